"""Numbers of formulas, "α = 0.14", "2l+1", "{1, ..., M}", of molecules, and of signs: the "1"."""

from __future__ import annotations

from numcheck.quantity.aside.gate import Gated
from numcheck.quantity.aside.model import matching

GREEK = "\u0391-\u03a9\u03b1-\u03c9"
SYMBOL = rf"(?:[{GREEK}]\w{{0,3}}|[A-Za-z]\d{{0,2}})[′*]?"
NUMBER = r"[+−–-]?\d+(?:,\d{3})*(?:\.\d+)?"
DOTS = r"(?:\.\.\.|[…⋯])"
ENDS = (
    r"(?=\s*(?:$|[.,;:)\]}|])|\s+(?!(?:[kcmn]?m|[km]?g|m?l|ms|min|k?pa|[kmgtn]?b|sq|ppm|per|percent|[mbtr]+illion|thousand)\b"
    r"|(?:metre|meter|mile|second|minute|hour|day|week|month|year|litre|liter|gram)s?\b)[a-z]{2,}\b)(?![.,]\d)"
)
"""No unit follows, so that the number is a value of the symbol and nothing that is measured."""

# "α = 0.14", "k = 5", "T(0) > 3", "i = 1, 2, ..., 9"; but not the size of a sample, a correlation
ASSIGNED = (
    rf"(?<![\w.)+*/−-])(?:(?<=\w\()|(?![nNrR]\s?[=<>≤≥≈]))(?:{SYMBOL})(?:\([^()]{{1,12}}\))?\s?[=≈<>≤≥]\s?{NUMBER}"
    rf"(?:,\s?(?:{NUMBER}|{DOTS})(?:,\s?(?:{NUMBER}|{DOTS}|[a-zA-Z]))*)?{ENDS}"
)
# "α+1", "2l+1", "n−1", "1 − β", "f ≠ 0"
COMPUTED = (
    rf"(?<![\w.−-])(?:{SYMBOL}(?:[+−^]|\s[+−]\s)\d+(?:\.\d+)?(?![\w%]|[.,]\d)"
    rf"|\d+(?:\.\d+)?[a-z{GREEK}]?(?:[+−^]|\s[+−]\s)(?:{SYMBOL})(?!\w)"
    rf"|\d+(?:\.\d+)?\s?[<≤]\s?{SYMBOL}(?!\w)"
    rf"|\d+[a-z{GREEK}][+−^]\d+(?![\w%]|[.,]\d))"
    r"|[≠≡]\s?[−-]?\d+(?:\.\d+)?(?!\w)|[<>≤≥]\s?0(?![\w%]|[.,]\d|\s?[%°])"
)
# "{1, 2, 3}", "∈ (0, 1)", "1, 2, ..., n"
SET = (
    rf"\{{[^{{}}]{{0,60}}\}}|∈\s?[\[(][^\])]{{1,20}}[\])]"
    rf"|(?<![\w.,-])\d+(?:,\s?\d+)*,\s?{DOTS}(?:,\s?[\w−+]+)?"
)
SIGN = r"(?<![^\s(])(?:“\d{1,4}”|\"\d{1,4}\"|‘\d{1,4}’)(?!\w)"

# "the 5′ end", "CO 2" with its index on the line
ENDS_OF_DNA = (
    r"\b[35]['’′](?=[\s-](?:and|to|or|ends?|UTRs?|untranslated|flank|splice|region|termin|overhang|side|direction|RACE|cap)"
    r"|[-–][35]['’′])"
)
# "2-hydroxybutane", "3- methylfuran": the place of an atom
LOCANT = (
    r"(?<![\w.,-])\d{1,2}(?=-\s?(?:(?:di|tri)?(?:methyl|ethyl|propyl|butyl|phenyl|benzyl|acetyl|carboxy|hydroxy|methoxy"
    r"|ethoxy|deoxy|oxo|keto|thio|mercapto|amino|nitro|cyano|chloro|bromo|fluoro|iodo|phospho)"
    r"|(?:prop|but|pent|hex|hept|oct|non|dec)(?:an|en|yn)(?:e|ol|al|one|oic|oate|diol|dione)\b))"
)
# "an E-value cutoff of 10−5": its exponent on the line
POWER = (
    r"(?:[<>=≤≥≈~]\s?|\b(?:cut-?offs?|thresholds?|values?|tolerances?|rates?|probabilit(?:y|ies))"
    r"\s(?:of|was|is|at|below|under|to)\s)(?P<id>10[−–-]\d{1,2})(?=[.,;:)](?!\d)|$|\s(?:was|is|for|and|in|as|to)\b)"
)
MOLECULE = (
    r"(?<![\w.,-])\d(?:,\d)+(?=-[a-z])"
    r"|\b(?:CO|NO|SO|SiO|TiO|MnO|O|H|N|CH|NH|PO) (?P<id>[2-5])(?![\w%]|[.,]\d)"
)

FORMULAS: tuple[Gated, ...] = (
    (rf"[\w)′*]\s?[=≈<>≤≥]\s?[+−–-]?\d|[{GREEK}]\s?[=≈<>≤≥]", matching(ASSIGNED, "parameter")),
    (r"[+−^≠≡<>≤≥]\s?[−-]?[\d]|\d\w?\s?[+−^<≤]|[a-z]\+", matching(COMPUTED, "parameter")),
    (r"\{|∈|\.\.\.|…|⋯", matching(SET, "parameter")),
    (r"[“\"‘]\d+[”\"’]", matching(SIGN)),
    (r"[35]['’′]", matching(ENDS_OF_DNA)),
    (r"10[−–-]\d", matching(POWER, "parameter")),
    (r"\d-\s?[a-z]{4}", matching(LOCANT)),
    (r"[OHN] [2-5]|\d,\d-[a-z]", matching(MOLECULE)),
)
"""What stands in a formula counts and measures nothing of the text."""
