"""This file is the succession ledger of a post: its tenures in order, and what is known of each passage."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from govgraph.explore.asking import View, ask
from govgraph.explore.context import Texts
from govgraph.explore.evidence import Evidence, Quote, leave_out
from govgraph.explore.names import Names
from govgraph.explore.tables import render_ledger
from govgraph.explore.tenures import Tenure, read_tenures
from govgraph.ontology.loading import list_concepts

BOUNDARIES = """
PREFIX gov: <https://w3id.org/govgraph/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT ?boundary ?earlier ?later ?verdict ?words
WHERE {
  VALUES ?post { UNDEF }
  ?boundary a gov:Boundary ; gov:inPost ?post ; gov:earlierTenure ?earlier ; gov:laterTenure ?later ;
    gov:verdict ?verdict .
  OPTIONAL { ?boundary rdfs:comment ?words }
}
ORDER BY ?boundary
"""


@dataclass(frozen=True, slots=True)
class Passage:
    """How a tenure gives way to the next: the verdict, what it means, why, and the words that decide it."""

    iri: str
    verdict: str
    meaning: str
    words: str
    evidence: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the ledger: a tenure, the words it rests on, and its passage to the next tenure, if one is known."""

    tenure: Tenure
    evidence: tuple[Quote, ...]
    passage: Passage | None

    def row(self) -> dict[str, object]:
        """The line as a row; `next` is the verdict at the boundary with the tenure that follows."""
        tenure, passage = self.tenure, self.passage
        row: dict[str, object] = {"order": tenure.order, "post": tenure.label} | tenure.row()
        row |= {"next": passage.verdict if passage else None, "next_because": passage.words if passage else None}
        row["next_evidence"] = [quote.row() for quote in passage.evidence] if passage else []
        row["evidence"] = [quote.row() for quote in self.evidence]
        return row | {"tenure": tenure.iri, "boundary": passage.iri if passage else None}


@dataclass(frozen=True, slots=True)
class Ledger:
    """The succession in a role of a body, from all documents or from those up to the day `known`."""

    role: str
    body: str
    known: date | None
    entries: tuple[Entry, ...]

    def rows(self) -> list[dict[str, object]]:
        """One row a tenure, in order."""
        return [entry.row() for entry in self.entries]

    def _repr_html_(self) -> str:
        return render_ledger(self)


def find_succession(store: View, role: str, body: str, known: date | None = None, texts: Texts | None = None) -> Ledger:
    """Return the succession ledger of `role` in `body`; with several posts (portfolios), one after the other.

    `known` is noted in the ledger: the store is to hold what was known then. `texts` give quotes their sentences.
    Raises UsageError, with the nearest names, where there is no such role or body.
    """
    named = Names(store).find_posts(role, body)
    entries: list[Entry] = []
    evidence = Evidence(store, texts)
    for post in named.posts:
        passages = _read_passages(store, evidence, post.iri)
        for tenure in read_tenures(store, post.iri):
            explained = tenure.explain_bound("start-latest", "start-earliest", "end-earliest", "end-latest")
            quotes = evidence.read(*(item.iri for item in explained), tenure.iri)
            entries.append(Entry(tenure, quotes, passages.get(tenure.iri)))
    return Ledger(named.role, named.body, known, tuple(entries))


def _read_passages(store: View, evidence: Evidence, post: str) -> dict[str, Passage]:
    """The passages between the post's tenures, by the earlier of the two."""
    meanings = {str(concept.iri): concept for concept in list_concepts("verdict")}
    passages = {}
    for row in ask(store, BOUNDARIES, post=post):
        concept, quotes = meanings[row["verdict"]], evidence.read(row["boundary"])
        words = leave_out(row.get("words", ""), quotes).removeprefix(f"{concept.label}: ")
        passages[row["earlier"]] = Passage(row["boundary"], concept.label, concept.definition, words, quotes)
    return passages
