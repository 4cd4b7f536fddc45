from fractions import Fraction

import pytest

from numcheck.quantity.aside import find_asides
from numcheck.span import Span


def asides(sentence: str, kind: str) -> list[str]:
    found = find_asides(sentence, Span(0, len(sentence)))
    return [aside.span.of(sentence) for aside in found if aside.kind == kind]


IDENTIFIERS = [
    ("Release notes for v2.4.1 are out.", ["v2.4.1"]),
    ("It needs Python 3.9 or newer.", ["Python 3.9"]),
    ("We skipped 0.12.3 altogether.", ["0.12.3"]),
    ("Ring 01632 960 983 before noon.", ["01632 960 983"]),
    ("Ring +44 1632 960983 before noon.", ["+44 1632 960983"]),
    ("Ring 202-555-0171 before noon.", ["202-555-0171"]),
    ("Please call 555-0142 now.", ["555-0142"]),
    ("Write to Leeds LS2 9JT.", ["LS2 9JT"]),
    ("Write to Albany, NY 12207.", ["12207"]),
    ("Turn off Route 17 after the inn.", ["Route 17"]),
    ("An Airbus 320 and a Boeing 757-200 taxied.", ["Airbus 320", "Boeing 757-200"]),
    ("Two C-130s and an F-16 landed.", ["C-130s", "F-16"]),
    ("H5N1, CO2 and PM2.5 were measured.", ["H5N1", "CO2", "PM2.5"]),
    ("COVID-19 and 4G came up.", ["COVID-19", "4G"]),
    ("The FTSE 250 and the S&P 500 fell.", ["FTSE 250", "S&P 500"]),
    ("The Galaxy 21 Ultra sold out.", ["Galaxy 21 Ultra"]),
    ("See Table 6.2 and Figure 4b.", ["Table 6.2", "Figure 4b"]),
    ("See tables 6 and 7 on page 88.", ["tables 6 and 7", "page 88"]),
    ("Under Article 12 of the lease, it ended.", ["Article 12"]),
    ("No. 7 was empty.", ["No. 7"]),
    ("Group 4 and phase 2 trials were merged.", ["Group 4", "phase 2"]),
    ("At month 18 and in week 5 it was weighed.", ["month 18", "week 5"]),
    ("Type 1 patients wait.", ["Type 1"]),
    ("They fought in World War Two.", ["World War Two"]),
    ("3. Rinse the rice.", ["3."]),
    ("4) Drain it well.", ["4)"]),
    ("We (1) dig, (2) sow and (3) wait.", ["(1)", "(2)", "(3)"]),
    ("Open 24/7 since 9/11.", ["24/7", "9/11"]),
    ("It is a 50-50 bet.", ["50-50"]),
    ("Go to https://example.org/map/12 now.", ["https://example.org/map/12"]),
    ("Mail ann7@example.org today.", ["ann7@example.org"]),
    ("It has ISBN 978-0-306-40615-7.", ["ISBN 978-0-306-40615-7"]),
    ("The host is 10.0.3.15.", ["10.0.3.15"]),
    ("Open budget2021.xlsx first.", ["budget2021.xlsx"]),
    ("Commit 9fceb02d0ae598e9 broke it.", ["9fceb02d0ae598e9"]),
    ("It breaks 18 U.S.C. 1001.", ["18 U.S.C. 1001"]),
    ("The House passed H.R. 2210.", ["H.R. 2210"]),
    ("See Public Law 99-145.", ["Public Law 99-145"]),
    ("The gap was real (p < 0.01).", ["p < 0.01"]),
    ("The 95% CI was wide.", ["95% CI"]),
    ("It differed, t(31) = 2.75.", ["t(31) = 2.75"]),
    ("Eels sleep longer (3).", ["(3)"]),
    ("Eels sleep longer [14, 15].", ["[14, 15]"]),
    ("A 3-weekly dose was given.", ["3-weekly"]),
    ("The over-60s and under 16s swim free.", ["over-60s", "under 16s"]),
    ("She called 911 at once.", ["911"]),
    ("She lives at 48 Mill Lane.", ["48 Mill Lane"]),
    ("Carbon-14 dates it.", ["Carbon-14"]),
    ("They set off in the old Dunmore 9 at dawn.", ["Dunmore 9"]),
]

