"""Forms of verbs told from nouns and adjectives, and their base."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from numcheck.language.lexicon import Form, noun_lemma
from numcheck.language.model import Tag

NOMINAL = frozenset({"DET", "ADJ", "PREP"})
"""Before them a form that may be a noun is one."""

VERBAL = frozenset({"AUX", "MODAL", "TO", "PRON", "NEG", "REL"})
"""Behind them it is a verb."""


def verb_or_noun(
    low: str, form: Form, before: Sequence[Tag], following: str, closed: Mapping[str, Tag]
) -> tuple[Tag, str]:
    """The class and lemma of a form of the lexicon, by its ending and the words about it."""
    previous = before[-1] if before else None
    if form.ending == "ing":
        return ("NOUN" if previous in ("DET", "ADJ") else "GERUND"), form.lemma
    if form.ending in ("past", "ed") and not form.is_noun_too:
        return ("VERB" if form.ending == "past" else past_of(before, following, closed)), form.lemma
    if previous in NOMINAL:
        return "NOUN", form.lemma if form.is_noun_too else noun_lemma(low)
    if previous in VERBAL or _opens_clause(form, previous, following, closed):
        return "VERB", form.lemma
    if form.is_noun_too or form.ending == "s":
        return _ambiguous(form, before, following, closed)
    return ("VERB" if previous in ("NOUN", "NAME", "NUM", "ADV", "CONJ", None) else "NOUN"), form.lemma


def _opens_clause(form: Form, previous: Tag | None, following: str, closed: Mapping[str, Tag]) -> bool:
    """Whether the verb stands behind a sign and before a number or an article."""
    is_object = following[:1].isdecimal() or closed.get(following) in ("DET", "NUM")
    return previous == "PUNCT" and not form.is_noun_too and is_object


def _ambiguous(
    form: Form, before: Sequence[Tag], following: str, closed: Mapping[str, Tag]
) -> tuple[Tag, str]:
    """A verb behind a noun and before what a verb takes: "sales rise 5%" but "a 5% rise"."""
    previous = before[-1] if before else None
    if previous == "ADV" and len(before) > 1:
        previous = before[-2]
    is_before_object = opens_object(following, closed)
    if previous in ("NOUN", "NAME") and is_before_object:
        return "VERB", form.lemma
    if previous == "NUM" and closed.get(following) == "DET":
        return "VERB", form.lemma  # "30% use a bicycle"
    if form.is_noun_too:
        return "NOUN", form.lemma
    if previous in ("NUM", "PUNCT", "CONJ", None) and is_before_object:
        return "VERB", form.lemma  # "kills 16, injures 40", "adds two themes"
    return ("VERB" if previous in ("NOUN", "NAME") else "NOUN"), form.lemma


def opens_object(following: str, closed: Mapping[str, Tag]) -> bool:
    """Whether what a verb takes may begin with the word."""
    if not following or following == "of":
        return False
    tag = closed.get(following)
    return tag in ("DET", "PREP", "ADV", "NUM", "PRON") or following[0].isdecimal() or following[0] in "$£€"


def past_of(before: Sequence[Tag], following: str, closed: Mapping[str, Tag]) -> Tag:
    """A form in -ed: an adjective inside a noun phrase, a participle behind a form of "be", else finite."""
    previous = before[-1] if before else None
    if previous in ("DET", "ADJ", "PREP"):
        return "ADJ"
    if previous in (None, "AUX", "PUNCT"):
        return "PARTICIPLE"
    is_after_relative = len(before) > 1 and before[-2] == "REL"
    if previous == "NUM" and following and following[0].isalpha() and following not in closed:
        return "VERB" if is_after_relative else "ADJ"
    return "VERB"


def base_of(form: str, ending: str) -> str:
    """The likely base form of a regular verb that the lexicon lacks: "damaged" is of "damage"."""
    stem = form[: -len(ending)]
    if stem.endswith("i") and ending == "ed":
        return stem[:-1] + "y"
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] in "bdgmnprt":
        return stem[:-1]
    if stem.endswith(
        ("v", "c", "g", "s", "z", "u", "at", "in", "ur", "ir", "or", "bl", "pl", "tl", "rk")
    ) and not stem.endswith(("ss", "ain", "een", "oin", "ng", "work", "mark", "park", "flour", "our")):
        return stem + "e"
    return stem
