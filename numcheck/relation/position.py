"""Where a number stands in an order by its label: the 95th percentile, the low of "high and low"."""

from __future__ import annotations

from functools import lru_cache

from numcheck.language.model import Parse
from numcheck.mention.model import Mention

QUANTILES = {
    "min": 0.0, "minimum": 0.0, "median": 0.5, "max": 1.0, "maximum": 1.0,
}  # fmt: skip
"""Labels of the values of one sample, by the part of it that lies below."""

QUARTILES = {"lower": 0.25, "first": 0.25, "upper": 0.75, "third": 0.75}
SUFFIXES = frozenset({"st", "nd", "rd", "th"})
BETWEEN = frozenset({"of", "was", "is", "at", ":", "=", ",", "(", "a", "the"})
"""What may stand between a label and its number."""

FARTHEST = 8
"""Words back to the label of the first value: "the median response time of the new service was 12 ms"."""

ENDS = {"high": 1, "highest": 1, "maximum": 1, "largest": 1, "upper": 1, "peak": 1,
        "low": -1, "lowest": -1, "minimum": -1, "smallest": -1, "lower": -1}  # fmt: skip
"""Words for the two ends, of which two stand together: "the high and low prices were 24 and 19"."""


@lru_cache(maxsize=4096)
def quantile(mention: Mention) -> tuple[float, bool] | None:
    """The part of a sample below the number by its label, and whether that stands right before it."""
    parse, place = mention.parse, mention.first - 1
    while place >= 0 and parse.words[place] in BETWEEN:
        place -= 1
    label = _quantile_at(parse, place)
    if label is not None:
        return label, True
    for each in range(place, max(-1, mention.first - FARTHEST - 1), -1):
        label = _quantile_at(parse, each)
        if label is not None:
            return label, False
        if parse.words[each] in (";", ".", ":") or parse.tags[each] == "NUM":
            break
    return None


def _quantile_at(parse: Parse, place: int) -> float | None:
    """What the label that ends at *place* says."""
    if not 0 <= place < len(parse):
        return None
    word, before = parse.words[place], parse.words[place - 1] if place else ""
    if word == "quartile":
        return QUARTILES.get(before)
    if word == "percentile":
        return _hundredths(parse, place - 2) if before in SUFFIXES else None
    if before == "p" and parse.ends[place - 1] == parse.starts[place]:
        return _hundredths(parse, place)
    return QUANTILES.get(word)


def _hundredths(parse: Parse, place: int) -> float | None:
    word = parse.words[place] if place >= 0 else ""
    return float(word) / 100 if word.replace(".", "", 1).isdigit() else None


def is_higher_quantile(greater: Mention, lesser: Mention) -> bool:
    """Both are told of one sample, and the first of its higher part: "median 12 ms, p95 48 ms"."""
    high, low = quantile(greater), quantile(lesser)
    is_apart = greater.sentence != lesser.sentence or abs(greater.index - lesser.index) != 1
    if high is None or low is None or is_apart:
        return False
    later = high if greater.index > lesser.index else low
    return high[0] > low[0] and later[1] and not {high[0], low[0]} <= {0.0, 1.0}


@lru_cache(maxsize=4096)
def ends_told(mention: Mention) -> int:
    """1 where it is the first of two numbers of which the higher is told first, -1 of the lower; else 0.

    As in "the high and low prices were 24 and 19": two words for the ends, then two numbers.
    """
    parse = mention.parse
    for place in range(mention.first - 1, 1, -1):
        word = parse.words[place]
        if parse.tags[place] == "NUM" or word in (";", ":", "."):
            return 0
        ahead = place - 1 - (parse.words[place - 1] == "the")
        is_joined = word in ENDS and ahead > 0 and parse.words[ahead] in ("and", "or", "/")
        if is_joined and ENDS.get(parse.words[ahead - 1]) == -ENDS[word]:
            return ENDS[parse.words[ahead - 1]]
    return 0


def is_told_higher(greater: Mention, lesser: Mention) -> bool:
    """The two are the ends that the words before them name in that order."""
    first, second = (greater, lesser) if greater.index < lesser.index else (lesser, greater)
    if first.sentence != second.sentence or first.parse.words[first.last : second.first] != ["and"]:
        return False
    return ends_told(first) == (1 if first is greater else -1)


LABELS = frozenset({*QUANTILES, *ENDS, "percentile", "quartile", "p"})
"""Words of which a sentence has one where a label tells the place of a number."""


def has_position(mention: Mention) -> bool:
    """Whether a label tells its place, or it may be one of two ends."""
    parse, place = mention.parse, mention.first - 1
    if LABELS.isdisjoint(parse.words):
        return False
    is_second = place > 0 and parse.words[place] == "and" and not ENDS.keys().isdisjoint(parse.words)
    return is_second or quantile(mention) is not None or ends_told(mention) != 0
