"""Clock times."""

from __future__ import annotations

from collections.abc import Iterator

from numcheck.quantity.aside.gate import Gated
from numcheck.quantity.aside.late import compiled
from numcheck.quantity.aside.model import Aside
from numcheck.span import Span

ZONE = r"(?:\s*\(?\b(?:GMT|UTC|BST|CES?T|[ECMP][SD]?T|AES?T|IST|JST|local\s+time)\b\)?)?"
HALF_DAY = r"\s?(?:[ap]\.\s?m\.|[ap]\.?m\b|[AP]\.M\.|[AP]M\b)"
CLOCK = r"(?:[01]?\d|2[0-4]):[0-5]\d"
HOUR = r"(?:1[0-9]|2[0-3]|0?\d)(?:[:.][0-5]\d){0,2}"

TIME = rf"""(?x)(?<![\w.,:/$£€-])(?=\d)(?:
        (?P<a>{HOUR}(?:{HALF_DAY})?)(?P<dash>\s*[-–—]\s*|\s+(?:to|and|until|till|through)\s+)
        (?P<b>{HOUR}{HALF_DAY}{ZONE})                                               # 9 to 11:30 a.m.
      | (?P<c>{CLOCK})\s*[-–—]\s*(?P<d>{CLOCK}(?![\d:]){ZONE})                            # 8:00-17:30
      | {HOUR}{HALF_DAY}{ZONE}                                                             # 2:55 p.m. ET
      | (?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?![\d:]|,\d){ZONE}                   # 14:30
      | \d{{1,2}}:[0-5]\d\.\d{{1,3}}(?![\d:])                                                  # 29:14.6
      | (?:[01]?\d|2[0-4])\.[0-5]\d\s*(?:hrs|hours|GMT|UTC|BST|CES?T|local\s+time)\b       # 14.30 GMT
      | (?:[01]\d|2[0-4])[0-5]\d\s*(?:hrs|GMT|UTC|BST|CES?T|Zulu)\b                        # 1430 GMT
      | (?:[01]?\d|2[0-3])[hH][0-5]\d(?!\w)                                                # 14h30
      | \d{{1,2}}\s+o['’]clock
      | \d{{1,2}}\s+past\s+\d{{1,2}}(?=[.,;]|\s+(?:on|in|when|every|and)\b|$)(?<=\d)
    )"""
AT_HOURS = r"\bat\s+(?P<time>(?:[01]\d|2[0-4])[0-5]\d)(?:\s+hours\b)"
WORDS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
HOUR_NAMED = rf"(?:1[0-2]|[1-9]|{WORDS})\b(?![.,:]\d|\s*%|-)"
HALF_PAST = (
    rf"\b(?:[Hh]alf\s+past|(?:[Aa]\s+)?[Qq]uarter\s+(?:past|to)|(?:\d{{1,2}}|[Ff]ive|[Tt]en|[Tt]wenty(?:-five)?)"
    rf"\s+(?:minutes\s+)?past)\s+{HOUR_NAMED}(?!\s+(?:million|percent|per|[a-z]+s\b))"
)
PART_OF_DAY = r"(?:morning|afternoon|evening|night)"
OF_THE_DAY = (
    rf"\b(?:[Aa]t|[Aa]round|[Aa]bout|[Uu]ntil|[Tt]ill|[Ff]rom|[Ss]ince|[Bb]efore|[Aa]fter)\s(?:about\s)?"
    rf"(?P<time>(?:1[0-2]|[1-9]|{WORDS})(?:[.:][0-5]\d)?)\s"
    rf"(?:in\sthe\s{PART_OF_DAY}|at\snight|(?:this|that|yesterday|tomorrow|the\snext)\s{PART_OF_DAY}|tonight"
    rf"|on\s[A-Z][a-z]+day\s{PART_OF_DAY})\b"
)
STARTS = (
    r"\b(?:[Ss]tart(?:s|ed)?|[Bb]eg(?:ins?|an)|[Rr]esume[sd]?|[Kk]ick(?:s|ed)\soff)\sat\s"
    rf"(?P<time>(?:1[0-2]|[1-9]|{WORDS}))(?=\s*(?:[.;,]\s|[.;]?$)|\s(?:on|and|with)\b)"
)
NAMED = (
    r"\b(?P<time>(?:12|[Tt]welve)\s(?:noon|midnight))\b"
    r"|\b[Tt]he\s(?P<train>(?:1\d|2[0-3]|0?\d)[.:][0-5]\d)(?=\s(?:to|from|at)\s[A-Z]|\s(?:train|bus|ferry|service)\b)"
    r"|\b(?P<job>(?:9|[Nn]ine)(?:-to-|\sto\s)(?:5|five))\b(?![.,:]\d|\s*%|\s(?:million|percent|per|[a-z]+s\b))"
)


# "move the 10:30 to 11", "in from 8 until half past four", "home by six"
BESIDE_TIME = (
    rf"\b{CLOCK}\sto\s(?P<to>{HOUR_NAMED})(?=[.,;)?!]|\s(?:and|or|on|so|if|because)\b|$)"
    rf"|\bfrom\s(?P<from>{HOUR_NAMED})(?=\s(?:until|till|to)\s(?:half|quarter|noon|midnight|lunch|{CLOCK}))"
    rf"|\b(?:home|back|there|out|finished|asleep)\sby\s(?P<by>(?:1[0-2]|[1-9]|{WORDS}))(?=[.,;?!]|\s(?:on|and|or|at|this|tomorrow)\b|$)"
)


def find_times(sentence: str) -> Iterator[Aside]:
    """Times of the day with their zone; two with a dash between are one range, with a word two times."""
    for match in compiled(TIME).finditer(sentence):
        ends = [Aside(Span(*match.span(name)), "time") for name in "abcd" if match[name]]
        if match["dash"] and match["dash"].strip().isalpha():
            yield from ends
        else:
            yield Aside(Span(*match.span()), "time", parts=tuple(ends))


def find_spoken_times(sentence: str) -> Iterator[Aside]:
    """As in "at 0930 hours", "half past 7"."""
    for match in compiled(AT_HOURS).finditer(sentence):
        yield Aside(Span(match.start("time"), match.end()), "time")
    for match in compiled(HALF_PAST).finditer(sentence):
        yield Aside(Span(*match.span()), "time")


def find_hours(sentence: str) -> Iterator[Aside]:
    """As in "at seven in the evening", "starts at 7", "twelve noon", "the 6.15 to Leeds", "nine to five"."""
    for source in (OF_THE_DAY, STARTS, NAMED, BESIDE_TIME):
        for match in compiled(source).finditer(sentence):
            yield Aside(Span(*match.span(match.lastgroup or 0)), "time")


TIMES: tuple[Gated, ...] = (
    (
        r"\d(?:[:hH]\d\d|\s?[apAP]\.?\s?[mM]|\s*(?:[GBECJIAMP][A-Z]{2}|UTC|Zulu|hrs|hours|local|o['’])|\s+past\s+\d)",
        find_times,
    ),
    (r"at\s\d{4}\s+hours|\spast\s|uarter\s+to", find_spoken_times),
    (
        r"morning|afternoon|evening|night|(?:tart(?:s|ed)?|eg(?:ins?|an)|esume[sd]?|\soff)\sat\s|noon"
        r"|[Tt]he \d{1,2}[.:]\d\d "
        r"|(?:9|ine)[ -]to[ -](?:5|five)|\d:\d\d to \d"
        r"|from \w+ (?:until|till|to) [hqnml\d]|(?:home|back|there|out|finished|asleep) by ",
        find_hours,
    ),
)
