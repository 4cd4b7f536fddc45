"""The words of a sentence that belong to a number: those that lead to it, and those that say what it is."""

from __future__ import annotations

from collections.abc import Iterator

from numcheck.language.model import Parse
from numcheck.mention.model import Mention

LONGEST = 16
"""Words over which a rank word reaches its number."""

BREAKS = frozenset({";", "but", "while", "whereas", "though", "although"})
"""Where another number's words begin."""


def words_before(mention: Mention) -> Iterator[int]:
    """Places of the words that lead to the number, the nearest first, back to another number."""
    parse = mention.parse
    for place in range(mention.first - 1, max(-1, mention.first - 1 - LONGEST), -1):
        if parse.words[place] in BREAKS or _is_number(parse, place):
            return
        if parse.words[place] == "," and _closes_apposition(parse, place):
            return
        yield place


def _closes_apposition(parse: Parse, comma: int) -> bool:
    """What stands before it belongs to the number before: "64 cm, the deepest cover, and 41 cm"."""
    for place in range(comma - 1, max(-1, comma - LONGEST), -1):
        if parse.words[place] == ",":
            return _is_number(parse, place - 1) or _is_number(parse, place - 2)
        if _is_number(parse, place):
            return False
    return False


def words_behind(mention: Mention) -> Iterator[int]:
    """Places of the words behind it that say what it is: "£12, the lowest price since May"."""
    parse = mention.parse
    end = min(len(parse), mention.last + LONGEST)
    stop = next((place for place in range(mention.last, end) if _is_number(parse, place)), None)
    for place in range(mention.last, end):
        word = parse.words[place]
        if word in BREAKS or word in ("and", ":", ")") or _is_number(parse, place):
            return
        if word == "," and (place > mention.last + 1 or _is_of_next(parse, place, stop)):
            return
        yield place


def _is_of_next(parse: Parse, comma: int, stop: int | None) -> bool:
    """Whether the words behind the comma lead to the number at *stop*: no other comma parts them from it."""
    return (
        stop is not None and "," not in parse.words[comma + 1 : stop] and ";" not in parse.words[comma:stop]
    )


def _is_number(parse: Parse, place: int) -> bool:
    """Whether a figure stands there: no year, and no name such as "8C"."""
    word = parse.words[place]
    if (
        parse.tags[place] != "NUM"
        or not word[0].isdecimal()
        or (len(word) == 4 and word[:2] in ("18", "19", "20"))
    ):
        return False
    is_glued = place + 1 < len(parse) and parse.starts[place + 1] == parse.ends[place]
    return not (is_glued and parse.words[place + 1].isalpha() and len(parse.words[place + 1]) == 1)
