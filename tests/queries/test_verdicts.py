"""The questions and `who` never disagree on who held a post on a day."""

import random
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from govgraph.ontology.namespace import PREFIXES
from govgraph.queries import bind, find_question
from govgraph.resolve import Bounds, verdict_on

HEAD = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items())
PROPERTIES = (
    "crm:P82a_begin_of_the_begin",
    "crm:P81a_end_of_the_begin",
    "crm:P81b_begin_of_the_end",
    "crm:P82b_end_of_the_end",
    "gov:firstSighted",
    "gov:lastSighted",
)
Days = tuple[date | None, ...]


def _draw(count: int) -> Iterator[Days]:
    """Yield the four bounds and two sightings of tenures, any of them open, in every order that bounds can have."""
    dice = random.Random(20151201)
    while count:
        days = tuple(dice.choice([None, *(date(2015, 1, n) for n in range(1, 8))]) for _ in PROPERTIES)
        pairs = ((0, 1), (2, 3), (0, 3), (4, 5))
        if all(
            first is None or last is None or first <= last for first, last in ((days[a], days[b]) for a, b in pairs)
        ):
            count -= 1
            yield days


def _write(number: int, days: Days) -> str:
    known = "".join(f' ; {p} "{day}"^^xsd:date' for p, day in zip(PROPERTIES, days, strict=True) if day)
    return f"id:t{number} a gov:Tenure ; gov:inPost id:seat ; org:member id:ann{known} .\n"


def test_who_and_the_catalogue_give_one_verdict(make_world: Callable[[str], Any]) -> None:
    tenures = dict(enumerate(_draw(400)))
    post = 'id:seat org:postIn id:exford ; rdfs:label "Seat" .\nid:ann rdfs:label "Ann" .\n'
    world = make_world(HEAD + post + "".join(_write(number, days) for number, days in tenures.items()))
    question = find_question("in-office-on")
    seen = set()
    for day in (date(2015, 1, n) for n in range(1, 8)):
        rows = world.ask(question.text, bind(question, {"body": f"{PREFIXES['id']}exford", "on": str(day)}))[1:]
        answered = {int(row[-1].removeprefix("id:t")): row[1] for row in rows}
        for number, days in tenures.items():
            verdict = verdict_on(Bounds(*days[:4]), day, *days[4:])
            seen.add(verdict)
            assert answered.get(number, "none") == (verdict if verdict in ("certain", "possible") else "none"), days
    assert seen == {"certain", "possible", "unknown", "excluded"}
