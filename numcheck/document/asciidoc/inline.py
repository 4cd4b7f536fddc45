"""The words inside one block of AsciiDoc."""

from __future__ import annotations

import re

from numcheck.document.entity import REFERENCE, shown
from numcheck.document.gather import Gathering
from numcheck.document.raised import raised_kind

ENTITY = REFERENCE.pattern.replace("#", r"\#")

TOKEN = re.compile(
    rf"""
    (?P<hidden>``[^`]+``|`[^`\r\n]+`|\+\+\+.*?\+\+\+|\[\[[^\]\r\n]*\]\]|\(\(\(.*?\)\)\)|\[\.?\#?[\w.\#-]+\](?=[\#*_`])
      |(?:image|icon|kbd|btn|menu|anchor|indexterm2?|stem|latexmath|asciimath|pass|video|audio|include)::?[^\s\[]*\[[^\]]*\])
    | footnote(?:ref)?:[^\s\[]*\[(?P<note>[^\]]*)\]
    | (?:https?://|link:|mailto:|xref:)[^\s\[]+\[(?P<label>[^\]]*)\]
    | (?P<url>https?://[^\s\[\]<>]+)
    | <<[^,>\r\n]*(?:,(?P<reference>[^>\r\n]*))?>>
    | \{{(?P<attribute>[\w-]+)\}}
    | (?P<entity>{ENTITY})
    | \^(?P<raised>[^\s^]{{1,12}})\^
    | ~(?P<lowered>[^\s~]{{1,12}})~
    | (?P<dash>(?<=\w)--(?=\w)|(?<=[ ])--(?=\s))
    | (?P<escape>\\)(?=[*_`\#^~{{&\[<:|])
    | (?P<break>[ ]\+(?=[\r\n]|\Z))
    | (?P<opening>(?P<sign>\*\*|__|\#\#|(?<![\w\\])[*_\#])(?=\S)(?=[^\r\n]*?\S(?P=sign)))
    | (?P<closing>(?<=\S)(?:\*\*|__|\#\#|[*_\#](?!\w)))
    """,
    re.VERBOSE | re.DOTALL,
)

ATTRIBUTES = {
    "nbsp": "\u00a0",
    "amp": "&",
    "lt": "<",
    "gt": ">",
    "plus": "+",
    "vbar": "|",
    "deg": "°",
    "sp": " ",
}


def put_inline(gathering: Gathering, start: int, end: int) -> None:
    """Adds the words between two offsets of the source, marks and code left out."""
    source = gathering.source
    position = start
    opened: set[str] = set()
    for match in TOKEN.finditer(source, start, end):
        if match.start() < position:
            continue
        sign = match["sign"] or match["closing"]
        if match["closing"] and sign not in opened:
            continue
        gathering.put(position, match.start())
        position = match.end()
        if match["opening"]:
            opened.add(sign)
        elif match["closing"]:
            opened.discard(sign)
        else:
            _put(gathering, match)
    gathering.put(position, end)


def _put(gathering: Gathering, match: re.Match[str]) -> None:
    """What a token prints."""
    for name in ("label", "reference", "lowered"):
        if match[name]:
            gathering.put(*match.span(name))
    if match["note"] is not None:
        with gathering.inside("footnote", anchor=match.start()):
            put_inline(gathering, *match.span("note"))
    elif match["attribute"] in ATTRIBUTES:
        gathering.put_as(ATTRIBUTES[match["attribute"]], *match.span())
    elif match["entity"]:
        gathering.put_as(shown(match[0]).strip() or " ", *match.span())
    elif match["dash"]:
        gathering.put_as("—", *match.span(), is_left=True)
    elif match["raised"]:
        before = "".join(words.text for words in gathering.words[-2:])
        kind = raised_kind(before, match["raised"])
        if kind == "power":
            gathering.put_as("^" + match["raised"], *match.span())
        elif kind == "word":
            gathering.put(*match.span("raised"))
