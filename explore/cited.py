"""This file is the papers that documents speak of: those not held, and those expected and perhaps come."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from govgraph.explore.asking import View, ask
from govgraph.explore.standings import SERVED, read_day_or_none

PREFIXES = """
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX gov: <https://w3id.org/govgraph/ontology#>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX schema: <https://schema.org/>
"""
PAPERS = f"""{PREFIXES}
SELECT ?paper ?predicate ?value ?label
WHERE {{
  VALUES ?predicate {{
    dcterms:type dcterms:creator schema:recipient dcterms:title dcterms:date gov:dateEarliest gov:dateLatest
  }}
  ?paper a gov:Communication ; ?predicate ?value .
  OPTIONAL {{ ?value rdfs:label ?label }}
}}
ORDER BY ?paper ?predicate ?value
"""
MADE = f"""{PREFIXES}
SELECT ?paper ?document ?name ?rule ?start
WHERE {{
  ?paper a gov:Communication ; prov:wasDerivedFrom ?claim .
  GRAPH ?document {{
    ?claim gov:rule ?rule ; gov:evidence ?evidence .
    ?evidence gov:order 0 ; oa:hasSelector/oa:start ?start .
    ?document dcterms:identifier ?name .
  }}
}}
ORDER BY ?paper ?name ?rule
"""
WORDINGS = f"""{PREFIXES}
SELECT ?paper ?wording
WHERE {{
  ?paper a gov:Communication ; prov:wasDerivedFrom ?claim .
  GRAPH ?document {{ ?claim gov:dateWording ?wording }}
}}
ORDER BY ?paper ?wording
"""
OWN = frozenset(
    {"letter: greeting and signature", "letter: head of a message", "report: its head", "statement: its head"}
)
"""The rules by which a document is itself the letter, report or statement."""
TITLE = "paper by"
"""The rule by which a document is itself the paper where its text begins with it."""
EXPECTED = "report: due to report"


@dataclass(slots=True)
class Paper:
    """A letter, report ... that documents speak of: who to whom, when, in which documents, and which of them it is."""

    iris: list[str]
    kind: str = ""
    senders: dict[str, str] = field(default_factory=dict)
    readers: dict[str, str] = field(default_factory=dict)
    title: str = ""
    edtf: str | None = None
    earliest: date | None = None
    latest: date | None = None
    documents: set[str] = field(default_factory=set)
    held_as: str | None = None
    expected: bool = False
    wording: str = ""

    def describe(self) -> str:
        """What it is in words: "letter from John Crabtree to Greg Clark, 2015-11-05"."""
        to = f" to {', '.join(self.readers.values())}" if self.readers else ""
        dated = f", {self.edtf or self.wording}" if self.edtf or (self.expected and self.wording) else ""
        return f"{self.kind} from {', '.join(self.senders.values()) or 'somebody unnamed'}{to}{dated}"

    def may_be(self, other: Paper) -> bool:
        """Whether nothing tells this from `other`, by kind, senders and days."""
        if self.kind != other.kind or not self.senders.keys() & other.senders.keys():
            return False
        after = self.earliest and other.latest and self.earliest > other.latest
        before = self.latest and other.earliest and self.latest < other.earliest
        return not after and not before


def read_papers(store: View) -> list[Paper]:
    """Return the papers that documents speak of, those of one kind, senders and date as one where not held."""
    found: dict[str, Paper] = {}
    for row in ask(store, PAPERS):
        _take(found.setdefault(row["paper"], Paper([row["paper"]])), row)
    for row in ask(store, MADE):
        paper = found[row["paper"]]
        paper.documents.add(row["name"])
        own = row["rule"] in OWN or (row["rule"].endswith(TITLE) and row["start"] == "0")
        paper.held_as = row["name"] if own else paper.held_as
        paper.expected |= row["rule"] == EXPECTED
    for row in ask(store, WORDINGS):
        found[row["paper"]].wording = row["wording"]
    return list(_join(found.values()))


def _take(paper: Paper, row: dict[str, str]) -> None:
    match row["predicate"].rpartition("/")[2].rpartition("#")[2]:
        case "type":
            paper.kind = row["value"].rpartition("/")[2].replace("-", " ")
        case "creator":
            paper.senders[row["value"]] = row.get("label", "")
        case "recipient":
            paper.readers[row["value"]] = row.get("label", "")
        case "title":
            paper.title = row["value"]
        case "date":
            paper.edtf = row["value"]
        case "dateEarliest":
            paper.earliest = read_day_or_none(row["value"])
        case "dateLatest":
            paper.latest = read_day_or_none(row["value"])


def _join(papers: Iterable[Paper]) -> Iterator[Paper]:
    kept: dict[tuple[object, ...], Paper] = {}
    for paper in papers:
        key = paper.kind, tuple(sorted(paper.senders)), paper.edtf, paper.expected
        known = kept.get(key) if paper.held_as is None else None
        if known is not None and known.held_as is None:
            known.iris += paper.iris
            known.documents |= paper.documents
            known.readers |= paper.readers
        else:
            kept.setdefault(key, paper)
            yield paper


def find_wanted(papers: Iterable[Paper]) -> Iterator[tuple[Paper, str]]:
    """Yield the papers that are spoken of and not held, those that most documents cite first, each with the reason."""
    every = list(papers)
    held = [p for p in every if p.held_as]
    wanted = [p for p in every if not p.held_as and not p.expected and p.senders]
    for paper in sorted(wanted, key=lambda p: (-len(p.documents), p.edtf or "", p.describe())):
        cited = f"cited by {', '.join(sorted(paper.documents))}"
        maybe = sorted({p.held_as or "" for p in held if paper.may_be(p)})
        yield paper, f"{cited}; it may be {', '.join(maybe)}: nothing tells" if maybe else cited


def find_expected(store: View, papers: Iterable[Paper]) -> Iterator[tuple[Paper, Paper | None]]:
    """Yield the papers that were expected, each with the first later one that may be it: that is an inference.

    It is from the sender, or from somebody who serves the body that was to send it, to one of the same readers.
    """
    every = list(papers)
    served: dict[str, set[str]] = defaultdict(set)
    for row in ask(store, SERVED):
        served[row["person"]].add(row["body"])
    for paper in (p for p in every if p.expected):
        fits = []
        for other in every:
            senders = {*other.senders, *(b for s in other.senders for b in served.get(s, ()))}
            answers = other is not paper and not other.expected and other.readers.keys() & paper.readers.keys()
            early = paper.earliest and other.latest and other.latest < paper.earliest
            if answers and senders & paper.senders.keys() and not early and other.documents != paper.documents:
                fits.append(other)
        yield paper, min(fits, key=lambda p: (p.held_as is None, p.edtf or "~"), default=None)
