"""Headers and footers of pages: no part of the text, but told of where figures stand in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from numcheck.document.office.xmltree import Element, Text

WORD_EDGES = ("header", "footer")
ODT_EDGES = tuple(f"style:{edge}{which}" for edge in WORD_EDGES for which in ("", "-left", "-first"))
ODT_FIELDS = frozenset(
    f"text:{each}" for each in ("page-number", "page-count", "date", "time", "chapter", "file-name", "title")
)


def told(texts: Iterable[str]) -> Iterator[str]:
    """That headers and footers with these texts are not read, if there are figures in any."""
    if number := sum(any(map(str.isdigit, text)) for text in texts):
        what = "page headers or footers" if number > 1 else "page header or footer"
        yield f"{number} {what} with figures {'are' if number > 1 else 'is'} not read"


def word_text(edge: Element) -> str:
    """What a header or footer of a Word document says; results of fields (page numbers) left out."""
    simple = {id(text) for field in edge.all("w:fldSimple") for text in field.all("w:t")}
    words, open_fields = "", 0
    for each in edge.all("w:fldChar", "w:t"):
        if each.name == "w:fldChar":
            open_fields += {"begin": 1, "end": -1}.get(each.get("w:fldCharType"), 0)
        elif not open_fields and id(each) not in simple:
            words += each.text
    return words


def odt_text(edge: Element) -> str:
    """The same of an OpenDocument text."""
    return "".join(
        child.text if isinstance(child, Text) else odt_text(child)
        for child in edge.children
        if isinstance(child, Text) or child.name not in ODT_FIELDS
    )
