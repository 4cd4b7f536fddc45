"""When a mention holds: its year, its point in time, and what words and tense say of earlier and later."""

from __future__ import annotations

from collections.abc import Sequence

from numcheck.language.model import Parse
from numcheck.mention.calendar import name_days
from numcheck.mention.model import EMPTY, Mention
from numcheck.mention.tense import tense
from numcheck.quantity.model import Quantity

FAR = 40
"""Code points between a number and its year at most."""

DAYS_OF_YEAR = 365.2425
LEADING = frozenset(
    {
        "from",
        "to",
        "against",
        "than",
        "after",
        "since",
        "versus",
        "at",
        "in",
        "for",
        "of",
        "on",
        "by",
        "with",
        "over",
    }
)

TIMES = frozenset({"duration", "age"})


def mark_years(mentions: Sequence[Mention], quantities: Sequence[Quantity]) -> None:
    """Fills in the years, that behind a number before that in front of it."""
    years = [each for each in quantities if each.kind in ("year", "date") and _year(each) is not None]
    for mention in mentions if years else ():
        best: tuple[int, Quantity] | None = None
        for year in years:
            distance = _distance(mention, year)
            if distance is not None and (best is None or distance < best[0]):
                best = distance, year
        if best is not None:
            moment = _year(best[1])
            mention.year = None if moment is None else int(moment)
    mark_eras(mentions, years)


def _year(quantity: Quantity) -> float | None:
    """A year, or a date of a known year, as years with a fraction."""
    if quantity.value is None:
        return None
    return float(quantity.value) if quantity.kind == "year" else float(quantity.value) / DAYS_OF_YEAR + 1


def _distance(mention: Mention, year: Quantity) -> int | None:
    span = mention.quantity.phrase
    if year.span.start >= span.end:
        gap = year.span.start - span.end
    elif year.span.end <= span.start:
        gap = span.start - year.span.end + 10
    else:
        return None
    return gap if gap < FAR else None


def mark_eras(mentions: Sequence[Mention], years: Sequence[Quantity]) -> None:
    """Fills in what the words of each mention's own stretch of the sentence say of its time."""
    own = [each for each in mentions if not each.is_pair]
    for place, mention in enumerate(own):
        before = next((each for each in reversed(own[:place]) if _parts_from(each, mention)), None)
        behind = next((each for each in own[place + 1 :] if _parts_from(each, mention)), None)
        first = 0 if before is None else min(_border(before, mention), mention.first)
        last = _end(mention) if behind is None else min(_border(mention, behind), behind.first)
        last = max(last, mention.last)
        mention.era = _era(mention.parse, first, last, mention)
        name_days(mention, first, last)
        mention.moment = _moment(mention, years, mention.parse.starts[first], mention.parse.ends[last - 1])
        mention.tense = tense(mention)


def _parts_from(other: Mention, mention: Mention) -> bool:
    """Whether *other* is a figure of its own, and no stretch of time: of times "900 ms before, 360 now"."""
    return other.type not in TIMES or (other.type == mention.type and other.preposition not in LEADING)


def _moment(mention: Mention, years: Sequence[Quantity], start: int, end: int) -> float | None:
    """The year or date in its stretch that is nearest to it."""
    own = [each for each in years if start <= each.span.start < end]
    nearest = min(own, key=lambda each: abs(each.span.start - mention.quantity.span.start), default=None)
    return None if nearest is None else _year(nearest)


def _border(one: Mention, other: Mention) -> int:
    """Where the words that belong to *other* begin, between it and the number before it."""
    parse = one.parse
    for place in range(one.last, other.first):
        word, tag = parse.words[place], parse.tags[place]
        if word in (",", ";", ":", "(", "→", "–", "—") or tag == "CONJ" or word in ("against", "than"):
            return place
        if parse.clause_of[place] != parse.clause_of[place - 1] and tag != "REL":
            return place
    if parse.words[max(other.first - 1, 0)] in LEADING:
        return max(other.first - 1, one.last)
    return max(other.first - 2, one.last)


