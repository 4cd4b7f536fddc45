from __future__ import annotations

from pathlib import Path

import pytest

from numcheck.claim.find import find_claims
from tests.claim.samples import book_of, claims_of
from tests.frame.samples import LEXICON, scene_of

MOVE = """
frame: move
trigger: ["@rise", "@fall"]
alike: [old, new]
kinds: {old: "count|money", new: "count|money"}
roles:
  old: ["from {old}", "than {old}"]
  new: ["to {new}", "at {new}"]
  gain: ["by {gain:count|money}"]
  rate: ["by {rate:percent}"]
words:
  direction: {rise: ["@rise"], fall: ["@fall"]}
"""
ROLES = 'old: "count|money", new: "count|money"'
GAIN = f"""
id: gain
match: {{frame: move, roles: {{{ROLES}, gain: "count|money"}}, anchor: gain}}
holds: "gain == abs(new - old)"
"""
SMALL = f"""
id: small
match: {{frame: move, roles: {{{ROLES}, gain: "count|money"}}, anchor: gain}}
holds: "gain < 2"
"""
BELOW = f"""
id: below
match: {{frame: move, roles: {{{ROLES}, gain: "count|money"}}, anchor: gain}}
holds: "gain <= new"
"""
RATE = f"""
id: rate
match: {{frame: move, roles: {{{ROLES}, rate: percent}}, anchor: rate}}
holds: "rate == abs(change(old, new))"
"""


def test_a_claim_is_made_of_what_holds_and_of_what_does_not(tmp_path: Path) -> None:
    book = book_of(tmp_path, MOVE, GAIN)
    assert claims_of(book, "Sales rose by 10 to 40 from 30.") == ["gain consistent old=30 new=40 gain=10"]
    assert claims_of(book, "Sales rose by 20 to 40 from 30.") == ["gain inconsistent old=30 new=40 gain=20"]
    assert claims_of(book, "Sales rose to over 40 from 30, by over 5.") == [
        "gain undecided old=30 new=over 40 gain=over 5"
    ]
    assert claims_of(book, "Sales rose by 16% to 70 from 60.") == []


def test_of_rival_readings_the_best_wins(tmp_path: Path) -> None:
    """Both 30 and 25 may be the old figure."""
    book = book_of(tmp_path, MOVE, GAIN)
    text = "Sales rose by {} to 40 from 30 and from 25."
    assert claims_of(book, text.format(10)) == ["gain consistent old=30 new=40 gain=10"]
    assert claims_of(book, text.format(15)) == ["gain consistent old=25 new=40 gain=15"]


def test_of_readings_that_fail_the_nearest_accuses(tmp_path: Path) -> None:
    rule = """
id: total
match: {any: ["{a:count} .. {total:count}", "{a:count} ... {b:count} .. {total:count}"], anchor: total}
holds: "a == total"
"""
    (claim,) = claims_of(book_of(tmp_path, rule), "Then 5 gulls, 6 terns and 9 owls.")[:1]
    assert claim.startswith("total inconsistent")


def test_rounding_wins_over_an_accusation(tmp_path: Path) -> None:
    book = book_of(tmp_path, MOVE, RATE)
    text = "Staff rose by 16% to 70 from 60 and from 66."
    assert claims_of(book, text) == ["rate rounding old=60 new=70 rate=16%"]


def test_there_is_one_claim_for_each_anchor(tmp_path: Path) -> None:
    book = book_of(tmp_path, MOVE, GAIN)
    found = claims_of(book, "Sales rose by 10 to 40 from 30; rents rose by 5 to 9 from 8.")
    assert found == ["gain consistent old=30 new=40 gain=10", "gain inconsistent old=8 new=9 gain=5"]


def test_the_anchor_of_a_held_equality_is_not_accused(tmp_path: Path) -> None:
    text = "Sales rose by 10 to 40 from 30."
    (tmp_path / "alone").mkdir()
    assert claims_of(book_of(tmp_path / "alone", MOVE, SMALL), text) == [
        "small inconsistent old=30 new=40 gain=10"
    ]
    (tmp_path / "both").mkdir()
    assert claims_of(book_of(tmp_path / "both", MOVE, SMALL, GAIN), text) == [
        "gain consistent old=30 new=40 gain=10"
    ]


def test_a_held_inequality_acquits_nothing(tmp_path: Path) -> None:
    book = book_of(tmp_path, MOVE, BELOW, GAIN)
    assert claims_of(book, "Sales rose by 20 to 40 from 30.") == [
        "below consistent old=30 new=40 gain=20",
        "gain inconsistent old=30 new=40 gain=20",
    ]


