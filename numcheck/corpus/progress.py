"""How far a pattern gets in a text where it does not match."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from numcheck.corpus.hint import hint_at
from numcheck.pattern.mask import View
from numcheck.pattern.match import find_matches
from numcheck.pattern.model import Slot
from numcheck.pattern.node import Choice, Gap, Joint, Literal, Node, Sequence, WordClass, may_be_empty
from numcheck.pattern.parse import Pattern
from numcheck.pattern.scan import Scan
from numcheck.quantity.model import KINDS

MANY = 8
"""A slot that takes more kinds than this is shown without them."""


@dataclass(frozen=True, slots=True)
class Progress:
    """The part of a pattern that stands in a text, and what is missing after it."""

    pattern: Pattern
    length: int
    """How many of its parts stand there."""

    matched: str
    """The text of that part."""

    wanted: str
    """The part of the pattern that should follow."""

    found: str
    """What follows instead."""

    hint: str = ""
    """Why it cannot follow, where that is known."""


def nearest_pattern(patterns: Iterable[Pattern], scans: Iterable[Scan]) -> Progress | None:
    """The pattern that gets farthest, and where it stopped."""
    every = list(scans)
    found = [progress for pattern in patterns for scan in every for progress in _farthest(pattern, scan)]
    return max(found, key=_rank, default=None)


def _rank(progress: Progress) -> tuple[float, int]:
    """A part that is known not to be able to stand there counts as if it did."""
    nodes = progress.pattern.nodes
    is_read = isinstance(nodes[progress.length], Literal) and bool(progress.hint)
    return (progress.length + is_read) / len(nodes), len(progress.matched)


def _farthest(pattern: Pattern, scan: Scan) -> Iterator[Progress]:
    """The longest beginning of the pattern that stands in any view of the sentence."""
    for length in range(len(pattern.nodes) - 1, 0, -1):
        begun = Pattern(f"{pattern.text}\x00{length}", pattern.nodes[:length], {}, kinds=pattern.kinds)
        if may_be_empty(begun.nodes) or isinstance(begun.nodes[-1], Gap | Joint):
            continue
        for view in scan.views:
            for match in find_matches(scan.lexicon.expression(begun), view, scan.limits):
                text = scan.scene.document.text
                rest = pattern.nodes[length:]
                hint = hint_at(pattern.nodes, length, view, match.after)
                yield Progress(
                    pattern, length, match.span.of(text), _wanted(rest), _after(view, match.after), hint
                )
                return


def _wanted(rest: Sequence) -> str:
    """The next part that must stand there, with the gap before it."""
    words: list[str] = []
    for node in rest:
        words.append(node_text(node))
        if not may_be_empty((node,)):
            break
    return " ".join(words)


def _after(view: View, place: int) -> str:
    token = view.tokens[place] if place < len(view.tokens) else None
    if token is None:
        return "the end of the sentence"
    return token_text(view, place)


def token_text(view: View, place: int) -> str:
    """A word as patterns see it, or a number as its kind and text: ``<count 12 men>``."""
    token = view.tokens[place]
    if token.quantity is None:
        return token.mask.decode().removeprefix("\x03")
    head = f" {token.quantity.head}" if token.quantity.head else ""
    return f"<{token.quantity.kind} {token.quantity.text}{head}>"


def node_text(node: Node) -> str:
    """A part of a pattern as its author writes it."""
    match node:
        case Literal():
            return node.text
        case Gap():
            return "..." if node.is_long else ".."
        case Joint():
            return "~"
        case WordClass():
            return f"@{node.name}"
        case Slot():
            return _slot_text(node)
        case Choice():
            inner = "|".join(" ".join(map(node_text, branch)) for branch in node.branches)
            return f"[{inner}]" if node.is_optional else f"<{inner}>"


def _slot_text(slot: Slot) -> str:
    kinds = "|".join(kind for kind in KINDS if kind in slot.kinds) if len(slot.kinds) <= MANY else ""
    words = {
        "list": f"list {kinds}",
        "open list": f"open list {kinds}",
        "bracket list": f"list {kinds} in brackets",
        "items": "list",
        "word": f"@{slot.word_class}",
        "range": f"{kinds} range",
    }
    spec = words.get(slot.form, kinds + (f" of {slot.noun}" if slot.noun else "")).strip()
    return f"{{{slot.name}:{spec}}}" if spec else f"{{{slot.name}}}"
