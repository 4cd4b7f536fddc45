"""How wide text is on a terminal, in cells: a CJK character takes two, a combining mark none."""

from __future__ import annotations

import unicodedata

TAB = "    "
JOINER = "\u200d"
EMOJI_SIGN = "\ufe0f"
"""Shows what stands before it as an emoji, which takes two cells."""

UNPRINTABLE = "\ufffd"
UNSAFE_FORMATS = frozenset("\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def cell_length(text: str) -> int:
    """How many cells *text* takes."""
    return len(text) if text.isascii() else sum(cell_widths(text))


def cell_widths(text: str) -> list[int]:
    """The cells of each character."""
    if text.isascii():
        return [1] * len(text)
    from rich.cells import cell_len  # noqa: PLC0415 - most texts do without

    widths: list[int] = []
    for before, char in zip(" " + text, text, strict=False):
        if char == EMOJI_SIGN:
            widths.append(1 if widths and widths[-1] == 1 else 0)
        else:
            widths.append(0 if before == JOINER else 1 if ord(char) < 127 else cell_len(char))
    return widths


def printable(char: str) -> str:
    """The character as a terminal may show it: a tab as spaces, no control characters."""
    if char == "\t":
        return TAB
    if char in UNSAFE_FORMATS or unicodedata.category(char) == "Cc":
        return UNPRINTABLE
    return char


def shown_text(text: str) -> str:
    """*text* as a terminal may show it."""
    return text if text.isascii() and text.isprintable() else "".join(map(printable, text))


def shortened(text: str, width: int) -> str:
    """*text* with its end cut to "…" where it takes more than *width* cells."""
    if cell_length(text) <= width:
        return text
    kept, cells = "", 1
    for char, wide in zip(text, cell_widths(text), strict=True):
        if cells + wide > width:
            break
        kept, cells = kept + char, cells + wide
    return kept.rstrip() + "…"
