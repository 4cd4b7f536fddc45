"""Judges candidates by the arithmetic of their relation, exactly, and by what the numbers should be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from numcheck.expression.amount import Amount
from numcheck.expression.evaluate import evaluate_amount, evaluate_truth
from numcheck.expression.scope import outer_views, plain
from numcheck.interval import Interval, Truth, every
from numcheck.language.parse import parse_sentence
from numcheck.mention.model import Mention
from numcheck.pattern.model import Binding, Listing, Operand, Scene, Word
from numcheck.quantity.model import Kind, Quantity
from numcheck.quantity.unit import convert, currency
from numcheck.relation.comparison import base_unit, is_rate
from numcheck.relation.factor import factor_of
from numcheck.relation.filling import Filled, first_of, members
from numcheck.relation.model import Candidate, Role
from numcheck.relation.word import Told, find_told, find_told_beside
from numcheck.span import Span

TIME_UNITS = frozenset({"second", "minute", "hour", "day", "week", "month", "year"})


def bind(candidate: Candidate, scene: Scene) -> Binding | None:
    """The operands of the candidate by role; None where a word that it needs is not there."""
    operands: dict[str, Operand] = {}
    alike = {role.like for role in candidate.schema.roles} | {
        role.name for role in candidate.schema.roles if role.like
    }
    for role in candidate.schema.roles:
        if role.name in candidate.roles:
            operands[role.name] = _operand(role, candidate.roles[role.name])
        if role.is_elided and role.like:
            _fill_unit(operands, role.name, role.like)
    operands = {name: _counted(each) if name in alike else each for name, each in operands.items()}
    if candidate.schema.file.kind == "inequality" and _rounded_alike([*operands.values()]):
        operands = {name: _as_printed(each) for name, each in operands.items()}
    if candidate.schema.words:
        word = find_word(candidate, scene)
        if word is None:
            return None
        operands["word"] = word
    spans = [mention.quantity.span for mention in candidate.mentions()]
    span = Span(min(each.start for each in spans), max(each.end for each in spans))
    sentence = scene.document.sentences[min(mention.sentence for mention in candidate.mentions())]
    return Binding(operands, scene, sentence, span, reach=len(span))


def _rounded_alike(operands: Sequence[Operand]) -> bool:
    """Whether two figures of one unit are written to the same digit: rounding then keeps their order."""
    figures = [each for each in operands if isinstance(each, Quantity)]
    if len(figures) != 2 or len(operands) != 2:
        return False
    one, other = figures
    return (one.kind, one.unit, one.last_digit) == (other.kind, other.unit, other.last_digit) and all(
        each.value is not None and each.last_digit is not None and not each.hedge and not each.parts
        for each in figures
    )


def _as_printed(operand: Operand) -> Operand:
    """The figure without the values that rounding lets in."""
    if not isinstance(operand, Quantity) or operand.value is None:
        return operand
    exact = Interval.exactly(operand.value)
    return replace(operand, interval=exact, last_digit=None, grain=None, is_rounded=False)


def _fill_unit(operands: dict[str, Operand], one: str, other: str) -> None:
    """Gives the bare number of the two the kind and the unit of the other."""
    for bare, whole in ((one, other), (other, one)):
        number, model = operands[bare], operands[whole]
        if (
            isinstance(number, Quantity)
            and isinstance(model, Quantity)
            and number.kind == "number"
            and model.kind != "number"
        ):
            operands[bare] = (
                replace(number, kind=model.kind, unit=model.unit) if model.kind != "count" else number
            )


def _operand(role: Role, filled: Filled) -> Operand:
    if role.sizes is not None:
        return Listing(tuple(mention.quantity for mention in members(filled)))
    mention = first_of(filled)
    return _read(role, factor_of(mention) if "multiple" in role.kinds else mention.quantity)


def _counted(operand: Operand) -> Operand:
    """A bare number counts what those it compares with count: "46 farms of the 1,150"."""
    if isinstance(operand, Listing):
        return Listing(tuple(_as_count(each) for each in operand.quantities))
    return _as_count(operand) if isinstance(operand, Quantity) else operand


def _as_count(quantity: Quantity) -> Quantity:
    return replace(quantity, kind="count") if quantity.kind == "number" else quantity


def _read(role: Role, quantity: Quantity) -> Quantity:
    """As a number without unit, or of a rate that which it counts, where the role says so."""
    if role.is_bare and quantity.kind not in ("count", "number"):
        return replace(quantity, kind="number", unit=None)
    if role.is_base and is_rate(quantity):
        unit = currency(base_unit(quantity)) or ""
        kind: Kind = (
            "money" if len(unit) == 3 and unit.isupper() else "duration" if unit in TIME_UNITS else "measure"
        )
        return replace(quantity, kind=kind, unit=base_unit(quantity))
    return quantity


def decide(candidate: Candidate, binding: Binding) -> bool | None:
    """Whether the equation may hold in any reading; None where nothing can be said or no claim is due."""
    rule = candidate.schema.rule
    if every(evaluate_truth(condition, binding, plain) for condition in rule.where) in (
        Truth.FALSE,
        Truth.UNKNOWN,
    ):
        return None
    truth = evaluate_truth(rule.holds, binding, plain)
    if truth is Truth.UNKNOWN:
        return None
    if truth.holds:
        return True
    if any(evaluate_truth(rule.holds, binding, view).holds for view in outer_views(binding)):
        return True
    return (
        None
        if any(evaluate_truth(other, binding, plain).holds for other in candidate.schema.acquit)
        else False
    )


def needed_values(candidate: Candidate, binding: Binding) -> dict[str, float]:
    """For each role that may be accused, ``parts[0]`` and so on for lists, the value that would agree."""
    found: dict[str, float] = {}
    for role, rule in candidate.schema.rules.items():
        if role not in candidate.roles:
            continue
        for name, expression in rule.expect.items():
            amount = evaluate_amount(expression, binding, _as_written)
            accused = first_of(candidate.roles[role]).quantity
            middle = None if amount is None else _middle(_in_unit_of(accused, amount))
            if middle is not None:
                found.update(_needed_of(candidate, role, name, middle))
    return found


def _needed_of(candidate: Candidate, role: str, name: str, middle: float) -> Iterator[tuple[str, float]]:
    """The value by name; of a list that of each member."""
    filled = candidate.roles[role]
    scale = 100 if first_of(filled).type == "percent" else 1
    if isinstance(filled, Mention):
        yield name, abs(middle * scale)
    else:
        scales = [100 if mention.type == "percent" else 1 for mention in filled]
        added = sum(mention.value / each for mention, each in zip(filled, scales, strict=True))
        for place, (mention, each) in enumerate(zip(filled, scales, strict=True)):
            yield f"{name}[{place}]", (middle - added) * each + mention.value


def _in_unit_of(quantity: Quantity, amount: Amount) -> Interval:
    """The amount in the unit of the quantity: metres where kilometres were computed with."""
    unit = quantity.unit
    if unit is None or amount.unit is None or unit == amount.unit:
        return amount.interval
    return convert(amount.interval, amount.unit, unit) or amount.interval


def _as_written(quantity: Quantity) -> Interval | None:
    if quantity.value is None or quantity.interval is None:
        return quantity.interval
    return Interval.exactly(quantity.value)


def _middle(interval: Interval) -> float | None:
    if interval.low is None or interval.high is None:
        return None
    return float(interval.low + interval.high) / 2


def find_word(candidate: Candidate, scene: Scene) -> Word | None:
    """The word that states the relation, near the two figures or in the sentence before them."""
    old, new = (first_of(filled) for filled in candidate.roles.values())
    first, last = sorted((old, new), key=lambda each: each.sentence)
    told = find_told(old, new) or _told_beside(first, -1, scene) or _told_beside(last, 1, scene)
    if told is None:
        return None
    values = [*candidate.schema.words]
    return Word(
        values[0 if told.sign > 0 else 1], Span(told.parse.starts[told.place], told.parse.ends[told.place])
    )


def _told_beside(mention: Mention, step: int, scene: Scene) -> Told | None:
    """The word in the sentence before or behind, where that has no number of its own."""
    sentences = scene.document.sentences
    number = mention.sentence + step
    if not 0 <= number < len(sentences) or scene.quantities[number]:
        return None
    if sentences[number].block != sentences[mention.sentence].block and step < 0:
        return None
    return find_told_beside(
        parse_sentence(scene.document.text, sentences[number].span, mention.parse.lexicon), mention
    )
