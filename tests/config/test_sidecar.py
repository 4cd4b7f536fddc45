from __future__ import annotations

from pathlib import Path

import pytest

from numcheck.checker import Checker
from numcheck.config.sidecar import read_sidecar
from numcheck.errors import NumcheckError
from numcheck.report import Report, with_suppressions
from numcheck.report.suppression import complaints_of

DRAFT = "Ticket sales fell 12% to $56 million. They were high before.\n\nSales fell 12% to $56 from $68.\n"
RULE = "percent-change-contradicts-endpoints"
ENTRY = f"""\
ignore:
  - path: "drafts/*.txt"
    rule: {RULE}
    text: "Sales fell  12% to $56 from $68"
    reason: as the ministry printed it
"""


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker()


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def checked(checker: Checker, entry: str, draft: str, name: str = "drafts/a.txt") -> Report:
    Path("numcheck-ignore.yaml").write_text(entry)
    report = checker.check_text(draft, name)
    return with_suppressions(
        report, read_sidecar(Path("numcheck-ignore.yaml")).suppressions(report, checker.names)
    )


def test_an_entry_meets_the_claim_whose_words_it_quotes(checker: Checker) -> None:
    report = checked(checker, ENTRY, DRAFT)
    assert report.violations == ()
    assert [(each.reason, each.is_external, each.complaints) for each in report.suppressions] == [
        ("as the ministry printed it", True, ())
    ]


@pytest.mark.parametrize(("old", "new"), [("12% to $56 from", "13% to $56 from"), ("from $68", "from $69")])
def test_a_changed_number_wakes_the_claim(checker: Checker, old: str, new: str) -> None:
    report = checked(checker, ENTRY, DRAFT.replace(old, new))
    assert len(report.violations) == 1
    assert [str(complaint) for each in report.suppressions for complaint in each.complaints] == [
        f"numcheck-ignore.yaml:2:1: this suppression of {RULE} matches nothing: "
        "the draft does not say its text"
    ]


@pytest.mark.parametrize(
    ("quoted", "cause"),
    [
        ('"Sales fell 12% to $56"', """: the violation there has "$68" too; add that to 'numbers'"""),
        ('"fell 12%"', """: the violation there has "$56", "$68" too; add that to 'numbers'"""),
        (
            '"Sales fell 12% to $56"\n    numbers: ["$69"]',
            ': no such violation has "$69"; the one there has "$68" too',
        ),
        ('"to $56 from $68"', ': its text does not hold the accused number, "12%"'),
        ('"They were high before"', ": no such violation is where the draft says its text"),
        ('"They were low before"', ": the draft does not say its text"),
    ],
)
def test_why_an_entry_matches_nothing_is_told(checker: Checker, quoted: str, cause: str) -> None:
    report = checked(checker, ENTRY.replace('"Sales fell  12% to $56 from $68"', quoted), DRAFT)
    assert [str(each) for each in complaints_of(report.suppressions)] == [
        f"numcheck-ignore.yaml:2:1: this suppression of {RULE} matches nothing{cause}"
    ]


def test_of_several_drafts_the_nearest_cause_is_told_once(checker: Checker) -> None:
    entry = ENTRY.replace(" from $68", "")
    drafts = {"drafts/a.txt": "Nothing.", "drafts/b.txt": DRAFT, "drafts/c.txt": DRAFT.replace("$56", "$57")}
    found = [
        each for name, text in drafts.items() for each in checked(checker, entry, text, name).suppressions
    ]
    assert [each.message.partition("nothing")[2] for each in complaints_of(found)] == [
        """: the violation there has "$68" too; add that to 'numbers'"""
    ]


def test_a_number_outside_the_quotation_must_be_named(checker: Checker) -> None:
    short = ENTRY.replace('"Sales fell  12% to $56 from $68"', '"Sales fell 12% to $56"')
    assert len(checked(checker, short, DRAFT).violations) == 1
    named = short.replace("    reason", '    numbers: ["$68"]\n    reason')
    assert checked(checker, named, DRAFT).violations == ()


