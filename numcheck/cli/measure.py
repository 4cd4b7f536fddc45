"""``numcheck measure PATHS...``: how often cues of relations go with arithmetic that holds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from numcheck.cli.option import RulePaths
from numcheck.cli.output import complain, print_lines, print_summary
from numcheck.cli.progress import with_progress
from numcheck.report.page import Line, Piece

if TYPE_CHECKING:
    from numcheck.relation.counts import Count, Counts
    from numcheck.relation.file import RelationFile

NAME_WIDTH = 24
ID_WIDTH = 44


def measure(
    *,
    paths: Annotated[
        list[Path], typer.Argument(metavar="PATHS", help="Files or folders: .txt, .md, .jsonl, .jsonl.gz.")
    ],
    output: Annotated[
        Path | None, typer.Option("--output", metavar="FILE", help="Write the counts to this file.")
    ] = None,
    half: Annotated[
        Literal["both", "even", "odd"],
        typer.Option(help="Only the documents whose id has an even or odd hash."),
    ] = "both",
    rules: RulePaths = [],  # noqa: B006 - typer copies it
) -> None:
    """Count on your own texts how often the cues of each relation go with arithmetic that holds."""
    from numcheck.checker import Checker  # noqa: PLC0415 - slow to import
    from numcheck.measure.archive import documents_of, find_sources  # noqa: PLC0415
    from numcheck.measure.count import Counter  # noqa: PLC0415
    from numcheck.relation.counts import write_counts  # noqa: PLC0415

    checker = Checker(rules)
    counter = Counter(checker.engine)
    found = find_sources(paths)
    for source in with_progress(iter(found), len(found)):
        for document in documents_of(source, half):
            counter.add(checker.read_scene(document))
            counter.add_claims(checker.check_document(document).claims)
    counts = counter.counts()
    for schema in checker.engine.schemas.values():
        print_lines(_relation(schema.file, counts))
    print_lines(_claims(counts))
    print_summary(f"{counts.documents:,} documents, {counts.words:,} words")
    if output is not None:
        write_counts(counts, output)
        complain(f"wrote {output}")


def _relation(file: RelationFile, counts: Counts) -> Iterator[Line]:
    """A table of the relation's cues, those first that hold most often."""
    from numcheck.relation.counts import Count, contradicted  # noqa: PLC0415 - slow to import

    base = counts.of(file.relation, "") or Count()
    yield (Piece(f"{file.relation:<{NAME_WIDTH}}  weight   seen   held  by chance", "bold"),)
    yield (Piece(f"{'  all candidates':<{NAME_WIDTH}}          {_figures(base)}"),)
    wrong = contradicted(file, counts)
    counted = [(name, counts.of(file.relation, name) or Count()) for name in file.cues]
    for name, count in sorted(counted, key=lambda each: -each[1].held / max(1, each[1].seen)):
        mark = "  its weight says the opposite" if name in wrong else ""
        lead = f"  {name}"
        yield (
            Piece(f"{lead:<{NAME_WIDTH}}  {file.cues[name].weight:+6}  {_figures(count)}"),
            Piece(mark, "warning"),
        )
    yield ()


def _claims(counts: Counts) -> Iterator[Line]:
    """A table of what was told, those first that failed most."""
    yield (Piece(f"{'told':<{ID_WIDTH}}  claims  failed", "bold"),)
    for name, (made, failed) in sorted(counts.claims.items(), key=lambda each: (-each[1][1], each[0])):
        yield (Piece(f"  {name:<{ID_WIDTH - 2}}  {made:6,}  {failed:6,}"),)
    yield ()


def _figures(count: Count) -> str:
    return f"{count.seen:5,}  {count.held:5,}  {count.chance:9,}"
