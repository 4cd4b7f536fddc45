"""Head nouns and units that are understood: in "Of 30 pupils, 12 left" the 12 are pupils."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import copy
from dataclasses import replace

from numcheck.mention.model import Mention
from numcheck.mention.time import is_time
from numcheck.quantity.model import Kind


def fill_heads(mentions: Sequence[Mention]) -> None:
    """A count without a noun has that of the count before it, else of the next one in its list."""
    known: str | None = None
    for mention in mentions:
        if mention.type != "n" or mention.is_pair:
            continue
        mention.head = mention.quantity.head
        mention.has_own_head = mention.head is not None
        if mention.head is None:
            mention.head = known
        else:
            known = mention.head
    following: str | None = None
    for mention in reversed(mentions):
        if mention.type != "n" or mention.is_pair:
            continue
        if mention.has_own_head:
            following = mention.head
        elif mention.head is None or mention.pairing == "part":
            mention.head = following


ENDS = frozenset({"from", "to", "than", "against"})

UNITS = frozenset({"percent", "measure", "duration", "temperature", "rate"})


def understood(mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Bare numbers once more with the unit of the one beside: "8 percent and 12", "5 of the 12 hectares"."""
    for place, mention in enumerate(mentions):
        if mention.type != "n" or mention.is_pair or not _is_free(mention):
            continue
        for giver in (_before(mentions, place), _behind(mentions, place)):
            if giver is not None:
                taken = copy(mention)
                taken.true = taken.false = 0
                given = giver.quantity
                kind: Kind = "points" if mention.quantity.head == "point" else given.kind
                taken.quantity = replace(mention.quantity, kind=kind, unit=given.unit)
                taken.type, taken.is_understood = giver.type, True
                yield taken
                break


def _is_free(mention: Mention) -> bool:
    """Whether a space stands before it and no bracket right behind it; not "mines.15", "8(g)", "week 24"."""
    parse, behind = mention.parse, mention.last
    if _is_small_word(mention) and not _is_end(mention):
        return False  # "the two of them" is a count
    if mention.first and parse.ends[mention.first - 1] == parse.starts[mention.first]:
        return False
    if is_time(parse, mention.first - 1):
        return False  # "week 24"
    return behind >= len(parse) or parse.words[behind] != "(" or parse.ends[behind - 1] < parse.starts[behind]


def _is_small_word(mention: Mention) -> bool:
    return mention.value < 10 and mention.quantity.text.isalpha()


def _is_end(mention: Mention) -> bool:
    """Whether a preposition makes it the end of a move or a standard: "from twelve minutes to nine"."""
    parse, behind = mention.parse, mention.last
    is_alone = behind >= len(parse) or parse.tags[behind] in ("PUNCT", "PREP", "CONJ")
    return mention.first > 0 and is_alone and parse.words[mention.first - 1] in ENDS


def _before(mentions: Sequence[Mention], place: int) -> Mention | None:
    """What gives its unit to bare numbers behind it, one after the other."""
    for mention in reversed(mentions[:place]):
        if mention.quantity.kind in UNITS or _is_worded_money(mention):
            return mention if _may_take(mentions[place], mention) else None
        if mention.has_own_head:
            return None
    return None


def _is_worded_money(mention: Mention) -> bool:
    """As in "25 dollars, mine 60"; a sign is written again each time."""
    return (
        mention.quantity.kind == "money"
        and mention.quantity.text[-1:].isalpha()
        and mention.quantity.text[:1].isalnum()
    )


def _may_take(mention: Mention, giver: Mention) -> bool:
    """A number without a noun of its own; "six points" where percents were told; not "to five" pence."""
    if giver.quantity.kind == "money" and _is_small_word(mention):
        return False
    if giver.quantity.kind == "percent" and mention.quantity.head == "point":
        return True
    return not mention.has_own_head


def _behind(mentions: Sequence[Mention], place: int) -> Mention | None:
    """The whole of "5 of the 12 hectares", where the noun may be the unit itself."""
    following = mentions[place + 1] if place + 1 < len(mentions) else None
    parse, behind = mentions[place].parse, mentions[place].behind
    if behind >= len(parse) or parse.words[behind] not in ("of", "out of"):
        return None
    is_whole = (
        following is not None and following.preposition in ("of", "out of") and following.governor == "#"
    )
    return (
        following
        if following is not None and is_whole and following.quantity.kind in UNITS - {"percent"}
        else None
    )
