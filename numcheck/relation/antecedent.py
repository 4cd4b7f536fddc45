"""Predicates of what "of them" and "including" may refer to: which of the numbers before is the whole."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from numcheck.language.model import OPENING
from numcheck.mention.model import Mention
from numcheck.relation.filling import Filled, first_of

Asked = frozenset[str]
"""Words and classes that a predicate names."""

COUNTED = frozenset({"count", "number"})
SUPERLATIVE = "est"


def fits_another(one: Filled, other: Filled, window: Sequence[Mention]) -> bool:
    """Another number of the type, as near before *one*, is no smaller, and the text may mean that one.

    "203 patients in 11 clinics ... 188 of them": the 188 are patients. What stands as the object or
    subject of a clause of its own is meant before what stands farther off.
    """
    part, whole = first_of(one), first_of(other)
    is_weak = (
        whole.slot == "prepositional"
        or whole.list_id >= 0
        or not whole.has_own_head
        or whole.type != part.type
    )
    for mention in window:
        if (
            mention is part
            or mention is whole
            or mention.is_pair
            or mention.is_understood
            or mention.type not in (part.type, "n" if part.is_understood else part.type)
            or mention.value < part.value
            or not 0 <= part.sentence - mention.sentence <= 2
            or mention.index >= part.index
            or mention.quantity.span.overlaps(whole.quantity.span)
        ):
            continue
        if mention.clause is whole.clause or is_weak:
            return True
    return False


def _counts_them(mention: Mention, asked: Asked) -> bool:
    """It says how many what was named is in all: "there were 60 of them", "all sixteen of them"."""
    words, place = mention.parse.words, mention.first - 1
    while place > 0 and mention.parse.tags[place] == "ADV" and words[place] != "there":
        place -= 1
    if place >= 0 and words[place] in ("all", "both"):
        return True
    return place > 0 and mention.parse.lemmas[place] == "be" and words[place - 1] in ("there", "we", "they")


def _tells_of_one(mention: Mention, asked: Asked) -> bool:
    """Its clause is about one of those named before: "the youngest of whom is 16"."""
    parse, first = mention.parse, mention.clause.first
    for place in range(first, min(first + 4, mention.first)):
        if parse.tags[place] == "REL" and place > 1 and parse.words[place - 1] == "of":
            return parse.words[place - 2].endswith(SUPERLATIVE)
    return False


def _is_price(mention: Mention, asked: Asked) -> bool:
    """What each of a number of things costs or measures: "90 fines at $60", "16 balls of 45 g"."""
    parse, place = mention.parse, mention.first - 1
    if mention.type == "n" or place < 1 or parse.words[place] not in ("at", "of", "for"):
        return False
    start = max(0, place - 4)
    behind = next((each for each in range(place - 1, start - 1, -1) if parse.tags[each] == "NUM"), place)
    return behind < place - 1 and "PUNCT" not in parse.tags[behind:place]


def _is_decimal(mention: Mention, asked: Asked) -> bool:
    """A decimal number without a unit counts nothing that has parts: "in 3.0", "Go 1.1"."""
    is_bare = mention.quantity.kind in COUNTED or mention.is_understood
    return is_bare and not mention.value.is_integer()


def _names_another(one: Mention, other: Mention) -> bool:
    """Right before "300 of them" stands the noun that is meant: "The growers, 300 of them, cheered".

    In one sentence something else is set off between: "12 boats, on a trip to the bank, 9 of which".
    """
    parse, place = one.parse, one.first - 1
    if place < 1 or parse.words[place] not in (",", "(", "–", "—") or parse.tags[place - 1] != "NOUN":
        return False
    word, lemma = parse.words[place - 1], parse.lemmas[place - 1]
    if one.sentence != other.sentence:
        return lemma not in (word, other.head)
    between = parse.tags[other.last : place - 1]
    return lemma != other.head and "PUNCT" in between and parse.words[one.behind : one.behind + 1] == ["of"]


def _brackets_another(one: Mention, other: Mention) -> bool:
    """In a bracket behind a noun that is not what *other* counts: "dogs (36 of 11 breeds)"."""
    parse, place = one.parse, one.first - 1
    if place < 1 or parse.words[place] not in OPENING or not other.has_own_head:
        return False
    return parse.tags[place - 1] == "NOUN" and parse.lemmas[place - 1] != other.head


UNARY: Mapping[str, Callable[[Mention, Asked], bool]] = {
    "counts them": _counts_them,
    "tells of one": _tells_of_one,
    "a price": _is_price,
    "decimal": _is_decimal,
}
"""Predicates of one role."""

BINARY: Mapping[str, Callable[[Mention, Mention], bool]] = {
    "names another": _names_another,
    "brackets another": _brackets_another,
}
"""Predicates of two roles."""
