"""A document examined by a rule book: its claims, and what no rule looked at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from numcheck.claim.find import claims_in
from numcheck.claim.model import Claim
from numcheck.claim.survey import Survey, surveys_of
from numcheck.claim.unexamined import Unexamined, cells_with_numbers, passed_over, tables_of
from numcheck.pattern.compile import Lexicon
from numcheck.pattern.model import Scene
from numcheck.rule.model import Book


@dataclass(frozen=True, slots=True)
class Findings:
    """What the rules made of a document."""

    claims: tuple[Claim, ...]
    """Sorted by span, rule id and message."""

    unexamined: tuple[Unexamined, ...]
    """What they did not look at, in the order of the text."""


def examine(scene: Scene, book: Book, lexicon: Lexicon) -> Findings:
    """The claims of every rule, and what no rule looked at."""
    passed: list[Unexamined] = []
    cells: list[int] = []
    claims = claims_in(_noting(surveys_of(scene, lexicon), passed, cells), book)
    return Findings(claims, tuple(sorted([*passed, *tables_of(scene.document, cells)])))


def _noting(surveys: Iterable[Survey], passed: list[Unexamined], cells: list[int]) -> Iterator[Survey]:
    """The surveys; what rules passed over in each is noted when the next one is asked for."""
    for survey in surveys:
        yield survey
        passed += passed_over(survey)
        cells += cells_with_numbers(survey)
