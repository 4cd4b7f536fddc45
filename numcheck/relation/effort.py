"""How much work the search for relations may take in one document.

The tuples of a window grow with a power of its numbers. Published prose needs 0.3 tries for a character of
its text, and passages made of numbers alone need three; what needs far more is made to be slow.
"""

from __future__ import annotations

AT_LEAST = 30_000
"""Tries that any document may take, however short."""

PER_CHARACTER = 0.5
"""Tries that each character of a document adds."""

MOST_OF_A_WINDOW = 4_000
"""Tries of one relation in one window."""

WITHOUT_END = 1 << 60


class Effort:
    """The tries that are left, and the sentences that were given up for want of them."""

    def __init__(self, left: int = WITHOUT_END, of_a_window: int = WITHOUT_END) -> None:
        """Without arguments there is no limit."""
        self.left, self.of_a_window = left, of_a_window
        self.given_up: set[int] = set()
        """Numbers of the sentences at which a window began that was not searched to its end."""

    @classmethod
    def of(cls, characters: int) -> Effort:
        """That of a document so long."""
        return cls(AT_LEAST + int(PER_CHARACTER * characters), MOST_OF_A_WINDOW)

    def granted(self) -> int:
        """The tries that the next window may take."""
        return min(self.left, self.of_a_window)

    def spend(self, tries: int, sentence: int, *, is_exhausted: bool) -> None:
        """Notes what a window that begins at *sentence* took, and whether it would have taken more."""
        self.left -= tries
        if is_exhausted:
            self.given_up.add(sentence)
