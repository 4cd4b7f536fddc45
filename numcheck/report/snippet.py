"""The source lines of a violation, every operand underlined and labelled by its role."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from numcheck.claim.model import Claim
from numcheck.document.model import Document
from numcheck.report.concise import style_of
from numcheck.report.label import Mark, mark_rows
from numcheck.report.page import Line, Piece, Style
from numcheck.report.window import windows
from numcheck.span import Span

LIST_PLACE = re.compile(r"s?\[\d+\]\Z")


def gutter_width(document: Document, claim: Claim) -> int:
    """How wide the largest line number is."""
    ends = {span.end for span in (claim.span, *_roles_by_span(claim))}
    return max(1, *(len(_line_name(document, document.line_column(end)[0])) for end in ends))


def _line_name(document: Document, line: int) -> str:
    """The number of a line; of a rendition that of its paragraph, or of the one line on a page that it is."""
    if document.origin == "file":
        return str(line)
    span = document.line_span(line)
    place, end = document.locate(span.start), document.locate(max(span.end - 1, span.start))
    return str(place.paragraph or (place.line if place.line == end.line else "") or "")


def snippet(document: Document, claim: Claim, width: int) -> Iterator[Line]:
    """Every line that holds an operand, cut to what fits *width*."""
    gutter = gutter_width(document, claim)
    bare = Piece(" " * gutter + " |", "margin")
    yield (bare,)
    shown = 0
    for number, marks in _marks_by_line(document, claim).items():
        if shown and number > shown + 1:
            yield (Piece("...".ljust(gutter + 2), "margin"),)
        shown = number
        line = document.line_span(number).of(document.source)
        for window in windows(line, marks, width - gutter - 3):
            yield Piece(f"{_line_name(document, number):>{gutter}} |", "margin"), Piece(f" {window.text}")
            for row in mark_rows(window.marks, window.width, _accused_style(claim)):
                yield bare, Piece(" "), *row


def _accused_style(claim: Claim) -> Style:
    return style_of(claim)


def _marks_by_line(document: Document, claim: Claim) -> Mapping[int, tuple[Mark, ...]]:
    """Marks in columns of their line from 0, by line; a span over two lines is labelled on its last."""
    roles = _roles_by_span(claim)
    accused = _accused(claim, roles)
    marks: dict[int, list[Mark]] = {}
    for span in sorted(roles):
        first, last = document.line_column(span.start)[0], document.line_column(span.end)[0]
        for number in range(first, last + 1):
            line = document.line_span(number)
            start, end = max(span.start, line.start), min(span.end, line.end)
            if start < end:
                label = roles[span] if number == last else ""
                mark = Mark(start - line.start, end - line.start, label, is_accused=span == accused)
                marks.setdefault(number, []).append(mark)
    return {number: tuple(marks[number]) for number in sorted(marks)}


def _roles_by_span(claim: Claim) -> Mapping[Span, str]:
    """The label of every span; roles that share one, and list places, in one word."""
    roles: dict[Span, list[str]] = {}
    for role, operand in claim.labels.items():
        name = LIST_PLACE.sub("", role).replace("_", " ")
        names = roles.setdefault(operand.span, [])
        if name not in names:
            names.append(name)
    if not any(span.overlaps(claim.span) for span in roles):
        roles[claim.span] = []
    return {span: ", ".join(names) for span, names in roles.items()}


def _accused(claim: Claim, roles: Mapping[Span, str]) -> Span:
    if claim.span in roles:
        return claim.span
    return next(span for span in roles if span.overlaps(claim.span))
