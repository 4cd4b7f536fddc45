"""How fast numbers are read: words a second of the reader alone and of quantulum3.parser.parse.

Both get one sentence at a time, which suits quantulum3 best: its time grows with the square of the length.
"""

from __future__ import annotations

import sys
import time
import warnings
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from numcheck.document import read_file
from numcheck.quantity.read import Reader
from numcheck.quantity.vocabulary import load_vocabulary
from numcheck.rulebook import BUILTIN
from numcheck.span import Span

ROOT = Path(__file__).parent.parent
TEXTS = [
    *sorted((ROOT / "examples").glob("*.txt")),
    *sorted((ROOT / "docs").glob("*.md")),
    ROOT / "README.md",
]
ROUNDS = 5


def sentences(paths: Sequence[Path]) -> list[str]:
    """The sentences of some files."""
    documents = [read_file(path) for path in paths]
    return [sentence.span.of(document.text) for document in documents for sentence in document.sentences]


def words_per_second(read: Callable[[str], Any], texts: Sequence[str]) -> float:
    """The best of some rounds, after one that fills the caches."""
    words, best = sum(len(text.split()) for text in texts), float("inf")
    for _ in range(ROUNDS + 1):
        start = time.process_time()
        for text in texts:
            read(text)
        best = min(best, time.process_time() - start)
    return words / best


def main(paths: Sequence[Path]) -> None:
    """Prints the figures."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from quantulum3 import parser  # noqa: PLC0415 - it warns of extras that are not installed
    texts = sentences(paths)
    reader = Reader(load_vocabulary(BUILTIN / "vocabulary.yaml"))
    theirs = words_per_second(parser.parse, texts)
    ours = words_per_second(lambda text: reader.read(text, Span(0, len(text))), texts)
    sys.stdout.write(
        f"reading: numcheck {ours:,.0f} words/s, quantulum3 {theirs:,.0f} words/s, ratio {ours / theirs:.1f}"
        f" ({len(texts)} sentences)\n"
    )


if __name__ == "__main__":
    main([Path(path) for path in sys.argv[1:]] or TEXTS)
