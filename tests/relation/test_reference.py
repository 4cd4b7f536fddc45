"""The page of relations says what the code says, and its examples stand."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from itertools import product
from pathlib import Path

import pytest
from msgspec.structs import fields

from numcheck.mention.model import Mention
from numcheck.relation import cue, predicate
from numcheck.relation.aggregate import AGGREGATES
from numcheck.relation.cue import parse_cue
from numcheck.relation.described import Described, read_predicates
from numcheck.relation.enumeration import SETS
from numcheck.relation.filling import Filled
from numcheck.relation.reference import MARKER, TITLES, write_reference
from numcheck.rule.reference import field_docs
from numcheck.span import Span
from tests.relation.engine import checker, scene

PAGE = Path(__file__).parents[2] / "docs" / "relations.md"
MARK = re.compile(r"\*\*|_")
PREDICATES = read_predicates()
TABLES: Mapping[str, Collection[str]] = {
    "unary": predicate.UNARY,
    "quantifiers": cue.QUANTIFIERS,
    "binary": predicate.BINARY,
    "sets": SETS,
    "window": AGGREGATES,
}


def read(text: str) -> tuple[list[dict[str, Filled]], list[Mention]]:
    """The ways to fill the roles that the marks of a text name, and its mentions."""
    plain, end = "", 0
    starts: dict[str, int] = {}
    marked: list[tuple[str, Span]] = []
    for match in MARK.finditer(text):
        plain, end = plain + text[end : match.start()], match.end()
        role = "y" if match[0] == "_" else "x"
        if role in starts:
            marked.append((role, Span(starts.pop(role), len(plain))))
        else:
            starts[role] = len(plain)
    window = [each for found in checker().engine.mentions(scene(plain + text[end:])) for each in found]
    roles: dict[str, list[list[Mention]]] = {}
    for role, span in marked:
        roles.setdefault(role, []).append(nearest(window, span))
    options = [
        [(role, each[0] if len(each) == 1 else each) for each in product(*choices)]
        for role, choices in roles.items()
    ]
    return [dict(each) for each in product(*options)], window


def nearest(window: list[Mention], span: Span) -> list[Mention]:
    """The mentions that stand at the span, a number that is read in two ways twice."""
    spans = [each.quantity.span for each in window if each.quantity.span.overlaps(span)]
    best = min(spans, key=lambda each: abs(each.start - span.start) + abs(each.end - span.end))
    return [each for each in window if each.quantity.span == best]


def test_the_page_is_what_the_code_says() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert page[page.index(MARKER) :] == write_reference(), "call write_page() of this module by hand"


@pytest.mark.parametrize("title", TITLES)
def test_every_key_is_described(title: str) -> None:
    struct = TITLES[title]
    assert [field.name for field in fields(struct) if field.name not in field_docs(struct)] == []


@pytest.mark.parametrize("section", TABLES)
def test_every_predicate_is_described(section: str) -> None:
    assert sorted(PREDICATES[section]) == sorted(TABLES[section]), (
        "describe it in numcheck/relation/predicates.txt"
    )


@pytest.mark.parametrize(
    "sample", [pytest.param(each, id=each.cue) for table in PREDICATES.values() for each in table.values()]
)
def test_example_of_a_predicate_stands(sample: Described) -> None:
    options, window = read(sample.text)
    parsed = parse_cue("sample", [sample.cue], 1, ("x", "y"), checker().engine.lexicon)
    assert any(parsed.test(roles, window) for roles in options)


def write_page() -> None:
    """Writes the end of the page anew after a wanted change."""
    page = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(page[: page.index(MARKER)] + write_reference(), encoding="utf-8")
