"""The parts of a page of HTML."""

from __future__ import annotations

from dataclasses import dataclass

from numcheck.document.html_table import Table
from numcheck.document.model import BlockKind, Comment
from numcheck.span import Span


@dataclass(frozen=True, slots=True)
class Text:
    """A run of text without tags."""

    span: Span
    kind: BlockKind
    block: int
    """Runs with the same number belong to one block."""

    is_raised: bool = False
    is_code: bool = False
    """No prose, but read as the words of a table cell."""

    lead: str = ""
    """What stands before its words in place of the last character of the tag."""

    level: int = 0
    depth: int = 0
    ordinal: int | None = None
    cell: tuple[int, int] | None = None
    """The numbers of its table and of its cell there."""

    caption: int | None = None
    """The number of the table that it names."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page taken apart."""

    source: str
    texts: tuple[Text, ...]
    tables: tuple[Table, ...]
    comments: tuple[Comment, ...]
