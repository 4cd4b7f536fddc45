"""JSON Schemas of the files of a rule book, for editors, made from the types that the files are read into."""

from __future__ import annotations

from fractions import Fraction
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

import msgspec
from msgspec.structs import fields

from numcheck.quantity.addition import VocabularyFile
from numcheck.relation.file import RelationFile
from numcheck.rule.file import RuleFile
from numcheck.rule.reference import field_docs, struct_doc

SCHEMAS: dict[str, type[msgspec.Struct]] = {
    "rule": RuleFile,
    "relation": RelationFile,
    "vocabulary": VocabularyFile,
}
"""What there is a schema of, by the name that ``numcheck schema`` takes."""

DIALECT = "https://json-schema.org/draft/2020-12/schema"
EXTENDS = "The name of a rule or relation that this file edits: texts replace, lists are continued."

Json = dict[str, Any]

NUMERIC: dict[str, Any] = {"multiple words": dict[str, Fraction]}
"""Keys whose values are numbers, with or without quotes."""

PLAIN: dict[Any, Json] = {
    str: {"type": "string", "minLength": 1},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    Fraction: {"type": ["number", "string"], "minLength": 1},
}


def make_schema(name: str) -> Json:
    """The schema of one sort of file, descriptions included."""
    struct = SCHEMAS[name]
    parts: dict[str, Json] = {}
    top = _reference(struct, parts)
    found: Json = {"$schema": DIALECT, "title": f"numcheck {name}", "type": "object"}
    if name != "vocabulary":
        parts["Overlay"] = _overlay(parts[struct.__name__])
        top = {"if": {"required": ["extends"]}, "then": {"$ref": "#/$defs/Overlay"}, "else": top}
    return {**found, **top, "$defs": parts}


def _reference(struct: type[msgspec.Struct], parts: dict[str, Json]) -> Json:
    """A reference to the struct's schema, which is put into *parts* once."""
    if struct.__name__ not in parts:
        parts[struct.__name__] = {}
        docs = field_docs(struct)
        table = {field.encode_name: field for field in fields(struct)}
        parts[struct.__name__] = {
            "type": "object",
            "description": struct_doc(struct),
            "properties": {
                key: {"description": docs[field.name], **_schema(NUMERIC.get(key, field.type), parts)}
                for key, field in table.items()
            },
            "required": [key for key, field in table.items() if field.required],
            "additionalProperties": False,
        }
    return {"$ref": f"#/$defs/{struct.__name__}"}


def _schema(to: Any, parts: dict[str, Json]) -> Json:
    """The schema of one type; the same types that a file is converted to."""
    origin, arguments = get_origin(to), get_args(to)
    if to in PLAIN:
        found = PLAIN[to]
    elif origin is Literal:
        found = {"enum": list(arguments)}
    elif origin is list:
        found = {"type": "array", "items": _schema(arguments[0], parts)}
    elif origin is dict:
        found = {"type": "object", "additionalProperties": _schema(arguments[1], parts)}
    elif origin in (UnionType, Union):
        choices = [_schema(each, parts) for each in arguments if each is not NoneType]
        found = choices[0] if len(choices) == 1 else {"anyOf": choices}
    else:
        found = _reference(to, parts)
    return found


def _overlay(schema: Json) -> Json:
    """The same keys, none of them needed, with ``extends``."""
    own = {key: value for key, value in schema["properties"].items() if key not in ("id", "relation")}
    if "match" in own:  # a part of it may be given alone
        own["match"] = {"description": own["match"]["description"], "type": "object"}
    return {
        "type": "object",
        "description": "Edits a rule or relation in place.",
        "properties": {"extends": {"type": "string", "description": EXTENDS}, **own},
        "required": ["extends"],
        "additionalProperties": False,
    }
