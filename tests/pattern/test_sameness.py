from __future__ import annotations

import pytest

from numcheck.interval import Truth
from numcheck.pattern.sameness import are_alike, different_noun, restates, same_noun
from tests.pattern.samples import quantities_of, scene_of

HELD = "Rangers caught 58 poachers in the reserve."


def restated(text: str) -> str | None:
    """The earlier figure that the last count of the text gives again."""
    scene = scene_of(text)
    every = [part for found in scene.quantities for q in found for part in (q, *q.parts)]
    *earlier, second = [quantity for quantity in every if quantity.kind in ("count", "number")]
    found = [first.text for first in earlier if restates(first, second, scene) is Truth.TRUE]
    assert len(found) <= 1
    return found[0] if found else None


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (f"{HELD} The 85 poachers caught were freed.", "58"),
        (f"{HELD} The 58 poachers caught were freed.", "58"),
        (f"{HELD} Nobody was hurt. It rained. The 85 poachers caught were freed.", "58"),
        (f"{HELD} The 61 poachers were freed.", "58"),
        (f"{HELD} The 58 poachers were freed.", "58"),
        ("It has 40 old wooden huts. The 44 wooden huts are to go.", "40"),
        ("On Monday 58 poachers were caught. The 85 poachers caught on Monday were freed.", "58"),
        ("Rangers caught 58 poachers in Marl. The 85 poachers caught in Marl were freed.", "58"),
        ("Rangers caught 58 poachers and hit 40 boars. The 85 poachers caught were freed.", "58"),
        ("Rangers caught 31 poachers. Rangers caught 58 poachers. The 85 poachers caught left.", "58"),
        ("Rangers caught 85 poachers. Rangers caught 58 poachers. The 85 poachers caught left.", "85"),
    ],
)
def test_a_definite_phrase_restates_a_figure_of_the_same_things(text: str, first: str) -> None:
    assert restated(text) == first


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"{HELD} It caught 85 poachers.", id="not definite"),
        pytest.param(f"{HELD} The 85 boars caught were freed.", id="another noun"),
        pytest.param(f"{HELD} The 85 caught were freed.", id="no noun"),
        pytest.param(f"{HELD} The 85 of them caught were freed.", id="some of them"),
        pytest.param(f"{HELD} The remaining 85 poachers were freed.", id="the rest"),
        pytest.param(f"{HELD} The other 85 poachers were freed.", id="others"),
        pytest.param(f"{HELD} The first 85 poachers were freed.", id="a part"),
        pytest.param(f"{HELD} The 85 young poachers were freed.", id="a new qualifier"),
        pytest.param(f"{HELD} The 91 poachers were freed.", id="far off and no word repeated"),
        pytest.param(f"{HELD} The 85 poachers named were freed.", id="another event"),
        pytest.param(f"{HELD} The 61 poachers in the north fled.", id="restricted and no word repeated"),
        pytest.param(f"{HELD} Its 61 poachers were freed.", id="possessed"),
        pytest.param(f"{HELD} It rained. It rained. The 61 poachers left.", id="bare, three sentences on"),
        pytest.param("Rangers met 58 poachers, and the 61 poachers left.", id="same sentence"),
        pytest.param(
            "On Monday 58 poachers were caught. The 85 poachers caught on Sunday were freed.",
            id="another day",
        ),
        pytest.param(
            "Rangers caught 58 poachers in Marl. The 85 poachers caught in Oxbow were freed.",
            id="another place",
        ),
        pytest.param(
            "In 1990 rangers caught 58 poachers. The 85 poachers caught in 1991 were freed.",
            id="another year",
        ),
        pytest.param(
            "Rangers caught 51 poachers and 34 boars. The 85 poachers caught were freed.", id="the sum"
        ),
        pytest.param(
            "Rangers caught another 58 poachers. The 85 poachers caught were freed.", id="a first that adds"
        ),
        pytest.param("The 85 poachers caught were freed.", id="nothing before"),
    ],
)
def test_what_may_be_another_set_restates_nothing(text: str) -> None:
    assert restated(text) is None


def test_a_figure_too_far_back_is_not_restated() -> None:
    assert restated(f"{HELD} {'It rained. ' * 11}The 85 poachers caught were freed.") == "58"
    assert restated(f"{HELD} {'It rained. ' * 12}The 85 poachers caught were freed.") is None


def test_a_later_figure_is_never_restated() -> None:
    scene = scene_of(f"{HELD} The 85 poachers caught were freed.")
    first, second = (found[0] for found in scene.quantities)
    assert restates(second, first, scene) is Truth.FALSE


@pytest.mark.parametrize(
    ("text", "same", "different"),
    [
        ("Then 12 gulls and 30 grey gulls.", Truth.TRUE, Truth.FALSE),
        ("Then one gull and 30 gulls.", Truth.TRUE, Truth.FALSE),
        ("Then 12 gulls and 30 terns.", Truth.FALSE, Truth.TRUE),
        ("Then 12 gulls and 30.", Truth.UNKNOWN, Truth.FALSE),
    ],
)
def test_nouns_are_the_same_only_where_both_are_known(text: str, same: Truth, different: Truth) -> None:
    a, b = quantities_of(text)
    assert (same_noun(a, b), different_noun(a, b)) == (same, different)


@pytest.mark.parametrize(
    ("text", "alike"),
    [
        ("Then 12 gulls and 30 terns.", True),
        ("Then 12 gulls and 30.", True),
        ("Then 12 gulls and 30%.", False),
        ("Then $12 and $30.", True),
        ("Then $12 and €30.", False),
        ("Then 12% and a third.", True),
        ("Then 12 km and 30 tons.", True),
        ("Then 12 km and $30.", False),
    ],
)
def test_kinds_that_compare_are_alike(text: str, alike: bool) -> None:
    a, b = quantities_of(text)
    assert are_alike(a, b) is alike


def test_a_place_in_the_text_is_found_in_its_sentence() -> None:
    scene = scene_of("Then 12 gulls. Then 30 terns.\n\nThen 9 owls.")
    spans = [quantity.span for found in scene.quantities for quantity in found]
    assert [scene.sentence_at(span) for span in spans] == [0, 1, 2]
    assert scene.sentence_at(spans[0].cover(spans[1])) is None
