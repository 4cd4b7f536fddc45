from __future__ import annotations

from pathlib import Path

from numcheck import Checker
from numcheck.relation.catalogue import write_catalogue
from numcheck.relation.counts import read_counts
from numcheck.rulebook import BUILTIN

PAGE = Path(__file__).parents[2] / "docs" / "rules.md"


def catalogue() -> str:
    checker = Checker()
    relations = [schema.file for schema in checker.engine.schemas.values()]
    counts = read_counts(BUILTIN / "relations" / "counts.json")
    return write_catalogue(checker.book.rules.values(), relations, counts)


def test_the_list_of_rules_is_what_their_files_say() -> None:
    assert PAGE.read_text(encoding="utf-8") == catalogue(), "call write_page() of this module by hand"


def test_every_rule_and_relation_is_in_it_once() -> None:
    checker = Checker()
    headings = [line for line in catalogue().splitlines() if line.startswith("### ")]
    names = [name for name, rule in checker.book.rules.items() if not rule.relation]
    assert sorted(headings) == sorted(f"### {name}" for name in [*names, *checker.engine.schemas])


def test_every_id_of_a_relation_is_named() -> None:
    told = {rule.id for schema in Checker().engine.schemas.values() for rule in schema.rules.values()}
    assert all(f"`{name}`" in catalogue() for name in told)


def write_page() -> None:
    """Writes the page anew after a wanted change."""
    PAGE.write_text(catalogue(), encoding="utf-8")
