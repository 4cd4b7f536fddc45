"""Counts of cues: files, and what they say of weights."""

from __future__ import annotations

from pathlib import Path

import pytest

from numcheck.errors import NumcheckError
from numcheck.relation.counts import Counts, contradicted, read_counts, wilson, write_counts
from numcheck.relation.file import AccuseFile, CueFile, RelationFile


def _file(weight: int) -> RelationFile:
    return RelationFile(
        relation="halves",
        summary="-",
        roles={"a": "count", "b": "like a"},
        equation="a == b",
        cues={"beside": CueFile(when=["adjacent(a, b)"], weight=weight)},
        accuse={"a": AccuseFile(id="x", message="-")},
    )


def _counts(seen: int, held: int) -> Counts:
    return Counts(1, 100, {"halves": {"": [1000, 500, 0], "beside": [seen, held, 0]}})


@pytest.mark.parametrize(
    ("weight", "seen", "held", "wrong"),
    [
        (2, 100, 30, ["beside"]),  # it holds less often than the base rate, yet counts for
        (2, 100, 70, []),
        (-2, 100, 70, ["beside"]),
        (-2, 100, 30, []),
        (2, 20, 2, []),  # too few to tell
        (2, 100, 45, []),  # the base rate lies within the interval
    ],
)
def test_count_contradicts_a_weight_only_where_it_is_sure(
    weight: int, seen: int, held: int, wrong: list[str]
) -> None:
    assert contradicted(_file(weight), _counts(seen, held)) == wrong


def test_interval_of_a_share_holds_it() -> None:
    low, high = wilson(30, 100)
    assert 0.21 < low < 0.3 < high < 0.4
    assert wilson(0, 0) == (0.0, 1.0)


def test_counts_are_read_as_they_were_written(tmp_path: Path) -> None:
    file = tmp_path / "counts.json"
    write_counts(_counts(3, 2), file)
    assert read_counts(file).relations == _counts(3, 2).relations


@pytest.mark.parametrize(
    "content", ["", "[]", "{}", '{"documents": 1, "words": 1, "relations": {"a": {"b": [1]}}}']
)
def test_file_without_counts_is_refused_in_one_line(tmp_path: Path, content: str) -> None:
    file = tmp_path / "counts.json"
    file.write_text(content)
    with pytest.raises(NumcheckError, match="holds no counts"):
        read_counts(file)
