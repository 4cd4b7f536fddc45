"""Borders of clauses."""

from __future__ import annotations

import pytest

from tests.language.parses import clause_texts, parsed


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("Profit fell 3% while costs rose 5%", ["profit fell 3 %", "while costs rose 5 %"]),
        ("It sold 12, and its rival bought 5", ["it sold 12 ,", "and its rival bought 5"]),
        ("It sold 12 apples and 5 pears", ["it sold 12 apples and 5 pears"]),
        ("Of the 48 players invited, 31 came", ["of the 48 players invited , 31 came"]),
        ("It had 40 members, of whom 12 voted", ["it had 40 members ,", "of whom 12 voted"]),
        ("It had 40 members, 12 of whom voted", ["it had 40 members ,", "12 of whom voted"]),
        ("It sold 12 (5 of them used) in May", ["it sold 12 in may", "( 5 of them used )"]),
        ("Ode, who scored 28, missed 11", ["ode ,", "who scored 28", ", missed 11"]),
        ("It sold 12, leaving 5", ["it sold 12 ,", "leaving 5"]),
        ("Three boats came after a yacht sank", ["three boats came", "after a yacht sank"]),
        ("Three boats came after the storm", ["three boats came after the storm"]),
        ("They found that 12 had left", ["they found that 12 had left"]),
        ("Two rose; one fell", ["two rose", "; one fell"]),
    ],
)
def test_sentence_is_cut_into_clauses(text: str, clauses: list[str]) -> None:
    assert clause_texts(text) == clauses


def test_clause_knows_negation_and_modal() -> None:
    parse = parsed("It did not sell 12, but it may sell 5")
    assert [(each.is_negated, each.has_modal) for each in parse.clauses] == [(True, False), (False, True)]
