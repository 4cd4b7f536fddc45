from __future__ import annotations

from fractions import Fraction

import pytest

from numcheck.claim.judge import is_open_ended, judge
from numcheck.claim.model import Verdict
from numcheck.expression.parse import parse_expression
from numcheck.expression.template import parse_template
from numcheck.interval import Interval
from numcheck.pattern.model import Operand
from numcheck.quantity.model import Quantity
from numcheck.rule.file import PatternMatch as WrittenMatch
from numcheck.rule.file import RuleFile
from numcheck.rule.model import PatternMatch, Rule
from tests.rule.samples import bind, dollars, listing, over, percent, quantity


def make_rule(holds: str, *where: str, message: str = "no", **fields: dict[str, str]) -> Rule:
    written = WrittenMatch(any=["{x}"])
    return Rule(
        id="sample",
        level="error",
        message=parse_template(message),
        match=PatternMatch(
            patterns=(), within="sentence", then=(), reach="next", starts=None, rest=None, unless=(), needs=()
        ),
        anchor=next(iter(fields.get("expect", {})), None),
        slots={},
        where=tuple(map(parse_expression, where)),
        holds=parse_expression(holds),
        expect={role: parse_expression(text) for role, text in fields.get("expect", {}).items()},
        slips={name: parse_expression(text) for name, text in fields.get("slips", {}).items()},
        file=RuleFile(id="sample", summary="", message=message, match=written, holds=holds),
        path="sample.yaml",
    )


CHANGE = make_rule("rate == abs(change(old, new))", "old > 0")
PART = make_rule("part <= whole")
SUM = make_rule("sum(parts) == whole")
SHARE = make_rule("rate == part / whole")


def some_people(text: str, low: int, high: int | None = None) -> Quantity:
    ends = Interval(Fraction(low), None if high is None else Fraction(high))
    return quantity(text, value=None, interval=ends)


@pytest.mark.parametrize(
    ("rule", "operands", "verdict"),
    [
        (
            CHANGE,
            {"old": dollars("$50 million"), "new": dollars("$54 million"), "rate": percent("8%")},
            "consistent",
        ),
        (
            CHANGE,
            {"old": dollars("$50 million"), "new": dollars("$54 million"), "rate": percent("15%")},
            "inconsistent",
        ),
        (CHANGE, {"old": quantity("60"), "new": quantity("70"), "rate": percent("16%")}, "rounding"),
        (CHANGE, {"old": quantity("60"), "new": quantity("70"), "rate": percent("15%")}, "inconsistent"),
        (CHANGE, {"old": quantity("60"), "new": dollars("$70"), "rate": percent("15%")}, "undecided"),
        (CHANGE, {"old": quantity("0"), "new": quantity("70"), "rate": percent("15%")}, None),
        (
            CHANGE,
            {"old": quantity("noon", "time"), "new": quantity("70"), "rate": percent("15%")},
            "undecided",
        ),
        (PART, {"part": over("500"), "whole": quantity("640")}, "consistent"),
        (PART, {"part": over("700"), "whole": quantity("640")}, "inconsistent"),
        (PART, {"part": over("500"), "whole": over("640")}, "undecided"),
        (PART, {"part": quantity("1,420"), "whole": quantity("1,400")}, "inconsistent"),
        (PART, {"part": quantity("52,000"), "whole": quantity("51,000")}, "rounding"),
        (SHARE, {"part": over("500"), "whole": over("1,000"), "rate": percent("70%")}, "undecided"),
        (SHARE, {"part": over("500"), "whole": over("1,000"), "rate": over("40%", "percent")}, "undecided"),
        (SUM, {"parts": listing(quantity("12"), quantity("8")), "whole": quantity("20")}, "consistent"),
        (SUM, {"parts": listing(quantity("12"), quantity("9")), "whole": quantity("20")}, "inconsistent"),
        (
            SUM,
            {
                "parts": listing(quantity("530"), quantity("520")),
                "whole": some_people("about 1,000", 900, 1100),
            },
            "consistent",
        ),
        (SUM, {"parts": listing(over("12"), quantity("8")), "whole": over("18")}, "undecided"),
    ],
)
def test_verdicts(rule: Rule, operands: dict[str, Operand], verdict: str | None) -> None:
    found = judge(rule, bind(**operands))
    assert found == (None if verdict is None else Verdict(verdict))


def test_a_false_condition_outweighs_an_unknown_one() -> None:
    rule = make_rule("part <= whole", "part == missing", "part > whole")
    assert judge(rule, bind(part=quantity("5"), whole=quantity("7"))) is None


def test_holds_false_marks_a_wording_that_is_itself_the_slip() -> None:
    assert judge(make_rule("false"), bind(x=over("5"))) is Verdict.INCONSISTENT


def test_cut_and_rounded_are_never_mixed() -> None:
    """Cut alone gives [16, 17), rounded alone 51,500 to 52,500; the claim would need both."""
    rule = make_rule("rate == 16.6% and part <= whole")
    assert judge(rule, bind(rate=percent("16%"), part=quantity("52,000"), whole=quantity("51,000"))) is (
        Verdict.INCONSISTENT
    )


@pytest.mark.parametrize(
    ("holds", "operands", "open_ended"),
    [
        ("part <= whole", {"part": over("5"), "whole": quantity("7")}, False),
        ("part <= whole", {"part": quantity("5"), "whole": over("7")}, True),
        ("part <= whole", {"part": over("5"), "whole": over("7")}, True),
        ("part <= whole", {"part": quantity("5"), "whole": quantity("7")}, False),
        ("part * 0 <= whole", {"part": over("5"), "whole": quantity("7")}, True),
        ("agrees(part, whole)", {"part": over("500"), "whole": quantity("523")}, False),
    ],
)
def test_open_ended_is_what_no_finite_number_could_make_false(
    holds: str, operands: dict[str, Operand], open_ended: bool
) -> None:
    assert is_open_ended(parse_expression(holds), bind(**operands)) is open_ended
