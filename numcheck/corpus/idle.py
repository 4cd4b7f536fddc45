"""Patterns that no test sentence uses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from numcheck.corpus.hint import hedge_hint
from numcheck.corpus.model import Finding, cases_of
from numcheck.corpus.progress import nearest_pattern
from numcheck.corpus.stage import Key, Stage
from numcheck.pattern.parse import Pattern
from numcheck.rule.model import PatternMatch, Rule
from numcheck.rule.source import Written


def idle_patterns(rule: Rule, stage: Stage, written: Written = None) -> Iterator[Finding]:
    """Patterns of the rule itself, those among *written*, that match in none of its sentences."""
    keys = [case.key for case in cases_of(rule.file)]
    match = rule.match
    lists: dict[str, tuple[Pattern, ...]] = {"unless": match.unless, "needs": match.needs}
    if isinstance(match, PatternMatch):
        lists = {"any": match.patterns, "then": match.then, **lists}
    for name, patterns in lists.items():
        yield from _idle(f"match.{name}", patterns, keys, stage, written)


def _idle(
    name: str, patterns: Sequence[Pattern], keys: Sequence[Key], stage: Stage, written: Written
) -> Iterator[Finding]:
    for pattern in patterns:
        is_asked = written is None or pattern.text in written
        if is_asked and not any(_stands(pattern, key, stage) for key in keys):
            yield Finding("idle", pattern.text, f"{name}: no sentence has it{_hint(pattern, keys, stage)}")


def _stands(pattern: Pattern, key: Key, stage: Stage) -> bool:
    return any(next(scan.matches(pattern), None) for scan in stage.survey(key).scans.values())


def _hint(pattern: Pattern, keys: Sequence[Key], stage: Stage) -> str:
    """Why it can match in none, if one of them tells."""
    scans = [scan for key in keys for scan in stage.survey(key).scans.values()]
    progress = nearest_pattern([pattern], scans)
    hints = [progress.hint] if progress else [hedge_hint(pattern, scan.views[0]) for scan in scans]
    return next((f"; {hint}" for hint in hints if hint), "")
