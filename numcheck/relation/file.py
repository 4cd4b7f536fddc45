"""What a relation file may hold."""

from __future__ import annotations

from typing import Literal

import msgspec

from numcheck.rule.file import RuleLevel


class CueFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Something that the text shows about the roles, and what it is worth."""

    when: list[str]
    """Predicates that must all stand; `` or `` inside one joins alternatives."""

    weight: int
    """What it adds to the evidence."""


class AccuseFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What is said where the number of a role is the one that does not fit."""

    id: str
    """Name of the contradiction, as for a rule."""

    message: str
    """One line with ``{expressions}``, as in a rule."""

    expect: str | None = None
    """The value in its place that would agree."""

    also: list[str] = []
    """Other values that would agree, where the arithmetic leaves two: a rise and a fall by as much."""

    level: RuleLevel | None = None
    """How grave a violation is whatever its evidence; ``off`` turns it off."""

    files: list[str] = []
    """Globs of the files it is for, as in a rule."""

    ignores: list[str] = []
    """Globs of files it is not for, as in a rule."""


class RelationTests(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Texts by what the relation must make of them."""

    inconsistent: list[str] = []
    """The relation accuses a number."""

    consistent: list[str] = []
    """The relation makes a claim that holds, and nothing is accused."""

    silent: list[str] = []
    """No violation."""

    todo: list[str] = []
    """Known misses, counted."""


class RelationFile(
    msgspec.Struct,
    frozen=True,
    kw_only=True,
    forbid_unknown_fields=True,
    rename=lambda name: name.replace("_", " "),
):
    """A relation between numbers: its roles, its equation, and the evidence that a text states it."""

    relation: str
    """The file's name."""

    summary: str
    """One line that says what the numbers are to each other."""

    note: str = ""
    """More of it, for ``numcheck explain``."""

    roles: dict[str, str]
    """For each role the kinds that it takes, ``like`` another role, or ``list 2..8 like`` another role."""

    symmetric: list[str] = []
    """Two roles that may be exchanged: the first is the one that stands first."""

    word: dict[str, str] = {}
    """Word classes by what they say of figures, for a relation that a word states: ``{rise: "@rise"}``."""

    domain: list[str] = []
    """Conditions for there to be a candidate at all."""

    equation: str
    """What must hold."""

    magnitude: list[float] = []
    """Least and greatest sum of a list as a multiple of what it is like; no other run is tried."""

    acquit: list[str] = []
    """Other equations: where one of them holds, nothing is accused, and nothing is ticked off."""

    window: int = 1
    """In how many neighbouring sentences its numbers may stand."""

    anywhere: bool = False
    """Whether its two numbers stand anywhere in the document; ``window`` and ``reach`` then say nothing."""

    reach: int = 6
    """How many numbers apart two of its roles may stand."""

    ellipsis: bool = False
    """Whether a bare number may take the unit of the one before: "8 percent of men and 12 of women"."""

    requires: list[str] = []
    """Predicates that every candidate must meet."""

    cues: dict[str, CueFile]
    """What speaks for and against it, twenty at most, by names that ``match`` and the HTML page print."""

    claim_at: int = 3
    """Evidence from which on it is a claim."""

    warn_at: int = 5
    """Evidence with shape from which on a contradiction is told."""

    error_at: int | None = None
    """Evidence with shape from which on it is an error by itself; never if not given."""

    accuse: dict[str, AccuseFile]
    """For each role that may be accused what is said; the first is accused where nothing tells of another."""

    slips: dict[str, str] = {}
    """Named mistakes, each with what holds when it was made."""

    rules: list[str] = []
    """Rules of the same relation, its witnesses while both stand."""

    replaces: list[str] = []
    """Ids of rules that were, whose sentences it judges now."""

    refuting: list[str] = []
    """Cues that silence such a rule too, where the relation has little evidence for the rule's numbers."""

    kind: Literal["equality", "inequality"] = "equality"
    """An inequality acquits nothing."""

    tests: RelationTests = RelationTests()
    """Texts by what must come of them."""
