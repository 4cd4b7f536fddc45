from __future__ import annotations

import os
import subprocess
import sys

import pytest

from numcheck.quantity.extract import extract_unit
from numcheck.quantity.vocabulary import load_vocabulary
from numcheck.rulebook import BUILTIN

SCRIPT = """
from tests.quantity.reading import read
for text in (
    "It has 296 hp (224 kW / 300 PS) and makes 450 Nm at 3,000 rpm.",
    "Rents of $3,500 a month, 12 percent up, for 95 square metres.",
    "Over 5 million tonnes, at 63 cents a pound, 20 degrees Celsius.",
):
    for quantity in read(text):
        print(quantity)
"""


def run(script: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", script],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=True,
    )


def test_reading_does_not_depend_on_the_hash_seed() -> None:
    outputs = {run(SCRIPT, PYTHONHASHSEED=str(seed)).stdout for seed in (1, 2, 3)}
    assert len(outputs) == 1
    assert "kilowatt" in outputs.pop()


def test_reading_says_nothing_on_stderr() -> None:
    assert run(SCRIPT).stderr == ""


@pytest.mark.parametrize("module", ["quantulum3", "pint"])
def test_reader_comes_without_the_heavy_libraries(module: str) -> None:
    script = f"""
import sys
from tests.quantity.reading import read
print([q.text for q in read("Over 1,300 lambs and twelve goats left in 2011.")], {module!r} in sys.modules)
"""
    assert run(script).stdout.strip().endswith("False")


def test_every_unit_of_the_vocabulary_that_quantulum3_is_asked_for_is_known_to_it() -> None:
    words = load_vocabulary(BUILTIN / "vocabulary.yaml")
    asked = [w for w in (*words.unit_words, *words.unit_symbols) if w not in words.unit_names]
    assert [w for w in asked if extract_unit(f"7 {w.replace('-', ' ')}") is None] == []
    assert [sign for sign in words.signs_asked if extract_unit(f"{sign}7") is None] == []
    names = [w for w, code in words.currency_words.items() if code == "asked"]
    assert [w for w in names if not (found := extract_unit(f"7 {w}")) or not found.is_money] == []


def test_unit_that_quantulum3_does_not_know_is_none() -> None:
    assert extract_unit("7 lambs") is None
