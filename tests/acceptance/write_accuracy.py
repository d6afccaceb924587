"""This file is what `make accuracy` runs: it measures each set of documents and writes docs/accuracy.md.

It stands beside the tests that hold the floors, and takes from them what these are and which documents are set aside.
Of the documents set aside, and of those kept for checking, it takes counts alone.
"""

from __future__ import annotations

import ast
import json
import random
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from string import Template
from typing import Any

CHECKOUT = Path(__file__).resolve().parents[2]
PAGE = CHECKOUT / "docs" / "accuracy.md"
TEXT = Path(__file__).with_name("accuracy.template.md")
ERRORS = CHECKOUT / "docs" / "accuracy_errors.md"
FLOORS = Path(__file__).with_name("test_accuracy.py")
DEV, WRITTEN = "../shared/eval/dev", "../shared/eval/written"
TUNING, CHECKING = "tests/corpus/tuning", "tests/corpus/checking"
EXTRACTORS = ("spacy", "rules")
SUMS = ("STRUCTURED", "TEXTUAL", "ALL")
CONTAINMENTS = ("equals", "contains", "overlaps", "misses", "undated")
DRAWS = 2000


@dataclass(frozen=True, slots=True)
class Sample:
    """A set of documents: how it is called, where it lies, which of the folder it is, whether rules are tuned on it."""

    name: str
    folder: str
    only: tuple[str, ...]
    tuned: bool

    @property
    def command(self) -> str:
        """The command that measures it."""
        return f"govgraph evaluate {self.folder}" + (f" --only {','.join(self.only)}" if self.only else "")


