"""What became of a number: the gravest of the claims that it takes part in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

from numcheck.claim.model import Claim, Verdict
from numcheck.quantity.model import SILENT_KINDS, Quantity

Fate = Literal[
    "inconsistent", "rounding", "undecided", "consistent", "left-alone", "compared-with-nothing", "no-value"
]

GRAVITY: tuple[Fate, ...] = ("inconsistent", "left-alone", "rounding", "undecided", "consistent")

MEANINGS: Mapping[Fate, str] = {
    "inconsistent": "contradicts another number",
    "left-alone": "contradicts another number, suppressed or in the baseline",
    "rounding": "agrees by rounding",
    "undecided": "undecided",
    "consistent": "agrees with other numbers",
    "compared-with-nothing": "compared with nothing",
    "no-value": "a time, score, parameter or identifier",
}


def fate_of(quantity: Quantity, claims: Iterable[Claim]) -> Fate:
    """The fate of a quantity that is an operand of *claims*."""
    fates = {claim_fate(claim) for claim in claims}
    if not fates:
        return "no-value" if quantity.kind in SILENT_KINDS else "compared-with-nothing"
    return min(fates, key=GRAVITY.index)


def claim_fate(claim: Claim) -> Fate:
    """The verdict, with a violation that is left alone told apart."""
    if claim.verdict is Verdict.INCONSISTENT and not claim.is_violation:
        return "left-alone"
    fates: Mapping[Verdict, Fate] = {
        Verdict.INCONSISTENT: "inconsistent",
        Verdict.ROUNDING: "rounding",
        Verdict.UNDECIDED: "undecided",
        Verdict.CONSISTENT: "consistent",
    }
    return fates[claim.verdict]
