"""What the verbs say of the time at which a mention holds."""

from __future__ import annotations

from collections.abc import Sequence

from numcheck.language.model import Parse
from numcheck.mention.model import Mention

PLUPERFECT, PAST, PRESENT, FUTURE = 0, 1, 2, 3
WILL = frozenset({"will", "would", "shall"})
WAS = frozenset({"was", "were", "did"})
IS = frozenset({"is", "are", "has", "have", "does", "do"})


UNCHANGED = frozenset(
    {
        "cut",
        "put",
        "hit",
        "cost",
        "read",
        "let",
        "set",
        "shed",
        "split",
        "spread",
        "shut",
        "quit",
        "lay",
        "found",
        "felt",
    }
)
"""Forms that are present and past alike."""


def tense(mention: Mention) -> int | None:
    """By the nearest verb before it in its clause, else by that of the clause or of the one it hangs on."""
    parse, clause = mention.parse, mention.clause
    for place in range(mention.first - 1, clause.first - 1, -1):
        if parse.tags[place] in ("VERB", "AUX", "PARTICIPLE") and parse.clause_of[place] == clause.number:
            return tense_of(parse, place)
    is_loose = mention.slot in ("fragment", "apposition", "bracket")
    found = (
        None
        if is_loose and clause.verb is not None and clause.verb >= mention.last
        else tense_of(parse, clause.verb)
    )
    is_hung = clause.verb is None or is_loose or parse.tags[clause.verb] == "GERUND"
    if found is None and is_hung and clause.number:
        return tense_of(parse, parse.clauses[clause.number - 1].verb)
    return found


def tense_of(parse: Parse, verb: int | None) -> int | None:
    """The time of a clause by its verb; None where the form does not tell."""
    if verb is None:
        return None
    chain = parse.words[max(parse.clauses[parse.clause_of[verb]].first, verb - 4) : verb]
    found = _by_auxiliary(parse, verb, chain)
    return _by_form(parse, verb) if found is None else found


def _by_auxiliary(parse: Parse, verb: int, chain: Sequence[str]) -> int | None:
    """By the auxiliaries before the verb, or by the verb that is one."""
    word, is_main = parse.words[verb], parse.tags[verb] not in ("AUX", "MODAL")
    said = {word, *chain}
    if "having" in said or ("had" in chain and is_main):
        return PLUPERFECT
    if not WILL.isdisjoint(chain) or parse.tags[verb] == "MODAL":
        return FUTURE
    if not WAS.isdisjoint(chain) or word in ("was", "were", "had", "did"):
        return PLUPERFECT if word == "been" and "had" in chain else PAST
    return PRESENT if not IS.isdisjoint(chain) or word in ("is", "are", "has", "have") else None


def _by_form(parse: Parse, verb: int) -> int | None:
    """By the form of the verb itself."""
    word, tag = parse.words[verb], parse.tags[verb]
    if word == "used" and verb + 1 < len(parse) and parse.words[verb + 1] == "to":
        return PLUPERFECT
    if word in UNCHANGED or tag in ("AUX", "MODAL", "GERUND", "PARTICIPLE"):
        return None
    return PRESENT if word == parse.lemmas[verb] or (word.endswith("s") and not word.endswith("ss")) else PAST
