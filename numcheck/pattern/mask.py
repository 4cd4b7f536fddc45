r"""Masked text: a sentence as tokens, each quantity phrase one typed placeholder, that patterns run over.

The text starts with a space, and every token is followed by one. A word is its lower-case UTF-8 bytes, led
by \x03 where it starts a new clause; a quantity is

    \x01 kind-letter form-letter index / head \x02    "over 1,300 illegal migrants" -> \x01cv0/migrant\x02

Hyphens, quotes and full stops vanish.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from numcheck.document.invisible import DROPPED, UNSEEN
from numcheck.later import later
from numcheck.quantity.model import SOFT_KINDS, Quantity
from numcheck.span import Span

KIND_LETTERS: Mapping[str, str] = {
    "count": "c", "percent": "p", "points": "q", "fraction": "f", "ratio": "r", "multiple": "m",
    "number": "n", "money": "M", "measure": "l", "temperature": "t", "duration": "u", "rate": "e",
    "age": "a", "date": "D", "year": "Y", "ordinal": "O", "time": "T", "score": "S",
    "parameter": "P", "identifier": "I",
}  # fmt: skip

NAMED_KINDS = ("identifier", "parameter")
"""Kinds of numbers that a noun phrase may hold: "4,000 Type 2 meters"."""

SOFT_LETTERS = "".join(KIND_LETTERS[kind] for kind in sorted(SOFT_KINDS))
DASH = b"\x03-"
SAME_MARK = {"&": "and", "[": "(", "]": ")", "÷": "/"}
ATTRIBUTE = later(r"[^\W_][-‐‑][^\W\d_]")
"""Joins a number and its unit before a noun: "the 6-month review"."""


TEXT_TOKEN = later(
    rf"(?P<word>[^\W_]+(?:[{UNSEEN}]*['’]?[{UNSEEN}]*[^\W_]+)*)"
    r"|(?P<dash>--+|—|(?<=\s)[-–−](?=\s))"
    r"|(?P<mark>[()\[\],;:=+/%*×÷&])"
)

Raw = tuple[bytes, Span, Quantity | None]
"""A token before its place is known."""


class Token(NamedTuple):
    """One word, mark or quantity phrase of a sentence."""

    mask: bytes
    span: Span
    quantity: Quantity | None = None
    clause: int = 0
    """Number of its clause in the sentence; borders are ``;``, ``:``, dashes and clause marks."""

    stretch: int = 0
    """The same without ``:`` and dashes as borders: clauses of one stretch may complete each other."""

    bracket: int = 0
    """Number of the outermost bracket that it stands in; 0 for none."""

    @property
    def is_border(self) -> bool:
        """Whether a clause ends or a bracket opens here."""
        return self.mask in (b";", b":", b"(") or self.mask.startswith(b"\x03")

    @property
    def gist(self) -> bytes:
        """What patterns ask for: the word, or a mark and the kind letter of a quantity."""
        return self.mask[:2] if self.quantity else self.mask.removeprefix(b"\x03")


class View:
    """Tokens as one masked byte string."""

    __slots__ = ("_token_at", "gists", "starts", "text", "tokens")

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tuple(tokens)
        masks = [token.mask for token in self.tokens]
        self.starts: list[int] = []
        place = 1
        for mask in masks:
            self.starts.append(place)
            place += len(mask) + 1
        self.text = b" ".join([b"", *masks, b""]) if masks else b" "
        self.gists = frozenset([token.gist for token in self.tokens])
        self._token_at = dict(zip(self.starts, range(len(masks)), strict=True))

    def token_at(self, offset: int) -> int:
        """Place of the token that starts at byte *offset*; the number of tokens for the end."""
        return self._token_at.get(offset, len(self.tokens))


def mask_sentence(
    text: str, span: Span, quantities: Sequence[Quantity], marks: frozenset[str]
) -> list[Token]:
    """The sentence at *span* as tokens with their clauses and brackets."""
    return list(_with_places(list(_tokens(text, span, quantities, marks))))


def views_of(text: str, span: Span, quantities: Sequence[Quantity], marks: frozenset[str]) -> list[View]:
    """The sentence folded and unfolded, each as it stands and with its brackets lifted out."""
    folded = mask_sentence(text, span, quantities, marks)
    views = [View(folded)]
    unfolded = [part for quantity in quantities for part in (quantity.parts or (quantity,))]
    if len(unfolded) != len(quantities):
        views.append(View(mask_sentence(text, span, unfolded, marks)))
    for view in tuple(views):
        if any(token.bracket for token in view.tokens):
            views.append(View([token for token in view.tokens if not token.bracket]))
    return views


def _tokens(text: str, span: Span, quantities: Sequence[Quantity], marks: frozenset[str]) -> Iterator[Raw]:
    place = span.start
    for number, quantity in enumerate(quantities):
        extent = _extent(quantity, quantities[number + 1 :])
        if extent.start < place or quantity.is_determiner:
            continue
        yield from _words(text, place, extent.start, marks)
        yield _placeholder(quantity, number), extent, quantity
        place = extent.end
    yield from _words(text, place, span.end, marks)


def _extent(quantity: Quantity, later: Sequence[Quantity]) -> Span:
    """A count with its noun phrase; the span alone of other kinds and where a number stands inside."""
    if quantity.kind != "count":
        return quantity.span
    inner = (other for other in later[:2] if other.kind not in NAMED_KINDS)
    return quantity.span if any(other.span.overlaps(quantity.phrase) for other in inner) else quantity.phrase


def _placeholder(quantity: Quantity, number: int) -> bytes:
    form = "r" if quantity.ends else "a" if _is_attribute(quantity) else "v"
    head = (quantity.head or "").replace(" ", "_")
    return f"\x01{KIND_LETTERS[quantity.kind]}{form}{number}/{head}\x02".encode()


def _is_attribute(quantity: Quantity) -> bool:
    return quantity.kind in ("duration", "measure", "age") and ATTRIBUTE.search(quantity.text) is not None


def _words(text: str, start: int, end: int, marks: frozenset[str]) -> Iterator[Raw]:
    for match in TEXT_TOKEN.finditer(text, start, end):
        word = match.group().lower().replace("’", "'")
        word = word if word.isascii() else word.translate(DROPPED)
        if match.lastgroup == "dash":
            mask = DASH
        elif word in marks:
            mask = b"\x03" + word.encode()
        else:
            mask = SAME_MARK.get(word, word).encode()
        yield mask, Span(match.start(), match.end()), None


def _with_places(raw: Sequence[Raw]) -> Iterator[Token]:
    """The tokens with the numbers of their clauses and brackets; after a bracket its clause goes on."""
    brackets = _brackets([mask for mask, _, _ in raw])
    borders = clause = stretch = last = 0
    outside = 0, 0
    for number, (mask, span, quantity) in enumerate(raw):
        bracket = brackets.get(number, 0)
        if bracket != last:
            clause, stretch = outside if last else (clause, stretch)
            outside, last = (clause, stretch), bracket
        if mask.startswith(b"\x03") or (not bracket and mask in (b";", b":")):
            borders += 1
            clause, stretch = borders, stretch if mask in (b":", DASH) else borders
        yield Token(mask, span, quantity, clause, stretch, bracket)


def _brackets(masks: Sequence[bytes]) -> dict[int, int]:
    """The number of the outermost bracket for every token inside one, its marks included."""
    inside: dict[int, int] = {}
    count, end = 0, -1
    for opened, closed in sorted(_bracket_pairs(masks)):
        if opened > end:
            count, end = count + 1, closed
            inside.update(dict.fromkeys(range(opened, closed + 1), count))
    return inside


def _bracket_pairs(masks: Sequence[bytes]) -> Iterator[tuple[int, int]]:
    """Where brackets open and close; a lone one is none."""
    opened: list[int] = []
    for place, mask in enumerate(masks):
        if mask == b"(":
            opened.append(place)
        elif mask == b")" and opened:
            yield opened.pop(), place
