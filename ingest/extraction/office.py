"""This file is an office as a document speaks of it: role, body, subject, and what is said of a holder."""

from __future__ import annotations

from dataclasses import dataclass, field

from govgraph.ingest.analysis import Entity
from govgraph.ontology.claims import Modality, When


@dataclass(frozen=True, slots=True)
class Office:
    """A role in a body. `body` is its name, "" where nothing tells; `told` that the words beside the role name it."""

    role: str
    body: str
    portfolio: str = ""
    told: bool = False

    def same(self, other: Office) -> bool:
        """Tell whether two offices are one: same role, and bodies and subjects that do not contradict each other."""
        bodies = not self.body or not other.body or self.body == other.body
        subjects = not self.portfolio or not other.portfolio or self.portfolio.lower() == other.portfolio.lower()
        return self.role == other.role and bodies and subjects


@dataclass(frozen=True, slots=True)
class Holding:
    """The document speaks of `person` as holder of `office`: `capacity` and `tense` say how and when.

    `tense` is `past`, `present`, `future` or "" for a mere title.
    """

    person: Entity
    office: Office
    start: int
    end: int
    capacity: frozenset[str] = frozenset()
    tense: str = ""
    rule: str = ""
    confidence: float = 0.9


@dataclass(frozen=True, slots=True)
class Move:
    """`person` takes up (`start`) or leaves (`end`) an office; `office` is None until it is found from elsewhere."""

    kind: str
    person: Entity
    office: Office | None
    manner: str
    when: When | None
    start: int
    end: int
    capacity: frozenset[str] = frozenset()
    future: bool = False
    rule: str = ""
    confidence: float = 0.85
    place: int = 0
    """Where in the document the verb stands."""
    hint: str = ""
    """The body that the verb is said of ("joined the Board"), where no role is named."""
    fills: bool = False
    """The verb says that a gap was filled ("stepped in"): the office is the one spoken of, not the person's own."""
    modality: Modality = "asserted"


@dataclass(frozen=True, slots=True)
class Handover:
    """`successor` follows `predecessor` in `office`."""

    predecessor: Entity
    successor: Entity
    office: Office | None
    start: int
    end: int
    rule: str = ""
    confidence: float = 0.85
    when: When | None = None
    modality: Modality = "asserted"
    future: bool = False


@dataclass(slots=True)
class Offices:
    """All that one document says of who holds, takes up, leaves and passes on offices."""

    holdings: list[Holding] = field(default_factory=list)
    moves: list[Move] = field(default_factory=list)
    handovers: list[Handover] = field(default_factory=list)
    topics: list[tuple[int, Office, bool]] = field(default_factory=list)
    """Every office named, with where, and whether of several: what "the job" or "them" may mean."""
