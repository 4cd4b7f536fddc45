from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from numcheck.document import Document, read_bytes
from numcheck.errors import NumcheckError
from tests.document.pdf_file import GREY, Text, pdf
from tests.document.tables import caption, rows


def read(*pages: Sequence[Text] | str) -> Document:
    return read_bytes(pdf(pages), "ferry.pdf", "pdf")


def blocks(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, block.span.of(document.text)) for block in document.blocks]


def lines(top: float, *texts: str, left: float = 60, size: float = 10) -> list[Text]:
    return [(left, top - 12 * at, size, text) for at, text in enumerate(texts)]


PROSE = lines(
    700,
    "The harbour board counted 1,240 crossings in the year, up 24% from the",
    "1,000 of a year earlier. Traffic among the islands was 480 crossings, as",
    "the annual state-",
)
PROSE[-1] = (60, 676, 10, "statement shows that every member of the board has read by now, one is-")


def test_lines_are_put_together_to_paragraphs_and_words_that_were_cut_are_whole() -> None:
    document = read([(60, 760, 18, "Ferry traffic rose"), *PROSE, (60, 664, 10, "land apart, in 12 days.")])
    assert blocks(document) == [
        ("title", "Ferry traffic rose"),
        (
            "paragraph",
            "The harbour board counted 1,240 crossings in the year, up 24% from the 1,000 of a year earlier. "
            "Traffic among the islands was 480 crossings, as statement shows that every member of the board "
            "has read by now, one island apart, in 12 days.",
        ),
    ]


def test_a_place_is_a_page_and_its_line() -> None:
    document = read([(60, 760, 18, "Ferry traffic rose"), *PROSE], [(60, 700, 10, "And 12 more.")])
    place = document.locate(document.text.index("480"))
    assert (place.page, place.line) == (1, 3)
    assert str(document.locate(document.text.index("12 more"))).startswith("page 2, line 1")


def test_a_hyphen_that_belongs_to_its_word_stays() -> None:
    document = read(
        lines(700, "A word that is put together is year-on-", "year growth, another is a 24-", "month term.")
    )
    assert blocks(document) == [
        ("paragraph", "A word that is put together is year-on-year growth, another is a 24-month term.")
    ]


def test_raised_marks_of_notes_are_no_digits() -> None:
    raised: list[Text] = [
        (60, 700, 10, "In all"), (92, 700, 10, "1,201"), (117.1, 704, 6, "1"), (121, 700, 10, ". A third of"),
        (180, 700, 10, "them by night."), (60, 100, 5, "2"), (63, 97, 7.5, "Counted by hand in 9 days."),
        *lines(688, "Nobody knows what it was in other years, for the books were lost."),
    ]  # fmt: skip
    document = read(raised)
    assert blocks(document) == [
        ("paragraph", "In all 1,201. A third of them by night."),
        ("paragraph", "Nobody knows what it was in other years, for the books were lost."),
        ("footnote", "Counted by hand in 9 days."),
    ]
    assert document.blocks[-1].note == "2"
    assert "1,2011" not in document.text


TABLE: list[Text] = [
    (60, 660, 10, "Table 1: Crossings by route"),
    (200, 640, 10, "2022"), (280, 640, 10, "2023"),
    (60, 626, 10, "North"), (211, 626, 10, "400"), (291, 626, 10, "480"),
    (60, 612, 10, "South island"), (211, 612, 10, "600"), (291, 612, 10, "760"),
    (60, 598, 10, "Of these at night"),
    (60, 584, 10, "Total"), (186, 584, 10, "$"), (202, 584, 10, "1,000"),
    (266, 584, 10, "$"), (283, 584, 10, "1,240"),
]  # fmt: skip


def test_figures_under_one_another_are_a_table() -> None:
    document = read(
        [*PROSE, *TABLE, (60, 540, 10, "Prose follows with 5 and 6 figures in it, but no table at all.")]
    )
    (grid,) = document.tables
    assert rows(grid) == [
        ["", "2022", "2023"],
        ["North", "400", "480"],
        ["South island", "600", "760"],
        ["Of these at night", "", ""],
        ["Total", "$ 1,000", "$ 1,240"],
    ]
    assert caption(document) == "Table 1: Crossings by route"
    assert blocks(document)[-1][0] == "paragraph"
    cell = next(cell for cell in grid.cells if cell.text == "760")
    place = document.locate(cell.span.start)
    assert (place.page, place.table, place.row) == (1, 1, "South island")


