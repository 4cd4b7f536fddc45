"""What fills a role of a relation: one mention, or a run of them."""

from __future__ import annotations

from numcheck.mention.model import Mention

Filled = Mention | tuple[Mention, ...]
"""What fills a role: one mention, or a run of them."""


def first_of(filled: Filled) -> Mention:
    """The mention, or the first of a run."""
    return filled if isinstance(filled, Mention) else filled[0]


def last_of(filled: Filled) -> Mention:
    """The mention, or the last of a run."""
    return filled if isinstance(filled, Mention) else filled[-1]


def members(filled: Filled) -> tuple[Mention, ...]:
    """Every mention of it."""
    return (filled,) if isinstance(filled, Mention) else filled


def nearest_pair(one: Filled, other: Filled) -> tuple[Mention, Mention]:
    """The two members that stand nearest to each other."""
    if isinstance(one, Mention) and isinstance(other, Mention):
        return one, other
    pairs = ((a, b) for a in members(one) for b in members(other))
    return min(pairs, key=lambda pair: abs(pair[0].index - pair[1].index))


SHARES = frozenset({"percent", "fraction"})


def types_like(filled: Filled) -> frozenset[str]:
    """What compares with it; of a list of shares percents and fractions."""
    found = frozenset(mention.type for mention in members(filled))
    return SHARES if found <= SHARES and isinstance(filled, tuple) else found


def takes_units(filled: Filled) -> bool:
    """Whether a member of it has the unit of another, so that others may."""
    return any(mention.is_understood for mention in members(filled))
