"""This file is the register of secretaries of state as a document: its text the shipped table, its claims the rows.

So that what rests on the register is explained like anything else: by exact words at their offsets.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from functools import cache

from govgraph.ontology.claims import Claim, Evidence, When
from govgraph.ontology.dates import find_bounds
from govgraph.ontology.documents import Document, DocumentDate, Meta, Reading, take_snapshot
from govgraph.ontology.registers.secretaries import RELEASE
from govgraph.ontology.registers.tables import read_text

NAME = "register-secretaries-of-state"
ROLE = "secretary of state"
RULE = "register row"


@cache
def register_reading() -> Reading:
    """Return the secretaries' table as a reading, to be put in a ledger beside any other."""
    text = read_text("secretaries")
    earliest, latest = find_bounds(RELEASE)
    document = Document(
        name=NAME,
        snapshot=take_snapshot(text, text.encode()),
        meta=Meta(
            published=RELEASE,
            title="Secretaries of state for local government in England since 1979",
            kind="register",
            url="https://www.instituteforgovernment.org.uk/ministers-database",
            publisher="Institute for Government",
            licence="CC BY 4.0",
        ),
        date=DocumentDate(RELEASE, earliest, latest, "meta"),
        kind="register",
    )
    return Reading(document, tuple(_read_claims(text)), "register/1")


def _read_claims(text: str) -> Iterator[Claim]:
    """Yield a row's claims: that the post was held, when it was taken up, and when it was left."""
    lines = text.splitlines(keepends=True)
    columns = next(csv.reader(lines[:1]))
    offset = len(lines[0])
    for line in lines[1:]:
        row = dict(zip(columns, next(csv.reader([line])), strict=True))
        words = line.rstrip("\n")
        evidence = (Evidence(offset, offset + len(words), words),)
        held = {"person": row["person"], "role": ROLE, "body": row["department"]}
        status = "former" if row["end"] else "current"
        yield Claim("post", {**held, "status": status}, evidence, rule=RULE)
        for change, day in (("start", row["start"]), ("end", row["end"])):
            if day:
                when = _find_day(day, offset + words.rindex(f",{day},") + 1)
                yield Claim("change", {"change": change, **held, "date": day}, evidence, when=when, rule=RULE)
        offset += len(line)


def _find_day(day: str, start: int) -> When:
    return When(wording=day, start=start, end=start + len(day), edtf=day)
