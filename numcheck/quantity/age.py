"""Ages that are told by the words around a bare number."""

from __future__ import annotations

import re
from fractions import Fraction

from numcheck.later import later
from numcheck.quantity.noun.words import words
from numcheck.span import Span

OLDEST = 120
LOOK_BACK = 40
LAST_HOUR = 12
"""Up to here "at seven" may be a time of the day."""

# "aged 34", "ages 18 to 24", "at age 60", "under the age of 5 years"
AGED = later(
    r"\b(?:aged|ages|age)(?:\s+(?:between|from|of|over|under|only|just|barely))?\s+(?:[<>≤≥~]\s?)?"
    r"(?:(?:\d{1,3}|[a-z]+)(?:,\s|,?\s(?:and|or|to)\s)){0,2}$",  # "aged nine and 11"
    re.IGNORECASE,
)

# "he was 34,", "who is 9.", "she turns 40 in May"
PERSON = later(
    r"(?:\b(?:(?:[Hh]e|[Ss]he|who|I)\s+(?:is|was|will\s+be)|(?:[Hh]e|[Ss]he)['’]s)(?:\s+(?:only|just|barely|still))?"
    r"|\b[^\W\d_a-z]\w+\s+(?:is|was)\s+(?:only|just|barely|still))\s+$"
)
AFTER_PERSON = later(r"\s*(?:$|[.,;:)]|(?:and|when|by|in|on|at\s+the\s+time)\b)")

TURNED = later(
    r"(?:(?i:\b(?:had|has|have|having|just|recently|he|she|who|I|to|will|would)\s+turn(?:s|ed)?|\bturning)"
    r"|[^\W\d_a-z][\w’']+\s+turn(?:s|ed))\s+$"
)
AFTER_TURNED = later(
    r"\s*(?:$|[.,;:)](?!\d)|(?:and|when|by|in|on|at\s+the\s+time|this|last|next|that|the|just|while|earlier|later)\b)"
)

# "Ana Brito, 34, said"
PERSON_NOUN = (
    r"(?:[a-z]+(?:man|woman|ist|eer|maker|keeper|driver|writer|singer|player|teacher|worker|leader|banker|fighter)"
    r"|striker|defender|midfielder|winger|forward|batsman|bowler|actor|actress|author|doctor|nurse|lawyer|driver|farmer"
    r"|baker|builder|suspect|victim|defendant|widow|widower|pensioner|student|mother|father|grandmother|grandfather|singer"
    r"|drummer|painter|poet|novelist|champion|veteran|teenager|captain|soldier|pilot|runner|swimmer|climber|boxer|golfer)"
)
APPOSITION = later(
    rf"[^\W\d_a-z][\w'’.-]*[^\W\d_],\s$|\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir)\s(?:[\w-]+\s){{0,3}}{PERSON_NOUN},\s$"
)
NO_PERSON = later(
    r"\b(?:Christmas|Easter|Ramadan|Thanksgiving|January|February|July|September"
    r"|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day),\s$"
)
AFTER = later(r"\s?,(?!\s*[\d$£€])")

PEOPLE = (
    r"(?:people|persons?|children|child|kids|adults?|men|women|boys|girls|youths|teenagers|toddlers|babies|infants"
    r"|students|pupils|teachers|patients|voters|drivers|residents|citizens|members|workers|employees|players"
    r"|passengers|customers|visitors|victims|participants|respondents|pensioners|runners|swimmers|refugees"
    r"|anyone|anybody|everyone|everybody|someone|nobody|those)"
)
# "children under 12 travel free", "half of the teachers are over 50"
LIMIT = later(
    rf"\b{PEOPLE}\s+(?:(?:who\s+)?(?:is|are|was|were)\s+)?(?:well\s+)?(?:over|under|above|below)\s+$",
    re.IGNORECASE,
)
THAN = later(r"\b(?:older|younger)\s+than\s+$", re.IGNORECASE)

# "she retired at 62", "at 14, she won gold"
LIFE = later(
    r"\b(?:retir(?:e|es|ed|ing)|die[sd]?|dead|married|wed|widowed|enlisted|ordained|left\s+(?:school|home)|dies|retires|orphaned|graduated|emigrated|debuted)\s+at\s+$",
    re.IGNORECASE,
)
AT_START = later(r"(?:^|[;.“\"]\s?)[Aa]t\s+$")
AFTER_START = later(r",\s(?:he|she|I)\b")
AFTER_LIFE = later(r"\s*(?:$|[.,;:)]|(?:after|in|from|with|of|and|but|while|following|last|this)\b)")
OF = later(r"\b(?:man|woman|boy|girl|lad|person)\s+of\s+$", re.IGNORECASE)
BOTH = later(
    rf",\s+both\s+$|\b(?:{PEOPLE}|brothers|sisters|siblings|friends|suspects),\s+all\s+$", re.IGNORECASE
)
BORDER = later(r"\s*(?:$|[.,;:)]|(?:who|was|is|has|had|from|with|and|in)\b)")

# "the 18-to-24 age group"
GROUP = later(r"[\s-]age[\s-](?:groups?|brackets?|range|band|category)\b", re.IGNORECASE)

LEADS = words(
    "is was be turn turns turned turning only just barely still he's she's",
    "over under above below than at of both all",
)
"""The last words before an age, where the text does not speak of age."""


def is_age(
    text: str,
    sentence: Span,
    number: Span,
    value: Fraction,
    *,
    has_unit: bool = False,
    has_noun: bool = False,
) -> bool:
    """Whether the number of years at *number*, bare or with its unit, is an age."""
    place = max(sentence.start, number.start - LOOK_BACK)
    before = text[place : number.start].lower()
    last = before.rsplit(maxsplit=1)[-1:] if before[-1:].isspace() else []
    is_led = bool(last) and (last[0][-1] == "," or last[0].replace("’", "'").lstrip('“"(') in LEADS)
    if not (is_led or "age" in before or text[number.end + 1 : number.end + 4] == "age"):
        return False
    if value.denominator != 1 or not 0 <= value <= OLDEST:
        return False
    if AGED.search(text, place, number.start) or GROUP.match(text, number.end, sentence.end):
        return True
    if has_unit or not is_led:
        return False
    return _is_persons(text, place, number, sentence.end) or (
        not has_noun and _is_limit(text, place, number, sentence, value)
    )


def _is_persons(text: str, place: int, number: Span, end: int) -> bool:
    """As in "she is 34", "Ana Brito, 34, said"."""
    for lead, after in ((PERSON, AFTER_PERSON), (TURNED, AFTER_TURNED)):
        if lead.search(text, place, number.start):
            return after.match(text, number.end, end) is not None
    before = text[place : number.start]
    is_apposition = APPOSITION.search(before) is not None and NO_PERSON.search(before) is None
    return is_apposition and AFTER.match(text, number.end, end) is not None


def _is_limit(text: str, place: int, number: Span, sentence: Span, value: Fraction) -> bool:
    """As in "children under 12", "older than 65", "retired at 62", "a man of 45", "both 19,"."""
    start, end = number.start, number.end
    if LIMIT.search(text, place, start) or THAN.search(text, place, start):
        return True
    if OF.search(text, place, start) or BOTH.search(text, place, start):
        return BORDER.match(text, end, sentence.end) is not None
    if value <= LAST_HOUR:
        return False
    if LIFE.search(text, place, start):
        return AFTER_LIFE.match(text, end, sentence.end) is not None
    led = AT_START.search(text, place, start)
    is_start = led is not None and (led.start() > place or place == sentence.start)
    return is_start and AFTER_START.match(text, end, sentence.end) is not None
