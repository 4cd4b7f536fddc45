from __future__ import annotations

import re
import shlex
from dataclasses import fields
from pathlib import Path

import pytest

from numcheck.checker import Checker, check_text
from numcheck.cli.main import main
from numcheck.config.file import SettingsFile
from numcheck.config.layer import read_config
from numcheck.document import INPUT_FORMATS, read_text
from numcheck.document.extra import EXTRAS
from numcheck.document.place import Place
from numcheck.document.read import SUFFIXES
from numcheck.report import FORMATS
from numcheck.yamlfile.convert import field_table

DOCS = Path(__file__).parent.parent / "docs"
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
ROW = re.compile(r"^\| (`[^|]+`) \|", re.MULTILINE)


def text_of(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


def first_cells(name: str) -> set[str]:
    return {word for cell in ROW.findall(text_of(name)) for word in re.findall(r"`([^`]+)`", cell)}


def test_every_key_of_the_settings_is_described() -> None:
    assert first_cells("configuration.md") == set(field_table(SettingsFile))


def test_every_format_is_described() -> None:
    assert first_cells("formats.md") == set(FORMATS)


def table_rows(name: str) -> dict[str, str]:
    """By the first cell the rest of its row."""
    return dict(re.findall(r"^\| `([^`|]+)` \| (.*) \|$", text_of(name), re.MULTILINE))


def test_every_input_format_is_described() -> None:
    values = table_rows("configuration.md")["input-format"].partition(" | ")[0]
    assert set(re.findall(r"`(\w+)`", values)) == set(INPUT_FORMATS)
    rows = table_rows("documents.md")
    assert set(rows) == set(INPUT_FORMATS)
    for suffix, form in SUFFIXES.items():
        assert f"`{suffix}`" in rows[form]
    for form, row in rows.items():
        assert (f"`numcheck[{EXTRAS[form][1]}]`" in row) if form in EXTRAS else ("numcheck[" not in row)


def test_every_key_of_a_place_is_described() -> None:
    (told,) = re.findall(r"^In `json`, `place`.*?\n\n", text_of("formats.md"), re.MULTILINE | re.DOTALL)
    for name in (each.name for each in fields(Place)):
        assert f"`{name}`" in told


def test_the_settings_shown_are_read(tmp_path: Path) -> None:
    (block,) = [body for language, body in BLOCK.findall(text_of("configuration.md")) if language == "toml"]
    path = tmp_path / "numcheck.toml"
    path.write_text(block, encoding="utf-8")
    config = read_config(path)
    assert config.layer["ignore"] == ["restatement", "range-*"]
    assert [pattern for pattern, _ in config.sections] == ["minutes/**"]


def test_the_comment_shown_leaves_its_violation_alone() -> None:
    (block,) = [body for language, body in BLOCK.findall(text_of("suppressing.md")) if language == "markdown"]
    assert check_text(block, "a.md", "markdown").violations == ()
    comment, _, rest = block.partition("\n")
    assert comment.startswith("<!--")
    assert len(check_text(rest, "a.md", "markdown").violations) == 1
    for figure in re.findall(r'"([^"]+)"', comment):
        changed = f"{comment}\n{rest.replace(figure, figure.replace('0 ', '2 '))}"
        assert len(check_text(changed, "a.md", "markdown").violations) == 1


def blocks(name: str, language: str) -> list[str]:
    return [body for found, body in BLOCK.findall(text_of(name)) if found == language]


def test_the_words_shown_are_understood(tmp_path: Path) -> None:
    path = tmp_path / "words.yaml"
    path.write_text(blocks("relations.md", "yaml")[0], encoding="utf-8")
    text = "The toll ratcheted from $60 to $50."
    assert check_text(text).violations == ()
    assert [claim.relation for claim in Checker([path]).check_text(text).violations] == ["direction"]


def test_the_relation_shown_does_what_its_tests_say(tmp_path: Path) -> None:
    (tmp_path / "bound.yaml").write_text(blocks("relations.md", "yaml")[1], encoding="utf-8")
    checker = Checker([tmp_path], builtin=False)
    file = checker.engine.schemas["bound"].file
    for verdict, holds in (("inconsistent", [False]), ("consistent", [True]), ("silent", [])):
        for text in getattr(file.tests, verdict):
            found, _ = checker.engine.findings(checker.read_scene(read_text(text, "-", "plain")))
            assert [each.candidate.holds for each in found] == holds, text


def without_weights(text: str) -> str:
    """Weights and evidence move whenever the cues are measured anew."""
    lead, _, rest = text.partition("because")
    return lead + re.sub(r"\d+", "1", rest)


def test_the_candidate_shown_is_what_match_prints(capsys: pytest.CaptureFixture[str]) -> None:
    command, _, shown = blocks("relations.md", "console")[0].partition("\n")
    main(shlex.split(command.removeprefix("$ numcheck ")))
    assert without_weights(capsys.readouterr().out) == without_weights(shown)


PAGES = (
    "ci.md",
    "configuration.md",
    "documents.md",
    "exit-codes.md",
    "formats.md",
    "measuring.md",
    "relations.md",
    "suppressing.md",
    "tables.md",
    "verdicts.md",
)


@pytest.mark.parametrize("name", [*PAGES, "index.md"])
def test_links_lead_somewhere(name: str) -> None:
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text_of(name))
    assert [link for link in links if not (DOCS / link).exists()] == []


def test_the_index_leads_to_every_page() -> None:
    linked = set(re.findall(r"\]\(([\w-]+\.md)\)", text_of("index.md")))
    assert set(PAGES) <= linked
