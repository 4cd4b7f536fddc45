"""A frame as its YAML file writes it."""

from __future__ import annotations

from typing import Literal

import msgspec

Window = Literal["clause", "sentence"]
"""How far around its trigger a frame looks for its roles, or how far a pattern may stretch."""

FallbackReach = Literal["1 sentence", "2 sentences", "3 sentences", "5 sentences", "paragraph", "section"]
"""How many sentences before its own are looked at, or all of the paragraph or section before it."""


class Fallback(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where a role without a candidate is looked for; what is found may acquit, not accuse."""

    kind: str
    """Kinds that fit, such as ``count|money``."""

    reach: FallbackReach = "2 sentences"
    """How far before its own sentence it may stand."""


class FrameFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A kind of statement about numbers and the wordings that reveal its roles."""

    frame: str
    """The frame's name, a word for the statement: ``change``."""

    summary: str
    """One line that says what is stated."""

    trigger: list[str]
    """Patterns, one of which must stand in the clause for the frame to be looked for."""

    within: Window = "clause"
    """How far around a trigger roles are looked for."""

    roles: dict[str, list[str]]
    """For each role its cues: patterns with a slot of the role's name."""

    kinds: dict[str, str] = {}
    """What a slot takes that names no kind, by its role: ``{old: count|money}``."""

    verbs: list[str] = []
    """Patterns of its verbs: figures that have different ones are of different things."""

    words: dict[str, dict[str, list[str]]] = {}
    """Roles that are words: for each its values, and for each value the patterns that say so."""

    fallback: dict[str, Fallback] = {}
    """Where roles without a candidate are looked for; what is found there may acquit, not accuse."""

    shared: list[str] = []
    """Roles that one quantity may fill for several groups: the whole of many parts."""

    alike: list[str] = []
    """Roles whose quantities must be of kinds that compare, for a cue or a reading to bind them."""
