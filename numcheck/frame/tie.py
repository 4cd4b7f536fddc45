"""Ties: what one cue binds in several roles, and what that forbids."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from numcheck.frame.choice import Choice
from numcheck.frame.window import Window
from numcheck.span import Span


class Ties:
    """The cues of a window that bind several roles, seen from one rule that needs *roles*."""

    def __init__(self, window: Window, roles: Collection[str]) -> None:
        self._free = window.frame.shared
        self._cues: dict[tuple[str, Span], list[Mapping[str, Span]]] = {}
        self._roles_of: dict[Span, set[str]] = {}
        self._single: set[tuple[str, Span]] = set()
        """What a cue of one role gives by itself, so that no other cue need be followed."""

        for candidate in window.candidates:
            bound = {role: quantity.span for role, quantity in candidate.roles.items()}
            if len(bound) > 1:
                self._add(bound, roles)
            else:
                self._single.update(bound.items())

    def _add(self, bound: Mapping[str, Span], roles: Collection[str]) -> None:
        for role, span in bound.items():
            self._roles_of.setdefault(span, set()).add(role)
        needed = {role: span for role, span in bound.items() if role in roles}
        if len(needed) > 1:
            for key in needed.items():
                self._cues.setdefault(key, []).append(needed)

    def allow(self, chosen: Sequence[Choice]) -> bool:
        """Whether what is chosen so far follows, for each choice, one of the cues that bind it."""
        by_role = {choice.role: choice.quantity.span for choice in chosen}
        for choice in chosen:
            if choice.is_fallback or choice.role in self._free:
                continue
            key = (choice.role, choice.quantity.span)
            cues = self._cues.get(key)
            if cues and key not in self._single and not any(_follows(cue, by_role) for cue in cues):
                return False
        return True

    def give_another_role(self, choice: Choice) -> bool:
        """Whether some cue binds the quantity in a role that it does not fill here."""
        return bool(self._roles_of.get(choice.quantity.span, set()) - {choice.role})


def _follows(cue: Mapping[str, Span], by_role: Mapping[str, Span]) -> bool:
    return all(by_role.get(role, span) == span for role, span in cue.items())
