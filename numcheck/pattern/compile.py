"""Patterns as RE2 expressions over masked text.

Linear time: a pattern of a user cannot hang a run. Groups are numbered here; the slots of a pattern are
read back by number.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import re2

from numcheck.pattern.demand import Demand, DemandReader
from numcheck.pattern.mask import KIND_LETTERS, SOFT_LETTERS
from numcheck.pattern.model import Slot
from numcheck.pattern.node import Choice, Gap, Joint, Literal, Node, WordClass
from numcheck.pattern.parse import KindsKey, Pattern, parse_pattern
from numcheck.quantity.model import Kind
from numcheck.quantity.noun import singular

WORD = r"[0-9a-z\x80-\xff][^ ]* "
SOFT = rf"\x01(?:[{SOFT_LETTERS}]|.a)[^ ]* "
"""A date, a name..., or a unit before a noun ("6-month"): no rival of what a slot takes."""

SHORT_GAP = rf"(?:{WORD}){{0,4}}?"
LONG_GAP = rf"(?:{WORD}|, |{SOFT})*?"
COMMA = r"(?:, )?"

BRACKET = r"[(\[] (?:[^()\[\] ]+ )*?[)\]] "
BESIDE_KINDS = "acelMnStu"
"""Letters of kinds that may stand in an item of a list of another kind: "$5 million to one school"."""

SEPARATOR = r"(?:, (?:and |or |plus )?|; (?:and |or )?|and |or |plus )"
CLOSING = r"(?:(?:, )?(?:and|or|plus) |; (?:and |or )?)"
MAX_MEMORY = 64 << 20


@dataclass(frozen=True, slots=True)
class Expression:
    """A compiled pattern."""

    regex: Any
    """An RE2 pattern over bytes; the package has no types."""

    groups: tuple[Slot, ...]
    """The slot of each group, in order; one name may stand more than once."""


class Lexicon:
    """Compiles patterns against one vocabulary's word classes, each once."""

    def __init__(self, classes: Mapping[str, Sequence[str]]) -> None:
        self.classes = {name: tuple(words) for name, words in classes.items()}
        self.marks = frozenset(self.classes.get("clause_mark", ()))
        self._reader = DemandReader(self.classes)
        self._demands: dict[tuple[str, KindsKey], tuple[Demand, ...]] = {}
        self._expressions: dict[tuple[str, KindsKey], Expression] = {}
        self._class_sources: dict[str, str] = {}

    def __reduce__(self) -> tuple[type[Lexicon], tuple[Mapping[str, Sequence[str]]]]:
        """Compiled patterns cannot be pickled and are made again."""
        return Lexicon, (self.classes,)

    def demands(self, pattern: Pattern) -> tuple[Demand, ...]:
        """What every match holds: where one is missing from a sentence, the pattern is not even compiled."""
        found = self._demands.get(pattern.key)
        if found is None:
            found = self._demands[pattern.key] = self._reader.demands(pattern.nodes)
        return found

    def may_stand(self, pattern: Pattern, gists: frozenset[bytes]) -> bool:
        """Whether tokens with these gists may hold a match."""
        for demand in self.demands(pattern):  # noqa: SIM110 - asked for every pattern of every sentence
            if demand.isdisjoint(gists):
                return False
        return True

    def expression(self, pattern: Pattern) -> Expression:
        """The pattern compiled; from the second time on, as before."""
        found = self._expressions.get(pattern.key)
        if found is None:
            groups: list[Slot] = []
            source = self._sequence(pattern.nodes, groups)
            found = Expression(_compile(" " + source), tuple(groups))
            self._expressions[pattern.key] = found
        return found

    def _sequence(self, nodes: Sequence[Node], groups: list[Slot]) -> str:
        """The nodes one after the other, a comma allowed between any two that are no gaps."""
        source = ""
        for number, node in enumerate(nodes):
            before = nodes[number - 1] if number else None
            if before is not None and not _is_border(before) and not _is_border(node):
                source += COMMA
            source += self._node(node, groups)
        return source

    def _node(self, node: Node, groups: list[Slot]) -> str:
        if isinstance(node, Literal):
            return COMMA if node.text == "," else _literal(node.text)
        if isinstance(node, Gap):
            return LONG_GAP if node.is_long else SHORT_GAP
        if isinstance(node, Joint):
            return ""
        if isinstance(node, WordClass):
            return self._word_class(node.name)
        if isinstance(node, Choice):
            branches = "|".join(self._branch(branch, groups) for branch in node.branches)
            return f"(?:{branches}){'?' if node.is_optional else ''}"
        groups.append(node)
        return f"({self._slot(node)})"

    def _branch(self, branch: Sequence[Node], groups: list[Slot]) -> str:
        """A comma that is a branch of its own must stand there."""
        return ", " if branch == (Literal(","),) else self._sequence(branch, groups)

    def _word_class(self, name: str) -> str:
        source = self._class_sources.get(name)
        if source is None:
            self._class_sources[name] = r"[^\x00-\xff]"  # a class inside itself matches nothing
            entries = [parse_pattern(entry, self.classes).nodes for entry in self.classes[name]]
            source = "(?:" + "|".join(self._sequence(nodes, []) for nodes in entries) + ")"
            self._class_sources[name] = source
        return source

    def _slot(self, slot: Slot) -> str:
        if slot.form == "word":
            return self._word_class(slot.word_class or "")
        if slot.form == "items":
            return rf"(?:{WORD}|[,;] |\x01[^ ]* )+"
        quantity = self._placeholder(slot)
        if slot.form == "bracket list":
            item = rf"(?:{WORD}){{1,8}}?[(\[] (?:{WORD}|= ){{0,2}}?{quantity}[^()\[\]]*?[)\]] "
            return rf"{item}(?:{SEPARATOR}{item})*{CLOSING}{item}"
        if slot.form in ("list", "open list"):
            return "|".join(self._list(replace(slot, kinds=kinds)) for kinds in families(slot.kinds))
        return quantity

    def _list(self, slot: Slot) -> str:
        """A coordination of quantities of one family, each with words and a bracket beside it."""
        quantity, beside = self._placeholder(slot), _beside(slot.kinds)
        closing = CLOSING if slot.form == "list" else SEPARATOR
        item = rf"{beside}{quantity}{beside}(?:{BRACKET})?{beside}"
        return rf"{quantity}{beside}(?:{BRACKET})?{beside}(?:{SEPARATOR}{item})*{closing}{item}"

    def _placeholder(self, slot: Slot) -> str:
        form = "r" if slot.form == "range" else "[rva]"
        head = self._heads(slot.noun) if slot.noun else r"[^ ]*"
        return rf"\x01[{letters(slot.kinds)}]{form}[0-9]+/{head}\x02 "

    def _heads(self, noun: str) -> str:
        heads = map(singular, self.classes[noun[1:]]) if noun.startswith("@") else (noun,)
        return "(?:" + "|".join(_bytes(head.replace(" ", "_")) for head in heads) + ")"


