"""Baselines: the violations that are known already, so that only new ones are told."""

from __future__ import annotations

from numcheck.baseline.apply import Comparison, Scope, compare, entries_of
from numcheck.baseline.file import read_baseline, write_baseline
from numcheck.baseline.model import Entry

__all__ = ["Comparison", "Entry", "Scope", "compare", "entries_of", "read_baseline", "write_baseline"]
