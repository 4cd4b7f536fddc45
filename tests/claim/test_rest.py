from __future__ import annotations

from pathlib import Path

import pytest

from tests.claim.samples import bindings_of, book_of, claims_of

MARGIN = """
match:
  any: ["lead of {m:count}"]
  rest: {a: count, b: count}
holds: "m == abs(a - b)"
"""


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("Reid had 90 and Low 70, a lead of 20.", {"m": "20", "a": "90", "b": "70"}),
        ("With a lead of 20 Reid won, by 90 and 70.", {"m": "20", "a": "90", "b": "70"}),
        ("Reid had 90, a lead of 20 over Low, who had 70.", {"m": "20", "a": "90", "b": "70"}),
        ("Reid had 90, a lead of 20; Low had 70, while $5 was spent.", {"m": "20", "a": "90", "b": "70"}),
        ("Reid had 90 and Low 70 in 2 towns, a lead of 20 votes.", {"m": "20", "a": "90", "b": "70"}),
    ],
)
def test_the_rest_stands_anywhere_in_the_sentence(text: str, bound: dict[str, str], tmp_path: Path) -> None:
    assert bindings_of(book_of(tmp_path, MARGIN), text) == [bound]


@pytest.mark.parametrize(
    "text",
    [
        "Reid had 90 votes, a lead of 20.",
        "Reid had 90 votes, Low 70 and Coe 30, a lead of 20.",
        "Reid had 90 to 95 votes and Low 70, a lead of 20.",
        "Reid had dozens of votes and Low 70, a lead of 20.",
        "Reid had 90 votes. Low had 70, a lead of 20.",
    ],
)
def test_with_too_many_or_too_few_nothing_is_bound(text: str, tmp_path: Path) -> None:
    assert bindings_of(book_of(tmp_path, MARGIN), text) == []


def test_the_sentences_before_are_asked_where_not_all_is_here(tmp_path: Path) -> None:
    around = MARGIN.replace("rest:", "around: 2 sentences\n  rest:")
    book = book_of(tmp_path, around)
    assert len(bindings_of(book, "Reid had 90 votes. Low had 70, a lead of 20.")) == 1
    assert len(bindings_of(book, "It took 3 hours. Reid had 90 votes and Low 70, a lead of 20.")) == 1
    assert bindings_of(book, "Reid had 90 votes.\n\nLow had 70, a lead of 20.") == []
    assert bindings_of(book, "Reid had 90. It rained. Low had 70, a lead of 20.") == []


def test_the_two_numbers_of_a_fraction_stand_apart(tmp_path: Path) -> None:
    found = bindings_of(book_of(tmp_path, MARGIN), "Reid had a lead of 20, 90 of 110.")
    assert found == [{"m": "20", "a": "90", "b": "110"}]


def test_a_noun_may_be_asked_for(tmp_path: Path) -> None:
    book = book_of(tmp_path, MARGIN.replace("{a: count, b: count}", "{a: count of seat, b: count of seat}"))
    assert len(bindings_of(book, "Reid had 90 seats and Low 70 seats in 12 towns, a lead of 20.")) == 1
    assert bindings_of(book, "Reid had 90 votes and Low 70 votes, a lead of 20.") == []


