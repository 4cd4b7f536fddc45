r"""Inline mathematics as it reads: ``$8.1\%$`` is 8.1%, ``$n = 1{,}204$`` is n = 1,204."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from numcheck.document.latex.parse import Node, argument_nodes, kind_of
from numcheck.document.raised import raised_kind

if TYPE_CHECKING:
    from numcheck.document.latex.walk import Walk

SCRIPT = re.compile(r"([_^])\s*(\w?)")
FRACTIONS = frozenset({"frac", "dfrac", "tfrac", "nicefrac", "sfrac"})
TEXTS = frozenset(
    {"text", "textrm", "mathrm", "mbox", "textit", "mathit", "mathbf", "textbf", "operatorname"}
)


def put_mathematics(walk: Walk, node: Node) -> None:
    """The words and figures of inline mathematics; a formula set apart is no prose."""
    if node.displaytype == "inline":
        _put(walk, [each for each in node.nodelist if each is not None])


def put_raised(walk: Walk, nodes: Sequence[Node]) -> None:
    """Raised text: the mark of a note is left out, a power is led by "^"."""
    if not nodes:
        return
    start, end = nodes[0].pos, nodes[-1].pos + nodes[-1].len
    text = walk.source[start:end].strip("{}$ ")
    kind = raised_kind(_before(walk), text)
    if kind == "power":
        walk.gathering.put_as("^" + text, start, end)
    elif kind == "word":
        walk.nodes(nodes)


def _put(walk: Walk, nodes: Sequence[Node]) -> None:
    script = ""
    for node in nodes:
        kind = kind_of(node)
        if script:
            _put_script(walk, node, script)
            script = ""
        elif kind == "chars":
            script = _put_chars(walk, node.pos, node.pos + node.len)
        elif kind == "macro" and node.macroname in FRACTIONS and len(argument_nodes(node)) == 2:
            _put_fraction(walk, node)
        elif kind == "macro" and node.macroname in TEXTS:
            walk.nodes(argument_nodes(node))
        elif kind == "group":
            _put(walk, [each for each in node.nodelist if each is not None])
        else:
            walk.node(node)


def _put_fraction(walk: Walk, node: Node) -> None:
    """A fraction of two figures; a longer one is a formula."""
    above, below = (walk.source[each.pos : each.pos + each.len].strip("{} ") for each in argument_nodes(node))
    if above.isdecimal() and below.isdecimal():
        walk.gathering.put_as(f"{above}/{below}", node.pos, node.pos + node.len)


def _put_chars(walk: Walk, start: int, end: int) -> str:
    """Text of mathematics; the sign that raises or lowers what follows, if it ends with one."""
    for match in SCRIPT.finditer(walk.source, start, end):
        walk.gathering.put(start, match.start())
        start = match.end()
        if not match[2]:
            return match[1]
        if match[1] == "^":
            _put_power(walk, match.start(), match.end(), match[2])
    walk.gathering.put(start, end)
    return ""


def _put_script(walk: Walk, node: Node, script: str) -> None:
    """What is raised behind a figure or a letter; what is lowered is part of a name."""
    if script == "_":
        return
    text = walk.source[node.pos : node.pos + node.len]
    if text.startswith("\\circ"):
        walk.gathering.put_as("°", node.pos - 1, node.pos + node.len, is_left=True)
    else:
        _put_power(walk, node.pos - 1, node.pos + node.len, text.strip("{} "))


def _put_power(walk: Walk, start: int, end: int, text: str) -> None:
    before = _before(walk)
    if text == "\\circ":
        walk.gathering.put_as("°", start, end, is_left=True)
    elif before and not before[-1].isspace() and raised_kind(before, text) != "note":
        walk.gathering.put_as("^" + text, start, end, is_left=True)


def _before(walk: Walk) -> str:
    return "".join(words.text if words.reads is None else words.reads for words in walk.gathering.words[-4:])
