"""The word before a number."""

from __future__ import annotations

LONGEST = 24
INNER = frozenset(".&'’-")


def start_of_word_before(sentence: str, at: int) -> int:
    """Where the word begins that ends one space before *at*: letters, digits and inner marks."""
    start = sentence.rfind(" ", 0, at - 1) + 1
    if sentence[start : at - 1].isalnum():
        return start
    start = at - 1
    while (
        start > 0
        and at - start <= LONGEST
        and (sentence[start - 1].isalnum() or sentence[start - 1] in INNER)
    ):
        start -= 1
    return start
