"""How time grows on texts that are made to be slow: ``python -m tests.bait [NAME...]``.

Each text is checked at one size and at twice that; a ratio far above 2 is a loop without a bound.
"""

from __future__ import annotations

import signal
import sys
import time
from collections.abc import Callable, Mapping

from numcheck.checker import Checker

PATIENCE = 60
"""Seconds of processor time after which a text is given up."""

WRONG = "The mill ground 54 tons of rye, up 18% from 50 tons."

BAITS: Mapping[str, tuple[str, Callable[[int], str], int]] = {
    "repeated percents": ("plain", lambda n: "12% " * n, 4000),
    "percents, commas between": ("plain", lambda n: "12%, " * n, 4000),
    "between 5 and": ("plain", lambda n: "between 5 and " * n, 4000),
    "from 5 to": ("plain", lambda n: "from 5 to " * n, 4000),
    "nested brackets": ("plain", lambda n: "(" * n + "5" + ")" * n, 4000),
    "open brackets with numbers": ("plain", lambda n: "(5 " * n, 4000),
    "nested quotes": ("plain", lambda n: '"he said 5 ' * n, 2000),
    "curly quotes": ("plain", lambda n: "\u201c5 \u2018" * n, 2000),
    "numbers in a sentence": ("plain", lambda n: " ".join(f"{i} boats" for i in range(n)), 4000),
    "bare numbers": ("plain", lambda n: "42 " * n, 4000),
    "a list": (
        "plain",
        lambda n: "Of 100, " + ", ".join(f"{i} men" for i in range(n)) + " and 5 women",
        4000,
    ),
    "combining marks": ("plain", lambda n: "5" + "\u0301" * n + " men", 20000),
    "combining marks between": ("plain", lambda n: "5\u0301 " * n, 4000),
    "zero-width characters": ("plain", lambda n: "5\u200b" * n, 20000),
    "a huge exponent": ("plain", lambda n: "1e999999999 " * n, 2000),
    "a long number": ("plain", lambda n: "9" * n, 20000),
    "a long grouped number": ("plain", lambda n: "9" + ",999" * n, 5000),
    "a long fraction": ("plain", lambda n: "1/" * n, 5000),
    "signs": ("plain", lambda n: "$" * n + "5", 20000),
    "hyphens": ("plain", lambda n: "5-" * n, 5000),
    "number words": ("plain", lambda n: "one hundred and " * n, 3000),
    "hundred": ("plain", lambda n: "hundred " * n, 3000),
    "half": ("plain", lambda n: "half a " * n, 3000),
    "dates": ("plain", lambda n: "3 May 2001, " * n, 2000),
    "wrong sentences, one paragraph": ("plain", lambda n: f"{WRONG} " * n, 80),
    "wrong sentences, many paragraphs": ("plain", lambda n: f"{WRONG}\n\n" * n, 80),
    "ordinary words": ("plain", lambda n: "the boat went over to the island " * n, 4000),
    "abbreviations": ("plain", lambda n: "U.S. 5 p.m. " * n, 3000),
    "semicolons": ("plain", lambda n: "5 men; " * n, 3000),
    "tildes": ("plain", lambda n: "~5 " * n, 3000),
    "deep lists": ("markdown", lambda n: "".join(f"{'  ' * i}- 5\n" for i in range(n)), 150),
    "deep quotes": ("markdown", lambda n: "> " * n + "5", 1000),
    "stars": ("markdown", lambda n: "*5" * n, 3000),
    "square brackets": ("markdown", lambda n: "[5" * n, 3000),
    "back ticks": ("markdown", lambda n: " ".join("`" * i for i in range(n)), 200),
    "table rows": ("markdown", lambda n: "|a|b|\n|-|-|\n" + "|1|2|\n" * n, 2000),
    "table columns": ("markdown", lambda n: "|a" * n + "|\n" + "|-" * n + "|\n" + "|1" * n + "|\n", 300),
    "open tags": ("html", lambda n: "<div>5" * n, 3000),
    "unclosed tags": ("html", lambda n: "<a " * n, 5000),
    "nested tables": ("html", lambda n: "<table><tr><td>5" * n, 200),
    "entities": ("html", lambda n: "&amp" * n, 5000),
    "nested headings": ("markdown", lambda n: "".join(f"# {i}\n" for i in range(n)), 1500),
}
"""By name the format of each text, the text for a size, and the size."""


def seconds(checker: Checker, text: str, form: str) -> float:
    """Seconds of processor time for one text."""
    start = time.process_time()
    checker.check_text(text, "bait", form)
    return time.process_time() - start


def main() -> None:
    """Prints for each text the time and how it grows."""
    checker = Checker()
    checker.check_text(WRONG)
    signal.signal(signal.SIGVTALRM, _give_up)
    for name in sys.argv[1:] or BAITS:
        form, make, size = BAITS[name]
        try:
            signal.setitimer(signal.ITIMER_VIRTUAL, PATIENCE)
            one, two = (seconds(checker, make(times * size), form) for times in (1, 2))
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
            print(
                f"{name:36} {len(make(size)):8,} characters {one:7.2f} s, twice {two / max(one, 0.01):4.1f}",
                flush=True,
            )
        except TimeoutError:
            print(f"{name:36} given up after {PATIENCE} s", flush=True)


def _give_up(*_: object) -> None:
    raise TimeoutError


if __name__ == "__main__":
    main()
