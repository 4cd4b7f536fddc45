from __future__ import annotations

import pytest

from numcheck.pattern.model import Listing
from tests.pattern.samples import bindings, bound, matches, parsed, scan_of, shown, stands


def first(pattern: str, text: str) -> dict[str, str | None] | None:
    return next(iter(bindings(pattern, text)), None)


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        ("of {whole:count}", "Of 40 huts nine leak.", {"whole": "40"}),
        ("of {whole:count}", "Of over 40 old huts nine leak.", {"whole": "over 40"}),
        ("of {whole:count}", "Of $40 nine went.", None),
        ("of {whole:count|money}", "Of $40 nine went.", {"whole": "$40"}),
        ("of {whole:count}", "The line is off 40 huts.", None),
        ("at {x}", "It opens at 1990 prices.", None),
        ("at {x:year}", "It opened at 1990 prices.", {"x": "1990"}),
        ("{x:count of gull}", "It saw 12 terns and 30 gulls.", {"x": "30"}),
        ("{x:count of gulls}", "It saw 12 terns and 30 grey gulls.", {"x": "30"}),
        ("{x:count of @bird}", "It saw 12 boats and 30 terns.", {"x": "30"}),
        ("{x:money range}", "It cost $40 and then $5 to $9.", {"x": "$5 to $9"}),
        ("@rise by {x:count}", "Sales went up by 12 cars.", {"x": "12"}),
        ("@move by {x:count}", "Sales fell by 12 cars.", {"x": "12"}),
        ("{w:@rise} by {x:count}", "Sales went up by 12 cars.", {"w": "went up", "x": "12"}),
        ("<in|over> {x:count}", "Nine came over 40 hills.", None),
        ("<in|past> {x:count}", "Nine came past 40 hills.", {"x": "40"}),
        ("in [all] {x:count}", "Nine came in all 40 cars.", {"x": "40"}),
        ("in [all] {x:count}", "Nine came in 40 cars.", {"x": "40"}),
        ("{a:count} ({b:percent})", "Some 12 (8%) of 150 leak.", {"a": "Some 12", "b": "8%"}),
        ("{a:count} ({b:percent})", "Some 12 [8%] of 150 leak.", {"a": "Some 12", "b": "8%"}),
        ("{a:count} of {b:count}", "In 12 of 30 huts it rains.", {"a": "12", "b": "30"}),
        ("{f:fraction} ...", "In 12 of 30 huts it rains.", {"f": "12 of 30"}),
        ("{_:count} of {b:count}", "In 12 of 30 huts it rains.", {"b": "30"}),
        ("the crew's {x:count}", "The crew’s 12 boats.", {"x": "12"}),
        ("ÉTÉ {x:count}", "L'été, été 40 huts.", {"x": "40"}),
        ("while {x:count}", "It rained while 40 huts leaked.", {"x": "40"}),
    ],
)
def test_slots_bind_what_stands_there(pattern: str, text: str, found: dict[str, str] | None) -> None:
    assert first(pattern, text) == found


