from __future__ import annotations

from pathlib import Path

import pytest

from tests.claim.samples import book_of, claims_of

AGES = """
match:
  any: ["{a:age}"]
  then: ["born in {b:year}"]
  reach: paragraph
where: ["same_person(a, b)"]
holds: "years(a) == 1"
"""


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Tom Cole, 34, sang. Cole was born in 1990.", True),
        ("Tom Cole, 34, sang. He was born in 1990.", True),
        ("Tom Cole, 34, sang. Now a cook, she was born in 1990.", True),
        ("Tom Cole, 34, sang. It rained. Cole was born in 1990.", True),
        ("Tom Cole, 34, sang. It rained. He was born in 1990.", False),
        ("Tom Cole, 34, sang. The mill's owner was born in 1990.", False),
    ],
)
def test_one_person_by_name_or_pronoun(text: str, is_one: bool, tmp_path: Path) -> None:
    assert bool(claims_of(book_of(tmp_path, AGES), text)) is is_one
