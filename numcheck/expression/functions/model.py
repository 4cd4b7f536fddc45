"""What a function of the rule language is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from numcheck.expression.amount import Amount
from numcheck.expression.scope import Scope
from numcheck.expression.sort import Sorts
from numcheck.interval import Truth
from numcheck.pattern.model import Listing, Word
from numcheck.quantity.model import Quantity

Taking = Literal["amount", "amounts", "moment", "quantity", "range", "list", "word", "text"]
"""What an argument must be: *amounts* are one amount or a list of them, *quantity* a role or slot itself,
*moment* the same where it is a date, which may lack its year, else an amount."""

NUMBER: Sorts = frozenset({"number"})
SHARE: Sorts = frozenset({"share"})
POINTS: Sorts = frozenset({"points"})
MONEY: Sorts = frozenset({"money"})
MEASURE: Sorts = frozenset({"measure"})
COUNT: Sorts = frozenset({"count", "number"})

Amounts = tuple[Amount | None, ...]
Value = Amount | Truth | None
Argument = Amount | Amounts | Quantity | Listing | Word | str | None


@dataclass(frozen=True, slots=True)
class Function:
    """A function of the language: what it takes, what it gives, what it does."""

    signature: str
    doc: str
    """One sentence for the reference."""

    takes: tuple[Taking, ...]
    gives: Sorts | Literal["truth", "same"]
    """Sorts of the result; *same* as the first argument."""

    apply: Callable[..., Value]
    """Called with the arguments; an unknown amount never gets this far."""

    in_scope: bool = False
    """Whether it is called with the scope before the arguments."""

    repeats: bool = False
    """Whether the last argument may come any number of times."""

    optional: int = 0
    """How many of the last arguments may be left out."""

    alike: bool = False
    """Whether all arguments must compare with each other."""

    def call(self, scope: Scope, arguments: tuple[Argument, ...]) -> Value:
        """The result; unknown where an argument is."""
        if any(argument is None for argument in arguments):
            return Truth.UNKNOWN if self.gives == "truth" else None
        return self.apply(scope, *arguments) if self.in_scope else self.apply(*arguments)

    def arity_problem(self, given: int) -> str | None:
        """What is wrong with *given* arguments, if anything."""
        most = len(self.takes)
        least = most - self.optional
        if given < least or (given > most and not self.repeats):
            return f"{self.signature} takes {_number(least, most, repeats=self.repeats)}, not {given}"
        return None

    def takes_at(self, place: int) -> Taking:
        """What the argument at *place* must be."""
        return self.takes[min(place, len(self.takes) - 1)]


def _number(least: int, most: int, *, repeats: bool) -> str:
    if repeats:
        return f"{least} or more arguments"
    if least != most:
        return f"{least} or {most} arguments"
    return f"{most} argument{'s' * (most != 1)}"
