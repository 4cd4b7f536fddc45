"""Makes quantities of drafts: their meaning with the hedge, the noun and the sign around them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from numcheck.later import later
from numcheck.quantity.age import is_age
from numcheck.quantity.aside import Aside
from numcheck.quantity.atom import Atom
from numcheck.quantity.hedge import HedgeReader, reshape
from numcheck.quantity.join import Draft
from numcheck.quantity.loss import LossReader
from numcheck.quantity.meaning import (
    Meaning,
    mean_compound,
    mean_fraction,
    mean_range,
    mean_rate,
    mean_single,
)
from numcheck.quantity.model import Kind, Quantity
from numcheck.quantity.notation import alternatives
from numcheck.quantity.noun import NOTHING, NounPhrase, is_definite, read_noun
from numcheck.quantity.vocabulary import Vocabulary
from numcheck.span import Span

# "dozens of people"
OF = later(r"\s+of(?=\s)", re.IGNORECASE)
LOOK_BACK = 30
SIGN_REACH = 16


@dataclass(frozen=True, slots=True)
class Scope:
    """The sentence that quantities are read in."""

    text: str
    span: Span
    reach: int
    """Where hedges before a number may begin."""

    def before(self, place: int) -> tuple[str, int, int]:
        """The stretch of the sentence that ends at *place*, as a pattern's ``search`` takes it."""
        return self.text, max(self.span.start, place - LOOK_BACK), place


# "65% minus 15%", "65 percent 'fans' minus 15": a subtraction, and no sign
SUBTRACTED = later(r"\d[\d.,]*\s?%?(?:\s(?!(?:to|of|at|by|is|was|and)\b)[^\w\s]?\w+[^\w\s]?)?\s$")


