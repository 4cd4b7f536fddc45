"""Scores of games and splits of votes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from numcheck.later import later
from numcheck.quantity.aside.gate import Gated
from numcheck.quantity.aside.late import compiled
from numcheck.quantity.aside.model import Aside
from numcheck.span import Span

SPLIT = (
    r"(?<![\w.,:/$£€%-])(?P<a>\d{1,3})(?:[-–—‑]|-to-)(?P<b>\d{1,3})"
    r"(?:[-–—‑]\d{1,3})?(?![\w%]|[.,:/]\d|[-–—‑/]\w|\s?%|[\s-]age\s)"
)
SMALL = tuple(
    "zero one two three four five six seven eight nine ten eleven twelve".split()  # noqa: SIM905
)
VOTES = rf"(?:\d{{1,3}}|{'|'.join(SMALL)})"
SPELLED_OUT = (
    r"\b(?:(?:voted?|vote of|votes? was|score of|won|lost|ruled|split|divided|agreed,"
    r"|beat [A-Z]\w+|defeated [A-Z]\w+"
    r"|House|Senate|Commons|Lords|Council|Assembly|[Cc]ommittee|[Cc]ourt|[Pp]anel|[Jj]ury|[Bb]oard)"
    r"|(?P<by>rejected|passed|approved|backed|defeated|carried|adopted|upheld|acquitted|convicted|endorsed|ratified)"
    r"(?:\s[\w'’-]+){0,5}\sby)\s"
    rf"(?P<score>(?P<a>{VOTES}) to (?P<b>{VOTES}))"
    r"(?=[.,;:)]|\s+(?:in|on|at|against|for|that|to|over|after|with)\b|$)"
)  # "voted 220 to 210 on"
CUE = (
    r"won|wins?|winning|winners?|lost|lose|loses|losing|loss|losses|beat|beats|beaten|beating|defeat(?:s|ed)?|victory"
    r"|victories|draw|drew|draws|drawn|tied?|scored?|scores|scoreline|votes?|voted|voting|ruling|ruled|decision"
    r"|record|series|lead|led|leading|trail(?:ed|ing|s)?|ahead|aggregate|half-time|halftime|shoot-?out|penalties|play-?off"
    r"|match|thrashed|edged|downed|crushed|hammered|routed|overcame|split|margin|sets?|finals?|semi-?final|tie-?break"
    r"|approved|passed|rejected|acquitted|confirmed|upheld|adopted|ratified|carried|endorsed|cleared|failed"
    r"|improved to|improves? to|legs?|replay|unbeaten|level at|all square"
)
CUE_BEFORE = rf"(?i)\b(?:{CUE})\b"
CUE_NEAR_BEFORE = rf"(?i)\b(?:{CUE})\b(?:[\s,(]+[\w'’.&-]+){{0,5}}[\s,(:]*$"
ENDED_BEFORE = r"(?i)\b(?:end(?:s|ed|ing)?|finish(?:es|ed|ing)?)\s+(?:as\s)?(?:an?\s)?$"
ODDS_BEFORE = (
    r"(?i)\b(?:odds|favou?rite|outsider|priced?|bookmakers?|backed|tipped)\b[\w\s,’'-]{0,24}\s(?:at|of)\s+$"
)
UNIT = (
    r"percent|per|cent|pct|points?|[mb]illion|thousand|years?|months?|weeks?|days?|hours?|games?|times|of|to"
)
CUE_RIGHT_AFTER = rf"(?i)\s+(?:(?!(?:{UNIT})\b)[\w'’-]+\s+){{0,2}}(?:{CUE})\b"
RANGE_BEFORE = (
    r"(?i)\b(?:ages?|aged|between|from|about|around|some|takes?|lasts?|every|roughly|over|within|grades?|years?"
    r"|(?<!vote )(?<!votes )(?<!score )(?<!record )(?<!margin )(?<!split )(?<!lead )of)\s+$"
)
UP_OR_DOWN = r"(?i)\s+(?:up|down|ahead|behind|in front(?! of))\b"
WAS_BEFORE = (
    r"(?i)\b(?:is|are|was|were|been|being|goes?|went|gone|found themselves|fell"
    r"|(?:com(?:es?|ing)|came|back|rall(?:y|ied)|recover(?:s|ed|ing)?|fought|fight(?:s|ing)?|hit|battl(?:es?|ed|ing))"
    r" from)\s+$"
)
"""As in "were 12-7 up", "came from 2-0 down"."""

DOWN_BEFORE = r"(?i)(?:^|[,;.(]\s?|[\"“])(?:down|up|ahead|behind|trailing|leading)\s+(?:by\s)?$"
"""As in "Down 14-3 at half-time, ..."."""

STANDING_BEFORE = (
    r"(?i)(?:\b(?:improv\w+|went|go(?:es|ing|ne)?|mov(?:es?|ed|ing)|f[ae]ll\w*|drop\w*|slip\w*|slump\w*|climb\w*"
    r"|rose|risen|rises?|lift\w*|tak(?:es?|en|ing)|took|push\w*|rais\w*|bring\w*|brought|ran|runs?|sen[dt]s?)"
    r"(?:\s(?!(?:lead|score|scoreline|margin|advantage|deficit|edge|votes?|counts?|gap|series|it)\b)[\w'’.&-]+){0,4}"
    r"\sto|\b(?:now|record\s(?:of|is|was|to)|start\sof)"
    r"|(?<!\bscore)(?<!\bit)(?<!\bvote)(?<!\bresult)\s(?:is|are|was|were)(?:\s(?:now|still))?)\s+(?:an?\s)?$"
)
"""Where a side stands after its games, not the score of one: "takes the Hawks to 14-3", "now 14-3"."""

STANDING_AFTER = r"(?i)\s+(?:[\w-]+\s){0,2}(?:record|season|start|campaign)\b"
NO_STANDING_AFTER = r"(?i)\s+(?:up|down|ahead|behind|in front|on aggregate|in favou?r|for|against|to|that)\b"
TIE_BREAK = r"\s?\(\d{1,2}(?:[-–]\d{1,2})?\)"
"""Behind a set that ended 7-6."""

NEXT_SET = later(r"(?:[,;]?(?:\s+(?:and|then))?\s+)")
MAY_FOLLOW = (
    r"(?i)\s*(?:$|[.,;:)\]!?\"'’”]|[-–—]\s|\(?\d{1,2}[-–]\d|(?:in|on|at|to|against|over|by|for|with|after|before|and|but|as|when|while|that"
    r"|this|last|today|tonight|yesterday|from|here|away|there|thanks|behind|late|despite|during|if|the|a|his|her|their|its)\b)"
)

LOOK_BACK = 60


def find_scores(sentence: str) -> Iterator[Aside]:
    """Pairs such as "3-2" and "52-47" where a game or a vote is spoken of; the sets of one match are one."""
    run: list[re.Match[str]] = []
    end = -1
    for match in compiled(SPLIT).finditer(sentence):
        if match.start() < end:  # the tie-break of a set
            continue
        goes_on = bool(run and NEXT_SET.fullmatch(sentence, end, match.start()))
        if not goes_on and run:
            yield _result(run, end)
            run = []
        if (
            _is_score(match)
            or _opens_sets(match)
            or (goes_on and compiled(MAY_FOLLOW).match(sentence, match.end()))
        ):
            run.append(match)
            end = _end_of_set(match)
        elif goes_on:
            yield _result(run, end)
            run = []
    if run:
        yield _result(run, end)


def find_spelled_out_scores(sentence: str) -> Iterator[Aside]:
    """As in "voted 220 to 210"."""
    for match in compiled(SPELLED_OUT).finditer(sentence):
        if match["b"] == "one":  # "lost two to one" is a ratio
            continue
        if not match["by"] or _votes(match["a"]) > _votes(match["b"]):  # "passed by 5 to 10" is a range
            yield score(match, match.span("score"))


def _opens_sets(match: re.Match[str]) -> bool:
    """Whether another set follows, and a word for what they decided: "her 6-1, 6-4 win"."""
    rest = NEXT_SET.match(match.string, match.end())
    following = compiled(SPLIT).match(match.string, rest.end()) if rest else None
    return (
        following is not None and compiled(CUE_RIGHT_AFTER).match(match.string, following.end()) is not None
    )


def _end_of_set(match: re.Match[str]) -> int:
    """Where the score ends, with the tie-break behind a set that was won by one game."""
    games = sorted((_votes(match["a"]), _votes(match["b"])))
    is_close = games[1] >= 6 and games[1] - games[0] == 1
    tie_break = compiled(TIE_BREAK).match(match.string, match.end()) if is_close else None
    return tie_break.end() if tie_break else match.end()


def _result(run: list[re.Match[str]], end: int) -> Aside:
    """One score, or the sets that each side won of several: 2 to 1 of "6-4, 3-6, 7-5"."""
    if len(run) == 1:
        return score(run[0], (run[0].start(), end), "record" if _is_standing(run[0]) else None)
    leads = [_votes(each["a"]) - _votes(each["b"]) for each in run]
    sets = (Fraction(sum(lead > 0 for lead in leads)), Fraction(sum(lead < 0 for lead in leads)))
    return Aside(Span(run[0].start(), end), "score", ends=sets, noun="sets")


def _is_standing(match: re.Match[str]) -> bool:
    """Whether it is where a side stands after its games so far: "improved to 14-3", "a 4-12 start"."""
    if compiled(STANDING_AFTER).match(match.string, match.end()):
        return True
    if compiled(NO_STANDING_AFTER).match(match.string, match.end()):
        return False
    near = max(0, match.start() - LOOK_BACK)
    return bool(compiled(STANDING_BEFORE).search(match.string, near, match.start()))


def _votes(word: str) -> int:
    return int(word) if word.isdecimal() else SMALL.index(word)


def _is_score(match: re.Match[str]) -> bool:
    sentence, near = match.string, max(0, match.start() - LOOK_BACK)
    if compiled(UP_OR_DOWN).match(sentence, match.end()):
        return bool(compiled(WAS_BEFORE).search(sentence, near, match.start()))
    if compiled(DOWN_BEFORE).search(sentence, near, match.start()):
        return True
    if any(compiled(before).search(sentence, near, match.start()) for before in (RANGE_BEFORE, ODDS_BEFORE)):
        return False
    if compiled(CUE_RIGHT_AFTER).match(sentence, match.end()):
        return True
    is_start = bool(compiled(STANDING_AFTER).match(sentence, match.end()))
    if not is_start and not compiled(MAY_FOLLOW).match(sentence, match.end()):
        return False
    is_cued = any(
        compiled(cue).search(sentence, near, match.start()) for cue in (CUE_NEAR_BEFORE, ENDED_BEFORE)
    )
    return is_cued or (_is_standing(match) and bool(compiled(CUE_BEFORE).search(sentence, 0, match.start())))


def score(match: re.Match[str], span: tuple[int, int], noun: str | None = None) -> Aside:
    """The two numbers *a* and *b* of *match* as a score at *span*."""
    ends = (Fraction(_votes(match["a"])), Fraction(_votes(match["b"])))
    return Aside(Span(*span), "score", ends=ends, noun=noun)


SCORES: tuple[Gated, ...] = (
    (r"\d[-–—‑](?:to-)?\d", find_scores),
    (
        r"(?:\d|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) to [\dzotfsen]",
        find_spelled_out_scores,
    ),
)
