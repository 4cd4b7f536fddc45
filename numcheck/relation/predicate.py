"""Predicates of cues: what may be asked of one mention, of two, and of a whole candidate."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from numcheck.language.course import comparative
from numcheck.mention.model import Mention
from numcheck.relation import change, comparison, construction

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
    return not asked.isdisjoint(mention.verb_classes) or (
        verb is not None and mention.parse.lemmas[verb] in asked
    )


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
    if mention.preposition in ("by", "plus") or _is_signed(mention) or _is_compared_noun(mention):
        return True
    if mention.preposition in ("to", "from", "at", "than", "against", "above", "below", "beyond", "behind"):
        return False
    return (
        not MOVES.isdisjoint(mention.modifiers)
        or (mention.slot != "subject" and _is_followed_by_move(mention))
        or (
            not MOVES.isdisjoint(mention.governor_classes)
            and mention.slot in ("object", "prepositional", "premodifier")
            and mention.preposition in (None, "of")
        )
        or (
            not MOVES.isdisjoint(mention.before)
            and mention.slot != "subject"
            and not _is_behind_sign(mention)
            and mention.preposition in (None, "of")
        )
    )


def _refers_back(mention: Mention, asked: Asked) -> bool:
    """It counts what was named before: "12 of them", "6 km of it", "the other 12", "of these, 12"."""
    if mention.quantity.refers_back or "them" in mention.modifiers:
        return True
    parse, place = mention.parse, mention.clause.first
    for behind in (mention.behind, mention.last):
        if (
            behind + 1 < len(parse)
            and parse.words[behind] in PARTITIVE
            and parse.words[behind + 1] in BACKWARD
        ):
            return True
    return parse.words[place] in PARTITIVE and place + 1 < len(parse) and parse.words[place + 1] in BACKWARD


def _fronted_by(mention: Mention, asked: Asked) -> bool:
    """It is the first number of a clause that such a preposition opens: "of the 30 pupils, ..."."""
    parse, clause = mention.parse, mention.clause
    if parse.words[clause.first] not in asked and _second_word(mention) not in asked:
        return False
    between = parse.tags[clause.first : mention.first]
    return mention.first - clause.first <= LONGEST_OF and not {"NUM", "REL", "PRON"} & set(between)


def _leads_a_pair(mention: Mention, asked: Asked) -> bool:
    """It stands before two counts of its own: "(21.2%; 59/278)"."""
    words, place = mention.parse.words, mention.last
    return words[place : place + 1] in (["("], [";"], [","]) and "/" in "".join(words[place + 1 : place + 2])


def _is_ceiling(mention: Mention, asked: Asked) -> bool:
    """No more than it is allowed: "a maximum of 50", "up to 50", "at most 50"."""
    interval = mention.quantity.interval
    return (
        mention.low <= 0 < mention.value == mention.high and interval is not None and not interval.high_open
    )


def _second_word(mention: Mention) -> str:
    """The word behind the sign or conjunction that opens its clause."""
    place, parse = mention.clause.first, mention.parse
    return (
        parse.words[place + 1]
        if place + 1 < len(parse) and parse.tags[place] in ("PUNCT", "CONJ", "ADV", "SUB")
        else ""
    )


PARTITIVE = frozenset({"of", "out of", "among"})
LONGEST_OF = 6
"""Words between "of" and its number at most."""

BACKWARD = frozenset({"this", "that", "it", "these", "those", "them", "which", "whom"})


def _is_behind_sign(mention: Mention) -> bool:
    return mention.first > 0 and mention.parse.tags[mention.first - 1] == "PUNCT"


def _is_followed_by_move(mention: Mention) -> bool:
    """Within three words behind it, before any verb, stands a word of change: "12 fewer", "12 t more"."""
    parse = mention.parse
    for place in range(mention.last, min(mention.last + 3, len(parse))):
        if parse.tags[place] in ("NUM", "PUNCT", "VERB", "AUX", "MODAL"):
            return False
        if not MOVES.isdisjoint(parse.lexicon.class_names.get(parse.lemmas[place], ())):
            return True
    return False


def _is_bracketed(mention: Mention) -> bool:
    """In brackets, a clause of its own there among them: "(2021: 40)"."""
    return mention.clause.parent is not None


def _is_signed(mention: Mention) -> bool:
    """A sign or its name comes first: "+12%", "minus 4%"."""
    return (
        mention.type == "percent" and mention.quantity.text[:1] in "+-−–"
    ) or mention.quantity.text.startswith(("minus ", "plus "))


def _is_compared_noun(mention: Mention) -> bool:
    """A word of change is what it measures: "12% dearer", "a 12% rise"; "the saving amounts to 12%"."""
    parse, end = mention.parse, mention.quantity.span.end
    for place in range(mention.first, min(mention.last + 1, len(parse))):
        if parse.starts[place] < end or parse.ends[place - 1] + 1 < parse.starts[place]:
            continue
        is_move = not MOVES.isdisjoint(parse.lexicon.class_names.get(parse.lemmas[place], ())) and parse.tags[
            place
        ] in ("NOUN", "ADJ", "ADV")
        if is_move or comparative(parse.lexicon, parse.words[place]):
            return True
    if mention.slot == "premodifier" and mention.governor_classes & MOVES:
        return True
    verb = mention.clause.verb
    if verb is None or not mention.verb_classes & {"be", "represent"}:
        return False
    return any(
        parse.tags[place] == "NOUN"
        and not MOVES.isdisjoint(parse.lexicon.class_names.get(parse.lemmas[place], ()))
        for place in range(max(mention.clause.first, verb - 4), verb)
    )


UNARY: Mapping[str, Callable[[Mention, Asked], bool]] = {
    **construction.UNARY,
    **comparison.UNARY,
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
    "clause opens": lambda mention, asked: (
        mention.parse.words[mention.clause.first] in asked or _second_word(mention) in asked
    ),
    "mark": lambda mention, asked: mention.clause.mark in asked,
    "kind": lambda mention, asked: mention.quantity.kind in asked,
    "pairing": lambda mention, asked: mention.pairing in asked,
    "in bracket": lambda mention, asked: mention.clause.parent is not None,
    "refers back": _refers_back,
    "hedged": lambda mention, asked: mention.quantity.hedge is not None,
    "definite": lambda mention, asked: mention.quantity.definite,
    "opens sentence": lambda mention, asked: mention.first <= 4,
    "is moved": lambda mention, asked: (
        mention.slot in ("object", "predicate")
        and not mention.governor_classes.isdisjoint(("rise_verb", "fall_verb"))
        and "gained" not in mention.governor_classes
    ),
    "ceiling": _is_ceiling,
    "is part": lambda mention, asked: (
        mention.behind < len(mention.parse) and mention.parse.words[mention.behind] in PARTITIVE
    ),
    "fronted by": _fronted_by,
    "leads a pair": _leads_a_pair,
    "one": lambda mention, asked: mention.value == 1,
    "opens clause": lambda mention, asked: mention.first - mention.clause.first <= 5,
    "is a change": _is_change,
    **change.UNARY,
    "exact": lambda mention, asked: mention.quantity.value is not None,
    "compound": lambda mention, asked: mention.type == "duration" and "-" in mention.quantity.text,
    "below zero": lambda mention, asked: mention.value < 0,
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
    return (
        one.pairing in ("part", "first")
        and other.pairing in ("whole", "second")
        and other.index == one.index + 1
    )


def _from_to(one: Mention, other: Mention) -> bool:
    """As in "from 5 to 7", in either order, or the two ends of one range."""
    if one.sentence != other.sentence or abs(one.index - other.index) > 2:
        return False
    if change.is_arrow(one, other):
        return True
    if one.pairing == "first" and _paired(one, other):
        return _is_led_by_from(one) or (
            one.clause.parent is not None and "to" in one.parse.words[one.last - 1 : other.first]
        )
    if one.clause is not other.clause:
        return False  # "from 83 to 63 in towns and from 61 to 58 elsewhere"
    return one.preposition == "from" and (
        other.preposition in ("to", "at") or other.slot in ("object", "predicate")
    )


def _is_led_by_from(mention: Mention) -> bool:
    return (
        mention.preposition == "from"
        or "from" in mention.parse.words[max(0, mention.first - 2) : mention.first]
    )


def _compared(one: Mention, other: Mention) -> bool:
    """*other* stands behind "compared with", "than", "against"."""
    return (
        one.sentence == other.sentence
        and one.index < other.index
        and other.preposition in ("against", "than")
    )


def _of_pair(one: Mention, other: Mention) -> bool:
    """The second stands right behind the first and "of": "44 of her 61 years", "12 pupils out of the 30"."""
    if one.sentence != other.sentence or other.preposition not in PARTITIVE:
        return False
    words = one.parse.words
    return any(
        place < other.first <= place + LONGEST_OF and words[place] in PARTITIVE
        for place in (one.behind, one.last)
    )


def _partitive(one: Mention, other: Mention) -> bool:
    """The first is some of what the second counts, told by its noun: "27 boxes... twelve of the boxes"."""
    parse, place = one.parse, one.behind
    if (
        other.head is None
        or place + 2 >= len(parse)
        or parse.words[place] not in PARTITIVE
        or parse.tags[place + 1] != "DET"
    ):
        return False
    return other.head in parse.lemmas[place + 2 : place + 5]


BINARY: Mapping[str, Callable[[Mention, Mention], bool]] = {
    **construction.BINARY,
    **comparison.BINARY,
    **change.BINARY,
    "before": lambda one, other: one.index < other.index,
    "adjacent": _adjacent,
    "same sentence": lambda one, other: one.sentence == other.sentence,
    "same clause": lambda one, other: one.clause is other.clause,
    "next clause": lambda one, other: (
        one.sentence == other.sentence and abs(one.clause.number - other.clause.number) == 1
    ),
    "same head": lambda one, other: one.head is not None and one.head == other.head,
    "other head": lambda one, other: one.has_own_head and other.has_own_head and one.head != other.head,
    "same list": lambda one, other: (
        one.list_id >= 0 and one.list_id == other.list_id and one.sentence == other.sentence
    ),
    "same slot": lambda one, other: one.slot == other.slot and one.preposition == other.preposition,
    "paired": _paired,
    "of pair": _of_pair,
    "partitive": _partitive,
    "glued": lambda one, other: one.sentence == other.sentence and one.first == other.first,
    "from to": _from_to,
    "compared": _compared,
    "years ordered": lambda one, other: (
        one.year is not None and other.year is not None and one.year < other.year
    ),
    "years differ": lambda one, other: (
        one.year is not None and other.year is not None and one.year != other.year
    ),
    "bracket beside": lambda one, other: (
        _adjacent(one, other) and _is_bracketed(other) and not _is_bracketed(one) and other.index > one.index
    ),
    "share words": lambda one, other: not one.context.isdisjoint(other.context),
    "smaller": lambda one, other: one.type == other.type and one.value < other.value,
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


SHARES = frozenset({"percent", "fraction"})


def types_like(filled: Filled) -> frozenset[str]:
    """What compares with it; of a list of shares percents and fractions."""
    found = frozenset(mention.type for mention in members(filled))
    return SHARES if found <= SHARES and isinstance(filled, tuple) else found


def takes_units(filled: Filled) -> bool:
    """Whether a member of it has the unit of another, so that others may."""
    return any(mention.is_understood for mention in members(filled))


def unused(filled: Filled, roles: Sequence[Filled], window: Sequence[Mention]) -> int:
    """How many mentions like *filled*, in the sentences of the candidate, no role uses."""
    used = [mention for role in roles for mention in members(role)]
    taken = {id(mention) for mention in used}
    has_units = takes_units(filled)
    sentences = {mention.sentence for mention in used}
    like = types_like(filled)
    return sum(
        1
        for mention in window
        if mention.type in like
        and id(mention) not in taken
        and mention.sentence in sentences
        and not mention.is_pair
        and (has_units or not mention.is_understood)
        and not any(mention.quantity.span.overlaps(each.quantity.span) for each in used)
    )


def list_cut(filled: Filled, roles: Sequence[Filled], window: Sequence[Mention]) -> int:
    """How many members of the coordinations that *filled* stands in it leaves out."""
    used = {id(mention) for role in roles for mention in members(role)}
    has_units = takes_units(filled)
    lists = {(mention.sentence, mention.list_id) for mention in members(filled) if mention.list_id >= 0}
    like = types_like(filled)
    return sum(
        1
        for mention in window
        if mention.type in like
        and (has_units or not mention.is_understood)
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
