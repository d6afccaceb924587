"""This file is the register in Popolo's form: people, organizations, posts, and the memberships that join them.

Source of the form: Popolo, the open government data specification, https://www.popoloproject.com/specs/.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from govgraph.errors import InputError
from govgraph.ingest.registers.appointments import RULE, Appointment, Cell, make_claims, read_cell
from govgraph.ingest.registers.marked import Entry, read_json, read_text
from govgraph.ontology.claims import Claim, Evidence

MEMBER = "member"


def read_popolo(path: Path, released: date | None) -> tuple[str, tuple[Claim, ...]]:
    """Return the text of the Popolo file at `path` and its claims: a membership is a post held, or a party's.

    Raises InputError where it is no JSON, or a membership names what the file does not hold.
    """
    text = read_text(path)
    lists = read_json(path, text)
    known = {kind: _index(lists.get(kind, [])) for kind in ("persons", "organizations", "posts")}
    found = [_read_membership(path, entry, known) for entry in lists.get("memberships", [])]
    parties = (claim for claim in found if isinstance(claim, Claim))
    return text, (*parties, *make_claims((a for a in found if isinstance(a, Appointment)), released))


def _index(entries: list[Entry]) -> dict[str, Entry]:
    found = {str(value.get("id", "")): (value, evidence) for value, evidence in entries}
    names = [str(value.get("name", "")) for value, _ in found.values()]
    return {
        key: ({**value, "name": name if names.count(name) == 1 else f"{name} ({key})"}, evidence)
        for (key, (value, evidence)), name in zip(found.items(), names, strict=True)
    }


Known = Mapping[str, Mapping[str, Entry]]


def _follow(path: Path, entry: Entry, field: str, target: Mapping[str, Entry]) -> Entry | None:
    key = entry[0].get(field)
    if key is None:
        return None
    if str(key) not in target:
        raise InputError(f"{path}, character {entry[1].start}: {field} {key!r} is nowhere in the file")
    return target[str(key)]


def _read_membership(path: Path, entry: Entry, known: Known) -> Appointment | Claim:
    person = _follow(path, entry, "person_id", known["persons"])
    post = _follow(path, entry, "post_id", known["posts"])
    holder = post if post and not entry[0].get("organization_id") else entry
    body = _follow(path, holder, "organization_id", known["organizations"])
    if person is None or body is None:
        raise InputError(
            f"{path}, character {entry[1].start}: a membership needs person_id, and organization_id or post_id"
        )
    evidence = tuple(e for _, e in (entry, person, body, *([post] if post else [])))
    name, organization = str(person[0]["name"]), str(body[0]["name"])
    if body[0].get("classification") == "party":
        return Claim("party", {"person": name, "party": organization}, evidence, rule=RULE)
    role = str(entry[0].get("role") or (post[0].get("role") or post[0].get("label") if post else "") or MEMBER)
    return Appointment(
        person=name,
        role=role.lower(),
        body=organization,
        start=_read_day(path, entry, "start_date"),
        end=_read_day(path, entry, "end_date"),
        evidence=evidence,
        written={"role": role} if role != role.lower() else {},
    )


def _read_day(path: Path, entry: Entry, field: str) -> Cell | None:
    value, words = entry
    day = str(value.get(field) or "")
    return read_cell(day, words.start + find_day(words, field, day), f"{path}, character {words.start}")


def find_day(words: Evidence, field: str, day: str) -> int:
    """Return where in `words` the value `day` of `field` stands."""
    return max(words.exact.find(day, max(words.exact.find(field), 0)), 0)
