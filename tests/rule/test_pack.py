from __future__ import annotations

import sys
from pathlib import Path

import pytest

from numcheck import Checker
from numcheck.errors import NumcheckError
from numcheck.rule.pack import locate

RULE = """\
id: dozen
summary: A dozen is twelve
message: "{eggs}"
match: {any: ["a dozen [of] {eggs:count}"]}
holds: "eggs == 12"
"""


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with an installed package that offers the pack ``dairy``."""
    package = tmp_path / "dairy_rules"
    package.mkdir()
    (package / "__init__.py").write_text("raise RuntimeError('a pack is never run')\n")
    (package / "dozen.yaml").write_text(RULE)
    info = tmp_path / "dairy-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: dairy\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[numcheck.rules]\ndairy = dairy_rules\nbroken = dairy_ruels\n")
    monkeypatch.syspath_prepend(tmp_path)
    return tmp_path


def test_a_pack_is_named_like_a_folder(site: Path) -> None:
    assert locate(Path("dairy")) == site / "dairy_rules"
    assert "dozen" in Checker(["dairy"], builtin=False).book.rules
    assert "dairy_rules" not in sys.modules


@pytest.mark.parametrize(
    ("name", "message"),
    [("diary", "did you mean 'dairy'"), ("broken", "names dairy_ruels, which is no package")],
)
@pytest.mark.usefixtures("site")
def test_a_name_that_is_no_pack_is_told(name: str, message: str) -> None:
    with pytest.raises(NumcheckError, match=message):
        locate(Path(name))
