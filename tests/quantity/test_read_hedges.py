from __future__ import annotations

import pytest

from tests.quantity.reading import read, read_one, values


@pytest.mark.parametrize(
    ("phrase", "hedge", "interval"),
    [
        ("over 1,300 sheep", "over", "(1300, )"),
        ("more than 1,300 sheep", "more than", "(1300, )"),
        ("at least 40 sheep", "at least", "[40, )"),
        ("no fewer than 40 sheep", "no fewer than", "[40, )"),
        ("40 or more sheep", "or more", "[40, )"),
        ("40+ sheep", "+", "[40, )"),
        ("up to 40 sheep", "up to", "[0, 40]"),
        ("the flock crept up to about 40 sheep", "about", "[36, 44]"),
        ("as many as 40 sheep", "as many as", "[0, 40]"),
        ("$5 plus", "plus", "[5, )"),
        ("at most 40 sheep", "at most", "[0, 40]"),
        ("fewer than 40 sheep", "fewer than", "[0, 40)"),
        ("nearly 40 sheep", "nearly", "[36, 40)"),
        ("just under 40 sheep", "just under", "[36, 40)"),
        ("just over 40 sheep", "just over", "(40, 42]"),
        ("about 40 sheep", "about", "[36, 44]"),
        ("about 4 sheep", "about", "[3, 5]"),
        ("some 40 sheep", "some", "[36, 44]"),
        ("~40 sheep", "~", "[36, 44]"),
        ("an estimated 40 sheep", "an estimated", "[36, 44]"),
        ("40 or so sheep", "or so", "[36, 44]"),
        ("over $5 million", "over", "(5000000, )"),
        ("$5 million or more", "or more", "[5000000, )"),
        ("more than half", "more than", "(0.5, 1]"),
        ("nearly half", "nearly", "[0.45, 0.5)"),
        ("over 8 percent", "over", "(8, )"),
        ("about 8 percent", "about", "[7.2, 8.8]"),
        ("about 5 to 10 sheep", "about", "[4.5, 11]"),
        ("about $1.2 billion", "about", "[1080000000, 1320000000]"),
    ],
)
def test_hedges_reshape_the_values(phrase: str, hedge: str, interval: str) -> None:
    quantity = read_one(f"They lost {phrase}.")
    assert quantity.hedge == hedge
    assert hedge in quantity.text
    assert quantity.interval == values(interval)


def test_hedges_stack() -> None:
    half, whole = read("They lost about half of the more than 1,300 sheep.")
    assert (half.text, whole.text) == ("about half", "more than 1,300")
    assert whole.definite


def test_hedge_inside_a_longer_word_is_none() -> None:
    assert read_one("They crossed the flyover 40 times.").hedge is None


def test_hedge_between_two_numbers_belongs_to_the_second() -> None:
    quantity = read_one("They lost nine of the more than 13 sheep.")
    assert [part.hedge for part in quantity.parts] == [None, "more than"]
    assert quantity.hedge is None


@pytest.mark.parametrize(
    "sentence", ["They add up to 40 sheep.", "It is 40 + 20 sheep.", "Adding up to 40 sheep, they fled."]
)
def test_a_sum_hedges_nothing(sentence: str) -> None:
    assert all(quantity.hedge is None for quantity in read(sentence))


def test_a_hedge_behind_a_comma_may_belong_to_what_follows() -> None:
    money, multiple = read("It costs $3,650, roughly four times what it did.")
    assert (money.hedge, multiple.hedge) == (None, "roughly")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Among children under five, few came.", "age"),
        ("Of men over 65, few came.", "age"),
        ("Those under 30 were late.", "age"),
        ("There are people over 12 miles away.", "measure"),
        ("It fell among men under 40,000 pounds.", "measure"),
    ],
)
def test_people_are_under_an_age(text: str, kind: str) -> None:
    assert read(text)[0].kind == kind
