from __future__ import annotations

from pathlib import Path

from tests.claim.samples import book_of, claims_of

RULE = """
match:
  any: ["lead of {m:count}"]
  rest: {a: count}
  of_many: true
  anchor: m
where: ["%s"]
holds: "m == a"
"""


def test_what_stands_before_precedes(tmp_path: Path) -> None:
    book = book_of(tmp_path, RULE % "precedes(a, m)")
    assert claims_of(book, "Reid had 90 and a lead of 20 over the 70.") == ["rule-0 inconsistent m=20 a=90"]


def test_what_no_number_of_its_kind_stands_with_is_alone(tmp_path: Path) -> None:
    rule = RULE.replace("a: count", "a: money").replace("m == a", "a < 0") % "is_alone(a)"
    book = book_of(tmp_path, rule)
    assert claims_of(book, "Reid, with $5, had a lead of 20.") == ["rule-0 inconsistent m=20 a=$5"]
    assert claims_of(book, "Reid, with $5 to the $6 of Low, had a lead of 20.") == []
