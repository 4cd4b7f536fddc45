"""The settings in force for each file: flag over environment over the nearest file."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from numcheck.config.find import config_in, nearby
from numcheck.config.given import paths_in_layer
from numcheck.config.layer import Config, Layer, merged, read_config, variable_for
from numcheck.config.model import Settings
from numcheck.config.named import NamedRule, names_in_layer
from numcheck.config.pattern import path_matches


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

    def named_rules(self, path: str | Path) -> tuple[NamedRule, ...]:
        """Every name of rules that is given for some file whose settings file is that of *path*."""
        config = self._config(Path(os.path.abspath(path)).parent)
        return (
            *(config.named if config else ()),
            *names_in_layer(self.environment, variable_for),
            *names_in_layer(self.flags, lambda key: f"--{key}"),
        )

    def origin(self, key: str, value: Path, path: str | Path) -> str:
        """What gave a path of *key* to the settings of the file *path*: the last that did."""
        config = self._config(Path(os.path.abspath(path)).parent)
        given = (
            *(config.paths if config else ()),
            *paths_in_layer(self.environment, variable_for),
            *paths_in_layer(self.flags, lambda key: f"--{key}"),
        )
        return [each.origin for each in given if (each.key, each.path) == (key, value)][-1]

    def _config(self, folder: Path) -> Config | None:
        if self.isolated:
            return None
        home = Path() if self.chosen else folder
        if home not in self.configs:
            self.configs[home] = self._read(home)
        return self.configs[home]

    def _read(self, folder: Path) -> Config | None:
        path = self.chosen or config_in(folder)
        if path is not None:
            return read_config(nearby(path))
        return None if folder.parent == folder else self._config(folder.parent)


def _settings(config: Path | None, root: Path, exclude_root: Path, layer: Layer) -> Settings:
    values: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in layer.items()
        if name not in ("extends", "per_path")
    }
    return Settings(config=config, root=root, exclude_root=exclude_root, **values)
