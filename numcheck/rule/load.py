"""Loads the rule book: every file is looked at, and every problem of all of them reported together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from numcheck.errors import Problem, RuleFileError
from numcheck.language.lexicon import LexiconFile
from numcheck.pattern.slot import Classes
from numcheck.rule.define import define_rule
from numcheck.rule.file import PatternMatch, RuleFile
from numcheck.rule.model import Book, Rule
from numcheck.rule.patterns import Reporter
from numcheck.rule.source import fill_shelf
from numcheck.rule.words import read_additions
from numcheck.yamlfile import MapNode, convert_node, salvage_node

STAND_INS = {"summary": "-", "message": "-", "holds": "true", "match": PatternMatch(any=[])}
"""For what a rule must have and lacks, while the rest of it is looked at."""


def load_book(
    paths: Sequence[Path], *, classes: Classes, hedges: Sequence[str] = (), skip_broken: bool = False
) -> Book:
    """The rules of files and folders; of two with one name the later wins.

    *classes* and the names of *hedges* are those that the files may add words to.

    Raises :class:`RuleFileError` with every problem (with *skip_broken* none: rules that have one are left
    out), and NumcheckError for a path that is not there.
    """
    problems: list[Problem] = []
    shelf = fill_shelf(paths, problems)
    additions, classes = read_additions(shelf.words, classes, hedges, problems, skip_broken=skip_broken)
    words = [file for node in shelf.lexicons if (file := convert_node(node, LexiconFile, problems))]
    read = list(_read_rules(shelf.rules, classes, problems))
    if problems and not skip_broken:
        raise RuleFileError(problems)
    rules = {rule.id: rule for file, rule in read if rule is not None and file.level != "off"}
    off = {file.id: Path(shelf.rules[file.id].path).parent.name for file, _ in read if file.level == "off"}
    renamed = {old: file.id for file, _ in read for old in file.replaces}
    return Book(rules, off, additions, tuple(words), tuple(shelf.relations.values()), renamed)


def _read_rules(
    nodes: Mapping[str, MapNode], classes: Classes, problems: list[Problem]
) -> Iterator[tuple[RuleFile, Rule | None]]:
    """The rule files that can be read at all, each with its rule; none where it has problems."""
    for name, node in nodes.items():
        known: list[Problem] = []
        file = convert_node(node, RuleFile, known)
        problems.extend(known)
        sound = file or salvage_node(node, RuleFile, {"id": name, **STAND_INS})
        if sound is None:
            continue
        rule = define_rule(sound, classes, Reporter(node, problems, known))
        if file is not None:
            yield file, rule
