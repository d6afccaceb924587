"""This file is who held a post on a day: certain, possible or unknown, with the words that decide it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from govgraph.explore.asking import View, ask
from govgraph.explore.context import Texts
from govgraph.explore.evidence import Evidence, Quote, leave_out
from govgraph.explore.names import Named, Names
from govgraph.explore.tables import render_answer
from govgraph.explore.tenures import Tenure, read_tenures, write_day
from govgraph.resolve.verdicts import verdict_on

LAST_SIGHTED = """
PREFIX gov: <https://w3id.org/govgraph/ontology#>
SELECT ?tenure
WHERE {
  VALUES ?post { UNDEF }
  ?post gov:lastSightedHolder ?tenure .
}
ORDER BY ?tenure
"""


@dataclass(frozen=True, slots=True)
class Holder:
    """One answer: a holder with verdict `certain` or `possible`, or `unknown` with the holder last sighted, if any.

    `because` says in words what fixes the two bounds that decide; `evidence` begins with the words they rest on.
    """

    verdict: str
    post: str
    tenure: Tenure | None
    because: tuple[str, ...]
    evidence: tuple[Quote, ...]

    def row(self) -> dict[str, object]:
        """The answer as a row; for an unknown holder `person` is None and the last one sighted has keys of its own."""
        spell = self.tenure
        row: dict[str, object] = {"person": None, "verdict": self.verdict, "post": self.post}
        if self.verdict == "unknown":
            row["last_holder"] = spell.holder if spell else None
            row["last_seen"] = write_day(find_last_seen(spell)) if spell else None
        elif spell:
            row = spell.row() | row | {"person": spell.holder}
        row |= {"because": list(self.because), "evidence": [quote.row() for quote in self.evidence]}
        return row | {"tenure": spell.iri if spell else None}


@dataclass(frozen=True, slots=True)
class Answer:
    """Who held a role in a body on a day, by what was known from documents up to another day, or from all."""

    role: str
    body: str
    on: date
    known: date | None
    holders: tuple[Holder, ...]

    def rows(self) -> list[dict[str, object]]:
        """One row a holder."""
        return [{"role": self.role, "body": self.body, "on": write_day(self.on)} | h.row() for h in self.holders]

    def _repr_html_(self) -> str:
        return render_answer(self)


def find_last_seen(tenure: Tenure) -> date | None:
    """Return the last day on which the tenure is known to have run."""
    days = (tenure.last_sighted, tenure.bounds.end_earliest, tenure.bounds.start_latest)
    return max((day for day in days if day), default=None)


def find_holders(
    store: View, role: str, body: str, on: date, known: date | None = None, texts: Texts | None = None
) -> Answer:
    """Return who held `role` in `body` on the day `on`, as the accepted view in `store` has it.

    `known` is noted in the answer: the store is to hold what was known then. `texts` give quotes their sentences.

    Raises UsageError, with the nearest names, where there is no such role or body.
    """
    named = Names(store).find_posts(role, body)
    evidence = Evidence(store, texts)
    holders = [holder for post in named.posts for holder in _judge(store, evidence, post, on)]
    if not any(holder.tenure for holder in holders):
        holders = [Holder("unknown", f"{named.role}, {named.body}", None, ("no document names a holder",), ())]
    elif any(holder.verdict != "unknown" for holder in holders):
        holders = [holder for holder in holders if holder.verdict != "unknown"]
    return Answer(named.role, named.body, on, known, tuple(sorted(holders, key=_rank)))


def _rank(holder: Holder) -> tuple[bool, str, int]:
    return holder.verdict != "certain", holder.post, holder.tenure.order if holder.tenure else 0


def _judge(store: View, evidence: Evidence, post: Named, on: date) -> list[Holder]:
    """The holders of one post on the day, or the one answer that it is unknown."""
    tenures = read_tenures(store, post.iri)
    verdicts = [(verdict_on(t.bounds, on, t.first_sighted, t.last_sighted), t) for t in tenures]
    found = [_hold(evidence, verdict, t) for verdict, t in verdicts if verdict in ("certain", "possible")]
    return found or [_last(store, evidence, post, tenures, on)]


def _hold(evidence: Evidence, verdict: str, tenure: Tenure) -> Holder:
    """What decides: the latest start and the earliest end make it certain, the outer bounds leave it possible."""
    deciding = tenure.explain_bound(*(DECIDING if verdict == "certain" else OUTER))
    quotes = evidence.read(*(item.iri for item in deciding), tenure.iri)
    because = tuple(leave_out(item.words, quotes) for item in deciding)
    return Holder(verdict, tenure.label, tenure, because, quotes)


DECIDING = ("start-latest", "end-earliest")
OUTER = ("start-earliest", "start-latest", "end-earliest", "end-latest")


def _last(store: View, evidence: Evidence, post: Named, tenures: tuple[Tenure, ...], on: date) -> Holder:
    """The answer that the holder is unknown, with the one last sighted where the day lies after that."""
    marked = {row["tenure"] for row in ask(store, LAST_SIGHTED, post=post.iri)}
    last = next((tenure for tenure in tenures if tenure.iri in marked), None)
    if last is None:
        return Holder("unknown", post.label, None, ("no document says who held it then",), ())
    seen = find_last_seen(last)
    late = seen is not None and on > seen
    why = f"the last holder that a document shows is {last.holder}{f', on {seen}' if seen else ''}"
    return Holder(
        "unknown",
        post.label,
        last,
        (why if late else f"no document speaks of that day; {why}",),
        evidence.read(last.iri),
    )
