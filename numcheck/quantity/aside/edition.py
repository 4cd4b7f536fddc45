"""Names by what stands around them: one that bears several numbers, one of two words with a year behind."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from numcheck.language.plural import looks_plural
from numcheck.later import later
from numcheck.quantity.aside.gate import Gated
from numcheck.quantity.aside.late import compiled
from numcheck.quantity.aside.model import Aside, identifier, matching
from numcheck.quantity.aside.name import AMOUNT, NEXT_WORD, NO_NAME

# "the Harbour Plan 2012 goals"
EDITION = r"(?<!^In )(?<!^At )(?<!\bof )\b[A-Z][\w-]+ [A-Z][\w-]+ (?P<id>(?:19|20)\d\d)(?![\w%-]|[.,]\d|\s?%)"
LONGER_NAME = later(r"\b[A-Z][\w'’-]* $")
REPEATED = r"\b(?P<word>[A-Z][A-Za-z-]+) (?P<number>\d{1,3})(?![\w%+]|[.,:]\d|\s?%)"

# "Regions 1, 2 and 4"
LISTED = (
    r"(?<=[a-z,(] )(?!Ages?\b)[A-Z][a-z]+s \d{1,3}(?:(?:,\s|\s?[-–]\s?)\d{1,3})*"
    r"(?:,?\s(?:and|or|to|through|&)\s)\d{1,3}"
    r"(?![\w%]|[.,]\d|\s?%|\s(?:[a-z]+s|percent|million|billion|thousand|per)\b)"
)
# "by means of Sorter 1.2."
RELEASE = (
    r"\b(?:[Uu]sing|[Bb]y|[Ww]ith|[Ii]n|[Vv]ia|[Oo]n|software)\s(?:the\s)?(?P<id>[A-Z]\w+(?:\s[A-Z]\w+)?\s\d{1,2}\.\d{1,2})"
    r"(?=\s*(?:[,;:)(]|\.(?!\d)|$))"
)


def find_repeated(sentence: str) -> Iterator[Aside]:
    """A name that bears numbers more than once: "Draft 1 was dull, Draft 2 is not"."""
    found = [match for match in compiled(REPEATED).finditer(sentence) if match["word"] not in NO_NAME]
    times = Counter(match["word"] for match in found)
    for match in found:
        is_apart = LONGER_NAME.search(sentence, 0, match.start()) is None
        if times[match["word"]] > 1 and is_apart and not _is_counted(match):
            yield identifier(*match.span())


def _is_counted(match: re.Match[str]) -> bool:
    following = NEXT_WORD.match(match.string, match.end())
    return following is not None and (looks_plural(following[1]) or following[1] in AMOUNT)


EDITIONS: tuple[Gated, ...] = (
    (r"[A-Z][\w-]+ (?:19|20)\d\d", matching(EDITION)),
    (r"[A-Z][a-z]+s \d", matching(LISTED)),
    (r"[A-Z]\w+ \d+\.\d", matching(RELEASE)),
    (r"[A-Z][A-Za-z-]+ \d.*[A-Z][A-Za-z-]+ \d", find_repeated),
)
