"""What agreement is worth, and what the shape of a disagreement tells."""

from __future__ import annotations

from numcheck.mention.model import Mention
from numcheck.relation.filling import first_of, members
from numcheck.relation.model import Candidate

AGREEMENT = ((0.012, 5), (0.045, 4), (0.12, 2), (0.3, 1))
"""Width of the widest interval relative to its value, and what an agreement is then worth."""

SLIP, NEAR, FAR, WILD = 2, 1, 0, -2
"""One slip in three digits or more; one in two digits, or within a sixth; within a factor of two; more."""


WORDED = ("multiple", "fraction")
"""Kinds that words tell: no digit says how near "tripled" is to "doubled"."""


def agreement_worth(candidate: Candidate) -> int:
    """What it is worth that the numbers agree: little where such numbers agree by chance."""
    if candidate.schema.file.kind == "inequality":
        return 0
    mentions = [mention for mention in candidate.mentions() if not mention.is_uncounted]
    if "parts" in candidate.roles and "total" in candidate.roles:
        total = abs(first_of(candidate.roles["total"]).value) or 1.0
        width = max(_width(mention) for mention in mentions) / total
    else:
        width = max(_width(mention) / (abs(mention.value) or 1.0) for mention in mentions)
    return next((worth for limit, worth in AGREEMENT if width < limit), 0)


def _width(mention: Mention) -> float:
    step = mention.quantity.last_digit
    return max(mention.high - mention.low, float(step) if step is not None else 0.0, 1e-9)


def disagreement_worth(candidate: Candidate) -> tuple[int, str | None]:
    """What the shape of the disagreement is worth, and the role whose number a slip explains best."""
    if candidate.schema.file.kind == "inequality" or not candidate.needed:
        return 0, None
    best, role = WILD, None
    for name, value in candidate.needed.items():
        place, _, number = name.partition("[")
        place = place.rstrip("#")
        filled = members(candidate.roles[place])
        mention = filled[int(number[:-1])] if number else filled[0]
        worth = shape(value, mention)
        if worth > best:
            best, role = worth, place
    return (best - 2 if best < NEAR and "parts" in candidate.roles else best), role


def shape(needed: float, mention: Mention) -> int:
    """How near the stated number is to the one that would agree."""
    stated = abs(mention.value)
    if needed <= 0 or stated <= 0:
        return WILD
    step = float(mention.quantity.last_digit or 1)
    if _is_slip(str(round(needed / step)), str(round(stated / step))):
        return SLIP if stated / step >= 100 else NEAR
    ratio = needed / stated
    if any(abs(ratio / scale - 1) < 0.02 for scale in (10, 100, 1000, 0.1, 0.01, 0.001)):
        return SLIP
    if 0.85 < ratio < 1.18:
        return NEAR
    is_word = mention.quantity.kind in WORDED and not any(map(str.isdigit, mention.quantity.text))
    return FAR if is_word or 0.5 < ratio < 2 else WILD


def _is_slip(needed: str, stated: str) -> bool:
    """One digit changed, digits in another order, or one left out or put in."""
    if needed == stated or min(len(needed), len(stated)) < 2:
        return False
    if len(needed) == len(stated):
        differing = [place for place in range(len(needed)) if needed[place] != stated[place]]
        if len(differing) == 1:
            return True
        return sorted(needed) == sorted(stated) and (len(differing) == 2 or len(stated) > 2)
    longer, shorter = sorted((needed, stated), key=len, reverse=True)
    return (
        len(longer) == len(shorter) + 1
        and len(shorter) > 2
        and any(longer[:place] + longer[place + 1 :] == shorter for place in range(len(longer)))
    )
