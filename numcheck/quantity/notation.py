"""How numerals are written: the patterns that find them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from numcheck.later import later
from numcheck.quantity.numeral import DIGITS, GLYPHS
from numcheck.quantity.occasion import ADVERBS, COMPARED
from numcheck.quantity.vocabulary import Vocabulary

GLYPH = "".join(GLYPHS)

LETTERS = later(r"[^\W\d_]+")
NO_LETTERS = str.maketrans(dict.fromkeys((chr(code) for code in range(128) if not chr(code).isalpha()), " "))
HAS_NUMERAL = later(rf"[\d{GLYPH}]")

HALF_AHEAD = r"(?=\s+(?:of|the|its|their|his|her|our|all|those|these)\b)"

PARTED = (
    r"(?:mile|hour|acre|inch|pint|pound|ounce|ton(?:ne)?|century|gallon|lit(?:re|er)|kilomet(?:re|er)|minute|second|per\s?cent"
    r"|(?:percentage[\s-])?point)"
)
"""What a part stands right before: "a half-mile", "a quarter point"."""

AND_HALF = r"\s+and\s+a\s+({}half|quarter)\b(?!-)"

# "the first half", "the third quarter" of a year, a game
NTH = ("first", "second", "third", "fourth", "latter", "other", "this", "each", "every", "final")
NOT_NTH = "".join(rf"(?<!\b{word}\s)" for word in NTH)
NOT_THE = r"(?<!\bthe\s)"


# "a majority of 1,204" is a margin, "a majority of 50 delegates" a share
NOT_MARGIN = (
    r"(?!\s+of\s+(?:just\s+|only\s+)?(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
    r"(?:\s+votes?)?"
    r"(?:\s*(?:[.;)(—–]|,(?!\d)|$)|\s+(?:over|in|and|from|on|at)\b))"
)

# What follows a multiple: "twice as many", "double the", "doubled to"
TIMES_AHEAD = (
    r"(?:as\s+(?:many|much|\w+\s+as)|the|that|those|its|their|his|her|our|what|last|more|larger|higher)\b"
)
MULTIPLE_AHEAD = rf"(?=\s*(?:$|[.,;)]|{TIMES_AHEAD}|(?:to|from|in|by|over|since)\b))"

# "will double its herd", but not "a double room"
BEFORE_VERB = ["to", "will", "would", "could", "can", "may", "might", "must", "should", "shall", "did", "not"]
AFTER_MODAL = "(?:" + "|".join(rf"(?<=\b{word}\s)" for word in BEFORE_VERB) + ")"


NO_SCORES = (
    r"(?:(?<!scores)|(?<!the\sscores)(?=\s+(?:(?:of\s+(?!\d)|more|others|hurt|injured|wounded|dead|killed|missing|arrested)"
    r"(?:\b|(?<=\s)))))"
)
"""Not those of a test: "scores of people", "scores hurt"."""


def letter_runs(text: str) -> list[str]:
    """Every run of letters; plain text is cut much faster than a pattern finds them."""
    return text.translate(NO_LETTERS).split() if text.isascii() else LETTERS.findall(text)


def alternatives(words: Iterable[str]) -> str:
    """A pattern for any of *words*, the longest first, blanks as any white space."""
    longest = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest)


def digits_pattern(words: Vocabulary) -> re.Pattern[str]:
    """Numbers in digits, with the currency sign before them."""
    return re.compile(_digits(words))


def words_pattern(words: Vocabulary) -> re.Pattern[str]:
    """Every way to write a number in words, one named group each."""
    return re.compile(rf"(?i:{_fold(words)}|{_parts(words)}|{_others(words)}|{_spelled(words)})")


def part_pattern(words: Vocabulary) -> re.Pattern[str]:
    """The part behind a whole number: "and a half", "-and-three-quarters", "and 1/2"."""
    return re.compile(
        r"(?i:(?:\s+|-)and(?:\s+|-)"
        rf"(?P<part>an?[\s-]+(?:half|quarter|third)\b|(?:{_counted_parts(words)}|\d/\d\d?(?![\d/]))(?!\s+of\b)))"
    )


def _fold(words: Vocabulary) -> str:
    return rf"(?P<fold>(?<![^\W_])(?:{alternatives(words.numbers)}|{DIGITS})[\s-]?fold\b)"


def _digits(words: Vocabulary) -> str:
    """Digits with the currency sign before them: "$1,300", "HK $3.7", "2½", "2 1/2"."""
    signs = (*words.signs_asked, *words.signs)
    # "HK $3.7", not "A $500 fine", "Plan C $5"
    spaced = [f"{sign[:-1]} $" for sign in signs if len(sign) > 2 and sign[:-1].isalpha() and sign[-1] == "$"]
    glued = r"(?:(?<![^\W_])|(?<=[a-z])(?=[$£€¥₹]))"  # "a fee of$0.40"
    led = "".join(
        rf"(?<=\b{word}\s)|" for word in ("almost", "nearly", "over", "about", "of", "for", "to", "than")
    )
    singapore = rf"(?:{led}(?<=\bpaid\s))S\s\$"  # "almost S $1mil", not "Class S $5"
    glue = r"(?:\s|(?<![A-Z])[-−–]|\s?[~≈∼]\s?)?"  # "$-3.2bn", not "R-39"
    money = rf"{glued}(?P<money>(?:{singapore}|{alternatives([*spaced, *signs])}){glue})"
    number = (
        rf"(?P<number>{DIGITS})?(?P<glyph>\s?[{GLYPH}])|(?P<whole>\d+)(?P<mixed>[\s-]\d/\d\d?)(?![\d/-])"
        rf"|(?P<plain>{DIGITS})"
    )
    return rf"(?P<digits>(?:{money}|(?<![^\W_])(?<!\d[.,]))(?=[\d.{GLYPH}])(?:{number}))"


def _parts(words: Vocabulary) -> str:
    """As in "half a million", "half an hour", "half of", "a third of", "two-thirds"."""
    measures = alternatives([*words.unit_words, *words.per_words, "minute", "second"])
    names = alternatives(name for name in words.fractions if " " not in name)
    counts = alternatives(words.numbers)
    longer = rf"(?:hour|minute|year)\s+and\s+(?:{counts}|\d\d?)\s+(?:minute|second|month)s?\b"
    return (
        r"\b(?P<again>half\s+as\s+\w+\s+again|half\s+again\s+as\s+\w+)\b"
        rf"|\b(?P<half>(?:half(?:\s+of)?|(?:an?|one|two|three)[\s-](?:thirds?|quarters?)\s+of)"
        rf"\s+an?\s+(?:{alternatives(words.scales)})|(?:an?\s+)?half[\s-](?:dozen|million|billion|trillion))\b"
        rf"|\b(?P<halfunit>half\s+an?|(?:(?:an?|one)[\s-]quarter|three[\s-]quarters)\s+of\s+a(?=\s+point\b))(?=\s+(?:{measures}|(?:percentage\s+)?point)\b)"
        rf"|(?<!\band\sa\s)\b(?P<unitpart>(?:an?\s+)?(?:half|{NOT_NTH}quarter)(?=[\s-]{PARTED}\b))"
        rf"|\b(?P<andhalf>an?)(?=\s+(?:(?:{measures}){AND_HALF.format('?:')}|{longer}))"
        rf"|{NOT_NTH}\b(?P<part>{NOT_THE}half{HALF_AHEAD}|{NOT_THE}(?:one\s+)?half|(?:an?|one)[\s-](?:{names})"
        r"|(?<=\bremaining\s)(?:half|third|quarter|fifth|sixth|eighth|tenth)"
        rf"|(?:{counts}|\d)[\s-](?:{names})s(?!\s+(?:ago|later|earlier)\b))\b"
    )


def _others(words: Vocabulary) -> str:
    """As in "a few hundred", "doubled", "a majority of", "dozens"."""
    forms = [word for word in words.multiples if word not in ADVERBS]
    verbs, inflected = alternatives(forms), alternatives(w for w in forms if w.endswith(("ed", "ing")))
    return (
        rf"\b(?P<few>(?:{alternatives(words.vague_factors)})(?:\s+(?:{alternatives(words.scales)}))+)\b"
        rf"|\b(?P<multiple>(?:{alternatives(ADVERBS)})(?=\s+{COMPARED})|(?:{verbs})\b{MULTIPLE_AHEAD}"
        rf"|(?:{inflected})\b(?!-)|{AFTER_MODAL}(?:{verbs})(?!-))\b"
        rf"|\b(?P<both>both)(?=\s[^\W\d_])|(?<!\bat\s)\b(?P<share>{alternatives(words.shares)})\b(?=\s+of\b){NOT_MARGIN}"
        rf"|\b(?P<vague>{alternatives(words.vague)})\b{NO_SCORES}(?=\s+of\b|\s*[.,;]|\s+(?!{alternatives(words.scales)}\b)[a-z]+)"
    )


def _spelled(words: Vocabulary) -> str:
    scales = alternatives(words.scales)
    things = r"(?!goals|points|runs|tries|hits|wins|highs|draws|cards|lines|sheets)[a-z]+s"
    after = rf"and\s+(?:{alternatives(words.numbers)})|{things}|people|men|women"
    score = rf"score(?=\s+(?:{after})\b)"  # "four score and seven", "four score volunteers"
    word = rf"(?:{alternatives([*words.numbers, *words.scales])}|{score})"
    comma = rf"(?<=illion),\s+(?=(?:{word}[\s-]+)+thousand\b)"  # "two million, three hundred thousand"
    glue = rf"[\s-]+|\s+and\s+(?!{_counted_parts(words)})|{comma}|{_point(words)}"
    return rf"\b(?P<words>(?:an?\s+(?=(?:{scales})\b))?{word}(?:(?:{glue}){word})*)\b"


def _counted_parts(words: Vocabulary) -> str:
    """As in "two thirds", "one-half"."""
    counts = alternatives(word for word, value in words.numbers.items() if 0 < value < 10)
    names = alternatives(name for name in words.fractions if " " not in name)
    return rf"(?:{counts})[\s-]+(?:{names})s?\b"


def _point(words: Vocabulary) -> str:
    """As in "one point five million", but not "at one point five ships lay here"."""
    digit = rf"(?:{alternatives(word for word, value in words.numbers.items() if value < 10)})\b"
    units = alternatives([*words.scales, *words.unit_words])
    measured = rf"point[\s-]+(?:{digit}[\s-]+)+(?:{units}|per)"
    free = r"(?<!\bat\sone)(?<!\bthat\sone)(?<!\bthis\sone)[\s-]+"
    return rf"(?:{free}|[\s-]+(?={measured}))point[\s-]+(?={digit})"
