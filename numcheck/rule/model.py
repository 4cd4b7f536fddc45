"""Rules: contradictions that numcheck knows, ready to be looked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from numcheck.expression.template import Template
from numcheck.expression.tree import Expression
from numcheck.language.lexicon import LexiconFile
from numcheck.pattern.model import Slot
from numcheck.pattern.parse import Pattern
from numcheck.quantity.addition import VocabularyFile
from numcheck.quantity.model import Quantity
from numcheck.rule.file import RuleFile
from numcheck.rule.glob import fits, path_from
from numcheck.yamlfile import MapNode

Level = Literal["error", "warning", "note"]


LISTS = ("list", "open list")


@dataclass(frozen=True, slots=True)
class Side:
    """Which quantities one name of a rest takes."""

    slot: Slot
    heads: frozenset[str] = frozenset()
    """Head nouns, one of which it must have; empty for any."""

    def counts(self, quantity: Quantity) -> bool:
        """Whether the quantity has the kind and the noun that are asked for."""
        return quantity.kind in self.slot.kinds and (not self.heads or quantity.head in self.heads)


@dataclass(frozen=True, slots=True)
class Rest:
    """The only other quantities around a match."""

    sides: Mapping[str, Side]
    sentences: int
    """How many sentences they are looked for in, that of the match and those before."""

    stands: str = "around"
    """On which side of the match: before, after or around it."""

    of_many: bool = False
    """Whether more may stand there: `where` must then leave one choice of them."""

    @property
    def is_list(self) -> bool:
        """Whether one name takes them all."""
        return any(side.slot.form in LISTS for side in self.sides.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class PatternMatch:
    """Binds the slots of patterns."""

    patterns: tuple[Pattern, ...]
    within: str
    then: tuple[Pattern, ...]
    reach: str
    starts: str | None
    rest: Rest | None
    unless: tuple[Pattern, ...]
    needs: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TableMatch:
    """Binds figures of a table that stand in a relation."""

    kinds: frozenset[str]
    axis: str | None
    proofs: frozenset[str]
    """What may show that a relation that fails is meant."""

    unless: tuple[Pattern, ...] = ()
    needs: tuple[Pattern, ...] = ()


Match = PatternMatch | TableMatch


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """Where the numbers of one contradiction stand, and the arithmetic that must hold."""

    id: str
    level: Level
    message: Template
    match: Match
    anchor: str | None
    """The role that is accused."""

    slots: Mapping[str, Slot]
    """What its expressions may name."""

    where: tuple[Expression, ...]
    holds: Expression
    expect: Mapping[str, Expression]
    slips: Mapping[str, Expression]
    file: RuleFile
    """As written: summary, note, tests."""

    path: str
    """The file that defines it."""

    relation: str = ""
    """The relation that accuses under this id; such a rule finds nothing by itself."""

    has_level: bool = True
    """Whether its level is declared, and not up to the evidence."""

    @property
    def folder(self) -> str:
        """What groups it: the name of its relation, else the folder of its file."""
        return self.relation or Path(self.path).parent.name

    def applies_to(self, name: str) -> bool:
        """Whether the rule is meant for the file of that name."""
        files, ignores = self.file.files, self.file.ignores
        wanted = not files or any(fits(name, glob) for glob in files)
        return wanted and not any(fits(name, glob) for glob in ignores)


@dataclass(frozen=True, slots=True)
class Book:
    """Every rule in force by name; those of later sources come first."""

    rules: Mapping[str, Rule]
    off: Mapping[str, str] = field(default_factory=dict)
    """Rules that are known and turned off, each with the folder of its file."""

    additions: tuple[VocabularyFile, ...] = ()
    """Words that it adds to the vocabulary."""

    lexicons: tuple[LexiconFile, ...] = ()
    """Words that it adds to the lexicon."""

    relations: tuple[MapNode, ...] = ()
    """Relations as written, until they are read."""

    renamed: Mapping[str, str] = field(default_factory=dict)
    """By the id of a rule that was what finds the same now."""

    def for_file(self, name: str, root: Path | None = None) -> Book:
        """Without the rules whose ``files`` and ``ignores``, counted from *root*, leave out that file."""
        if not any(rule.file.files or rule.file.ignores for rule in self.rules.values()):
            return self
        name = path_from(name, root)
        rules = {rule_id: rule for rule_id, rule in self.rules.items() if rule.applies_to(name)}
        return replace(self, rules=rules)
