"""Results told beside a name: "Leeds 2, Hull 0.", "the 8-2 Badgers", "the Badgers (8-2)", "took 4 for 61"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from numcheck.quantity.aside.gate import Gated
from numcheck.quantity.aside.late import compiled
from numcheck.quantity.aside.model import Aside, matching
from numcheck.quantity.aside.name import NO_NAME
from numcheck.quantity.aside.score import CUE_BEFORE, score
from numcheck.quantity.aside.series import NUMBERED
from numcheck.quantity.noun.words import words

RECORD = (
    r"\b(?:[Tt]he|an?|[Tt]heir|[Oo]ur)\s(?P<record>(?P<a>\d{1,2})[-–](?P<b>\d{1,2})(?:[-–]\d{1,2})?)"
    r"(?=\s[A-Z][a-z]+(?:\s[A-Z][a-z]+)*(?:\s(?!million|billion|percent)[a-z]|[.,;)]|$))"
)
TEAM = r"[A-Z][\w'’.&-]*(?: [A-Z][\w'’.&-]*)*"
RESULT = rf"(?:[\w ]+: )?{TEAM} (?P<score>(?P<a>\d{{1,3}}), {TEAM} (?P<b>\d{{1,3}}))\s*[.;]?\s*"
BRACKETED = (
    r"\b(?P<team>[A-Z][a-z]+)\s\((?P<record>(?P<a>\d{1,3})[-–](?P<b>\d{1,3})(?:[-–]\d{1,2})?)(?=\)|,\s)"
)
# "Peru 1–2 Wales": two names and what lies between
FIXTURE = (
    r"(?<![\w'’-])(?P<home>[A-Z][a-z]{2,})\s(?P<score>(?P<a>\d{1,2})[-–](?P<b>\d{1,2}))"
    r"\s(?P<away>[A-Z][a-z]{2,})"
)
NO_TEAMS = words("ages years scores grades ranges weights hours minutes months times pages verses")

# wickets and the runs given for them
FIGURES = (
    r"\b(?:tak(?:es?|ing)|took|claim(?:s|ed|ing)|bagg(?:ed|ing)|finish(?:ed|es|ing)\swith|figures\sof|returned)\s"
    r"(?P<id>(?:10|\d)(?:[-–]|\sfor\s)\d{1,3})(?=[.,;)]|\s(?:in|from|off|as|and|against|on|to)\b|$)"
)


def find_records(sentence: str) -> Iterator[Aside]:
    """What a team has won and lost, before its name: "the 8-2 Badgers"."""
    for match in compiled(RECORD).finditer(sentence):
        yield score(match, match.span("record"), "record")


def find_results(sentence: str) -> Iterator[Aside]:
    """As in "Leeds 2, Hull 0." and a team's record in brackets: "the Badgers (8-2)"."""
    result = compiled(RESULT).fullmatch(sentence)
    if result:
        yield score(result, result.span("score"))
    for match in compiled(BRACKETED).finditer(sentence):
        if match["team"].lower() not in NUMBERED | NO_TEAMS and _is_team(match):
            yield score(match, match.span("record"), "record")


def find_fixtures(sentence: str) -> Iterator[Aside]:
    """As in "Peru 1–2 Wales"; a range of days, pages or parts is none."""
    for match in compiled(FIXTURE).finditer(sentence):
        home, away = match["home"], match["away"]
        if not {home, away} & NO_NAME and home.lower() not in NUMBERED | NO_TEAMS:
            yield score(match, match.span("score"))


def _is_team(match: re.Match[str]) -> bool:
    """A name in the plural is one; any other where a game is spoken of."""
    return match["team"].endswith(("s", "x")) or compiled(CUE_BEFORE).search(match.string) is not None


RESULTS: tuple[Gated, ...] = (
    (r"\d[-–]\d\d?\s[A-Z]", find_records),
    (r"[a-z] \d+[-–]\d+ [A-Z]", find_fixtures),
    (r"[a-z] \(\d+[-–]\d|\d, [A-Z]", find_results),
    (r"\d (?:for) \d|\d[-–]\d", matching(FIGURES)),
)
