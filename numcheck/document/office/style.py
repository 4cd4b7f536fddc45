"""What the styles of a word processor say of a paragraph."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from numcheck.document.model import BlockKind

HEADING = re.compile(r"heading ([1-9])\Z")
CONTENTS = re.compile(r"(?:toc|index) \d|table of (?:figures|authorities)|(?:toc|index) heading")
LIST = re.compile(r"list (?:bullet|number)(?: \d)?\Z")
NAMED: Mapping[str, BlockKind] = {
    "title": "title",
    "subtitle": "title",
    "caption": "caption",
    "table": "caption",
    "illustration": "caption",
    "figure": "caption",
    "quote": "quote",
    "intense quote": "quote",
    "block text": "quote",
    "block quotation": "quote",
    "quotations": "quote",
}
"""By the names that Word and LibreOffice give their own styles, in small letters, whatever the language."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """Which list a paragraph is in, and how deep from 0."""

    list_id: str
    depth: int | None = None


@dataclass(frozen=True, slots=True)
class Style:
    """What a style, and those that it is based on, come to."""

    names: tuple[str, ...] = ()
    """Its own, then those of its bases, in small letters."""

    outline: int | None = None
    numbered: Numbered | None = None
    hidden: bool | None = None
    bold: bool | None = None

    @property
    def is_contents(self) -> bool:
        """Whether it is of a table of contents, which repeats what stands elsewhere."""
        return any(CONTENTS.match(name) for name in self.names)

    @property
    def kind(self) -> BlockKind | None:
        """The kind of its paragraphs, where the nearest name that says one does."""
        for name in self.names:
            if HEADING.match(name):
                return "heading"
            if LIST.match(name):
                return "list item"
            if name in NAMED:
                return NAMED[name]
        return None

    @property
    def level(self) -> int:
        """The level of its headings, from 1; 0 if its names say none."""
        found = (HEADING.match(name) for name in self.names)
        return next((int(match[1]) for match in found if match), 0)
