"""Predicates of whether two figures are told of one thing, or each of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from numcheck.language.model import Parse
from numcheck.mention.attach import MOVES
from numcheck.mention.model import Mention
from numcheck.mention.time import is_time

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
LONGEST = 14
"""Words behind a verb among which a place or group may be named: "and rose to 46,000 in Europe"."""

CONTRASTS = frozenset({"and", "but", "while", "whereas", "although", "though", "yet", "as", "whose", "who"})


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
    border = next((place for place in range(first, second) if _parts_subjects(parse, place)), None)
    if border is not None:
        return (
            _has_subject(parse, border, second)
            or (_has_object(parse, first) and _has_object(parse, second))
            or (_has_place(parse, first, border) and _has_place(parse, second, second + LONGEST))
        )
    return one.clause.mark in ("whose", "who") and second == _verb_place(other)


def _has_subject(parse: Parse, border: int, verb: int) -> bool:
    """A noun, and no pronoun, stands before the second verb: "is down 40% and sits at 450" has none."""
    tags = parse.tags[border:verb]
    return "PRON" not in tags and ("REL" in tags or not {"NOUN", "NAME", "NUM"}.isdisjoint(tags))


def _has_object(parse: Parse, verb: int) -> bool:
    """A noun follows the verb: "raised fees by 5% and reduced its fleet from 60"."""
    place = verb + 1
    while place < len(parse) and parse.tags[place] in ("DET", "ADJ", "ADV"):
        place += 1
    return place < len(parse) and parse.tags[place] in ("NOUN", "NAME")


def _has_place(parse: Parse, first: int, last: int) -> bool:
    """A place or group is named there: "in the treated group", "among controls"."""
    for place in range(first, min(last, len(parse) - 1)):
        if parse.words[place] not in ("in", "among", "for"):
            continue
        ahead = place + 1
        while ahead < len(parse) - 1 and parse.tags[ahead] in ("DET", "ADJ", "PARTICIPLE"):
            ahead += 1
        if parse.tags[ahead] in ("NOUN", "NAME") and not is_time(parse, ahead):
            return True
    return False


def _parts_subjects(parse: Parse, place: int) -> bool:
    """A contrast or a coordination, or a semicolon before a noun and what it is or has."""
    if parse.words[place] == ";":
        verb = next((each for each in range(place, len(parse)) if parse.tags[each] in ("VERB", "AUX")), place)
        names = parse.lexicon.class_names.get(parse.lemmas[verb], frozenset())
        nouns = [tag for tag in parse.tags[place + 1 : verb] if tag in ("NOUN", "NAME")]
        if not CONSEQUENCES.isdisjoint(parse.lemmas[place:verb]):
            return False
        return bool(nouns) and not names.isdisjoint(("be", "have", "rise_verb", "fall_verb"))
    return parse.words[place] in CONTRASTS and parse.tags[place] in ("CONJ", "SUB", "REL")


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


def _are_neighbours(one: Mention, other: Mention) -> bool:
    """No number stands between, and of two sentences the later one goes on with "it" or "they"."""
    later = max(one, other, key=lambda each: each.index)
    is_same = one.sentence == other.sentence
    return abs(one.index - other.index) == 1 and (is_same or "PRON" in later.parse.tags[: later.first])


BINARY: Mapping[str, Callable[[Mention, Mention], bool]] = {
    "moved apart": _moved_apart,
    "new subject": _new_subject,
    "carried on": _are_neighbours,
    "subject apart": lambda one, other: one.sentence > other.sentence and _brings_subject(one, other),
}
"""Of two roles: "moved apart(old, new)"."""
