"""Atoms: one number each, with the unit beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from numcheck.later import later
from numcheck.quantity.aside import Aside
from numcheck.quantity.beside import Unit, UnitReader
from numcheck.quantity.notation import AND_HALF, alternatives
from numcheck.quantity.numeral import ONE, Numeral
from numcheck.quantity.occasion import OCCASIONS
from numcheck.quantity.opening import Place
from numcheck.quantity.scan import NumeralScanner
from numcheck.quantity.vocabulary import Vocabulary
from numcheck.span import Span

# "-5", "−$3m", not "5-10" and not "mid-5"
MINUS = later(r"(?<![^\s(\[])[-−–](?=[\d.$£€])")
TAIL = later(r"[^\W\d_][-−]$(?<!\bto-)(?<!\band-)(?<!\bor-)(?<!minus-)(?<!\bof-)(?<!\bin-)", re.IGNORECASE)
CLOSED = frozenset({"date", "year", "time", "score", "parameter"})
"""Asides in which no number is read; a unit may win over an identifier."""

# "whether one used two maps", "if one walks": a subject, and no number
CLAUSE_BEFORE = later(
    r"\b(?:if|whether|how|what|why|when|where|as|because|unless|until|although|though|once)\s$", re.IGNORECASE
)
VERB_AFTER = later(
    r"\s(?:(?:can|could|may|might|must|shall|should|will|would|does|did)\b"
    r"|(?!species|series|means|news|works)[a-z]{2,}[^\W_aiosu]s\b(?=\s(?:an?|the|to|that|it|\w+ing|of|at|in|on)\b|[,.;])"
    r"|[a-z]{2,}ed\s(?:the|an?|two|three|\d|to|in|on|at|by|for|with|this|that|these|those|its|such|only|both)\b)"
)
# "two for theft and one for fraud", "four were red, one was blue": words of one kind follow both
IN_SERIES = later(r"(?:\band|,|;|\bbut|\bwhile)\s$", re.IGNORECASE)
SERIES_WORD = later(
    r"\s(?:(?P<place>for|on|in|from|at|with|by|against|to|under|over|behind)|(?P<verb>was|were|is|are|has|have|had|did|do|does))\b"
)
PART_AFTER = later(AND_HALF.format("?P<part>"), re.IGNORECASE)
ZERO = Fraction(0)
PARTS = {"half": Fraction(1, 2), "quarter": Fraction(1, 4)}

GLUED = later(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Atom:
    """A numeral with its unit."""

    numeral: Numeral
    unit: Unit | None

    @property
    def start(self) -> int:
        """Where its text begins."""
        return self.numeral.start

    @property
    def end(self) -> int:
        """Where its text ends."""
        return self.unit.end if self.unit else self.numeral.end

    @property
    def is_bare(self) -> bool:
        """Whether it is a plain number in digits or words without a unit."""
        return self.unit is None and self.is_written

    @property
    def is_written(self) -> bool:
        """Whether it is a number in digits or words, and no vague amount, part or multiple."""
        return self.numeral.form in ("digits", "words")

    @property
    def is_whole(self) -> bool:
        """Whether it counts: no part, no sign."""
        value = self.value
        return value.denominator == 1 and value.numerator >= 0

    @property
    def value(self) -> Fraction:
        """The number as written, zero where it has none."""
        value = self.numeral.value
        return ZERO if value is None else value

    @property
    def factor(self) -> Fraction:
        """What the number is worth in its unit's name."""
        return self.unit.factor if self.unit else ONE

    @property
    def unit_name(self) -> str | None:
        """The name of its unit."""
        return self.unit.name if self.unit else None

    def in_unit(self, unit: Unit) -> Atom:
        """The same with the unit of a neighbour."""
        return replace(self, unit=replace(unit, end=self.numeral.end))


