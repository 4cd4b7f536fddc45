"""Numbers that name a place in a text or a step in a series: "Table 3.1", "page 12", "Phase 3", "No. 10"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from numcheck.language.plural import looks_plural
from numcheck.later import later
from numcheck.quantity.aside.gate import Gated
from numcheck.quantity.aside.late import compiled
from numcheck.quantity.aside.model import Aside, identifier, matching
from numcheck.quantity.aside.order import is_amount
from numcheck.quantity.aside.series import LABELLED, NAMED, NUMBERED, PLACES, PLURALS, TIMES
from numcheck.quantity.aside.word import start_of_word_before
from numcheck.quantity.aside.yearcue import COUNTED
from numcheck.quantity.noun.words import words

VERBS = words(
    "stage model level page box part run group grade size block batch seat seed light figure line lines",
    "note notes table tables plate plates release room sample house",
)
NAME_BEFORE = later(r"(?:^|[^.?!]\s)[A-Z][\w'’-]*\s$")
BEFORE_VERB = later(r"\b(?:will|to|would|can|could|may|might|must|should|shall|not|they|we|who|you)\s+$")
"""What makes a verb of one of these: "will stage 24 races"."""

LABEL = r"\d{1,6}(?:\.\d{1,9})*[a-zA-Z]?(?:\(\w{1,3}\))*"
LABELS = later(
    rf"{LABEL}(?P<more>(?:(?:\s?[-–—]\s?|,\s|,?\s(?:and|or|to|through|&)\s){LABEL})*)"
    r"(?![\w%]|[.,:/]\d|\s?%|['’]\d|[-–—]\w)"
)
LONG_NUMBER = later(r"\d{5}")
"""A label only behind a capital: "Train 12952"."""

WORD_BEFORE = later(r"\d(?<=[a-zA-Z.]\s.)")
QUANTIFIER_BEFORE = later(
    r"\b(?:an?|each|every|that|this|last|next|per|one|which|same|some|what)\s+$", re.IGNORECASE
)
DEFINITE_BEFORE = later(r"\b(?:the|our|their|its|his|her)\s+$", re.IGNORECASE)
OF_SO_MANY = later(r"\s(?:out\s)?of\s(?:the\s)?\d[\d,]*\s[a-z]")
"""After a number it tells "in the study 24 of 30 mice" from "page 24 of 30"."""

FROM_BEFORE = later(r"\bfrom\s[^\s\d]{0,2}\d[^,;:.]*\s$")
"""A figure from which something goes, in words without a sign: "from 40 in " before "week 33"."""

NEXT_WORD = later(r"\s+([a-z]+(?:-[a-z]+)?)")
AMOUNT = words(
    "percent per cent pct million billion thousand hundred km kg m mm cm ft mph bn",
)
VERBS_IN_S = words(
    "shows says lists gives presents describes provides contains includes explains covers sets reports",
    "compares summarises summarizes illustrates indicates suggests requires states reads deals begins",
    "starts ends allows applies needs involves has was is does takes results details",
)
LATEST_TIME = 999
"""Above that a number after "year" is a year."""

NUMBER_SIGN = (
    r"#(?<![\w&]#)\d+\b(?![.,]\d)|№\s?\d+"
    r"|N(?<!\w.)[Oo]s?\.\s?\d[\d.]*\b(?:(?:\s?[-–]\s?|,\s|\s(?:and|to)\s)\d+\b)*|\bnos?\.\s\d+\b"
    r"|\bNo\s\d{1,3}\b(?![.,]\d|\s?%|\s[a-z]+)"
    r"|\b[Nn]umber\s\d{1,4}\b(?!-|[.,]\d|\s?%|\s(?:million|billion|thousand|percent|of)\b)"
)
SPELLED_LEADS = (
    "Phase|Chapter|Part|Act|Article|Section|Level|Tier|Stage|Group|Type|Class|Title"
    "|World War|Episode|Season|Book|Volume|Day|Week|Year|Step"
    "|Appendix|Formula|Channel|Air Force|Marine|Page|Square|Number"
)
SPELLED_NUMBER = "(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve)"
SPELLED = (
    rf"\b(?:{SPELLED_LEADS})\s{SPELLED_NUMBER}\b"
    r"|\b(?:page|day|square|number) one\b|\bGroup of (?:Seven|Eight|Twenty)\b"
)


def find_references(sentence: str) -> Iterator[Aside]:
    """References to parts of a text and to members of a numbered series."""
    for digit in WORD_BEFORE.finditer(sentence):
        start = start_of_word_before(sentence, digit.start())
        if _name(sentence, start, digit.start()).lower() not in NUMBERED:
            continue
        labels = _labels(sentence, start, digit.start())
        if labels is None or is_amount(sentence, start, *labels.span()):
            continue
        if _is_reference(sentence, start, labels):
            yield identifier(start, labels.end())


def _labels(sentence: str, start: int, at: int) -> re.Match[str] | None:
    """The labels at *at*; of "at Shaft 4, 46 miners" the first alone."""
    labels = LABELS.match(sentence, at)
    if labels is not None and _leads_on(sentence, start, labels):
        return LABELS.match(sentence, at, labels.start("more"))
    if labels is None or not labels["more"].startswith(",") or _name(sentence, start, at).lower() in PLURALS:
        return labels
    following = NEXT_WORD.match(sentence, labels.end())
    is_counted = following is not None and (looks_plural(following[1]) or following[1] in AMOUNT)
    return LABELS.match(sentence, at, labels.start("more")) if is_counted else labels


def _leads_on(sentence: str, start: int, labels: re.Match[str]) -> bool:
    """Whether a figure follows, and no second label: "from 40 in week 33 to 26 in week 34"."""
    if (
        not labels["more"].lstrip().startswith("to ")
        or _name(sentence, start, labels.start()).lower() in PLURALS
    ):
        return False
    return FROM_BEFORE.search(sentence, max(0, start - 40), start) is not None


def _name(sentence: str, start: int, at: int) -> str:
    return sentence[start:at].strip(" \t\r\n.")


def find_spelled_references(sentence: str) -> Iterator[Aside]:
    """References whose number is a word: "World War Two", "page one"."""
    for match in compiled(SPELLED).finditer(sentence):
        yield identifier(*match.span())


def _is_reference(sentence: str, start: int, labels: re.Match[str]) -> bool:
    """Tells "week 3", "Group 2" and "tables 3 and 4" from "In part 20 people" and "of patients 12"."""
    name = _name(sentence, start, labels.start())
    if name[0].islower() and LONG_NUMBER.match(labels[0]):
        return False
    if not _may_lead(name, start, labels) or _ends_a_name(sentence, start, name):
        return False
    may_quantify = name[0].islower() and name != "size"
    if may_quantify and QUANTIFIER_BEFORE.search(sentence, max(0, start - 8), start):
        return False
    is_led = DEFINITE_BEFORE.search(sentence, max(0, start - 8), start)
    if name[0].islower() and is_led and OF_SO_MANY.match(sentence, labels.end()):
        return False
    following = NEXT_WORD.match(sentence, labels.end())
    return following is None or _may_follow(following[1].lower(), name)


def _ends_a_name(sentence: str, start: int, name: str) -> bool:
    """Whether the word is the last of a place's name, as in "Mill Lane 164 and Oak Road 137"."""
    return name in PLACES and NAME_BEFORE.search(sentence, max(0, start - 40), start) is not None


def _may_lead(name: str, start: int, labels: re.Match[str]) -> bool:
    low = name.lower()
    if name in VERBS and BEFORE_VERB.search(labels.string, max(0, start - 8), start):
        return False
    if low in TIMES and max(map(int, re.findall(r"\d+", labels[0]))) > LATEST_TIME:
        return False
    if low in NAMED or (low in PLURALS and not labels["more"]):
        return name[0].isupper()
    return True


def _may_follow(word: str, name: str) -> bool:
    if word in AMOUNT:
        return False
    low = name.lower()
    if low in LABELLED or name[0].isupper() or word in VERBS_IN_S:
        return True
    if word in COUNTED:
        return False
    return low in TIMES or not looks_plural(word)


REFERENCES: tuple[Gated, ...] = (
    (rf"(?i:(?:^|[^a-z])(?:{'|'.join(sorted(NUMBERED))})\.*\s\d)", find_references),
    (r"#\d|№|N[oO]s?\.?\s?\d|nos?\.\s\d|umber\s\d", matching(NUMBER_SIGN)),
    (rf"(?:{SPELLED_LEADS})\s{SPELLED_NUMBER}|(?:age|ay|quare|umber) one|Group of", find_spelled_references),
)
