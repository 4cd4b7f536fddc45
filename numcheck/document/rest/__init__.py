"""reStructuredText: prose, tables and footnotes at their own places, markup blanked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from numcheck.document.caption import with_captions
from numcheck.document.comment import comments_in
from numcheck.document.model import LINE_END, Comment, Document
from numcheck.document.passage import Passage, blocks_of, prose, unseen
from numcheck.document.rest.parse import parsed
from numcheck.document.rest.place import Finder
from numcheck.document.rest.walk import Walk
from numcheck.document.sentence import sentences_of

NO_COMMENT = re.compile(r"[\w.+:-]*\w::|_|\[|\|")
"""How what is no comment begins behind its two dots: a directive, a target, a footnote, a substitution."""


def read_rest(source: str, name: str) -> Document:
    """The document of a reStructuredText."""
    starts = (0, *(match.end() for match in LINE_END.finditer(source)), len(source))
    walk = Walk(Finder(source, starts))
    walk.children(parsed(LINE_END.sub("\n", source), name))
    passages = list(_apart(sorted(walk.passages, key=lambda passage: passage.span)))
    text = prose(source, passages)
    blocks, tables = with_captions(tuple(blocks_of(passages)), walk.tables, text)
    markup = tuple(unseen(passages, source))
    comments = tuple(_comments(source))
    return Document(name, source, text, blocks, sentences_of(text, blocks), comments, markup, tables)


def _apart(passages: Iterable[Passage]) -> Iterator[Passage]:
    """The passages without words that another has taken."""
    end = 0
    for passage in passages:
        words = []
        for each in passage.words:
            if each.span.start >= end:
                words.append(each)
                end = each.span.end
        if any(each.text.strip() for each in words):
            yield replace(passage, words=tuple(words))


def _comments(source: str) -> Iterator[Comment]:
    return (each for each in comments_in(source, "rest") if not NO_COMMENT.match(each.text))
