from __future__ import annotations

import pytest

from numcheck.document import read_text
from numcheck.document.comment import comments_in


@pytest.mark.parametrize(
    ("syntax", "source", "texts"),
    [
        ("html", "<!-- one --> 5 <!--\ntwo\n-->", ["one", "two"]),
        ("latex", "Up 5\\% to 7 % one\n% two", ["one", "two"]),
        ("rest", "Five.\n\n.. one\n\n.. two\n5 .. three", ["one", "two"]),
    ],
)
def test_each_syntax_has_its_own_comments(syntax: str, source: str, texts: list[str]) -> None:
    found = list(comments_in(source, syntax))
    assert [comment.text for comment in found] == texts
    assert all(comment.text in comment.span.of(source) for comment in found)


def test_comments_of_markdown_stand_where_they_stand() -> None:
    source = "Five <!-- one --> owls\n\n<!-- two\nlines -->\n\n- item <!-- three -->\n"
    document = read_text(source, "a.md", "markdown")
    assert [comment.text for comment in document.comments] == ["one", "two\nlines", "three"]
    assert document.comments[1].span.of(source) == "<!-- two\nlines -->"
    assert "one" not in document.text
