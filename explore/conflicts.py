"""This file is the conflicts: claims that contradict each other or seem to, side by side, and what was made of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from govgraph.errors import UsageError
from govgraph.explore.asking import View, ask
from govgraph.explore.context import Texts
from govgraph.explore.evidence import Evidence, Quote
from govgraph.explore.tables import quote_first, render_table
from govgraph.ontology.loading import list_concepts

PREFIXES = """
PREFIX cito: <http://purl.org/spar/cito/>
PREFIX gov: <https://w3id.org/govgraph/ontology#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
"""
CONFLICTS = f"""{PREFIXES}
SELECT ?conflict ?type ?words ?claim
WHERE {{
  ?conflict a gov:Conflict ; gov:conflictType ?type ; rdfs:comment ?words ; prov:wasDerivedFrom ?claim .
}}
ORDER BY ?conflict ?claim
"""
YIELDING = f"""{PREFIXES}
SELECT ?conflict ?claim
WHERE {{ ?conflict gov:yieldingClaim ?claim }}
ORDER BY ?conflict ?claim
"""
AGAINST = f"""{PREFIXES}
SELECT ?claim ?other
WHERE {{
  VALUES ?how {{ cito:corrects cito:disagreesWith cito:updates }}
  ?claim ?how ?other .
}}
ORDER BY ?claim ?other
"""
TYPES = ("value", "identity", "slip in a source", "different viewpoint", "different time")
"""The types of conflict, by their labels in the scheme, those that contradict most first."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Claims that contradict each other or seem to: what sort of conflict it is, and why, in words.

    `sides` are the words of the claims on one side and of those against them; `yields` those of the claims that the
    accepted view does without.
    """

    iri: str
    type: str
    words: str
    sides: tuple[tuple[Quote, ...], tuple[Quote, ...]]
    yields: tuple[Quote, ...]

    def row(self) -> dict[str, object]:
        """The conflict as a row."""
        one, other = ([quote.row() for quote in side] for side in self.sides)
        yields = [quote.row() for quote in self.yields]
        return {
            "type": self.type,
            "because": self.words,
            "one": one,
            "other": other,
            "yields": yields,
            "conflict": self.iri,
        }


@dataclass(frozen=True, slots=True)
class Conflicts:
    """All conflicts, those over a value first, from all documents or from those up to the day `known`."""

    items: tuple[Conflict, ...]
    known: date | None = None

    def __iter__(self) -> Iterator[Conflict]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    def rows(self) -> list[dict[str, object]]:
        """One row a conflict."""
        return [item.row() for item in self.items]

    def _repr_html_(self) -> str:
        rows = [
            {"type": c.type, "one side": quote_first(c.sides[0]), "the other": quote_first(c.sides[1]), "why": c.words}
            for c in self.items
        ]
        return render_table(("type", "one side", "the other", "why"), rows, "Conflicts")


def find_conflicts(
    store: View, kind: str | None = None, known: date | None = None, texts: Texts | None = None
) -> Conflicts:
    """Return the conflicts in `store`, or those of one type only; `known` is noted. Raises UsageError for no type."""
    labels = {str(c.iri): c.label for c in list_concepts("conflict-type")}
    if kind is not None and kind not in TYPES:
        raise UsageError(f"there is no type of conflict {kind!r}: one of {', '.join(TYPES)}")
    rows: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in ask(store, CONFLICTS):
        if kind is None or labels[row["type"]] == kind:
            rows[row["conflict"]].append(row)
    yielding = _gather(ask(store, YIELDING), "conflict", "claim")
    against = _gather(ask(store, AGAINST), "claim", "other")
    evidence = Evidence(store, texts)
    found = [_make(of_one, labels, yielding, against, evidence) for of_one in rows.values()]
    return Conflicts(tuple(sorted(found, key=lambda c: (TYPES.index(c.type), c.words, c.iri))), known)


def _gather(rows: Iterable[dict[str, str]], key: str, value: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        found[row[key]].add(row[value])
    return found


def _make(
    rows: list[dict[str, str]],
    labels: dict[str, str],
    yielding: dict[str, set[str]],
    against: dict[str, set[str]],
    evidence: Evidence,
) -> Conflict:
    iri, claims = rows[0]["conflict"], [row["claim"] for row in rows]
    other = {o for claim in claims for o in against.get(claim, ()) if o in claims}
    one = [c for c in claims if c not in other] or claims
    sides = tuple(_read(evidence, side) for side in (one, sorted(other) if one != claims else []))
    return Conflict(
        iri=iri,
        type=labels[rows[0]["type"]],
        words=rows[0]["words"],
        sides=(sides[0], sides[1]),
        yields=_read(evidence, sorted(yielding.get(iri, ()))),
    )


def _read(evidence: Evidence, claims: Iterable[str]) -> tuple[Quote, ...]:
    """The main words of claims, each passage once."""
    quotes = {quote.place: quote for claim in claims for quote in evidence.read_claim(claim)[:1]}
    return tuple(quotes.values())
