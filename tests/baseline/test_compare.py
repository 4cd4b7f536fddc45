from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from numcheck.baseline import Entry, Scope, compare, entries_of, read_baseline, write_baseline
from numcheck.checker import Checker
from numcheck.errors import NumcheckError
from numcheck.report import Report

FOLDER = Path.cwd()
WRONG = "Sales of kites rose 30% to $60 from $50."
OTHER = "Sales of balls rose 40% to $80 from $50."


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker()


def entries(*reports: Report) -> list[Entry]:
    return [entry for report in reports for entry in entries_of(report, FOLDER)]


def left(reports: list[Report], known: list[Entry], *, gone_files: bool = False) -> tuple[int, int]:
    """How many violations are new, and how many entries met nothing."""
    found = compare(known, Scope(reports, FOLDER, exists=lambda _: not gone_files))
    return sum(len(report.violations) for report in found.reports), len(found.gone) + len(found.missing)


def test_moved_text_stays_known(checker: Checker) -> None:
    before = checker.check_text(f"{WRONG}\n", "a.md", "markdown")
    after = checker.check_text(
        "# Toys\n\nNew words.\n\n> *Sales*  of kites\n> rose 30% to $60 from $50.\n", "a.md", "markdown"
    )
    assert left([after], entries(before)) == (0, 0)


@pytest.mark.parametrize("changed", [WRONG.replace("30%", "31%"), WRONG.replace("$50", "$51")])
def test_a_changed_figure_is_new(checker: Checker, changed: str) -> None:
    known = entries(checker.check_text(WRONG, "a.md"))
    assert left([checker.check_text(changed, "a.md")], known) == (1, 1)


def test_an_entry_of_a_witness_is_of_the_claim(checker: Checker) -> None:
    report = checker.check_text("It has 90 cows and 40 goats (3:1).", "a.md")
    (claim,), (entry,) = report.violations, entries(report)
    _, other = claim.ids
    roles = tuple((f"other {role}", value) for role, value in entry.identity.values)
    of_witness = Entry(entry.path, replace(entry.identity, rule=other, values=roles))
    assert left([report], [of_witness]) == (0, 0)
    stranger = Entry(entry.path, replace(entry.identity, rule="life-reversed", values=roles))
    assert left([report], [stranger]) == (1, 1)


def test_a_second_copy_is_new(checker: Checker) -> None:
    known = entries(checker.check_text(WRONG, "a.md"))
    assert left([checker.check_text(f"{WRONG}\n\n{WRONG}", "a.md")], known) == (1, 0)


def test_text_moved_to_another_file_stays_known(checker: Checker) -> None:
    known = entries(checker.check_text(WRONG, "a.md"))
    emptied, filled = checker.check_text("Nothing.", "a.md"), checker.check_text(WRONG, "b.md")
    assert left([emptied, filled], known) == (0, 0)
    assert left([filled], known, gone_files=True) == (0, 0)


def test_a_copy_in_another_file_is_new_while_the_first_stands(checker: Checker) -> None:
    known = entries(checker.check_text(WRONG, "a.md"))
    copy = checker.check_text(WRONG, "b.md")
    assert left([checker.check_text(WRONG, "a.md"), copy], known) == (1, 0)
    assert left([copy], known) == (1, 0)


def test_entries_of_files_that_were_not_checked_are_kept(checker: Checker) -> None:
    known = entries(checker.check_text(WRONG, "a.md"), checker.check_text(OTHER, "b.md"))
    found = compare(known, Scope([checker.check_text("Nothing.", "b.md")], FOLDER, exists=lambda _: True))
    assert [entry.path for entry in found.beyond] == ["a.md"]
    assert [entry.path for entry in found.gone] == ["b.md"]


def test_entries_of_rules_that_were_not_looked_for_are_kept_wherever_they_are(checker: Checker) -> None:
    known = entries(checker.check_text(WRONG, "a.md"), checker.check_text(OTHER, "gone.md"))
    scope = Scope(
        [checker.check_text("Nothing.", "a.md")], FOLDER, lambda _path, _rule: False, exists=lambda _: False
    )
    found = compare(known, scope)
    assert (len(found.beyond), found.gone, found.missing) == (2, (), ())


