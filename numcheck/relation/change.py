"""Predicates of figures that change: which of two is earlier, what is compared, whose change a rate tells."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from numcheck.language.course import DEGREES, course
from numcheck.language.model import Parse
from numcheck.mention.attach import MOVES
from numcheck.mention.governor import MOVE_NOUNS
from numcheck.mention.model import Mention
from numcheck.mention.tense import FUTURE, PAST, PRESENT
from numcheck.mention.time import is_time
from numcheck.relation.word import FAR, LONGEST, NEAR, find_told

Asked = frozenset[str]

YEAR = re.compile(r"(?:19|20)\d\d")
STANDARDS = frozenset({"than", "against", "from", "since"})
BESIDE = frozenset({"above", "below", "over", "under", "on", "after"})
CONSEQUENCES = frozenset(
    {
        "so",
        "thus",
        "hence",
        "therefore",
        "accordingly",
        "this",
        "that",
        "it",
        "which",
        "word",
        "call",
        "meaning",
        "amount",
        "represent",
    }
)
CONTRASTS = frozenset({"and", "but", "while", "whereas", "although", "though", "yet", "as", "whose", "who"})


def _standing(mention: Mention) -> int:
    """Whether another is compared with it: 2 for "than 40", "up on 40", 1 for "than in May, when 40"."""
    parse, place = mention.parse, mention.first - 1
    if mention.preposition in STANDARDS or (mention.preposition == "after" and mention.type != "duration"):
        return 2
    if mention.preposition in BESIDE:
        while place > 0 and parse.words[place] != mention.preposition:
            place -= 1
        return 2 if place > 0 and _takes_standard(parse, place - 1) else 0
    while (
        place >= 0
        and mention.first - place < LONGEST
        and parse.tags[place] != "NUM"
        and parse.words[place] not in (";", ":")
    ):
        if parse.words[place] in ("than", "against"):
            return 1
        place -= 1
    return 0


def _takes_standard(parse: Parse, place: int) -> bool:
    """Whether a rate, a verb or a word such as "up" stands there: "5% over", "is above", "up on"."""
    is_rate = parse.tags[place] == "NUM" or parse.words[place] in ("percent", "cent", "point", "points")
    return is_rate or parse.tags[place] in ("AUX", "VERB") or bool(course(parse, place))


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
    return other.first - one.last <= 3 and any(
        each in ("→", ">", "⇒") for each in one.parse.words[one.last : other.first]
    )


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
        return one.weekday < other.weekday
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


def _new_subject(one: Mention, other: Mention) -> bool:
    """In a later sentence with a subject of its own, which no word ties to the sentence of *other*."""
    if one.sentence < other.sentence:
        return _brings_subject(other, one) and not _is_concluded(other)
    is_noun = one.slot == "premodifier" or one.preposition == "of" or bool(MOVES & one.modifiers)
    if one.sentence <= other.sentence or is_noun or not one.context.isdisjoint(other.context):
        return False
    return _brings_subject(one, other) and not _is_concluded(one)


def _is_concluded(mention: Mention) -> bool:
    """Words before it refer to what was said: "so", "this", "in other words"."""
    return any(mention.parse.lemmas[place] in CONSEQUENCES for place in range(mention.first))


def _brings_subject(one: Mention, other: Mention) -> bool:
    """A noun that is no change, and not tied to the sentence of *other*, is the subject of its clause."""
    if not one.context.isdisjoint(other.context):
        return False
    parse, verb = one.parse, one.clause.verb
    before = range(one.clause.first, one.first if verb is None else min(verb, one.first))
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
    if any(
        parse.words[place] in CONTRASTS and parse.tags[place] in ("CONJ", "SUB", "REL")
        for place in range(first, second)
    ):
        border = next(place for place in range(first, second) if parse.words[place] in CONTRASTS)
        return not any(parse.tags[place] == "PRON" for place in range(border, second))
    return one.clause.mark in ("whose", "who") and second == _verb_place(other)


def _verb_place(mention: Mention) -> int:
    """The finite verb that stands next before it in its clause, else that of the clause; -1 for none."""
    parse, clause = mention.parse, mention.clause
    for place in range(mention.first - 1, clause.first - 1, -1):
        is_verb = parse.tags[place] == "VERB" or (
            parse.tags[place] == "PARTICIPLE"
            and (place > mention.first - 3 or parse.lemmas[place] == mention.governor)
        )
        if is_verb and parse.clause_of[place] == clause.number:
            return place
    return clause.verb if clause.verb is not None and parse.tags[clause.verb] in ("VERB", "AUX") else -1


def _worded(one: Mention, other: Mention, *, near: bool) -> bool:
    told = find_told(one, other)
    return told is not None and (told.level <= NEAR) == near


GOING = frozenset({"go", "come", "move", "stand", "leave", "bring", "range", "vary"})


def _worded_apart(one: Mention, other: Mention) -> bool:
    """The word stands in a clause before, and the figures have a subject or a move of their own."""
    told = find_told(one, other)
    if told is None or told.level < FAR or one.sentence != other.sentence:
        return False
    first = min(one, other, key=lambda each: each.index)
    parse, clause = first.parse, first.clause
    if clause.verb is not None and parse.lemmas[clause.verb] in GOING:
        return True
    between = range(told.place, first.first)
    if any(_is_contrast(parse, place) for place in between):
        return True
    is_told_on = (
        clause.mark in (":", "–", "—", "(")
        or parse.tags[clause.first] in ("GERUND", "PARTICIPLE")
        or any(parse.words[place] == ":" for place in between)
    )
    verbs = [
        place for place in range(clause.first, first.first) if parse.tags[place] in ("VERB", "AUX", "MODAL")
    ]
    start, end = (verbs[-2] if len(verbs) > 1 else clause.first), (verbs[-1] if verbs else first.first)
    return not is_told_on and any(parse.tags[place] in ("NOUN", "NAME") for place in range(start, end))


def _is_contrast(parse: Parse, place: int) -> bool:
    """A conjunction before another subject; "and are now" goes on with the same."""
    if parse.words[place] == "and":
        return place + 1 < len(parse) and parse.tags[place + 1] not in ("VERB", "AUX", "MODAL", "ADV")
    return parse.words[place] in CONTRASTS or parse.words[place] == "where"


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
    words = parse.words[max(0, mention.first - 2) : mention.first] + parse.words[last : last + 1]
    return is_led or any(
        word in ("last", "next", "past", "ago", "earlier", "later", "before", "previous") for word in words
    )


def _is_threshold(mention: Mention, asked: Asked) -> bool:
    """It holds of any that are so large: "8 inches or larger", "185 cm or taller"."""
    parse = mention.parse
    for place in range(mention.first + 1, min(mention.last + 2, len(parse))):
        if parse.words[place - 1] == "or" and (parse.words[place] in DEGREES or course(parse, place)):
            return True
    return False


def _contest(one: Mention, other: Mention) -> bool:
    """*one* is the subject of such as "outnumber", and first: "births outnumbered deaths, 40 to 30"."""
    if one.index >= other.index or one.sentence != other.sentence:
        return False
    told = find_told(other, one)
    is_versus = told is not None and "versus" in one.parse.lexicon.class_names.get(told.lemma, frozenset())
    return is_versus and other.index - one.index == 1 and other.preposition in ("to", "against")


def _are_neighbours(one: Mention, other: Mention) -> bool:
    """No number stands between, and of two sentences the later one goes on with "it" or "they"."""
    later = max(one, other, key=lambda each: each.index)
    is_same = one.sentence == other.sentence
    return abs(one.index - other.index) == 1 and (is_same or "PRON" in later.parse.tags[: later.first])


UNARY: Mapping[str, Callable[[Mention, Asked], bool]] = {
    "is a standard": lambda mention, asked: _standing(mention) > 0,
    "a period": _is_period,
    "a threshold": _is_threshold,
    "is dated": lambda mention, asked: mention.moment is not None or mention.era < 0,
}
"""Of one role: "old is a standard"."""

BINARY: Mapping[str, Callable[[Mention, Mention], bool]] = {
    "arrow": is_arrow,
    "set against": _is_compared,
    "told earlier": _told_earlier,
    "told later": _told_later,
    "tense earlier": _tense_earlier,
    "moved apart": _moved_apart,
    "based elsewhere": _based_elsewhere,
    "other time": _other_time,
    "new subject": _new_subject,
    "carried on": _are_neighbours,
    "subject apart": lambda one, other: one.sentence > other.sentence and _brings_subject(one, other),
    "worded near": lambda one, other: _worded(one, other, near=True),
    "worded": lambda one, other: _worded(one, other, near=False),
    "worded apart": _worded_apart,
    "of like size": lambda one, other: 0.2 < abs(one.value) / (abs(other.value) or 1.0) < 5,
    "contest": _contest,
}
"""Of two roles: "told earlier(old, new)"."""
