"""Makes quantities of drafts: kind, values, hedge, noun, sign."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from numcheck.interval import Interval
from numcheck.quantity.aside import Aside
from numcheck.quantity.atom import Atom
from numcheck.quantity.hedge import Hedged, HedgeReader, reshape
from numcheck.quantity.join import COMPOUND, Draft
from numcheck.quantity.model import Kind, Quantity
from numcheck.quantity.noun import NounPhrase, is_definite, read_noun
from numcheck.quantity.plain import fraction_reading, plain_reading
from numcheck.quantity.notation import alternatives
from numcheck.quantity.vocabulary import Vocabulary
from numcheck.span import Span

AGED = re.compile(r"\b(?:aged|ages|age)(?:\s+between|\s+from|\s+of)?\s+$", re.IGNORECASE)
# "Ana Brito, 34, said"
AGE_APPOSITION = re.compile(r"[^\W\d_][\w'’.-]+,\s$")
AGE_AFTER = re.compile(r"\s?,(?!\s*\d)")
# "a score of", "dozens of"
OF = re.compile(r"\s+of(?=\s)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Scope:
    """The sentence that quantities are read in."""

    text: str
    span: Span
    hedges: Mapping[int, re.Match[str]]


class Builder:
    """Builds quantities; made once from the vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.hedges = HedgeReader(vocabulary)
        self.negative = re.compile(rf"(?i:\b(?:{alternatives(vocabulary.negatives)})[\s-]+)$")
        self.spread = re.compile(
            rf"(?i:\b(?:{alternatives(vocabulary.spread_words)})\s+(?:widely\s+)?(?:from|between)?\s*)$"
        )

    def scope(self, text: str, span: Span) -> Scope:
        """The sentence at *span*, its hedges found."""
        return Scope(text, span, self.hedges.ends_before(text, span.start, span.end))

    def build(self, scope: Scope, draft: Draft) -> Quantity:
        """The quantity of *draft*."""
        if draft.form in ("fraction", "odds", "ratio"):
            return self._fraction(scope, draft)
        if draft.form == "range":
            return self._range(scope, draft)
        if draft.form == "rate":
            return self._rate(scope, draft)
        if draft.form == "compound":
            return self._compound(scope, draft)
        return self._single(scope, draft.atoms[0])

    def _single(self, scope: Scope, atom: Atom) -> Quantity:
        noun = self._noun(scope, atom.end, is_vague=atom.numeral.form == "vague")
        kind = self._kind(scope, atom, noun)
        factor = atom.unit.factor if atom.unit else Fraction(1)
        plain, is_rounded = plain_reading(kind, atom.numeral, factor)
        value = None if atom.numeral.value is None else atom.numeral.value * factor
        return self._finish(
            scope, Span(atom.start, atom.end), noun, kind=kind, value=value, plain=plain,
            unit=_unit(kind, atom), is_rounded=is_rounded, **_digits(atom, factor),
        )  # fmt: skip

    def _kind(self, scope: Scope, atom: Atom, noun: NounPhrase) -> Kind:
        form = atom.numeral.form
        if atom.unit is not None:
            return atom.unit.kind
        if form in ("fraction", "share"):
            return "fraction"
        if form == "multiple":
            return "multiple"
        if form == "vague":
            return "count"
        if self._is_age(scope, atom.start, atom.end, atom.value):
            return "age"
        is_count = (
            noun.noun is not None or noun.refers_back or (noun.of is not None and atom.value.denominator == 1)
        )
        return "count" if is_count else "number"

    @staticmethod
    def _is_age(scope: Scope, start: int, end: int, value: Fraction) -> bool:
        if value.denominator != 1 or not 0 <= value <= 120:
            return False
        before = (scope.text, max(scope.span.start, start - 24), start)
        if AGED.search(*before):
            return True
        return (
            AGE_APPOSITION.search(*before) is not None
            and AGE_AFTER.match(scope.text, end, scope.span.end) is not None
        )

    def _fraction(self, scope: Scope, draft: Draft) -> Quantity:
        a, b = draft.atoms
        part, whole = self._part(scope, a), self._part(scope, b)
        is_ratio = draft.form == "ratio"
        value = a.value / b.value
        plain = fraction_reading(a.value, b.value, is_odds=draft.form == "odds") or Interval.EVERYTHING
        noun = self._noun(scope, draft.end)
        return self._finish(
            scope, Span(draft.start, draft.end), noun, kind="ratio" if is_ratio else "fraction",
            value=value, plain=plain, parts=(part, whole),
        )  # fmt: skip

    def _range(self, scope: Scope, draft: Draft) -> Quantity:
        a, b = draft.atoms
        noun = self._noun(scope, draft.end)
        kind = self._kind(scope, b, noun)
        if b.unit is None and self._is_age(scope, draft.start, b.end, a.value):
            kind = "age"
        parts = tuple(self._part(scope, atom, kind, noun) for atom in draft.atoms)
        intervals = [part.interval for part in parts if part.interval is not None]
        ends = (parts[0].value or Fraction(0), parts[1].value or Fraction(0))
        start = draft.start
        spread = self.spread.search(scope.text, max(scope.span.start, start - 30), start)
        return self._finish(
            scope, Span(start, draft.end), noun, kind=kind, value=None, plain=intervals[0].hull(intervals[1]), ends=ends,
            parts=parts, unit=_unit(kind, b), is_spread=spread is not None, **_digits(b, b.unit.factor if b.unit else Fraction(1)),
        )  # fmt: skip

    def _rate(self, scope: Scope, draft: Draft) -> Quantity:
        a, b = draft.atoms
        noun = self._noun(scope, a.end)
        plain, is_rounded = plain_reading("rate", a.numeral)
        return self._finish(
            scope, Span(draft.start, draft.end), noun, kind="rate", value=a.value, plain=plain, unit=f"1 / {b.value}",
            parts=(self._part(scope, a), self._part(scope, b)), is_rounded=is_rounded, **_digits(a, Fraction(1)),
        )  # fmt: skip

    def _compound(self, scope: Scope, draft: Draft) -> Quantity:
        a, b = draft.atoms
        if a.unit is None or b.unit is None or a.unit.name is None or b.unit.name is None:
            raise ValueError("a compound measure without its units")
        factor = COMPOUND[a.unit.name, b.unit.name]
        value = a.value + b.value * factor
        plain = Interval.around(value, b.numeral.last_digit * factor / 2)
        digits = _digits(b, factor)
        return self._finish(
            scope, Span(draft.start, draft.end), self._noun(scope, draft.end), kind=a.unit.kind, value=value,
            plain=plain, unit=a.unit.name, is_rounded=True, **digits,
        )  # fmt: skip

    def _part(
        self, scope: Scope, atom: Atom, kind: Kind | None = None, noun: NounPhrase | None = None
    ) -> Quantity:
        """A number inside a joined quantity as a quantity of its own."""
        noun = noun or self._noun(scope, atom.end)
        kind = kind or ("count" if atom.unit is None else atom.unit.kind)
        factor = atom.unit.factor if atom.unit else Fraction(1)
        plain, is_rounded = plain_reading(kind, atom.numeral, factor)
        hedged = (
            None
            if kind == "age"
            else self.hedges.read(scope.text, Span(atom.start, atom.end), atom.end, scope.hedges)
        )
        value = atom.value * factor
        span = Span(atom.start, atom.end)
        return Quantity(
            kind=kind, text=span.of(scope.text), span=span, phrase=_cover(span, noun), value=value,
            interval=reshape(kind, value, plain, hedged) if hedged else plain, unit=_unit(kind, atom),
            hedge=hedged.text if hedged else None, noun=noun.noun, head=noun.head, refers_back=noun.refers_back,
            definite=is_definite(scope.text, scope.span.start, atom.start), is_rounded=is_rounded,
            **_digits(atom, factor),
        )  # fmt: skip

    def _finish(
        self,
        scope: Scope,
        span: Span,
        noun: NounPhrase,
        *,
        kind: Kind,
        value: Fraction | None,
        plain: Interval,
        **rest: object,
    ) -> Quantity:
        hedged = self.hedges.read(scope.text, span, scope.span.end, scope.hedges)
        interval = reshape(kind, value, plain, hedged) if hedged else plain
        if hedged:
            span = hedged.span
        negative = self.negative.search(scope.text, max(scope.span.start, span.start - 30), span.start)
        if negative and value is not None and value > 0:
            value, interval = -value, -interval
            if negative.group().strip(" -").lower() in ("minus", "negative"):
                span = Span(negative.start(), span.end)
        return Quantity(
            kind=kind, text=span.of(scope.text), span=span, phrase=_cover(span, noun), value=value, interval=interval,
            hedge=hedged.text if hedged else None, noun=noun.noun, head=noun.head, of=noun.of,
            refers_back=noun.refers_back, definite=is_definite(scope.text, scope.span.start, span.start),
            **rest,  # type: ignore[arg-type]
        )  # fmt: skip

    def _noun(self, scope: Scope, end: int, *, is_vague: bool = False) -> NounPhrase:
        of = OF.match(scope.text, end, scope.span.end) if is_vague else None
        return read_noun(scope.text, of.end() if of else end, scope.span.end)


def build_aside(text: str, aside: Aside) -> Quantity:
    """The quantity of a date, a year, a clock time, a score, an identifier."""
    return Quantity(
        kind=aside.kind, text=aside.span.of(text), span=aside.span, phrase=aside.span, value=aside.value,
        interval=aside.interval, ends=aside.ends,
    )  # fmt: skip


def _cover(span: Span, noun: NounPhrase) -> Span:
    return span.cover(noun.span) if noun.span is not None else span


def _unit(kind: Kind, atom: Atom) -> str | None:
    if atom.unit is not None:
        return atom.unit.name
    return "year" if kind == "age" else None


def _digits(atom: Atom, factor: Fraction) -> dict[str, object]:
    numeral = atom.numeral
    if numeral.value is None or numeral.band is not None or numeral.form == "multiple":
        return {}
    return {
        "last_digit": numeral.last_digit * factor,
        "grain": numeral.grain * factor,
        "digits": numeral.digits,
    }
