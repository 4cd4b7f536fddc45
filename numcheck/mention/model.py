"""A quantity in its sentence: where it stands, what governs it, what it counts."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from numcheck.language.model import Clause, Parse
from numcheck.quantity.model import Quantity
from numcheck.quantity.outer import MEASURE_REACH

Slot = Literal[
    "subject", "object", "predicate", "prepositional", "premodifier", "apposition", "bracket", "fragment"
]
"""Its syntactic place; "fragment" where a clause has no verb."""

Pairing = Literal["part", "whole", "first", "second", "left", "right"] | None
"""Its place in a pair written as one.

"12 of 30" is part and whole, "from 5 to 7" first and second, "3:1" left and right.
"""

WITH_UNIT = frozenset({"money", "measure", "temperature", "duration", "rate", "age"})

ROUNDED = frozenset({"count", "number", "measure", "rate"})
"""Kinds of numbers that may be rounded without a word, or are read as one of those."""

EMPTY: frozenset[str] = frozenset()


@dataclass(slots=True, eq=False)
class Mention:
    """A quantity with its place in the sentence."""

    quantity: Quantity
    parse: Parse
    sentence: int
    """Number of its sentence in the document."""

    first: int
    """Place of its first token, hedge and currency sign among them."""

    last: int
    """Place behind the last token of its phrase, noun among them."""

    type: str
    """What it compares with: "n" for counts and bare numbers, "percent", "duration", a currency, a unit."""

    clause: Clause
    slot: Slot = "fragment"
    preposition: str | None = None
    governor: str | None = None
    """Lemma of the verb or noun that it depends on."""

    governor_classes: frozenset[str] = EMPTY
    modifiers: frozenset[str] = EMPTY
    """Classes of the words inside its noun phrase: "another 12", "a total of 12", "the remaining 12"."""

    before: frozenset[str] = EMPTY
    """Classes of up to three words before it, back to the next number or sign."""

    after: frozenset[str] = EMPTY
    """Classes of up to three words behind its phrase."""

    verb_classes: frozenset[str] = EMPTY
    """Classes of the main verb of its clause."""

    head: str | None = None
    """Head noun, its own or understood: in "210 flats to let and 95 for sale" the 95 are flats."""

    has_own_head: bool = False
    list_id: int = -1
    """Number of the coordination that it stands in, within its sentence; -1 for none."""

    items: int = -1
    """Number of the bulleted list that its sentence is an item of; -1 for none."""

    year: int | None = None
    moment: float | None = None
    """Its year or date, in years with a fraction."""

    month: int | None = None
    """The month that its words name, of whatever year."""

    weekday: int | None = None
    """The day of the week that its words name; 0 for Monday."""

    ordinal: int | None = None
    """Of the quarter, half or turn that its words name: 2 for "in the second quarter", "in Q2"."""

    era: int = 0
    """-2 for "before", -1 for "last year", 1 for "now", 0 where its words say nothing."""

    tense: int | None = None
    """Of its clause: 0 "had been", 1 "was", 2 "is", "has been", 3 "will"."""

    is_pair: bool = False
    """Whether it is the fraction "12 of 30" itself, whose two numbers are mentions too."""

    pairing: Pairing = None
    context: frozenset[str] = EMPTY
    """Lemmas of nouns, names and adjectives around it."""

    topic: frozenset[str] | None = field(default=None, repr=False)
    """Lemmas of weight in its clause, once somebody has asked for them."""

    scope: str = "paragraph"
    """The kind of its block."""

    true: int = field(default=0, repr=False)
    """What cues have asked of it and is so, a bit each."""

    false: int = field(default=0, repr=False)
    """What they have asked and is not so."""

    index: int = 0
    """Its place among the mentions of a window."""

    is_understood: bool = False
    """Whether it is a bare number read with the unit of another: the 12 of "8 percent and 12"."""

    order: int = 0
    """Its place among those of its type."""

    crowd: int = 0
    """How many of its type its sentence holds, itself among them."""

    loose_crowd: int = 0
    """How many of those have no noun of their own, and are told for themselves."""

    low: float = field(init=False)
    """The lower end of its plain reading."""

    high: float = field(init=False)
    """The upper end of its plain reading."""

    value: float = field(init=False)
    """The number as written; the middle of what it allows where it has none."""

    widest: tuple[float, float] = field(init=False)
    """Both ends of what it may be in any reading: plain, cut or rounded."""

    @property
    def role_kind(self) -> str:
        """The kind by which a role takes it or not."""
        return "score" if self.type == "score" else self.quantity.kind

    @property
    def measured_in(self) -> str | None:
        """Its unit, where it has one that converts into others."""
        return self.quantity.unit if self.quantity.kind in WITH_UNIT else None

    @property
    def is_aside(self) -> bool:
        """Told only to compare with: "against 9 the year before", "(prior year: 9)"."""
        if self.preposition in ("against", "than") or "comparison" in self.modifiers:
            return True
        in_bracket = self.clause.parent is not None
        return (in_bracket and "comparison" in self.before) or (
            self.preposition in ("on", "from") and "comparison" in self.after
        )

    @property
    def is_uncounted(self) -> bool:
        """Whether it is no amount: a point in time, a side of a score."""
        return self.type in ("moment", "clock", "score")

    @property
    def behind(self) -> int:
        """Place of the token behind the number itself, its noun not counted."""
        end, starts = self.quantity.span.end, self.parse.starts
        return next((place for place in range(self.first, self.last) if starts[place] >= end), self.last)

    def __post_init__(self) -> None:
        interval = self.quantity.interval
        low = None if interval is None else interval.low
        high = None if interval is None else interval.high
        self.low = float("-inf") if low is None else float(low)
        self.high = float("inf") if high is None else float(high)
        if self.quantity.value is not None:
            self.value = float(self.quantity.value)
        elif high is None:
            self.value = self.low
        else:
            self.value = self.high if low is None else (self.low + self.high) / 2
        self.widest = self._widest()

    def _widest(self) -> tuple[float, float]:
        """Wide enough for any kind and unit that a relation may read it with."""
        quantity, low, high = self.quantity, self.low, self.high
        if quantity.value is None or quantity.hedge:
            return low, high
        value, step = self.value, float(quantity.last_digit or 0)
        if quantity.is_rounded:
            low, high = (low, max(high, value + step)) if value >= 0 else (min(low, value - step), high)
        if quantity.grain is not None and quantity.last_digit == 1 and quantity.kind in ROUNDED:
            reach = min(float(quantity.grain) / 2, abs(value) * float(MEASURE_REACH))
            low, high = min(low, value - reach), max(high, value + reach)
        return low, high

    @property
    def is_bare(self) -> bool:
        """Whether it is a numeral with neither unit nor noun."""
        return (
            self.quantity.kind in ("number", "count")
            and self.quantity.head is None
            and self.quantity.unit is None
        )
