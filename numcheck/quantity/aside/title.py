"""Numbers inside names that capitals show: "the Magnificent Seven", "60 Minutes", "Three Mile Island"."""

from __future__ import annotations

from collections.abc import Iterator

from numcheck.language.plural import looks_plural
from numcheck.later import later
from numcheck.quantity.aside.gate import Gated
from numcheck.quantity.aside.late import compiled
from numcheck.quantity.aside.model import Aside, identifier
from numcheck.quantity.aside.name import NO_NAME
from numcheck.quantity.noun.words import words

SPELLED = (
    r"(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Thirteen|Fourteen|Fifteen|Sixteen"
    r"|Seventeen|Eighteen|Nineteen|Twenty|Thirty|Forty|Fifty|Sixty|Seventy|Eighty|Ninety|Hundred|Thousand)"
)
CAPITAL = r"[A-Z][\w’'-]*"

# inside a sentence, after a word
NAMED = (
    rf"(?<=[\w’'] )(?P<number>{SPELLED}(?:[- ]{SPELLED})*)(?![\w]|-[a-z])"
    rf"(?P<rest>(?: (?:(?:of|the|and|a) )*{CAPITAL})*)"
)
BEFORE = later(r"([A-Z][\w’'.&-]*)( of)? $")
BOUND = later(r"^ [A-Z][\w’']*-[a-z]")
"""An adjective that counts things and names none."""

NEXT_WORD = later(r" ([a-z]+)")

# "60 Minutes", "28 Days Later"
TIMED = (
    r"(?<=[\w’'] )\d{1,3} (?:Seconds|Minutes|Hours|Days|Weeks|Months|Years|Nights|Miles?|Feet|Inch(?:es)?"
    r"|Steps|Angry)\b"
    r"(?: (?:a |of |the )?[A-Z][\w’'-]*)*"
)
QUOTED = r"(?:[A-Z]|\d+ [A-Z])[^“”\",;.:]{2,60}"
TITLE = rf"“(?P<curly>{QUOTED})”|(?<!\w)\"(?P<plain>{QUOTED})\"(?!\w)"
HAS_NUMBER = later(rf"\d|\b{SPELLED}\b")
LOWER = later(r"(?<![\w’'-])[a-z]{4,}")
SMALL_WORDS = words(
    "a an and as at but by for from in into it no of on or the to with after over that than when"
)

# at the start of a sentence a list must do
KNOWN = (
    r"\b(?:Nine Inch Nails|One Direction|One World Trade|One Nation|Two Sigma|Four Seasons|Three Mile Island"
    r"|Seven Sisters|Five Guys|Six Flags|Four Weddings|Fifty Shades|Three Gorges|Five Eyes|Seven-Eleven"
    r"|Six Nations|(?:Thirty|Hundred|Seven|Nine) Years['’]? War|[Ss]ix[- ][Dd]ay [Ww]ar)\b"
)


def find_spelled_names(sentence: str) -> Iterator[Aside]:
    """A number word with a capital inside a sentence, beside another word with one."""
    if is_headline(sentence):
        return
    for match in compiled(NAMED).finditer(sentence):
        before = BEFORE.search(sentence, max(0, match.start() - 30), match.start())
        is_led = before is not None and before[1] not in NO_NAME
        if not is_led and not match["rest"]:
            continue
        following = NEXT_WORD.match(sentence, match.end())
        if not is_led and following and looks_plural(following[1]):
            continue  # "the Two German ships"
        if not is_led and BOUND.search(match["rest"]):
            continue  # "alongside Two Oslo-bound Dash 8s"
        yield identifier(before.start() if is_led and before else match.start(), match.end())


def is_headline(sentence: str) -> bool:
    """Whether no longer word is in lower case, and no full stop ends it."""
    return not sentence.rstrip(" \"'”’)").endswith((".", "!", "?")) and all(
        word in SMALL_WORDS for word in LOWER.findall(sentence)
    )


def find_timed_names(sentence: str) -> Iterator[Aside]:
    """A unit or a common word with a capital after the number."""
    if not is_headline(sentence):
        for match in compiled(TIMED).finditer(sentence):
            yield identifier(*match.span())


def find_titles(sentence: str) -> Iterator[Aside]:
    """A title in quotation marks, each of its longer words with a capital."""
    for match in compiled(TITLE).finditer(sentence):
        title = match[match.lastgroup or 0]
        inner = title.split()
        are_capital = all(word[0].isupper() or word[0].isdigit() or word in SMALL_WORDS for word in inner)
        if len(inner) > 1 and are_capital and HAS_NUMBER.search(title):
            yield identifier(*match.span(match.lastgroup or 0))


def find_known_names(sentence: str) -> Iterator[Aside]:
    """Names that may open a sentence."""
    for match in compiled(KNOWN).finditer(sentence):
        yield identifier(*match.span())


TITLES: tuple[Gated, ...] = (
    (rf"[\w’'] {SPELLED}\b", find_spelled_names),
    (r"\d (?:Sec|Min|Hou|Da|We|Mon|Year|Nig|Mil|Fee|Inc|Ste|Ang)", find_timed_names),
    (r"[“\"][A-Z\d]", find_titles),
    (rf"\b{SPELLED}[ -][A-Z]|ix-day war", find_known_names),
)
