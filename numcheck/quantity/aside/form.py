"""Short forms in which a number is a part of a name: "737 MAX", ".38-caliber", "401(c)(3)", "top 10 list"."""

from __future__ import annotations

from numcheck.quantity.aside.gate import Gated
from numcheck.quantity.aside.model import matching
from numcheck.quantity.aside.title import SPELLED

NO_COUNT = r"(?!\s?%|[.,:]\d|\s(?:million|billion|thousand|percent|per\scent|points?)\b|\s[a-z]+s\b)"
SMALL = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"

AIRLINER = (
    r"\b7[0-8]7(?:-\d{1,3}(?:ER|LR)?s?|X)\b|\b7[0-8]7s\b|\b7[0-8]7\s(?:MAX|Max)(?:\s\d{1,2})?\b"
    r"|\b[Tt]he\s(?P<id>7[0-8]7)(?=\s(?!percent|per|million|billion|thousand)[a-z]+\b(?<!s)|\sDreamliner\b|[.,;])"
)
GUN = (
    r"\.\d{2,3}(?:[\s-](?:cal\b|cali(?:ber|bre)|revolver|pistol|rifle|handgun|magnum|Magnum|gun)s?\b)"
    r"|\b\d\d-gauge\b|\b30-06\b"
)
LAW = (
    r"\b\d{1,4}\([a-z]\)(?:\(\d\))?|\b(?:529|401k|403b)(?=\s(?:plans?|accounts?)\b)"
    r"|\((?:EU|EC|EEC)\)\s(?P<id>(?:No\s)?\d+/\d+)|\bC[\s-]\d+/\d\d\b"
    r"|(?<!['’\w])ss?\.?\s\d+(?:[-–]\d+)\b|(?<= )s\.\s\d+\b"
)
CODED = (
    r"\b(?:[Pp]ort|PIN|pin|[Cc]ode|HTTP|[Tt]ext|[Ee]xtension|[Ee]xt\.|(?<!to\s)(?<!will\s)[Bb]uild)\s(?:is\s|was\s)?"
    rf"(?P<id>\d{{3,6}}(?:\.\d{{3,6}})*)\b{NO_COUNT}"
    r"|\b[Gg]as mark \d{1,2}\b"
)
DOTTED = (
    r"(?<![\w.])[A-Z]{1,4}(?:\.\d+)+\b|\b(?:Op|K|BWV|KV)\.\s?\d+\b|\bC\+\+\d\d\b|\b[A-Z]\d\+\d\b|\b20\d\d-n[A-Z]\w+"
    r"|\b[1-4]\.\d+(?=\sGPA\b)|\b[A-Z][a-zA-Z]+\s[1-9]\.0\b(?!\s?(?:%|percent|per|points?|[mb]illion|to|in)\b|\s?%)"
)
BIBLE = (
    r"\b(?:[1-3]\s)?(?:Matthew|Mark|Luke|John|Acts|Romans|Corinthians|Galatians|Ephesians|Hebrews|James|Peter|Genesis"
    r"|Exodus|Leviticus|Numbers|Deuteronomy|Joshua|Judges|Samuel|Kings|Isaiah|Jeremiah|Ezekiel|Daniel|Psalms?|Proverbs)"
    r"\s\d{1,3}:\d{1,3}(?:[-–]\d{1,3})?"
)
TOP = (
    rf"\b(?:[Tt]op|[Bb]ottom)[\s-](?:\d{{1,3}}|{SMALL}|twenty)(?=\s(?:list|hit|finish|spot|ranking|seed|single)\b"
    r"|\s*[.,;)]|\s(?:and|in|for|with|on|at|is|was|during|after|before)\b)|\bTop\s\d\d\b"
)
SHIRT = r"\b[Tt]he\s(?P<id>No\s\d{1,3})(?=\s[a-z]+\b(?:(?<!s)|(?<=[iu]s)|(?<=ss)))"
STEP = (
    r"\b(?<!each )(?<!every )(?<!per )(?<!last )(?<!this )(?<!next )(?<!a )(?<!in )(?<!In )"
    r"(?:[Nn]umber|[Oo]ption|[Pp]art|[Ss]tep|[Pp]hase|[Bb]ook|[Cc]hapter|[Aa]ct|[Ss]tage|[Ll]evel|[Pp]oint"
    rf"|[Vv]olume) {SMALL}"
    r"(?=[.,;:)]|\s(?:is|was|of|and|for|on|at|to|will|has|with)\b|$)"
    rf"|\bday {SMALL}(?=[.,;)])"
)
FLOOD = r"\b(?:[Oo]ne|1)-in-(?:a-)?(?:\d[\d,]*|[a-z]+)(?:-year|(?<=illion))\b"
TENS = r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
IDIOM = (
    r"\b[Oo]ne and the same\b|\b[Oo]ne by one\b|\b[Gg]round zero\b|\b[Zz]ero[\s-]tolerance\b"
    r"|\b(?:two|double)-edged\b"
    r"|\bcloud nine\b|\b[Tt]wo-faced\b|\b(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|\d)-\s?dimensional\b"
    r"|\b[Zz]ero-(?:sum|tolerance|day|rated)\b"
    rf"|\b(?:{SMALL}|\d{{1,2}})-a-side\b|\b[Ff]ifty-fifty\b|\b\d{{1,3}}-(?:ish|somethings?|pointers?)\b"
    rf"|\b(?i:{TENS})-?somethings?\b|\b[Zz]ero(?:e[sd])? in on\b|\b[Tt]wo['’]s (?:company|a crowd)\b"
    r"|\b(?:1|[Oo]ne) per ?centers?\b|\b[Oo]ne fell swoop\b|\b[Bb]etter half\b(?! of)"
    rf"|\b(?i:{SMALL}|\d)-way\b|\b[Oo]ne-(?:way|sided|on-one)\b"
)
CITED = (
    r"\b(?:19|20)\d\d;\s?\d{1,4}(?:\([\w ]+\))?:\s?\w?\d+(?:[-–]\w?\d+)?\b"
    r"|\b\d{1,4}(?:\(\d+\))?, \d{1,5}[-–]\d{1,5} \((?:19|20)\d\d\)"
)
ROUND = r"\b(?:[Rr]ound|[Ll]ast) of (?:16|32|64|128)\b"
GROUPED = rf"\b(?:Group|Gang|Rule|Committee|Power|Council) of (?:\d{{1,3}}|{SPELLED})\b"

