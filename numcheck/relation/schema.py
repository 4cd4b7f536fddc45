"""Makes the schema of a relation of what its file writes: roles, cues, expressions, what it accuses."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import ParamSpec, TypeVar

from numcheck.errors import nearest
from numcheck.expression.lookup import lookup_problems
from numcheck.expression.parse import parse_expression
from numcheck.expression.scope import Names
from numcheck.expression.template import Template, parse_template
from numcheck.expression.token import ExpressionError
from numcheck.expression.tree import Expression
from numcheck.language.lexicon import Lexicon
from numcheck.relation.cue import CueError, parse_cue
from numcheck.relation.estimate import plain, possibility, widest
from numcheck.relation.file import AccuseFile, RelationFile
from numcheck.relation.model import Schema
from numcheck.relation.plan import make_plan
from numcheck.relation.role import parse_role
from numcheck.rule.file import PatternMatch as PatternFile
from numcheck.rule.file import RuleFile
from numcheck.rule.model import PatternMatch, Rule
from numcheck.rule.patterns import Reporter
from numcheck.yamlfile import KeyPath

WORD = "word"
"""The name of the word that states a relation, where one does."""

ALSO = "#"
"""Behind the name of a role whose place another value would fill as well."""


def build_schema(file: RelationFile, lexicon: Lexicon, reporter: Reporter | None = None) -> Schema | None:
    """The relation, its cues and expressions parsed; None where problems went to *reporter*.

    Without a reporter the file has been read before, and problems are raised.
    """
    parsed = _Parser(reporter)
    roles = [parsed(("roles", name), parse_role, name, text) for name, text in file.roles.items()]
    names = list(file.roles)
    cues = [
        parsed(("cues", name, "when"), parse_cue, name, cue.when, cue.weight, names, lexicon)
        for name, cue in file.cues.items()
    ]
    required = [
        parsed(("requires", place), parse_cue, text, [text], 0, names, lexicon)
        for place, text in enumerate(file.requires)
    ]
    parsed(("refuting",), _check_refuting, file)
    for role in file.accuse or [""]:
        parsed(("accuse", role), _check_accused, file, role)
    words = [parsed(("word", value), _words, name, lexicon) for value, name in file.word.items()]
    known = _names(file)
    domain = [parsed(("domain", place), _expression, text, known) for place, text in enumerate(file.domain)]
    acquit = [parsed(("acquit", place), _expression, text, known) for place, text in enumerate(file.acquit)]
    slips = {name: parsed(("slips", name), _expression, text, known) for name, text in file.slips.items()}
    equation = parsed(("equation",), _expression, file.equation, known)
    parts = Parts(known, tuple(_all(domain)), equation, {name: each for name, each in slips.items() if each})
    rules = {role: _rule(file, role, accuse, parts, parsed) for role, accuse in file.accuse.items()}
    if parsed.has_problems:
        return None
    unitless = frozenset(role.name for role in _all(roles) if role.is_bare)
    return Schema(
        file, tuple(_all(roles)), tuple(_all(cues)), tuple(_all(required)),
        make_plan(names, _all(cues), _all(required)),
        {role: rule for role, rule in rules.items() if rule},
        tuple(_all(acquit)), dict(zip(file.word, _all(words), strict=True)),
        possibility(_all(domain), plain, unitless), possibility(_all([equation]), widest, unitless),
    )  # fmt: skip


P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True)
class Parts:
    """What all accusations of a relation share."""

    names: Names
    domain: tuple[Expression, ...]
    equation: Expression | None
    slips: Mapping[str, Expression]


class _Parser:
    """Calls what parses a part of a file, and reports at its place what is wrong with it."""

    def __init__(self, reporter: Reporter | None) -> None:
        self.reporter = reporter
        self.has_problems = False

    def __call__(self, keys: KeyPath, parse: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T | None:
        try:
            return parse(*args, **kwargs)
        except (CueError, ExpressionError) as error:
            if self.reporter is None:
                raise
            self.has_problems = True
            self.reporter.report(keys, str(error), offset=getattr(error, "column", None))
            return None


def _all(parsed: Iterable[T | None]) -> list[T]:
    return [each for each in parsed if each is not None]


def _names(file: RelationFile) -> Names:
    """What its expressions may name."""
    return Names({}, vague=frozenset([*file.roles, *([WORD] if file.word else [])]))


def _expression(text: str, known: Names) -> Expression:
    expression = parse_expression(text)
    for problem in lookup_problems(expression, known):
        raise problem
    return expression


def _template(text: str, known: Names) -> Template:
    template = parse_template(text)
    for insert in template.inserts():
        for problem in lookup_problems(insert.expression, known):
            raise ExpressionError(problem.message, insert.column + problem.column)
    return template


def _check_refuting(file: RelationFile) -> None:
    for name in sorted({*file.refuting} - {*file.cues}):
        raise CueError(f"no cue '{name}'; there are {', '.join(file.cues)}")


def _check_accused(file: RelationFile, role: str) -> None:
    if not role:
        raise CueError("name at least one role that is accused, with id and message")
    if role not in _names(file).vague:
        raise CueError(f"no role '{role}'{nearest(role, list(file.roles))}")


def _words(name: str, lexicon: Lexicon) -> frozenset[str]:
    if not name.startswith("@") or name[1:] not in lexicon.classes:
        raise CueError(f"no class of words '{name}'{nearest(name[1:], list(lexicon.classes))}")
    return lexicon.classes[name[1:]]


def _rule(file: RelationFile, role: str, accuse: AccuseFile, known: Parts, parsed: _Parser) -> Rule | None:
    """The arithmetic and the message as a rule, which judging and wording know how to take."""
    keys = ("accuse", role)
    message = parsed((*keys, "message"), _template, accuse.message, known.names)
    expect = [parsed((*keys, "expect"), _expression, text, known.names) for text in _expected(accuse)]
    if message is None or known.equation is None or None in expect:
        return None
    unbound = PatternMatch(
        patterns=(), within="sentence", then=(), reach="next", starts=None, rest=None, unless=(), needs=()
    )
    source = RuleFile(
        id=accuse.id, level=accuse.level or "error", summary=file.summary, message=accuse.message,
        note=file.note, match=PatternFile(any=[]), holds=file.equation,
        files=accuse.files, ignores=accuse.ignores,
    )  # fmt: skip
    return Rule(
        id=accuse.id, level=accuse.level if accuse.level and accuse.level != "off" else "error",
        message=message, match=unbound, anchor=role if role in file.roles else None, slots={},
        where=known.domain, holds=known.equation,
        expect={role + ALSO * place: value for place, value in enumerate(_all(expect))},
        slips=known.slips, file=source, path=f"relations/{file.relation}.yaml",
        relation=file.relation, has_level=accuse.level is not None,
    )  # fmt: skip


def _expected(accuse: AccuseFile) -> list[str]:
    return [*([accuse.expect] if accuse.expect else []), *accuse.also]