AMOUNTS = [
    "Revenue was 1.4bn, or 45k a day, for 12m users.",
    "It ran 5km at 60mph and grew 3x.",
    "They paid $7m, USD10m, RM23.50, Rs500 and EUR5m.",
    "A 70-year-old sits on a 12-member board.",
    "Thirty (30) days later 12 (8%) had left.",
    "Plums (12), pears (9) and figs (4) were sold.",
    "In Kent 12 farms flooded.",
    "Divers Save 47 After Ferry Fire",
    "The Whigs took 12 seats, the Greens 3 and Reform 5.",
    "In part 20 people agreed.",
    "In the trial 14 of 20 hens laid.",
    "Each day 14 barges dock.",
    "Of patients 12 had gone.",
    "It covers 120 km2 of fen.",
    "A row of 24 stones, 9 of them carved.",
    "Prices rose 5-10 percent, or 3 to 4 pounds.",
    "They issue 12 permits and plan 4 more.",
    "A third of the 48 boats are new.",
    "Deaths were fewer (HR 0.82) by then.",
]


@pytest.mark.parametrize(("sentence", "expected"), IDENTIFIERS)
def test_name_or_reference_is_an_identifier(sentence: str, expected: list[str]) -> None:
    assert asides(sentence, "identifier") == expected


@pytest.mark.parametrize("sentence", AMOUNTS)
def test_amount_is_left_alone(sentence: str) -> None:
    assert find_asides(sentence, Span(0, len(sentence))) == ()


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Rovers won 4-1 away.", ["4-1"]),
        ("It was a 6-3 ruling.", ["6-3"]),
        ("The council voted 17–12 to sell.", ["17–12"]),
        ("It passed by a vote of 88-12.", ["88-12"]),
        ("She took the match 6-4, 3-6, 7-5.", ["6-4, 3-6, 7-5"]),
        ("They have an 11-4-2 record.", ["11-4-2"]),
        ("The amendment was adopted 231-198.", ["231-198"]),
        ("Members voted 120 to 97 against it.", ["120 to 97"]),
    ],
)
def test_score_or_split_is_found_near_its_cue(sentence: str, expected: list[str]) -> None:
    assert asides(sentence, "score") == expected


def test_score_keeps_both_numbers() -> None:
    (aside,) = find_asides("Rovers won 4-1 away.", Span(0, 20))
    assert aside.ends == (Fraction(4), Fraction(1))
    assert aside.interval is None


@pytest.mark.parametrize(
    ("sentence", "ends", "noun"),
    [
        ("She took the match 6-4, 3-6, 7-5.", (2, 1), "sets"),
        ("He won 6-4 6-7 (5-7) 7-6 (7-2).", (2, 1), "sets"),
        ("The win takes the Otters to 14-3.", (14, 3), "record"),
        ("They beat the Stoats 88-79 and went to 21-6.", (21, 6), "record"),
        ("They lost and are now 0-4 in the league.", (0, 4), "record"),
        ("They won after a 1-5 start.", (1, 5), "record"),
        ("A late try took the lead to 14-3.", (14, 3), None),
        ("They were 12-7 up at the break.", (12, 7), None),
    ],
)
def test_sets_are_one_score_and_a_record_is_marked(
    sentence: str, ends: tuple[int, int], noun: str | None
) -> None:
    found = [aside for aside in find_asides(sentence, Span(0, len(sentence))) if aside.kind == "score"]
    assert (found[-1].ends, found[-1].noun) == (tuple(map(Fraction, ends)), noun)


@pytest.mark.parametrize(
    "sentence",
    [
        "They sent 5-10 divers.",
        "Toys for ages 5-10 sold best.",
        "Shares lost 5-10 percent.",
        "He has a 10-15 point lead.",
        "The series took 3-4 years.",
    ],
)
def test_range_is_no_score(sentence: str) -> None:
    assert asides(sentence, "score") == []


@pytest.mark.parametrize(
    ("sentence", "text", "value"),
    [
        ("It is the third-largest fen.", "third", 3),
        ("On its 150th birthday it closed.", "150th", 150),
        ("The twenty-first lock leaks.", "twenty-first", 21),
        ("A fifth boat came later.", "fifth", 5),
        ("A second boat came later.", "second", 2),
        ("The 1,000th visitor was late.", "1,000th", 1000),
    ],
)
def test_ordinal_has_its_number(sentence: str, text: str, value: int) -> None:
    (aside,) = find_asides(sentence, Span(0, len(sentence)))
    assert (aside.kind, aside.span.of(sentence)) == ("ordinal", text)
    assert aside.value == value


@pytest.mark.parametrize(
    "sentence",
    [
        "Two thirds of them left.",
        "One-third of them left.",
        "A third of them left.",
        "It fell by a fifth.",
        "It beats 60 times per second.",
        "It was over in a second.",
        "A 30-second pause followed.",
        "At first nobody came.",
        "The top tenth earn more.",
    ],
)
def test_fraction_and_unit_of_time_are_no_ordinals(sentence: str) -> None:
    assert asides(sentence, "ordinal") == []
