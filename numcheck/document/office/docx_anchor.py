"""Where comments of a Word document begin and end: runs are split, so that each is on the figure itself."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from numcheck.document.office.docx_marks import Marks
from numcheck.document.office.layout import Rendition, Run
from numcheck.document.office.xmltree import Element, Text
from numcheck.errors import NumcheckError
from numcheck.span import Span

TAG = re.compile(
    rb"""<(?P<prefix>[^\s:/>]+:)?(?P<name>[^\s:/>]+)(?:\s+[^\s=/>]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*/?>"""
)
CHARACTER = re.compile(r"&[#\w]+;|\r\n|.", re.DOTALL)
"""What stands for one code point in the text of an element."""


def start_tag(content: bytes, start: int) -> re.Match[bytes]:
    """The tag of an element that starts there."""
    found = TAG.match(content, start)
    if found is None:
        raise NumcheckError(
            "a tag of the document cannot be read; save it anew with Word to have it annotated"
        )
    return found


@dataclass(slots=True)
class Anchors:
    """The marks to be spliced into the main part, by their byte."""

    content: bytes
    rendition: Rendition
    marks: dict[int, Marks] = field(default_factory=dict)
    spaced: set[int] = field(default_factory=set)
    """Ends of start tags that have to say that spaces count."""

    prefix: str = "w:"

    def add(self, number: int, span: Span) -> None:
        """Anchors comment *number* to a stretch of the rendition, or to what the stretch hangs on."""
        hung = self._anchor_of(span.start)
        pieces = [] if hung is not None else list(self._pieces(span))
        if pieces:
            first, last = pieces[0], pieces[-1]
            start = self._point(first, max(span.start - first.start, 0))
            end = self._point(last, min(span.end - last.start, len(last.piece.text)))
        else:
            run = hung if hung is not None else self._nearest(span.start)
            start, end = self._mark(run.start), self._mark(self._end(run))
        start.starts.append(number)
        end.ends.append(number)

    def spliced(self) -> bytes:
        """The main part with all marks."""
        written = {at: marks.written(self.prefix) for at, marks in self.marks.items()}
        for at in self.spaced:
            written[at] = b' xml:space="preserve"' + written.get(at, b"")
        out, position = [], 0
        for at in sorted(written):
            out += [self.content[position:at], written[at]]
            position = at
        return b"".join((*out, self.content[position:]))

    def _anchor_of(self, offset: int) -> Element | None:
        """The run that holds the mark of the note, or the box, that *offset* stands in."""
        blocks = self.rendition.blocks
        number = bisect_right(blocks, offset, key=lambda block: block.span.start) - 1
        anchor = blocks[number].anchor if number >= 0 else None
        if anchor is None:
            return None
        is_note = bool(blocks[number].note)
        runs = self.rendition.runs
        place = bisect_left(runs, anchor, key=lambda run: run.start)
        while place < len(runs) and runs[place].start == anchor:
            source = runs[place].piece.source
            if isinstance(source, Element) and source.name.endswith("Reference") == is_note:
                return _outermost_run(source)
            place += 1
        return None

    def _pieces(self, span: Span) -> Iterator[Run]:
        """Pieces of text that the file has and that share something with the span."""
        runs = self.rendition.runs
        place = max(bisect_right(runs, span.start, key=lambda run: run.start) - 1, 0)
        while place < len(runs) and runs[place].start < span.end:
            run = runs[place]
            if _is_in_body(run) and run.start + len(run.piece.text) > span.start:
                yield run
            place += 1

    def _nearest(self, offset: int) -> Element:
        """The run of the text nearest to *offset*."""
        runs = [run for run in self.rendition.runs if _is_in_body(run)]
        source = min(runs, key=lambda run: abs(run.start - offset)).piece.source
        assert isinstance(source, Text)
        return _outermost_run(_above(source))

    def _point(self, run: Run, index: int) -> Marks:
        """The marks before the code point *index* of a piece; its run is split there."""
        source = run.piece.source
        assert isinstance(source, Text)
        text = _above(source)
        element = _outermost_run(text)
        if text.parent is not element:  # a formula, or words with a reading beside them
            return self._mark(element.start if not index else self._end(element))
        raw = self.content[source.start : source.end].decode("utf-8", "replace")
        tokens = CHARACTER.findall(raw)
        is_plain = len(tokens) == len(source.text)
        at = index + run.piece.skip
        is_spaced = text.get("xml:space") == "preserve"
        if not is_plain or (not is_spaced and source.text != source.text.strip(" \n\t")):
            return self._mark(element.start if index == 0 else self._end(element))
        if at == 0:
            return self._before(text, element)
        if at == len(tokens):
            return self._after(text, element)
        place = source.start + len("".join(tokens[:at]).encode())
        if not is_spaced:
            self.spaced.add(start_tag(self.content, text.start).end() - 1)
        tag = self._name(text)
        halves = f"</{tag}>".encode(), f'<{tag} xml:space="preserve">'.encode()
        return self._split(place, element, *halves)

    def _before(self, text: Element, run: Element) -> Marks:
        """The marks before an element of a run: before the run if it is the first."""
        first = next(each for each in run.elements() if each.name != "w:rPr")
        return self._mark(run.start) if first is text else self._split(text.start, run)

    def _after(self, text: Element, run: Element) -> Marks:
        last = list(run.elements())[-1]
        return self._mark(self._end(run)) if last is text else self._split(self._end(text), run)

    def _split(self, at: int, run: Element, close: bytes = b"", open_: bytes = b"") -> Marks:
        marks = self._mark(at)
        name = self._name(run)
        properties = run.find("w:rPr")
        look = self.content[properties.start : self._end(properties)] if properties is not None else b""
        marks.close = close + f"</{name}>".encode()
        marks.open = start_tag(self.content, run.start)[0] + look + open_
        return marks

    def _mark(self, at: int) -> Marks:
        return self.marks.setdefault(at, Marks())

    def _name(self, element: Element) -> str:
        tag = start_tag(self.content, element.start)
        self.prefix = (tag["prefix"] or b"").decode()
        return self.prefix + tag["name"].decode()

    def _end(self, element: Element) -> int:
        """Where an element ends, its end tag included."""
        self._name(element)
        if element.tail == element.start:
            return start_tag(self.content, element.start).end()
        return self.content.index(b">", element.tail) + 1


def _is_in_body(run: Run) -> bool:
    """Whether it is text of the main part."""
    each = run.piece.source.parent if isinstance(run.piece.source, Text) else None
    while each is not None and each.name != "w:body":
        each = each.parent
    return each is not None


def _above(text: Text) -> Element:
    if text.parent is None:
        raise ValueError("text outside of an element")
    return text.parent


def _outermost_run(element: Element) -> Element:
    """The run around *element* that is no part of another: a text box stands inside one."""
    found, each = element, element.parent
    while each is not None and each.name != "w:body":
        if each.name == "w:r":
            found = each
        each = each.parent
    return found
