"""Predicates of what a share is told to be of: "30% of the members", "half of them"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence

from numcheck.language.model import OPENING, Parse
from numcheck.mention.model import Mention

Asked = frozenset[str]
"""Words and classes that a predicate names."""


TOTALS = frozenset(
    {"total", "whole", "all", "them", "those", "these", "which", "whom", "it", "that", "overall"}
)

SIGNS = frozenset({"%", "percent", "per"})

NUMBER = "0"
"""A complement that is a number: "30% of the 1,200"."""


def complement(mention: Mention) -> str | None:
    """What a share is told to be of: "#" for a pronoun or "the total", NUMBER, else the noun behind "of"."""
    parse, place = mention.parse, _end(mention)
    while place < len(parse) and (parse.tags[place] == "ADV" or _goes_on(parse, place)):
        place += 1
    if place + 1 >= len(parse) or parse.words[place] not in ("of", "among", "out of"):
        return _noun_within(mention)
    found: str | None = None
    for ahead in range(place + 1, min(len(parse), place + 7)):
        tag, lemma = parse.tags[ahead], parse.lemmas[ahead]
        if tag == "NUM":
            return NUMBER
        if _is_told(mention, place, ahead):
            return "#"
        if parse.words[ahead] in TOTALS and _is_noun_behind(mention, ahead):
            continue
        if tag in ("NOUN", "NAME") or parse.words[ahead] in TOTALS:
            found = lemma
        elif (
            found is not None
            and parse.words[ahead] == "of"
            and ahead + 1 < len(parse)
            and parse.tags[ahead + 1] == "NUM"
        ):
            return NUMBER
        elif found is not None or tag not in ("DET", "ADJ", "ADV", "PARTICIPLE", "GERUND"):
            break
    return found


def _is_told(mention: Mention, of: int, place: int) -> bool:
    """The word stands for all that was told: "of them", "of the total", "of these jobs"."""
    if place == of + 1 and _points_to(mention.parse, place):
        return True
    is_total = mention.parse.words[place] in TOTALS and not _is_noun_behind(mention, place)
    return is_total and not _is_narrowed(mention, of, place)


def _points_to(parse: Parse, place: int) -> bool:
    """With its noun it names what was told: "of these jobs", "of this sum"."""
    return (
        parse.words[place] in ("this", "these", "those", "that")
        and place + 1 < len(parse)
        and parse.tags[place + 1] == "NOUN"
    )


def _goes_on(parse: Parse, place: int) -> bool:
    """A comma, but not that of "a third, of whom 9 left"."""
    return parse.words[place] == "," and parse.tags[place + 2 : place + 3] != ["REL"]


def _end(mention: Mention) -> int:
    """The place behind its number and unit, without the noun phrase that follows."""
    return bisect_left(mention.parse.starts, mention.quantity.span.end)


def _is_noun_behind(mention: Mention, place: int) -> bool:
    """The word only modifies: "all flats", "the total output"."""
    tags = mention.parse.tags
    if tags[place] in ("PRON", "REL"):
        return False
    return place + 1 < len(tags) and tags[place + 1] in ("NOUN", "ADJ", "NAME")


def _is_narrowed(mention: Mention, of: int, place: int) -> bool:
    """Other than what was told before: "those who spoke", "the national total"."""
    parse, ahead = mention.parse, place + 1
    while parse.words[place] == "those" and ahead < len(parse) and parse.tags[ahead] == "ADV":
        ahead += 1
    if ahead < len(parse) and parse.words[place] in ("those", "all"):
        tag = parse.tags[ahead]
        if tag == "REL" or (tag == "PREP" and parse.words[place] == "those"):
            return True
    return any(parse.tags[each] in ("ADJ", "NOUN", "NAME") for each in range(of + 1, place))


def _noun_within(mention: Mention) -> str | None:
    """Of "half the flats" the flats."""
    if mention.quantity.kind != "fraction":
        return None
    parse, place = mention.parse, _end(mention)
    if place + 1 < len(parse) and parse.tags[place] == "DET":
        for ahead in range(place + 1, min(len(parse), place + 4)):
            if parse.tags[ahead] == "NUM":
                return NUMBER
            if parse.tags[ahead] in ("NOUN", "NAME"):
                return parse.lemmas[ahead]
    return None


def of_same(one: Mention, other: Mention) -> bool:
    """What *one* is a share of is what *other* counts."""
    noun = complement(one)
    return noun is not None and (noun in ("#", other.head) or _is_named_beside(noun, one, other))


def of_another(one: Mention, other: Mention) -> bool:
    """What *one* is a share of is nothing that *other* counts."""
    noun = complement(one)
    if noun is None or noun in ("#", NUMBER, other.head):
        return False
    return not _is_named_beside(noun, one, other)


def _is_named_beside(noun: str, one: Mention, other: Mention) -> bool:
    """The noun stands near *other*, and not only behind *one*: "31 of the 90 seats, 42% of the vote"."""
    if noun not in other.context:
        return False
    return one.sentence != other.sentence or other.parse.lemmas.count(noun) > 1


def _of_other(mention: Mention, asked: Asked) -> bool:
    return complement(mention) not in (None, "#", NUMBER)


def _bare(mention: Mention, asked: Asked) -> bool:
    """A share without a word of what it is of, which the reader must take from what was told."""
    return (
        complement(mention) is None
        and mention.slot != "premodifier"
        and mention.preposition in (None, "at", "with", "for")
    )


def wholes(run: Sequence[Mention]) -> int:
    """How many different things the shares are told to be of: "of bus trips" and "of train trips" are two."""
    return len({_compound(mention) for mention in run if complement(mention) not in (None, "#", NUMBER)})


def _compound(mention: Mention) -> tuple[str, ...]:
    """The nouns of its complement, with what tells one sort of them from another."""
    parse, found = mention.parse, []
    for place in range(_end(mention) + 1, min(len(parse), _end(mention) + 7)):
        if parse.tags[place] in ("NOUN", "NAME") or (
            parse.tags[place] == "ADJ" and parse.words[place] not in TOTALS
        ):
            found.append(parse.lemmas[place])
        elif found or parse.tags[place] not in ("DET", "ADJ", "ADV"):
            break
    return tuple(found)


def _has_own_share(mention: Mention, asked: Asked) -> bool:
    """A percent in brackets right behind it: "12 men (40%)"."""
    parse, place = mention.parse, mention.last
    if place + 2 >= len(parse) or parse.words[place] not in OPENING:
        return False
    ahead = parse.words[place + 1 : place + 4]
    return parse.tags[place + 1] == "NUM" and (ahead[0].endswith("%") or not SIGNS.isdisjoint(ahead))


UNARY: Mapping[str, Callable[[Mention, Asked], bool]] = {
    "has own share": _has_own_share,
    "of other": _of_other,
    "bare": _bare,
    "of them": lambda mention, asked: complement(mention) == "#",
    "of number": lambda mention, asked: complement(mention) == NUMBER,
    "of other total": lambda mention, asked: complement(mention) in ("total", "those", "all"),
}
"""Predicates of one role."""

BINARY: Mapping[str, Callable[[Mention, Mention], bool]] = {"of same": of_same, "of another": of_another}
"""Predicates of two roles."""