class AtomReader:
    """Reads the atoms of a sentence; built once from the vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.scanner = NumeralScanner(vocabulary)
        self.units = UnitReader(vocabulary)
        self.article = re.compile(
            rf"(?i:\s+(?:{alternatives(vocabulary.article_nouns)})\b|\s*[.,;:!?)]|['’]s\b|\s*$)"
        )
        self.pronoun = re.compile(
            r"(?i:\b(?:no|the|this|that|which|every|each|any|some|another|last|next|first|number|only|square|day|good|bad|a|new|same)"
            r"[\s-]+)$"
        )

    def read(self, text: str, span: Span, asides: Sequence[Aside], places: Sequence[Place]) -> Iterator[Atom]:
        """The atoms of the sentence that open at one of *places* and that no aside claims."""
        aside = done = 0
        closed = [aside.span for aside in asides if aside.kind in CLOSED]
        for numeral in self.scanner.find(text, span, places, closed):
            while aside < len(asides) and asides[aside].span.end <= numeral.start:
                aside += 1
            atom = self._atom(text, numeral, span)
            if numeral.start < done:
                continue
            done = atom.end if atom else done
            if atom is not None and (aside == len(asides) or _is_free(text, atom, asides[aside])):
                yield atom

    def _atom(self, text: str, numeral: Numeral, span: Span) -> Atom | None:
        unit = self.units.read(text, numeral, span.end)
        if unit is None and self._is_foreign(text, numeral, span.end):
            return None
        if unit is None and numeral.form == "words" and OCCASIONS.match(text, numeral.end, span.end):
            return None
        if numeral.start > span.start and MINUS.match(text, numeral.start - 1):
            numeral = numeral.negated(numeral.start - 1)
        if unit is not None and unit.kind in ("duration", "measure") and text.startswith(" and a ", unit.end):
            return _with_part(text, Atom(numeral, unit), span.end)
        return Atom(numeral, unit)

    def _is_foreign(self, text: str, numeral: Numeral, end: int) -> bool:
        """Digits that run on into letters, "3D", or come out of them, "last-32"; an unknown currency sign."""
        if numeral.form != "digits":
            return False
        is_tail = TAIL.search(text, max(0, numeral.start - 8), numeral.start) is not None
        return bool(numeral.money) or is_tail or GLUED.match(text, numeral.end, end) is not None

    def is_article(self, text: str, atom: Atom, span: Span, before: Atom | None = None) -> bool:
        """Whether "one" is a pronoun or an article: "one of the reasons", "no one", "one day".

        Where it goes on with what the number *before* it began, it is a number: "two for theft, one
        for fraud".
        """
        if text[atom.start : atom.numeral.end].lower() != "one":
            return False
        if before is not None and _goes_on(text, before, atom, span):
            return False
        if atom.unit is not None:  # "One day it rained"
            return atom.unit.name == "day" and text[atom.start] == "O"
        if self.pronoun.search(text, max(span.start, atom.start - 12), atom.start):
            return True
        if CLAUSE_BEFORE.search(text, max(span.start, atom.start - 12), atom.start) and VERB_AFTER.match(
            text, atom.end, span.end
        ):
            return True
        return self.article.match(text, atom.end, span.end) is not None


def _goes_on(text: str, before: Atom, one: Atom, span: Span) -> bool:
    if before.unit is not None or one.unit is not None:
        return False
    first, second = SERIES_WORD.match(text, before.end, span.end), SERIES_WORD.match(text, one.end, span.end)
    if first is None or second is None or first.lastgroup != second.lastgroup:
        return False
    return IN_SERIES.search(text, max(span.start, one.start - 7), one.start) is not None


def _with_part(text: str, atom: Atom, end: int) -> Atom:
    """As in "an hour and a half"."""
    match = PART_AFTER.match(text, atom.end, end)
    if match is None or atom.unit is None or not atom.is_whole:
        return atom
    step = PARTS[match["part"].lower()]
    numeral = replace(atom.numeral, value=atom.value + step, last_digit=step, grain=step, is_loose=True)
    return Atom(numeral, replace(atom.unit, end=match.end()))


def _is_free(text: str, atom: Atom, aside: Aside) -> bool:
    """Whether *aside* leaves the atom alone; a number with a unit, "32m2", wins over an identifier in it."""
    if aside.span.start >= atom.numeral.end:
        return True
    inside = atom.start <= aside.span.start and aside.span.end <= atom.end
    if not inside or atom.unit is None or aside.kind != "identifier":
        return False
    unit = text[atom.numeral.end : atom.unit.end].strip()
    return atom.numeral.money != "" or not (len(unit) == 1 or unit.istitle())  # "4K", "60 Minutes"
