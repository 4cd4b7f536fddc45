"""What a draft's comments say numcheck is to leave alone.

``numcheck: ignore RULE, RULE -- reason`` speaks of its own line or paragraph, or of the next if it stands
alone; ``ignore-start`` ... ``ignore-end`` of all between; ``ignore-file`` of the whole file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase

from numcheck.claim.model import Claim, Verdict
from numcheck.document.model import Comment, Document
from numcheck.errors import nearest
from numcheck.report.cells import shown_text
from numcheck.span import Span

DIRECTIVE = re.compile(r"numcheck:\s*(?P<verb>[\w-]*)\s*(?P<rest>.*)\Z", re.DOTALL)
REASON = re.compile(r"\s+(?:--+|—|–)\s*|\A(?:--+|—|–)\s*")
SEPARATOR = re.compile(r"[\s,]+")
START, END = "ignore-start", "ignore-end"
VERBS = ("ignore", START, END, "ignore-file")


@dataclass(frozen=True, slots=True)
class Suppression:
    """One wish to leave claims of some rules alone, and what came of it."""

    rules: tuple[str, ...]
    """Ids, with ``*`` and ``?``."""

    reason: str
    origin: str
    """Where it stands: "draft.md:4:1"."""

    claims: tuple[Claim, ...] = ()
    """The claims that it suppresses."""

    problem: str = ""
    """What is wrong with it; such a one suppresses nothing."""

    is_external: bool = False
    """Whether it stands in a file of its own, not in the draft."""

    def names(self, rule_id: str) -> bool:
        """Whether the rule is one of those meant."""
        return any(fnmatchcase(rule_id, rule) for rule in self.rules)

    @property
    def complaint(self) -> str | None:
        """What its writer should know: that it is wrong, or no longer needed."""
        if self.problem:
            return f"{self.origin}: {self.problem}"
        if self.claims:
            return None
        rules = shown_text(", ".join(self.rules))
        return f"{self.origin}: this suppression of {rules} matches nothing any more"


@dataclass(frozen=True, slots=True)
class Directive:
    """A comment that speaks to numcheck."""

    verb: str
    rules: tuple[str, ...]
    reason: str
    span: Span


def suppressions_in(document: Document, claims: Sequence[Claim]) -> tuple[Suppression, ...]:
    """Every suppression of a document's comments, with the claims it meets."""
    return tuple(_suppressions(document, claims)) if document.comments else ()


def _suppressions(document: Document, claims: Sequence[Claim]) -> Iterator[Suppression]:
    directives = [each for comment in document.comments if (each := _directive(comment)) is not None]
    for place, directive in enumerate(directives):
        problem = _problem(directive, directives[:place])
        if directive.verb == END and not problem:
            continue
        line, column = document.line_column(directive.span.start)
        origin = f"{document.name}:{line}:{column}"
        found = Suppression(directive.rules, directive.reason, origin, problem=problem)
        stretches = () if problem else tuple(_stretches(document, directive, directives[place + 1 :]))
        met = (claim for claim in claims if found.names(claim.rule_id) and _touches(claim, stretches))
        yield Suppression(directive.rules, directive.reason, origin, tuple(met), problem)


def _directive(comment: Comment) -> Directive | None:
    match = DIRECTIVE.match(comment.text)
    if match is None:
        return None
    rules, *reason = REASON.split(match["rest"], maxsplit=1)
    names = tuple(name for name in SEPARATOR.split(rules) if name)
    return Directive(match["verb"], names, " ".join("".join(reason).split()), comment.span)


def _problem(directive: Directive, before: Sequence[Directive]) -> str:
    if directive.verb not in VERBS:
        hint = nearest(directive.verb, VERBS) or f"; expected {', '.join(VERBS)}"
        return f"numcheck: unknown word '{directive.verb}'{hint}"
    verbs = [each.verb for each in before]
    if directive.verb == END:
        return "" if verbs.count(START) > verbs.count(END) else f"{END} without {START}"
    return "" if directive.rules else f"{directive.verb} names no rule; * stands for all"


def _stretches(document: Document, directive: Directive, after: Sequence[Directive]) -> Iterator[Span]:
    """The parts of the document that the directive speaks of."""
    if directive.verb == "ignore-file":
        yield Span(0, len(document.text))
    elif directive.verb == START:
        end = next((each.span.start for each in after if each.verb == END), len(document.text))
        yield Span(directive.span.start, end)
    else:
        line = _line_meant(document, directive.span)
        yield line
        yield from (block.span for block in document.blocks if block.span.overlaps(line))


def _line_meant(document: Document, comment: Span) -> Span:
    """The comment's own line if it has words, else the next that has."""
    own = document.line_span(document.line_column(comment.start)[0])
    if own.of(document.text).strip():
        return own
    rest = document.text[comment.end :]
    place = comment.end + len(rest) - len(rest.lstrip())
    return document.line_span(document.line_column(place)[0])


def _touches(claim: Claim, stretches: Sequence[Span]) -> bool:
    """Whether a violation has a number there."""
    if claim.verdict is not Verdict.INCONSISTENT:
        return False
    spans = (claim.span, *(operand.span for operand in claim.labels.values()))
    return any(span.overlaps(stretch) for span in spans for stretch in stretches)
