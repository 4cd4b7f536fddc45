"""What a user's book adds to the vocabulary: words of classes, hedges, vague amounts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Literal

import msgspec

from numcheck.interval import Interval
from numcheck.quantity.vocabulary import Hedge, Vocabulary, read_interval, read_shape

Keys = tuple[str, ...]


class HedgeWords(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that reshape the values of the number beside them."""

    interval: str | None = None
    """What they make of the number N, such as ``"[0.9N, N)"``; may be left out for a hedge that is there."""

    before: list[str] = []
    """Words that stand before the number."""

    after: list[str] = []
    """Words that stand after it."""


class VocabularyFile(
    msgspec.Struct,
    frozen=True,
    kw_only=True,
    forbid_unknown_fields=True,
    rename={
        "share_words": "share words",
        "vague_amounts": "vague amounts",
        "multiple_words": "multiple words",
    },
):
    """Words of your own, added to the built-in vocabulary, which has more tables than can be added to."""

    extends: Literal["vocabulary"] = "vocabulary"
    """Says that the file adds to the vocabulary."""

    classes: dict[str, list[str]] = {}
    """Word classes by name, each a list of wordings; patterns ask for them as ``@name``."""

    hedges: dict[str, HedgeWords] = {}
    """Hedges by name: new ones, or more words for those that are there."""

    share_words: dict[str, str] = {}
    """Shares without a value, each with its values: ``{the bulk: "(0.5, 1]"}``."""

    vague_amounts: dict[str, str] = {}
    """Amounts without a value, each with its values: ``{a fistful: "[2, 10]"}``."""

    multiple_words: dict[str, str] = {}
    """Words for multiples, each with its value: ``{octupled: 8}``."""


def extended_classes(
    classes: Mapping[str, Sequence[str]], additions: Sequence[VocabularyFile]
) -> dict[str, tuple[str, ...]]:
    """The word classes with those of the additions, no word twice."""
    found = {name: tuple(words) for name, words in classes.items()}
    for addition in additions:
        for name, words in addition.classes.items():
            found[name] = tuple(dict.fromkeys((*found.get(name, ()), *words)))
    return found


def extend_vocabulary(vocabulary: Vocabulary, additions: Sequence[VocabularyFile]) -> Vocabulary:
    """The vocabulary with everything that the additions say; they are free of mistakes."""
    for addition in additions:
        hedges = {hedge.name: hedge for hedge in vocabulary.hedges}
        for name, words in addition.hedges.items():
            hedges[name] = _hedge(name, words, hedges.get(name))
        vocabulary = replace(
            vocabulary,
            classes=extended_classes(vocabulary.classes, [addition]),
            hedges=tuple(hedges.values()),
            shares={**vocabulary.shares, **_intervals(addition.share_words)},
            vague={**vocabulary.vague, **_intervals(addition.vague_amounts)},
            multiples={
                **vocabulary.multiples,
                **{word: Fraction(value) for word, value in addition.multiple_words.items()},
            },
        )
    return vocabulary


def addition_problems(addition: VocabularyFile, hedges: Sequence[str]) -> Iterator[tuple[Keys, str]]:
    """What is wrong with its values; *hedges* are the names of those that are there."""
    for name, words in addition.hedges.items():
        if words.interval is None and name not in hedges:
            yield ("hedges", name), "a new hedge needs an interval, such as '[0.9N, N)'"
        if problem := _shape_problem(words.interval or "[N, N]", "'[0.9N, N)'"):
            yield ("hedges", name, "interval"), problem
    for key, table in (("share words", addition.share_words), ("vague amounts", addition.vague_amounts)):
        for word, text in table.items():
            if problem := _shape_problem(text, "'(0.5, 1]'", has_n=False):
                yield (key, word), problem
    for word, text in addition.multiple_words.items():
        if not _is_number(text):
            yield ("multiple words", word), "not a number; write it like 8 or 1/2"


def _hedge(name: str, words: HedgeWords, known: Hedge | None) -> Hedge:
    before, after = (known.before, known.after) if known else ((), ())
    shape = read_shape(words.interval) if words.interval else known.shape if known else None
    if shape is None:
        raise ValueError(f"the hedge {name!r} has no interval")
    return Hedge(name, shape, (*before, *words.before), (*after, *words.after))


def _intervals(table: Mapping[str, str]) -> dict[str, Interval]:
    return {word: read_interval(text) for word, text in table.items()}


def _shape_problem(text: str, sample: str, *, has_n: bool = True) -> str:
    """What is wrong with an interval; empty where nothing is."""
    try:
        shape = read_shape(text)
    except ValueError:
        return f"not an interval; write it like {sample}"
    if "N" in text and not has_n:
        return f"not an interval; write it like {sample}"
    is_reversed = shape.low is not None and shape.high is not None and shape.high < shape.low
    return f"'{text}' ends before it starts; the lower end comes first" if is_reversed else ""


def _is_number(text: str) -> bool:
    try:
        return Fraction(text) > 0
    except (ValueError, ZeroDivisionError):
        return False
