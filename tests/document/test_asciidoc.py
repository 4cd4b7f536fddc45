from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from numcheck.document import Document, read_text
from tests.document.tables import caption, headers, rows
from tests.document.visible import blocks, visible


def read(text: str) -> Document:
    return read_text(text, "owls.adoc", "asciidoc")


ARTICLE = """\
= Owls in the tower
A. Writer <a5@example.org>
v1.0, 2020-05-01
:toc: 5

// numcheck: ignore x
The keeper counted *12 owls*, of which nine
were young.footnote:[Of 40 in all.] `x = 5` says the log.

== Numbers

* Nine barn owls
** Three tawny owls,
all of them old
. One
. Two
Ear:: 2 of them

____
He said 12.
____

[source,sh]
----
run 99
----

////
numcheck: a block
////

.Table 1: Owls
|===
|kind |owls

|barn |9
2+|none
.2+|tawny a|3
|4
|===

NOTE: See https://example.org/77[the site] and <<here,page 8>>.
"""


def test_blocks_of_every_kind_without_their_markup() -> None:
    assert blocks(read(ARTICLE)) == [
        ("title", "Owls in the tower"),
        ("paragraph", "The keeper counted 12 owls , of which nine were young."),
        ("footnote", "Of 40 in all."),
        ("paragraph", "says the log."),
        ("heading", "Numbers"),
        ("list item", "Nine barn owls"),
        ("list item", "Three tawny owls, all of them old"),
        ("list item", "One"),
        ("list item", "Two"),
        ("list item", "Ear"),
        ("list item", "2 of them"),
        ("quote", "He said 12."),
        ("caption", "Table 1: Owls"),
        *(("table cell", text) for text in ("kind", "owls", "barn", "9", "none", "tawny", "3", "4")),
        ("paragraph", "NOTE: See the site and page 8 ."),
    ]


def test_headings_have_levels_and_items_their_depth_and_number() -> None:
    found = [
        (block.level, block.depth, block.ordinal)
        for block in read(ARTICLE).blocks
        if block.kind in ("heading", "list item")
    ]
    assert found == [
        (2, 0, None),
        (0, 1, None),
        (0, 2, None),
        (0, 1, 1),
        (0, 1, 2),
        (0, 1, None),
        (0, 1, None),
    ]


def test_comments_are_what_they_say() -> None:
    assert [comment.text for comment in read(ARTICLE).comments] == ["numcheck: ignore x", "numcheck: a block"]


def test_tables_with_spans_captions_and_headers() -> None:
    document = read(ARTICLE)
    (grid,) = document.tables
    assert rows(grid) == [["kind", "owls"], ["barn", "9"], ["none", "none"], ["tawny", "3"], ["tawny", "4"]]
    assert headers(grid) == ["kind", "owls"]
    assert caption(document) == "Table 1: Owls"


def test_columns_are_as_many_as_the_attributes_say() -> None:
    document = read('[cols="1,2*", options="header"]\n|===\n|a\n|b\n|c\n|1 \\| 2\n|3\n|\n|===\n')
    assert rows(document.tables[0]) == [["a", "b", "c"], ["1 | 2", "3", ""]]
    assert headers(document.tables[0]) == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("source", "reads"),
    [
        ("**5**4 tons, _six_ and #7# of #8", "54 tons, six and 7 of #8"),
        ("5 * 3 and 2 * 4", "5 * 3 and 2 * 4"),
        ("10^6^ owls, m^2^, word^1^ and H~2~O", "10^6 owls, m2, word and H2O"),
        ("5&#8211;7 owls -- all{nbsp}of 9&pound;", "5–7 owls — all of 9£"),
        ("link:a5.html[five] http://x.org/6 image:7.png[8] xref:s9[ten]", "five ten"),
        ("a +\nb \\*5*", "a b *5*"),
    ],
)
def test_what_is_written_reads_as_it_prints(source: str, reads: str) -> None:
    assert visible(read(source)) == reads


PIECES = [
    *(
        "|===",
        "|a |5",
        "2+|",
        ".3+|b",
        "3*|c",
        "----",
        "____",
        "* d",
        ". e",
        "== F",
        ".G",
        "[h]",
        "//i",
        "k:: l",
        "",
    ),
    *(
        "`m`",
        "*n* 6",
        "^7^",
        "footnote:[8]",
        "<<o,p>>",
        "{nbsp}",
        "&amp;",
        "\\|",
        "+",
        "= Q",
        "....",
        "--",
        "////",
    ),
]


@given(st.lists(st.sampled_from(PIECES)), st.sampled_from(["\n", "\r\n", "\r", " "]))
def test_any_lines_are_read_and_keep_their_length(pieces: list[str], end: str) -> None:
    document = read(end.join(pieces))
    assert len(document.text) == len(document.source)
    for sentence in document.sentences:
        assert document.blocks[sentence.block].span.holds(sentence.span)
