from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from numcheck.document import Document, read_text
from numcheck.errors import NumcheckError
from tests.document.visible import blocks


def read(text: str) -> Document:
    return read_text(text, "draft.txt", "plain")


def sentences(text: str) -> list[str]:
    document = read(text)
    return [" ".join(sentence.span.of(document.text).split()) for sentence in document.sentences]


def test_a_blank_line_ends_a_paragraph() -> None:
    assert blocks(read("Nine boats came.\n\nSix left.\n")) == [
        ("paragraph", "Nine boats came."),
        ("paragraph", "Six left."),
    ]


def test_a_hard_wrapped_paragraph_is_joined() -> None:
    text = (
        "The museum counted 4,100 visitors over the two days of the fair, and\n"
        "sold 900 of them a ticket for the evening concert. It opened at ten.\n"
        "Nobody was turned away.\n"
    )
    assert [kind for kind, _ in blocks(read(text))] == ["paragraph"]
    assert len(sentences(text)) == 3


def test_text_with_a_paragraph_on_each_line_is_split_by_line() -> None:
    text = (
        "The museum counted 4,100 visitors over the two days of the fair, more than it had hoped for.\n"
        "It sold 900 of them a ticket for the evening concert, which the town band gave in the yard.\n"
        "Nobody was turned away, the keeper said, although the queue reached the bridge by noon.\n"
    )
    assert [kind for kind, _ in blocks(read(text))] == ["paragraph"] * 3


def test_a_first_line_without_a_full_stop_is_the_title() -> None:
    text = "Museum counts its visitors\nThe museum counted 4,100 visitors over the two days of the fair.\n"
    assert blocks(read(text))[0] == ("title", "Museum counts its visitors")


def test_a_first_line_with_a_full_stop_is_a_paragraph() -> None:
    assert blocks(read("The museum counted its visitors.\n\nThere were 4,100.\n"))[0][0] == "paragraph"


def test_a_text_of_one_line_has_no_title() -> None:
    assert blocks(read("Visitors: 4,100")) == [("paragraph", "Visitors: 4,100")]


def test_short_lines_over_paragraphs_are_headings_and_open_sections() -> None:
    text = "Fair\n\nIt went well.\n\nVisitors\n\nThere were 4,100.\n\n2. Money\n\nIt made 900 euros.\n"
    document = read(text)
    assert [(block.kind, block.section) for block in document.blocks] == [
        ("title", 0),
        ("paragraph", 0),
        ("heading", 1),
        ("paragraph", 1),
        ("heading", 2),
        ("paragraph", 2),
    ]


@pytest.mark.parametrize("marker", ["-", "*", "•", "1.", "(2)", "a)", "iv."])
def test_list_markers_are_no_part_of_the_text(marker: str) -> None:
    assert blocks(read(f"The stalls:\n\n{marker} 12 stalls with bread\n{marker} 8 stalls with fish\n"))[
        1:
    ] == [
        ("list item", "12 stalls with bread"),
        ("list item", "8 stalls with fish"),
    ]


def test_the_last_item_of_a_numbered_list_is_no_heading() -> None:
    text = "The kit:\n\n1. Base\n2. Column\n3. Screws\n\nIt weighs 4 kg and is put together in an hour.\n"
    assert [block.kind for block in read(text).blocks[1:]] == [
        "list item",
        "list item",
        "list item",
        "paragraph",
    ]


def test_a_list_item_goes_on_in_the_lines_under_it() -> None:
    assert blocks(read("Stalls:\n\n- 12 with bread, of which\n  5 were new\n- 8 with fish\n"))[1:] == [
        ("list item", "12 with bread, of which 5 were new"),
        ("list item", "8 with fish"),
    ]


def test_a_number_that_a_wrapped_line_opens_with_is_no_list_marker() -> None:
    text = "The fair had more stalls with fish than last year, when there were only\n12. It rained all day.\n"
    assert len(blocks(read(text))) == 1
    assert "12." in sentences(text)[0]


def test_quoted_lines_are_a_quote_without_their_marks() -> None:
    assert blocks(read("He wrote:\n\n> We sold 12 loaves\n> and 5 cakes.\n"))[1] == (
        "quote",
        "We sold 12 loaves and 5 cakes.",
    )


def test_columns_set_with_spaces_or_tabs_are_table_cells() -> None:
    assert blocks(read("Stall     May    June\nBread\t12\t15\n")) == [
        ("table cell", "Stall"),
        ("table cell", "May"),
        ("table cell", "June"),
        ("table cell", "Bread"),
        ("table cell", "12"),
        ("table cell", "15"),
    ]


def test_a_rule_between_paragraphs_belongs_to_neither() -> None:
    assert blocks(read("Nine boats came.\n-----\nSix left.\n")) == [
        ("paragraph", "Nine boats came."),
        ("paragraph", "Six left."),
    ]


def test_an_indented_line_starts_a_paragraph() -> None:
    fair = "The fair sold 900 tickets to the concert that the band gave, and\nit rained, the keepers said.\n"
    assert len(blocks(read(f"{fair}    Then it ended.\n"))) == 2


def test_a_caption_is_told_by_its_first_word() -> None:
    assert blocks(read("Nine came.\n\nFigure 2: Visitors a day.\n"))[1][0] == "caption"


def test_line_ends_of_every_system_keep_their_offsets() -> None:
    for line_end in ("\n", "\r\n", "\r"):
        document = read(f"Nine boats came.{line_end}{line_end}Six left.{line_end}")
        assert document.sentences[1].span.of(document.source) == "Six left."
        assert document.line_column(document.sentences[1].span.start) == (3, 1)


def test_a_byte_order_mark_is_not_counted() -> None:
    assert read("\ufeffNine came.").sentences[0].span.start == 0


@pytest.mark.parametrize("text", ["", " \n\t\n", "\r\n"])
def test_a_text_of_white_space_has_no_blocks(text: str) -> None:
    document = read(text)
    assert (document.blocks, document.sentences) == ((), ())


def test_an_unknown_format_names_those_there_are() -> None:
    with pytest.raises(
        NumcheckError, match=r"draft\.txt: unknown format 'plian'; expected .*did you mean 'plain'"
    ):
        read_text("", "draft.txt", "plian")


SAMPLES = """
Nine boats came. Six left.
- 12 loaves
> he said 5 pct. rose
Prices
A  \t12   15
----
and 3 more (see No. 5).
“It fell 3. It rose 4.”
    Of 12 men, 5 left at 5 p.m. on Sept. 3
1. One
"""
LINES = st.lists(st.sampled_from(SAMPLES.split("\n")))


@given(
    LINES | st.lists(st.text(alphabet=" \t.-*>|\"“”'()5aA1\u3000😀")), st.sampled_from(["\n", "\r\n", "\r"])
)
def test_every_word_is_in_exactly_one_sentence_unless_it_is_markup(lines: list[str], line_end: str) -> None:
    document = read(line_end.join(lines))
    end = 0
    outside = ""
    for sentence in document.sentences:
        assert end <= sentence.span.start
        assert document.blocks[sentence.block].span.holds(sentence.span)
        assert sentence.span.of(document.text).strip() == sentence.span.of(document.text) != ""
        outside += document.text[end : sentence.span.start]
        end = sentence.span.end
    outside += document.text[end:]
    assert set(outside) <= set(" \t\r\n|\u3000")
