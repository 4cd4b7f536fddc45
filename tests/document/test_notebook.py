from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from numcheck.document import Document, read_text
from numcheck.errors import NumcheckError
from tests.document.tables import rows

NOTEBOOK = json.dumps(
    {
        "nbformat": 4,
        "cells": [
            {"cell_type": "code", "source": ["x = 5\n"], "outputs": [{"text": "99 owls"}]},
            {"cell_type": "markdown", "source": ["# Owls\n", "\n", "We saw **12** owls."]},
            {
                "cell_type": "markdown",
                "source": "## Ages\n\n|a|b|\n|-|-|\n|1|2|\n\n<!-- numcheck: ignore x -->",
            },
            {"cell_type": "raw", "source": "3 owls"},
            {"cell_type": "markdown", "source": "# Food\n\nThey ate 7 mice.[^1]\n\n[^1]: Or 8."},
        ],
    }
)


def read(text: str) -> Document:
    return read_text(text, "owls.ipynb", "notebook")


def test_markdown_cells_are_the_text_and_code_is_none() -> None:
    document = read(NOTEBOOK)
    assert document.origin == "rendition"
    assert [
        (block.kind, block.section, block.span.of(document.text).strip()) for block in document.blocks
    ] == [
        ("title", 0, "Owls"),
        ("paragraph", 0, "We saw   12   owls."),
        ("heading", 1, "Ages"),
        *(("table cell", 1, text) for text in "ab12"),
        ("heading", 2, "Food"),
        ("paragraph", 2, "They ate 7 mice."),
        ("footnote", 2, "Or 8."),
    ]
    assert rows(document.tables[0]) == [["a", "b"], ["1", "2"]]
    assert [comment.text for comment in document.comments] == ["numcheck: ignore x"]


def test_an_empty_file_is_an_empty_document() -> None:
    assert read("\n").blocks == ()


def test_a_place_is_a_cell_and_its_line() -> None:
    document = read(NOTEBOOK)
    place = document.locate(document.text.index("7 mice"))
    assert (place.notebook_cell, place.line, place.headings) == (5, 3, ("Food",))
    assert str(place) == "cell 5, line 3 (Food)"


def test_notebooks_of_version_3_are_read() -> None:
    old = {
        "worksheets": [
            {
                "cells": [
                    {"cell_type": "heading", "level": 2, "source": "Owls"},
                    {"cell_type": "markdown", "source": "5 owls."},
                ]
            }
        ]
    }
    document = read(json.dumps(old))
    assert document.text.split() == ["Owls", "5", "owls."]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"cells": [', r"owls.ipynb:1:12: no notebook: .*expected JSON"),
        ("[]", "owls.ipynb: no notebook: expected a JSON object with cells"),
        ("{}", "owls.ipynb: no notebook: expected a list of cells"),
        ('{"cells": [], "a": ' + "9" * 5000 + "}", "owls.ipynb: no notebook: .*limit"),
        ('{"cells": [7]}', "owls.ipynb: cell 1: expected a JSON object"),
        ("[" * 100_000, "owls.ipynb: no notebook: its JSON is nested too deep"),
    ],
)
def test_what_is_no_notebook_is_said_in_one_line(text: str, message: str) -> None:
    with pytest.raises(NumcheckError, match=message):
        read(text)


@given(
    st.integers(0, len(NOTEBOOK)), st.integers(0, 40), st.sampled_from(["", "{", '"', "null", "7", "\x00"])
)
def test_a_damaged_notebook_is_read_or_refused(start: int, length: int, put: str) -> None:
    try:
        document = read(NOTEBOOK[:start] + put + NOTEBOOK[start + length :])
    except NumcheckError:
        return
    assert len(document.text) == len(document.source)
