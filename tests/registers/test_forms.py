"""Small registers of every form: their rows become claims with the rows' own words."""

from __future__ import annotations

from pathlib import Path

import pytest

from govgraph.errors import InputError
from govgraph.ingest.registers import compare_releases, read_register
from govgraph.ontology.claims import check_claim
from govgraph.ontology.documents import Reading
from govgraph.resolve import View, resolve

MAPPING = """name = "register-freedonia"
published = "2020-06"
[columns]
person = "Name"
office = "Post"
body = "Town"
start = "From"
end = "To"
[values]
body = "{body} Town Council"
[names]
"R. Firefly" = "Rufus Firefly"
[reading]
date_format = "%d/%m/%Y"
open_end = "running"
"""
ROWS = """Name,Post,Town,From,To
R. Firefly,Mayor,Glory,01/05/1990,02/05/1994
"Teasdale, Gloria",Mayor,Glory,02/05/1994,
Chico Lini,Acting Chief Executive,Glory,03/06/1991,04/07/1992
Trent Ino,"Chair, Improvement Board",Glory,05/08/2019,31/12/2024
"""
CONGRESS = """- id:
    bioguide: L000001
  name:
    first: Ann
    last: Lee
  terms:
  - type: sen
    start: '2001-01-03'
    end: '2007-01-03'
    state: WA
- id:
    bioguide: L000002
  name:
    official_full: Ann Lee
  terms:
  - type: prez
    start: 2001-01-20
    end: 2005-01-20
"""
POPOLO = """{"persons": [{"id": "p1", "name": "Ann Lee"}],
 "organizations": [{"id": "o1", "name": "Freedonia Assembly"}, {"id": "o2", "name": "Greens",
   "classification": "party"}],
 "memberships": [{"person_id": "p1", "organization_id": "o1", "role": "Speaker", "start_date": "2011"},
  {"person_id": "p1", "organization_id": "o2"}], "meta": {"count": 1}}
"""


def load(folder: Path, rows: str = ROWS, mapping: str = MAPPING) -> Reading:
    (folder / "map.toml").write_text(mapping, "utf-8")
    (folder / "rows.csv").write_text(rows, "utf-8")
    return read_register(str(folder / "map.toml"), folder / "rows.csv")


def bounds(view: View) -> dict[str, list[str]]:
    """By a tenure's label, its four bounds."""
    return {
        t.label: [
            str(day)
            for day in (t.bounds.start_earliest, t.bounds.start_latest, t.bounds.end_earliest, t.bounds.end_latest)
        ]
        for t in view.tenures
    }


def test_a_mapping_brings_in_a_register_of_ones_own(tmp_path: Path) -> None:
    reading = load(tmp_path)
    for claim in reading.claims:
        check_claim(claim, reading.document.snapshot.text)
    found = bounds(resolve([reading]))
    assert found["Rufus Firefly, Mayor, Glory Town Council"] == ["1990-05-01", "1990-05-01", "1994-05-02", "1994-05-02"]
    assert found["Gloria Teasdale, Mayor, Glory Town Council"][2:] == ["2020-06-01", "None"], "running at the release"
    assert "Trent Ino, Chair, Glory Town Council Improvement Board" in found


def test_an_end_after_the_release_is_a_plan_and_no_end(tmp_path: Path) -> None:
    reading = load(tmp_path)
    assert [c.modality for c in reading.claims if c.fields.get("date") == "2024-12-31"] == ["planned"]
    board = bounds(resolve([reading]))["Trent Ino, Chair, Glory Town Council Improvement Board"]
    assert board == ["2019-08-05", "2019-08-05", "2020-06-01", "None"]


def test_who_stood_in_is_shown_as_such_though_it_is_long_over(tmp_path: Path) -> None:
    [acting] = [t for t in resolve([load(tmp_path)]).tenures if t.role == "chief executive"]
    assert acting.capacities == ("acting",)


@pytest.mark.parametrize(
    ("rows", "mapping", "words"),
    [
        (ROWS.replace("Town,From", "City,From"), MAPPING, "no column Town"),
        (ROWS.replace("01/05/1990", "1 May 1990"), MAPPING, "rows.csv, row 2: '1 May 1990' is no date of the form"),
        (ROWS.replace("R. Firefly", ""), MAPPING, "rows.csv, row 2: no person"),
        (ROWS.replace(",02/05/1994\n", "\n"), MAPPING, "row 2: 4 cells where the heading has 5"),
        (ROWS, MAPPING.replace("running", "now"), "open_end = 'now': write running or unknown"),
        (ROWS, MAPPING.replace("{body}", "{city}"), "names city, for which there is no column"),
        (ROWS, MAPPING.replace("[names]", "[nmes]"), "no key is called nmes"),
        (ROWS, MAPPING.replace('office = "Post"', ""), "give office"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(tmp_path: Path, rows: str, mapping: str, words: str) -> None:
    with pytest.raises(InputError) as raised:
        load(tmp_path, rows, mapping)
    assert words in str(raised.value)


def test_a_newer_release_shows_what_is_new_and_what_is_gone_and_not_what_merely_moved(tmp_path: Path) -> None:
    before = load(tmp_path)
    head, *rows = ROWS.splitlines(keepends=True)
    after = load(tmp_path, head + "".join(reversed(rows)).replace("02/05/1994,\n", "02/05/1994,03/05/1998\n"))
    changes = [
        (c.kind, c.claim.type, c.claim.fields.get("status") or c.claim.fields["date"])
        for c in compare_releases(before, after)
    ]
    assert changes == [("gone", "post", "current"), ("new", "post", "former"), ("new", "change", "1998-05-03")]
    assert list(compare_releases(after, after)) == []


def test_congress_terms_are_tenures_and_namesakes_stay_apart(tmp_path: Path) -> None:
    (tmp_path / "people.yaml").write_text(CONGRESS, "utf-8")
    reading = read_register("congress", tmp_path, "2026")
    for claim in reading.claims:
        check_claim(claim, reading.document.snapshot.text)
        assert (
            claim.when is None
            or reading.document.snapshot.text[claim.when.start : claim.when.end] == claim.when.wording
        )
    view = resolve([reading])
    assert len(view.people) == 2
    assert {t.role for t in view.tenures} == {"senator", "president"}


def test_popolo_memberships_are_posts_and_those_of_parties_are_not(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(POPOLO, "utf-8")
    reading = read_register("popolo", tmp_path / "a.json", "2026")
    for claim in reading.claims:
        check_claim(claim, reading.document.snapshot.text)
    view = resolve([reading])
    assert bounds(view) == {"Ann Lee, Speaker, Freedonia Assembly": ["2011-01-01", "2011-12-31", "2011-01-01", "None"]}
    assert [m.party.rpartition("/")[2] for m in view.memberships] == ["green-party"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('{"persons": [', "line 1"),
        ("[]", "an object with lists"),
        (POPOLO.replace('"person_id": "p1"', '"person_id": "p9"'), "p9"),
    ],
)
def test_popolo_that_cannot_be_read_is_refused(tmp_path: Path, text: str, words: str) -> None:
    (tmp_path / "a.json").write_text(text, "utf-8")
    with pytest.raises(InputError) as raised:
        read_register("popolo", tmp_path / "a.json")
    assert words in str(raised.value)


def test_two_peers_of_one_name_are_two_people() -> None:
    from govgraph.resolve.names import names_agree, parse_name

    one, other, bare = (parse_name(n) for n in ("Lord Moss of Ely", "Lord Moss of Hull", "Lord Moss"))
    assert one and other and bare
    assert not names_agree(one, other)
    assert names_agree(one, bare)
