"""Where a frame opens: a trigger in a clause, and the quantities that cues give its roles there."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from numcheck.frame.definition import Frame
from numcheck.frame.model import Word
from numcheck.frame.pattern import Pattern
from numcheck.frame.sameness import are_alike
from numcheck.frame.scan import Place, Scan
from numcheck.frame.verb import find_verbs
from numcheck.quantity.model import Quantity
from numcheck.span import Span

MOST_QUANTITIES = 120
"""Of a sentence in which frames are looked for; one with more is a table or a list, no statement."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """What one cue binds: a quantity for a role, or several that stay together."""

    roles: Mapping[str, Quantity]
    place: Place
    span: Span
    """What the cue matched."""


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of a sentence where a frame may stand."""

    frame: Frame
    scan: Scan
    candidates: tuple[Candidate, ...]
    words: Mapping[str, tuple[Word, ...]]
    """For each role of words what stands there, in the order of the text."""

    places: Mapping[int, Place]
    """The place of every quantity by the start of its span."""

    unexplained: tuple[Quantity, ...]
    """Quantities of the sentence outside brackets that no cue gives a role here."""

    verbs: tuple[Span, ...]
    """Where the frame's verbs stand in the sentence."""


def find_windows(frame: Frame, scan: Scan) -> Iterator[Window]:
    """One window for every stretch of the sentence that holds a trigger and a candidate."""
    if len(scan.quantities) > MOST_QUANTITIES:
        scan.limits.add(f"more than {MOST_QUANTITIES} numbers")
        return
    opened = _opened(frame, scan)
    if not opened:
        return
    places, verbs = scan.places(), find_verbs(frame, scan)
    candidates = _plainest(frame, _longest(list(_candidates(frame, scan, places))))
    words = {role: tuple(_words(values, scan)) for role, values in frame.words.items()}
    for stretch in opened:
        inside = tuple(c for c in candidates if frame.is_sentence_wide or c.place.stretch == stretch)
        near = {
            role: tuple(w for w, s in found if frame.is_sentence_wide or s == stretch)
            for role, found in words.items()
        }
        if inside:
            yield Window(frame, scan, inside, near, places, tuple(_unexplained(scan, inside, places)), verbs)


def _unexplained(
    scan: Scan, candidates: Sequence[Candidate], places: Mapping[int, Place]
) -> Iterator[Quantity]:
    explained = {each.span for candidate in candidates for each in candidate.roles.values()}
    for quantity in scan.quantities:
        place = places.get(quantity.span.start)
        if place and not place.bracket and not any(quantity.span.overlaps(span) for span in explained):
            yield quantity


def _opened(frame: Frame, scan: Scan) -> list[int]:
    """The stretches that hold a trigger; for a frame over whole sentences the first alone."""
    found: list[int] = []
    for trigger in frame.triggers:
        for view, match in scan.matches(trigger):
            stretch = view.tokens[match.first].stretch
            if stretch not in found:
                found.append(stretch)
            if frame.is_sentence_wide:
                return found
    return sorted(found)


def _candidates(frame: Frame, scan: Scan, places: Mapping[int, Place]) -> Iterator[Candidate]:
    seen: set[tuple[tuple[str, Span], ...]] = set()
    for cue in frame.cues:
        for _, match in scan.matches(cue):
            roles = {
                name: operand for name, operand in match.operands.items() if isinstance(operand, Quantity)
            }
            key = tuple((name, quantity.span) for name, quantity in roles.items())
            if roles and key not in seen and _are_alike(frame, roles):
                seen.add(key)
                yield Candidate(roles, places[next(iter(roles.values())).span.start], match.span)


def _are_alike(frame: Frame, roles: Mapping[str, Quantity]) -> bool:
    """Whether the roles that the frame compares hold quantities that compare."""
    compared = [quantity for role, quantity in roles.items() if role in frame.alike]
    return all(are_alike(compared[0], other) for other in compared[1:])


def _longest(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Without those whose cue is the tail of a longer one: "to 60" inside "compared to 60"."""
    ending: dict[int, list[Candidate]] = {}
    for each in candidates:
        ending.setdefault(each.span.end, []).append(each)
    return [one for one in candidates if not any(_is_tail(one, other) for other in ending[one.span.end])]


def _plainest(frame: Frame, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Without those that go against a cue which names both compared figures.

    "31 against 28" leaves no doubt which is the old one; with the rate too ("22% (31 against 28)") none which
    is a difference either.
    """
    pairs = [each for each in candidates if len(each.roles.keys() & frame.alike) > 1]
    if not pairs:
        return list(candidates)
    full = _said([each for each in pairs if len(each.roles) > 2])
    said = _said(pairs)
    return [
        one
        for one in candidates
        if one in pairs
        or not (_goes_against(one, said, frame.alike) or _goes_against(one, full, one.roles.keys()))
    ]


def _said(candidates: Sequence[Candidate]) -> Mapping[Span, set[str]]:
    """The roles that they give to each quantity."""
    said: dict[Span, set[str]] = {}
    for each in candidates:
        for role, quantity in each.roles.items():
            said.setdefault(quantity.span, set()).add(role)
    return said


def _goes_against(one: Candidate, said: Mapping[Span, set[str]], roles: Collection[str]) -> bool:
    """Whether it gives one of *roles* to a quantity of which only other roles are *said*."""
    return any(
        role in roles and role not in said.get(quantity.span, {role}) for role, quantity in one.roles.items()
    )


def _is_tail(one: Candidate, other: Candidate) -> bool:
    if one.span == other.span or one.span.end != other.span.end or one.span.start < other.span.start:
        return False
    return any(
        role != same and quantity.span == there.span and quantity.phrase.end == one.span.end
        for role, quantity in one.roles.items()
        for same, there in other.roles.items()
    )


def _words(values: Mapping[str, tuple[Pattern, ...]], scan: Scan) -> Iterator[tuple[Word, int]]:
    found: dict[Span, tuple[Word, int]] = {}
    for value, patterns in values.items():
        for pattern in patterns:
            for view, match in scan.matches(pattern):
                found.setdefault(match.span, (Word(value, match.span), view.tokens[match.first].stretch))
    yield from (found[span] for span in sorted(found))
