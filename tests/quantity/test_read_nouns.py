from __future__ import annotations

import pytest

from tests.quantity.reading import read, read_one


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("A 30 bed goat clinic opened.", "bed"),
        ("The 12 page leaflet was sent.", "page"),
        ("The 11 member jury met.", "member"),
        ("They lost eight straight village matches.", "straight village matches"),
        ("It has 40 charging points.", "charging points"),
        ("He made 3 PSBs.", "PSBs"),
        ("He made 3 RBI.", "RBI"),
    ],
)
def test_counted_noun_is_read(text: str, noun: str) -> None:
    quantity = read_one(text)
    assert (quantity.kind, quantity.noun) == ("count", noun)


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        ("It sold 39 kettles, up from 24.", ["kettles", "kettles"]),
        ("The club has 12 boats, compared with 9 then.", ["boats", "boats"]),
        ("It went from 12 boats to 9.", ["boats", "boats"]),
        ("It lost 6 barns, including 2 in the north.", ["barns", "barns"]),
        ("They sell four-, five- and six-string lutes.", ["string", "string", "string"]),
        ("The index rose 64.06 points to 4,577.10.", ["points", "points"]),
        ("Some 40 nurses who left and 12 who stayed agree.", ["nurses", "nurses"]),
        ("It lost 6 barns nationwide, including 2 in Otto.", ["barns", "barns"]),
        ("It sold 39 kettles and left 24.", ["kettles", None]),
        ("It sold 39 kettles to 24.", ["kettles", None]),
    ],
)
def test_noun_left_out_is_that_of_the_neighbour(text: str, nouns: list[str | None]) -> None:
    assert [quantity.noun for quantity in read(text)] == nouns


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("The firm has 45 sheds to rent and 18 for sale.", "sheds"),
        ("The club sent 30 boys to Leeds, 12 to York and 9 to Hull.", "boys"),
        ("He took 4 pills at 9:00 and 3 at 21:00.", "pills"),
        ("She wrote to 30 boys and ran 18 in all.", None),
        ("The rate of 30 boats fell to 12 and 9 for short.", None),
    ],
)
def test_noun_left_out_is_that_of_the_count_told_the_same_way(text: str, noun: str | None) -> None:
    assert [each.noun for each in read(text) if each.kind == "number"][-1] == noun


def test_noun_left_out_is_found_across_a_date() -> None:
    _, old = (q for q in read("It sold 39 kettles in 2018, up from 24 in 2017.") if q.kind != "year")
    assert old.noun == "kettles"


def test_noun_left_out_claims_no_sameness() -> None:
    assert read("It sold 39 kettles, up from 24.")[1].head is None


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("It reached more than 24 million - 36 percent of homes.", ["number", "percent"]),
        ("It gave $7.5 million to about 70 schools.", ["money", "count"]),
        ("It paid $5 and 12 goats.", ["money", "count"]),
    ],
)
def test_neighbour_with_a_meaning_of_its_own_takes_no_unit_over(text: str, kinds: list[str]) -> None:
    assert [quantity.kind for quantity in read(text)] == kinds


@pytest.mark.parametrize(
    ("text", "kind", "unit"),
    [
        ("It charged a fee of$0.40.", "money", "USD"),
        ("It shipped 46.3 million metric tonnes.", "measure", "tonne"),
        ("It holds 5 litres.", "measure", "liter"),
        ("It holds 5 ml.", "measure", "milliliter"),
        ("It holds 20 millilitres.", "measure", "milliliter"),
        ("It displaces 125 cc.", "measure", "cubic centimeter"),
        ("It takes 3 hectolitres.", "measure", "hectoliter"),
        ("A 9,000 square-foot barn burnt.", "measure", "square foot"),
        ("It cost PS2.7m.", "money", "GBP"),
        ("Boys aged 12–17 years play.", "age", "year of age"),
        ("Children under the age of 5 play.", "age", "year of age"),
        ("Girls 5–11 years old play.", "age", "year of age"),
        ("Adults aged 18 to 24 play.", "age", "year of age"),
        ("Infants aged <1 year sleep.", "age", "year of age"),
        ("He was 34, then.", "age", "year of age"),
        ("The painter had turned 83 the month before.", "age", "year of age"),
        ("Susan was only sixteen when she wed.", "age", "year of age"),
        ("Reid turned 40 in May.", "age", "year of age"),
        ("He died at 84.", "age", "year of age"),
        ("At 20, he left.", "age", "year of age"),
        ("It is aged just 20.", "age", "year of age"),
        ("He turned 50 of them away.", "count", None),
        ("The index closed at 84.", "number", None),
        ("At 8, he left.", "number", None),
        ("It holds 5 MiB.", "measure", "mebibyte"),
        ("The pond dropped by 1 to 1.5 degrees.", "measure", "degree"),
    ],
)
def test_unit_is_told(text: str, kind: str, unit: str | None) -> None:
    quantity = read_one(text)
    assert (quantity.kind, quantity.unit) == (kind, unit)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Staff grew from 60 to 70.", ["number", "number"]),
        ("It beat 2012's total.", ["year"]),
        ("The 8-2 Badgers won.", ["score"]),
        ("He played for the 8-2 Hill College Badgers and left.", ["score"]),
        ("Levels of 25(OH)D were low.", ["identifier"]),
        ("The COVID -19 wards shut.", ["identifier"]),
        ("Last year 90 farms took part.", ["count"]),
        ("Each year 1700 farms take part.", ["count"]),
        ("It ran May–September 2020.", ["date"]),
        ("It ran from November 29–December 12, 2020.", ["date"]),
        ("It ran from 29 November to 12 December 2020.", ["date"]),
        ("It rained in May and fog came.", []),
        ("See https://example.org/a/3,000 for 12 tips.", ["identifier", "count"]),
    ],
)
def test_what_is_no_count_is_none(text: str, kinds: list[str]) -> None:
    assert [quantity.kind for quantity in read(text)] == kinds
