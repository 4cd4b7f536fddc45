"""OpenDocument texts: their parts, styles and lists."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from numcheck.document.model import Document
from numcheck.document.office.archive import Archive
from numcheck.document.office.edges import ODT_EDGES, drop_fields, with_figures
from numcheck.document.office.layout import Rendition
from numcheck.document.office.odt_text import Story
from numcheck.document.office.style import Style
from numcheck.document.office.xmltree import Element, read_xml
from numcheck.errors import NumcheckError, shown

OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
PREFIXES: Mapping[str, str] = {
    OASIS + "office:1.0": "office",
    OASIS + "text:1.0": "text",
    OASIS + "table:1.0": "table",
    OASIS + "style:1.0": "style",
    OASIS + "drawing:1.0": "draw",
    OASIS + "xsl-fo-compatible:1.0": "fo",
    OASIS + "manifest:1.0": "manifest",
}
CONTENT, STYLES, MANIFEST = "content.xml", "styles.xml", "META-INF/manifest.xml"
OTHERS = {"spreadsheet": "a spreadsheet", "presentation": "a presentation", "drawing": "a drawing"}

DROPPED = frozenset(f"style:{each}-properties" for each in ("paragraph", "graphic", "table", "table-cell"))

LONGEST_CHAIN = 30
RAISED = re.compile(r"super|[1-9]")
"""A position of text: "super 58%", "33% 58%"."""


@dataclass(slots=True)
class Styles:
    """All styles of a document by family and name, and its lists by name."""

    written: dict[tuple[str, str], Element] = field(default_factory=dict)
    lists: dict[str, dict[int, bool]] = field(default_factory=dict)
    """Which depths of a list are numbered."""

    known: dict[tuple[str, str], Style] = field(default_factory=dict)
    raised: set[str] = field(default_factory=set)
    """Names of the styles of raised text."""

    def of(self, family: str, name: str) -> Style:
        """The style of this family and name; a plain one where there is none."""
        key = family, name
        if key not in self.known:
            self.known[key] = _style(list(self._chain(family, name)))
        return self.known[key]

    def is_raised(self, name: str) -> bool:
        """Whether text of this style is raised."""
        return any(
            RAISED.match(each.get("style:text-position"))
            for style in self._chain("text", name)
            for each in style.elements("style:text-properties")
        )

    def read(self, root: Element) -> None:
        """Takes the styles of a part."""
        for each in root.all("style:style"):
            self.written[each.get("style:family"), each.get("style:name")] = each
        for each in root.all("text:list-style"):
            self.lists[each.get("style:name")] = {
                int(level.get("text:level", "1")): level.name == "text:list-level-style-number"
                for level in each.elements("text:list-level-style-number", "text:list-level-style-bullet")
                if level.get("text:level", "1").isdigit()
            }

    def _chain(self, family: str, name: str) -> Iterator[Element]:
        for _ in range(LONGEST_CHAIN):
            style = self.written.get((family, name))
            if style is None:
                return
            yield style
            name = style.get("style:parent-style-name")


def _style(chain: list[Element]) -> Style:
    names: list[str] = []
    bold = hidden = None
    for style in chain:
        names.append((style.get("style:display-name") or style.get("style:name")).lower())
        for text in style.elements("style:text-properties"):
            weight, display = text.get("fo:font-weight"), text.get("text:display")
            bold = weight == "bold" if bold is None and weight else bold
            hidden = display == "none" if hidden is None and display else hidden
    return Style(tuple(names), hidden=hidden, bold=bold)


def read_odt(content: bytes, name: str) -> Document:
    """The document of an .odt file."""
    archive = Archive(content, name)
    if MANIFEST in archive and b"encryption-data" in archive.read(MANIFEST):
        raise NumcheckError(f"{shown(name)}: encrypted; save it without a password")
    root = _part(archive, CONTENT)
    body = root.find("office:body")
    text = body.find("office:text") if body is not None else None
    if body is None or text is None:
        kinds = [each.name.partition(":")[2] for each in body.elements()] if body is not None else []
        what = next((OTHERS[kind] for kind in kinds if kind in OTHERS), "another kind of file")
        raise NumcheckError(
            f"{shown(name)}: no text document but {what}; rename it, or name its --input-format"
        )
    styles, edges = Styles(), list[Element]()
    if STYLES in archive:
        part = _part(archive, STYLES)
        styles.read(part)
        edges += part.all(*ODT_EDGES)
    styles.read(root)
    story = Story(styles, name, has_pages=b"soft-page-break" in archive.read(CONTENT))
    rendition = Rendition()
    rendition.lay_out(list(story.items(text, is_body=True)))
    for kind, edge in with_figures(_told(edges)):
        rendition.lay_edge(list(Story(styles, name).items(edge)), f"page {kind}")
    return rendition.document(name, tuple(story.notices()))


def _told(edges: Sequence[Element]) -> Iterator[tuple[str, Element, str]]:
    """Headers and footers with what they are and say, fields left out."""
    for each in edges:
        drop_fields(each)
        yield ODT_EDGES[each.name], each, each.text.strip()


def _part(archive: Archive, part: str) -> Element:
    return read_xml(archive.read(part), f"{shown(archive.name)}: {part}", PREFIXES, DROPPED)
