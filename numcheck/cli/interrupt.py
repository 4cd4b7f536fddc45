"""Ctrl-C ends the checking at once and lets the report of what is known be finished; a second is for all."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")


@dataclass(slots=True)
class Interrupt:
    """Whether Ctrl-C was pressed."""

    is_noted: bool = False
    is_working: bool = False
    """Whether what is done now may be broken off."""

    @contextmanager
    def awaited(self) -> Iterator[None]:
        """Within, Ctrl-C breaks off only what *until* encloses."""
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        before = signal.signal(signal.SIGINT, self._note)
        try:
            yield
        finally:
            signal.signal(signal.SIGINT, before)

    def until(self, items: Iterator[T]) -> Iterator[T]:
        """The items until Ctrl-C, which breaks off the making of one."""
        while not self.is_noted:
            try:
                self.is_working = True
                item = next(items)
            except StopIteration:
                return
            except KeyboardInterrupt:
                self.is_noted = True
                return
            finally:
                self.is_working = False
            yield item

    def _note(self, *_: object) -> None:
        if self.is_noted or self.is_working:
            raise KeyboardInterrupt
        self.is_noted = True
