"""The functions of the rule language, all of them: a rule can call nothing else."""

from numcheck.expression.functions import (
    arithmetic,
    calendar,
    loose,
    mean,
    order,
    rate,
    unit,
    yearless,
)
from numcheck.expression.functions.dated import DATED
from numcheck.expression.functions.model import (
    MEASURE,
    MONEY,
    NUMBER,
    SHARE,
    Amounts,
    Argument,
    Function,
    Value,
)
from numcheck.expression.functions.worded import WORDED

__all__ = ["FUNCTIONS", "Amounts", "Argument", "Function", "Value"]

FUNCTIONS: dict[str, Function] = {
    "sum": Function(
        "sum(items, ...)", "All amounts, or all items of lists, added up.",
        ("amounts",), "same", arithmetic.total, repeats=True, alike=True,
    ),
    "count": Function(
        "count(items)", "How many items a list has.",
        ("list",), NUMBER, arithmetic.number_of, in_scope=True,
    ),
    "are_names": Function(
        "are_names(items)", "Whether each item of a list of things begins with a capital letter.",
        ("list",), "truth", arithmetic.have_capitals, in_scope=True,
    ),
    "min": Function(
        "min(a, b, ...)", "The smallest of amounts or of a list's items.",
        ("amounts",), "same", arithmetic.least, repeats=True, alike=True,
    ),
    "max": Function(
        "max(a, b, ...)", "The largest of amounts or of a list's items.",
        ("amounts",), "same", arithmetic.greatest, repeats=True, alike=True,
    ),
    "remainder": Function(
        "remainder(items)", "The largest of a list's items less all the others.",
        ("amounts",), "same", arithmetic.remainder,
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
        "days(a), days(from, to)",
        "A duration in days, or the days from one date to another; either may lack its year.",
        ("moment", "moment"), NUMBER, yearless.days, optional=1,
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
    "falling": Function(
        "falling(items)", "Whether no item of a list is more than the one before it.",
        ("amounts",), "truth", order.falling,
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
    "made_in": Function(
        "made_in(rate, time)", "What so much per hour, day, year makes in a time: 60 km/h in two hours.",
        ("amount", "amount"), MEASURE, rate.made_in,
    ),
    "how_many": Function(
        "how_many(word, time)", "How many seconds, minutes, hours, days... as a word says, a time has.",
        ("word", "amount"), NUMBER, calendar.how_many,
    ),
    "comes_near": Function(
        "comes_near(a, b)", "Whether two amounts agree but for a fiftieth.",
        ("amount", "amount"), "truth", loose.comes_near, alike=True,
    ),
    "comes_close": Function(
        "comes_close(a, b)", "Whether two amounts agree but for a tenth.",
        ("amount", "amount"), "truth", loose.comes_close, alike=True,
    ),
    "per_unit": Function(
        "per_unit(long, short)", "How many of one unit of time another has, by its word: 5 to 7 days a week.",
        ("word", "word"), NUMBER, calendar.per_unit,
    ),
    "within_twice": Function(
        "within_twice(a, b)", "Whether a is at least half and at most twice b.",
        ("amount", "amount"), "truth", loose.within_twice, alike=True,
    ),
    "reckon": Function(
        "reckon(a, sign, b)", "What two numbers make by a sign: '+', '-', '×', '/', 'times'...",
        ("amount", "word", "amount"), NUMBER, arithmetic.reckon,
    ),
    "lies_within": Function(
        "lies_within(x, low, high)", "Whether x may lie from low to high, both of them counted in.",
        ("amount", "amount", "amount"), "truth", loose.lies_within, alike=True,
    ),
    "near_miss": Function(
        "near_miss(a, b)", "Whether a is a third of b to three times b, or b with its point moved.",
        ("amount", "amount"), "truth", loose.near_miss, alike=True,
    ),
    **DATED,
    **WORDED,
}  # fmt: skip
