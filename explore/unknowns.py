"""This file is the known unknowns: what the documents leave open, each with the reason, as a research agenda."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from govgraph.errors import UsageError
from govgraph.explore.asking import View, ask
from govgraph.explore.cited import Paper, find_expected, find_wanted, read_papers
from govgraph.explore.context import Texts
from govgraph.explore.evidence import Evidence, Quote
from govgraph.explore.recommendations import find_recommendations
from govgraph.explore.tables import quote_first, render_table
from govgraph.explore.tenures import Tenure, read_tenures
from govgraph.ontology.loading import list_concepts

PREFIXES = """
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX gov: <https://w3id.org/govgraph/ontology#>
PREFIX judgement: <https://w3id.org/govgraph/scheme/judgement/>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX verdict: <https://w3id.org/govgraph/scheme/verdict/>
"""
POSTS = f"""{PREFIXES}
SELECT ?post ?label ?single
WHERE {{ ?post a org:Post ; rdfs:label ?label ; gov:singleHolder ?single }}
ORDER BY ?label ?post
"""
BOUNDARIES = f"""{PREFIXES}
SELECT ?boundary ?label ?earlier ?later ?verdict ?words
WHERE {{
  VALUES ?verdict {{ verdict:not-determinable verdict:possible-gap verdict:possible-overlap }}
  ?boundary gov:verdict ?verdict ; gov:inPost ?post ; rdfs:comment ?words ;
    gov:earlierTenure ?before ; gov:laterTenure ?after .
  ?post rdfs:label ?label .
  ?before org:member ?one . ?one rdfs:label ?earlier .
  ?after org:member ?other . ?other rdfs:label ?later .
}}
ORDER BY ?label ?boundary
"""
DOCUMENTS = f"""{PREFIXES}
SELECT ?document ?name ?earliest ?latest
WHERE {{
  GRAPH ?document {{ ?document dcterms:identifier ?name }}
  OPTIONAL {{ GRAPH ?document {{ ?document gov:issuedEarliest ?earliest }} }}
  OPTIONAL {{ GRAPH ?document {{ ?document gov:issuedLatest ?latest }} }}
}}
ORDER BY ?name
"""
UNSURE = f"""{PREFIXES}
SELECT ?judgement ?mention ?label ?name ?words
WHERE {{
  ?judgement gov:judgement judgement:unsure ; gov:mentionName ?mention ; gov:judgedAs ?actor ;
    gov:inDocument ?document ; rdfs:comment ?words .
  ?actor rdfs:label ?label .
  GRAPH ?document {{ ?document dcterms:identifier ?name }}
}}
ORDER BY ?mention ?judgement
"""
KINDS = {
    "boundary": "between two holders of a post: who left when is not known well enough",
    "bound": "a start or an end that no document bounds",
    "coverage": "a post of whose holder nothing is heard after a day",
    "reference": "a name that could not be told for sure",
    "paper": "a letter or report that is cited and not held",
    "expected": "what was expected, and whether it came",
    "deadline": "a deadline of which nobody says that it was kept",
    "date": "a document without a date",
}
"""The kinds of unknown, in the order in which they are told, and what each is."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """Something left open: its kind, what it is, why it is not known, and the words that it hangs on."""

    kind: str
    what: str
    because: str
    iri: str
    evidence: tuple[Quote, ...] = ()

    def row(self) -> dict[str, object]:
        """The unknown as a row."""
        evidence = [quote.row() for quote in self.evidence]
        return {"kind": self.kind, "what": self.what, "because": self.because, "evidence": evidence, "about": self.iri}


@dataclass(frozen=True, slots=True)
class Unknowns:
    """All that is left open, by kind, from all documents or from those up to the day `known`."""

    items: tuple[Unknown, ...]
    known: date | None = None

    def __iter__(self) -> Iterator[Unknown]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    def rows(self) -> list[dict[str, object]]:
        """One row an unknown."""
        return [item.row() for item in self.items]

    def _repr_html_(self) -> str:
        rows = [{**item.row(), "the words": quote_first(item.evidence)} for item in self.items]
        return render_table(("kind", "what", "because", "the words"), rows, "What is not known")


def find_unknowns(
    store: View, kind: str | None = None, known: date | None = None, texts: Texts | None = None
) -> Unknowns:
    """Return what the documents in `store` leave open, or one kind of it; `known` is noted.

    Raises UsageError where there is no such kind.
    """
    finders = {
        "boundary": _find_boundaries,
        "bound": _find_bounds,
        "coverage": _find_coverage,
        "reference": _find_references,
        "paper": _find_papers,
        "expected": _find_expected,
        "deadline": _find_deadlines,
        "date": _find_undated,
    }
    if kind is not None and kind not in KINDS:
        raise UsageError(f"there is no kind of unknown {kind!r}: one of {', '.join(KINDS)}")
    evidence = Evidence(store, texts)
    items = (item for name in KINDS if kind in (None, name) for item in finders[name](store, evidence))
    return Unknowns(tuple(items), known)


def _find_boundaries(store: View, evidence: Evidence) -> Iterator[Unknown]:
    verdicts = {str(c.iri): c.label for c in list_concepts("verdict")}
    for row in ask(store, BOUNDARIES):
        verdict = verdicts[row["verdict"]]
        what = f"{row['label']}: {verdict} from {row['earlier']} to {row['later']}"
        words = row["words"].removeprefix(f"{verdict}: ")
        yield Unknown("boundary", what, words, row["boundary"], evidence.read(row["boundary"]))


def _find_bounds(store: View, evidence: Evidence) -> Iterator[Unknown]:
    for post in ask(store, POSTS):
        for tenure in read_tenures(store, post["post"]):
            bounds = tenure.bounds
            if bounds.start_earliest is None and bounds.start_latest is None:
                yield _open(tenure, "start", evidence)
            if bounds.end_latest is None and tenure.ended:
                yield _open(tenure, "end", evidence)


def _open(tenure: Tenure, side: str, evidence: Evidence) -> Unknown:
    why = "no document dates it" if side == "start" else f"it ended ({tenure.ended}), and no document bounds the day"
    return Unknown("bound", f"{side} of {tenure.holder}, {tenure.label}", why, tenure.iri, evidence.read(tenure.iri))


def _find_coverage(store: View, evidence: Evidence) -> Iterator[Unknown]:
    """The last holder known of each post of one, where no end is told."""
    for post in ask(store, POSTS):
        tenures = read_tenures(store, post["post"]) if post["single"] == "true" else []
        last = max(tenures, key=lambda t: t.order, default=None)
        if last is not None and last.ended is None and last.bounds.end_latest is None:
            seen = (
                f"known to hold it until {last.last_sighted}" if last.last_sighted else "seen on no day that is known"
            )
            why = f"{last.holder} is {seen}, and no document tells an end or a successor"
            yield Unknown("coverage", post["label"], why, post["post"], evidence.read(last.iri))


def _find_references(store: View, evidence: Evidence) -> Iterator[Unknown]:
    for row in ask(store, UNSURE):
        what = f"“{row['mention']}” in {row['name']}"
        yield Unknown("reference", what, f"it may be {row['label']}: {row['words']}", row["judgement"])


def _find_papers(store: View, evidence: Evidence) -> Iterator[Unknown]:
    for paper, why in find_wanted(read_papers(store)):
        yield Unknown("paper", paper.describe(), why, paper.iris[0], evidence.read(*paper.iris))


def _find_expected(store: View, evidence: Evidence) -> Iterator[Unknown]:
    for paper, answer in find_expected(store, read_papers(store)):
        why = _tell(answer) if answer else "no document tells that it came"
        iris = (*paper.iris, *answer.iris) if answer else paper.iris
        yield Unknown("expected", paper.describe(), why, paper.iris[0], evidence.read(*iris))


def _tell(answer: Paper) -> str:
    held = f" ({answer.held_as})" if answer.held_as else ""
    return f"the {answer.describe()}{held} may be it: an inference, no document says so"


def _find_deadlines(store: View, evidence: Evidence) -> Iterator[Unknown]:
    for item in find_recommendations(store).items:
        if item.deadline and item.overdue != "done":
            last = f"; the last word is of {item.last_word}" if item.last_word else ""
            what = f"{item.kind} by {', '.join(item.by) or 'somebody unnamed'}, due {item.deadline}"
            yield Unknown("deadline", what, f"nobody says that it was done{last}", item.iri, evidence.read(item.iri))


def _find_undated(store: View, evidence: Evidence) -> Iterator[Unknown]:
    for row in ask(store, DOCUMENTS):
        if "earliest" not in row and "latest" not in row:
            why = "neither it nor what is said of it tells a date: its claims hang in time by each other"
            yield Unknown("date", row["name"], why, row["document"])
