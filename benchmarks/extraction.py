"""This file is how fast documents are read: ratios against spaCy's whole pipeline, memory over many, several workers.

Run it with `make bench`, or `python benchmarks/extraction.py --help`. Everything is measured in turns in one run, by
the processor's time where one process works and by the clock where several do; medians of the rounds are given.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from govgraph.graph_store.ledger import Ledger
from govgraph.ingest.analyse import analyse
from govgraph.ingest.extraction import extract
from govgraph.ingest.language import open_parser
from govgraph.ingest.language.spacy_parser import SpacyParser, find_model
from govgraph.ingest.pipeline import ingest
from govgraph.ingest.reading import read_bytes

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "performance.md"
DENSE = ROOT / "tests" / "corpus" / "tuning"
"""Documents in which nearly every sentence names somebody in office: the hardest to read fast."""
SPARSE = """\
The service has been redesigned around the people who use it. Demand rose through the winter and fell back in the
spring, as it does in most years, and the waiting list is now shorter than it was. Work on the leisure centre went on
to plan: the roof is finished, the pool is tiled, and the changing rooms will be ready before the schools come back.
Recycling has become easier. Most households now have a third bin, and collections are weekly in the town and
fortnightly in the villages. Complaints about missed collections halved. The road programme covered forty miles, more
than in any of the last five years, though potholes remain the commonest reason for getting in touch.
"""
"""The running text of a long report, between the few passages that say who governs what."""
MIXED = 24
"""Documents of mixed text: each is several times as long as its own."""
MARK = "<!-- measured -->"


def main() -> int:
    """Measure, print, and write the page where that is asked for; returns 0."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rounds", type=int, default=3, help="how often each is measured")
    parser.add_argument("--documents", type=int, default=10_000, help="how many documents the memory is watched over")
    parser.add_argument("--folder", type=Path, help="texts of your own to measure on")
    parser.add_argument("--write", action="store_true", help=f"write what was measured into {PAGE.name}")
    options = parser.parse_args()
    lines: list[str] = []
    for line in measure(options.folder, options.rounds, options.documents):
        print(line, flush=True)
        lines.append(line)
    if options.write:
        before = PAGE.read_text(encoding="utf-8").partition(MARK)[0]
        PAGE.write_text(f"{before}{MARK}\n\n" + "\n".join(lines) + "\n", encoding="utf-8")
    return 0


def measure(folder: Path | None, rounds: int, documents: int) -> Iterator[str]:
    """Yield the lines of what is measured, as Markdown."""
    for name, texts in collect(folder):
        yield from compare(name, texts, rounds)
    yield from watch_memory(documents)
    yield from compare_workers(rounds, documents // 3)


def collect(folder: Path | None) -> Iterator[tuple[str, list[str]]]:
    """Yield the name and the texts of each set to measure on."""
    if folder is not None:
        yield folder.name, [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]
        return
    dense = [path.read_text(encoding="utf-8") for path in sorted(DENSE.glob("*.txt"))]
    yield "Dense text: nearly every sentence about an office", dense
    yield "Mixed text: one paragraph in three about offices", [thin(text) for text in dense[:MIXED]]


def thin(text: str) -> str:
    """Return the text with two paragraphs of other matter after each of its own, as in a long report.

    Each sentence of these bears a number, so that none is the same as another and what is remembered is of no help.
    """
    other = SPARSE.replace("\n", " ").strip()
    paragraphs: list[str] = []
    for own in filter(str.strip, text.split("\n\n")):
        paragraphs += [own, *(other.replace(".", f" ({len(paragraphs) + extra}).") for extra in (1, 2))]
    return "\n\n".join(paragraphs)


def compare(name: str, texts: Sequence[str], rounds: int) -> Iterator[str]:
    """Yield how many words a second of one processor are read, and how many times the whole pipeline's that is."""
    runs = _open_runs(texts)
    taken: dict[str, list[float]] = {run: [] for run in runs}
    for work in runs.values():
        work()  # once unmeasured: models are opened, patterns compiled
    for _ in range(rounds):
        for run, work in runs.items():
            began = time.process_time()
            work()
            taken[run].append(time.process_time() - began)
    words = sum(len(text.split()) for text in texts)
    whole = next(iter(taken.values()))
    yield f"## {name}"
    yield f"\n{len(texts)} documents, {words:,} words, {rounds} rounds.\n"
    yield "| reader | words a second of one processor | times the whole pipeline |\n|---|---|---|"
    for run, seconds in taken.items():
        ratio = statistics.median(base / own for base, own in zip(whole, seconds, strict=True))
        yield f"| {run} | {words / statistics.median(seconds):,.0f} | {ratio:.2f} |"
    yield ""


def _open_runs(texts: Sequence[str]) -> dict[str, Callable[[], object]]:
    import spacy

    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"\[W095\]", category=UserWarning)
        pipeline = spacy.load(find_model())
    return {
        "en_core_web_md, whole pipeline": lambda: [len(document) for document in pipeline.pipe(texts)],
        "default extractor": lambda: count_claims(texts, "spacy"),
        "rules alone": lambda: count_claims(texts, "rules"),
    }


