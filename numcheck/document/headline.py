"""Titles, headings and captions told by their wording, where nothing marks them up."""

from __future__ import annotations

import re

LONGEST_TITLE = 160
LONGEST_HEADING = 90

CAPTION = re.compile(r"(?:figure|fig\.|table|chart|photo|map|source)\s*[\dA-Z]*\s*[.:|–—-]", re.IGNORECASE)
NO_HEADING_END = re.compile(r"[.!?…,;][\"'”’»)\]]*\Z")


def reads_as_headline(words: str, longest: int) -> bool:
    """Whether a line starts high, ends low and is short: "Museum counts its visitors"."""
    if len(words) > longest or words[:1].islower() or not any(map(str.isalpha, words)):
        return False
    return NO_HEADING_END.search(words) is None or words.isupper()
