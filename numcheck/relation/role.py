"""Roles of relations as their files write them: ``count|money``, ``like whole``, ``list 2..8 like total``."""

from __future__ import annotations

import re

from numcheck.quantity.model import KINDS, Kind
from numcheck.relation.cue import CueError
from numcheck.relation.model import Role

AMOUNTS: tuple[Kind, ...] = (
    "count",
    "number",
    "money",
    "measure",
    "duration",
    "rate",
    "temperature",
    "percent",
    "points",
)
ROLE = re.compile(
    r"(?:list (?P<least>\d+)\.\.(?P<most>\d+) )?(?P<how>bare |base |elided )*(?P<kinds>[a-z|]+)?"
    r"(?: ?like (?P<like>\w+))?$"
)


def parse_role(name: str, text: str) -> Role:
    """The role; raises CueError where *text* is none."""
    match = ROLE.fullmatch(text.strip())
    if match is None:
        raise CueError(
            f"'{text}' is no role; write kinds such as 'count|money', 'like whole', 'list 2..8 like total'"
        )
    kinds = match["kinds"] or "amount"
    allowed = (
        frozenset(AMOUNTS)
        if kinds == "amount"
        else frozenset(kind for kind in KINDS if kind in kinds.split("|"))
    )
    sizes = (int(match["least"]), int(match["most"])) if match["least"] else None
    return Role(name, allowed, match["like"], "bare " in text, "base " in text, "elided " in text, sizes)
