"""How many decimals an amount is shown with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction

from numcheck.claim.style import CLOSE, Style

FINER = 2
"""How many more decimals than the text has may be shown, to tell two numbers apart."""

MOST = 9
"""More are not shown even of an amount that would look like none at all."""

Accepts = Callable[[Fraction, Fraction], bool]


def count_decimals(
    style: Style, value: Fraction, rivals: Sequence[Fraction], accepts: Accepts | None, *, is_exact: bool
) -> int:
    """As many as the text has, or one or two more where the number would look like a rival or be wrong."""
    others = [rival for rival in rivals if rival != value]
    steps = finer(style)
    fitting = [
        decimals
        for decimals in steps
        if is_close(style, value, decimals)
        and all(style.rounded(value, decimals) != abs(rival) for rival in others)
    ]
    true = [decimals for decimals in fitting if is_exact and style.rounded(value, decimals) == abs(value)]
    step = style.scale
    taken = [
        decimals
        for decimals in fitting
        if accepts and accepts(_signed(style.rounded(value, decimals), value), step / 10**decimals)
    ]
    near = (decimals for decimals in range(style.decimals, MOST) if is_close(style, value, decimals))
    return next(iter(taken or true or fitting), next(near, style.decimals))


def finer(style: Style) -> Sequence[int]:
    """Decimals to be tried: of money in whole dollars, cents next."""
    first = style.decimals
    if first == 0 and style.before and style.scale == 1:
        return (0, 2)
    return range(first, first + FINER + 1)


def _signed(size: Fraction, like: Fraction) -> Fraction:
    return -size if like < 0 else size


def is_close(style: Style, value: Fraction, decimals: int) -> bool:
    """Whether so many decimals come near to the value: 1 kg is no way to write 500 g."""
    return abs(style.rounded(value, decimals) - abs(value)) <= abs(value) * CLOSE
