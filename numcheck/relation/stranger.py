"""What shows that two numbers beside each other are told of different things."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from numcheck.mention.model import Mention
from numcheck.relation.subject import CONSEQUENCES

GROUPING = frozenset({"among", "for", "with", "at"})
"""Before a group of its own: "5% among controls"; "in" before a name."""

DULL = frozenset({"rise", "fall", "change", "gap", "time_noun", "average", "share_name", "rate_noun", "now"})
"""Classes of nouns that are no subject of their own: "the rise", "the difference", "the year"."""

GENERIC = frozenset(
    {
        "figure", "number", "amount", "level", "size", "total", "sum", "rate", "price", "value", "cost",
        "length", "height", "width", "weight", "area", "share", "one", "what", "capacity", "count", "average",
        "pace", "speed", "age",
    }
)  # fmt: skip
"""What any figure is of."""

FINITE = frozenset({"VERB", "AUX", "MODAL", "REL"})
"""Tags of what a clause with its verb left out does not have."""

AGENTS = ("er", "or", "ist", "ian", "ee", "ant")
"""Ends of nouns that may be people."""

STEM = 5
"""Letters by which words of one family are known: "members", "membership"."""


def is_told_of_another(one: Mention, other: Mention) -> bool:
    """*one* follows in another clause, with a subject or a group there that *other* knows nothing of."""
    if one.index < other.index or _is_bracket_of(one, other):
        return False
    if one.clause is other.clause:
        return _is_gapped(one, other)
    parse, start = one.parse, one.clause.first
    opening = 0 if one.sentence != other.sentence else start
    before = range(opening, one.first)
    if _is_fronted(one, opening) and _names_group(one, other, opening):
        return True
    if any(parse.lemmas[place] in CONSEQUENCES for place in before):
        return False
    if any(parse.tags[place] == "REL" for place in range(start, one.first)):
        return False
    return _has_group(one, other) or _has_subject(one, other)


def _is_bracket_of(one: Mention, other: Mention) -> bool:
    """One of the two stands in a bracket in the clause of the other."""
    return one.sentence == other.sentence and (
        one.clause.parent == other.clause.number or other.clause.parent == one.clause.number
    )


def _is_gapped(one: Mention, other: Mention) -> bool:
    """A noun of its own stands behind "and", the verb left out: "cut sugar to 120 g and butter by 20%"."""
    parse = one.parse
    joint = next(
        (each for each in range(one.first - 1, other.last - 1, -1) if parse.tags[each] == "CONJ"), -1
    )
    if (
        joint < 0
        or parse.words[joint] not in ("and", "but")
        or not FINITE.isdisjoint(parse.tags[joint : one.first])
    ):
        return False
    nouns = [place for place in range(joint + 1, one.first) if parse.tags[place] in ("NOUN", "NAME")]
    return bool(nouns) and all(_is_foreign(one, other, place, joint) for place in nouns)


def _has_subject(one: Mention, other: Mention) -> bool:
    """A noun of its own is the subject, of a verb that tells of no opinion."""
    parse, start = one.parse, one.clause.first
    verbs = [place for place in range(start, one.first) if parse.tags[place] in ("VERB", "AUX", "MODAL")]
    names = parse.lexicon.class_names
    if not verbs or any("opinion" in names.get(parse.lemmas[place], frozenset()) for place in verbs):
        return False
    tags = parse.tags[start : verbs[0]]
    nouns = [place for place in range(start, verbs[0]) if parse.tags[place] in ("NOUN", "NAME")]
    return bool(nouns) and "PRON" not in tags and all(_is_foreign(one, other, place) for place in nouns)


def _has_group(one: Mention, other: Mention) -> bool:
    """A group is named beside it: "the rise for juniors was 50%", "an increase of 5% among controls"."""
    parse = one.parse
    for place in range(one.clause.first, min(len(parse), one.last + 5)):
        if place > one.last and parse.tags[place] in ("PUNCT", "CONJ"):
            return False
        if not one.first <= place < one.last and _names_group(one, other, place):
            return True
    return False


def _names_group(one: Mention, other: Mention, place: int) -> bool:
    """A preposition stands there before a group that *other* does not know; "in" before a name."""
    parse = one.parse
    is_group = parse.words[place] in GROUPING or _is_fronted(one, place)
    if not is_group and parse.words[place] != "in":
        return False
    ahead = place + 1
    while ahead < len(parse) and parse.tags[ahead] in ("DET", "ADJ") and parse.words[ahead] != "same":
        ahead += 1
    tag = parse.tags[ahead] if ahead < len(parse) else ""
    return (tag == "NAME" or (is_group and tag == "NOUN")) and _is_foreign(one, other, ahead)


def _is_fronted(one: Mention, place: int) -> bool:
    """An "in" with a determiner opens the clause, or stands behind the conjunction that does."""
    parse, first = one.parse, one.clause.first
    if parse.words[place] != "in" or parse.tags[place + 1 : place + 2] != ["DET"]:
        return False
    return place == first or (place == first + 1 and parse.tags[first] == "CONJ")


def _is_foreign(one: Mention, other: Mention, place: int, before: int | None = None) -> bool:
    """Whether a noun at *place* names what the surroundings of *other* do not."""
    lemma, names = one.parse.lemmas[place], one.parse.lexicon.class_names
    if (
        lemma in GENERIC
        or not lemma[-1].isalpha()
        or "." in lemma
        or not DULL.isdisjoint(names.get(lemma, frozenset()))
    ):
        return False
    end = before if before is not None else _known_until(one, other)
    return not any(
        lemma[:STEM] == other.parse.lemmas[known][:STEM]
        for known in range(end)
        if other.parse.tags[known] in ("NOUN", "NAME", "ADJ")
    )


def _known_until(one: Mention, other: Mention) -> int:
    """Where the words end that *other* stands among: at the clause of *one*, or with its sentence."""
    return one.clause.first if one.sentence == other.sentence else len(other.parse)


def _of_other_group(one: Mention, other: Mention) -> bool:
    """Right behind *one* stands a group that *other* does not name: "against £459 for women"."""
    parse, place = one.parse, one.last
    if place >= len(parse) or parse.words[place] not in ("for", "among"):
        return False
    while place + 1 < len(parse) and parse.tags[place + 1] in ("DET", "ADJ"):
        place += 1
    if place + 1 >= len(parse) or parse.tags[place + 1] not in ("NOUN", "NAME"):
        return False
    return _is_foreign(one, other, place + 1, one.first if one.sentence == other.sentence else None)


def _other_sort(one: Mention, other: Mention) -> bool:
    """Each has a noun of its own, and they are not both people: "160 pumps" and "640 wells"."""
    if not one.has_own_head or not other.has_own_head or one.head == other.head:
        return False
    names = one.parse.lexicon.class_names
    return not all(
        "person" in names.get(head, ()) or head.endswith(AGENTS)
        for head in (one.head or "", other.head or "")
    )


def _things_and_people(one: Mention, other: Mention) -> bool:
    """One of the two surely counts people, and the other things by its noun."""
    names = one.parse.lexicon.class_names
    return _other_sort(one, other) and any(
        "person" in names.get(mention.head or "", ()) for mention in (one, other)
    )


def _touching(one: Mention, other: Mention) -> bool:
    """Nothing stands between them: "three dollars eighty"."""
    return one.sentence == other.sentence and (one.last == other.first or other.last == one.first)


def _told_again(one: Mention, other: Mention) -> bool:
    """The later one names the same figure again: "£18,400 ... the £18,400"."""
    later = max(one, other, key=lambda each: each.index)
    return one.value == other.value and later.quantity.definite


BINARY: Mapping[str, Callable[[Mention, Mention], bool]] = {
    "told of another": is_told_of_another,
    "of other group": _of_other_group,
    "other sort": _other_sort,
    "things and people": _things_and_people,
    "touching": _touching,
    "told again": _told_again,
}
"""Of two roles: "told of another(rate, new)"."""
