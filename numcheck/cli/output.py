"""Standard output: how wide it is, colour where a person reads it, what to do where it is shut."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from typing import TextIO

from numcheck.cli.progress import BAR
from numcheck.errors import escaped
from numcheck.report.page import Line, Page, Piece, Style, folded, plain

NARROWEST = 40
WIDTH = 80

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
    """As wide as the terminal, or as COLUMNS says of it; 80 where another program reads."""
    width = shutil.get_terminal_size().columns if is_terminal() else WIDTH
    return Page(max(width, NARROWEST), wraps=is_terminal())


def print_lines(lines: Iterable[Line]) -> None:
    """Prints each line as it comes."""
    write = _colour_writer() if _shows_colour() else _write_plain
    for line in lines:
        BAR.wipe()
        write(line)


def print_summary(text: str) -> None:
    """The last line, broken between words on a terminal."""
    sheet = page()
    lines = folded(text, sheet.width) if sheet.wraps else (text,)
    print_lines((Piece(line, "dim"),) for line in lines)


def complain(message: str) -> None:
    """A line on standard error, after what was printed before it; if it is shut, the exit code must do."""
    if sys.stdout is not None:
        sys.stdout.flush()
    try:
        BAR.wipe()
        sys.stderr.write("\n".join(map(escaped, f"{message}\n".split("\n"))))
        sys.stderr.flush()
    except OSError:
        forget(sys.stderr)


def forget(stream: TextIO) -> None:
    """Lets what could not be written go nowhere, since Python tries once more at its end."""
    with suppress(OSError), open(os.devnull, "wb") as nowhere:  # where no file stands behind the stream
        os.dup2(nowhere.fileno(), stream.fileno())


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
