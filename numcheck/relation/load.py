"""Loads relations: every file is looked at, and every problem of all of them reported together."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from numcheck.errors import Problem, RuleFileError
from numcheck.expression.parse import parse_expression
from numcheck.expression.template import parse_template
from numcheck.expression.token import ExpressionError
from numcheck.language.lexicon import Lexicon
from numcheck.quantity.model import KINDS, Kind
from numcheck.relation.atom import Cue
from numcheck.relation.cue import CueError, parse_cue
from numcheck.relation.estimate import plain, possibility, widest
from numcheck.relation.file import AccuseFile, RelationFile
from numcheck.relation.model import Role, Schema
from numcheck.relation.plan import make_plan
from numcheck.rule.file import PatternMatch as PatternFile
from numcheck.rule.file import RuleFile
from numcheck.rule.model import PatternMatch, Rule
from numcheck.yamlfile import convert_node, read_yaml

ALSO = "#"
"""Behind the name of a role whose place another value would fill as well."""

AMOUNTS: tuple[Kind, ...] = (
    "count",
    "number",
    "money",
    "measure",
    "duration",
    "rate",
    "temperature",
    "percent",
    "points",
)
ROLE = re.compile(
    r"(?:list (?P<least>\d+)\.\.(?P<most>\d+) )?(?P<how>bare |base |elided )*(?P<kinds>[a-z|]+)?"
    r"(?: ?like (?P<like>\w+))?$"
)


def read_relations(folder: Path) -> list[RelationFile]:
    """Every relation file below the folder, sorted by name. Raises RuleFileError with every problem."""
    problems: list[Problem] = []
    found: list[RelationFile] = []
    for path in sorted(folder.glob("*.yaml")):
        node = read_yaml(path, problems)
        file = convert_node(node, RelationFile, problems) if node is not None else None
        if file is not None:
            found.append(file)
    if problems:
        raise RuleFileError(problems)
    return found


def build_schema(file: RelationFile, lexicon: Lexicon) -> Schema:
    """The relation, its cues and expressions parsed. Raises RuleFileError with the first problem of each."""
    problems: list[Problem] = []

    def problem(key: str, error: Exception) -> None:
        problems.append(Problem(f"relations/{file.relation}.yaml", 1, 1, key, str(error)))

    roles = tuple(_role(name, text) for name, text in file.roles.items())
    names = [role.name for role in roles]
    cues: list[Cue] = []
    for name, cue in file.cues.items():
        try:
            cues.append(parse_cue(name, cue.when, cue.weight, names, lexicon))
        except CueError as error:
            problem(f"cues.{name}", error)
    for name in sorted({*file.refuting} - {*file.cues}):
        problem("refuting", CueError(f"no cue '{name}'; there are {', '.join(file.cues)}"))
    required: list[Cue] = []
    for text in file.requires:
        try:
            required.append(parse_cue(text, [text], 0, names, lexicon))
        except CueError as error:
            problem("requires", error)
    rules: dict[str, Rule] = {}
    for role, accuse in file.accuse.items():
        try:
            rules[role] = _rule(file, role, accuse)
        except ExpressionError as error:
            problem(f"accuse.{role}", error)
    if problems:
        raise RuleFileError(problems)
    words = {value: lexicon.classes[name[1:]] for value, name in file.word.items()}
    acquit = tuple(parse_expression(text) for text in file.acquit)
    unitless = frozenset(role.name for role in roles if role.is_bare)
    domain = [parse_expression(text) for text in file.domain]
    return Schema(
        file, roles, tuple(cues), tuple(required), make_plan(names, cues, required), rules, acquit, words,
        possibility(domain, plain, unitless),
        possibility([parse_expression(file.equation)], widest, unitless),
    )  # fmt: skip


def _role(name: str, text: str) -> Role:
    match = ROLE.fullmatch(text.strip())
    if match is None:
        raise CueError(
            f"'{text}' is no role; write kinds such as 'count|money', 'like whole', 'list 2..8 like total'"
        )
    kinds = match["kinds"] or "amount"
    allowed = (
        frozenset(AMOUNTS)
        if kinds == "amount"
        else frozenset(kind for kind in KINDS if kind in kinds.split("|"))
    )
    sizes = (int(match["least"]), int(match["most"])) if match["least"] else None
    return Role(name, allowed, match["like"], "bare " in text, "base " in text, "elided " in text, sizes)


def _rule(file: RelationFile, role: str, accuse: AccuseFile) -> Rule:
    """The arithmetic and the message as a rule, which judging and wording know how to take."""
    unbound = PatternMatch(
        patterns=(), within="sentence", then=(), reach="next", starts=None, rest=None, unless=(), needs=()
    )
    settings: dict[str, Any] = {
        "where": tuple(parse_expression(text) for text in file.domain),
        "holds": parse_expression(file.equation),
        "expect": {
            role + ALSO * place: parse_expression(text)
            for place, text in enumerate([*([accuse.expect] if accuse.expect else []), *accuse.also])
        },
        "slips": {name: parse_expression(text) for name, text in file.slips.items()},
    }
    source = RuleFile(
        id=accuse.id,
        summary=file.summary,
        message=accuse.message,
        note=file.note,
        match=PatternFile(any=[]),
        holds=file.equation,
    )
    return Rule(
        id=accuse.id, level="warning", message=parse_template(accuse.message), match=unbound,
        anchor=role if role in file.roles else None, slots={}, yields_to=(), file=source, path="", **settings,
    )  # fmt: skip


def build_schemas(files: Sequence[RelationFile], lexicon: Lexicon) -> Mapping[str, Schema]:
    """Every relation by name."""
    return {file.relation: build_schema(file, lexicon) for file in files}
