"""One article in several formats gives the same claims."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from itertools import groupby
from pathlib import Path

import pytest

from numcheck.checker import Checker
from numcheck.claim.model import Claim
from numcheck.document import Document, read_bytes, read_text
from numcheck.rule.model import TableMatch
from tests.document.office.test_odt import odt_file
from tests.document.office.word import paragraph, table, word_file

CASES = sorted((Path(__file__).parents[2] / "cases").glob("*.txt"))
WORD_STYLES = {
    "title": "Titel",
    "heading": "berschrift1",
    "list item": "Dots",
    "quote": "Zitat",
    "caption": "Beschriftung",
}

LEDGER = """\
Ferries lose passengers

The company sold 1,240 tickets in May, up 18% from 1,050 in April. Of the 1,240 tickets, 800 were for adults
and 400 for children.

North is the larger port.

Port\tMay\tJune
North\t700\t650
South\t540\t480
Total\t1,240\t1,130
Boats\t12\t11

- 12 boats sailed in May
- 11 boats sailed in June

In June the company sold 1,130 tickets, which is 12% fewer than the 1,240 of May.
"""


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker()


def blocks(document: Document) -> list[tuple[str, list[str]]]:
    """The kinds and texts of blocks; the rows of a table are one block each, their cells its texts."""
    found = [
        (
            block.kind,
            document.line_column(block.span.start)[0],
            " ".join(block.span.of(document.text).split()),
        )
        for block in document.blocks
    ]
    rows = groupby(found, key=lambda each: (each[0], each[1] if each[0] == "table cell" else each))
    return [(key[0], [text for _, _, text in row]) for key, row in rows]


def as_word(document: Document) -> bytes:
    body = ""
    for kind, run in groupby(blocks(document), key=lambda each: each[0]):
        texts = [[escape(text) for text in each] for _, each in run]
        if kind == "table cell":
            body += table(*map(tuple, texts))
        else:
            body += "".join(paragraph(text, style=WORD_STYLES.get(kind, "")) for (text,) in texts)
    return word_file(body)


def as_odt(document: Document) -> bytes:
    body = ""
    for kind, run in groupby(blocks(document), key=lambda each: each[0]):
        texts = [[escape(text) for text in each] for _, each in run]
        body += _odt_block(kind, texts)
    return odt_file(f"<office:text>{body}</office:text>")


def _odt_block(kind: str, texts: Sequence[Sequence[str]]) -> str:
    def p(text: str, style: str = "") -> str:
        return f'<text:p text:style-name="{style}">{text}</text:p>'

    if kind == "table cell":
        rows = ("".join(f"<table:table-cell>{p(text)}</table:table-cell>" for text in row) for row in texts)
        inside = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
        return f"<table:table>{inside}</table:table>"
    if kind == "list item":
        items = "".join(f"<text:list-item>{p(text)}</text:list-item>" for (text,) in texts)
        return f"<text:list>{items}</text:list>"
    if kind == "heading":
        return "".join(f"<text:h text:outline-level='1'>{text}</text:h>" for (text,) in texts)
    style = {"title": "Titel", "quote": "Quotations"}.get(kind, "")
    return "".join(p(text, style) for (text,) in texts)


def told(claims: Sequence[Claim]) -> list[tuple[str, str, list[tuple[str, str]]]]:
    """What does not depend on places or on how lines are wrapped."""
    return [
        (
            each.rule_id,
            each.verdict.name,
            [(role, " ".join(o.text.split())) for role, o in each.labels.items()],
        )
        for each in claims
    ]


@pytest.mark.parametrize(
    "text",
    [*(path.read_text(encoding="utf-8") for path in CASES), LEDGER],
    ids=[*(c.stem for c in CASES), "ledger"],
)
def test_word_and_opendocument_give_the_claims_of_the_text(checker: Checker, text: str) -> None:
    plain = read_text(text, "a.txt", "plain")
    word = read_bytes(as_word(plain), "a.docx", "docx")
    odt = read_bytes(as_odt(plain), "a.odt", "odt")
    assert blocks(word) == blocks(odt)
    expected = told(checker.check_document(plain).claims)
    from_word = told(checker.check_document(word).claims)
    assert from_word == told(checker.check_document(odt).claims)
    for_tables = {
        rule_id for rule_id, rule in checker.book.rules.items() if isinstance(rule.match, TableMatch)
    }
    if not plain.tables:  # columns that nothing marks are no table
        assert any(each[0] in for_tables for each in from_word) == bool(word.tables)
        from_word = [each for each in from_word if each[0] not in for_tables]
    assert from_word == expected
