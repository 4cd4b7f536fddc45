"""What a slot takes: ``{old:count|money}``, ``{seats:count of seats}``, ``{parts:list count}``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from numcheck.errors import nearest
from numcheck.later import later
from numcheck.pattern.model import Slot, SlotForm
from numcheck.quantity.model import KINDS, Kind
from numcheck.quantity.noun import singular

OPEN_KINDS: frozenset[Kind] = frozenset(KINDS) - frozenset(
    ("date", "year", "time", "ordinal", "score", "parameter", "identifier", "age", "duration")
)
"""What a slot without a kind takes."""

Classes = Mapping[str, Sequence[str]]
RoleKinds = Mapping[str, frozenset[Kind]]

ANONYMOUS = "_"
"""The name of a slot that must stand there and binds nothing."""

LEADS: dict[SlotForm, str] = {"list": "list ", "open list": "open list ", "bracket list": "list "}
ENDS: dict[SlotForm, str] = {"range": " range", "bracket list": " in brackets"}
"""What stands around the kinds of a slot."""

_NAME = later(r"(?:[a-z][a-z0-9_]*|_)\Z")


class SlotError(Exception):
    """The text between the braces of a slot is not of the language."""


def parse_slot(text: str, classes: Classes, kinds: RoleKinds) -> Slot:
    """The slot written as *text*, without its braces; *kinds* are for names that are given none.

    Raises :class:`SlotError`.
    """
    name, colon, rest = (part.strip() for part in text.partition(":"))
    if not _NAME.match(name):
        raise SlotError(f"'{name}' is no name for a slot; use small letters, digits and _, a letter first")
    if not colon:
        return Slot(name, kinds.get(name, OPEN_KINDS))
    if rest.startswith("@"):
        check_class(rest[1:], classes)
        return Slot(name, form="word", word_class=rest[1:])
    words = rest.split()
    if words[:2] == ["open", "list"]:
        return _bound(name, words[2:], "open list")
    if words[:1] == ["list"]:
        return _parse_list(name, words[1:])
    if words[-1:] == ["range"]:
        return _bound(name, words[:-1], "range")
    written, of, noun = (part.strip() for part in rest.partition(" of "))
    if of and noun.startswith("@"):
        check_class(noun[1:], classes)
    return replace(_bound(name, [written]), noun=_head(noun) if of else None)


def _bound(name: str, kinds: Sequence[str], form: SlotForm = "one") -> Slot:
    """The slot for the kinds that stand in those words."""
    text = " ".join(kinds)
    if not text.strip():
        sample = f"{LEADS.get(form, '')}money{ENDS.get(form, '')}"
        raise SlotError(f"the kind is missing: write {{{name}:{sample}}} or the like")
    says_number = "number" in (part.strip() for part in text.split("|"))
    return Slot(name, parse_kinds(text), form, says_number=says_number)


def parse_kinds(text: str) -> frozenset[Kind]:
    """The kinds of "count|money"; a count takes a bare number too. Raises :class:`SlotError`."""
    found: set[Kind] = set()
    for word in (part.strip() for part in text.split("|")):
        if word not in KINDS:
            raise SlotError(f"unknown kind '{word}'{nearest(word, KINDS)} (kinds: {', '.join(KINDS)})")
        found.add(word)
    if "count" in found:
        found.add("number")
    return frozenset(found)


def check_class(name: str, classes: Classes) -> None:
    """Raises :class:`SlotError` unless the vocabulary has the word class *name*."""
    if name not in classes:
        raise SlotError(f"unknown word class '@{name}'{nearest(name, sorted(classes))}")


def _parse_list(name: str, words: list[str]) -> Slot:
    if not words:
        return Slot(name, form="items")
    if words[-2:] == ["in", "brackets"]:
        return _bound(name, words[:-2], "bracket list")
    return _bound(name, words, "list")


def _head(noun: str) -> str:
    return noun if noun.startswith("@") else singular(noun.lower())
