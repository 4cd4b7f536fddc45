"""A report on the page: the names of its numbers and claims, and claims with links to their numbers."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from html import escape

from numcheck.claim.model import Claim
from numcheck.quantity.model import Quantity
from numcheck.quantity.readings import places_of
from numcheck.report.fate import claim_fate
from numcheck.report.make import claimed
from numcheck.report.model import Report
from numcheck.report.page import one_line
from numcheck.report.place import place_of
from numcheck.report.words import role_name, sentence_of
from numcheck.span import Span

NOT_HTML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


RIGHT_TO_LEFT = frozenset({"R", "AL", "AN", "RLE", "RLO", "RLI", "LRE", "LRO", "LRI", "FSI", "PDF", "PDI"})
"""Bidirectional classes that have an effect on the order of what stands around them."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A report and the names that its numbers and claims have on the page."""

    report: Report
    number: int
    """The place of the report in the page."""

    claims: Mapping[Span, Sequence[Claim]]
    """By the span of a quantity the claims that it takes part in."""

    starts: Sequence[int]
    """Where the quantities start, in order."""

    names: Mapping[int, str]
    """The name of every claim, by its ``id()``."""

    @classmethod
    def of(cls, report: Report, number: int) -> Sheet:
        """The sheet of a report, with figures in tables that claims speak of among its quantities."""
        if figures := tuple(_figures(report)):
            merged = sorted((*report.quantities, *figures), key=lambda each: each.span)
            report = replace(report, quantities=tuple(merged))
        claims = {
            span: tuple({id(claim): claim for _, claim in roles}.values())
            for span, roles in claimed(report.quantities, report.claims).items()
        }
        names = {id(claim): f"f{number}-c{place}" for place, claim in enumerate(report.claims, 1)}
        return cls(report, number, claims, places_of(report.quantities).starts, names)

    def anchor(self, place: int) -> str:
        """The id of a quantity."""
        return f"f{self.number}-n{place + 1}"

    def name(self, claim: Claim) -> str:
        """The id of a claim."""
        return self.names[id(claim)]

    def link_to(self, span: Span) -> str | None:
        """The id of the quantity that *span* is, or is a part of."""
        place = bisect_right(self.starts, max(span.end - 1, span.start)) - 1
        if place < 0 or not self.report.quantities[place].span.overlaps(span):
            return None
        return self.anchor(place)

    def item(self, claim: Claim) -> str:
        """A claim as an item of a list."""
        place = _linked(isolated(place_of(self.report.document, claim.span.start)), self.link_to(claim.span))
        return f'<li id="{self.name(claim)}"><span>{place}</span> {self._line(claim)}</li>'

    def _line(self, claim: Claim) -> str:
        fate = claim_fate(claim)
        name = claim.level if claim.is_violation else fate.replace("-", " ")
        reason = self.report.reason_for(claim)
        why = f" ({isolated(reason.reason)})" if reason and reason.reason else ""
        head = f'<strong class="{fate}">{name}</strong>{why} {isolated(sentence_of(claim))}'
        rule = f'<code class="rule">{shown(claim.rule_id)}</code>'
        because = f"; because: {shown(', '.join(claim.cues))}" if claim.cues else ""
        return f"{head} {rule}: {', '.join(self._operands(claim))}{because}"

    def _operands(self, claim: Claim) -> Iterator[str]:
        for role, operand in claim.labels.items():
            text = f"{shown(role_name(role))} {isolated(one_line(operand.text))}"
            yield _linked(text, self.link_to(operand.span))


def _figures(report: Report) -> Iterator[Quantity]:
    """Operands of claims that are none of the quantities of the report: figures in cells of tables."""
    starts, ends = places_of(report.quantities)
    found: dict[Span, Quantity] = {}
    for claim in report.claims:
        for operand in claim.labels.values():
            place = bisect_right(starts, max(operand.span.end - 1, 0)) - 1
            is_known = place >= 0 and ends[place] > operand.span.start
            if isinstance(operand, Quantity) and not is_known:
                found.setdefault(operand.span, operand)
    end = 0
    for span in sorted(found):
        if span.start >= end:
            end = span.end
            yield found[span]


def shown(text: str) -> str:
    """*text* as HTML, with U+FFFD for what a page may not hold."""
    return escape(text if text.isascii() and text.isprintable() else NOT_HTML.sub("\ufffd", text))


def isolated(text: str) -> str:
    """*text* as HTML; what is written from the right does not turn the words around it."""
    is_plain = all(unicodedata.bidirectional(char) not in RIGHT_TO_LEFT for char in text)
    return shown(text) if text.isascii() or is_plain else f"<bdi>{shown(text)}</bdi>"


def _linked(text: str, target: str | None) -> str:
    return f'<a href="#{target}">{text}</a>' if target else text
