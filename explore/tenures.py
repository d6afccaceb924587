"""This file is the tenures of a post as the accepted view holds them, read back with their bounds and explanations."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from govgraph.explore.asking import View, ask
from govgraph.resolve.view import Bounds

PREFIXES = """
PREFIX crm: <http://www.cidoc-crm.org/cidoc-crm/>
PREFIX gov: <https://w3id.org/govgraph/ontology#>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
"""
TENURES = (
    PREFIXES
    + """
SELECT ?tenure ?person ?holder ?post ?label ?order ?capacity ?began ?ended
       ?start_earliest ?start_latest ?end_earliest ?end_latest ?first ?last
WHERE {
  VALUES ?post { UNDEF }
  ?tenure a gov:Tenure ; gov:inPost ?post ; org:member ?person .
  ?person rdfs:label ?holder .
  ?post rdfs:label ?label .
  OPTIONAL { ?tenure gov:order ?order }
  OPTIONAL { ?tenure gov:capacity ?capacity }
  OPTIONAL { ?tenure gov:began ?began }
  OPTIONAL { ?tenure gov:ended ?ended }
  OPTIONAL { ?tenure crm:P82a_begin_of_the_begin ?start_earliest }
  OPTIONAL { ?tenure crm:P81a_end_of_the_begin ?start_latest }
  OPTIONAL { ?tenure crm:P81b_begin_of_the_end ?end_earliest }
  OPTIONAL { ?tenure crm:P82b_end_of_the_end ?end_latest }
  OPTIONAL { ?tenure gov:firstSighted ?first }
  OPTIONAL { ?tenure gov:lastSighted ?last }
}
ORDER BY ?post ?order ?tenure ?capacity
"""
)
EXPLANATIONS = (
    PREFIXES
    + """
SELECT ?tenure ?explanation ?bound ?day ?words
WHERE {
  VALUES ?post { UNDEF }
  ?tenure gov:inPost ?post ; gov:explanation ?explanation .
  ?explanation gov:bound ?bound ; rdfs:comment ?words .
  OPTIONAL { ?explanation gov:boundDate ?day }
}
ORDER BY ?tenure ?bound ?explanation
"""
)


@dataclass(frozen=True, slots=True)
class BoundWords:
    """Why a tenure has one of its bounds, in words; the claims are reached from `iri`."""

    iri: str
    bound: str
    words: str


@dataclass(frozen=True, slots=True)
class Tenure:
    """One spell of one person in one post: who, in what capacity, within which days, and when seen in it."""

    iri: str
    person: str
    holder: str
    post: str
    label: str
    order: int
    bounds: Bounds
    first_sighted: date | None
    last_sighted: date | None
    capacity: tuple[str, ...] = ()
    began: str | None = None
    ended: str | None = None
    explanations: tuple[BoundWords, ...] = ()

    def explain_bound(self, *names: str) -> tuple[BoundWords, ...]:
        """The explanations of the bounds named, as `start-latest`, in the order of the names."""
        return tuple(item for name in names for item in self.explanations if item.bound == name)

    def row(self) -> dict[str, object]:
        """Holder, capacity, four bounds and manners, with the keys that the commands print; days as 2016-01-11."""
        row: dict[str, object] = {"person": self.holder, "capacity": ", ".join(self.capacity) or None}
        for name in ("start_earliest", "start_latest", "end_earliest", "end_latest"):
            row[name] = write_day(getattr(self.bounds, name))
        row |= {"first_sighted": write_day(self.first_sighted), "last_sighted": write_day(self.last_sighted)}
        return row | {"began": self.began, "ended": self.ended}


def write_day(day: date | None) -> str | None:
    """Return `day` as 2016-01-11, or None."""
    return day.isoformat() if day else None


def name_concept(iri: str | None) -> str | None:
    """Return a concept's name from its IRI: its last part with spaces."""
    return iri.rpartition("/")[2].replace("-", " ") if iri else None


def read_tenures(store: View, post: str | None = None) -> tuple[Tenure, ...]:
    """Return the tenures of `post`, in their order, or of every post."""
    bound = {"post": post} if post else {}
    rows = ask(store, TENURES, **bound)
    explained: dict[str, list[BoundWords]] = {}
    for row in ask(store, EXPLANATIONS, **bound):
        explained.setdefault(row["tenure"], []).append(BoundWords(row["explanation"], row["bound"], row["words"]))
    grouped: dict[str, list[dict[str, str]]] = {}
    for row in rows:
        grouped.setdefault(row["tenure"], []).append(row)
    return tuple(_read(spell, tuple(explained.get(iri, ()))) for iri, spell in grouped.items())


def _read(rows: list[dict[str, str]], explanations: tuple[BoundWords, ...]) -> Tenure:
    row = rows[0]
    days = {key: date.fromisoformat(row[key]) if row.get(key) else None for key in DAYS}
    return Tenure(
        iri=row["tenure"],
        person=row["person"],
        holder=row["holder"],
        post=row["post"],
        label=row["label"],
        order=int(row.get("order") or 0),
        bounds=Bounds(*(days[key] for key in DAYS[:4])),
        first_sighted=days["first"],
        last_sighted=days["last"],
        capacity=tuple(dict.fromkeys(name for r in rows if (name := name_concept(r.get("capacity"))))),
        began=name_concept(row.get("began")),
        ended=name_concept(row.get("ended")),
        explanations=explanations,
    )


DAYS = ("start_earliest", "start_latest", "end_earliest", "end_latest", "first", "last")
