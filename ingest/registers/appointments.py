"""This file is the appointment of a register, whatever its form: who held which post, from when to when; as claims."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from govgraph.errors import InputError
from govgraph.ontology.claims import Claim, Evidence, Modality, When
from govgraph.ontology.dates import find_bounds

RULE = "register row"


@dataclass(frozen=True, slots=True)
class Cell:
    """A date as a register writes it: EDTF, the words, and where they begin."""

    edtf: str
    wording: str
    start: int

    def is_after(self, day: date | None) -> bool:
        """Whether it is surely later than `day`."""
        earliest = find_bounds(self.edtf)[0]
        return day is not None and earliest is not None and earliest > day


@dataclass(frozen=True, slots=True)
class Appointment:
    """A holding of a post as a row tells it.

    `capacity` is "acting" or "interim" where the holder stood in. `running` says what an empty end means: in a register
    that closes what has ended, that it was running when the register was released; elsewhere nothing. `written` gives,
    by field, the row's words where a field holds others.
    """

    person: str
    role: str
    body: str
    evidence: tuple[Evidence, ...]
    portfolio: str = ""
    capacity: str = ""
    start: Cell | None = None
    end: Cell | None = None
    running: bool = False
    written: Mapping[str, str] = field(default_factory=dict)


def make_claims(appointments: Iterable[Appointment], released: date | None = None) -> Iterator[Claim]:
    """Yield the claims of each appointment: that the post was held, when it was taken up, when it was left.

    A day after the one on which the register was `released` is a plan, not what came about.
    """
    for a in appointments:
        held = {"person": a.person, "role": a.role, "body": a.body}
        portfolio = {"portfolio": a.portfolio} if a.portfolio else {}
        ended = a.end is not None and not a.end.is_after(released)
        status = _tell_status(a, ended, released)
        if status or portfolio or not (a.start or a.end):
            written = {**a.written, **({"status": a.capacity} if status == "acting" else {})}
            fields = {**held, **portfolio, **({"status": status} if status else {})}
            past = _date(a.start or a.end) if status == "acting" and ended else None
            yield Claim("post", fields, a.evidence, when=past, rule=RULE, as_written=written)
        for change, cell in (("start", a.start), ("end", a.end)):
            if cell:
                when = _date(cell)
                fields = {"change": change, **held, "date": cell.edtf}
                modality: Modality = "planned" if cell.is_after(released) else "asserted"
                yield Claim("change", fields, a.evidence, modality, when=when, rule=RULE, as_written=a.written)


def _date(cell: Cell | None) -> When | None:
    return When(cell.wording, cell.start, cell.start + len(cell.wording), cell.edtf) if cell else None


def _tell_status(a: Appointment, ended: bool, released: date | None) -> str:
    """What a row says of the day of release: nothing where it leaves the end open and may not know it."""
    if ended:
        return "acting" if a.capacity else "former"
    if a.start and a.start.is_after(released):
        return "future"
    if a.running or a.end:
        return "acting" if a.capacity else "current"
    return ""


def read_cell(text: str, start: int, where: str) -> Cell | None:
    """Return the date in a cell, None where it is empty; InputError, saying `where`, for anything but EDTF."""
    if not text:
        return None
    try:
        find_bounds(text)
    except ValueError:
        raise InputError(f"{where}: {text!r} is no date: write 2015, 2015-12 or 2015-12-01") from None
    return Cell(text, text, start)
