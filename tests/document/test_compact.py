from __future__ import annotations

import pickle
from dataclasses import replace

import pytest

from numcheck.document import Block, Sentence, read_text
from numcheck.document import plain as reader
from numcheck.document.compact import Blocks, Sentences
from numcheck.span import Span

SENTENCES = (Sentence(Span(0, 5), 0), Sentence(Span(6, 9), 0), Sentence(Span(12, 20), 1))


def test_they_come_back_as_they_were() -> None:
    kept = Sentences(SENTENCES)
    assert (len(kept), kept[1], kept[-1], kept[1:]) == (3, SENTENCES[1], SENTENCES[2], SENTENCES[1:])
    assert tuple(kept) == SENTENCES
    assert kept == SENTENCES
    assert pickle.loads(pickle.dumps(kept)) == kept
    assert hash(kept) == hash(Sentences(SENTENCES))
    with pytest.raises(IndexError):
        kept[3]


def test_blocks_too() -> None:
    blocks = (Block("title", Span(0, 9)), Block("table cell", Span(11, 20), 3))
    kept = Blocks(blocks)
    assert tuple(kept) == blocks
    assert kept == blocks
    assert pickle.loads(pickle.dumps(kept))[-1] == blocks[1]


def test_a_text_without_markup_is_not_copied() -> None:
    text = "Nine came.\n\nSix left. " + "Ten stayed. " * 9
    assert read_text(text, "a", "plain").text is text


@pytest.mark.parametrize(
    "text", ["> 9 came.\n> 8 left.\n\n1. 7 £ owls\n2. 6 hens\n\n---\nSix \ud800 left.", "- 5"]
)
def test_a_large_text_is_blanked_like_a_small_one(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    small = read_text(text, "a", "plain")
    monkeypatch.setattr(reader, "LARGE", 4)
    assert read_text(text, "a", "plain") == replace(small)
