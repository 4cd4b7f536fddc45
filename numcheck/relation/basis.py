"""Predicates of a group, place or basis of its own: what else the words say is counted, or where."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from numcheck.language.model import OPENING
from numcheck.mention.model import Mention

Asked = frozenset[str]
"""Words and classes that a predicate names."""

PLACING = frozenset({"in", "at", "among", "on", "for", "under", "outside", "within", "with"})
SUMMING = frozenset(
    {"this", "that", "these", "those", "them", "it", "which", "whom", "other", "all", "total"}
)
"""Behind a preposition no other group: "in other words", "of these"."""


def _elsewhere(mention: Mention, asked: Asked) -> bool:
    """Its clause opens with a place or group of its own: "in Westgate the rate is 4%"."""
    parse, place = mention.parse, mention.clause.first
    while place < mention.first and (
        parse.tags[place] in ("PUNCT", "CONJ", "ADV") or parse.words[place] in OPENING
    ):
        place += 1
    return parse.words[place] in PLACING and mention.first - place > 2 and parse.tags[place + 1] != "NUM"


def _set_apart(one: Mention, other: Mention) -> bool:
    """The sentence or part of one behind *other* opens with a place or group of its own: "nationally, 4%"."""
    parse, place = one.parse, one.first - 1
    while place >= 0 and parse.words[place] not in (";", ":"):
        place -= 1
    start = place + 1
    if one.sentence == other.sentence and other.first >= start:
        return False
    while start < one.first and parse.tags[start] in ("PUNCT", "CONJ"):
        start += 1
    if "other_group" in parse.lexicon.class_names.get(parse.words[start], ()):
        return True
    is_led = parse.words[start] in PLACING and one.first - start > 3 and parse.words[start + 1] not in SUMMING
    return is_led and "," in parse.words[start : one.first] and "NUM" not in parse.tags[start : start + 2]


def _surveyed(mention: Mention, asked: Asked) -> bool:
    """Things that such a verb is done to: "we asked 500 people", not "she polled 500"."""
    return mention.has_own_head and not asked.isdisjoint(mention.governor_classes)


def _alongside(mention: Mention, asked: Asked) -> bool:
    """One of the words stands before it or behind, as far as the next number: "with the table"."""
    parse = mention.parse
    for step, place in ((-1, mention.first - 1), (1, mention.last)):
        at = place
        while 0 <= at < len(parse) and parse.tags[at] != "NUM" and parse.words[at] not in (";", "."):
            if parse.words[at] in asked:
                return True
            at += step
    return False


def _of_joint_subject(mention: Mention, asked: Asked) -> bool:
    """Two things together make it: "fees and the fair brought in $90"."""
    parse, verb = mention.parse, mention.clause.verb
    if verb is None or verb > mention.first:
        return False
    for place in range(mention.clause.first + 1, verb):
        if parse.words[place] == "and" and parse.tags[place - 1] in ("NOUN", "NAME"):
            return (
                "NOUN" in parse.tags[place + 1 : verb]
                and "NUM" not in parse.tags[mention.clause.first : verb]
            )
    return False


UNARY: Mapping[str, Callable[[Mention, Asked], bool]] = {
    "elsewhere": _elsewhere,
    "surveyed by": _surveyed,
    "alongside": _alongside,
    "of joint subject": _of_joint_subject,
}
"""Predicates of one role."""

BINARY: Mapping[str, Callable[[Mention, Mention], bool]] = {"set apart": _set_apart}
"""Predicates of two roles."""
