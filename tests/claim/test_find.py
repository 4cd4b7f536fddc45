from __future__ import annotations

from pathlib import Path

from numcheck.claim.find import find_claims
from tests.claim.samples import book_of, claims_of
from tests.pattern.samples import LEXICON, scene_of

ENDS = (
    "to {new:count|money} from {old:count|money}",
    "to {new:count|money} from {_} and from {old:count|money}",
    "from {old:count|money} to {new:count|money}",
    "from {_} to {_} , or from {old:count|money} to {new:count|money}",
)
"""Where a change told as "by 10" may lead."""


def rule_of(name: str, told: str, holds: str) -> str:
    """A rule of that name over a change, told so, and where it led."""
    patterns = "\n".join(f'    - "by {told} {ends}"' for ends in ENDS)
    anchor = told.strip("{}").partition(":")[0]
    after = f'    - "to {{new:count|money}} from {{old:count|money}} , by {told}"'
    return f"\nid: {name}\nmatch:\n  any:\n{patterns}\n{after}\n  anchor: {anchor}\nholds: '{holds}'\n"


AMOUNT = "{gain:count|money}"
GAIN = rule_of("gain", AMOUNT, "gain == abs(new - old)")
SMALL = rule_of("small", AMOUNT, "gain < 2")
BELOW = rule_of("below", AMOUNT, "gain <= new")
RATE = rule_of("rate", "{rate:percent}", "rate == abs(change(old, new))")


def test_a_claim_is_made_of_what_holds_and_of_what_does_not(tmp_path: Path) -> None:
    book = book_of(tmp_path, GAIN)
    assert claims_of(book, "Sales rose by 10 to 40 from 30.") == ["gain consistent gain=10 new=40 old=30"]
    assert claims_of(book, "Sales rose by 20 to 40 from 30.") == ["gain inconsistent gain=20 new=40 old=30"]
    assert claims_of(book, "Sales rose to over 40 from 30, by over 5.") == [
        "gain undecided new=over 40 old=30 gain=over 5"
    ]
    assert claims_of(book, "Sales rose by 16% to 70 from 60.") == []


def test_of_rival_readings_the_best_wins(tmp_path: Path) -> None:
    """Both 30 and 25 may be the old figure."""
    book = book_of(tmp_path, GAIN)
    text = "Sales rose by {} to 40 from 30 and from 25."
    assert claims_of(book, text.format(10)) == ["gain consistent gain=10 new=40 old=30"]
    assert claims_of(book, text.format(15)) == ["gain consistent gain=15 new=40 old=25"]


def test_of_readings_that_fail_the_nearest_accuses(tmp_path: Path) -> None:
    rule = """
id: total
match: {any: ["{a:count} .. {total:count}", "{a:count} ... {b:count} .. {total:count}"], anchor: total}
holds: "a == total"
"""
    (claim,) = claims_of(book_of(tmp_path, rule), "Then 5 gulls, 6 terns and 9 owls.")[:1]
    assert claim.startswith("total inconsistent")


def test_rounding_wins_over_an_accusation(tmp_path: Path) -> None:
    book = book_of(tmp_path, RATE)
    text = "Staff rose by 16% to 70 from 60 and from 66."
    assert claims_of(book, text) == ["rate rounding rate=16% new=70 old=60"]


def test_there_is_one_claim_for_each_anchor(tmp_path: Path) -> None:
    book = book_of(tmp_path, GAIN)
    found = claims_of(book, "Sales rose by 10 to 40 from 30; rents rose by 5 to 9 from 8.")
    assert found == ["gain consistent gain=10 new=40 old=30", "gain inconsistent gain=5 new=9 old=8"]


def test_the_anchor_of_a_held_equality_is_not_accused(tmp_path: Path) -> None:
    text = "Sales rose by 10 to 40 from 30."
    (tmp_path / "alone").mkdir()
    assert claims_of(book_of(tmp_path / "alone", SMALL), text) == ["small inconsistent gain=10 new=40 old=30"]
    (tmp_path / "both").mkdir()
    assert claims_of(book_of(tmp_path / "both", SMALL, GAIN), text) == [
        "gain consistent gain=10 new=40 old=30"
    ]


def test_a_held_inequality_acquits_nothing(tmp_path: Path) -> None:
    book = book_of(tmp_path, BELOW, GAIN)
    assert claims_of(book, "Sales rose by 20 to 40 from 30.") == [
        "below consistent gain=20 new=40 old=30",
        "gain inconsistent gain=20 new=40 old=30",
    ]


def test_one_set_of_numbers_is_accused_once(tmp_path: Path) -> None:
    again = GAIN.replace("id: gain", "id: same-again")
    book = book_of(tmp_path, GAIN, again)
    assert claims_of(book, "Sales rose by 20 to 40 from 30.") == ["gain inconsistent gain=20 new=40 old=30"]
    assert len(claims_of(book, "Sales rose by 10 to 40 from 30.")) == 2


def test_the_numbers_of_a_fraction_and_the_fraction_are_one_set(tmp_path: Path) -> None:
    folded = '\nid: a\nmatch: {any: ["{f:fraction} ... {p:percent}"]}\nholds: "p == f"\n'
    unfolded = '\nid: b\nmatch: {any: ["{m:count} of {n:count} ... {p:percent}"]}\nholds: "p == m / n"\n'
    (claim,) = claims_of(book_of(tmp_path, folded, unfolded), "In 12 of 30 huts, or 60%, it rains.")
    assert claim.startswith("a inconsistent")


def test_of_rules_that_accuse_the_same_numbers_the_graver_speaks(tmp_path: Path) -> None:
    again = GAIN.replace("id: gain", "id: same-again")
    book = book_of(tmp_path, GAIN + "level: note\n", again + "level: error\n")
    (claim,) = claims_of(book, "Sales rose by 20 to 40 from 30.")
    assert claim.startswith("same-again")


def test_an_undecided_reading_gives_way_to_a_decided_one(tmp_path: Path) -> None:
    book = book_of(tmp_path, GAIN)
    text = "Sales rose by 10 from over 30 to over 40{}."
    assert claims_of(book, text.format("")) == ["gain undecided gain=10 old=over 30 new=over 40"]
    (claim,) = claims_of(book, text.format(", or from 30 to 40"))
    assert claim.startswith("gain consistent")


def test_claims_are_sorted_by_their_place_in_the_text(tmp_path: Path) -> None:
    book = book_of(tmp_path, GAIN, BELOW)
    text = "Rents rose by 1 to 9 from 8. Sales rose by 10 to 40 from 30."
    found = find_claims(scene_of(text), book, LEXICON)
    assert len(found) == 4
    assert list(found) == sorted(found, key=lambda each: (each.span, each.rule_id, each.message))
