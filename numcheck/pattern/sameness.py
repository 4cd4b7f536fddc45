"""Whether two quantities count the same thing: decided on nouns, qualifiers, period, place and predicate.

Sameness must be known: where the words leave it open, there is none and no claim is made.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import islice

from numcheck.interval import Truth
from numcheck.pattern.model import Scene
from numcheck.pattern.setting import Setting, setting_of
from numcheck.quantity.model import SHARE_KINDS, Quantity
from numcheck.quantity.unit import currency

NEAR = Fraction(4, 3)
"""How far apart, as a ratio, a figure and its restatement by a bare phrase may be."""

LOOKBACK = 12
"""How many sentences before a definite phrase its first mention may stand."""

MOST_BEFORE = 300
"""How many figures before a definite phrase are looked at."""

COUNTS = frozenset({"count", "number"})


def are_alike(a: Quantity, b: Quantity) -> bool:
    """Whether the kinds of two quantities compare, as far as that shows without conversion."""
    if a.kind == b.kind:
        return a.kind != "money" or currency(a.unit) == currency(b.unit)
    kinds = {a.kind, b.kind}
    return kinds <= COUNTS or (kinds <= SHARE_KINDS and not (_is_no_share(a, b) or _is_no_share(b, a)))


def _is_no_share(number: Quantity, other: Quantity) -> bool:
    """Whether a bare number is too large to be a share beside a percent: "from 12.4 percent to 8.9"."""
    is_bare = number.kind == "number" and other.kind == "percent"
    return is_bare and number.value is not None and number.value > 1


def same_noun(a: Quantity, b: Quantity) -> Truth:
    """Whether both count the same head noun; unknown where one has none."""
    if a.head is None or b.head is None:
        return Truth.UNKNOWN
    return Truth.TRUE if a.head == b.head else Truth.FALSE


def different_noun(a: Quantity, b: Quantity) -> Truth:
    """True only if both head nouns are known and differ, else false."""
    return Truth.TRUE if same_noun(a, b) is Truth.FALSE else Truth.FALSE


def restates(first: Quantity, second: Quantity, scene: Scene) -> Truth:
    """Whether *second*, a definite phrase later in the text, gives the figure of *first* again.

    It does if both have one head noun, nothing that qualifies them (qualifiers, weekday or date, place)
    contradicts, a word of what happened is repeated ("were arrested ... the 47 people arrested") or the
    phrase stands bare in the next sentences, and no other earlier figure fits as well.
    """
    if not second.definite or second.refers_back or same_noun(first, second) is not Truth.TRUE:
        return Truth.FALSE
    found = antecedent(second, scene)
    return Truth.TRUE if found is not None and found.span == first.span else Truth.FALSE


def antecedent(second: Quantity, scene: Scene) -> Quantity | None:
    """The nearest earlier figure that *second* restates, an equal one first; None if none is known."""
    if second.span not in scene.antecedents:
        scene.antecedents[second.span] = _find_antecedent(second, scene)
    return scene.antecedents[second.span]


def _find_antecedent(second: Quantity, scene: Scene) -> Quantity | None:
    here = setting_of(second, scene)
    if here is None or here.is_selective:
        return None
    own = {quantity.value for quantity in _beside(second, here.sentence, scene)}
    earlier = (first for first in _earlier(second, scene) if first.value not in own)
    fitting = [first for first in earlier if _fits(first, second, here, scene)]
    if _is_sum(second, scene):
        return None
    equal = [first for first in fitting if first.value == second.value]
    return next(iter(equal or fitting), None)


def _beside(second: Quantity, sentence: int, scene: Scene) -> Iterator[Quantity]:
    """The other quantities of its sentence: "the six of the eight men" gives the six again, not the eight."""
    for quantity in scene.quantities[sentence]:
        yield from (each for each in (quantity, *quantity.parts) if each.span != second.span)


def _earlier(second: Quantity, scene: Scene) -> Iterator[Quantity]:
    """Quantities with the same head before *second*, nearest first, parts of others included."""
    for quantity in islice(_before(second, scene), MOST_BEFORE):
        if quantity.head == second.head and quantity.value is not None:
            yield quantity


def _before(second: Quantity, scene: Scene) -> Iterator[Quantity]:
    number = scene.sentence_at(second.span)
    if number is None:
        return
    for place in range(number, max(-1, number - LOOKBACK - 1), -1):
        for quantity in reversed(scene.quantities[place]):
            for part in (quantity, *quantity.parts):
                if part.span.end <= second.span.start:
                    yield part


def _fits(first: Quantity, second: Quantity, here: Setting, scene: Scene) -> bool:
    there = setting_of(first, scene)
    if there is None or there.is_selective or first.refers_back:
        return False
    if _contradict(there.times, here.times) or _contradict(there.places, here.places):
        return False
    if not _is_apart(first, second, here, there, scene) or _says_more(here.own, there):
        return False
    if here.qualifiers - there.qualifiers - there.words:
        return False
    if here.events & there.words:
        return True
    is_bare = not here.events and not here.is_restricted and not here.is_owned
    is_told = bool(here.told & there.words) and not here.is_owned
    return (is_bare or is_told) and 0 < here.sentence - there.sentence <= 2 and _is_near(first, second)


def _is_apart(first: Quantity, second: Quantity, here: Setting, there: Setting, scene: Scene) -> bool:
    """Whether they stand in two sentences, or in two joined by a semicolon with what happened repeated."""
    if here.sentence != there.sentence:
        return True
    between = scene.document.text[first.span.end : second.span.start]
    return ";" in between and bool(here.events & there.words)


def _says_more(own: frozenset[str], there: Setting) -> bool:
    """Whether the phrase names a time or place of its own that the first mention does not know."""
    return any(not set(name.split()) <= there.words | there.times for name in own)


def _is_near(first: Quantity, second: Quantity) -> bool:
    """Whether one may be a slip of the other; without a word of what happened a far one is another set."""
    a, b = first.value, second.value
    if a is None or b is None or a <= 0 or b <= 0:
        return False
    return max(a, b) <= NEAR * min(a, b) or sorted(str(a)) == sorted(str(b))


def _contradict(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other and not one & other)


def _is_sum(second: Quantity, scene: Scene) -> bool:
    """Whether earlier counts nearby add up to *second*: then it is a total, not a restatement."""
    counts = (
        q.value for q in _before(second, scene) if q.kind in ("count", "number") and q.value is not None
    )
    nearby = list(islice(counts, 6))
    for start in range(len(nearby)):
        for end in range(start + 2, len(nearby) + 1):
            if sum(nearby[start:end]) == second.value:
                return True
    return any(a + b == second.value for n, a in enumerate(nearby) for b in nearby[n + 1 :])
