"""The list of relations and rules as Markdown: what each finds, its level, counts, examples, and traps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from numcheck.relation.counts import Count, Counts
from numcheck.relation.file import RelationFile
from numcheck.rule.example import TestCase
from numcheck.rule.model import Rule

TRAPS = 3
"""Silent sentences shown for a rule at most."""

HEAD = """\
# The relations and rules

Generated from their files. Relations first, by name, then the rules, folder by folder. *Error* is what no
reading can save, *warning* what the likely reading makes wrong, *note* a slip of wording; a relation's
level is up to its evidence. `numcheck explain NAME` tells all of one, with its arithmetic.

Behind each id stands what it did in {words} words of published prose, which is presumed to be right
(releases, minutes, reports, science, encyclopedia): how many claims it made, and how many of them failed,
in all and in a million words. Of a relation's cues *seen* is how often each stood in a candidate, *held*
how often the arithmetic then held, *chance* how often it would have with a number from elsewhere.
"""


def write_catalogue(rules: Iterable[Rule], relations: Iterable[RelationFile], counts: Counts) -> str:
    """The page, with one heading for each relation, folder and rule."""
    own = sorted((rule for rule in rules if not rule.relation), key=lambda rule: (rule.folder, rule.id))
    parts = [HEAD.format(words=f"{counts.words / 1e6:.1f} million"), "## relations\n"]
    parts.extend("\n".join(_relation(file, counts)) for file in sorted(relations, key=_name))
    for folder, shelf in groupby(own, key=lambda rule: rule.folder):
        parts.append(f"## {folder}\n")
        parts.extend("\n".join(_rule(rule, counts)) for rule in shelf)
    return "\n".join(parts)


def _name(file: RelationFile) -> str:
    return file.relation


def _relation(file: RelationFile, counts: Counts) -> Iterator[str]:
    ids = dict.fromkeys(accuse.id for accuse in file.accuse.values())
    yield f"### {file.relation}\n"
    yield f"*by evidence* · {file.summary}. Told as {', '.join(f'`{each}`' for each in ids)}.\n"
    if file.note:
        yield f"{file.note.strip()}\n"
    for each in ids:
        yield from _claims(each, counts)
    yield "| cue | weight | seen | held | chance |"
    yield "|---|---|---|---|---|"
    yield _row("*all candidates*", "", counts.of(file.relation, "") or Count())
    for name, cue in file.cues.items():
        yield _row(name, f"{cue.weight:+}", counts.of(file.relation, name) or Count())
    yield ""
    yield from _cases("Found", file.tests.inconsistent[:1])
    yield from _cases("Agrees", file.tests.consistent[:1])
    yield from _cases("Left alone", file.tests.silent[:TRAPS])
    yield ""


def _row(name: str, weight: str, count: Count) -> str:
    return f"| {name} | {weight} | {count.seen:,} | {count.held:,} | {count.chance:,} |"


def _rule(rule: Rule, counts: Counts) -> Iterator[str]:
    file = rule.file
    yield f"### {rule.id}\n"
    yield f"*{rule.level}* · {file.summary}.\n"
    if file.note:
        yield f"{file.note.strip()}\n"
    yield from _claims(rule.id, counts)
    yield from _cases("Found", file.tests.inconsistent[:1])
    yield from _cases("Agrees", (file.tests.consistent or file.tests.rounding)[:1])
    yield from _cases("Left alone", file.tests.silent[:TRAPS])
    yield ""


def _claims(name: str, counts: Counts) -> Iterator[str]:
    made, failed = counts.claims.get(name, (0, 0))
    if not made:
        yield f"`{name}`: no claim.\n"
        return
    rate = failed * 1e6 / counts.words
    claims = f"{made:,} claim{'s' if made > 1 else ''}"
    yield f"`{name}`: {claims}, {failed:,} failed, {rate:.1f} in a million words.\n"


def _cases(title: str, cases: Sequence[str | TestCase]) -> Iterator[str]:
    for case in cases:
        text = case if isinstance(case, str) else case.text
        yield f"- {title}: {' '.join(text.split())}"
