"""This file is the accepted view: what is held true, each thing with the claims it rests on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from govgraph.resolve.sources import Sourced

BoundName = Literal["start-earliest", "start-latest", "end-earliest", "end-latest"]
BodyKind = Literal["council", "panel", "department", "party", "group", "other"]
JudgementVerdict = Literal["same", "different", "unsure"]
ConflictKind = Literal["value", "different time", "different viewpoint", "slip in a source", "identity"]
BoundaryVerdict = Literal["meets", "gap", "overlap", "possible gap", "possible overlap", "not determinable"]


@dataclass(frozen=True, slots=True)
class Bounds:
    """The earliest and latest day of a start and of an end; None where open, which never means "still running"."""

    start_earliest: date | None = None
    start_latest: date | None = None
    end_earliest: date | None = None
    end_latest: date | None = None


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a bound is where it is: in words, and the claims on the way."""

    bound: BoundName
    day: date
    words: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody; `names` are the other spellings under which the claims know the person."""

    iri: str
    name: str
    names: tuple[str, ...]
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Body:
    """A council, panel, department, party, other organisation, or a group of people spoken of as one."""

    iri: str
    name: str
    kind: BodyKind
    names: tuple[str, ...]
    code: str
    gss: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Post:
    """A role in a body; `single` tells whether it has one holder at a time."""

    iri: str
    label: str
    role: str
    body: str
    portfolio: str
    single: bool
    last_sighted_holder: str | None


@dataclass(frozen=True, slots=True)
class Tenure:
    """One unbroken spell of one holder in one post.

    `capacities` are in order of time, the latest last. `first_sighted` and `last_sighted` are the first and last day
    at which the claims can show it running. `preceded_by` and `succeeded_by` are set where the order is known.
    """

    iri: str
    label: str
    holder: str
    post: str
    body: str
    role: str
    order: int
    bounds: Bounds
    explanations: tuple[Explanation, ...]
    capacities: tuple[str, ...]
    began: str | None
    ended: str | None
    start_wording: str | None
    end_wording: str | None
    first_sighted: date | None
    last_sighted: date | None
    preceded_by: str | None
    succeeded_by: str | None
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Boundary:
    """Where one tenure of a post gives way to the next that is known."""

    iri: str
    post: str
    earlier: str
    later: str
    verdict: BoundaryVerdict
    words: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Vacancy:
    """A spell in which a post of one holder has none for certain: the days of `bounds` as of a tenure."""

    iri: str
    post: str
    bounds: Bounds
    words: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Relationship:
    """That `subject` stands to `object` in the relation `kind`, as `oversees`."""

    iri: str
    subject: str
    kind: str
    object: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PartyMembership:
    """That a person is called by a party."""

    iri: str
    person: str
    party: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Communication:
    """A letter, report, statement ... sent or published; `edtf` is its date, with the first and last day of that."""

    iri: str
    kind: str
    senders: tuple[str, ...]
    recipients: tuple[str, ...]
    title: str
    edtf: str | None
    earliest: date | None
    latest: date | None
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting held or to be held by a body."""

    iri: str
    body: str
    edtf: str | None
    earliest: date | None
    latest: date | None
    place: str
    participants: tuple[str, ...]
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Directive:
    """A recommendation, finding, commitment or requirement; `words` are its text as quoted."""

    iri: str
    kind: str
    by: tuple[str, ...]
    to: tuple[str, ...]
    status: str
    words: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Assessment:
    """A judgement of progress or performance; `basis` is self, independent or press; `edtf` the day it is said of."""

    iri: str
    by: tuple[str, ...]
    polarity: str
    basis: str
    words: str
    edtf: str | None
    earliest: date | None
    latest: date | None
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DateInference:
    """Within which days an event or a document lies that no words date in full, and why; `about` names it."""

    about: str
    earliest: date | None
    latest: date | None
    words: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """A passage that stands in several documents, named by them, in the same words or nearly: said once."""

    iri: str
    documents: tuple[str, ...]
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Money:
    """A sum of pounds spoken of: what for, whose, to whom, over what period."""

    iri: str
    amount: float
    kind: str
    payers: tuple[str, ...]
    payees: tuple[str, ...]
    period: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words given as the speaker's own; what several say together is a quotation of each."""

    iri: str
    speaker: str
    words: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether a name in a document names a person or body, with reason and score from 0 to 1."""

    iri: str
    name: str
    document: str
    entity: str
    verdict: JudgementVerdict
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Conflict:
    """Claims that contradict each other, or seem to.

    `against` are those of one side, where there are two sides: the earlier, the slips, those that yield; `yielded` are
    those the accepted view does without.
    """

    iri: str
    kind: ConflictKind
    words: str
    claims: tuple[str, ...]
    against: tuple[str, ...]
    yielded: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class View:
    """All that is held true, each sort of thing sorted by IRI; `claims` gives any claim named, with its document."""

    claims: Mapping[str, Sourced]
    people: tuple[Person, ...] = ()
    bodies: tuple[Body, ...] = ()
    posts: tuple[Post, ...] = ()
    tenures: tuple[Tenure, ...] = ()
    boundaries: tuple[Boundary, ...] = ()
    vacancies: tuple[Vacancy, ...] = ()
    relationships: tuple[Relationship, ...] = ()
    memberships: tuple[PartyMembership, ...] = ()
    communications: tuple[Communication, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    directives: tuple[Directive, ...] = ()
    assessments: tuple[Assessment, ...] = ()
    money: tuple[Money, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    dates: tuple[DateInference, ...] = ()
    origins: tuple[Origin, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
