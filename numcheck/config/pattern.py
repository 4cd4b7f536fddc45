"""Patterns of paths, as in .gitignore."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from numcheck.errors import NumcheckError, Problem
from numcheck.yamlfile.node import ListNode, MapNode, Node, TextNode

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


def path_matches(patterns: Sequence[str], path: Path, root: Path, *, is_folder: bool = False) -> bool:
    """Whether one of *patterns*, as in .gitignore, matches *path*, counted from *root*."""
    if not patterns or not path.is_relative_to(root):
        return False
    spec = _spec(tuple(patterns))
    return spec.match_file(path.relative_to(root).as_posix() + ("/" if is_folder else ""))


@cache
def _spec(patterns: tuple[str, ...]) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec  # noqa: PLC0415 - most runs have no patterns

    try:
        return GitIgnoreSpec.from_lines(patterns)
    except ValueError as error:
        raise NumcheckError(f"'{', '.join(patterns)}' is no pattern of paths as in .gitignore") from error


def pattern_problem(node: TextNode, key: str) -> Iterator[Problem]:
    """What is wrong with the pattern that a node holds, the value of *key* or the key itself."""
    try:
        _spec((node.text,))
    except NumcheckError as error:
        yield node.problem(key, str(error))


def pattern_problems(settings: MapNode) -> Iterator[Problem]:
    """What is wrong with the patterns of a settings file."""
    exclude, sections = settings.values.get("exclude"), settings.values.get("per-path")
    patterns: list[tuple[Node, str]] = []
    if isinstance(exclude, ListNode):
        patterns += ((each, "exclude") for each in exclude.items)
    if isinstance(sections, MapNode):
        patterns += ((each, "per-path") for each in sections.keys.values())
    for node, key in patterns:
        if isinstance(node, TextNode):
            yield from pattern_problem(node, key)
