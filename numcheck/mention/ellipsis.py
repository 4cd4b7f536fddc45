"""Head nouns that are understood: in "Of 30 pupils, 12 left" the 12 are pupils."""

from __future__ import annotations

from collections.abc import Sequence

from numcheck.mention.model import Mention


def fill_heads(mentions: Sequence[Mention]) -> None:
    """A count without a noun has that of the count before it, else of the next one in its list."""
    known: str | None = None
    for mention in mentions:
        if mention.type != "n" or mention.is_pair:
            continue
        mention.head = mention.quantity.head
        mention.has_own_head = mention.head is not None
        if mention.head is None:
            mention.head = known
        else:
            known = mention.head
    following: str | None = None
    for mention in reversed(mentions):
        if mention.type != "n" or mention.is_pair:
            continue
        if mention.has_own_head:
            following = mention.head
        elif mention.head is None or mention.pairing == "part":
            mention.head = following