def test_one_set_of_numbers_is_accused_once(tmp_path: Path) -> None:
    again = GAIN.replace("id: gain", "id: same-again")
    book = book_of(tmp_path, MOVE, GAIN, again)
    assert claims_of(book, "Sales rose by 20 to 40 from 30.") == ["gain inconsistent old=30 new=40 gain=20"]
    assert len(claims_of(book, "Sales rose by 10 to 40 from 30.")) == 2


def test_the_numbers_of_a_fraction_and_the_fraction_are_one_set(tmp_path: Path) -> None:
    folded = '\nid: a\nmatch: {any: ["{f:fraction} ... {p:percent}"]}\nholds: "p == f"\n'
    unfolded = '\nid: b\nmatch: {any: ["{m:count} of {n:count} ... {p:percent}"]}\nholds: "p == m / n"\n'
    (claim,) = claims_of(book_of(tmp_path, folded, unfolded), "In 12 of 30 huts, or 60%, it rains.")
    assert claim.startswith("a inconsistent")


@pytest.mark.parametrize(
    ("yields_to", "text", "rules"),
    [
        ("yields_to: [slow]", "Sales rose by 20% to 45 from 30.", ["slow"]),
        ("yields_to: [slow]", "Sales rose by 40% to 45 from 30.", ["rate"]),
        ("", "Sales rose by 20% to 45 from 30.", ["rate", "slow"]),
    ],
)
def test_a_rule_yields_to_another_on_the_same_numbers(
    yields_to: str, text: str, rules: list[str], tmp_path: Path
) -> None:
    slow = f"""
id: slow
match: {{frame: move, roles: {{{ROLES}, rate: percent}}, anchor: rate}}
where: ["rate < 30%"]
holds: "rate > 0"
"""
    book = book_of(tmp_path, MOVE, slow, f"{RATE}{yields_to}\n")
    assert [each.split()[0] for each in claims_of(book, text)] == rules


def test_a_rule_does_not_yield_on_other_numbers(tmp_path: Path) -> None:
    other = '\nid: other\nmatch: {any: ["to {new:count} from {old:count}"]}\nholds: "old < new"\n'
    book = book_of(tmp_path, MOVE, other, RATE + "yields_to: [other]\n")
    found = claims_of(book, "Sales rose by 20% to 45 from 30.")
    assert [each.split()[0] for each in found] == ["rate", "other"]


SHARE = """
frame: share
trigger: ["{percent:percent}"]
shared: [whole]
kinds: {whole: count, part: count}
roles:
  whole: ["of the {whole}"]
  part: ["{part} .. leaked"]
  percent: ["{part} .. ({percent:percent})"]
fallback: {whole: {kind: count, reach: 2 sentences}}
"""
PERCENT = """
id: percent
match: {frame: share, roles: {whole: count, part: count, percent: percent}, anchor: percent}
where: ["part <= whole"]
holds: "percent == percent(part, whole)"
"""


def test_a_fallback_acquits_and_does_not_accuse(tmp_path: Path) -> None:
    book = book_of(tmp_path, SHARE, PERCENT)
    assert claims_of(book, "The port has 60 boats. Some 30 (50%) sank.") == [
        "percent consistent whole=60 part=Some 30 percent=50%"
    ]
    assert claims_of(book, "The port has 60 boats. Now 30 (40%) sank.") == []
    assert claims_of(book, "Of the 60 boats, 30 (40%) sank.") == [
        "percent inconsistent whole=60 part=30 percent=40%"
    ]


def test_a_fallback_that_another_claim_agrees_with_may_accuse(tmp_path: Path) -> None:
    book = book_of(tmp_path, SHARE, PERCENT)
    assert claims_of(book, "The port has 60 boats. Now 30 (50%) sank and 12 (45%) burned.") == [
        "percent consistent whole=60 part=30 percent=50%",
        "percent inconsistent whole=60 part=12 percent=45%",
    ]


def test_an_undecided_reading_gives_way_to_a_decided_one(tmp_path: Path) -> None:
    book = book_of(tmp_path, MOVE, GAIN)
    text = "Sales rose by 10 from over 30 to over 40{}."
    assert claims_of(book, text.format("")) == ["gain undecided old=over 30 new=over 40 gain=10"]
    (claim,) = claims_of(book, text.format(", or from 30 to 40"))
    assert claim.startswith("gain consistent")


def test_claims_are_sorted_by_their_place_in_the_text(tmp_path: Path) -> None:
    book = book_of(tmp_path, MOVE, GAIN, BELOW)
    text = "Rents rose by 1 to 9 from 8. Sales rose by 10 to 40 from 30."
    found = find_claims(scene_of(text), book, LEXICON)
    assert len(found) == 4
    assert list(found) == sorted(found, key=lambda each: (each.span, each.rule_id, each.message))
