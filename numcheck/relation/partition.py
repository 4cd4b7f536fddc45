"""Predicates of a part and its whole: "12 of them", "of the 30 pupils", "twelve of the boxes"."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from numcheck.mention.attach import is_possessive
from numcheck.mention.model import Mention

Asked = frozenset[str]
"""Words and classes that a predicate names."""

PARTITIVE = frozenset({"of", "out of", "among"})

OPENERS = PARTITIVE | {"within"}
"""What opens a clause about some of what was told: "within that sum"."""

LONGEST_OF = 6
"""Words between "of" and its number at most."""

BACKWARD = frozenset({"this", "that", "it", "these", "those", "them", "which", "whom"})
PRONOUNS = frozenset({"them", "which", "whom"})


def _refers_back(mention: Mention, asked: Asked) -> bool:
    """It counts what was named before: "12 of them", "6 km of it", "the other 12", "of these, 12"."""
    if mention.quantity.refers_back or "them" in mention.modifiers:
        return True
    words = mention.parse.words
    for behind in (mention.behind, mention.last):
        if behind + 1 >= len(words) or words[behind] not in PARTITIVE:
            continue
        if words[behind + 1] in BACKWARD or words[behind + 1 : behind + 3] == ["the", "latter"]:
            return True
    return _is_led_back(mention) or _opens_backward(mention)


def _is_led_back(mention: Mention) -> bool:
    """Right behind "among them" or "of which", or behind "and of these,"."""
    words, tags, place = mention.parse.words, mention.parse.tags, mention.first - 1
    while place > 1 and (tags[place] == "ADV" or words[place] == ","):
        place -= 1
    if place < 1 or words[place] not in BACKWARD or words[place - 1] not in PARTITIVE:
        return False
    return words[place] in PRONOUNS or (place > 1 and tags[place - 2] in ("CONJ", "PUNCT"))


def _opens_backward(mention: Mention) -> bool:
    """First of a clause that opens with "of these", "within that sum", or in a list with that number."""
    parse, place = mention.parse, mention.clause.first
    if parse.words[place] not in OPENERS and parse.tags[place] in ("PUNCT", "CONJ"):
        place += 1
    if place + 1 >= len(parse) or parse.words[place] not in OPENERS or parse.words[place + 1] not in BACKWARD:
        return False
    names = parse.lexicon.class_names
    between = [
        parse.tags[each]
        for each in range(place + 2, mention.first)
        if "represent" not in names.get(parse.lemmas[each], ())
    ]
    return "VERB" not in between and "PRON" not in between and (mention.list_id >= 0 or "NUM" not in between)


def _fronted_by(mention: Mention, asked: Asked) -> bool:
    """It is the first number of a clause that such a preposition opens: "of the 30 pupils, ..."."""
    parse, clause = mention.parse, mention.clause
    if parse.words[clause.first] not in asked and second_word(mention) not in asked:
        return False
    end = mention.first - (mention.has_own_head and parse.words[mention.first - 1] in ("these", "those"))
    if not BACKWARD.isdisjoint(parse.words[clause.first : end]):
        return False  # "Of these, 30 ..." is no whole; in "of these 30 barges" it is
    between = parse.tags[clause.first : mention.first]
    return mention.first - clause.first <= LONGEST_OF and not {"NUM", "REL", "PRON"} & set(between)


def _leads_a_pair(mention: Mention, asked: Asked) -> bool:
    """It stands before two counts of its own: "(21.2%; 59/278)"."""
    words, place = mention.parse.words, mention.last
    return words[place : place + 1] in (["("], [";"], [","]) and "/" in "".join(words[place + 1 : place + 2])


def second_word(mention: Mention) -> str:
    """The word behind the sign or conjunction that opens its clause."""
    place, parse = mention.clause.first, mention.parse
    return (
        parse.words[place + 1]
        if place + 1 < len(parse) and parse.tags[place] in ("PUNCT", "CONJ", "ADV", "SUB")
        else ""
    )


def of_pair(one: Mention, other: Mention) -> bool:
    """The second stands right behind the first and "of": "44 of her 61 years", "12 pupils out of the 30"."""
    if one.sentence != other.sentence or other.preposition not in PARTITIVE:
        return False
    words, tags = one.parse.words, one.parse.tags
    return any(
        place < other.first <= place + LONGEST_OF
        and words[place] in PARTITIVE
        and not any(tags[each] in ("NUM", "PREP") for each in range(place + 1, other.first))
        for place in (one.behind, one.last)
    )


def is_of_next(one: Mention, other: Mention) -> bool:
    """Only "of" and an article part the two: "$7 of $8"."""
    is_close = one.sentence == other.sentence and other.first - one.last in (1, 2)
    return is_close and one.parse.words[one.last] in PARTITIVE


def _partitive(one: Mention, other: Mention) -> bool:
    """The first is some of what the second counts, told by its noun: "27 boxes... twelve of the boxes"."""
    parse, place = one.parse, one.behind
    if (
        other.head is None
        or place + 2 >= len(parse)
        or parse.words[place] not in PARTITIVE
        or parse.tags[place + 1] != "DET"
    ):
        return False
    places = range(place + 2, min(place + 5, len(parse)))
    return any(parse.lemmas[each] == other.head and not is_possessive(parse.words[each]) for each in places)


def is_part(mention: Mention) -> bool:
    """Whether "of" follows right behind the number."""
    return mention.behind < len(mention.parse) and mention.parse.words[mention.behind] in PARTITIVE


UNARY: Mapping[str, Callable[[Mention, Asked], bool]] = {
    "refers back": _refers_back,
    "is part": lambda mention, asked: is_part(mention),
    "fronted by": _fronted_by,
    "leads a pair": _leads_a_pair,
}
"""Predicates of one role."""

BINARY: Mapping[str, Callable[[Mention, Mention], bool]] = {"of pair": of_pair, "partitive": _partitive}
"""Predicates of two roles."""
