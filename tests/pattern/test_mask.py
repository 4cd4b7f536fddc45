from __future__ import annotations

import pytest

from numcheck.pattern.mask import View
from numcheck.span import Span
from tests.pattern.samples import scan_of


def views(text: str) -> list[str]:
    """The masked views, with Q for the mark before a quantity and > for the one before a new clause."""
    scan = scan_of(text)
    return [
        view.text.replace(b"\x01", b"Q").replace(b"\x02", b"").replace(b"\x03", b">").decode().strip()
        for view in scan.views
    ]


def view_of(text: str) -> View:
    return scan_of(text).views[0]


def words(view: View) -> list[str]:
    """Each token as it stands in the text, quantities by their number alone."""
    return [
        token.quantity.text if token.quantity else token.mask.decode().lstrip("\x03") for token in view.tokens
    ]


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Over 1,300 grey seals came.", "Qcv0/seal came"),
        ("It cost $5 and 7%.", "it cost QMv0/ and Qpv1/"),
        ("The crew’s “old” well-kept boats, all 7.", "the crew's old well kept boats , all Qnv0/"),
        ("Bed & board: [some] 40 beds", "bed and board : ( some ) Qcv0/bed"),
        ("It rose while 5 fell", "it rose >while Qnv0/ fell"),
        ("5 gulls — all grey -- and 6 terns", "Qcv0/gull >- all grey >- and Qcv1/tern"),
        ("All 40 guests and both divers swam.", "all Qcv0/guest and both divers swam"),
        ("Zürich has 12 trams", "zürich has Qcv0/tram"),
        ("It took 5 to 9 days", "it took Qur0/"),
    ],
)
def test_words_are_folded_and_quantities_become_marks(text: str, masked: str) -> None:
    assert views(text)[0] == masked


def test_a_count_swallows_its_noun_phrase_and_other_kinds_do_not() -> None:
    assert words(view_of("Some 40 wooden huts and $9 wooden spoons"))[:2] == ["Some 40", "and"]
    assert words(view_of("It cost $9 a spoon at 25% off"))[-2:] == ["25%", "off"]


def test_a_count_with_a_number_inside_its_phrase_swallows_nothing() -> None:
    tokens = view_of("The town sold 12 (40%) of the old huts.").tokens
    assert [token.span.end - token.span.start for token in tokens if token.quantity] == [2, 3]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The mill ground 12 tons.", 1),
        ("About 12 of 30 wells are dry.", 2),
        ("The mill (built in 1990) ground 12 tons.", 2),
        ("About 12 of 30 wells (40%) are dry.", 4),
    ],
)
def test_a_sentence_has_a_view_for_each_way_to_read_it(text: str, number: int) -> None:
    assert len(views(text)) == number


def test_the_unfolded_view_has_the_numbers_of_a_fraction_apart() -> None:
    folded, unfolded = scan_of("About 12 of 30 wells are dry.").views
    assert [token.quantity.text for token in folded.tokens if token.quantity] == ["About 12 of 30"]
    assert [token.quantity.text for token in unfolded.tokens if token.quantity] == ["12", "30"]


def test_the_last_view_has_its_brackets_lifted_out() -> None:
    assert words(scan_of("The mill (built in 1990) ground 12 tons.").views[1]) == words(
        view_of("The mill ground 12 tons.")
    )


def clauses(text: str) -> str:
    """The number of the clause of each token, of its stretch, and of its bracket."""
    tokens = view_of(text).tokens
    return " ".join(f"{token.clause}{token.stretch}{token.bracket}" for token in tokens)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("gulls nest, terns leave", "000 000 000 000 000"),
        ("gulls nest; terns leave", "000 000 110 110 110"),
        ("gulls nest: terns leave", "000 000 100 100 100"),
        ("gulls nest — terns leave", "000 000 100 100 100"),
        ("gulls nest while terns leave", "000 000 110 110 110"),
        ("gulls nest: terns leave but come", "000 000 100 100 100 220 220"),
        ("gulls (or terns) leave", "000 001 001 001 001 000"),
        ("gulls (here; there) leave", "000 001 001 001 001 001 000"),
        ("gulls (but terns too) leave", "000 001 111 111 111 111 000"),
        ("gulls (a) and (b) leave", "000 001 001 001 000 002 002 002 000"),
        ("gulls (a (b) c) leave", "000 001 001 001 001 001 001 001 000"),
        ("gulls [a] leave", "000 001 001 001 000"),
        ("gulls (a leave", "000 000 000 000"),
        ("gulls a) leave", "000 000 000 000"),
        ("gulls (a (b) leave", "000 000 000 001 001 001 000"),
    ],
)
def test_tokens_know_their_clause_and_bracket(text: str, numbers: str) -> None:
    assert clauses(text) == numbers


def test_every_token_is_found_by_its_place_in_the_masked_text() -> None:
    view = view_of("About 12 of 30 wells (40%) are dry.")
    assert [view.token_at(start) for start in view.starts] == list(range(len(view.tokens)))
    assert view.token_at(len(view.text)) == len(view.tokens)
    assert [view.text[start - 1 : start] for start in view.starts] == [b" "] * len(view.tokens)


def test_tokens_lie_in_the_text_in_order() -> None:
    text = "In 1990 about 12 of 30 wells (40%) — all old — were dry."
    for view in scan_of(text).views:
        spans = [token.span for token in view.tokens]
        assert spans == sorted(spans)
        assert all(Span(0, len(text)).holds(span) for span in spans)


def test_marks_in_the_text_do_not_look_like_quantities() -> None:
    assert words(view_of("Now \x01cv0/gull\x02 and 5 terns"))[:4] == ["now", "cv0", "/", "gull"]
