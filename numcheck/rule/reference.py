"""The reference of the rule language as Markdown: keys, kinds, functions, word classes."""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, Literal, get_args, get_origin

import msgspec
from msgspec.structs import fields

from numcheck.expression.functions import FUNCTIONS
from numcheck.quantity.addition import HedgeWords, VocabularyFile
from numcheck.quantity.model import Kind
from numcheck.rule.example import TestCase, TestLists
from numcheck.rule.file import (
    PatternMatch,
    RuleFile,
    TableMatch,
)

TITLES: dict[str, type[msgspec.Struct]] = {
    "A rule file": RuleFile,
    "`match` with patterns": PatternMatch,
    "`match` with a table": TableMatch,
    "`tests`": TestLists,
    "A test sentence as a mapping": TestCase,
    "A vocabulary file": VocabularyFile,
    "A hedge": HedgeWords,
}

KIND_SAMPLES: dict[Kind, str] = {
    "count": "1,300 migrants; a slot `count` takes a bare number too",
    "percent": "72%, 72 percent; in expressions the share 0.72",
    "points": "5.7 percentage points",
    "fraction": "a third, one in five, 12 of 30, 48/79",
    "ratio": "3:1",
    "multiple": "doubled, fivefold, 1.5 times",
    "number": "7 without unit or noun: index values, coefficients",
    "money": "$1.2 billion, 400 euros",
    "measure": "26 miles, 5 kg, 60 km/h",
    "temperature": "21 °C",
    "duration": "three weeks, 6-month",
    "rate": "7.3 per 1,000; 63 cents a share",
    "age": "aged 34, 34 years old",
    "date": "3 May 2019",
    "year": "2019",
    "ordinal": "3rd, third",
    "time": "10:45",
    "score": "3-1, 67 to 31 in a vote",
    "parameter": "batch=100, --jobs 4, a scale of 1-4: a setting, no operand of any rule",
    "identifier": "Route 66, F1, version 2.0",
}

HEAD = """\
# Reference of the rule language

Generated from the code: the keys of files, the kinds of numbers, the functions of expressions, the word
classes. [Writing rules](writing-rules.md) shows how to use them, [the rule language](rule-language.md) what
they mean.
"""


def write_reference(classes: Mapping[str, Sequence[str]]) -> str:
    """The whole page."""
    return "\n".join([HEAD, *_keys(), *_kinds(), *_functions(), *_classes(classes)])


def _keys() -> Iterator[str]:
    yield "## Keys\n"
    yield from key_tables(TITLES)


def key_tables(titles: Mapping[str, type[msgspec.Struct]]) -> Iterator[str]:
    """For each kind of file a table of its keys."""
    for title, struct in titles.items():
        docs = field_docs(struct)
        yield f"### {title}\n\n{cell(struct_doc(struct))}\n"
        yield "| key | value | |\n|---|---|---|"
        for field in fields(struct):
            needed = "**needed.** " if field.required else ""
            yield f"| `{field.encode_name}` | {_type_text(field.type)} | {needed}{cell(docs[field.name])} |"
        yield ""


def _type_text(to: Any) -> str:
    """What a value must be, for a reader who knows YAML."""
    origin, arguments = get_origin(to), [each for each in get_args(to) if each is not type(None)]
    if origin is Literal:
        return ", ".join(f"`{each}`" for each in arguments)
    if origin is list:
        return f"list of {_type_text(arguments[0])}"
    if origin is dict:
        return f"mapping of names to {_type_text(arguments[1])}"
    if arguments:
        return " or ".join(dict.fromkeys(_type_text(each) for each in arguments))
    return {str: "text", bool: "true or false"}.get(to, "mapping")


def _kinds() -> Iterator[str]:
    yield "## Kinds\n\n| kind | in a text |\n|---|---|"
    yield from (f"| `{kind}` | {cell(sample)} |" for kind, sample in KIND_SAMPLES.items())


def _functions() -> Iterator[str]:
    yield "## Functions\n\n| function | gives | |\n|---|---|---|"
    for function in FUNCTIONS.values():
        gives = function.gives if isinstance(function.gives, str) else ", ".join(sorted(function.gives))
        shown = {"truth": "true or false", "same": "as its argument"}.get(gives, gives)
        yield f"| `{function.signature}` | {shown} | {cell(function.doc)} |"
    yield ""


def _classes(classes: Mapping[str, Sequence[str]]) -> Iterator[str]:
    yield "## Word classes\n\nWordings that a pattern asks for as `@name`.\n\n| class | words |\n|---|---|"
    yield from (f"| `@{name}` | {cell(', '.join(words))} |" for name, words in sorted(classes.items()))
    yield ""


def cell(text: str) -> str:
    """The text in a cell of a table."""
    return text.replace("``", "`").replace("|", "\\|")


@cache
def field_docs(struct: type[msgspec.Struct]) -> dict[str, str]:
    """The docstring below each field, on one line."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(struct))).body[0]
    assert isinstance(tree, ast.ClassDef)
    found: dict[str, str] = {}
    name = ""
    for node in tree.body:
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            name = node.target.id
        elif name and isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            found[name] = " ".join(str(node.value.value).split())
            name = ""
        else:
            name = ""
    return found


def struct_doc(struct: type[msgspec.Struct]) -> str:
    """The docstring of the type itself, on one line."""
    return " ".join((struct.__doc__ or "").split())
