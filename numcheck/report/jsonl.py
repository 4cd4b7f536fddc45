"""Everything but the quantities, one object a line, for programs that read along."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict

from numcheck.report.coverage import Tally
from numcheck.report.json import SCHEMA, claim_json, dump
from numcheck.report.model import Failure, Outcome
from numcheck.report.page import Line, Page, Piece


def render_jsonl(outcomes: Iterable[Outcome], page: Page) -> Iterator[Line]:  # noqa: ARG001
    """Lines of type claim, file and error as they come, at the end a summary."""
    tally = Tally()
    for outcome in outcomes:
        if isinstance(outcome, Failure):
            yield _line("error", asdict(outcome))
            continue
        tally.add(outcome)
        for claim in outcome.claims:
            yield _line("claim", {"path": outcome.path, **claim_json(claim, outcome.document)})
        yield _line("file", {"path": outcome.path, "coverage": asdict(outcome.coverage)})
    yield _line("summary", {"schema": SCHEMA, "files": tally.files, **asdict(tally.coverage)})


def _line(kind: str, values: dict[str, object]) -> Line:
    return (Piece(dump({"type": kind, **values})),)
