"""Clock times."""

from __future__ import annotations

from collections.abc import Iterator

from numcheck.quantity.aside.gate import Gated
from numcheck.quantity.aside.late import compiled
from numcheck.quantity.aside.model import Aside
from numcheck.span import Span

ZONE = r"(?:\s*\(?\b(?:GMT|UTC|BST|CES?T|[ECMP][SD]?T|AES?T|IST|JST|local\s+time)\b\)?)?"
HALF_DAY = r"\s?(?:[ap]\.\s?m\.|[ap]\.?m\b|[AP]\.M\.|[AP]M\b)"
HOUR = r"(?:1[0-9]|2[0-3]|0?\d)(?:[:.][0-5]\d){0,2}"

TIME = rf"""(?x)(?<![\w.,:/$£€-])(?=\d)(?:
        {HOUR}(?:{HALF_DAY})?(?:\s*[-–—]\s*|\s+(?:to|and|until)\s+){HOUR}{HALF_DAY}{ZONE}  # 9 to 11:30 a.m.
      | {HOUR}{HALF_DAY}{ZONE}                                                             # 2:55 p.m. ET
      | (?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?![\d:]){ZONE}                   # 14:30
      | (?:[01]?\d|2[0-4])\.[0-5]\d\s*(?:hrs|hours|GMT|UTC|BST|CES?T|local\s+time)\b       # 14.30 GMT
      | (?:[01]\d|2[0-4])[0-5]\d\s*(?:hrs|GMT|UTC|BST|CES?T|Zulu)\b                        # 1430 GMT
      | (?:[01]?\d|2[0-3])[hH][0-5]\d(?!\w)                                                # 14h30
      | \d{{1,2}}\s+o['’]clock
      | \d{{1,2}}\s+past\s+\d{{1,2}}(?=[.,;]|\s+(?:on|in|when|every|and)\b|$)(?<=\d)
    )"""
AT_HOURS = r"\bat\s+(?P<time>(?:[01]\d|2[0-4])[0-5]\d)(?:\s+hours\b)"
HALF_PAST = r"\b(?:half\s+past|(?:a\s+)?quarter\s+(?:past|to))\s+(?:1[0-2]|[1-9])\b(?![.,]\d|\s*%)"


def find_times(sentence: str) -> Iterator[Aside]:
    """Times of the day, single and from-to, with their zone."""
    for match in compiled(TIME).finditer(sentence):
        yield Aside(Span(*match.span()), "time")


def find_spoken_times(sentence: str) -> Iterator[Aside]:
    """As in "at 0930 hours", "half past 7"."""
    for match in compiled(AT_HOURS).finditer(sentence):
        yield Aside(Span(match.start("time"), match.end()), "time")
    for match in compiled(HALF_PAST).finditer(sentence):
        yield Aside(Span(*match.span()), "time")


TIMES: tuple[Gated, ...] = (
    (
        r"\d(?:[:hH]\d\d|\s?[apAP]\.?\s?[mM]|\s*(?:[GBECJIAMP][A-Z]{2}|UTC|Zulu|hrs|hours|local|o['’])|\s+past\s+\d)",
        find_times,
    ),
    (r"at\s\d{4}\s+hours|half\s+past|quarter\s+(?:past|to)", find_spoken_times),
)
