"""Predicates over the words that stand between numbers: appositions, complements, clauses that sum up."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence

from numcheck.language.model import OPENING
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
TOTALS = frozenset(
    {"total", "whole", "all", "them", "those", "these", "which", "whom", "it", "that", "overall"}
)
PLACING = frozenset({"in", "at", "among", "on", "for", "under", "outside", "within", "with"})
FAR = 8
OF_GROUP = frozenset({"of", "for", "among", "in"})
"""Before the name of a group whose own share is told: "34% of girls"."""

NUMBER = "0"
"""A complement that is a number: "30% of the 1,200"."""


def apposed(one: Mention, other: Mention) -> bool:
    """*other* is set off behind *one* by a sign or a word: "9, or a third,", "a third came: 9".

    Behind a bare comma no finite verb may stand between the two.
    """
    if one.sentence != other.sentence or not 0 < other.index - one.index <= 1 + (
        one.pairing == "part" or one.is_pair
    ):
        return False
    parse, place = other.parse, other.first - 1
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


def _may_lead(mention: Mention, place: int) -> bool:
    parse = mention.parse
    word = parse.words[place]
    return word != "or" and (
        parse.tags[place] in SKIPPED or word in LINKS or (word == "." and parse.words[place - 1] in LINKS)
    )


def _points_back(mention: Mention, asked: Asked) -> bool:
    """Said of what was told, by one of the verbs: "that is 12", "which makes 12", "so it's 12"."""
    parse, place = mention.parse, mention.first - 1
    is_verb = False
    while place >= 0 and mention.first - place < FAR:
        if parse.words[place] in POINTING and parse.words[place] != "those":
            return is_verb
        if parse.tags[place] in ("NAME", "NUM", "PUNCT", "ADJ"):
            return False
        is_verb = is_verb or parse.lemmas[place] in asked
        place -= 1
    return False


def _led_by(mention: Mention, asked: Asked) -> bool:
    """One of the lemmas stands among the six words before it, with no number between."""
    parse = mention.parse
    for place in range(mention.first - 1, max(-1, mention.first - 7), -1):
        if parse.tags[place] == "NUM" or parse.words[place] in (";", "."):
            return False
        if parse.lemmas[place] in asked or parse.words[place] in asked:
            return True
    return False


def complement(mention: Mention) -> str | None:
    """What a share is told to be of: "#" for a pronoun or "the total", NUMBER, else the noun behind "of"."""
    parse, place = mention.parse, _end(mention)
    while place < len(parse) and (parse.tags[place] == "ADV" or parse.words[place] == ","):
        place += 1
    if place >= len(parse) or parse.words[place] not in ("of", "among", "out of"):
        return _noun_within(mention)
    found: str | None = None
    for ahead in range(place + 1, min(len(parse), place + 7)):
        tag, lemma = parse.tags[ahead], parse.lemmas[ahead]
        if tag == "NUM":
            return NUMBER
        if parse.words[ahead] in TOTALS and _is_noun_behind(mention, ahead):
            continue
        if parse.words[ahead] in TOTALS and not _is_narrowed(mention, place, ahead):
            return "#"
        if tag in ("NOUN", "NAME") or parse.words[ahead] in TOTALS:
            found = lemma
        elif (
            found is not None
            and parse.words[ahead] == "of"
            and ahead + 1 < len(parse)
            and parse.tags[ahead + 1] == "NUM"
        ):
            return NUMBER
        elif found is not None or tag not in ("DET", "ADJ", "ADV", "PARTICIPLE", "GERUND"):
            break
    return found


def _end(mention: Mention) -> int:
    """The place behind its number and unit, without the noun phrase that follows."""
    return bisect_left(mention.parse.starts, mention.quantity.span.end)


def _is_noun_behind(mention: Mention, place: int) -> bool:
    """The word only modifies: "all flats", "the total output"."""
    tags = mention.parse.tags
    if tags[place] in ("PRON", "REL"):
        return False
    return place + 1 < len(tags) and tags[place + 1] in ("NOUN", "ADJ", "NAME")


def _is_narrowed(mention: Mention, of: int, place: int) -> bool:
    """Other than what was told before: "those who spoke", "the national total"."""
    parse = mention.parse
    if place + 1 < len(parse) and parse.tags[place + 1] == "REL" and parse.words[place] in ("those", "all"):
        return True
    return any(parse.tags[each] in ("ADJ", "NOUN", "NAME") for each in range(of + 1, place))


def _noun_within(mention: Mention) -> str | None:
    """Of "half the flats" the flats."""
    if mention.quantity.kind != "fraction":
        return None
    parse, place = mention.parse, _end(mention)
    if place + 1 < len(parse) and parse.tags[place] == "DET":
        for ahead in range(place + 1, min(len(parse), place + 4)):
            if parse.tags[ahead] == "NUM":
                return NUMBER
            if parse.tags[ahead] in ("NOUN", "NAME"):
                return parse.lemmas[ahead]
    return None


def _of_other(mention: Mention, asked: Asked) -> bool:
    return complement(mention) not in (None, "#", NUMBER)


def of_same(one: Mention, other: Mention) -> bool:
    """What *one* is a share of is what *other* counts."""
    noun = complement(one)
    return noun is not None and (noun in ("#", other.head) or noun in other.context)


def of_another(one: Mention, other: Mention) -> bool:
    """What *one* is a share of is nothing that *other* counts."""
    noun = complement(one)
    return noun is not None and noun not in ("#", NUMBER) and noun != other.head and noun not in other.context


def _own_subject(mention: Mention, asked: Asked) -> bool:
    """Its clause has a finite verb with a noun as subject, and opens behind another one."""
    parse, clause = mention.parse, mention.clause
    if clause.number == 0:
        return False
    if clause.verb is None or parse.tags[clause.verb] not in FINITE or clause.verb > mention.first:
        return False
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
    """A sentence or clause without a verb, "A quarter!", or "At 12%, it is..."."""
    if (mention.preposition == "at" and mention.first <= 1) or (
        mention.preposition == "of" and mention.first <= 3
    ):
        return True
    return (
        mention.clause.verb is None
        and mention.first - mention.clause.first <= 3
        and (mention.clause.number == 0 or mention.clause.mark == ":")
    )


def _bare(mention: Mention, asked: Asked) -> bool:
    """A share without a word of what it is of, which the reader must take from what was told."""
    return (
        complement(mention) is None
        and mention.slot != "premodifier"
        and mention.preposition in (None, "at", "with", "for")
    )


def _elsewhere(mention: Mention, asked: Asked) -> bool:
    """Its clause opens with a place or group of its own: "in Westgate the rate is 4%"."""
    parse, place = mention.parse, mention.clause.first
    while place < mention.first and (
        parse.tags[place] in ("PUNCT", "CONJ", "ADV") or parse.words[place] in OPENING
    ):
        place += 1
    return parse.words[place] in PLACING and mention.first - place > 2 and parse.tags[place + 1] != "NUM"


UNARY: Mapping[str, Callable[[Mention, Asked], bool]] = {
    "points back": _points_back,
    "led by": _led_by,
    "of other": _of_other,
    "own subject": _own_subject,
    "proportion": _proportion,
    "bare": _bare,
    "elsewhere": _elsewhere,
    "on its own": _on_its_own,
    "of them": lambda mention, asked: complement(mention) == "#",
    "of number": lambda mention, asked: complement(mention) == NUMBER,
    "vague": lambda mention, asked: mention.quantity.value is None,
    "borrowed": lambda mention, asked: mention.is_understood,
    "of other total": lambda mention, asked: complement(mention) in ("total", "those", "all"),
}

BINARY: Mapping[str, Callable[[Mention, Mention], bool]] = {
    "apposed": apposed,
    "neighbours": lambda one, other: abs(one.index - other.index) == 1,
    "of same": of_same,
    "of another": of_another,
}


def wholes(run: Sequence[Mention]) -> int:
    """How many different things the shares are told to be of: "of bus trips" and "of train trips" are two."""
    return len({_compound(mention) for mention in run if complement(mention) not in (None, "#", NUMBER)})


def _compound(mention: Mention) -> tuple[str, ...]:
    """The nouns of its complement."""
    parse, found = mention.parse, []
    for place in range(_end(mention) + 1, min(len(parse), _end(mention) + 7)):
        if parse.tags[place] in ("NOUN", "NAME"):
            found.append(parse.lemmas[place])
        elif found or parse.tags[place] not in ("DET", "ADJ", "ADV"):
            break
    return tuple(found)


def opposed(run: Sequence[Mention], one_side: Asked, other_side: Asked) -> bool:
    """Two shares of opposite things: "yes, 60%; no, 40%", "55% would and 45% would not"."""
    if len(run) != 2 or run[0].sentence != run[1].sentence:
        return False
    stretches = [_stretch(run, place) for place in (0, 1)]
    negated = [any(_denies(run[0], each) for each in stretch) for stretch in stretches]
    if negated[0] != negated[1]:
        return True
    parse = run[0].parse
    told = [
        {parse.lemmas[each] for each in stretch if each == 0 or parse.words[each - 1] not in OF_GROUP}
        for stretch in stretches
    ]
    lemmas = [told[0] - told[1], told[1] - told[0]]
    sides = [(not each.isdisjoint(one_side), not each.isdisjoint(other_side)) for each in lemmas]
    return sides in ([(True, False), (False, True)], [(False, True), (True, False)])


def _denies(mention: Mention, place: int) -> bool:
    """A bare negation that ends its clause: "48% would not"."""
    parse = mention.parse
    return parse.tags[place] == "NEG" and (
        place + 1 >= len(parse) or parse.tags[place + 1] in ("PUNCT", "CONJ")
    )


def _stretch(run: Sequence[Mention], place: int) -> range:
    """The words about a member of a list: behind it, or before it where nothing follows the last."""
    parse = run[0].parse
    behind = run[-1].last
    is_led = behind >= len(parse) or parse.tags[behind] in ("PUNCT", "CONJ")
    if is_led:
        return range(run[place - 1].last if place else run[0].clause.first, run[place].first)
    return range(
        run[place].first,
        run[place + 1].first if place + 1 < len(run) else min(len(parse), run[place].last + 12),
    )
