import pytest

from numcheck.document.model import Block, BlockKind, Document, Sentence
from numcheck.pattern.model import Scene, Slot
from numcheck.quantity.model import Quantity
from numcheck.rule.side import Side
from numcheck.span import Span
from tests.rule.samples import quantity

KINDS: list[BlockKind] = ["title", "paragraph", "quote", "paragraph", "table cell"]
SCENE = Scene(
    Document(
        "a.txt",
        "x" * 5,
        "x" * 5,
        tuple(Block(kind, Span(n, n + 1)) for n, kind in enumerate(KINDS)),
        tuple(Sentence(Span(n, n + 1), n) for n in range(5)),
    ),
    ((),) * 5,
)
COUNT = Slot("first", frozenset({"count"}))


FIVE = quantity("5")


def takes(side: Side, number: Quantity = FIVE) -> list[int]:
    return [sentence for sentence in range(5) if side.takes(number, SCENE, sentence)]


@pytest.mark.parametrize(
    ("scopes", "sentences"),
    [
        ((), [0, 1, 2, 3, 4]),
        (("title",), [0]),
        (("title", "lead"), [0, 1]),
        (("body",), [1, 2, 3]),
        (("body", "~quote"), [1, 3]),
        (("~title", "~table"), [1, 2, 3]),
    ],
)
def test_a_scope_is_a_part_of_the_document(scopes: tuple[str, ...], sentences: list[int]) -> None:
    assert takes(Side(COUNT, scopes=scopes)) == sentences


def test_kind_noun_and_article_must_fit() -> None:
    men = quantity("5", head="man", definite=True)
    assert takes(Side(COUNT, frozenset({"man"}), definite=True), men)
    assert not takes(Side(COUNT, frozenset({"woman"})), men)
    assert not takes(Side(COUNT, definite=False), men)
    assert not takes(Side(Slot("first", frozenset({"money"}))), men)


def test_a_scope_is_a_level_of_headings_or_a_kind_of_block() -> None:
    kinds: list[BlockKind] = ["heading", "heading", "list item", "footnote"]
    blocks = tuple(
        Block(kind, Span(n, n + 1), level=n + 1 if kind == "heading" else 0) for n, kind in enumerate(kinds)
    )
    document = Document("a.txt", "xxxx", "xxxx", blocks, tuple(Sentence(Span(n, n + 1), n) for n in range(4)))
    scene = Scene(document, ((),) * 4)

    def found(*scopes: str) -> list[int]:
        return [number for number in range(4) if Side(COUNT, scopes=scopes).takes(FIVE, scene, number)]

    assert [found(scope) for scope in ("heading", "heading 2", "list item", "footnote", "~heading 1")] == [
        [0, 1], [1], [2], [3], [1, 2, 3],
    ]  # fmt: skip
