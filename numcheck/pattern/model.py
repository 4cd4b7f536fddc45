"""What a wording binds."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from numcheck.document.model import Document, Sentence
from numcheck.quantity.model import Kind, Quantity
from numcheck.span import Span

if TYPE_CHECKING:
    from numcheck.table.find import TableFindings
    from numcheck.table.model import Tie

SlotForm = Literal["one", "range", "list", "open list", "bracket list", "items", "word"]


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in a pattern that binds something: ``{parts:list count|money}``."""

    name: str
    kinds: frozenset[Kind] = frozenset()
    """Kinds it takes; empty for plain items and words."""

    form: SlotForm = "one"
    noun: str | None = None
    """Head noun that the quantity must have, or ``@class``."""

    word_class: str | None = None
    """For the form ``word``: the class whose word it binds."""

    says_number: bool = field(default=True, compare=False)
    """Whether its author named the kind ``number``, which every count takes without a noun too."""

    @property
    def named_kinds(self) -> frozenset[Kind]:
        """The kinds that its author named: a bare number that it takes is a count."""
        return self.kinds if self.says_number else self.kinds - {"number"}


@dataclass(frozen=True, slots=True)
class Item:
    """One plain item of a list of things."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Listing:
    """A maximal coordination: "12 men, 8 women and 3 children"."""

    quantities: tuple[Quantity, ...] = ()
    percents: tuple[Quantity | None, ...] = ()
    """The bracketed percent of each quantity, where it has one."""

    items: tuple[Item, ...] = ()
    """For a list of plain things, in place of *quantities*."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a class that a slot or a relation bound."""

    text: str
    """The word of the vocabulary, or for a relation what it says: "rise"."""

    span: Span


Operand = Quantity | Listing | Word


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """A document with its quantities: what sameness is decided on."""

    document: Document
    quantities: Sequence[tuple[Quantity, ...]]
    """The quantities of each sentence, in the order of the text."""

    tables: Sequence[TableFindings] = ()
    """What the figures of its tables are to each other."""

    ties: Sequence[Tie] = ()
    """Figures of its tables that the text or another table gives again."""

    def sentence_at(self, place: Span) -> int | None:
        """Number of the sentence that holds *place*; None for what lies outside every one."""
        sentences = self.document.sentences
        number = bisect_right(sentences, place.start, key=lambda sentence: sentence.span.start) - 1
        return number if number >= 0 and sentences[number].span.holds(place) else None


@dataclass(frozen=True, slots=True)
class Binding:
    """What one wording binds: operands by the name of their slot or role."""

    operands: Mapping[str, Operand]
    scene: Scene
    sentence: Sentence
    span: Span
    """The stretch of text that was matched."""

    reach: int = 0
    """How far apart its operands stand, in code points; of rival readings the nearest comes first."""

    inferred: frozenset[str] = field(default_factory=frozenset)
    """Roles that are a guess: they may acquit, not accuse."""

    def quantities(self) -> tuple[Quantity, ...]:
        """Every quantity bound, lists spread out, in the order of the roles."""
        found: list[Quantity] = []
        for operand in self.operands.values():
            if isinstance(operand, Quantity):
                found.append(operand)
            elif isinstance(operand, Listing):
                found.extend(operand.quantities)
        return tuple(found)
