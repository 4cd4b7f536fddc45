"""Word documents: their parts, read as a reader of the accepted and printed page would."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from numcheck.document.model import Document
from numcheck.document.office.archive import Archive
from numcheck.document.office.docx_run import Fields
from numcheck.document.office.docx_styles import read_numbering, read_styles
from numcheck.document.office.docx_text import Story
from numcheck.document.office.edges import WORD_EDGES, with_figures, word_text
from numcheck.document.office.layout import Rendition
from numcheck.document.office.xmltree import Element, read_xml
from numcheck.errors import NumcheckError, shown

OOXML = "http://schemas.openxmlformats.org/"
STRICT = "http://purl.oclc.org/ooxml/"
PREFIXES: Mapping[str, str] = {
    "http://www.w3.org/XML/1998/namespace": "xml",
    OOXML + "wordprocessingml/2006/main": "w",
    STRICT + "wordprocessingml/main": "w",
    OOXML + "markup-compatibility/2006": "mc",
    OOXML + "officeDocument/2006/math": "m",
    STRICT + "officeDocument/math": "m",
    OOXML + "drawingml/2006/main": "a",
    STRICT + "drawingml/main": "a",
    OOXML + "package/2006/relationships": "rel",
}

DROPPED = frozenset((
    "w:rFonts", "w:sz", "w:szCs", "w:color", "w:lang", "w:kern", "w:spacing", "w:proofErr",
    "w:bookmarkStart", "w:bookmarkEnd", "w:shd", "w:jc", "w:ind", "w:tabs", "w:tblBorders",
    "w:tcBorders", "w:tblGrid", "w:tcW", "w:tblW", "w:tblCellMar", "w:tcMar", "w:latentStyles",
    "w:sectPr", "w:pBdr", "w:iCs", "w:bCs", "w:noProof", "w:rPrChange", "w:pPrChange", "w:tblPrChange",
    "w:trPrChange", "w:tcPrChange",
))  # fmt: skip
"""What no word, place or kind depends on."""

RELATIONS = "_rels/.rels"
AUTHOR = "numcheck"
"""Who writes the comments of an annotated copy."""

OTHERS = {"workbook": "a spreadsheet", "presentation": "a presentation"}


@dataclass(frozen=True)
class Package:
    """The parts of a Word file."""

    archive: Archive

    @property
    def main(self) -> str:
        """The name of the part that holds the body."""
        found = self.related("", "officeDocument")
        return found or "word/document.xml"

    def related(self, part: str, kind: str) -> str:
        """The first part that *part* (the package, if empty) has a relationship of this kind to."""
        return next(self.all_related(part, kind), "")

    def all_related(self, part: str, *kinds: str) -> Iterator[str]:
        """The names of all parts that *part* has a relationship of these kinds to."""
        folder, name = posixpath.split(part)
        rels = posixpath.join(folder, "_rels", f"{name}.rels")
        if rels not in self.archive:
            return
        for each in self.xml(rels).elements("rel:Relationship"):
            if each.get("Type").rpartition("/")[2] in kinds and each.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, each.get("Target")))
                yield target.lstrip("/")

    def xml(self, part: str) -> Element:
        """A part as a tree."""
        name = f"{shown(self.archive.name)}: {shown(part)}"
        return read_xml(self.archive.read(part), name, PREFIXES, DROPPED)

    def related_xml(self, kind: str) -> Element | None:
        """The part of this kind that the body is related to."""
        part = self.related(self.main, kind)
        return self.xml(part) if part in self.archive else None


def read_docx(content: bytes, name: str) -> Document:
    """The document of a .docx file."""
    rendition, notices = render(Package(Archive(content, name)))
    return rendition.document(name, notices)


def render(package: Package) -> tuple[Rendition, tuple[str, ...]]:
    """A .docx file laid out, with its runs, and what of it was not read."""
    name = package.archive.name
    root = package.xml(package.main)
    body = root.find("w:body")
    if root.name != "w:document" or body is None:
        what = OTHERS.get(root.name.rpartition(":")[2], "another kind of file")
        raise NumcheckError(
            f"{shown(name)}: no Word document but {what}; rename it, or name its --input-format"
        )
    notes = dict(_notes(package))
    styles = read_styles(package.related_xml("styles"))
    numbering = read_numbering(package.related_xml("numbering"))
    has_pages = b"lastRenderedPageBreak" in package.archive.read(package.main)
    story = Story(styles, numbering, notes, name, dict(_comments(package)), has_pages=has_pages)
    rendition = Rendition()
    rendition.lay_out(list(story.items(body, is_body=True)))
    for kind, edge in with_figures(_edges(package)):
        inner = Story(styles, numbering, {}, name, fields=Fields(are_shown=False))
        rendition.lay_edge(list(inner.items(edge)), f"page {kind}")
    return rendition, tuple(story.notices())


def _edges(package: Package) -> Iterator[tuple[str, Element, str]]:
    """Headers and footers of pages, with what they are and say."""
    for kind in WORD_EDGES:
        for part in package.all_related(package.main, kind):
            if part in package.archive:
                edge = package.xml(part)
                yield kind, edge, word_text(edge)


def _comments(package: Package) -> Iterator[tuple[str, str]]:
    """The comments of people by their ids."""
    root = package.related_xml("comments")
    for each in root.elements("w:comment") if root is not None else ():
        if each.get("w:author") != AUTHOR:
            words = ("".join(text.text for text in part.all("w:t")) for part in each.all("w:p"))
            yield each.get("w:id"), " ".join(words)


def _notes(package: Package) -> Iterator[tuple[tuple[str, str], Element]]:
    """Footnotes and endnotes by kind and id."""
    for kind in ("footnote", "endnote"):
        root = package.related_xml(f"{kind}s")
        for each in root.elements(f"w:{kind}") if root is not None else ():
            if each.get("w:type", "normal") == "normal":
                yield (kind, each.get("w:id")), each
