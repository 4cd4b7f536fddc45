"""Patterns that are compiled at their first use are in every other way patterns."""

from __future__ import annotations

import pickle
import re
import subprocess
import sys

from numcheck.later import later


def test_it_finds_what_the_pattern_finds() -> None:
    pattern, text = later(r"(?P<number>\d+) barges", re.IGNORECASE), "4 Barges and 12 barges"
    found = pattern.search(text)
    assert found is not None
    assert found["number"] == "4"
    assert [match["number"] for match in pattern.finditer(text)] == ["4", "12"]
    assert pattern.sub("tugs", text) == "tugs and tugs"
    assert dict(pattern.groupindex) == {"number": 1}
    assert pattern.flags & re.IGNORECASE


def test_it_tells_its_source_before_it_is_compiled() -> None:
    assert later(r"\d+").pattern == r"\d+"


def test_it_is_pickled_by_its_source() -> None:
    pattern = later(r"\d+")
    assert pattern.fullmatch("12")
    copy = pickle.loads(pickle.dumps(pattern))
    assert copy.pattern == pattern.pattern
    assert copy.fullmatch("12")


def test_an_import_compiles_few_patterns() -> None:
    script = """
import re, re._compiler
compiled = []
real = re._compiler.compile
re._compiler.compile = lambda source, flags=0: compiled.append(source) or real(source, flags)
import numcheck.quantity.read, numcheck.claim.find
print(len(compiled))
"""
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert int(run.stdout) < 150
