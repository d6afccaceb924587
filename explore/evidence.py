"""This file is the evidence of a statement: the claims it rests on, and the words of the documents that make them."""

from __future__ import annotations

from dataclasses import dataclass

from govgraph.explore.asking import View, ask

QUOTES = """
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX foaf: <http://xmlns.com/foaf/0.1/>
PREFIX gov: <https://w3id.org/govgraph/ontology#>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX prov: <http://www.w3.org/ns/prov#>
SELECT ?claim ?name ?issued ?title ?page ?start ?end ?exact ?order ?rule ?speaker
WHERE {
  {
    VALUES ?subject { UNDEF }
    ?subject prov:wasDerivedFrom ?claim .
  } UNION {
    VALUES ?subject { UNDEF }
    BIND(?subject AS ?claim)
  }
  GRAPH ?document {
    ?claim gov:evidence ?evidence .
    ?evidence gov:order ?order ; oa:hasSelector ?position , ?quote .
    ?position oa:start ?start ; oa:end ?end .
    ?quote oa:exact ?exact .
    ?document dcterms:identifier ?name .
    OPTIONAL { ?document dcterms:issued ?issued }
    OPTIONAL { ?document dcterms:title ?title }
    OPTIONAL { ?document foaf:page ?page }
    OPTIONAL { ?claim gov:rule ?rule }
    OPTIONAL { ?claim gov:speakerName ?speaker }
  }
}
ORDER BY ?issued ?name ?start ?claim ?order
"""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a document: its name and date, offsets in code points (end exclusive), the claim they make."""

    document: str
    issued: str | None
    title: str | None
    start: int
    end: int
    exact: str
    claim: str
    rule: str
    speaker: str | None = None
    page: str | None = None

    def row(self) -> dict[str, object]:
        """The quote as a row, with the keys that the command prints."""
        row: dict[str, object] = {"quote": self.exact, "document": self.document, "start": self.start, "end": self.end}
        optional = {"issued": self.issued, "speaker": self.speaker}
        return row | {key: value for key, value in optional.items() if value} | {"claim": self.claim}


def read_quotes(store: View, subject: str) -> tuple[Quote, ...]:
    """Return the words that the statement about `subject` rests on, by date of document and place in it."""
    rows = ask(store, QUOTES, subject=subject)
    unique = {(row["claim"], row["start"], row["end"]): _read(row) for row in rows}
    return tuple(unique.values())


def _read(row: dict[str, str]) -> Quote:
    return Quote(
        document=row["name"],
        issued=row.get("issued"),
        title=row.get("title"),
        start=int(row["start"]),
        end=int(row["end"]),
        exact=row["exact"],
        claim=row["claim"],
        rule=row.get("rule", ""),
        speaker=row.get("speaker"),
        page=row.get("page"),
    )


def choose_quotes(*groups: tuple[Quote, ...]) -> tuple[Quote, ...]:
    """Return the quotes of `groups` in that order, each passage of a document once."""
    kept: dict[tuple[str, int, int], Quote] = {}
    for group in groups:
        for quote in group:
            kept.setdefault((quote.document, quote.start, quote.end), quote)
    return tuple(kept.values())
