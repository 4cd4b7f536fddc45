"""What each predicate of cues says, for the reference: ``predicates.txt``, whose every example is tested."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib.resources import files
from typing import NamedTuple

TEXT = "predicates.txt"
BETWEEN = " :: "


class Described(NamedTuple):
    """A predicate in one line, with a cue that stands in a text."""

    says: str
    cue: str
    text: str


def read_predicates() -> Mapping[str, Mapping[str, Described]]:
    """The predicates of each section by name."""
    found: dict[str, dict[str, Described]] = {}
    for section, name, described in _rows():
        found.setdefault(section, {})[name] = described
    return found


def _rows() -> Iterator[tuple[str, str, Described]]:
    section = ""
    for line in files(__package__).joinpath(TEXT).read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            section = line[1:-1]
        elif line and not line.startswith("#"):
            name, says, cue, text = line.split(BETWEEN)
            yield section, name, Described(says, cue, text)
