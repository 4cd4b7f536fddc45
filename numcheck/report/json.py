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
from numcheck.report.page import Line, Page, Piece
from numcheck.span import Span

SCHEMA = 1

Json = dict[str, object]


def render_json(outcomes: Iterable[Outcome], page: Page) -> Iterator[Line]:  # noqa: ARG001
    """One object; a line for each file, so that a long run needs little memory."""
    from importlib.metadata import version  # noqa: PLC0415 - slow to import

    tally, failures, comma = Tally(), list[Json](), ""
    yield _line(
        f'{{"schema": {SCHEMA}, "tool": "numcheck", "version": {_dump(version("numcheck"))}, "files": ['
    )
    for outcome in outcomes:
        if isinstance(outcome, Failure):
            failures.append(asdict(outcome))
            continue
        tally.add(outcome)
        yield _line(comma + _dump(_report(outcome)))
        comma = ", "
    summary = {"files": tally.files, **asdict(tally.coverage)}
    yield _line(f'], "errors": {_dump(failures)}, "summary": {_dump(summary)}}}')


def _line(text: str) -> Line:
    return (Piece(text),)


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _report(report: Report) -> Json:
    document = report.document
    return {
        "path": report.path,
        "coverage": asdict(report.coverage),
        "quantities": [_quantity(quantity, document) for quantity in report.quantities],
        "claims": [_claim(claim, document) for claim in report.claims],
    }


def _claim(claim: Claim, document: Document) -> Json:
    return {
        "rule_id": claim.rule_id,
        "level": claim.level,
        "verdict": str(claim.verdict),
        "message": claim.message,
        "labels": {
            role: _quantity(operand, document)
            if isinstance(operand, Quantity)
            else {"text": operand.text, "span": _span(operand.span, document)}
            for role, operand in claim.labels.items()
        },
        "span": _span(claim.span, document),
        "expect": claim.expect,
        "slip": claim.slip,
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
        "span": _span(quantity.span, document),
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


def _span(span: Span, document: Document) -> Json:
    line, column = document.line_column(span.start)
    end_line, end_column = document.line_column(span.end)
    return {
        "start": span.start,
        "end": span.end,
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
    }
