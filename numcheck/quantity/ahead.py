"""The name of a unit right after a number, looked for by its first word or sign: most words begin no unit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from numcheck.later import later
from numcheck.quantity.notation import alternatives
from numcheck.quantity.vocabulary import Vocabulary

FIRST = later(r"[\s-]?(?:([^\W\d_]+)|(.))")
PLURALS = ("", "s", "es")
CLASSES = {
    "currency": r"(?P<currency>(?i:{}))",
    "code": r"(?P<code>{})",
    "word": r"(?P<word>(?i:(?:{})(?:e?s)?))",
    "symbol": r"(?P<symbol>{})",
}
"""The classes of names in the order in which they are tried; of codes and symbols the case counts."""

MONEY = frozenset({"currency", "code"})


class UnitAhead:
    """Matches names of units; built once from the vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._names = _by_first(vocabulary)
        self._patterns: dict[str, re.Pattern[str]] = {}

    def match(self, text: str, place: int, end: int) -> re.Match[str] | None:
        """The name after the number that ends at *place*; its group tells the class."""
        first = FIRST.match(text, place, end)
        if first is None:
            return None
        key = (first[1] or first[2]).lower()
        pattern = self._patterns.get(key)
        if pattern is None:
            if key not in self._names:
                return None
            pattern = self._patterns[key] = re.compile(_source(self._names[key]))
        return pattern.match(text, place, end)


def spelled_units(vocabulary: Vocabulary) -> list[str]:
    """The names of units that are words, in the singular."""
    return [*vocabulary.unit_words, *(name for name in vocabulary.unit_names if _is_word(name))]


def _by_first(vocabulary: Vocabulary) -> dict[str, dict[str, list[str]]]:
    """The names of every class by the first word or sign that they have in the text."""
    found: dict[str, dict[str, list[str]]] = {}
    for kind, name in _names(vocabulary):
        for ending in PLURALS if kind == "word" else PLURALS[:1]:
            first = FIRST.match(name + ending)
            if first:
                names = found.setdefault((first[1] or first[2]).lower(), {})
                names.setdefault(kind, []).append(name)
    return found


def _names(vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    yield from (("currency", word) for word in vocabulary.currency_words)
    yield from (("code", sign) for sign, code in vocabulary.signs.items() if sign == code)
    yield from (("word", word) for word in spelled_units(vocabulary))
    yield from (("symbol", symbol) for symbol in vocabulary.unit_symbols)
    yield from (("symbol", name) for name in vocabulary.unit_names if not _is_word(name))


def _is_word(name: str) -> bool:
    return name[0].isalpha() and len(name) > 2


def _source(names: dict[str, list[str]]) -> str:
    classes = (form.format(_any(names[kind], kind)) for kind, form in CLASSES.items() if kind in names)
    return rf"[\s-]?(?:{'|'.join(classes)})(?!\w|(?<=\b[^\W\d_])\.\w)"  # not the "p" of "p.s.i."


def _any(names: Iterable[str], kind: str) -> str:
    """A pattern for any of *names*; a hyphen may join the words of a unit."""
    found = alternatives(set(names))
    return found.replace(r"\s+", r"[\s-]+") if kind == "word" else found
