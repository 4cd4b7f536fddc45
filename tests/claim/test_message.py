from __future__ import annotations

from fractions import Fraction

import pytest

from numcheck.checker import Checker
from numcheck.claim.message import render_message, write_claim
from numcheck.claim.model import Claim, Verdict
from numcheck.expression.template import parse_template
from numcheck.interval import Interval
from numcheck.pattern.model import Operand
from numcheck.quantity.model import Quantity
from numcheck.rule.model import Rule
from tests.claim.test_judge import make_rule
from tests.rule.samples import bind, dollars, listing, over, percent, quantity, things, word

SALES: dict[str, Operand] = {
    "old": dollars("$68 million", start=30),
    "new": dollars("$56 million", start=50),
    "rate": percent("12%", start=10),
}

CHANGE = make_rule(
    "rate == abs(change(old, new))",
    message="{old} to {new} is {change(old, new)}, not {rate}",
    expect={"rate": "abs(change(old, new))"},
    slips={
        "divided by the new figure": "rate == abs(new - old) / new",
        "ten times too little": "rate * 10 == abs(change(old, new))",
    },
)


def claim(rule: Rule, operands: dict[str, Operand], verdict: Verdict = Verdict.INCONSISTENT) -> Claim:
    return write_claim(rule, bind(**operands), verdict)


def test_a_violation_is_worded_with_its_arithmetic() -> None:
    assert claim(CHANGE, SALES).message == "$68 million to $56 million is 18%, not 12%"


def test_the_value_that_would_agree_is_written_like_the_accused_number() -> None:
    assert claim(CHANGE, SALES).expect == "18%"
    assert claim(CHANGE, SALES | {"rate": percent("12.0 percent")}).expect == "17.6 percent"


def test_a_slip_is_named_only_where_it_fits() -> None:
    assert claim(CHANGE, SALES).slip is None
    assert claim(CHANGE, SALES | {"rate": percent("21%")}).slip == "divided by the new figure"
    assert claim(CHANGE, SALES | {"rate": percent("1.8%")}).slip == "ten times too little"


def test_a_claim_that_agrees_shows_its_arithmetic_and_expects_nothing() -> None:
    agreed = claim(CHANGE, SALES | {"rate": percent("18%")}, Verdict.CONSISTENT)
    assert agreed.message == "$68 million to $56 million is 18%: 18%"
    assert (agreed.expect, agreed.slip) == (None, None)


def test_a_claim_that_agrees_by_rounding_alone_shows_by_how_much() -> None:
    cut = claim(CHANGE, SALES | {"rate": percent("17%")}, Verdict.ROUNDING)
    assert cut.message == "$68 million to $56 million is 18%: 17%"


@pytest.mark.parametrize(
    ("holds", "message", "said"),
    [
        ("part + least == whole", "both are {part + least}, not {whole}", "both are 22: 22"),
        ("part * 2 <= whole", "no, not {whole}", "9, 13, 22, over 100, 40%, up: 18 is at most 22"),
        ("agrees(part, least)", "{part} here, but {least} before", "9 here, 13 before"),
        ("part <= whole", "{part} cannot be part of {whole}", "9 is at most 22"),
        ("bare(many) > part", "no", "100 is above 9"),
        ("part >= 3 and part <= whole", "no", "9 is at least 3 and at most 22"),
        ("part > whole or part < whole", "no", "9 is below 22"),
        ("part + least <= whole", "no", "9, 13, 22, over 100, 40%, up: 22 is at most 22"),
        ("rate <= 1", "no", "40% is at most 100%"),
        ("part + least != least + whole", "no", "9, 13, 22, over 100, 40%, up"),
        ("agrees(part, least)", "no", "9 agrees with 13"),
        ("lies_within(part, low(part), whole)", "no", "9 lies within 9 and 22"),
        ("same_unit(part, whole)", "no", "9, 13, 22, over 100, 40%, up"),
    ],
)  # fmt: skip
def test_what_holds_is_said_in_words(holds: str, message: str, said: str) -> None:
    operands: dict[str, Operand] = {
        "part": quantity("9"),
        "least": quantity("13"),
        "whole": quantity("22"),
        "many": over("over 100"),
        "rate": percent("40%"),
        "way": word("up"),
    }
    rule = make_rule(holds, message=message)
    assert claim(rule, operands, Verdict.CONSISTENT).message == said