class Builder:
    """Builds quantities; made once from the vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.hedges = HedgeReader(vocabulary)
        self.minus_words = vocabulary.negatives
        self.negative = re.compile(rf"(?i:\b(?:{alternatives(vocabulary.negatives)})[\s-]+)$")
        self.losses = LossReader(vocabulary)
        spread = alternatives(vocabulary.spread_words)
        self.spread = re.compile(rf"(?i:\b(?:{spread})\s+(?:widely\s+)?(?:from\s+|between\s+)?)$")

    def build(self, scope: Scope, draft: Draft) -> Quantity:
        """The quantity of *draft*."""
        span, last = Span(draft.start, draft.end), draft.atoms[-1]
        noun_place = draft.atoms[0].end if draft.form == "rate" else draft.end
        is_bare = last.unit is None
        noun = _noun(scope, noun_place, is_vague=last.numeral.form == "vague", is_bare=is_bare)
        if noun is NOTHING and (after := self.hedges.after(scope.text, noun_place, scope.span.end)):
            noun = _noun(scope, after, is_bare=is_bare)  # "50 or so guests"
        return self._quantity(scope, span, noun, self._meaning(scope, draft, noun))

    def _meaning(self, scope: Scope, draft: Draft, noun: NounPhrase) -> Meaning:
        if len(draft.atoms) == 1:
            return mean_single(_kind(scope, draft.atoms[0], noun), draft.atoms[0])
        a, b = draft.atoms
        if draft.form == "compound":
            return mean_compound(_kind(scope, a, noun), a, b)
        if draft.form == "range":
            kind = _kind(scope, b, noun, draft.start)
            is_spread = self.spread.search(*scope.before(draft.start)) is not None
            ends = (self._part(scope, draft, a, kind, noun), self._part(scope, draft, b, kind, noun))
            return mean_range(kind, b, ends, is_spread=is_spread)
        parts = (self._part(scope, draft, a), self._part(scope, draft, b))
        if draft.form == "rate":
            return mean_rate(a, b, parts)
        kind = "ratio" if draft.form == "ratio" else "fraction"
        return mean_fraction(kind, a, b, parts, is_odds=draft.form == "odds")

    def _part(
        self, scope: Scope, draft: Draft, atom: Atom, kind: Kind | None = None, noun: NounPhrase | None = None
    ) -> Quantity:
        """A number inside a joined quantity as a quantity of its own; a hedge before both is not its own."""
        noun = noun or _noun(scope, atom.end)
        kind = kind or (atom.unit.kind if atom.unit else "count")
        reach = atom.start if atom.start == draft.start else scope.span.start
        inner = Scope(scope.text, Span(scope.span.start, atom.end), reach)
        return self._quantity(inner, Span(atom.start, atom.end), noun, mean_single(kind, atom))

    def _quantity(self, scope: Scope, span: Span, noun: NounPhrase, meaning: Meaning) -> Quantity:
        bounds = Span(scope.reach, scope.span.end)
        hedged = self.hedges.read(scope.text, span, bounds)
        interval = reshape(meaning.kind, meaning.value, meaning.plain, hedged) if hedged else meaning.plain
        value, span = meaning.value, hedged.span if hedged else span
        if value is not None and value.numerator > 0:
            minus, is_negative = self._sign(scope, span, meaning.kind)
            if is_negative:
                value, interval, span = -value, -interval, Span(minus, span.end)
                if hedged is None and (
                    hedged := self.hedges.read(scope.text, span, bounds)
                ):  # "about minus 5"
                    interval, span = reshape(meaning.kind, value, -meaning.plain, hedged), hedged.span
        return Quantity(
            kind=meaning.kind, text=span.of(scope.text), span=span,
            phrase=span.cover(noun.span) if noun.span else span,
            value=value, interval=interval, ends=meaning.ends, parts=meaning.parts, unit=meaning.unit,
            noun=noun.noun, head=noun.head, hedge=hedged.text if hedged else None, of=noun.of,
            definite=is_definite(scope.text, scope.span.start, span.start), refers_back=noun.refers_back,
            is_spread=meaning.is_spread, last_digit=meaning.last_digit, is_rounded=meaning.is_rounded,
            grain=meaning.grain, digits=meaning.digits,
        )  # fmt: skip

    def _sign(self, scope: Scope, span: Span, kind: Kind) -> tuple[int, bool]:
        """Where the number begins with the word for its sign, and whether it is negative."""
        start = span.start
        before = scope.text[max(0, start - SIGN_REACH) : start].lower()
        bare = before.replace("-", " ").rstrip()
        if bare.endswith(self.minus_words) and not bare.endswith("plus or minus"):
            minus = self.negative.search(*scope.before(start))
            if minus and not SUBTRACTED.search(*scope.before(minus.start())):
                return minus.start(), True
        return start, self.losses.is_loss(scope.text, span, scope.span, kind)


def build_aside(text: str, aside: Aside) -> Quantity:
    """The quantity of a date, a year, a clock time, a score, an identifier."""
    span = aside.span
    return Quantity(
        kind=aside.kind, text=span.of(text), span=span, phrase=span, value=aside.value,
        interval=aside.interval, ends=aside.ends, noun=aside.noun, head=aside.noun,
        parts=tuple(build_aside(text, part) for part in aside.parts),
    )  # fmt: skip


def _noun(scope: Scope, end: int, *, is_vague: bool = False, is_bare: bool = False) -> NounPhrase:
    of = OF.match(scope.text, end, scope.span.end) if is_vague else None
    return read_noun(scope.text, of.end() if of else end, scope.span.end, is_bare=is_bare)


FORM_KINDS: Mapping[str, Kind] = {
    "fraction": "fraction",
    "share": "fraction",
    "multiple": "multiple",
    "vague": "count",
    "unread": "number",
}
"""Kinds of numbers without a unit that their wording alone decides."""


def _kind(scope: Scope, atom: Atom, noun: NounPhrase, start: int | None = None) -> Kind:
    """The kind of *atom*, or of the range with it as its second end that begins at *start*."""
    span = Span(atom.start if start is None else start, atom.end)
    if atom.unit is not None:
        is_years = atom.unit.name == "year" and is_age(
            scope.text, scope.span, span, atom.value, has_unit=True
        )
        return "age" if is_years else atom.unit.kind
    if atom.numeral.form in FORM_KINDS:
        return FORM_KINDS[atom.numeral.form]
    if is_age(scope.text, scope.span, span, atom.value, has_noun=noun.noun is not None):
        return "age"
    is_count = noun.noun is not None or noun.refers_back or (noun.of and atom.value.denominator == 1)
    return "count" if is_count else "number"
