"""This file is the people as they enter the view: their label, IRI and other names, and the judgements on them."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from govgraph.ontology.namespace import ID, make_slug
from govgraph.resolve.names import PersonName, fold, is_peer, is_slip, parse_name
from govgraph.resolve.people import Cluster, Unit
from govgraph.resolve.view import Judgement, JudgementVerdict

GROUNDS = (
    ("post", 0.95, "in the same post"),
    ("body", 0.9, "tied to the same body"),
    ("role", 0.8, "in roles that the same people hold in one body after another"),
    ("home", 0.75, "in documents about the same council"),
    ("company", 0.75, "named beside the same people"),
)
"""What joins the mentions of two documents, how surely, and in words; strongest first."""


def choose_name(cluster: Cluster) -> str:
    """Return the name a person goes by: spelt out, of the commonest surname, the commonest form, the shortest.

    One known by surname alone goes by what a register says in full: "Lord Ashton of Hyde".
    """
    forms = Counter(name.plain for unit in cluster for name in unit.names)
    surnames = Counter(name.key for unit in cluster for name in unit.names)
    every = {name for unit in cluster for name in unit.names}
    best = min(
        every, key=lambda n: (not n.is_full, not n.given, -surnames[n.key], -forms[n.plain], len(n.plain), n.plain)
    )
    listed = min((u.listed for u in cluster if u.listed), default="")
    return listed if listed and (is_peer(listed) or not best.given) else best.plain


def identify_people(clusters: Sequence[Cluster], weight: Mapping[tuple[str, str], int]) -> list[str]:
    """Return an IRI for each person; of namesakes the one with most claims has the bare one.

    `weight` tells in how many claims a name stands in a document.
    """
    slugs: dict[str, list[int]] = defaultdict(list)
    for i, cluster in enumerate(clusters):
        slugs[make_slug(choose_name(cluster))].append(i)
    iris = [""] * len(clusters)
    for slug, members in slugs.items():
        ranked = sorted(members, key=lambda i: (-_weigh(clusters[i], weight), _tell_apart(clusters[i])))
        for place, i in enumerate(ranked):
            ending = f"-{hashlib.sha256(_tell_apart(clusters[i]).encode()).hexdigest()[:6]}" if place else ""
            iris[i] = f"{ID}person/{slug}{ending}"
    return iris


def _weigh(cluster: Cluster, weight: Mapping[tuple[str, str], int]) -> int:
    return sum(weight.get((u.document, n.plain), 0) for u in cluster for n in u.names)


def _tell_apart(cluster: Cluster) -> str:
    """What namesakes differ in: the bodies they are tied to, else their documents."""
    bodies = sorted({b for u in cluster for b in u.bodies})
    return " | ".join(bodies or sorted({b for u in cluster for b in u.homes})) + " | " + cluster[0].document


def judge_spelling(spelling: str, document: str, cluster: Cluster, label: str, iri: str) -> Judgement:
    """Return why `spelling` in `document` is taken for the person of `cluster`, who goes by `label`."""
    relation, factor = _compare(parse_name(spelling), label)
    own = [u for u in cluster if u.document == document]
    rest = [u for u in cluster if u.document != document]
    ground, score = _find_ground(own, rest)
    if not own or (not rest and factor == 1.0):
        return make_judgement(spelling, document, iri, "same", 1.0, relation)
    return make_judgement(spelling, document, iri, "same", round(score * factor, 2), f"{relation}; {ground}")


def _compare(name: PersonName | None, label: str) -> tuple[str, float]:
    """How a spelling stands to the name a person goes by, in words and as a factor of surety."""
    whole = parse_name(label)
    if name is None or whole is None or (name.key != whole.key and not is_slip(name.key, whole.key)):
        return "said of the person in other words", 0.9
    if name.key != whole.key:
        return "a slip of the pen", 0.95
    if not name.given:
        return "the surname alone", 0.95
    if not name.is_full:
        return "initials that fit", 0.95
    return ("the name", 1.0) if name.first == whole.first else ("a short form of the given name, or the full one", 0.95)


def _find_ground(own: Iterable[Unit], rest: Sequence[Unit]) -> tuple[str, float]:
    """The strongest thing that mentions in one document share with those in the others."""
    if not rest:
        return "with the fuller name in the same document", 0.95
    for kind, score, words in GROUNDS:
        mine = set[str]().union(*(_ties(unit, kind) for unit in own))
        if any(mine & _ties(unit, kind) for unit in rest):
            return words, score
    return "joined through other documents", 0.7


def _ties(unit: Unit, kind: str) -> set[str]:
    match kind:
        case "post":
            return unit.posts | unit.crowd
        case "body":
            return unit.bodies
        case "role":
            return unit.roles
        case "company":
            return unit.company
        case _:
            return unit.bodies | unit.homes


def make_judgement(
    name: str, document: str, entity: str, verdict: JudgementVerdict, score: float, reason: str
) -> Judgement:
    """Return a judgement, named by what it judges."""
    digest = hashlib.sha256("\n".join((name, document, entity, verdict)).encode()).hexdigest()[:20]
    return Judgement(f"{ID}judgement/{digest}", name, document, entity, verdict, score, reason)


def is_name_of(spelling: str, names: Iterable[PersonName]) -> bool:
    """Tell whether `spelling` has the surname, or a slip of it, of one of `names`, rather than being "he"."""
    parsed = parse_name(spelling)
    if parsed is None or not spelling[:1].isupper():
        return False
    return any(parsed.key == n.key or is_slip(parsed.key, n.key) for n in names) and fold(parsed.surname) != ""
