"""Notation known by its form: addresses of the net, code, phone numbers, post codes, law, statistics."""

from __future__ import annotations

from numcheck.quantity.aside.gate import Gated
from numcheck.quantity.aside.model import matching

# A border before the first digit; put behind that digit, so that the search can skip to digits.
BORDER = r"(?<![\w.,/$£€¥-]\d)"

NET = r"""(?x)
      (?:https?|ftp)://[^\s<>"”\])]*[\w/]
    | \bwww\.[^\s<>"”\])]*[\w/]
    | [\w.+-]+@[\w-]+(?:\.[\w-]+)+
    | \b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|gov|edu|io|uk)/[^\s<>"”\])]*[\w/]
    """
CODE = r"`[^`\n]*\d[^`\n]*`|\b0[xX][0-9a-fA-F]+\b|\b\w+_\w*\d\w*\b|\b\w*\d\w*_\w+\b"
FILE_NAME = (
    r"\b[\w-]*\d[\w-]*\.(?:py|txt|pdf|docx?|xlsx?|csv|json|ya?ml|xml|html?|md|rs|js|ts|java|cpp|h|c|png|jpe?g|gif"
    r"|zip|gz|exe|sh|toml|log)\b"
)
HASH = (
    r"\b(?=[0-9a-f]*[a-f][0-9a-f]*\d|[0-9a-f]*\d[0-9a-f]*[a-f][0-9a-f]*\d)[0-9a-f]{7,64}\b"
    r"|\b[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\b"
)
BOOK = (
    r"\bIS[BS]N(?:-1[03])?:?\s*[\dX][\dXx–-]*[\dXx]|\b(?:(?:doi|DOI):?\s*)?10\.\d{4,}/\S*\w|\barXiv:\s*[\w./-]*\d"
    r"|\b(?:PMID|PMC|NCT|ISRCTN|EudraCT|ACTRN):?\s?\d[\d-]*"
)
DOTTED = (
    rf"\d{BORDER}\d{{0,2}}(?:\.\d{{1,3}}){{3}}(?:/\d{{1,2}})?(?![\w.]*\d)"  # 192.168.0.12
    rf"|\d{BORDER}\d*\.\d+\.\d+(?:\.\d+)*(?:[.-]?(?:alpha|beta|rc|dev|post|pre)[.-]?\d*)?"
    r"(?![\w,]*\d)"  # 1.10.2
)
PHONE = rf"""(?x)
      \+(?<![\w.,+$£€-]\+)\d{{1,3}}[\s.(-]+\d[\d\s().-]{{5,}}\d
    | \d{BORDER}(?<!\(\d)(?:[\s.-](?<=1.))?(?:\d\d|\(\d{{3}}\)|\d{{3}})[\s.-]\d{{3}}[-.]\d{{4}}(?!\w|[-.]\d)
    | \((?<![\w$£€]\()\d{{3}}\)\s?\d{{3}}[\s.-]\d{{4}}(?!\w)
    | \d{BORDER}\d\d/\d{{3}}-\d{{4}}(?!\w)
    | 0{BORDER}\d{{2,4}}[\s-]\d{{3,4}}[\s-]?\d{{3,4}}(?![\w,]|[\s-]\d{{3}}\b)
    """
CALLED = (
    r"\b(?:[Pp]hone|[Tt]el|[Tt]elephone|[Ff]ax|[Dd]ial|[Cc]all)\b[.:]?\s"
    r"(?P<id>\+?[\d(][\d().-]*[\s-][\d\s().-]*\d)"
)
EMERGENCY = (
    r"\b(?:[Cc]all(?:ed|ing|s)?|[Dd]iall?(?:ed|ing|s)?|[Rr]ang)\s(?P<id>911|999|112|988|311|211|101)\b(?!\s[a-z]+s\b)"
    r"|\b(?P<number>911|999)(?=\s(?:calls?|callers?|operators?|dispatch\w*)\b)"
)
POST_CODE = r"\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b|\b[ABCEGHJ-NPRSTVXY]\d[A-Z]\s\d[A-Z]\d\b"
ZIP_CODE = (
    r"\d{5}(?:(?<=\b[A-Z]{2}\s\d{5})"
    r"|(?<=D\.C\.\s\d{5})|(?<=\s[zZ][iI][pP]\s\d{5})|(?=-\d{4}\b))(?:-\d{4})?\b(?!,\d)"
)
ADDRESS = (
    rf"\d{BORDER}\d{{0,4}}\s(?:[A-Z][\w'’.]*\s){{1,4}}?(?:Street|St\b\.?|Avenue|Ave\b\.?|Road|Rd\b\.?|Boulevard|Blvd\b\.?"
    r"|Lane|Drive|Court|Square|Place|Plaza|Terrace|Highway|Crescent)(?!\w)"
)
COURT = (
    rf"\d{BORDER}\d*\s(?:U\.S\.C|C\.F\.R)\.(?!\s?§|\s?\d)"
    rf"|\d{BORDER}\d*\s(?:U\.?\s?S\.?\s?C\.?|C\.?\s?F\.?\s?R\.?|U\.S\.|F\.\s?(?:2d|3d|4th)|S\.\s?Ct\.|Stat\.)"
    r"(?:\s?§+)?\s?\d(?:[\w.()-]*[\w)])?"
)  # "28 U.S.C. 1331"
ACT = r"""(?x)
      \b(?:H\.\s?R\.|HR|H\.\s?Res\.|S\.\s?Res\.|H\.\s?J\.\s?Res\.|S\.\s?J\.\s?Res\.|S\.)\s?\d+\b(?![.·]\d)
    | \b(?:Public\sLaw|Pub\.\s?L\.|P\.\s?L\.)\s?(?:No\.\s?)?\d+-\d+\b
    | \bE\.?O\.?\s\d{4,5}\b | \bOrder\s(?:No\.\s)?\d[\d-]*\b
    | \b\d{1,2}-[KQ]s?\b
    | §+\s?\d[\d.]*(?:\(\w+\))*
    """
