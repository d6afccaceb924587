"""This file is what the tests of the store share: small real readings, and a ledger to put them in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from rdflib import RDFS, Literal, Node, URIRef

from govgraph.graph_store.index import Resolver
from govgraph.graph_store.ledger import Ledger
from govgraph.graph_store.names import slug
from govgraph.ontology.claims import Claim, Evidence, When
from govgraph.ontology.dates import find_bounds
from govgraph.ontology.documents import Document, DocumentDate, Meta, Reading, take_snapshot

LETTER = (
    "Cllr Ann Archer was elected leader of Borough Council on 1 December 2015. “We owe £1.5m”, she said.\n"
    "Her deputy, Ben Bell, resigned last September.\n"
)

MakeReading = Callable[..., Reading]


def quote(text: str, words: str) -> Evidence:
    start = text.index(words)
    return Evidence(start, start + len(words), words)


def build_reading(
    name: str = "letter",
    text: str = LETTER,
    published: str | None = "2016-01-11",
    extractor: str = "rules/1",
    kind: str = "letter",
    claims: tuple[Claim, ...] | None = None,
) -> Reading:
    """A reading of LETTER, or of another text with one claim on its first sentence."""
    earliest, latest = find_bounds(published) if published else (None, None)
    document = Document(
        name=name,
        snapshot=take_snapshot(text, text.encode()),
        meta=Meta(published=published, title=f"On {name}", url="https://example.org/a letter", publisher="Borough"),
        date=DocumentDate(published, earliest, latest, "meta" if published else "none"),
        kind=kind,
        path=f"in/{name}.txt",
    )
    if claims is None:
        claims = find_claims(text) if text == LETTER else (claim_first_words(text),)
    return Reading(document, claims, extractor)


def find_claims(text: str) -> tuple[Claim, ...]:
    first, second = quote(text, text.split(". ")[0] + "."), quote(text, text.splitlines()[1])
    post = {"role": "leader", "body": "Borough Council"}
    day = text.index("1 December")
    return (
        Claim("post", {"person": "Ann Archer", "status": "current", **post}, (first,), rule="elected", confidence=0.9),
        Claim(
            "change",
            {"change": "start", "person": "Ann Archer", "manner": "elected", "date": "2015-12-01", **post},
            (first, quote(text, "elected leader")),
            when=When("1 December 2015", day, day + 15, "2015-12-01"),
            rule="elected",
        ),
        Claim(
            "change",
            {"change": "end", "person": "Ben Bell", "role": "deputy leader", "manner": "resigned"},
            (second,),
            when=When("last September", text.index("last"), text.index("last") + 14, None, (-480, -103)),
            as_written={"role": "deputy"},
        ),
        Claim("money", {"amount": 1500000.0, "kind": "debt", "from": ("Borough Council", "Ann Archer")}, (first,)),
        Claim("quote", {"speaker": "Ann Archer"}, (quote(text, "We owe £1.5m"),), speaker="Ann Archer"),
    )


def claim_first_words(text: str) -> Claim:
    return Claim("quote", {"speaker": "Ann Archer"}, (Evidence(0, 5, text[:5]),), rule="first words")


@pytest.fixture
def make_reading() -> MakeReading:
    return build_reading


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger(tmp_path / "store") as opened:
        yield opened


def resolve_people(readings: Iterable[Reading]) -> Iterator[tuple[Node, Node, Node]]:
    """A stand-in for resolving, above this folder: who is named in a claim, and how many documents there are."""
    documents = 0
    for reading in readings:
        documents += 1
        for claim in reading.claims:
            if person := claim.fields.get("person"):
                yield URIRef(f"https://example.org/{slug(str(person))}"), RDFS.label, Literal(person)
    yield URIRef("https://example.org/all"), RDFS.comment, Literal(documents)


@pytest.fixture
def resolve() -> Resolver:
    return resolve_people
