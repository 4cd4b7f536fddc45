"""Words that say which way a figure goes, "rose", "a fall", "fewer", "up": 1 for more, -1 for less."""

from __future__ import annotations

from functools import cache

from numcheck.language.lexicon import Lexicon
from numcheck.language.model import Parse
from numcheck.language.standard import has_own_standard, is_denied

VERBAL = frozenset({"VERB", "PARTICIPLE", "GERUND"})
PARTICLES = {"up": 1, "down": -1, "upwards": 1, "downwards": -1}
DEGREES = {"more": 1, "less": -1, "fewer": -1, "greater": 1}
MOVING = frozenset({
    "be", "go", "come", "bring", "move", "push", "drive", "edge", "inch", "drift", "tick", "send", "creep",
    "get", "pick", "shoot", "round", "scale", "nudge", "force", "bid", "mark", "work",
})  # fmt: skip
"""Verbs behind which "up" and "down" are meant: "is down", "edged up"."""

STANDARDS = frozenset(
    {
        "from",
        "on",
        "by",
        "against",
        "and",
        "again",
        "slightly",
        "sharply",
        "nearly",
        "almost",
        "about",
        "some",
        "a",
        "over",
        "to",
    }
)
"""What may follow "up" and "down" where they are meant: "up on last year"."""


def _leads_a_figure(parse: Parse, place: int) -> bool:
    """As in "rents up from 40", "down by 3", "up 12%"."""
    behind = place + 1
    if behind >= len(parse):
        return False
    return parse.words[behind] in ("from", "to", "by", "on", "against") or parse.tags[behind] == "NUM"


def course(parse: Parse, place: int, *, is_time: bool = False) -> int:
    """What the word at *place* says of a figure, of a time where *is_time*; 0 for nothing."""
    return courses(parse, is_time=is_time)[place]


def courses(parse: Parse, *, is_time: bool = False) -> list[int]:
    """The same of every word of the sentence, worked out once."""
    found = parse.courses.get(is_time)
    if found is None:
        found = [_course(parse, place, is_time=is_time) for place in range(len(parse))]
        parse.courses[is_time] = found
    return found


def _course(parse: Parse, place: int, *, is_time: bool) -> int:
    word, tag = parse.words[place], parse.tags[place]
    if tag in ("NUM", "PUNCT") or "NEG" in parse.tags[max(0, place - 3) : place]:
        return 0
    if word in PARTICLES:
        return PARTICLES[word] * (_is_meant(parse, place) or _leads_a_figure(parse, place))
    if word in DEGREES:
        return _degree(parse, place, is_time=is_time)
    return _course_of_lemma(parse, place, is_time=is_time)


def _course_of_lemma(parse: Parse, place: int, *, is_time: bool) -> int:
    tag = parse.tags[place]
    names = parse.lexicon.class_names.get(parse.lemmas[place], frozenset())
    if "hits_goal" in names:
        return _beats(parse, place)
    if tag == "VERB" and _disagrees(parse, place):
        return 0
    if tag in VERBAL:
        return ("upward" in names) - ("downward" in names)
    found = ("upward_noun" in names) - ("downward_noun" in names)
    return found or _compared(parse, place, is_time=is_time)


def _disagrees(parse: Parse, place: int) -> bool:
    """Whether no verb agrees so with the noun before it: "the JSON sink"."""
    return (
        parse.words[place] == parse.lemmas[place]
        and place > 0
        and parse.tags[place - 1] in ("NOUN", "NAME")
        and parse.words[place - 1][-1] != "s"
        and not parse.lexicon.verbs[parse.words[place]].ending
    )


def _beats(parse: Parse, place: int) -> int:
    """Of "beat its forecast of 40" 1, of "missed its target" -1."""
    ahead = range(place + 1, min(place + 6, len(parse)))
    is_of_goal = any("expect" in parse.lexicon.class_names.get(parse.lemmas[each], ()) for each in ahead)
    return (1 if parse.lemmas[place] == "beat" else -1) * is_of_goal


def _compared(parse: Parse, place: int, *, is_time: bool) -> int:
    """The same of a comparative that compares figures."""
    found = comparative(parse.lexicon, parse.words[place], is_time=is_time)
    return 0 if found and _tells_of_none(parse, place) else found


def _tells_of_none(parse: Parse, place: int) -> bool:
    """Whether the comparative says of no figure that it is the larger or smaller."""
    return is_denied(parse, place) or has_own_standard(parse, place)


def _is_meant(parse: Parse, place: int) -> bool:
    """Whether "up" is no part of "made up", "up to 40"."""
    before = place - 1
    while before >= 0 and parse.tags[before] in ("ADV", "NEG"):
        before -= 1
    following = parse.words[place + 1] if place + 1 < len(parse) else ""
    if before >= 0 and parse.tags[before] in (*VERBAL, "AUX"):
        return parse.lemmas[before] in MOVING and following != "of"
    is_led = (
        before < 0
        or parse.tags[before] in ("PUNCT", "NUM", "CONJ")
        or parse.words[before] in ("cent", "percent", "points")
    )
    return is_led and (
        following in STANDARDS or place + 1 >= len(parse) or parse.tags[place + 1] in ("NUM", "PUNCT")
    )


def _degree(parse: Parse, place: int, *, is_time: bool) -> int:
    """Of "more" alone, before a noun or "than"; "more expensive", "less productive" by the adjective."""
    sign = DEGREES[parse.words[place]]
    if place + 1 >= len(parse) or _tells_of_none(parse, place):
        return sign if place + 1 >= len(parse) else 0
    tag, word = parse.tags[place + 1], parse.words[place + 1]
    if (
        tag == "NUM"
        or word in ("or", "and")
        or (
            word == "than"
            and place + 2 < len(parse)
            and parse.tags[place + 2] == "NUM"
            and not _is_compared(parse, place)
        )
    ):
        return 0
    if tag == "ADJ":
        if place + 2 < len(parse) and parse.tags[place + 2] == "NUM":
            return 0
        return sign * (gradable(parse.lexicon, word, is_time=is_time) or 1)
    return sign


def _is_compared(parse: Parse, place: int) -> bool:
    """Whether a number stands before "more than 40": "15 per cent more than 40"."""
    return place > 0 and parse.tags[place - 1] in ("NUM", "NOUN")


def comparative(lexicon: Lexicon, word: str, *, is_time: bool = False) -> int:
    """Of "dearer" 1, of "cheaper" -1; of "faster" -1 for a time and 1 else."""
    return gradable(lexicon, positive(lexicon, word), is_time=is_time)


def gradable(lexicon: Lexicon, word: str | None, *, is_time: bool = False) -> int:
    """What an adjective says when there is more of it."""
    if word is None:
        return 0
    names = lexicon.class_names.get(word, frozenset())
    if "quick" in names or "slow" in names:
        return (1 if "slow" in names else -1) * (1 if is_time else -1)
    return ("tall" in names) - ("short" in names)


@cache
def _stems(word: str) -> tuple[str, ...]:
    if word.endswith("ier"):
        return (word[:-3] + "y",)
    if word.endswith("er") and len(word) > 4:
        return (word[:-2], word[:-1], word[:-3])
    return ()


def positive(lexicon: Lexicon, word: str) -> str | None:
    """The adjective of a comparative: "dearer" of "dear", "bigger" of "big"."""
    return next((stem for stem in _stems(word) if stem in lexicon.gradable), None)
