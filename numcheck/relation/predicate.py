"""Predicates of cues: what may be asked of one mention, of two, and of a whole candidate."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from numcheck.mention.model import Mention
from numcheck.relation import construction

Filled = Mention | tuple[Mention, ...]
"""What fills a role: one mention, or a run of them."""

Asked = frozenset[str]
"""Words and classes that a predicate names."""

MOVES = frozenset({"rise", "fall", "change"})


def first_of(filled: Filled) -> Mention:
    """The mention, or the first of a run."""
    return filled if isinstance(filled, Mention) else filled[0]


def last_of(filled: Filled) -> Mention:
    """The mention, or the last of a run."""
    return filled if isinstance(filled, Mention) else filled[-1]


def members(filled: Filled) -> tuple[Mention, ...]:
    """Every mention of it."""
    return (filled,) if isinstance(filled, Mention) else filled


# Of one mention. Each takes the mention and the words that the cue names.


def _governed(mention: Mention, asked: Asked) -> bool:
    return mention.governor in asked or not asked.isdisjoint(mention.governor_classes)


def _verb(mention: Mention, asked: Asked) -> bool:
    verb = mention.clause.verb
    return not asked.isdisjoint(mention.verb_classes) or (verb is not None and mention.parse.lemmas[verb] in asked)


def _near(mention: Mention, asked: Asked) -> bool:
    """Governed, modified, preceded or followed by one of the words."""
    return (
        not asked.isdisjoint(mention.modifiers)
        or not asked.isdisjoint(mention.before)
        or not asked.isdisjoint(mention.after)
        or not asked.isdisjoint(mention.governor_classes)
        or mention.governor in asked
    )


def _next_word(mention: Mention, asked: Asked) -> bool:
    words = mention.parse.words
    return mention.last < len(words) and words[mention.last] in asked


def _previous_word(mention: Mention, asked: Asked) -> bool:
    return mention.first > 0 and mention.parse.words[mention.first - 1] in asked


def _clause_has(mention: Mention, asked: Asked) -> bool:
    """One of the words stands in its clause."""
    parse, clause = mention.parse, mention.clause
    places = range(clause.first, len(parse))
    return any(parse.clause_of[place] == clause.number and parse.lemmas[place] in asked for place in places)


def _sentence_has(mention: Mention, asked: Asked) -> bool:
    return not asked.isdisjoint(mention.parse.lemmas)


def _is_change(mention: Mention, asked: Asked) -> bool:
    """It tells how far something moved: "up 12", "a rise of 12", "12 more", "by 12"."""
    if mention.preposition == "by":
        return True
    if mention.preposition in ("to", "from", "at", "than", "against"):
        return False
    return (
        not MOVES.isdisjoint(mention.modifiers)
        or not MOVES.isdisjoint(mention.after)
        or (not MOVES.isdisjoint(mention.governor_classes) and mention.slot in ("object", "prepositional", "premodifier"))
        or (not MOVES.isdisjoint(mention.before) and mention.slot != "subject")
    )


UNARY: Mapping[str, Callable[[Mention, Asked], bool]] = {
    **construction.UNARY,
    "after": lambda mention, asked: mention.preposition in asked,
    "slot": lambda mention, asked: mention.slot in asked,
    "governed by": _governed,
    "modified by": lambda mention, asked: not asked.isdisjoint(mention.modifiers),
    "preceded by": lambda mention, asked: not asked.isdisjoint(mention.before),
    "followed by": lambda mention, asked: not asked.isdisjoint(mention.after),
    "near": _near,
    "verb": _verb,
    "clause has": _clause_has,
    "sentence has": _sentence_has,
    "next word": _next_word,
    "previous word": _previous_word,
    "mark": lambda mention, asked: mention.clause.mark in asked,
    "kind": lambda mention, asked: mention.quantity.kind in asked,
    "pairing": lambda mention, asked: mention.pairing in asked,
    "in bracket": lambda mention, asked: mention.clause.is_bracket,
    "refers back": lambda mention, asked: mention.quantity.refers_back or "them" in mention.modifiers | mention.after,
    "hedged": lambda mention, asked: mention.quantity.hedge is not None,
    "definite": lambda mention, asked: mention.quantity.definite,
    "opens sentence": lambda mention, asked: mention.first <= 4,
    "is a change": _is_change,
    "understood": lambda mention, asked: mention.head is not None and not mention.has_own_head,
    "own head": lambda mention, asked: mention.has_own_head,
    "headless": lambda mention, asked: mention.head is None,
    "negated": lambda mention, asked: mention.clause.is_negated,
    "modal": lambda mention, asked: mention.clause.has_modal,
    "small": lambda mention, asked: abs(mention.value) < 13,
    "listed": lambda mention, asked: mention.list_id >= 0,
    "a pair": lambda mention, asked: mention.is_pair,
}
"""Predicates of one role: "part after of|among", "rate in bracket"."""

TAKES_LEMMAS = frozenset({"clause has", "sentence has", "led by", "points back"})
"""Those that compare lemmas and not classes."""


# Of two. A run stands for its member that is nearest to the other.


def _adjacent(one: Mention, other: Mention) -> bool:
    return one.sentence == other.sentence and abs(one.index - other.index) == 1


def _paired(one: Mention, other: Mention) -> bool:
    return one.pairing in ("part", "first") and other.pairing in ("whole", "second") and other.index == one.index + 1


def _from_to(one: Mention, other: Mention) -> bool:
    """ "from 5 to 7", in either order, or the two ends of one range."""
    if one.sentence != other.sentence or abs(one.index - other.index) > 2:
        return False
    if one.pairing == "first" and _paired(one, other):
        return True
    return one.preposition == "from" and (other.preposition in ("to", "at") or other.slot in ("object", "predicate"))


def _compared(one: Mention, other: Mention) -> bool:
    """*other* stands behind "compared with", "than", "against"."""
    return one.sentence == other.sentence and one.index < other.index and other.preposition in ("against", "than")


BINARY: Mapping[str, Callable[[Mention, Mention], bool]] = {
    **construction.BINARY,
    "before": lambda one, other: one.index < other.index,
    "adjacent": _adjacent,
    "same sentence": lambda one, other: one.sentence == other.sentence,
    "same clause": lambda one, other: one.clause is other.clause,
    "next clause": lambda one, other: one.sentence == other.sentence and abs(one.clause.number - other.clause.number) == 1,
    "same head": lambda one, other: one.head is not None and one.head == other.head,
    "other head": lambda one, other: one.has_own_head and other.has_own_head and one.head != other.head,
    "same list": lambda one, other: one.list_id >= 0 and one.list_id == other.list_id and one.sentence == other.sentence,
    "same slot": lambda one, other: one.slot == other.slot and one.preposition == other.preposition,
    "paired": _paired,
    "from to": _from_to,
    "compared": _compared,
    "years ordered": lambda one, other: one.year is not None and other.year is not None and one.year < other.year,
    "years differ": lambda one, other: one.year is not None and other.year is not None and one.year != other.year,
    "bracket beside": lambda one, other: _adjacent(one, other) and other.clause.is_bracket and other.index > one.index,
    "share words": lambda one, other: not one.context.isdisjoint(other.context),
    "smaller": lambda one, other: one.value < other.value,
    "same kind": lambda one, other: one.quantity.kind == other.quantity.kind,
    "far": lambda one, other: abs(one.index - other.index) > 3,
    "next sentence": lambda one, other: abs(one.sentence - other.sentence) == 1,
}
"""Predicates of two roles: "adjacent(rate, whole)"."""


def nearest_pair(one: Filled, other: Filled) -> tuple[Mention, Mention]:
    """The two members that stand nearest to each other."""
    if isinstance(one, Mention) and isinstance(other, Mention):
        return one, other
    pairs = ((a, b) for a in members(one) for b in members(other))
    return min(pairs, key=lambda pair: abs(pair[0].index - pair[1].index))


# Of a candidate: its roles by name, and the mentions of its window.


def unused(filled: Filled, roles: Sequence[Filled], window: Sequence[Mention]) -> int:
    """How many mentions like *filled*, in the sentences of the candidate, no role uses."""
    used = [mention for role in roles for mention in members(role)]
    taken = {id(mention) for mention in used}
    sentences = {mention.sentence for mention in used}
    like = first_of(filled).type
    return sum(
        1
        for mention in window
        if mention.type == like
        and id(mention) not in taken
        and mention.sentence in sentences
        and not (mention.is_pair or mention.is_understood)
        and not any(mention.quantity.span.overlaps(each.quantity.span) for each in used)
    )


def list_cut(filled: Filled, roles: Sequence[Filled], window: Sequence[Mention]) -> int:
    """How many members of the coordinations that *filled* stands in it leaves out."""
    used = {id(mention) for role in roles for mention in members(role)}
    lists = {(mention.sentence, mention.list_id) for mention in members(filled) if mention.list_id >= 0}
    like = first_of(filled).type
    return sum(
        1
        for mention in window
        if mention.type == like
        and not mention.is_understood
        and (mention.sentence, mention.list_id) in lists
        and id(mention) not in used
    )


def between(one: Filled, other: Filled) -> int:
    """How many mentions stand between the two."""
    a, b = nearest_pair(one, other)
    return max(abs(a.index - b.index) - 1, 0)


def direction_of(mentions: Sequence[Mention]) -> int:
    """1 where the words about the mentions say rise, -1 for fall, 0 where they say neither or both."""
    for mention in mentions:
        up = down = False
        for classes in (mention.governor_classes, mention.modifiers, mention.before, mention.after):
            up, down = up or "rise" in classes, down or "fall" in classes
        if up or down:
            return int(up) - int(down)
    up = any("rise" in mention.verb_classes for mention in mentions)
    down = any("fall" in mention.verb_classes for mention in mentions)
    return int(up) - int(down)
