"""Predicates of two tellings: whether one figure is told again, or each is of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from itertools import takewhile

from numcheck.expression.amount import amount_of, compared
from numcheck.interval import Interval
from numcheck.mention.model import Mention
from numcheck.relation.filling import Filled, first_of
from numcheck.relation.partition import is_part

Asked = frozenset[str]

FACTOR = 1.5
THOUSAND = 999
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
    return mention.quantity.definite or is_demonstrative(mention)


def is_demonstrative(mention: Mention) -> bool:
    """Whether "these" or "those" leads it, or "this" or "that" behind a preposition."""
    parse, place = mention.parse, mention.first - 1
    if place < 0:
        return False
    return parse.words[place] in ("these", "those") or (
        parse.words[place] in ("this", "that") and place > 0 and parse.tags[place - 1] == "PREP"
    )


def _is_near(one: Mention, other: Mention) -> bool:
    """Equal or a likely slip: within FACTOR, the same digits in another order or of another scale."""
    a, b = _comparable(one, other)
    if not a or not b:
        return a == b
    if max(a, b) <= FACTOR * min(a, b):
        return True
    return _digits(abs(one.value)) == _digits(abs(other.value)) or _digits(a) == _digits(b)


def _is_rescaled(one: Mention, other: Mention) -> bool:
    """Two digits or more are the same, of another scale: "million" where it was "billion"."""
    a, b = _comparable(one, other)
    is_scale = min(a, b) > 0 and max(a, b) >= THOUSAND * min(a, b)
    return is_scale and len(_figures(a)) > 1 and _figures(a) == _figures(b)


def _comparable(one: Mention, other: Mention) -> tuple[float, float]:
    """The sizes of both in one unit, as far as they have one."""
    if one.type == other.type and one.quantity.unit == other.quantity.unit:
        return abs(one.value), abs(other.value)
    exact = [Interval.exactly(Fraction(each.value)) for each in (one, other)]
    amounts = [amount_of(each.quantity, value) for each, value in zip((one, other), exact, strict=True)]
    if amounts[0] is None or amounts[1] is None:
        return 0.0, 1.0
    aligned = compared(amounts[0], amounts[1])
    if aligned is None or aligned[0].low is None or aligned[1].low is None:
        return 0.0, 1.0
    return abs(float(aligned[0].low)), abs(float(aligned[1].low))


def _digits(value: float) -> list[str]:
    """The same, sorted."""
    return sorted(_figures(value))


def _figures(value: float) -> str:
    """Its significant digits."""
    return f"{value:.12g}".replace(".", "").strip("0")


def _is_precise(mention: Mention) -> bool:
    """Whether it is told with four significant digits or more, so that chance makes no near miss."""
    step = mention.quantity.last_digit
    return step is not None and step > 0 and abs(mention.value) / float(step) >= 1000


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


def _restricted(one: Mention, other: Mention) -> bool:
    """Words behind *other* narrow it, none of which the clause of *one* knows: "the 40 of the inn"."""
    parse, place = other.parse, other.last
    if place >= len(parse) or parse.tags[place] not in ("PREP", "REL", "PARTICIPLE"):
        return False
    if other.head is None and parse.words[place] not in ("of", "for"):
        return False
    behind = takewhile(
        lambda at: parse.tags[at] not in ("PUNCT", "AUX", "MODAL", "NUM"), range(place, len(parse))
    )
    narrowing = {parse.lemmas[each] for each in behind if parse.tags[each] in WEIGHTY}
    return bool(narrowing) and narrowing.isdisjoint(topic(one))


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
    """Told of two places, neither of which the sentence of the other names."""
    a, b = _places(one), _places(other)
    return bool(a) and bool(b) and a.isdisjoint(other.parse.words) and b.isdisjoint(one.parse.words)


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
    "demonstrative": lambda mention, asked: is_demonstrative(mention),
    "pointing": lambda mention, asked: is_pointing(mention),
    "precise": lambda mention, asked: _is_precise(mention),
}
"""Of one role: "first scope title|heading"."""

BINARY: Mapping[str, Callable[[Mention, Mention], bool]] = {
    "qualified apart": _qualified_apart,
    "placed apart": _placed_apart,
    "timed apart": _timed_apart,
    "near miss": _is_near,
    "rescaled": _is_rescaled,
    "restricted": _restricted,
}
"""Of two roles: "timed apart(first, second)"."""
