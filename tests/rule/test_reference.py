from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import fields

from numcheck.expression.functions import FUNCTIONS
from numcheck.quantity.model import KINDS
from numcheck.quantity.vocabulary import load_vocabulary
from numcheck.rule.reference import KIND_SAMPLES, TITLES, field_docs, write_reference
from numcheck.rulebook import BUILTIN

PAGE = Path(__file__).parents[2] / "docs" / "reference.md"


def reference() -> str:
    return write_reference(load_vocabulary(BUILTIN / "vocabulary.yaml").classes)


def test_the_reference_is_what_the_code_says() -> None:
    assert PAGE.read_text(encoding="utf-8") == reference(), "call write_page() of this module by hand"


@pytest.mark.parametrize("title", TITLES)
def test_every_key_is_described(title: str) -> None:
    struct = TITLES[title]
    assert [field.name for field in fields(struct) if field.name not in field_docs(struct)] == []


def test_every_kind_and_function_is_in_the_reference() -> None:
    assert list(KIND_SAMPLES) == list(KINDS)
    text = reference()
    assert [name for name in FUNCTIONS if f"| `{name}(" not in text] == []


def write_page() -> None:
    """Writes the page anew after a wanted change."""
    PAGE.write_text(reference(), encoding="utf-8")
