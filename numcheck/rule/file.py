"""A rule as its YAML file writes it."""

from __future__ import annotations

from typing import Literal

import msgspec

from numcheck.rule.example import TestLists

RuleLevel = Literal["error", "warning", "note", "off"]
Reach = Literal["next", "paragraph", "section", "document"]
Within = Literal["clause", "sentence"]
Around = Literal["sentence", "2 sentences", "3 sentences"]


class PatternMatch(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Binds the slots of patterns."""

    any: list[str]
    """Patterns, each of which binds what it names."""

    within: Within = "sentence"
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

    rest: dict[str, str] = {}
    """Names for the only other numbers around the match, in their order: ``{a: money, b: money}``.

    One name may take all of them: ``{parts: list money}``, or ``open list`` whatever they count.
    """

    around: Around = "sentence"
    """Where the rest may stand: in the sentence of the match or, if not all is there, in those before too."""

    stands: Literal["before", "after", "around"] = "around"
    """On which side of the match the rest stands."""

    of_many: bool = False
    """Whether more numbers than the rest may stand there: `where` must then leave one choice of them."""

    anchor: str | None = None
    """The slot that is accused; rivals are readings with the same anchor."""


class TableMatch(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Binds figures of a table that stand in a relation: its roles are those of the relation's kind."""

    table: str
    """Kinds of relations, such as ``sum|difference``."""

    axis: Literal["column", "row"] | None = None
    """Whether figures are added down a column or across a row; either if not given."""

    proof: list[str] = []
    """What may show that a relation that fails is meant, else it is undecided; all but ``slip`` if empty."""

    anchor: str | None = None
    """The role that is accused where nothing tells which figure is wrong."""


Match = PatternMatch | TableMatch


class RuleFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One contradiction: where its numbers stand, and the arithmetic that must hold."""

    id: str
    """The file's name, in lower case with hyphens; it reads well after "allow"."""

    level: RuleLevel = "error"
    """How grave a violation is; ``off`` turns the rule off."""

    summary: str
    """One line that says what the rule finds."""

    message: str
    """One line with ``{expressions}``, printed when the rule is violated."""

    note: str = ""
    """Markdown for ``numcheck explain``."""

    match: Match
    """How its numbers are found: patterns or a table."""

    where: list[str] = []
    """Conditions for there to be a claim at all."""

    holds: str
    """The arithmetic that must hold; a claim is inconsistent where no values that the words allow fit it."""

    expect: dict[str, str] = {}
    """For a role the value that would agree."""

    slips: dict[str, str] = {}
    """Named mistakes, each with what holds when it was made."""

    replaces: list[str] = []
    """Ids of rules that were, whose sentences it judges now."""

    files: list[str] = []
    """Globs of the files it is for; for all if empty. They are counted from the folder of the settings file,
    else from the current one; a glob without a slash is for names in any folder."""

    ignores: list[str] = []
    """Globs of files it is not for, counted in the same way."""

    tests: TestLists = TestLists()
    """Sentences by the verdict they must have; ``numcheck test`` tries them."""
