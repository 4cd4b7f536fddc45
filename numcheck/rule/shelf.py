"""What the files of a rule book define, by name, before it is read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, get_args

from numcheck.yamlfile import MapNode, Node, TextNode

VOCABULARY = "vocabulary"
"""What a file extends that adds words."""

LEXICON = "lexicon"
"""What a file extends that adds words of the light grammar."""

Noun = Literal["id", "relation"]
"""The key that names a rule, and the one that names a relation."""

NOUNS: tuple[Noun, ...] = get_args(Noun)


@dataclass(frozen=True, slots=True)
class Shelf:
    """Rules and relations by name, as nodes; later sources have edited and replaced earlier ones."""

    rules: dict[str, MapNode] = field(default_factory=dict)
    relations: dict[str, MapNode] = field(default_factory=dict)
    words: list[MapNode] = field(default_factory=list)
    """What is added to the vocabulary, in order."""

    lexicons: list[MapNode] = field(default_factory=list)
    """What is added to the lexicon, in order."""

    def named(self, noun: Noun) -> dict[str, MapNode]:
        """The rules or the relations."""
        return self.rules if noun == "id" else self.relations


def name_of(node: Node) -> str:
    """The name, or for what is no text its place, so that nothing else has the same."""
    return node.text if isinstance(node, TextNode) else f"{node.path}:{node.line}"
