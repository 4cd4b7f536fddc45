"""What a multiple is told to be of: a thing of its own, where its sentence names one."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from numcheck.mention.model import Mention
from numcheck.relation.stranger import GENERIC, STEM

LONGEST = 9


def _own_standard(factor: Mention, other: Mention) -> bool:
    """What follows the factor names another thing than *other*: "twice the industry's", "doubled its fleet".

    A number behind it would be its standard, and so would a time: "twice the figure of last year".
    """
    parse = factor.parse
    if (
        other.sentence == factor.sentence
        and other.index > factor.index
        and not _is_bracketed_off(factor, other)
    ):
        return False
    nouns: list[str] = []
    following = parse.words[factor.last : factor.last + 1]
    is_owned = (following in (["that"], ["those"]) and factor.type != "percent") or parse.tags[
        factor.first
    ] in (
        "VERB",
        "PARTICIPLE",
        "GERUND",
    )
    for place in range(factor.last, min(len(parse), factor.last + LONGEST)):
        word, tag = parse.words[place], parse.tags[place]
        lemma = parse.lemmas[place].removesuffix("'s").removesuffix("’s")
        names = parse.lexicon.class_names.get(lemma, frozenset())
        is_time = not names.isdisjoint(("time_noun", "long_before"))
        if tag == "NUM" or (tag == "REL" and place > factor.last) or is_time:
            return False
        if word == "than":
            is_owned = True
            continue
        if tag in ("PUNCT", "CONJ", "VERB", "AUX", "MODAL", "SUB") or (tag == "PREP" and word != "of"):
            break
        is_owned = is_owned or word == "of" or word.endswith(("'s", "’s", "s'", "s’"))
        if (tag in ("NOUN", "NAME") and not word.endswith("est")) or "middle" in names:
            nouns.append(lemma)
    named = [noun for noun in nouns if noun not in GENERIC]
    known = {each[:STEM] for each in other.context}
    return is_owned and bool(named) and not any(noun[:STEM] in known for noun in named)


def _is_bracketed_off(factor: Mention, other: Mention) -> bool:
    """A bracket that holds the factor closes before *other*."""
    return factor.clause.parent is not None and ")" in factor.parse.words[factor.last : other.first]


BINARY: Mapping[str, Callable[[Mention, Mention], bool]] = {"own standard": _own_standard}
"""Of two roles: "own standard(factor, other)"."""
