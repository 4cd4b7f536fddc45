from __future__ import annotations

import pytest

from numcheck.pattern.model import Slot
from numcheck.pattern.node import Choice, Gap, Joint, Literal, Node, WordClass
from numcheck.pattern.parse import MAX_DEPTH, MAX_LENGTH, PatternError, parse_pattern
from numcheck.pattern.slot import OPEN_KINDS, RoleKinds
from numcheck.quantity.model import Kind
from tests.pattern.samples import CLASSES, parsed, stands

COUNT: frozenset[Kind] = frozenset({"count", "number"})
MONEY: RoleKinds = {"old": frozenset({"money"})}


@pytest.mark.parametrize(
    ("text", "nodes"),
    [
        ("Gulls  nested", (Literal("gulls"), Literal("nested"))),
        ("the crew’s", (Literal("the"), Literal("crew's"))),
        ("well-kept", (Literal("well"), Literal("kept"))),
        ("“low” tide", (Literal("low"), Literal("tide"))),
        ("U.S. ports", (Literal("u"), Literal("s"), Literal("ports"))),
        ("bed & board", (Literal("bed"), Literal("and"), Literal("board"))),
        ("boats - all", (Literal("boats"), Literal("-"), Literal("all"))),
        ("boats — all", (Literal("boats"), Literal("-"), Literal("all"))),
        ("( n = nests )", tuple(Literal(text) for text in ("(", "n", "=", "nests", ")"))),
        ("a .. b", (Literal("a"), Gap(is_long=False), Literal("b"))),
        ("a ... b", (Literal("a"), Gap(is_long=True), Literal("b"))),
        ("a ~ b", (Literal("a"), Joint(), Literal("b"))),
        ("@rise", (WordClass("rise"),)),
        ("<a|b c>", (Choice(((Literal("a"),), (Literal("b"), Literal("c"))), is_optional=False),)),
        ("[a] b", (Choice(((Literal("a"),),), is_optional=True), Literal("b"))),
        (
            "<a [b]|c>",
            (
                Choice(
                    ((Literal("a"), Choice(((Literal("b"),),), is_optional=True)), (Literal("c"),)),
                    is_optional=False,
                ),
            ),
        ),
    ],
)
def test_words_and_marks_become_nodes(text: str, nodes: tuple[Node, ...]) -> None:
    assert parsed(text).nodes == nodes


@pytest.mark.parametrize(
    ("text", "slot"),
    [
        ("{x}", Slot("x", OPEN_KINDS)),
        ("{x:money}", Slot("x", frozenset({"money"}))),
        ("{ x : money | percent }", Slot("x", frozenset({"money", "percent"}))),
        ("{x:count}", Slot("x", COUNT)),
        ("{x:number}", Slot("x", frozenset({"number"}))),
        ("{x:count of nests}", Slot("x", COUNT, noun="nest")),
        ("{x:count of @bird}", Slot("x", COUNT, noun="@bird")),
        ("{x:money range}", Slot("x", frozenset({"money"}), form="range")),
        ("{x:list count}", Slot("x", COUNT, form="list")),
        ("{x:open list count}", Slot("x", COUNT, form="open list")),
        ("{x:list percent in brackets}", Slot("x", frozenset({"percent"}), form="bracket list")),
        ("{x:list}", Slot("x", form="items")),
        ("{x:@bird}", Slot("x", form="word", word_class="bird")),
    ],
)
def test_slots_say_what_they_take(text: str, slot: Slot) -> None:
    pattern = parsed(f"about {text}")
    assert pattern.nodes[1] == slot
    assert pattern.slots == {"x": slot}


def test_a_slot_without_a_kind_takes_no_dates_names_or_ages() -> None:
    assert not OPEN_KINDS & {"date", "year", "time", "ordinal", "score", "identifier", "age", "duration"}
    assert {"count", "percent", "money", "measure", "fraction"} <= OPEN_KINDS


def test_a_frame_gives_kinds_to_slots_that_name_none() -> None:
    pattern = parse_pattern("from {old} to {new}", CLASSES, MONEY)
    assert pattern.slots["old"].kinds == {"money"}
    assert pattern.slots["new"].kinds == OPEN_KINDS


def test_patterns_of_one_text_and_other_kinds_are_told_apart() -> None:
    assert parsed("{old}").key != parse_pattern("{old}", CLASSES, MONEY).key


def test_slots_inside_choices_are_slots_of_the_pattern() -> None:
    assert list(parsed("<{a:count}|none> [of {b:count}]").slots) == ["a", "b"]


def test_a_slot_named_by_a_dash_binds_nothing() -> None:
    assert list(parsed("{_:count} of {b:count}").slots) == ["b"]


def test_a_leading_hat_asks_for_the_start_of_a_clause() -> None:
    assert parsed(" ^ of the {x:count}").starts_clause
    assert parsed("^ of the {x:count}").nodes == parsed("of the {x:count}").nodes
    assert not parsed("of the {x:count}").starts_clause


@pytest.mark.parametrize(
    ("text", "message", "column"),
    [
        ("", "no word or slot", 0),
        ("...", "no word or slot", 0),
        (",", "no word or slot", 0),
        ("[the] .. ,", "no word or slot", 0),
        ("<[a]|b>", "no word or slot", 0),
        ("a <b|c", "'>' is missing", 6),
        ("a [b", "']' is missing", 4),
        ("a <b]", "']' has no meaning here", 4),
        ("a | b", "'|' has no meaning here", 2),
        ("a > b", "'>' has no meaning here", 2),
        ("a $ b", "'$' has no meaning here", 2),
        ("a ^ b", "'^' has no meaning here", 2),
        ("a } b", "'}' has no meaning here", 2),
        ("a <|b>", "an empty branch", 2),
        ("a []", "an empty branch", 2),
        ("a .... b", "'....' is no gap; use .. or ...", 2),
        ("a {x:weight}", "unknown kind 'weight'", 2),
        ("a {x:cuont}", "did you mean 'count'", 2),
        ("a {X}", "'X' is no name for a slot", 2),
        ("a {}", "'' is no name for a slot", 2),
        ("a {x:}", "the kind is missing", 2),
        ("a {x:list cuont}", "unknown kind 'cuont'", 2),
        ("a {x:count of @birds}", "unknown word class '@birds'; did you mean 'bird'?", 2),
        ("a {x:@birds}", "unknown word class '@birds'", 2),
        ("a @rises", "unknown word class '@rises'; did you mean 'rise'?", 2),
        ("a" * (MAX_LENGTH + 1), f"{MAX_LENGTH + 1} characters long", 0),
        ("[a " * (MAX_DEPTH + 1), f"more than {MAX_DEPTH} choices inside each other", 3 * MAX_DEPTH),
    ],
)
def test_what_is_not_of_the_language_is_refused_with_its_column(text: str, message: str, column: int) -> None:
    with pytest.raises(PatternError) as raised:
        parsed(text)
    assert message in raised.value.message
    assert raised.value.column == column


def test_a_class_inside_itself_matches_nothing() -> None:
    assert not stands("@circle", "The circle holds 12 stones and 3 posts.")
