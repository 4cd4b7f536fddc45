"""Feeds numcheck what nobody would write, and stops at the first crash or hang.

``python -m tests.fuzz TARGET [--seconds 60] [--seed 0]`` changes example texts at random; runs with the
same seed try the same inputs. With ``--guided`` atheris (``pip install atheris``, Linux) looks for inputs
that reach new code. What is found is printed and kept as ``crash.bin``; make a test of it.
"""

from __future__ import annotations

import argparse
import random
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PATIENCE = 20
"""Seconds of one input after which it hangs."""

LONGEST = 600
PIECES = (
    b"12% ", b"1e999999999", b"between 5 and ", b"from 5 to 9", b"$", b"(", b")", b"one in five", b"\xcc\x81",
    b"\xe2\x80\x8b", b"\n\n", b"\n- ", b"|1|2|\n", b"<td>", b"</table>", b"\\begin{tabular}", b"{", b"}",
    b"9999999999999", b"0/0", b"3 May ", b"of them", b"twice", b"percent", b"-", b"\x00", b"\xff",
    b"\xf0\x9f\x98\x80", b"half a million", b": ", b"[a, b]", b"&amp;",
)  # fmt: skip
"""What is put in besides bytes of the examples."""

Target = Callable[[bytes], None]


def targets() -> Mapping[str, Target]:
    """By name what takes one input; a NumcheckError is an answer, any other exception is none."""
    from numcheck.checker import Checker  # noqa: PLC0415 - atheris must be ready before
    from numcheck.document import INPUT_FORMATS, read_bytes  # noqa: PLC0415
    from numcheck.errors import NumcheckError  # noqa: PLC0415

    checker = Checker()

    def draft(form: str) -> Target:
        def check(content: bytes) -> None:
            try:
                document = read_bytes(content, "fuzz", form, replace_errors=True)
            except NumcheckError:
                return
            checker.check_document(document)

        return check

    def rule(content: bytes) -> None:
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, "fuzz.yaml")
            file.write_bytes(content)
            try:
                Checker([file], builtin=False)
            except NumcheckError:
                return

    return {**{form: draft(form) for form in INPUT_FORMATS}, "rule": rule}


def seeds(target: str) -> list[bytes]:
    """Texts to begin with."""
    patterns = {
        "rule": "rules/change/*.yaml",
        "markdown": "docs/*.md",
        "rst": "docs/*.md",
        "html": "docs/*.md",
    }
    files = sorted(ROOT.glob(patterns.get(target, "examples/*.txt")))
    return [file.read_bytes()[:LONGEST] for file in files]


def changed(content: bytes, chance: random.Random, pieces: tuple[bytes, ...]) -> bytes:
    """The content with a few stretches cut, doubled, moved or replaced."""
    made = bytearray(content)
    for _ in range(chance.randint(1, 8)):
        start = chance.randint(0, len(made))
        end = min(len(made), start + chance.choice((0, 1, 4, 40)))
        new = chance.choice((b"", bytes(made[start:end]) * 2, chance.choice(pieces), chance.randbytes(2)))
        made[start:end] = new * chance.choice((1, 1, 1, 30))
    begin = chance.randint(0, max(0, len(made) - 1))
    return bytes(made[begin : begin + LONGEST] if chance.random() < 0.3 else made[:LONGEST])


def watched(target: Target) -> Target:
    """The target, with an input that hangs or crashes kept."""

    def run(content: bytes) -> None:
        signal.alarm(PATIENCE)
        try:
            target(content)
        except BaseException:
            Path("crash.bin").write_bytes(content)
            print(f"crash.bin: {content[:300]!r}", flush=True)
            raise
        finally:
            signal.alarm(0)

    return run


def run_at_random(target: Target, texts: list[bytes], seconds: float, seed: int) -> int:
    """How many inputs were taken."""
    chance, done, start = random.Random(seed), 0, time.monotonic()
    while time.monotonic() - start < seconds:
        target(changed(chance.choice(texts), chance, PIECES))
        done += 1
    return done


def run_guided(target: Target, texts: list[bytes], seconds: float) -> None:
    """Until the time is up; atheris ends the process itself."""
    import atheris  # noqa: PLC0415 - a tool that not every machine has

    with tempfile.TemporaryDirectory() as corpus:
        for number, text in enumerate(texts):
            Path(corpus, str(number)).write_bytes(text)
        options = [
            f"-max_total_time={int(seconds)}",
            f"-timeout={PATIENCE}",
            "-rss_limit_mb=2048",
            "-max_len=600",
        ]
        atheris.Setup([sys.argv[0], *options, corpus], target)
        atheris.Fuzz()


def main() -> None:
    """Runs one target."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--guided", action="store_true")
    given = parser.parse_args()
    if given.guided:
        import atheris  # noqa: PLC0415

        atheris.instrument_imports(include=["numcheck"]).__enter__()
    known = targets()
    if given.target not in known:
        parser.error(f"no target {given.target!r}; expected {', '.join(known)}")
    signal.signal(signal.SIGALRM, _hang)
    target = watched(known[given.target])
    if given.guided:
        run_guided(target, seeds(given.target), given.seconds)
    else:
        done = run_at_random(target, seeds(given.target), given.seconds, given.seed)
        print(f"{given.target}: {done:,} inputs in {given.seconds:g} s without a crash or a hang")


def _hang(*_: object) -> None:
    raise TimeoutError(f"no answer in {PATIENCE} s")


if __name__ == "__main__":
    main()
