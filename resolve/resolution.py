"""This file is the way from claims to the accepted view."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from govgraph.ontology.documents import Reading
from govgraph.resolve.accountability import find_assessments, find_directives
from govgraph.resolve.actors import Actors, identify
from govgraph.resolve.boundaries import find_boundaries, find_crowded_documents, find_doubtful_names, find_vacancies
from govgraph.resolve.datings import read_datings
from govgraph.resolve.differences import find_differences
from govgraph.resolve.events import find_communications
from govgraph.resolve.happenings import find_happenings
from govgraph.resolve.items import gather_evidence
from govgraph.resolve.meetings import find_meetings, infer
from govgraph.resolve.origins import find_origins, trace
from govgraph.resolve.paper_names import note_paper_names
from govgraph.resolve.placing import place_documents, place_events
from govgraph.resolve.relations import find_memberships, find_relationships
from govgraph.resolve.role_descriptions import find_role_descriptions
from govgraph.resolve.slips import find_slips
from govgraph.resolve.sources import Sourced, gather
from govgraph.resolve.statements import find_money, find_quotations
from govgraph.resolve.tenures import make_tenures
from govgraph.resolve.timeline import Timeline
from govgraph.resolve.view import Boundary, Conflict, DateInference, Post, Tenure, Vacancy, View


def resolve(readings: Iterable[Reading]) -> View:
    """Return what is held true on the strength of `readings`: the same whatever their order, and on whatever day.

    Only asserted claims enter. Posts are solved one by one, so that a thousand tenures take about a second.
    """
    sources = gather(readings)
    actors = identify(sources)
    timeline = Timeline(gather_evidence(sources, actors), {s.id: s for s in sources}, actors.names)
    timeline.happenings, origins = find_happenings(sources, actors), find_origins(sources)
    timeline.origins = trace(origins)
    timeline.solve()
    held = _describe_posts(timeline)
    view = _add_statements(_view_posts(held, timeline, sources, actors), sources, actors, timeline)
    held.note(find_differences(view.assessments, view.relationships, view.tenures, timeline))
    held.note(find_slips(sources, actors))
    return replace(view, origins=origins, conflicts=tuple(c for _, c in sorted(held.conflicts.items())))


def _view_posts(held: _Held, timeline: Timeline, sources: Sequence[Sourced], actors: Actors) -> View:
    """The view of people, bodies and posts, and of how they stand to each other."""
    memberships, parties = find_memberships(sources, actors)
    return View(
        claims=timeline.claims,
        people=actors.people,
        bodies=tuple(sorted({b.iri: b for b in (*parties, *actors.bodies)}.values(), key=lambda b: b.iri)),
        posts=tuple(sorted(held.posts, key=lambda p: p.iri)),
        tenures=tuple(sorted(held.tenures, key=lambda t: t.iri)),
        boundaries=tuple(sorted(held.boundaries, key=lambda b: b.iri)),
        vacancies=tuple(sorted(held.vacancies, key=lambda v: v.iri)),
        relationships=find_relationships(sources, actors),
        memberships=memberships,
        judgements=actors.judgements,
    )


def _add_statements(view: View, sources: Sequence[Sourced], actors: Actors, timeline: Timeline) -> View:
    """Add what happened, was written, asked for, judged, paid and said."""
    placings = place_events(timeline.happenings, timeline.datings)
    assessments, judged = find_assessments(sources, actors, view.tenures, placings)
    meetings, met = find_meetings(sources, actors, placings)
    return replace(
        view,
        communications=find_communications(sources, actors),
        meetings=meetings,
        directives=find_directives(sources, actors),
        assessments=assessments,
        money=find_money(sources, actors),
        quotations=find_quotations(sources, actors),
        judgements=(
            *note_paper_names(view.judgements, sources, (p.iri for p in view.people)),
            *find_role_descriptions(sources, actors, view.tenures, timeline.datings),
        ),
        dates=(*judged, *met, *_date_documents(timeline)),
    )


def _date_documents(timeline: Timeline) -> Iterator[DateInference]:
    placed = place_documents(read_datings(timeline.claims.values()), timeline.datings)
    return (infer(document, placing) for document, placing in placed.items())


@dataclass(slots=True)
class _Held:
    """What the posts' solutions come to."""

    posts: list[Post] = field(default_factory=list)
    tenures: list[Tenure] = field(default_factory=list)
    boundaries: list[Boundary] = field(default_factory=list)
    vacancies: list[Vacancy] = field(default_factory=list)
    conflicts: dict[str, Conflict] = field(default_factory=dict)

    def note(self, conflicts: Iterable[Conflict]) -> None:
        """Keep conflicts, each once; one claim alone conflicts with nothing, but for a slip of the pen."""
        found = (c for c in conflicts if len(c.claims) > 1 or c.kind == "slip in a source")
        self.conflicts |= {c.iri: c for c in found}


def _describe_posts(timeline: Timeline) -> _Held:
    """Return posts, tenures, boundaries, vacancies and conflicts as they enter the view."""
    held, names = _Held(), timeline.names
    held.note(timeline.conflicts.values())
    for solution in timeline.solutions.values():
        if solution.spells:
            post, tenures = make_tenures(solution, timeline.datings, names, names[solution.evidence.post.body])
            boundaries = find_boundaries(solution)
            held.posts.append(post)
            held.tenures += tenures
            held.boundaries += boundaries
            held.vacancies += find_vacancies(solution, boundaries)
            held.note((*find_doubtful_names(solution, names), *find_crowded_documents(solution, names)))
    return held
