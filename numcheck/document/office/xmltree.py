"""XML as a tree whose elements and texts know where in the bytes they stand."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import NoReturn
from xml.parsers import expat

from numcheck.errors import NumcheckError

DEEPEST = 150
MOST_ELEMENTS = 1_500_000


@dataclass(slots=True, eq=False)
class Text:
    """Text between two tags."""

    text: str
    start: int
    """Of its bytes, references unread."""

    end: int
    parent: Element | None = field(default=None, repr=False)


@dataclass(slots=True, eq=False)
class Element:
    """An element; names are a known prefix and a local name: ``w:p``."""

    name: str
    attributes: Mapping[str, str]
    start: int
    """Of the bytes of its start tag."""

    parent: Element | None = field(repr=False)
    children: list[Element | Text] = field(default_factory=list, repr=False)
    tail: int = 0
    """Where its end tag begins; an empty element's is its start."""

    def elements(self, *names: str) -> Iterator[Element]:
        """Its children of these names, of any without."""
        for child in self.children:
            if isinstance(child, Element) and (not names or child.name in names):
                yield child

    def find(self, *path: str) -> Element | None:
        """The first element down a path of names."""
        found: Element | None = self
        for name in path:
            found = next(found.elements(name), None) if found is not None else None
        return found

    def get(self, name: str, default: str = "") -> str:
        """An attribute."""
        return self.attributes.get(name, default)

    def all(self, *names: str) -> Iterator[Element]:
        """All elements of these names inside it, in the order of the text."""
        for child in self.elements():
            if child.name in names:
                yield child
            yield from child.all(*names)

    @property
    def text(self) -> str:
        """Its own text and that of all inside it."""
        return "".join(each.text for each in self.children)


@dataclass(slots=True)
class Builder:
    """What hears the parser."""

    name: str
    """Of the file and the member, for messages."""

    prefixes: Mapping[str, str]
    """By namespace."""

    dropped: Container[str]
    """Names of elements that are left out with all inside them."""

    parser: expat.XMLParserType
    root: Element | None = None
    open: list[Element] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    text_start: int = 0
    skipping: int = 0
    """How many elements are open that are left out."""

    count: int = 0
    names: dict[str, str] = field(default_factory=dict)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """A start tag."""
        self.count += 1
        if self.count > MOST_ELEMENTS or len(self.open) + self.skipping >= DEEPEST:
            why = "too deep" if self.count <= MOST_ELEMENTS else "of too many elements"
            raise NumcheckError(f"{self.name}: XML {why}; not read")
        self.flush()
        short = self.short(name)
        if self.skipping or short in self.dropped:
            self.skipping += 1
            return
        above = self.open[-1] if self.open else None
        named = {self.short(key): value for key, value in attributes.items()} if attributes else {}
        element = Element(short, named, self.parser.CurrentByteIndex, above)
        if above is None:
            self.root = element
        else:
            above.children.append(element)
        self.open.append(element)

    def stop(self, name: str) -> None:  # noqa: ARG002
        """An end tag, or the end of an empty element."""
        if self.skipping:
            self.skipping -= 1
            return
        self.flush()
        element = self.open.pop()
        element.tail = self.parser.CurrentByteIndex

    def hear(self, text: str) -> None:
        """Text, which comes in pieces."""
        if not self.skipping:
            if not self.pieces:
                self.text_start = self.parser.CurrentByteIndex
            self.pieces.append(text)

    def flush(self) -> None:
        """Ends the text before a tag."""
        if self.pieces:
            above = self.open[-1] if self.open else None
            text = Text("".join(self.pieces), self.text_start, self.parser.CurrentByteIndex, above)
            self.pieces.clear()
            if above is not None:
                above.children.append(text)

    def short(self, name: str) -> str:
        """The name with its prefix."""
        found = self.names.get(name)
        if found is None:
            space, _, local = name.rpartition(" ")
            found = self.names[name] = f"{self.prefixes.get(space, '?')}:{local}" if space else local
        return found


def refuse_doctype(name: str, *_: object) -> NoReturn:
    """Raises NumcheckError: a DOCTYPE may hold entities that grow without bounds."""
    raise NumcheckError(f"{name}: has a DOCTYPE, which no office program writes; not read")


def parse(parser: expat.XMLParserType, content: bytes, name: str) -> None:
    """Parses a text to its end."""
    try:
        parser.Parse(content, True)
    except expat.ExpatError as error:
        where = f"{name}:{error.lineno}:{error.offset + 1}"
        raise NumcheckError(f"{where}: not well-formed XML; is it damaged?") from error
    except (ValueError, LookupError) as error:  # an unknown encoding
        raise NumcheckError(f"{name}: {error}") from error


def read_xml(content: bytes, name: str, prefixes: Mapping[str, str], dropped: Container[str] = ()) -> Element:
    """The root of an XML text; *name* is what messages call it."""
    parser = expat.ParserCreate(namespace_separator=" ")
    builder = Builder(name, prefixes, dropped, parser)
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.stop
    parser.CharacterDataHandler = builder.hear
    parser.StartDoctypeDeclHandler = partial(refuse_doctype, name)
    parse(parser, content, name)
    if builder.root is None:
        raise NumcheckError(f"{name}: no XML")
    return builder.root
