from __future__ import annotations

import json
from typing import Any

import pytest
from msgspec.structs import fields

from numcheck.relation.jsonschema import SCHEMAS, make_schema
from numcheck.rule.file import RuleFile


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_reference_of_a_schema_leads_somewhere(name: str) -> None:
    schema = make_schema(name)
    references = [each["$ref"] for each in nested(schema) if "$ref" in each]
    assert references
    assert [each for each in references if each.removeprefix("#/$defs/") not in schema["$defs"]] == []


def test_every_key_of_a_rule_is_described_and_others_are_refused() -> None:
    rule = make_schema("rule")["$defs"]["RuleFile"]
    assert list(rule["properties"]) == [field.encode_name for field in fields(RuleFile)]
    assert all(value["description"] for value in rule["properties"].values())
    assert rule["additionalProperties"] is False
    assert set(rule["required"]) == {"id", "summary", "message", "match", "holds"}


def test_levels_and_shapes_are_those_of_the_types() -> None:
    rule = make_schema("rule")["$defs"]["RuleFile"]["properties"]
    assert rule["level"]["enum"] == ["error", "warning", "note", "off"]
    assert [each["$ref"] for each in rule["match"]["anyOf"]] == [
        "#/$defs/PatternMatch",
        "#/$defs/TableMatch",
    ]
    assert rule["where"]["items"] == {"type": "string", "minLength": 1}


def test_a_file_that_extends_needs_nothing_else() -> None:
    schema = make_schema("rule")
    assert schema["if"] == {"required": ["extends"]}
    assert schema["$defs"]["Overlay"]["required"] == ["extends"]
    assert "id" not in schema["$defs"]["Overlay"]["properties"]


def test_values_that_are_numbers_need_no_quotes() -> None:
    words = make_schema("vocabulary")["$defs"]["VocabularyFile"]["properties"]
    assert words["multiple words"]["additionalProperties"]["type"] == ["number", "string"]
    assert words["vague amounts"]["additionalProperties"]["type"] == "string"


def test_a_schema_is_json() -> None:
    assert json.loads(json.dumps(make_schema("relation"))) == make_schema("relation")


def nested(value: Any) -> list[dict[str, Any]]:
    """Every mapping inside a value."""
    if isinstance(value, list):
        return [each for item in value for each in nested(item)]
    if not isinstance(value, dict):
        return []
    return [value, *(each for item in value.values() for each in nested(item))]
