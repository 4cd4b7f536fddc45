"""Points, commas, blanks and unseen characters in numbers, as a whole document shows them."""

from __future__ import annotations

import pytest

from numcheck import Checker, NumcheckError
from numcheck.quantity.convention import Convention
from tests.quantity.reading import READER

CHECKER = Checker()


def told(text: str, checker: Checker = CHECKER, format_name: str = "plain") -> list[tuple[str, str, str]]:
    """Text, kind and value of every quantity; no value where it is not read."""
    report = checker.check_text(text, "draft", format_name)
    if format_name != "html":
        assert all(each.span.of(text) == each.text for each in report.quantities)
    return [(each.text, each.kind, str(each.value or each.ends or "")) for each in report.quantities]


def values(text: str, checker: Checker = CHECKER) -> list[str]:
    return [value for _, _, value in told(text, checker)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Of the 12 500 voters 9 300 came.", ["12500", "9300"]),
        (
            "It cost $13 009 million, not 12\u202f000\u202f000 or 7\u00a0300.",
            ["13009000000", "12000000", "7300"],
        ),
        ("It weighs 1 234.5 kg.", ["2469/2"]),
        ("On June 12 500 voters came, in 2012 300 more.", ["", "500", "2012", "300"]),
        ("They ran three 3 100-metre legs.", ["3", "3", "100"]),
        ("Rows of 4 100 12 and 7 200 15.", ["4", "100", "12", "7", "200", "15"]),
        ("USD 14 200 is less than EUR 14 100.", ["14200", "14100"]),
    ],
)
def test_a_space_parts_thousands_where_two_numbers_cannot_meet(text: str, expected: list[str]) -> None:
    found = [value if kind != "date" else "" for _, kind, value in told(text)]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "convention"),
    [
        ("It rose from 1,234.50 to 2,000,000.", "point"),
        ("The price is 3,500 a year, or 2.500 kg.", "point"),
        ("It fell to €1.099,45.", "comma"),
        ("It is 1.250.000 now.", "comma"),
        ("It is 0,75 now.", "comma"),
        ("A kilo is 2,40 euros, a pound 1,20 euros.", "comma"),
        ("It is 12 500,75 now.", "comma"),
        ("A kilo is 2,40 euros.", "unclear"),
        ("The fair had 12.500 visitors.", "unclear"),
        ("The fair had 12.500 visitors and 1.300 stalls.", "comma"),
        ("It rose from €1.099,45 to €1,250.50.", "both"),
        ("The host is 192.168.100.200, on (0,1), versions 1.2.3.", "point"),
        ("Rates: 0.5%, 1.5%, 2.5%, 3.5%, 4.5%, 5.5%, and 2,5% once.", "point"),
    ],
)
def test_the_convention_is_what_the_text_shows(text: str, convention: Convention) -> None:
    assert READER.conventions.convention(text) == convention


def test_a_decimal_comma_is_read_where_it_is_shown() -> None:
    text = "The fee rose 10%, from €999,50 to €1.099,45. Some 12.500 people pay 2,5 euros since 12.05.2019."
    assert values(text)[:5] == ["10", "1999/2", "21989/20", "12500", "5/2"]
    assert not CHECKER.check_text(text).violations


@pytest.mark.parametrize(
    ("text", "unread"),
    [
        ("The page makes 2,00 requests, half of the 4,000 of May.", ["2,00"]),
        ("It cost 1,000,00 dollars.", ["1,000,00"]),
        (
            "It rose from €1.099,45 to €1,250.50, and 12,500 people paid.",
            ["€1.099,45", "€1,250.50", "12,500"],
        ),
        ("Of the 12.500 people asked, 300 came.", ["12.500"]),
        ("The beam is 3,5 m long.", ["3,5"]),
    ],
)
def test_what_fits_neither_or_both_is_not_read(text: str, unread: list[str]) -> None:
    report = CHECKER.check_text(text)
    found = [each for each in report.quantities if each.is_unread]
    assert [each.text for each in found] == unread
    assert {each.kind for each in found} == {"number"}
    assert [claim.rule_id for claim in report.violations] == ["numeral-ambiguous"] * len(unread)
    assert {claim.level for claim in report.violations} == {"note"}


def test_what_rests_on_an_unread_number_is_undecided() -> None:
    report = CHECKER.check_text("Of the 12.500 people asked, 300 came.")
    assert report.coverage.undecided == 1
    assert report.coverage.consistent == 0


@pytest.mark.parametrize(
    "text",
    [
        "The seats (3,4) and [1,5] are free.",
        "Add 1,2-diol.",
        "Read 1,2,3.",
        "In 2012,500 came.",
        "It fell.2,3 Then (3–5,7) it rose.",
    ],
)
def test_lists_and_names_are_no_doubtful_numbers(text: str) -> None:
    assert not CHECKER.check_text(text).violations


def test_the_setting_decides() -> None:
    text = "It rose from 1,500 to 2.250 tons."
    assert values(text, Checker(decimal="comma")) == ["3/2", "2250"]
    assert values(text, Checker(decimal="point")) == ["1500", "9/4"]


def test_another_setting_is_refused() -> None:
    with pytest.raises(NumcheckError, match="decimal: expected auto, point, comma, not 'dot'"):
        Checker(decimal="dot")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "format_name", "expected"),
    [
        ("It is 30\u200b per\u00adcent.", "plain", ("30\u200b per\u00adcent", "percent", "30")),
        ("It has 1\u20602\ufeff5 owls.", "plain", ("1\u20602\ufeff5", "count", "125")),
        ("It is 4\u200d%.", "plain", ("4\u200d%", "percent", "4")),
        ("It has 12\u00ad,500 owls.", "markdown", ("12\u00ad,500", "count", "12500")),
        ("<p>It has 12&#8203;500 owls.</p>", "html", ("12500", "count", "12500")),
        ("Twenty\u2011two ow\u00adls.", "plain", ("Twenty\u2011two", "count", "22")),
    ],
)
def test_unseen_characters_are_passed_over(
    text: str, format_name: str, expected: tuple[str, str, str]
) -> None:
    assert told(text, format_name=format_name) == [expected]


def test_rules_see_words_without_unseen_characters() -> None:
    report = CHECKER.check_text("Of the 40 peo\u00adple asked, 50\u200b vo\u00adted.")
    plain = CHECKER.check_text("Of the 40 people asked, 50 voted.")
    assert [each.rule_id for each in report.claims] == [each.rule_id for each in plain.claims]
    assert report.claims
