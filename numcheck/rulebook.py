"""Where the built-in rule book lies."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent

BUILTIN = _PACKAGE / "rules" if (_PACKAGE / "rules").is_dir() else _PACKAGE.parent / "rules"
"""The folder ``rules``: inside the package when installed from a wheel, beside it in a checkout."""
