"""Predicates of the word that tells the larger figure: where it stands, and whether it is told of others."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from numcheck.language.model import Parse
from numcheck.mention.model import Mention
from numcheck.relation.subject import CONTRASTS
from numcheck.relation.word import FAR, NEAR, find_told


def _worded(one: Mention, other: Mention, *, near: bool) -> bool:
    told = find_told(one, other)
    return told is not None and (told.level <= NEAR) == near


GOING = frozenset({"go", "come", "move", "stand", "leave", "bring", "range", "vary"})


def _worded_apart(one: Mention, other: Mention) -> bool:
    """The word stands in a clause before, and the figures have a subject or a move of their own."""
    told = find_told(one, other)
    if told is None or one.sentence != other.sentence:
        return False
    first = min(one, other, key=lambda each: each.index)
    parse, clause = first.parse, first.clause
    if told.level == 0:
        return _is_of_other_subject(one, other, told.place)
    if told.level < FAR:
        return _stands_for_another(parse, told.place, first)
    between = range(told.place, first.first)
    is_going = clause.verb is not None and parse.lemmas[clause.verb] in GOING
    is_coordinated = clause.parent is not None and any(_coordinates(parse, place) for place in between)
    if is_going or is_coordinated or any(_is_contrast(parse, place) for place in between):
        return True
    return _has_own_subject(first, between)


def _has_own_subject(first: Mention, between: range) -> bool:
    """The clause of the figure has a noun for its subject, and goes not on with the word."""
    parse, clause = first.parse, first.clause
    is_told_on = parse.tags[clause.first] in ("GERUND", "PARTICIPLE") or (
        (clause.mark in SIGNS or any(parse.words[place] == ":" for place in between))
        and not _is_what_another_is(parse, first)
    )
    verbs = [
        place for place in range(clause.first, first.first) if parse.tags[place] in ("VERB", "AUX", "MODAL")
    ]
    start, end = (verbs[-2] if len(verbs) > 1 else clause.first), (verbs[-1] if verbs else first.first)
    is_report = any("opinion" in parse.lexicon.class_names.get(parse.lemmas[place], ()) for place in verbs)
    if is_told_on or (is_report and clause.first):
        return False
    return any(parse.tags[place] in ("NOUN", "NAME") for place in range(start, end))


def _stands_for_another(parse: Parse, place: int, mention: Mention) -> bool:
    """A noun of its own is told of: "use is down, with tickets at 41", "use fell, fares going from 3 on"."""
    if _has_absolute(parse, range(place + 1, mention.first)):
        return True
    behind = parse.words[place : mention.first]
    if mention.preposition != "at" or "with" not in behind:
        return False
    noun = place + behind.index("with") + 1
    return parse.tags[noun] == "NOUN" and parse.words[noun + 1] == "at"


def _has_absolute(parse: Parse, places: range) -> bool:
    """A noun and its participle are set off by a comma: ", fares going from 3 to 4"."""
    comma = next((place for place in places if parse.words[place] == ","), places.stop)
    return any(
        parse.tags[place] == "GERUND"
        and parse.lemmas[place] in GOING
        and parse.tags[place - 1] in ("NOUN", "NAME")
        for place in range(comma + 2, places.stop)
    )


SIGNS = frozenset({":", "–", "—", "("})
COUNTING = frozenset({"count", "total", "number", "figure", "reading", "tally", "rate", "level", "average"})


def _is_what_another_is(parse: Parse, mention: Mention) -> bool:
    """As in "takings are down: the price was 41": a noun of its own is so much."""
    verb = mention.clause.verb
    if verb is None or parse.lemmas[verb] != "be" or mention.first - verb > 2:
        return False
    before = range(mention.clause.first, verb)
    return any(parse.tags[each] == "NOUN" and parse.lemmas[each] not in COUNTING for each in before)


def _is_of_other_subject(one: Mention, other: Mention, place: int) -> bool:
    """The clause of the later figure has a subject of its own, of which the word is told."""
    parse, clause = one.parse, max(one, other, key=lambda each: each.index).clause
    if one.clause is other.clause or parse.words[clause.first] not in CONTRASTS:
        return False
    tags = parse.tags[clause.first + 1 : place]
    return "PRON" not in tags and not {"NOUN", "NAME", "NUM"}.isdisjoint(tags) and not {
        "VERB", "AUX", "GERUND", "MODAL"
    }.isdisjoint(tags)  # fmt: skip


def _is_contrast(parse: Parse, place: int) -> bool:
    """A conjunction before another subject; "and are now" goes on with the same."""
    if parse.words[place] == "and":
        return place + 1 < len(parse) and parse.tags[place + 1] not in ("VERB", "AUX", "MODAL", "ADV")
    return parse.words[place] in CONTRASTS or parse.words[place] == "where"


def _coordinates(parse: Parse, place: int) -> bool:
    """Another predicate follows: "prices fall and are tied with ours (44% against 42%)"."""
    return parse.words[place] == "and" and place + 1 < len(parse) and parse.tags[place + 1] in ("VERB", "AUX")


BINARY: Mapping[str, Callable[[Mention, Mention], bool]] = {
    "worded near": lambda one, other: _worded(one, other, near=True),
    "worded": lambda one, other: _worded(one, other, near=False),
    "worded apart": _worded_apart,
}
"""Of two roles: "worded near(old, new)"."""
