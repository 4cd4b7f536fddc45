"""Where a pattern stands in a sentence, and what its slots bind there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from numcheck.pattern.compile import Expression, families
from numcheck.pattern.enumeration import read_things
from numcheck.pattern.mask import Token, View
from numcheck.pattern.model import Listing, Operand, Slot, Word
from numcheck.pattern.sameness import COUNTS
from numcheck.pattern.slot import ANONYMOUS
from numcheck.quantity.model import Kind, Quantity
from numcheck.span import Span


@dataclass(frozen=True, slots=True)
class Match:
    """One place where a pattern stands."""

    operands: Mapping[str, Operand]
    span: Span
    first: int
    """Number of its first token in the view."""

    after: int
    """Number of the token after its last."""


MOST_SCANNED = 300_000
"""Bytes that one pattern is run over in one sentence: matches from every start add up where all are long."""


def find_matches(expression: Expression, view: View, limits: set[str]) -> Iterator[Match]:
    """Every match of the pattern, one from every token it can start at.

    *limits* is told where there may be more of them than were looked for.
    """
    place = scanned = 0
    longer: list[frozenset[Span]] = []
    while True:
        if scanned > MOST_SCANNED:
            limits.add("too many long matches of one pattern")
            return
        found = expression.regex.search(view.text, place)
        if found is None:
            return
        first = view.token_at(found.start() + 1)
        after = view.token_at(found.end())
        operands = _operands(expression, view, found)
        if operands is not None and _lists_are_maximal(operands, view, first, after, longer):
            yield Match(operands, view.tokens[first].span.cover(view.tokens[after - 1].span), first, after)
        scanned += found.end() - place
        place = view.starts[first] + len(view.tokens[first].mask)


def stands_at_clause_start(view: View, match: Match) -> bool:
    """Whether nothing of its own clause stands before the match but the mark that opens it."""
    if match.first == 0:
        return True
    before = view.tokens[match.first - 1]
    return before.clause != view.tokens[match.first].clause or before.is_border


def stands_at_phrase_end(view: View, match: Match) -> bool:
    """Whether a comma, a closing bracket or the end of its clause follows the match."""
    if match.after >= len(view.tokens):
        return True
    after = view.tokens[match.after]
    is_closed = after.mask in (b",", b")") or after.is_border
    return is_closed or after.clause != view.tokens[match.after - 1].clause


def _operands(expression: Expression, view: View, found: Any) -> dict[str, Operand] | None:
    operands: dict[str, Operand] = {}
    for number, slot in enumerate(expression.groups, start=1):
        start, end = found.span(number)
        if start < 0:
            continue
        if slot.name == ANONYMOUS:
            continue
        operand = _operand(slot, view, view.token_at(start), view.token_at(end))
        if operand is None or slot.name in operands:
            return None
        operands[slot.name] = operand
    return operands


def _operand(slot: Slot, view: View, first: int, after: int) -> Operand | None:
    tokens = view.tokens[first:after]
    span = tokens[0].span.cover(tokens[-1].span)
    if slot.form == "word":
        return Word(" ".join(token.mask.decode().lstrip("\x03") for token in tokens), span)
    if slot.form == "items":
        items = read_things(tokens, view.tokens[after] if after < len(view.tokens) else None)
        return None if items is None else Listing(items=items)
    if slot.form == "bracket list":
        return _bracket_listing(tokens, slot.kinds)
    if slot.form in ("list", "open list"):
        return _listing(tokens, slot.kinds)
    return tokens[0].quantity


def _listing(tokens: tuple[Token, ...], kinds: frozenset[Kind]) -> Listing:
    quantities: list[Quantity] = []
    percents: list[Quantity | None] = []
    opening = tokens[0].quantity
    family = next((group for group in families(kinds) if opening and opening.kind in group), kinds)
    for token in tokens:
        quantity = token.quantity
        if quantity is None:
            continue
        if token.bracket == tokens[0].bracket and quantity.kind in family:
            quantities.append(quantity)
            percents.append(None)
        elif token.bracket and quantity.kind == "percent" and quantities:
            percents[-1] = percents[-1] or quantity
    return Listing(tuple(quantities), tuple(percents))


def _bracket_listing(tokens: tuple[Token, ...], kinds: frozenset[Kind]) -> Listing:
    first_of: dict[int, Quantity] = {}
    for token in tokens:
        if token.bracket and token.quantity and token.quantity.kind in kinds:
            first_of.setdefault(token.bracket, token.quantity)
    return Listing(tuple(first_of.values()), (None,) * len(first_of))


def _lists_are_maximal(
    operands: Mapping[str, Operand], view: View, first: int, after: int, longer: list[frozenset[Span]]
) -> bool:
    """Whether no list is the tail of a longer one of an earlier match, nor joined on to more of its kind."""
    listings = [
        operand for operand in operands.values() if isinstance(operand, Listing) and operand.quantities
    ]
    if not listings:
        return True
    listed = [frozenset(quantity.span for quantity in listing.quantities) for listing in listings]
    if any(spans < other for spans in listed for other in longer):
        return False
    longer += listed
    return not _lists_go_on(listings, view, first, after)


def _lists_go_on(listings: Sequence[Listing], view: View, first: int, after: int) -> bool:
    """Whether a further quantity of a list's kind is joined on before the match or after it."""
    opening, closing = view.tokens[first].quantity, view.tokens[after - 1]
    starts_with_list = any(listing.quantities[0] is opening for listing in listings)
    last = [listing.quantities[-1] for listing in listings]
    ends_with_list = any(quantity.phrase.end >= closing.span.start for quantity in last)
    return (starts_with_list and _is_joined_before(view, first)) or (
        ends_with_list and _is_joined_after(view, after)
    )


def _is_joined_before(view: View, first: int) -> bool:
    """Whether ``Q words ,`` or ``Q words and`` stands before token *first*, Q of the same kind."""
    token = view.tokens[first]
    opening, bracket, place = token.quantity, token.bracket, first - 1
    if opening is None or place < 0 or view.tokens[place].mask not in (b",", b"and", b"or", b";", b"plus"):
        return False
    for token in reversed(view.tokens[max(0, place - 6) : place]):
        if token.quantity is not None and token.bracket == bracket:
            return _may_add_up(token.quantity, opening)
        if token.mask in (b";", b":", b"of"):
            return False
    return False


def _is_joined_after(view: View, after: int) -> bool:
    """Whether ``and Q`` or ``, and words Q`` follows, Q of the kind of the last quantity."""
    before = reversed(view.tokens[:after])
    closing = next((token.quantity for token in before if token.quantity and not token.bracket), None)
    rest = view.tokens[after : after + 7]
    joins = [number for number, token in enumerate(rest[:5]) if token.mask in (b"and", b"or", b"plus")]
    if closing is None or not joins:
        return False
    for token in rest[joins[0] + 1 :]:
        if token.quantity is not None:
            return _may_add_up(token.quantity, closing)
    return False


def _may_add_up(one: Quantity, other: Quantity) -> bool:
    """Whether both may be items of one list."""
    kinds = {one.kind, other.kind}
    return one.unit == other.unit and (len(kinds) == 1 or kinds <= COUNTS)
