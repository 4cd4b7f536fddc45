"""What the options of ``check`` give, as a layer of settings."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from numcheck.claim.model import Verdict
from numcheck.config import Layer
from numcheck.errors import NumcheckError, nearest


def names_in(values: Iterable[str]) -> list[str]:
    """``a,b`` and ``a b`` given once or often."""
    return [name for value in values for name in value.replace(",", " ").split()]


def verdicts_in(names: Iterable[str]) -> list[str]:
    """The verdicts that may be listed besides inconsistent."""
    known = [verdict.value for verdict in Verdict if verdict is not Verdict.INCONSISTENT]
    for name in names:
        if name not in known:
            hint = nearest(name, known) or f"; expected {', '.join(known)}"
            raise NumcheckError(f"--show: no verdict '{name}'{hint}")
    return list(names)


def given(flags: dict[str, Any]) -> Layer:
    """The flags that were on the command line."""
    return {name: value for name, value in flags.items() if value is not None and value != []}
