"""Where a mention stands in its clause: slot, preposition, governor, and the words around it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from numcheck.language.lexicon import Lexicon
from numcheck.language.model import OPENING, Parse
from numcheck.mention.governor import (
    governor_of_phrase,
    left_word,
    noun_behind,
    verb_behind,
    verb_of_two_objects,
)
from numcheck.mention.model import EMPTY, Mention

NEAR = 3
"""Words on either side whose classes are taken down."""

PHRASE = 6
"""Words before a number that may belong to its noun phrase."""


INSIDE = frozenset({"DET", "ADJ", "ADV"})
VERBAL = frozenset({"VERB", "AUX", "PARTICIPLE", "GERUND"})
BE_LIKE = frozenset({"be", "become", "remain", "total", "stand", "equal", "number"})
MOVES = frozenset({"rise", "fall", "change"})


def attach(mention: Mention, mentions: Sequence[Mention], lexicon: Lexicon) -> None:
    """Fills in slot, preposition, governor and the classes of the words around."""
    parse = mention.parse
    left = _phrase_start(mention)
    names = lexicon.class_names
    mention.modifiers = _classes(parse, _modifiers(mention, left), names)
    mention.before = _classes(parse, _run(parse, mention.first - 1 - _is_labelled(mention, names), -1), names)
    mention.after = _classes(parse, _run(parse, mention.last, 1), names)
    verb = mention.clause.verb
    if verb is None and mention.clause.parent is not None:
        verb = parse.clauses[mention.clause.parent].verb
    mention.verb_classes = names.get(parse.lemmas[verb], EMPTY) if verb is not None else EMPTY
    mention.context = _context(mention)
    _place(mention, left, mentions)
    if mention.governor is not None:
        mention.governor_classes = names.get(mention.governor, EMPTY)
        if mention.slot == "object" and _is_of_second_verb(mention, verb):
            mention.verb_classes = mention.governor_classes


def _is_of_second_verb(mention: Mention, verb: int | None) -> bool:
    """Whether it is the object of another verb than the first: "budgeted 4 and must find the missing 2"."""
    parse = mention.parse
    if verb is None or parse.lemmas[verb] == mention.governor:
        return False
    return any(
        parse.tags[place] in ("VERB", "AUX", "MODAL") and parse.tags[place - 1] == "CONJ"
        for place in range(verb + 1, mention.first)
    )


def _is_labelled(mention: Mention, names: Mapping[str, frozenset[str]]) -> bool:
    """Whether a sign stands between it and what names it: "Total: 12", "the rest, 12"."""
    parse, place = mention.parse, mention.first - 1
    if place < 1:
        return False
    return parse.words[place] in (":", "=") or (
        parse.words[place] == "," and "remaining" in names.get(parse.lemmas[place - 1], EMPTY)
    )


def _classes(parse: Parse, places: Iterable[int], names: object) -> frozenset[str]:
    found: set[str] = set()
    for place in places:
        classes = names.get(parse.lemmas[place])  # type: ignore[attr-defined]
        if classes:
            found |= classes
    return frozenset(found)


def _modifiers(mention: Mention, left: int) -> list[int]:
    """The words of its noun phrase on both sides, without hedge, numeral and what it counts."""
    parse, end, head = mention.parse, mention.quantity.span.end, mention.quantity.head
    return [
        *range(left, mention.first),
        *(
            place
            for place in range(mention.first, mention.last)
            if parse.starts[place] >= end and parse.lemmas[place] != head
        ),
    ]


def _run(parse: Parse, place: int, step: int) -> list[int]:
    """Up to NEAR words from *place* on, to the next number, sign or bracket."""
    found: list[int] = []
    while 0 <= place < len(parse) and len(found) < NEAR and parse.tags[place] not in ("NUM", "PUNCT"):
        found.append(place)
        place += step
    return found


def _phrase_start(mention: Mention) -> int:
    """The first word of its noun phrase: "a record 500", "the company's 500 staff"."""
    parse, place = mention.parse, mention.first
    while place > 0 and mention.first - place < PHRASE:
        tag = parse.tags[place - 1]
        if tag in INSIDE or (tag in ("NOUN", "NAME") and is_possessive(parse.words[place - 1])):
            place -= 1
            if tag == "NAME":
                while place > 0 and parse.tags[place - 1] == "NAME":
                    place -= 1
        elif (
            tag in ("NOUN", "NAME")
            and place > 1
            and parse.tags[place - 2] in ("DET", "ADJ")
            and _is_premodifying(parse, place - 1)
        ):
            place -= 2
        else:
            break
    return place


def is_possessive(word: str) -> bool:
    """As in "the company's", "the vans'"."""
    return word.endswith(("'s", "’s", "s'", "s’"))


def _is_premodifying(parse: Parse, place: int) -> bool:
    word = parse.words[place]
    return word in (
        "record",
        "total",
        "estimated",
        "combined",
        "further",
        "maximum",
        "minimum",
        "net",
    ) or is_possessive(word)


def _place(mention: Mention, left: int, mentions: Sequence[Mention]) -> None:
    parse = mention.parse
    if mention.pairing in ("whole", "second", "right"):
        _place_second(mention, mentions)
        return
    behind = noun_behind(mention)
    if behind is not None:
        mention.slot, mention.governor = "premodifier", behind
        if left == 0 or parse.tags[left - 1] not in ("PREP",):
            return
    before = left - 1
    if before < 0 or (left == mention.clause.first and parse.tags[before] not in ("PREP",)):
        _open_slot(mention, parse)
        return
    tag, word = parse.tags[before], parse.words[before]
    if tag == "PREP" or word == "than":
        mention.preposition = word
        if behind is None:
            mention.slot = "prepositional"
            mention.governor = governor_of_phrase(mention, before, mentions)
    elif tag in VERBAL:
        lemma = parse.lemmas[before]
        mention.slot = "predicate" if lemma in BE_LIKE else "object"
        mention.governor = lemma
    elif word in OPENING:
        mention.slot = "bracket"
        mention.governor = left_word(parse, before - 1)
    else:
        _open_slot(mention, parse, before)


def _open_slot(mention: Mention, parse: Parse, before: int | None = None) -> None:
    """At the start of a clause, behind a comma, a conjunction or a noun: subject, apposition or fragment."""
    if mention.clause.is_bracket and mention.first <= mention.clause.first + 2:
        mention.slot, mention.governor = "bracket", left_word(parse, mention.clause.first - 1)
        return
    verb, second = verb_behind(mention), verb_of_two_objects(parse, before)
    if verb is not None:
        mention.slot, mention.governor = "subject", parse.lemmas[verb]
    elif second is not None:
        mention.slot, mention.governor = "object", parse.lemmas[second]
    elif (before is not None and parse.words[before] == ",") or mention.clause.mark in (",", "–", "—", "-"):
        mention.slot = "apposition"
        mention.governor = left_word(parse, (mention.first if before is None else before) - 1)


def _place_second(mention: Mention, mentions: Sequence[Mention]) -> None:
    """The whole of "12 of 30", the second of "from 5 to 7"."""
    place = next(number for number, each in enumerate(mentions) if each is mention)
    partner = mentions[place - 1]
    mention.slot = "prepositional"
    mention.preposition = _written_between(partner, mention) if mention.pairing == "whole" else "to"
    mention.governor = partner.governor if mention.pairing == "second" else "#"


def _written_between(part: Mention, whole: Mention) -> str:
    """The preposition that joins a pair: "of", "out of", "in"; "/" where a sign does."""
    words = part.parse.words[part.first : whole.last]
    return next((word for word in words if word in ("out of", "in", "of")), "/")


def _context(mention: Mention) -> frozenset[str]:
    parse = mention.parse
    first, last = max(0, mention.first - 6), min(len(parse), mention.last + 6)
    return frozenset(
        parse.lemmas[place]
        for place in range(first, last)
        if parse.tags[place] in ("NOUN", "NAME", "ADJ") and len(parse.words[place]) > 3
    )