def read_unseen() -> tuple[str, ...]:
    """The names of the documents set aside, as the tests have them."""
    for node in ast.parse(FLOORS.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "UNSEEN":
            names: tuple[str, ...] = ast.literal_eval(node.value)
            return names
    raise SystemExit(f"{FLOORS} names no documents set aside")


def list_sets() -> tuple[Sample, ...]:
    """The sets that are measured; the benchmark lies beside the checkout."""
    unseen = read_unseen()
    written = sorted(path.name.partition(".")[0] for path in (CHECKOUT / WRITTEN).glob("*.gold.jsonl"))
    return (
        Sample("real", DEV, (), True),
        Sample("written, tuned on", WRITTEN, tuple(name for name in written if name not in unseen), True),
        Sample("written, set aside", WRITTEN, unseen, False),
        Sample("corpus, tuned on", TUNING, (), True),
        Sample("corpus, for checking", CHECKING, (), False),
    )


HELD = {
    "test_five_real_documents": ("real",),
    "test_thirty_written_documents": ("written, tuned on", "written, set aside"),
    "test_the_documents_set_aside": ("written, set aside",),
    "test_the_corpus_that_rules_are_tuned_on": ("corpus, tuned on",),
    "test_the_corpus_for_checking": ("corpus, for checking",),
}
"""By test, the sets that its floors are for, taken together."""


def read_floors() -> Iterator[tuple[str, str, str, float]]:
    """Yield each floor that a test of HELD holds: the test, the sum or type, the measure, the floor."""
    for node in ast.parse(FLOORS.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef) and node.name in HELD:
            for compared in (inner for inner in ast.walk(node) if isinstance(inner, ast.Compare)):
                match compared:
                    case ast.Compare(
                        left=ast.Subscript(
                            value=ast.Subscript(slice=ast.Constant(value=of)), slice=ast.Constant(value=measure)
                        ),
                        ops=[ast.GtE()],
                        comparators=[ast.Constant(value=floor)],
                    ):
                        yield node.name, str(of), str(measure), float(str(floor))
                    case _:
                        pass


# Measuring


def measure(measured: Sample, extractor: str) -> dict[str, Any]:
    """Run the command as the page gives it, and return its record."""
    command = [sys.executable, "-m", *measured.command.split(), "--extractor", extractor, "--format", "json"]
    done = subprocess.run([*command, "--workers", "2"], cwd=CHECKOUT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{measured.command}: {done.stderr.strip()}")
    record: dict[str, Any] = json.loads(done.stdout)
    return record


def add_up(records: Iterable[dict[str, Any]], of: str) -> dict[str, float]:
    """The figures of several records taken together."""
    counts: Counter[str] = Counter()
    for record in records:
        counts.update({name: record[of][name] for name in ("gold", "found", "hit")})
    return share_out(counts)


def share_out(counts: Counter[str]) -> dict[str, float]:
    precision = counts["hit"] / counts["found"] if counts["found"] else 0.0
    recall = counts["hit"] / counts["gold"] if counts["gold"] else 0.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {"precision": precision, "recall": recall, "f1": f1}


def draw_range(record: dict[str, Any], of: str) -> tuple[float, float]:
    """Between which figures F1 lies in 95 of 100 draws of as many documents, with replacement (the bootstrap)."""
    chance = random.Random(1)
    documents = [document["figures"] for document in record["by_document"].values()]
    draws = sorted(add_up(chance.choices(documents, k=len(documents)), of)["f1"] for _ in range(DRAWS))
    return draws[round(0.025 * DRAWS)], draws[round(0.975 * DRAWS) - 1]


# Writing

Records = dict[tuple[str, str], dict[str, Any]]
"""By name of the set and extractor, what was measured."""


def table(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A table in Markdown, its numbers to the right."""
    kept = list(rows)
    sides = ["---" if isinstance(cell, str) else "--:" for cell in kept[0]]
    return "\n".join(f"| {' | '.join(map(show, line))} |" for line in [heads, sides, *kept])


def show(cell: object) -> str:
    return "" if cell is None else f"{cell:.2f}" if isinstance(cell, float) else str(cell)


def write_summary(sets: Sequence[Sample], records: Records) -> str:
    def list_rows() -> Iterator[list[object]]:
        for one in sets:
            for extractor in EXTRACTORS:
                record = records[one.name, extractor]
                low, high = draw_range(record, "ALL")
                figures = [record["figures"][of]["f1"] for of in SUMS]
                both = [record["figures"]["ALL"][name] for name in ("precision", "recall")]
                yield [one.name, extractor, record["documents"], *figures, f"{low:.2f} to {high:.2f}", *both]

    heads = ("set", "extractor", "documents", *SUMS, "ALL, 95 of 100 draws", "precision", "recall")
    return table(heads, list_rows())


def write_types(one: Sample, records: Records) -> str:
    """The figures of one set by type of fact, both extractors beside each other."""
    both = [records[one.name, extractor]["figures"] for extractor in EXTRACTORS]
    names = {"precision": "P", "recall": "R", "f1": "F1", "attributes": "attr."}
    rows = (
        [type, both[0][type]["gold"], *(figures[type][name] for figures in both for name in names)] for type in both[0]
    )
    heads = ("type", "gold", *(f"{extractor} {name}" for extractor in EXTRACTORS for name in names.values()))
    return f"### {one.name}\n\n{table(heads, rows)}"


def write_beyond(sets: Sequence[Sample], records: Records) -> str:
    """Dates, evidence and identity by set and extractor: counts alone."""

    def list_rows() -> Iterator[list[object]]:
        for one in sets:
            for extractor in EXTRACTORS:
                record = records[one.name, extractor]
                evidence, merges = record["evidence"], record["false_merges"]
                dates = [record["dates"][name] for name in CONTAINMENTS]
                near = [evidence["share"], evidence["annotated_touching"], evidence["annotated_covered"]]
                yield [one.name, extractor, *dates, *near, len(merges["found"])]

    heads = ("set", "extractor", *CONTAINMENTS, "exact", "touching", "covered", "false merges")
    return table(heads, list_rows())


def write_floors(records: Records) -> str:
    def list_rows() -> Iterator[list[object]]:
        for test, of, name, floor in read_floors():
            together = [records[one, "spacy"]["figures"] for one in HELD[test]]
            measured = add_up(together, of)[name]
            if measured < floor:
                raise SystemExit(f"{test}: {of} {name} is {measured:.3f}, under its floor {floor}")
            yield [" and ".join(HELD[test]), of, name, floor, measured]

    return table(("set", "of", "figure", "held at least", "measured"), list_rows())


def write_near_misses(sets: Sequence[Sample], records: Records) -> str:
    """Which fields were wrong where all else of the key was right, in the sets that may be looked into."""
    counts: Counter[tuple[str, str]] = Counter()
    for one in (one for one in sets if one.tuned):
        for miss in records[one.name, "spacy"]["near_misses"]:
            counts[miss["type"], ", ".join(miss["differs"])] += miss["count"]
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:10]
    return table(("type", "wrong", "facts"), ([*miss, number] for miss, number in ranked))


def main() -> None:
    """Measure every set with both extractors and write the page."""
    sets = list_sets()
    records: Records = {}
    for one in sets:
        for extractor in EXTRACTORS:
            print(f"measuring {one.name} with {extractor}", file=sys.stderr)
            records[one.name, extractor] = measure(one, extractor)
    page = Template(TEXT.read_text(encoding="utf-8")).substitute(
        version=records["real", "spacy"]["extractor"].partition("/")[2],
        summary=write_summary(sets, records),
        types="\n\n".join(write_types(one, records) for one in sets),
        beyond=write_beyond(sets, records),
        floors=write_floors(records),
        near_misses=write_near_misses(sets, records),
        errors=ERRORS.read_text(encoding="utf-8").strip(),
        commands="\n".join(f"    $ {one.command}" for one in sets),
    )
    PAGE.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
