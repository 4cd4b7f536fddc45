"""One verb holds a reading together.

In "as costs rose from $3m to $5m, profit fell 12%" the 12% is of another thing.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from numcheck.frame.definition import Frame
from numcheck.frame.scan import Scan
from numcheck.span import Span

APPOSITION = frozenset({b"a", b"an", b"the", b"or", b"up", b"down", b"making", b"giving"})
"""Words after a comma that go on about the same thing: ", a rise of"."""


def find_verbs(frame: Frame, scan: Scan) -> tuple[Span, ...]:
    """The frame's verbs in the sentence; not "falling" behind a comma, which goes on about the same thing."""
    found: set[Span] = set()
    view = scan.views[0]
    for pattern in frame.verbs:
        for where, match in scan.matches(pattern):
            if where is view and not _is_participle(scan, match.first):
                found.add(match.span)
    return tuple(sorted(found))


def holds_together(verbs: Sequence[Span], compared: Sequence[Span], others: Sequence[Span]) -> bool:
    """Whether no verb stands between the compared figures and what is said of their change."""
    start, end = min(span.start for span in compared), max(span.end for span in compared)
    return not any(
        other.end <= verb.start < start or end <= verb.start < other.start
        for other in others
        for verb in verbs
    )


def belongs(scan: Scan, verbs: Sequence[Span], word: Span, span: Span) -> bool:
    """Whether a word of direction speaks of the figures at *span*: nothing of its own stands between."""
    if word.end <= span.start:
        return not any(word.end <= verb.start and verb.end <= span.start for verb in verbs)
    return word.start < span.end or not any(_opens_clause(scan, span.end, word.start))


def _is_participle(scan: Scan, number: int) -> bool:
    tokens = scan.views[0].tokens
    return tokens[number].mask.endswith(b"ing") and number > 0 and tokens[number - 1].mask == b","


def _opens_clause(scan: Scan, start: int, end: int) -> Iterator[bool]:
    """For every comma between: whether words that are no apposition follow it."""
    tokens = scan.views[0].tokens
    first = bisect_left(tokens, start, key=lambda token: token.span.start)
    for token, after in pairwise(islice(tokens, first, None)):
        if after.span.start >= end:
            return
        if token.mask == b",":
            yield after.mask not in APPOSITION and after.quantity is None
