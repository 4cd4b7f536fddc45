"""Whole documents, each beside a file that names its violations: rule, line and accused number."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.builtin import checker

CASES = sorted((Path(__file__).parent / "cases").glob("*.txt"))


@pytest.mark.parametrize("path", [pytest.param(path, id=path.stem) for path in CASES])
def test_document_has_its_violations_and_no_others(path: Path) -> None:
    report = checker().check_file(path)
    document = report.document
    found = [
        [claim.rule_id, document.line_column(claim.span.start)[0], claim.span.of(document.text)]
        for claim in report.violations
    ]
    assert found == json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))


def test_every_list_of_violations_has_its_document() -> None:
    lists = sorted((Path(__file__).parent / "cases").glob("*.json"))
    assert [path.stem for path in lists] == [path.stem for path in CASES]
