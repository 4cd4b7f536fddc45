from __future__ import annotations

from pathlib import Path

import pytest

from numcheck.rule.model import Book
from tests.claim.samples import bindings_of, book_of

LATER = """
match:
  any: ["of {whole:count}"]
  then: ["the {part:count} that left"]
  reach: %s
holds: "part <= whole"
"""
TEXTS = {
    "same": "Of 40 gulls and the 30 gulls that left, none stayed.",
    "next": "Of 40 gulls some left. On Sunday the 30 gulls that left came back.",
    "paragraph": "Of 40 gulls some left. It rained. On Sunday the 30 gulls that left came back.",
    "section": "Of 40 gulls some left.\n\nOn Sunday it rained. On Monday the 30 gulls that left came back.",
    "document": "Of 40 gulls some left.\n\nThe end\n\nOn Monday the 30 gulls that left came back.",
}


@pytest.mark.parametrize(
    ("reach", "within"),
    [
        ("next", ["next"]),
        ("paragraph", ["next", "paragraph"]),
        ("section", ["next", "paragraph", "section"]),
        ("document", ["next", "paragraph", "section", "document"]),
    ],
)
def test_then_looks_as_far_as_its_reach(reach: str, within: list[str], tmp_path: Path) -> None:
    book = book_of(tmp_path, LATER % reach)
    assert [name for name, text in TEXTS.items() if bindings_of(book, text)] == within


def test_then_binds_every_later_place(tmp_path: Path) -> None:
    text = "Of 40 gulls some left. The 30 gulls that left came back. The 20 gulls that left slept."
    found = bindings_of(book_of(tmp_path, LATER % "paragraph"), text)
    assert [each["part"] for each in found] == ["30", "20"]


def test_the_patterns_of_then_stand_in_sentences_one_after_the_other(tmp_path: Path) -> None:
    book = book_of(
        tmp_path,
        """
match: {any: ["of {a:count}"], then: ["then {b:count}", "then {c:count}"], reach: paragraph}
holds: "a + b == c"
""",
    )
    assert bindings_of(book, "Of 4 gulls. Now then 5 gulls. At last then 9 gulls.") == [
        {"a": "4", "b": "5", "c": "9"}
    ]
    assert bindings_of(book, "Of 4 gulls. Now then 5 gulls and then 9 gulls.") == []


def one_pattern(folder: Path, match: str) -> Book:
    return book_of(folder, f'\nmatch: {{any: ["{{a:count}} ... {{b:count}}"], {match}}}\nholds: "a < b"\n')


@pytest.mark.parametrize(
    ("text", "is_bound"),
    [
        ("Now 4 gulls and 5 terns came.", True),
        ("Now 4 gulls and 5 terns came such as these.", False),
        ("Such as these, 4 gulls and 5 terns came.", False),
        ("Some came such as these; 4 gulls and 5 terns.", True),
        ("Some came such as these while 4 gulls and 5 terns left.", True),
        ("Some came such as these: 4 gulls and 5 terns.", False),
        ("Some came such as these. Now 4 gulls and 5 terns.", True),
    ],
)
def test_unless_kills_in_the_clauses_of_the_match(text: str, is_bound: bool, tmp_path: Path) -> None:
    assert bool(bindings_of(one_pattern(tmp_path, 'unless: ["such as"]'), text)) is is_bound


@pytest.mark.parametrize(
    ("text", "is_bound"),
    [
        ("Now 4 gulls and 5 terns came.", False),
        ("Now 4 gulls and 5 terns came in all.", True),
        ("Now 4 gulls and 5 terns came at most.", True),
        ("Now 4 gulls and 5 terns came; nine in all.", False),
    ],
)
def test_one_of_needs_must_stand_beside_the_match(text: str, is_bound: bool, tmp_path: Path) -> None:
    assert bool(bindings_of(one_pattern(tmp_path, 'needs: ["in all", "at most"]'), text)) is is_bound


@pytest.mark.parametrize(
    ("starts", "texts"),
    [
        ("sentence", ["4 gulls and 5 terns came."]),
        ("clause", ["4 gulls and 5 terns came.", "It rained; 4 gulls and 5 terns came."]),
    ],
)
def test_starts_says_where_the_wording_begins(starts: str, texts: list[str], tmp_path: Path) -> None:
    book = one_pattern(tmp_path, f"starts: {starts}")
    every = [*texts, "Now 4 gulls and 5 terns came."]
    assert [text for text in every if bindings_of(book, text)] == texts


def test_a_wording_within_a_clause_crosses_no_clause_mark(tmp_path: Path) -> None:
    text = "Now 4 gulls came while the 5 terns left."
    match = 'match: {any: ["{a:count} came while the {b:count}"]%s}\nholds: "a < b"\n'
    (tmp_path / "wide").mkdir()
    assert bindings_of(book_of(tmp_path / "wide", match % ""), text) == [{"a": "4", "b": "5"}]
    (tmp_path / "narrow").mkdir()
    assert bindings_of(book_of(tmp_path / "narrow", match % ", within: clause"), text) == []


def test_a_sentence_with_one_number_binds_no_two(tmp_path: Path) -> None:
    book = book_of(tmp_path, '\nmatch: {any: ["{a:count}"]}\nholds: "a > 1"\n')
    assert len(bindings_of(book, "Now 4 gulls and 5 terns came.")) == 2
