"""Regular expressions that are compiled when they are first used: a short run needs half of them, or none."""

from __future__ import annotations

import re
from typing import Any, cast

METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn")


class _Later:
    """Stands for a pattern; from its first use on its methods are those of the pattern."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern, self._flags = pattern, flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        for method in METHODS:
            setattr(self, method, getattr(compiled, method))
        self.groupindex, self.flags = compiled.groupindex, compiled.flags
        return getattr(compiled, name)

    def __reduce__(self) -> tuple[Any, ...]:
        """What it was compiled to is compiled again where it is unpickled."""
        return later, (self.pattern, self._flags)


def later(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern, compiled at its first use."""
    return cast(re.Pattern[str], _Later(pattern, flags))
