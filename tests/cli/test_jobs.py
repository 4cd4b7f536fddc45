"""Several processes: the same report as of one, whatever happens to a draft or a process."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from numcheck.checker import Checker
from numcheck.cli.workers import Workers
from numcheck.document import Document
from tests.cli.conftest import Numcheck

RIGHT = "The mill ground 59 tons of rye, up 18% from 50 tons.\n"
WRONG = "The mill ground 54 tons of rye, up 18% from 50 tons.\n"
ROOT = Path(__file__).parents[2]

forks = pytest.mark.skipif(sys.platform != "linux", reason="other processes see no patched code")


def write(path: str, text: str) -> None:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, encoding="utf-8")


def write_drafts() -> None:
    """Drafts of all sorts: right, wrong, unreadable, of several settings, with a file beside them."""
    for number in range(6):
        write(f"a{number}.md", WRONG if number % 2 else RIGHT)
    write("b.txt", f"{WRONG}Of 40 boats 30 sank, which is 60%.\n")
    Path("c.md").write_bytes(b"54 t\x81ns of rye")
    write("d.log", "Nothing.")
    write("strict/e.md", WRONG)
    write("strict/numcheck.toml", 'ignore = ["change"]\n')
    write(
        "numcheck-ignore.yaml",
        "ignore:\n- {path: a3.md, rule: change, text: up 18%, numbers: ['54 tons', '50 tons']}\n",
    )


@pytest.mark.parametrize(
    "flags",
    [
        ["--format", "text", "-v"],
        ["--format", "text", "--show", "consistent"],
        ["--format", "json"],
        ["--format", "sarif"],
        ["--format", "html"],
        ["--format", "concise", "--statistics"],
    ],
    ids=" ".join,
)
def test_several_processes_give_the_same_bytes_as_one(numcheck: Numcheck, flags: list[str]) -> None:
    write_drafts()
    alone = numcheck("no.md", ".", "--jobs", "1", "--no-cache", *flags)
    together = numcheck("no.md", ".", "--jobs", "3", "--no-cache", *flags)
    assert together == alone
    assert alone.code == 2


def test_a_book_with_problems_is_told_once_by_several_processes(numcheck: Numcheck) -> None:
    write_drafts()
    write("house/mill.yaml", "id: mill\nsummary: Nothing.\n")
    alone = numcheck(".", "--rules", "house", "--jobs", "1", "--no-cache")
    together = numcheck(".", "--rules", "house", "--jobs", "2", "--no-cache")
    assert together == alone
    assert alone.err.count("the key 'holds' is missing") == 1


def patched(monkeypatch: pytest.MonkeyPatch, name: str, deed: Callable[[], object]) -> None:
    """Does something else than to check the document of that name."""
    check = Checker.check_document

    def check_document(self: Checker, document: Document, **others: Any) -> object:
        return deed() if document.name == name else check(self, document, **others)

    monkeypatch.setattr(Checker, "check_document", check_document)


@forks
def test_a_process_that_dies_fails_its_draft_alone(
    numcheck: Numcheck, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a", "b", "c", "d", "e"):
        write(f"{name}.md", WRONG)
    patched(monkeypatch, "b.md", lambda: os.kill(os.getpid(), signal.SIGKILL))
    outcome = numcheck(".", "--jobs", "2", "--format", "concise")
    assert outcome.code == 2
    assert [line.partition(":")[0] for line in outcome.out.splitlines()] == ["a.md", "c.md", "d.md", "e.md"]
    told, coverage = outcome.err.splitlines()
    assert told == "b.md: not checked: the process that checked it was ended by signal 9 (Killed)"
    assert "not checked: 1 path that failed" in coverage


@forks
def test_where_every_process_dies_every_draft_fails(
    numcheck: Numcheck, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = [f"a{number}.md" for number in range(5)]
    for name in names:
        write(name, WRONG)
        patched(monkeypatch, name, lambda: os._exit(7))
    outcome = numcheck(".", "--jobs", "2")
    assert outcome.err.splitlines() == [
        f"{name}: not checked: the process that checked it ended with code 7" for name in names
    ]


def test_where_the_system_grants_no_process_drafts_are_checked_all_the_same(
    numcheck: Numcheck, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_drafts()
    alone = numcheck(".", "--jobs", "1", "--no-cache")
    monkeypatch.setattr(Workers, "_started", lambda _: None)
    assert numcheck(".", "--jobs", "2", "--no-cache") == alone


@forks
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_bug_in_one_draft_does_not_stop_the_others(
    numcheck: Numcheck, monkeypatch: pytest.MonkeyPatch, jobs: str
) -> None:
    for name in ("a", "b", "c"):
        write(f"{name}.md", WRONG)
    patched(monkeypatch, "b.md", lambda: 1 // 0)
    outcome = numcheck(".", "--jobs", jobs, "--format", "concise")
    assert outcome.code == 3
    assert [line.partition(":")[0] for line in outcome.out.splitlines()] == ["a.md", "c.md"]
    assert outcome.err.count("Traceback") == outcome.err.count("this is a bug in numcheck") == 1
    assert "b.md: not checked, for a bug in numcheck: ZeroDivisionError" in outcome.err


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_memory_that_runs_out_fails_the_draft_in_one_line(
    numcheck: Numcheck, monkeypatch: pytest.MonkeyPatch, jobs: str
) -> None:
    def run_out() -> None:
        raise MemoryError

    write("a.md", WRONG)
    write("b.md", WRONG)
    patched(monkeypatch, "b.md", run_out)
    outcome = numcheck("a.md", "b.md", "--jobs", jobs, "--quiet")
    assert (outcome.code, outcome.err) == (2, "b.md: not checked: it needs more memory than there is\n")


@pytest.mark.parametrize(("jobs", "said"), [("-1", "not -1"), ("two", "expected a whole number")])
def test_a_number_of_jobs_that_is_none_is_refused(
    numcheck: Numcheck, monkeypatch: pytest.MonkeyPatch, jobs: str, said: str
) -> None:
    write("a.md", RIGHT)
    monkeypatch.setenv("NUMCHECK_JOBS", jobs)
    outcome = numcheck("a.md")
    assert outcome.code == 2
    assert said in outcome.err


# Ctrl-C


def interrupted(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    def interrupt() -> None:
        raise KeyboardInterrupt

    patched(monkeypatch, name, interrupt)


def test_an_interrupted_run_prints_what_is_known(numcheck: Numcheck, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a", "b", "c", "d"):
        write(f"{name}.md", WRONG)
    interrupted(monkeypatch, "c.md")
    outcome = numcheck(".", "--jobs", "1", "--format", "json")
    assert outcome.code == 130
    assert [file["path"] for file in json.loads(outcome.out)["files"]] == ["a.md", "b.md"]
    assert outcome.err.startswith("2 files: ")
    assert "not checked: 2 files after the interrupt" in outcome.err


def test_an_interrupted_run_writes_no_file(numcheck: Numcheck, monkeypatch: pytest.MonkeyPatch) -> None:
    write("a.md", WRONG)
    write("b.md", WRONG)
    write("known.json", "before")
    interrupted(monkeypatch, "b.md")
    written = numcheck(".", "--output", "json:report.json", "--jobs", "1")
    assert written.code == 130
    assert written.err == "report.json: not written: the run was interrupted\n"
    assert not Path("report.json").exists()
    assert numcheck(".", "--write-baseline", "--jobs", "1").code == 130
    assert not Path("numcheck-baseline.json").exists()


def test_an_interrupted_run_does_not_call_suppressions_useless(
    numcheck: Numcheck, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("a.md", RIGHT)
    write("b.md", WRONG)
    write(
        "numcheck-ignore.yaml",
        "ignore:\n- {path: '*.md', rule: change, text: up 18%, numbers: ['54 tons', '50 tons']}\n",
    )
    interrupted(monkeypatch, "b.md")
    assert "matches nothing" not in numcheck(".", "--jobs", "1").err


def test_a_watch_is_ended_by_an_interrupt_while_it_checks(
    numcheck: Numcheck, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("a.md", WRONG)
    interrupted(monkeypatch, "a.md")
    assert numcheck("a.md", "--watch").code == 130


@pytest.mark.skipif(os.name != "posix", reason="needs signals")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_ends_a_long_run_at_once_and_leaves_no_process(tmp_path: Path, jobs: str) -> None:
    """The first draft is done at once, the second would take minutes; the signal goes to the whole group."""
    (tmp_path / "a.md").write_text(WRONG)
    for number in range(2):
        (tmp_path / f"b{number}.md").write_text(f"{WRONG}\n" * 60_000)
    run = subprocess.Popen(
        [sys.executable, "-u", "-m", "numcheck", ".", "--format", "concise", "--jobs", jobs, "--no-cache"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
    )
    assert run.stdout is not None
    first = run.stdout.readline()
    assert first.startswith("a.md:1:")
    start = time.monotonic()
    os.killpg(run.pid, signal.SIGINT)
    _, err = run.communicate(timeout=60)
    assert run.returncode == 130
    assert time.monotonic() - start < 20
    assert "Traceback" not in err
    assert "not checked: 2 files after the interrupt" in err
    with pytest.raises(ProcessLookupError):
        os.killpg(run.pid, 0)
