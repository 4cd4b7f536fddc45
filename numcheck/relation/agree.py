"""Which mentions compare with each other, so that one may fill a role that is like another."""

from __future__ import annotations

from numcheck.mention.model import Mention
from numcheck.relation.comparison import is_rate, same_unit
from numcheck.relation.model import Role

WITH_UNIT = frozenset({"money", "measure", "rate", "temperature", "duration"})


def agree(role: Role, like: Mention, mention: Mention) -> bool:
    """Whether the mention is of the type of the one that its role is like."""
    if like.type == mention.type or (role.is_elided and _is_elided(like, mention)):
        return True
    return (role.is_base or is_rate(like.quantity) == is_rate(mention.quantity)) and same_unit(like, mention)


def _is_elided(one: Mention, other: Mention) -> bool:
    """Whether one is a bare number of like size, its unit understood: "1,600 euros then, 2,100 now"."""
    bare, whole = (one, other) if one.quantity.kind == "number" else (other, one)
    if bare.quantity.kind != "number" or whole.quantity.kind not in WITH_UNIT:
        return False
    text = bare.quantity.text
    is_figure = (
        bare.quantity.head is None and bare.pairing is None and text[-1:].isalnum() and not text.isalpha()
    )
    ratio = abs(bare.value) / (abs(whole.value) or 1.0)
    if whole.quantity.kind != "duration":
        return is_figure and 0.1 < ratio < 10
    return is_figure and 0.4 <= ratio <= 2.5 and bare.slot != "subject"  # not "1.4 s, where 2.8 needed 2 s"
