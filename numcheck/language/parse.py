"""The parse of a sentence, made once and shared by everything that asks about its words."""

from __future__ import annotations

from numcheck.language.clause import cut_clauses
from numcheck.language.lexicon import Lexicon
from numcheck.language.model import Parse
from numcheck.language.tag import tag_tokens
from numcheck.span import Span


def parse_sentence(text: str, span: Span, lexicon: Lexicon) -> Parse:
    """Tokens with word classes, lemmas and clauses of the sentence at *span* of *text*."""
    parse = tag_tokens(text, span, lexicon)
    cut_clauses(parse)
    return parse
