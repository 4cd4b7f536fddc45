"""Sentences, cut by sentencex inside one block."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

import sentencex

from numcheck.document.compact import Sentences
from numcheck.document.model import Block, Sentence
from numcheck.span import Span

WIDE_SPACES = "\u00a0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
SHELTERS = str.maketrans(dict.fromkeys('\r\n\t\f\v\u0085\u2028\u2029"“”„«»‘' + WIDE_SPACES, " "))
"""What sentencex takes for a border, or for a shelter from borders ("It rose 5%. It fell 3%," he said), and
spaces that it takes for one byte."""

LONE_SURROGATE = re.compile(r"[\ud800-\udfff]")
"""Half a character, which sentencex cannot take."""

LEADING = re.compile(r"(?:approx|avg|cf|cpt|eg|e\.g|est|excl|figs?|i\.e|incl|mr|mrs|ms|viz|vs)\Z")
"""Abbreviations that never end a sentence: approx. 500, 12 vs. 15."""

NUMBERED = re.compile(r"(?:bk|ca?|cap|ch|eq|nos?|nr|para|pp?|pt|sect?|sept|tab|vol)\Z")
"""Abbreviations that a number follows: No. 5, pp. 12-15, Sept. 3."""

CLOSING = re.compile(
    r"""(?: admin | [ap]\.m | assn | bhd | billn | bln | bn | bros? | cent | cos? | corp | cts? | cu | cwt
    | dlrs? | etc | ft | gal | ha | hrs? | inc? | kgs? | km | lbs? | ltd | m | mgmt | mi | mins? | mln | mm
    | mn | mos? | mph | mtr | natl | oz | p\.a | pct | ph\.d | plc | pts? | pte | pty | qtr | secs? | sq | stg
    | tn | tr | trn | u\.[kns](?:\.a)? | wks? | yds? | yrs? )\Z""",
    re.VERBOSE,
)
"""Abbreviations that may end a sentence, and do unless it goes on in lower case: 5 pct. in May."""

MISSED_END = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|mln|bln|pct|dlrs|bn)\.(?=\s+[A-Z][a-z])"
)
"""Ends that sentencex takes for an abbreviation inside a sentence: "It fell in May. Profit rose.\""""

LARGE = 1 << 20
"""Code points of a text whose sentences stand in arrays, which are smaller and slower to read."""

MOST_CELLS = 4_000
"""So many cells are read as prose whatever they hold; in those behind, a bare figure is the table's alone."""

FIGURE_CELL = re.compile(r"[^\w]*(?:[A-Z]{1,3}\s?)?\d[\d.,\s]*[^\w]*")
ONE_SENTENCE = re.compile(r"(?:[\w ,;%$€£&/()+–-]|(?<=\d)\.(?=\d))*")
"""Nothing that could end a sentence."""

SENTENCE_MARK = re.compile(r"[.!?]")
LAST_WORD = re.compile(r"(?<![\w.])((?:\w+\.)*\w+)\.\s*\Z")
CARRIES_ON = re.compile(r"[\s(\[]*[a-z,;:–—]|\s*[-&]")
NUMBER_NEXT = re.compile(r"\s*[#(]?\d")
CLOSING_QUOTES = '"”’»)]'
OPENING_QUOTES = re.compile(r"\s[\"“„«‘'(\[]+\s*\Z")
LOWER_CASE = re.compile(r"\s*[a-z]")
QUOTED_END = re.compile(r"[!?…][\"”’»')\]]+\s*\Z")


def sentences_of(text: str, blocks: Iterable[Block]) -> Sequence[Sentence]:
    """The sentences of all blocks, in order; of many cells only those that hold more than a figure."""
    found = (
        Sentence(span, number)
        for number, block in _with_prose(text, blocks)
        for span in sentence_spans(text, block.span)
    )
    return tuple(found) if len(text) < LARGE else Sentences(found)


def _with_prose(text: str, blocks: Iterable[Block]) -> Iterator[tuple[int, Block]]:
    """The blocks that are read as prose, with their numbers."""
    cells = 0
    for number, block in enumerate(blocks):
        is_cell = block.kind == "table cell"
        cells += is_cell
        if not is_cell or cells <= MOST_CELLS or not FIGURE_CELL.fullmatch(block.span.of(text)):
            yield number, block


def sentence_spans(text: str, block: Span) -> Iterator[Span]:
    """The sentences of one block, white space around them left out."""
    start = block.start
    for border in (*_borders(block.of(text)), len(block)):
        end = block.start + border
        if (span := _trimmed(text, start, end)) is not None:
            yield span
        start = end


def _borders(passage: str) -> Iterator[int]:
    """Where one sentence ends and another starts."""
    if ONE_SENTENCE.fullmatch(passage):
        return
    start = 0
    for cut in _cuts(passage):
        quotes = OPENING_QUOTES.search(passage, start, cut)
        border = cut if quotes is None else quotes.start()
        before, after = passage[start:border], passage[border : border + 40]
        if before.strip() and not _belong_together(before, after):
            yield border
            start = border


def _cuts(passage: str) -> Iterator[int]:
    """Where sentencex cuts, and where it should."""
    yield from sorted({*_sentencex_cuts(passage), *(match.end() for match in MISSED_END.finditer(passage))})


def _sentencex_cuts(passage: str) -> Iterator[int]:
    if passage.isascii() and SENTENCE_MARK.search(passage) is None:
        return  # most cells of a table
    masked = passage.translate(SHELTERS)
    if not masked.isascii():
        masked = LONE_SURROGATE.sub("\ufffd", masked)
    position = 0
    for piece in sentencex.segment("en", masked):
        words = piece.strip()
        position = max(masked.find(words, position), position) + len(words)
        while position < len(passage) and passage[position] in CLOSING_QUOTES:
            position += 1
        if position < len(passage.rstrip()):
            yield position


def _belong_together(before: str, after: str) -> bool:
    """Whether the cut between the two is none: "it rose 5 pct." "in May"."""
    if QUOTED_END.search(before) and LOWER_CASE.match(after):  # "Is it 5?" he asked
        return True
    word = LAST_WORD.search(before[-24:])
    if word is None:
        return False
    name = word.group(1).lower()
    if LEADING.match(name):
        return True
    if NUMBERED.match(name) and NUMBER_NEXT.match(after):
        return True
    return CLOSING.match(name) is not None and CARRIES_ON.match(after) is not None


def _trimmed(text: str, start: int, end: int) -> Span | None:
    piece = text[start:end]
    kept = piece.strip()
    if not kept:
        return None
    lead = len(piece) - len(piece.lstrip())
    return Span(start + lead, start + lead + len(kept))
