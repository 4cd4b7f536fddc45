"""Comparatives behind which no figure is told of as larger: hedges, and standards that are no figure."""

from __future__ import annotations

from numcheck.language.model import Parse

DENYING = frozenset({"no", "none", "nobody", "nothing", "neither"})
"""Before a comparative it makes a hedge of it, "no fewer than 16"; as a subject it denies it."""

OPEN = frozenset({"a", "an", "half", "any", "every"})
"""What a standard begins with that is told in words alone: "less than a full day"."""


def is_denied(parse: Parse, place: int) -> bool:
    """Whether the comparison is told of none: "no fewer than", "no hole was deeper than 17 cm"."""
    if place and parse.words[place - 1] == "no":
        return True
    clause = parse.clauses[parse.clause_of[place]]
    return any(parse.words[each] in DENYING for each in range(clause.first, min(clause.first + 2, place)))


def has_own_standard(parse: Parse, place: int) -> bool:
    """Whether "than" follows the comparative at once, and behind it what no figure of the text stands for.

    As in "more than half of them" and "less than a full day"; not in "fewer than a year before".
    """
    behind = place + 2
    if behind >= len(parse) or parse.words[place + 1] != "than":
        return False
    if (
        parse.tags[behind] == "ADJ"
        and parse.words[behind] not in OPEN
        and parse.words[behind] not in ("last", "previous", "usual", "normal")
    ):
        return behind + 1 >= len(parse) or parse.tags[behind + 1] in ("PUNCT", "CONJ")
    if parse.words[behind] not in OPEN:
        return False
    names = parse.lexicon.class_names
    end = min(behind + 5, len(parse))
    nouns = range(behind + 1, next((each for each in range(behind, end) if parse.tags[each] == "PUNCT"), end))
    return not any(
        names.get(parse.lemmas[each], frozenset()) & {"time_noun", "long_before", "average", "rate_noun"}
        or parse.tags[each] == "NUM"
        for each in nouns
    )
