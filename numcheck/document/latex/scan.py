"""What of a LaTeX source is no text at all: comments, verbatim, definitions. It is filled before parsing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from numcheck.document.model import Comment
from numcheck.span import Span

FILLER = "\ue000"
"""Stands in place of what is left out; unlike a space it makes no empty line, which would end a paragraph."""

LEFT_OUT = re.compile(
    r"""
    \\begin\s*\{(?P<environment>verbatim\*?|[BL]?Verbatim\*?|lstlisting|minted|comment|alltt|filecontents\*?
        |tikzpicture|pgfpicture|algorithm|algorithmic|python|code)\} .*? \\end\s*\{(?P=environment)\}
    | \\iffalse\b .*? \\fi\b
    | \\(?:verb|lstinline|mintinline(?:\[[^\]\r\n]*\])?(?:\{\w+\})?)\*?(?P<mark>[^\s\w*{\[])[^\r\n]*?(?P=mark)
    | \\(?:[vh]skip|kern|(?:parskip|parindent|baselineskip|tabcolsep|arraystretch|textwidth)\s*=)
        \s*-?[\d.]+\s*(?:pt|em|ex|[cm]m|in|bp|sp)?(?:\s+(?:plus|minus)\s+[\d.]+\s*\w\w)*
    | \\cmidrule\s*(?:\[[^\]\r\n]*\])?(?:\([^)\r\n]*\))?\s*\{[^}\r\n]*\}
    | (?P<kept>\\(?:[^a-zA-Z]|[a-zA-Z]+))
    | %(?P<comment>[^\r\n]*)
    """,
    re.VERBOSE | re.DOTALL,
)


def filled(source: str) -> str:
    """The source with what is left out filled, equally long."""
    return LEFT_OUT.sub(lambda match: match[0] if match["kept"] else _filler(match[0]), source)


def comments_in(source: str) -> Iterator[Comment]:
    """The comments outside of verbatim text."""
    for match in LEFT_OUT.finditer(source):
        if match["comment"] is not None:
            yield Comment(match["comment"].strip(), Span(*match.span()))


def _filler(text: str) -> str:
    """As much filler, line ends kept."""
    return re.sub(r"[^\r\n]", FILLER, text)
