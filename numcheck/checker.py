"""The whole program: read a document, extract its quantities, find claims, report."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import get_args

from numcheck.claim.examine import examine
from numcheck.document import Document, read_file, read_text
from numcheck.errors import NumcheckError
from numcheck.frame.compile import Lexicon
from numcheck.frame.model import Scene
from numcheck.quantity.compact import read_sentence
from numcheck.quantity.model import Quantity
from numcheck.quantity.numeral import Decimal
from numcheck.quantity.read import Reader
from numcheck.quantity.readings import LARGE, Readings, SentenceReadings
from numcheck.quantity.vocabulary import Vocabulary
from numcheck.report import Report, make_report
from numcheck.rule.kept import kept_book
from numcheck.rule.model import Book
from numcheck.rule.selector import RuleNames
from numcheck.rulebook import BUILTIN


class Checker:
    """A rule book ready to check documents: built once, picklable, reusable."""

    def __init__(
        self,
        rules: Sequence[str | Path] = (),
        *,
        builtin: bool = True,
        skip_broken: bool = False,
        decimal: Decimal = "auto",
    ) -> None:
        """Loads the built-in rule book (its frames at least) and, over it, the files and folders *rules*.

        Raises RuleFileError with every problem of the rule files, NumcheckError for a missing path. With
        *skip_broken* rules that have a problem are left out, and nothing is said. *decimal* is the mark that
        parts decimals, "point" or "comma"; with "auto" each document shows it, English where it does not.
        """
        if decimal not in get_args(Decimal):
            expected = ", ".join(get_args(Decimal))
            raise NumcheckError(f"decimal: expected {expected}, not '{decimal}'")
        self._decimal = decimal
        paths = [BUILTIN if builtin else BUILTIN / "frames", *map(Path, rules)]
        sources = [BUILTIN / "vocabulary.yaml", *paths]
        if skip_broken:
            vocabulary, self.book = _read_book(paths, skip_broken=True)
        else:
            vocabulary, self.book = kept_book(sources, lambda: _read_book(paths))
        self._reader = Reader(vocabulary)
        self.lexicon = Lexicon(vocabulary.classes)
        self.names = RuleNames.of(self.book)

    def check_text(self, text: str, name: str = "-", format: str = "plain") -> Report:  # noqa: A002
        """The report on a text; raises NumcheckError for an unknown *format*."""
        return self.check_document(read_text(text, name, format))

    def check_file(self, path: str | Path) -> Report:
        """The report on a file; raises NumcheckError where it cannot be read."""
        return self.check_document(read_file(Path(path)))

    def check_document(self, document: Document, *, root: Path | None = None) -> Report:
        """The report on a document that has been read.

        Globs of rules (``files``, ``ignores``) are counted from the folder *root*, else from the current one.
        """
        scene = self.read_scene(document)
        found = examine(scene, self.book.for_file(document.name, root), self.lexicon)
        return make_report(document, _all(scene.quantities), found.claims, self.names, found.unexamined)

    def read_scene(self, document: Document) -> Scene:
        """The document with the quantities of each sentence."""
        reader = self._reader
        convention = reader.conventions.convention(document.text, self._decimal)
        if len(document.text) >= LARGE:
            return Scene(document, SentenceReadings(reader, document, convention))
        quantities = (read_sentence(reader, document, each.span, convention) for each in document.sentences)
        return Scene(document, tuple(quantities))


def _all(sentences: Sequence[tuple[Quantity, ...]]) -> Sequence[Quantity]:
    if isinstance(sentences, SentenceReadings):
        return Readings(sentences)
    return [quantity for found in sentences for quantity in found]


def _read_book(paths: Sequence[Path], *, skip_broken: bool = False) -> tuple[Vocabulary, Book]:
    """The words and the rule book, read from their files."""
    from numcheck.quantity.addition import extend_vocabulary  # noqa: PLC0415 - only when nothing is kept
    from numcheck.quantity.vocabulary import load_vocabulary  # noqa: PLC0415
    from numcheck.rule.load import load_book  # noqa: PLC0415

    vocabulary = load_vocabulary(BUILTIN / "vocabulary.yaml")
    hedges = [hedge.name for hedge in vocabulary.hedges]
    book = load_book(paths, classes=vocabulary.classes, hedges=hedges, skip_broken=skip_broken)
    return extend_vocabulary(vocabulary, book.additions), book


def check_text(text: str, name: str = "-", format: str = "plain") -> Report:  # noqa: A002
    """The report on a text by the built-in rules."""
    return Checker().check_text(text, name, format)


def check_file(path: str | Path) -> Report:
    """The report on a file by the built-in rules."""
    return Checker().check_file(path)
