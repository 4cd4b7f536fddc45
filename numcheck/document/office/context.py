"""Where the items of a document stand that are laid out."""

from __future__ import annotations

from dataclasses import dataclass

from numcheck.document.model import BlockKind
from numcheck.document.place import Place

NOWHERE = Place()


@dataclass(frozen=True, slots=True)
class Context:
    """Where items stand; *anchor*, *section* and *around* are those of what they hang on."""

    kind: BlockKind | None = None
    """Of all blocks, where it is not that of each paragraph."""

    part: str = ""
    note: str = ""
    anchor: int | None = None
    section: int | None = None
    around: Place = NOWHERE
