"""This file is the difference constraint: how many days one thing may lie after another, and why.

Days are ordinals (`date.toordinal()`); ORIGIN is the day 0 that absolute dates are counted from.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

ORIGIN = "origin"


@dataclass(frozen=True, slots=True)
class Reason:
    """A ground in words, and the claims it rests on."""

    words: str
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Constraint:
    """`head` lies at most `most` days after `tail` (before it, where `most` is negative).

    `pair` names the two spells of an exclusion, which yields differently from what a claim says.
    """

    tail: str
    head: str
    most: int
    reasons: tuple[Reason, ...] = ()
    pair: tuple[str, str] | None = None


def not_after(variable: str, day: int, *reasons: Reason) -> Constraint:
    """`variable` is not after `day`."""
    return Constraint(ORIGIN, variable, day, reasons)


def not_before(variable: str, day: int, *reasons: Reason) -> Constraint:
    """`variable` is not before `day`."""
    return Constraint(variable, ORIGIN, -day, reasons)


def in_order(first: str, second: str, *reasons: Reason, pair: tuple[str, str] | None = None) -> Constraint:
    """`first` is not after `second`."""
    return Constraint(second, first, 0, reasons, pair)


def at_least(first: str, second: str, days: int, *reasons: Reason) -> Constraint:
    """`second` lies at least `days` after `first`."""
    return Constraint(second, first, -days, reasons)


def between(variable: str, earliest: int | None, latest: int | None, *reasons: Reason) -> list[Constraint]:
    """`variable` lies between two days, either of them open."""
    found = [] if earliest is None else [not_before(variable, earliest, *reasons)]
    return found if latest is None else [*found, not_after(variable, latest, *reasons)]


def lagging(variable: str, anchor: str, least: int | None, most: int | None, *reasons: Reason) -> list[Constraint]:
    """`variable` lies `least` to `most` days after `anchor`, either of them open."""
    found = [] if least is None else [at_least(anchor, variable, least, *reasons)]
    return found if most is None else [*found, Constraint(anchor, variable, most, reasons)]


def collect_reasons(constraints: Iterable[Constraint]) -> tuple[Reason, ...]:
    """Return the reasons of `constraints` in order, each once."""
    return tuple(dict.fromkeys(reason for constraint in constraints for reason in constraint.reasons))


def collect_claims(reasons: Iterable[Reason]) -> tuple[str, ...]:
    """Return the claims that `reasons` rest on, sorted, each once."""
    return tuple(sorted({claim for reason in reasons for claim in reason.claims}))


def to_day(ordinal: int | None) -> date | None:
    """Return the day with that number, None where it is open or outside the calendar."""
    return date.fromordinal(ordinal) if ordinal is not None and 0 < ordinal <= date.max.toordinal() else None
