"""The settings in force for one file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path

from numcheck.config.file import DecodeErrors, FailOn, FormatName, LevelName, Shown
from numcheck.quantity.numeral import Decimal
from numcheck.rule.selector import matches

SEVERITY = {"never": 4, "error": 3, "warning": 2, "note": 1}


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a file is checked for, and what is made of it."""

    config: Path | None = None
    """The file that they come from."""

    root: Path = Path()
    """The folder that patterns of paths are counted from."""

    exclude_root: Path = Path()
    """The folder that those of *exclude* are counted from."""

    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    rules: tuple[Path, ...] = ()
    builtin: bool = True
    fail_on: FailOn = "error"
    min_level: LevelName = "note"
    format: FormatName = "text"
    output: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    force_exclude: bool = False
    gitignore: bool = True
    baseline: Path | None = None
    counts: Path | None = None
    show: tuple[Shown, ...] = ()
    statistics: bool = False
    quiet: bool = False
    input_format: str = ""
    decode_errors: DecodeErrors = "strict"
    decimal: Decimal = "auto"
    jobs: int = 0
    cache: bool = True

    def selects(self, rule_id: str, folder: str) -> bool:
        """Whether a rule, which lies in *folder* of its rule book, is looked for."""
        if _names(self.extend_select, rule_id, folder):
            return True
        if self.select and not _names(self.select, rule_id, folder):
            return False
        return not _names(self.ignore, rule_id, folder)

    def shows(self, level: str) -> bool:
        """Whether claims of this level are reported."""
        return SEVERITY[level] >= SEVERITY[self.min_level]

    def fails_on(self, level: str) -> bool:
        """Whether a violation of this level makes the exit code 1."""
        return SEVERITY[level] >= SEVERITY[self.fail_on]

    def __str__(self) -> str:
        """One ``key = value`` a line, as numcheck.toml would have it."""
        return "\n".join(self._lines())

    def _lines(self) -> Iterator[str]:
        yield f"# {self.config or 'no settings file'}"
        for field in fields(self)[3:]:
            value = getattr(self, field.name)
            yield f"{field.name.replace('_', '-')} = {_toml(value)}"


def _names(selectors: tuple[str, ...], rule_id: str, folder: str) -> bool:
    return any(matches(selector, rule_id, folder) for selector in selectors)


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return f"[{', '.join(map(_toml, value))}]"
    text = "" if value is None else str(value)
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
