"""Cues of a relation, parsed: which roles each asks about, and the test."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from numcheck.errors import nearest
from numcheck.language.lexicon import Lexicon
from numcheck.mention.model import Mention
from numcheck.relation.aggregate import AGGREGATES, REMAINDERS, Roles, Test, Window, test_of_aggregate
from numcheck.relation.atom import Atom, Cue, Part, all_of, denied
from numcheck.relation.enumeration import SETS
from numcheck.relation.fact import bit_of, bit_of_need, one_stands
from numcheck.relation.filling import Filled, first_of, last_of, members, nearest_pair
from numcheck.relation.lexical import TAKES_CLASSES, TAKES_LEMMAS
from numcheck.relation.need import NEEDS, PairNeed
from numcheck.relation.opposition import opposed
from numcheck.relation.predicate import BINARY, UNARY, Asked

QUANTIFIERS: Mapping[str, tuple[Callable[[Filled], tuple[Mention, ...]], Callable[[list[bool]], bool]]] = {
    "any": (members, any),
    "all": (members, all),
    "most": (members, lambda found: 2 * sum(found) > len(found)),
    "first": (lambda filled: (first_of(filled),), any),
    "last": (lambda filled: (last_of(filled),), any),
}
CALL = re.compile(r"(?P<name>[a-z ]+)\((?P<roles>[a-z_, ]+)\)(?:\s*(?P<sign>>=|<=|==)\s*(?P<count>\d+))?$")
NAMES = sorted(UNARY, key=len, reverse=True)


class CueError(ValueError):
    """A predicate that cannot be read; its text says why."""


def parse_cue(name: str, when: Sequence[str], weight: int, roles: Sequence[str], lexicon: Lexicon) -> Cue:
    """The cue; raises CueError with what is wrong."""
    parts = tuple(_parse_part(text, roles, lexicon) for text in when)
    asked = frozenset(role for part in parts for role in part.roles)
    test = all_of([part.test for part in parts])
    return Cue(name, weight, asked, any(part.is_global for part in parts), parts, test)


def _parse_part(text: str, roles: Sequence[str], lexicon: Lexicon) -> Part:
    return Part(
        text,
        tuple(_parse_atom(each.strip(), roles, lexicon) for each in text.split(" or ")),
    )


def _parse_atom(text: str, roles: Sequence[str], lexicon: Lexicon) -> Atom:
    if text.startswith("not "):
        other = _parse_atom(text[4:], roles, lexicon)
        return Atom(text, other.roles, other.is_global, denied(other.test), other.unwanted, other.wanted)
    call = CALL.fullmatch(text)
    return _parse_unary(text, roles, lexicon) if call is None else _parse_call(call, roles, lexicon)


def _parse_call(call: re.Match[str], roles: Sequence[str], lexicon: Lexicon) -> Atom:
    name, named = call["name"].strip(), [role.strip() for role in call["roles"].split(",")]
    for role in named:
        if role not in roles:
            raise CueError(f"unknown role '{role}'; the relation has {', '.join(roles)}")
    if name in BINARY or name in SETS:
        return _parse_pair(call.string, name, named)
    if name == "opposed":
        one_side, other_side = lexicon.classes["one_side"], lexicon.classes["other_side"]
        return Atom(
            call.string,
            frozenset(named),
            False,
            lambda found, window: opposed(members(found[named[0]]), one_side, other_side),
        )
    counted = test_of_aggregate(name, named, call["sign"] or ">=", int(call["count"] or 1))
    if counted is None:
        raise CueError(_unknown(name, [*BINARY, *SETS, *AGGREGATES]))
    return Atom(call.string, frozenset(roles if name in REMAINDERS else named), name in REMAINDERS, counted)


def _parse_pair(text: str, name: str, named: Sequence[str]) -> Atom:
    if len(named) != 2:
        raise CueError(f"'{name}' takes two roles")
    one, other = named
    need = NEEDS.get(name, PairNeed())
    needs = {role: bit_of_need(test) for role, test in zip(named, need, strict=True) if test is not None}
    if name in BINARY:
        return Atom(text, frozenset(named), False, _pair_test(BINARY[name], one, other), needs=needs)
    relates = SETS[name]
    return Atom(
        text, frozenset(named), False, lambda found, window: relates(found[one], found[other]), needs=needs
    )


def _unknown(name: str, known: Sequence[str]) -> str:
    return f"unknown predicate '{name}'{nearest(name, known) or '; there are ' + ', '.join(known)}"


def _pair_test(predicate: Callable[[Mention, Mention], bool], one: str, other: str) -> Test:
    def test(found: Roles, window: Window) -> bool:
        a, b = found[one], found[other]
        if type(a) is tuple or type(b) is tuple:
            a, b = nearest_pair(a, b)
        return predicate(a, b)  # type: ignore[arg-type]

    return test


def _parse_unary(text: str, roles: Sequence[str], lexicon: Lexicon) -> Atom:
    words = text.split()
    is_quantified = len(words) > 1 and words[0] in QUANTIFIERS and words[1] in roles
    quantifier = words.pop(0) if is_quantified else "first"
    if not words or words[0] not in roles:
        raise CueError(f"'{text}' must begin with a role: {', '.join(roles)}")
    role, rest = words[0], " ".join(words[1:])
    name = next((each for each in NAMES if rest == each or rest.startswith(each + " ")), None)
    if name is None:
        raise CueError(_unknown(rest, sorted(UNARY)))
    asked = _asked(rest[len(name) :].strip(), lexicon, lemmas=name in TAKES_LEMMAS)
    if name in TAKES_CLASSES and (words := sorted(asked - lexicon.classes.keys())):
        raise CueError(f"'{name}' takes classes of words, as in @earlier, not '{words[0]}'")
    bit, (spread, over) = bit_of(name, asked), QUANTIFIERS[quantifier]

    def test(found: Roles, window: Window) -> bool:
        filled = found[role]
        if type(filled) is Mention:
            return one_stands(filled, bit, 0)
        return bool(over([one_stands(mention, bit, 0) for mention in spread(filled)]))

    return Atom(text, frozenset({role}), False, test, wanted=bit)


def _asked(text: str, lexicon: Lexicon, *, lemmas: bool) -> Asked:
    """The words and class names; of classes their lemmas where *lemmas* are compared."""
    found: set[str] = set()
    for word in (each.strip() for each in text.split("|")):
        if not word.startswith("@"):
            found.add(word)
        elif word[1:] not in lexicon.classes:
            raise CueError(f"no class of lemmas '{word}'; there are {', '.join(sorted(lexicon.classes))}")
        else:
            found |= lexicon.classes[word[1:]] if lemmas else {word[1:]}
    return frozenset(found) - {""}
