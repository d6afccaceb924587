"""This file is when a found fact is the one that people annotated: its key must agree, its attributes may."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from govgraph.ingest.evaluation.levelling import level_name, share_words
from govgraph.ingest.facts import LISTS
from govgraph.ontology.claims import FIELDS

Said = Mapping[str, object]
"""What a fact says: its fields and its quotation, by name."""

KEYS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "post": ("person", "role", "body"),
        "party": ("person", "party"),
        "change": ("change", "person", "role", "body"),
        "succession": ("predecessor", "successor", "role", "body"),
        "link": ("kind", "subject", "object"),
        "communication": ("kind", "from", "to"),
        "meeting": ("body", "date"),
        "directive": ("kind", "by", "quote"),
        "assessment": ("by", "polarity", "quote"),
        "money": ("amount", "kind"),
        "quote": ("speaker", "quote"),
    }
)
"""By type, the fields that tell one fact from another."""
ATTRIBUTES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {type: tuple(field for field in fields if field not in KEYS[type]) for type, fields in FIELDS.items()}
)
"""By type, the fields that are counted apart, once the key has been found."""
EMPTY: tuple[object, ...] = (None, "", [])
PARTIES_IN_COMMON = 0.6
ROUNDING = 0.005


def same_fact(type: str, gold: Said, found: Said) -> bool:
    """Tell whether `found` says what `gold` says, both of `type`: every field of the key agrees.

    A list in the gold means any of its values, but for the parties of a communication: of these, enough must agree.

    >>> same_fact("party", {"person": ["Ada", "Byron"], "party": "Labour"}, {"person": "Byron", "party": "Labour"})
    True
    """
    return all(agree(type, field, gold.get(field), found.get(field)) for field in KEYS[type])


def agree(type: str, field: str, gold: object, found: object) -> bool:
    """Tell whether one field of the key holds what the gold accepts for it."""
    if field == "quote":
        return share_words(gold or "", found or "")
    if field == "amount":
        return any(_same_amount(wanted, found) for wanted in (gold if isinstance(gold, list) else [gold]))
    if type == "communication" and field in LISTS[type]:
        return _agree_on_parties(list_values(gold), list_values(found))
    if type == "meeting" and field == "date":
        return not gold or str(found or "") in (gold if isinstance(gold, list) else [str(gold)])
    return bool(level_names(gold) & level_names(found))


def list_values(value: object) -> list[object]:
    """The values that a field holds: none, one, or those of its list."""
    return value if isinstance(value, list) else [] if value in EMPTY else [value]


def level_names(value: object) -> set[str]:
    """The forms under which a field's value is accepted; a field that is not given is accepted where none is found."""
    if isinstance(value, list):
        return {level_name(name) for name in value}
    return {"" if value in EMPTY else level_name(value)}


def _same_amount(one: object, other: object) -> bool:
    try:
        ours, theirs = float(str(one)), float(str(other))
    except ValueError:
        return False
    return abs(ours - theirs) <= ROUNDING * max(abs(ours), abs(theirs))


def _agree_on_parties(gold: list[object], found: list[object]) -> bool:
    """Whether two lists of parties are nearly the same; what is published to nobody is the same to nobody only."""
    if not gold or not found:
        return not gold and not found
    given = [level_name(party) for party in found]
    hits = sum(bool(level_names(wanted) & set(given)) for wanted in gold)
    return 2 * hits / (len(gold) + len(found)) >= PARTIES_IN_COMMON


def list_attributes(type: str, gold: Said) -> list[str]:
    """The attributes that the gold gives a value."""
    return [field for field in ATTRIBUTES[type] if gold.get(field) not in EMPTY]


def find_right_attributes(type: str, gold: Said, found: Said) -> list[str]:
    """The attributes of the gold that the found fact has right: any value accepted, any value found."""
    return [field for field in list_attributes(type, gold) if _any_agrees(gold[field], found.get(field))]


def _any_agrees(gold: object, found: object) -> bool:
    given = {level_name(value) for value in list_values(found) if value}
    return bool(given & {level_name(value) for value in list_values(gold)})
