"""Patterns: wordings with slots, read from text such as ``"of the {whole:count}, {part:count}"``.

A pattern is parsed once, when its rule is loaded, into nodes; :mod:`numcheck.pattern.compile` turns the
nodes into an RE2 expression over masked text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from types import MappingProxyType

from numcheck.later import later
from numcheck.pattern.model import Slot
from numcheck.pattern.node import (
    Choice,
    Gap,
    Joint,
    Literal,
    Node,
    Sequence,
    WordClass,
    find_slots,
    may_be_empty,
)
from numcheck.pattern.slot import ANONYMOUS, Classes, RoleKinds, SlotError, check_class, parse_slot
from numcheck.quantity.model import Kind

KindsKey = tuple[tuple[str, frozenset[Kind]], ...]

MAX_LENGTH = 2000
MAX_DEPTH = 8
MAX_GAPS = 12
MAX_CLASSES = 30


class PatternError(Exception):
    """A pattern that is not of the language."""

    def __init__(self, message: str, column: int) -> None:
        super().__init__(message)
        self.message = message
        self.column = column
        """Offset in the pattern, from 0."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A parsed pattern."""

    text: str
    nodes: Sequence
    slots: Mapping[str, Slot]
    starts_clause: bool = False
    """Whether it is led by ``^``: nothing of its clause may stand before it."""

    ends_phrase: bool = False
    """Whether it is closed by ``$``: a comma, a closing bracket, or the end of the clause must follow."""

    kinds: KindsKey = ()
    """What its slots take that name no kind."""

    @property
    def key(self) -> tuple[str, KindsKey]:
        """Equal for patterns that match alike."""
        return self.text, self.kinds


TOKEN = later(
    r"(?P<slot>\{[^{}]*\})|(?P<gap>\.{2,})|(?P<word_class>@[a-z][a-z0-9_]*)|(?P<joint>~)"
    r"|(?P<open>[<\[])|(?P<bar>\|)|(?P<close>[>\]])"
    r"|(?P<word>[^\W_]+(?:['’][^\W_]+)*)"
    r"|(?P<dash>(?<![^\s<\[|])[-–—](?![^\s>\]|]))"  # one that stands alone, no hyphen
    r"|(?P<skip>\s+|[-–—.\"“”‘’'])|(?P<mark>[(),:;=+/%*×÷&])|(?P<bad>.)"
)
PAIRS = {"<": ">", "[": "]"}
SAME_MARK = {"&": "and", "÷": "/"}


@lru_cache(maxsize=4096)
def _parse(text: str, class_names: frozenset[str], kinds: KindsKey) -> Pattern:
    if len(text) > MAX_LENGTH:
        raise PatternError(f"{len(text)} characters long; the most is {MAX_LENGTH}", 0)
    starts_clause = text.lstrip().startswith("^")
    ends_phrase = text.rstrip().endswith("$")
    plain = text.replace("^", " ", 1) if starts_clause else text
    plain = plain.rstrip().removesuffix("$") if ends_phrase else plain
    parser = _Parser(plain, dict.fromkeys(class_names, ()), dict(kinds))
    nodes = parser.sequence(closing=None)
    if plain.count("@") > MAX_CLASSES:
        raise PatternError(f"more than {MAX_CLASSES} word classes; split the pattern", 0)
    if may_be_empty(nodes):
        raise PatternError("no word or slot that must stand there, so that it fits everywhere", 0)
    slots = {slot.name: slot for slot in find_slots(nodes) if slot.name != ANONYMOUS}
    return Pattern(text, nodes, slots, starts_clause, ends_phrase, kinds)


def parse_pattern(text: str, classes: Classes, kinds: RoleKinds = MappingProxyType({})) -> Pattern:
    """The pattern written as *text*; *kinds* are for slots that name none. Raises :class:`PatternError`."""
    return _parse(text, frozenset(classes), tuple(sorted(kinds.items(), key=lambda item: item[0])))


class _Parser:
    """Reads nodes from left to right."""

    def __init__(self, text: str, classes: Classes, kinds: RoleKinds) -> None:
        self.classes = classes
        self.kinds = kinds
        self.tokens = [match for match in TOKEN.finditer(text) if match.lastgroup != "skip"]
        self.place = 0
        self.gaps = 0
        self.end = len(text)

    def sequence(self, closing: str | None, depth: int = 0) -> Sequence:
        nodes: list[Node] = []
        while self.place < len(self.tokens) and not self._at_border(closing):
            nodes.append(self._node(depth))
        if closing and self.place >= len(self.tokens):
            raise PatternError(f"'{closing}' is missing", self.end)
        return tuple(nodes)

    def _at_border(self, closing: str | None) -> bool:
        token = self.tokens[self.place]
        if token.lastgroup == "bar" and closing:
            return True
        return token.lastgroup == "close" and token.group() == closing

    def _node(self, depth: int) -> Node:
        token = self.tokens[self.place]
        self.place += 1
        text = token.group()
        if token.lastgroup == "open":
            return self._choice(token, depth + 1)
        if token.lastgroup in ("slot", "word_class"):
            return self._named(text, token.start())
        if token.lastgroup == "gap":
            return self._gap(text, token.start())
        if token.lastgroup == "joint":
            return Joint()
        if text == "{":
            raise PatternError("'}' is missing", token.start())
        if token.lastgroup in ("bad", "bar", "close"):
            raise PatternError(f"'{text}' has no meaning here", token.start())
        return _literal(_spelled(text, is_dash=token.lastgroup == "dash"))

    def _gap(self, text: str, start: int) -> Gap:
        self.gaps += 1
        if len(text) > 3:
            raise PatternError(f"'{text}' is no gap; use .. or ...", start)
        if self.gaps > MAX_GAPS:
            raise PatternError(f"more than {MAX_GAPS} gaps; split the pattern", start)
        return Gap(is_long=len(text) == 3)

    def _named(self, text: str, start: int) -> Node:
        try:
            if text.startswith("{"):
                return parse_slot(text[1:-1], self.classes, self.kinds)
            check_class(text[1:], self.classes)
        except SlotError as error:
            raise PatternError(str(error), start) from None
        return _word_class(text[1:])

    def _choice(self, opening: re.Match[str], depth: int) -> Choice:
        if depth > MAX_DEPTH:
            raise PatternError(f"more than {MAX_DEPTH} choices inside each other", opening.start())
        closing = PAIRS[opening.group()]
        branches = [self.sequence(closing, depth)]
        while self.tokens[self.place].lastgroup == "bar":
            self.place += 1
            branches.append(self.sequence(closing, depth))
        self.place += 1
        if not all(branches):
            raise PatternError("an empty branch", opening.start())
        return Choice(tuple(branches), is_optional=closing == "]")


def _spelled(text: str, *, is_dash: bool) -> str:
    """A word or mark as the masked text has it."""
    if is_dash:
        return "-"
    return SAME_MARK.get(text) or text.lower().replace("’", "'")


_literal = cache(Literal)
_word_class = cache(WordClass)
"""One node for all places of a word: a rule book has some thousand words, tens of thousands of places."""
