"""What the comments of a draft suppress."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, reduce

from numcheck.claim.model import Claim, Verdict
from numcheck.document.model import Document
from numcheck.report.directive import END, START, Directive, directives_in, range_ends, stretches
from numcheck.report.quotation import Folded, accused_span, number_span
from numcheck.report.suppression import Suppression
from numcheck.rule.selector import RuleNames
from numcheck.span import Span


def suppressions_in(document: Document, claims: Sequence[Claim], names: RuleNames) -> tuple[Suppression, ...]:
    """Every suppression of a document's comments, with the claims it meets."""
    directives = directives_in(document) if document.comments else []
    if not directives:
        return ()
    return tuple(_Comments(document, directives, [each for each in claims if _is_wrong(each)], names).read())


@dataclass(frozen=True)
class _Comments:
    """The directives of a document, and the claims that they may be for."""

    document: Document
    directives: Sequence[Directive]
    violations: Sequence[Claim]
    names: RuleNames

    @cached_property
    def ends(self) -> dict[int, int]:
        return range_ends(self.directives)

    @cached_property
    def places(self) -> dict[str, list[tuple[Span, Claim]]]:
        """The violations by rule, each with the stretch from its first number to its last."""
        found: dict[str, list[tuple[Span, Claim]]] = {}
        for claim in self.violations:
            cover = reduce(Span.cover, _spans(claim))
            for rule_id in claim.ids:
                found.setdefault(rule_id, []).append((cover, claim))
        return found

    @cached_property
    def folded(self) -> Folded:
        return Folded.of(self.document)

    def read(self) -> Iterator[Suppression]:
        for place, directive in enumerate(self.directives):
            fault = directive.fault or self.fault_of_range(place)
            if fault or directive.verb != END:
                yield self.suppression(place, fault)

    def suppression(self, place: int, fault: str) -> Suppression:
        directive = self.directives[place]
        line, column = self.document.line_column(directive.span.start)
        rules = () if directive.fault or directive.verb == END else directive.rules
        faults = {rule: self.names.fault(rule) for rule in rules}
        claims, cause = self.quoted(self.reached(place), directive.figures) if rules else ([], "")
        return Suppression(
            rules=directive.rules,
            reason=directive.reason,
            path=self.document.name,
            line=line,
            column=column,
            claims=tuple(claims),
            problem="; ".join(filter(None, (fault, *faults.values()))),
            unmet=tuple(rule for rule in rules if not faults[rule] and not self.meets(rule, claims)),
            cause=cause,
        )

    def fault_of_range(self, place: int) -> str:
        directive = self.directives[place]
        if directive.verb == START and place not in self.ends:
            return f"{START} without {END}: it speaks of all that follows"
        if directive.verb == END and place not in self.ends.values():
            return f"{END} without {START}{' of the same rules' if directive.rules else ''}"
        return ""

    def reached(self, place: int) -> list[Claim]:
        """The claims of the directive's rules that have a number where it speaks of."""
        directive = self.directives[place]
        end = self.directives[self.ends[place]] if place in self.ends else None
        parts = tuple(stretches(self.document, directive, end))
        ids = {rule_id for rule_id in self.places if self.names.means(directive.rules, rule_id)}
        first, last = min(part.start for part in parts), max(part.end for part in parts)
        found = {
            id(claim): claim
            for rule_id in sorted(ids)
            for cover, claim in self.places[rule_id]
            if cover.start < last and first < cover.end and _touches(claim, parts)
        }
        return list(found.values())

    def quoted(self, claims: list[Claim], figures: Sequence[str]) -> tuple[list[Claim], str]:
        """The claims whose accused number is quoted, if every figure is a number of theirs; else why none."""
        if not claims or not figures:
            return claims, ""
        text = self.document.text
        spans = {figure: self.folded.spans_of(figure) for figure in figures}
        accused = [
            each
            for each in claims
            if any(_holds(found, accused_span(each, text)) for found in spans.values())
        ]
        operands = (operand for each in accused or claims for operand in each.labels.values())
        numbers = [number_span(operand, text) for operand in operands]
        for figure, found in spans.items():
            if not any(_holds(found, number) for number in numbers):
                return [], f': no such violation has "{figure}"'
        if not accused:
            wanted = " ".join(accused_span(claims[0], text).of(text).split())
            return [], f': it does not quote the accused number, "{wanted}"'
        return accused, ""

    def meets(self, rule: str, claims: Sequence[Claim]) -> bool:
        return any(self.names.means((rule,), each_id) for each in claims for each_id in each.ids)


def _is_wrong(claim: Claim) -> bool:
    return claim.verdict is Verdict.INCONSISTENT


def _holds(quoted: Sequence[Span], number: Span) -> bool:
    """Whether one of the stretches that say a figure, in their order, holds the number."""
    place = bisect_right(quoted, number.start, key=lambda span: span.start) - 1
    return place >= 0 and quoted[place].holds(number)


def _spans(claim: Claim) -> tuple[Span, ...]:
    return (claim.span, *(operand.span for operand in claim.labels.values()))


def _touches(claim: Claim, stretches: Sequence[Span]) -> bool:
    """Whether the claim has a number there."""
    return any(span.overlaps(stretch) for span in _spans(claim) for stretch in stretches)
