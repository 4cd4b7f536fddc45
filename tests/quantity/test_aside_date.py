from datetime import date
from fractions import Fraction

import pytest

from numcheck.interval import Interval
from numcheck.quantity.aside import Aside, find_asides
from numcheck.span import Span


def asides(sentence: str) -> list[tuple[str, str]]:
    return [(aside.kind, aside.span.of(sentence)) for aside in find_asides(sentence, Span(0, len(sentence)))]


def only(sentence: str) -> Aside:
    (aside,) = find_asides(sentence, Span(0, len(sentence)))
    return aside


DAYS = [
    ("The kiln was lit on 7 June 2018 at dusk.", "7 June 2018", date(2018, 6, 7)),
    ("The kiln was lit on June 7, 2018, at dusk.", "June 7, 2018", date(2018, 6, 7)),
    ("The kiln was lit on June 7th 2018.", "June 7th 2018", date(2018, 6, 7)),
    ("Signed on the 2nd of February, 1999.", "2nd of February, 1999", date(1999, 2, 2)),
    ("It was Tuesday, 19 January 2021, in Turku.", "19 January 2021", date(2021, 1, 19)),
    ("Nov 4 2015 was windy.", "Nov 4 2015", date(2015, 11, 4)),
    ("Sampled 2017-08-30, frozen since.", "2017-08-30", date(2017, 8, 30)),
    ("Stamp: 2017-08-30T06:15:00Z.", "2017-08-30T06:15:00Z", date(2017, 8, 30)),
    ("Posted 11/25/2020 by sea mail.", "11/25/2020", date(2020, 11, 25)),
    ("Posted 25.11.2020 by sea mail.", "25.11.2020", date(2020, 11, 25)),
    ("DEC 24, 2009: snow.", "DEC 24, 2009", date(2009, 12, 24)),
]


@pytest.mark.parametrize(("sentence", "text", "day"), DAYS)
def test_day_with_its_year_has_a_day_number(sentence: str, text: str, day: date) -> None:
    aside = only(sentence)
    assert (aside.kind, aside.span.of(sentence)) == ("date", text)
    assert aside.value == day.toordinal()
    assert aside.interval == Interval.exactly(day.toordinal())


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("The regatta begins on 9 August.", "9 August"),
        ("The regatta begins on August 9.", "August 9"),
        ("The regatta runs Aug. 9-14 again.", "Aug. 9-14"),
        ("The regatta runs from 9 to 14 August.", "9 to 14 August"),
        ("Entries close Sept. 3.", "Sept. 3"),
        ("Held on 4/7/2016 in both towns.", "4/7/2016"),
        ("A deed of 31 June 2004 turned up.", "31 June 2004"),
    ],
)
def test_day_that_is_not_fully_known_may_be_any(sentence: str, text: str) -> None:
    aside = only(sentence)
    assert (aside.kind, aside.span.of(sentence)) == ("date", text)
    assert aside.value is None
    assert aside.interval == Interval.EVERYTHING


@pytest.mark.parametrize(
    ("sentence", "first", "last"),
    [
        ("The survey of October 2010 is lost.", date(2010, 10, 1), date(2010, 10, 31)),
        ("In February 2016 the pier reopened.", date(2016, 2, 1), date(2016, 2, 29)),
        ("From April to June 2013 no ferry ran.", date(2013, 4, 1), date(2013, 6, 30)),
        ("Rain fell in July–September 2013.", date(2013, 7, 1), date(2013, 9, 30)),
        ("The fair lasts 12-15 May 2022.", date(2022, 5, 12), date(2022, 5, 15)),
        ("The fair lasts May 12 to 15, 2022.", date(2022, 5, 12), date(2022, 5, 15)),
    ],
)
def test_several_days_are_an_interval_of_days(sentence: str, first: date, last: date) -> None:
    aside = only(sentence)
    assert aside.kind == "date"
    assert aside.value == first.toordinal()
    assert aside.interval == Interval(Fraction(first.toordinal()), Fraction(last.toordinal()))


def test_days_from_to_keep_both_ends() -> None:
    ends = (Fraction(date(2022, 5, 12).toordinal()), Fraction(date(2022, 5, 15).toordinal()))
    assert only("The fair lasts 12-15 May 2022.").ends == ends


def test_weekday_stays_outside_the_date() -> None:
    assert asides("It sank on Monday, 6 March 2006.") == [("date", "6 March 2006")]


@pytest.mark.parametrize(
    "sentence",
    [
        "In March 14 trawlers were laid up.",
        "They may 5 times a day forget it.",
        "He ate 3/4 of the loaf.",
        "Marie sold 12 marrows.",
        "Some 31 decoys were sunk.",
    ],
)
def test_number_near_a_month_or_a_stroke_is_no_date(sentence: str) -> None:
    assert asides(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("The lock opens at 6:40 AM on weekdays.", "6:40 AM"),
        ("The lock opens at 6.40 a.m. on weekdays.", "6.40 a.m."),
        ("The lock opens at 7pm.", "7pm"),
        ("The lock opens at 7 p.m. ET and not before.", "7 p.m. ET"),
        ("The lock is shut 7-9:30 p.m. each day.", "7-9:30 p.m."),
        ("The siren went at 05:15 and again later.", "05:15"),
        ("The siren went at 1730 GMT.", "1730 GMT"),
        ("The siren went at half past 4.", "half past 4"),
        ("The siren went at 8 o'clock.", "8 o'clock"),
    ],
)
def test_clock_time_is_found_whole(sentence: str, text: str) -> None:
    assert asides(sentence) == [("time", text)]


@pytest.mark.parametrize(
    "sentence",
    ["A ratio of 3:1 was mixed.", "He walked 11 km.", "They dug 9 metres.", "It cost $6.40 a kilo."],
)
def test_ratio_and_measure_are_no_clock_times(sentence: str) -> None:
    assert asides(sentence) == []
