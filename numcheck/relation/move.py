"""How far and which way a number is told to have moved."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from numcheck.language.course import comparative
from numcheck.language.model import CLOSING, OPENING, Parse
from numcheck.mention.model import Mention
from numcheck.mention.time import is_time

Asked = frozenset[str]
"""Words and classes that a predicate names."""

FILLING = frozenset({"make", "take"})
"""Verbs with which "up" tells of no rise: "the rest make up 12%"."""

MOVES = frozenset({"rise", "fall", "change"})


def _is_change(mention: Mention, asked: Asked) -> bool:
    """It tells how far something moved: "up 12", "a rise of 12", "12 more", "by 12"."""
    if mention.preposition in ("by", "plus") or _is_signed(mention) or _is_compared_noun(mention):
        return True
    if _is_bracketed_change(mention):
        return True
    if _is_level(mention) or (mention.slot == "object" and mention.governor in FILLING):
        return False
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


def _is_bracketed_change(mention: Mention) -> bool:
    """It opens a bracket behind such a noun: "a significant increase (0.06 kg)"."""
    parse, place = mention.parse, mention.clause.first
    is_first = mention.clause.is_bracket and mention.type != "percent" and 0 < place >= mention.first - 2
    is_alone = parse.words[mention.last : mention.last + 1] != ["to"]
    if not is_first or not is_alone or parse.tags[place - 1] != "NOUN":
        return False
    lemma = parse.lemmas[place - 1]
    return not MOVES.isdisjoint(parse.lexicon.class_names.get(lemma, frozenset()))


def _is_level(mention: Mention) -> bool:
    """So high a share or rate, whatever it did before: "a higher rate of 7%", "a margin of 20 percent"."""
    if mention.preposition != "of" or mention.type != "percent":
        return False
    if mention.governor == "margin":
        return True
    is_level = not mention.governor_classes.isdisjoint(("share_name", "rate_noun"))
    return is_level and MOVES.isdisjoint(mention.governor_classes) and mention.governor != "discount"


def _is_behind_sign(mention: Mention) -> bool:
    return mention.first > 0 and mention.parse.tags[mention.first - 1] == "PUNCT"


def _is_followed_by_move(mention: Mention) -> bool:
    """Within three words behind it, before any verb, stands a word of change: "12 fewer", "12 t more"."""
    parse, behind = mention.parse, _behind_bracket(mention.parse, mention.last)
    if parse.words[behind : behind + 1] in (["above"], ["below"], ["over"], ["under"]):
        ahead = range(behind + 1, min(behind + 5, len(parse)))
        return not any(is_time(parse, place) for place in ahead)
    for place in range(behind, min(behind + 3, len(parse))):
        if parse.tags[place] in ("NUM", "PUNCT", "VERB", "AUX", "MODAL", "PREP", "CONJ", "NAME"):
            return False
        if not MOVES.isdisjoint(parse.lexicon.class_names.get(parse.lemmas[place], ())):
            return True
    return False


def _is_so_many_more(mention: Mention, asked: Asked) -> bool:
    """A comparative follows, a bracket between or not: "12 more", "12 (4%) above the average"."""
    parse, behind = mention.parse, _behind_bracket(mention.parse, mention.last)
    word = parse.words[behind] if behind < len(parse) else ""
    return word in ("above", "below", "more", "less", "fewer") or comparative(parse.lexicon, word) != 0


def _behind_bracket(parse: Parse, place: int) -> int:
    """The place, or that behind a short bracket that opens there: "37 MB (20%) less"."""
    if place >= len(parse) or parse.words[place] not in OPENING:
        return place
    ends = (ahead + 1 for ahead in range(place, min(place + 6, len(parse))) if parse.words[ahead] in CLOSING)
    return next(ends, place)


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
    first = mention.clause.first
    places = {*range(max(first, verb - 4), verb), _head_before_preposition(parse, first, verb)}
    return any(
        parse.tags[place] == "NOUN"
        and not MOVES.isdisjoint(parse.lexicon.class_names.get(parse.lemmas[place], ()))
        for place in places
    )


def _head_before_preposition(parse: Parse, first: int, verb: int) -> int:
    """Where the noun stands that a clause opens with: "the gain on the sale of two barges in May was 12"."""
    end = next((place for place in range(first, verb) if parse.tags[place] == "PREP"), verb)
    return max(first, end - 1)


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


UNARY: Mapping[str, Callable[[Mention, Asked], bool]] = {
    "is a change": _is_change,
    "so many more": _is_so_many_more,
}
"""Predicates of one role."""
