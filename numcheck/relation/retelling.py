"""Predicates of two tellings: whether one figure is told again, or each is of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import takewhile

from numcheck.mention.model import Mention
from numcheck.relation.filling import Filled, first_of

Asked = frozenset[str]

DEMONSTRATIVES = frozenset({"that", "this", "those", "these"})
FACTOR = 1.8
WEIGHTY = frozenset({"NOUN", "NAME", "VERB", "PARTICIPLE", "GERUND", "ADJ"})
PLACING = frozenset({"in", "at", "near", "from", "across", "outside", "for", "of", "to"})
LIGHT = frozenset(
    {"have", "make", "take", "come", "give", "total", "number", "amount", "more", "other", "year", "say"}
)


def topic(mention: Mention) -> frozenset[str]:
    """The lemmas of weight in its clause, and in that which its bracket or relative clause depends on."""
    if mention.topic is None:
        parse, clause = mention.parse, mention.clause
        own = {clause.number, clause.parent}
        found = {
            parse.lemmas[place]
            for place in range(len(parse))
            if parse.clause_of[place] in own and parse.tags[place] in WEIGHTY and len(parse.lemmas[place]) > 3
        }
        mention.topic = frozenset(found - LIGHT)
    return mention.topic


def is_pointing(mention: Mention) -> bool:
    """Whether "the", "all" or "those" leads it, as what is known already: "of that $40 million"."""
    parse, place = mention.parse, mention.first - 1
    return mention.quantity.definite or (place >= 0 and parse.words[place] in DEMONSTRATIVES)


def _is_near(one: Mention, other: Mention) -> bool:
    """Equal or a likely slip: within a factor of FACTOR, the same digits in another order or of another scale."""
    a, b = abs(one.value), abs(other.value)
    if not a or not b:
        return a == b
    return max(a, b) <= FACTOR * min(a, b) or _digits(a) == _digits(b)


def _digits(value: float) -> list[str]:
    """Its significant digits, sorted."""
    return sorted(f"{value:.12g}".replace(".", "").strip("0"))


def _is_precise(mention: Mention) -> bool:
    """Whether it is told with four significant digits or more, so that chance makes no near miss."""
    step = mention.quantity.last_digit
    return bool(step) and abs(mention.value) / float(step) >= 1000


def shared_words(one: Filled, other: Filled) -> int:
    """How many words of weight stand in the clauses of both."""
    return len(topic(first_of(one)) & topic(first_of(other)))


def rivals(filled: Filled, roles: Sequence[Filled], window: Sequence[Mention]) -> int:
    """How many other figures count the same noun with another value."""
    used, mention = {id(first_of(role)) for role in roles}, first_of(filled)
    return sum(
        each.head == mention.head
        and id(each) not in used
        and each.value != mention.value
        and each.pairing != "part"
        and not is_part(each)
        for each in window
    )


def _qualifiers(mention: Mention) -> frozenset[str]:
    """Words between the number and its noun: "adult" of "40 adult tickets"."""
    parse = mention.parse
    places = range(mention.behind, mention.last)
    return frozenset(
        parse.lemmas[place]
        for place in places
        if parse.lemmas[place] != mention.head and parse.tags[place] in ("NOUN", "NAME", "ADJ", "PARTICIPLE")
    )


def _qualified_apart(one: Mention, other: Mention) -> bool:
    """Each noun has a qualifier that the clause of the other does not know."""
    a, b = _qualifiers(one), _qualifiers(other)
    return bool(b - a - topic(one)) and (bool(a - b - topic(other)) or bool(a))


def _places(mention: Mention) -> frozenset[str]:
    """Names behind such a preposition in its sentence: "in Seville"."""
    parse = mention.parse
    found: set[str] = set()
    for place in range(1, len(parse)):
        if parse.tags[place] == "NAME" and parse.words[place - 1] in PLACING:
            found.update(
                parse.words[each]
                for each in takewhile(lambda at: parse.tags[at] == "NAME", range(place, len(parse)))
            )
    return frozenset(found)


def _placed_apart(one: Mention, other: Mention) -> bool:
    """Told of two places."""
    a, b = _places(one), _places(other)
    return bool(a) and bool(b) and a.isdisjoint(b)


def _timed_apart(one: Mention, other: Mention) -> bool:
    """Told of two days, months, quarters or years, or of then and now."""
    pairs = (
        (one.year, other.year),
        (one.month, other.month),
        (one.weekday, other.weekday),
        (one.ordinal, other.ordinal),
        (one.era or None, other.era or None),
    )
    return any(a is not None and b is not None and a != b for a, b in pairs)


UNARY: Mapping[str, Callable[[Mention, Asked], bool]] = {
    "scope": lambda mention, asked: mention.scope in asked,
    "pointing": lambda mention, asked: is_pointing(mention),
    "precise": lambda mention, asked: _is_precise(mention),
}
"""Of one role: "first scope title|heading"."""

BINARY: Mapping[str, Callable[[Mention, Mention], bool]] = {
    "qualified apart": _qualified_apart,
    "placed apart": _placed_apart,
    "timed apart": _timed_apart,
    "near miss": _is_near,
    "same governor": lambda one, other: one.governor is not None and one.governor == other.governor,
}
"""Of two roles: "timed apart(first, second)"."""
