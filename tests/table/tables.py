"""Tables of the tests, written as lines of cells between bars."""

from __future__ import annotations

from functools import cache

from numcheck.document import read_text
from numcheck.document.table import Grid
from numcheck.quantity.vocabulary import Vocabulary, load_vocabulary
from numcheck.rulebook import BUILTIN
from numcheck.table.document import table_words
from numcheck.table.figure import CellReader
from numcheck.table.find import TableFindings, examine_table
from numcheck.table.model import TableRelation


@cache
def vocabulary() -> Vocabulary:
    return load_vocabulary(BUILTIN / "vocabulary.yaml")


def reader() -> CellReader:
    return CellReader(vocabulary(), lambda text: text)


def grid_of(*rows: str) -> Grid:
    """The grid of a Markdown table whose first row is its header."""
    lines = [f"| {row} |" for row in rows]
    lines.insert(1, "|" + "---|" * (rows[0].count("|") + 1))
    (grid,) = read_text("\n".join(lines) + "\n", "-", "markdown").tables
    return grid


def examined(*rows: str, caption: str = "") -> TableFindings:
    return examine_table(grid_of(*rows), reader(), table_words(vocabulary()), caption)


def accused(*rows: str) -> list[str]:
    """The kind of every relation that fails with proof, and the figure that is blamed."""
    return [f"{each.kind}: {_blamed(each)}" for each in examined(*rows).relations if _is_told(each)]


def corrected(*rows: str) -> list[str]:
    """The kind of every relation that fails with proof, the figure that is blamed, and what it has to be."""
    return [
        f"{each.kind}: {_blamed(each)} for {each.expected_text(each.blamed or each.total)}"
        for each in examined(*rows).relations
        if _is_told(each)
    ]


def _is_told(relation: TableRelation) -> bool:
    return not relation.holds and relation.proof != "none"


def _blamed(relation: TableRelation) -> str:
    return (relation.blamed or relation.total).figure.text
