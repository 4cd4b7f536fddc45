"""Exit codes but for 0, and what is said of a bug."""

from __future__ import annotations

VIOLATED, FAILED, BUG, INTERRUPTED = 1, 2, 3, 130

HOW_TO_REPORT = """\
numcheck: this is a bug in numcheck, not in your draft.
Please report it with the lines above and, if you can, the text that was checked."""
