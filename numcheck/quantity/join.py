"""Joins: the wordings that make one quantity of two numbers, and what one number takes over from the other."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Literal

from numcheck.quantity.atom import Atom
from numcheck.quantity.notation import alternatives
from numcheck.quantity.vocabulary import Vocabulary
from numcheck.span import Span

JoinForm = Literal["range", "fraction", "odds", "ratio", "rate", "compound"]

DASH = re.compile(r"\s?[-–—‑]\s?")
DETERMINER = r"(?:(?:the|all|its|their|these|those|his|her|our|every|a\s+total\s+of)\s+)?"
OF = re.compile(rf"\s+of\s+{DETERMINER}(?P<hedge>(?:[a-z]+\s+){{0,2}})", re.IGNORECASE)
OUT_OF = re.compile(rf"\s+out\s+of\s+{DETERMINER}(?:every\s+)?", re.IGNORECASE)
IN = re.compile(r"(?:\s+|-)in(?:\s+|-)(?:every\s+)?", re.IGNORECASE)
TO = re.compile(r"(?:\s+|-)to(?:\s+|-)", re.IGNORECASE)
AND = re.compile(r"\s+and\s+", re.IGNORECASE)
OR = re.compile(r"\s+or\s+", re.IGNORECASE)
BY = re.compile(r"\s+(?:by|x|×)\s+|[x×]", re.IGNORECASE)
PER = re.compile(
    r"(?:\s+(?!and\b|or\b|to\b|from\b)[A-Za-z-]+){0,3}\s+per\s+|\s+(?:in|for)\s+every\s+", re.IGNORECASE
)
FROM = re.compile(
    r"\s*,?\s+(?:up\s+|down\s+)?(?:from|against|versus|vs\.?|compared\s+with|compared\s+to)\s+(?:[a-z]+\s+)?$",
    re.IGNORECASE,
)

COMPOUND = {
    ("foot", "inch"): Fraction(1, 12), ("hour", "minute"): Fraction(1, 60), ("minute", "second"): Fraction(1, 60),
    ("pound", "ounce"): Fraction(1, 16), ("stone", "pound"): Fraction(1, 14), ("year", "month"): Fraction(1, 12),
}  # fmt: skip
COMPOUND_GLUE = re.compile(r"\s*(?:and\s+)?", re.IGNORECASE)
ODDS_WHOLES = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 50, 100, 1000, 10000})


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
        hedges = alternatives(w for hedge in vocabulary.hedges for w in hedge.before if w[-1].isalpha())
        self.hedge = rf"(?:(?:{hedges})\s+)*"
        self.between = re.compile(rf"(?i:\b(?P<between>between|in\s+between)\s+{self.hedge})$")
        self.from_before = re.compile(rf"(?i:\bfrom\s+{self.hedge})$")
        self.change = re.compile(rf"(?i:\b(?:{alternatives(vocabulary.change_words)})\s+{self.hedge})$")
        self.change_by = re.compile(
            rf"(?i:\b(?:{alternatives(vocabulary.change_words)})\s+(?:by\s+)?{self.hedge})$"
        )
        self.spread_from = re.compile(
            rf"(?i:\b(?:{alternatives(vocabulary.spread_words)})\s+(?:widely\s+)?from\s+{self.hedge})$"
        )
        self.hedged = re.compile(rf"(?i:{self.hedge})")

    def join(self, text: str, span: Span, atoms: list[Atom]) -> list[Draft]:
        """The drafts of a sentence, in order."""
        atoms = self._shared(text, span, atoms)
        drafts: list[Draft] = []
        place = 0
        while place < len(atoms):
            pair = self._pair(text, span, atoms[place], atoms[place + 1]) if place + 1 < len(atoms) else None
            drafts.append(pair or Draft((atoms[place],)))
            place += 2 if pair else 1
        return drafts

    def _pair(self, text: str, span: Span, a: Atom, b: Atom) -> Draft | None:
        glue = text[a.end : b.start]
        if len(glue) > 60:
            return None
        form = self._notation(a, b, glue)
        if form is not None:
            return Draft((a, b), form)
        return self._range(text, span, a, b, glue)

    def _notation(self, a: Atom, b: Atom, glue: str) -> JoinForm | None:
        if self._is_compound(a, b, glue):
            return "compound"
        if PER.fullmatch(glue) and a.numeral.form in ("digits", "words") and b.is_bare and a.unit is None:
            return "rate" if b.value >= 10 else None
        if not (a.is_bare and b.numeral.form in ("digits", "words")) or not _is_whole(a) or not _is_whole(b):
            return None
        return self._part_of(a, b, glue)

    def _part_of(self, a: Atom, b: Atom, glue: str) -> JoinForm | None:
        if glue == "/" and b.unit is None:
            return "fraction" if b.value else None
        if b.unit is not None or not b.value:
            return None
        if glue == ":" or (TO.fullmatch(glue) and b.value == 1 and a.value > 1):
            return "ratio"
        of = OF.fullmatch(glue)
        if of and self.hedged.fullmatch(of.group("hedge")):
            return "fraction"
        if OUT_OF.fullmatch(glue):
            return "odds" if b.value <= 10 else "fraction"
        if (
            IN.fullmatch(glue)
            and 0 < a.value < b.value
            and (a.value == 1 or (b.value in ODDS_WHOLES and a.value < 10))
        ):
            return "odds"
        return None

    @staticmethod
    def _is_compound(a: Atom, b: Atom, glue: str) -> bool:
        if a.unit is None or b.unit is None or a.numeral.is_loose:
            return False
        return (a.unit.name, b.unit.name) in COMPOUND and COMPOUND_GLUE.fullmatch(glue) is not None

    def _range(self, text: str, span: Span, a: Atom, b: Atom, glue: str) -> Draft | None:
        if not _may_range(a, b):
            return None
        before = (text, max(span.start, a.start - 40), a.start)
        between = self.between.search(*before)
        if between and AND.fullmatch(glue):
            return Draft((a, b), "range", between.start())
        if not _is_rising(a, b) or (
            self.from_before.search(*before) and not self.spread_from.search(*before)
        ):
            return None
        joined = Draft((a, b), "range")
        if OR.fullmatch(glue):  # "three or four years"
            return joined if b.value <= 20 and b.value - a.value == 1 else None
        if DASH.fullmatch(glue):
            return joined
        return joined if TO.fullmatch(glue) and not self._is_change(text, span, a) else None

    def _is_change(self, text: str, span: Span, a: Atom) -> bool:
        """ "rose 3 to 45", "rose by $3m to $45m", but not "rose by 3 to 5 percent" where they share the unit."""
        before = (text, max(span.start, a.start - 40), a.start)
        has_own_unit = a.unit is not None and (a.numeral.money or a.unit.end > a.numeral.end)
        pattern = self.change_by if has_own_unit else self.change
        return pattern.search(*before) is not None

    def _shared(self, text: str, span: Span, atoms: list[Atom]) -> list[Atom]:
        """The atoms after they took over units and scales from their neighbours."""
        atoms = _with_fractions(text, atoms)
        for place in range(len(atoms) - 2, -1, -1):
            a, b = atoms[place], atoms[place + 1]
            glue = text[a.end : b.start]
            if len(glue) <= 30:
                atoms[place], atoms[place + 1] = self._share(text, span, a, b, glue)
        return atoms

    def _share(self, text: str, span: Span, a: Atom, b: Atom, glue: str) -> tuple[Atom, Atom]:
        short = self.hedged.sub("", glue, count=0) if glue.strip() else glue
        if any(p.fullmatch(short) or p.fullmatch(glue) for p in (DASH, TO, AND, BY, OR)):
            if a.numeral.form not in ("digits", "words") or b.numeral.form not in ("digits", "words"):
                return a, b
            is_change = TO.fullmatch(glue) and self.change.search(
                text, max(span.start, a.start - 40), a.start
            )
            return (a, b) if is_change else self._from_right(a, b)
        if FROM.fullmatch(glue) and a.unit and a.unit.kind == "money" and b.is_bare and b.numeral.is_loose:
            return a, b.in_unit(a.unit)
        return a, b

    def _from_right(self, a: Atom, b: Atom) -> tuple[Atom, Atom]:
        if a.unit and a.unit.kind == "money" and b.unit is None and b.is_bare:
            b = b.in_unit(a.unit)  # "$26-31 million"
        same = a.unit is not None and b.unit is not None and a.unit.name == b.unit.name
        if a.is_bare or same:
            a = self._scaled_like(a, b)
        if a.is_bare and b.unit is not None and b.unit.kind != "multiple":
            a = a.in_unit(b.unit)
        return a, b

    @staticmethod
    def _scaled_like(a: Atom, b: Atom) -> Atom:
        """ "5 to 7 million": the first takes the scale of the second."""
        scale = b.numeral.scale
        if scale is None or a.numeral.scale is not None or not 0 < a.value < min(1000, 20 * b.value / scale):
            return a
        return replace(a, numeral=a.numeral.scaled(scale, a.numeral.end))


def _with_fractions(text: str, atoms: list[Atom]) -> list[Atom]:
    """ "1/2 mile", "3/4 cup": the two numbers before a unit as one."""
    merged: list[Atom] = []
    for atom in atoms:
        above = merged[-1] if merged else None
        if above is not None and text[above.end : atom.start] == "/" and _is_simple(above, atom):
            part = Fraction(1, int(atom.value))
            numeral = replace(
                above.numeral,
                end=atom.numeral.end,
                value=above.value * part,
                last_digit=part,
                grain=part,
                digits=0,
                is_loose=True,
            )
            merged[-1] = Atom(numeral, atom.unit)
        else:
            merged.append(atom)
    return merged


def _is_simple(above: Atom, below: Atom) -> bool:
    has_unit = below.unit is not None and below.unit.kind in ("measure", "duration")
    return (
        has_unit
        and above.is_bare
        and _is_whole(above)
        and _is_whole(below)
        and above.value < below.value <= 16
    )


def _is_whole(atom: Atom) -> bool:
    return atom.value.denominator == 1 and atom.value >= 0


def _is_rising(a: Atom, b: Atom) -> bool:
    return a.value < b.value


def _may_range(a: Atom, b: Atom) -> bool:
    numbers = a.numeral.form in ("digits", "words") and b.numeral.form in ("digits", "words")
    same = (a.unit.name if a.unit else None) == (b.unit.name if b.unit else None)
    kinds = (a.unit.kind if a.unit else None) == (b.unit.kind if b.unit else None)
    return numbers and same and kinds