SUM = """
match:
  any: ["{total:count} in all"]
  rest: {parts: list count}
  stands: before
  anchor: total
holds: "sum(parts) == total"
"""


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Reid had 90, Low 70 and Coe, late, 30; 190 in all.", ["consistent"]),
        ("Reid had 90, Low 70 and Coe, late, 30; 180 in all.", ["inconsistent"]),
        ("Reid had 90, Low 70 and Coe, late, 30; 160 in all.", ["consistent"]),
        ("Reid had 90 votes, Low 70 and Coe, in 2 towns, 30; 180 in all.", ["inconsistent"]),
        ("Reid had 90 votes and Low, in Ayr, 70; 160 in all, 4 short of 200.", ["consistent"]),
        ("Reid had 90 votes and Low, in Ayr, 7 dogs; 160 in all.", []),
        ("Reid had 9 men, Low 7 boys and Coe, late, 3 girls; 20 in all.", ["inconsistent"]),
        ("Reid had 90 votes and Low, in Ayr, 70; they have 160 dogs in all.", ["consistent"]),
        ("Reid had 90 votes and Low, in Ayr, 70; they have 180 dogs in all.", []),
    ],
)
def test_a_list_takes_them_all_and_fewer_may_acquit(text: str, claims: list[str], tmp_path: Path) -> None:
    found = claims_of(book_of(tmp_path, SUM), text)
    assert [claim.split()[1] for claim in found] == claims


def test_an_open_list_takes_what_counts_other_things(tmp_path: Path) -> None:
    book = book_of(tmp_path, SUM.replace("list count", "open list count"))
    assert len(claims_of(book, "Reid had 90 votes and Low, in Ayr, 7 dogs; 160 in all.")) == 1


def test_of_too_many_no_list_is_made(tmp_path: Path) -> None:
    many = ", then ".join(str(number) for number in range(11, 19))
    assert claims_of(book_of(tmp_path, SUM), f"It had {many}; 200 in all.") == []


def test_a_side_of_the_match_may_be_named(tmp_path: Path) -> None:
    behind = book_of(tmp_path, SUM.replace("before", "after"))
    assert (
        len(claims_of(behind, "There were 7 of us; 180 in all, said Coe: 90, says Low, in Ayr; 70 in Oban."))
        == 1
    )


def test_of_many_the_condition_leaves_one_choice(tmp_path: Path) -> None:
    rule = MARGIN.replace("rest:", "of_many: true\n  anchor: m\n  rest:") + 'where: ["abs(a - b) < m * 2"]\n'
    book = book_of(tmp_path, rule)
    found = claims_of(book, "Reid had 90 votes, Low 60 and Coe 1, a lead of 20.")
    assert found == ["rule-0 inconsistent m=20 a=90 b=60"]
    assert claims_of(book, "Reid had 90 votes, Low 60 and Coe 40, a lead of 20.") == []
    assert claims_of(book, "Reid had 90 votes and spent $60, a lead of 20.") == []
    assert claims_of(book, "Reid had 90 votes and 60 vans, a lead of 20.") == []


def test_of_too_many_no_choice_is_made(tmp_path: Path) -> None:
    rule = MARGIN.replace("rest:", "of_many: true\n  anchor: m\n  rest:") + 'where: ["abs(a - b) < m * 2"]\n'
    text = "Reid had 90, Low 60, 1, 1, 1, 1, 1, 1 and 1, a lead of 20."
    assert claims_of(book_of(tmp_path, rule), text) == []


def test_of_many_nothing_is_taken_from_beyond_a_contrast(tmp_path: Path) -> None:
    rule = MARGIN.replace("rest:", "of_many: true\n  anchor: m\n  rest:")
    book = book_of(tmp_path, rule)
    assert len(claims_of(book, "Reid had 90 and Low 60, and Coe a lead of 20.")) == 1
    assert claims_of(book, "Reid had 90 and Low 60, while Coe had a lead of 20.") == []


def test_of_many_the_sentence_before_gives_what_is_lacking_and_no_choice(tmp_path: Path) -> None:
    rule = MARGIN.replace("rest:", "around: 2 sentences\n  of_many: true\n  anchor: m\n  rest:")
    book = book_of(tmp_path, rule)
    assert len(claims_of(book, "Reid had 90. Low had 60, so there was a lead of 20.")) == 1
    assert claims_of(book, "Reid had 90 and Coe 80. Low had 60, so there was a lead of 20.") == []
    assert claims_of(book, "Reid had 90 and Low 60. There was a lead of 20.") == []
