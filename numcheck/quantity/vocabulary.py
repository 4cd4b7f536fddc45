"""The words of numbers, hedges and units: ``rules/vocabulary.yaml`` as values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

from numcheck.errors import NumcheckError
from numcheck.interval import Interval
from numcheck.later import later

# "[0.9N, N)" or "(0.5, 1]", an empty end is unbounded
INTERVAL = later(r"([\[(])\s*([\d.]*)(N?)\s*,\s*([\d.]*)(N?)\s*([\])])")


@dataclass(frozen=True, slots=True)
class Shape:
    """What a hedge makes of the number N: "[0.9N, N)"."""

    low: Fraction | None
    """Factor of N, or 0; None is unbounded."""

    high: Fraction | None
    low_open: bool
    high_open: bool


@dataclass(frozen=True, slots=True)
class Hedge:
    """Words that reshape the values of the number beside them."""

    name: str
    shape: Shape
    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The literal words that the reader of numbers knows, each table as the file has it."""

    numbers: Mapping[str, Fraction]
    scales: Mapping[str, Fraction]
    suffixes: Mapping[str, Fraction]
    suffixes_after_money: tuple[str, ...]
    fractions: Mapping[str, tuple[Fraction, Interval]]
    shares: Mapping[str, Interval]
    vague: Mapping[str, Interval]
    vague_factors: Mapping[str, Interval]
    multiples: Mapping[str, Fraction]
    hedges: tuple[Hedge, ...]
    negatives: tuple[str, ...]
    negative_money: tuple[str, ...]
    negative_shares: tuple[str, ...]
    signs_asked: tuple[str, ...]
    signs: Mapping[str, str]
    currency_words: Mapping[str, str]
    unit_words: tuple[str, ...]
    unit_symbols: tuple[str, ...]
    unit_names: Mapping[str, str]
    risky_symbols: tuple[str, ...]
    per_words: tuple[str, ...]
    ambiguous_currencies: tuple[str, ...]
    change_words: tuple[str, ...]
    loose_change_words: tuple[str, ...]
    spread_words: tuple[str, ...]
    article_nouns: tuple[str, ...]
    classes: Mapping[str, tuple[str, ...]]
    """Word classes of patterns, as written."""


def load_vocabulary(path: Path) -> Vocabulary:
    """The vocabulary in the file *path*."""
    raw = _read_tables(path)
    try:
        return _vocabulary(raw)
    except (KeyError, ValueError, TypeError, AttributeError, ZeroDivisionError) as error:
        raise NumcheckError(f"{path}: not a vocabulary of numcheck: {error}") from error


def _read_tables(path: Path) -> Mapping[str, Any]:
    import yaml  # noqa: PLC0415 - slow, and not needed where the words are kept

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # keeps every scalar as text
    try:
        tables = yaml.load(path.read_text(encoding="utf-8"), Loader=loader)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise NumcheckError(f"{path}: cannot be read as a vocabulary: {error}") from error
    if not isinstance(tables, dict):
        raise NumcheckError(f"{path}: expected a mapping of tables")
    return tables


def _vocabulary(raw: Mapping[str, Any]) -> Vocabulary:
    return Vocabulary(
        numbers=_numbers(raw["number words"]),
        scales=_numbers(raw["scale words"]),
        suffixes=_numbers(raw["scale suffixes"]),
        suffixes_after_money=tuple(raw["scale suffixes after money"]),
        fractions={
            word: (Fraction(entry["value"]), read_interval(entry["band"]))
            for word, entry in raw["fraction words"].items()
        },
        shares=_intervals(raw["share words"]),
        vague=_intervals(raw["vague amounts"]),
        vague_factors=_intervals(raw["vague factors"]),
        multiples=_numbers(raw["multiple words"]),
        hedges=tuple(_hedge(name, entry) for name, entry in raw["hedges"].items()),
        negatives=tuple(raw["negative words"]),
        negative_money=tuple(raw["negative money words"]),
        negative_shares=tuple(raw["negative share words"]),
        signs_asked=tuple(raw["currency signs asked"]),
        signs=dict(raw["currency signs"]),
        currency_words=dict(raw["currency words"]),
        unit_words=tuple(raw["unit words"]),
        unit_symbols=tuple(raw["unit symbols"]),
        unit_names={**_prefixed(raw), **raw["unit names"]},
        risky_symbols=tuple(raw["risky symbols"]),
        per_words=tuple(raw["per words"]),
        ambiguous_currencies=tuple(raw["ambiguous currency words"]),
        change_words=tuple(raw["change words"]),
        loose_change_words=tuple(raw["loose change words"]),
        spread_words=tuple(raw["spread words"]),
        article_nouns=tuple(raw["article nouns"]),
        classes={name: _words(words) for name, words in (raw.get("classes") or {}).items()},
    )


def _prefixed(raw: Mapping[str, Any]) -> dict[str, str]:
    """The units with a prefix that are not listed themselves: "kilotonne"."""
    listed = {*raw["unit words"], *raw["unit names"]}
    return {
        f"{prefix}{unit}": f"{prefix}{name}"
        for prefix in raw["unit prefixes"]
        for unit, name in raw["prefixed units"].items()
        if f"{prefix}{unit}" not in listed
    }


def read_interval(text: str) -> Interval:
    """An interval as the vocabulary writes it: "(0.5, 1]"."""
    shape = read_shape(text)
    return Interval(shape.low, shape.high, shape.low_open, shape.high_open)


def read_shape(text: str) -> Shape:
    """The shape that "[0.9N, N)" describes."""
    match = INTERVAL.fullmatch(text.strip())
    if match is None:
        raise ValueError(f"not an interval: {text!r}; write it like [0.9N, N)")
    left, low, low_n, high, high_n, right = match.groups()
    return Shape(_factor(low, low_n), _factor(high, high_n), left == "(", right == ")")


def _factor(digits: str, n: str) -> Fraction | None:
    if digits:
        return Fraction(digits)
    return Fraction(1) if n else None


def _hedge(name: str, entry: Mapping[str, Any]) -> Hedge:
    return Hedge(
        name, read_shape(entry["interval"]), tuple(entry.get("before", ())), tuple(entry.get("after", ()))
    )


def _numbers(table: Mapping[str, str]) -> dict[str, Fraction]:
    return {word: Fraction(value) for word, value in table.items()}


def _intervals(table: Mapping[str, str]) -> dict[str, Interval]:
    return {word: read_interval(band) for word, band in table.items()}


def _words(words: Sequence[str] | str) -> tuple[str, ...]:
    return tuple(words.split()) if isinstance(words, str) else tuple(words)
