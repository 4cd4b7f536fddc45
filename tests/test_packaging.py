from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from numcheck.rulebook import BUILTIN

ROOT = Path(__file__).parent.parent


def run(*command: str | Path, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *command],
        cwd=cwd,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def build(target: str, folder: Path) -> Path:
    built = run("-m", "hatchling", "build", "-t", target, "-d", folder, cwd=ROOT)
    assert built.returncode == 0, built.stderr
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build("wheel:standard", tmp_path_factory.mktemp("wheel"))


def names(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_wheel_holds_the_package_and_every_rule(wheel: Path) -> None:
    rules = {f"numcheck/{path.relative_to(ROOT)}" for path in ROOT.glob("rules/**/*.yaml")}
    modules = {str(path.relative_to(ROOT)) for path in ROOT.glob("numcheck/**/*.py")}
    assert rules
    assert rules | modules | {"numcheck/py.typed", "numcheck/book.pickle"} <= names(wheel)


def test_wheel_holds_nothing_else(wheel: Path) -> None:
    assert {name.partition("/")[0] for name in names(wheel)} == {"numcheck", "numcheck-0.1.0.dist-info"}


def test_installed_from_the_wheel_it_reads_its_own_rules(wheel: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    (tmp_path / "mill.txt").write_text("The mill ground 54 tons of rye, up 18% from 50 tons.\n")
    checked = run("-m", "numcheck", "mill.txt", "--format", "concise", cwd=tmp_path, PYTHONPATH=str(site))
    assert (checked.returncode, checked.stdout.count("error[")) == (1, 1), checked.stderr
    loaded = run("-c", LOADED, cwd=tmp_path, PYTHONPATH=str(site), NUMCHECK_CACHE_DIR="")
    assert loaded.stdout == "False True\n", loaded.stderr
    explained = run("-m", "numcheck", "rules", cwd=tmp_path, PYTHONPATH=str(site))
    assert explained.stdout == run("-m", "numcheck", "rules", cwd=tmp_path, PYTHONPATH=str(ROOT)).stdout
    (site / "numcheck" / "span.py").write_text(
        (site / "numcheck" / "span.py").read_text(encoding="utf-8") + "\n", encoding="utf-8"
    )
    changed = run("-c", LOADED, cwd=tmp_path, PYTHONPATH=str(site), NUMCHECK_CACHE_DIR="")
    assert changed.stdout == "True True\n", changed.stderr
    where = run(
        "-c", "from numcheck.rulebook import BUILTIN; print(BUILTIN)", cwd=tmp_path, PYTHONPATH=str(site)
    )
    assert where.stdout.strip() == str(site / "numcheck" / "rules")


LOADED = """
import sys
from numcheck import Checker
from numcheck.rulebook import BUILTIN
paths = [rule.path for rule in Checker().book.rules.values() if not rule.relation]
print("numcheck.rule.load" in sys.modules, {path.startswith(f"{BUILTIN}/") for path in paths} == {True})
"""
"""Whether the rule book was made of its files, and whether it tells where they stand."""


def test_a_wheel_is_the_same_each_time(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as one, zipfile.ZipFile(build("wheel:standard", tmp_path)) as other:
        assert one.read("numcheck/book.pickle") == other.read("numcheck/book.pickle")


def test_editable_install_holds_no_copy_of_the_rules(tmp_path: Path) -> None:
    assert not any("rules" in Path(name).parts for name in names(build("wheel:editable", tmp_path)))


def test_in_a_checkout_its_own_rules_are_read() -> None:
    assert BUILTIN == ROOT / "rules"
