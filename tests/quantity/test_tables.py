"""Readings in tables of text: a sentence, below it what is read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.quantity.reading import told

TABLES = sorted((Path(__file__).parent / "tables").glob("*.txt"))


def rows() -> Iterator[object]:
    for table in TABLES:
        lines = table.read_text(encoding="utf-8").splitlines()
        for place, line in enumerate(lines):
            if line and not line.startswith((" ", "#")):
                yield pytest.param(line, lines[place + 1].strip(), id=f"{table.stem}-{place + 1}")


@pytest.mark.parametrize(("sentence", "expected"), [*rows()])
def test_sentence_is_read_as_the_table_says(sentence: str, expected: str) -> None:
    assert told(sentence) == expected
