"""Settings: what a file, the environment and the command line ask of a run."""

from __future__ import annotations

from numcheck.config.file import SettingsFile
from numcheck.config.find import find_config, find_sidecar
from numcheck.config.layer import Layer
from numcheck.config.model import Settings
from numcheck.config.resolve import Resolver

__all__ = ["Layer", "Resolver", "Settings", "SettingsFile", "find_config", "find_sidecar"]
