"""PDF: a rendition of its pages, paragraphs and tables by where their characters stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain, islice

from numcheck.document.model import Document
from numcheck.document.pdf.column import regions_of
from numcheck.document.pdf.page import Page, pages_of
from numcheck.document.pdf.paragraph import Stretch, stretches_of
from numcheck.document.pdf.rendition import Rendition
from numcheck.errors import NumcheckError, shown

SAMPLE_PAGES = 20
"""Pages from which the size of prose is told."""


def read_pdf(content: bytes, name: str) -> Document:
    """The document of a PDF; pages that hold a picture in place of characters are told."""
    unreadable: list[int] = []
    pages = pages_of(content, name)
    sample = list(islice(pages, SAMPLE_PAGES))
    size = _prose_size(sample)
    rendition = Rendition()
    for stretch in _whole(_stretches(chain(sample, pages), size, unreadable)):
        rendition.add(stretch)
    if unreadable and not rendition.length:
        raise NumcheckError(
            f"{shown(name)}: no page holds characters, only pictures; recognise its text (OCR) first"
        )
    notices = (_told(unreadable),) if unreadable else ()
    return rendition.document(name, notices)


def _prose_size(pages: Iterable[Page]) -> float:
    """The height of most letters."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page.lines:
            sizes[round(2 * line.height) / 2] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0


def _stretches(pages: Iterable[Page], size: float, unreadable: list[int]) -> Iterator[Stretch]:
    for page in pages:
        if page.is_unreadable:
            unreadable.append(page.number)
        for region in regions_of(page.lines):
            yield from stretches_of(region, size)


def _whole(stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    """The blocks, a paragraph that goes on at the top of the next column or page as one."""
    held: Stretch | None = None
    notes: list[Stretch] = []
    for stretch in stretches:
        if held is not None and stretch.kind == "footnote":
            notes.append(stretch)
        elif held is not None and _goes_on(held, stretch):
            held.lines += stretch.lines
        else:
            yield from ([held] if held is not None else [])
            yield from notes
            held, notes = stretch, []
    yield from ([held] if held is not None else [])
    yield from notes


def _goes_on(held: Stretch, stretch: Stretch) -> bool:
    """Whether a paragraph goes on with the one held: on another column or page, in small letters."""
    if held.kind != "paragraph" or stretch.kind != "paragraph" or not held.is_open:
        return False
    last, first = held.lines[-1], stretch.lines[0]
    is_elsewhere = first.page != last.page or first.bottom > last.bottom
    return is_elsewhere and first.text[:1].islower()


def _told(pages: list[int]) -> str:
    """Words such as "page 3 holds no characters, only a picture, and was not read"."""
    if len(pages) == 1:
        return f"page {pages[0]} holds no characters, only a picture, and was not read"
    listed = ", ".join(map(str, pages[:10])) + (", ..." if len(pages) > 10 else "")
    return f"{len(pages):,} pages hold no characters, only pictures, and were not read: {listed}"
