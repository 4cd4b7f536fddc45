"""Everything, for programs: schema 1."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from fractions import Fraction

from numcheck.claim.model import Claim
from numcheck.document.model import Document
from numcheck.interval import Interval
from numcheck.quantity.model import Quantity
from numcheck.report.coverage import Tally
from numcheck.report.exact import exact_text
from numcheck.report.model import Failure, Outcome, Report
from numcheck.report.page import Line, Page, lines
from numcheck.span import Span

SCHEMA = 1

LINE_ENDS = "\x85\u2028\u2029"
"""What ends a line for some readers, though JSON has it in a text as it is."""

Json = dict[str, object]


def render_json(outcomes: Iterable[Outcome], page: Page) -> Iterator[Line]:  # noqa: ARG001
    """One object; a line for each file, so that a long run needs little memory."""
    from importlib.metadata import version  # noqa: PLC0415 - slow to import

    tally, failures, comma = Tally(), list[Json](), ""
    yield from lines(
        f'{{"schema": {SCHEMA}, "tool": "numcheck", "version": {dump(version("numcheck"))}, "files": ['
    )
    for outcome in outcomes:
        if isinstance(outcome, Failure):
            failures.append(asdict(outcome))
            continue
        tally.add(outcome)
        yield from lines(comma + dump(_report(outcome)))
        comma = ", "
    summary = {"files": tally.files, **asdict(tally.coverage)}
    yield from lines(f'], "errors": {dump(failures)}, "summary": {dump(summary)}}}')


def dump(value: object) -> str:
    """One line of JSON, for every reader."""
    text = json.dumps(value, ensure_ascii=False)
    for end in LINE_ENDS:
        text = text.replace(end, f"\\u{ord(end):04x}")
    return text


def _report(report: Report) -> Json:
    document = report.document
    return {
        "path": report.path,
        "coverage": asdict(report.coverage),
        "quantities": [_quantity(quantity, document) for quantity in report.quantities],
        "claims": [claim_json(claim, document) for claim in report.claims],
        "notices": list(document.notices),
        "suppressions": [
            {
                "rules": list(each.rules),
                "reason": each.reason,
                "origin": each.origin,
                "claims": len(each.claims),
                "problem": each.problem,
            }
            for each in report.suppressions
        ],
        "unexamined": [
            {"extent": each.extent, "why": each.why, "span": span_json(each.span, document)}
            for each in report.unexamined
        ],
    }


def claim_json(claim: Claim, document: Document) -> Json:
    """A claim with its operands by role."""
    return {
        "rule_id": claim.rule_id,
        "level": claim.level,
        "verdict": str(claim.verdict),
        "message": claim.message,
        "labels": {
            role: _quantity(operand, document)
            if isinstance(operand, Quantity)
            else {"text": operand.text, "span": span_json(operand.span, document)}
            for role, operand in claim.labels.items()
        },
        "span": span_json(claim.span, document),
        "place": _place(claim.span, document),
        "expect": claim.expect,
        "slip": claim.slip,
        "relation": claim.relation,
        "cues": list(claim.cues),
        "witnesses": list(claim.witnesses),
        "suppressed": claim.suppressed,
        "baselined": claim.baselined,
    }


def _quantity(quantity: Quantity, document: Document) -> Json:
    return {
        "text": quantity.text,
        "kind": quantity.kind,
        "value": _number(quantity.value),
        "ends": [exact_text(end) for end in quantity.ends] if quantity.ends else None,
        "parts": [_quantity(part, document) for part in quantity.parts],
        "interval": _interval(quantity.interval),
        "unit": quantity.unit,
        "noun": quantity.noun,
        "head": quantity.head,
        "hedge": quantity.hedge,
        "when": _quantity(quantity.when, document) if quantity.when else None,
        "span": span_json(quantity.span, document),
    }


def _interval(interval: Interval | None) -> Json | None:
    if interval is None:
        return None
    return {
        "low": _number(interval.low),
        "high": _number(interval.high),
        "low_open": interval.low_open,
        "high_open": interval.high_open,
    }


def _number(value: Fraction | None) -> str | None:
    return None if value is None else exact_text(value)


def span_json(span: Span, document: Document) -> Json:
    """Offsets, lines and columns."""
    line, column = document.line_column(span.start)
    end_line, end_column = document.line_column(span.end)
    found: Json = {
        "start": span.start,
        "end": span.end,
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
    }
    return found if document.origin == "file" else {**found, "place": _place(span, document)}


def _place(span: Span, document: Document) -> Json:
    """What is known of where a span begins."""
    return {name: value for name, value in asdict(document.locate(span.start)).items() if value}
