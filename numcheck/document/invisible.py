"""Characters that no reader sees: soft hyphens, zero-width spaces and joiners, byte order marks."""

from __future__ import annotations

CODES = (0xAD, 0x34F, 0x180E, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF)

INVISIBLE = frozenset(map(chr, CODES))

UNSEEN = "".join(sorted(INVISIBLE))
"""The same for the square brackets of a pattern."""

DROPPED = dict.fromkeys(CODES)
"""The same for ``str.translate``."""
