"""What stands around a quantity that tells which thing it counts: qualifiers, times, places, events."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from numcheck.pattern.model import Scene
from numcheck.quantity.model import Quantity
from numcheck.span import Span

SELECTIVE = re.compile(
    r"\b(?:other|others|remaining|rest|first|last|next|final|previous|latest|top|additional|extra|further|new|more"
    r"|another|same|only|average|typical|each|every|per|following|youngest|oldest|largest|smallest|original)\b",
    re.IGNORECASE,
)
"""Words before or inside a phrase that make it another set: "the remaining 12", "the first five"."""

NAMED = re.compile(
    r"\b(?!(?:The|These|Those|All|Both|Its|Their|Our|Of|And|But|In|On|At|[A-Z]\w*day)\b)[A-Z][\w.-]*\s+\Z"
)
"""A name right before the number: "the Type 4 engines" are no four engines."""

POSSESSIVE = re.compile(r"(?:\b(?:its|their|our|his|her|my|your|whose)|['’]s?)\s*\Z", re.IGNORECASE)
TIME_WORD = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:january|february|march|april|june|july|august|september"
    r"|october|november|december)\b|\b(?:yesterday|tomorrow|last (?:week|month|year)|this (?:week|month|year)"
    r"|next (?:week|month|year)|a year (?:earlier|ago)|earlier|later|previously|so far this year)\b"
    r"|\b(?:1[6-9]|20)\d\d\b",
    re.IGNORECASE,
)
PLACE = re.compile(r"\b(?:in|at|from|near|outside|across) (?:the )?((?:[A-Z][\w'’-]+ ?)+)")
WORD = re.compile(r"[a-z][a-z'’]+")
EVENT = re.compile(
    r"[a-z]+(?:ed|ught|old|own|ung|ost|ept|illed|ent)\b|\b(?:held|hit|sold|born|built|found|shot|won|hurt)\b"
)
"""Past participles and the like: what happened to the things counted."""

AUXILIARY = frozenset(
    """were was are is have has had will would could can may might must said need needed used old own
    told""".split()  # noqa: SIM905
)
PREPOSITIONS = frozenset(
    """in on at by from during after before since over under with for last this that
    are""".split()  # noqa: SIM905
)
DOUBLED = re.compile(r"([bdgmnprt])\1$")
"""A consonant that an ending doubled."""

VERB = re.compile(
    r"\b(?:was|were|is|are|will|would|has|have|had|can|could|may|might|must|said|got|went|came)\b"
)
LIGHT = frozenset(
    """that this these those which whose with from were been they them there their then than
    into""".split()  # noqa: SIM905
)
RESTRICTION = re.compile(
    r"\s*(?:,?\s*(?:who|which|that|whose|where|in|at|from|of|on|with|under|over|by|for|he|she|it|they|we|you|I"
    r"|living|working|staying|waiting|left|there)\b|\()"
)


MOST_KEPT = 4096
"""Settings kept at a time."""


@dataclass(frozen=True, slots=True)
class Setting:
    """Words around one quantity, in lower case."""

    sentence: int
    qualifiers: frozenset[str]
    """Words of its noun phrase besides the head."""

    times: frozenset[str]
    places: frozenset[str]
    """Names after "in", "at", "from" in its sentence."""

    own: frozenset[str]
    """The times and places that follow the phrase itself: "the 12 people arrested on Sunday"."""

    words: frozenset[str]
    """Every word of its sentence."""

    told: frozenset[str]
    """Words of weight in what follows the phrase: "power" for "the 640 homes that lost power"."""

    events: frozenset[str]
    """What happened to them, from the words right after the phrase: "arrested"."""

    is_selective: bool
    """Whether a word marks it as a set of its own: "the remaining 12"."""

    is_owned: bool
    """Whether a possessive leads it: "its 210 branches" are all it has, not those named before."""

    is_restricted: bool
    """Whether a phrase after it narrows it: "the 12 in the north"."""


def setting_of(quantity: Quantity, scene: Scene) -> Setting | None:
    """The setting of a quantity; None for one outside every sentence."""
    kept: dict[tuple[Span, str | None], Setting | None] = scene.settings
    key = quantity.phrase, quantity.noun
    if key not in kept:
        if len(kept) >= MOST_KEPT:
            kept.clear()
        kept[key] = _find_setting(quantity, scene)
    return kept[key]


def _find_setting(quantity: Quantity, scene: Scene) -> Setting | None:
    number = scene.sentence_at(quantity.span)
    if number is None:
        return None
    document = scene.document
    return _read_setting(document.text, number, document.sentences[number].span, quantity)


def _read_setting(text: str, number: int, sentence: Span, quantity: Quantity) -> Setting:
    whole = sentence.of(text)
    before = text[max(sentence.start, quantity.phrase.start - 24) : quantity.phrase.start]
    after = text[quantity.phrase.end : min(sentence.end, quantity.phrase.end + 60)]
    noun = (quantity.noun or "").lower()
    return Setting(
        sentence=number,
        qualifiers=frozenset(WORD.findall(noun)[:-1]),
        times=_times(whole),
        places=_places(whole),
        own=_times(_own_words(after)) | _places(_own_words(after)),
        words=_words(whole),
        told=_told(after),
        events=_events(after),
        is_selective=bool(
            SELECTIVE.search(_last_words(before)) or SELECTIVE.search(noun) or NAMED.search(before)
        ),
        is_owned=bool(POSSESSIVE.search(before)),
        is_restricted=bool(RESTRICTION.match(after)),
    )


@lru_cache(maxsize=256)
def _words(text: str) -> frozenset[str]:
    words = WORD.findall(text.lower())
    return frozenset(words) | frozenset(map(stem_of, words))


@lru_cache(maxsize=256)
def _times(text: str) -> frozenset[str]:
    return frozenset(match.group().lower() for match in TIME_WORD.finditer(text))


@lru_cache(maxsize=256)
def _places(text: str) -> frozenset[str]:
    return frozenset(name.strip().lower() for name in PLACE.findall(text))


def _told(after: str) -> frozenset[str]:
    """The words of weight after the phrase, up to a comma: "the 47 people marched on the harbour"."""
    return frozenset(stem_of(word) for word in WORD.findall(_first_clause(after).lower()) if has_weight(word))


def _first_clause(after: str) -> str:
    return re.split(r"[,;:.()]", after, maxsplit=1)[0]


def _own_words(after: str) -> str:
    """The words up to the first finite verb: what the phrase itself says of time and place."""
    return VERB.split(_first_clause(after), maxsplit=1)[0]


def _last_words(before: str) -> str:
    return " ".join(before.split()[-2:])


def _events(after: str) -> frozenset[str]:
    """The participle right after the phrase, if one stands there: "the 47 people (so far) arrested".

    A past form before an object ("the 47 people carried the coffin") tells news of them, not who they are.
    """
    words = WORD.findall(_first_clause(after).lower())
    rest = [word for word in words if word not in ("so", "far", "already") and not word.endswith("ly")]
    if not rest or not EVENT.fullmatch(rest[0]) or rest[0] in AUXILIARY:
        return frozenset()
    is_participle = len(rest) == 1 or rest[1] in AUXILIARY or rest[1] in PREPOSITIONS
    return frozenset([stem_of(rest[0])] if is_participle else [])


def has_weight(word: str) -> bool:
    """Whether a word tells something of its own."""
    return len(word) > 3 and word not in AUXILIARY and word not in LIGHT


def stem_of(word: str) -> str:
    """The word without its commonest endings: arrested, arrests -> arrest, dropped -> drop."""
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return DOUBLED.sub(r"\1", word[: -len(ending)])
    return word
