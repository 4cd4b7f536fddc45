"""What a repository does with numcheck: settings, baseline, changed lines, several reports."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from numcheck.cli.progress import bar
from numcheck.cli.watch import watch_files
from tests.cli.conftest import Numcheck

RIGHT = "The mill ground 54 tons of rye, up 8% from 50 tons.\n"
WRONG = "The mill ground 54 tons of rye, up 18% from 50 tons.\n"
RULE = "percent-change-contradicts-endpoints"
SUPPRESSED = f"<!-- numcheck: ignore {RULE} -- as printed -->\n\n{WRONG}"


def write(path: str, text: str) -> None:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, encoding="utf-8")


def git(*arguments: str) -> None:
    command = ["git", "-c", "user.name=A", "-c", "user.email=a@example.org", *arguments]
    subprocess.run(command, check=True, capture_output=True)


CLEAN, BAD, MISSING, UNREADABLE = "clean.md", "wrong.md", "missing.md", "binary.md"
QUIET, KNOWN = "suppressed.md", "known.md"


@pytest.mark.parametrize(
    ("names", "code"),
    [
        ([CLEAN], 0),
        ([BAD], 1),
        ([MISSING], 2),
        ([UNREADABLE], 2),
        ([QUIET], 0),
        ([KNOWN], 0),
        ([CLEAN, QUIET, KNOWN], 0),
        ([CLEAN, BAD], 1),
        ([QUIET, KNOWN, BAD], 1),
        ([BAD, MISSING], 2),
        ([QUIET, UNREADABLE], 2),
    ],
    ids=str,
)
@pytest.mark.parametrize(
    ("flags", "forgiven"), [([], False), (["--exit-zero"], True), (["--fail-on", "never"], True)]
)
def test_exit_codes(
    numcheck: Numcheck, names: list[str], code: int, flags: list[str], forgiven: bool
) -> None:
    write(CLEAN, RIGHT)
    write(BAD, WRONG)
    write(QUIET, SUPPRESSED)
    write(KNOWN, f"Last year. {WRONG}")
    Path(UNREADABLE).write_bytes(b"\0")
    numcheck(KNOWN, "--baseline", "known.json", "--write-baseline")
    found = numcheck(*names, "--baseline", "known.json", *flags)
    assert found.code == (0 if forgiven and code == 1 else code)


def test_a_repository_is_made_green_and_then_one_number_is_changed(numcheck: Numcheck) -> None:
    for number in range(70):
        text = WRONG if number % 7 == 0 or number == 69 else RIGHT
        write(
            f"docs/d{number % 9}/page {number}.md", f"# Page {number}\n\nIn year {number} of the log. {text}"
        )
    git("init", "-q")
    git("add", ".")
    git("commit", "-q", "-m", "all")
    first = numcheck("docs", "--format", "concise")
    known = first.out.count("\n")
    assert (first.code, known) == (1, 11)
    assert numcheck("docs", "--baseline", "known.json", "--write-baseline").code == 0
    green = numcheck("docs", "--baseline", "known.json", "--format", "concise")
    assert (green.code, green.out) == (0, "")
    write(
        "docs/d0/page 9.md",
        "A new first line.\n\n" + Path("docs/d0/page 9.md").read_text().replace("8%", "19%"),
    )
    for flags in ([], ["--diff", "HEAD"]):
        changed = numcheck("docs", "--baseline", "known.json", "--format", "concise", *flags)
        assert changed.code == 1
        assert [line.split(":")[0] for line in changed.out.splitlines()] == [str(Path("docs/d0/page 9.md"))]
    assert numcheck("docs", "--diff", "HEAD", "--format", "concise").out == changed.out


def test_a_pruned_baseline_forgets_what_was_put_right(numcheck: Numcheck) -> None:
    write("a.md", WRONG)
    write("b.md", f"Last year. {WRONG}")
    numcheck(".", "--baseline", "known.json", "--write-baseline")
    write("a.md", RIGHT)
    assert (
        "known violations found no more: 1; --prune-baseline removes them"
        in numcheck(".", "--baseline", "known.json").err
    )
    assert numcheck(".", "--baseline", "known.json", "--prune-baseline").code == 0
    assert [each["path"] for each in json.loads(Path("known.json").read_text())["claims"]] == ["b.md"]
    write("a.md", WRONG)
    assert numcheck(".", "--baseline", "known.json").code == 1


@pytest.mark.parametrize(
    ("flags", "message"),
    [
        (["--baseline", "no.json"], "--baseline: no.json: no such baseline; --write-baseline makes one\n"),
        (["--prune-baseline"], "--prune-baseline: name the file with --baseline FILE\n"),
        (
            ["--write-baseline", "--diff", "HEAD"],
            "--diff: a baseline is made of whole files; leave --diff out\n",
        ),
        (["--diff", "-x"], "--diff: "),
        (["--output", "pdf:a.pdf"], "--output pdf:a.pdf: no format 'pdf'"),
        (["--output", "json"], "--output json: names no file; write json:FILE\n"),
        (["--output", "json:-"], "--output json:-: names no file; --format json is for standard output\n"),
        (["--output", "a.html"], "--output a.html: names no format; write FORMAT:a.html"),
        (["--output", "json:a.md/b.json"], "a.md/b.json: cannot be written: a.md is no folder\n"),
        (["--output", "json:."], ".: cannot be written: is a directory\n"),
        (["--show", "consistant"], "--show: no verdict 'consistant'; did you mean 'consistent'?\n"),
        (
            ["--select", "part-exceeds-hole"],
            "--select: no rule 'part-exceeds-hole'; did you mean 'part-exceeds-whole'?\n",
        ),
        (["--config", "no.toml"], "no.toml: no such file or directory\n"),
    ],
)
def test_a_wish_that_cannot_be_fulfilled_is_one_line(
    numcheck: Numcheck, flags: list[str], message: str
) -> None:
    write("a.md", RIGHT)
    outcome = numcheck("a.md", *flags)
    assert outcome.code == 2
    assert outcome.err.startswith(message)


def test_changed_lines_alone_are_reported_whatever_the_file_is_called(numcheck: Numcheck) -> None:
    name = 'Zoë\'s "late" drafts/à 1.md'
    write(name, f"# Rye\n\n{WRONG}\n\nNothing.\n")
    write("gone.md", WRONG)
    git("init", "-q")
    git("add", ".")
    git("commit", "-q", "-m", "all")
    git("mv", "gone.md", "moved.md")
    write(
        name, f"# Rye\n\n{WRONG}\n\n++ Something.\n\nLater, the mill ground 80 tons, up 18% from 50 tons.\n"
    )
    write("untracked.md", WRONG)
    found = numcheck(".", "--diff", "HEAD", "--format", "concise").out
    assert sorted(found.splitlines()) == sorted(
        line
        for line in numcheck(".", "--format", "concise").out.splitlines()
        if "1.md:8:" in line or "untracked" in line
    )
    assert found.count("\n") == 2


def test_a_claim_is_reported_if_any_of_its_numbers_changed(numcheck: Numcheck) -> None:
    write("a.md", "The mill ground 54 tons of rye,\nup 8%\nfrom 50 tons.\n")
    git("init", "-q")
    git("add", ".")
    git("commit", "-q", "-m", "all")
    write("a.md", "The mill ground 54 tons of rye,\nup 8%\nfrom 40 tons.\n")
    assert numcheck("a.md", "--diff", "HEAD", "--format", "concise").out.startswith("a.md:2:")


def test_several_reports_are_written_at_once_without_colour(numcheck: Numcheck) -> None:
    write("a.md", WRONG)
    outcome = numcheck(
        "a.md", "--output", "sarif:out/a.sarif", "--output", "text:out/a.txt", "--format", "concise"
    )
    assert outcome.out.count("\n") == 1
    assert json.loads(Path("out/a.sarif").read_text())["runs"][0]["results"][0]["ruleId"] == RULE
    assert Path("out/a.txt").read_text().startswith("a.md:1:36: error[")
    rule = json.loads(Path("out/a.sarif").read_text())["runs"][0]["tool"]["driver"]["rules"][0]
    assert rule["help"]["text"]


def test_two_reports_of_one_format_are_the_same_and_their_folders_are_made(numcheck: Numcheck) -> None:
    write("a.md", WRONG)
    numcheck("a.md", "--output", "json:b/c/1.json", "--output", "json:2.json")
    assert Path("b/c/1.json").read_bytes() == Path("2.json").read_bytes()


def test_format_auto_is_github_in_its_actions_with_a_summary(
    numcheck: Numcheck, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("a.md", WRONG)
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    assert numcheck("a.md", "--format", "auto").out.startswith("a.md:1:36: error")
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "summary.md")
    Path("summary.md").write_text("before\n")
    assert numcheck("a.md", "--format", "auto").out.startswith("::error file=a.md,line=1")
    assert Path("summary.md").read_text().startswith("before\n### numcheck: 1 violation\n")


def test_settings_of_each_file_come_from_the_nearest(numcheck: Numcheck) -> None:
    write("strict/a.md", WRONG)
    write("loose/b.md", WRONG)
    write("loose/numcheck.toml", 'ignore = ["change-rate/*"]\n')
    outcome = numcheck(".", "--format", "concise", "-v")
    assert [line.split(":")[0] for line in outcome.out.splitlines()] == ["strict/a.md"]
    assert f"settings from {Path('loose/numcheck.toml')}" in outcome.err
    assert "settings from no file" in outcome.err
    assert numcheck("loose", "--isolated").code == 1
    assert 'ignore = ["change-rate/*"]' in numcheck("loose", "--show-settings").out


def test_an_unknown_rule_in_settings_is_told_with_the_file(numcheck: Numcheck) -> None:
    write("a.md", RIGHT)
    write("numcheck.toml", 'ignore = ["part-exceeds-hole"]\n')
    outcome = numcheck("a.md")
    assert outcome.code == 2
    assert outcome.err == (
        "numcheck.toml:1:1: ignore: no rule 'part-exceeds-hole'; did you mean 'part-exceeds-whole'?\n"
    )


def test_what_is_excluded_is_not_searched_but_may_be_named(numcheck: Numcheck) -> None:
    for path in ("a.md", "old/b.md", "build/c.md", "sub/build/d.md", "sub/e.md"):
        write(path, WRONG)
    write(".gitignore", "build/\n")
    write("sub/.gitignore", "!build/\n/e.md\n")
    write("numcheck.toml", 'exclude = ["old/"]\n')
    shown = numcheck(".", "--show-files").out.split()
    assert shown == ["a.md", "sub/build/d.md"]
    assert numcheck("old/b.md", "--show-files").out.split() == ["old/b.md"]
    assert len(numcheck(".", "--no-gitignore", "--show-files").out.split()) == 4
    assert numcheck("sub", "--exclude", "d.md", "--show-files").code == 2


def test_standard_input_has_the_name_and_format_of_a_file(
    numcheck: Numcheck, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("minutes/numcheck.toml", 'fail-on = "never"\n')
    monkeypatch.setattr(
        sys, "stdin", io.TextIOWrapper(io.BytesIO(SUPPRESSED.replace("-- as", "x -- as").encode()))
    )
    outcome = numcheck("-", "--stdin-filename", "minutes/may.md", "--show", "consistent")
    assert outcome.code == 0
    assert "error[" not in outcome.out
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(WRONG.encode())))
    assert numcheck("-", "--stdin-filename", "minutes/may.md").out.startswith("minutes/may.md:1:36: error[")


def test_the_ledger_shows_what_was_ticked_off_and_how(numcheck: Numcheck) -> None:
    write("a.md", RIGHT)
    assert "consistent[" not in numcheck("a.md").out
    shown = numcheck("a.md", "--show", "consistent").out
    assert f"a.md:1:36: consistent[{RULE}] " in shown
    assert "8%" in shown.splitlines()[0]


def test_statistics_count_the_claims_of_every_rule(numcheck: Numcheck) -> None:
    write("a.md", f"{WRONG}\n{SUPPRESSED}")
    row = next(line for line in numcheck("a.md", "--statistics").out.splitlines() if line.startswith(RULE))
    assert row.split()[1:] == ["0", "0", "1", "0", "1"]


def test_quiet_prints_violations_alone(numcheck: Numcheck) -> None:
    write("a.md", f"<!-- numcheck: ignore range-reversed -->\n\n{WRONG}")
    loud, quiet = numcheck("a.md"), numcheck("a.md", "--quiet")
    assert "matches nothing" in loud.err
    assert loud.out.startswith(quiet.out)
    assert "1 file:" not in quiet.out
    assert quiet.err == ""


def test_quiet_keeps_the_statistics_that_are_asked_for(numcheck: Numcheck) -> None:
    write("a.md", WRONG)
    both, loud = numcheck("a.md", "--quiet", "--statistics"), numcheck("a.md", "--statistics")
    assert "rule  " in both.out
    assert loud.out == both.out + loud.out.splitlines()[-1] + "\n"
    beside = numcheck("a.md", "--quiet", "--statistics", "--format", "concise")
    assert beside.err.startswith("rule  ")
    assert "1 file:" not in both.out + beside.err


def test_min_level_hides_what_is_lower(numcheck: Numcheck) -> None:
    write("a.md", WRONG)
    write("own/lower.yaml", f"extends: {RULE}\nlevel: warning\n")
    assert numcheck("a.md", "--rules", "own", "--fail-on", "warning").code == 1
    hidden = numcheck("a.md", "--rules", "own", "--fail-on", "warning", "--min-level", "error")
    assert (hidden.code, "[" in hidden.out) == (0, False)


def test_suppressed_claims_stay_visible_to_programs(numcheck: Numcheck) -> None:
    write("a.md", SUPPRESSED)
    report = json.loads(numcheck("a.md", "--format", "json").out)
    assert [claim["suppressed"] for claim in report["files"][0]["claims"] if claim["rule_id"] == RULE] == [
        True
    ]
    assert report["files"][0]["suppressions"][0]["reason"] == "as printed"
    sarif = json.loads(numcheck("a.md", "--format", "sarif").out)
    assert sarif["runs"][0]["results"][0]["suppressions"] == [
        {"kind": "inSource", "justification": "as printed"}
    ]


def test_a_sidecar_beside_the_draft_suppresses(numcheck: Numcheck) -> None:
    write("drafts/a.txt", WRONG)
    entry = f'ignore:\n  - path: a.txt\n    rule: {RULE}\n    text: "{WRONG.strip()}"\n'
    write("drafts/numcheck-ignore.yaml", entry)
    assert numcheck("drafts/a.txt").code == 0
    write("drafts/a.txt", WRONG.replace("50", "49"))
    changed = numcheck("drafts/a.txt")
    assert changed.code == 1
    assert "numcheck-ignore.yaml:2:1: this suppression" in changed.err


def test_an_entry_for_several_drafts_is_of_use_if_one_needs_it(numcheck: Numcheck) -> None:
    write("a.txt", WRONG)
    write("b.txt", "Nothing.\n")
    write("c.txt", "Nothing.\n")
    entry = f'ignore:\n  - path: "*.txt"\n    rule: {RULE}\n    text: "{WRONG.strip()}"\n'
    write("numcheck-ignore.yaml", entry)
    assert "this suppression" not in numcheck(".").err
    write("a.txt", "Nothing.\n")
    assert numcheck(".").err.count("this suppression") == 1


def test_init_writes_settings_that_are_read(numcheck: Numcheck) -> None:
    write("a.md", WRONG)
    assert numcheck("init").code == 0
    assert numcheck("a.md", "-v").err.startswith("numcheck: settings from numcheck.toml\n")
    again = numcheck("init")
    assert (again.code, again.err) == (2, "numcheck.toml: is there already\n")
    text = Path("numcheck.toml").read_text()
    live = "\n".join(line[2:] for line in text.splitlines() if "=" in line or line.startswith("# ["))
    Path("numcheck.toml").write_text(live)
    write("numcheck-rules/own.yaml", f"extends: {RULE}\nlevel: warning\n")
    write("numcheck-baseline.json", '{"baseline": 1, "claims": []}')
    assert numcheck("a.md").code == 0


def test_the_help_is_one_screen_with_three_examples(numcheck: Numcheck) -> None:
    lines = numcheck("--help").out.splitlines()
    assert len(lines) <= 24
    assert max(map(len, lines)) <= 80
    assert sum(line.startswith("  numcheck ") for line in lines) == 3


def test_the_options_that_the_short_help_names_exist(numcheck: Numcheck) -> None:
    short, long = numcheck("--help").out, numcheck("check", "--help").out
    named = {word.strip(",") for word in short.split() if word.startswith("--")}
    assert named - {"--version", "--show-completion"} <= set(long.replace(",", " ").split())


def test_options_are_completed_without_the_subcommand(
    numcheck: Numcheck, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("_NUMCHECK_COMPLETE", "complete_bash")
    monkeypatch.setenv("COMP_WORDS", "numcheck --fail")
    monkeypatch.setenv("COMP_CWORD", "1")
    with pytest.raises(SystemExit):
        numcheck("--fail")


@pytest.mark.parametrize(
    ("words", "place", "found"),
    [
        ("numcheck explain parts-do-not", 2, "parts-do-not-add-up"),
        ("numcheck match part-exceeds-wh", 2, "part-exceeds-whole"),
        ("numcheck --select restate", 2, "restatement"),
        ("numcheck docs --fail-on w", 3, "warning"),
        ("numcheck expl", 1, "explain"),
    ],
)
def test_names_are_completed(
    numcheck: Numcheck, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], words: str,
    place: int, found: str,
) -> None:  # fmt: skip
    monkeypatch.setenv("_NUMCHECK_COMPLETE", "complete_bash")
    monkeypatch.setenv("COMP_WORDS", words)
    monkeypatch.setenv("COMP_CWORD", str(place))
    with pytest.raises(SystemExit):
        numcheck()
    assert found in capsys.readouterr().out.splitlines()


@pytest.mark.parametrize(
    ("shell", "sign"),
    [
        ("bash", "complete -o default -F _numcheck_completion numcheck"),
        ("zsh", "#compdef numcheck"),
        ("fish", "complete --command numcheck"),
        ("pwsh", "Import-Module PSReadLine"),
    ],
)
def test_each_shell_gets_its_own_completion(numcheck: Numcheck, shell: str, sign: str) -> None:
    outcome = numcheck("--show-completion", shell)
    assert (outcome.code, sign in outcome.out) == (0, True)


def test_a_shell_that_is_not_known_is_told(numcheck: Numcheck) -> None:
    outcome = numcheck("--show-completion", "fsh")
    assert (outcome.code, outcome.err) == (2, "--show-completion: no shell 'fsh'; did you mean 'fish'?\n")


class StopError(Exception):
    """Ends a watch."""


def test_a_watch_checks_again_after_a_change_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("one")
    runs: list[str] = []
    steps: list[Callable[[], object]] = [
        lambda: None,
        lambda: path.write_text("longer"),
        lambda: None,
        path.unlink,
    ]

    def pause() -> None:
        if not steps:
            raise StopError
        steps.pop(0)()

    def check() -> int:
        runs.append(path.read_text() if path.exists() else "gone")
        return 0

    with pytest.raises(StopError):
        watch_files(check, lambda: [str(path)], pause)
    assert runs == ["one", "longer", "gone"]


def test_a_watch_sees_settings_rules_suppressions_and_the_baseline_change(
    numcheck: Numcheck, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write("drafts/a.md", WRONG)
    write("own/lower.yaml", f"extends: {RULE}\nlevel: warning\n")
    entry = f'ignore:\n  - path: a.md\n    rule: {RULE}\n    text: "{WRONG.strip()}"\n'
    changes = [
        lambda: write("numcheck.toml", 'rules = ["own"]\n'),
        lambda: write("own/lower.yaml", f"extends: {RULE}\nlevel: note\n"),
        lambda: write("numcheck.toml", "rule = 1\n"),
        lambda: write("numcheck.toml", ""),
        lambda: write("drafts/numcheck-ignore.yaml", entry),
    ]
    told: list[str] = []

    def pause(_: float) -> None:
        said = capsys.readouterr()
        told.append(said.out.partition("[")[0] or said.err.partition(" unknown")[0].partition(",")[0])
        if not changes:
            raise KeyboardInterrupt
        changes.pop(0)()

    monkeypatch.setattr("time.sleep", pause)
    assert numcheck("drafts", "--watch", "--format", "concise").code == 130
    assert told == [
        "drafts/a.md:1:36: error",
        "drafts/a.md:1:36: warning",
        "drafts/a.md:1:36: note",
        "numcheck.toml:1:1: rule:",
        "drafts/a.md:1:36: error",
        "1 file: 3 numbers",
    ]


def test_standard_input_is_not_watched(numcheck: Numcheck) -> None:
    write("a.md", WRONG)
    outcome = numcheck("a.md", "-", "--watch")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == "--watch: standard input cannot change; name a file, or leave --watch out\n"


def test_a_baseline_is_not_written_by_a_watch(numcheck: Numcheck) -> None:
    write("a.md", WRONG)
    outcome = numcheck("a.md", "--watch", "--write-baseline")
    assert (outcome.code, outcome.err.partition(":")[0]) == (2, "--watch")


def test_the_bar_is_as_full_as_the_run_is_far() -> None:
    assert bar(0, 60, 2.0) == f"[{' ' * 30}] 0 of 60 files"
    assert bar(30, 60, 2.0) == f"[{'#' * 15}{' ' * 15}] 30 of 60 files, 15 a second, 2 s left"


@pytest.mark.parametrize(
    ("seconds", "told"),
    [
        (1.0, "10 a second, 5 s left"),
        (25.0, "0.4 a second, 2 min left"),
        (1800.0, "0.0 a second, 2 h left"),
    ],
)
def test_the_bar_tells_the_rate_and_the_time_that_is_left(seconds: float, told: str) -> None:
    assert bar(10, 60, seconds).endswith(f"] 10 of 60 files, {told}")


def test_what_has_happened_on_the_other_branch_since_is_no_change_of_ours(numcheck: Numcheck) -> None:
    write("a.md", "Nothing.\n")
    write("b.md", "Nothing.\n")
    git("init", "-q", "-b", "main")
    git("add", ".")
    git("commit", "-q", "-m", "all")
    git("checkout", "-q", "-b", "ours")
    write("a.md", WRONG)
    git("commit", "-q", "-a", "-m", "ours")
    git("checkout", "-q", "main")
    write("b.md", WRONG)
    git("commit", "-q", "-a", "-m", "theirs")
    git("checkout", "-q", "ours")
    write("b.md", "Nothing.\n")
    found = numcheck(".", "--diff", "main", "--format", "concise").out
    assert [line.split(":")[0].removeprefix("./") for line in found.splitlines()] == ["a.md"]


@pytest.mark.parametrize("other", ["json:a.md", "json:./a.md"])
def test_no_report_is_written_over_a_draft(other: str, numcheck: Numcheck) -> None:
    write("a.md", WRONG)
    outcome = numcheck("a.md", "--output", other)
    assert (outcome.code, "is one of the drafts" in outcome.err) == (2, True)
    assert Path("a.md").read_text() == WRONG


def test_a_tilde_is_the_home_folder(numcheck: Numcheck, monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(variable, str(Path("home").absolute()))
    write("a.md", WRONG)
    numcheck("a.md", "--output", "json:~/flag.json")
    write("numcheck.toml", 'output = ["json:~/file.json"]\nbaseline = "~/known.json"\n')
    numcheck("a.md", "--write-baseline")
    monkeypatch.setenv("NUMCHECK_OUTPUT", "json:~/variable.json")
    assert numcheck("a.md").code == 0
    made = sorted(name for name in os.listdir("home") if name != ".cache")
    assert made == ["file.json", "flag.json", "known.json", "variable.json"]
    assert not Path("~").exists()


def test_no_report_is_written_over_another(numcheck: Numcheck) -> None:
    write("a.md", WRONG)
    outcome = numcheck("a.md", "--output", "json:x", "--output", "sarif:x")
    assert (outcome.code, outcome.err) == (
        2, "--output sarif:x: another report goes there already; name another file\n",
    )  # fmt: skip


@pytest.mark.parametrize("report", ["html:out/report.html", "markdown:report.md"])
def test_the_report_of_an_earlier_run_is_no_draft_of_its_folder(report: str, numcheck: Numcheck) -> None:
    write("a.md", WRONG)
    first = numcheck(".", "--output", report)
    assert first.code == 1
    assert numcheck(".", "--output", report) == first
    assert numcheck(".", "--output", report, "--show-files").out == "a.md\n"
    path = report.partition(":")[2]
    assert f"{path}: is one of the drafts; name another" in numcheck(".", path, "--output", report).err
    Path("a.md").unlink()
    assert "no draft in this folder but reports of numcheck" in numcheck(".", "--output", report).err


@pytest.mark.parametrize("name", ["html", "markdown", "text"])
def test_a_draft_of_a_folder_is_not_taken_for_a_report(name: str, numcheck: Numcheck) -> None:
    write("a.md", WRONG)
    assert "is one of the drafts" in numcheck(".", "--output", f"{name}:a.md").err
    assert Path("a.md").read_text() == WRONG


def test_the_last_line_tells_what_was_left_alone(numcheck: Numcheck) -> None:
    write("a.md", f"Last year. {WRONG}\n{SUPPRESSED}")
    numcheck("a.md", "--baseline", "known.json", "--write-baseline")
    write("a.md", f"Last year. {WRONG}\n{SUPPRESSED}\n{WRONG.replace('rye', 'oats').replace('50', '40')}")
    last = numcheck("a.md", "--baseline", "known.json").out.splitlines()[-1]
    assert ", 3 inconsistent (1 left alone, 1 in the baseline), 0 undecided" in last
    assert ", 3 inconsistent (1 left alone), 0 undecided" in numcheck("a.md").out.splitlines()[-1]


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (["a.md"], "1 violation"),
        (["right.md"], "no violations"),
        (["right.md", "no.md"], "no violations, 1 file not checked"),
        (["nothing.md"], "no numbers found"),
        (["no.md"], "nothing was checked"),
    ],
    ids=str,
)
def test_the_summary_of_a_job_does_not_call_fine_what_was_not_checked(
    numcheck: Numcheck, monkeypatch: pytest.MonkeyPatch, names: list[str], said: str
) -> None:
    write("a.md", WRONG)
    write("right.md", RIGHT)
    write("nothing.md", "Nothing.\n")
    write("summary.md", "")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "summary.md")
    numcheck(*names, "--format", "github")
    assert Path("summary.md").read_text().startswith(f"### numcheck: {said}\n")


def test_a_summary_that_cannot_be_written_is_told_and_fails_nothing(
    numcheck: Numcheck, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("a.md", RIGHT)
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "no/such/folder.md")
    outcome = numcheck("a.md", "--format", "github")
    assert outcome.code == 0
    assert outcome.err.startswith(
        "GITHUB_STEP_SUMMARY: no/such/folder.md: no such file or directory; no summary is written\n"
    )
    assert not Path("no").exists()


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("flags", "term", "is_shown"),
    [([], "xterm", True), (["--quiet"], "xterm", False), ([], "dumb", False)],
    ids=str,
)
def test_a_bar_is_drawn_on_a_terminal_that_can_and_not_with_quiet(
    numcheck: Numcheck, monkeypatch: pytest.MonkeyPatch, flags: list[str], term: str, is_shown: bool
) -> None:
    write("a.md", RIGHT)
    write("b.md", RIGHT)
    monkeypatch.setattr("numcheck.cli.progress.PATIENCE", -1.0)
    monkeypatch.setenv("TERM", term)
    monkeypatch.setattr(sys, "stderr", _Terminal())
    numcheck(".", *flags)
    shown = sys.stderr
    assert isinstance(shown, io.StringIO)
    assert ("of 2 files" in shown.getvalue()) is is_shown


def test_the_bar_is_gone_before_anything_else_is_printed(
    numcheck: Numcheck, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.md", "b.md", "d.md"):
        write(name, WRONG)
    Path("c.md").write_bytes(b"\xff")
    monkeypatch.setattr("numcheck.cli.progress.PATIENCE", -1.0)
    monkeypatch.setenv("TERM", "xterm")
    screen = _Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setattr(sys, "stdout", screen)
    numcheck(".", "--format", "concise")
    lines = screen.getvalue().split("\n")
    printed = [line.rpartition("\x1b[K")[2] for line in lines]
    assert "of 4 files" in screen.getvalue()
    assert not any("of 4 files" in line for line in printed)
    assert [re.sub(r"\x1b\[[\d;]*m", "", line).partition(":")[0] for line in printed[:4]] == [
        "a.md", "b.md", "c.md", "d.md",
    ]  # fmt: skip


def test_every_file_with_a_problem_is_named_and_the_others_are_reported(numcheck: Numcheck) -> None:
    write("a.md", WRONG)
    write("z.md", WRONG)
    Path("b.md").write_bytes(b"54 t\x81ns of rye")
    Path("c.md").write_bytes(b"\0")
    Path("d.md").write_bytes(b"%PDF-1.7 \0")
    Path("e.md").mkdir()
    outcome = numcheck("a.md", "b.md", "c.md", "d.md", "no.md", "x*.md", "z.md", "--format", "concise")
    assert outcome.code == 2
    assert [line.partition(":")[0] for line in outcome.out.splitlines()] == ["a.md", "z.md"]
    told = outcome.err.splitlines()
    assert [line.partition(":")[0] for line in told[:-1]] == ["b.md", "c.md", "d.md", "no.md", "x*.md"]
    assert told[-1].startswith("2 files: ")
