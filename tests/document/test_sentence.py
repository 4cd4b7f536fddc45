from __future__ import annotations

import pytest

from numcheck.document import read_text
from tests.document.test_plain import sentences


@pytest.mark.parametrize(
    "text",
    [
        "Rents rose 5 pct. in May.",
        "The bridge cost 3.2 bn. kroner, the tunnel approx. 400 mln. more.",
        "The red team won, 12 vs. 9 in the end.",
        "Bus No. 5 was late.",
        "It opened on Sept. 3 with approx. 500 guests.",
        "Mr. Adeyemi and Dr. Lund counted 12 owls.",
        "The U.S. share fell to 12 pct. of sales, i.e. 40 boats.",
        "The 5 p.m. boat was full, see Fig. 3.",
        "The plank is 12 ft. long and 3 in. wide.",
        "“Was it 12?” she asked.",
    ],
)
def test_an_abbreviation_does_not_end_the_sentence(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Rents rose 5 pct. Wages fell.", 2),
        ("It left at 5 p.m. The next boat was full.", 2),
        ("Rents rose in May. Wages fell.", 2),
        ("The mill sold 12 mln. Profit fell.", 2),
        ("Was it 12? No. It was 9.", 3),
        ("It rose 5%. 3 others fell.", 2),
        ("He counted 12 owls. She counted 9!  They were 21.", 3),
    ],
)
def test_sentences_are_cut_where_they_end(text: str, count: int) -> None:
    assert len(sentences(text)) == count


def test_sentences_inside_quotes_are_cut_and_keep_their_marks() -> None:
    assert sentences("“We saw 12 owls. Then 3 left.” It was dark. “It was 9 p.m.,” he said.") == [
        "“We saw 12 owls.",
        "Then 3 left.”",
        "It was dark.",
        "“It was 9 p.m.,” he said.",
    ]


def test_a_line_end_inside_a_paragraph_ends_no_sentence() -> None:
    text = "The keeper counted 12 owls in the old tower above the river and the\nmill and nine in the barn.\n"
    assert len(sentences(text)) == 1


def test_a_wide_space_is_a_space() -> None:
    text = "\U0001f600(a  |  A\u3000. It rose.\u3000It fell."
    document = read_text(text, "a.txt", "plain")
    assert [sentence.span.of(text) for sentence in document.sentences][-2:] == ["It rose.", "It fell."]


def test_of_many_cells_bare_figures_are_no_sentences() -> None:
    text = "".join(f"{number},about {number} owls\n" for number in range(3_000))
    document = read_text(text, "a.csv", "csv")
    found = [sentence.span.of(text) for sentence in document.sentences]
    assert len(document.blocks) == 6_000
    assert len(found) == 5_000
    assert ("7" in found, "2500" in found, "about 2500 owls" in found) == (True, False, True)
