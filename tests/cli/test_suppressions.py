"""What a run says of suppressions."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Numcheck

WRONG = "The mill ground 54 tons of rye, up 18% from 50 tons.\n"
RULE = "percent-change-contradicts-endpoints"
STALE = "<!-- numcheck: ignore parts -->\n\nNothing.\n"


def entry(path: str, rule: str = RULE) -> str:
    return f'  - path: "{path}"\n    rule: {rule}\n    text: "{WRONG.strip()}"\n'


@pytest.fixture
def drafts(numcheck: Numcheck) -> Numcheck:
    """A folder with a draft, and entries for it, for another that is gone, and of a wrong name."""
    Path("drafts").mkdir()
    Path("drafts/a.txt").write_text(WRONG)
    entries = entry("a.txt") + entry("gone.txt") + entry("a.txt", "chagne")
    Path("drafts/numcheck-ignore.yaml").write_text(f"ignore:\n{entries}")
    return numcheck


WRONG_NAME = "drafts/numcheck-ignore.yaml:9:11: no rule 'chagne'; did you mean 'change'?"
GONE = "drafts/numcheck-ignore.yaml:5:1: this suppression is for 'gone.txt', and no such file is there"


def test_entries_of_drafts_that_are_gone_are_told_where_a_folder_is_checked(drafts: Numcheck) -> None:
    assert drafts("drafts").err.splitlines() == [GONE, WRONG_NAME]
    assert drafts("drafts/a.txt").err.splitlines() == [WRONG_NAME]
    assert drafts(".", "--quiet").err == ""


def test_what_is_said_of_suppressions_is_annotated_in_github(drafts: Numcheck) -> None:
    Path("drafts/b.md").write_text(STALE)
    outcome = drafts("drafts", "--format", "github")
    assert outcome.code == 0
    assert outcome.out.splitlines() == [
        "::warning file=drafts/b.md,line=1,col=1,title=numcheck::this suppression of parts matches nothing",
        "::warning file=drafts/numcheck-ignore.yaml,line=5,col=1,title=numcheck"
        "::this suppression is for 'gone.txt', and no such file is there",
        "::warning file=drafts/numcheck-ignore.yaml,line=9,col=11,title=numcheck"
        "::no rule 'chagne'; did you mean 'change'?",
    ]
    assert drafts("drafts", "--format", "github", "--quiet").out == ""


def test_the_name_of_a_rule_that_is_off_is_known(numcheck: Numcheck) -> None:
    Path("house").mkdir()
    Path("house/own.yaml").write_text(f"extends: {RULE}\nlevel: off\n")
    Path("a.md").write_text(f"<!-- numcheck: ignore {RULE}, change-rate/percent-change-* -->\n\n{WRONG}")
    assert "no rule" not in numcheck("a.md", "--rules", "house").err
    assert "no rule" in numcheck("a.md", "--no-builtin").err
