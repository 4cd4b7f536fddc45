"""The rule book that is kept from run to run."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from numcheck import Checker
from numcheck.cache import VARIABLE, cache_folder
from numcheck.errors import NumcheckError
from numcheck.rule.kept import KEPT

RULE = """\
id: mill-visitors
summary: Children are visitors.
level: error
match:
  any: ["{visitors:count of visitor} .. of whom {children:count of child}"]
holds: children <= visitors
message: "{children} of {visitors}"
tests:
  consistent: ["40 visitors, of whom 12 children"]
  inconsistent: ["40 visitors, of whom 50 children"]
  silent: []
"""


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setenv(VARIABLE, str(folder))
    return folder


@pytest.fixture
def house(tmp_path: Path) -> Path:
    file = tmp_path / "mill-visitors.yaml"
    file.write_text(RULE)
    return file


def books(cache: Path) -> list[Path]:
    return sorted(cache.glob("book-*.pickle"))


def ids(house: Path) -> set[str]:
    return set(Checker(rules=[house], builtin=False).book.rules)


def test_a_book_is_read_once(cache: Path, house: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert ids(house) == {"mill-visitors"}
    monkeypatch.setattr("numcheck.checker._read_book", lambda *_: pytest.fail("the files were read again"))
    assert ids(house) == {"mill-visitors"}
    assert len(books(cache)) == 1


@pytest.mark.usefixtures("cache")
def test_a_kept_book_finds_the_same() -> None:
    text = "Of the 480 lamps checked, 500 of them were broken."
    first = Checker().check_text(text)
    assert Checker().check_text(text).violations == first.violations != ()


@pytest.mark.usefixtures("cache")
def test_a_changed_rule_is_read_again(house: Path) -> None:
    ids(house)
    house.write_text(RULE.replace("level: error", "level: note"))
    assert Checker(rules=[house], builtin=False).book.rules["mill-visitors"].level == "note"


@pytest.mark.parametrize("content", [b"", b"not a pickle", b"\x80\x05N."])
def test_a_damaged_book_is_read_again(content: bytes, cache: Path, house: Path) -> None:
    ids(house)
    books(cache)[0].write_bytes(content)
    assert ids(house) == {"mill-visitors"}


@pytest.mark.skipif(os.name != "posix", reason="modes are of POSIX")
def test_a_book_that_others_may_write_is_not_trusted(
    cache: Path, house: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids(house)
    books(cache)[0].chmod(0o666)
    monkeypatch.setattr("pickle.loads", lambda _: pytest.fail("the book of another was read"))
    assert ids(house) == {"mill-visitors"}


def test_without_a_folder_nothing_is_kept(
    tmp_path: Path, house: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, "")
    assert cache_folder() is None
    assert ids(house) == {"mill-visitors"}
    assert list(tmp_path.iterdir()) == [house]


def test_a_folder_that_cannot_be_made_is_no_error(
    tmp_path: Path, house: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv(VARIABLE, str(tmp_path / "file" / "cache"))
    assert ids(house) == {"mill-visitors"}


def test_the_folder_keeps_the_newest_few(cache: Path, house: Path) -> None:
    for number in range(KEPT + 2):
        house.write_text(RULE.replace("Children", "Child" + "ren" * number))
        ids(house)
    assert len(books(cache)) == KEPT


@pytest.mark.usefixtures("cache", "house")
def test_a_kept_book_tells_where_its_rules_stand_as_the_path_was_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "below").mkdir()
    for folder, path in (
        (tmp_path, Path("mill-visitors.yaml")),
        (tmp_path / "below", Path("../mill-visitors.yaml")),
        (tmp_path, tmp_path / "mill-visitors.yaml"),
        (tmp_path, Path("mill-visitors.yaml")),
    ):
        monkeypatch.chdir(folder)
        book = Checker(rules=[path], builtin=False).book
        assert [rule.path for rule in book.rules.values()] == [str(path)]


@pytest.mark.usefixtures("cache")
def test_of_two_kept_sources_the_later_wins(house: Path, tmp_path: Path) -> None:
    other = tmp_path / "other" / house.name
    other.parent.mkdir()
    other.write_text(RULE.replace("level: error", "level: note"))
    for paths, level in (([house, other], "note"), ([other, house], "error")):
        assert Checker(rules=paths, builtin=False).book.rules["mill-visitors"].level == level


@pytest.mark.usefixtures("cache")
def test_a_folder_without_rules_is_told_though_the_rest_is_kept(house: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    Checker(rules=[house], builtin=False)
    with pytest.raises(NumcheckError, match=r"empty: no rule files here; they end in \.yaml"):
        Checker(rules=[house, tmp_path / "empty"], builtin=False)
