"""The text of a block as HTML, every number marked by its fate."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from html import unescape

from numcheck.document.model import Document
from numcheck.quantity.model import Quantity
from numcheck.report.exact import interval_text
from numcheck.report.fate import MEANINGS, fate_of
from numcheck.report.page import one_line
from numcheck.report.sheet import Sheet, shown
from numcheck.span import Span

CODE_SPAN = r"(?P<ticks>`+)(?P<code>.+?)(?P=ticks)|<(?P<tag>code|kbd|samp)\b[^>]*>(?P<text>.*?)</(?P=tag)>"
CODE = re.compile(CODE_SPAN, re.DOTALL)
"""Text that is shown as it is; the document has blanked it."""

LONGEST_LEAD = 200

CODE_AFTER = re.compile(rf"[ \t]*(?:{CODE_SPAN})")
CODE_BEFORE = re.compile(rf"(?:{CODE_SPAN})\s*\Z")


def prose(sheet: Sheet, span: Span) -> str:
    """What is written in a stretch of the draft, without its markup."""
    return "".join(_pieces(sheet, _with_code(sheet.report.document, span)))


def before(document: Document, span: Span) -> str:
    """What stands before *span* on its line, as much of it as matters."""
    start = document.line_span(document.line_column(span.start)[0]).start
    return document.source[max(start, span.start - LONGEST_LEAD) : span.start]


def _with_code(document: Document, span: Span) -> Span:
    """The span with the code that its line opens or ends with."""
    lead = before(document, span)
    opening = CODE_BEFORE.search(lead)
    after = CODE_AFTER.match(document.source, span.end)
    start = span.start - len(lead) + opening.start() if opening else span.start
    end = after.end() if after else span.end
    blank = document.text[start : span.start] + document.text[span.end : end]
    return span if blank.strip() else Span(start, end)


def _pieces(sheet: Sheet, span: Span) -> Iterator[str]:
    position = span.start
    for place in range(bisect_left(sheet.starts, span.start), bisect_left(sheet.starts, span.end)):
        quantity = sheet.report.quantities[place]
        if not span.holds(quantity.span):
            continue
        yield from _words(sheet, position, quantity.span.start)
        yield _number(sheet, place, quantity)
        position = quantity.span.end
    yield from _words(sheet, position, span.end)


def _words(sheet: Sheet, start: int, end: int) -> Iterator[str]:
    """Text between numbers, with what the draft sets as code."""
    document = sheet.report.document
    for match in CODE.finditer(document.source, start, end):
        if not document.text[match.start() : match.end()].strip():
            yield shown(_visible(sheet, start, match.start()))
            code = match["code"] or unescape(re.sub("<[^>]*>", "", match["text"]))
            yield f"<code>{shown(code)}</code>"
            start = match.end()
    yield shown(_visible(sheet, start, end))


def _visible(sheet: Sheet, start: int, end: int) -> str:
    """The text without the blanks that stand for markup within or beside a word."""
    document, kept = sheet.report.document, ""
    place = bisect_right(document.markup, start, key=lambda span: span.end)
    while place < len(document.markup) and document.markup[place].start < end:
        blank = document.markup[place]
        kept += document.text[start : max(blank.start, start)]
        start = max(blank.end, start)
        place += 1
    return kept + document.text[start:end]


def _number(sheet: Sheet, place: int, quantity: Quantity) -> str:
    """A link to its claims, which a script shows beside it; without claims a note."""
    claims = sheet.claims.get(quantity.span, ())
    fate = fate_of(quantity, claims)
    words = shown(_visible(sheet, quantity.span.start, quantity.span.end))
    common = f'class="number {fate}" id="{sheet.anchor(place)}" data-read="{shown(_reading(quantity))}"'
    if not claims:
        label = f'role="note" aria-label="{one_line(words)}: {MEANINGS[fate]}" data-fate="{MEANINGS[fate]}"'
        return f'<span {common} tabindex="0" {label}>{words}</span>'
    names = " ".join(map(sheet.name, claims))
    return f'<a {common} href="#{sheet.name(claims[0])}" aria-describedby="{names}">{words}</a>'


def _reading(quantity: Quantity) -> str:
    """How the number was read: "read as percent: [71.5, 72.5]"."""
    allowed = f": {interval_text(quantity.interval)}" if quantity.interval else ""
    unit = f" {quantity.unit}" if quantity.unit else ""
    noun = f" of {one_line(quantity.noun)}" if quantity.noun else ""
    return f"read as {quantity.kind}{allowed}{unit}{noun}"