def _end(mention: Mention) -> int:
    """Where the words end that belong to the last number: at a clause that has a verb of its own."""
    parse = mention.parse
    for place in range(mention.last, len(parse)):
        if parse.words[place] in (";", ":", "–", "—") or (
            parse.tags[place] == "CONJ" and place > mention.last + 3
        ):
            return place
        clause = parse.clauses[parse.clause_of[place]]
        if (
            clause.first == place
            and clause is not mention.clause
            and parse.tags[place] != "REL"
            and clause.verb is not None
        ):
            return place
    return len(parse)


def _era(parse: Parse, first: int, last: int, mention: Mention) -> int:
    """-2 for "before", -1 for "last year", 1 for "now"."""
    found: list[int] = []
    marks = (each for each in range(mention.first - 1, first - 1, -1) if parse.words[each] in BREAKS)
    last_break = next(marks, -1)
    for place in range(first, last):
        if mention.first <= place < mention.last and parse.starts[place] < mention.quantity.span.end:
            continue
        word, lemma = parse.words[place], parse.lemmas[place]
        if place <= last_break and _is_standard_time(parse, place):
            continue
        names = parse.lexicon.class_names.get(lemma, EMPTY) | parse.lexicon.class_names.get(word, EMPTY)
        if "long_before" in names and _is_long_before(parse, place):
            found.append(-2)
        elif ("lately" in names or (word in LIKE and is_time(parse, place + 1))) and not _is_spanned(
            parse, place
        ):
            found.append(-1)
        elif (
            "afterwards" in names
            or (word == "after" and place == 0 and mention.preposition != "after")
            or ("nowadays" in names and (word != "this" or is_time(parse, place + 1)))
        ):
            found.append(1)
    return min(found) if found and min(found) < 0 else max(found, default=0)


LIKE = frozenset({"comparable", "corresponding", "equivalent"})
"""Before a noun of time: that of an earlier year."""

BREAKS = frozenset({",", "(", ":", "–", "—"})
"""What parts the time of a standard of comparison from the number: "fewer than last year, 40"."""


def _is_standard_time(parse: Parse, place: int) -> bool:
    """Whether "last year" belongs to what is compared with: "fewer than last year, 40 instead of 45"."""
    for each in range(place - 1, max(-1, place - 7), -1):
        if parse.words[each] in ("(", ":", ";"):
            return False
        if parse.words[each] in ("than", "against", "on", "over", "from", "of"):
            return True
    return False


def _is_long_before(parse: Parse, place: int) -> bool:
    word = parse.words[place]
    if word == "before":
        is_first = place == 0 or parse.tags[place - 1] == "PUNCT"
        return (
            is_first
            or is_time(parse, place - 1)
            or place + 1 >= len(parse)
            or parse.tags[place + 1] in ("DET", "PUNCT", "PRON")
        )
    if word in ("previous", "prior", "former", "preceding") and _is_spanned(parse, place):
        return (
            parse.words[place - 1] in ("the", "its", "their", "a")
            and place > 1
            and parse.words[place - 2] in ("in", "from", "than", "for")
        )
    if word == "once" and parse.words[place + 1 : place + 2] in (["again"], ["more"]):
        return False
    if word == "old":
        return place == 0 or parse.lemmas[place - 1] != "year"
    return not (word in ("earlier", "previously") and place > 0 and parse.words[place - 1] == "than")


def is_time(parse: Parse, place: int) -> bool:
    """Whether a noun of time, a month or a day of the week stands at *place*."""
    if not 0 <= place < len(parse):
        return False
    names = parse.lexicon.class_names
    return "time_noun" in names.get(parse.lemmas[place], EMPTY) | names.get(parse.words[place], EMPTY)


def _is_spanned(parse: Parse, place: int) -> bool:
    """Whether it stands in "over the last year", "against last year" of a number that follows."""
    ahead = (each for each in range(place - 1, -1, -1) if parse.tags[each] not in ("DET", "ADJ"))
    return parse.words[next(ahead, place)] in ("over", "during", "within", "throughout", "since")
