"""What the marks inside a row of digits may be: "1,234.50", "1.234,50", "12 500", "2,00"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from numcheck.later import later
from numcheck.quantity.ahead import UnitAhead
from numcheck.quantity.notation import alternatives
from numcheck.quantity.noun import read_noun
from numcheck.quantity.vocabulary import Vocabulary

Mark = Literal["point", "comma"]
"""What parts decimals."""

BLANKS = " \u00a0\u2009\u202f"
ROW = later(
    rf"(?<![\d])(?<!\d[.,])(?:(?P<spaced>[1-9]\d{{0,2}}(?P<blank>[{BLANKS}])\d{{3}}(?:(?P=blank)\d{{3}})*)(?P<rest>[.,]\d+)?"
    r"|\d+(?:[.,]\d+)+)(?!\d|[.,]\d)"
)
POINT = later(r"[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?|[1-9]\d?(?:,\d{2})+,\d{3}(?:\.\d+)?|\d+\.\d+")
COMMA = later(r"[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?|\d+,\d+")
SURE = {
    "point": re.compile(r"[1-9]\d{0,2}(?:,\d{3})+\.\d+|[1-9]\d{0,2}(?:,\d{3}){2,}|[1-9]\d?(?:,\d{2})+,\d{3}"),
    "comma": re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+,\d+|[1-9]\d{0,2}(?:\.\d{3}){2,}|0,\d+"),
}
"""Rows that show by themselves what parts decimals."""

ADDRESS = later(r"(?:(?:\d|\d\d|1\d\d|2[0-5]\d)(?:\.(?!$)|$)){4}")

# "May 12 500 people came", "type 2 500 mg", "call 800 123 456", "aged 12 500 of them"
LABEL = later(
    r"\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?|nos?|nr|number|route|highway|interstate|road|line|flight|bus|tram|train|platform|gate|table"
    r"|fig(?:ure)?|chapter|section|part|pages?|pp?|miles?|days?|weeks?|years?|phase|step|stage|level|grade|type|class|group"
    r"|version|aged?|ages|size|model|room|channel|block|lot|item|question|article|appendix|vol(?:ume)?|round|game|lap"
    r"|category|tier|zone|ward|call|dial|phone|tel(?:ephone)?|fax|hotline|isbn|id|code|pin|ref)[.:#]?\s$",
    re.IGNORECASE,
)
ACRONYM = later(r"(?<!\w)[A-Z]{2,}\s$")
NUMBER_BEFORE = later(r"\d\)?[\s-]$|[\w.,;)\]]$")
GOES_ON = later(rf"[{BLANKS}]\d|[-–/:]\d")
TIED = later(r"[-–/:‐‑]\w")
AFTER_MONEY = later(r"[$£€¥₹₩₽₺₪]\s?[-−–]?$")
SIGN_BEHIND = later(r"\s?[%‰€£$¥°]")
LETTER_BEFORE = later(r"([^\W\d_]+)$")
PLURALS = ("s", "people", "men", "women", "children")
LOOK_BACK, LOOK_AHEAD = 24, 60


@dataclass(frozen=True, slots=True)
class Row:
    """Digits with marks between them."""

    start: int
    end: int
    text: str
    is_spaced: bool = False
    """Whether blanks part its thousands."""

    @property
    def fits(self) -> frozenset[Mark]:
        """The decimal marks with which it is well formed; none for dates, versions, lists."""
        bare = self._bare()
        found: dict[Mark, re.Pattern[str]] = {"point": POINT, "comma": COMMA}
        return frozenset(mark for mark, pattern in found.items() if pattern.fullmatch(bare))

    def shows(self, mark: Mark) -> bool:
        """Whether it tells by itself, without a look at what stands around it, that *mark* parts decimals."""
        if self.is_spaced:
            return self.fits == {mark}
        return SURE[mark].fullmatch(self.text) is not None and ADDRESS.fullmatch(self.text) is None

    @property
    def is_thousand(self) -> bool:
        """Whether it is of the form "1,234" or "1.234", which either reading fits."""
        return len(self.fits) == 2

    @property
    def is_whole(self) -> bool:
        """Whether it has no mark but blanks."""
        return self.is_spaced and "." not in self.text and "," not in self.text

    def _bare(self) -> str:
        if not self.is_spaced:
            return self.text
        digits = re.sub(rf"[{BLANKS}]", "", self.text)
        return re.sub(r"(?<=[.,])(\d{3})$", r"\g<1>0", digits)  # "12 500,750" has decimals


class RowReader:
    """Finds rows of digits with marks, and what stands beside them; built once from the vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.ahead = UnitAhead(vocabulary)
        self.signs = frozenset(vocabulary.signs)
        glued = alternatives(vocabulary.suffixes)
        self.scale = re.compile(rf"(?:\s+|-)(?i:{alternatives(vocabulary.scales)})\b|\s?(?:{glued})\b")

    def rows(self, text: str, start: int, end: int) -> Iterator[Row]:
        """The rows in order."""
        place = start
        while match := ROW.search(text, place, end):
            if match["spaced"] is None:
                place = match.end()
                yield Row(match.start(), place, match[0])
            elif match["blank"] != " " or self._is_grouped(text, match, start, end):
                place = match.end()
                yield Row(match.start(), place, match[0], is_spaced=True)
            else:
                place = text.index(match["blank"], match.start()) + 1

    def is_measured(self, text: str, row: Row) -> bool:
        """Whether a currency, a unit or a scale stands beside the row."""
        if AFTER_MONEY.search(text, max(0, row.start - LOOK_BACK), row.start):
            return True
        before = text[max(0, row.start - LOOK_BACK) : row.start].rstrip()
        letters = LETTER_BEFORE.search(before)
        if letters and letters[1] in self.signs and letters[1].isupper():
            return True
        end = min(len(text), row.end + LOOK_AHEAD)
        return bool(
            SIGN_BEHIND.match(text, row.end, end)
            or self.scale.match(text, row.end, end)
            or self.ahead.match(text, row.end, end)
        )

    def is_counted(self, text: str, row: Row) -> bool:
        """Whether the row counts something, and so can have no decimals: "12.500 visitors"."""
        if self.is_measured(text, row):
            return False
        noun = read_noun(text, row.end, min(len(text), row.end + LOOK_AHEAD), is_bare=True)
        is_plural = noun.noun is not None and noun.noun.islower() and noun.noun.endswith(PLURALS)
        return is_plural or noun.refers_back

    def _is_grouped(self, text: str, match: re.Match[str], start: int, end: int) -> bool:
        """Whether a blank parts thousands, and not two numbers that meet."""
        before = text[max(start, match.start() - LOOK_BACK) : match.start()]
        if NUMBER_BEFORE.search(before) or LABEL.search(before) or GOES_ON.match(text, match.end(), end):
            return False
        acronym = ACRONYM.search(before)
        if acronym and acronym[0].strip() not in self.signs:
            return False
        return match["spaced"].endswith("000") or not TIED.match(text, match.end(), end)
