"""Predicates over the words that stand between numbers: appositions, complements, clauses that sum up."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from numcheck.mention.model import Mention

Asked = frozenset[str]

SIGNS = frozenset({",", "–", "—", "-", "--", "(", "[", ":"})
"""What sets an apposition off."""

STRONG = frozenset({":", "–", "—", "-", "--", "(", "[", "or"})
TELLING = frozenset({"i.e", "ie", "namely", "that", "thus", "being"})
LINKS = frozenset(
    {
        "i.e",
        "ie",
        "namely",
        "that",
        "is",
        "just",
        "about",
        "some",
        "around",
        "exactly",
        "only",
        "fully",
        "thus",
        "being",
    }
)
"""Words that may stand between the sign and an apposition."""

SKIPPED = frozenset({"ADV", "DET", "ADJ"})
FINITE = frozenset({"VERB", "AUX", "MODAL"})
POINTING = frozenset({"that", "this", "which", "it"})
FAR = 8


def apposed(one: Mention, other: Mention) -> bool:
    """*other* is set off behind *one* by a sign or a word: "9, or a third,", "a third came: 9".

    Behind a bare comma no finite verb may stand between the two.
    """
    if one.sentence != other.sentence or not 0 < other.index - one.index <= 1 + (
        one.pairing == "part" or one.is_pair
    ):
        return False
    parse, place = other.parse, _place_before(other)
    is_told = False
    while place > one.last and _may_lead(other, place):
        is_told = is_told or parse.words[place] in TELLING
        place -= 1
    if place < one.last or (parse.words[place] not in SIGNS and parse.words[place] != "or"):
        return False
    if is_told or parse.words[place] in STRONG:
        return True
    if any(
        parse.tags[each] in ("CONJ", "SUB") and parse.words[each] not in ("and", "or")
        for each in range(one.last, other.first)
    ):
        return False
    return not any(
        parse.tags[each] in FINITE and not parse.words[each].endswith("ed") for each in range(one.last, place)
    )


def is_set_off(mention: Mention) -> bool:
    """Whether a sign or "or" stands before the words that may lead it: what is apposed is set off so."""
    parse, place = mention.parse, _place_before(mention)
    while place > 0 and _may_lead(mention, place):
        place -= 1
    return place >= 0 and (parse.words[place] in SIGNS or parse.words[place] == "or")


def _place_before(mention: Mention) -> int:
    """The place before the number, and before the name of the share that it is: "a rate of 40%"."""
    place = mention.first - 1
    if "share_name" in mention.governor_classes and place >= 0 and mention.parse.words[place] == "of":
        return _before_name(mention, place)
    return place


def _before_name(mention: Mention, place: int) -> int:
    """The place before a name of shares: ", a response rate of 40 percent"."""
    parse = mention.parse
    while place > mention.clause.first and parse.tags[place] in ("PREP", "NOUN", "GERUND"):
        place -= 1
    return place


def _may_lead(mention: Mention, place: int) -> bool:
    parse = mention.parse
    word = parse.words[place]
    return word != "or" and (
        parse.tags[place] in SKIPPED or word in LINKS or (word == "." and parse.words[place - 1] in LINKS)
    )


def _points_back(mention: Mention, asked: Asked) -> bool:
    """Said of what was told, by one of the verbs: "that is 12", "which makes 12", "putting it at 12"."""
    parse, place = mention.parse, mention.first - 1
    is_verb = False
    while place >= 0 and mention.first - place < FAR:
        if parse.words[place] in POINTING and parse.words[place] != "those":
            if parse.words[place] == "which" and _is_only_number(mention):
                return False  # "the boats, which make up a fifth": of no figure
            return is_verb or (place > 0 and parse.lemmas[place - 1] in asked)
        if parse.tags[place] in ("NAME", "NUM", "PUNCT", "ADJ"):
            return False
        is_verb = is_verb or parse.lemmas[place] in asked
        place -= 1
    return False


def _is_only_number(mention: Mention) -> bool:
    """Whether its sentence holds no other."""
    tags = mention.parse.tags
    return "NUM" not in tags[: mention.first] and "NUM" not in tags[mention.last + 1 :]


RELATIVE = frozenset({"which", "who", "that"})


def _own_subject(mention: Mention, asked: Asked) -> bool:
    """Its clause has a finite verb with a noun as subject, and opens behind another one."""
    parse, clause = mention.parse, mention.clause
    if clause.number == 0:
        return False
    if clause.verb is None or parse.tags[clause.verb] not in FINITE or clause.verb > mention.first:
        return False
    if clause.mark in RELATIVE and _is_only_number(mention):
        return True  # "the boats, which make up a fifth": of no figure
    return any(parse.tags[place] in ("NOUN", "NAME") for place in range(clause.first, clause.verb))


def _proportion(mention: Mention, asked: Asked) -> bool:
    """A pair that is a rate: "one in five", "9 out of 10", "3/4"; not "12 of the 30"."""
    if not mention.is_pair:
        return mention.pairing == "whole" and (
            mention.preposition == "in" or (mention.preposition in ("out of", "/") and mention.value < 13)
        )
    text = mention.quantity.text.lower()
    if " in " in text:
        return True
    of = abs(float(mention.quantity.parts[1].value or 0))
    return " of " not in text.replace("out of", "") and (of <= 12 or of in (20, 50, 100, 1000))


def _on_its_own(mention: Mention, asked: Asked) -> bool:
    """A sentence or clause without a verb, "A quarter!", or "At 12%, it is..."; not "The vote: 38%"."""
    parse, first = mention.parse, mention.clause.first
    if mention.preposition == "at" and mention.first <= 1:
        return True
    if mention.preposition == "of" and mention.first <= 3:
        return "share_name" in mention.governor_classes
    if mention.clause.verb is not None or mention.first - first > 3:
        return False
    if mention.clause.mark != ":":
        return mention.clause.number == 0
    label = parse.lexicon.class_names.get(parse.lemmas[first - 1], frozenset())
    return "NUM" in parse.tags[:first] or "share_name" in label


UNARY: Mapping[str, Callable[[Mention, Asked], bool]] = {
    "points back": _points_back,
    "own subject": _own_subject,
    "proportion": _proportion,
    "on its own": _on_its_own,
    "vague": lambda mention, asked: mention.quantity.value is None,
    "verbless": lambda mention, asked: mention.clause.verb is None,
    "one-sided": lambda mention, asked: mention.low <= 0 < mention.value or mention.high == float("inf"),
    "borrowed": lambda mention, asked: mention.is_understood,
}

BINARY: Mapping[str, Callable[[Mention, Mention], bool]] = {
    "apposed": apposed,
    "neighbours": lambda one, other: abs(one.index - other.index) == 1,
}
