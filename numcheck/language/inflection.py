"""Forms of regular English verbs."""

from __future__ import annotations

from collections.abc import Iterator

VOWELS = "aeiou"
DOUBLED = frozenset("bdglmnprt")
STRESSED_LAST = frozenset(
    {"admit", "commit", "refer", "occur", "transfer", "submit", "prefer", "rebut", "control"}
)
"""Verbs of two syllables that double their last letter: "admitted"."""


def inflected(base: str) -> Iterator[tuple[str, str]]:
    """The forms in -s, -ed and -ing, each with its ending: ("carries", "s"), ("carried", "ed")."""
    if base.endswith("y") and base[-2:-1] not in VOWELS:
        yield base[:-1] + "ies", "s"
        yield base[:-1] + "ied", "ed"
        yield base + "ing", "ing"
        return
    yield base + ("es" if base.endswith(("s", "x", "z", "ch", "sh", "o")) else "s"), "s"
    stems = _stems(base)
    for stem in stems:
        yield (base + "d" if stem == base and base.endswith("e") else stem + "ed"), "ed"
        yield (
            (base[:-1] if base.endswith("e") and not base.endswith(("ee", "ye", "oe")) else stem) + "ing",
            "ing",
        )


def _stems(base: str) -> list[str]:
    """The stem before -ed, doubled where English doubles; both where British and American spelling differ."""
    if base.endswith("e"):
        return [base]
    is_short = len(base) > 2 and base[-1] in DOUBLED and base[-2] in VOWELS and base[-3] not in VOWELS
    syllables = sum(a not in VOWELS and b in VOWELS for a, b in zip(" " + base, base, strict=False))
    if is_short and (syllables == 1 or base in STRESSED_LAST):
        return [base + base[-1]]
    if is_short and base.endswith(("l", "p")):
        return [base, base + base[-1]]  # totaled, totalled; worshiped, worshipped
    return [base]
