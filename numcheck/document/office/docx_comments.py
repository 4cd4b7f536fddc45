"""Comments added to a Word document: bytes spliced into a few of its parts, the others left as they are."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from numcheck.document.office.archive import Archive, with_members
from numcheck.document.office.docx import Package, render
from numcheck.document.office.docx_anchor import Anchors, start_tag
from numcheck.document.office.xmltree import Element
from numcheck.errors import NumcheckError, shown
from numcheck.span import Span

AUTHOR = 'w:author="numcheck" w:initials="nc"'
COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
CONTENT_TYPES = "[Content_Types].xml"
UTF_16 = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class Remark:
    """What is to be said of a stretch of the rendition."""

    span: Span
    paragraphs: Sequence[str]


def with_comments(content: bytes, name: str, source: str, remarks: Sequence[Remark]) -> bytes:
    """The .docx file *content* with a comment for each remark; *source* is the rendition they count in."""
    package = Package(Archive(content, name))
    rendition, _ = render(package)
    if rendition.source != source:
        raise NumcheckError(f"{shown(name)}: has changed since it was checked; check it again")
    part = package.related(package.main, "comments")
    first = _first_id(package.xml(part) if part in package.archive else None)
    body = package.archive.read(package.main)
    if body.startswith(UTF_16):
        raise NumcheckError(f"{shown(name)}: its text is UTF-16; save it anew with Word to have it annotated")
    anchors = Anchors(body, rendition)
    for number, remark in enumerate(remarks, first):
        anchors.add(number, remark.span)
    written = "".join(_comment(number, remark) for number, remark in enumerate(remarks, first))
    changed = {package.main: anchors.spliced(), **_comments_part(package, part, written)}
    return with_members(package.archive, changed)


def has_comments(content: bytes, name: str) -> bool:
    """Whether the .docx file *content* has comments of numcheck."""
    package = Package(Archive(content, name))
    part = package.related(package.main, "comments")
    return part in package.archive and AUTHOR.encode() in package.archive.read(part)


def _first_id(comments: Element | None) -> int:
    """An id that no comment has, nor any after it."""
    ids = [each.get("w:id") for each in comments.elements("w:comment")] if comments is not None else []
    return max((int(each) for each in ids if each.isascii() and each.isdigit()), default=-1) + 1


def _comment(number: int, remark: Remark) -> str:
    paragraphs = "".join(
        f'<w:p><w:r><w:t xml:space="preserve">{escape(NOT_XML.sub(chr(0xFFFD), text))}</w:t></w:r></w:p>'
        for text in remark.paragraphs
    )
    return f'<w:comment w:id="{number}" {AUTHOR} xmlns:w="{WORD}">{paragraphs}</w:comment>'


def _comments_part(package: Package, part: str, written: str) -> Mapping[str, bytes]:
    """The part with the comments added; a new one where there was none, with what points at it."""
    if part in package.archive:
        return {part: _appended(package, part, written)}
    folder, main = posixpath.split(package.main)
    names = (f"comments{number or ''}.xml" for number in range(1000))
    free = next(name for name in names if posixpath.join(folder, name) not in package.archive)
    part = posixpath.join(folder, free)
    rels = posixpath.join(folder, "_rels", f"{main}.rels")
    target = f'Type="{RELATED}/comments" Target="{free}"'
    kind = f'<Override PartName="/{part}" ContentType="{COMMENTS_TYPE}"/>'
    return {
        part: f'{DECLARATION}<w:comments xmlns:w="{WORD}">{written}</w:comments>'.encode(),
        rels: _related(package, rels, target),
        CONTENT_TYPES: _appended(package, CONTENT_TYPES, kind),
    }


def _related(package: Package, rels: str, target: str) -> bytes:
    if rels not in package.archive:
        only = f'<Relationship Id="rId1" {target}/>'
        return f'{DECLARATION}<Relationships xmlns="{RELATIONSHIPS}">{only}</Relationships>'.encode()
    taken = {each.get("Id") for each in package.xml(rels).elements()}
    name = next(name for name in _ids() if name not in taken)
    return _appended(package, rels, f'<Relationship Id="{name}" {target}/>')


def _ids() -> Iterator[str]:
    number = 0
    while True:
        number += 1
        yield f"rIdNumcheck{number}"


def _appended(package: Package, part: str, child: str) -> bytes:
    """A part with *child* as the last inside its root, in the namespace of the root."""
    content, root = package.archive.read(part), package.xml(part)
    tag = start_tag(content, root.start)
    prefix = (tag["prefix"] or b"").decode()
    if prefix and not child.startswith("<w:"):
        child = re.sub(r"<(?=\w)", f"<{prefix}", child)
    if root.tail == root.start:  # <w:comments .../>
        name = tag["name"].decode()
        return content[: tag.end() - 2] + f">{child}</{prefix}{name}>".encode() + content[tag.end() :]
    return content[: root.tail] + child.encode() + content[root.tail :]
