"""What a number depends on: the noun it modifies, its verb, the head of its phrase."""

from __future__ import annotations

from collections.abc import Sequence

from numcheck.language.model import CLOSING, OPENING, Parse
from numcheck.mention.model import Mention

REACH = 14
"""Words over which a preposition looks for what governs it."""

FINITE = frozenset({"VERB", "AUX", "MODAL"})
VERBAL = frozenset({"VERB", "PARTICIPLE", "GERUND"})
PARTITIVE = frozenset({"of", "out of", "among"})
COMPARED = frozenset({"up", "down", "higher", "lower", "more", "less", "fewer"})

MOVE_NOUNS = frozenset(
    {
        "rise",
        "increase",
        "growth",
        "gain",
        "jump",
        "drop",
        "fall",
        "decline",
        "decrease",
        "cut",
        "reduction",
        "loss",
        "change",
    }
)


def noun_behind(mention: Mention) -> str | None:
    """The noun that the number only modifies: "a 5% rise", "a 12-page report"."""
    parse, quantity = mention.parse, mention.quantity
    if quantity.kind not in ("percent", "points", "money", "measure", "duration", "multiple", "fraction"):
        return None
    place = mention.last
    if parse.words[place : place + 1] in (["last"], ["next"]):
        return None  # "£4 million last year"
    while place < len(parse) and parse.tags[place] in ("ADJ",) and place < mention.last + 2:
        place += 1
    if (
        place < len(parse)
        and parse.tags[place] == "NOUN"
        and parse.ends[place - 1] + 1 >= parse.starts[place]
    ):
        while place + 1 < len(parse) and parse.tags[place + 1] == "NOUN" and place < mention.last + 3:
            place += 1
        return parse.lemmas[place]
    return None


def verb_behind(mention: Mention) -> int | None:
    """The finite verb that follows the phrase, a phrase with a preposition between them at most."""
    parse = mention.parse
    place, end = _behind_aside(parse, mention.last), min(len(parse), mention.last + 12)
    while place < end:
        tag, word = parse.tags[place], parse.words[place]
        if tag in FINITE:
            return _main(parse, _finite(parse, place))
        if tag in ("PUNCT", "SUB", "REL") or word in OPENING or word in CLOSING:
            return None
        place += 1
    return None


def verb_of_two_objects(parse: Parse, before: int | None) -> int | None:
    """The verb of "cost the port 18 million": its first object stands right before the number."""
    if before is None or parse.tags[before] not in ("NOUN", "NAME", "PRON"):
        return None
    place = before
    while place > 0 and before - place < 4 and parse.tags[place] in ("NOUN", "NAME", "PRON", "ADJ", "DET"):
        place -= 1
    return place if parse.tags[place] == "VERB" else None


def _behind_aside(parse: Parse, place: int) -> int:
    """Behind ", 19 and 23," where a finite verb follows, a bracket, "of which"; else the place itself."""
    if place + 1 < len(parse) and parse.words[place] == "of" and parse.tags[place + 1] in ("REL", "PRON"):
        return place + 2
    if place < len(parse) and parse.words[place] in OPENING:
        for ahead in range(place + 1, min(place + 6, len(parse))):
            if parse.words[ahead] in CLOSING:
                return ahead + 1
    if place < len(parse) and parse.words[place] == ",":
        for ahead in range(place + 2, min(place + 9, len(parse) - 1)):
            if parse.words[ahead] == "," and parse.tags[ahead + 1] in FINITE:
                return ahead + 1
    return place


def _finite(parse: Parse, place: int) -> int:
    """The auxiliary behind a reduced relative clause: "19 vessels inspected in May were detained"."""
    if not parse.words[place].endswith("ed"):
        return place
    for ahead in range(place + 1, min(place + 9, len(parse))):
        if parse.tags[ahead] == "AUX":
            return ahead
        if parse.tags[ahead] in ("PUNCT", "CONJ", "SUB", "REL", "VERB", "MODAL"):
            break
    return place


def _main(parse: Parse, place: int) -> int:
    """The main verb behind auxiliaries: "had been brought"."""
    ahead = place
    while ahead < min(len(parse), place + 5) and parse.tags[ahead] in ("AUX", "MODAL", "NEG", "ADV"):
        ahead += 1
    return ahead if ahead < len(parse) and parse.tags[ahead] in ("VERB", "PARTICIPLE", "GERUND") else place


def left_word(parse: Parse, place: int) -> str | None:
    """The lemma to the left of *place*, signs and modifiers passed over."""
    while place >= 0 and parse.tags[place] in ("PUNCT", "DET", "ADJ", "ADV"):
        place -= 1
    return parse.lemmas[place] if place >= 0 else None


def governor_of_phrase(mention: Mention, place: int, mentions: Sequence[Mention]) -> str | None:
    """The verb or noun on which the phrase at *place* depends; sister phrases are crossed."""
    parse, preposition = mention.parse, mention.parse.words[place]
    is_partitive = preposition in PARTITIVE
    if is_partitive and place == mention.clause.first:
        return "#"  # "Of the 48 players, 31 turned up"
    inside = {each for other in mentions if not other.is_pair for each in range(other.first, other.last)}
    fallback: str | None = None
    for left in range(place - 1, max(-1, place - REACH), -1):
        if _is_bracketed(parse, left, place):
            continue
        if parse.words[left] in (";", ":") or parse.words[left] in OPENING:
            break
        if parse.tags[left] not in VERBAL and (left in inside or parse.tags[left] == "NUM"):
            if is_partitive and left == place - 1:
                return "#"
            continue
        found = _governor_at(parse, left, preposition, fallback)
        if found is not None:
            return found
        if parse.tags[left] == "NOUN":
            fallback = fallback or parse.lemmas[left]
    return fallback


def _is_bracketed(parse: Parse, left: int, place: int) -> bool:
    """Whether *left* stands in a bracket that is closed before *place*."""
    clause = parse.clause_of[left]
    return clause != parse.clause_of[place] and parse.clauses[clause].is_bracket


def _governor_at(parse: Parse, place: int, preposition: str, fallback: str | None) -> str | None:
    """What stands there if a phrase with the preposition may depend on it; at an auxiliary the *fallback*."""
    tag, word, lemma = parse.tags[place], parse.words[place], parse.lemmas[place]
    if tag in VERBAL:
        return lemma
    if tag == "NOUN":
        return lemma if preposition in ("of", "in", "among") or lemma in MOVE_NOUNS else None
    if tag == "AUX":
        return lemma if preposition == "against" else fallback
    return word if tag in ("ADV", "ADJ") and preposition != "of" and word in COMPARED else None
