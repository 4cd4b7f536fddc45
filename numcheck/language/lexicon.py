"""The lexicon: what class a word may be of, its lemma, and the classes of lemmas that cues ask for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

import msgspec

from numcheck.errors import Problem, RuleFileError
from numcheck.language.inflection import inflected
from numcheck.language.model import Tag
from numcheck.language.plural import singular
from numcheck.yamlfile import convert_node, read_yaml


class LexiconFile(
    msgspec.Struct,
    frozen=True,
    kw_only=True,
    forbid_unknown_fields=True,
    rename=lambda name: name.replace("_", " "),
):
    """Words of the light grammar; a file that extends the lexicon adds to its tables."""

    extends: Literal["lexicon"] = "lexicon"
    """What the file adds to."""

    determiners: list[str] = []
    """As "the", "no", "each"."""

    prepositions: list[str] = []
    """Of one word."""

    compound_prepositions: dict[str, str] = {}
    """Words that count as one preposition, each with what stands for it: ``{compared with: against}``."""

    subordinators: list[str] = []
    """They open a clause: "while", "because"."""

    relatives: list[str] = []
    """As "who", "which"."""

    conjunctions: list[str] = []
    """As "and", "but"."""

    pronouns: list[str] = []
    """As "they", "those"."""

    modals: list[str] = []
    """As "will", "may"."""

    auxiliaries: list[str] = []
    """Forms of "be", "have" and "do"."""

    negations: list[str] = []
    """As "not", "never"."""

    adverbs: list[str] = []
    """As "only", "ago"."""

    adjectives: list[str] = []
    """Of no other class; most are told by where they stand."""

    nouns: list[str] = []
    """Those that look like adverbs: "family"."""

    verbs: list[str] = []
    """By their base form; -s, -ed and -ing are made from it."""

    irregular_verbs: dict[str, str] = {}
    """Past tense and participle, each with its base form: ``{rose: rise}``."""

    nouns_too: list[str] = []
    """Base forms that are more often nouns: "rise", "cut"."""

    numerals: list[str] = []
    """Words that are numerals or stand in one."""

    classes: dict[str, list[str]] = {}
    """Classes of lemmas that cues ask for as ``@name``: a verb by its base form, a noun by its singular."""


@dataclass(frozen=True, slots=True)
class Form:
    """A form of a verb: ("carries", carry, "s")."""

    lemma: str
    ending: str
    """``""`` for the base, ``s``, ``ed`` (past and participle), ``past`` ("fell", no participle), ``ing``."""

    is_noun_too: bool
    """Whether it may as well be a noun: "rise", "cuts"."""


@dataclass(frozen=True)
class Lexicon:
    """Every table, made ready for look-up; picklable."""

    closed: Mapping[str, Tag]
    """Words of one class whatever stands around them."""

    compounds: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
    """Compound prepositions by their first word: the words after it and the normal form, longest first."""

    verbs: Mapping[str, Form]
    classes: Mapping[str, frozenset[str]]
    class_names: Mapping[str, frozenset[str]]
    """The classes of each lemma."""

    gradable: frozenset[str]
    """Adjectives that are compared: "dear", "big"."""


TABLES: tuple[tuple[str, Tag], ...] = (
    ("nouns", "NOUN"), ("adjectives", "ADJ"), ("adverbs", "ADV"), ("numerals", "NUM"), ("pronouns", "PRON"),
    ("determiners", "DET"), ("prepositions", "PREP"), ("subordinators", "SUB"), ("relatives", "REL"),
    ("conjunctions", "CONJ"), ("modals", "MODAL"), ("auxiliaries", "AUX"), ("negations", "NEG"),
)  # fmt: skip
"""Later tables win where a word stands in two."""


def read_lexicon(path: Path) -> LexiconFile:
    """The tables in the file. Raises RuleFileError with every problem."""
    problems: list[Problem] = []
    node = read_yaml(path, problems)
    file = convert_node(node, LexiconFile, problems) if node is not None else None
    if file is None or problems:
        raise RuleFileError(problems)
    return file


def build_lexicon(files: list[LexiconFile]) -> Lexicon:
    """The tables of all files together."""
    closed: dict[str, Tag] = {}
    for table, tag in TABLES:
        closed.update((word, tag) for file in files for word in getattr(file, table))
    classes: dict[str, set[str]] = {}
    for file in files:
        for name, words in file.classes.items():
            classes.setdefault(name, set()).update(words)
    names: dict[str, set[str]] = {}
    for name, lemmas in classes.items():
        for lemma in lemmas:
            names.setdefault(lemma, set()).add(name)
    return Lexicon(
        closed,
        _compounds(files),
        _verbs(files),
        {name: frozenset(lemmas) for name, lemmas in classes.items()},
        {lemma: frozenset(found) for lemma, found in names.items()},
        frozenset().union(*(classes.get(name, set()) for name in ("tall", "short", "quick", "slow"))),
    )


def _compounds(files: list[LexiconFile]) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for file in files:
        for phrase, normal in file.compound_prepositions.items():
            first, *rest = phrase.split()
            found.setdefault(first, []).append((tuple(rest), normal))
    return {first: tuple(sorted(rests, key=lambda each: -len(each[0]))) for first, rests in found.items()}


def _verbs(files: list[LexiconFile]) -> dict[str, Form]:
    nouns = {word for file in files for word in file.nouns_too}
    found: dict[str, Form] = {}
    for base in (base for file in files for base in file.verbs):
        found[base] = Form(base, "", base in nouns)
        for form, ending in inflected(base):
            found[form] = Form(base, ending, ending == "s" and base in nouns)
    irregular = {form: base for file in files for form, base in file.irregular_verbs.items()}
    bases = list(irregular.values())
    for form, base in irregular.items():
        is_past_only = bases.count(base) > 1 and form == next(
            each for each in irregular if irregular[each] == base
        )
        found[form] = Form(base, "past" if is_past_only else "ed", form in nouns)
    return found


@cache
def noun_lemma(word: str) -> str:
    """The singular of a noun, without a possessive ending."""
    for ending in ("'s", "’s", "s'", "s’"):
        if word.endswith(ending) and len(word) > 3:
            return word[: -len(ending)]
    return singular(word)
