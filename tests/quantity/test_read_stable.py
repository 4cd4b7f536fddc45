"""The same reading whatever the blanks and quotes, the text around, the hash seed."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from numcheck.quantity import Quantity
from numcheck.span import Span
from tests.quantity.reading import READER, read
from tests.quantity.test_read_properties import SENTENCES

ROOT = Path(__file__).parent.parent.parent
SAMPLE = (
    "Nearly 40 of the 1,300 lambs, worth $5m, were lost in 2011. About a third (34%) lived on 12 km2. "
    "The fair drew 3.9 million guests, up from 2.4 million; one in five came twice, at 63 cents a head. "
    "On 3 May 2019 it rose 12% to £68 million from £56 million, 275 pound-feet at 3000 rpm, 6 ft 2 in."
)
BLANKS = {"blank": " ", "line end": "\n", "tab": "\t", "carriage return": "\r"}


def told(quantities: tuple[Quantity, ...]) -> list[tuple[object, ...]]:
    """All that does not hold the text's own blanks."""
    return [(q.kind, q.span, q.value, q.interval, q.ends, q.unit, q.head, q.definite) for q in quantities]


@given(SENTENCES, st.lists(st.sampled_from([*BLANKS.values()]), min_size=1, max_size=8))
@settings(max_examples=300, deadline=None)
def test_reading_is_the_same_under_other_blanks(text: str, blanks: list[str]) -> None:
    pieces = text.split(" ")
    ends = [blanks[place % len(blanks)] for place in range(len(pieces) - 1)] + [""]
    other = "".join(piece + end for piece, end in zip(pieces, ends, strict=True))
    assert told(read(other)) == told(read(text))


@given(SENTENCES)
@settings(max_examples=300, deadline=None)
def test_reading_is_the_same_under_other_quotes(text: str) -> None:
    assert told(read(text.replace("'", "’").replace('"', "”"))) == told(read(text))


@pytest.mark.parametrize("sentence", SAMPLE.replace("; ", ". ").split(". "))
def test_sentence_reads_the_same_inside_its_text(sentence: str) -> None:
    text = SAMPLE.replace("; ", ". ")
    start = text.index(sentence)
    inside = READER.read(text, Span(start, start + len(sentence)))
    alone = read(sentence)
    assert [(q.text, q.kind, q.value, q.interval, q.noun) for q in inside] == [
        (q.text, q.kind, q.value, q.interval, q.noun) for q in alone
    ]


def test_reading_does_not_depend_on_the_hash_seed() -> None:
    program = f"from tests.quantity.reading import read\nprint(read({SAMPLE!r}))"
    outputs = {
        subprocess.run(
            [sys.executable, "-W", "ignore", "-c", program],
            cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": str(seed)}, capture_output=True, check=True,
        ).stdout
        for seed in range(8)
    }  # fmt: skip
    assert len(outputs) == 1
    assert outputs.pop().count(b"Quantity(") > 20


def test_memory_does_not_grow_with_the_text() -> None:
    text = f"{SAMPLE}\n" * 1000
    spans = [Span(at, at + len(SAMPLE)) for at in range(0, len(text), len(SAMPLE) + 1)]
    for span in spans[:50]:
        READER.read(text, span)
    tracemalloc.start()
    for span in spans[50:]:
        READER.read(text, span)
    gc.collect()
    kept, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert kept < 100_000
