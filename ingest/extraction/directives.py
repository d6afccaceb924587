"""This file is the extraction of directives: recommendations, findings, commitments and requirements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from govgraph.ingest.analysis import Analysis
from govgraph.ingest.extraction.directive_clauses import find_in_clauses
from govgraph.ingest.extraction.directive_codes import find_in_codes
from govgraph.ingest.extraction.directive_deadlines import add_deadline
from govgraph.ingest.extraction.directive_frames import find_in_frames
from govgraph.ingest.extraction.directive_lists import find_in_lists
from govgraph.ingest.extraction.directive_nouns import find_in_nouns
from govgraph.ingest.extraction.directive_opinions import find_opinions
from govgraph.ingest.extraction.directive_runs import find_in_runs, find_running_on
from govgraph.ingest.extraction.directive_status import find_status, status_after
from govgraph.ingest.extraction.directive_tables import find_in_tables
from govgraph.ontology.claims import Claim

NEAR = 260
"""Directives of one author so many characters apart are counted together: "the first", "the second"."""
PENDING = ("recommendation", "requirement", "commitment")


def extract_directives(analysis: Analysis) -> Iterator[Claim]:
    """Yield a claim for each directive: tables first, then lists, then clauses and nouns outside them."""
    taken: list[Claim] = []
    for find in (
        find_in_tables,
        find_in_codes,
        find_in_lists,
        find_in_runs,
        find_in_frames,
        find_in_nouns,
        find_in_clauses,
        find_opinions,
    ):
        taken += [claim for claim in list(find(analysis)) if not is_within(claim, taken)]
    taken += [claim for claim in find_running_on(analysis, taken) if not is_within(claim, taken)]
    for claim in add_statuses(analysis, taken):
        yield add_deadline(analysis, claim)


def is_within(claim: Claim, others: Iterable[Claim]) -> bool:
    """Whether the words of `claim` begin or end within those of another."""
    piece = claim.evidence[0]
    return any(
        other.evidence[0].start <= piece.start < other.evidence[0].end
        or piece.start <= other.evidence[0].start < piece.end
        for other in others
    )


def add_statuses(analysis: Analysis, claims: Iterable[Claim]) -> Iterator[Claim]:
    """Yield `claims` with what the words beside or after each say became of it, where its own finder did not tell."""
    group: list[Claim] = []
    for claim in sorted(claims, key=lambda c: c.evidence[0].start):
        if claim.fields.get("kind") not in PENDING or claim.rule.startswith(
            ("list:", "table", "coded", "recommendation: after")
        ):
            yield claim
            continue
        same = group and group[0].fields.get("by") == claim.fields.get("by")
        if not (same and claim.evidence[0].start - group[-1].evidence[0].end < NEAR):
            yield from _with_status(analysis, group)
            group = []
        group.append(claim)
    yield from _with_status(analysis, group)


def _with_status(analysis: Analysis, group: list[Claim]) -> Iterator[Claim]:
    for number, claim in enumerate(group):
        if claim.fields.get("status"):
            yield claim
            continue
        own = status_after(analysis, claim.evidence[0].end, number, 1 if number == len(group) - 1 else 2)
        last = group[-1].evidence[0].end
        status = status_after(analysis, last, number, len(group)) if len(group) > 1 else own
        status = _inside(claim) or status or own
        yield replace(claim, fields={**claim.fields, "status": status}) if status else claim


def _inside(claim: Claim) -> str | None:
    """What brackets or a relative clause at the end of the quoted words say: "... (done by Christmas)"."""
    words = claim.evidence[0].exact
    for opening in ("(", ", which "):
        if opening in words[10:]:
            return find_status(words[words.rindex(opening) :])
    return None
