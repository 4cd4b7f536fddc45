"""Small rule books written in a test, and the claims they make."""

from __future__ import annotations

from pathlib import Path

from numcheck.claim.bind import find_bindings
from numcheck.claim.find import find_claims
from numcheck.claim.survey import Survey
from numcheck.rule.load import load_book
from numcheck.rule.model import Book
from tests.pattern.samples import CLASSES, LEXICON, bound, scene_of


def book_of(folder: Path, *files: str) -> Book:
    """The book of rules, each as the text of its file; id, summary and message may be left out."""
    for number, text in enumerate(files):
        name = next((line[4:] for line in text.splitlines() if line.startswith("id: ")), f"rule-{number}")
        head = "" if "id: " in text else f"id: {name}\n"
        summary = "" if "summary: " in text else "summary: Something is wrong\n"
        message = "" if "message: " in text else 'message: "wrong"\n'
        (folder / f"{name}.yaml").write_text(head + summary + message + text.lstrip("\n"), encoding="utf-8")
    return load_book([folder], classes=CLASSES)


def claims_of(book: Book, text: str) -> list[str]:
    """Each claim as its rule, its verdict and its operands: ``rule-0 consistent old=30 new=40``."""
    return [
        " ".join(
            (
                claim.rule_id,
                str(claim.verdict),
                *(f"{role}={each.text}" for role, each in claim.labels.items()),
            )
        )
        for claim in find_claims(scene_of(text), book, LEXICON)
    ]


def bindings_of(book: Book, text: str) -> list[dict[str, str | None]]:
    """What the only rule of the book binds, each set of operands once."""
    (rule,) = book.rules.values()
    found: list[dict[str, str | None]] = []
    for binding in find_bindings(rule, Survey(scene_of(text), LEXICON)):
        operands = bound(binding.operands)
        if operands not in found:
            found.append(operands)
    return found