def test_a_spanning_header_covers_its_columns() -> None:
    document = read([(210, 654, 10, "Year ended in June"), *TABLE[1:]])
    (grid,) = document.tables
    assert rows(grid)[:2] == [["", "Year ended in June", "Year ended in June"], ["", "2022", "2023"]]


def test_running_heads_and_page_numbers_are_no_text() -> None:
    pages = [
        [
            (60, 810, 9, "Harbour board, annual report"),
            *lines(700, f"Page of {word} ferries and 12 boats."),
            (300, 30, 9, f"{at}"),
        ]
        for at, word in enumerate(("red", "green", "blue", "white"), start=7)
    ]  # fmt: skip
    assert [text for _, text in blocks(read(*pages))] == [
        f"Page of {word} ferries and 12 boats." for word in ("red", "green", "blue", "white")
    ]


def test_a_paragraph_goes_on_on_the_next_page() -> None:
    document = read(
        lines(100, "The board counted 12 boats that were"), lines(760, "green, and 7 that were red.")
    )
    assert blocks(document) == [
        ("paragraph", "The board counted 12 boats that were green, and 7 that were red.")
    ]
    assert document.locate(document.text.index("green")).page == 2


def test_two_columns_are_read_one_after_the_other() -> None:
    left = lines(700, *(f"left column line number {word} goes" for word in "abcdefghij"))
    right = lines(700, *(f"right column line number {word} goes" for word in "abcdefghij"), left=320)
    document = read(
        [
            (60, 740, 10, "One line that runs across both columns from the left edge to the right one."),
            *left,
            *right,
        ]
    )
    text = document.text
    assert text.index("left column line number j") < text.index("right column line number a")


def test_headings_have_levels_by_size_and_bold_lines_are_headings() -> None:
    document = read(
        [(60, 780, 20, "Ferry traffic"), (60, 750, 14, "Routes"), *PROSE, (60, 640, 10, "*By night"),
         *lines(620, "There were 12 of them, which is more than in the years before that.")]
    )  # fmt: skip
    assert [(block.kind, block.level) for block in document.blocks] == [
        ("title", 0), ("heading", 1), ("paragraph", 0), ("heading", 2), ("paragraph", 0)
    ]  # fmt: skip


def test_a_page_without_characters_is_told() -> None:
    document = read(PROSE, GREY, [])
    assert document.notices == ("page 2 holds no characters, only a picture, and was not read",)
    with pytest.raises(NumcheckError, match=r"ferry.pdf: no page holds characters"):
        read(GREY)


ENCRYPT = (
    f"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{'ab' * 32}> /U <{'cd' * 32}> >> /ID [<01> <01>]"
)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (pdf([PROSE], ENCRYPT), "ferry.pdf: encrypted; save it without a password"),
        (pdf([PROSE])[:200], "ferry.pdf: no PDF that can be read; it is damaged or cut short"),
        (b"%PDF-1.4\nnot really", "ferry.pdf: no PDF that can be read; it is damaged or cut short"),
        (b"plain words", "ferry.pdf: no PDF that can be read; it is damaged or cut short"),
    ],
    ids=["encrypted", "truncated", "fake", "text"],
)
def test_what_cannot_be_read_is_one_clear_line(content: bytes, message: str) -> None:
    with pytest.raises(NumcheckError) as caught:
        read_bytes(content, "ferry.pdf", "pdf")
    assert str(caught.value) == message


WHOLE = pdf([[*PROSE, *TABLE], GREY])


@settings(max_examples=40)
@given(st.integers(0, len(WHOLE)), st.integers(0, 60), st.binary(max_size=8))
def test_a_damaged_file_is_read_or_refused(start: int, length: int, put: bytes) -> None:
    try:
        document = read_bytes(WHOLE[:start] + put + WHOLE[start + length :], "ferry.pdf", "pdf")
    except NumcheckError:
        return
    assert len(document.text) == len(document.source)
