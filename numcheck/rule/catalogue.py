"""The list of rules as Markdown: every rule with its summary, level, note, an example, and its traps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path

from numcheck.rule.example import TestCase
from numcheck.rule.file import RuleFile
from numcheck.rule.model import Rule

TRAPS = 3
"""Silent sentences shown for a rule at most."""

HEAD = """\
# The rules

Generated from the rule files, folder by folder. *Error* is what no reading can save, *warning* what the
likely reading makes wrong, *note* a slip of wording. `numcheck explain RULE` tells all of one rule, with its
arithmetic.
"""


def write_catalogue(rules: Iterable[Rule]) -> str:
    """The page of *rules*, with one heading for each folder and each rule."""
    ordered = sorted(rules, key=lambda rule: (_folder(rule), rule.id))
    parts = [HEAD]
    for folder, shelf in groupby(ordered, key=_folder):
        parts.append(f"## {folder}\n")
        parts.extend("\n".join(_entry(rule.file)) for rule in shelf)
    return "\n".join(parts)


def _folder(rule: Rule) -> str:
    return Path(rule.path).parent.name


def _entry(rule: RuleFile) -> Iterator[str]:
    yield f"### {rule.id}\n"
    yield f"*{rule.level}* · {rule.summary}.\n"
    if rule.note:
        yield f"{rule.note.strip()}\n"
    yield from _cases("Found", rule.tests.inconsistent[:1])
    yield from _cases("Agrees", (rule.tests.consistent or rule.tests.rounding)[:1])
    yield from _cases("Left alone", rule.tests.silent[:TRAPS])
    yield ""


def _cases(title: str, cases: Sequence[str | TestCase]) -> Iterator[str]:
    for case in cases:
        text = case if isinstance(case, str) else case.text
        yield f"- {title}: {' '.join(text.split())}"
