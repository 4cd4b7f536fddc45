"""Whether a sum that fails in one series is shown by the others to be meant."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from numcheck.table.addition import Test
from numcheck.table.kinds import Proof
from numcheck.table.ledger import Ledger
from numcheck.table.reading import Reading
from numcheck.table.sums import Sum

ODD_WAYS = frozenset({"first less rest", "signed"})
ENOUGH = 2
"""Distinct series that prove a sum by themselves."""

WITHOUT_LABEL = 3
"""Series that must confirm an odd reading of a line that no word calls a total."""


def proof_of(found: Sum, test: Test) -> Proof:
    """What shows that the sum is meant in the series where it fails; "none" leaves it undecided."""
    if _is_explained(found, test) or _is_weak(found):
        return "none"
    if found.witnesses >= ENOUGH:
        return "series"
    way, told = found.reading.way, found.ledger.is_total[found.reading.total]
    if way == "below" or not (told or _is_derived(found)) or is_figure_of_series(found.ledger, test):
        return "none"
    return "label"


def _is_explained(found: Sum, test: Test) -> bool:
    """Whether something else than a slip may be behind the gap."""
    return test.series in found.acquitted or _is_lonely_share(found, test) or _is_loose_part(found, test)


def _is_weak(found: Sum) -> bool:
    """Whether too many series fail, or signs were guessed for a line that nothing calls a total."""
    failing, witnesses = len(found.failing), found.witnesses
    if failing > 1 and failing * 2 > witnesses:
        return True
    ledger, reading = found.ledger, found.reading
    if ledger.is_total[reading.total]:
        return False
    if reading.way in ODD_WAYS and not _is_derived(found):
        return True
    is_odd = reading.way in (*ODD_WAYS, "below")
    return is_odd and witnesses < WITHOUT_LABEL and ledger.axis == "column"


def proof_of_lone(ledger: Ledger, reading: Reading, test: Test) -> Proof:
    """For a labelled total that no series confirms: a slip of the pen that explains the gap."""
    value = ledger.values[reading.total][test.series] or 0
    if is_figure_of_series(ledger, test) or abs(test.gap) > abs(value):
        return "none"
    return "slip" if any(_slips(ledger, reading, test)) else "none"


def _is_derived(found: Sum) -> bool:
    """Whether a header calls the column a change or difference of those before it."""
    ledger, reading = found.ledger, found.reading
    return (
        ledger.axis == "row"
        and reading.way == "first less rest"
        and ledger.words.series_class(ledger.lines[reading.total].label) == "change"
    )


def _is_lonely_share(found: Sum, test: Test) -> bool:
    """Whether it is a percent other than 100 that fewer than two series like it confirm."""
    ledger, total = found.ledger, found.reading.total
    if ledger.cells[total][test.series].unit != "%" or ledger.is_hundred(total, test.series):
        return False
    profile = ledger.profile(total, test.series)
    return sum(ledger.profile(total, each.series) == profile for each in found.holding) < 2


def _is_loose_part(found: Sum, test: Test) -> bool:
    """Whether the gap is a part, or twice one, that is nil in every series that confirms the sum."""
    values = found.ledger.values
    for part in found.reading.parts:
        if any(values[part][each.series] for each in found.holding):
            continue
        value = abs(values[part][test.series] or 0)
        if value and any(abs(abs(test.gap) - times * value) <= test.slack for times in (1, 2)):
            return True
    return False


def is_figure_of_series(ledger: Ledger, test: Test) -> bool:
    """Whether the gap is a figure of the series or twice one: a line left out, taken twice, of other sign."""
    gap = abs(test.gap)
    for row in ledger.values:
        value = abs(row[test.series] or 0)
        if value and (abs(gap - value) <= test.slack or abs(gap - 2 * value) <= test.slack):
            return True
    return False


def _slips(ledger: Ledger, reading: Reading, test: Test) -> Iterator[int]:
    """The lines of which one slip of the pen would explain the gap."""
    scale = ledger.scales[test.series]
    for line, sign in ((reading.total, -1), *zip(reading.parts, reading.signs, strict=True)):
        figure = ledger.cells[line][test.series]
        if not figure.is_figure or figure.value is None:
            continue
        right = abs(figure.value - sign * Fraction(test.gap, scale))
        step = figure.step
        nearby = (right,) if test.slack <= scale else (right, right + step, right - step)
        if any(is_slip(figure.digits, f"{float(each):.{figure.decimals}f}") for each in nearby):
            yield line


def is_slip(one: str, other: str) -> bool:
    """Whether one row of digits is the other with a digit changed, dropped or doubled, or two swapped."""
    one, other = one.replace(".", ""), other.replace(".", "")
    if len(one) == len(other):
        at = [place for place in range(len(one)) if one[place] != other[place]]
        swapped = len(at) == 2 and one[at[0]] == other[at[1]] and one[at[1]] == other[at[0]]
        return len(at) == 1 or swapped
    short, long = sorted((one, other), key=len)
    return len(long) - len(short) == 1 and any(
        long[:place] + long[place + 1 :] == short for place in range(len(long))
    )
