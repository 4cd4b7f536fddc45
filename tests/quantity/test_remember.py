from __future__ import annotations

import atexit
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from numcheck.cache import VARIABLE
from numcheck.quantity import remember
from numcheck.quantity.remember import Extract, remembered

YARD = Extract("yard", 7, is_money=False)


@pytest.fixture
def at_exit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Callable[[], None]]:
    """What a run does at its end; a new run begins where the cache of ``_known`` is cleared."""
    calls: list[Callable[[], None]] = []

    def register(function: Callable[..., None], *arguments: Any) -> None:
        calls.append(lambda: function(*arguments))

    monkeypatch.setenv(VARIABLE, str(tmp_path))
    monkeypatch.setattr(atexit, "register", register)
    monkeypatch.setattr(remember, "_known", cache(remember._known.__wrapped__))
    return calls


def end_run(calls: list[Callable[[], None]]) -> None:
    calls.pop()()
    remember._known.cache_clear()


def never(window: str) -> Extract | None:
    raise AssertionError(window)


def test_a_later_run_knows_what_an_earlier_one_asked(at_exit: list[Callable[[], None]]) -> None:
    assert remembered("7 yards", lambda _: YARD) == YARD
    assert remembered("7 owls", lambda _: None) is None
    assert remembered("₹7", lambda _: Extract("INR", 2, is_money=True)) is not None
    end_run(at_exit)
    assert remembered("7 yards", never) == YARD
    assert remembered("7 owls", never) is None
    assert remembered("₹7", never) == Extract("INR", 2, is_money=True)


def test_a_broken_file_is_as_good_as_none(at_exit: list[Callable[[], None]], tmp_path: Path) -> None:
    remembered("7 smoots", lambda _: YARD)
    end_run(at_exit)
    (file,) = tmp_path.glob("units-*.txt")
    file.write_bytes(b"7 smoots\tyard\tseven\t\n\xff\xfe")
    assert remembered("7 smoots", lambda _: YARD) == YARD


def test_nothing_is_kept_where_the_folder_is_named_empty(
    at_exit: list[Callable[[], None]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, "")
    assert remembered("7 yards", lambda _: YARD) == YARD
    assert not at_exit
