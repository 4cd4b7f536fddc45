from __future__ import annotations

import pytest

from numcheck.checker import Checker

FIRST = "Guards held 58 men on Friday."
SECOND = "The 85 men held were freed."


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker()


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (f"{FIRST} {SECOND}", 1),
        (f"{FIRST}\n\n{SECOND}", 1),
        (f"| what | text |\n|---|---|\n| one | {FIRST} {SECOND} |", 1),
        (f"| what | text |\n|---|---|\n| one | {FIRST} |\n| two | {SECOND} |", 0),
        (f"{FIRST}\n\n| what | text |\n|---|---|\n| two | {SECOND} |", 0),
        (f"| what | text |\n|---|---|\n| two | {FIRST} |\n\n{SECOND}", 0),
    ],
)
def test_no_sentence_is_read_together_with_one_in_another_cell(
    checker: Checker, text: str, count: int
) -> None:
    assert len(checker.check_text(text, "a.md", "markdown").violations) == count
