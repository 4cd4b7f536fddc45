"""Parameters: numbers under which something was run, measured or quoted, and that count nothing."""

from __future__ import annotations

from collections.abc import Iterator

from numcheck.quantity.aside.gate import Gated
from numcheck.quantity.aside.late import compiled
from numcheck.quantity.aside.model import Aside, matching, parameter
from numcheck.quantity.noun.words import FUNCTION_WORDS, words

VALUE = r"[+-]?\d[\d.,_]*(?:[eE][+-]?\d+)?(?:%|[a-zA-Zµμ]{1,3}\b)?(?<![.,_])"

# "batch=100", "max_depth>=4", "N>=3", but not "n=30", a size that others are told against, and no result
ASSIGNED = (
    rf"(?<![\w.)+*/−-])(?P<name>[a-zA-Z][\w.-]*)(?:=|:=)(?P<value>{VALUE})(?![\w]|\s?[+*/×−=]|\s-\s)"
    rf"|(?<![\w.)+*/−-])(?P<floor>(?P<under>[a-zA-Z][\w-]*)\s?(?:>=|<=|≥|≤|⩾|⩽)\s?{VALUE})(?![\w]|\s?[+*/×−=])"
)
RESULTS = words(
    "n mean median mode total sum average range sd se sem iqr or rr hr ci auc roc irr smd md wmd es r rs rho",
    "tau p f t z d g chi df kappa score precision recall accuracy f1 rate loss result answer output net",
    "gross cost price profit error mae mse rmse mape bleu rouge perplexity ppl speedup age bmi",
    "difference gain increase decrease share percent ratio x y",
)
"""Names before "=" behind which a result stands, and no setting; capitals do not matter."""

# "recall@20", "P@10"
AT_RANK = r"(?<![\w.@])[A-Za-z][\w-]*@\d{1,4}(?![\w@]|[.,]\d)"

# "--jobs 4", "-n 100", "--limit=5", but not "they came --about 40 of them"
FLAG = (
    r"(?<![^\s(\[`'\"“])(?:--(?P<name>[a-z][a-z0-9]*)(?:-[a-z0-9]+)*[=\s]|-[a-zA-Z]\s?)\d[\w.]*(?<!\.)"
    r"(?!,\d|\s?%|\s[a-z]+s\b)"
)
DASHED = words("nearly roughly only almost around some fewer")
"""Words that a dash before them leads, beside function words: they are no options."""

# "at 2% density", "at 300 dpi resolution"
SETTINGS = (
    r"density|quality|sparsity|opacity|transparency|resolution|magnification|zoom|dilution|concentration|brightness"
    r"|contrast|saturation|saturations|overlap|dropout|compression|precision|volume|duty\scycle|throttle"
    r"|significance|granularity|tolerance|threshold|quantile|percentile|temperature|pressure|intensity"
)
SET = (
    r"\d[\d.,]*(?:\s?(?:%|percent\b|per\scent\b|pct\b)|[\s-]?[A-Za-zµ°/]{1,6}\b)?"
    rf"\s(?:{SETTINGS})\b"
)
SET_AT = rf"\b[Aa]t\s(?:(?:about|around|only|just|a)\s)?(?P<id>{SET}(?:(?:,\s|,?\s(?:and|or)\s){SET})*)"

# "0.7x at 4096 bytes, 0.9x at 8192"; "at 3 bar twice as wide as at 6"
MULTIPLE = r"(?:\d[\d.,]*\s?[x×](?:\s[a-z-]+)?|\d[\d.,]*\stimes(?:\s(?:as\s)?[a-z-]+)?)"
UNIT = r"(?:[\s-]?(?!and\b|or\b|in\b|as\b|the\b)[A-Za-zµ°]+(?:/[a-z]+)?\b)?"
# "9 m x1.12 worse"
AT_MULTIPLE = (
    r"(?<![\w.,])(?P<id>\d[\d.,]*(?:\s?[A-Za-zµ°%]{1,3}(?:/[a-z]+)?)?)\s?:?\s(?=[x×]\d[\d.]*\b(?!\s?[x×+*=]))"
)
UNDER = rf"(?P<id>\d[\d.,]*(?<![.,]){UNIT})(?!\s?%|[.,]?\d)"
AS_AT = rf"\b(?:as|than)\sat\s(?P<id>\d[\d.,]*(?<![.,])(?:\s?%|{UNIT}))(?![.,]?\d)"
MULTIPLE_AT = rf"(?<![\w.,]){MULTIPLE}\sat\s{UNDER}"
FIRST_AT = rf"\bat\s{UNDER}(?=\s(?:as|than)\sat\s\d)"
OPENING_AT = rf"^\W*At\s{UNDER}"

