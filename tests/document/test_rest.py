from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from numcheck.checker import Checker
from numcheck.document import Document, read_text
from tests.document.tables import caption, headers, rows
from tests.document.visible import blocks, visible


def read(text: str) -> Document:
    return read_text(text, "owls.rst", "rst")


ARTICLE = """\
Owls in the tower
=================

.. numcheck: ignore x

The keeper counted **12 owls**, of which `nine <http://x.org/5>`_ were
young [1]_.

Numbers
-------

#. Nine barn owls
#. Three tawny owls,
   all of them old

   - inner 7

Ear
    2 of them

    He said 12.

::

    run 99

.. note:: Of 4 owls.
.. code-block:: python

   y = 6

.. [1] Of 40 in all.
"""


def test_blocks_of_every_kind_without_their_markup() -> None:
    assert blocks(read(ARTICLE)) == [
        ("title", "Owls in the tower"),
        ("paragraph", "The keeper counted 12 owls , of which nine were young ."),
        ("heading", "Numbers"),
        ("list item", "Nine barn owls"),
        ("list item", "Three tawny owls, all of them old"),
        ("list item", "inner 7"),
        ("list item", "Ear"),
        ("list item", "2 of them"),
        ("list item", "He said 12."),
        ("paragraph", "Of 4 owls."),
        ("footnote", "Of 40 in all."),
    ]


def test_a_quote_is_what_is_set_in() -> None:
    assert blocks(read("He wrote:\n\n    We saw 12.\n")) == [
        ("paragraph", "He wrote:"),
        ("quote", "We saw 12."),
    ]


def test_headings_have_levels_items_depth_and_number_notes_a_label() -> None:
    document = read(ARTICLE)
    found = [(block.level, block.depth, block.ordinal) for block in document.blocks[2:6]]
    assert found == [(2, 0, None), (0, 1, 1), (0, 1, 2), (0, 2, None)]
    assert document.blocks[-1].note == "1"


TABLES = """\
.. table:: Table 1: Owls

   +------------+-------+------+
   | kind of    | 2020  | 2021 |
   | owl        |       |      |
   +============+=======+======+
   | barn       | 9     | 12   |
   +------------+-------+------+
   | both               | 7    |
   +------------+-------+------+

=====  =====
  A      B
=====  =====
one    1
two    2
=====  =====

.. list-table:: Listed
   :header-rows: 1

   * - x
     - y
   * - 3
     - 4

.. csv-table:: Commas
   :header: "p", "q"

   "r, s", 5
   t, 6
"""


def test_tables_of_every_kind_are_grids() -> None:
    document = read(TABLES)
    assert [rows(grid) for grid in document.tables] == [
        [["kind of owl", "2020", "2021"], ["barn", "9", "12"], ["both", "both", "7"]],
        [["A", "B"], ["one", "1"], ["two", "2"]],
        [["x", "y"], ["3", "4"]],
        [["p", "q"], ["r, s", "5"], ["t", "6"]],
    ]
    assert [headers(grid) for grid in document.tables] == [
        ["kind of owl", "2020", "2021"], ["A", "B"], ["x", "y"], ["p", "q"]
    ]  # fmt: skip
    assert [caption(document, number) for number in (1, 3, 4)] == ["Table 1: Owls", "Listed", "Commas"]
    assert {block.kind for block in document.blocks} == {"caption", "table cell"}


def test_cells_stand_where_they_stand_in_the_source() -> None:
    document = read(TABLES)
    places = {
        cell.text: document.line_column(cell.span.start) for grid in document.tables for cell in grid.cells
    }
    assert (places["2021"], places["7"], places["1"], places["4"], places["5"]) == (
        (4, 27), (9, 27), (15, 8), (25, 8), (30, 12)
    )  # fmt: skip


@pytest.mark.parametrize(
    ("source", "reads"),
    [
        ("Up \\*5* to **6**\\ 7.", "Up *5* to 67."),
        ("``x = 5`` says :math:`8.1\\%` of :ref:`that <t9>` |today|.", "says 8.1% of that |today|."),
        ("Of 10\\ :sup:`6` owls 5\\ :sup:`th` and word\\ :sup:`1`.", "Of 10^6 owls 5th and word."),
        (
            "See `the site`_ or http://x.org.\n\n.. _the site: http://x.org/7\n",
            "See the site or http://x.org.",
        ),
    ],
)
def test_what_is_written_reads_as_it_prints(source: str, reads: str) -> None:
    assert visible(read(source)) == reads


def test_a_comment_excuses_what_follows() -> None:
    text = ".. numcheck: ignore * -- as printed\n\nRevenue rose 12% to $68 million from $56 million.\n"
    claims = Checker().check_text(text, "a.rst", "rst").claims
    (claim,) = (claim for claim in claims if claim.rule_id == "percent-change-contradicts-endpoints")
    assert claim.suppressed is not None


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_of_every_system_are_kept(end: str) -> None:
    assert blocks(read(ARTICLE.replace("\n", end))) == blocks(read(ARTICLE))


WHOLE = ARTICLE + "\n" + TABLES


@settings(max_examples=60)
@given(
    st.integers(0, len(WHOLE)),
    st.integers(0, 30),
    st.sampled_from(["", "*", "`", "|", "\n", "\n\n", "..", "\\"]),
)
def test_a_damaged_article_is_read(start: int, length: int, put: str) -> None:
    text = WHOLE[:start] + put + WHOLE[start + length :]
    document = read(text)
    assert len(document.text) == len(text)
    for sentence in document.sentences:
        assert document.blocks[sentence.block].span.holds(sentence.span)
