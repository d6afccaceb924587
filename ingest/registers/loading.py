"""This file is the loading of a register by the name of its form, and what one release changes of another."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TypeAlias

from govgraph.errors import InputError
from govgraph.ingest.reading.meta import check_published
from govgraph.ingest.registers.congress import read_congress
from govgraph.ingest.registers.councils import read_councils
from govgraph.ingest.registers.interventions import read_interventions
from govgraph.ingest.registers.mapping import read_mapped, read_mapping
from govgraph.ingest.registers.ministers import read_ministers
from govgraph.ingest.registers.popolo import read_popolo
from govgraph.ontology.claims import Claim, Value
from govgraph.ontology.dates import find_bounds
from govgraph.ontology.documents import Document, DocumentDate, Meta, Reading, take_snapshot

VERSION = "register/2"
Read: TypeAlias = tuple[str, tuple[Claim, ...]]
Reader = Callable[[Path, date | None], Read]
FORMS: Mapping[str, tuple[Reader, Meta]] = {
    "ministers": (
        lambda path, _: read_ministers(path),
        Meta(
            title="Ministers of the United Kingdom",
            url="https://www.instituteforgovernment.org.uk/ministers-database",
            publisher="Institute for Government",
            licence="CC BY 4.0",
        ),
    ),
    "councils": (
        lambda path, _: read_councils(path),
        Meta(
            title="Councils of the United Kingdom",
            url="https://github.com/mysociety/uk_local_authority_names_and_codes",
            publisher="mySociety",
            licence="CC BY 4.0",
        ),
    ),
    "interventions": (read_interventions, Meta(title="Interventions in English councils")),
    "popolo": (read_popolo, Meta()),
    "congress": (
        read_congress,
        Meta(
            title="Executive and legislators of the United States",
            url="https://github.com/unitedstates/congress-legislators",
            publisher="unitedstates/congress-legislators",
            licence="CC0-1.0",
        ),
    ),
}
"""By the name of a form, what reads it (the path, and the last day that the register can know of) and its meta data."""


def read_register(form: str, path: Path, published: str | None = None) -> Reading:
    """Return the register at `path` as a reading: one document, a claim for what each row says.

    `form` is one of FORMS, or the path of a mapping in TOML; `published` (EDTF) is when this release came out. Raises
    InputError, with file, row and what to do, where it cannot be read: a register is taken whole or not at all.
    """
    if not path.exists():
        raise InputError(f"{path}: there is no such file or folder: give the register as it was published")
    if form in FORMS:
        read, meta = FORMS[form]
        name = f"register-{path.stem if form == 'popolo' else form}"
    else:
        mapping = read_mapping(Path(form))
        name, meta = mapping.name, mapping.meta

        def read(where: Path, released: date | None) -> Read:
            return read_mapped(mapping, where, released)

    published = (
        check_published(published or meta.published or "", "--published") if published or meta.published else None
    )
    earliest, latest = find_bounds(published) if published else (None, None)
    text, claims = read(path, latest)
    document = Document(
        name=name,
        snapshot=take_snapshot(text, text.encode()),
        meta=replace(meta, published=published, kind="register"),
        date=DocumentDate(published, earliest, latest, "meta" if published else "none"),
        kind="register",
        path=str(path),
    )
    return Reading(document, claims, VERSION)


@dataclass(frozen=True, slots=True)
class Change:
    """What a release says that the one before did not, or no longer says: `new` or `gone`, and the claim."""

    kind: str
    claim: Claim


def compare_releases(before: Reading, after: Reading) -> Iterator[Change]:
    """Yield what `after` no longer says, then what it newly says, wherever in the files it stands."""
    old, new = ({_content(claim): claim for claim in reading.claims} for reading in (before, after))
    yield from (Change("gone", claim) for content, claim in old.items() if content not in new)
    yield from (Change("new", claim) for content, claim in new.items() if content not in old)


def _content(claim: Claim) -> tuple[str, str, tuple[tuple[str, Value], ...]]:
    return claim.type, claim.modality, tuple(sorted(claim.fields.items()))


@dataclass(frozen=True, slots=True)
class Loaded:
    """What came of loading a register: its name, how many claims it makes, and what differs from the release before."""

    name: str
    claims: int
    refused: int
    changed: bool
    changes: tuple[Change, ...] = ()
    published: str | None = None

    @property
    def notes(self) -> tuple[str, ...]:
        """What a user should know of it, in a line each."""
        undated = f"nothing tells when {self.name} came out, so it shows nobody in office on any day: give --published"
        return () if self.published else (undated,)

    def __str__(self) -> str:
        """The counts in words."""
        if not self.changed:
            return f"{self.name}: unchanged"
        gone = sum(change.kind == "gone" for change in self.changes)
        differs = f"; {len(self.changes) - gone} new, {gone} gone since the release before" if self.changes else ""
        refused = f", {self.refused} refused" if self.refused else ""
        return f"{self.name}: {self.claims} claims{refused}{differs}"
