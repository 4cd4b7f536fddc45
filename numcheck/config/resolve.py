"""The settings in force for each file: flag over environment over the nearest file."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from numcheck.config.find import find_config
from numcheck.config.layer import Config, Layer, merged, read_config
from numcheck.config.model import Settings
from numcheck.errors import NumcheckError


@dataclass(slots=True)
class Resolver:
    """Finds each settings file once."""

    flags: Layer
    environment: Layer
    chosen: Path | None = None
    """The file that was named, in place of any that would be found."""

    isolated: bool = False
    """Whether files are looked for at all."""

    configs: dict[Path, Config | None] = field(default_factory=dict)

    def settings_for(self, path: str | Path) -> Settings:
        """The settings of a file, which need not exist."""
        absolute = Path(os.path.abspath(path))
        config = self._config(absolute.parent)
        if config is None:
            return _settings(None, Path.cwd(), Path.cwd(), merged(self.environment, self.flags))
        root = Path(os.path.abspath(config.path)).parent
        sections = [layer for pattern, layer in config.sections if path_matches((pattern,), absolute, root)]
        layers = [config.layer, *sections, self.environment, self.flags]
        ignored = [name for layer in (config.layer, *sections) for name in layer.get("ignore", ())]
        over = "ignore" in self.flags or "ignore" in self.environment
        layer = merged(*layers) if over else {**merged(*layers), "ignore": ignored}
        here = "exclude" in self.flags or "exclude" in self.environment
        return _settings(config.path, root, Path.cwd() if here else root, layer)

    def _config(self, folder: Path) -> Config | None:
        if self.isolated:
            return None
        if folder not in self.configs:
            path = self.chosen or find_config(folder)
            self.configs[folder] = read_config(_nearby(path)) if path else None
        return self.configs[folder]


def path_matches(patterns: Sequence[str], path: Path, root: Path, *, is_folder: bool = False) -> bool:
    """Whether one of *patterns*, as in .gitignore, matches *path*, counted from *root*."""
    if not patterns or not path.is_relative_to(root):
        return False
    from pathspec import GitIgnoreSpec  # noqa: PLC0415 - most runs have no patterns

    try:
        spec = GitIgnoreSpec.from_lines(patterns)
    except ValueError as error:
        raise NumcheckError(f"not a pattern: {error}") from error
    return spec.match_file(path.relative_to(root).as_posix() + ("/" if is_folder else ""))


def _nearby(path: Path) -> Path:
    """The path as a reader in the current folder would write it."""
    return Path(os.path.relpath(path)) if path.is_absolute() else path


def _settings(config: Path | None, root: Path, exclude_root: Path, layer: Layer) -> Settings:
    values: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in layer.items()
        if name not in ("extends", "per_path")
    }
    return Settings(config=config, root=root, exclude_root=exclude_root, **values)
