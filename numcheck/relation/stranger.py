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
        "pace", "speed",
    }
)  # fmt: skip
"""What any figure is of."""

STEM = 5
"""Letters by which words of one family are known: "members", "membership"."""


def is_told_of_another(one: Mention, other: Mention) -> bool:
    """*one* follows in another clause, with a subject or a group there that *other* knows nothing of."""
    if one.index < other.index or one.clause is other.clause or _is_bracket_of(one, other):
        return False
    parse, start = one.parse, one.clause.first
    opening = 0 if one.sentence != other.sentence else start
    before = range(opening, one.first)
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
        is_group = parse.words[place] in GROUPING and not one.first <= place < one.last
        if not is_group and parse.words[place] != "in":
            continue
        ahead = place + 1
        while ahead < len(parse) and parse.tags[ahead] in ("DET", "ADJ") and parse.words[ahead] != "same":
            ahead += 1
        tag = parse.tags[ahead] if ahead < len(parse) else ""
        if (tag == "NAME" or (is_group and tag == "NOUN")) and _is_foreign(one, other, ahead):
            return True
    return False


def _is_foreign(one: Mention, other: Mention, place: int) -> bool:
    """Whether a noun at *place* names what the surroundings of *other* do not."""
    lemma, names = one.parse.lemmas[place], one.parse.lexicon.class_names
    if (
        lemma in GENERIC
        or not lemma[-1].isalpha()
        or "." in lemma
        or not DULL.isdisjoint(names.get(lemma, frozenset()))
    ):
        return False
    end = one.clause.first if one.sentence == other.sentence else len(other.parse)
    return not any(
        lemma[:STEM] == other.parse.lemmas[known][:STEM]
        for known in range(end)
        if other.parse.tags[known] in ("NOUN", "NAME", "ADJ")
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
    "touching": _touching,
    "told again": _told_again,
}
"""Of two roles: "told of another(rate, new)"."""
