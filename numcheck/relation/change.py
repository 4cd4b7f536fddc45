"""Predicates of figures that change: which of two is the earlier, what is compared with, and whose change a rate tells."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from numcheck.language.course import DEGREES, course
from numcheck.mention.attach import MOVE_NOUNS, MOVES
from numcheck.mention.model import Mention
from numcheck.mention.time import is_time

Asked = frozenset[str]

STANDARDS = frozenset({"than", "against", "from", "since"})
BESIDE = frozenset({"above", "below", "over", "under", "on", "after"})
CONSEQUENCES = frozenset({"so", "thus", "hence", "therefore", "accordingly", "this", "that", "it", "which", "word", "call", "meaning", "amount", "represent"})
CONTRASTS = frozenset({"and", "but", "while", "whereas", "although", "though", "yet", "as", "whose", "who"})


def _is_standard(mention: Mention, asked: Asked) -> bool:
    """It is what another number is compared with: "than 40", "up on the 40", "than in May, when 40"."""
    parse, place = mention.parse, mention.first - 1
    if mention.preposition in STANDARDS or mention.preposition == "after" and mention.type != "duration":
        return True
    if mention.preposition in BESIDE:
        while place > 0 and parse.words[place] != mention.preposition:
            place -= 1
        if place <= 0:
            return False
        is_rate = parse.tags[place - 1] == "NUM" or parse.words[place - 1] in ("percent", "cent", "point", "points")
        return is_rate or parse.tags[place - 1] in ("AUX", "VERB") or bool(course(parse, place - 1))
    while place >= 0 and mention.first - place < 14 and parse.tags[place] != "NUM":
        if parse.words[place] in ("than", "against"):
            return True
        if parse.words[place] in (";", ":"):
            return False
        place -= 1
    return False


def is_arrow(one: Mention, other: Mention) -> bool:
    """ "12 → 14", "12 -> 14"."""
    if one.index >= other.index or one.sentence != other.sentence or one.type == "duration" and other.first - one.last > 3:
        return False
    return other.first - one.last <= 3 and any(each in ("→", ">", "⇒") for each in one.parse.words[one.last : other.first])


def _told_earlier(one: Mention, other: Mention) -> bool:
    """*one* is told as the earlier by dates, or by words such as "a year ago" and "now"."""
    if one.moment is not None and other.moment is not None and one.moment != other.moment:
        return one.moment < other.moment
    early = -2 if one.moment is not None and other.moment is None and other.era else one.era
    late = -2 if other.moment is not None and one.moment is None and one.era else other.era
    if early != late:
        return early < late
    if one.weekday is not None and other.weekday is not None and not one.era:
        return one.weekday < other.weekday
    if one.month is not None and other.month is not None and not one.era:
        return 0 < other.month - one.month < 7 or other.month - one.month < -9
    return False


def _tense_earlier(one: Mention, other: Mention) -> bool:
    """The clause of *one* is of an earlier time by its verb."""
    return one.tense is not None and other.tense is not None and one.tense < other.tense


def _based_elsewhere(one: Mention, other: Mention) -> bool:
    """A rate's own words tell of a base that *other* is not: "3% more than in May", "40% less growth than in controls"."""
    parse = one.parse
    is_behind = False
    for place in range(one.last, min(one.last + 9, len(parse))):
        word = parse.words[place]
        if parse.tags[place] == "NUM" or word in (";", ".", "(") or word == "," and is_behind:
            break
        if word in DEGREES and place + 1 < len(parse) and parse.lemmas[place + 1] in MOVE_NOUNS:
            return True
        if word in ("than", "above", "below", "from", "since", "over", "on", "against"):
            is_behind = True
        elif is_behind and is_time(parse, place) and other.era >= 0 and (other.sentence != one.sentence or other.first < place):
            return True
    years = [each for each in (one.moment,) if each is not None]
    return is_behind and bool(years) and other.moment is not None and int(other.moment) != int(years[0])


def _other_time(one: Mention, other: Mention) -> bool:
    """In another sentence, with a time of its own: "Last year alone it grew 4%"."""
    if one.sentence == other.sentence:
        return False
    return one.era == -1 or one.moment is not None and other.moment is not None and int(one.moment) != int(other.moment)


def _new_subject(one: Mention, other: Mention) -> bool:
    """In a later sentence with a subject of its own, which no word ties to the sentence of *other*."""
    is_noun = one.slot == "premodifier" or one.preposition == "of" or bool(MOVES & one.modifiers)
    if one.sentence <= other.sentence or is_noun or not one.context.isdisjoint(other.context):
        return False
    parse, verb = one.parse, one.clause.verb
    before = range(one.clause.first, one.first if verb is None else min(verb, one.first))
    if any(parse.lemmas[place] in CONSEQUENCES for place in range(one.first)) or parse.tags[one.first - 1 : one.first] == []:
        return False
    nouns = [place for place in before if parse.tags[place] in ("NOUN", "NAME")]
    moves = (parse.lexicon.class_names.get(parse.lemmas[place], frozenset()) for place in nouns)
    return bool(nouns) and all(MOVES.isdisjoint(each) for each in moves)


def _moved_apart(one: Mention, other: Mention) -> bool:
    """Each has its own finite verb, and a contrast or a coordination lies between: two things that moved."""
    if one.sentence != other.sentence:
        return False
    parse, first, second = one.parse, *sorted((_verb_place(one), _verb_place(other)))
    if first < 0 or first == second:
        return False
    if any(parse.words[place] in CONTRASTS and parse.tags[place] in ("CONJ", "SUB", "REL") for place in range(first, second)):
        border = next(place for place in range(first, second) if parse.words[place] in CONTRASTS)
        return not any(parse.tags[place] == "PRON" for place in range(border, second))
    return one.clause.mark in ("whose", "who") and second == _verb_place(other)


def _verb_place(mention: Mention) -> int:
    """The finite verb that stands next before it in its clause, else that of the clause; -1 for none."""
    parse, clause = mention.parse, mention.clause
    for place in range(mention.first - 1, clause.first - 1, -1):
        is_verb = parse.tags[place] == "VERB" or (
            parse.tags[place] == "PARTICIPLE" and (place > mention.first - 3 or parse.lemmas[place] == mention.governor)
        )
        if is_verb and parse.clause_of[place] == clause.number:
            return place
    return clause.verb if clause.verb is not None and parse.tags[clause.verb] in ("VERB", "AUX") else -1


UNARY: Mapping[str, Callable[[Mention, Asked], bool]] = {
    "is a standard": _is_standard,
    "is dated": lambda mention, asked: mention.moment is not None or mention.era < 0,
}
"""Of one role: "old is a standard"."""

BINARY: Mapping[str, Callable[[Mention, Mention], bool]] = {
    "arrow": is_arrow,
    "told earlier": _told_earlier,
    "tense earlier": _tense_earlier,
    "moved apart": _moved_apart,
    "based elsewhere": _based_elsewhere,
    "other time": _other_time,
    "new subject": _new_subject,
}
"""Of two roles: "told earlier(old, new)"."""
