"""How often something happened, told from how many times as much something is: "twice", "three times"."""

from __future__ import annotations

import re

from numcheck.later import later

ADVERBS = ("twice", "thrice")
"""Multiples that count occasions when nothing is compared: "she fell twice"."""

# "twice the size", "twice last year's level", "twice Kent's", not "twice last year", "twice more"
WHEN = (
    r"(?:(?:same|next|following|previous|first)\s+)?"
    r"(?:day|night|morning|afternoon|evening|week|weekend|month|year|season|spring|summer|autumn|winter)\b(?!['’]s)"
)
COMPARED = (
    rf"(?:as\s+(?:many|much|\w+\s+as)|(?:the|that|those|last)\b(?!\s+{WHEN})|(?:its|their|his|her|our|what)\b"
    r"|(?:more|larger|higher)\s+than\b|(?!(?:he|she|it|that|there|who|what|let)['’])\w+['’]s\b)"
)

# "she sang three times", not "three times nine"
OCCASIONS = later(
    r"[\s-]times\b(?!\s+(?:\d|out\b|an?\b|per\b|one|two|three|four|five|six|seven|eight|nine|ten|twelve))",
    re.IGNORECASE,
)
