"""Predicates of a part and its whole: "12 of them", "of the 30 pupils", "twelve of the boxes"."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from numcheck.mention.model import Mention

Asked = frozenset[str]
"""Words and classes that a predicate names."""

PARTITIVE = frozenset({"of", "out of", "among"})

LONGEST_OF = 6
"""Words between "of" and its number at most."""

BACKWARD = frozenset({"this", "that", "it", "these", "those", "them", "which", "whom"})


def _refers_back(mention: Mention, asked: Asked) -> bool:
    """It counts what was named before: "12 of them", "6 km of it", "the other 12", "of these, 12"."""
    if mention.quantity.refers_back or "them" in mention.modifiers:
        return True
    parse, place = mention.parse, mention.clause.first
    for behind in (mention.behind, mention.last):
        if (
            behind + 1 < len(parse)
            and parse.words[behind] in PARTITIVE
            and parse.words[behind + 1] in BACKWARD
        ):
            return True
    return parse.words[place] in PARTITIVE and place + 1 < len(parse) and parse.words[place + 1] in BACKWARD


def _fronted_by(mention: Mention, asked: Asked) -> bool:
    """It is the first number of a clause that such a preposition opens: "of the 30 pupils, ..."."""
    parse, clause = mention.parse, mention.clause
    if parse.words[clause.first] not in asked and second_word(mention) not in asked:
        return False
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


def _of_pair(one: Mention, other: Mention) -> bool:
    """The second stands right behind the first and "of": "44 of her 61 years", "12 pupils out of the 30"."""
    if one.sentence != other.sentence or other.preposition not in PARTITIVE:
        return False
    words = one.parse.words
    return any(
        place < other.first <= place + LONGEST_OF and words[place] in PARTITIVE
        for place in (one.behind, one.last)
    )


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
    return other.head in parse.lemmas[place + 2 : place + 5]


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

BINARY: Mapping[str, Callable[[Mention, Mention], bool]] = {"of pair": _of_pair, "partitive": _partitive}
"""Predicates of two roles."""