@pytest.mark.parametrize(
    ("pattern", "text", "is_there"),
    [
        ("sold .. {x:count}", "It sold 40 cars.", True),
        ("sold .. {x:count}", "It sold once again last spring 40 cars.", True),
        ("sold .. {x:count}", "It sold once again and late last spring 40 cars.", False),
        ("sold .. {x:count}", "It sold, last spring 40 cars.", False),
        ("sold .. {x:count}", "It sold in 1990 some 40 cars.", False),
        ("sold ... {x:count}", "It sold once again, and rather late, last spring, 40 cars.", True),
        ("sold ... {x:count}", "It sold in May 1990, on the third day, 40 cars.", True),
        ("sold ... {x:count}", "It sold $5 of oil and 40 cars.", False),
        ("sold ... {x:count}", "It sold all; 40 cars left.", False),
        ("sold ... {x:count}", "It sold all: 40 cars.", False),
        ("sold ... {x:count}", "It sold all while 40 cars left.", False),
        ("sold ... {x:count}", "It sold all (and then some) 40 cars.", True),
        ("sold ... {x:count}", "It sold (in the spring, 40 cars.", False),
        ("sold while {x:count}", "It sold while 40 cars left.", True),
        ("cars sold {x:count}", "Of cars, sold 40 yet.", True),
        ("cars ~ sold {x:count}", "Of cars, sold 40 yet.", False),
        ("cars ~ sold {x:count}", "Of cars sold 40 yet.", True),
        ("cars , sold {x:count}", "Of cars sold 40 yet.", True),
        ("cars <,> sold {x:count}", "Of cars sold 40 yet.", False),
        ("cars <,> sold {x:count}", "Of cars, sold 40 yet.", True),
        ("cars [,|;] sold {x:count}", "Of cars; sold 40 yet.", True),
        ("cars - {x:count} -", "The cars — 40 in all — went.", False),
        ("<,|-> {x:count} .. <,|->", "The cars - 40 in all - went.", True),
        ("cars - {x:count} .. -", "The cars — 40 in all — went.", True),
        ("cars - {x:count} .. -", "The cars - 40 in all - went.", True),
        ("cars {x:count}", "The Cars: 40.", False),
        ("well kept {x:count}", "Well-kept, 40 cars.", True),
    ],
)
def test_gaps_and_commas(pattern: str, text: str, is_there: bool) -> None:
    assert stands(pattern, text) is is_there


def test_a_pattern_is_found_from_every_word_it_can_start_at() -> None:
    found = bindings("{a:count} ... {b:percent}", "Then 12 gulls, 5% up, and 30 terns, 9% down.")
    assert found == [{"a": "12", "b": "5%"}, {"a": "30", "b": "9%"}]


def test_from_one_start_the_nearest_end_is_bound() -> None:
    assert bindings("of {a:count} ... in {b:year}", "Of 12 gulls in 1990 and in 1991.") == [
        {"a": "12", "b": "1990"}
    ]


def test_no_slot_binds_twice() -> None:
    assert bindings("{a:count} and {a:count}", "Then 12 gulls and 30 terns.") == []


@pytest.mark.parametrize(
    ("pattern", "text", "is_there"),
    [
        ("^ of the {x:count}", "Of the 40 huts nine leak.", True),
        ("^ of the {x:count}", "Most of the 40 huts leak.", False),
        ("^ of the {x:count}", "It rains while of the 40 huts nine leak.", True),
        ("^ while of the {x:count}", "It rains while of the 40 huts nine leak.", True),
        ("^ of the {x:count}", "It rains; of the 40 huts nine leak.", True),
        ("^ of the {x:count}", "It rains (of the 40 huts nine leak).", True),
        ("^ of the {x:count}", "It rains, of the 40 huts nine leak.", False),
        ("sold {x:number} $", "Of the huts she sold 40.", True),
        ("sold {x:number} $", "Of the huts she sold 40, all of them old.", True),
        ("sold {x:number} $", "She kept most (she sold 40) and left.", True),
        ("sold {x:number} $", "She sold 40; nine leaked.", True),
        ("sold {x:number} $", "She sold 40 while it rained.", True),
        ("sold {x:number} $", "She sold 40 of them.", False),
    ],
)
def test_a_clause_starts_after_the_mark_that_opens_it(pattern: str, text: str, is_there: bool) -> None:
    assert stands(pattern, text) is is_there


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("There were 12 men and 8 women.", "12 | 8"),
        ("There were 12 men, 8 women and 3 boys.", "12 | 8 | 3"),
        ("There were 12 men, 8 women, and 3 boys.", "12 | 8 | 3"),
        ("There were 12 men; 8 women; and 3 boys.", "12 | 8 | 3"),
        ("Some 12 stayed, 9 left and 3 came back.", "Some 12 | 9 | 3"),
        ("There were 12 men (60%), 8 women (40%) and 3 boys.", "12 | 8 | 3"),
        ("There were 12 men, 8 women.", None),
        ("There were 12 men in 8 huts.", None),
        ("There were 12 men and $8.", None),
        ("There were 12 men and no women.", None),
    ],
)
def test_a_list_of_quantities_is_closed(text: str, parts: str | None) -> None:
    found = first("{parts:list count}", text)
    assert (found or {}).get("parts") == parts


