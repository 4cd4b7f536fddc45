"""Predicates of when figures hold: which of two is the earlier, and which is of another time."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from numcheck.language.course import DEGREES
from numcheck.mention.governor import MOVE_NOUNS
from numcheck.mention.model import Mention
from numcheck.mention.tense import FUTURE, PAST, PRESENT
from numcheck.mention.time import is_time

Asked = frozenset[str]
"""Words and classes that a predicate names."""

YEAR = re.compile(r"(?:19|20)\d\d")


def _told_earlier(one: Mention, other: Mention) -> bool:
    """*one* is told as the earlier by dates, or by words such as "a year ago" and "now"."""
    if one.moment is not None and other.moment is not None and one.moment != other.moment:
        return one.moment < other.moment
    is_future = one.tense == FUTURE, other.tense == FUTURE
    if is_future[0] != is_future[1] and {one.tense, other.tense} & {PAST, PRESENT}:
        return is_future[1]
    early = -2 if one.moment is not None and other.moment is None and other.era else one.era
    late = -2 if other.moment is not None and one.moment is None and one.era else other.era
    if early < 0 or late < 0:
        return early < late
    return not one.era and _named_earlier(one, other)


def _named_earlier(one: Mention, other: Mention) -> bool:
    """The day of the week, the quarter or the month of *one* comes before that of *other*."""
    if one.weekday is not None and other.weekday is not None:
        first, last = one.weekday, other.weekday
        return (first, last) == (6, 0) or (first < last and (first, last) != (0, 6))
    if one.ordinal is not None and other.ordinal is not None and one.ordinal != other.ordinal:
        return one.ordinal < other.ordinal
    if one.month is not None and other.month is not None:
        return 0 < other.month - one.month < 7 or other.month - one.month < -9
    return False


def _told_later(one: Mention, other: Mention) -> bool:
    """Words tell of *one* that it is the present figure, and nothing of the other."""
    return one.era > 0 and other.era == 0 and (one.moment is None or other.moment is None)


def _tense_earlier(one: Mention, other: Mention) -> bool:
    """The clause of *one* is of an earlier time by its verb."""
    return one.tense is not None and other.tense is not None and one.tense < other.tense


def _based_elsewhere(one: Mention, other: Mention) -> bool:
    """A rate's own words tell of a base that *other* is not: "3% more than in May", "40% less growth"."""
    parse = one.parse
    is_behind = False
    if (
        one.last + 1 < len(parse)
        and parse.words[one.last] in ("a", "per", "each", "every")
        and is_time(parse, one.last + 1)
    ):
        return True  # "20% a year"
    for place in range(one.last, min(one.last + 9, len(parse))):
        word = parse.words[place]
        if parse.tags[place] == "NUM" and is_behind and YEAR.fullmatch(word) and other.moment is not None:
            return int(other.moment) != int(word)
        if parse.tags[place] == "NUM" or word in (";", ".", "(") or (word == "," and is_behind):
            break
        if word in DEGREES and place + 1 < len(parse) and parse.lemmas[place + 1] in MOVE_NOUNS:
            return True
        if word in ("than", "above", "below", "from", "since", "over", "on", "against"):
            is_behind = True
        elif is_behind and parse.lemmas[place] == "year" and other.month is not None and other.moment is None:
            return True  # "5% up from a year earlier ... and from 40 in May"
        elif (
            is_behind
            and is_time(parse, place)
            and other.era >= 0
            and (other.sentence != one.sentence or other.first < place)
        ):
            return True
    return False


def _other_time(one: Mention, other: Mention) -> bool:
    """In another sentence, with a time of its own: "Last year alone it grew 4%"."""
    if one.sentence == other.sentence:
        return False
    return one.era == -1 or (
        one.moment is not None and other.moment is not None and int(one.moment) != int(other.moment)
    )


def _is_set_beside_another(mention: Mention) -> bool:
    """A time of the same unit follows at once, set off: "900 ms before, 360 ms now"."""
    parse, last = mention.parse, mention.last
    return (
        parse.tags[last + 1 : last + 2] in (["PUNCT"], ["CONJ"])
        and parse.tags[last + 2 : last + 3] == ["NUM"]
        and parse.lemmas[last - 1] in parse.lemmas[last + 2 : last + 5]
    )


def _is_period(mention: Mention, asked: Asked) -> bool:
    """A time in which something happens, no figure of its own: "in ten years", "three months ago"."""
    if mention.type != "duration":
        return False
    parse, last = mention.parse, mention.last
    is_led = mention.preposition in (
        "in",
        "over",
        "for",
        "within",
        "during",
        "after",
        "since",
        "until",
        "between",
        "every",
    )
    before, behind = parse.words[max(0, mention.first - 2) : mention.first], parse.words[last : last + 1]
    is_told = any(word in ("last", "next", "past", "previous") for word in before + behind) or any(
        word in ("ago", "earlier", "later", "before") for word in (*before[-1:], *behind)
    )
    return is_led or (is_told and not _is_set_beside_another(mention))


UNARY: Mapping[str, Callable[[Mention, Asked], bool]] = {
    "a period": _is_period,
    "is dated": lambda mention, asked: mention.moment is not None or mention.era < 0,
}
"""Of one role: "old is dated"."""

BINARY: Mapping[str, Callable[[Mention, Mention], bool]] = {
    "told earlier": _told_earlier,
    "told later": _told_later,
    "tense earlier": _tense_earlier,
    "based elsewhere": _based_elsewhere,
    "other time": _other_time,
}
"""Of two roles: "told earlier(old, new)"."""
