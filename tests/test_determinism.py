from __future__ import annotations

import json
import os
import pickle
import subprocess
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.builtin import checker

ROOT = Path(__file__).parent.parent
EXAMPLES = sorted(path.relative_to(ROOT).as_posix() for path in ROOT.glob("examples/*.txt"))

UNITS = """\
The dam is 56 metres (184 ft) tall and holds 1.2 km3, or 3 percent of the lake's 40 km3. It cost $2.1 bn,
up 40% from $1.5 bn in 1998, at 63 cents a share,
and weighs 70 kg (154 pounds) a foot at 12 knots (22 km/h).
One in five (27%) of its 3,400 lamps, 12 of 30 pumps and 7.3 per 1,000
bolts failed at -5 C (23 F) in 8 hours.
Power rose from 60 MW to 90 MW, half as much again; it fell 2 percentage points, from 12% to 9%, by 3 May.
Of the 640 wells, 160 (35%) were dry, 12 l/s ran off, and 5 m/s gusts came at 30 mph (48 km/h), says No. 7.
"""
SEEDS = ("0", "1", "2", "3", "42", "1000", "31337", "4294967295")


@pytest.fixture(scope="module")
def units(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("units") / "units.txt"
    path.write_text(UNITS, encoding="utf-8")
    return path


SURROUNDINGS = ({"TZ": "Asia/Kolkata"}, {"LC_ALL": "C"}, {"LC_ALL": "de_DE.UTF-8", "LANG": "de_DE.UTF-8"})


def json_report(seed: str, units: Path, **environment: str) -> bytes:
    run = subprocess.run(
        [sys.executable, "-m", "numcheck", "--format", "json", *EXAMPLES, str(units)],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": seed, "NUMCHECK_CACHE": "no", **environment},
        capture_output=True,
        check=False,
    )
    assert run.returncode == 1, run.stderr.decode()
    return run.stdout


@cache
def first_report(units: Path) -> bytes:
    return json_report(SEEDS[0], units)


@pytest.mark.parametrize("seed", SEEDS[1:])
def test_the_hash_seed_changes_no_byte(seed: str, units: Path) -> None:
    assert json_report(seed, units) == first_report(units)


@pytest.mark.parametrize("environment", SURROUNDINGS, ids=str)
def test_time_zone_and_locale_change_no_byte(environment: dict[str, str], units: Path) -> None:
    assert json_report(SEEDS[0], units, **environment) == first_report(units)


@pytest.mark.parametrize("end", ["\r\n", "\r"], ids=repr)
def test_every_kind_of_line_end_gives_the_same_claims(end: str) -> None:
    for text in (UNITS, *((ROOT / path).read_text(encoding="utf-8") for path in EXAMPLES)):
        told = [(claim.rule_id, claim.verdict, claim.message) for claim in checker().check_text(text).claims]
        other = checker().check_text(text.replace("\n", end))
        assert [(claim.rule_id, claim.verdict, claim.message) for claim in other.claims] == told


def test_the_text_is_rich_enough_to_show_a_difference() -> None:
    report = checker().check_text(UNITS)
    assert {"money", "measure", "temperature", "rate", "percent", "fraction"} <= {
        quantity.kind for quantity in report.quantities
    }
    assert {"consistent", "inconsistent"} <= {str(claim.verdict) for claim in report.claims}


def test_a_pickled_checker_gives_the_same_report() -> None:
    copy = pickle.loads(pickle.dumps(checker()))
    for text in (UNITS, *((ROOT / path).read_text(encoding="utf-8") for path in EXAMPLES)):
        report, again = checker().check_text(text), copy.check_text(text)
        assert (report.quantities, report.claims, report.coverage) == (
            again.quantities,
            again.claims,
            again.coverage,
        )


def place(claim: Mapping[str, Any]) -> tuple[int, int, str, str]:
    return claim["span"]["start"], claim["span"]["end"], claim["rule_id"], claim["message"]


def test_files_and_claims_stand_in_a_total_order(units: Path) -> None:
    files = json.loads(first_report(units))["files"]
    paths = [file["path"] for file in files]
    assert len(paths) == len(EXAMPLES) + 1
    assert paths == sorted(paths)
    for file in files:
        keys = [place(claim) for claim in file["claims"]]
        assert keys == sorted(set(keys))
