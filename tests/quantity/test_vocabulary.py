from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from numcheck.errors import NumcheckError
from numcheck.interval import Interval
from numcheck.quantity.unit import same_dimension
from numcheck.quantity.vocabulary import Shape, load_vocabulary, read_interval, read_shape
from numcheck.rulebook import BUILTIN

WORDS = load_vocabulary(BUILTIN / "vocabulary.yaml")
NO_UNITS = ("percent", "points", "basis points", "ppb")


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("[0.9N, N)", Shape(Fraction(9, 10), Fraction(1), False, True)),
        ("(N, )", Shape(Fraction(1), None, True, True)),
        ("[0, N]", Shape(Fraction(0), Fraction(1), False, False)),
    ],
)
def test_shapes_are_read(text: str, shape: Shape) -> None:
    assert read_shape(text) == shape


def test_intervals_are_read() -> None:
    assert read_interval("(0.5, 1]") == Interval(Fraction(1, 2), Fraction(1), low_open=True)


@pytest.mark.parametrize("text", ["", "0.9N", "[N; N]", "about"])
def test_what_is_no_interval_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not an interval"):
        read_shape(text)


@pytest.mark.parametrize("content", ["[]", "number words: {one: 1}", "hedges: [", "number words: {one: x}"])
def test_broken_vocabulary_is_named(content: str, tmp_path: Path) -> None:
    path = tmp_path / "vocabulary.yaml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(NumcheckError, match="vocabulary"):
        load_vocabulary(path)


def test_missing_vocabulary_is_named(tmp_path: Path) -> None:
    with pytest.raises(NumcheckError, match="cannot be read"):
        load_vocabulary(tmp_path / "none.yaml")


def test_words_of_classes_stay_text(tmp_path: Path) -> None:
    source = (BUILTIN / "vocabulary.yaml").read_text(encoding="utf-8")
    path = tmp_path / "vocabulary.yaml"
    path.write_text(
        source.partition("\nclasses:")[0] + "\nclasses: {switch: [off, 'no', 12:30]}\n", encoding="utf-8"
    )
    assert load_vocabulary(path).classes == {"switch": ("off", "no", "12:30")}


@pytest.mark.parametrize("name", sorted({*WORDS.unit_names.values()} - {*NO_UNITS}))
def test_names_of_units_are_known_to_pint(name: str) -> None:
    assert same_dimension(f"{name} / hour", f"{name} / day")


def test_bands_of_parts_hold_their_value() -> None:
    assert [word for word, (value, band) in WORDS.fractions.items() if value not in band] == []
