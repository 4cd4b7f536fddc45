"""``numcheck explain RULE``: what a rule finds, how it reckons, and its own sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from numcheck.cli.option import NoBuiltin, RulePaths
from numcheck.cli.output import page, print_lines
from numcheck.cli.rule import find_rule
from numcheck.report.page import Line, Piece, Style, folded

if TYPE_CHECKING:
    from numcheck.rule.example import TestCase
    from numcheck.rule.file import FrameMatch, PairMatch, PatternMatch, RuleFile
    from numcheck.rule.model import Rule

WIDEST = 100
NAME_WIDTH = 11


def explain(
    *,
    rule: Annotated[str, typer.Argument(metavar="RULE", help="The id, as a report prints it in brackets.")],
    rules: RulePaths = [],  # noqa: B006 - typer copies it
    no_builtin: NoBuiltin = False,
) -> None:
    """Explain a rule: what it finds, its arithmetic, examples."""
    from numcheck.checker import Checker  # noqa: PLC0415 - slow to import

    book = Checker(rules, builtin=not no_builtin).book
    print_lines(explanation(find_rule(rule, book), min(page().width, WIDEST)))


def explanation(found: Rule, width: int) -> Iterator[Line]:
    """Everything the rule's file says, for a page *width* cells wide."""
    rule = found.file
    style: Style = "" if rule.level == "off" else rule.level
    yield Piece(rule.id, "bold"), Piece(f" ({rule.level})", style)
    yield from _paragraph(rule.summary, width)
    for paragraph in rule.note.strip().split("\n\n"):
        if paragraph:
            yield ()
            yield from _paragraph(paragraph, width)
    yield ()
    for name, values in _facts(rule, _cues(found)):
        yield from _fact(name, values, width)
    yield from _examples(rule, width)


def _cues(rule: Rule) -> list[str]:
    """The cues by which the frame of the rule finds its roles."""
    frame = getattr(rule.match, "frame", None)
    if frame is None:
        return []
    return [cue.text for cue in frame.cues if cue.slots.keys() & rule.slots.keys()]


def _facts(rule: RuleFile, cues: Sequence[str]) -> Iterator[tuple[str, Sequence[str]]]:
    yield "message", [rule.message]
    yield from _wording(rule.match)
    yield "cues", cues
    yield "where", rule.where
    yield "holds", [rule.holds]
    yield "expected", [f"{role}: {expression}" for role, expression in rule.expect.items()]
    yield "slips", [f"{name}: {expression}" for name, expression in rule.slips.items()]
    yield "yields to", rule.yields_to
    yield "files", rule.files
    yield "ignores", rule.ignores


def _wording(match: FrameMatch | PatternMatch | PairMatch) -> Iterator[tuple[str, Sequence[str]]]:
    from numcheck.rule.file import FrameMatch, PatternMatch  # noqa: PLC0415 - imported by now

    if isinstance(match, FrameMatch):
        yield "frame", [match.frame]
        yield "roles", [f"{role}: {kinds.replace('|', ', ')}" for role, kinds in match.roles.items()]
    elif isinstance(match, PatternMatch):
        yield "patterns", match.any
        yield f"then ({match.reach})", match.then
        yield "rest", [f"{name}: {kinds.replace('|', ', ')}" for name, kinds in match.rest.items()]
    else:
        sides = (("first", match.pair.first), ("second", match.pair.second))
        yield (
            "pair",
            [f"{name}: {side.kind}" + (" of " + side.noun if side.noun else "") for name, side in sides],
        )
    yield "needs", match.needs
    yield "unless", match.unless
    yield "accuses", [match.anchor] if match.anchor else []


def _examples(rule: RuleFile, width: int) -> Iterator[Line]:
    for verdict in ("inconsistent", "rounding", "consistent", "undecided", "silent", "todo"):
        cases: list[str | TestCase] = getattr(rule.tests, verdict)
        if not cases:
            continue
        yield ()
        yield (Piece("no claim" if verdict == "silent" else verdict, "bold"),)
        for case in cases:
            text = case if isinstance(case, str) else case.text
            yield from _hanging("  ", text, width)


def _paragraph(text: str, width: int) -> Iterator[Line]:
    yield from ((Piece(line),) for line in folded(text, width))


def _fact(name: str, values: Iterable[str], width: int) -> Iterator[Line]:
    lead = name
    for value in values:
        yield from _hanging(f"{lead:<{NAME_WIDTH}}", value, width)
        lead = ""


def _hanging(lead: str, text: str, width: int) -> Iterator[Line]:
    """*text* beside *lead*, its further lines under the first."""
    for number, line in enumerate(folded(text, width - len(lead))):
        yield (Piece(lead if number == 0 else " " * len(lead), "dim"), Piece(line))
