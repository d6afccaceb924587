"""This file is the reading of one document by a language model: stretch by stretch, answers held against the text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from govgraph.ingest.analysis import Analysis
from govgraph.ingest.model.acceptance import Refused, accept
from govgraph.ingest.model.client import ModelClient, Usage
from govgraph.ingest.model.prompt import PROMPT_VERSION
from govgraph.ontology.claims import Claim, check_claim

STRETCH = 6000
"""Characters asked about at once: some 1,500 tokens, so that the answer about them fits too."""


@dataclass(slots=True)
class ModelReading:
    """What came of asking about a document: accepted claims, refused facts by reason, and the usage."""

    claims: tuple[Claim, ...] = ()
    refused: Counter[str] = field(default_factory=Counter)
    usage: Usage = field(default_factory=Usage)


def extract_by_model(analysis: Analysis, client: ModelClient) -> ModelReading:
    """Return what the model finds in `analysis`, each fact accepted only as `accept` says.

    Raises InputError where the model cannot be asked: a document is read whole or not at all.
    """
    reading = ModelReading()
    rule = f"model: {client.settings.model}, prompt {PROMPT_VERSION}"
    found: dict[tuple[object, ...], Claim] = {}
    for start, end in cut_stretches(analysis):
        facts, usage = client.ask(analysis.text[start:end], analysis.document.date.edtf or "")
        reading.usage += usage
        for fact in facts:
            try:
                claim = accept(fact, analysis, (start, end), rule)
            except Refused as reason:
                reading.refused[str(reason)] += 1
                continue
            check_claim(claim, analysis.text)
            place = claim.evidence[0].start
            found.setdefault((claim.type, claim.modality, place, tuple(sorted(claim.fields.items()))), claim)
    reading.claims = tuple(sorted(found.values(), key=lambda c: (c.evidence[0].start, c.evidence[0].end, c.type)))
    return reading


def cut_stretches(analysis: Analysis) -> Iterator[tuple[int, int]]:
    """Yield the document's stretches: whole blocks together, none longer than STRETCH but a block that is so itself."""
    begin: int | None = None
    stop = 0
    for block in analysis.blocks:
        if block.kind == "boilerplate":
            continue
        if begin is not None and block.end - begin > STRETCH:
            yield begin, stop
            begin = None
        begin = block.start if begin is None else begin
        stop = block.end
    if begin is not None:
        yield begin, stop
