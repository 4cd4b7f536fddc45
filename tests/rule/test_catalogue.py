from __future__ import annotations

from pathlib import Path

from numcheck import Checker
from numcheck.rule.catalogue import write_catalogue

PAGE = Path(__file__).parents[2] / "docs" / "rules.md"


def catalogue() -> str:
    return write_catalogue(Checker().book.rules.values())


def test_the_list_of_rules_is_what_their_files_say() -> None:
    assert PAGE.read_text(encoding="utf-8") == catalogue(), "call write_page() of this module by hand"


def test_every_rule_is_in_it_once() -> None:
    headings = [line for line in catalogue().splitlines() if line.startswith("### ")]
    assert sorted(headings) == sorted(f"### {name}" for name in Checker().book.rules)


def write_page() -> None:
    """Writes the page anew after a wanted change."""
    PAGE.write_text(catalogue(), encoding="utf-8")
