"""The rule that a command line names."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from numcheck.errors import NumcheckError, nearest

if TYPE_CHECKING:
    from numcheck.rule.model import Book, Rule


def find_rule(rule_id: str, book: Book, relations: Iterable[str] = ()) -> Rule:
    """The rule in force of that id; raises NumcheckError with the nearest, a relation's name among them."""
    if rule_id in book.off:
        raise NumcheckError(f"numcheck: the rule '{rule_id}' is turned off")
    if rule_id not in book.rules:
        if rule_id in book.renamed:
            raise NumcheckError(f"numcheck: no rule '{rule_id}'; it was renamed to {book.renamed[rule_id]}")
        hint = nearest(rule_id, [*book.rules, *relations]) or "; numcheck rules lists all"
        raise NumcheckError(f"numcheck: no rule '{rule_id}'{hint}")
    return book.rules[rule_id]
