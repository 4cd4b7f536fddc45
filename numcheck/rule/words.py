"""Files that add words to the vocabulary: read, with every problem located."""

from __future__ import annotations

from collections.abc import Sequence

from numcheck.errors import Problem
from numcheck.frame.node import find_slots
from numcheck.frame.slot import Classes
from numcheck.quantity.addition import VocabularyFile, addition_problems, extended_classes
from numcheck.rule.patterns import Reporter, read_patterns
from numcheck.yamlfile import MapNode, convert_node


def read_additions(
    nodes: Sequence[MapNode], classes: Classes, hedges: Sequence[str], problems: list[Problem]
) -> tuple[tuple[VocabularyFile, ...], Classes]:
    """What the files add, and the word classes with it."""
    files = [(node, convert_node(node, VocabularyFile, problems)) for node in nodes]
    additions = tuple(file for _, file in files if file is not None)
    extended = extended_classes(classes, additions)
    known = [*hedges, *(name for file in additions for name, hedge in file.hedges.items() if hedge.interval)]
    for node, file in files:
        if file is not None:
            _check(file, extended, known, Reporter(node, problems))
    return additions, extended


def _check(file: VocabularyFile, classes: Classes, hedges: Sequence[str], reporter: Reporter) -> None:
    for name, words in file.classes.items():
        for place, pattern in enumerate(read_patterns(words, ("classes", name), classes, reporter)):
            if next(find_slots(pattern.nodes), None) is not None:
                reporter.report(("classes", name, place), "a word of a class holds no slots")
    for keys, message in addition_problems(file, hedges):
        reporter.report(keys, message)
