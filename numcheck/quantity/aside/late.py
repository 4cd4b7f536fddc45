"""Patterns that most texts never need, compiled at their first use: a cold start should not pay for them."""

from __future__ import annotations

import re
from functools import cache


@cache
def compiled(source: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern, compiled once."""
    return re.compile(source, flags)
