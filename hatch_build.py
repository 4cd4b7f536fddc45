"""Puts the built-in rule book, made of its files once, into the wheel."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

SCRIPT = """\
import sys
from pathlib import Path
from numcheck.checker import builtin_book
from numcheck.rule.shipped import write_shipped
write_shipped(builtin_book(), Path(sys.argv[1]))
"""


class RuleBookHook(BuildHookInterface[Any]):
    """Runs the numcheck that is built, with a fixed hash seed so that the wheel is the same each time."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Adds the book to all wheels but editable ones, whose rules change."""
        if version == "editable":
            return
        self.folder = tempfile.TemporaryDirectory()
        book = Path(self.folder.name) / "book.pickle"
        paths = os.pathsep.join([self.root, *sys.path])  # where pip put what the build needs
        environment = {**os.environ, "PYTHONHASHSEED": "0", "PYTHONPATH": paths, "NUMCHECK_CACHE_DIR": ""}
        subprocess.run([sys.executable, "-c", SCRIPT, book], cwd=self.root, env=environment, check=True)
        build_data["force_include"][str(book)] = "numcheck/book.pickle"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002
        """Removes what was made on the way."""
        if version != "editable":
            self.folder.cleanup()
