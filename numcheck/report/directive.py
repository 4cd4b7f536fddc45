"""What the comments of a draft say to numcheck.

``numcheck: ignore RULE, RULE "FIGURE" "FIGURE" -- reason`` speaks of its own line or paragraph, or of the
next if it stands alone; ``ignore-start`` ... ``ignore-end`` of all between; ``ignore-file`` of the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from numcheck.document.model import Comment, Document
from numcheck.errors import nearest
from numcheck.span import Span

DIRECTIVE = re.compile(
    r"numcheck(?:(?P<colon>\s*:)\s*|[\s-]*)(?P<verb>[\w-]*)\s*(?P<rest>.*)\Z", re.DOTALL | re.IGNORECASE
)
FIGURE = r'"(?P<straight>[^"]*)"|“(?P<curly>[^“”]*)”'
WORD = re.compile(
    rf'[\s,]*(?:{FIGURE}|(?:--+|—|–)(?P<reason>.*)|(?P<rule>[^\s,"“”]+)|(?P<odd>["“”]))', re.DOTALL
)
"""A quoted figure, the reason with all that follows, or the name of a rule."""

START, END, FILE = "ignore-start", "ignore-end", "ignore-file"
VERBS = ("ignore", START, END, FILE)
PROSE = ("ignores", "ignored", "ignoring")
"""What numcheck does, as a note tells it."""


@dataclass(frozen=True, slots=True)
class Directive:
    """A comment that speaks to numcheck."""

    verb: str
    rules: tuple[str, ...]
    figures: tuple[str, ...]
    reason: str
    span: Span
    has_colon: bool = True
    is_closed: bool = True
    """Whether every quotation mark has its other."""

    @property
    def fault(self) -> str:
        """Why it cannot be understood, whatever stands around it."""
        if not self.has_colon:
            return f"a colon is missing, so this suppresses nothing; write numcheck: {self.meant}"
        if self.verb not in VERBS:
            hint = nearest(self.verb, VERBS) or f"; expected {', '.join(VERBS)}"
            return f"numcheck: unknown word '{self.verb}'{hint}"
        if not self.is_closed:
            return f'{self.verb}: a quotation mark lacks its other; write figures as "12 percent"'
        if self.verb != END and not self.rules:
            return f"{self.verb} names no rule; * stands for all"
        return ""

    @property
    def meant(self) -> str:
        """The verb that its word is, or is near."""
        return next(iter(get_close_matches(self.verb, VERBS, n=1, cutoff=0.8)), "")

    @property
    def is_meant(self) -> bool:
        """Whether it speaks to numcheck, not of it."""
        return self.has_colon or (self.verb not in PROSE and bool(self.meant))


def directives_in(document: Document) -> list[Directive]:
    """The comments that speak to numcheck, in the order of the text."""
    return [each for comment in document.comments if (each := _directive(comment)) is not None]


def range_ends(directives: Sequence[Directive]) -> dict[int, int]:
    """By the place of an ignore-start that of its ignore-end, which closes the last that is open.

    An ignore-end that names rules closes the last that names the same.
    """
    waiting: list[int] = []
    ends: dict[int, int] = {}
    for place, directive in enumerate(directives):
        if not directive.has_colon:
            continue
        if directive.verb == START:
            waiting.append(place)
        elif directive.verb == END:
            wanted = set(directive.rules)
            fitting = [each for each in waiting if not wanted or wanted == set(directives[each].rules)]
            if fitting:
                waiting.remove(fitting[-1])
                ends[fitting[-1]] = place
    return ends


def stretches(document: Document, directive: Directive, end: Directive | None) -> Iterator[Span]:
    """The parts of the document that the directive speaks of."""
    if directive.verb == FILE:
        yield Span(0, len(document.text))
    elif directive.verb == START:
        yield Span(directive.span.start, end.span.start if end else len(document.text))
    elif directive.verb != END:
        line = _line_meant(document, directive.span)
        yield line
        yield from (block.span for block in document.blocks if block.span.overlaps(line))


def _directive(comment: Comment) -> Directive | None:
    match = DIRECTIVE.match(comment.text)
    if match is None:
        return None
    words = list(WORD.finditer(match["rest"]))
    figures = (word["straight"] if word["curly"] is None else word["curly"] for word in words)
    directive = Directive(
        verb=match["verb"].lower(),
        rules=tuple(word["rule"] for word in words if word["rule"]),
        figures=tuple(figure for figure in figures if figure and figure.strip()),
        reason=" ".join(" ".join(word["reason"] or "" for word in words).split()),
        span=comment.span,
        has_colon=match["colon"] is not None,
        is_closed=not any(word["odd"] for word in words),
    )
    return directive if directive.is_meant else None


def _line_meant(document: Document, comment: Span) -> Span:
    """The comment's own line if it has words, else the next that has."""
    own = document.line_span(document.line_column(comment.start)[0])
    if own.of(document.text).strip():
        return own
    rest = document.text[comment.end :]
    place = comment.end + len(rest) - len(rest.lstrip())
    return document.line_span(document.line_column(place)[0])
