"""The sentences that a rule file brings to test it with."""

from __future__ import annotations

import msgspec


class TestCase(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A test sentence that is not plain text, or whose expected value matters."""

    __test__ = False  # not a class of tests for pytest to collect

    text: str
    """The sentence, or several."""
    format: str = "plain"
    """What it is read as: plain, markdown..."""

    expect: str | None = None
    """The value that the claim must offer: "21%"."""


class TestLists(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A rule's own sentences by the verdict they must have; those of *silent* have no claim."""

    __test__ = False

    inconsistent: list[str | TestCase] = []
    """Sentences whose numbers contradict each other."""

    rounding: list[str | TestCase] = []
    """Sentences whose numbers agree only if they were cut, or a round count was rounded."""

    consistent: list[str | TestCase] = []
    """Sentences whose numbers agree; moved apart, they must be found."""

    undecided: list[str | TestCase] = []
    """Sentences that do not tell enough to judge."""

    silent: list[str | TestCase] = []
    """Sentences that the rule has nothing to say of: every false alarm that was ever mended."""

    todo: list[str | TestCase] = []
    """Sentences that should be inconsistent and are not found yet."""
