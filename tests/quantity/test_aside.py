import pytest
from hypothesis import given
from hypothesis import strategies as st

from numcheck.quantity.aside import find_asides
from numcheck.quantity.model import SILENT_KINDS
from numcheck.span import Span

PIECES = st.sampled_from(
    [
        "2019", "1,300", "in", "from", "to", "and", "3", "May", "5 March 2011",
        "Table", "won", "3-2", "%", "(4)", "9:30", "p.m.", "third", "a",
        "second", "of", ",", ".", "-", "–", "F-16", "v1.2.3", "$",
        "1990s", "2014-16", "people", "No.", "12", "0", "[3]", "@", "http://a/1",
        "\n", "31/02/2020", "29 Feb 1900", "9999", "BC", "Q3", "voted", "the", "£",
        "FY",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.text(), st.lists(PIECES).map(" ".join), st.lists(PIECES).map("".join))


@given(TEXTS)
def test_asides_lie_inside_the_sentence_in_order_and_apart(text: str) -> None:
    asides = find_asides(text, Span(0, len(text)))
    edge = 0
    for aside in asides:
        assert edge <= aside.span.start < aside.span.end <= len(text)
        edge = aside.span.end


@given(TEXTS)
def test_value_lies_in_the_interval(text: str) -> None:
    for aside in find_asides(text, Span(0, len(text))):
        assert (aside.interval is None) == (aside.kind in SILENT_KINDS)
        assert aside.value is None or (aside.interval is not None and aside.value in aside.interval)


@given(TEXTS, TEXTS, TEXTS)
def test_sentence_is_read_the_same_wherever_it_stands(before: str, sentence: str, after: str) -> None:
    alone = find_asides(sentence, Span(0, len(sentence)))
    inside = find_asides(before + sentence + after, Span(len(before), len(before) + len(sentence)))
    assert inside == tuple(aside.moved(len(before)) for aside in alone)


@pytest.mark.parametrize("sentence", ["", "No number here.", "Nothing but words, one after the other."])
def test_sentence_without_numbers_has_none(sentence: str) -> None:
    assert find_asides(sentence, Span(0, len(sentence))) == ()


def test_longest_find_wins() -> None:
    sentence = "On 5 March 2011 at 9:30 p.m. the F-16 landed."
    found = find_asides(sentence, Span(0, len(sentence)))
    assert [(aside.kind, aside.span.of(sentence)) for aside in found] == [
        ("date", "5 March 2011"),
        ("time", "9:30 p.m."),
        ("identifier", "F-16"),
    ]
