"""``numcheck new NAME``: a rule or relation to start from, with tests that pass."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from numcheck.cli.complete import rule_ids
from numcheck.cli.output import complain, print_lines
from numcheck.cli.schema import schema_text
from numcheck.errors import NumcheckError, reason_of, shown
from numcheck.report.page import Piece

SCHEMA = "numcheck-{sort}.schema.json"

HEAD = """\
# yaml-language-server: $schema=numcheck-rule.schema.json
id: {name}
level: warning                     # error | warning | note | off
"""

PATTERNS = """\
summary: The rooms of a hotel are not its floors times the rooms on each
# Names in braces stand for what was bound, expressions in braces for what they come to.
message: "{floors} times {each} is {floors * each}, not {total}"
note: |
  Say here what the rule finds, and what it leaves alone. `numcheck explain` prints it.
match:
  any:                             # read like the sentence; .. and ... stand for other words
    - "{floors:count of floor} of {each:count of room} ... {total:count} in all"
  anchor: total                    # the number that is accused
where: ["floors > 1"]              # when there is a claim at all
holds: "floors * each == total"    # what must hold
expect: {total: "floors * each"}   # the value that would agree
tests:
  inconsistent: ["The hotel has six floors of 20 rooms, 140 rooms in all."]
  consistent: ["The hotel has six floors of 20 rooms, 120 rooms in all."]
  silent:
    - "The hotel has six floors and 140 rooms in all."
    - "The hotel has one floor of 20 rooms, 140 rooms in all."
"""

RELATION_HEAD = """\
# yaml-language-server: $schema=numcheck-relation.schema.json
relation: {name}
"""

RELATION = """\
summary: A body mass index is the weight in kilograms by the square of the height in metres
note: |
  Say here what the relation finds, and what it leaves alone. `numcheck explain` prints it.
roles: {weight: bare measure, height: bare measure, index: count|number}
domain: ["height > 1", "height < 3", "weight > 30"]
equation: "index == weight / (height * height)"
requires: ["not index preceded by @earlier"]   # what must stand; no weight can forbid
cues:                              # what speaks for it and against it, wherever the numbers stand
  weight then height: {when: ["before(weight, height)", "adjacent(weight, height)"], weight: 2}
  index named: {when: ["index governed by index|bmi"], weight: 3}
  of others: {when: ["index preceded by @average"], weight: -3}
claim at: 3                        # evidence from which on it is a claim
warn at: 5                         # the same with the shape of the disagreement, from which on it is told
accuse:
  index:                           # what is said where this number is the one that does not fit
    id: body-mass-index-wrong
    message: "{weight} at {height} is an index of {weight / (height * height)}, not {index}"
tests:
  inconsistent: ["She weighed 70 kg at 1.75 m, a body mass index of 29.2."]
  consistent: ["She weighed 70 kg at 1.75 m, a body mass index of 22.9."]
  silent:
    - "She weighed 70 kg at 1.75 m and scored 29.2."
    - "She weighed 70 kg at 1.75 m, after a previous index of 29.2."
    - "She weighed 70 kg at 1.75 m, against an average index of 29.2."
    - "She weighed 70 kg at 1.75 m, it says. Men had a body mass index of 29.2."
"""


def new(
    *,
    rule_id: Annotated[
        str,
        typer.Argument(metavar="NAME", help="Names what it finds: prices-do-not-add-up."),
    ],
    folder: Annotated[Path, typer.Option("--in", metavar="FOLDER", help="Where to write it.")] = Path(),
    relation: Annotated[
        bool, typer.Option("--relation", help="Write a relation: roles, an equation, and cues.")
    ] = False,
) -> None:
    """Write a new rule or relation with tests, to be edited."""
    from numcheck.rule.define import KEBAB_CASE  # noqa: PLC0415 - slow to import

    if not KEBAB_CASE.fullmatch(rule_id):
        raise NumcheckError(f"numcheck: '{rule_id}' must be in lower case, words joined by hyphens")
    path = folder / f"{rule_id}.yaml"
    if path.exists():
        raise NumcheckError(f"numcheck: {shown(path)} is there already")
    sort = "relation" if relation else "rule"
    body = RELATION_HEAD + RELATION if relation else HEAD + PATTERNS
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / SCHEMA.format(sort=sort)).write_text(schema_text(sort) + "\n", encoding="utf-8")
        path.write_text(body.replace("{name}", rule_id, 1), encoding="utf-8")
    except OSError as error:
        raise NumcheckError(f"numcheck: {shown(path)} cannot be written: {reason_of(error)}") from error
    if rule_id in rule_ids(rule_id):
        complain(f"numcheck: a built-in rule has the id '{rule_id}'; yours takes its place where it is used")
    print_lines([(Piece(f"{shown(path)} written; try: numcheck test {shown(path)}"),)])
