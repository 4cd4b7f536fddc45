from __future__ import annotations

from fractions import Fraction

import pytest

from tests.quantity.reading import number, read, read_one, values


@pytest.mark.parametrize(
    ("text", "surface", "value", "interval", "noun"),
    [
        # digits
        ("The ferry carried 1,300 lambs.", "1,300", "1300", "[1300, 1300]", "lambs"),
        ("The ferry carried 1\u202f300 lambs.", "1\u202f300", "1300", "[1300, 1300]", "lambs"),
        ("The ferry carried 1\u00a0300 lambs.", "1\u00a0300", "1300", "[1300, 1300]", "lambs"),
        ("The ferry carried 12,345,678 bees.", "12,345,678", "12345678", "[12345678, 12345678]", "bees"),
        ("They shot 2.4 balls a minute.", "2.4", "2.4", "[2.35, 2.45]", "balls"),
        # scale words and suffixes
        ("Some of the 2.5 million trees died.", "2.5 million", "2500000", "[2450000, 2550000]", "trees"),
        ("We planted 45k trees.", "45k", "45000", "[44500, 45500]", "trees"),
        ("We planted 1.2bn trees.", "1.2bn", "1200000000", "[1150000000, 1250000000]", "trees"),
        ("We planted 28.2m young trees.", "28.2m", "28200000", "[28150000, 28250000]", "young trees"),
        ("We planted 3 hundred trees.", "3 hundred", "300", "[300, 300]", "trees"),
        ("We planted 3 hundred thousand trees.", "3 hundred thousand", "300000", "[299500, 300500]", "trees"),
        # words
        ("Seven goats escaped.", "Seven", "7", "[7, 7]", "goats"),
        ("Twenty-one goats escaped.", "Twenty-one", "21", "[21, 21]", "goats"),
        ("Forty five goats escaped.", "Forty five", "45", "[45, 45]", "goats"),
        ("One hundred and six goats escaped.", "One hundred and six", "106", "[106, 106]", "goats"),
        ("Two hundred goats escaped.", "Two hundred", "200", "[200, 200]", "goats"),
        ("A hundred goats escaped.", "A hundred", "100", "[50, 150]", "goats"),
        ("A dozen goats escaped.", "A dozen", "12", "[6, 18]", "goats"),
        (
            "It held twenty-nine millions of bees.",
            "twenty-nine millions",
            "29000000",
            "[28500000, 29500000]",
            "bees",
        ),
        ("It sold 3 million dozen eggs.", "3 million", "3000000", "[2500000, 3500000]", "dozen eggs"),
        ("Two dozen goats escaped.", "Two dozen", "24", "[24, 24]", "goats"),
        ("Twenty-five thousand bees swarmed.", "Twenty-five thousand", "25000", "[24500, 25500]", "bees"),
        (
            "Six thousand two hundred bees swarmed.",
            "Six thousand two hundred",
            "6200",
            "[6200, 6200]",
            "bees",
        ),
        ("Nineteen hundred bees swarmed.", "Nineteen hundred", "1900", "[1900, 1900]", "bees"),
        ("Half a million bees swarmed.", "Half a million", "500000", "[450000, 550000]", "bees"),
        (
            "One and a half million bees swarmed.",
            "One and a half million",
            "1500000",
            "[1450000, 1550000]",
            "bees",
        ),
        ("Half a dozen bees swarmed.", "Half a dozen", "6", "[6, 6]", "bees"),
        # vague amounts
        ("Dozens of bees swarmed.", "Dozens", "", "[24, 120]", "bees"),
        ("Hundreds of thousands of bees swarmed.", "Hundreds of thousands", "", "[200000, 2000000]", "bees"),
        ("A couple of bees swarmed.", "A couple", "", "[2, 3]", "bees"),
        ("A handful of bees swarmed.", "A handful", "", "[2, 10]", "bees"),
        ("A few hundred bees swarmed.", "A few hundred", "", "[200, 900]", "bees"),
        ("Several thousand bees swarmed.", "Several thousand", "", "[2000, 9000]", "bees"),
        # one
        ("They kept one goat.", "one", "1", "[1, 1]", "goat"),
    ],
)
def test_counts_are_read(text: str, surface: str, value: str, interval: str, noun: str) -> None:
    quantity = read_one(text) if surface != "2.4" else read(text)[0]
    assert (quantity.text, quantity.kind) == (surface, "count")
    assert quantity.value == number(value)
    assert quantity.interval == values(interval)
    assert quantity.noun == noun


