"""LaTeX: prose, tables and footnotes at their own places, markup blanked."""

from __future__ import annotations

from collections.abc import Sequence

from numcheck.document.caption import with_captions
from numcheck.document.gather import Gathering
from numcheck.document.latex.parse import Node, kind_of, parsed
from numcheck.document.latex.scan import comments_in, filled
from numcheck.document.latex.walk import Walk
from numcheck.document.model import Document
from numcheck.document.passage import blocks_of, prose, unseen
from numcheck.document.sentence import sentences_of
from numcheck.errors import NumcheckError, shown


def read_latex(source: str, name: str) -> Document:
    """The document of a LaTeX source, whole or a part of one."""
    walk = Walk(source, Gathering(source))
    walk.source = walk.gathering.source = filled(source)
    try:
        walk.nodes(_body(parsed(walk.source)))
    except RecursionError as error:  # both the parser and the walk go as deep as the source does
        raise NumcheckError(f"{shown(name)}: nested too deeply to be read as LaTeX") from error
    walk.gathering.cut()
    passages = sorted(walk.gathering.passages, key=lambda passage: passage.span)
    text = prose(source, passages)
    is_titled = not any(passage.kind == "title" for passage in passages)
    blocks, tables = with_captions(tuple(blocks_of(passages, is_titled=is_titled)), walk.tables, text)
    sentences = sentences_of(text, blocks)
    comments, markup = tuple(comments_in(source)), tuple(unseen(passages, source))
    return Document(name, source, text, blocks, sentences, comments, markup, tables)


def _body(nodes: Sequence[Node]) -> Sequence[Node]:
    """Of a whole document its body and, from before that, its title; of a part everything."""
    document = next(
        (node for node in nodes if kind_of(node) == "environment" and node.environmentname == "document"),
        None,
    )
    if document is None:
        return nodes
    before = [node for node in nodes if node.pos < document.pos and kind_of(node) == "macro"]
    return [*(node for node in before if node.macroname == "title"), *document.nodelist]
