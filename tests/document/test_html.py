from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from numcheck.checker import Checker
from numcheck.document import Document, read_text
from tests.document.visible import blocks

ARTICLE = """\
<!DOCTYPE html>
<html><head><title>Owls - The Tower Post</title><style>p { width: 5px }</style></head>
<body><nav><a href="/">Page 1</a></nav>
<h1>Owls in the <em>old</em> tower</h1>
<p>The keeper counted <b>12 owls</b>, of which nine were
young &amp; three old.<br>It cost &pound;40.
<h2>Numbers</h2>
<ul><li>Nine barn owls<li>Three <del>77</del> tawny owls</ul>
<blockquote><p>He said 12.</p></blockquote>
<table><tr><th>kind<th>owls<tr><td>barn<td>9</table>
<figure><img src="a5.png" alt="5"><figcaption>The 12 owls</figcaption></figure>
<pre>run 99</pre><script>var a = 98 < 99;</script>
</body></html>
"""


def read(text: str) -> Document:
    return read_text(text, "draft.html", "html")


def test_blocks_of_every_kind_without_their_tags() -> None:
    assert blocks(read(ARTICLE)) == [
        ("title", "Owls in the old tower"),
        ("paragraph", "The keeper counted 12 owls , of which nine were young & three old."),
        ("paragraph", "It cost £40."),
        ("heading", "Numbers"),
        ("list item", "Nine barn owls"),
        ("list item", "Three tawny owls"),
        ("quote", "He said 12."),
        ("table cell", "kind"),
        ("table cell", "owls"),
        ("table cell", "barn"),
        ("table cell", "9"),
        ("caption", "The 12 owls"),
    ]


def test_the_title_of_the_page_is_the_title_where_no_heading_is() -> None:
    assert blocks(read("<title>Nine owls</title><p>Nine.")) == [
        ("title", "Nine owls"),
        ("paragraph", "Nine."),
    ]


def test_words_stand_where_they_stand_in_the_source() -> None:
    document = read(ARTICLE)
    place = document.text.index("12 owls")
    assert document.source[place : place + 7] == "12 owls"
    assert document.line_column(place) == (5, 26)
    assert document.source[document.text.index("£") - 6 :].startswith("&pound;40")


@pytest.mark.parametrize(
    ("markup", "kinds"),
    [
        ("&euro;500", ["money"]),
        ("5&#37;", ["percent"]),
        ("a loss of &pound;4 and 1&nbsp;owl", ["money", "count"]),
        ("5&ndash;7 owls", ["count"]),
        ("a 7<sup>th</sup> owl", ["ordinal"]),
        ("<b>9</b> km", ["measure"]),
    ],
)
def test_references_are_read_with_their_numbers(markup: str, kinds: list[str]) -> None:
    report = Checker().check_text(f"<p>They had {markup}.</p>", "a.html", "html")
    assert [quantity.kind for quantity in report.quantities] == kinds


def test_a_contradiction_across_tags_is_found_at_its_place() -> None:
    text = "<h1>Mill</h1>\n<p>It ground <b>54 tons</b> of rye,\nup <i>18%</i> from 50 tons.</p>\n"
    (claim,) = Checker().check_text(text, "mill.html", "html").violations
    assert claim.span.of(text) == "18%"


PIECES = [
    "<p>",
    "</p>",
    "<b>",
    "5 owls",
    "&pound;4",
    "&",
    "&#x;",
    "<",
    ">",
    "<!-- 7 -->",
    "<ul><li>",
    "\r\n",
    "<script>",
    "é",
]


@given(st.lists(st.sampled_from(PIECES)))
def test_the_text_is_as_long_as_the_source(pieces: list[str]) -> None:
    document = read("".join(pieces))
    assert len(document.text) == len(document.source)
    for sentence in document.sentences:
        assert document.blocks[sentence.block].span.holds(sentence.span)


@pytest.mark.parametrize(
    ("source", "kinds"),
    [
        ("<ul><li>4 oars<li>5 nets</ul>", ["list item", "list item"]),
        ("<ul><li>4 oars<ul><li>2 long</ul><li>5 nets</ul>", ["list item", "list item", "list item"]),
        ("<dl><dt>oars<dd>4<dt>nets<dd>5</dl>", ["list item"] * 4),
        ("<table><tr><td>4<td>5<tr><td>6<td>7</table><p>8 oars", ["table cell"] * 4 + ["paragraph"]),
        ("<table><tbody><tr><th>a<tbody><tr><td>6</table>8 oars", ["table cell"] * 2 + ["paragraph"]),
    ],
)
def test_ends_that_need_not_be_written(source: str, kinds: list[str]) -> None:
    assert [block.kind for block in read_text(source, "page", "html").blocks] == kinds
