"""This file is who is who among the people of one document: full names, surnames, "Sir Albert", initials, slips."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from govgraph.ingest.analysis import Entity
from govgraph.ingest.mentions.given_names import guess_sex
from govgraph.ingest.mentions.names import fold_token, is_initial, tell_sex


@dataclass(frozen=True, slots=True)
class Naming:
    """One naming of a person: where, the name without title, the title."""

    start: int
    end: int
    name: str
    title: str = ""

    @property
    def tokens(self) -> list[str]:
        return self.name.replace(".", ". ").split()


@dataclass(slots=True)
class Person:
    """A person while the document is read: the entity, the ways it was named, its sex as titles tell it."""

    entity: Entity
    tokens: list[str]
    namings: list[Naming] = field(default_factory=list)
    sex: str = ""

    @property
    def surname(self) -> str:
        return fold_token(self.tokens[-1])

    def add(self, naming: Naming) -> None:
        self.namings.append(naming)
        self.entity.forms.add(naming.name)
        self.sex = self.sex or tell_sex(naming.title)

    def guess(self) -> str:
        """Return the sex that titles tell, or else that the first name mostly tells."""
        return self.sex or (guess_sex(self.tokens[0]) if len(self.tokens) > 1 else "")


def link_people(namings: Sequence[Naming]) -> list[Person]:
    """Return the people that `namings` name, each with all its namings; single words go to the fuller name."""
    people: list[Person] = []
    ordered = sorted(namings, key=lambda n: (-sum(not is_initial(t) for t in n.tokens), -len(n.name), n.start))
    for naming in (n for n in ordered if len(n.tokens) > 1):
        person = _find_full(people, naming)
        if person is None:
            person = Person(Entity("person", naming.name), naming.tokens)
            people.append(person)
        person.add(naming)
    for naming in sorted((n for n in namings if len(n.tokens) == 1), key=lambda n: n.start):
        link_single(people, naming)
    return people


def settle_names(people: Sequence[Person]) -> None:
    """Give each person's entity its fullest name, once every naming is known."""
    for person in people:
        person.entity.name = _name(person)


def link_single(people: list[Person], naming: Naming) -> Person:
    """Give a naming by one word to the person it means, a new one where it means none yet named."""
    person = find_single(people, naming)
    if person is None:
        person = Person(Entity("person", naming.name), naming.tokens)
        people.append(person)
    person.add(naming)
    return person


def find_single(people: Sequence[Person], naming: Naming) -> Person | None:
    """Return the person whom one word of a name means: by surname, by first name, or by a slip of the surname."""
    word, sex = fold_token(naming.name), tell_sex(naming.title)
    first_too = not naming.title or naming.title.split()[-1] in ("Sir", "Dame")
    fits = [p for p in people if p.surname == word and _agree(p.sex, sex)]
    fits = [p for p in fits if _agree(p.guess(), sex)] or fits
    if not fits and first_too:
        fits = [p for p in people if fold_token(p.tokens[0]) == word and len(p.tokens) > 1 and _agree(p.guess(), sex)]
    if not fits:
        fits = [p for p in people if _is_slip(p.surname, word)]
    return min(fits, key=lambda p: _distance(p, naming), default=None)


def _find_full(people: Sequence[Person], naming: Naming) -> Person | None:
    tokens = naming.tokens
    same = [p for p in people if _same_full(p.tokens, tokens) and _agree(p.sex, tell_sex(naming.title))]
    return min(same, key=lambda p: _distance(p, naming), default=None)


def _same_full(known: Sequence[str], new: Sequence[str]) -> bool:
    """Two names with a first name are one person's where the surnames agree (but for a slip) and the first names do."""
    a, b = [fold_token(t) for t in known], [fold_token(t) for t in new]
    if a == b:
        return True
    given_a, given_b = known[:-1], new[:-1]
    if a[-1] != b[-1]:
        return a[:-1] == b[:-1] and _is_slip(a[-1], b[-1]) and not all(is_initial(t) for t in given_a)
    initials = [t for t in given_b if is_initial(t)] or [t for t in given_a if is_initial(t)]
    if initials and len(initials) > 1 and len(given_a) != len(given_b):
        return False
    short, long = sorted((list(given_a), list(given_b)), key=len)
    if is_initial(long[0]) and not is_initial(short[0]) and any(not is_initial(t) for t in long):
        return False
    return _agree_given(short[0], long[0]) and all(any(_agree_given(s, t) for t in long) for s in short)


def _agree_given(one: str, other: str) -> bool:
    a, b = fold_token(one), fold_token(other)
    return a == b or (min(len(a), len(b)) == 1 and a[0] == b[0])


def _agree(one: str, other: str) -> bool:
    return not one or not other or one == other


def _is_slip(one: str, other: str) -> bool:
    """Tell whether two surnames differ by one slip of the pen: a letter more, less or other, or two changed about."""
    if min(len(one), len(other)) < 6 or one[0] != other[0] or abs(len(one) - len(other)) > 1:
        return False
    from rapidfuzz.distance import DamerauLevenshtein  # only names that nearly agree need it

    return DamerauLevenshtein.distance(one, other) == 1


def _distance(person: Person, naming: Naming) -> tuple[int, int]:
    """Prefer who was named last before `naming`, then who is named first after it."""
    before = [naming.start - n.start for n in person.namings if n.start <= naming.start]
    after = [n.start - naming.start for n in person.namings if n.start > naming.start]
    return (0, min(before)) if before else (1, min(after, default=0))


def _name(person: Person) -> str:
    """The fullest form, its surname spelt as the document mostly does; one in capitals gives way to another."""
    fullest = sorted(
        {n.name for n in person.namings},
        key=lambda name: (name.isupper(), -sum(not is_initial(t) for t in name.split()), -len(name), name),
    )[0]
    spellings = Counter(n.tokens[-1] for n in person.namings if not n.name.isupper())
    words = fullest.split()
    if spellings and len(words) > 1 and _is_slip(fold_token(words[-1]), fold_token(spellings.most_common(1)[0][0])):
        words[-1] = spellings.most_common(1)[0][0]
    name = " ".join(words)
    return "-".join(part.title() for part in name.split("-")) if name.isupper() and len(name) > 3 else name
