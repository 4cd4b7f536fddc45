from __future__ import annotations

import pytest

from tests.quantity.reading import read


@pytest.mark.parametrize(
    ("text", "kind", "unit"),
    [
        ("It paid $2.37 a share, against $2.19.", "rate", "USD / share"),
        ("It paid $2.37 a share in May 2019, compared with $2.19.", "rate", "USD / share"),
        ("It paid $1.20 a share, up from 98 cents.", "rate", "cent / share"),
        ("It is 40 km, up from 35.", "measure", "kilometer"),
        ("He got six and a half years instead of the nine given first.", "duration", "year"),
        ("Turnout was 62 per cent, compared with 58.", "percent", "percent"),
    ],
)
def test_a_unit_is_left_out_where_figures_are_compared(text: str, kind: str, unit: str) -> None:
    other = [each for each in read(text) if each.kind not in ("date", "ordinal")][1]
    assert (other.kind, other.unit) == (kind, unit)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It is up by 40 per cent, from 58.", "number"),
        ("It is 40 km, up from 3.", "number"),
        ("It is 40 km from 35 towns.", "count"),
        ("It costs $2 a kilo in the north and rose from $3 in the south.", "money"),
        ("It costs $2 a kilo, against £3.", "money"),
        ("It is 40 km and the other is 35.", "number"),
    ],
)
def test_what_is_not_compared_keeps_its_own(text: str, kind: str) -> None:
    assert read(text)[1].kind == kind
