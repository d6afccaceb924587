"""The registers as they are published: nothing lost, nothing invented, and what two of them disagree on is found."""

from __future__ import annotations

import csv
from collections import defaultdict
from datetime import date
from pathlib import Path

import pytest

from govgraph.ingest.registers import read_register
from govgraph.ontology.documents import Reading
from govgraph.resolve import View, resolve

pytestmark = pytest.mark.shared
PARLPARSE = """name = "register-parlparse"
published = "2026-06"
[columns]
person = "person"
title = "ifg_post"
body = "ifg_org"
start = "parlparse_start"
end = "parlparse_end"
[names]
"""
HOUSING = "Ministry of Housing, Communities and Local Government"


@pytest.fixture(scope="module")
def data(shared_dir: Path) -> Path:
    return shared_dir / "data"


@pytest.fixture(scope="module")
def ministers(data: Path) -> Reading:
    return read_register("ministers", data / "ifg-ministers", "2026-06")


@pytest.fixture(scope="module")
def view(ministers: Reading) -> View:
    return resolve([ministers])


def read_rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(path.read_text("utf-8").splitlines()))


def test_no_appointment_and_no_minister_is_lost(data: Path, ministers: Reading, view: View) -> None:
    rows = read_rows(data / "ifg-ministers/appointment.csv")
    claims = [c for c in ministers.claims if c.type == "post"]
    assert len(rows) == len(claims) == 3667
    assert {c.evidence[0].exact.partition(",")[0] for c in claims} == {row["id"] for row in rows}
    assert len(view.people) == 1149


def test_a_renaming_is_no_change_of_holder_and_a_return_is_another_spell(view: View) -> None:
    names = {p.iri: p.name for p in view.people} | {b.iri: b.name for b in view.bodies}
    held: dict[str, list[tuple[date | None, date | None]]] = defaultdict(list)
    for tenure in sorted(view.tenures, key=lambda t: t.order):
        if names[tenure.body] == HOUSING and tenure.role == "secretary of state":
            held[names[tenure.holder]].append((tenure.bounds.start_earliest, tenure.bounds.end_latest))
    assert held["Sajid Javid"] == [(date(2016, 7, 14), date(2018, 4, 30))]
    assert held["Greg Clark"] == [(date(2015, 5, 11), date(2016, 7, 14)), (date(2022, 7, 7), date(2022, 9, 6))]
    assert held["Steve Reed"][0][1] is None, "running at the release, and no more is known"


def test_the_succession_of_ministers_has_no_gap_or_overlap_that_the_rows_do_not_have(
    ministers: Reading, view: View
) -> None:
    """Worked out from the rows again: days nobody, and days two, had a post of one holder."""
    spans: dict[str, list[tuple[date, date, str]]] = defaultdict(list)
    dated = {t.iri: t for t in view.tenures}
    for t in view.tenures:
        if t.bounds.start_earliest:
            spans[t.post].append((t.bounds.start_earliest, t.bounds.end_latest or date.max, t.iri))
    assert len(view.boundaries) > 300
    for boundary in view.boundaries:
        end, start = dated[boundary.earlier].bounds.end_latest, dated[boundary.later].bounds.start_earliest
        if end is None or start is None or boundary.verdict == "meets":
            continue
        between = [s for s in spans[boundary.post] if s[0] <= start and s[1] >= start and s[2] != boundary.later]
        if boundary.verdict == "gap":
            assert (start - end).days > 1, boundary.iri
            assert not between, f"{boundary.iri}: somebody held it"
        else:
            assert boundary.verdict == "overlap", boundary.iri
            assert start < end, boundary.iri
    rows = {c.evidence[0].exact for c in ministers.claims}
    assert sum(b.verdict == "overlap" for b in view.boundaries) == 5, f"of {len(rows)} rows: two days, cover, errors"


def test_what_cannot_be_is_found_within_the_register_itself(view: View) -> None:
    """Two rows end before they begin: the rows' own slips."""
    words = " ".join(c.words for c in view.conflicts if c.kind in {"value", "slip in a source"})
    assert "Lucy Rigby" in words
    assert "James Murray" in words


def test_all_dates_on_which_two_registers_disagree_are_found(data: Path, ministers: Reading, tmp_path: Path) -> None:
    known = {row["short_name"]: row["name"] for row in read_rows(data / "ifg-ministers/organisation.csv")}
    lines = "".join(f'"{short}" = "{name}"\n' for short, name in known.items() if short not in {"MHCLG", "DPM"})
    (tmp_path / "map.toml").write_text(PARLPARSE + lines, "utf-8")
    table = data / "cross-source-conflicts/ministers-ifg-vs-parlparse.csv"
    other = read_register(str(tmp_path / "map.toml"), table)
    rows = {c.evidence[0].exact for c in other.claims}
    both = resolve([ministers, other])
    claims = {claim for conflict in both.conflicts for claim in conflict.claims}
    hit = {s.claim.evidence[0].exact for c in claims if (s := both.claims[c]).document.name == "register-parlparse"}
    assert len(rows) == 145
    assert rows == hit
    explained = [c for c in both.conflicts if c.yielded and "yields" in c.words]
    assert len(explained) >= 145


def test_interventions_keep_organisations_and_namesakes_apart(data: Path) -> None:
    view = resolve([read_register("interventions", data / "interventions", "2026-06")])
    names = {p.iri: p.name for p in view.people} | {b.iri: b.name for b in view.bodies}
    held = {(names[t.holder], t.role, names[t.body]) for t in view.tenures}
    assert ("Essex County Council", "commissioner", "Thurrock Council") in held
    mcardle = {body for name, _, body in held if name == "Tony McArdle"}
    assert {"Nottingham City Council", "Birmingham City Council"} <= mcardle
    assert len({body for name, _, body in held if name == "Max Caller"}) >= 3
    ward = [t for t in view.tenures if names[t.holder] == "Ian Ward"]
    assert [t.capacities for t in ward] == [("acting", "substantive")], "acting, then permanent: one tenure"


def test_councils_that_replaced_others_and_congress_load(data: Path) -> None:
    councils = resolve([read_register("councils", data / "councils", "2025-07")])
    assert any(r.kind == "replaced_by" for r in councils.relationships)
    congress = resolve([read_register("congress", data / "congress-legislators", "2026-06")])
    names = {p.iri: p.name for p in congress.people}
    cleveland = [t for t in congress.tenures if names[t.holder] == "Grover Cleveland" and t.role == "president"]
    assert len(cleveland) == 2
