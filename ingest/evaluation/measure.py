"""This file is measuring: annotated documents read by the current rules, and held against their annotation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from govgraph.errors import GovgraphError, InputError
from govgraph.ingest.evaluation.datings import Containment, count_containments
from govgraph.ingest.evaluation.evidence import Exactness, Nearness, count_exact, find_overlaps, sum_up
from govgraph.ingest.evaluation.folder import Annotated, find_annotated
from govgraph.ingest.evaluation.gold import GoldFact, read_gold
from govgraph.ingest.evaluation.merges import Merging, find_false_merges
from govgraph.ingest.evaluation.places import Overlap, Squeezed
from govgraph.ingest.evaluation.scoring import Figures, Outcome, compare, count
from govgraph.ingest.facts import Fact, render_facts
from govgraph.ingest.pipeline import Extractor, Progress, Task, choose_extractor, name_extractor, read_all
from govgraph.ingest.reading import read_meta
from govgraph.ontology.documents import Reading


@dataclass(frozen=True, slots=True)
class Measured:
    """One document: as read, its annotation, the facts found, and what came of them."""

    reading: Reading
    text: Squeezed
    gold: tuple[GoldFact, ...]
    found: tuple[Fact, ...]
    outcome: Outcome
    overlaps: list[Overlap]

    @property
    def name(self) -> str:
        """The document's name."""
        return self.reading.document.name


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What was measured on a folder of annotated documents, and what of it could not be read."""

    extractor: str
    """Name and version, as `spacy/1`."""
    documents: tuple[Measured, ...]
    merging: Merging
    faults: tuple[str, ...] = field(default=())

    @property
    def figures(self) -> dict[str, Figures]:
        """The figures by type of fact, and the three sums, over all documents."""
        return count(document.outcome for document in self.documents)

    @property
    def unsupported(self) -> int:
        """How many found facts quote what is not in their document."""
        return sum(document.outcome.unsupported for document in self.documents)

    @property
    def costs(self) -> Counter[str]:
        """What asking a model took, where one was asked; empty otherwise."""
        return sum((Counter(document.reading.costs) for document in self.documents), Counter[str]())

    @property
    def containments(self) -> dict[Containment, int]:
        """How the dates of the facts found lie to the annotated ones."""
        return count_containments(hit for document in self.documents for hit in document.outcome.hits)

    @property
    def exactness(self) -> Exactness:
        """How many found facts have their quote at their offsets."""
        counts = [count_exact(document.found, document.text.text) for document in self.documents]
        return Exactness(sum(c.found for c in counts), sum(c.exact for c in counts))

    @property
    def nearness(self) -> Nearness:
        """How near the evidence of the facts found lies to the annotated quotes."""
        return sum_up([overlap for document in self.documents for overlap in document.overlaps])


def evaluate(
    folder: Path,
    *,
    extractor: Extractor | None = None,
    workers: int = 1,
    only: Sequence[str] = (),
    progress: Progress | None = None,
) -> Evaluation:
    """Measure what extraction finds in the annotated documents of `folder`; no store is needed, none is changed.

    `only` names the documents to measure, by default all. A document or line that cannot be read is a fault and left
    out; the rest goes on. Raises InputError where nothing can be measured, UsageError where `only` is mistaken or a
    model is asked for and none is named.
    """
    reader = extractor or choose_extractor()
    reader_name = name_extractor(reader)
    faults: list[str] = []
    pairs = list(_find_tasks(folder, only, reader, faults))
    documents = []
    if progress:
        progress(0, len(pairs), "")
    outcomes = read_all([task for task, _ in pairs], workers)
    for done, ((task, outcome), (_, annotated)) in enumerate(zip(outcomes, pairs, strict=True), start=1):
        try:
            documents.append(_measure(outcome, annotated, faults))
        except GovgraphError as error:
            faults.append(str(error))
        if progress:
            progress(done, len(pairs), task.path.stem)
    if not documents:
        raise InputError(f"{folder}: nothing is left to measure: {'; '.join(faults)}")
    merging = find_false_merges([(document.reading, document.gold) for document in documents])
    return Evaluation(reader_name, tuple(documents), merging, tuple(faults))


def _find_tasks(
    folder: Path, only: Sequence[str], extractor: Extractor, faults: list[str]
) -> Iterator[tuple[Task, Annotated]]:
    """Yield the documents to be read; what cannot be is added to `faults`."""
    for annotated in find_annotated(folder, only):
        if isinstance(annotated, InputError):
            faults.append(str(annotated))
            continue
        try:
            yield Task(annotated.source, read_meta(annotated.source), extractor), annotated
        except InputError as error:
            faults.append(str(error))


def _measure(reading: Reading | GovgraphError, annotated: Annotated, faults: list[str]) -> Measured:
    """Hold what was found in a document against its annotation; bad lines of that are added to `faults`."""
    if isinstance(reading, GovgraphError):
        raise reading
    text = Squeezed(reading.document.snapshot.text)
    gold = read_gold(annotated.gold, text)
    faults += gold.faults
    found = tuple(render_facts([reading]))
    outcome = compare(gold.facts, found, text)
    return Measured(reading, text, gold.facts, found, outcome, find_overlaps(outcome.hits, text))
