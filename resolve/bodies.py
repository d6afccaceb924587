"""This file is which names mean which body, across documents: by register, by place, by what a document is about."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from govgraph.ontology.registers import fold_name
from govgraph.resolve.body_names import BodyName, Sort, read_body_name

Use = tuple[str, str]
"""A document's IRI and a name used in it."""


@dataclass(frozen=True, slots=True)
class Match:
    """What a use of a name comes to: the body's key, why, and how surely (0 to 1).

    `anchor` is the key of the council that a panel is set over or a group or organ is of, empty otherwise.
    """

    key: str
    sort: Sort
    reason: str
    score: float
    anchor: str = ""


def match_bodies(
    uses: Mapping[Use, int],
    days: Mapping[str, date | None],
    overseen: Mapping[Use, Iterable[str]],
    renamed: Iterable[tuple[Use, Use]] = (),
    registers: Collection[str] = (),
) -> dict[Use, Match]:
    """Return what each use of a body's name comes to.

    `uses` gives with how many claims each name stands in each document; `days` a day on which each document stands,
    which decides between councils and departments of one name; `overseen` whom the document says a body oversees;
    `renamed` which name gave way to which, in order of time; in `registers` no name is short for another.
    """
    said = {use: read_body_name(use[1], days.get(use[0])) for use in sorted(uses)}
    homes = find_homes(uses, said)
    places = {name.key for name in said.values() if name.sort == "council"}
    found = {
        use: _match_plain(use, name, homes.get(use[0], ""), places)
        for use, name in said.items()
        if name.sort != "oversight"
    }
    linked = {
        use: {name.key for other in others if (name := read_body_name(other, days.get(use[0]))).sort == "council"}
        for use, others in overseen.items()
    }
    found |= _match_oversight({u: n for u, n in said.items() if n.sort == "oversight"}, homes, linked)
    found |= _match_short({use: name for use, name in said.items() if use[0] not in registers}, found)
    return _join_renamed(found, renamed)


def _join_renamed(found: Mapping[Use, Match], renamed: Iterable[tuple[Use, Use]]) -> dict[Use, Match]:
    """Take the names that a body bore in turn to the last of them, wherever they are used."""
    later: dict[str, Match] = {}
    for old, new in renamed:
        if old not in found or new not in found:
            continue  # a person's names
        one, other = found[old], found[new]
        if one.key != other.key:
            later = {key: other if match.key == one.key else match for key, match in later.items()}
            later[one.key] = replace(other, reason="a name that it bore before", score=min(one.score, 0.95))
            later.pop(other.key, None)
    return {use: later.get(match.key, match) for use, match in found.items()}


def _match_short(said: Mapping[Use, BodyName], found: Mapping[Use, Match]) -> dict[Use, Match]:
    """Match a name that begins or ends just one longer name of its document: "the Trust", "Tarn Valley"."""
    longer: dict[str, dict[str, Match]] = defaultdict(dict)
    for use, match in found.items():
        longer[use[0]][fold_name(use[1])] = match
    short = {}
    for use, name in said.items():
        if name.sort == "named" and found[use].sort == "named":
            own = name.key
            fits = {
                match.key: match
                for form, match in longer[use[0]].items()
                if form.endswith(f" {own}") or form.startswith(f"{own} ")
            }
            if len(fits) == 1:
                reason = "short for a fuller name in the same document"
                short[use] = replace(next(iter(fits.values())), reason=reason, score=0.85)
    return short


def find_homes(uses: Mapping[Use, int], said: Mapping[Use, BodyName]) -> dict[str, str]:
    """Return for each document the key of the council it is mostly about: what "the council" means there."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for use, name in said.items():
        key = name.key if name.sort == "council" else name.place
        if key:
            counts[use[0]][key] += uses[use]
    return {document: min(found, key=lambda key: (-found[key], key)) for document, found in counts.items()}


def _match_plain(use: Use, name: BodyName, home: str, places: set[str]) -> Match:
    """Match a name of any sort but oversight."""
    match name.sort:
        case "council":
            known = name.key.startswith("council of ")
            reason = "the same name of a council" if known else "the register of councils has this name"
            return Match(name.key, name.sort, reason, 0.95 if known else 1.0)
        case "department" | "known" | "party":
            return Match(f"{name.sort} {name.key}", name.sort, "a register of bodies has this name", 1.0)
        case "home":
            reason = "the council that the document is mostly about"
            return Match(home, "council", reason, 0.85) if home else Match(f"home {use[0]}", "home", "not named", 0.5)
        case "organ" | "group":
            place = name.place or home
            reason = "the name says whose" if name.place else "of the council that the document is mostly about"
            score = 0.95 if name.place else 0.8
            return Match(f"{name.sort} {name.head} {place or use[0]}", name.sort, reason, score, place)
        case _:
            bare = [key for key in (f"council of {name.key}", f"council of {name.key} county") if key in places]
            if len(bare) == 1:
                return Match(bare[0], "council", "the place of the one council so called", 0.85)
            return Match(f"named {name.key}", "named", "the same name", 0.9)


def _match_oversight(
    said: Mapping[Use, BodyName], homes: Mapping[str, str], linked: Mapping[Use, set[str]]
) -> dict[Use, Match]:
    """Match panels and boards: by head noun and the council they are set over, then by purpose."""
    anchors = {use: _find_anchor(use, name, said, homes, linked.get(use, set())) for use, name in said.items()}
    families: dict[tuple[str, str], list[Use]] = defaultdict(list)
    for use, (anchor, _, _) in anchors.items():
        families[said[use].head, anchor].append(use)
    found = {}
    for (head, anchor), members in families.items():
        for use, purposes in _split_by_purpose(members, said).items():
            _, reason, score = anchors[use]
            over = "" if anchor == use[0] else anchor
            key = f"{head} over {anchor} for {' '.join(sorted(purposes))}"
            found[use] = Match(key, "oversight", reason, score, over)
    return found


def _find_anchor(
    use: Use, name: BodyName, said: Mapping[Use, BodyName], homes: Mapping[str, str], linked: set[str]
) -> tuple[str, str, float]:
    """The key of the council a panel is set over: by its name, whom it oversees, a fuller name, or the subject."""
    if name.place:
        return name.place, "the name says over which council", 0.95
    if len(linked) == 1:
        return next(iter(linked)), "the document says which council it oversees", 0.9
    fuller = {
        other.place
        for (document, _), other in said.items()
        if document == use[0] and other.place and other.head == name.head and name.purposes <= other.purposes
    }
    if len(fuller) == 1:
        return fuller.pop(), "short for a fuller name in the same document", 0.9
    if home := homes.get(use[0]):
        return home, "over the council that the document is mostly about", 0.8
    return use[0], "not said over which council", 0.5


def _split_by_purpose(members: Iterable[Use], said: Mapping[Use, BodyName]) -> dict[Use, frozenset[str]]:
    """Give each name the fullest purpose it can be short for, where that is one alone, in its document or in all."""
    members = list(members)
    every = {said[use].purposes for use in members}
    fullest = {p for p in every if not any(p < other for other in every)}
    given: dict[Use, frozenset[str]] = {}
    for use in members:
        own = said[use].purposes
        fits = {p for p in fullest if own <= p}
        here = {p for p in fits if any(said[u].purposes == p for u in members if u[0] == use[0])}
        choice = here if len(here) == 1 else fits
        given[use] = next(iter(choice)) if len(choice) == 1 else own
    return given
