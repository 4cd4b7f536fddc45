"""One side of a pair, or one of the rest: which quantities of a document it takes."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

from numcheck.document.model import BlockKind, Document
from numcheck.pattern.model import Scene, Slot
from numcheck.quantity.model import Quantity

SCOPES: dict[str, frozenset[BlockKind]] = {
    "title": frozenset({"title"}),
    "heading": frozenset({"heading"}),
    **{f"heading {level}": frozenset[BlockKind]({"heading"}) for level in range(1, 7)},
    "lead": frozenset({"paragraph"}),
    "body": frozenset({"paragraph", "list item", "quote", "text box"}),
    "list item": frozenset({"list item"}),
    "quote": frozenset({"quote"}),
    "caption": frozenset({"caption"}),
    "table": frozenset({"table cell"}),
    "footnote": frozenset({"footnote"}),
    "text box": frozenset({"text box"}),
}
"""Parts of a document by the blocks that they are made of; the lead is the first paragraph."""


@dataclass(frozen=True, slots=True)
class Side:
    """The first or the second of a pair."""

    slot: Slot
    heads: frozenset[str] = frozenset()
    """Head nouns, one of which it must have; empty for any."""

    scopes: tuple[str, ...] = ()
    """Parts of the document where it may stand; with ``~`` before it where it may not."""

    definite: bool | None = None

    def takes(self, quantity: Quantity, scene: Scene, sentence: int) -> bool:
        """Whether the quantity, standing in that sentence, may be this side."""
        if not self.counts(quantity):
            return False
        if self.definite is not None and quantity.definite != self.definite:
            return False
        return self._is_in_scope(scene.document, scene.document.sentences[sentence].block)

    def counts(self, quantity: Quantity) -> bool:
        """Whether the quantity has the kind and the noun that are asked for, wherever it stands."""
        return quantity.kind in self.slot.kinds and (not self.heads or quantity.head in self.heads)

    def _is_in_scope(self, document: Document, block: int) -> bool:
        barred = [scope[1:] for scope in self.scopes if scope.startswith("~")]
        wanted = [scope for scope in self.scopes if not scope.startswith("~")]
        if any(_holds(scope, document, block) for scope in barred):
            return False
        return not wanted or any(_holds(scope, document, block) for scope in wanted)


def _holds(scope: str, document: Document, block: int) -> bool:
    if document.blocks[block].kind not in SCOPES[scope]:
        return False
    if scope.startswith("heading "):
        return document.blocks[block].level == int(scope.removeprefix("heading "))
    return scope != "lead" or not any(each.kind == "paragraph" for each in islice(document.blocks, block))