def families(kinds: frozenset[Kind]) -> list[frozenset[Kind]]:
    """The kinds in groups whose quantities may stand in one list."""
    counts = kinds & {"count", "number"}
    return [group for group in (counts, *(frozenset({kind}) for kind in sorted(kinds - counts))) if group]


def _beside(kinds: frozenset[Kind]) -> str:
    """Words of a list item beside its quantity, with numbers of other kinds."""
    others = "".join(letter for letter in BESIDE_KINDS if letter not in letters(kinds))
    return rf"(?:{WORD}|\x01[{SOFT_LETTERS}{others}][^ ]* ){{0,7}}?"


def letters(kinds: frozenset[Kind]) -> str:
    """The placeholder letters of *kinds*."""
    return "".join(sorted(KIND_LETTERS[kind] for kind in kinds))


def _is_border(node: Node) -> bool:
    return isinstance(node, Gap | Joint) or (isinstance(node, Literal) and node.text == ",")


def _literal(text: str) -> str:
    return rf"\x03?{_bytes(text)} "


def _bytes(text: str) -> str:
    """The UTF-8 bytes of *text*, each as a character, as RE2 reads them in Latin-1 mode."""
    return str(re2.escape(text.encode()).decode("latin-1")) if text.isascii() else _escaped(text)


def _escaped(text: str) -> str:
    return "".join(f"\\x{byte:02x}" for byte in text.encode())


def _compile(source: str) -> Any:
    options = re2.Options()
    options.encoding = re2.Options.Encoding.LATIN1
    options.max_mem = MAX_MEMORY
    options.log_errors = False
    return re2.compile(source.encode("latin-1"), options)
