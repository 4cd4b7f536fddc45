"""What the names of an expression stand for: in a rule when it is loaded, in a text when it is judged."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from numcheck.expression.amount import Amount, amount_of
from numcheck.interval import Interval
from numcheck.pattern.model import Binding, Operand, Slot
from numcheck.quantity.model import Quantity
from numcheck.quantity.outer import cut_reading, rounded_reading

View = Callable[[Quantity], Interval | None]
"""The reading that a quantity has for now."""


@dataclass(frozen=True, slots=True)
class Names:
    """The names that a rule's expressions may use."""

    slots: Mapping[str, Slot]
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """For each role of words its values; empty where any word may come."""

    vague: frozenset[str] = frozenset()
    """Names whose kinds had a problem, so that nothing more can be said of them."""

    is_complete: bool = True
    """Whether the names are all there, so that others are mistakes."""


@dataclass(frozen=True, slots=True)
class Scope:
    """A binding in one reading."""

    binding: Binding
    view: View

    def operand(self, name: str) -> Operand | None:
        """What is bound to *name*, if anything."""
        return self.binding.operands.get(name)

    def amount(self, quantity: Quantity) -> Amount | None:
        """The quantity in this reading."""
        return amount_of(quantity, self.view(quantity))


def plain(quantity: Quantity) -> Interval | None:
    """The values that the wording allows."""
    return quantity.interval


def outer_views(binding: Binding) -> tuple[View, View]:
    """The two outer readings: all cut, all rounded."""
    siblings = binding.quantities()
    return cut_reading, lambda quantity: rounded_reading(quantity, siblings)
