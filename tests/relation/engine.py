"""The built-in engine for tests."""

from __future__ import annotations

from functools import cache

from numcheck.checker import Checker
from numcheck.document import read_text
from numcheck.pattern.model import Scene
from numcheck.relation.engine import Finding


@cache
def checker() -> Checker:
    """One for all tests."""
    return Checker()


def scene(text: str) -> Scene:
    """The text, read."""
    return checker().read_scene(read_text(text, "-", "plain"))


def findings(text: str) -> list[Finding]:
    """The claims of all relations."""
    return checker().engine.findings(scene(text))[0]
