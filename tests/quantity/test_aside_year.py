from fractions import Fraction

import pytest

from numcheck.interval import Interval
from numcheck.quantity.aside import Aside, find_asides
from numcheck.span import Span


def found(sentence: str) -> tuple[Aside, ...]:
    return find_asides(sentence, Span(0, len(sentence)))


def years(sentence: str) -> list[str]:
    return [aside.span.of(sentence) for aside in found(sentence) if aside.kind == "year"]


BARE = [
    ("The dyke broke in 1953.", ["1953"]),
    ("Since 1987 no bear was seen.", ["1987"]),
    ("By 2035 the line should be ready.", ["2035"]),
    ("He ran the mill from 1931 to 1948.", ["1931", "1948"]),
    ("Between 1690 and 1740 the glacier grew.", ["1690", "1740"]),
    ("The harvests of 2010, 2011 and 2013 were poor.", ["2010", "2011", "2013"]),
    ("The 1994 regatta was cancelled.", ["1994"]),
    ("A 2008 survey of hedges found more.", ["2008"]),
    ("Yields were back at 1995 levels.", ["1995"]),
    ("The 2016 elections were close.", ["2016"]),
    ("In 2012 yields rose.", ["2012"]),
    ("In 2012 people fished there.", ["2012"]),
    ("The ledger (1907) is in Latin.", ["1907"]),
    ("2003 was the driest of all.", ["2003"]),
    ("2009's vintage is gone.", ["2009"]),
    ("The index is 2015-based.", ["2015"]),
    ("It was worse than the summer of 1976.", ["1976"]),
    ("Output rose 5% over 2019.", ["2019"]),
    ("It should double by mid-2040.", ["2040"]),
    ("Another 1999 ruling went further.", ["1999"]),
    ("He sailed in 1497, and never came back.", ["1497"]),
    ("She was made warden in London, 1911.", ["1911"]),
]

AMOUNTS = [
    "The quarry employs 1850 people.",
    "Nearly 1700 barrels burst.",
    "They sold 1950 kayaks.",
    "It costs 2000 euros a month.",
    "He counted 1,998 in the nets.",
    "A herd of 1800 cows was sold.",
    "Openings rose from 1990 to 2010 jobs.",
    "A total of 1900 was raised.",
    "Membership fell to 1750.",
    "Of 2000 buoys, 1700 were lost.",
    "A 1600-seat hall will be built.",
    "It weighs 1650 kg.",
    "There were 1750 dead.",
    "In all, 1975 were rescued.",
    "Of the 1850, most were old.",
    "The flood took in 1650 hectares.",
    "They paid $2000 and €1950.",
    "Turnout was up by 1800 voters.",
    "Found in 1498 parishes.",
    "It holds 2000%.",
]


@pytest.mark.parametrize(("sentence", "expected"), BARE)
def test_four_digits_are_a_year_where_the_words_around_say_so(sentence: str, expected: list[str]) -> None:
    assert years(sentence) == expected


@pytest.mark.parametrize("sentence", AMOUNTS)
def test_four_digits_that_count_something_are_no_year(sentence: str) -> None:
    assert years(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "text", "low", "high"),
    [
        ("Losses began in 2014.", "2014", 2014, 2015),
        ("Losses began in FY2014.", "FY2014", 2014, 2015),
        ("Losses began in FY14.", "FY14", 2014, 2015),
        ("Losses began in fiscal 2014.", "fiscal 2014", 2014, 2015),
        ("Losses began in Q2 2014.", "Q2 2014", 2014, 2015),
        ("Losses began in 2014 Q2.", "2014 Q2", 2014, 2015),
        ("Losses began in the 1930s.", "1930s", 1930, 1940),
        ("Losses began in the ’80s.", "’80s", 1980, 1990),
        ("Losses began in the 1800s.", "1800s", 1800, 1900),
        ("Losses began in 2014-16.", "2014-16", 2014, 2017),
        ("Losses began in 2014/15.", "2014/15", 2014, 2016),
        ("Losses began in 1999-00.", "1999-00", 1999, 2001),
        ("Losses began in the 2014–2019 plan.", "2014–2019", 2014, 2020),
        ("Losses began in financial year 2014/15.", "financial year 2014/15", 2014, 2016),
        ("The wall dates to 122 AD.", "122 AD", 122, 123),
        ("The wall dates to 44 BC.", "44 BC", -44, -43),
    ],
)
def test_year_names_all_of_its_years(sentence: str, text: str, low: int, high: int) -> None:
    (aside,) = found(sentence)
    assert (aside.kind, aside.span.of(sentence)) == ("year", text)
    assert aside.interval == Interval(Fraction(low), Fraction(high), high_open=True)


def test_pair_of_years_keeps_its_ends_as_written() -> None:
    assert found("The 2019-2015 figures are reversed.")[0].ends == (Fraction(2019), Fraction(2015))
    assert found("The 2014-16 figures are fine.")[0].ends == (Fraction(2014), Fraction(2016))


def test_single_year_has_its_number_as_value() -> None:
    (aside,) = found("The dyke broke in 1953.")
    assert aside.value == 1953
    assert aside.ends is None
