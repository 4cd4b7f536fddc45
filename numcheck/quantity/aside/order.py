"""Orders that begin with a word that is also a name: "Reserve 2500 MB", "Mark 12 trees"."""

from __future__ import annotations

from numcheck.later import later
from numcheck.quantity.noun.run import plural_head, read_run
from numcheck.quantity.noun.words import FUNCTION_WORDS, VERBS, words

ORDERS = words(
    "reserve claim count release book box pool group mark act form train issue drill row note file plan",
    "schedule place seat stage grade order board light station sample test code plant model shed type track",
    "size batch round block square",
)
"""Names that are verbs too, and at the start of a sentence may give an order."""

STEPS = words("release group stage grade type size")
"""Those that bear a small number before a plural most often: "Type 2 patients"."""

FIRST_WORD = later(r"(?:^|[:;.!?]\s|[-*•]\s)[\W\d]*$")
UNIT_SYMBOL = later(
    r"\s?(?:[kKMGTP]i?[Bb]|[kMG]?Hz|[kMGT]Wh?|k[gmVA]|c[ml]|m[mlgsAVW]|[µμ][mgls]|dB|psi|rpm)\b"
)
ANY_WORD = later(r"\s+([A-Za-z]+)")
UNITS = words("percent per cent pct million billion thousand hundred")


def is_amount(sentence: str, start: int, at: int, end: int) -> bool:
    """Whether the number from *at* to *end*, behind the name that begins at *start*, counts or measures."""
    if UNIT_SYMBOL.match(sentence, end):
        return True
    name = sentence[start:at].strip(" .").lower()
    may_order = name in ORDERS and (name not in STEPS or end - at > 1)
    return may_order and FIRST_WORD.search(sentence, 0, start) is not None and _is_counted(sentence, end)


def _is_counted(sentence: str, end: int) -> bool:
    following = ANY_WORD.match(sentence, end)
    word = following[1].lower() if following else ""
    if word in VERBS or word in FUNCTION_WORDS - UNITS:
        return False
    return word in UNITS or plural_head(read_run(sentence, end, len(sentence))) > 0
