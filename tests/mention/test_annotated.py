"""How many places of numbers the grammar finds, on sentences annotated by hand before it saw them."""

from __future__ import annotations

from numcheck.mention.model import Mention
from tests.mention.annotated import annotated, borders, pairs

SAME = ({"object include", "prepositional including"}, {"object exclude", "prepositional excluding"})
"""Two ways to annotate one thing."""


def _slot(row: dict[str, object]) -> str:
    return f"prepositional {row['preposition']}" if row["slot"] == "prepositional" else str(row["slot"])


def _has_slot(row: dict[str, object], mention: Mention) -> bool:
    found = f"prepositional {mention.preposition}" if mention.slot == "prepositional" else mention.slot
    if row["governor"] in ("include", "exclude") and mention.preposition in ("including", "excluding"):
        return True
    if row["governor"] == "be" and {found, row["slot"]} == {"subject", "predicate"}:
        return True
    return found == _slot(row)


def _has_governor(row: dict[str, object], mention: Mention) -> bool:
    wanted = str(row["governor"] or "")
    if wanted[:1].isdigit() or wanted.lower() in ("one", "two", "five", "twenty-two"):
        return mention.governor == "#"
    return wanted == (mention.governor or "") or (mention.preposition or "")[:7] in ("includi", "excludi")


def test_slots_and_governors_are_found_in_85_of_100_numbers() -> None:
    found = [(row, mention) for which in annotated() for row, mention in pairs(which) if mention is not None]
    assert len(found) > 180
    assert sum(_has_slot(*each) for each in found) / len(found) >= 0.85
    assert sum(_has_governor(*each) for each in found) / len(found) >= 0.85


def test_nine_of_ten_clause_borders_are_found_and_are_right() -> None:
    all_borders = [borders(which) for which in annotated()]
    right = sum(len(wanted & found) for wanted, found in all_borders)
    assert right / sum(len(wanted) for wanted, _ in all_borders) >= 0.88
    assert right / sum(len(found) for _, found in all_borders) >= 0.9
