"""What of a rule's wording stands in a sentence, and what is missing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from numcheck.claim.bind import is_allowed, needs_two, obstacle
from numcheck.claim.survey import Survey
from numcheck.corpus.hint import hedge_hint
from numcheck.corpus.progress import nearest_pattern, token_text
from numcheck.pattern.model import Listing, Operand
from numcheck.pattern.parse import Pattern
from numcheck.pattern.scan import Scan, spread
from numcheck.rule.model import PatternMatch, Rule

Fact = tuple[str, Sequence[str]]
"""A heading and its lines."""

NUMBERS_NEEDED = 2

NO_NUMBER = "no number here: rules are tried only in a sentence that holds one"
ONE_NUMBER = "one number alone: this rule is tried only in a sentence that holds two"


@dataclass(frozen=True, slots=True)
class Wording:
    """One sentence as a rule sees it."""

    masked: str
    """Words as patterns see them, numbers as kind and text; ``|`` where a clause ends."""

    facts: tuple[Fact, ...]


def find_wordings(rule: Rule, survey: Survey, number: int) -> Wording:
    """What of the rule stands in the sentence with that number."""
    scan = survey.scans.get(number)
    if scan is None:
        sentence = survey.scene.document.sentences[number]
        text = " ".join(sentence.span.of(survey.scene.document.text).split())
        return Wording(text, (("numbers", [NO_NUMBER]),))
    return Wording(_masked(scan), tuple(_facts(rule, scan)))


def numbers_missing(rule: Rule, survey: Survey) -> str:
    """Why the rule is tried in no sentence of the text, where numbers are missing; else nothing."""
    most = max((len(list(spread(found))) for found in survey.scene.quantities), default=0)
    if most == 0:
        return NO_NUMBER
    is_short = isinstance(rule.match, PatternMatch) and needs_two(rule.match) and most < NUMBERS_NEEDED
    return ONE_NUMBER if is_short else ""


def _masked(scan: Scan) -> str:
    words: list[str] = []
    view = scan.views[0]
    for place, token in enumerate(view.tokens):
        if place and token.clause != view.tokens[place - 1].clause:
            words.append("|")
        words.append(token_text(view, place))
    return " ".join(words)


def _facts(rule: Rule, scan: Scan) -> Iterator[Fact]:
    match = rule.match
    if isinstance(match, PatternMatch):
        yield from _pattern_facts(match, scan)
    for name, patterns in (("unless", match.unless), ("needs", match.needs)):
        standing = list(_standing(patterns, scan))
        if standing or (name == "needs" and patterns):
            yield name, standing or ["none of them stands here"]


def _pattern_facts(match: PatternMatch, scan: Scan) -> Iterator[Fact]:
    matched = False
    if needs_two(match) and len(list(spread(scan.quantities))) < NUMBERS_NEEDED:
        yield "numbers", [ONE_NUMBER]
    for name, patterns in (("pattern", match.patterns), ("then", match.then)):
        for pattern in patterns:
            for view, found in scan.matches(pattern):
                matched = True
                bars = [obstacle(match, view, found) if name == "pattern" else ""]
                bars += [] if is_allowed(match, scan, found.span) else ["barred by unless or needs"]
                barred = "".join(f" ({bar})" for bar in bars if bar)
                yield name, [pattern.text, f"{_bound(found.operands)}{barred}"]
                break
    if not matched:
        yield "pattern", ["none matches", *_nearest([*match.patterns, *match.then], [scan])]


def _nearest(patterns: Sequence[Pattern], scans: Sequence[Scan]) -> list[str]:
    """Where the pattern that gets farthest stopped."""
    progress = nearest_pattern(patterns, scans)
    if progress is None:
        hints = (hedge_hint(pattern, scan.views[0]) for pattern in patterns for scan in scans)
        return ["not even the beginning of a pattern stands here", *(hint for hint in hints if hint)]
    stopped = (
        f'stands up to "{" ".join(progress.matched.split())}"; '
        f"expected {progress.wanted}, found {progress.found}"
    )
    return [f"nearest: {progress.pattern.text}", stopped, *([progress.hint] if progress.hint else [])]


def _standing(patterns: Sequence[Pattern], scan: Scan) -> Iterator[str]:
    """The patterns that stand in the sentence, with their text."""
    for pattern in patterns:
        found = next((match for _, match in scan.matches(pattern)), None)
        if found is not None:
            text = " ".join(found.span.of(scan.scene.document.text).split())
            yield f'{pattern.text}: "{text}"'


def _bound(operands: Mapping[str, Operand]) -> str:
    return ", ".join(f"{name} = {_operand_text(operand)}" for name, operand in operands.items())


def _operand_text(operand: Operand) -> str:
    if isinstance(operand, Listing):
        return " + ".join(each.text for each in (operand.quantities or operand.items))
    return operand.text
