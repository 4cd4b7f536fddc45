"""What shows that a list of numbers makes no sum: numbers of things, items without a number, other counts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise

from numcheck.language.model import Parse
from numcheck.mention.model import Mention
from numcheck.relation.breakdown import is_remainder
from numcheck.relation.filling import Filled, first_of, members

PRODUCT = frozenset({"or", "each", "times", "x", "×"})
"""Between two numbers that are not added."""

LEADING = frozenset({"a", "an", "the", "several", "some", "various", "few"})
"""What an item without a number begins with: "a pair of rams", "several goats"."""


def _strangers(one: Filled, other: Filled) -> bool:
    """The first is no sum of the second: the list tells of more than its numbers, or of other things."""
    total, run = first_of(one), members(other)
    return (
        _are_mixed_labels(run)
        or _is_split(total, run)
        or any(_is_gap(a, b) for a, b in pairwise(run))
        or any(_is_move(a, b) for a, b in pairwise((total, *run)))
        or any(_is_more(mention) for mention in run)
        or (total.preposition != "of" and any(_departs(mention) for mention in run))
        or (not is_remainder(run[-1]) and any(_is_manner(mention) for mention in run))
        or _is_other_count(total, run)
    )


def _are_mixed_labels(run: Sequence[Mention]) -> bool:
    """Some of them are numbers of things: "30 stars brighter than magnitude 20"."""
    named = [
        mention.is_bare
        and mention.slot != "subject"
        and mention.first > 0
        and mention.parse.tags[mention.first - 1] == "NOUN"
        for mention in run
    ]
    return any(named) and not all(named)


def _is_split(total: Mention, run: Sequence[Mention]) -> bool:
    """A part has decimals, where what is counted has none: "these 4 factors (R = 0.11)"."""
    is_count = total.has_own_head and total.type == "n" and "." not in total.quantity.text
    return is_count and any(mention.value % 1 and mention.value < 1000 for mention in run)


def _is_gap(one: Mention, other: Mention) -> bool:
    """Between two of them stands "or", "each", or an item without a number: "9 ewes, a ram and 7 lambs"."""
    if one.sentence != other.sentence:
        return False
    parse = one.parse
    between = range(one.last, other.first)
    if any(parse.words[place] in PRODUCT and _is_near(parse, place, other) for place in between):
        return True
    return any(
        parse.words[place] in (",", "and")
        and parse.words[place + 1] in LEADING
        and {"VERB", "AUX", "PARTICIPLE"}.isdisjoint(parse.tags[place + 2 : other.first])
        and not is_rest(parse, range(place + 2, other.first))
        and _is_item(parse.tags[place + 2 : other.first], parse.words[place + 2 : other.first])
        for place in between
        if place + 2 < other.first
    )


def _is_item(tags: Sequence[str], words: Sequence[str]) -> bool:
    """Nouns up to the next comma or "and", no verb and no number."""
    end = next((place for place, word in enumerate(words) if word in (",", "and")), None)
    if end is None:
        return False
    return "NOUN" in tags[:end] and not {"VERB", "AUX", "MODAL", "NUM", "PARTICIPLE", "GERUND"} & set(
        tags[:end]
    )


def _is_near(parse: Parse, place: int, other: Mention) -> bool:
    """Whether no sign stands between the word and the number: "12 or 14", not "or none (n = 14)"."""
    return parse.words[place] != "or" or "PUNCT" not in parse.tags[place : other.first]


def is_rest(parse: Parse, places: Iterable[int]) -> bool:
    """Whether one of the words names what is left: "and the balance, 12"."""
    names = parse.lexicon.class_names
    return any("remaining" in names.get(parse.lemmas[place], ()) for place in places)


def _departs(mention: Mention) -> bool:
    """They went: "some 55 people left"; not "18 were left", "with 18 left"."""
    parse, place = mention.parse, mention.last
    return (
        mention.slot == "subject"
        and parse.words[place : place + 1] == ["left"]
        and parse.tags[place] in ("VERB", "PARTICIPLE")
        and (mention.has_own_head or mention.first == mention.clause.first)
    )


def _is_move(one: Mention, other: Mention) -> bool:
    """The second is what the first became, or stands against: "from 8 to 6", "won 40 votes to 30"."""
    if other.preposition != "to" or one.clause is not other.clause:
        return False
    is_against = (
        one.slot in ("object", "predicate") and other.index == one.index + 1 and one.governor != "add"
    )
    return one.preposition == "from" or is_against


def _is_more(mention: Mention) -> bool:
    """It tells by how many: "1,650 more than in May"."""
    following = mention.parse.words[mention.behind : mention.behind + 2]
    return following in (["more", "than"], ["fewer", "than"], ["less", "than"])


def _is_manner(mention: Mention) -> bool:
    """It tells in which way, and another way may be taken too: "9 by post", not "9 by the mayor"."""
    parse, place = mention.parse, mention.last
    return (
        mention.type == "n"
        and parse.words[place : place + 1] == ["by"]
        and parse.tags[place + 1 : place + 2] == ["NOUN"]
    )


def _is_other_count(total: Mention, run: Sequence[Mention]) -> bool:
    """Only so many of them did something: "48 cores and 36 more, and a total of 70 passed the test"."""
    parse, place, behind = total.parse, total.first - 1, total.behind
    is_led = parse.words[max(0, place - 3) : place + 1] in (
        ["and", "a", "total", "of"],
        ["but", "a", "total", "of"],
    )
    is_verb = behind < len(parse) and (
        parse.tags[behind] in ("VERB", "PARTICIPLE") or parse.words[behind].endswith("ed")
    )
    return is_led and is_verb and run[-1].index < total.index


SETS: Mapping[str, Callable[[Filled, Filled], bool]] = {"strangers": _strangers}
"""Of a role and a list: "strangers(total, parts)"."""