def test_the_accused_number_is_where_the_claim_stands() -> None:
    assert claim(CHANGE, SALES).span.start == 10
    assert claim(make_rule("new == old"), SALES).span.start == 30


def test_lists_are_labelled_item_by_item() -> None:
    parts = listing(quantity("12", start=3), quantity("9", start=8))
    summed = claim(
        make_rule("sum(parts) == whole"), {"parts": parts, "whole": quantity("20"), "way": word("up")}
    )
    assert {role: label.text for role, label in summed.labels.items()} == {
        "parts[1]": "12",
        "parts[2]": "9",
        "whole": "20",
    }
    assert summed.span.start == 3


def test_another_mention_is_expected_in_its_own_words() -> None:
    rule = make_rule("agrees(first, second)", expect={"second": "first"})
    assert claim(rule, {"first": over("over 500"), "second": quantity("480")}).expect == "over 500"


@pytest.mark.parametrize(
    ("message", "text"),
    [
        ("{parts} make {sum(parts)}, not {whole}", "12, 9 and 3 make 24, not 22"),
        ("{names} are {count(names)}", "gulls and terns are 2"),
        ("{part} of {whole} is {percent(part, whole)}, not {rate}", "9 of 22 is 40.9%, not 41%"),
        ("{part}{{s}} go {way}", "9{s} go up"),
        ("{many + part} or {missing + part}", "over 109 or an unknown amount"),
        ("{abs(gap - rate)}", "an unknown amount"),
        ("{whole / part} times", "2.44 times"),
    ],
)
def test_expressions_in_messages(message: str, text: str) -> None:
    binding = bind(
        parts=listing(quantity("12"), quantity("9"), quantity("3")),
        names=things("gulls", "terns"),
        part=quantity("9"),
        whole=quantity("22"),
        rate=percent("41%"),
        gap=quantity("3 points", "points"),
        many=over("over 100"),
        way=word("up"),
    )
    assert render_message(parse_template(message), binding) == text


MEAN = make_rule("c == (a + b) / 2", message="{(a + b) / 2} not {c}", expect={"c": "(a + b) / 2"})


@pytest.mark.parametrize(
    ("a", "b", "c", "message", "expect"),
    [
        (dollars("$10"), dollars("$5"), dollars("$7"), "$7.50 not $7", "$7.50"),
        (dollars("$10"), dollars("$4"), dollars("$6"), "$7 not $6", "$7"),
        (quantity("7"), quantity("4"), quantity("5"), "5.5 not 5", "5.5"),
        (quantity("1,000"), quantity("1,001"), quantity("1,020"), "1,000.5 not 1,020", "1,000.5"),
    ],
)
def test_what_is_expected_would_agree(
    a: Quantity, b: Quantity, c: Quantity, message: str, expect: str
) -> None:
    found = claim(MEAN, {"a": a, "b": b, "c": c})
    assert (found.message, found.expect) == (message, expect)


def test_a_number_below_zero_is_shown_with_its_sign() -> None:
    swing = make_rule("new - old == gap", message="from {old} to {new} is {new - old}, not {gap}")
    loss = dollars("$3", value=Fraction(-3), interval=Interval.exactly(Fraction(-3)))
    found = claim(swing, {"old": loss, "new": dollars("$4"), "gap": dollars("$1")})
    assert found.message == "from -$3 to $4 is $7, not $1"


def test_a_word_is_shown_in_its_own_letters() -> None:
    checker = Checker()
    (found,) = checker.check_text("They met on Friday, 3 May 2021.").violations
    assert "Friday" in found.message
