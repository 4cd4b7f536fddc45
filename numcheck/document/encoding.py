"""Bytes as text: UTF-8, UTF-16, and Windows-1252 where nothing speaks for another."""

from __future__ import annotations

import re

UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")
UTF_16_SAMPLE = 400
UNUSED = re.compile(rb"[\x00-\x08\x0b\x0e-\x1f\x7f\x81\x8d\x8f\x90\x9d]")
"""Bytes that no text in Windows-1252 holds."""

HIGH = re.compile(rb"[\x80-\xff]")


def encoding_of(content: bytes) -> str:
    """The encoding of a text as Python calls it; "utf-8" also where it is none of the known ones."""
    if content.startswith(UTF_16_MARKS):
        return "utf-16"
    if sided := _unmarked_utf_16(content[:UTF_16_SAMPLE]):
        return sided
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252" if _is_windows_1252(content) else "utf-8"
    return "utf-8"


NAMES = {"cp1252": "Windows-1252", "utf-16": "UTF-16", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16"}
"""Encodings other than UTF-8 as people call them."""


def _unmarked_utf_16(sample: bytes) -> str:
    """UTF-16 without a mark: every other byte of Latin text is zero."""
    if len(sample) < 4 or len(sample) % 2:
        sample = sample[: len(sample) // 2 * 2]
    even, odd = sample[::2], sample[1::2]
    for zeros, letters, name in ((odd, even, "utf-16-le"), (even, odd, "utf-16-be")):
        if len(zeros) > 2 and zeros.count(0) > 0.9 * len(zeros) and letters.count(0) == 0:
            return name
    return ""


def _is_windows_1252(content: bytes) -> bool:
    """Whether a text that is not UTF-8 can be that: no byte that it lacks, nothing in UTF-8, few signs."""
    if UNUSED.search(content) or not content.decode("utf-8", errors="ignore").isascii():
        return False
    letters = len(content) - content.count(b" ") - content.count(b"\n")
    return len(HIGH.findall(content)) <= 0.3 * letters
