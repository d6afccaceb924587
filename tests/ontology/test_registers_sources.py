"""This file is the tests that the shipped tables agree with the published registers they were made from."""

from __future__ import annotations

import csv
from datetime import date, timedelta
from pathlib import Path

import pytest

from govgraph.ontology.registers import councils, departments, local_government_secretaries
from govgraph.ontology.registers.names import fold_name

pytestmark = pytest.mark.shared

SPREADSHEET_DAY_ZERO = date(1899, 12, 30)
RENAMED = {
    "Department of Environment, Transport and the Regions": "Department of the Environment, Transport and the Regions",
    "Deputy Prime Minister's Office": "Office of the Deputy Prime Minister",
}


def read_rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.fixture(scope="module")
def published_councils(shared_dir: Path) -> dict[str, dict[str, str]]:
    rows = read_rows(shared_dir / "data" / "councils" / "uk_local_authorities_future.csv")
    return {row["local-authority-code"]: row for row in rows}


def find_year(day: str) -> str:
    """A year that a spreadsheet took for a number of days stands in the source as a day of May or June 2005."""
    if day[:7] in ("2005-05", "2005-06"):
        return str((date.fromisoformat(day).replace(year=1905) - SPREADSHEET_DAY_ZERO).days)
    return day


def test_codes_names_kinds_and_nations_of_councils_are_the_published_ones(
    published_councils: dict[str, dict[str, str]],
) -> None:
    assert {c.code for c in councils()} == set(published_councils)
    for council in councils():
        row = published_councils[council.code]
        assert council.gss == row["gss-code"]
        assert fold_name(council.name) == fold_name(row["official-name"])
        assert council.kind.casefold() == row["local-authority-type-name"].casefold()
        assert council.nation == row["nation"]


def test_starts_are_the_published_ones_or_left_out(published_councils: dict[str, dict[str, str]]) -> None:
    differing = [c for c in councils() if (c.start or "") != find_year(published_councils[c.code]["start-date"])]
    assert {c.code for c in differing} == {"BIR", "SCR", "WECA"}
    assert all(c.start is None for c in differing)


def test_ends_are_the_published_ones_as_last_days(published_councils: dict[str, dict[str, str]]) -> None:
    for council in councils():
        published = published_councils[council.code]["end-date"]
        expected = date.fromisoformat(published) if published else None
        if expected and expected.day == 1:
            expected -= timedelta(days=1)
        assert council.end == expected


def test_successors_are_the_published_ones_where_any_are(published_councils: dict[str, dict[str, str]]) -> None:
    for council in councils():
        if published := published_councils[council.code]["replaced-by"]:
            assert council.replaced_by == tuple(published.replace(" ", "").split(","))


def test_appointments_are_the_published_ones(shared_dir: Path) -> None:
    folder = shared_dir / "data" / "ifg-ministers"
    people = {row["id"]: set[str]() for row in read_rows(folder / "person.csv")}
    for row in read_rows(folder / "person.csv"):
        people[row["id"]].add(row["display_name"])
    bodies = {row["id"]: row for row in read_rows(folder / "organisation.csv")}
    posts = {row["id"]: row for row in read_rows(folder / "post.csv")}
    ours = {d.name for d in departments()}
    published = set()
    for row in read_rows(folder / "appointment.csv"):
        post = posts[row["post_id"]]
        body = bodies[post["organisation_id"]]["name"]
        body = RENAMED.get(body, body)
        if body in ours and post["name"].startswith("Secretary of State"):
            names = frozenset(people[row["person_id"]])
            published.add((names, post["name"], body, row["start_date"], row["end_date"]))
    assert published == {
        (
            frozenset({a.person, *a.names}),
            a.title,
            a.department,
            a.start.isoformat(),
            a.end.isoformat() if a.end else "",
        )
        for a in local_government_secretaries()
    }


def test_departments_start_on_the_published_days(shared_dir: Path) -> None:
    rows = read_rows(shared_dir / "data" / "ifg-ministers" / "organisation.csv")
    published = {(RENAMED.get(r["name"], r["name"]), r["start_date"]) for r in rows}
    for department in departments():
        assert (department.name, department.start.isoformat() if department.start else "") in published
