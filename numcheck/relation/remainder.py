"""What a candidate leaves out: numbers like its own, in its sentences or lists, that no role uses."""

from __future__ import annotations

from collections.abc import Sequence

from numcheck.mention.model import Mention
from numcheck.relation.filling import SHARES, Filled, members, nearest_pair, takes_units, types_like
from numcheck.relation.partition import of_pair


def unused(filled: Filled, roles: Sequence[Filled], window: Sequence[Mention]) -> int:
    """How many mentions like *filled*, in the sentences of the candidate, no role uses."""
    used = [mention for role in roles for mention in members(role)]
    taken = {id(mention) for mention in used}
    has_units = takes_units(filled)
    sentences = {_place(mention) for mention in used}
    like = types_like(filled)
    return sum(
        1
        for mention in window
        if mention.type in like
        and id(mention) not in taken
        and _place(mention) in sentences
        and not mention.is_pair
        and (has_units or not mention.is_understood)
        and not any(mention.quantity.span.overlaps(each.quantity.span) for each in used)
    )


def _place(mention: Mention) -> tuple[str, int]:
    """Its sentence, or the bulleted list that this is an item of."""
    return ("items", mention.items) if mention.items >= 0 else ("sentence", mention.sentence)


def list_cut(filled: Filled, roles: Sequence[Filled], window: Sequence[Mention]) -> int:
    """How many members of the coordinations that *filled* stands in it leaves out."""
    used = {id(mention) for role in roles for mention in members(role)}
    has_units = takes_units(filled)
    lists = {(mention.sentence, mention.list_id) for mention in members(filled) if mention.list_id >= 0}
    like = types_like(filled)
    return sum(
        1
        for mention in window
        if mention.type in like
        and (has_units or not mention.is_understood)
        and (mention.sentence, mention.list_id) in lists
        and id(mention) not in used
    )


def left_over(filled: Filled, roles: Sequence[Filled], window: Sequence[Mention]) -> int:
    """How many mentions like *filled* from its first to its last sentence no role uses; on either side of the
    candidate only those that do not count something else.
    """
    used = [mention for role in roles for mention in members(role)]
    heads, orders = {mention.head for mention in used}, [mention.order for mention in used]
    taken, spans = {id(mention) for mention in used}, [mention.quantity.span for mention in used]
    first, last = min(orders), max(orders)
    start, end = min(mention.sentence for mention in used), max(mention.sentence for mention in used)
    like, count, has_units = types_like(filled), 0, takes_units(filled)
    for mention in window:
        if mention.type not in like or id(mention) in taken or mention.is_pair or mention.is_aside:
            continue
        if mention.is_understood > has_units or not start <= mention.sentence <= end:
            continue
        if any(of_pair(each, mention) for each in used if each.index + 1 == mention.index):
            continue
        is_like = not mention.has_own_head or mention.head in heads or first < mention.order < last
        count += is_like and not any(mention.quantity.span.overlaps(span) for span in spans)
    return count


def shares_amid(filled: Filled, roles: Sequence[Filled], window: Sequence[Mention]) -> int:
    """How many percents or fractions that no role uses stand among the numbers of the candidate."""
    used = [mention for role in roles for mention in members(role)]
    taken, places = {id(mention) for mention in used}, [mention.index for mention in used]
    return sum(
        mention.type in SHARES and id(mention) not in taken and min(places) < mention.index < max(places)
        for mention in window
    )


def between(one: Filled, other: Filled) -> int:
    """How many mentions stand between the two."""
    a, b = nearest_pair(one, other)
    return max(abs(a.index - b.index) - 1, 0)


def amid(filled: Filled, roles: Sequence[Filled], window: Sequence[Mention]) -> int:
    """How many mentions with the unit of *filled* stand amid the candidate and in no role."""
    used = [mention for role in roles for mention in members(role)]
    places, like = [mention.index for mention in used], types_like(filled) - {"n"}
    taken = {id(mention) for mention in used}
    first, last = min(places), max(places)
    return sum(
        1
        for mention in window
        if mention.type in like
        and id(mention) not in taken
        and first < mention.index < last
        and not mention.is_understood
        and not any(mention.quantity.span.overlaps(each.quantity.span) for each in used)
    )
