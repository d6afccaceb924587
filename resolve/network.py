"""This file is the constraints of a post: what each item of evidence says of a spell's start and end, and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from govgraph.resolve.constraints import (
    Constraint,
    Reason,
    at_least,
    between,
    in_order,
    lagging,
    not_after,
    not_before,
)
from govgraph.resolve.datings import Datings, describe
from govgraph.resolve.items import Handover, Item
from govgraph.resolve.recurring import Recurring
from govgraph.resolve.spells import Loose, Spell, find_days

SAID = {
    "sighting": "{name} is {role}",
    "former": "{name} is a former {role}",
    "future": "{name} is to become {role}",
    "start": "{name} became {role}{when}",
    "end": "{name} ceased to be {role}{when}",
    "held": "{name} was {role} at some time",
    "named": "{name} is named as {role}",
}


Passed = tuple[Spell, Spell, Handover]
"""That the first spell passed to the second, and what says so."""


@dataclass(slots=True)
class Network:
    """The constraints on some spells, the recurring dates among them, and the documents that they hang on."""

    constraints: list[Constraint] = field(default_factory=list)
    recurring: list[Recurring] = field(default_factory=list)
    documents: set[str] = field(default_factory=set)


def name_date(document: str) -> str:
    """Return the variable of a document's own day."""
    return f"date {document}"


def make_reason(item: Item, names: Mapping[str, str], role: str) -> Reason:
    """Return what an item says, in words with the document and its own words."""
    when = f" ({item.wording or item.edtf})" if item.wording or item.edtf else ""
    said = SAID[item.kind].format(name=names.get(item.holder, item.holder), role=role, when=when)
    return Reason(f"{said}, says {describe(item.source.document)}: “{item.source.quote}”", (item.source.id,))


def build_network(
    spells: Sequence[Spell],
    loose: Iterable[Loose],
    handovers: Iterable[Passed],
    datings: Datings,
    names: Mapping[str, str],
    role: str,
) -> Network:
    """Return the network of `spells`: what their items say, that a holder's spells follow each other, handovers."""
    network = Network()
    previous: Spell | None = None
    for spell in spells:
        network.constraints.append(in_order(spell.start, spell.end))
        if previous and previous.holder == spell.holder:
            network.constraints.append(in_order(previous.end, spell.start))
        previous = spell
        for item in spell.items:
            _add_item(network, spell, item, make_reason(item, names, role))
        for item in spell.renewals:
            _add_renewal(network, spell, item, datings, make_reason(item, names, role))
        for item in spell.announcements:
            if item.days and item.days[0] is not None:
                network.constraints.append(not_before(spell.start, item.days[0], make_reason(item, names, role)))
    for sighting in loose:
        date = _use_date(network, sighting.item.document)
        reason = make_reason(sighting.item, names, role)
        network.constraints += [in_order(sighting.first.start, date, reason), in_order(date, sighting.last.end, reason)]
    for first, second, handover in handovers:
        network.constraints.append(in_order(first.end, second.start, explain_handover(handover, names, role)))
    for document in sorted(network.documents):
        if document in datings:
            network.constraints += datings[document].constrain(name_date(document))
    return network


def explain_handover(handover: Handover, names: Mapping[str, str], role: str) -> Reason:
    first, second = (names.get(h, h) for h in (handover.predecessor, handover.successor))
    said = f"{second} followed {first} as {role}, says {describe(handover.source.document)}"
    return Reason(f"{said}: “{handover.source.quote}”", (handover.source.id,))


def _use_date(network: Network, document: str) -> str:
    network.documents.add(document)
    return name_date(document)


def _add_item(network: Network, spell: Spell, item: Item, reason: Reason) -> None:
    """Add what `item` says of the start or the end of `spell`."""
    date = _use_date(network, item.document)
    found = network.constraints
    match item.kind:
        case "sighting":
            found += [in_order(spell.start, date, reason), in_order(date, spell.end, reason)]
        case "former":
            found.append(in_order(spell.end, date, reason))
        case "future":
            if not _shows(spell, item.document, "sighting"):
                found.append(at_least(date, spell.start, 1, reason))
        case "held":
            found.append(in_order(spell.start, date, reason))
        case "start" | "end":
            _add_change(network, spell, item, date, reason)
        case _:
            pass


def _add_change(network: Network, spell: Spell, item: Item, date: str, reason: Reason) -> None:
    """Add a start or an end: its days, else its lag behind the document, else that it lies before the document.

    The last only where the document does not show the contrary: a start still to come, somebody still in office.
    """
    variable = spell.start if item.kind == "start" else spell.end
    if item.days is not None:
        network.constraints += between(variable, *item.days, reason)
    elif item.lag is not None:
        network.constraints += lagging(variable, date, *item.lag, reason)
    elif not _shows(spell, item.document, "future" if item.kind == "start" else "sighting"):
        network.constraints.append(in_order(variable, date, reason))
    if item.recurring is not None:
        words = Reason(f"the words are “{item.wording}”", (item.source.id,))
        network.recurring.append(Recurring(variable, *item.recurring, words))


def _shows(spell: Spell, document: str, kind: str) -> bool:
    return any(i.kind == kind and i.document == document for i in spell.items)


def _add_renewal(network: Network, spell: Spell, item: Item, datings: Datings, reason: Reason) -> None:
    """Add that the spell was running when it was renewed."""
    first, last = find_days(item, datings)
    if last is not None:
        network.constraints.append(not_after(spell.start, last, reason))
    if first is not None:
        network.constraints.append(not_before(spell.end, first, reason))