@pytest.mark.parametrize(
    ("text", "surface", "value", "interval"),
    [
        ("The index closed at 2,431.50.", "2,431.50", "2431.5", "[2431.495, 2431.505]"),
        ("The answer is 42.", "42", "42", "[42, 42]"),
        ("It slid to −5.", "−5", "-5", "[-5, -5]"),
        ("It slid to -5.2 by noon.", "-5.2", "-5.2", "[-5.25, -5.15]"),
        ("It slid to minus 5.", "minus 5", "-5", "[-5, -5]"),
        ("The gauge showed .5 then.", ".5", "0.5", "[0.45, 0.55]"),
        ("It was worth 3 million.", "3 million", "3000000", "[2500000, 3500000]"),
    ],
)
def test_numbers_without_a_noun_are_bare(text: str, surface: str, value: str, interval: str) -> None:
    quantity = read_one(text)
    assert (quantity.text, quantity.kind, quantity.noun) == (surface, "number", None)
    assert quantity.value == number(value)
    assert quantity.interval == values(interval)


@pytest.mark.parametrize(
    ("text", "surface", "value", "interval"),
    [
        ("Profits doubled.", "doubled", "2", "[1.9, 2.1]"),
        ("Output trebled to the highest level.", "trebled", "3", "[2.85, 3.15]"),
        ("Costs halved in the spring.", "halved", "1/2", "[0.475, 0.525]"),
        ("A tank holds twice as much.", "twice", "2", "[1.9, 2.1]"),
        ("They asked for double the fee.", "double", "2", "[1.9, 2.1]"),
        ("Sales saw a fivefold rise.", "fivefold", "5", "[4.75, 5.25]"),
        ("Sales saw a 12-fold rise.", "12-fold", "12", "[11.5, 12.5]"),
        ("A tank holds 1.5 times as much.", "1.5 times", "1.5", "[1.45, 1.55]"),
        ("A tank holds three times more.", "three times", "3", "[2.5, 3.5]"),
        ("Speeds rose 3x.", "3x", "3", "[2.5, 3.5]"),
    ],
)
def test_multiples_are_read(text: str, surface: str, value: str, interval: str) -> None:
    quantity = read_one(text)
    assert (quantity.text, quantity.kind) == (surface, "multiple")
    assert (quantity.value, quantity.interval) == (number(value), values(interval))


@pytest.mark.parametrize(
    ("text", "surface", "value", "interval"),
    [
        ("Half of the wells ran dry.", "Half", "1/2", "[0.47, 0.53]"),
        ("Prices fell by half.", "half", "1/2", "[0.47, 0.53]"),
        ("A third of the wells ran dry.", "A third", "1/3", "[0.30, 0.37]"),
        ("Two-thirds of the wells ran dry.", "Two-thirds", "2/3", "[0.63, 0.70]"),
        ("Three quarters of the wells ran dry.", "Three quarters", "3/4", "[0.72, 0.78]"),
        ("Four fifths of the wells ran dry.", "Four fifths", "4/5", "[0.72, 0.88]"),
        ("A majority of the wells ran dry.", "A majority", "", "(0.5, 1]"),
        ("Most of the wells ran dry.", "Most", "", "(0.5, 1]"),
        ("A minority of the wells ran dry.", "A minority", "", "[0, 0.5)"),
    ],
)
def test_parts_in_words_have_their_band(text: str, surface: str, value: str, interval: str) -> None:
    quantity = read_one(text)
    assert (quantity.text, quantity.kind) == (surface, "fraction")
    assert (quantity.value, quantity.interval) == (number(value), values(interval))


@pytest.mark.parametrize(
    "text",
    [
        "No one came.",
        "It is one of the reasons.",
        "They helped one another.",
        "She is the one who left.",
        "One day it will rain.",
        "He won the first half and lost the second half.",
        "It took a bit of luck.",
        "She wore a double-breasted coat.",
        "He scored twice.",
        "Nothing is here to count.",
        "A second man and a third man left.",
    ],
)
def test_words_that_only_look_like_numbers_are_left(text: str) -> None:
    assert [q for q in read(text) if q.kind != "ordinal"] == []


def test_digits_that_run_on_into_letters_are_no_count() -> None:
    assert [q.text for q in read("The 3D film and the 7x15z plug sold well.") if q.kind != "identifier"] == []


@pytest.mark.parametrize(
    "text", ["They filed Form 10-K.", "They reached the last-32 round.", "Prices: 1.58 ± "]
)
def test_tails_of_names_have_no_unit(text: str) -> None:
    assert [q.text for q in read(text) if q.kind not in ("identifier", "number")] == []


def test_number_words_that_do_not_go_together_are_apart() -> None:
    assert [q.value for q in read("They shouted one, two three four.")][-2:] == [3, 4]


def test_written_digits_tell_grain_and_place() -> None:
    quantity = read_one("The mill ground 14,300 sacks.")
    assert (quantity.last_digit, quantity.grain, quantity.digits) == (Fraction(1), Fraction(100), 5)
    assert not quantity.is_rounded
    quantity = read_one("The mill ground 1.20 million sacks.")
    assert (quantity.last_digit, quantity.grain, quantity.digits) == (Fraction(10_000), Fraction(100_000), 1)
    assert quantity.is_rounded