@pytest.mark.parametrize(
    "text",
    [
        "There were 12 men, 8 women and 3 boys.",
        "There were 12 tall men, 8 old women who sang, and 3 boys from the town.",
        "There were 12 of the men of the town, 8 women and 3 boys.",
    ],
)
def test_a_list_is_maximal(text: str) -> None:
    assert [each["parts"] for each in bindings("{parts:list count}", text)] == ["12 | 8 | 3"]


def test_the_head_of_a_list_may_end_where_the_pattern_goes_on() -> None:
    assert first("{parts:list count} , {all:count} in all", "Then 12 men and 8 women, 20 in all.") == {
        "parts": "12 | 8",
        "all": "20",
    }


def test_an_open_list_needs_no_last_and() -> None:
    assert first("{parts:open list count}", "There were 12 men, 8 women.") == {"parts": "12 | 8"}


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("They go to Malta (64%), Cyprus (13%) and Crete (23%).", "64% | 13% | 23%"),
        ("They got tea (n = 50) or milk (n = 48).", None),
        ("They go to Malta (64%).", None),
    ],
)
def test_a_list_in_brackets_takes_the_number_of_each_bracket(text: str, shares: str | None) -> None:
    found = first("{shares:list percent in brackets}", text)
    assert (found or {}).get("shares") == shares


def test_counts_in_brackets_may_be_led_by_n() -> None:
    found = first("{parts:list count in brackets}", "They got tea (n = 50) or milk (n = 48).")
    assert found == {"parts": "50 | 48"}


def test_the_percent_in_a_bracket_belongs_to_the_item_before_it() -> None:
    match, *_ = matches("{parts:list count}", "There were 12 men (60%), 8 women and 3 boys (15%).")
    parts = match.operands["parts"]
    assert isinstance(parts, Listing)
    assert [shown(percent) for percent in parts.percents] == ["60%", None, "15%"]


def test_a_list_of_things_has_no_quantities() -> None:
    (found,) = bindings("these : {things:list}", "It needs these: soil, water and light.")
    assert found == {"things": "soil | water | light"}


def test_the_same_words_bind_in_every_view() -> None:
    scan = scan_of("The mill (built in 1990) ground 12 of 30 tons.")
    found = [bound(match.operands) for _, match in scan.matches(parsed("mill ground {x:count}"))]
    assert found == [{"x": "12"}]


def test_a_match_covers_the_phrase_of_its_last_slot() -> None:
    text = "Of 40 old huts nine leak."
    (match,) = matches("of {x:count}", text)
    assert match.span.of(text) == "Of 40 old huts"


@pytest.mark.parametrize(
    "pattern",
    ["of {x:count}", "<of|in> {x:count}", "[the] {x:count}", "@rise {x:count}", "{w:@rise} .. {x:count}"],
)
@pytest.mark.parametrize("text", ["Of the 40 huts nine leak.", "It climbed 9 steps.", "Nothing."])
def test_what_a_pattern_asks_for_never_hides_a_match(pattern: str, text: str) -> None:
    scan = scan_of(text)
    wanted = parsed(pattern)
    expression = scan.lexicon.expression(wanted)
    for view in scan.views:
        assert scan.lexicon.may_stand(wanted, view.gists) or expression.regex.search(view.text) is None


def test_a_sentence_that_lacks_a_word_of_the_pattern_is_not_searched() -> None:
    lexicon, pattern = scan_of("Nothing.").lexicon, parsed("<of|in> @rise {x:count}")
    assert not lexicon.may_stand(pattern, frozenset({b"of", b"\x01c"}))
    assert lexicon.may_stand(pattern, frozenset({b"of", b"climbed", b"\x01c"}))
