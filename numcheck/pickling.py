"""Pickles of frozen values that are read back fast: their fields are set at once, not looked up one by one.

A dataclass with slots otherwise goes through ``dataclasses.fields`` for each of its values.
"""

from __future__ import annotations

import io
import pickle
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from fractions import Fraction
from functools import cache
from typing import Any

UNREADABLE = (
    OSError, pickle.UnpicklingError, EOFError, AttributeError, ImportError, IndexError, KeyError, TypeError,
    ValueError,
)  # fmt: skip
"""What bytes that are cut short, or of other code, may raise."""


class Pickler(pickle.Pickler):
    """Writes frozen dataclasses as their class and their values."""

    def __init__(self, file: io.BytesIO) -> None:
        super().__init__(file, pickle.HIGHEST_PROTOCOL)

    def reducer_override(self, value: Any) -> Any:
        """How a value is made again."""
        if isinstance(value, type):
            return NotImplemented
        kind: type = type(value)
        if kind is Fraction:
            return Fraction, (value.numerator, value.denominator)
        if not _is_plain(kind):
            return NotImplemented
        return restored, (kind, *[getattr(value, name) for name in _names(kind)])


def dumps(value: object) -> bytes:
    """The value as bytes."""
    file = io.BytesIO()
    Pickler(file).dump(value)
    return file.getvalue()


def restored(kind: type, *values: object) -> object:
    """A value of a dataclass with its fields, which were checked when it was first made."""
    made: object = object.__new__(kind)
    for set_field, value in zip(_setters(kind), values, strict=True):
        set_field(made, value)
    return made


@cache
def _is_plain(kind: type[Any]) -> bool:
    """Whether it is a frozen dataclass with slots for all of its fields."""
    if not is_dataclass(kind) or not kind.__dataclass_params__.frozen:  # type: ignore[attr-defined]
        return False
    return all(hasattr(getattr(kind, name, None), "__set__") for name in _names(kind))


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


@cache
def _setters(kind: type) -> tuple[Callable[[object, object], None], ...]:
    return tuple(getattr(kind, name).__set__ for name in _names(kind))
