"""A rule as its YAML file writes it."""

from __future__ import annotations

from typing import Literal

import msgspec

from numcheck.frame.file import Fallback, Window

RuleLevel = Literal["error", "warning", "note", "off"]
Reach = Literal["next", "paragraph", "section", "document"]


class FrameMatch(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Binds what the combiner finds for the roles of a frame."""

    frame: str
    roles: dict[str, str]
    """The roles the rule needs, each with the kinds it takes: ``{old: count|money}``."""

    anchor: str | None = None
    """The role that is accused; rivals are readings with the same anchor."""

    fallback: dict[str, Fallback] = {}
    unless: list[str] = []
    """Patterns that kill the claim."""

    needs: list[str] = []
    """Patterns, one of which must stand beside the match."""


class PatternMatch(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Binds the slots of patterns."""

    any: list[str]
    within: Window = "sentence"
    """What a match may not leave; in a clause it crosses no semicolon, dash or word such as "while"."""

    then: list[str] = []
    """Patterns for the sentences that follow."""

    reach: Reach = "next"
    """How far after the first sentence those of ``then`` may stand."""

    unless: list[str] = []
    """Patterns that kill the claim."""

    needs: list[str] = []
    """Patterns, one of which must stand beside the match."""

    starts: Literal["clause", "sentence"] | None = None
    """Where the wording must begin."""

    anchor: str | None = None


class Side(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One of two quantities anywhere in a document."""

    kind: str
    noun: str | None = None
    """Head noun that it must have, or ``@class``."""

    scope: str | None = None
    """Where it stands: ``title``, ``title|heading``, ``~quote`` for anywhere but in a quote."""

    definite: bool | None = None
    """Led by "the", "these", "those", "all", "its"."""


class Pair(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Two quantities, the first before the second."""

    first: Side
    second: Side


class PairMatch(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Binds two quantities anywhere in a document."""

    pair: Pair
    reach: Reach = "section"
    unless: list[str] = []
    needs: list[str] = []
    anchor: str = "second"


Match = FrameMatch | PatternMatch | PairMatch


class TestCase(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A test sentence that is not plain text, or whose expected value matters."""

    __test__ = False  # not a class of tests for pytest to collect

    text: str
    format: str = "plain"
    expect: str | None = None
    """The value that the claim must offer: "21%"."""


class TestLists(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A rule's own sentences by the verdict they must have; those of *silent* have no claim."""

    __test__ = False

    inconsistent: list[str | TestCase] = []
    rounding: list[str | TestCase] = []
    consistent: list[str | TestCase] = []
    undecided: list[str | TestCase] = []
    silent: list[str | TestCase] = []
    todo: list[str | TestCase] = []


class RuleFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One contradiction: where its numbers stand, and the arithmetic that must hold."""

    id: str
    """The file's name, in lower case with hyphens; it reads well after "allow"."""

    level: RuleLevel = "error"
    summary: str
    message: str
    """One line with ``{expressions}``, printed when the rule is violated."""

    note: str = ""
    """Markdown for ``numcheck explain``."""

    match: Match
    where: list[str] = []
    """Conditions for there to be a claim at all."""

    holds: str
    expect: dict[str, str] = {}
    """For a role the value that would agree."""

    slips: dict[str, str] = {}
    """Named mistakes, each with what holds when it was made."""

    yields_to: list[str] = []
    """Rules that drop this one's claim where they have one on the same numbers."""

    files: list[str] = []
    """Globs of the files it is for; for all if empty. A glob without a slash is for names in any folder."""

    ignores: list[str] = []
    """Globs of files it is not for."""

    tests: TestLists = TestLists()
