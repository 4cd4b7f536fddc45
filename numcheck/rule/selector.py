"""How settings and suppressions name rules: by id, by folder, or by both, with ``*`` and ``?``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from numcheck.errors import nearest

if TYPE_CHECKING:
    from numcheck.rule.model import Book


@dataclass(frozen=True, slots=True)
class RuleNames:
    """Every rule there is, those that are off too."""

    folders: Mapping[str, str] = field(default_factory=dict)
    """By the id of a rule the folder of its file, or its relation."""

    renamed: Mapping[str, str] = field(default_factory=dict)
    """By the id of a rule that was what finds the same now."""

    @classmethod
    def of(cls, book: Book) -> RuleNames:
        """The names of a rule book."""
        return cls({**book.off, **{name: rule.folder for name, rule in book.rules.items()}}, book.renamed)

    def means(self, selectors: Iterable[str], rule_id: str) -> bool:
        """Whether one of *selectors* names the rule."""
        folder = self.folders.get(rule_id, "")
        return any(matches(selector, rule_id, folder) for selector in selectors)

    def fault(self, selector: str) -> str:
        """What is wrong with a name that means no rule, else nothing."""
        if any(matches(selector, name, folder) for name, folder in self.folders.items()):
            return ""
        if selector in self.renamed:
            return f"no rule '{selector}'; it was renamed to {self.renamed[selector]}"
        known = [*self.folders, *dict.fromkeys(self.folders.values())]
        return f"no rule '{selector}'{nearest(selector, known) or '; numcheck rules lists all'}"


def matches(selector: str, rule_id: str, folder: str) -> bool:
    """Whether *selector* names the rule, its folder, or both: ``change/*``."""
    name = selector.removesuffix("/")
    return any(fnmatchcase(each, name) for each in (rule_id, folder, f"{folder}/{rule_id}"))
