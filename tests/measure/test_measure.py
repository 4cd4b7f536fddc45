"""``numcheck measure``: what is read, counted and written."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from numcheck.cli.app import app
from numcheck.document import read_text
from numcheck.errors import NumcheckError
from numcheck.measure.archive import documents_of, find_sources
from numcheck.measure.count import Counter
from numcheck.relation.counts import read_counts
from tests.relation.engine import checker

WRONG = "Of the 620 captains who answered, 434 (74%) were content."
RIGHT = "Of the 620 captains who answered, 434 (70%) were content."


def test_every_kind_of_archive_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("One.")
    (tmp_path / "b.md").write_text("# Two")
    (tmp_path / "c.jsonl").write_text('{"text": "Three."}\n\n{"text": "Four."}\n')
    (tmp_path / "e.png").write_bytes(b"\x89")
    with gzip.open(tmp_path / "d.jsonl.gz", "wt") as file:
        file.write('{"id": "five", "text": "Five."}\n')
    texts = [each.text.strip("# ") for source in find_sources([tmp_path]) for each in documents_of(source)]
    assert texts == ["One.", "Two", "Three.", "Four.", "Five."]


def test_halves_are_apart_and_together_all(tmp_path: Path) -> None:
    file = tmp_path / "c.jsonl"
    file.write_text("".join(json.dumps({"id": str(n), "text": "x"}) + "\n" for n in range(40)))
    (source,) = find_sources([file])
    even = {each.name for each in documents_of(source, "even")}
    odd = {each.name for each in documents_of(source, "odd")}
    assert even
    assert odd
    assert even.isdisjoint(odd)
    assert len(even | odd) == 40


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"not json\n", "c.jsonl:1: is no JSON"),
        (b'{"txt": 1}\n', 'c.jsonl:1: has no "text"'),
        (b"\xff\n", "is not UTF-8"),
    ],
)
def test_what_cannot_be_read_is_told_in_one_line(tmp_path: Path, content: bytes, message: str) -> None:
    file = tmp_path / "c.jsonl"
    file.write_bytes(content)
    with pytest.raises(NumcheckError, match=message):
        [*documents_of(find_sources([file])[0])]


def test_folder_without_texts_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NumcheckError, match="nothing to measure on"):
        find_sources([tmp_path])


def test_cues_are_counted_with_what_held() -> None:
    counter = Counter(checker().engine)
    for text in (WRONG, RIGHT):
        counter.add(checker().read_scene(read_text(text, "-", "plain")))
    counts = counter.counts()
    base = counts.of("share", "")
    assert counts.documents == 2
    assert base is not None
    assert (base.seen, base.held) == (2, 1)


def test_written_counts_can_be_read_again(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(RIGHT)
    out = tmp_path / "counts.json"
    result = CliRunner().invoke(app, ["measure", str(tmp_path / "a.txt"), "--output", str(out)])
    assert result.exit_code == 0
    assert "all candidates" in result.output
    assert read_counts(out).documents == 1
