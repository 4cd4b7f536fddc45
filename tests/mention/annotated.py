"""Sentences annotated by hand before the parser saw them, and how many of their places it finds."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from numcheck.checker import Checker
from numcheck.document import read_text
from numcheck.language.model import Parse
from numcheck.language.parse import parse_sentence
from numcheck.mention.find import find_mentions
from numcheck.mention.model import Mention

TABLE = Path(__file__).with_name("annotated.jsonl")


@cache
def checker() -> Checker:
    """One for all tests."""
    return Checker()


@dataclass(frozen=True)
class Annotated:
    """A sentence with what was annotated and what was found."""

    row: dict[str, Any]
    parses: list[Parse]
    mentions: list[Mention]


@cache
def annotated() -> tuple[Annotated, ...]:
    """The sentences of the table."""
    return tuple(_read(json.loads(line)) for line in TABLE.read_text(encoding="utf-8").splitlines())


def _read(row: dict[str, Any]) -> Annotated:
    scene = checker().read_scene(read_text(row["text"], "-", "plain"))
    lexicon = checker().engine.lexicon
    parses, mentions = [], []
    for number, sentence in enumerate(scene.document.sentences):
        parse = parse_sentence(scene.document.text, sentence.span, lexicon)
        parses.append(parse)
        mentions += find_mentions(parse, scene.quantities[number], number, lexicon)
    return Annotated(row, parses, mentions)


def pairs(which: Annotated) -> Iterator[tuple[dict[str, Any], Mention | None]]:
    """Each annotated number with the mention that was found for it, in the order of the text."""
    place = 0
    for wanted in which.row["mentions"]:
        start = which.row["text"].find(wanted["number"], place)
        place = start + len(wanted["number"]) if start >= 0 else place
        fitting = [
            each
            for each in which.mentions
            if each.quantity.span.start < place and start < each.quantity.span.end and not each.is_pair
        ]
        yield wanted, fitting[0] if fitting and start >= 0 else None


def borders(which: Annotated) -> tuple[set[int], set[int]]:
    """Where clauses begin, as annotated and as found, in code points of the text; the first is left out."""
    text, place = which.row["text"], 0
    wanted: set[int] = set()
    for clause in which.row["clauses"]:
        first = re.match(r"[\s,;:()\[\]–—-]*", clause)
        body = clause[first.end() :] if first else clause
        found = text.find(body[:25], place)
        if found >= 0:
            wanted.add(_word_start(text, found))
            place = found + len(body[:25])
    opened = {
        _word_start(text, parse.starts[clause.first]) for parse in which.parses for clause in parse.clauses
    }
    first_word = _word_start(text, 0)
    sentence_starts = {_word_start(text, parse.starts[0]) for parse in which.parses if len(parse)}
    return wanted - {first_word} - sentence_starts, opened - {first_word} - sentence_starts


def _word_start(text: str, place: int) -> int:
    while place < len(text) and not text[place].isalnum() and text[place] not in "$£€":
        place += 1
    return place
