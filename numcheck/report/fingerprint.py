"""What stays the same of a claim when the text around it moves: rule, sentence, values."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from hashlib import sha256

from numcheck.claim.model import Claim
from numcheck.document.model import Document
from numcheck.quantity.model import Quantity
from numcheck.report.exact import exact_text, interval_text

QUOTES = str.maketrans(dict.fromkeys("“”„«»‹›‘’‚`'", '"'))
DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))


@dataclass(frozen=True, slots=True, order=True)
class Identity:
    """A claim without its place; a figure that changes makes another."""

    rule: str
    sentence: str
    """The sentence of the accused number, normalised."""

    values: tuple[tuple[str, str], ...]
    """The value of every operand by its role."""

    def digest(self, place: int = 0) -> str:
        """A short name for it; *place* tells equal ones of one document apart."""
        parts = (self.rule, self.sentence, *(f"{role}={value}" for role, value in self.values), str(place))
        return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]


class Fingerprints:
    """Digests of claims; equal claims of one document are told apart by their order."""

    def __init__(self) -> None:
        self._seen: Counter[tuple[str, str]] = Counter()

    def of(self, claim: Claim, document: Document) -> str:
        """The digest of the next claim."""
        known = identity(claim, document)
        key = (document.name, known.digest())
        place = self._seen[key]
        self._seen[key] += 1
        return known.digest(place)


def identity(claim: Claim, document: Document) -> Identity:
    """The identity of a claim in its document."""
    values = ((role, _value(operand)) for role, operand in claim.labels.items())
    return Identity(claim.rule_id, normalised(_sentence(claim, document)), tuple(sorted(values)))


def normalised(text: str) -> str:
    """*text* without what editors and markup change: case, white space, kinds of quotes and dashes."""
    folded = unicodedata.normalize("NFKC", text).translate(QUOTES).translate(DASHES)
    return re.sub(r"\s+", " ", folded).strip().casefold()


def _sentence(claim: Claim, document: Document) -> str:
    sentences = document.sentences
    place = bisect_right(sentences, claim.span.start, key=lambda sentence: sentence.span.start) - 1
    if place >= 0 and sentences[place].span.overlaps(claim.span):
        return sentences[place].span.of(document.text)
    return claim.span.of(document.text)


def _value(operand: object) -> str:
    if not isinstance(operand, Quantity):
        return normalised(getattr(operand, "text", ""))
    if operand.value is not None:
        number = exact_text(operand.value)
    elif operand.ends:
        number = " to ".join(map(exact_text, operand.ends))
    else:
        number = interval_text(operand.interval) if operand.interval else normalised(operand.text)
    hedge = f"{normalised(operand.hedge)} " if operand.hedge else ""
    return f"{hedge}{number}{' ' + operand.unit if operand.unit else ''}"
