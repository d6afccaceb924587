"""This file is the reading of one document by a language model: stretch by stretch, answers held against the text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from govgraph.ingest.analysis import Analysis
from govgraph.ingest.model.acceptance import Refused, accept
from govgraph.ingest.model.client import ModelClient, Usage, read_prices
from govgraph.ingest.model.prompt import PROMPT_VERSION
from govgraph.ontology.claims import Claim, check_claim

REFUSED = "refused: "
STRETCH = 6000
"""Characters asked about at once: some 1,500 tokens, so that the answer about them fits too."""


@dataclass(slots=True)
class ModelReading:
    """What came of asking about a document: accepted claims, refused facts by reason, and the usage."""

    claims: tuple[Claim, ...] = ()
    refused: Counter[str] = field(default_factory=Counter)
    usage: Usage = field(default_factory=Usage)

    @property
    def costs(self) -> Counter[str]:
        """The usage and the refused facts as counts by name, which add up over documents."""
        asked = {name: getattr(self.usage, name) for name in ("calls", "retries", "sent", "answered")}
        return Counter(asked) + Counter({f"{REFUSED}{reason}": count for reason, count in self.refused.items()})


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


def render_costs(costs: Mapping[str, int]) -> str:
    """Return the costs of a batch in words: usage, what it cost where prices are set, and the facts refused by reason.

    >>> render_costs({"calls": 2, "sent": 900, "answered": 50, "refused: no quotation": 3})
    '2 calls, 900 tokens sent, 50 answered; 3 facts not accepted (3 no quotation)'
    """
    usage = Usage(*(costs.get(name, 0) for name in ("calls", "retries", "sent", "answered")))
    words = usage.render(read_prices())
    refused = {name.removeprefix(REFUSED): count for name, count in costs.items() if name.startswith(REFUSED)}
    if not refused:
        return words
    reasons = ", ".join(f"{count} {reason}" for reason, count in sorted(refused.items(), key=lambda r: (-r[1], r[0])))
    return f"{words}; {sum(refused.values())} facts not accepted ({reasons})"


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
