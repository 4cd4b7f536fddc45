"""Makes a rule of what its file writes: expressions parsed and checked, patterns parsed, names resolved."""

from __future__ import annotations

import re
from pathlib import Path

from numcheck.errors import nearest
from numcheck.expression.tree import Expression, Name, Naming, walk
from numcheck.pattern.slot import Classes
from numcheck.rule.expressions import ExpressionReader
from numcheck.rule.file import RuleFile
from numcheck.rule.match import Bound, read_match
from numcheck.rule.model import PatternMatch, Rule
from numcheck.rule.patterns import Reporter
from numcheck.yamlfile import node_at

KEBAB_CASE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def define_rule(file: RuleFile, classes: Classes, reporter: Reporter) -> Rule | None:
    """The rule, or None if anything was reported; a rule that is off counts as a note meanwhile."""
    reader = ExpressionReader(reporter)
    where = [reader.parse(text, ("where", place)) for place, text in enumerate(file.where)]
    bound = read_match(file.match, classes, reporter)
    reader.names = bound.names
    for place, condition in enumerate(where):
        reader.check(condition, ("where", place), "truth")
    holds = reader.read(file.holds, ("holds",), "truth")
    expect = {role: reader.read(text, ("expect", role), "amount") for role, text in file.expect.items()}
    slips = {name: reader.read(text, ("slips", name), "truth") for name, text in file.slips.items()}
    message = reader.template(file.message)
    _check_alternatives(bound, holds, reporter)
    _check_id(file.id, reporter)
    _check_references(file, bound, reporter)
    if file.level == "error":
        _check_near([*where, holds], reporter)
    if reporter.has_problems or bound.match is None:
        return None
    return Rule(
        id=file.id,
        level=file.level if file.level != "off" else "note",
        message=message,
        match=bound.match,
        anchor=file.match.anchor,
        slots=bound.names.slots,
        where=tuple(where),
        holds=holds,
        expect=expect,
        slips=slips,
        file=file,
        path=reporter.path,
    )


def _check_alternatives(bound: Bound, holds: Expression, reporter: Reporter) -> None:
    """Reports patterns that leave out what ``holds`` needs: their claims would be undecided for ever."""
    match = bound.match
    if not isinstance(match, PatternMatch) or bound.names.vague:
        return
    later = {name for pattern in match.then for name in pattern.slots}
    later |= match.rest.sides.keys() if match.rest else set()
    tested = {id(node.name) for node in walk(holds.tree) if isinstance(node, Naming)}
    named = [node for node in walk(holds.tree) if isinstance(node, Name) and id(node) not in tested]
    for place, pattern in enumerate(match.patterns):
        for name in dict.fromkeys(node.name for node in named):
            if name in bound.names.slots and name not in pattern.slots and name not in later:
                reporter.report(("match", "any", place), f"binds no '{name}', which holds needs")


def _check_id(name: str, reporter: Reporter) -> None:
    if not KEBAB_CASE.fullmatch(name):
        reporter.report(("id",), f"'{name}' must be in lower case, words joined by hyphens")
    stem = Path(node_at(reporter.root, ("id",)).path).stem
    if name != stem:
        reporter.report(("id",), f"'{name}' must be the name of its file, '{stem}'")


def _check_references(file: RuleFile, bound: Bound, reporter: Reporter) -> None:
    slots = [*bound.names.slots, *bound.names.vague]
    if bound.names.is_complete:
        for role in file.expect:
            if role not in slots:
                reporter.report(("expect", role), f"nothing is bound to '{role}'{nearest(role, slots)}")
        anchor = file.match.anchor
        if anchor and anchor not in slots:
            reporter.report(("match", "anchor"), f"nothing is bound to '{anchor}'{nearest(anchor, slots)}")


def _check_near(expressions: list[Expression], reporter: Reporter) -> None:
    if any("near" in expression.functions() for expression in expressions):
        reporter.report(("level",), "near() is no ground for an error; set the level to warning or note")
