"""Which mentions of a sentence stand in one coordination: "12 men, eight women and 5 children"."""

from __future__ import annotations

from collections.abc import Sequence

from numcheck.mention.model import Mention

LONGEST_GAP = 16
"""Words between two members of a list at most."""

NEAR = 4
"""Words before a number within which the conjunction of a gapped clause stands: "and day shifts 1,830"."""

BREAKS = frozenset({"–", "—", "--", ":"})
"""Signs that no list goes across."""

VERBAL = frozenset({"VERB", "AUX", "MODAL", "REL", "SUB"})

SEPARATORS = frozenset({",", ";", "and", "or", "plus", "&"})


def mark_lists(mentions: Sequence[Mention]) -> None:
    """Numbers the lists; a member takes the slot of the first where its own place tells nothing."""
    previous: dict[str, Mention] = {}
    parted: set[str] = set()
    """Types of which one that refers back stands between: "540, and 162 of them, three in ten"."""

    count = 0
    for mention in mentions:
        if mention.is_pair or mention.pairing in ("whole", "right"):
            continue
        if mention.quantity.refers_back:
            parted.add(mention.type)
            continue
        partner = None if mention.pairing == "part" and mention.type in parted else previous.get(mention.type)
        if partner is not None and _are_joined(partner, mention):
            if partner.list_id < 0:
                partner.list_id = count
                count += 1
            mention.list_id = partner.list_id
            if mention.slot in ("fragment", "apposition") and mention.clause is partner.clause:
                mention.slot, mention.preposition = partner.slot, partner.preposition
                mention.governor, mention.governor_classes = partner.governor, partner.governor_classes
        previous[mention.type] = mention
        parted.discard(mention.type)


def _are_joined(one: Mention, other: Mention) -> bool:
    """Whether a comma or conjunction, and no verb, stands between the two."""
    parse = one.parse
    places = range(one.last, other.first)
    if len(places) >= LONGEST_GAP or not any(parse.words[place] in SEPARATORS for place in places):
        return False
    if other.preposition is not None and other.preposition != one.preposition:
        return False
    if one.slot == "prepositional" and other.slot == "subject" and parse.words[other.first - 1] == ",":
        return False  # "of the 30 boats, 12 sank"
    if any(parse.words[place] in BREAKS for place in places):
        return False
    return not any(parse.tags[place] in VERBAL for place in places) or _is_gapped(one, other)


def _is_gapped(one: Mention, other: Mention) -> bool:
    """Whether the second shares the verb of the first: "141 were given the drug and 143 placebo"."""
    parse = one.parse
    if one.clause is not other.clause:
        return False
    before = range(other.first - 1, other.first - 1 - NEAR, -1)
    border = next((place for place in before if parse.words[place] in SEPARATORS), None)
    if border is None or any(parse.tags[place] in VERBAL for place in range(border, other.first)):
        return False
    for place in range(other.last, min(len(parse), other.last + LONGEST_GAP)):
        if (
            parse.words[place] in SEPARATORS
            or parse.words[place] in BREAKS
            or parse.words[place] in (".", ":")
        ):
            return True
        if parse.tags[place] in VERBAL:
            return False
    return True
