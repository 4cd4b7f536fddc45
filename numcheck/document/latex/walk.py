"""From the nodes of a parsed LaTeX source the passages of a document, its tables and their captions."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from numcheck.document.gather import Gathering
from numcheck.document.latex.macros import FLOATS, HIDDEN, LISTS, NO_PROSE, QUOTES, SECTIONS, TABLES
from numcheck.document.latex.mathematics import put_mathematics, put_raised
from numcheck.document.latex.parse import Node, argument, argument_nodes, kind_of, prose_arguments
from numcheck.document.latex.scan import FILLER
from numcheck.document.latex.signs import ACCENTS, LEFT_PADDED, SIGNS, SPECIALS
from numcheck.document.latex.siunitx import put_number
from numcheck.document.latex.tabular import grid_in
from numcheck.document.table import Grid

PARAGRAPH_END = re.compile(r"(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)\s*")
SENTENCE_END = re.compile(r"[.!?:;][\"'”’)\]]*\s*\Z")
DIGIT = re.compile(r"\d")
THOUSANDS = re.compile(r"\d{3}(?!\d)")
SHOWN = re.compile(f"[^{FILLER}]+")
DEFINITIONS = frozenset({"def", "edef", "gdef", "xdef"})
NOTES = frozenset({"footnote", "footnotetext", "thanks", "endnote", "tablefootnote"})


@dataclass(slots=True)
class Walk:
    """A way through the nodes of a source."""

    source: str
    gathering: Gathering
    tables: list[Grid] = field(default_factory=list)
    counters: list[int | None] = field(default_factory=list)
    """The last numbers of the lists around; None for one without numbers."""

    def nodes(self, nodes: Sequence[Node | None]) -> None:
        """All of *nodes* in order, definitions of macros left out."""
        is_definition = False
        for node in nodes:
            if node is None:
                continue
            if is_definition:
                is_definition = kind_of(node) != "group"
            elif kind_of(node) == "macro" and node.macroname in DEFINITIONS:
                is_definition = True
            else:
                self.node(node)

    def node(self, node: Node) -> None:
        """One node, whatever it is."""
        kind = kind_of(node)
        if kind == "chars":
            self.chars(node.pos, node.pos + node.len)
        elif kind == "group":
            self.nodes(node.nodelist)
        elif kind == "specials":
            self._special(node)
        elif kind == "math":
            put_mathematics(self, node)
        elif kind == "environment":
            self._environment(node)
        elif kind == "macro":
            self._macro(node)

    def chars(self, start: int, end: int) -> None:
        """Text as it stands, cut into paragraphs at empty lines."""
        for match in PARAGRAPH_END.finditer(self.source, start, end):
            self._plain(start, match.start())
            self.gathering.cut()
            start = match.end()
        self._plain(start, end)

    def sign(self, sign: str, start: int, end: int) -> None:
        """A sign in place of the source from *start* to *end*; thin space inside a figure prints nothing."""
        before = self.gathering.words[-1].text[-1:] if self.gathering.words else ""
        if sign == "\u2009" and before.isdigit() and THOUSANDS.match(self.source, end):
            return
        if sign:
            self.gathering.put_as(sign, start, end, is_left=sign in LEFT_PADDED)

    def _plain(self, start: int, end: int) -> None:
        for piece in SHOWN.finditer(self.source[start:end]):
            self.gathering.put(start + piece.start(), start + piece.end())

    def _special(self, node: Node) -> None:
        signs = node.specials_chars
        if signs.isspace():
            self.gathering.cut()
        elif signs in SPECIALS:
            self.sign(SPECIALS[signs], node.pos, node.pos + node.len)
        else:
            self._plain(node.pos, node.pos + node.len)

    def _macro(self, node: Node) -> None:
        name = node.macroname
        if name in SECTIONS:
            with self.gathering.inside("heading", level=SECTIONS[name]):
                self.nodes(prose_arguments(node))
        elif name in ("title", "caption", "captionof"):
            with self.gathering.inside("title" if name == "title" else "caption"):
                self.nodes(prose_arguments(node))
        elif name in NOTES:
            self._note(node)
        elif name == "item":
            self._item(node)
        elif name == "par":
            self.gathering.cut()
        elif name in SIGNS:
            self.sign(SIGNS[name], node.pos, node.pos + 1 + len(name))
        elif name in ACCENTS:
            self._accent(node)
        elif name == "textsuperscript":
            put_raised(self, prose_arguments(node))
        elif not put_number(self, node) and name not in HIDDEN:
            self.nodes(prose_arguments(node))

    def _accent(self, node: Node) -> None:
        written = "".join(self.source[each.pos : each.pos + each.len] for each in argument_nodes(node))
        letters = written.strip("{} ").replace("\\i", "i").replace("\\j", "j")
        accented = unicodedata.normalize("NFC", letters[:1] + ACCENTS[node.macroname]) + letters[1:]
        self.gathering.put_as(accented, node.pos, node.pos + node.len)

    def _note(self, node: Node) -> None:
        """A footnote parts the paragraph that calls it; inside a sentence one without number is left out."""
        before = "".join(words.text for words in self.gathering.words[-3:])
        has_number = DIGIT.search(self.source, node.pos, node.pos + node.len) is not None
        if has_number or not before.strip() or SENTENCE_END.search(before):
            with self.gathering.inside("footnote", anchor=node.pos):
                self.nodes(prose_arguments(node))

    def _item(self, node: Node) -> None:
        self.gathering.cut()
        number = self.counters[-1] if self.counters else None
        if number is not None:
            number = self.counters[-1] = number + 1
        around = replace(self.gathering.around, kind="list item", depth=len(self.counters), ordinal=number)
        self.gathering.around = around
        self.nodes(argument_nodes(node))

    def _environment(self, node: Node) -> None:
        name = node.environmentname
        if name in TABLES:
            grid = grid_in(self, node, len(self.tables) + 1)
            self.tables += [grid] if grid is not None else []
        elif name in LISTS:
            self.counters.append(0 if name in ("enumerate", "compactenum", "inparaenum") else None)
            with self.gathering.inside("paragraph"):
                self.nodes(node.nodelist)
            self.counters.pop()
        elif name in FLOATS:
            self._float(node)
        elif name not in NO_PROSE:
            if name == "frame" and (heading := argument(node, 1)) is not None:
                with self.gathering.inside("heading", level=2):
                    self.node(heading)
            with self.gathering.inside("quote" if name in QUOTES else self.gathering.around.kind):
                self.nodes(node.nodelist)

    def _float(self, node: Node) -> None:
        """A table with what stands around it: the caption names it, the text under it is its notes."""
        first_table, first_passage = len(self.tables), len(self.gathering.passages)
        with self.gathering.inside("paragraph"):
            self.nodes(node.nodelist)
        passages = self.gathering.passages[first_passage:]
        captions = [each.span for each in passages if each.kind == "caption"]
        for place, grid in enumerate(self.tables[first_table:], start=first_table):
            notes = tuple(
                each.span
                for each in passages
                if each.kind in ("paragraph", "list item") and each.span.start >= grid.span.end
            )
            caption = grid.caption or (captions[0] if captions else None)
            self.tables[place] = replace(grid, caption=caption, notes=grid.notes or notes)
