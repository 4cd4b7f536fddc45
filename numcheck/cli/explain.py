"""``numcheck explain RULE``: what a rule finds, how it reckons, and its own sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from numcheck.cli.complete import rule_ids
from numcheck.cli.option import NoBuiltin, RulePaths
from numcheck.cli.output import page, print_lines
from numcheck.cli.relation import relation_explanation
from numcheck.cli.rule import find_rule
from numcheck.report.page import Line, Piece, Style, folded

if TYPE_CHECKING:
    from numcheck.rule.example import TestCase
    from numcheck.rule.file import PatternMatch, RuleFile, TableMatch
    from numcheck.rule.model import Rule

WIDEST = 100
NAME_WIDTH = 11


def explain(
    *,
    rule: Annotated[
        str,
        typer.Argument(
            metavar="RULE",
            help="The id, as a report prints it in brackets, or a relation.",
            autocompletion=rule_ids,
        ),
    ],
    rules: RulePaths = [],  # noqa: B006 - typer copies it
    no_builtin: NoBuiltin = False,
) -> None:
    """Explain a rule: what it finds, its arithmetic, examples."""
    from numcheck.checker import Checker  # noqa: PLC0415 - slow to import

    checker = Checker(rules, builtin=not no_builtin)
    book = checker.book
    width = min(page().width, WIDEST)
    if rule not in book.rules and rule in book.renamed:
        print_lines([*_farewell(rule, book.renamed[rule], width), ()])
        rule = book.renamed[rule]
    relation = book.rules[rule].relation if rule in book.rules else rule
    if relation in checker.engine.schemas:
        print_lines(relation_explanation(checker.engine.schemas[relation], width))
        return
    print_lines(explanation(find_rule(rule, book, checker.engine.schemas), width))


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
    for name, values in _facts(rule):
        yield from _fact(name, values, width)
    yield from _examples(rule, width)


def _farewell(old: str, new: str, width: int) -> Iterator[Line]:
    """What is said of a rule that was, above what finds the same now."""
    yield from _paragraph(f"{old} is no more: {new} finds the same.", width)


def _facts(rule: RuleFile) -> Iterator[tuple[str, Sequence[str]]]:
    yield "message", [rule.message]
    yield from _wording(rule.match)
    yield "where", rule.where
    yield "holds", [rule.holds]
    yield "expected", [f"{role}: {expression}" for role, expression in rule.expect.items()]
    yield "slips", [f"{name}: {expression}" for name, expression in rule.slips.items()]
    yield "files", rule.files
    yield "ignores", rule.ignores


PROOF_WORDS = {
    "series": "two other columns or rows in which it holds",
    "label": "one of them and the label of a total",
    "slip": "the label of a total alone, where one slip of the pen explains the gap",
    "rows": "most other rows",
}


def _wording(
    match: PatternMatch | TableMatch,
) -> Iterator[tuple[str, Sequence[str]]]:
    from numcheck.rule.file import TableMatch  # noqa: PLC0415 - imported by now

    if isinstance(match, TableMatch):
        yield "in tables", match.table.split("|")
        yield "along a", [match.axis] if match.axis else []
        yield "proved by", [PROOF_WORDS.get(proof, proof) for proof in match.proof]
        yield "accuses", [match.anchor] if match.anchor else []
        return

    yield "patterns", match.any
    yield "then", match.then
    yield "reach", [match.reach] if match.then else []
    yield "starts", [match.starts] if match.starts else []
    yield "within", [match.within] if match.within != "sentence" else []
    yield "rest", [f"{name}: {kinds.replace('|', ', ')}" for name, kinds in match.rest.items()]
    yield "around", [match.around] if match.rest else []
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
