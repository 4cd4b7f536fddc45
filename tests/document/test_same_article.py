"""The same article, tables and all, gives the same claims in every format."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Callable, Mapping, Sequence
from html import escape

import pytest

from numcheck.checker import Checker
from numcheck.document import Document, read_bytes, read_text
from numcheck.rule.model import TableMatch
from tests.document.office.test_same import as_odt, as_word
from tests.document.pdf_file import Text, pdf

Part = tuple[str, str]

ARTICLE: Sequence[Part] = (
    ("title", "Harbour ferries carried 24% more passengers"),
    (
        "paragraph",
        "The harbour ferries carried 1,240 passengers in May, up 24% from 1,000 in April. Of the "
        "1,240 passengers, 800 were adults and 440 were children.",
    ),
    (
        "paragraph",
        "Fares brought in $68 million, up 12% from $56 million a year earlier. Costs rose to $45 "
        "million from $40 million, an increase of 12.5%. The fleet shrank from 20 boats to 15 "
        "boats, a drop of 25%.",
    ),
    ("heading", "Routes"),
    ("caption", "Table 1: Passengers by route"),
    (
        "table",
        "\n".join(
            (
                "Route|April|May",
                "North island|400|480",
                "South island|350|430",
                "East quay|250|330",
                "Total|1,000|1,240",
            )
        ),
    ),
    (
        "paragraph",
        "Of 200 sailings, 120 left on time, 60 left late and 40 were cancelled. Of 90 masters, 30"
        " (33%) were trained abroad and 60 (67%) at home.",
    ),
    ("list item", "The longest route is 20 miles (32 km) long."),
    ("list item", "Of 50 tickets checked, 5 (20%) were out of date."),
    ("list item", "Night traffic doubled from 30 to 60 crossings."),
    ("heading", "Crew"),
    (
        "paragraph",
        "The crew numbers 150: 90 deckhands, 40 engineers and 20 cooks. The oldest engineer, born"
        " in 1950, was 70 in 2020. The average wage rose by $200, from $2,000 to $2,200, or 10%.",
    ),
    (
        "paragraph",
        "The strike lasted from 3 May to 7 May. Support among the crew fell 5 percentage points, "
        "from 60% to 55%. Three in four of the 40 engineers, or 30, voted for it, and 55% voted "
        "yes while 45% voted no.",
    ),
    (
        "paragraph",
        "Fuel use dropped by a third, from 90 tons to 60 tons. The tank holds 500 litres (132 "
        "gallons). The board met 12 times, 3 times a quarter. A ticket costs between $5 and $3.",
    ),
)


def rows(part: str) -> list[list[str]]:
    return [line.split("|") for line in part.split("\n")]


def wrapped(words: str) -> str:
    return textwrap.fill(words, 88, break_on_hyphens=False)


def plain() -> str:
    shown = {"list item": "- {}", "table": "{}"}
    parts = (shown.get(kind, "{}").format(words.replace("|", "\t")) for kind, words in ARTICLE)
    return "\n\n".join(parts) + "\n"


def markdown(parts: Sequence[Part] = ARTICLE) -> str:
    marks = {"title": "# {}", "heading": "## {}", "list item": "- {}"}
    found: list[str] = []
    for kind, words in parts:
        if kind == "table":
            head, *body = ("| " + line.replace("|", " | ") + " |" for line in words.split("\n"))
            found.append("\n".join([head, "|---|--:|--:|", *body]))
        else:
            found.append(wrapped(marks.get(kind, "{}").format(words).replace("$", "\\$")))
    return "\n\n".join(found) + "\n"


def html() -> str:
    tags = {"title": "h1", "heading": "h2", "list item": "li", "paragraph": "p", "caption": "p"}
    found: list[str] = []
    for kind, words in ARTICLE:
        if kind == "table":
            head, *body = rows(words)
            lines = ["".join(f"<th>{cell}</th>" for cell in head)]
            lines += ["".join(f"<td>{cell}</td>" for cell in row) for row in body]
            found.append("<table>" + "".join(f"<tr>{line}</tr>" for line in lines) + "</table>")
        else:
            found.append(f"<{tags[kind]}>{escape(words)}</{tags[kind]}>")
    return "\n".join(found)


def latex() -> str:
    def escaped(words: str) -> str:
        return words.replace("%", "\\%").replace("$", "\\$")

    marks = {"title": "\\title{%s}", "heading": "\\section{%s}", "caption": "\\begin{table}\\caption{%s}"}
    marks["list item"] = "\\begin{itemize}\\item %s\\end{itemize}"
    found: list[str] = []
    for kind, words in ARTICLE:
        if kind == "table":
            lines = [" & ".join(row) + " \\\\" for row in rows(escaped(words))]
            inside = "\n".join([lines[0], "\\midrule", *lines[1:]])
            found.append(f"\\begin{{tabular}}{{lrr}}\n{inside}\n\\end{{tabular}}\\end{{table}}")
        else:
            found.append(marks.get(kind, "%s") % wrapped(escaped(words)))
    return "\n\n".join(found)


def rst() -> str:
    found: list[str] = []
    for kind, words in ARTICLE:
        if kind == "table":
            rule = "============  ============  ============"
            lines = ["  ".join(f"{cell:12}" for cell in row) for row in rows(words)]
            found.append("\n".join([rule, lines[0], rule, *lines[1:], rule]))
        elif kind in ("title", "heading"):
            found.append(f"{words}\n{('=' if kind == 'title' else '-') * len(words)}")
        else:
            found.append(
                textwrap.indent(wrapped(words), "  ").replace("  ", "* ", 1) if kind == "list item" else words
            )
    return "\n\n".join(found) + "\n"


def asciidoc() -> str:
    marks = {"title": "= {}", "heading": "== {}", "list item": "* {}", "caption": ".{}"}
    found: list[str] = []
    for kind, words in ARTICLE:
        if kind == "table":
            head, *body = ("|" + line.replace("|", " |") for line in words.split("\n"))
            found[-1] += "\n" + "\n".join(["|===", head, "", *body, "|==="])
        else:
            found.append(wrapped(marks.get(kind, "{}").format(words)))
    return "\n\n".join(found) + "\n"


def notebook() -> str:
    cells = [
        {"cell_type": "markdown", "source": markdown([part])} for part in ARTICLE if part[0] != "caption"
    ]
    caption = next(part for part in ARTICLE if part[0] == "caption")
    place = next(at for at, part in enumerate(ARTICLE) if part[0] == "caption")
    cells[place]["source"] = markdown([caption, ARTICLE[place + 1]])
    cells.insert(3, {"cell_type": "code", "source": "rate = 12 / 7"})
    return json.dumps({"nbformat": 4, "cells": cells})


def pages() -> bytes:
    top, texts = 790.0, list[Text]()
    for kind, words in ARTICLE:
        size = {"title": 20.0, "heading": 14.0}.get(kind, 10.0)
        top -= 12 + size
        lines = rows(words) if kind == "table" else [[line] for line in wrapped(words).split("\n")]
        for at, line in enumerate(lines):
            if kind == "list item" and not at:
                texts.append((50, top, size, "-"))
            texts += [(60 + 120.0 * column, top, size, cell) for column, cell in enumerate(line)]
            top -= 12
    return pdf([texts])


MARKED: Mapping[str, Callable[[], Document]] = {
    "markdown": lambda: read_text(markdown(), "a.md", "markdown"),
    "html": lambda: read_text(html(), "a.html", "html"),
    "latex": lambda: read_text(latex(), "a.tex", "latex"),
    "rst": lambda: read_text(rst(), "a.rst", "rst"),
    "asciidoc": lambda: read_text(asciidoc(), "a.adoc", "asciidoc"),
    "notebook": lambda: read_text(notebook(), "a.ipynb", "notebook"),
    "pdf": lambda: read_bytes(pages(), "a.pdf", "pdf"),
    "docx": lambda: read_bytes(as_word(read_text(markdown(), "a.md", "markdown")), "a.docx", "docx"),
    "odt": lambda: read_bytes(as_odt(read_text(markdown(), "a.md", "markdown")), "a.odt", "odt"),
}


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker()


def claims_of(checker: Checker, document: Document, *, with_tables: bool) -> list[tuple[str, str, list[str]]]:
    """What was claimed, of which numbers and with what verdict, wherever it stands."""
    for_tables = {name for name, rule in checker.book.rules.items() if isinstance(rule.match, TableMatch)}
    return sorted(
        (
            claim.rule_id,
            claim.verdict.name,
            [f"{role}: {' '.join(operand.text.split())}" for role, operand in claim.labels.items()],
        )
        for claim in checker.check_document(document).claims
        if with_tables or claim.rule_id not in for_tables
    )


def test_the_article_holds_claims_of_every_kind(checker: Checker) -> None:
    claims = claims_of(checker, MARKED["markdown"](), with_tables=True)
    assert len(claims) >= 25
    assert {verdict for _, verdict, _ in claims} >= {"CONSISTENT", "INCONSISTENT"}
    assert any(rule_id.endswith("does-not-add-up") for rule_id, _, _ in claims)


@pytest.mark.parametrize("name", [name for name in MARKED if name != "markdown"])
def test_a_format_that_marks_tables_gives_the_claims_of_markdown(checker: Checker, name: str) -> None:
    expected = claims_of(checker, MARKED["markdown"](), with_tables=True)
    assert claims_of(checker, MARKED[name](), with_tables=True) == expected


def test_plain_text_gives_those_that_hang_on_no_table(checker: Checker) -> None:
    expected = claims_of(checker, MARKED["markdown"](), with_tables=False)
    assert claims_of(checker, read_text(plain(), "a.txt", "plain"), with_tables=False) == expected
