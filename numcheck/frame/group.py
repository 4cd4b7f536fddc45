"""Groups: candidates of a window that make one statement, such as "A rose to 5 from 3" beside "B to 9"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from numcheck.frame.choice import Choice
from numcheck.frame.window import Window
from numcheck.span import Span

Group = set[tuple[str, Span]]
"""Roles and the quantities that fill them in one part of a window."""


def find_groups(window: Window, choices: Mapping[str, Sequence[Choice]]) -> list[Group]:
    """Candidates that stand together; what one cue binds is never split between two groups."""
    groups: list[Group] = [set()]
    for unit in _units(window, choices):
        if any(_clash(member, other) for member in unit for other in groups[-1]):
            groups.append(set())
        groups[-1] |= unit
    if _says_respectively(window):
        groups.extend(_zipped(choices, window.frame.shared))
    return groups


def _units(window: Window, choices: Mapping[str, Sequence[Choice]]) -> list[Group]:
    """The candidates for roles that are not shared, those of one cue as one unit, from left to right."""
    shared = window.frame.shared
    found = {
        (choice.role, choice.quantity.span)
        for listed in choices.values()
        for choice in listed
        if not choice.is_fallback and choice.role not in shared
    }
    units: list[Group] = []
    for candidate in sorted(window.candidates, key=lambda each: (-len(each.roles), each.span)):
        unit = {(role, each.span) for role, each in candidate.roles.items()} & found
        joined = next((other for other in units if unit & other), None)
        if joined is None and unit:
            units.append(unit)
        elif joined is not None and not any(_clash(member, other) for member in unit for other in joined):
            joined |= unit
    return sorted(units, key=lambda unit: min(span for _, span in unit))


def _clash(one: tuple[str, Span], other: tuple[str, Span]) -> bool:
    """Whether both are the same role, and not two readings of one stretch of text."""
    return one[0] == other[0] and not one[1].overlaps(other[1])


def _zipped(choices: Mapping[str, Sequence[Choice]], shared: frozenset[str]) -> Iterator[Group]:
    columns = [
        sorted((role, choice.quantity.span) for choice in listed if not choice.is_fallback)
        for role, listed in choices.items()
        if role not in shared
    ]
    if len({len(column) for column in columns}) == 1:
        yield from (set(row) for row in zip(*columns, strict=True))


def _says_respectively(window: Window) -> bool:
    return any(token.mask == b"respectively" for token in window.scan.views[0].tokens)
