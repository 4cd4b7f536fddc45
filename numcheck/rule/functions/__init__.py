"""The functions of the rule language, all of them: a rule can call nothing else."""

from numcheck.rule.functions import (
    arithmetic,
    calendar,
    figure,
    mean,
    order,
    rate,
    sameness,
    unit,
    wording,
)
from numcheck.rule.functions.model import Amounts, Argument, Function, Value
from numcheck.rule.sort import Sorts

__all__ = ["FUNCTIONS", "Amounts", "Argument", "Function", "Value"]

NUMBER: Sorts = frozenset({"number"})
SHARE: Sorts = frozenset({"share"})
POINTS: Sorts = frozenset({"points"})
MONEY: Sorts = frozenset({"money"})
COUNT: Sorts = frozenset({"count", "number"})

FUNCTIONS: dict[str, Function] = {
    "sum": Function(
        "sum(items, ...)", "All amounts, or all items of lists, added up.",
        ("amounts",), "same", arithmetic.total, repeats=True, alike=True,
    ),
    "count": Function(
        "count(items)", "How many items a list has.",
        ("list",), NUMBER, arithmetic.number_of,
    ),
    "min": Function(
        "min(a, b, ...)", "The smallest of amounts or of a list's items.",
        ("amounts",), "same", arithmetic.least, repeats=True, alike=True,
    ),
    "max": Function(
        "max(a, b, ...)", "The largest of amounts or of a list's items.",
        ("amounts",), "same", arithmetic.greatest, repeats=True, alike=True,
    ),
    "abs": Function(
        "abs(a)", "The amount without its sign.",
        ("amount",), "same", arithmetic.magnitude,
    ),
    "percent": Function(
        "percent(part, whole)", "What share of the whole the part is.",
        ("amount", "amount"), SHARE, arithmetic.share, alike=True,
    ),
    "change": Function(
        "change(old, new)", "By what share of the old the new is more, or less (below zero).",
        ("amount", "amount"), SHARE, arithmetic.change, alike=True,
    ),
    "ratio": Function(
        "ratio(a, b)", "How many times b goes into a.",
        ("amount", "amount"), NUMBER, arithmetic.ratio, alike=True,
    ),
    "convert": Function(
        "convert(a, like)", "The amount a in the unit of like.",
        ("amount", "amount"), "same", arithmetic.convert, alike=True,
    ),
    "low": Function(
        "low(a)", "The least value that the wording of a allows.",
        ("amount",), "same", arithmetic.low_end,
    ),
    "high": Function(
        "high(a)", "The greatest value that the wording of a allows.",
        ("amount",), "same", arithmetic.high_end,
    ),
    "years": Function(
        "years(a), years(from, to)",
        "A duration, age or anniversary in years, or the years between two dates or years.",
        ("amount", "amount"), NUMBER, calendar.years, optional=1,
    ),
    "days": Function(
        "days(a), days(from, to)", "A duration in days, or the days between two dates.",
        ("amount", "amount"), NUMBER, calendar.days, optional=1,
    ),
    "weekday": Function(
        "weekday(word)", "The number of a day of the week: 1 for Monday to 7 for Sunday.",
        ("word",), NUMBER, calendar.weekday,
    ),
    "weekday_of": Function(
        "weekday_of(date)", "The number of the day of the week on which a date falls.",
        ("amount",), NUMBER, calendar.weekday_of,
    ),
    "yearly": Function(
        "yearly(rate)", "What a rate of money per day, week, month... comes to in a year.",
        ("amount",), MONEY, rate.yearly,
    ),
    "proportion": Function(
        "proportion(rate)", "A rate such as 7.3 per 1,000 as the share that it is.",
        ("amount",), SHARE, rate.proportion,
    ),
    "first": Function(
        "first(range)", "The first end of a range as written.",
        ("range",), "same", wording.first_end,
    ),
    "last": Function(
        "last(range)", "The last end of a range as written.",
        ("range",), "same", wording.last_end,
    ),
    "near": Function(
        "near(x)", "x with a hedge such as 'over' read as at most half as much again; not for an error.",
        ("quantity",), "same", wording.near, in_scope=True,
    ),
    "bare": Function(
        "bare(x)", "x without its hedge.",
        ("quantity",), "same", wording.bare, in_scope=True,
    ),
    "left": Function(
        "left(score)", "The first number of a score or vote: 61 of '61-39'.",
        ("quantity",), COUNT, wording.left,
    ),
    "right": Function(
        "right(score)", "The second number of a score or vote: 39 of '61-39'.",
        ("quantity",), COUNT, wording.right,
    ),
    "exactly": Function(
        "exactly(x)", "x as it is written, without hedge or rounding.",
        ("quantity",), "same", wording.exactly,
    ),
    "same_unit": Function(
        "same_unit(a, b)", "Whether both are written in one unit.",
        ("quantity", "quantity"), "truth", unit.same_unit,
    ),
    "fits_as_difference": Function(
        "fits_as_difference(a, b)", "Whether two temperatures agree as differences, not as readings.",
        ("quantity", "quantity"), "truth", unit.fits_as_difference, in_scope=True,
    ),
    "fits_as_data": Function(
        "fits_as_data(a, b)", "Whether sizes agree with a kilobyte of 1,000 or of 1,024 bytes.",
        ("quantity", "quantity"), "truth", unit.fits_as_data, in_scope=True,
    ),
    "spelled_out": Function(
        "spelled_out(x)", "Whether x is written in words, without a digit.",
        ("quantity",), "truth", wording.spelled_out,
    ),
    "points": Function(
        "points(p)", "A percent read as percentage points.",
        ("quantity",), POINTS, wording.points, in_scope=True,
    ),
    "part_of": Function(
        "part_of(f)", "The first number of a fraction or ratio that writes two: 12 of '12 of 30'.",
        ("quantity",), COUNT, wording.part_of, in_scope=True,
    ),
    "whole_of": Function(
        "whole_of(f)", "The second number of a fraction or ratio that writes two: 30 of '12 of 30'.",
        ("quantity",), COUNT, wording.whole_of, in_scope=True,
    ),
    "agrees": Function(
        "agrees(a, b)",
        "Whether two mentions of one figure fit: open hedges closed, a fair rounding accepted.",
        ("quantity", "quantity"), "truth", wording.agrees, in_scope=True, alike=True,
    ),
    "swapped": Function(
        "swapped(x, a)", "Whether x would agree with a if two neighbouring digits were exchanged.",
        ("quantity", "amount"), "truth", wording.swapped, in_scope=True, alike=True,
    ),
    "mistyped": Function(
        "mistyped(x, a)", "Whether x would agree with a if one digit were another.",
        ("quantity", "amount"), "truth", wording.mistyped, in_scope=True, alike=True,
    ),
    "same_noun": Function(
        "same_noun(a, b)", "Whether both count the same noun; unknown where one has none.",
        ("quantity", "quantity"), "truth", sameness.same_noun,
    ),
    "different_noun": Function(
        "different_noun(a, b)", "True only if both nouns are known and differ, else false.",
        ("quantity", "quantity"), "truth", sameness.different_noun,
    ),
    "restates": Function(
        "restates(first, second)", "Whether second, later in the text, gives the figure of first again.",
        ("quantity", "quantity"), "truth", sameness.restates, in_scope=True,
    ),
    "refers_back": Function(
        "refers_back(x)", "Whether x counts things named before: 'of them', 'the remaining'.",
        ("quantity",), "truth", sameness.refers_back,
    ),
    "definite": Function(
        "definite(x)", "Whether 'the', 'these', 'all' or the like leads x.",
        ("quantity",), "truth", sameness.definite,
    ),
    "has_noun": Function(
        "has_noun(x, 'voter')",
        "Whether x counts that noun, given in the singular; unknown where it has none.",
        ("quantity", "text"), "truth", sameness.has_noun,
    ),
    "is_counted": Function(
        "is_counted(x)", "Whether a noun follows x that says what it counts.",
        ("quantity",), "truth", sameness.is_counted,
    ),
    "falling": Function(
        "falling(items)", "Whether no item of a list is more than the one before it.",
        ("amounts",), "truth", order.falling,
    ),
    "rising": Function(
        "rising(items)", "Whether no item of a list is less than the one before it.",
        ("amounts",), "truth", order.rising,
    ),
    "first_of": Function(
        "first_of(items)", "The item that a list begins with.",
        ("amounts",), "same", order.first_of,
    ),
    "is_mean_of": Function(
        "is_mean_of(mean, number)", "Whether some whole number, shared out among so many, gives the mean.",
        ("quantity", "amount"), "truth", mean.is_mean_of,
    ),
    "comes_to": Function(
        "comes_to(rate, amount)", "What a rate makes of an amount: $3 per gallon of 600 gallons.",
        ("amount", "amount"), MONEY, rate.comes_to,
    ),
    "figure": Function(
        "figure(x)", "The number without its unit: 32 of '32 days'.",
        ("quantity",), NUMBER, figure.figure, in_scope=True,
    ),
    "is_hedged": Function(
        "is_hedged(x)", "Whether a hedge such as 'over' or 'about' stands with x.",
        ("quantity",), "truth", figure.is_hedged,
    ),
    "is_floor": Function(
        "is_floor(x)", "Whether x is open above, as 'at least 60' is.",
        ("quantity",), "truth", figure.is_floor,
    ),
    "is_ceiling": Function(
        "is_ceiling(x)", "Whether a hedge lets x be anything from zero up, as 'at most 50' does.",
        ("quantity",), "truth", figure.is_ceiling,
    ),
    "reads": Function(
        "reads(x, 'F1')", "Whether x is written so, be the letters large or small.",
        ("quantity", "text"), "truth", figure.reads,
    ),
    "exists": Function(
        "exists(date)", "Whether the month of a date has that day.",
        ("quantity",), "truth", calendar.exists,
    ),
    "starts_with": Function(
        "starts_with(x, 'F')", "Whether x is written with that first, be the letters large or small.",
        ("quantity", "text"), "truth", figure.starts_with,
    ),
    "games": Function(
        "games(score)", "All numbers of a record added up: 16 of '10-4-2'.",
        ("quantity",), COUNT, figure.games,
    ),
}  # fmt: skip
