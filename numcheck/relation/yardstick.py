"""What a figure is measured by: an earlier value of it, or a hope, an average, another place."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from numcheck.language.course import PARTICLES
from numcheck.mention.model import Mention
from numcheck.mention.time import is_time
from numcheck.relation.word import LED, Told, find_told

LOCATIVE = frozenset({"at", "in", "on", "near", "for", "among"})
NO_PLACE = frozenset({"afterwards", "long_before", "earlier", "now", "average", "expect", "total"})
"""Classes of nouns behind such a preposition that name no place: "at the end", "in the original plan"."""


def _tells_course(told: Told) -> bool:
    """Whether the word tells what became of a figure, "rose", "down", and compares no two things."""
    names = told.parse.lexicon.class_names.get(told.lemma, frozenset())
    if told.parse.words[told.place] in PARTICLES:
        return True
    return bool(names & {"upward", "downward", "upward_noun", "downward_noun"}) and "versus" not in names


def _is_of_no_past(old: Mention, new: Mention) -> bool:
    """The word tells a course, and *old* is no earlier value: "is down, at 41 against the 38 hoped for"."""
    told = find_told(old, new)
    if told is None or not _tells_course(told):
        return False
    if old.preposition == "from" and new.preposition == "to" and not _is(old, "expect"):
        return _is_elsewhere(old)  # "had grown, from a typical 34 to 41"
    return any(_is(old, name) and not _is(new, name) for name in ("expect", "average")) or _is_elsewhere(old)


def _is(mention: Mention, name: str) -> bool:
    classes = (mention.modifiers, mention.before, mention.after, mention.governor_classes)
    return any(name in each for each in classes)


def _is_elsewhere(mention: Mention) -> bool:
    """Behind it stands another place than that which the words before name: "at the quay ... at the pier"."""
    parse = mention.parse
    own = next(_places(mention, mention.last, mention.last + 1), None)
    if own is None:
        return False
    preposition, noun = own
    return (
        any(before == preposition and name != noun for before, name in _places(mention, 0, mention.first))
        and noun not in parse.lemmas[: mention.first]
    )


def _places(mention: Mention, first: int, last: int) -> Iterator[tuple[str, str]]:
    """Prepositions from *first* to *last*, each with the noun of place behind it: "at the pier"."""
    parse = mention.parse
    for place in range(first, min(last, len(parse) - 2)):
        if parse.words[place] not in LOCATIVE or parse.tags[place + 1] != "DET":
            continue
        noun = place + 2
        names = parse.lexicon.class_names.get(parse.lemmas[noun], frozenset())
        if parse.tags[noun] == "NOUN" and names.isdisjoint(NO_PLACE) and not is_time(parse, noun):
            yield parse.words[place], parse.lemmas[noun]


def _is_range_of_change(one: Mention, other: Mention) -> bool:
    """How far something may go, no two values: "would drop from 3 to 5 percent"."""
    parse, place = one.parse, one.first - 1
    is_elided = one.type == "percent" and one.quantity.text[-1:].isdigit()
    if not is_elided or one.sentence != other.sentence or parse.words[place] != "from":
        return False
    return one.clause.has_modal or parse.words[max(place - 1, 0)] == "by"


def _is_antecedent_apart(old: Mention, new: Mention) -> bool:
    """*new* is told of another noun: "losses of 33 weighed on the result, which recovered to 12"."""
    parse, first = new.parse, new.clause.first
    noun = first - 1 - (first > 0 and parse.words[first - 1] == ",")
    if old.sentence != new.sentence or noun < old.last or parse.words[first] not in ("which", "who"):
        return False
    is_of_noun = old.preposition == "of" and old.governor is not None
    return is_of_noun and parse.tags[noun] == "NOUN" and parse.lemmas[noun] != old.governor


def _is_only_hoped(old: Mention, new: Mention) -> bool:
    """*old* is told behind the figure as what was hoped for: "rose 9% to 48, above the 46 of the plan"."""
    parse, place = old.parse, old.first - 1
    while place > 0 and old.preposition in LED and parse.words[place] != old.preposition:
        place -= 1
    is_aside = place > 0 and old.preposition in LED and parse.words[place - 1] == ","
    return is_aside and _is(old, "expect") and not _is(new, "expect")


BINARY: Mapping[str, Callable[[Mention, Mention], bool]] = {
    "of no past": _is_of_no_past,
    "only hoped": _is_only_hoped,
    "range of change": _is_range_of_change,
    "antecedent apart": _is_antecedent_apart,
}
"""Of two roles: "of no past(old, new)"."""
