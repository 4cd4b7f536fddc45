"""A draft as HTML, every number marked by its fate."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from numcheck.claim.model import Claim
from numcheck.document.model import Block, BlockKind
from numcheck.quantity.model import Quantity
from numcheck.report.exact import interval_text
from numcheck.report.fate import MEANINGS, claim_fate, fate_of
from numcheck.report.make import claimed
from numcheck.report.model import Report
from numcheck.report.page import one_line
from numcheck.report.words import role_name, sentence_of
from numcheck.span import Span

ELEMENTS: Mapping[BlockKind, tuple[str, str]] = {
    "title": ('<div class="title" role="heading" aria-level="3">', "</div>"),
    "heading": ('<div class="heading" role="heading" aria-level="4">', "</div>"),
    "paragraph": ("<p>", "</p>"),
    "list item": ('<div class="item">', "</div>"),
    "quote": ("<blockquote>", "</blockquote>"),
    "caption": ('<p class="caption">', "</p>"),
    "table cell": ('<span class="cell">', "</span>"),
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """A report and the names that its numbers and claims have on the page."""

    report: Report
    number: int
    """The place of the report in the page."""

    roles: Mapping[Span, Sequence[tuple[str, Claim]]]
    """By the span of a quantity its roles in claims."""

    @classmethod
    def of(cls, report: Report, number: int) -> Sheet:
        """The sheet of a report."""
        return cls(report, number, claimed(report.quantities, report.claims))

    def anchor(self, place: int) -> str:
        """The id of a quantity."""
        return f"f{self.number}-n{place + 1}"

    def claim_name(self, claim: Claim) -> str:
        """The name of a claim that its operands share."""
        return f"f{self.number}-c{self.report.claims.index(claim) + 1}"

    def link_to(self, claim: Claim) -> str:
        """The anchor of the number that the claim accuses."""
        for place, quantity in enumerate(self.report.quantities):
            if quantity.span.overlaps(claim.span):
                return self.anchor(place)
        return f"f{self.number}"


def draft(sheet: Sheet) -> Iterator[str]:
    """Every block of the draft."""
    quantities = list(enumerate(sheet.report.quantities))
    for block in sheet.report.document.blocks:
        inside = [(place, each) for place, each in quantities if block.span.holds(each.span)]
        start, end = ELEMENTS[block.kind]
        yield start + _marked(sheet, block, inside) + end


def claim_line(sheet: Sheet, claim: Claim) -> str:
    """A claim with its operands, each linked."""
    fate = claim_fate(claim)
    name = claim.level if claim.is_violation else fate.replace("-", " ")
    head = f'<strong class="{fate}">{name}</strong>'
    reason = sheet.report.reason_for(claim)
    why = f" ({escape(reason.reason)})" if reason and reason.reason else ""
    return f"{head}{why} {escape(sentence_of(claim))} <code>{escape(claim.rule_id)}</code>: " + ", ".join(
        _operands(sheet, claim)
    )


def _operands(sheet: Sheet, claim: Claim) -> Iterator[str]:
    for role, operand in claim.labels.items():
        place = next(
            (at for at, each in enumerate(sheet.report.quantities) if each.span.overlaps(operand.span)), None
        )
        text = f"{escape(role_name(role))} {escape(one_line(operand.text))}"
        yield text if place is None else f'<a href="#{sheet.anchor(place)}">{text}</a>'


def _marked(sheet: Sheet, block: Block, inside: Sequence[tuple[int, Quantity]]) -> str:
    text, position = sheet.report.document.text, block.span.start
    pieces: list[str] = []
    for place, quantity in inside:
        pieces.append(escape(text[position : quantity.span.start]))
        pieces.append(_number(sheet, place, quantity, quantity.span.of(text)))
        position = quantity.span.end
    return "".join((*pieces, escape(text[position : block.span.end])))


def _number(sheet: Sheet, place: int, quantity: Quantity, text: str) -> str:
    claims = list({id(claim): claim for _, claim in sheet.roles.get(quantity.span, ())}.values())
    fate = fate_of(quantity, claims)
    anchor = sheet.anchor(place)
    names = " ".join(map(sheet.claim_name, claims))
    lines = [claim_line(sheet, claim) for claim in claims] or [MEANINGS[fate]]
    lines.append(escape(_reading(quantity)))
    tip = "".join(f"<span>{line}</span>" for line in lines)
    return (
        f'<span class="number {fate}" id="{anchor}" tabindex="0" role="button" data-claims="{names}" '
        f'aria-label="{escape(one_line(text))}: {MEANINGS[fate]}" aria-describedby="{anchor}-t">'
        f'{escape(text)}<span class="tip" role="tooltip" id="{anchor}-t">{tip}</span></span>'
    )


def _reading(quantity: Quantity) -> str:
    """How the number was read: "read as percent: [71.5, 72.5]"."""
    allowed = f": {interval_text(quantity.interval)}" if quantity.interval else ""
    unit = f" {quantity.unit}" if quantity.unit else ""
    noun = f" of {one_line(quantity.noun)}" if quantity.noun else ""
    return f"read as {quantity.kind}{allowed}{unit}{noun}"
