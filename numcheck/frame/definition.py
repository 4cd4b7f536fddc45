"""A frame as its YAML file defines it, patterns parsed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from numcheck.frame.file import FrameFile
from numcheck.frame.pattern import Pattern, parse_pattern
from numcheck.frame.slot import Classes, parse_kinds
from numcheck.quantity.model import Kind

FARTHEST = 40
"""Sentences that a fallback over a paragraph or section looks back at most."""


@dataclass(frozen=True, slots=True)
class Fallback:
    """Candidates for a role from the text around, which may acquit but not accuse."""

    kinds: frozenset[Kind]
    sentences: int
    """How many sentences before are looked at, besides its own."""

    within: Literal["document", "section", "paragraph"] = "document"
    """What it must not leave."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A kind of statement about numbers."""

    name: str
    summary: str
    triggers: tuple[Pattern, ...]
    is_sentence_wide: bool
    cues: tuple[Pattern, ...]
    """Each binds the roles that its slots name."""

    words: Mapping[str, Mapping[str, tuple[Pattern, ...]]]
    """For a role of words its values, and what reveals each: direction, rise, "@rise"."""

    verbs: tuple[Pattern, ...]
    """Verbs of which one alone may hold a reading together."""

    fallback: Mapping[str, Fallback]
    alike: frozenset[str]
    """Roles whose quantities must be of kinds that compare, for a cue or a reading to bind them."""

    shared: frozenset[str]
    """Roles that one quantity may fill for several groups: the whole of many parts."""


def define_frame(file: FrameFile, classes: Classes) -> Frame:
    """The frame that *file* writes down."""
    kinds = {role: parse_kinds(text) for role, text in file.kinds.items()}
    words = {
        role: {
            value: tuple(parse_pattern(text, classes) for text in texts) for value, texts in values.items()
        }
        for role, values in file.words.items()
    }
    return Frame(
        name=file.frame,
        summary=file.summary,
        triggers=tuple(parse_pattern(text, classes, kinds) for text in file.trigger),
        is_sentence_wide=file.within != "clause",
        cues=tuple(parse_pattern(text, classes, kinds) for texts in file.roles.values() for text in texts),
        words=words,
        verbs=tuple(parse_pattern(text, classes) for text in file.verbs),
        fallback={role: define_fallback(given.kind, given.reach) for role, given in file.fallback.items()},
        alike=frozenset(file.alike),
        shared=frozenset(file.shared),
    )


def define_fallback(kind: str, reach: str) -> Fallback:
    """The fallback written as a kind and "2 sentences" or "paragraph"."""
    if reach == "paragraph":
        return Fallback(parse_kinds(kind), FARTHEST, "paragraph")
    if reach == "section":
        return Fallback(parse_kinds(kind), FARTHEST, "section")
    return Fallback(parse_kinds(kind), int(reach.split(maxsplit=1)[0]))
