"""Formats whose readers need a library that is installed only if asked for."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec

from numcheck.errors import NumcheckError, shown

EXTRAS: Mapping[str, tuple[str, str]] = {
    "latex": ("pylatexenc", "tex"),
    "rst": ("docutils", "rst"),
    "pdf": ("pypdfium2", "pdf"),
    "xlsx": ("openpyxl", "xlsx"),
}
"""By format the library that its reader imports, and the extra of numcheck that brings it."""


def missing_extra(format: str) -> str:  # noqa: A002 - a public name
    """The extra that *format* needs and that is not installed; empty if it can be read."""
    library, extra = EXTRAS.get(format, ("", ""))
    return "" if not library or _is_installed(library) else extra


def require_extra(format: str, name: str) -> None:  # noqa: A002 - a public name
    """Raises NumcheckError, with what to install, where the reader of *format* lacks its library."""
    if extra := missing_extra(format):
        library = EXTRAS[format][0]
        raise NumcheckError(f"{shown(name)}: {format} needs {library}; {installation(extra)}")


def requirement(extra: str) -> str:
    """What pip is told to install."""
    return f"'numcheck[{extra}]'"


def installation(extra: str) -> str:
    """How to install what the extra brings, from a package index or from a checkout."""
    return f"pip install {requirement(extra)}, or '.[{extra}]' in a checkout"


@cache
def _is_installed(library: str) -> bool:
    return find_spec(library) is not None
