"""Joins: the wordings that make one quantity of two numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from numcheck.later import later
from numcheck.quantity.atom import Atom
from numcheck.quantity.glue import ASIDE_END, FAR, Glue, GlueName, glues
from numcheck.quantity.noun import read_noun
from numcheck.quantity.share import share_units
from numcheck.quantity.vocabulary import Vocabulary
from numcheck.span import Span

JoinForm = Literal["range", "fraction", "odds", "ratio", "rate", "compound"]

LONGEST_GLUE = 60

COMPOUND = {
    ("foot", "inch"): Fraction(1, 12),
    ("hour", "minute"): Fraction(1, 60),
    ("minute", "second"): Fraction(1, 60),
    ("pound", "ounce"): Fraction(1, 16),
    ("stone", "pound"): Fraction(1, 14),
    ("year", "month"): Fraction(1, 12),
    ("USD", "cent"): Fraction(1, 100),
    ("GBP", "penny"): Fraction(1, 100),
}
"""Units that are written after one another, and what the second is worth in the first."""

RATIO_BEFORE = later(
    r"\b(?:ratios?|odds)\s+(?:of|at|is|was|are|were)\s+(?:\w+\s+)?$"
    r"|\b(?:favou?rite|outsider|priced|tipped)\s(?:[\w’'-]+\s){0,2}at\s+$",
    re.IGNORECASE,
)
"""What leads two numbers that are measured against each other."""

RATIO_AFTER = later(
    r"\s(?:joint\s|second\s|clear\s|hot\s|early\s)?(?:favou?rites?|outsiders?|shots?|chance)\b"
)
"""What makes odds of the two numbers before it: "a 7-2 favourite"."""

AWAY = later(r"\s+(?:away|off|apart|distant|out|inland|offshore|upstream|downstream)\b")
"""What makes one distance of two numbers after "from": "from 30 to 40 yards away"."""

ROUND_WHOLES = frozenset({100, 1000, 10_000, 100_000, 1_000_000})
ODDS_WHOLES = ROUND_WHOLES | {2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 200, 500}
"""What "three in ..." may end with to be a part, not a count of things in as many others."""


RANGING: frozenset[GlueName] = frozenset({"and", "dash", "or", "to"})


@dataclass(frozen=True, slots=True)
class Draft:
    """One quantity to be: an atom, or two of them joined."""

    atoms: tuple[Atom, ...]
    form: JoinForm | None = None
    lead: int | None = None
    """Where it begins, if before its first atom: "between 5 and 10"."""

    @property
    def start(self) -> int:
        """Where its text begins."""
        return self.atoms[0].start if self.lead is None else self.lead

    @property
    def end(self) -> int:
        """Where its text ends."""
        return self.atoms[-1].end


class Joiner:
    """Joins neighbours; built once from the vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.glue = Glue(vocabulary)

    def join(self, text: str, span: Span, atoms: list[Atom]) -> list[Draft]:
        """The drafts of a sentence, in order."""
        if len(atoms) < 2:
            return [Draft((atom,)) for atom in atoms]
        atoms = share_units(text, span, atoms, self.glue)
        drafts: list[Draft] = []
        place = 0
        while place < len(atoms):
            pair = self._pair(text, span, atoms[place], atoms[place + 1]) if place + 1 < len(atoms) else None
            drafts.append(pair or Draft((atoms[place],)))
            place += 2 if pair else 1
        return drafts

    def _pair(self, text: str, span: Span, a: Atom, b: Atom) -> Draft | None:
        if not 0 <= b.start - a.end <= LONGEST_GLUE:
            return None
        names = glues(self.glue.bare(text[a.end : b.start]))
        if not names:
            return None
        if not (a.is_written and b.is_written):
            are_parts = a.numeral.form == b.numeral.form == "fraction"
            return self._range(text, span, a, b, names) if are_parts else None
        if "out of" in names and a.is_bare:  # "nine out of ten dollars"
            b = Atom(b.numeral, None)
        form = (
            _compound(a, b, names) or _rate(a, b, names) or _part_of(a, b, names) or _ratio(text, a, b, names)
        )
        if form is not None:
            return Draft((a, b), form)
        return self._range(text, span, a, b, names) if _may_range(a, b) else None

    def _range(self, text: str, span: Span, a: Atom, b: Atom, names: frozenset[GlueName]) -> Draft | None:
        if RANGING.isdisjoint(names):
            return None
        lead = self.glue.starts_between(text, span, a.start) if "and" in names else None
        if lead is not None:
            return Draft((a, b), "range", lead)
        if a.value >= b.value:
            return None
        if self.glue.is_after_from(text, span, a.start) and AWAY.match(text, b.end) is None:
            return None
        is_joined = (
            ("dash" in names and not _opens_aside(text, a, b, names))
            or ("or" in names and b.value <= 20 and b.value - a.value == 1)
            or ("to" in names and not self._is_change(text, span, a, b))
        )
        return Draft((a, b), "range") if is_joined else None

    def _is_change(self, text: str, span: Span, a: Atom, b: Atom) -> bool:
        """As in "rose by $3m to $45m", but not in "rose by 3 to 5 percent" where they share the unit."""
        is_far = b.value > FAR * a.value
        if a.unit is None:  # "rose by 120 to 1,300 people", "fell by 12 to 40.", not "by 5 to 10 people"
            has_noun = b.value <= 2 * a.value or read_noun(text, b.end, span.end).noun is not None
            by = is_far or not has_noun
        else:
            by = bool(a.numeral.money) or a.unit.end > a.numeral.end
            by = by and (a.unit.kind != "percent" or b.value > 2 * a.value)
        return self.glue.is_change(text, span, a.start, by=by, is_far=is_far)


