"""Tokens with a word class each: closed classes, a lexicon of verbs, and a few rules of ending and place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from numcheck.language.lexicon import Form, Lexicon, noun_lemma
from numcheck.language.model import Parse, Tag
from numcheck.language.verb import NOMINAL, base_of, opens_object, past_of, verb_or_noun
from numcheck.span import Span

TOKEN = re.compile(r"[^\W\d_]+(?:['’.\-‑&][^\W\d_]+)*(?:['’](?=\W|$))?|\d+(?:[.,:/]\d+)*|\S", re.UNICODE)
"""A word with what stands inside it, a numeral, or a sign."""

CONTRACTED = re.compile(r"['’](?:s|re|m|ve)$", re.IGNORECASE)
SUBJECTS = frozenset({"PRON", "DET", "REL", "ADV"})
"""Classes of words that a contracted verb follows: "it's", "that's", "there's"."""


DETERMINED: list[Tag] = ["DET"]
"""What stands behind "whose", as behind "the"."""

ADJECTIVE_ENDINGS = ("ous", "ful", "ive", "able", "ible", "ical", "less", "ary", "ent", "ant", "ial", "ual")
DERIVED_NOUN_ENDINGS = ("tion", "ment", "ness", "ance", "ence", "ship", "ity", "ism")
SIGNS: dict[str, Tag] = {
    "$": "NUM",
    "£": "NUM",
    "€": "NUM",
    "¥": "NUM",
    "%": "NUM",
    "~": "ADV",
    "+": "CONJ",
    "&": "CONJ",
}

PERCENT = frozenset({"percent", "cent", "pct"})
"""They end a rate as "%" does: "a 5 percent rise in fees"."""


def tag_tokens(text: str, span: Span, lexicon: Lexicon) -> Parse:
    """The tokens of the sentence at *span*, not yet cut into clauses."""
    parse = Parse([], [], [], [], [], [], [], lexicon)
    closed, verbs, compounds = lexicon.closed, lexicon.verbs, lexicon.compounds
    found = list(_surfaces(text, span, closed))
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
            word_before = parse.words[-1] if parse.words else ""
            following = lows[place + 1] if place + 1 < count else ""
            tags = DETERMINED if word_before == "whose" else parse.tags
            tag, lemma = _tagged(low, surface, tags, word_before, following, closed, verbs)
        parse.starts.append(start)
        parse.ends.append(end)
        parse.words.append(low)
        parse.tags.append(tag)
        parse.lemmas.append(lemma)
        place += size
    return parse


def _surfaces(text: str, span: Span, closed: Mapping[str, Tag]) -> Iterator[tuple[int, int, str]]:
    """Where each token starts and ends, and its text; "it's" and "they're" are two."""
    for match in TOKEN.finditer(text, span.start, span.end):
        start, end, surface = match.start(), match.end(), match.group()
        short = CONTRACTED.search(surface)
        if short is not None and closed.get(surface[: short.start()].lower()) in SUBJECTS:
            yield start, start + short.start(), surface[: short.start()]
            yield start + short.start(), end, "'" + short.group()[1:]
        else:
            yield start, end, surface


def _joined(lows: list[str], place: int, lexicon: Lexicon) -> tuple[str, int]:
    """The compound preposition that starts here, and of how many words it is."""
    for rest, normal in lexicon.compounds[lows[place]]:
        if tuple(lows[place + 1 : place + 1 + len(rest)]) == rest:
            return normal, 1 + len(rest)
    return lows[place], 1


def _tagged(
    low: str,
    surface: str,
    before: list[Tag],
    word_before: str,
    following: str,
    closed: Mapping[str, Tag],
    verbs: Mapping[str, Form],
) -> tuple[Tag, str]:
    """The class and lemma of a word: from the tables, else by its ending and place."""
    previous = before[-1] if before else None
    if low[0].isdecimal():
        return "NUM", low
    if not low[0].isalpha() and low not in closed:
        return SIGNS.get(low, "PUNCT"), low
    tag, form = closed.get(low), verbs.get(low)
    if tag is not None and not (low == "may" and surface == "May" and before):
        return _closed(low, tag, following, previous, verbs)
    if form is not None:
        is_rate = word_before in PERCENT and previous == "NOUN"
        return verb_or_noun(low, form, [*before[:-1], "NUM"] if is_rate else before, following, closed)
    if surface[0].isupper() and before:
        return "NAME", noun_lemma(low)
    return _by_ending(low, before, following, closed) or _by_place(
        low, previous, word_before, following, closed
    )


def _by_ending(
    low: str, before: list[Tag], following: str, closed: Mapping[str, Tag]
) -> tuple[Tag, str] | None:
    """Adverbs in -ly, and forms in -ed and -ing of verbs that the lexicon lacks."""
    if low.endswith("ly") and len(low) > 4:
        return "ADV", low
    if low.endswith("ed") and len(low) > 4 and not low.endswith("eed"):
        tag = "ADJ" if low.startswith("un") else past_of(before, following, closed)
        return tag, low if tag == "ADJ" else base_of(low, "ed")
    if low.endswith("ing") and len(low) > 5:
        return ("NOUN", low) if before and before[-1] in NOMINAL else ("GERUND", base_of(low, "ing"))
    return None


def _by_place(
    low: str, previous: Tag | None, word_before: str, following: str, closed: Mapping[str, Tag]
) -> tuple[Tag, str]:
    """A verb between subject and object or behind "to", an adjective before a noun, else a noun."""
    if previous in ("NOUN", "NAME") and low.endswith("s") and not low.endswith(("ss", "'s")):
        is_object = closed.get(following) in ("DET", "NUM", "PRON") or following[:1].isdecimal()
        if is_object and not word_before.endswith("s"):
            return "VERB", low[:-1]  # "the report blames three engineers"
    if previous == "PREP" and word_before == "to" and opens_object(following, closed):
        return "VERB", low  # "to refinance £600 million"
    if low.endswith(ADJECTIVE_ENDINGS) and not low.endswith(DERIVED_NOUN_ENDINGS) and previous in NOMINAL:
        return "ADJ", low
    return "NOUN", noun_lemma(low)


def _closed(
    low: str, tag: Tag, following: str, previous: Tag | None, verbs: Mapping[str, Form]
) -> tuple[Tag, str]:
    """Words of closed classes, told apart where one stands in two: "to go", "sales total 12"."""
    if (
        low == "to"
        and following in verbs
        and not verbs[following].is_noun_too
        and verbs[following].ending == ""
    ):
        return "TO", low
    if low in verbs and tag in ("ADJ", "ADV"):
        is_number = following[:1].isdecimal() or following[:1] in ("$", "£", "€")
        if previous in ("MODAL", "PRON", "TO") or (previous in ("NOUN", "NAME") and is_number):
            return "VERB", verbs[low].lemma
    if tag == "AUX":
        form = verbs.get(low)
        return "AUX", form.lemma if form else low
    if tag == "NOUN":
        return tag, noun_lemma(low)
    if low in ("less", "more", "fewer", "most", "first", "last", "next", "further") and following:
        form = verbs.get(following)
        return ("ADV" if form is not None and form.ending in ("ed", "past") else "ADJ"), low
    return tag, low
