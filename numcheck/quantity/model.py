"""What a number in a text is: its kind, its values, what it counts or measures."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, get_args

from numcheck.interval import Interval
from numcheck.span import Span

Kind = Literal[
    "count", "percent", "points", "fraction", "ratio", "multiple", "number", "money", "measure",
    "temperature", "duration", "rate", "age", "date", "year", "ordinal", "time", "score", "parameter",
    "identifier",
]  # fmt: skip
KINDS: tuple[Kind, ...] = get_args(Kind)

SHARE_KINDS = frozenset({"percent", "fraction", "ratio", "multiple", "number"})
"""Kinds that compare with each other as shares: 25%, a quarter, 1:4, 0.25."""

SILENT_KINDS = frozenset({"time", "score", "parameter", "identifier"})
"""Kinds without values: they take part in no arithmetic."""

SOFT_KINDS = frozenset({"date", "year", "ordinal", "time", "parameter", "identifier"})
"""Kinds that a gap ``...`` of a pattern may cross."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number in the text, with what it counts or measures and the values its wording allows."""

    kind: Kind
    text: str
    """The document's text at *span*."""

    span: Span
    """Hedge, number and unit: "over 1,300", "$1.2 billion", "about 25 percent"."""

    phrase: Span
    """The span with the noun phrase that follows: "over 1,300 illegal migrants"."""

    value: Fraction | None
    """The number as written, after words such as "million" are applied; None for ranges and
    vague amounts. A percent is 72, not 0.72; a year its number; a date its proleptic day number."""

    interval: Interval | None
    """The plain reading, in the same scale as *value*; None for kinds without values."""

    ends: tuple[Fraction, Fraction] | None = None
    """Both ends of a range as written, even reversed."""

    parts: tuple[Quantity, ...] = ()
    """The two numbers of "12 of 30", "one in five", "3:1", or of a range, as quantities of their own."""

    unit: str | None = None
    """pint's name of the unit ("kilometer / hour"), an ISO 4217 code, or None."""

    noun: str | None = None
    """The noun phrase without the number, as written: "illegal migrants"."""

    head: str | None = None
    """Its head in the singular, lower case: "migrant"."""

    hedge: str | None = None
    """The words that reshape the interval, as written: "over"."""

    when: Quantity | None = None
    """The date or year tied to it: "$5m in 2011"."""

    of: str | None = None
    """What a share is of: "voters" in "25 percent of voters"."""

    definite: bool = False
    """Led by "the", "these", "those", "all", "its": it may restate an earlier figure."""

    refers_back: bool = False
    """It counts things named before: "of them", "of those", "the remaining 12", "the others"."""

    is_spread: bool = False
    """A range that things vary over ("ranged from 5 to 9"), not one value somewhere between."""

    last_digit: Fraction | None = None
    """Worth of the last written digit after scale words: 100,000,000 for "$1.2 billion"."""

    is_rounded: bool = False
    """Whether the plain reading is half a unit of the last digit, which a cut number also meets."""

    grain: Fraction | None = None
    """Worth of the last digit that is not zero: 100 for "1,300"."""

    digits: int = 0
    """How many digits are written before the decimal mark, without scale words."""

    @property
    def is_unread(self) -> bool:
        """Whether its marks leave open which number it is: "2,00", "12.500" in a text that shows both."""
        return self.kind == "number" and self.value is None and self.interval == Interval.EVERYTHING

    @property
    def is_determiner(self) -> bool:
        """Whether it is the word "both", which patterns see as the word that it is."""
        return self.text in ("both", "Both")

    def __post_init__(self) -> None:
        if not self.phrase.holds(self.span):
            raise ValueError(f"phrase {self.phrase} does not hold span {self.span}")
        if (self.interval is None) != (self.kind in SILENT_KINDS):
            raise ValueError(f"kind {self.kind} and interval {self.interval} do not go together")
