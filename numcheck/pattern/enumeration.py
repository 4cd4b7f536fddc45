"""Lists of plain things: "soil, water and light", "(1) ..., (2) ... and (3) ...".

Only a list that plainly ends and whose items are plainly parallel is one; where a comma may be more than a
border between two items (an apposition, a clause, "Salem, Oregon"), there is no list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from numcheck.later import later
from numcheck.pattern.mask import Token
from numcheck.pattern.model import Item
from numcheck.quantity.model import SOFT_KINDS

Run = Sequence[Token]

MARKER = later(r"\(?(\d{1,2})[).]")
JOINS = (b"and", b"or")
MAX_WORDS = 8
"""No item but the last, which the sentence may carry on, is longer."""

SUFFIXES = frozenset(b"jr sr ii iii iv inc ltd llc plc phd md esq".split())
"""What belongs to the name before it: "Sloane, Jr"."""

OPEN_ENDS = frozenset(b"others other more etc many several so some elsewhere beyond".split())
"""Words at the beginning of an item that stand for things not named."""

NO_ITEM = frozenset(
    b"which who whom whose that is are was were has have had will would where when including such namely not"
    b" also he she it they we you i there this these those both each all".split()
)
"""Words of clauses and appositions; an item that holds one is not plain."""

GOES_ON = frozenset(
    b"which who whose where all each both with as at in on because since according said says when after"
    b" before for from together respectively making bringing giving but".split()
)
"""Words that go on after the last item and a comma."""


ARTICLES = frozenset((b"a", b"an", b"another"))
VERBS = frozenset(b"was were is are has have had will would did can could may".split())
"""Verbs that show a part led by "and" to be no item: "..., and were heard"."""


def read_things(tokens: Run, after: Token | None) -> tuple[Item, ...] | None:
    """The items of the list that *tokens* hold, *after* being what follows them; None if it is not plain."""
    if any(_marker(token) for token in tokens):
        items = _numbered(tokens) if after is None or after.mask in (b")", b"]") else None
    elif after is not None and after.mask in (b"(", b"[", b":", b"/"):
        items = None
    elif any(token.mask == b";" for token in tokens):
        items = _by_semicolons(tokens) or _before_clause(tokens)
    else:
        items = _by_commas(tokens)
    return None if items is None or len(items) < 2 else tuple(_item(item) for item in items)


def may_be_two(item: Item) -> bool:
    """Whether an item such as "trade and industry" may be one thing or two."""
    sides = re.split(r" (?:and|or) ", item.text)
    return len(sides) == 2 and all(len(side.split()) <= 2 for side in sides)


def _numbered(tokens: Run) -> list[Run] | None:
    """Items led by (1), (2)... without a gap."""
    places = [place for place, token in enumerate(tokens) if _marker(token)]
    numbers = [_marker(tokens[place]) for place in places]
    if places[0] != 0 or numbers != list(range(1, len(numbers) + 1)):
        return None
    items = [tokens[a + 1 : b] for a, b in zip(places, [*places[1:], len(tokens)], strict=True)]
    return items if all(items) else None


def _marker(token: Token) -> int | None:
    """The number of "(2)" or "2)"."""
    if token.quantity is None or token.quantity.kind != "identifier":
        return None
    found = MARKER.fullmatch(token.quantity.text)
    return int(found[1]) if found else None


def _by_semicolons(tokens: Run) -> list[Run] | None:
    """Items may hold anything but must be closed by "; and"."""
    items = list(_split(tokens, b";"))
    if not all(items) or items[-1][0].mask not in JOINS:
        return None
    items[-1] = items[-1][1:]
    return (
        items
        if items[-1] and not any(_is_open(part) for item in items for part in _split(item, b","))
        else None
    )


def _before_clause(tokens: Run) -> list[Run] | None:
    """The items of a list that a semicolon and a clause follow."""
    parts = list(_split(tokens, b";"))
    is_clause = len(parts) == 2 and any(token.mask in VERBS for token in parts[1])
    return _by_commas(parts[0]) if is_clause else None


def _by_commas(tokens: Run) -> list[Run] | None:
    parts = list(_joined_suffixes(_split(tokens, b",")))
    if parts and not parts[-1]:
        parts.pop()
    if not parts or not all(parts):
        return None
    if len(parts[-1]) > 1 and parts[-1][0].mask in JOINS and parts[-1][1].mask in VERBS:
        parts.pop()
    closing = next((place for place, part in enumerate(parts) if part[0].mask in JOINS), None)
    items = _closed_by_comma(parts, closing) if closing else _closed_by_word(parts)
    return items if items and _are_plain(items) else None


def _closed_by_comma(parts: list[Run], closing: int) -> list[Run] | None:
    """The items of "a, b, and c", where an "and" inside an item joins none."""
    last = parts[closing][1:]
    if not last or _has_join(parts[closing - 1]) or not _goes_on(parts[closing + 1 :]):
        return None
    return [*parts[:closing], last]


def _closed_by_word(parts: list[Run]) -> list[Run] | None:
    """The items of "a, b and c", which has one "and" alone; the last two of four or more may be one."""
    closing = next((place for place, part in enumerate(parts) if _has_join(part)), None)
    if closing is None or not _goes_on(parts[closing + 1 :]):
        return None
    sides = list(_split(parts[closing], *JOINS))
    if len(sides) != 2 or not all(sides):
        return None
    if closing >= 2 and may_be_two(_item(parts[closing])):
        return list(parts[: closing + 1])
    return [*parts[:closing], *sides]


def _goes_on(rest: list[Run]) -> bool:
    """Whether the sentence ends after the list, or goes on so that no item can follow."""
    return not rest or rest[0][0].mask in GOES_ON


def _are_plain(items: list[Run]) -> bool:
    if any(len(item) > MAX_WORDS for item in items[:-1]) or any(map(_is_open, items)):
        return False
    articles = [item[0].mask in ARTICLES or _is_one(item[0]) for item in items]
    if any(articles) and not all(articles):
        return False
    return not any(token.mask in NO_ITEM for item in items[:-1] for token in item) and all(
        token.quantity is None or token.quantity.kind in SOFT_KINDS or (_is_one(token) and token is item[0])
        for item in items
        for token in item
    )


def _is_one(token: Token) -> bool:
    """Whether it leads an item of "one in Ayr, another in Oban"."""
    return token.quantity is not None and token.quantity.text.lower() == "one"


def _is_open(item: Run) -> bool:
    words = [token.mask for token in item if not _is_join(token)]
    return not words or words[0] in OPEN_ENDS


def _has_join(part: Run) -> bool:
    return any(_is_join(token) for token in part)


def _is_join(token: Token) -> bool:
    """Whether it is "and" or "or" as a word: the "&" of a name joins nothing."""
    return token.mask in JOINS and len(token.span) > 1


def _split(tokens: Run, *marks: bytes) -> Iterator[Run]:
    start = 0
    for place, token in enumerate(tokens):
        if token.mask in marks and (token.mask not in JOINS or _is_join(token)):
            yield tokens[start:place]
            start = place + 1
    yield tokens[start:]


def _joined_suffixes(parts: Iterator[Run]) -> Iterator[Run]:
    """Without a border before "Jr"."""
    held: Run | None = None
    for part in parts:
        if held is not None and len(part) == 1 and part[0].mask in SUFFIXES:
            held = [*held, *part]
            continue
        if held is not None:
            yield held
        held = part
    if held is not None:
        yield held


def _item(tokens: Run) -> Item:
    words = (token.mask.decode() if token.quantity is None else token.quantity.text for token in tokens)
    return Item(" ".join(words), tokens[0].span.cover(tokens[-1].span))
