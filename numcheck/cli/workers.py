"""Processes that check drafts side by side, and give their results in the order of the drafts.

The pools of the standard library do not fit: where a process dies, one of them waits for ever and the other
gives up all tasks without saying which was to blame. So each process has a pipe of its own, with the task
that it works on and the one after that.
"""

from __future__ import annotations

import gc
import signal
import sys
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from multiprocessing import get_context, parent_process
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess

from numcheck.cli.job import Examiner, Job, Result
from numcheck.errors import shown
from numcheck.report import Failure

AHEAD = 2
"""Tasks that a process has at a time, so that it need not wait for the next."""

WINDOW = 64
"""Results for each process that are held until their turn comes."""


@dataclass(slots=True, eq=False)
class Task:
    """A draft in its place among all; without a job what is no draft, or none for other processes."""

    source: str | Failure
    job: Job | None = None
    result: Result | None = None

    @property
    def is_open(self) -> bool:
        """Whether its result is awaited."""
        return self.job is not None and self.result is None


@dataclass(slots=True, eq=False)
class Worker:
    """A process with the tasks that were sent to it; it works on the first."""

    process: BaseProcess
    pipe: Connection
    tasks: deque[Task] = field(default_factory=deque)

    def send(self, task: Task) -> None:
        """Adds a task; a process that died is noticed when its results are asked for."""
        self.tasks.append(task)
        with suppress(OSError):
            self.pipe.send(task.job)

    def receive(self) -> bool:
        """Takes one result; returns whether the process is alive."""
        try:
            result = self.pipe.recv()
        except (EOFError, OSError):
            return False
        self.tasks.popleft().result = result
        return True

    def obituary(self, job: Job) -> Failure:
        """What is said of the draft that the process worked on when it died."""
        self.process.join()
        code = self.process.exitcode or 0
        how = (
            f"was ended by signal {-code} ({signal.strsignal(-code)})"
            if code < 0
            else f"ended with code {code}"
        )
        return Failure(job.name, f"{shown(job.name)}: not checked: the process that checked it {how}")

    def stop(self) -> None:
        """Ends the process at once."""
        self.process.terminate()
        self.process.join()
        self.pipe.close()


@dataclass(slots=True)
class Workers:
    """Up to *most* processes, which are started when there is work for them."""

    examiner: Examiner
    most: int
    alive: list[Worker] = field(default_factory=list)
    queue: deque[Task] = field(default_factory=deque)

    def in_order(self, tasks: Iterable[Task]) -> Generator[Task]:
        """The tasks, each with its result; one whose job is gone could be given to no process."""
        fresh, held = iter(tasks), deque[Task]()
        try:
            while True:
                while len(held) < WINDOW * self.most and (task := next(fresh, None)) is not None:
                    held.append(task)
                    if task.is_open:
                        self.queue.append(task)
                    self._hand_out()
                if not held:
                    return
                self._collect(patiently=held[0].is_open)
                self._hand_out()
                if not held[0].is_open:
                    yield held.popleft()
        finally:
            self.close()

    def close(self) -> None:
        """Ends every process, whatever it works on."""
        while self.alive:
            self.alive.pop().stop()

    def _hand_out(self) -> None:
        """Gives queued tasks to whoever has the fewest, to new processes first."""
        while self.queue:
            idle = min(self.alive, key=lambda worker: len(worker.tasks), default=None)
            if (idle is None or idle.tasks) and len(self.alive) < self.most:
                idle = self._started() or idle
            if idle is None:
                self.queue.popleft().job = None
            elif len(idle.tasks) < AHEAD:
                idle.send(self.queue.popleft())
            else:
                return

    def _collect(self, *, patiently: bool) -> None:
        """Takes the results that are there; *patiently* waits for one."""
        busy = [worker for worker in self.alive if worker.tasks]
        ready = wait([worker.pipe for worker in busy], None if patiently else 0) if busy else []
        for worker in busy:
            if worker.pipe in ready and not worker.receive():
                self._bury(worker)

    def _bury(self, worker: Worker) -> None:
        """The task that the process worked on has failed; the next goes to another."""
        self.alive.remove(worker)
        first, *rest = worker.tasks
        if first.job is not None:
            first.result = worker.obituary(first.job)
        self.queue.extendleft(reversed(rest))
        worker.stop()

    def _started(self) -> Worker | None:
        """A new process; None where the system grants no more."""
        context = get_context("fork") if sys.platform == "linux" else get_context("spawn")
        here, there = context.Pipe()
        process = context.Process(target=serve, args=(there, self.examiner), daemon=True)
        try:
            with _without_interrupts():
                process.start()
        except OSError:
            here.close()
            self.most = max(len(self.alive), 1)
            return None
        finally:
            there.close()
        worker = Worker(process, here)
        self.alive.append(worker)
        return worker


def serve(pipe: Connection, examiner: Examiner) -> None:
    """Does the jobs that come through the pipe, as long as who asks is alive; Ctrl-C is for that process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.freeze()
    parent = parent_process()
    with suppress(EOFError, OSError):
        while parent is None or parent.sentinel not in wait([pipe, parent.sentinel]):
            pipe.send(examiner.result(pipe.recv()))


@contextmanager
def _without_interrupts() -> Iterator[None]:
    """Keeps Ctrl-C from a new process until it is ready for it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