@pytest.mark.parametrize("hedged", ["about 12%", "roughly 12%"])
def test_a_hedge_need_not_be_quoted(checker: Checker, hedged: str) -> None:
    draft = "Sales fell about 12% to $56 from nearly $78."
    text = '"12% to $56"\n    numbers: ["$78"]'
    entry = ENTRY.replace('"Sales fell  12% to $56 from $68"', text)
    assert checked(checker, entry, draft.replace("about 12%", hedged)).violations == ()
    assert checked(checker, entry.replace("$78", "nearly $78"), draft).violations == ()
    assert len(checked(checker, entry, draft.replace("$78", "$79")).violations) == 1


def test_an_entry_of_another_path_or_rule_is_silent(checker: Checker) -> None:
    assert checked(checker, ENTRY, DRAFT, "other/a.txt").suppressions == ()
    assert len(checked(checker, ENTRY.replace(RULE, "part-exceeds-whole"), DRAFT).violations) == 1


@pytest.mark.parametrize("name", ["change-rate", "change-rate/*", "percent-*", "*"])
def test_rules_are_named_as_in_settings(checker: Checker, name: str) -> None:
    assert checked(checker, ENTRY.replace(RULE, f'"{name}"'), DRAFT).violations == ()


def test_a_name_that_means_no_rule_is_told_with_its_line(checker: Checker) -> None:
    report = checked(checker, ENTRY.replace(RULE, "percent-change-contradicts-endpoint"), DRAFT)
    assert [str(complaint) for each in report.suppressions for complaint in each.complaints] == [
        f"numcheck-ignore.yaml:3:11: no rule 'percent-change-contradicts-endpoint'; did you mean '{RULE}'?"
    ]


@pytest.mark.parametrize(
    ("pattern", "is_gone"),
    [
        ("drafts/*.txt", False),
        ("b.txt", False),
        ("/b.txt", True),
        ("drafts/c.txt", True),
        ("notes/", True),
        ("drafts/", False),
    ],
)
def test_an_entry_whose_draft_is_there_no_more_is_told(pattern: str, is_gone: bool) -> None:
    Path("drafts").mkdir()
    Path("drafts/b.txt").write_text("Nothing.")
    Path("numcheck-ignore.yaml").write_text(ENTRY.replace("drafts/*.txt", pattern))
    assert [str(each) for each in read_sidecar(Path("numcheck-ignore.yaml")).gone(())] == [
        f"numcheck-ignore.yaml:2:1: this suppression is for '{pattern}', and no such file is there"
    ] * is_gone


def test_a_broken_file_is_told_with_its_places() -> None:
    Path("numcheck-ignore.yaml").write_text("ignore:\n  - path: a.txt\n    rle: x\n    text: '5'\n")
    with pytest.raises(
        NumcheckError, match=r"numcheck-ignore\.yaml:3:5: ignore\[1\]\.rle: unknown key; did you mean 'rule'"
    ):
        read_sidecar(Path("numcheck-ignore.yaml"))


def test_a_path_that_is_no_pattern_is_told() -> None:
    Path("numcheck-ignore.yaml").write_text(ENTRY.replace("drafts/*.txt", "!"))
    with pytest.raises(NumcheckError, match=r"yaml:2:11: ignore\[1\]\.path: '!' is no pattern of paths"):
        read_sidecar(Path("numcheck-ignore.yaml"))


def test_an_entry_may_name_a_rule_that_accuses_the_same(checker: Checker) -> None:
    draft = "It has 90 cows and 40 goats, a ratio of 3:1.\n"
    (violation,) = checker.check_text(draft).violations
    assert violation.witnesses == ("ratio-contradicts-figures",)
    for rule in violation.ids:
        entry = ENTRY.replace(RULE, rule).replace(
            "Sales fell  12% to $56 from $68", "90 cows and 40 goats, a ratio of 3:1"
        )
        assert checked(checker, entry, draft).violations == ()
