"""Loads the rule book: every file is looked at, and every problem of all of them reported together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from numcheck.errors import Problem, RuleFileError
from numcheck.frame.definition import Frame, define_frame
from numcheck.frame.file import FrameFile
from numcheck.frame.slot import Classes
from numcheck.rule.define import define_rule
from numcheck.rule.file import RuleFile
from numcheck.rule.match import Surroundings
from numcheck.rule.model import Book, Rule
from numcheck.rule.patterns import Reporter, check_frame
from numcheck.rule.source import fill_shelf
from numcheck.rule.words import read_additions
from numcheck.yamlfile import MapNode, convert_node, salvage_node

STAND_INS = {"summary": "-", "message": "-", "holds": "true"}
"""For what a rule must have and lacks, while the rest of it is looked at."""


def load_book(
    paths: Sequence[Path], *, classes: Classes, hedges: Sequence[str] = (), skip_broken: bool = False
) -> Book:
    """The frames and rules of files and folders; of two with one name the later wins.

    *classes* and the names of *hedges* are those that the files may add words to.

    Raises :class:`RuleFileError` with every problem (with *skip_broken* none: rules that have one are left
    out), and NumcheckError for a path that is not there.
    """
    problems: list[Problem] = []
    shelf = fill_shelf(paths, problems)
    additions, classes = read_additions(shelf.words, classes, hedges, problems, skip_broken=skip_broken)
    frames = {name: _read_frame(node, classes, problems) for name, node in shelf.frames.items()}
    around = Surroundings(frames, tuple(shelf.rules), classes)
    files = dict(_read_files(shelf.rules, around, problems))
    rules: dict[str, Rule] = {}
    for name, file in files.items():
        rule = define_rule(file, around, Reporter(shelf.rules[name], problems))
        if rule is not None and file.level != "off":
            rules[name] = rule
    if problems and not skip_broken:
        raise RuleFileError(problems)
    off = tuple(name for name, file in files.items() if file.level == "off")
    return Book({name: frame for name, frame in frames.items() if frame}, rules, off, additions)


def _read_files(
    nodes: Mapping[str, MapNode], around: Surroundings, problems: list[Problem]
) -> Iterator[tuple[str, RuleFile]]:
    for name, node in nodes.items():
        found: list[Problem] = []
        file = convert_node(node, RuleFile, found)
        problems.extend(found)
        if file is not None:
            yield name, file
        elif not any(problem.key.startswith("match") for problem in found):
            _check_rest(name, node, around, problems)


def _check_rest(name: str, node: MapNode, around: Surroundings, problems: list[Problem]) -> None:
    """Says what else is wrong with a rule whose keys are, so that one look mends all."""
    file = salvage_node(node, RuleFile, {"id": name, **STAND_INS})
    if file is not None:
        define_rule(file, around, Reporter(node, problems))


def _read_frame(node: MapNode, classes: Classes, problems: list[Problem]) -> Frame | None:
    file = convert_node(node, FrameFile, problems)
    if file is None:
        return None
    reporter = Reporter(node, problems)
    check_frame(file, classes, reporter)
    return None if reporter.has_problems else define_frame(file, classes)
