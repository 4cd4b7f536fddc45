"""Lists of two shares of opposite things: "yes, 60%; no, 40%"."""

from __future__ import annotations

from collections.abc import Sequence

from numcheck.mention.model import Mention

Asked = frozenset[str]
"""Words and classes that a predicate names."""


OF_GROUP = frozenset({"of", "for", "among", "in"})
"""Before the name of a group whose own share is told: "34% of girls"."""


def opposed(run: Sequence[Mention], one_side: Asked, other_side: Asked) -> bool:
    """Two shares of opposite things: "yes, 60%; no, 40%", "55% would and 45% would not"."""
    if len(run) != 2 or run[0].sentence != run[1].sentence:
        return False
    stretches = [_stretch(run, place) for place in (0, 1)]
    negated = [any(_denies(run[0], each) for each in stretch) for stretch in stretches]
    if negated[0] != negated[1]:
        return True
    parse = run[0].parse
    told = [
        {parse.lemmas[each] for each in stretch if not _is_in_group(run[0], each)} for stretch in stretches
    ]
    lemmas = [told[0] - told[1], told[1] - told[0]]
    sides = [(not each.isdisjoint(one_side), not each.isdisjoint(other_side)) for each in lemmas]
    return {(True, False), (False, True)} <= {*sides} or _is_clear(*sides) or _is_clear(*reversed(sides))


def _is_clear(one: tuple[bool, bool], other: tuple[bool, bool]) -> bool:
    """The one is told to be on one side, and the other on the other side among other things."""
    return one == (True, False) and other == (True, True)


def _is_in_group(mention: Mention, place: int) -> bool:
    """Behind "of" or "of the"."""
    parse = mention.parse
    before = place - 1 - (place > 0 and parse.tags[place - 1] == "DET")
    return before >= 0 and parse.words[before] in OF_GROUP


def _denies(mention: Mention, place: int) -> bool:
    """A bare negation that ends its clause: "48% would not"."""
    parse = mention.parse
    return parse.tags[place] == "NEG" and (
        place + 1 >= len(parse) or parse.tags[place + 1] in ("PUNCT", "CONJ")
    )


def _stretch(run: Sequence[Mention], place: int) -> range:
    """The words about a member of a list: behind it, or before it where nothing follows the last."""
    parse = run[0].parse
    behind = run[-1].last
    is_led = not run[-1].has_own_head and (behind >= len(parse) or parse.tags[behind] in ("PUNCT", "CONJ"))
    if is_led:
        return range(run[place - 1].last if place else run[0].clause.first, run[place].first)
    return range(
        run[place].first,
        run[place + 1].first if place + 1 < len(run) else min(len(parse), run[place].last + 12),
    )


def verbs_apart(run: Sequence[Mention]) -> bool:
    """They do different things, and some may do several of them: "54% are women, 31% rent and 18% smoke"."""
    told = [each for each in map(_predicate, run) if each is not None]
    if len(told) < len(run):
        return False
    states = {tag for verb, tag in told if verb == "be"}
    return len({verb for verb, _ in told}) > 1 or {"NOUN", "ADJ"} <= states


def _predicate(mention: Mention) -> tuple[str, str] | None:
    """The verb that it is the subject of, and what stands behind it; None where it is no subject."""
    parse = mention.parse
    for place in range(mention.last, len(parse)):
        if parse.tags[place] in ("NUM", "PUNCT"):
            break
        if parse.tags[place] in ("VERB", "AUX", "MODAL"):
            tag = parse.tags[place + 1] if place + 1 < len(parse) else ""
            return parse.lemmas[place], tag
    return None
