"""Loads relations: every file is looked at, and every problem of all of them reported together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from numcheck.errors import Problem, RuleFileError
from numcheck.language.lexicon import Lexicon
from numcheck.relation.file import RelationFile
from numcheck.relation.model import Schema
from numcheck.relation.schema import build_schema
from numcheck.rule.model import Book, Rule
from numcheck.rule.patterns import Reporter
from numcheck.yamlfile import MapNode, convert_node


def read_relations(
    nodes: Iterable[MapNode], lexicon: Lexicon, *, skip_broken: bool = False
) -> list[RelationFile]:
    """The relations that nodes write. Raises RuleFileError with every problem, unless those are left out."""
    problems: list[Problem] = []
    found: list[RelationFile] = []
    for node in nodes:
        known: list[Problem] = []
        file = convert_node(node, RelationFile, known)
        problems.extend(known)
        if file is not None:
            reporter = Reporter(node, problems)
            build_schema(file, lexicon, reporter)
            found += [] if reporter.has_problems else [file]
    if problems and not skip_broken:
        raise RuleFileError(problems)
    return found


def build_schemas(files: Sequence[RelationFile], lexicon: Lexicon) -> Mapping[str, Schema]:
    """Every relation by name."""
    built = {file.relation: build_schema(file, lexicon) for file in files}
    return {name: schema for name, schema in built.items() if schema}


def with_accusations(book: Book, schemas: Iterable[Schema]) -> Book:
    """The book with the ids under which relations accuse; a rule of the same id keeps it."""
    told: dict[str, Rule] = {}
    off = dict(book.off)
    renamed = dict(book.renamed)
    for schema in schemas:
        renamed.update((old, schema.name) for old in schema.file.replaces)
        for rule in schema.rules.values():
            if rule.file.level == "off":
                off.setdefault(rule.id, rule.folder)
            elif rule.id not in off and rule.id not in book.rules:
                told.setdefault(rule.id, rule)
    return replace(book, rules={**book.rules, **told}, off=off, renamed=renamed)
