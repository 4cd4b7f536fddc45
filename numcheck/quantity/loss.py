"""Words beside an amount that make it negative: "a loss of $3m", "the deficit was 3%", "a $3m net loss"."""

from __future__ import annotations

import re

from numcheck.later import later
from numcheck.quantity.model import Kind
from numcheck.quantity.notation import alternatives
from numcheck.quantity.vocabulary import Vocabulary
from numcheck.span import Span

LINKS = ("was", "is", "were", "are", "reached", "totalled", "totaled", "hit", "exceeded")
PHRASES = (
    "stood at",
    "stands at",
    "came to",
    "comes to",
    "amounted to",
    "amounts to",
    "came in at",
    "equal to",
    "equivalent to",
    "amounting to",
)
LAST_WORDS = (*LINKS, "of", "at", "to", "record", "just", "only")
"""How the words end that may link a loss to the amount behind them."""

# "a loss after tax of", "losses for the year of"
OF_TIME = (
    r"(?:\s+(?:before|after|for|in|over|during)\s+(?:the\s+|its\s+|this\s+|last\s+)?(?:[a-z]+\s+)?"
    r"(?:tax|taxes|tax\s+and\s+interest|interest|year|half|quarter|months?|period|\d{4}))?"
)
ADJUNCT = r"(?:\s+(?:before|after|for|in|on|at|over|during|from)(?:\s+[\w-]+){1,4}?)"
"""What may stand between the loss and its verb: "the deficit for the year was"."""

# "the deficit was $2m smaller", "a loss of $3m more than"
COMPARED = later(
    r"\s+(?:smaller|larger|bigger|lower|higher|wider|narrower|less|more|better|worse)\b", re.IGNORECASE
)

BETWEEN = (
    r"(?:net|gross|pre-?tax|post-tax|after-tax|before-tax|operating|trading|quarterly|annual|yearly|monthly|half-year"
    r"|full-year|interim|underlying|statutory|reported|adjusted|budget|fiscal|structural|primary|federal|government"
    r"|trade|current-account|current\s+account|pension|funding|financing|cash|paper|one-off|record|total|overall"
    r"|(?:first|second|third|fourth)-(?:quarter|half)|loss|trading)"
)
"""What may stand between an amount and the loss that it is."""

NO_LOSS = (
    r"(?!-|\s+(?:making|provisions?|reserves?|allowances?|ratio|limit|ceiling|cap|rule|target|goal|threshold"
    r"|adjuster|cuts?|reductions?|carry\w*|relief)\b)"
)
"""Behind it another noun is what the amount is of: "a 3% deficit target"."""

LOOK_BACK, LOOK_AHEAD = 64, 48


class LossReader:
    """Tells whether an amount is told as lost or lacking; built once from the vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        nouns: dict[Kind, tuple[str, ...]] = {
            "money": vocabulary.negative_money,
            "percent": vocabulary.negative_shares,
        }
        every = sorted({word for words in nouns.values() for word in words})
        self.stems = tuple(
            word for word in every if not word.startswith(tuple(w for w in every if w != word))
        )
        verbs = alternatives([*LINKS, *PHRASES])
        verb = rf"(?:\s+(?:is|was|are|were))?\s+(?:{verbs})"
        link = rf"(?:{OF_TIME}\s+of|{ADJUNCT}?{verb})\s+(?:(?:a\s+)?record\s+|just\s+|only\s+)?"
        self.before = {
            kind: re.compile(rf"(?i:\b(?:{alternatives(words)}){link})$") for kind, words in nouns.items()
        }
        self.after = {
            kind: re.compile(rf"(?i:(?:\s+|-){BETWEEN}){{0,3}}(?i:\s+(?:{alternatives(words)})\b{NO_LOSS})")
            for kind, words in nouns.items()
        }

    def is_loss(self, text: str, span: Span, bounds: Span, kind: Kind) -> bool:
        """Whether the words around the amount at *span* in the sentence *bounds* say so."""
        if kind not in self.before:
            return False
        near = text[max(bounds.start, span.start - LOOK_BACK) : span.end + LOOK_AHEAD].lower()
        if not any(word in near for word in self.stems):
            return False
        if self.after[kind].match(text, span.end, bounds.end):
            return True
        place, start = max(bounds.start, span.start - LOOK_BACK), span.start
        if text[start - 1 : start] == "(" and text[span.end : span.end + 1] == ")":  # "the loss was ($4m)"
            start -= 1
        if not text[place:start].lower().rstrip().endswith(LAST_WORDS):
            return False
        is_linked = self.before[kind].search(text, place, start) is not None
        return is_linked and COMPARED.match(text, span.end, bounds.end) is None
