"""Tables of very many cells: read and examined in time that grows with their size and no faster."""

from __future__ import annotations

from time import process_time

from numcheck.checker import check_text
from numcheck.document.html import read_html
from numcheck.document.model import Document


def _rows(blocks: int, columns: int, totals: int) -> str:
    """Blocks of nine rows with a total below each, which is *totals* more than it should be."""
    lines = ["place," + ",".join(f"item {at}" for at in range(columns))]
    for block in range(blocks):
        rows = [[(block * 7 + row * 13 + at * 29) % 83 + 10 for at in range(columns)] for row in range(9)]
        lines += [f"place {block}.{row}," + ",".join(map(str, each)) for row, each in enumerate(rows)]
        sums = [sum(each) + totals * (at % 5 + 1) for at, each in enumerate(zip(*rows, strict=True))]
        lines.append(f"Total {block}," + ",".join(map(str, sums)))
    return "\n".join(lines) + "\n"


def _seconds(blocks: int) -> float:
    start = process_time()
    check_text(_rows(blocks, 20, totals=17), format="csv")
    return process_time() - start


def test_totals_that_add_nothing_up_do_not_make_time_grow_with_the_square() -> None:
    _seconds(5)
    assert _seconds(160) < 10 * _seconds(40)


def test_a_wrong_total_of_a_large_table_is_found() -> None:
    text = _rows(30, 12, totals=0)
    line = next(each for each in text.splitlines() if each.startswith("Total 7,"))
    label, first, *others = line.split(",")
    wrong = text.replace(line, ",".join([label, str(int(first) + 100), *others]))
    assert not check_text(text, format="csv").violations
    assert [each.rule_id for each in check_text(wrong, format="csv").violations] == ["column-does-not-add-up"]


CELLS = "<tr><th{0}>Ships</th><TD{0}> 12 </TD><td{0}></td><td{0}>7&nbsp;t</td>\n<td{0}>a<b>b</b></td></tr>"


def test_plain_cells_of_html_are_read_as_tags_one_by_one_would_be() -> None:
    page = "<table><thead>{0}</thead><tbody>{0}<tr hidden>{0}</tr></tbody></table><p>Then 5.</p>"
    plain = read_html(page.format(CELLS.format("")), "plain")
    slow = read_html(page.format(CELLS.format(" data-any='1'")), "slow")

    def shape(document: Document) -> object:
        return [(each.text, each.row, each.column, each.is_header) for each in document.tables[0].cells], [
            (each.kind, each.span.of(document.text)) for each in document.blocks
        ]

    assert shape(plain) == shape(slow)
