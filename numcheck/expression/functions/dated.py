"""The functions that look at dates and times of the day as the text words them."""

from numcheck.expression.functions import calendar, passing, yearless
from numcheck.expression.functions.model import NUMBER, Function

DATED: dict[str, Function] = {
    "exists": Function(
        "exists(date)", "Whether the month of a date has that day, or a clock shows that time.",
        ("quantity",), "truth", calendar.exists,
    ),
    "days_within": Function(
        "days_within(period)", "The days from the first to the last of 'March 3 until April 12'.",
        ("quantity",), NUMBER, yearless.days_within,
    ),
    "weekdays_agree": Function(
        "weekdays_agree(word, date, word, date)",
        "Whether two dates of one year can both fall on the days of the week given with them.",
        ("word", "quantity", "word", "quantity"), "truth", yearless.weekdays_agree,
    ),
    "weekday_in": Function(
        "weekday_in(date, year)", "The number of the weekday of a date without a year, in that year.",
        ("quantity", "amount"), NUMBER, yearless.weekday_in,
    ),
    "day_of_month": Function(
        "day_of_month(date)", "The day of its month that a date names: 7 of '7 July'.",
        ("quantity",), NUMBER, yearless.day_of_month,
    ),
    "passes": Function(
        "passes(duration, from, to)", "Whether so much time passes from one year, date or time to another.",
        ("quantity", "quantity", "quantity"), "truth", passing.passes, in_scope=True,
    ),
}  # fmt: skip
