"""The quantities of a large document are those of a small one, and few are held at once."""

from __future__ import annotations

from itertools import pairwise

import pytest

from numcheck.checker import Checker
from numcheck.quantity import readings
from numcheck.quantity.readings import Readings, places_of, with_values
from numcheck.report import Report

Pair = tuple[Report, Report]
CHECKER = Checker()
TEXT = "\n\n".join(
    f"Of the {number + 40} boats in the harbour of bay {number}, {number + 30} were moored at 9:30 a.m. "
    f"The rest, {number % 3 + 9}, were out at sea. Nobody was hurt."
    for number in range(200)
)


@pytest.fixture
def small_and_large(monkeypatch: pytest.MonkeyPatch) -> Pair:
    small = CHECKER.check_text(TEXT)
    monkeypatch.setattr("numcheck.checker.LARGE", 100)
    monkeypatch.setattr(readings, "RECENT", 50)
    return small, CHECKER.check_text(TEXT)


def test_large_document_has_the_same_report(small_and_large: Pair) -> None:
    small, large = small_and_large
    assert isinstance(large.quantities, Readings)
    assert not isinstance(small.quantities, Readings)
    assert large.quantities == small.quantities
    assert large.claims == small.claims
    assert large.coverage == small.coverage


def test_they_are_a_sequence(small_and_large: Pair) -> None:
    small, large = small_and_large
    found = large.quantities
    assert found[0] == small.quantities[0]
    assert found[-1] == small.quantities[-1]
    assert found[3:7] == small.quantities[3:7]
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))
    with pytest.raises(IndexError):
        found[len(found)]


def test_places_and_counts_need_no_reading(small_and_large: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    small, large = small_and_large
    monkeypatch.setattr(readings, "read_sentence", None)
    assert list(places_of(large.quantities).starts) == list(places_of(small.quantities).starts)
    assert list(places_of(large.quantities).ends) == list(places_of(small.quantities).ends)
    assert with_values(large.quantities) == with_values(small.quantities) < len(small.quantities)