def test_an_entry_that_moved_is_met_where_it_is_now(checker: Checker) -> None:
    known = entries(checker.check_text(WRONG, "a.md"))
    found = compare(known, Scope([checker.check_text(WRONG, "b.md")], FOLDER, exists=lambda _: False))
    assert [entry.path for entry in found.met] == ["b.md"]


def test_an_entry_of_standard_input_is_never_missing(checker: Checker) -> None:
    known = entries(checker.check_text(WRONG, "-"))
    found = compare(known, Scope([checker.check_text("Nothing.", "b.md")], FOLDER))
    assert (len(found.beyond), found.missing) == (1, ())


def test_a_file_is_read_as_it_was_written_and_in_total_order(checker: Checker, tmp_path: Path) -> None:
    known = entries(checker.check_text(OTHER, "b é.md"), checker.check_text(WRONG, "a.md"))
    path = tmp_path / "known.json"
    write_baseline(path, known)
    first = path.read_bytes()
    write_baseline(path, reversed(known))
    assert path.read_bytes() == first
    assert sorted(read_baseline(path)) == sorted(known)
    assert first.count(b"\n") == 4


def test_a_file_names_no_lines(checker: Checker, tmp_path: Path) -> None:
    write_baseline(tmp_path / "one.json", entries(checker.check_text(WRONG, "a.md")))
    write_baseline(tmp_path / "two.json", entries(checker.check_text(f"Toys.\n\n\n\n{WRONG}", "a.md")))
    assert (tmp_path / "one.json").read_bytes() == (tmp_path / "two.json").read_bytes()


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("[]", ': not a baseline that this numcheck reads: it lacks "baseline": 1'),
        ("", ":1: not a baseline: it is no JSON here"),
        ('{"baseline": 1,\n"claims": [}', ":2: not a baseline: it is no JSON here"),
        ("[" * 100_000, ": not a baseline"),
        (
            '{"baseline": 2, "claims": []}',
            ': not a baseline that this numcheck reads: it lacks "baseline": 1',
        ),
        ('{"baseline": 1}', ': not a baseline: it has no list of "claims"'),
        ('{"baseline": 1, "claims": 7}', ': not a baseline: it has no list of "claims"'),
        ("\udcff", ": not a baseline: it is no UTF-8 text"),
    ],
)
def test_what_is_no_baseline_is_told(content: str, problem: str, tmp_path: Path) -> None:
    path = tmp_path / "known.json"
    path.write_text(content, encoding="utf-8", errors="surrogateescape")
    with pytest.raises(NumcheckError) as caught:
        read_baseline(path)
    what_to_do = "name another file, or move this one away and write it anew with --write-baseline"
    assert str(caught.value) == f"{path}{problem}; {what_to_do}"


def test_a_claim_of_a_baseline_that_lacks_something_is_told(checker: Checker, tmp_path: Path) -> None:
    path = tmp_path / "known.json"
    write_baseline(path, entries(checker.check_text(WRONG, "a.md")))
    path.write_text(path.read_text().replace("\n]}", ',\n{"path": "a"}]}'))
    with pytest.raises(
        NumcheckError, match=r"known\.json: claim 2 lacks path, rule, sentence or values; add"
    ):
        read_baseline(path)


def test_a_merge_conflict_in_a_baseline_is_told_with_its_line(checker: Checker, tmp_path: Path) -> None:
    path = tmp_path / "known.json"
    write_baseline(path, entries(checker.check_text(WRONG, "a.md")))
    first, *others = path.read_text().splitlines(keepends=True)
    path.write_text("".join([first, "<<<<<<< HEAD\n", "=======\n", ">>>>>>> work\n", *others]))
    with pytest.raises(NumcheckError) as caught:
        read_baseline(path)
    assert str(caught.value) == (
        f"{path}:2: a merge conflict (<<<<<<<); "
        "resolve it, or delete the file and write it anew with --write-baseline"
    )


def test_a_byte_order_mark_does_not_matter(checker: Checker, tmp_path: Path) -> None:
    path = tmp_path / "known.json"
    write_baseline(path, known := entries(checker.check_text(WRONG, "a.md")))
    path.write_text(path.read_text(), encoding="utf-8-sig")
    assert list(read_baseline(path)) == sorted(known)
