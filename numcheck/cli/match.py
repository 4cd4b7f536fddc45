"""``numcheck match RULE TEXT``: why a rule makes a claim of a text, or none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from numcheck.cli.complete import rule_ids
from numcheck.cli.option import NoBuiltin, RulePaths
from numcheck.cli.output import page, print_lines
from numcheck.cli.relation import outcome_lines
from numcheck.cli.rule import find_rule
from numcheck.report.page import Line, Piece, folded

if TYPE_CHECKING:
    from numcheck.corpus.trace import Reading
    from numcheck.corpus.values import Value
    from numcheck.corpus.wording import Wording

INDENT = "  "
NAME_WIDTH = 10


def match(
    *,
    rule: Annotated[
        str,
        typer.Argument(metavar="RULE", help="The rule's id, or a relation's name.", autocompletion=rule_ids),
    ],
    text: Annotated[str, typer.Argument(metavar="TEXT", help="One or more sentences.")],
    rules: RulePaths = [],  # noqa: B006 - typer copies it
    no_builtin: NoBuiltin = False,
    input_format: Annotated[
        str, typer.Option(metavar="FORMAT", help="Read the text as this: plain, markdown...")
    ] = "plain",
) -> None:
    """Show why a rule makes a claim of a text, or none."""
    from numcheck.checker import Checker  # noqa: PLC0415 - slow to import
    from numcheck.corpus.stage import Stage  # noqa: PLC0415
    from numcheck.corpus.trace import find_trace  # noqa: PLC0415
    from numcheck.corpus.wording import find_wordings  # noqa: PLC0415
    from numcheck.document import read_text  # noqa: PLC0415

    checker = Checker(rules, builtin=not no_builtin)
    rules_by_id = checker.book.rules
    relation = rules_by_id[rule].relation if rule in rules_by_id else rule
    if relation in checker.engine.schemas:
        outcomes = checker.engine.outcomes(checker.read_scene(read_text(text, "-", input_format)))
        shown = [each for each in outcomes if each.candidate.schema.name == relation]
        print_lines(outcome_lines(shown, page().width))
        return
    found = find_rule(rule, checker.book, checker.engine.schemas)
    survey = Stage(checker).survey((text, input_format))
    width = page().width
    for number in range(len(survey.scene.document.sentences)):
        print_lines(_sentence(find_wordings(found, survey, number), width))
    readings = find_trace(found, survey, checker.book)
    if not readings:
        print_lines([(Piece("no reading: the rule has nothing to judge here", "bold"),)])
    for number, reading in enumerate(readings, start=1):
        print_lines(_reading(number, reading, width))


def _sentence(wording: Wording, width: int) -> Iterator[Line]:
    """The masked sentence and what stands in it."""
    yield from _named("text", [wording.masked], width)
    for name, lines in wording.facts:
        yield from _named(name, lines, width)
    yield ()


def _reading(number: int, reading: Reading, width: int) -> Iterator[Line]:
    yield (Piece(f"reading {number}: ", "bold"), Piece(reading.outcome, "bold"))
    operands = [f"{role}: {_text(operand)}" for role, operand in reading.binding.operands.items()]
    yield from _named("binds", operands, width)
    for value in reading.where:
        yield from _named("where", _lines(value), width)
    yield from _named("holds", _lines(reading.holds), width)
    yield ()


def _text(operand: object) -> str:
    listed = getattr(operand, "quantities", ()) or getattr(operand, "items", ())
    return ", ".join(each.text for each in listed) or getattr(operand, "text", "")


def _lines(value: Value) -> list[str]:
    return [f"{value.text}: {value.truth.name.lower()}", *value.values]


def _named(name: str, lines: Sequence[str], width: int) -> Iterator[Line]:
    lead = f"{INDENT}{name:<{NAME_WIDTH}}"
    for line in lines:
        for part in folded(line, width - len(lead)):
            yield (Piece(lead, "dim"), Piece(part))
            lead = " " * len(lead)
