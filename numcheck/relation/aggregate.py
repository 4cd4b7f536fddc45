"""Predicates of a list, of several roles at once, and of what a candidate leaves out of its window."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from numcheck.mention.model import Mention
from numcheck.relation.antecedent import fits_another
from numcheck.relation.breakdown import are_placed, hold_properties, may_overlap
from numcheck.relation.complement import wholes
from numcheck.relation.enumeration import one_bracket, parallel
from numcheck.relation.filling import Filled, first_of, members
from numcheck.relation.move import direction_of
from numcheck.relation.opposition import verbs_apart
from numcheck.relation.partition import is_of_next
from numcheck.relation.remainder import amid, between, left_over, list_cut, shares_amid, unused
from numcheck.relation.retelling import rivals, shared_words

Roles = Mapping[str, Filled]
Window = Sequence[Mention]
Test = Callable[[Roles, Window], bool]


def _one_list(run: Sequence[Mention]) -> bool:
    return run[0].list_id >= 0 and len({(mention.sentence, mention.list_id) for mention in run}) == 1


def _course(found: Roles, named: Sequence[str]) -> int:
    """1 where the words about the first roles agree with the move between the last two, -1 against it."""
    old, new = first_of(found[named[-2]]), first_of(found[named[-1]])
    told = direction_of([first_of(found[role]) for role in named[:-2]]) or direction_of([new, old])
    return told * ((new.value > old.value) - (new.value < old.value))


def _years_apart(run: Sequence[Mention]) -> bool:
    return len({mention.year for mention in run if mention.year}) > 1


def _share(mention: Mention) -> float:
    return mention.value / 100 if mention.type == "percent" else mention.value


def _falls_short(run: Sequence[Mention]) -> bool:
    return sum(_share(mention) for mention in run) < 1


def _holds_subtotal(run: Sequence[Mention]) -> bool:
    *others, last = (_share(mention) for mention in run)
    return len(others) > 1 and abs(sum(others) - last) < 0.006


REMAINDERS: Mapping[str, Callable[[Filled, Sequence[Filled], Window], int]] = {
    "unused": unused,
    "left over": left_over,
    "list cut": list_cut,
    "shares amid": shares_amid,
    "rivals": rivals,
    "amid": amid,
}
"""How many numbers of the window a candidate leaves out."""

SIZES: Mapping[str, Callable[[Sequence[Mention]], int]] = {"wholes": wholes, "size": len}
"""What is counted of a list."""

LISTS: Mapping[str, Callable[[Sequence[Mention]], bool]] = {
    "one list": _one_list,
    "one bracket": one_bracket,
    "parallel": parallel,
    "may overlap": may_overlap,
    "placed": are_placed,
    "properties": hold_properties,
    "years apart": _years_apart,
    "spread": lambda run: len({mention.sentence for mention in run}) > 1,
    "below the whole": _falls_short,
    "half above the whole": lambda run: sum(_share(mention) for mention in run) > 1.5,
    "subtotal": _holds_subtotal,
    "verbs apart": verbs_apart,
    "part of another": lambda run: any(is_of_next(one, other) for one, other in pairwise(run)),
}
"""What is true or false of a list."""

CONTEXTS: Mapping[str, Callable[[Filled, Filled, Window], bool]] = {"fits another": fits_another}
"""What is true or false of two roles among the other numbers of the window."""

PAIRS: Mapping[str, Callable[[Filled, Filled], int]] = {"between": between, "shared words": shared_words}
"""What is counted of two roles."""

COURSES = {"goes against": -1, "goes along": 1}
AGGREGATES = (*LISTS, *SIZES, *REMAINDERS, *CONTEXTS, *PAIRS, "opposed", *COURSES)
"""Predicates of a list or of the whole window."""

COMPARISONS: Mapping[str, Callable[[int, int], bool]] = {
    ">=": lambda n, m: n >= m,
    "<=": lambda n, m: n <= m,
    "==": lambda n, m: n == m,
}


def _list_test(name: str, role: str, compare: Callable[[int, int], bool], count: int) -> Test:
    if name in SIZES:
        size = SIZES[name]
        return lambda found, window: compare(size(members(found[role])), count)
    is_so = LISTS[name]
    return lambda found, window: is_so(members(found[role]))


def test_of_aggregate(name: str, named: Sequence[str], sign: str, count: int) -> Test | None:
    """The test of the predicate over the roles named; None where there is no such predicate."""
    compare, role = COMPARISONS[sign], named[0]
    if name in REMAINDERS:
        remainder = REMAINDERS[name]
        return lambda found, window: compare(remainder(found[role], list(found.values()), window), count)
    if name in SIZES or name in LISTS:
        return _list_test(name, role, compare, count)
    if name in CONTEXTS:
        is_met, other = CONTEXTS[name], named[-1]
        return lambda found, window: is_met(found[role], found[other], window)
    if name in COURSES:
        wanted = COURSES[name]
        return lambda found, window: _course(found, named) == wanted
    if name in PAIRS:
        pair = PAIRS[name]
        return lambda found, window: compare(pair(found[role], found[named[1]]), count)
    return None
