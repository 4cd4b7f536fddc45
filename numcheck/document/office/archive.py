"""A zip archive from a stranger: its members as bytes, within bounds."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from numcheck.errors import NumcheckError, shown

LARGEST_MEMBER = 100 << 20
LARGEST_RATIO = 250
SMALL = 8 << 20
"""Members up to this size may be as repetitive as they like."""

MOST_MEMBERS = 20_000

LOCAL_HEADER, LOCAL_NAMES = 30, 26
"""How long the header before a member is without its names, and where it tells how long these are."""

ENCRYPTED = 1
"""The bit of a member's flags that says so."""

ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
KINDS: Mapping[bytes, str] = {b"%PDF-": "a PDF", b"{\\rtf": "RTF", b"<": "HTML or XML", b"\x1f\x8b": "gzip"}
"""What a file is by its first bytes, where it is no archive."""

NO_ZIP = " (no zip archive)"
OLD = "in the format of Office 97; save it as .docx, .xlsx or .odt"

UNREADABLE = (
    BadZipFile,
    EOFError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
    struct.error,
    zlib.error,
)
"""What zipfile raises over a broken archive."""


@dataclass(frozen=True)
class Archive:
    """An archive whose directory has been read."""

    content: bytes
    name: str
    """How messages call the file."""

    @cached_property
    def zip(self) -> ZipFile:
        """The directory."""
        _refuse_others(self.content, self.name)
        try:
            found = ZipFile(BytesIO(self.content))
        except UNREADABLE as error:
            raise NumcheckError(
                f"{shown(self.name)}: a damaged archive ({_why(error)}); is it truncated?"
            ) from error
        if len(found.infolist()) > MOST_MEMBERS:
            raise NumcheckError(
                f"{shown(self.name)}: an archive of more than {MOST_MEMBERS:,} members; not read"
            )
        return found

    def __contains__(self, member: str) -> bool:
        return member in self.zip.NameToInfo

    def read(self, member: str) -> bytes:
        """What a member holds."""
        info = self.zip.NameToInfo.get(member)
        if info is None:
            raise NumcheckError(f"{shown(self.name)}: has no {member}; is it damaged, or of another kind?")
        self.check(info)
        try:
            with self.zip.open(info) as file:
                found = file.read(LARGEST_MEMBER + 1)
        except UNREADABLE as error:
            raise NumcheckError(f"{shown(self.name)}: {shown(member)} is damaged ({_why(error)})") from error
        if len(found) != info.file_size:
            raise NumcheckError(f"{shown(self.name)}: {shown(member)} is not as long as the archive says")
        return found

    def check(self, info: ZipInfo) -> None:
        """Raises NumcheckError for a member that should not be unpacked."""
        where = f"{shown(self.name)}: {shown(info.filename)}"
        if info.flag_bits & ENCRYPTED:
            raise NumcheckError(f"{where} is encrypted; save the file without a password")
        if info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise NumcheckError(f"{where} is packed by an unknown method")
        if info.file_size > LARGEST_MEMBER:
            raise NumcheckError(
                f"{where} has {info.file_size:,} bytes unpacked; at most {LARGEST_MEMBER:,} are read"
            )
        ratio = info.file_size // max(info.compress_size, 1)
        if info.file_size > SMALL and ratio > LARGEST_RATIO:
            raise NumcheckError(f"{where} grows {ratio}-fold when unpacked; not read")


def with_members(archive: Archive, changed: Mapping[str, bytes]) -> bytes:
    """The archive with some members changed or added; the others are copied as they are packed."""
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as file:
        for name, info in archive.zip.NameToInfo.items():
            if name in changed:
                file.writestr(_described(info), changed[name])
            else:
                _copy_packed(archive, info, file, buffer)
        for name in changed:
            if name not in archive:
                file.writestr(ZipInfo(name), changed[name], ZIP_DEFLATED)
    return buffer.getvalue()


def _described(info: ZipInfo) -> ZipInfo:
    copy = ZipInfo(info.filename, info.date_time)
    copy.compress_type, copy.external_attr, copy.create_system = (
        info.compress_type, info.external_attr, info.create_system,
    )  # fmt: skip
    return copy


def _copy_packed(archive: Archive, info: ZipInfo, file: ZipFile, buffer: BytesIO) -> None:
    """Adds a member to *file*, which *buffer* holds, without unpacking it."""
    archive.read(info.filename)  # damage is told here, not by the program that opens the copy
    head = archive.content[info.header_offset :][:LOCAL_HEADER]
    start = info.header_offset + LOCAL_HEADER + sum(struct.unpack_from("<HH", head, LOCAL_NAMES))
    copy = _described(info)
    copy.CRC, copy.compress_size, copy.file_size = info.CRC, info.compress_size, info.file_size
    copy.header_offset = buffer.tell()
    buffer.write(copy.FileHeader())
    buffer.write(archive.content[start : start + info.compress_size])
    file.filelist.append(copy)
    file.NameToInfo[copy.filename] = copy
    file.start_dir = buffer.tell()


def _refuse_others(content: bytes, name: str) -> None:
    """Raises NumcheckError for what is no zip archive, with what it seems to be."""
    if content.startswith(ZIP):
        return
    if content.startswith(OLE):
        is_encrypted = "EncryptedPackage".encode("utf-16-le") in content
        how = "encrypted; save it without a password" if is_encrypted else OLD
        raise NumcheckError(f"{shown(name)}: {how}")
    start = content[:1000].lstrip()
    kind = next(
        (f": it begins like {kind}" for mark, kind in KINDS.items() if start.startswith(mark)), NO_ZIP
    )
    raise NumcheckError(f"{shown(name)}: no office document{kind}")


def _why(error: Exception) -> str:
    return " ".join(str(error).split()) or type(error).__name__
