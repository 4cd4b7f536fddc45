"""Reports as bytes, for other processes and later runs.

Most runs look at few of the numbers and sentences of a report: they are unpacked when one is asked for.
"""

from __future__ import annotations

import io
import pickle
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeVar, overload

from numcheck.collector import collector_at_rest
from numcheck.pickling import Pickler, dumps
from numcheck.quantity.read import Reader
from numcheck.quantity.readings import Readings
from numcheck.report.model import Report

T = TypeVar("T")

READER = "reader"
"""What stands for the reader of numbers, which every process has its own of."""


class Packed(Sequence[T]):
    """Values that stay pickled until one of them is asked for."""

    __slots__ = ("_length", "_pickled", "_values")

    def __init__(self, values: Sequence[T]) -> None:
        self._length = len(values)
        self._pickled = dumps(tuple(values))
        self._values: tuple[T, ...] | None = None

    def __reduce__(self) -> tuple[object, ...]:
        return _unpacked, (self._length, self._pickled)

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, place: int) -> T: ...

    @overload
    def __getitem__(self, place: slice) -> tuple[T, ...]: ...

    def __getitem__(self, place: int | slice) -> T | tuple[T, ...]:
        return self._all()[place]

    def __iter__(self) -> Iterator[T]:
        return iter(self._all())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and self._all() == tuple(other)

    def __hash__(self) -> int:
        return hash(self._all())

    def _all(self) -> tuple[T, ...]:
        if self._values is None:
            self._values = pickle.loads(self._pickled)
        return self._values


def pack_report(report: Report, reader: Reader) -> bytes:
    """The report as bytes; *reader* read its numbers."""
    if not isinstance(report.quantities, Readings):
        document = report.document
        document = replace(document, blocks=Packed(document.blocks), sentences=Packed(document.sentences))
        report = replace(report, document=document, quantities=Packed(report.quantities))
    packed = io.BytesIO()
    with collector_at_rest():
        _Pickler(packed, reader).dump(report)
    return packed.getvalue()


def unpack_report(packed: bytes, reader: Reader) -> Report:
    """The report again. Raises one of UNREADABLE where the bytes are none, or of other code."""
    with collector_at_rest():
        report = _Unpickler(io.BytesIO(packed), reader).load()
    if not isinstance(report, Report):
        raise pickle.UnpicklingError("no report")
    return report


class _Pickler(Pickler):
    """Leaves the reader out."""

    def __init__(self, file: io.BytesIO, reader: Reader) -> None:
        super().__init__(file)
        self._reader = reader

    def persistent_id(self, value: object) -> str | None:
        return READER if value is self._reader else None


class _Unpickler(pickle.Unpickler):
    """Puts the reader of this process in its place."""

    def __init__(self, file: io.BytesIO, reader: Reader) -> None:
        super().__init__(file)
        self._reader = reader

    def persistent_load(self, name: str) -> Reader:
        if name != READER:
            raise pickle.UnpicklingError(f"unknown: {name}")
        return self._reader


def _unpacked(length: int, pickled: bytes) -> Packed[object]:
    values: Packed[object] = Packed.__new__(Packed)
    values._length, values._pickled, values._values = length, pickled, None
    return values
