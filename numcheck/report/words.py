"""A violation in words, for formats that have one text for it."""

from __future__ import annotations

from collections.abc import Iterator

from numcheck.claim.model import Claim
from numcheck.report.page import one_line


def sentence_of(claim: Claim) -> str:
    """The message with what would agree: "the parts add up to 220, not 200; expected 220"."""
    return "; ".join(_parts(claim))


def role_name(role: str) -> str:
    """``whole_of`` as people write it."""
    return role.replace("_", " ")


def _parts(claim: Claim) -> Iterator[str]:
    yield one_line(claim.message)
    if claim.expect:
        yield f"expected {one_line(claim.expect)}"
    if claim.slip:
        yield one_line(claim.slip)