def _opens_aside(text: str, a: Atom, b: Atom, names: frozenset[GlueName]) -> bool:
    """Whether the dash opens an aside: one number in words and one in digits, or "22 - 62 between them"."""
    if "spaced dash" not in names:
        return False
    return a.numeral.form != b.numeral.form or bool(ASIDE_END.match(text, b.end))


def _compound(a: Atom, b: Atom, names: frozenset[GlueName]) -> JoinForm | None:
    if "compound" not in names or a.numeral.is_loose or (a.unit_name, b.unit_name) not in COMPOUND:
        return None
    return "compound"


def _rate(a: Atom, b: Atom, names: frozenset[GlueName]) -> JoinForm | None:
    is_rate = "per" in names and a.unit is None and b.is_bare and b.value >= 10
    return "rate" if is_rate else None


def _part_of(a: Atom, b: Atom, names: frozenset[GlueName]) -> JoinForm | None:
    if not (a.is_bare and b.is_bare and a.is_whole and b.is_whole and b.value):
        return None
    are_scaled = a.numeral.scale is not None and b.numeral.scale is not None  # "580K/610K"
    if "colon" in names or (not names.isdisjoint(("slash", "to")) and b.value == 1 < a.value):
        return "ratio"  # "20/1", "two to one"
    if "of" in names or ("slash" in names and not are_scaled):
        return "fraction"
    if "out of" in names:
        return "odds" if b.value <= 10 else "fraction"
    if "one in" in names:
        return "odds" if a.value == 1 < b.value and b.value in ODDS_WHOLES else None
    return "odds" if "in" in names and _are_odds(a.value, b.value) else None


def _ratio(text: str, a: Atom, b: Atom, names: frozenset[GlueName]) -> JoinForm | None:
    """As in "odds of 11-4", "a ratio of 2.5 to 1", "2.1:1"."""
    if "colon" in names and a.is_bare and b.is_bare and b.value == 1:
        return "ratio"
    if names.isdisjoint(("dash", "to")) or not (a.is_bare and b.is_bare and b.value > 0):
        return None
    if RATIO_AFTER.match(text, b.end):
        return "ratio"
    return "ratio" if RATIO_BEFORE.search(text, max(0, a.start - LONGEST_GLUE), a.start) else None


def _are_odds(part: Fraction, whole: Fraction) -> bool:
    if part == 1 < whole:
        return True
    return 0 < part < whole and (whole in ROUND_WHOLES or (part < 10 and whole in ODDS_WHOLES))


def _may_range(a: Atom, b: Atom) -> bool:
    kinds = (a.unit.kind if a.unit else None, b.unit.kind if b.unit else None)
    return a.unit_name == b.unit_name and kinds[0] == kinds[1]