def count_claims(texts: Sequence[str], kind: str) -> int:
    """Extract the claims of every text, as if each were met for the first time; returns how many there are."""
    parser = open_parser("spacy" if kind == "spacy" else "rules")
    if isinstance(parser, SpacyParser):
        parser.forget()
    count = 0
    for number, text in enumerate(texts):
        document, blocks = read_bytes(f"text-{number}", text.encode(), ".txt")
        count += len(extract(analyse(document, blocks, parser)))
    return count


def write_paragraphs(folder: Path, count: int) -> list[Path]:
    """Write `count` small documents: the corpus' paragraphs, each with a number so that none equals another."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(DENSE.glob("*.txt"))]
    paragraphs = [part for text in texts for part in text.split("\n\n") if len(part) > 80]
    folder.mkdir(parents=True)
    paths = []
    for number in range(count):
        path = folder / f"d{number:05}.txt"
        path.write_text(f"Note {number}\n\n{paragraphs[number % len(paragraphs)]}\n", encoding="utf-8")
        paths.append(path)
    return paths


def watch_memory(count: int) -> Iterator[str]:
    """Yield the memory that this process holds as `count` documents go by into a ledger."""
    marks = sorted({max(1, count // 10), max(1, count // 2), count})
    held: dict[int, float] = {}

    def note(done: int, total: int, name: str) -> None:
        if done in marks:
            held[done] = hold_memory()

    with tempfile.TemporaryDirectory() as folder:
        paths = write_paragraphs(Path(folder) / "in", count)
        with Ledger(Path(folder) / "ledger") as ledger:
            ingest(ledger, paths, extractor="rules", progress=note)
    yield f"## Memory over {count:,} documents"
    yield "\nRules alone, one process, into a ledger.\n"
    yield "| documents read | memory held |\n|---|---|"
    for done in marks:
        yield f"| {done:,} | {held[done]:.0f} MB |"
    yield f"\nFrom the first mark to the last it grew {held[marks[-1]] / held[marks[0]]:.2f} times.\n"


def hold_memory() -> float:
    """Return the megabytes of memory that this process holds now."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def compare_workers(rounds: int, count: int) -> Iterator[str]:
    """Yield how much sooner two workers are done with `count` documents than one, by the clock."""
    taken: dict[int, list[float]] = {1: [], 2: []}
    with tempfile.TemporaryDirectory() as folder:
        paths = write_paragraphs(Path(folder) / "in", count)
        for number in range(rounds):
            for workers, seconds in taken.items():
                with Ledger(Path(folder) / f"{number}-{workers}") as ledger:
                    began = time.perf_counter()
                    ingest(ledger, paths, extractor="rules", workers=workers)
                    seconds.append(time.perf_counter() - began)
    ratio = statistics.median(one / two for one, two in zip(taken[1], taken[2], strict=True))
    yield "## Two workers"
    yield f"\n{count:,} documents, rules alone, on a machine with {os.cpu_count()} processors, by the clock.\n"
    yield "| workers | seconds |\n|---|---|"
    for workers, seconds in taken.items():
        yield f"| {workers} | {statistics.median(seconds):.1f} |"
    yield f"\nTwo are {ratio:.2f} times as fast as one."


if __name__ == "__main__":
    sys.exit(main())