# "118 pct bid/124", "4.10/4.15 pct", "1.8450/60"
QUOTED = (
    r"(?<![\w.,/$£€-])(?:\d[\d.,]*\s?(?:pct|percent|%)?\s?bid\s?/\s?\d[\d.,]*(?<![.,])(?:\s?(?:pct|percent|%))?(?:\s(?:asked|offered))?"
    r"|\d{1,4}\.\d{1,4}/\d{1,4}\.\d{1,4}(?:\s?(?:pct|percent|%)(?!\w))?|\d{1,3}\.\d{3,4}/\d\d"
    r"|\d{2,4}\.\d\d/\d\d(?=\s(?:yen|marks?|francs?|lire|pesos?|rupees?|roubles?|rubles?|won|baht|yuan)\b))(?![\w/]|[.,]\d)"
)

# "130/80"
PRESSURE = r"(?<![\w.,/$£€-])(?P<id>[12]?\d\d/\d{2,3}(?:\s?mm\s?Hg\b)?)(?![\w/]|[.,]\d)"
PRESSURE_CUE = r"(?i)\bblood[\s-]pressures?\b|\bBP\b|\bmm\s?Hg\b|\bsystolic\b|\bhypertensi"

# "a scale of 1-4", "a scale from 0 to 100", "a 1-to-10 scale", "a five-point scale"
NUMBER = r"(?:\d{1,4}|zero|one|two|three|four|five|six|seven|eight|nine|ten|hundred)"
SCALE = (
    rf"\bscales?\s(?:of|from|running\sfrom|that\sruns\sfrom|between)\s(?P<id>{NUMBER}\s?(?:[-–—]|to|through|and)\s?{NUMBER})(?![\w%]|[.,]\d)"
    rf"|\b(?P<before>{NUMBER}(?:[-–—\s]to[-–—\s]|[-–—]){NUMBER})(?=[\s-](?:rating\s|pain\s|point\s)?scale\b)"
    rf"|\b(?P<points>{NUMBER}[\s-]point)(?=\s(?:[A-Z][\w-]*\s|[a-z]+\s)?(?:scale|rubric)\b)"
)


# "dropout 0.1"
NAMED = (
    r"\b(?:dropout|weight\sdecay|learning\srate|momentum)\s(?:of\s)?(?P<rate>0?\.\d+|\de-\d+)(?![\w%]|\s?%)"
)


def find_assigned(sentence: str) -> Iterator[Aside]:
    """As in "batch=100" and "N>=3"; the size of a sample and results stay numbers."""
    for match in compiled(ASSIGNED).finditer(sentence):
        name, under = match["name"], match["under"]
        is_said = under is not None and under in FUNCTION_WORDS
        if not is_said and (name is None or name.lower() not in RESULTS):
            yield parameter(*match.span())


def find_flags(sentence: str) -> Iterator[Aside]:
    """As in "--jobs 4" and "-n 100"."""
    for match in compiled(FLAG).finditer(sentence):
        if match["name"] is None or match["name"] not in FUNCTION_WORDS | DASHED:
            yield parameter(*match.span())


def find_swept(sentence: str) -> Iterator[Aside]:
    """What multiples were measured at: "0.7x at 4096 bytes, 0.9x at 8192"."""
    sources = MULTIPLE_AT, AS_AT, FIRST_AT, AT_MULTIPLE
    found = [match for source in sources for match in compiled(source).finditer(sentence)]
    opening = compiled(OPENING_AT).match(sentence) if found else None
    for match in (*found, *((opening,) if opening else ())):
        yield parameter(*match.span("id"))


def find_pressures(sentence: str) -> Iterator[Aside]:
    """As in "130/80" where blood pressure is spoken of."""
    if compiled(PRESSURE_CUE).search(sentence):
        for match in compiled(PRESSURE).finditer(sentence):
            yield parameter(*match.span("id"))


def find_scales(sentence: str) -> Iterator[Aside]:
    """The ends and the points of a scale on which something is rated."""
    for match in compiled(SCALE).finditer(sentence):
        yield parameter(*match.span(match.lastgroup or 0))


def find_named_settings(sentence: str) -> Iterator[Aside]:
    """As in "dropout 0.1"."""
    for match in compiled(NAMED).finditer(sentence):
        yield parameter(*match.span(match.lastgroup or 0))


PARAMETERS: tuple[Gated, ...] = (
    (r"dropout|decay|ing\srate|omentum", find_named_settings),
    (r"[\w.-](?:=|\s?>=|\s?<=|\s?[≥≤⩾⩽])\s?[+-]?\d", find_assigned),
    (r"\w@\d", matching(AT_RANK, "parameter")),
    (r"(?:^|[\s(\[`'\"“])--?[a-zA-Z]", find_flags),
    (r"[Aa]t (?:[a-z]+ )?\d", matching(SET_AT, "parameter")),
    (r"(?:[x×] |times |as |than )(?:as )?(?:[a-z-]+ )?at \d|\d.* [x×]\d", find_swept),
    (r"bid ?/|\.\d+/\d", matching(QUOTED, "parameter")),
    (r"\d\d/\d\d", find_pressures),
    (r"scale|rubric", find_scales),
)
