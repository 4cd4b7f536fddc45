"""Names that hold a number: products, roads, aircraft, indices, substances, teams."""

from __future__ import annotations

import re
from collections.abc import Iterator

from numcheck.quantity.aside.model import Aside, identifier, identifiers
from numcheck.quantity.noun.plural import looks_plural

MAKERS = (
    r"Boeing|Airbus|Cessna|Embraer|Bombardier|Tupolev|Antonov|Ilyushin|Sukhoi|Falcon|Apollo|Soyuz|Voyager|Gemini|Artemis"
    r"|Ariane|Atlas|Pioneer|Mariner|iPhone|iPad|iOS|macOS|Android|Windows|Galaxy|Pixel|Kindle|PlayStation|Xbox|Nintendo"
    r"|Python|Java|PHP|Ruby|Node|Angular|Django|Ubuntu|Debian|Fedora|PostgreSQL|MySQL|Excel|Office|Photoshop|HTML|CSS"
    r"|Wi-Fi|Bluetooth|USB|HDMI|PCIe|DDR|GeForce|RTX|GTX|Ryzen|Core|Xeon|Pentium|GPT|Claude|Gemini|Llama"
    r"|S&P|FTSE|Nikkei|DAX|CAC|Russell|Fortune|Forbes|Stoxx|STOXX|TOPIX|Nasdaq|NASDAQ|ASX|TSX|IBEX|Sensex|Hang Seng|Nifty"
    r"|BBC|ITV|CNN|ESPN|Channel|Radio|Area|Route|Highway|Interstate|Motorway|Autobahn|Formula|Big|Forever|Blink|Catch"
    r"|Agenda|Vision|Horizon|Euro|Expo|Rio|Web|Industry|Basel|Solvency|Stage|Studio|Planet|District|Zone|Camp|Pier|Level"
    r"|Ferrari|Porsche|Mazda|Peugeot|Fiat|Volvo|Audi|BMW|Tesla Model|Chrysler|Saab|Lexus|Infiniti|Renault|Citro[eë]n|Type"
    r"|Minuteman|Trident|Patriot|Tomahawk|Stinger|Javelin|Leopard|Mirage|Kalashnikov|Glock|Colt|Magnum|Sig|Beretta|Uzi"
    r"|Carbon|Uranium|Plutonium|Iodine|Strontium|Caesium|Cesium|Cobalt|Polonium|Omega|Vitamin|Rule|Chanel|Heinz|Levi's"
    r"|Highlander|Psalm|Genesis|Exodus|Leviticus|Deuteronomy|Isaiah|Matthew|Mark|Luke|John|Acts|Romans|Corinthians|Sura"
)
NAMED = re.compile(
    rf"\b(?:the\s)?(?P<id>(?:{MAKERS})(?:\s|-)\d+(?:\.\d+)*(?:[-/]\d+)*(?:[a-zA-Z]{{1,4}}\b|s\b)?(?:\s(?:Pro|Max|Mini|Plus|Ultra|XL)\b)*)"
    r"(?![\w%]|[.,:]\d|\s?%|\s(?:million|billion|thousand|percent|per|[ap]\.?m)\b)"
)  # "Boeing 737-800", "iPhone 11 Pro"
GLUED = re.compile(
    r"""
      \b(?!(?:[A-Z]{2}|US|HK|NZ)?\$)(?P<letters>[A-Za-z]+)\d[\w]*(?:-\d+)*(?:\.\d+)?s?\b   # H1N1, F1, CO2, A320neo, PM2.5
    | \b[A-Z][A-Za-z]{0,7}-\d[\w]*(?:-\d+)*(?:\.\d+)?s?\b                                  # C-17, COVID-19, Covid-19
    | \b(?:omega|carbon|uranium|plutonium|iodine|caesium|cesium|strontium|cobalt|polonium|interleukin|catch|vitamin|hepatitis)
      -\d+\b
    | \b[2-6]G(?![\w.])(?!\s?of\b) | \b[23]-?D\b | \b[48]K\b(?!\s?(?:run|race|m\b)) | \b(?:480|720|1080|1440|2160)[pi]\b
    | \b\d{2}ers\b | \b7-Eleven\b | \b3M\b(?=['’]s|\s(?:Co|said|and)\b)
    | \b(?:8|16|32|64|128|256)-bit\b
    | \b\d+-(?:weekly|monthly|hourly|yearly|daily)\b                                       # 3-weekly
    | (?<![\w.,/$£€-])(?:24/7|24-7|9/11|7/7|20/20|50/50|50-50|101st(?=\sAirborne)|401k|180s?(?=\sturn))(?![\w%]|[/.,]\d)
    | \b\d+[A-Za-z]+\d\w*(?<!\dx\d)\b
    """,
    re.VERBOSE,
)
CURRENCY_LETTERS = frozenset(
    """
    USD EUR GBP JPY CHF AUD CAD NZD CNY RMB INR RUB BRL ZAR SEK NOK DKK PLN CZK HUF TRY MXN SGD HKD KRW THB IDR MYR
    PHP VND TWD ILS SAR AED QAR KWD EGP NGN KES GHS PKR BDT LKR NPR ARS CLP COP PEN UAH RON BGN ISK Rs RM R Tk kr KSh
    Ksh US A C NT HK S FCFA CFA Fr DM Php RUR LE GH FJ TT JD BD
    """.split()
)
"""Letters glued before digits that are money: "RM23.50", "USD10m"."""

