"""Headings that announce how many numbered headings stand under them."""

from __future__ import annotations

import pytest

from tests.builtin import report_on


def page(title: str, *headings: str) -> str:
    return f"# {title}\n\n" + "\n".join(f"## {each}\n\nSome words.\n" for each in headings)


NUMBERED = ("1. The ferry", "2. The baths", "3. The market")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(page("Four reasons to visit Marl", *NUMBERED), 1, id="one too few"),
        pytest.param(page("Three reasons to visit Marl", *NUMBERED), 0, id="as many"),
        pytest.param(page("Three reasons to visit Marl", *NUMBERED, "How to get there"), 0, id="and another"),
        pytest.param(page("Four weeks in Marl", *NUMBERED), 0, id="no noun of enumerations"),
        pytest.param(page("About four reasons to visit Marl", *NUMBERED), 0, id="hedged"),
        pytest.param(page("Four reasons to visit Marl", "The ferry", "The baths"), 0, id="not numbered"),
        pytest.param(page("Four reasons to stay", "2. Baths", "3. Market", "4. Bread"), 0, id="from 2"),
    ],
)
def test_a_heading_announces_as_many_numbered_headings_as_follow(text: str, found: int) -> None:
    violations = report_on(text, "markdown").violations
    assert [each.rule_id for each in violations] == ["announced-items-miscounted"] * found
