"""This file is the way from claims to the accepted view."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from govgraph.ontology.documents import Reading
from govgraph.resolve.accountability import find_assessments, find_directives
from govgraph.resolve.actors import identify
from govgraph.resolve.boundaries import find_boundaries, find_crowded_documents, find_doubtful_names, find_vacancies
from govgraph.resolve.events import find_communications, find_meetings
from govgraph.resolve.items import gather_evidence
from govgraph.resolve.relations import find_memberships, find_relationships
from govgraph.resolve.sources import gather
from govgraph.resolve.statements import find_money, find_quotations
from govgraph.resolve.tenures import make_tenures
from govgraph.resolve.timeline import Timeline
from govgraph.resolve.view import Boundary, Conflict, Post, Tenure, Vacancy, View


def resolve(readings: Iterable[Reading]) -> View:
    """Return what is held true on the strength of `readings`: the same whatever their order, and on whatever day.

    Only asserted claims enter. Posts are solved one by one, so that a thousand tenures take about a second.
    """
    sources = gather(readings)
    actors = identify(sources)
    names = {p.iri: p.name for p in actors.people} | {b.iri: b.name for b in actors.bodies}
    timeline = Timeline(gather_evidence(sources, actors), {s.id: s for s in sources}, names)
    timeline.solve()
    held = _describe_posts(timeline, names)
    memberships, parties = find_memberships(sources, actors)
    return View(
        claims={s.id: s for s in sources},
        people=actors.people,
        bodies=tuple(sorted({b.iri: b for b in (*parties, *actors.bodies)}.values(), key=lambda b: b.iri)),
        posts=tuple(sorted(held.posts, key=lambda p: p.iri)),
        tenures=tuple(sorted(held.tenures, key=lambda t: t.iri)),
        boundaries=tuple(sorted(held.boundaries, key=lambda b: b.iri)),
        vacancies=tuple(sorted(held.vacancies, key=lambda v: v.iri)),
        relationships=find_relationships(sources, actors),
        memberships=memberships,
        communications=find_communications(sources, actors),
        meetings=find_meetings(sources, actors),
        directives=find_directives(sources, actors),
        assessments=find_assessments(sources, actors, held.tenures),
        money=find_money(sources, actors),
        quotations=find_quotations(sources, actors),
        judgements=actors.judgements,
        conflicts=tuple(c for _, c in sorted(held.conflicts.items()) if len(c.claims) > 1),
    )


@dataclass(slots=True)
class _Held:
    """What the posts' solutions come to."""

    posts: list[Post] = field(default_factory=list)
    tenures: list[Tenure] = field(default_factory=list)
    boundaries: list[Boundary] = field(default_factory=list)
    vacancies: list[Vacancy] = field(default_factory=list)
    conflicts: dict[str, Conflict] = field(default_factory=dict)


def _describe_posts(timeline: Timeline, names: Mapping[str, str]) -> _Held:
    """Return posts, tenures, boundaries, vacancies and conflicts as they enter the view."""
    held = _Held(conflicts=dict(timeline.conflicts))
    for solution in timeline.solutions.values():
        if solution.spells:
            post, tenures = make_tenures(solution, timeline.datings, names, names[solution.evidence.post.body])
            boundaries = find_boundaries(solution)
            held.posts.append(post)
            held.tenures += tenures
            held.boundaries += boundaries
            held.vacancies += find_vacancies(solution, boundaries)
            doubts = (*find_doubtful_names(solution, names), *find_crowded_documents(solution, names))
            held.conflicts |= {conflict.iri: conflict for conflict in doubts}
    return held
