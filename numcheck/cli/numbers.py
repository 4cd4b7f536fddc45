"""``numcheck numbers PATH``: every quantity, how it was read, and what became of it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from numcheck.claim.model import Claim
from numcheck.cli.cell_numbers import cell_lines
from numcheck.cli.option import DecimalMark, DecodeErrors, InputFormat, NoBuiltin, RulePaths
from numcheck.cli.output import complain, page, print_lines, print_summary
from numcheck.cli.source import plain_reading, read_source
from numcheck.errors import shown
from numcheck.quantity.model import Quantity
from numcheck.report import Report
from numcheck.report.cells import cell_length, shortened
from numcheck.report.coverage import Tally
from numcheck.report.exact import exact_text, interval_text
from numcheck.report.make import claimed
from numcheck.report.page import Line, Piece, lines, one_line
from numcheck.report.place import place_of
from numcheck.span import Span

if TYPE_CHECKING:
    from numcheck.checker import Checker
    from numcheck.document import Document
    from numcheck.mention.model import Mention

HEADINGS = ("place", "text", "kind", "value", "allows", "of")
WIDEST_CELLS = (28, 28, 11, 22, 30, 28)
NARROWEST_CELLS = (20, 13, 10, 9, 12, 6)
"""What each column keeps on a page too narrow for all."""

GAP = "  "
UNCLAIMED = "not in a claim"


def numbers(
    *,
    path: Annotated[str, typer.Argument(metavar="PATH", help="A file, or - for standard input.")],
    rules: RulePaths = [],  # noqa: B006 - typer copies it
    no_builtin: NoBuiltin = False,
    why: Annotated[
        bool,
        typer.Option(
            "--why", help="Show where each stands in its sentence: slot, governor, head noun, list."
        ),
    ] = False,
    decode_errors: DecodeErrors = "strict",
    input_format: InputFormat = None,
    decimal: DecimalMark = None,
) -> None:
    """Show every number in a draft: how it was read, and what became of it."""
    from numcheck.checker import Checker  # noqa: PLC0415 - slow to import

    checker = Checker(rules, builtin=not no_builtin, decimal=decimal or "auto")
    document = read_source(path, replace_errors=decode_errors == "replace", input_format=input_format)
    if input_format is None and (said := plain_reading(path)):
        complain(said)
    report = checker.check_document(document)
    print_lines(table(report, page().width))
    if why:
        print_lines(_places(checker, document))
    if document.tables:
        print_lines(cell_lines(checker.read_scene(document)))
    if said := _unlisted(report):
        print_lines(lines(said, ""))
    tally = Tally()
    tally.add(report)
    print_summary(str(tally))


def _unlisted(report: Report) -> str:
    """What is said of the sums of tables."""
    if not report.coverage.table_numbers:
        return ""
    return f"sums of tables: numcheck {shown(report.path)} --show consistent --show undecided"


def table(report: Report, width: int) -> Iterator[Line]:
    """A row for each quantity; what became of it beside it where there is room, else below."""
    rows = [_cells(quantity, report) for quantity in report.quantities]
    if not rows:
        return
    fates = _fates(report)
    widths = _widths([HEADINGS, *rows], width)
    beside = sum(widths) + len(GAP) * len(widths) + _longest(fates.values()) <= width
    yield (Piece(_row(HEADINGS, widths) + (GAP + "claims" if beside else ""), "bold"),)
    indent = GAP + " " * widths[0]
    for quantity, row in zip(report.quantities, rows, strict=True):
        first, *others = fates[quantity.span]
        yield (Piece(_row(row, widths) + GAP), Piece(first if beside else "", "dim"))
        for fate in others if beside else (first, *others):
            lead = " " * (sum(widths) + len(GAP) * len(widths)) if beside else indent
            yield (Piece(lead), Piece(fate, "dim"))
    yield ()


def _places(checker: Checker, document: Document) -> Iterator[Line]:
    """Each number with its place in the sentence, as the relations see it."""
    yield (Piece("place  text: slot, what governs it; what it counts", "bold"),)
    for mentions in checker.engine.mentions(checker.read_scene(document)):
        for mention in mentions:
            place = place_of(document, mention.quantity.span.start)
            yield Piece(f"{place}  {one_line(mention.quantity.text)}: "), Piece(_described(mention))
    yield ()


def _described(mention: Mention) -> str:
    slot = f"{mention.slot} {mention.preposition}" if mention.slot == "prepositional" else mention.slot
    known = {
        "under": mention.governor,
        "of": mention.head if mention.has_own_head else mention.head and f"{mention.head} (understood)",
        "in list": str(mention.list_id + 1) if mention.list_id >= 0 else None,
        "in": str(mention.year) if mention.year else None,
        "clause": mention.clause.mark,
        "refers back": "yes" if mention.quantity.refers_back else None,
    }
    return ", ".join([slot, *(f"{name} {text}" for name, text in known.items() if text)])


def _cells(quantity: Quantity, report: Report) -> tuple[str, ...]:
    place = place_of(report.document, quantity.span.start, with_heading=False)
    unit = None if quantity.kind in ("percent", "points") else quantity.unit
    of = " ".join(part for part in (unit, quantity.noun) if part)
    allows = _allowed(quantity)
    return place, one_line(quantity.text), quantity.kind, _value(quantity), allows, one_line(of)


def _value(quantity: Quantity) -> str:
    if quantity.value is None:
        return " to ".join(exact_text(end) for end in quantity.ends or ())
    if quantity.kind == "date" and quantity.value.denominator == 1:
        return datetime.date.fromordinal(int(quantity.value)).isoformat()
    return exact_text(quantity.value)


def _allowed(quantity: Quantity) -> str:
    if quantity.interval is None:
        return "none"
    if quantity.kind in ("date", "year"):
        return ""
    return "exactly" if quantity.interval.is_exact else interval_text(quantity.interval)


def _fates(report: Report) -> Mapping[Span, Sequence[str]]:
    """For every quantity "role in rule-id: verdict", once each."""
    roles = claimed(report.quantities, report.claims)
    return {
        quantity.span: [*dict.fromkeys(_fate(*each) for each in roles.get(quantity.span, ()))] or [UNCLAIMED]
        for quantity in report.quantities
    }


def _fate(role: str, claim: Claim) -> str:
    return f"{role} in {claim.rule_id}: {claim.verdict}"


def _longest(fates: Iterable[Sequence[str]]) -> int:
    return max(cell_length(fate) for found in fates for fate in found)


def _widths(rows: Sequence[Sequence[str]], width: int) -> list[int]:
    """As wide as each column needs; where all need too much, the widest give way first."""
    needed = [
        min(max(map(cell_length, column)), widest)
        for column, widest in zip(zip(*rows, strict=True), WIDEST_CELLS, strict=True)
    ]
    while sum(needed) + len(GAP) * (len(needed) - 1) > width:
        spare = [have - least for have, least in zip(needed, NARROWEST_CELLS, strict=True)]
        if max(spare) <= 0:
            break
        needed[spare.index(max(spare))] -= 1
    return needed


def _row(cells: Sequence[str], widths: Sequence[int]) -> str:
    pieces = []
    for cell, width in zip(cells, widths, strict=True):
        kept = shortened(cell, width)
        pieces.append(kept + " " * (width - cell_length(kept)))
    return GAP.join(pieces)
