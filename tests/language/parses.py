"""Parses of short texts for tests."""

from __future__ import annotations

from functools import cache

from numcheck.language.lexicon import Lexicon, build_lexicon, read_lexicon
from numcheck.language.model import Parse
from numcheck.language.parse import parse_sentence
from numcheck.rulebook import BUILTIN
from numcheck.span import Span


@cache
def lexicon() -> Lexicon:
    """The built-in one."""
    return build_lexicon([read_lexicon(BUILTIN / "lexicon.yaml")])


def parsed(text: str) -> Parse:
    """The parse of one sentence."""
    return parse_sentence(text, Span(0, len(text)), lexicon())


def clause_texts(text: str) -> list[str]:
    """The words of each clause, as far as they stand together."""
    parse = parsed(text)
    return [
        " ".join(
            word for word, number in zip(parse.words, parse.clause_of, strict=True) if number == clause.number
        )
        for clause in parse.clauses
    ]
