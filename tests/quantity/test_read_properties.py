from __future__ import annotations

import pickle
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from numcheck.quantity.read import Reader
from numcheck.span import Span
from tests.quantity.reading import READER, read

PIECES = """
over about nearly at least up to between and of the in per $ £ - – / : ( ) , . 's half a third two three dozen
hundred million bn k m % percent points km miles feet ' " years old aged 5 10 1,300 2.5 0 3/4 ½ 2011 May
people men rose from to twice doubled fold times or more one no out a an loss minus -
Table Figure Q3 won 3-2 14:30 p.m. minutes AD year he was first third June 12,345 5G C-17 kettles points x USD
"""
WORDS = st.sampled_from(PIECES.split())
SENTENCES = st.lists(WORDS, max_size=12).map(" ".join) | st.lists(WORDS, max_size=8).map("".join)


@given(SENTENCES | st.text(max_size=40))
@settings(max_examples=400, deadline=None)
def test_spans_lie_in_the_text_in_order_and_apart(text: str) -> None:
    found = read(text)
    assert all(quantity.text == quantity.span.of(text) for quantity in found)
    assert all(0 <= q.span.start < q.span.end <= len(text) for q in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))


@given(SENTENCES)
@settings(max_examples=300, deadline=None)
def test_values_reach_from_end_to_end_of_the_interval(text: str) -> None:
    for quantity in read(text):
        if (
            quantity.value is not None
            and quantity.interval is not None
            and quantity.kind not in ("date", "year")
        ):
            closed = quantity.interval.closed()
            assert quantity.value in closed


@given(SENTENCES)
@settings(max_examples=200, deadline=None)
def test_parts_lie_inside_their_quantity(text: str) -> None:
    for quantity in read(text):
        assert all(quantity.span.holds(part.span) for part in quantity.parts)


@given(SENTENCES, st.text(alphabet="abc 5$%", max_size=8))
@settings(max_examples=200, deadline=None)
def test_text_before_the_sentence_only_moves_the_spans(text: str, before: str) -> None:
    whole = f"{before}\n{text}"
    moved = READER.read(whole, Span(len(before) + 1, len(whole)))
    assert [(q.text, q.kind, q.value, q.interval) for q in moved] == [
        (q.text, q.kind, q.value, q.interval) for q in read(text)
    ]


def test_reader_is_picklable() -> None:
    copy = pickle.loads(pickle.dumps(READER))
    assert isinstance(copy, Reader)
    text = "Nearly 40 of the 1,300 lambs, worth $5m, were lost."
    assert copy.read(text, Span(0, len(text))) == read(text)
