"""The marks of comments in the bytes of a Word document."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Marks:
    """The comments that end and begin at one byte."""

    ends: list[int] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    close: bytes = b""
    """What closes the run that is split there, and what opens its second half."""

    open: bytes = b""

    def written(self, prefix: str) -> bytes:
        """The marks, those of comments that end first."""
        ends = "".join(
            f'<{prefix}commentRangeEnd {prefix}id="{number}"/>'
            f'<{prefix}r><{prefix}commentReference {prefix}id="{number}"/></{prefix}r>'
            for number in self.ends
        )
        starts = "".join(f'<{prefix}commentRangeStart {prefix}id="{number}"/>' for number in self.starts)
        return self.close + (ends + starts).encode() + self.open
