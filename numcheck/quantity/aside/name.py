"""Names that hold a number: products, roads, aircraft, indices, substances, teams."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from numcheck.language.plural import looks_plural
from numcheck.later import later
from numcheck.quantity.aside.gate import Gated
from numcheck.quantity.aside.late import compiled
from numcheck.quantity.aside.model import Aside, identifier, matching
from numcheck.quantity.aside.word import start_of_word_before
from numcheck.quantity.noun.words import words

NAMES = words(
    # craft and cars
    "Boeing Airbus Cessna Embraer Bombardier Tupolev Antonov Ilyushin Sukhoi Falcon Apollo Soyuz Voyager",
    "Gemini Artemis Ariane Atlas Pioneer Mariner Ferrari Porsche Mazda Peugeot Fiat Volvo Audi BMW",
    "Chrysler Saab Lexus Renault Minuteman Trident Patriot Leopard Mirage Glock Colt Magnum",
    # hardware and software
    "iPhone iPad iOS macOS Android Windows Galaxy Pixel Kindle PlayStation Xbox Python Java PHP Ruby",
    "Angular Django Ubuntu Debian Fedora PostgreSQL MySQL Excel Office HTML CSS Wi-Fi Bluetooth USB HDMI",
    "PCIe DDR GeForce RTX GTX Ryzen Core Xeon Pentium GPT Claude Llama Rust Firefox Chrome Safari Linux",
    "ISO RFC SHA UTF IEEE ASTM EN DIN BS ECMA PEP ANSI",
    # indices and lists
    "S&P FTSE Nikkei DAX CAC Russell Fortune Forbes Stoxx STOXX TOPIX Nasdaq NASDAQ ASX TSX IBEX Seng",
    "Nifty",
    # channels, roads, places
    "BBC ITV CNN ESPN Channel Radio Area Route Highway Hwy Rte Interstate Motorway Autobahn Planet Zone",
    "Studio Camp",
    # programmes, books, substances, brands
    "Formula Big Forever Blink Catch Agenda Vision Horizon Euro Expo Basel Solvency Industry Psalm",
    "Genesis Exodus Leviticus Deuteronomy Isaiah Romans Corinthians Carbon Uranium Plutonium Iodine",
    "Strontium Caesium Cesium Cobalt Polonium Omega Vitamin Chanel",
    "Dow Heinz Schalke Maroon Jackson Super Motel Sum HD NGC SPF Dogme Fahrenheit Calle Luke Toyota Honda",
    "Ford Mercedes Tesla Mk Op",
)
"""Words that make the number after them a part of their name, as they are written."""

NAMED = later(
    r"\d+(?:\.\d+)*(?:[-/]\d+)*(?:[a-zA-Z]{1,4}\b|s\b)?(?:\s(?:Pro|Max|Mini|Plus|Ultra|XL)\b)*"
    r"(?:(?:,\s|\s(?:and|or)\s)\d+(?:\s(?:Pro|Max|Mini|Plus|Ultra|XL)\b)+)*"
    r"(?![\w%]|[.,:]\d|\s?%|\s(?:million|billion|thousand|percent|per|[ap]\.?m)\b)"
)  # "737-800", "11 Pro"
WORD_BEFORE = later(r"\d(?<=[a-zA-Z]\s.)")

GLUED = (
    r"(?<![\w$£€.])(?P<letters>[A-Za-z]+)\d\w*(?:[-–/]\d+[A-Z]{0,2})*(?:\.\d+)*s?\b(?![.,]\d)"  # H1N1
    r"|\b(?<!\d\.)\d+[A-Za-z]+\d\w*(?<!\dx\d)\b"
)
HYPHENED = (
    r"\b(?:[A-Z][A-Za-z]{0,9}(?:-[A-Z][A-Za-z]*)*"
    r"|omega|carbon|uranium|plutonium|iodine|caesium|cesium|strontium|cobalt|interleukin|catch|hepatitis|utf|iso|sha)"
    r"-\d\w*(?:-\d+)*(?:\.\d+)?s?\b"
)  # C-17, COVID-19, carbon-14
# "lin-3(0)", "let-60(gf)", "lin-3L": genes, their alleles and their forms
ALLELE = r"\b[A-Za-z]{3,4}-\d{1,4}(?:[A-Z]\b|\((?:\d|[a-z]{1,3}\d*)\))"
# "I - 244, I - 44 and"
ROAD = (
    r"\bI [-–] ?(?P<id>\d{1,3})"
    r"(?=[,;.)](?!\d)|$|\s(?:and|to|from|near|at|exit|north|south|east|west|between)\b)"
)
# "the dhps 437 mutation": a place in a gene
VARIANT = (
    r"(?<=[a-z] )\d{1,4}"
    r"(?=\s(?:mutation|mutant|allele|polymorphism|genotype|haplotype|variant|substitution)\b)"
)
CONGRESS = r"\b[Tt]he (?P<id>\d{2,3}) Congress\b"
COMPOUND = (
    r"(?<![\w.,-])\d{1,3}(?:,\d)*(?:\(?(?:OH|NH|CH)\d?\)?)[\w()-]*"
    r"|\bC(?:OVID|ovid)\s?[-–]?\s?19\b"
)  # "25(OH)D", "COVID -19"
SHORT = r"""(?x)\d(?<![\w.,/$£€-].)(?:
        (?<=[2-6])G(?![\w.])(?!\s?of\b) | (?<=[1-4])-?D\b | (?<=[48])K\b(?!\s?(?:run|race|m\b))
      | (?<=[47])[28]0[pi]\b | (?<=[12])(?:08|44|16)0[pi]\b | (?<=4)01\(?k\b\)? | \ders\b | (?<=7)-Eleven\b
      | (?<=3)M\b(?=['’]s|\s(?:Co|said|and)\b(?!\s[\d$£€])) | \d{0,2}-bit\b
      | \d?-(?:weekly|monthly|hourly|yearly|daily)\b
      | (?:(?<=2)4[/-]7|(?<=9)/11|(?<=7)/7|(?<=2)0/20|(?<=5)0[/-]50)(?![\w%]|[/.,]\d)
    )"""  # "5G", "3-weekly", "24/7"
CURRENCY_LETTERS = words(
    "USD EUR GBP JPY CHF AUD CAD NZD CNY RMB INR RUB BRL ZAR SEK NOK DKK PLN CZK HUF TRY MXN SGD HKD KRW",
    "THB IDR MYR PHP VND TWD ILS SAR AED QAR KWD EGP NGN KES GHS PKR BDT LKR NPR ARS CLP COP PEN UAH RON",
    "BGN ISK Rs RM R Tk kr KSh Ksh FCFA CFA Fr DM Php RUR LE GH",
)
"""Letters glued before digits that are money: "RM23.50", "USD10m"."""

SCALED = later(r"[A-Z]{2,3}\d+(?:\.\d+)?(?:m|mn|bn|tn)$")
SQUARED = words(
    "m km cm mm dm ft in mi yd nm μm µm",
)
"""Units of length, whose square and cube are written with a digit: "km2"."""

PREFIXES = words(
    "mid pre post non sub under over top minus plus anti nearly about x n up age aged ages per of to by",
    "late early",
)
AGE_GROUP = (
    r"\b(?:[Uu]nder|[Oo]ver)[-\s]\d{2}s\b|\b[Uu]nder-[12]\d(?=\s|[.,;)])|\bU-[12]\ds?\b"
    r"|\b(?:early|mid|late|low|lower|high|upper|his|her|their|my|our|your|the)[-\s](?P<id>\d0['’]?s)\b"
)  # "under-18s", "in her late 40s"
PROPER = (
    r"(?P<id>(?P<word>[A-Z](?<=[a-z0-9,;’'\"]\s.)[a-zA-Z]+(?:-[A-Z][a-zA-Z]+)?) \d{1,3})"
    r"(?![\w%+–—/-]|[.,:]\d|\s?%)"
)  # "the Gladstone 8", a name by its capital alone
JOINING = words("and or to of per in for")
PREPOSITION = "(?:from|at|in|under|by|on|near|aboard|via|outside|inside|into|called|named)"
LED = later(rf"(?<!\band )(?<!\bbut )\b{PREPOSITION} $")
END_OF_NAME = later(r"[.,;:)’']|$| (?:in|at|on|as|by|for|from|near|after|before|when|is|was|has)\b")
NUMBER = later(r"\d+")
NEXT_WORD = later(r"\s+([^\W\d_]+)")
CAPITALISED = later(r"\b[A-Z]\w{3,}")
LONG_WORD = later(r"\b[A-Za-z]\w{3,}")
AMOUNT = words(
    "percent per pct million billion thousand hundred megawatt kilowatt watt metre meter kilometre",
    "kilometer km kg m mm cm mile ft foot inch acre hectare tonne ton litre liter gb mb tb more other",
    "out of",
)
"""What shows that the number before it is an amount, and no part of a name."""

NO_NAME = words(
    "January February March April May June July August September October November December Jan Feb Mar",
    "Apr Jun Jul Aug Sept Sep Oct Nov Dec Monday Tuesday Wednesday Thursday Friday Saturday Sunday The",
    "About Over Nearly Some At In Of On Only All More Less Between From And Or But With For To By An Up",
    "Under USD EUR GBP JPY AUD CAD Rs RM These Those Their Our Its His Her No Yes",
)


def find_named(sentence: str) -> Iterator[Aside]:
    """Names known by their word: "Boeing 737"."""
    for digit in WORD_BEFORE.finditer(sentence):
        start = start_of_word_before(sentence, digit.start())
        if sentence[start : digit.start() - 1] in NAMES:
            match = NAMED.match(sentence, digit.start())
            if match:
                yield identifier(start, match.end())


def find_glued(sentence: str) -> Iterator[Aside]:
    """Letters glued to digits: "H1N1", but not "USD10m"."""
    for match in compiled(GLUED).finditer(sentence):
        letters = match["letters"]
        if letters is None or not _is_amount(letters, match[0]):
            yield identifier(*match.span())


def _is_amount(letters: str, token: str) -> bool:
    """Whether the token is money, a unit or a prefixed number, such as "USD10m", "km2", "mid2012"."""
    if letters in CURRENCY_LETTERS or letters.lower() in PREFIXES or SCALED.match(token):
        return True
    return letters in SQUARED and token[len(letters) :] in ("2", "3")


def find_hyphened(sentence: str) -> Iterator[Aside]:
    """Letters and digits joined by a hyphen: "C-17", but not "mid-40"."""
    for match in compiled(HYPHENED).finditer(sentence):
        if match[0].split("-")[0].lower() not in PREFIXES:
            yield identifier(*match.span())


def find_proper(sentence: str) -> Iterator[Aside]:
    """The name made of a capitalised word and the only number of the sentence, where no noun follows it.

    With a second number around it may be an item of a list that leaves out its noun: "... and Mill Lane 5".
    """
    match = compiled(PROPER).search(sentence) if len(NUMBER.findall(sentence)) == 1 else None
    if match is not None and _may_name(match):
        yield identifier(*match.span("id"))


def find_apart(sentence: str) -> Iterator[Aside]:
    """The same among other numbers, led and ended so that it is no item: "from Voyager 2, seen in 1989"."""
    found = list(islice(compiled(PROPER).finditer(sentence), 2))
    if len(found) == 1 and _may_name(found[0]) and _is_apart(found[0]):
        yield identifier(*found[0].span("id"))


def _may_name(match: re.Match[str]) -> bool:
    if match["word"] in NO_NAME or _is_headline(match.string):
        return False
    following = NEXT_WORD.match(match.string, match.end())
    return not (following and (looks_plural(following[1]) or following[1] in AMOUNT))


def _is_apart(match: re.Match[str]) -> bool:
    """Whether a preposition leads it and its phrase ends, or an article and another noun follows."""
    sentence, place = match.string, max(0, match.start() - 16)
    if LED.search(sentence, place, match.start()):
        return END_OF_NAME.match(sentence, match.end()) is not None
    following = NEXT_WORD.match(sentence, match.end())
    is_led = sentence.endswith(("the ", "The "), place, match.start())
    is_noun = following is not None and following[1].islower() and following[1] not in JOINING
    return is_led and is_noun and not looks_plural(match["word"].lower())


def _is_headline(sentence: str) -> bool:
    """Whether most words of four letters and more after the first have a capital."""
    return 2 * (len(CAPITALISED.findall(sentence)) - 1) > len(LONG_WORD.findall(sentence)) - 1


NAME_PATTERNS: tuple[Gated, ...] = (
    (rf"(?:{'|'.join(map(re.escape, sorted(NAMES)))})\s\d", find_named),
    (r"[A-Za-z]\d|\d[A-Za-z]", find_glued),
    (r"0['’]?s|[Uu]nder-\d|[Oo]ver[-\s]\d|U-\d|\d0s", matching(AGE_GROUP)),
    (r"[A-Za-z]-\d", find_hyphened),
    (r"\d[A-Za-z(/-]", matching(SHORT)),
    (r"[A-Za-z]-\d+[A-Z(]", matching(ALLELE)),
    (r"\d (?:mut|all|pol|gen|hap|var|sub)", matching(VARIANT)),
    (r"\d Congress", matching(CONGRESS)),
    (r"\bI [-–] ?\d", matching(ROAD)),
    (r"\d\(?[ONC]H|C(?:OVID|ovid)", matching(COMPOUND)),
    (r"[A-Z][A-Za-z-]+ \d", find_proper),
    (rf"\b(?:{PREPOSITION}|[Tt]he) [A-Z][A-Za-z-]+ \d", find_apart),
)
