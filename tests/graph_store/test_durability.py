"""This file is the test that a killed process loses nothing it had acknowledged: real processes, killed for real."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from govgraph.errors import StoreError
from govgraph.graph_store.check import check
from govgraph.graph_store.index import Resolver, catch_up, is_current
from govgraph.graph_store.ledger import Ledger
from govgraph.graph_store.rebuild import rebuild
from govgraph.graph_store.store import open_store
from govgraph.ontology.documents import Reading

PROGRAM = Path(__file__).with_name("loading.py")


def start_loading(folder: Path, first: int, at_once: int) -> subprocess.Popen[str]:
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    command = [sys.executable, str(PROGRAM), str(folder), str(first), str(at_once)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment)


def load_and_kill(folder: Path, first: int, at_once: int, after: int, delay: float) -> list[str]:
    """Let a process load documents, kill it a moment after `after` lines, and return all that it acknowledged."""
    with start_loading(folder, first, at_once) as process:
        assert process.stdout
        said = [process.stdout.readline().strip() for _ in range(after)]
        time.sleep(delay)
        process.send_signal(signal.SIGKILL)
        said += process.stdout.read().split()
    assert process.returncode == -signal.SIGKILL
    return [name for name in said if name.startswith("d")]


@pytest.mark.skipif(sys.platform == "win32", reason="the system has no kill -9")
@pytest.mark.parametrize("at_once", [1, 80])
def test_nothing_acknowledged_is_lost_by_a_kill(tmp_path: Path, resolve: Resolver, at_once: int) -> None:
    """Killed between documents, in a transaction, in the graph's update and in its bulk load; each time carried on."""
    acknowledged: list[str] = []
    for after, delay in ((3, 0.0), (at_once + 1, 0.01), (5, 0.03), (at_once, 0.06), (2 * at_once + 1, 0.2)):
        first = len(acknowledged) + 1000 * after
        acknowledged += load_and_kill(tmp_path, first, at_once, after, delay)
        with Ledger(tmp_path) as ledger, open_store(tmp_path) as store:
            assert not ledger.audit()
            held = {version.name for version in ledger.versions()}
            assert held >= set(acknowledged)
            assert len(held - set(acknowledged)) <= 5  # at most one a kill was put and not yet said
            catch_up(ledger, store, resolve)
            assert is_current(ledger, store)
            mended = store.dump()
    assert check(tmp_path, resolve) == ()
    rebuild(tmp_path, resolve)
    with open_store(tmp_path, read_only=True) as store:
        assert store.dump() == mended


@pytest.mark.skipif(sys.platform == "win32", reason="the system has no kill -9")
def test_a_killed_writer_leaves_no_lock(tmp_path: Path) -> None:
    with start_loading(tmp_path, 0, 1) as process:
        assert process.stdout
        assert process.stdout.readline() == "open\n"
        with pytest.raises(StoreError, match=rf"\(process {process.pid}\)"):
            Ledger(tmp_path)
        with pytest.raises(StoreError, match="written to by another program"):
            open_store(tmp_path)
        process.kill()
    Ledger(tmp_path).close()
    open_store(tmp_path).close()


def test_readers_in_other_processes_read_beside_a_writer(tmp_path: Path, resolve: Resolver) -> None:
    """Ledger and graph, over and over while documents come in: each query sees one whole state."""
    with start_loading(tmp_path, 0, 1) as process:
        assert process.stdout
        while process.stdout.readline() != "step\n":
            pass
        for _ in range(15):
            with Ledger(tmp_path, read_only=True) as ledger, open_store(tmp_path, read_only=True) as store:
                assert ledger.versions()
                rows = store.select(
                    "SELECT ?said (COUNT(?g) AS ?counted)"
                    "{ <https://example.org/all> rdfs:comment ?said . GRAPH ?g { ?d a bibo:Document } } GROUP BY ?said"
                ).rows
                assert rows
                assert rows[0][0] == rows[0][1]
            time.sleep(0.02)
        process.kill()


@pytest.mark.parametrize("damage", ["cut", "flip"])
def test_a_damaged_log_of_the_graph_is_made_good_from_the_ledger(
    tmp_path: Path, resolve: Resolver, make_reading: Callable[..., Reading], damage: str
) -> None:
    """The engine takes a cut or flipped log without a word; the notes, written last, tell what is missing."""
    whole = tmp_path / "whole"
    with Ledger(whole) as ledger, open_store(whole) as store:
        for name in "abcd":
            ledger.put(make_reading(name))
            catch_up(ledger, store, resolve)
        expected = store.dump()
    for part in range(10):
        folder = tmp_path / f"{part}"
        shutil.copytree(whole, folder)
        for log in (folder / "index").glob("*.log"):
            data = bytearray(log.read_bytes())
            place = len(data) * part // 10
            if damage == "cut":
                del data[place:]
            elif data:
                data[place] ^= 0xFF
            log.write_bytes(data)
        with Ledger(folder) as ledger, open_store(folder) as store:
            assert store.dump() == expected or not is_current(ledger, store)
            catch_up(ledger, store, resolve)
            assert store.dump() == expected
        assert check(folder, resolve) == ()


def test_a_damaged_table_of_the_graph_is_an_error_or_a_finding(
    tmp_path: Path, resolve: Resolver, make_reading: Callable[..., Reading]
) -> None:
    """Never an answer that leaves something out in silence, nor an end of the process; rebuilding mends it."""
    with Ledger(tmp_path) as ledger, open_store(tmp_path) as store:
        ledger.put(make_reading())
        catch_up(ledger, store, resolve)
        store.flush()
        expected = store.dump()
    for table in sorted((tmp_path / "index").glob("*.sst")):
        data = bytearray(table.read_bytes())
        data[len(data) // 3] ^= 0xFF
        table.write_bytes(data)
    assert check(tmp_path, resolve)
    rebuild(tmp_path, resolve)
    assert check(tmp_path, resolve) == ()
    with open_store(tmp_path, read_only=True) as store:
        assert store.dump() == expected
