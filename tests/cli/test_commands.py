from __future__ import annotations

from pathlib import Path

import pytest

from numcheck.report.cells import cell_length
from tests.cli.conftest import Numcheck
from tests.document.office.word import paragraph, table, word_file

MILL = """\
Of the 1,320 sacks that the mill sold last year, over 900 were rye and 400
were wheat. The price rose from €12.50 to €15, and a sack weighs 25 kg.
"""


def test_numbers_tells_of_every_number_how_it_was_read_and_what_became_of_it(numcheck: Numcheck) -> None:
    Path("mill.txt").write_text(MILL, encoding="utf-8")
    outcome = numcheck("numbers", "mill.txt")
    assert outcome.code == 0
    rows = outcome.out.splitlines()
    assert rows[0].split() == ["place", "text", "kind", "value", "allows", "of"]
    assert rows[1].split() == ["1:8", "1,320", "count", "1320", "exactly", "sacks"]
    assert "whole in part-exceeds-whole: consistent" in rows[2:6].__str__()
    assert "(900, inf)" in outcome.out
    assert rows[-2] == ""
    assert rows[-1].startswith("1 file: ")
    assert "       not in a claim" in rows


@pytest.mark.parametrize("width", [80, 120])
def test_numbers_fits_the_width(numcheck: Numcheck, monkeypatch: pytest.MonkeyPatch, width: int) -> None:
    Path("mill.txt").write_text(MILL, encoding="utf-8")
    monkeypatch.setattr("numcheck.cli.output.WIDTH", width)
    table = numcheck("numbers", "mill.txt").out.splitlines()[:-1]
    assert max(map(cell_length, table)) <= width


def test_numbers_has_room_for_places_in_words(numcheck: Numcheck) -> None:
    body = paragraph("Mills", style="berschrift1") + paragraph(
        "Of 30 mills, 12 ground about 9,000 sacks of rye."
    )
    Path("mill.docx").write_bytes(
        word_file(body + table(("Mill", "Sacks"), ("North", "50"), ("South", "70")))
    )
    *rows, told, _, coverage = numcheck("numbers", "mill.docx").out.splitlines()
    assert [row[:13] for row in rows if row.startswith("para")] == ["paragraph 2  "] * 3
    assert [row for row in rows if row.startswith("table")] == [
        "table 1  50: 50; North, Sacks",
        "table 1  70: 70; South, Sacks",
    ]
    assert told.startswith("sums of tables: numcheck mill.docx --show ")
    assert coverage.endswith("2 numbers in tables")


def test_explain_shows_what_the_rule_file_says(numcheck: Numcheck) -> None:
    outcome = numcheck("explain", "units-do-not-convert")
    assert outcome.code == 0
    lines = outcome.out.splitlines()
    assert lines[0] == "units-do-not-convert (error)"
    assert {line.split()[0] for line in lines if line[:1].isalpha()} >= {"message", "holds", "inconsistent"}
    assert max(map(len, lines)) <= 80


def test_an_unknown_rule_is_one_line_with_the_nearest(numcheck: Numcheck) -> None:
    outcome = numcheck("explain", "part-exceeds-hole")
    assert outcome.code == 2
    assert outcome.err == "numcheck: no rule 'part-exceeds-hole'; did you mean 'part-exceeds-whole'?\n"


def test_rules_lists_every_rule(numcheck: Numcheck) -> None:
    outcome = numcheck("rules")
    assert "error    units-do-not-convert\n" in outcome.out
    assert "evidence part-exceeds-whole\n" in outcome.out
    assert outcome.code == 0


def test_root_help_shows_the_options_of_check_and_the_subcommands(numcheck: Numcheck) -> None:
    outcome = numcheck("--help")
    assert outcome.code == 0
    assert "numcheck [check] [OPTIONS] PATHS..." in outcome.out
    for word in ("--fail-on", "--rules", "--format", "--version", "numbers", "explain"):
        assert word in outcome.out


def test_no_arguments_show_the_help_and_count_as_nothing_done(numcheck: Numcheck) -> None:
    outcome = numcheck()
    assert "--fail-on" in outcome.out
    assert outcome.code == 2


def test_version(numcheck: Numcheck) -> None:
    assert numcheck("--version").out.startswith("numcheck ")


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (["--fromat", "json", "a.txt"], "--format"),
        (["--format", "yaml", "a.txt"], "'text', 'concise', 'json'"),
        (["check"], "PATHS"),
        (["a.txt", "--fail-on"], "--fail-on"),
    ],
)
def test_a_bad_option_is_one_line_on_stderr(numcheck: Numcheck, arguments: list[str], hint: str) -> None:
    outcome = numcheck(*arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.count("\n") == 1
    assert hint in outcome.err


def test_a_path_with_the_name_of_a_subcommand_gets_a_hint(numcheck: Numcheck) -> None:
    Path("rules").mkdir()
    outcome = numcheck("rules")
    assert (
        outcome.err
        == "numcheck: 'rules' is read as the subcommand; for the path of that name write ./rules\n"
    )


def test_a_path_that_names_a_subcommand_after_an_option_is_a_path(numcheck: Numcheck) -> None:
    assert numcheck("--fail-on", "never", "numbers").err == "numbers: no such file or folder\n"