P_VALUE = (
    r"\b[pP](?:[\s-]?value)?(?:\sfor\s(?:trend|interaction|difference))?\s*"
    r"(?:[<>=≤≥]|less\sthan|of|was|is)\s*(?:0?\.\d+|0\b)"
)
TEST = (
    r"\b(?:[tFχXz]|χ²|χ2|X2)\s?\(\s?\d[\d.,\s]*(?:,\s?[nN]\s?=\s?\d+)?\)\s?[=<>]\s?[-−–]?\d*\.?\d+"
    r"|\b[tF]\d+(?:,\s?\d+)?\s?[=<>]\s?[-−–]?\d*\.?\d+"
    r"|\b(?:d\.?f\.?|degrees\sof\sfreedom)\s?=\s?\d+|\b\d+\s(?:degrees\sof\sfreedom|d\.?f\.?\b)"
)
CONFIDENCE = (
    rf"\d{BORDER}\d(?:\.\d+)?\s?(?:%|percent|per\scent)[\s-](?:CIs?\b|CrI\b|confiden(?:ce|t)\b"
    r"(?:\s(?:intervals?|limits?|levels?|regions?)\b)?|(?:credible|prediction|uncertainty)\s(?:intervals?|limits?)\b)"
)

# "40.71° N", "51°30′N 0°7′W"
COORDINATE = (
    r"\d(?<![\w.,/-]\d)\d{0,2}(?:\.\d+)?\s?[°º]\s?"
    r"(?:\d{1,2}(?:\.\d+)?\s?[′'’]\s?(?:\d{1,2}(?:\.\d+)?\s?(?:[″\"”]|′′|''|’’)\s?)?)?[NSEW](?![\w])"
)

# "CAS 77-92-9", "US 6,234,567 B1"
REGISTRY = (
    r"\b(?:CAS|EINECS|EC)(?:\s(?:[Nn]o\.|[Nn]umber))?:?\s(?P<id>\d{2,7}-\d{2,3}-\d)\b"
    r"|\b(?:US|EP|WO|GB|JP)\s?\d[\d,/]{5,12}\s?[ABCU]\d?\b"
)

NOTATIONS: tuple[Gated, ...] = (
    (r"://|www\.|@|\.(?:com|org|net|gov|edu|io|uk)/", matching(NET)),
    (r"[`_]|0[xX]", matching(CODE)),
    (r"\d\.\d+\.\d", matching(DOTTED)),
    (r"\d\d[\d)][\s./-]?\d{3}|\+\d", matching(PHONE)),
    (r"(?:[Pp]hone|[Tt]el|[Tt]elephone|[Ff]ax|[Dd]ial|[Cc]all)[.:]?\s[+(]?\d", matching(CALLED)),
    (r"911|999|112|988|[321]11|101", matching(EMERGENCY)),
    (r"IS[BS]N|10\.\d{4}|arXiv|(?:PMID|PMC|NCT|ISRCTN|EudraCT|ACTRN):?\s?\d", matching(BOOK)),
    (r"\d\s[A-Z]", matching(ADDRESS)),
    (r"\d\s(?:U|C\.|CFR|F\.|S\.|Stat)", matching(COURT)),
    (r"(?:R\.?|[sS]\.|O\.?)\s?\d|Law|L\.|Order|\d-[KQ]|§", matching(ACT)),
    (r"[<>=≤≥]|value|[pP]\s(?:less|of|was|is)", matching(P_VALUE)),
    (r"[=<>]\s?[−–-]?\d|freedom|d\.?f", matching(TEST)),
    (r"CI|CrI|onfiden|redib|redicti|ncertain", matching(CONFIDENCE)),
    (r"[°º′'’″\"”]\s?[NSEW]", matching(COORDINATE)),
    (r"(?:CAS|EC)\W|EINECS|(?:US|EP|WO|GB|JP) ?\d", matching(REGISTRY)),
    (r"\d{5}", matching(ZIP_CODE)),
    (
        r"\.(?:py|txt|pdf|doc|xls|csv|json|ya?ml|xml|htm|md|rs|js|ts|java|cpp|[hc]\b|png|jp|gif|zip|gz|exe|sh|toml|log)",
        matching(FILE_NAME),
    ),
    (r"\d[a-f]|[a-f]\d|[0-9a-fA-F]{8}-", matching(HASH)),
    (r"[A-Z]\d.?\s\d[A-Z]|\d[A-Z]\s\d", matching(POST_CODE)),
)
"""What its written form alone gives away."""
