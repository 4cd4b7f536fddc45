"""Files that add words to the vocabulary: read, with every problem located."""

from __future__ import annotations

from collections.abc import Sequence

from numcheck.errors import Problem
from numcheck.pattern.node import find_slots
from numcheck.pattern.slot import Classes
from numcheck.pattern.wordclass import class_problems, is_class_name, place_in
from numcheck.quantity.addition import VocabularyFile, addition_problems, extended_classes
from numcheck.rule.patterns import Reporter, read_patterns
from numcheck.yamlfile import MapNode, convert_node, salvage_node


def read_additions(
    nodes: Sequence[MapNode],
    classes: Classes,
    hedges: Sequence[str],
    problems: list[Problem],
    *,
    skip_broken: bool = False,
) -> tuple[tuple[VocabularyFile, ...], Classes]:
    """What the files add, and the word classes with it; with *skip_broken* files with a problem add none."""
    read = [_Words(node, problems) for node in nodes]
    files = [each.file for each in read if each.file is not None]
    extended = extended_classes(classes, files)
    known = [*hedges, *(name for file in files for name, hedge in file.hedges.items() if hedge.interval)]
    for words in read:
        words.check(extended, known)
    if files:
        _check_sizes(read, extended)
    sound = tuple(words.file for words in read if words.file is not None and not words.reporter.has_problems)
    return sound, extended_classes(classes, sound) if skip_broken else extended


class _Words:
    """One file of words."""

    def __init__(self, node: MapNode, problems: list[Problem]) -> None:
        known: list[Problem] = []
        self.file = convert_node(node, VocabularyFile, known) or salvage_node(node, VocabularyFile, {})
        problems.extend(known)
        self.reporter = Reporter(node, problems, known)

    def check(self, classes: Classes, hedges: Sequence[str]) -> None:
        """Reports what is wrong with its words, each by itself."""
        if self.file is None:
            return
        for name, words in self.file.classes.items():
            self._check_class(name, words, classes)
        for keys, message in addition_problems(self.file, hedges):
            self.reporter.report(keys, message)

    def _check_class(self, name: str, words: Sequence[str], classes: Classes) -> None:
        if not is_class_name(name):
            self.reporter.report(
                ("classes", name), f"'{name}' is no name for a class; use small letters, digits and _"
            )
        if not words:
            self.reporter.report(("classes", name), "a class needs a wording")
        for place, pattern in enumerate(read_patterns(words, ("classes", name), classes, self.reporter)):
            if next(find_slots(pattern.nodes), None) is not None:
                self.reporter.report(("classes", name, place), "a word of a class holds no slots")


def _check_sizes(read: Sequence[_Words], classes: Classes) -> None:
    """Reports classes without end or too large in the last file that adds to them."""
    for problem in class_problems(classes):
        for words in reversed(read):
            place = place_in(problem, words.file.classes) if words.file is not None else None
            if place is not None:
                words.reporter.report(("classes", *place), problem.message)
                break
