from __future__ import annotations

import re
from pathlib import Path

import pytest

from numcheck.checker import check_text
from numcheck.config.file import SettingsFile
from numcheck.config.layer import read_config
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


PAGES = ("ci.md", "configuration.md", "exit-codes.md", "formats.md", "suppressing.md")


@pytest.mark.parametrize("name", [*PAGES, "index.md"])
def test_links_lead_somewhere(name: str) -> None:
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text_of(name))
    assert [link for link in links if not (DOCS / link).exists()] == []


def test_the_index_leads_to_every_page() -> None:
    linked = set(re.findall(r"\]\(([\w-]+\.md)\)", text_of("index.md")))
    assert set(PAGES) <= linked