PREFIXES = frozenset(
    "mid pre post non sub under over top minus plus anti nearly about x n p up age aged ages per of to by".split()
)
AGE_GROUP = re.compile(
    r"\b(?:(?:[Uu]nder|[Oo]ver)[-\s]\d{1,2}s|[Uu]nder-(?:1[0-9]|2[0-4])(?=\s|[.,;)])|U-?(?:1[0-9]|2[0-4])s?)\b"
    r"|(?:(?<=\bearly\s)|(?<=\bmid-)|(?<=\bmid\s)|(?<=\blate\s)|(?<=\bhis\s)|(?<=\bher\s)|(?<=\btheir\s)|(?<=\bthe\s)"
    r"|(?<=\bin\s))\d0s\b"
)  # "under-18s", "in her late 40s"
PROPER = re.compile(
    r"(?<=[a-z0-9,;’'\"] )(?P<id>(?P<word>[A-Z][a-zA-Z]+(?:-[A-Z][a-z]+)?) (?P<number>\d{1,3}))(?![\w%+]|[.,:/-–—]\d|\s?%|-\w)"
)  # "the Gladstone 8", a name by its capital alone
NUMBER = re.compile(r"\d+")
NEXT_WORD = re.compile(r"\s+([^\W\d_]+)")
CAPITALISED = re.compile(r"\b[A-Z]\w{3,}")
LONG_WORD = re.compile(r"\b[A-Za-z]\w{3,}")
NO_NAME = frozenset(
    """
    January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul
    Aug Sept Sep Oct Nov Dec Monday Tuesday Wednesday Thursday Friday Saturday Sunday The About Over Nearly Some
    At In Of On Only All More Less Between From And Or But With For To By An Up Under USD EUR GBP JPY AUD CAD Rs RM
    """.split()
)


def find_names(sentence: str) -> Iterator[Aside]:
    """Names known by their words, by letters glued to digits, or by a capital letter alone."""
    yield from identifiers(NAMED, sentence)
    for match in GLUED.finditer(sentence):
        if _is_glued_name(match["letters"]):
            yield identifier(*match.span())
    yield from identifiers(AGE_GROUP, sentence)
    proper = _proper(sentence)
    if proper:
        yield proper


def _is_glued_name(letters: str | None) -> bool:
    return letters is None or (letters not in CURRENCY_LETTERS and letters.lower() not in PREFIXES)


def _proper(sentence: str) -> Aside | None:
    """The name made of a capitalised word and the only number of the sentence, where no noun follows it.

    With a second number around it may be an item of a list that leaves out its noun: "... and Mill Lane 5".
    """
    numbers = NUMBER.findall(sentence)
    match = PROPER.search(sentence) if len(numbers) == 1 else None
    if match is None or match["word"] in NO_NAME or _is_headline(sentence):
        return None
    following = NEXT_WORD.match(sentence, match.end())
    if following and (looks_plural(following[1]) or following[1] in ("percent", "per", "million", "billion")):
        return None
    return identifier(*match.span("id"))


def _is_headline(sentence: str) -> bool:
    """Whether most words of four letters and more have a capital."""
    return 2 * len(CAPITALISED.findall(sentence)) > len(LONG_WORD.findall(sentence))