FORMS: tuple[Gated, ...] = (
    (r"7[0-8]7", matching(AIRLINER)),
    (r"\.\d\d\d?[\s-](?:cal|rev|pis|rif|han|[mM]ag|gun)|-gauge|30-06", matching(GUN)),
    (r"\d\([a-z]|529|40[13]|E[UCE]C?\)|C[\s-]\d|(?:^|[^\w'])ss?\.?\s\d", matching(LAW)),
    (r"(?:ort|PIN|pin|ode|HTTP|ext|ension|ext\.|uild)\s(?:is\s|was\s)?\d{3}|as mark \d", matching(CODED)),
    (r"[A-Z]\.\d|(?:Op|K|V)\.\s?\d|\+\d|-n[A-Z]|GPA|[a-zA-Z]\s\d\.0", matching(DOTTED)),
    (r"\d:\d", matching(BIBLE)),
    (rf"(?:[Tt]op|ottom)[\s-](?:\d|{SMALL}|twenty)", matching(TOP, worded=True)),
    (r"No\s\d", matching(SHIRT)),
    (
        rf"(?:umber|ption|art|tep|hase|ook|hapter|ct|tage|evel|oint|olume|day) {SMALL}",
        matching(STEP, worded=True),
    ),
    (
        r"ne and the|ne by one|und zero|ero.tol|-edged"
        r"|nine|-faced|- ?dimens|ero-|-a-side|-fifty|-ish|omething|-pointer|ero(?:e[sd])? in|wo['’]s|enter"
        r"|fell|etter half|-way|-sided|-on-one",
        matching(IDIOM, worded=True),
    ),
    (r"\d \((?:19|20)\d\d\)|\d;\s?\d", matching(CITED)),
    (r"-in-", matching(FLOOD, worded=True)),
    (r" of (?:\d|[A-Z])", matching(rf"{GROUPED}|{ROUND}", worded=True)),
)
