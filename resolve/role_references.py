"""This file is the references by role alone: "the Secretary of State", "the Chair", taken to whoever held it.

By the document itself, where it names one holder of the role; a secretary of state otherwise by the register, where the
document's day tells which.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from govgraph.ontology.registers import find_department, fold_name, secretary_on
from govgraph.resolve.mentions import Mention
from govgraph.resolve.names import fold
from govgraph.resolve.posts import roles

Use = tuple[str, str]
MINISTER = "secretary of state"


@dataclass(frozen=True, slots=True)
class Reference:
    """Whom a role in a document stands for: a name in that document or in a register, why, and how surely."""

    target: Use
    reason: str
    score: float


def find_references(mentions: Sequence[Mention]) -> dict[Use, Reference]:
    """Return whom the mentions by role alone stand for, where that can be told."""
    known = {fold_name(role): role for role in roles()}
    holders: dict[tuple[str, str], set[str]] = defaultdict(set)
    registered: dict[str, Use] = {}
    for mention in mentions:
        if mention.source.claim.type != "post" or mention.field != "person":
            continue
        if mention.source.document.kind == "register":
            registered.setdefault(fold(mention.name), (mention.document, mention.name))
        elif mention.source.words("status") in {"current", "acting"}:
            holders[mention.document, mention.source.words("role")].add(mention.name)
    found = {}
    for mention in mentions:
        role = _read_role(mention, known) if mention.slot == "either" else None
        if role is None:
            continue
        here = holders.get((mention.document, role), set())
        minister = _find_minister(mention, registered) if role == MINISTER and not here else None
        if len(here) == 1:
            target, reason = (mention.document, next(iter(here))), f"the one {role} whom the document names"
            found[mention.document, mention.name] = Reference(target, reason, 0.8)
        elif minister:
            reason = "the register has one secretary of state on the document's day"
            found[mention.document, mention.name] = Reference(minister, reason, 0.8)
    return found


def _read_role(mention: Mention, known: dict[str, str]) -> str | None:
    """The role that a mention consists of; a secretary of state may be called by the department's subject."""
    folded = fold_name(mention.name)
    if folded.endswith(" secretary") and find_department(folded, mention.source.document.date.earliest):
        return MINISTER
    return known.get(folded)


def _find_minister(mention: Mention, registered: dict[str, Use]) -> Use | None:
    """The secretary of state for local government on all days that the document can be of."""
    date = mention.source.document.date
    if not date.earliest or not date.latest:
        return None
    first, last = secretary_on(date.earliest), secretary_on(date.latest)
    if len(first) == 1 and len(last) == 1 and first[0] == last[0]:
        return registered.get(fold(first[0].person))
    return None
