"""Claims of a document: every rule's bindings judged, and of rival readings the best one kept.

The best reading wins: of the bindings with one anchor the verdict is the best of consistent, rounding and
inconsistent. A reading that is only a guess may acquit, and accuses only where another claim of the rule
agrees with the same guess. Two things drop a claim that accuses: an equality of the same anchor or of the
same numbers that holds, and a graver rule, or one before it, that accuses the same numbers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from numcheck.claim.bind import find_bindings
from numcheck.claim.judge import is_told_by_hedge_alone
from numcheck.claim.message import write_claim
from numcheck.claim.model import Claim, Verdict
from numcheck.claim.survey import Survey, surveys_of
from numcheck.claim.tables import judged_bindings, table_claims
from numcheck.claim.telling import judge_telling
from numcheck.expression.tree import Comparison, walk
from numcheck.pattern.compile import Lexicon
from numcheck.pattern.model import Binding, Listing, Operand, Scene
from numcheck.quantity.model import Quantity
from numcheck.rule.model import Book, PatternMatch, Rule, TableMatch
from numcheck.span import Span

RANK = {Verdict.CONSISTENT: 0, Verdict.ROUNDING: 1, Verdict.INCONSISTENT: 2, Verdict.UNDECIDED: 3}


GRAVEST = ("error", "warning", "note")
"""Of rules that say the same of the same numbers the one that is surest speaks."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A binding of a rule with its verdict."""

    rule: Rule
    binding: Binding
    verdict: Verdict

    @property
    def operand_spans(self) -> frozenset[Span]:
        """Where its numbers stand."""
        return frozenset(quantity.span for quantity in self.binding.quantities())

    @property
    def leaf_spans(self) -> frozenset[Span]:
        """The same, with the two numbers of "12 of 30" apart."""
        quantities = self.binding.quantities()
        return frozenset(leaf.span for quantity in quantities for leaf in quantity.parts or (quantity,))

    @property
    def has_items(self) -> bool:
        """Whether it reads a list of things, as in "three towns: Ayr, Oban and Wick"."""
        return any(isinstance(each, Listing) and each.items for each in self.binding.operands.values())

    @property
    def anchor(self) -> tuple[Span, ...]:
        """Where the number stands that is accused; all of them where the rule names none."""
        operand = self.binding.operands.get(self.rule.anchor) if self.rule.anchor else None
        return tuple(operand_spans(operand)) if operand else tuple(sorted(self.operand_spans))


def find_claims(scene: Scene, book: Book, lexicon: Lexicon) -> tuple[Claim, ...]:
    """The claims of every rule, sorted by span, rule id and message."""
    return claims_in(surveys_of(scene, lexicon), book)


def survey_claims(survey: Survey, book: Book) -> tuple[Claim, ...]:
    """The same for a document that is made ready already."""
    return claims_in([survey], book)


def claims_in(surveys: Iterable[Survey], book: Book) -> tuple[Claim, ...]:
    """The same for a document in batches."""
    rules = {name: rule for name, rule in book.rules.items() if not isinstance(rule.match, TableMatch)}
    found: dict[str, list[Judged]] = {name: [] for name in rules}
    scene = None
    for survey in surveys:
        scene = survey.scene
        for name, rule in rules.items():
            found[name] += _judged(rule, survey)
    judged = [best for name, rule in rules.items() for best in _best(rule, found.pop(name))]
    claims = [write_claim(each.rule, each.binding, _final(each)) for each in _settled(judged)]
    if scene is not None and (scene.tables or scene.ties):
        claims += table_claims(scene, book)
    return tuple(sorted(claims, key=lambda claim: (claim.span, claim.rule_id, claim.message)))


def operand_spans(operand: Operand) -> Iterator[Span]:
    """Where the numbers or things of an operand stand."""
    if isinstance(operand, Listing):
        yield from (each.span for each in operand.quantities or operand.items)
    else:
        yield operand.span


def best_readings(rule: Rule, survey: Survey) -> Iterator[Judged]:
    """One claim for each anchor."""
    return _best(rule, list(_judged(rule, survey)))


def _final(judged: Judged) -> Verdict:
    """The verdict once every claim is settled: what only a hedge lets in has acquitted, and is undecided."""
    if judged.verdict is Verdict.CONSISTENT and is_told_by_hedge_alone(judged.rule, judged.binding):
        return Verdict.UNDECIDED
    return judged.verdict


def _best(rule: Rule, every: Sequence[Judged]) -> Iterator[Judged]:
    rivals: dict[tuple[Span, ...], list[Judged]] = {}
    for judged in every:
        if judged.verdict is Verdict.INCONSISTENT and judged.binding.inferred:
            continue
        rivals.setdefault(judged.anchor, []).append(judged)
    for group in rivals.values():
        if _is_open(rule, group):
            continue
        best = min(group, key=lambda each: (RANK[each.verdict], each.binding.reach, each.binding.span))
        yield best


def _is_open(rule: Rule, group: Sequence[Judged]) -> bool:
    """Whether the rule takes its rest of many and not just one choice of it is possible."""
    rest = rule.match.rest if isinstance(rule.match, PatternMatch) else None
    decided = [each for each in group if each.verdict is not Verdict.UNDECIDED]
    return rest is not None and rest.of_many and len({each.operand_spans for each in decided}) != 1


def _judged(rule: Rule, survey: Survey) -> Iterator[Judged]:
    if isinstance(rule.match, TableMatch):
        yield from (Judged(rule, *each) for each in judged_bindings(rule, rule.match, survey.scene))
        return
    seen: set[tuple[tuple[str, tuple[Span, ...]], ...]] = set()
    for binding in find_bindings(rule, survey):
        key = tuple(
            (name, tuple(operand_spans(operand))) for name, operand in sorted(binding.operands.items())
        )
        if key in seen or _overlap(binding.quantities()):
            continue
        seen.add(key)
        verdict, told = judge_telling(rule, binding)
        if verdict is not None:
            yield Judged(rule, told, verdict)


def _overlap(quantities: Sequence[Quantity]) -> bool:
    """Whether one number would fill two roles."""
    spans = sorted(quantity.span for quantity in quantities)
    return any(one.overlaps(other) for one, other in pairwise(spans))


def _settled(judged: Sequence[Judged]) -> Iterator[Judged]:
    """What no other claim acquits or accuses; a list of things is acquitted by what reads the list alone."""
    equal = [each for each in judged if _holds_equality(each)]
    held = {(each.has_items, each.anchor) for each in equal if not each.binding.inferred}
    explained = {(each.has_items, each.leaf_spans) for each in equal}
    accused: set[frozenset[Span]] = set()
    for each in sorted(judged, key=lambda each: GRAVEST.index(each.rule.level)):
        if each.verdict is Verdict.INCONSISTENT:
            kinds = (True, each.has_items)
            is_held = any((kind, each.anchor) in held for kind in kinds)
            is_held |= any((kind, each.leaf_spans) in explained for kind in kinds)
            if is_held or each.leaf_spans in accused:
                continue
            accused.add(each.leaf_spans)
        yield each


def _holds_equality(judged: Judged) -> bool:
    """Whether an equality came out as held; an inequality acquits nothing."""
    if judged.verdict not in (Verdict.CONSISTENT, Verdict.ROUNDING):
        return False
    return any(
        isinstance(node, Comparison) and node.comparator == "==" for node in walk(judged.rule.holds.tree)
    )
