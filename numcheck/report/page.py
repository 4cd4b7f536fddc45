"""What a format is rendered into: lines of styled pieces, for a page of some width."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from numcheck.errors import Problem
from numcheck.report.cells import shown_text
from numcheck.report.model import Outcome
from numcheck.rule.file import RuleFile

Style = Literal["", "bold", "dim", "error", "warning", "note", "margin", "operand"]


@dataclass(frozen=True, slots=True)
class Piece:
    """Text in one style."""

    text: str
    style: Style = ""


Line = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """What a renderer knows besides the outcomes."""

    width: int = 80
    wraps: bool = False
    """Whether to break a headline that is wider; never where another program may read it."""

    root: str = ""
    """The working folder, from which paths are counted."""

    tops: tuple[str, ...] = ()
    """Where code hosts count paths from: the top of the repository; the first that holds a file."""

    rules: Mapping[str, RuleFile] = field(default_factory=dict)
    """What the rules say of themselves."""

    complaints: tuple[Problem, ...] = ()
    """What is wrong with suppressions, or that they are of no use."""

    show: frozenset[str] = frozenset()
    """Verdicts besides inconsistent that are listed."""


Renderer = Callable[[Iterable[Outcome], Page], Iterator[Line]]


def plain(line: Line) -> str:
    """The line without its styles."""
    return "".join(piece.text for piece in line).rstrip()


def lines(*texts: str) -> Iterator[Line]:
    """Each text as a line without styles."""
    yield from ((Piece(text),) for text in texts)


def one_line(text: str) -> str:
    """*text* with every run of white space as one space, and nothing that a terminal would act on."""
    return shown_text(" ".join(text.split()))


def folded(text: str, width: int, indent: str = "") -> Iterator[str]:
    """*text* in lines of at most *width*, words kept whole."""
    yield from textwrap.wrap(
        text, max(width, 20), initial_indent=indent, subsequent_indent=indent,
        break_long_words=False, break_on_hyphens=False,
    )  # fmt: skip
