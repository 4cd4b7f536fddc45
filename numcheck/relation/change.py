"""Predicates of figures that are compared: what is the standard, and which word tells the larger."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from numcheck.language.course import DEGREES, comparative, course
from numcheck.language.model import Parse
from numcheck.language.standard import has_own_standard
from numcheck.mention.model import Mention
from numcheck.relation.word import LED, LONGEST, find_told

Asked = frozenset[str]

RANKS = frozenset({"st", "nd", "rd", "th"})
STANDARDS = frozenset({"than", "against", "from", "since"})
ARROWS = frozenset({"→", ">", "⇒"})
BESIDE = frozenset({"above", "below", "over", "under", "on", "after"})


def _standing(mention: Mention) -> int:
    """Whether another is compared with it: 2 for "than 40", "up on 40", 1 for "than in May, when 40"."""
    parse, place = mention.parse, mention.first - 1
    if mention.preposition in STANDARDS or (mention.preposition == "after" and mention.type != "duration"):
        return 2
    if mention.preposition == "of" and mention.governor_classes & {"expect"}:
        return 2
    if mention.preposition in BESIDE:
        while place > 0 and parse.words[place] != mention.preposition:
            place -= 1
        if mention.preposition in LED and parse.words[place - 1] == ",":
            return 2
        return 2 if place > 0 and _takes_standard(parse, place - 1) else 0
    while (
        place >= 0
        and mention.first - place < LONGEST
        and parse.tags[place] != "NUM"
        and parse.words[place] not in (";", ":")
    ):
        if parse.words[place] in ("than", "against"):
            return int(place == 0 or not has_own_standard(parse, place - 1))
        place -= 1
    return 0


def _takes_standard(parse: Parse, place: int) -> bool:
    """Whether a rate, a verb or a word such as "up" stands there: "5% over", "is above", "up on"."""
    is_rate = parse.tags[place] == "NUM" or parse.words[place] in ("percent", "cent", "point", "points")
    if parse.words[place + 1] == "on" and parse.tags[place] in ("VERB", "AUX"):
        return False  # "rain fell on eleven days"
    return is_rate or parse.tags[place] in ("AUX", "VERB") or bool(course(parse, place))


def is_standard(mention: Mention) -> bool:
    """Whether another is compared with it."""
    return _standing(mention) > 0


def _is_compared(one: Mention, other: Mention) -> bool:
    """*other* is what *one* is compared with."""
    return _standing(other) > _standing(one)


def is_arrow(one: Mention, other: Mention) -> bool:
    """An arrow stands between them: "12 → 14", "12 -> 14"."""
    if (
        one.index >= other.index
        or one.sentence != other.sentence
        or (one.type == "duration" and other.first - one.last > 3)
    ):
        return False
    return other.first - one.last <= 3 and not ARROWS.isdisjoint(one.parse.words[one.last : other.first])


def _is_threshold(mention: Mention, asked: Asked) -> bool:
    """It holds of any that are so large: "8 inches or larger", "boats longer than 9 m"."""
    parse = mention.parse
    if _is_criterion(mention):
        return True
    behind = mention.last
    if behind < len(parse) and parse.words[behind] == "(":
        behind = next((each for each in range(behind, len(parse)) if parse.words[each] == ")"), behind) + 1
    for place in (*range(mention.first + 1, mention.last + 2), behind + 1):
        if (
            place < len(parse)
            and parse.words[place - 1] == "or"
            and (parse.words[place] in DEGREES or course(parse, place))
        ):
            return True
    return False


def _is_criterion(mention: Mention) -> bool:
    """It says which of the things before it are meant: "riders taller than 185 cm"."""
    parse, place = mention.parse, mention.first - 1
    if mention.preposition != "than" or place < 2 or parse.words[place] != "than":
        return False
    return (
        comparative(parse.lexicon, parse.words[place - 1]) != 0
        and parse.tags[place - 2] in ("NOUN", "PRON")
        and not (place > 2 and parse.tags[place - 3] == "NUM")
    )


def _contest(one: Mention, other: Mention) -> bool:
    """*one* is the subject of such as "outnumber", and first: "births outnumbered deaths, 40 to 30"."""
    if one.index >= other.index or one.sentence != other.sentence:
        return False
    told = find_told(other, one)
    if told is not None and _is_bracketed_beside(one, other, told.place):
        return "versus" in one.parse.lexicon.class_names.get(told.lemma, frozenset())
    is_versus = told is not None and "versus" in one.parse.lexicon.class_names.get(told.lemma, frozenset())
    return is_versus and other.index - one.index == 1 and other.preposition in ("to", "against")


def _is_bracketed_beside(one: Mention, other: Mention, place: int) -> bool:
    """Each in a bracket, on either side of the verb: "hens (40) outnumber ducks (30)"."""
    is_bracketed = one.clause.is_bracket and other.clause.is_bracket
    return is_bracketed and one.last < place < other.first and other.index - one.index == 1


def _is_among_ranks(mention: Mention, asked: Asked) -> bool:
    """A rank goes up or down beside it: "and moved from 24th to 9th"."""
    words = mention.parse.words
    return not RANKS.isdisjoint(words) and any(
        words[place - 1] in ("from", "to") and words[place].isdigit() and words[place + 1] in RANKS
        for place in range(1, len(words) - 1)
    )


UNARY: Mapping[str, Callable[[Mention, Asked], bool]] = {
    "is a standard": lambda mention, asked: is_standard(mention),
    "a threshold": _is_threshold,
    "among ranks": _is_among_ranks,
}
"""Of one role: "old is a standard"."""

BINARY: Mapping[str, Callable[[Mention, Mention], bool]] = {
    "arrow": is_arrow,
    "set against": _is_compared,
    "of like size": lambda one, other: 0.2 < abs(one.value) / (abs(other.value) or 1.0) < 5,
    "contest": _contest,
}
"""Of two roles: "set against(old, new)"."""
