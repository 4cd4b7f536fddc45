"""Standard output: how wide it is, and colour where a person reads it."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterable, Mapping

from numcheck.errors import escaped
from numcheck.report.page import Line, Page, Style, plain

NARROWEST = 40

RICH_STYLES: Mapping[Style, str] = {
    "": "none",
    "bold": "bold",
    "dim": "dim",
    "error": "bold red",
    "warning": "bold yellow",
    "note": "bold cyan",
    "margin": "blue",
    "operand": "blue",
}


def is_terminal() -> bool:
    """Whether a person reads standard output."""
    return sys.stdout.isatty()


def page() -> Page:
    """COLUMNS, or the terminal's width, or 80."""
    width = shutil.get_terminal_size().columns if is_terminal() or os.environ.get("COLUMNS") else 80
    return Page(max(width, NARROWEST), wraps=is_terminal())


def print_lines(lines: Iterable[Line]) -> None:
    """Prints each line as it comes."""
    write = _colour_writer() if _shows_colour() else _write_plain
    for line in lines:
        write(line)


def complain(message: str) -> None:
    """A line on standard error, after what was printed before it."""
    sys.stdout.flush()
    sys.stderr.write("\n".join(map(escaped, f"{message}\n".split("\n"))))
    sys.stderr.flush()


def _shows_colour() -> bool:
    return is_terminal() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _write_plain(line: Line) -> None:
    sys.stdout.write(plain(line) + "\n")


def _colour_writer() -> Callable[[Line], None]:
    from rich.console import Console  # noqa: PLC0415 - slow to import, and for terminals alone
    from rich.text import Text  # noqa: PLC0415

    console = Console(file=sys.stdout, highlight=False, soft_wrap=True)

    def write(line: Line) -> None:
        console.print(Text.assemble(*((piece.text, RICH_STYLES[piece.style]) for piece in line)))

    return write
