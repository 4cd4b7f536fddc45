"""The parse of one sentence: its tokens with a word class each, and its clauses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from numcheck.language.lexicon import Lexicon

Tag = Literal[
    "NUM", "DET", "ADJ", "ADV", "NOUN", "NAME", "VERB", "PARTICIPLE", "GERUND", "AUX", "MODAL", "TO", "PREP",
    "CONJ", "SUB", "REL", "PRON", "NEG", "PUNCT",
]  # fmt: skip
"""Word classes. VERB is finite or an infinitive, PARTICIPLE a past participle that is no finite verb."""

OPENING = frozenset("([{")
CLOSING = frozenset(")]}")


@dataclass(slots=True)
class Clause:
    """A stretch of a sentence with at most one predicate."""

    number: int
    first: int
    """Place of its first token."""

    mark: str | None = None
    """The word or sign that opens it: "while", "who", ";", "("; None for the first one."""

    parent: int | None = None
    """The clause that goes on behind it, for one in brackets."""

    verb: int | None = None
    """Place of its main verb."""

    is_bracket: bool = False
    is_negated: bool = False
    has_modal: bool = False


@dataclass(slots=True)
class Parse:
    """A sentence as tokens, in parallel lists, and clauses."""

    starts: list[int]
    """Where each token starts, in code points of the document."""

    ends: list[int]
    words: list[str]
    """In lower case; a compound preposition such as "out of" is one token, named by its normal form."""

    tags: list[Tag]
    lemmas: list[str]
    """Verbs by their base form, nouns by their singular."""

    clause_of: list[int]
    """The number of the clause of each token."""

    clauses: list[Clause]

    lexicon: Lexicon
    """Whose words it was read with."""

    courses: dict[bool, list[int]] = field(default_factory=dict, repr=False)
    """What each token says of a figure, once asked for; of a time under True."""

    _classes: frozenset[str] | None = field(default=None, repr=False)
    told: dict[tuple[str, int], tuple[int, int]] = field(default_factory=dict, repr=False)
    """What cues have asked of a clause or the sentence, and what of it is so."""

    @property
    def classes(self) -> frozenset[str]:
        """The classes of all its words, collected once."""
        if self._classes is None:
            names = self.lexicon.class_names
            self._classes = frozenset().union(*[names[lemma] for lemma in self.lemmas if lemma in names])
        return self._classes

    def __len__(self) -> int:
        return len(self.words)
