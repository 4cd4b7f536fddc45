"""How fast numcheck is: cold start of the command, words a second when warm."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from pathlib import Path

from numcheck.checker import Checker

ARTICLE = Path(__file__).parent.parent / "examples" / "harbour.txt"
TYPER_APP = (
    "import typer\napp = typer.Typer()\n@app.command()\ndef main(path: str) -> None: print(path)\napp()"
)
COLD_RUNS = 5
WARM_SECONDS = 3.0


def cold_seconds(*arguments: str) -> float:
    """The median of some runs of a process."""
    return statistics.median(_seconds(arguments) for _ in range(COLD_RUNS))


def warm_words_per_second() -> float:
    """Over the example article, again and again."""
    checker, text = Checker(), ARTICLE.read_text(encoding="utf-8")
    checker.check_text(text)
    words, start = 0, time.perf_counter()
    while time.perf_counter() - start < WARM_SECONDS:
        checker.check_text(text)
        words += len(text.split())
    return words / (time.perf_counter() - start)


def main() -> None:
    """Prints the figures."""
    ours = cold_seconds("-m", "numcheck", str(ARTICLE))
    theirs = cold_seconds("-c", TYPER_APP, str(ARTICLE))
    lines = (
        f"cold: numcheck {ours:.2f} s, a typer command {theirs:.2f} s, ratio {ours / theirs:.1f}",
        f"warm: {warm_words_per_second():,.0f} words/s",
    )
    sys.stdout.write("\n".join(lines) + "\n")


def _seconds(arguments: tuple[str, ...]) -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, *arguments], stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
