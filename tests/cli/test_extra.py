"""What a run says where the library that a format needs is not installed."""

from __future__ import annotations

from pathlib import Path

import pytest

from numcheck.document import extra
from tests.cli.conftest import Numcheck

RIGHT = "The mill ground 59 tons of rye, up 18\\% from 50 tons.\n"


@pytest.fixture
def without_latex(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extra, "_is_installed", lambda library: library != "pylatexenc")


@pytest.mark.usefixtures("without_latex")
def test_a_file_that_is_named_fails_with_what_to_install(numcheck: Numcheck) -> None:
    Path("mill.tex").write_text(RIGHT)
    outcome = numcheck("mill.tex")
    assert (outcome.code, outcome.err) == (
        2,
        "mill.tex: latex needs pylatexenc; pip install 'numcheck[tex]', or '.[tex]' in a checkout\n",
    )


@pytest.mark.usefixtures("without_latex")
def test_in_a_folder_it_is_counted_and_changes_no_exit_code(numcheck: Numcheck) -> None:
    for name in ("mill.tex", "mill2.tex"):
        Path(name).write_text(RIGHT)
    Path("mill.txt").write_text(RIGHT.replace("\\", ""))
    outcome = numcheck(".")
    assert outcome.code == 0
    assert outcome.out.endswith("; not checked: 2 files that need 'numcheck[tex]'\n")
    (told, *_) = numcheck(".", "-v").err.splitlines()
    assert told == "mill.tex: not checked: pip install 'numcheck[tex]', or '.[tex]' in a checkout"


@pytest.mark.usefixtures("without_latex")
def test_a_folder_with_nothing_else_says_so(numcheck: Numcheck) -> None:
    Path("mill.tex").write_text(RIGHT)
    outcome = numcheck(".")
    assert outcome.code == 2
    assert "no draft in this folder but what needs an extra of numcheck" in outcome.err


def test_with_the_library_it_is_read(numcheck: Numcheck) -> None:
    Path("mill.tex").write_text(RIGHT)
    assert numcheck(".").out.startswith("1 file: 3 numbers, 3 in claims: 2 consistent")
