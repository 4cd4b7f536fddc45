"""Raised text, ``<sup>``: the mark of a note, which is no word, a power, or letters as in "21st"."""

from __future__ import annotations

import re
from typing import Literal

NOTE = re.compile(r"\[?(?:\d{1,3}|[*†‡§¶]{1,3}|[a-z])(?:\s?[,–-]\s?\d{1,3})*\]?")
SYMBOL = re.compile(r"(?<![^\W\d_])[^\W\d_]{1,2}\Z")
"""A unit or a variable, whose exponent follows: "km", "R"."""

TEN = re.compile(r"(?<![\d.,])10\Z")
EXPONENT = re.compile(r"[-−–+]?\d{1,3}")

Raised = Literal["note", "power", "word"]


def raised_kind(before: str, text: str) -> Raised:
    """What *text*, raised behind *before*, is: a power of ten is shown as "10^6"."""
    if TEN.search(before) and EXPONENT.fullmatch(text):
        return "power"
    is_apart = not before or before[-1].isspace()
    return "note" if NOTE.fullmatch(text) and not is_apart and not SYMBOL.search(before) else "word"
