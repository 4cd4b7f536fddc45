"""Word classes and lemmas."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.language.parses import parsed


@pytest.mark.parametrize(
    ("text", "word", "tag", "lemma"),
    [
        ("Sales rose 5%.", "rose", "VERB", "rise"),
        ("Sales saw a 5% rise.", "rise", "NOUN", "rise"),
        ("Exports increase 5% a year.", "increase", "VERB", "increase"),
        ("The increase was 5%.", "increase", "NOUN", "increase"),
        ("They sold 12 of the reported cases.", "reported", "ADJ", "report"),
        ("The 12 cases were reported late.", "reported", "PARTICIPLE", "report"),
        ("The storm damaged 12 roofs.", "damaged", "VERB", "damage"),
        ("It sold 12, bringing the total to 40.", "bringing", "GERUND", "bring"),
        ("The town wants to refurbish 12 homes.", "refurbish", "VERB", "refurbish"),
        ("In May it sold 12.", "may", "NAME", "may"),
        ("It may sell 12.", "may", "MODAL", "may"),
        ("Bookings total 450 nights.", "total", "VERB", "total"),
        ("The total rose to 450.", "total", "ADJ", "total"),
        ("Twelve out of 40 left.", "out of", "PREP", "out of"),
        ("It rose to 12, compared with 9.", "against", "PREP", "against"),
        ("Fire kills 16, injures 40", "injures", "VERB", "injure"),
        ("12 children left.", "children", "NOUN", "child"),
    ],
)
def test_word_has_its_class_and_lemma(text: str, word: str, tag: str, lemma: str) -> None:
    parse = parsed(text)
    place = parse.words.index(word)
    assert (parse.tags[place], parse.lemmas[place]) == (tag, lemma)


@given(st.text(max_size=200))
def test_any_text_has_a_parse_whose_tokens_stand_in_order(text: str) -> None:
    parse = parsed(text)
    ends = [0, *parse.ends]
    assert all(end <= start for end, start in zip(ends, parse.starts, strict=False))
    assert len(parse.clause_of) == len(parse.words) == len(parse.tags)
    assert all(0 <= number < len(parse.clauses) for number in parse.clause_of)
