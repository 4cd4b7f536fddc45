"""Marks of lists and footnotes: "2)" at the start of a sentence, "[12]" and "(4)" after a word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from numcheck.language.plural import looks_plural
from numcheck.later import later
from numcheck.quantity.aside.gate import Gated
from numcheck.quantity.aside.late import compiled
from numcheck.quantity.aside.model import Aside, identifier
from numcheck.quantity.noun.words import NOUN_VERBS, VERBS, words

LIST_MARK = later(
    r"\s*(?P<mark>(?:\(?\d{1,2}(?:\.\d{1,2})*\)|\d{1,2}(?:\.\d{1,2})*\.|\d{1,2}(?:\.\d{1,2})+))\s+(?=\S)"
    r"|\s*(?P<alone>\d{1,2}\.)\s*$"
    r"|\s*(?P<section>\d{1,2})\s+(?:Introduction|Background|Materials|Methods?|Methodology"
    r"|Results|Discussion|Conclusions?|Overview|Motivation"
    r"|Related [Ww]ork|Preliminaries|Experiments?|Evaluation|References|Appendix)\b(?! \w+ed\b)"
    r"|\s*(?P<paired>\d{1,2})\s+[A-Z][\w, ]{2,40} (?:and|&)"
    r" (?:[Mm]ethods|[Dd]iscussion|[Cc]onclusions?|[Rr]esults)\s*$"
)
ENUMERATION = r"(?:^|(?<=[\s:;,]))\((?P<number>\d{1,2})\)(?=\s+[A-Za-z])"
# "1: handle, 2: blade, 3: sheath": the key to a drawing
KEY = r"(?<![\w.,:/-])(?P<number>\d{1,2}):(?=\s[A-Za-z])"
ALONE = r"(?<=[a-z] )\(\d{1,3}\)"
HALF_BRACKET = r"(?<![\w(.])(?P<number>\d{1,2})\)(?=\s+[A-Za-z])"
CITATION = (
    r"\[\d{1,3}(?:\s?[-–,]\s?\d{1,3})*\]|(?<=[\w\])] )\(\d{1,3}(?:[,–-]\d{1,2})*,\d{1,2}(?:[,–-]\d{1,3})*\)"
)
BESIDE_BRACKET = r"(?<=\) )(?P<mark>\(\d{1,3}\))(?=\s*(?:[.;:]|$))"
OPENING = r":\s(?P<mark>\(?1\))(?=\s+[A-Za-z])"
FOOTNOTE = r"(?P<word>[^\W\d_]+)['’\"”]?\s?(?P<mark>\(\d{1,2}\))(?=\s*(?:[.,;:]|$))"
# "were found.2-5 The", "in earlier work (2-5)."
GLUED = (
    r"(?<=[a-z]{3}[.,])\d{1,3}(?:[-–,]\d{1,3})*(?=\s+[A-Z]|\s*$)"
    r"|(?<=[a-z]{3}[,;])\d{1,3}(?:[-–]\d{1,3})?(?=\s+[a-z])"
)
CITED_RANGE = r"(?P<word>[^\W\d_]+)\s(?P<mark>\(?\d{1,3}[-–]\d{1,3}(?:,\s?\d{1,3}(?:[-–]\d{1,3})?)*\)?)"
MARK_ENDS = r"\s*(?:[.,;:]|$)|\s(?:and|or|in|on|but|was|were|is|are|have|has|had|that|which)\b"
NO_CITED = words("ages years yrs pages scores grades")
FEWEST_BETWEEN = 4
BRACKETS = later(r"\(\d{1,3}\)")
SPELLED = words(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen",
    "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand",
)


def find_list_marks(sentence: str) -> Iterator[Aside]:
    """As in "2) Stir it", "3.1 Methods"."""
    mark = LIST_MARK.match(sentence)
    if mark and (mark.lastgroup != "mark" or not _is_decimal(mark["mark"], sentence[mark.end() :])):
        yield identifier(*mark.span(mark.lastgroup or 0))


def find_citations(sentence: str) -> Iterator[Aside]:
    """As in "[12]", "[3, 4]", and a lone "(7)" beside "(17,18)"."""
    several = list(compiled(CITATION).finditer(sentence))
    others = compiled(ALONE).finditer(sentence) if any(match[0][0] == "(" for match in several) else ()
    for match in (*several, *others):
        if not _follows_number(sentence, match.start()):
            yield identifier(*match.span())


def find_glued_citations(sentence: str) -> Iterator[Aside]:
    """As in "were found.2-5 The", and ranges behind a plural or in a bracket that count nothing."""
    for match in compiled(GLUED).finditer(sentence):
        yield identifier(*match.span())
    for match in compiled(CITED_RANGE).finditer(sentence):
        if _is_citation(match):
            start = match.start("mark") + match["mark"].startswith("(")
            yield identifier(start, match.end("mark") - match["mark"].endswith(")"))


def _is_citation(match: re.Match[str]) -> bool:
    word, mark = match["word"], match["mark"]
    if not word[0].islower() or word in NO_CITED or not compiled(MARK_ENDS).match(match.string, match.end()):
        return False
    numbers = [int(number) for number in re.findall(r"\d+", mark)]
    if numbers != sorted(set(numbers)):
        return False
    if mark.startswith("("):
        return mark.endswith(")") and word not in SPELLED
    return not mark.endswith(")") and looks_plural(word) and word not in VERBS | NOUN_VERBS


def find_bracketed_marks(sentence: str) -> Iterator[Aside]:
    """Numbers of an enumeration inside the sentence, and footnotes."""
    enumeration = list(compiled(ENUMERATION).finditer(sentence))
    yield from _in_order(enumeration)
    half = [match for match in compiled(HALF_BRACKET).finditer(sentence) if not _closes(match)]
    yield from _in_order(half)
    beside = list(compiled(BESIDE_BRACKET).finditer(sentence))
    if len(beside) == 1:  # several tell how many: "Labour (L) (107); Greens (G) (73)"
        yield identifier(*beside[0].span("mark"))
    for match in compiled(OPENING).finditer(sentence):
        yield identifier(*match.span("mark"))
    yield from _far_apart(list(compiled(FOOTNOTE).finditer(sentence)))
    footnote = compiled(FOOTNOTE).search(sentence)
    if footnote and _is_footnote(footnote):
        yield identifier(*footnote.span("mark"))


def find_keys(sentence: str) -> Iterator[Aside]:
    """As in "1: handle, 2: blade", where they count on."""
    yield from _in_order(list(compiled(KEY).finditer(sentence)))


def _closes(match: re.Match[str]) -> bool:
    """Whether the bracket behind the number closes one before it: "(Table 1)"."""
    before = match.string[: match.start()]
    return before.rfind("(") > before.rfind(")")


def _in_order(enumeration: list[re.Match[str]]) -> Iterator[Aside]:
    """The marks if two of them count on; the first may stand in another sentence."""
    numbers = [int(match["number"]) for match in enumeration]
    if len(numbers) > 1 and numbers[0] <= 2 and numbers == list(range(numbers[0], numbers[0] + len(numbers))):
        for match in enumeration:
            yield identifier(*match.span())


def _far_apart(found: list[re.Match[str]]) -> Iterator[Aside]:
    """Footnotes that count on, with five words or more between them."""
    numbers = [int(match["mark"].strip("()")) for match in found]
    gaps = [found[0].string[a.end() : b.start()].count(" ") for a, b in pairwise(found)] if found else []
    if (
        len(found) > 1
        and numbers == [*range(numbers[0], numbers[0] + len(found))]
        and min(gaps) > FEWEST_BETWEEN
    ):
        for match in found:
            yield identifier(*match.span("mark"))


def _is_decimal(mark: str, rest: str) -> bool:
    """Tells "3.5 million" at the start of a sentence from the mark "3.5 Methods"."""
    return mark[-1].isdigit() and not rest[:1].isupper()


def _follows_number(sentence: str, start: int) -> bool:
    before = sentence[:start].split()[-1:]
    return (
        bool(before)
        and (before[0][-1].isdigit() or before[0].lower() in SPELLED)
        and sentence[start - 1].isspace()
    )


def _is_footnote(match: re.Match[str]) -> bool:
    """A lone "(4)" after a word; several are counts: "apples (12), pears (9)"; so may be one
    after a name, but not the only number of the sentence at its end.
    """
    word, sentence = match["word"], match.string
    is_last = sentence[match.end() :].strip() in ("", ".") and not re.search(r"\d", sentence[: match.start()])
    may_end = word[0].islower() or is_last
    return word.lower() not in SPELLED and may_end and len(BRACKETS.findall(sentence)) == 1


MARKS: tuple[Gated, ...] = (
    (r"^\s*\(?\d", find_list_marks),
    (r"\[\d| \(\d+[,–-]\d", find_citations),
    (r"[a-z][.,;]\d|[a-z] \(?\d+[-–]\d", find_glued_citations),
    (r"\d: [A-Za-z]", find_keys),
    (r"(?:^|[^\w.])\d{1,2}\)(?:\s+[A-Za-z]|\s*[.,;:]|\s*$)", find_bracketed_marks),
)
