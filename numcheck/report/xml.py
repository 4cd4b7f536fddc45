"""XML as text: what it may hold, and how elements are written."""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.sax.saxutils import escape

FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
IN_ATTRIBUTE = {'"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"}

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'


def text(value: str) -> str:
    """*value* as the content of an element; what XML cannot hold becomes U+FFFD."""
    return escape(FORBIDDEN.sub("\ufffd", value))


def start(name: str, attributes: Mapping[str, object], *, closed: bool = False) -> str:
    """``<name a="1">``"""
    pairs = "".join(
        f' {key}="{escape(FORBIDDEN.sub(chr(0xFFFD), str(value)), IN_ATTRIBUTE)}"'
        for key, value in attributes.items()
    )
    return f"<{name}{pairs}{'/' if closed else ''}>"
