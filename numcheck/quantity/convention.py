"""Which mark parts decimals in a document, and its sentences written with the one that the reader knows.

English convention holds unless the document shows the other beyond doubt. Where it shows both, or a row of
digits fits neither, no value is read.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from numcheck.later import later
from numcheck.quantity.marks import Mark, Row, RowReader
from numcheck.quantity.numeral import UNREAD, Decimal
from numcheck.quantity.vocabulary import Vocabulary
from numcheck.span import Span

Convention = Literal["point", "comma", "both", "unclear"]
"""*unclear* is English for want of better: there is a hint of the other and nothing that shows the point."""

SURE, LIKELY = 2, 1
"""What a row that shows its mark by itself counts for, and one that does so with what stands beside it."""

FAR = 5
"""One convention outweighs the other where the text shows it so many times more."""

ODD = (
    r",\d{1,2}(?!\d)|,\d{4}|(?<=\d\d\d\d),\d|(?<=0)(?<!\d0),\d|\.\d{3}[,.]\d|[ \u00a0\u2009\u202f]\d{3}[,.]\d"
)
HAS_ODD = later(rf"[0-9](?:{ODD})")
"""Some of it stands in every text with rows that are not English, in few others."""

DOT_THOUSAND = later(r"(?<![\d.,])[1-9]\d{0,2}\.\d{3}\s[a-z]")
MARKED = later(r"[0-9][.,\u00a0\u2009\u202f ]\d")
NOT_PLAIN = later(rf"[0-9](?:{ODD}| \d{{3}})")
"""What English rows may need to be written anew for."""
LISTED = later(r"[/#_]$|\d\s?[-–]$|[^\W\d_\s][.,;:)\]”\"]+$|[)\]][.,;]$")
TRANSPOSED = str.maketrans({",": ".", ".": ",", **dict.fromkeys(" \u00a0\u2009\u202f", ",")})
COMMAS = str.maketrans(dict.fromkeys(" \u00a0\u2009\u202f", ","))
ALL_UNREAD = str.maketrans(dict.fromkeys(".,' \u00a0\u2009\u202f", UNREAD))


class ConventionReader:
    """Tells the convention of a text; built once from the vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.reader = RowReader(vocabulary)

    def convention(self, text: str, decimal: Decimal = "auto") -> Convention:
        """The convention of a document, or the one that is set."""
        if decimal != "auto":
            return decimal
        if not (HAS_ODD.search(text) or DOT_THOUSAND.search(text)):
            return "point"
        comma = sum(self._weights(text, "comma"))
        if not comma:
            return "point"
        return _decided(sum(self._weights(text, "point")), comma)

    def english(self, text: str, span: Span, convention: Convention) -> str:
        """The sentence as English writes it, as long as before; marks that cannot be read are `UNREAD`."""
        marked = NOT_PLAIN if convention == "point" else MARKED
        if marked.search(text, span.start, span.end) is None:
            return span.of(text)
        pieces: list[str] = []
        place = span.start
        for row in self.reader.rows(text, span.start, span.end):
            pieces += (text[place : row.start], self._english(text, row, convention))
            place = row.end
        return "".join((*pieces, text[place : span.end]))

    def _english(self, text: str, row: Row, convention: Convention) -> str:
        mark: Mark = "comma" if convention == "comma" else "point"
        if row.is_whole:
            return row.text.translate(COMMAS)
        if _is_list(text, row) or not (row.fits or self._is_malformed(row)):
            return row.text
        if convention == "both" or mark not in row.fits:
            return row.text.translate(ALL_UNREAD) if self._is_amount(text, row) else row.text
        if convention == "unclear" and self._has_doubtful_point(text, row):
            return row.text.translate(ALL_UNREAD)
        return row.text.translate(TRANSPOSED if mark == "comma" else COMMAS)

    def _has_doubtful_point(self, text: str, row: Row) -> bool:
        """As in "12.500 visitors" where nothing shows that a point parts decimals."""
        return row.is_thousand and "." in row.text and self.reader.is_counted(text, row)

    def _is_malformed(self, row: Row) -> bool:
        """Whether its groups have a digit too few or too many: "1,000,00"."""
        parts = row.text.split(",")
        return "." not in row.text and len(parts) > 2 and any(len(part) == 3 for part in parts[1:])

    def _is_amount(self, text: str, row: Row) -> bool:
        """Whether it is no date, no version, no year before a comma: "12.05", "in 2012,500 people"."""
        if row.fits == {"point"} and not row.shows("point"):
            return self.reader.is_measured(text, row)
        whole = row.text.partition(",")[0]
        return len(whole) < 4 or row.shows("comma") or self.reader.is_measured(text, row)

    def _weights(self, text: str, mark: Mark) -> Iterator[int]:
        """What each row of the text says for a mark."""
        for row in self.reader.rows(text, 0, len(text)):
            if mark not in row.fits or _is_list(text, row):
                continue
            if row.is_thousand:
                other = "." if mark == "comma" else ","
                if other in row.text and self.reader.is_counted(text, row):
                    yield LIKELY
            elif row.shows(mark):
                yield SURE
            elif self.reader.is_measured(text, row):
                yield LIKELY


def _decided(point: int, comma: int) -> Convention:
    if not point:
        return "comma" if comma >= SURE else "unclear"
    if point >= FAR * comma:
        return "point"
    return "comma" if comma >= FAR * point else "both"


def _is_list(text: str, row: Row) -> bool:
    """Whether it stands for several numbers: "(3,4)", "1,2-diol", "3–5,7", the notes of "they fell.2,3"."""
    before, after = text[row.start - 1 : row.start], text[row.end : row.end + 1]
    if before in ("(", "[", "{") and after in (")", "]", "}") and before:
        return True
    if row.is_spaced or "," not in row.text:
        return False
    return after in ("-", "–") or LISTED.search(text, max(0, row.start - 3), row.start) is not None
