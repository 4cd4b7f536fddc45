"""Who is told to have won, and by which two figures: "beat Lund 3-1", "by 41 votes to 36"."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache

from numcheck.language.model import Parse
from numcheck.mention.model import Mention
from numcheck.relation.ballot import OTHER_RESULT, ballot

REACH = 22
"""Words over which a result is sought before its figures."""

BETWEEN = 8
"""Words that may stand between two figures set against each other."""

AGAINST = frozenset({"to", "against", "versus", "-", "–", "than"})
ELSEWHERE = frozenset(
    {"popular", "electoral", "college", "turnout", "swing", "ago", "earlier", "previous", "last"}
)
PLAIN = frozenset({"of", "with", "on"})
VOTES = frozenset({"vote", "ballot", "poll", "elect", "election", "survey", "seat", "race", "motion", "bill"})
LEADING = frozenset({"to", "from", "now", "is", "are", "after", "being", "at"})
LEFT_BEHIND = frozenset({"down", "behind", "defeat", "loss", "reverse", "against", "series", "record"})
IF = frozenset({
    "to", "if", "would", "could", "may", "might", "should", "can", "will", "no", "not", "never",
    "without", "hope",
})  # fmt: skip


def beats(winner: Mention, loser: Mention) -> bool:
    """The words say that the first figure is the winner's and the second the loser's."""
    if winner.sentence != loser.sentence or abs(winner.index - loser.index) > 1:
        return False
    first, second = (winner, loser) if winner.first < loser.first else (loser, winner)
    sign = _told(first, second)
    return sign != 0 and (sign > 0) == (first is winner)


@lru_cache(maxsize=4096)
def _told(first: Mention, second: Mention) -> int:
    """1 where the first of the two is the winner's, -1 where the second is, 0 where nothing says so."""
    parse = first.parse
    if first.pairing == "first" or "low_wins" in _classes(parse, range(len(parse))):
        return 0
    vote = ballot(first, second)
    if vote:
        return vote
    if first.type == "score":
        is_plain = first.pairing == "left" and _is_result(first, second)
        return max(_result(first, second), 0) if is_plain else 0
    if not _is_set_against(first, second) or not ELSEWHERE.isdisjoint(parse.words):
        return 0
    if parse.words[first.last : second.first] == ["-"] and not _is_result(first, second):
        return 0
    result = _result(first, second)
    return result if result > 0 or _is_owned(first, second) else 0


def _is_result(first: Mention, second: Mention) -> bool:
    """No standing, stage or attribute: "improved to 1-3", "from 1-3 down", "the 4-11 Rovers"."""
    parse = first.parse
    if not OTHER_RESULT.isdisjoint(parse.words[: second.last + 8]) or _signs(parse) != {1}:
        return False
    before, after = (
        parse.words[max(0, first.first - 1) : first.first],
        parse.tags[second.last : second.last + 1],
    )
    if not LEADING.isdisjoint(before) or (before == ["the"] and after in (["NAME"], ["NOUN"])):
        return False
    return not LEFT_BEHIND.issuperset(parse.words[second.last : second.last + 1] or ("",))


def _signs(parse: Parse) -> set[int]:
    """What all words of results in the sentence say."""
    found = set()
    for lemma in parse.lemmas:
        names = parse.lexicon.class_names.get(lemma, frozenset())
        found |= {1} if not names.isdisjoint(("winning", "beating")) else set()
        found |= {-1} if "losing" in names else set()
    return found


def _is_set_against(first: Mention, second: Mention) -> bool:
    """Nothing but what sets them against each other stands between them: "41 votes to 36"."""
    parse = first.parse
    places = range(first.last, second.first)
    words = parse.words[first.last : second.first]
    if not 0 < len(words) <= BETWEEN or AGAINST.isdisjoint(words):
        return False
    if any(parse.tags[place] == "PREP" and parse.words[place] not in AGAINST | PLAIN for place in places):
        return False
    if first.preposition == "in":
        return False  # a time: "in 52.31 ahead of Brandt"
    if (
        not first.preposition
        and not first.clause.is_bracket
        and parse.words[first.first - 1 : first.first] != [","]
    ):
        return False  # "won 82 points to her opponent's 88"
    is_vote = not VOTES.isdisjoint(parse.lemmas)
    return is_vote or first.type != "percent" or _is_owned(first, second)


def _is_owned(first: Mention, second: Mention) -> bool:
    """Told whose each is: "with 10 points to the Highlanders' 16"."""
    words = first.parse.words[first.last : second.first]
    return any(word.endswith(("'s", "’s", "s'", "s’")) or word in ("his", "her", "their") for word in words)


def _result(first: Mention, second: Mention) -> int:
    """What the nearest word of a result says of the one who is named first."""
    parse, clause = first.parse, first.clause
    places = range(first.first - 1, max(-1, first.first - REACH), -1)
    near = [place for place in places if clause.verb is None or parse.clause_of[place] == clause.number]
    sign = _nearest(parse, near)
    if sign is None:
        sign = _nearest(parse, range(second.last, min(len(parse), second.last + 8)))
    return sign or 0


def _nearest(parse: Parse, places: Iterable[int]) -> int | None:
    """The sign of the first word of a result; 0 where something else comes before it, None for none."""
    for place in places:
        if parse.words[place] in (";", ".") or parse.words[place] in OTHER_RESULT:
            return 0
        if parse.tags[place] == "NUM" and parse.words[place][0].isdecimal():
            return 0
        names = parse.lexicon.class_names.get(parse.lemmas[place], frozenset())
        sign = ("winning" in names or "beating" in names) - ("losing" in names)
        if sign:
            return _turned(parse, place, sign)
    return None


def _turned(parse: Parse, place: int, sign: int) -> int:
    """The sign as the words around it leave it: "were beaten" is a loss, "could win" tells nothing."""
    before, after = parse.lemmas[max(0, place - 3) : place], parse.words[place + 1 : place + 2]
    if not IF.isdisjoint(before) or (parse.lemmas[place] == "lead" and after in (["to"], ["out"], ["them"])):
        return 0
    if parse.lemmas[place] == "pass" and parse.tags[place + 1 : place + 2] == ["NAME"]:
        return 0
    is_participle = parse.words[place].endswith(("ed", "en")) or parse.words[place] in ("beat", "outvoted")
    is_passive = is_participle and (not {"be", "get"}.isdisjoint(before) or after == ["by"])
    return -sign if is_passive else sign


def _classes(parse: Parse, places: Iterable[int]) -> set[str]:
    return {name for place in places for name in parse.lexicon.class_names.get(parse.lemmas[place], ())}


BINARY: Mapping[str, Callable[[Mention, Mention], bool]] = {
    "beats": beats,
}
"""Predicates of two roles."""
