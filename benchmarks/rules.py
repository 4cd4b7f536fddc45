"""How often every rule fired, held and was undecided.

``python benchmarks/rules.py [FILES AND FOLDERS]``, over the project's own prose if none is named. A rule that
fires on prose that was read with care is one to look at; so is one that never ties a number.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from numcheck import Checker
from numcheck.claim.model import Verdict

ROOT = Path(__file__).parent.parent
PROSE = [str(ROOT / "examples"), str(ROOT / "README.md")]
ROW = "{:48}" + "{:>14}" * len(Verdict)


def drafts(names: Sequence[str]) -> Iterator[Path]:
    """The files that are named, and those of text and Markdown in folders that are."""
    for path in map(Path, names):
        yield from sorted(file for file in path.rglob("*") if file.suffix in {".txt", ".md"}) or [path]


def table(counts: Counter[tuple[str, Verdict]], rules: Sequence[str]) -> Iterator[str]:
    """A row for each rule."""
    yield ROW.format("rule", *Verdict)
    for rule in rules:
        yield ROW.format(rule, *(counts[rule, verdict] or "." for verdict in Verdict))


def main() -> None:
    """Prints the figures."""
    checker, words = Checker(), 0
    counts: Counter[tuple[str, Verdict]] = Counter()
    for path in drafts(sys.argv[1:] or PROSE):
        claims = checker.check_file(path).claims
        words += len(path.read_text(encoding="utf-8", errors="replace").split())
        counts.update((claim.rule_id, claim.verdict) for claim in claims)
    fired = sum(count for (_, verdict), count in counts.items() if verdict == Verdict.INCONSISTENT)
    lines = (*table(counts, sorted(checker.book.rules)), f"{words:,} words, {fired} claims inconsistent")
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
