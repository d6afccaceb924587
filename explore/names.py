"""This file is what a person means by a name: the body, person, party, document or role, or the nearest there are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from govgraph.errors import UsageError
from govgraph.explore.asking import View, ask
from govgraph.ontology.loading import list_concepts
from govgraph.ontology.registers import fold_name, suggest_councils
from govgraph.resolve.body_records import identify_body

PREFIXES = """
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX foaf: <http://xmlns.com/foaf/0.1/>
PREFIX gov: <https://w3id.org/govgraph/ontology#>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
"""
BODIES = """
  {
    VALUES ?type {
      gov:Council gov:Department gov:ImprovementPanel gov:PoliticalParty org:FormalOrganization org:Organization
      foaf:Group
    }
    ?thing a ?type .
  } UNION { ?post org:postIn ?thing }
"""
PERSONS = "  ?thing a foaf:Person ."
THINGS = {
    "actor": f"  {{ {PERSONS} }} UNION {{ {BODIES} }}",
    "body": BODIES,
    "party": "  ?thing a gov:PoliticalParty .",
    "person": PERSONS,
}
NAMES = {
    kind: f"{PREFIXES}\nSELECT DISTINCT ?thing ?name\nWHERE {{\n{where}\n"
    "  ?thing rdfs:label|skos:altLabel ?name .\n}\nORDER BY ?thing ?name"
    for kind, where in THINGS.items()
}
NAMES["document"] = f"""{PREFIXES}
SELECT DISTINCT ?thing ?name
WHERE {{ GRAPH ?thing {{ ?thing dcterms:identifier ?name }} }}
ORDER BY ?thing ?name
"""
LABEL = f"""{PREFIXES}
SELECT ?label
WHERE {{
  VALUES ?thing {{ UNDEF }}
  ?thing rdfs:label ?label .
}}
ORDER BY ?label
"""
POSTS = f"""{PREFIXES}
SELECT ?post ?label
WHERE {{
  VALUES ?body {{ UNDEF }}
  VALUES ?role {{ UNDEF }}
  ?post org:postIn ?body ; org:role ?role ; rdfs:label ?label .
}}
ORDER BY ?label ?post
"""
ROLES = f"""{PREFIXES}
SELECT DISTINCT ?role
WHERE {{ ?post a org:Post ; org:role ?role }}
ORDER BY ?role
"""
NEAREST = 3


@dataclass(frozen=True, slots=True)
class Named:
    """A thing by its IRI and the label it goes by."""

    iri: str
    label: str


@dataclass(frozen=True, slots=True)
class Posts:
    """The posts that a role and a body mean: several where portfolios differ, none where no document names one."""

    role: str
    body: str
    posts: tuple[Named, ...]


class Names:
    """Finds the things of one store by their names: in any of their forms, in either case, accents or none."""

    def __init__(self, store: View) -> None:
        self._store = store

    def find(self, kind: str, name: str) -> str:
        """Return the IRI of what `name` names; `kind` is actor, body, document, party, person or role.

        Raises UsageError, with the nearest names, where there is none, or where there are several.
        """
        return self.look_up(kind, name).iri

    def look_up(self, kind: str, name: str) -> Named:
        """Return what `name` names with the label it goes by; raises UsageError as `find` does."""
        if name.startswith(("http://", "https://")):
            return Named(name, self._label(name))
        if kind == "role":
            return self._find_role(name)
        rows = ask(self._store, NAMES[kind])
        if kind in ("actor", "body") and (registered := self._find_registered(name, rows)):
            return registered
        folded = fold_name(name)
        matching = sorted({row["thing"] for row in rows if fold_name(row["name"]) == folded})
        if len(matching) == 1:
            return Named(matching[0], self._label(matching[0]) or name)
        if matching:
            several = "; ".join(f"{self._label(iri)} <{iri}>" for iri in matching)
            raise UsageError(f"{name!r} names several: {several}: give the IRI of one")
        nearest = suggest_councils(name, NEAREST) if kind in ("actor", "body") else []
        noun = "person or body" if kind == "actor" else kind
        raise UsageError(f"there is no {noun} {name!r}{offer_names(name, [row['name'] for row in rows], nearest)}")

    def find_posts(self, role: str, body: str) -> Posts:
        """Return the posts of `role` in `body`; raises UsageError, with the nearest names, where either is unknown."""
        wanted, place = self.look_up("role", role), self.look_up("body", body)
        rows = ask(self._store, POSTS, body=place.iri, role=wanted.iri)
        return Posts(wanted.label, place.label, tuple(Named(row["post"], row["label"]) for row in rows))

    def _find_registered(self, name: str, rows: list[dict[str, str]]) -> Named | None:
        """The body that the registers know by `name`, also where no document of this store speaks of it."""
        iri = identify_body(name)
        if iri is None or (iri not in {row["thing"] for row in rows} and any(row["name"] == name for row in rows)):
            return None
        return Named(iri, self._label(iri) or name)

    def _find_role(self, role: str) -> Named:
        """The role of the scheme that goes by `role`, or one in a document's own words."""
        labels: dict[str, str] = {}
        known: dict[str, str] = {}
        for concept in list_concepts("role"):
            labels[str(concept.iri)] = concept.label
            for name in (concept.label, *concept.other_labels):
                known.setdefault(fold_name(name), str(concept.iri))
        for row in ask(self._store, ROLES):
            words = row["role"].rpartition("/")[2].replace("-", " ")
            labels.setdefault(row["role"], words)
            known.setdefault(fold_name(words), row["role"])
        if iri := known.get(fold_name(role)):
            return Named(iri, labels[iri])
        raise UsageError(f"there is no role {role!r}{offer_names(role, known)}")

    def _label(self, iri: str) -> str:
        return next((row["label"] for row in ask(self._store, LABEL, thing=iri)), "")


def offer_names(word: str, names: Iterable[str], more: Iterable[str] = ()) -> str:
    """Return the names nearest to `word` as the end of a sentence, nothing where none is near."""
    from rapidfuzz import fuzz, process  # only a slip needs it

    choices = sorted({*names, *more})
    near = process.extract(word, choices, scorer=fuzz.WRatio, processor=fold_name, limit=NEAREST, score_cutoff=60)
    return f": did you mean {' or '.join(repr(name) for name, _, _ in near)}?" if near else ""
