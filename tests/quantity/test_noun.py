import pytest
from hypothesis import given
from hypothesis import strategies as st

from numcheck.quantity.noun import NounPhrase, is_definite, looks_plural, read_noun, singular


def read(marked: str) -> NounPhrase:
    """The noun phrase after the bar."""
    start = marked.index("|")
    text = marked.replace("|", "", 1)
    return read_noun(text, start, len(text))


NOUNS = [
    ("Some 240| stranded seals were freed.", "stranded seals", "seal"),
    ("The 48| wooden fishing boats burnt.", "wooden fishing boats", "boat"),
    ("There are 14| parish council members.", "parish council members", "member"),
    ("A 9|-member jury met.", "member", "member"),
    ("An 80|-bed hostel shut.", "bed", "bed"),
    ("Police took 17| men and women.", "men", "man"),
    ("They hired 30| sales assistants in May.", "sales assistants", "assistant"),
    ("She owns 6| sheep.", "sheep", "sheep"),
    ("It has 700| staff.", "staff", "staff"),
    ("It took 25| more people on.", "more people", "person"),
    ("He met 5| other women.", "other women", "woman"),
    ("There were 400| registered voters.", "registered voters", "voter"),
    ("It has 3| swimming pools.", "swimming pools", "pool"),
    ("It sold 3.1m| of the county's homes.", "county's homes", "home"),
    ("It lost 90| of the 120 barges.", "barges", "barge"),
    ("A 200|-odd people crowd", "people", "person"),
    ("Just one| boy stayed.", "boy", "boy"),
    ("A 15 percent| levy on salt", "levy", "levy"),
    ("A 15 percent| increase in salt", "increase", "increase"),
    ("It bought 12| Belgian lace-makers a drink.", "Belgian lace-makers", "lace-maker"),
    ("It won 40| lives.", "lives", "life"),
]


@pytest.mark.parametrize(("marked", "noun", "head"), NOUNS)
def test_noun_phrase_after_a_number_is_read(marked: str, noun: str, head: str) -> None:
    phrase = read(marked)
    assert (phrase.noun, phrase.head) == (noun, head)
    assert phrase.span is not None
    assert phrase.span.of(marked.replace("|", "", 1)) == noun


@pytest.mark.parametrize(
    "marked",
    [
        "Of these 3,100| left the town.",
        "Some 45| say taxes are high.",
        "It fell 12| to 30.",
        "It beat them 4| times.",
        "On 5| May it shut.",
        "It lost 3| less than before.",
        "They went 40| across the border.",
        "About 60| visited galleries.",
        "He paid 20| plus expenses.",
        "It was 7|.",
        "It was 7|",
        "A 500|-strong crowd came.",
        "The 12| was famous.",
        "It rose 9| percentage points.",
        "It has 3| cow.",
    ],
)
def test_number_without_a_noun_has_none(marked: str) -> None:
    assert read(marked) == NounPhrase()


@pytest.mark.parametrize(
    ("marked", "of"),
    [
        ("About 25 percent| of growers agree.", "growers"),
        ("About 25%| of all the small growers agree.", "small growers"),
        ("Half| of the 60 growers agree.", "growers"),
        ("Some 40 tonnes| of barley rotted.", "barley"),
    ],
)
def test_share_and_measure_tell_what_they_are_of(marked: str, of: str) -> None:
    phrase = read(marked)
    assert (phrase.noun, phrase.of) == (None, of)


@pytest.mark.parametrize(
    ("marked", "refers_back"),
    [
        ("He freed 12| of them.", True),
        ("He freed 12| of those caught.", True),
        ("He met 40, 12| of whom were ill.", True),
        ("He freed 12| of those seals.", True),
        ("He freed 12| of the seals.", False),
        ("He freed 12| seals.", False),
    ],
)
def test_words_for_things_named_before_refer_back(marked: str, *, refers_back: bool) -> None:
    assert read(marked).refers_back is refers_back


@pytest.mark.parametrize(
    ("plural", "single"),
    [
        ("Seals", "seal"), ("cities", "city"), ("boxes", "box"), ("churches", "church"), ("houses", "house"),
        ("causes", "cause"), ("women", "woman"), ("policemen", "policeman"),
        ("people", "person"), ("wolves", "wolf"),
        ("glasses", "glass"), ("by-elections", "by-election"), ("crises", "crisis"), ("sheep", "sheep"),
        ("buses", "bus"), ("movies", "movie"), ("grandchildren", "grandchild"), ("status", "status"),
        ("boat", "boat"),
        ("taxes", "tax"), ("keys", "key"), ("days", "day"),
    ],
)  # fmt: skip
def test_singular(plural: str, single: str) -> None:
    assert singular(plural) == single


@pytest.mark.parametrize(
    "word", ["is", "less", "across", "always", "Texas", "famous", "analysis", "boss", "bus", "moss"]
)
def test_word_in_s_that_is_no_plural(word: str) -> None:
    assert not looks_plural(word)


@pytest.mark.parametrize(
    ("left", "definite"),
    [
        ("Police freed the ", True),
        ("Police freed all ", True),
        ("Police freed these ", True),
        ("Police freed the more than ", True),
        ("Police freed the remaining ", True),
        ("Police freed its ", True),
        ("The remaining ", True),
        ("Police freed ", False),
        ("Police freed more than ", False),
        ("Police of the port freed ", False),
        ("Police freed another ", False),
        ("", False),
    ],
)
def test_definite_number_is_led_by_a_pointing_word(left: str, *, definite: bool) -> None:
    assert is_definite(left + "12 men", 0, len(left)) is definite


def test_definite_word_of_the_sentence_before_does_not_count() -> None:
    text = "It is theirs, all 12 seals."
    assert is_definite(text, 0, text.index("12"))
    assert not is_definite(text, text.index("12"), text.index("12"))


@given(st.text(), st.integers(0, 40), st.integers(0, 40))
def test_phrase_lies_between_its_bounds(text: str, a: int, b: int) -> None:
    start, end = sorted((min(a, len(text)), min(b, len(text))))
    phrase = read_noun(text, start, end)
    if phrase.span is not None:
        assert start <= phrase.span.start < phrase.span.end <= end
        assert phrase.noun in (None, phrase.span.of(text))
    assert isinstance(is_definite(text, start, end), bool)


WORDS = [
    "the",
    "of",
    "those",
    "men",
    "12",
    "%",
    "percent",
    "a",
    "new",
    "other",
    ",",
    "-",
    "’",
    "children's",
    "less",
]


@given(st.lists(st.sampled_from(WORDS)))
def test_any_sequence_of_words_is_read(words: list[str]) -> None:
    text = " ".join(words)
    for at in range(len(text)):
        read_noun(text, at, len(text))
