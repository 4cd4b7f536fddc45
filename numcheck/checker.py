"""The whole program: read a document, extract its quantities, find claims, report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from numcheck.claim.examine import examine
from numcheck.claim.model import Claim
from numcheck.claim.unexamined import with_dense
from numcheck.claim.witness import relation_claims, with_witnesses
from numcheck.document import Document, read_file, read_text
from numcheck.errors import NumcheckError
from numcheck.language.lexicon import Lexicon as Words
from numcheck.language.lexicon import build_lexicon, read_lexicon
from numcheck.pattern.compile import Lexicon
from numcheck.pattern.model import Scene
from numcheck.quantity.compact import read_sentence
from numcheck.quantity.model import Quantity
from numcheck.quantity.numeral import Decimal
from numcheck.quantity.read import Reader
from numcheck.quantity.readings import LARGE, Readings, SentenceReadings
from numcheck.quantity.vocabulary import Vocabulary
from numcheck.relation.counts import read_counts, without_contradicted
from numcheck.relation.doubt import is_doubted
from numcheck.relation.engine import Engine
from numcheck.relation.file import RelationFile
from numcheck.relation.load import build_schemas, read_relations, with_accusations
from numcheck.report import Report, make_report
from numcheck.rule.kept import kept_book
from numcheck.rule.model import Book
from numcheck.rule.selector import RuleNames
from numcheck.rulebook import BUILTIN

if TYPE_CHECKING:
    from numcheck.table.document import TableExaminer
    from numcheck.table.model import Tie


class Checker:
    """A rule book ready to check documents: built once, picklable, reusable."""

    def __init__(
        self,
        rules: Sequence[str | Path] = (),
        *,
        builtin: bool = True,
        skip_broken: bool = False,
        decimal: Decimal = "auto",
        counts: str | Path | None = None,
    ) -> None:
        """Loads the built-in rule book, unless *builtin* is false, and over it the files and folders *rules*.

        Raises RuleFileError with every problem of the rule files, NumcheckError for a missing path. With
        *skip_broken* rules that have a problem are left out, and nothing is said. *decimal* is the mark that
        parts decimals, "point" or "comma"; with "auto" each document shows it, English where it does not.
        *counts* is a file that ``numcheck measure`` wrote: cues that it speaks against are left out.
        """
        if decimal not in get_args(Decimal):
            expected = ", ".join(get_args(Decimal))
            raise NumcheckError(f"decimal: expected {expected}, not '{decimal}'")
        self._decimal = decimal
        paths = [*([BUILTIN] if builtin else []), *map(Path, rules)]
        sources = [BUILTIN / "vocabulary.yaml", *paths]
        if not builtin:
            sources.append(BUILTIN / "lexicon.yaml")
        read = partial(_read_book, paths, skip_broken=skip_broken)
        self.sources = tuple(sources)
        """Every file and folder that it is made of, but for *counts*."""

        self.book, vocabulary, words, relations = read() if skip_broken else kept_book(sources, read)
        self.reader = Reader(vocabulary)
        self._vocabulary = vocabulary
        self.lexicon = Lexicon(vocabulary.classes)
        if counts is not None:
            relations = without_contradicted(relations, read_counts(Path(counts)))
        self.engine = Engine(build_schemas(relations, words), words)
        self.book = with_accusations(self.book, self.engine.schemas.values())
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
        book = self.book.for_file(document.name, root)
        found = examine(scene, book, self.lexicon)
        claims: Sequence[Claim] = found.claims
        unexamined = found.unexamined
        if self.engine.schemas:
            findings, dense = self.engine.findings(scene)
            doubted = partial(is_doubted, self.engine, scene)
            claims = with_witnesses(claims, relation_claims(findings, book), self.engine, book, doubted)
            unexamined = with_dense(unexamined, [scene.document.sentences[number].span for number in dense])
        tables = [each.counts for each in scene.tables]
        return make_report(document, _all(scene.quantities), claims, self.names, unexamined, tables)

    def read_scene(self, document: Document) -> Scene:
        """The document with the quantities of each sentence, and what its tables hold."""
        reader = self.reader
        convention = reader.conventions.convention(document.text, self._decimal)
        examiner = self._table_examiner() if document.tables else None
        tables = examiner.examine(document, convention) if examiner else ()
        if examiner:
            document = examiner.without_cells(document)
        if len(document.text) >= LARGE:
            return Scene(document, SentenceReadings(reader, document, convention), tables)
        quantities = tuple(
            read_sentence(reader, document, each.span, convention) for each in document.sentences
        )
        ties = examiner.ties(document, quantities, tables) if examiner else ()
        if any(block.kind in ("list item", "heading") for block in document.blocks):
            ties = (*ties, *self._announced(document, quantities))
        return Scene(document, quantities, tables, ties)

    def _announced(self, document: Document, quantities: Sequence[Sequence[Quantity]]) -> Iterator[Tie]:
        from numcheck.table.announced_items import announced_items  # noqa: PLC0415 - most drafts have no lists

        return announced_items(document, quantities, frozenset(self._vocabulary.classes["enumerated"]))

    def _table_examiner(self) -> TableExaminer:
        from numcheck.table.document import TableExaminer  # noqa: PLC0415 - most drafts have no table

        return TableExaminer(self.reader, self._vocabulary)


def _all(sentences: Sequence[tuple[Quantity, ...]]) -> Sequence[Quantity]:
    if isinstance(sentences, SentenceReadings):
        return Readings(sentences)
    return [quantity for found in sentences for quantity in found]


Made = tuple[Book, Vocabulary, Words, tuple[RelationFile, ...]]
"""The rule book, the words of numbers, those of the grammar, and the relations."""


def builtin_book() -> Made:
    """What is made of the built-in rules, for the wheel."""
    return _read_book([BUILTIN], skip_broken=False)


def _read_book(paths: Sequence[Path], *, skip_broken: bool) -> Made:
    """What is made of the files of rules."""
    from numcheck.quantity.addition import extend_vocabulary  # noqa: PLC0415 - only when nothing is kept
    from numcheck.quantity.vocabulary import load_vocabulary  # noqa: PLC0415
    from numcheck.rule.load import load_book  # noqa: PLC0415

    vocabulary = load_vocabulary(BUILTIN / "vocabulary.yaml")
    hedges = [hedge.name for hedge in vocabulary.hedges]
    book = load_book(paths, classes=vocabulary.classes, hedges=hedges, skip_broken=skip_broken)
    words = build_lexicon([read_lexicon(BUILTIN / "lexicon.yaml"), *book.lexicons])
    relations = tuple(read_relations(book.relations, words, skip_broken=skip_broken))
    return replace(book, relations=()), extend_vocabulary(vocabulary, book.additions), words, relations


def check_text(text: str, name: str = "-", format: str = "plain") -> Report:  # noqa: A002
    """The report on a text by the built-in rules."""
    return Checker().check_text(text, name, format)


def check_file(path: str | Path) -> Report:
    """The report on a file by the built-in rules."""
    return Checker().check_file(path)
