"""Predicates of a list and the number beside it: what announces it, sums it up or is left out of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from numcheck.mention.model import Mention
from numcheck.relation import breakdown, unlisted
from numcheck.relation.filling import (
    Filled,
    first_of,
    last_of,
    members,
    nearest_pair,
)

ANNOUNCING = frozenset({":", "–", "—", "--", "-", "("})

TRIFLE = 10_000
"""How many times a number must be larger so that another is lost beside it."""


def _right_before(one: Filled, other: Filled) -> bool:
    """No other number of their type stands between the first and the run behind it."""
    return last_of(one).order + 1 == first_of(other).order


def _announces(one: Filled, other: Filled) -> bool:
    """The second is set off right behind the first: "96: 51 men and 45 women", or items follow a colon."""
    total, first = last_of(one), first_of(other)
    if total.order + 1 != first.order:
        return False
    if total.sentence != first.sentence:
        return total.parse.words[-1] == ":"
    return total.clause.first < first.clause.first >= total.last and first.clause.mark in ANNOUNCING


def _beside(one: Filled, other: Filled) -> bool:
    """The first stands right before the run, right behind it or amid it."""
    return _right_before(one, other) or _right_before(other, one) or _astride(other, one)


def _astride(one: Filled, other: Filled) -> bool:
    """The second stands amid the run."""
    return first_of(one).index < first_of(other).index < last_of(one).index


def _repeated(one: Filled, other: Filled) -> bool:
    """A number of the one is told again in the other, or one of the run in it with "the" or "these"."""
    values = {mention.value for mention in members(one)}
    if _is_told_twice(members(other)):
        return True
    for mention in members(other):
        if mention.value in values:
            return True
        if mention.quantity.definite and any(
            mention.value == each.value for each in members(other) if each is not mention
        ):
            return True
    return False


def _is_told_twice(run: Sequence[Mention]) -> bool:
    """The same figure in two sentences."""
    return len({mention.value for mention in run}) < len(run) and any(
        one.value == other.value and one.sentence != other.sentence for one, other in pairwise(run)
    )


def _heads_mixed(one: Filled, other: Filled) -> bool:
    """The run counts, among other things, what the first counts; or all of it counts one other thing."""
    head = first_of(one).head
    heads = [mention.head for mention in members(other) if mention.has_own_head]
    if not first_of(one).has_own_head or not heads:
        return False
    is_other = head not in heads and len(heads) > 1 and len(set(heads)) == 1
    return is_other or (head in heads and len(set(heads)) > 1)


def _alike(one: Filled, other: Filled) -> bool:
    """Both stand in one list, and the same word or none follows both; or in like places of two sentences."""
    a, b = nearest_pair(one, other)
    if following_word(a) != following_word(b):
        return False
    if a.sentence == b.sentence:
        return a.list_id >= 0 and a.list_id == b.list_id
    return following_word(a).isalpha() and (a.slot, a.preposition) == (b.slot, b.preposition)


def following_word(mention: Mention) -> str:
    """The word behind its phrase where it is a preposition or a sign."""
    parse = mention.parse
    is_told = mention.last < len(parse) and parse.tags[mention.last] in ("PREP", "PUNCT")
    return parse.words[mention.last] if is_told else ""


def _clause_apart(one: Filled, other: Filled) -> bool:
    """The run stands in one clause, and the first in another."""
    clauses = {id(mention.clause) for mention in members(other)}
    return len(clauses) == 1 and id(first_of(one).clause) not in clauses


def _kinds(one: Filled, other: Filled) -> bool:
    """The run counts different things, and the first what they all are: novels, atlases, books."""
    heads = [mention.head for mention in members(other) if mention.has_own_head]
    whole = first_of(one)
    lists = {(mention.sentence, mention.list_id) for mention in members(other)}
    return (
        whole.has_own_head
        and len(lists) == 1
        and members(other)[0].list_id >= 0
        and len(heads) == len(members(other)) == len(set(heads))
        and whole.head not in heads
    )


def _exceeds(one: Filled, other: Filled) -> bool:
    """One number of the first is larger than the second."""
    return any(mention.value > first_of(other).value for mention in members(one))


def _falls_short(one: Filled, other: Filled) -> bool:
    """The run makes less than the second, by more than rounding can."""
    return sum(mention.high for mention in members(one)) < first_of(other).low


def _has_trifle(one: Filled, other: Filled) -> bool:
    """One of the run is too small to matter beside the second: the three of "11 million from three banks"."""
    return any(0 < mention.value * TRIFLE < first_of(other).value for mention in members(one))


SETS: Mapping[str, Callable[[Filled, Filled], bool]] = {
    **unlisted.SETS,
    **breakdown.SETS,
    "right before": _right_before,
    "beside": _beside,
    "announces": _announces,
    "astride": _astride,
    "repeated": _repeated,
    "exceeds": _exceeds,
    "falls short": _falls_short,
    "has a trifle": _has_trifle,
    "alike": _alike,
    "kinds of": _kinds,
    "clause apart": _clause_apart,
    "heads mixed": _heads_mixed,
}
"""Predicates of two roles of which one may be a run: "announces(total, parts)"."""


def one_bracket(run: Sequence[Mention]) -> bool:
    """Whether one bracket holds the whole run."""
    clauses = {mention.clause.number for mention in run if mention.clause.is_bracket}
    parents = {mention.clause.parent for mention in run}
    return (
        len({mention.sentence for mention in run}) == 1
        and len(parents) == 1
        and None not in parents
        and len(clauses) <= 1
    )


def parallel(run: Sequence[Mention]) -> bool:
    """Whether its members stand in like places: one slot and preposition, or one list."""
    lists = {(mention.sentence, mention.list_id) for mention in run}
    return len({(mention.slot, mention.preposition) for mention in run}) == 1 or (
        len(lists) == 1 and run[0].list_id >= 0
    )
