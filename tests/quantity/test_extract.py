from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from numcheck.quantity.extract import OWN_NAME, extract_unit
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

THREADS = """
import sys
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from numcheck import Checker
sys.setswitchinterval(1e-6)
checker, start = Checker(), Barrier(4)
texts = ["The pump lifts 3,200 hectolitres (70,000 gallons) at 95 hp.", "It is 4 furlongs off."]
def check(is_racing):
    if is_racing:
        start.wait()
    return [[(q.text, q.unit) for q in checker.check_text(text).quantities] for text in texts]
with ThreadPoolExecutor(4) as threads:
    found = list(threads.map(check, [True] * 4))
print(found == [check(False)] * 4)
"""

CLASSIFIER = """
from numcheck.quantity.extract import OWN_NAME, extract_unit
print([extract_unit(window).unit for window in ("7 K", "7 g/dL", "7 pounds", "7 m")])
"""

LOGGING = """
import logging
from numcheck.quantity.extract import OWN_NAME, extract_unit
extract_unit("7 furlongs")
print(logging.getLogger().handlers)
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


def test_threads_share_a_checker_in_a_fresh_process() -> None:
    assert run(THREADS, NUMCHECK_CACHE_DIR="").stdout == "True\n"


def test_what_else_is_installed_changes_no_unit(tmp_path: Path) -> None:
    """As where a scikit-learn cannot load what another version of it pickled."""
    for name in ("joblib", "sklearn", "wikipedia"):
        (tmp_path / f"{name}.py").write_text("raise RuntimeError(__name__)")
    path = os.pathsep.join([str(tmp_path), os.environ.get("PYTHONPATH", "")])
    alone, among = (
        run(CLASSIFIER, NUMCHECK_CACHE_DIR="", **more).stdout for more in ({}, {"PYTHONPATH": path})
    )
    assert alone == among == "['kelvin', 'gram / deciliter', 'pound', 'meter']\n"


def test_the_logging_of_the_program_around_is_left_alone() -> None:
    assert run(LOGGING, NUMCHECK_CACHE_DIR="").stdout == "[]\n"


@pytest.mark.parametrize("module", ["quantulum3", OWN_NAME, "pint"])
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
