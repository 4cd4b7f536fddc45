"""Tokens with a word class each: closed classes, a lexicon of verbs, and a few rules of ending and place."""

from __future__ import annotations

import re

from numcheck.language.lexicon import Form, Lexicon, noun_lemma
from numcheck.language.model import Parse, Tag
from numcheck.span import Span

TOKEN = re.compile(
    r"[^\W\d_]+(?:['’.\-‑&][^\W\d_]+)*(?:['’](?=\W|$))?|\d+(?:[.,:/]\d+)*|\S", re.UNICODE
)
"""A word with what stands inside it, a numeral, or a sign."""

NOMINAL = frozenset({"DET", "ADJ", "PREP"})
"""Before them a form that may be a noun is one."""

VERBAL = frozenset({"AUX", "MODAL", "TO", "PRON", "NEG", "REL"})
"""Behind them it is a verb."""

ADJECTIVE_ENDINGS = ("ous", "ful", "ive", "able", "ible", "ical", "less", "ary", "ent", "ant", "ial", "ual")
DERIVED_NOUN_ENDINGS = ("tion", "ment", "ness", "ance", "ence", "ship", "ity", "ism")
SIGNS = {"$": "NUM", "£": "NUM", "€": "NUM", "¥": "NUM", "%": "NUM", "~": "ADV", "+": "CONJ", "&": "CONJ"}


def tag_tokens(text: str, span: Span, lexicon: Lexicon) -> Parse:
    """The tokens of the sentence at *span*, not yet cut into clauses."""
    parse = Parse([], [], [], [], [], [], [])
    closed, verbs, compounds = lexicon.closed, lexicon.verbs, lexicon.compounds
    found = [(match.start(), match.end(), match.group()) for match in TOKEN.finditer(text, span.start, span.end)]
    lows = [surface.lower() for _, _, surface in found]
    place, count = 0, len(found)
    while place < count:
        start, end, surface = found[place]
        low, size = lows[place], 1
        if low in compounds:
            low, size = _joined(lows, place, lexicon)
            end = found[place + size - 1][1]
        tag: Tag
        if size > 1:
            tag, lemma = ("CONJ" if low == "and" else "PREP"), low
        else:
            tag, lemma = _tagged(low, surface, parse.tags, lows[place + 1] if place + 1 < count else "", closed, verbs)
        parse.starts.append(start)
        parse.ends.append(end)
        parse.words.append(low)
        parse.tags.append(tag)
        parse.lemmas.append(lemma)
        place += size
    return parse


def _joined(lows: list[str], place: int, lexicon: Lexicon) -> tuple[str, int]:
    """The compound preposition that starts here, and of how many words it is."""
    for rest, normal in lexicon.compounds[lows[place]]:
        if tuple(lows[place + 1 : place + 1 + len(rest)]) == rest:
            return normal, 1 + len(rest)
    return lows[place], 1


def _tagged(
    low: str, surface: str, before: list[Tag], following: str, closed: dict[str, Tag], verbs: dict[str, Form]
) -> tuple[Tag, str]:
    previous = before[-1] if before else None
    first = low[0]
    if first.isdecimal():
        return "NUM", low
    if not first.isalpha():
        return SIGNS.get(low, "PUNCT"), low  # type: ignore[return-value]
    tag = closed.get(low)
    if tag is not None and not (low == "may" and surface == "May" and before):
        return _closed(low, tag, following, previous, verbs)
    form = verbs.get(low)
    if form is not None:
        return _verb_or_noun(low, form, previous, following, closed)
    if surface[0].isupper() and before:
        return "NAME", noun_lemma(low)
    if low.endswith("ly") and len(low) > 4:
        return "ADV", low
    if low.endswith("ed") and len(low) > 4 and not low.endswith("eed"):
        return _past(low, previous, following, closed)
    if low.endswith("ing") and len(low) > 5:
        return ("NOUN" if previous in NOMINAL else "GERUND"), low
    if low.endswith(ADJECTIVE_ENDINGS) and not low.endswith(DERIVED_NOUN_ENDINGS) and previous in NOMINAL:
        return "ADJ", low
    return "NOUN", noun_lemma(low)


def _closed(
    low: str, tag: Tag, following: str, previous: Tag | None, verbs: dict[str, Form]
) -> tuple[Tag, str]:
    """Words of closed classes, told apart where one stands in two: "to go", "that 12", "a half"."""
    if low == "to" and following in verbs and not verbs[following].is_noun_too and verbs[following].ending == "":
        return "TO", low
    if low in ("double", "triple", "lower", "further", "own") and previous in ("AUX", "MODAL", "PRON", "TO"):
        return "VERB", low
    if tag == "AUX":
        form = verbs.get(low)
        return "AUX", form.lemma if form else low
    if low in ("less", "more", "fewer", "most", "first", "last", "next", "further") and following:
        return "ADJ", low
    return tag, low


def _verb_or_noun(
    low: str, form: Form, previous: Tag | None, following: str, closed: dict[str, Tag]
) -> tuple[Tag, str]:
    if form.ending == "ing":
        return ("NOUN" if previous in ("DET", "ADJ") else "GERUND"), form.lemma
    if form.ending == "past" and not form.is_noun_too:
        return "VERB", form.lemma
    if form.ending == "ed" and not form.is_noun_too:
        tag, _ = _past(low, previous, following, closed)
        return tag, form.lemma
    if previous in VERBAL:
        return "VERB", form.lemma
    if previous in NOMINAL:
        return "NOUN", form.lemma if form.is_noun_too else noun_lemma(low)
    if form.is_noun_too or form.ending == "s":
        return _ambiguous(low, form, previous, following, closed)
    return ("VERB" if previous in ("NOUN", "NAME", "NUM", "ADV", "CONJ", None) else "NOUN"), form.lemma


def _ambiguous(
    low: str, form: Form, previous: Tag | None, following: str, closed: dict[str, Tag]
) -> tuple[Tag, str]:
    """ "Sales rise 5%" but "a 5% rise": a verb behind a noun and before what a verb takes."""
    next_tag = closed.get(following)
    opens_object = next_tag in ("DET", "PREP", "ADV", "NUM", "PRON") or following[:1].isdecimal() or following[:1] in "$£€"
    if previous in ("NOUN", "NAME") and following and opens_object and following != "of":
        return "VERB", form.lemma
    if previous == "NUM" and next_tag in ("DET", "PRON") and not form.is_noun_too:
        return "VERB", form.lemma
    if form.is_noun_too:
        return "NOUN", form.lemma
    return ("VERB" if previous in ("NOUN", "NAME") else "NOUN"), form.lemma


def _past(low: str, previous: Tag | None, following: str, closed: dict[str, Tag]) -> tuple[Tag, str]:
    """A form in -ed: an adjective inside a noun phrase, a participle behind a form of "be", else finite."""
    if previous in ("DET", "ADJ", "PREP"):
        return "ADJ", low
    if previous in (None, "AUX", "PUNCT"):
        return "PARTICIPLE", low
    if previous == "NUM" and following and following[0].isalpha() and following not in closed:
        return "ADJ", low
    return "VERB", low
