"""This file is the processes that work through a batch: several at a time, and none of them needed to the end.

A process may die outright: killed by the system for its memory, or brought down by a library's fault. Then the pool
is broken, and nothing tells which of the tasks at work did it. So each of these is tried again alone: the one that
breaks a pool by itself is given up, the others are done.
"""

from __future__ import annotations

import signal
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context
from typing import Generic, TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")
AHEAD = 4
"""So many tasks a process are handed out before their turn, so that none waits; and no more, since all are held."""


def run_all(
    work: Callable[[Task], Result], tasks: Sequence[Task], workers: int
) -> Iterator[tuple[Task, Result | None]]:
    """Yield each task with what `work` makes of it, in order; with None where it brought its process down.

    With one worker, or one task, all is done in this process. `work` and what it takes and gives must be picklable.
    """
    if workers <= 1 or len(tasks) < 2:
        for task in tasks:
            yield task, work(task)
        return
    batch = _Batch(work, min(workers, len(tasks)))
    try:
        yield from batch.run(tasks)
    finally:
        batch.close()


class _Batch(Generic[Task, Result]):
    """The tasks at work, in order, and the pool they are at work in."""

    def __init__(self, work: Callable[[Task], Result], workers: int) -> None:
        self._work, self._workers = work, workers
        self._pool = self._open(workers)
        self._at_work: deque[tuple[Task, Future[Result]]] = deque()

    def run(self, tasks: Sequence[Task]) -> Iterator[tuple[Task, Result | None]]:
        for task in tasks:
            self._submit(task)
            while len(self._at_work) >= AHEAD * self._workers:
                yield from self._take()
        while self._at_work:
            yield from self._take()

    def close(self) -> None:
        self._pool.shutdown(cancel_futures=True)

    def _submit(self, task: Task) -> None:
        try:
            with _ignoring_interrupts():
                future = self._pool.submit(self._work, task)
        except BrokenProcessPool as error:
            future = Future()
            future.set_exception(error)
        self._at_work.append((task, future))

    def _take(self) -> Iterator[tuple[Task, Result | None]]:
        """Give the first of what is at work; where the pool is broken, all of it."""
        task, future = self._at_work.popleft()
        try:
            yield task, future.result()
            return
        except BrokenProcessPool:
            self._at_work.appendleft((task, future))
        self._pool.shutdown()
        tried, self._at_work = list(self._at_work), deque()
        for task, future in tried:
            done = future.done() and future.exception() is None
            yield task, future.result() if done else self._try_alone(task)
        self._pool = self._open(self._workers)

    def _try_alone(self, task: Task) -> Result | None:
        with self._open(1) as pool:
            try:
                with _ignoring_interrupts():
                    future = pool.submit(self._work, task)
                return future.result()
            except BrokenProcessPool:
                return None

    def _open(self, workers: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(workers, mp_context=get_context("spawn"))


@contextmanager
def _ignoring_interrupts() -> Iterator[None]:
    """Processes started meanwhile ignore Ctrl-C for good: ending them is the business of the one that started them."""
    if threading.current_thread() is not threading.main_thread():
        yield  # signals are the main thread's
        return
    handler = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, handler)
