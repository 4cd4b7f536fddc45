from __future__ import annotations

from pathlib import Path

import pytest

from numcheck.checker import Checker
from numcheck.claim import survey as survey_module
from numcheck.claim.survey import LONGEST, Survey
from tests.claim.samples import book_of, claims_of
from tests.pattern.samples import LEXICON, parsed, scene_of

CHECKER = Checker()
PAIR = """
match: {any: ["saw {first:count}"], then: ["{second:count}"], reach: document}
holds: "first == second"
"""
TEXT = "Of the 40 huts nine leak. It climbed 9 steps. It rained. The 3 terns (8%) of 30 went down, all 5."


def numbers(pattern: str, *, dense: bool) -> list[int]:
    survey = Survey(scene_of(TEXT), LEXICON)
    return [scan.number for scan, _ in survey.likely([parsed(pattern)], dense=dense)]


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("of {x:count}", [0, 3]),
        ("@rise .. {x:count}", [1]),
        ("<@rise|@fall> .. {x:count}", [1, 3]),
        ("({x:percent})", [3]),
        ("{x:count}", [0, 1, 3]),
        ("rained", []),
        ("{x:money}", []),
    ],
)
def test_sentences_that_hold_what_a_pattern_asks_for_are_likely(pattern: str, found: list[int]) -> None:
    assert numbers(pattern, dense=False) == found
    assert numbers(pattern, dense=True) == [number for number in found if number != 1]


@pytest.mark.parametrize(
    "pattern",
    [
        "of [the] {x:count}",
        "<of|all> {x:count}",
        "{w:@move} .. {x:count}",
        "{x:count} ({y:percent})",
        "{x} ...",
    ],
)
def test_no_sentence_with_a_match_is_left_out(pattern: str) -> None:
    survey = Survey(scene_of(TEXT), LEXICON)
    matching = [number for number, scan in survey.scans.items() if any(scan.matches(parsed(pattern)))]
    assert set(matching) <= set(numbers(pattern, dense=False))


def test_a_sentence_longer_than_prose_can_be_makes_no_claim(tmp_path: Path) -> None:
    book = book_of(tmp_path, PAIR)
    filler = "and on " * (LONGEST // 7)
    assert claims_of(book, f"It saw 4 gulls. It saw {filler}5 terns.") == []
    assert len(claims_of(book, "It saw 4 gulls. It saw 5 terns.")) == 1


@pytest.mark.parametrize("size", [1, 2, 3])
def test_batches_of_sentences_make_the_same_claims(size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    text = (
        "Sixteen held\n\nPolice held 16 people on Monday. Sales rose 5% to $63m from $60m. Of the 40 huts 9"
        " leak. It rained. The 12 people held were freed. Five of the 40 huts (20%) burned."
        " Friday, 3 May 2018, was dry."
    )
    expected = CHECKER.check_text(text).claims
    monkeypatch.setattr(survey_module, "BATCH", size)
    assert CHECKER.check_text(text).claims == expected
    assert len({claim.rule_id for claim in expected}) > 2
