"""Headers and footers of pages: those with figures in them are read, each text once, without page numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from numcheck.document.office.xmltree import Element, Text

WORD_EDGES = ("header", "footer")
ODT_EDGES = {f"style:{edge}{which}": edge for edge in WORD_EDGES for which in ("", "-left", "-first")}
ODT_FIELDS = frozenset(
    f"text:{each}" for each in ("page-number", "page-count", "date", "time", "chapter", "file-name", "title")
)


def with_figures(edges: Iterable[tuple[str, Element, str]]) -> Iterator[tuple[str, Element]]:
    """The headers and footers whose text has figures, each text once."""
    known: set[str] = set()
    for kind, edge, text in edges:
        if text not in known and any(map(str.isdigit, text)):
            known.add(text)
            yield kind, edge


def word_text(edge: Element) -> str:
    """What a header or footer of a Word document says; results of fields (page numbers) left out."""
    simple = {id(text) for field in edge.all("w:fldSimple") for text in field.all("w:t")}
    words, open_fields = "", 0
    for each in edge.all("w:fldChar", "w:t"):
        if each.name == "w:fldChar":
            open_fields += {"begin": 1, "end": -1}.get(each.get("w:fldCharType"), 0)
        elif not open_fields and id(each) not in simple:
            words += each.text
    return words.strip()


def drop_fields(edge: Element) -> None:
    """Takes the fields out of a header or footer of an OpenDocument text."""
    kept = [each for each in edge.children if isinstance(each, Text) or each.name not in ODT_FIELDS]
    edge.children[:] = kept
    for each in edge.elements():
        drop_fields(each)
