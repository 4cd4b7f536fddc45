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
    assert rules | modules | {"numcheck/py.typed"} <= names(wheel)


def test_wheel_holds_nothing_else(wheel: Path) -> None:
    assert {name.partition("/")[0] for name in names(wheel)} == {"numcheck", "numcheck-0.1.0.dist-info"}


def test_installed_from_the_wheel_it_reads_its_own_rules(wheel: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    (tmp_path / "mill.txt").write_text("The mill ground 54 tons of rye, up 18% from 50 tons.\n")
    checked = run("-m", "numcheck", "mill.txt", "--format", "concise", cwd=tmp_path, PYTHONPATH=str(site))
    assert (checked.returncode, checked.stdout.count("error[")) == (1, 1), checked.stderr
    where = run(
        "-c", "from numcheck.rulebook import BUILTIN; print(BUILTIN)", cwd=tmp_path, PYTHONPATH=str(site)
    )
    assert where.stdout.strip() == str(site / "numcheck" / "rules")


def test_editable_install_holds_no_copy_of_the_rules(tmp_path: Path) -> None:
    assert not any("rules" in Path(name).parts for name in names(build("wheel:editable", tmp_path)))


def test_in_a_checkout_its_own_rules_are_read() -> None:
    assert BUILTIN == ROOT / "rules"
