"""What patterns are made of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from numcheck.pattern.model import Slot


@dataclass(frozen=True, slots=True)
class Literal:
    """A word or punctuation mark that must stand there."""

    text: str


@dataclass(frozen=True, slots=True)
class Gap:
    """``..`` (short) or ``...`` (long)."""

    is_long: bool


@dataclass(frozen=True, slots=True)
class WordClass:
    """``@rise``: any wording of a class of the vocabulary."""

    name: str


@dataclass(frozen=True, slots=True)
class Choice:
    """``<a|b>`` or ``[a|b]``: one of several, or optionally one of several."""

    branches: tuple[Sequence, ...]
    is_optional: bool


@dataclass(frozen=True, slots=True)
class Joint:
    """``~``: no comma may stand between what is on either side."""


Node = Literal | Gap | WordClass | Choice | Joint | Slot
Sequence = tuple[Node, ...]


def may_be_empty(nodes: Sequence) -> bool:
    """Whether the nodes match where nothing stands."""
    return all(_is_empty(node) for node in nodes)


def _is_empty(node: Node) -> bool:
    if isinstance(node, Choice):
        must_stand = (Literal(","),)  # a comma that is a branch of its own
        return node.is_optional or any(
            branch != must_stand and may_be_empty(branch) for branch in node.branches
        )
    return isinstance(node, Gap | Joint) or node == Literal(",")


def find_slots(nodes: Sequence) -> Iterator[Slot]:
    """Every slot of the nodes, in order."""
    for node in nodes:
        if isinstance(node, Slot):
            yield node
        elif isinstance(node, Choice):
            for branch in node.branches:
                yield from find_slots(branch)
