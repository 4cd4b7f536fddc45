"""Predicates of a list and its total: how many parts a word announces, and of what sort they are."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from numcheck.language.model import Parse
from numcheck.mention.model import Mention
from numcheck.relation.filling import Filled, first_of, members

NUMBERS = {"both": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}
FINITE = frozenset({"VERB", "AUX", "MODAL"})

PLACING = (["in"], ["at"], ["on"], ["near"], ["by"])
"""Before a place."""

DEFINITE = frozenset({"the", "these", "those", "all", "our", "her", "his", "their", "its"})
"""Before a number of things that are known: "those three", "the two mills"."""


def _announced(total: Mention, run: Sequence[Mention]) -> int | None:
    """How many known things its clause says that it is of: "the two mills have 40", "two gifts of 40"."""
    parse, clause = total.parse, total.clause
    for place in range(total.first - 1, clause.first - 1, -1):
        number = NUMBERS.get(parse.words[place])
        if number is None or any(mention.parse is parse and mention.first == place for mention in run):
            continue
        classes = parse.lexicon.class_names.get(parse.lemmas[place + 1], frozenset())
        if "time_noun" in classes:
            return None
        is_known = place > 0 and parse.words[place - 1] in DEFINITE
        is_set_off = place > 0 and parse.tags[place - 1] == "PUNCT"
        return number if is_known or parse.words[place] == "both" or is_set_off else None
    return None


def _numbered(one: Filled, other: Filled) -> bool:
    """As many things make the first as the list has members: "those two sum to 40"."""
    return _announced(first_of(one), members(other)) == len(members(other))


def _misnumbered(one: Filled, other: Filled) -> bool:
    """Another number of things makes the first: "those four sacks cost 40" behind three figures."""
    number = _announced(first_of(one), members(other))
    return number is not None and number != len(members(other))


def _other_things(one: Filled, other: Filled) -> bool:
    """The first counts other things than the run: "scored 12 and 9 points; they have played 30 games".

    A total that is told once more may have a noun that means the same, unless a verb of its own governs it;
    what is left of "40 boats" are boats.
    """
    total, run = first_of(one), members(other)
    heads = {mention.head for mention in run if mention.has_own_head}
    if not total.has_own_head or len(heads) != 1 or total.head in heads:
        return False
    if run[0].index > total.index:
        return is_remainder(run[-1]) and len(run) > sum(mention.has_own_head for mention in run)
    return total.slot == "object" and "amount_to" not in total.governor_classes


def is_remainder(mention: Mention) -> bool:
    """What is left: "the remaining 12", "leaving 12"."""
    return "remaining" in mention.modifiers or mention.governor in ("leave", "remain")


def may_overlap(run: Sequence[Mention]) -> bool:
    """Each is or does something, and one may be all that: "120 were women and 90 smoked", "9 were new"."""
    told = [_told(mention)[0] for mention in run if mention.type == "n"]
    return len({each for each in told if each}) > 1


def hold_properties(run: Sequence[Mention]) -> bool:
    """Each is told to be so: "90 were new and 40 were broken"."""
    return all(_told(mention)[1] for mention in run)


def _told(mention: Mention) -> tuple[str, bool]:
    """The verb right behind it, or what it is said to be, and whether that is a property or an ability."""
    parse, place = mention.parse, mention.behind
    if place >= len(parse) or not _is_verb(parse, place):
        return "", False
    ahead = [each for each in range(place + 1, min(place + 4, len(parse))) if parse.tags[each] != "ADV"]
    if parse.tags[place] == "MODAL":
        return " ".join(parse.lemmas[each] for each in ahead), True
    if parse.lemmas[place] != "be" or not ahead or not _is_property(parse, ahead[0]):
        return parse.lemmas[place], False
    return parse.lemmas[ahead[0]], True


def _is_property(parse: Parse, place: int) -> bool:
    """An adjective or a participle, or a noun in the singular, for want of another reading."""
    if parse.tags[place] == "NOUN":
        return parse.lemmas[place] == parse.words[place]
    return parse.tags[place] in ("ADJ", "PARTICIPLE", "VERB")


def are_placed(run: Sequence[Mention]) -> bool:
    """Each stands before a place of its own: "9 in York and 4 in Hull", "nine on the lake, two in..."."""
    return all(_is_placed(mention, "NAME") for mention in run) or (
        len(run) > 2 and all(_is_placed(mention, "DET") for mention in run)
    )


def _is_placed(mention: Mention, tag: str) -> bool:
    parse, place = mention.parse, mention.last
    return parse.words[place : place + 1] in PLACING and parse.tags[place + 1 : place + 2] == [tag]


def _is_verb(parse: Parse, place: int) -> bool:
    """A finite verb, or a form of one that might be an adjective: "120 kept cattle"."""
    tag = parse.tags[place]
    return tag in FINITE or (tag in ("ADJ", "PARTICIPLE") and parse.lemmas[place] != parse.words[place])


SETS: Mapping[str, Callable[[Filled, Filled], bool]] = {
    "numbered": _numbered,
    "misnumbered": _misnumbered,
    "other things": _other_things,
}
"""Of a role and a list: "numbered(total, parts)"."""
