from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from numcheck.document import Document, read_text
from tests.document.visible import blocks


def read(text: str) -> Document:
    return read_text(text, "draft.md", "markdown")


ARTICLE = """\
---
title: Owls 12
---

# Owls in the *old* tower

The keeper counted **12 owls**, of which [nine](https://example.org/5) were
young (`x = 5` says the log). It cost \\$40.

## Numbers 2

1. Nine barn owls
2. Three tawny owls,
   all of them old

> He said 12.

| kind | owls |
|------|-----:|
| barn | 9 |

```sh
run 99
```

![A picture of 5 owls](a.png)
<https://example.org/77>
"""


def test_blocks_of_every_kind_without_their_markup() -> None:
    assert blocks(read(ARTICLE)) == [
        ("title", "Owls in the old tower"),
        ("paragraph", "The keeper counted 12 owls , of which nine were young ( says the log). It cost $40."),
        ("heading", "Numbers 2"),
        ("list item", "Nine barn owls"),
        ("list item", "Three tawny owls, all of them old"),
        ("quote", "He said 12."),
        ("table cell", "kind"),
        ("table cell", "owls"),
        ("table cell", "barn"),
        ("table cell", "9"),
    ]


def test_words_stand_where_they_stand_in_the_source() -> None:
    document = read(ARTICLE)
    place = document.text.index("12 owls")
    assert document.source[place : place + 7] == "12 owls"
    assert document.line_column(place) == (7, 22)


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_line_ends_of_every_system_are_kept(line_end: str) -> None:
    document = read(ARTICLE.replace("\n", line_end))
    assert [kind for kind, _ in blocks(read(document.source))] == [kind for kind, _ in blocks(read(ARTICLE))]
    assert document.text.count(line_end) == ARTICLE.count("\n")


@given(
    st.lists(
        st.sampled_from(
            ["# A 5", "*b* 6", "> c", "- d", "`e`", "| f | 7 |", "|--|--|", "", "<b>", "&amp;", "```"]
        )
    )
)
def test_every_character_is_kept_or_blanked(lines: list[str]) -> None:
    document = read("\n".join(lines))
    assert all(kept in (char, " ") for kept, char in zip(document.text, document.source, strict=True))
    for sentence in document.sentences:
        assert document.blocks[sentence.block].span.holds(sentence.span)


def test_marks_of_footnotes_are_no_words() -> None:
    text = (
        "Of 40 owls[^1] 30 were old.[^log] They ate **12 mice**[^2].\n\n[^1]: Counted in May.\n[^2]: Log.\n"
    )
    document = read(text)
    assert "^" not in document.text
    assert "1" not in document.text.replace("12", "")
    assert [sentence.span.of(document.text).split()[0] for sentence in document.sentences][:2] == [
        "Of",
        "They",
    ]
    assert all(one.end <= other.start for one, other in pairwise(document.markup))
