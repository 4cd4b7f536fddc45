"""The pieces of a spreadsheet's number format."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import takewhile

TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|_(?P<space>.)|\*(?P<fill>.)'
    r"|\[\$(?P<currency>[^\]-]*)(?:-[^\]]*)?\]|\[(?P<elapsed>h+|m+|s+)\]|\[(?P<switch>[^\]]*)\]"
    r"|(?P<general>General)|(?P<clock>AM/PM|A/P)|(?P<exponent>E[+-])"
    r"|(?P<digits>[0#?][0#?,. ]*[0#?.,]|[0#?]|\.[0#?]+)"
    r"|(?P<date>y+|m+|d+|h+|s+(?:\.0+)?)|(?P<text>@)|(?P<other>.)",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a format: its kind and what it says."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Section:
    """What a format says of positive, negative or zero numbers, or of text."""

    tokens: tuple[Token, ...] = ()
    condition: str = ""

    @property
    def is_date(self) -> bool:
        """Whether it writes dates and times."""
        return any(token.kind in ("date", "elapsed", "clock") for token in self.tokens)

    @property
    def digits(self) -> str:
        """All places for digits, without those of an exponent: "#,##0.00"."""
        plain = takewhile(lambda token: token.kind != "exponent", self.tokens)
        return "".join(token.text for token in plain if token.kind == "digits")
