"""This file is the test of the processes that read a batch: one that dies takes nothing with it but its own task."""

from __future__ import annotations

import os
import signal
import time

import pytest

from govgraph.ingest.pool import run_all


def work(task: str) -> str:
    """What the tests let a process do; in its own process a task may end it."""
    if task == "die":
        os._exit(3)
    if task == "killed":
        os.kill(os.getpid(), signal.SIGKILL)
    if task == "slow":
        time.sleep(0.05)
    return task.upper()


@pytest.mark.parametrize("workers", [1, 2, 3])
def test_results_come_in_the_order_of_the_tasks(workers: int) -> None:
    tasks = ["slow", *(f"task{number}" for number in range(30)), "slow"]
    assert list(run_all(work, tasks, workers)) == [(task, task.upper()) for task in tasks]


def test_no_tasks_give_no_results() -> None:
    assert list(run_all(work, [], 2)) == []


@pytest.mark.parametrize("deadly", ["die", "killed"])
def test_a_process_that_dies_costs_its_own_task_alone(deadly: str) -> None:
    tasks = ["a", "b", deadly, *(f"task{number}" for number in range(20)), deadly, "z"]
    results = list(run_all(work, tasks, 2))
    assert [task for task, _ in results] == tasks
    assert [task for task, result in results if result is None] == [deadly, deadly]


def test_all_that_die_are_named() -> None:
    assert [result for _, result in run_all(work, ["die"] * 3, 2)] == [None] * 3


def test_the_last_tasks_may_die_too() -> None:
    assert [result for _, result in run_all(work, ["a", "die"], 2)] == ["A", None]
