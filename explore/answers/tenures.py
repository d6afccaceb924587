"""This file is the answers about several tenures at once: in office together, for how long, in how many bodies."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from itertools import combinations, product

from rdflib import Literal, URIRef

from govgraph.explore.asking import View, ask
from govgraph.explore.tenures import Tenure, read_tenures, write_day

Values = Mapping[str, URIRef | Literal]
Row = dict[str, object]

PREFIXES = """
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX gov: <https://w3id.org/govgraph/ontology#>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX status: <https://w3id.org/govgraph/scheme/status/>
"""
POSTS = f"""{PREFIXES}
SELECT ?post ?role ?body
WHERE {{ ?post a org:Post ; org:postIn ?body ; org:role ?role }}
ORDER BY ?post
"""
SHOWN = f"""{PREFIXES}
SELECT ?tenure ?status ?name
WHERE {{
  VALUES ?status {{ status:current status:acting status:future status:former }}
  ?tenure a gov:Tenure ; prov:wasDerivedFrom ?claim .
  GRAPH ?document {{ ?claim gov:status ?status . ?document dcterms:identifier ?name }}
}}
ORDER BY ?tenure ?name ?status
"""
Shown = Mapping[str, Mapping[str, set[str]]]
"""By tenure, the documents that speak of it, each with the statuses it gives."""
RUNNING = {"current", "acting"}
HELD = RUNNING | {"future"}
NEAR = 366
"""Days within which two posts are held near the same time."""


def find_pairs(store: View, values: Values) -> list[Row]:
    """Who held two posts of a body at one time: as one document shows them, for certain by their days, or possibly."""
    shown = _read_shown(store)
    role, other = str(values["role"]), str(values["other_role"])
    posts = [row for row in ask(store, POSTS) if row["body"] == str(values["body"])]
    first = [t for p in posts if p["role"] == role for t in read_tenures(store, p["post"])]
    second = [t for p in posts if p["role"] == other for t in read_tenures(store, p["post"])]
    rows = [_pair(a, b, shown) for a, b in product(first, second) if a.person != b.person]
    return [row for row in rows if row is not None]


def _read_shown(store: View) -> Shown:
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for row in ask(store, SHOWN):
        found[row["tenure"]][row["name"]].add(row["status"].rpartition("/")[2])
    return found


def _pair(a: Tenure, b: Tenure, shown: Shown) -> Row | None:
    """A pair with the days that both held for certain and at most; None where they cannot have."""
    at_least = _overlap(a.bounds.start_latest, b.bounds.start_latest, a.bounds.end_earliest, b.bounds.end_earliest)
    opens, closes = _reach(a), _reach(b)
    at_most = _overlap(opens[0], closes[0], opens[1], closes[1])
    mine, other = shown.get(a.iri, {}), shown.get(b.iri, {})
    both = sorted(mine.keys() & other.keys())
    if any(_parts(mine[d], other[d]) or _parts(other[d], mine[d]) for d in both):
        return None
    documents = [d for d in both if mine[d] & RUNNING and other[d] & RUNNING]
    if at_most is None and not documents:
        return None
    verdict = "stated" if documents else "certain" if at_least else "possible"
    because = f"{', '.join(documents)} shows both in office" if documents else "their days overlap"
    if not documents and at_least:
        because += ", each tenure taken to be unbroken"
    return {
        "verdict": verdict,
        "name": a.holder,
        "other_name": b.holder,
        "at_least_from": write_day(at_least[0]) if at_least else None,
        "at_least_to": write_day(at_least[1]) if at_least else None,
        "at_most_from": write_day(at_most[0]) if at_most else None,
        "at_most_to": write_day(at_most[1]) if at_most else None,
        "because": because,
        "tenure": a.iri,
        "other_tenure": b.iri,
    }


def _parts(one: set[str], other: set[str]) -> bool:
    """Whether a document has one as gone where the other is still to come."""
    return "former" in one and not one & RUNNING and "future" in other and not other & RUNNING


def _reach(tenure: Tenure) -> tuple[date | None, date | None]:
    """The widest days of a tenure: its bounds, where open the first and last day known of it."""
    bounds = tenure.bounds
    known = [d for d in (bounds.start_latest, bounds.end_earliest, tenure.first_sighted, tenure.last_sighted) if d]
    return bounds.start_earliest or min(known, default=None), bounds.end_latest or max(known, default=None)


def _overlap(
    start: date | None, other_start: date | None, end: date | None, other_end: date | None
) -> tuple[date, date] | None:
    if not (start and other_start and end and other_end):
        return None
    first, last = max(start, other_start), min(end, other_end)
    return (first, last) if first <= last else None


def measure_tenures(store: View, values: Values) -> list[Row]:
    """How long tenures lasted: the fewest and the most days that their bounds allow, open where one is."""
    wanted = str(values["person"])
    rows = []
    for tenure in read_tenures(store):
        if tenure.person == wanted:
            bounds = tenure.bounds
            least = _count_days(bounds.start_latest, bounds.end_earliest)
            most = _count_days(bounds.start_earliest, bounds.end_latest)
            verdict = "certain" if least == most is not None else "unknown" if least is most is None else "bounded"
            days = {key: value for key, value in tenure.row().items() if key.startswith(("start_", "end_"))}
            rows.append(
                {"verdict": verdict, "label": tenure.label, "at_least_days": least, "at_most_days": most, **days}
            )
            rows[-1]["tenure"] = tenure.iri
    return rows


def _count_days(start: date | None, end: date | None) -> int | None:
    return max((end - start).days, 0) if start and end else None


def find_several_bodies(store: View, values: Values) -> list[Row]:
    """Who holds posts in more than one body at or near one time: as one document says, or as the days allow."""
    shown, homes = _read_shown(store), {row["post"]: row["body"] for row in ask(store, POSTS)}
    held: dict[str, list[Tenure]] = defaultdict(list)
    for tenure in read_tenures(store):
        held[tenure.person].append(tenure)
    rows = []
    for tenures in held.values():
        for a, b in combinations(tenures, 2):
            mine, other = shown.get(a.iri, {}), shown.get(b.iri, {})
            both = [d for d in sorted(mine.keys() & other.keys()) if (mine[d] & HELD) and (other[d] & HELD)]
            if homes.get(a.post) != homes.get(b.post) and (both or _is_near(a, b)):
                rows.append(_tell_both(a, b, both))
    return sorted(rows, key=lambda row: (row["verdict"] != "stated", str(row["name"]), str(row["label"])))


def _is_near(a: Tenure, b: Tenure) -> bool:
    (start, end), (other_start, other_end) = _reach(a), _reach(b)
    if not (start and end and other_start and other_end):
        return False
    return (max(start, other_start) - min(end, other_end)).days <= NEAR


def _tell_both(a: Tenure, b: Tenure, both: list[str]) -> Row:
    return {
        "verdict": "stated" if both else "possible",
        "name": a.holder,
        "label": a.label,
        "capacity": ", ".join(a.capacity) or None,
        "other_label": b.label,
        "other_capacity": ", ".join(b.capacity) or None,
        "because": f"{', '.join(both)} tells of both" if both else "the days of both allow it",
        "tenure": a.iri,
        "other_tenure": b.iri,
    }
