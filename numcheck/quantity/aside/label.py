"""Labels of several numbers, or of numbers and letters: file numbers, formulas, days such as "5/11"."""

from __future__ import annotations

from numcheck.quantity.aside.gate import Gated
from numcheck.quantity.aside.model import matching

# "2024-0117", "55-QA-03", "CR/20817/24", not "2024-2025", "10-12"
FILE_NUMBER = (
    r"(?<![\w.,/-])(?:\d{2,6}-(?!(?:19|20)\d\d\b)0\d{1,6}|(?:19|20)\d\d-(?!(?:19|20)\d\d\b)\d{4,8}"
    r"|(?<!\d\s)0\d{3,}|\d{1,6}-[A-Z]{1,4}-\d{1,6}|[A-Z]{1,5}(?:/\w+)*/\d+(?:[/-]\w+)*"
    r"|\d{1,4}/\d{1,4}/[A-Z]{2,5}|\d{1,3}-[ivx]{1,4}(?!\w))(?![\w/-]|[.,]\d)"
)

# "/issue/73581", "x86-64"
PATH = r"(?<![\w/])/[a-z][\w-]*/\d[\w/-]*|\bx(?:86|64)(?:[-_]\d+)?\b"

# "[4 of 2](https://example.org/4)": the text of a link that is a place
LINK = r"\[[\d\s.,/–-]+(?:(?:of|to)[\d\s.,/–-]+)?\]\([^()\s]+\)"

# "Eqs. (7)–(9)", "Eq. (12)", "by (3)": what a preposition leads is no footnote and no count
NUMBERED_LINE = r"\(\d{1,3}(?:\.\d{1,3})?\)"
FORMULA = (
    r"\b(?:[Ee]qs?\.?|[Ee]quations?|[Rr]efs?\.?|[Rr]ules?|[Pp]roblems?|[Ee]xpressions?|[Ff]ormulas?|[Cc]onditions?"
    r"|[Ss]ystems?|[Mm]odels?|[Cc]onstraints?|[Ii]nequalit(?:y|ies)|[Rr]elations?|[Dd]efinitions?|[Rr]eactions?"
    r"|[Bb]y|[Ff]rom|[Ii]n|[Oo]f|[Tt]o|[Ii]nto|[Ww]ith|[Uu]sing|[Ss]ee|[Aa]t|[Uu]nder|[Vv]ia|[Tt]hat|[Tt]hen|[Ss]olv(?:e|ing)"
    r"|[Ss]ubstituting|[Ss]atisf(?:y|ies|ying))\s"
    rf"(?P<id>{NUMBERED_LINE}(?:(?:\s?[-–—]\s?|,\s|,?\s(?:and|to|or)\s){NUMBERED_LINE})*)"
)
# "Version: 6"
HEADED = (
    r"\b(?:[Vv]ersion|[Rr]evision|[Rr]elease|[Cc]hapter|[Ss]ection|[Pp]age|[Ii]ssue|[Pp]hase|[Ss]tep|[Tt]able|[Ff]igure"
    r"|[Ll]evel|[Tt]ype|[Ss]eason|[Ee]pisode|[Vv]olume|[Aa]ppendix):\s(?P<id>\d{1,4}(?:\.\d+)*)(?![\w%]|,\d|\s[a-z%])"
)

# "call 999 or 111 for advice"
NUMBERS_TO_CALL = (
    r"\b(?:[Cc]all|[Dd]ial|[Rr]ing|[Pp]hone)\b[^.;]{0,40}?\bor\s(?P<id>\d{3})(?=[.,;]|\sfor\b|$)"
)

# "by COB 5/11", "due 5/11"; which of the two is the month depends on the country
DAY = (
    r"\b(?:[Dd]ue|[Bb]y|[Uu]ntil|[Ss]ince|COB|EOD|[Oo]n|[Dd]ated)\s(?:(?:COB|EOD|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\.?\s)?"
    r"(?P<id>(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|1\d|2\d|3[01]))(?![\w/%]|[.,]\d|\s(?:of|[a-z]+s)\b|\smajority\b)"
)

LABELS: tuple[Gated, ...] = (
    (r"\d-[A-Z0\divx]|\d/[A-Z]|[A-Z]/\w|(?:^|[^\w.,/-])0\d\d\d", matching(FILE_NUMBER)),
    (r"\]\(", matching(LINK)),
    (r"/[a-z][\w-]*/\d|x86|x64", matching(PATH)),
    (r"[a-z]\.? \(\d", matching(FORMULA)),
    (r"[a-z]: \d", matching(HEADED)),
    (r"or \d{3}", matching(NUMBERS_TO_CALL)),
    (r" \d\d?/\d", matching(DAY)),
)
"""What numbers and the marks between them name."""
