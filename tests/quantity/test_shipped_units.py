"""The tables of units that are shipped say what pint and quantulum3 say, and spare a draft both."""

from __future__ import annotations

import subprocess
import sys

import pytest

from numcheck.quantity.extract import ask_quantulum3
from numcheck.quantity.remember import SHIPPED, line_of
from numcheck.quantity.unit import (
    UNITS,
    all_units,
    base_by_pint,
    is_currency_code,
    same_dimension,
    shipped_units,
)
from tests.quantity.write_units import base_lines, base_of, windows

AGAIN = "python -m tests.quantity.write_units"


def test_every_unit_is_as_pint_has_it() -> None:
    for name, base in shipped_units().bases.items():
        assert base == base_of(name), f"{name}; {AGAIN}"


def test_all_names_of_pint_are_known() -> None:
    words = {name for name in all_units()._units if name.isalpha()}
    assert {word for word in words if not shipped_units().may_name(word)} == set(), AGAIN


@pytest.mark.parametrize("word", ["passenger", "household", "boat", "tooth", "acres", "kilometers", "ksis"])
def test_a_word_is_left_to_pint_only_if_it_may_know_it(word: str) -> None:
    assert shipped_units().may_name(word) or base_by_pint(word) is None


def test_windows_are_as_quantulum3_reads_them() -> None:
    written = SHIPPED.read_text(encoding="utf-8").splitlines()
    asked = windows()
    assert [line.partition("\t")[0] for line in written] == asked, AGAIN
    for window, line in list(zip(asked, written, strict=True))[::12]:
        assert line == line_of(window, ask_quantulum3(window)), AGAIN


def test_nothing_else_is_in_the_table() -> None:
    kept = UNITS.read_text(encoding="utf-8").splitlines()
    assert kept == list(base_lines()), AGAIN
    assert not any(is_currency_code(line.partition("\t")[0]) for line in kept)


@pytest.mark.parametrize(
    ("one", "other"),
    [("kilometer / passenger", "mile"), ("mile / hour", "nautical mile / hour"), ("ksi", "psi")],
)
def test_neither_is_loaded_for_common_units(one: str, other: str) -> None:
    """Asked in a process of its own, where nothing is loaded yet."""
    script = f"""
import sys
from numcheck.quantity.extract import extract_unit
from numcheck.quantity.unit import same_dimension
units = [extract_unit(window).unit for window in ("7 miles", "7 Years", "$7", "£7")]
same = same_dimension({one!r}, {other!r})
print(same, *units, *({{"pint", "quantulum3", "_numcheck_quantulum3"}} & {{*sys.modules}}))
"""
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout.split() == [str(same_dimension(one, other)), "mile", "year", "USD", "GBP"]
