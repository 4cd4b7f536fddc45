"""AsciiDoc, read line by line: headings, lists, quotes, tables and footnotes; code is no prose."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from numcheck.document.asciidoc.inline import put_inline
from numcheck.document.asciidoc.table import add_table
from numcheck.document.caption import with_captions
from numcheck.document.gather import Gathering
from numcheck.document.model import LINE_END, Comment, Document
from numcheck.document.passage import blocks_of, prose, unseen
from numcheck.document.sentence import sentences_of
from numcheck.document.table import Grid
from numcheck.span import Span

HEADING = re.compile(r"(={1,6}|#{1,6})[ \t]+(?=\S)")
ATTRIBUTE = re.compile(r":!?[\w-]+!?:(?:\s|\Z)")
BLOCK_ATTRIBUTES = re.compile(r"\[[^\]]*\]\s*\Z|\[\[[^\]]*\]\]\s*\Z")
BLOCK_TITLE = re.compile(r"\.(?=[^\s.])")
BLOCK_MACRO = re.compile(r"(?:image|video|audio|include|toc|ifdef|ifndef|ifeval|endif)::")
COMMENT = re.compile(r"//(?!/)(?P<text>.*)")
FENCE = re.compile(
    r"(?P<mark>-{4,}|\.{4,}|\+{4,}|/{4,}|`{3,}|_{4,}|={4,}|\*{4,}|--|[|,:!]={3,})(?P<rest>.*)\Z"
)
HIDING = frozenset("-.+/`")
"""Fences around code and the like by their first character; two dashes are no such fence."""

ITEM = re.compile(r"[ \t]*(?P<mark>\*{1,5}|-|\.{1,5}|(?P<number>\d{1,3})\.|[a-z]\.|<\d+>)[ \t]+(?=\S)")
TERM = re.compile(r"[ \t]*(?=\S)[^\r\n]*?:{2,4}(?=\s|\Z)")
RULE = re.compile(r"'{3,}\s*\Z|<{3,}\s*\Z|-{3}\s*\Z|\*{3}\s*\Z")


def read_asciidoc(source: str, name: str) -> Document:
    """The document of an AsciiDoc text."""
    scan = _Scan(source, Gathering(source))
    scan.read(list(_lines(source)))
    passages = scan.gathering.passages
    text = prose(source, passages)
    is_titled = not any(passage.kind == "title" for passage in passages)
    blocks, tables = with_captions(tuple(blocks_of(passages, is_titled=is_titled)), scan.tables, text)
    markup = tuple(unseen(passages, source))
    return Document(
        name, source, text, blocks, sentences_of(text, blocks), tuple(scan.comments), markup, tables
    )


def _lines(source: str) -> Iterator[Span]:
    """Where each line stands, without its end."""
    start = 0
    for match in LINE_END.finditer(source):
        yield Span(start, match.start())
        start = match.end()
    yield Span(start, len(source))


@dataclass(slots=True)
class _Scan:
    """The lines read so far, and what they say of the next block."""

    source: str
    gathering: Gathering
    tables: list[Grid] = field(default_factory=list)
    comments: list[Comment] = field(default_factory=list)
    attributes: str = ""
    title: Span | None = None
    quotes: list[str] = field(default_factory=list)
    """The fences of quotes around."""

    numbers: dict[str, int] = field(default_factory=dict)

    def read(self, lines: Sequence[Span]) -> None:
        """All lines in order."""
        at = 0
        while at < len(lines):
            at = self._block(lines, at)
        self.gathering.cut()

    def _block(self, lines: Sequence[Span], at: int) -> int:
        """Reads what begins with line *at*; the number of the line behind it."""
        line = lines[at].of(self.source)
        if (fence := FENCE.match(line)) is not None and self._is_fence(fence):
            return self._fenced(lines, at, fence)
        if comment := COMMENT.match(line):
            self.comments.append(Comment(comment["text"].strip(), lines[at]))
        elif not line.strip():
            self._end()
        elif line.strip() == "+" or ATTRIBUTE.match(line) or BLOCK_MACRO.match(line) or RULE.match(line):
            self.gathering.cut()
        elif BLOCK_ATTRIBUTES.match(line) and not self.gathering.words:
            self.gathering.cut()
            self.attributes += line
        elif (heading := HEADING.match(line)) and not self.gathering.words:
            return self._heading(lines, at, heading)
        elif BLOCK_TITLE.match(line) and not self.gathering.words:
            with self.gathering.inside("caption"):
                put_inline(self.gathering, lines[at].start + 1, lines[at].end)
            self.title = self.gathering.passages[-1].span
        else:
            self._text(lines[at], line)
        return at + 1

    def _is_fence(self, fence: re.Match[str]) -> bool:
        mark, rest = fence["mark"], fence["rest"].strip()
        return not rest or (mark.startswith("`") and rest.isalnum())

    def _fenced(self, lines: Sequence[Span], at: int, fence: re.Match[str]) -> int:
        """A block between two equal lines; one that never ends runs to the end of the text."""
        mark = fence["mark"]
        is_hiding = mark[0] in HIDING and mark != "--"
        is_table = mark[0] in "|,:!"
        self.gathering.cut()
        if not is_hiding and not is_table:
            self._open_or_close(mark)
            return at + 1
        behind = range(at + 1, len(lines))
        end = next((each for each in behind if lines[each].of(self.source).rstrip() == mark), len(lines))
        inner = Span(
            lines[at].end, lines[min(end, len(lines) - 1)].start if end < len(lines) else len(self.source)
        )
        if mark.startswith("/"):
            self.comments.append(Comment(inner.of(self.source).strip(), inner))
        elif mark[0] == "|":
            grid = add_table(self.gathering, inner, self.attributes, len(self.tables) + 1, self.title)
            self.tables += [grid] if grid is not None else []
        self.attributes, self.title = "", None
        return end + 1

    def _open_or_close(self, mark: str) -> None:
        """The fence of a quote changes what stands behind it."""
        if self.quotes and self.quotes[-1] == mark:
            self.quotes.pop()
        else:
            self.quotes.append(mark)
        self._end()

    def _heading(self, lines: Sequence[Span], at: int, heading: re.Match[str]) -> int:
        level = len(heading[1])
        self._end()
        is_title = level == 1 and not self.gathering.passages
        with self.gathering.inside("title" if is_title else "heading", level=0 if is_title else level):
            put_inline(self.gathering, lines[at].start + heading.end(), lines[at].end)
        at += 1
        while (
            is_title and at < len(lines) and lines[at].of(self.source).strip()
        ):  # author, revision, attributes
            if comment := COMMENT.match(lines[at].of(self.source)):
                self.comments.append(Comment(comment["text"].strip(), lines[at]))
            at += 1
        return at

    def _text(self, line: Span, words: str) -> None:
        start = line.start
        if item := ITEM.match(words):
            self.gathering.cut()
            start += item.end()
            mark = item["mark"]
            depth = len(mark) if mark[0] in "*." else 1
            around = replace(self.gathering.around, kind="list item", depth=depth, ordinal=self._number(item))
            self.gathering.around = around
        elif (term := TERM.match(words)) and (not self.gathering.words or self.gathering.around.depth):
            with self.gathering.inside("list item", depth=1):
                put_inline(self.gathering, start, start + len(term[0].rstrip(":")))
            self.gathering.around = replace(self.gathering.around, kind="list item", depth=1, ordinal=None)
            start += term.end()
        if self.gathering.words:
            self.gathering.put(line.start - 1, line.start)
        put_inline(self.gathering, start, line.end)

    def _number(self, item: re.Match[str]) -> int | None:
        mark = item["mark"]
        if item["number"]:
            return int(item["number"])
        if mark[0] != ".":
            return None
        self.numbers = {each: count for each, count in self.numbers.items() if len(each) <= len(mark)}
        self.numbers[mark] = self.numbers.get(mark, 0) + 1
        return self.numbers[mark]

    def _end(self) -> None:
        """An empty line ends a paragraph, and with it the list item that it belongs to."""
        self.gathering.cut()
        inside = any(each[0] == "_" for each in self.quotes)
        around = self.gathering.around
        self.gathering.around = replace(
            around, kind="quote" if inside else "paragraph", depth=0, ordinal=None
        )
