"""The part of the page of relations that the code knows: keys of files, predicates of cues."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from numcheck.language.lexicon import LexiconFile
from numcheck.relation.described import read_predicates
from numcheck.relation.file import AccuseFile, CueFile, RelationFile, RelationTests
from numcheck.rule.reference import cell, key_tables

MARKER = "<!-- From here on the page is generated from the code. -->\n"

TITLES: dict[str, type[msgspec.Struct]] = {
    "A relation file": RelationFile,
    "A cue": CueFile,
    "What is accused": AccuseFile,
    "`tests` of a relation": RelationTests,
    "A lexicon file": LexiconFile,
}

HEAD = """\
## Predicates

In the examples **x** is bold and *y* italic; where several numbers are italic, they are a list. Of a list
that a predicate of one role is asked of, the first member counts if no word such as `any` says otherwise;
where one of two is asked of a list, the member counts that stands nearest.
"""

SECTIONS = {
    "unary": "Of one number",
    "quantifiers": "Of the members of a list",
    "binary": "Of two numbers",
    "sets": "Of a number and a list",
    "window": "Of a list alone, or of the whole window",
}


IGNORED = {"binary": "figure-restated-differently"}
"""Rules that do not read the examples of a section."""


def write_reference() -> str:
    """Everything behind the marker."""
    return "\n".join([MARKER, "## Keys\n", *key_tables(TITLES), HEAD, *_predicates()])


def _predicates() -> Iterator[str]:
    for section, table in read_predicates().items():
        yield f"### {SECTIONS[section]}\n"
        if section in IGNORED:
            yield f"<!-- numcheck: ignore-start {IGNORED[section]} -- the examples are wrong on purpose -->\n"
        yield "| predicate | says | stands in |\n|---|---|---|"
        for name, each in table.items():
            yield f"| `{name}` | {cell(each.says)} | `{cell(each.cue)}`: {_shown(each.text)} |"
        yield "\n<!-- numcheck: ignore-end -->\n" if section in IGNORED else ""


def _shown(text: str) -> str:
    """The text with the marks of one role bold, those of the other italic, whatever stands beside them."""
    return cell(re.sub(r"_(.+?)_", r"*\1*", text))
