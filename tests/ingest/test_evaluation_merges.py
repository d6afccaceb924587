"""This file is the test of false merges: who is taken for one, and annotated as two."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from govgraph.ingest.evaluation.gold import GoldFact
from govgraph.ingest.evaluation.merges import find_false_merges
from govgraph.ingest.evaluation.namings import gather_namings
from govgraph.ingest.pipeline import Task, read_claims
from govgraph.ontology.documents import Meta, Reading


def gold(type: str, **said: Any) -> GoldFact:
    return GoldFact(type, said, False, 1)


def read(tmp_path: Path, name: str, text: str) -> Reading:
    path = tmp_path / f"{name}.txt"
    path.write_text(text, encoding="utf-8")
    return read_claims(Task(path, Meta(published="2016-03"), "rules"))


def merges(documents: Sequence[tuple[Reading, Sequence[GoldFact]]]) -> list[tuple[str, str, str]]:
    return [(m.scope, m.one.name, m.other.name) for m in find_false_merges(documents).false]


HOLDS = "{} is the leader of Ambridge Borough Council."


def holds(name: str | list[str]) -> GoldFact:
    return gold("post", person=name, role="leader", body=["Ambridge Borough Council", "Ambridge"])


def test_two_people_taken_for_one_by_a_slip_of_the_pen_are_a_false_merge(tmp_path: Path) -> None:
    one = read(tmp_path, "one", HOLDS.format("Anne Robertson")), [holds("Anne Robertson")]
    other = read(tmp_path, "other", HOLDS.format("Anne Robertsen")), [holds("Anne Robertsen")]
    assert merges([one, other]) == [("folder", "Anne Robertsen", "Anne Robertson")]


def test_names_listed_as_alternatives_of_each_other_are_one_person(tmp_path: Path) -> None:
    one = read(tmp_path, "one", HOLDS.format("Anne Robertson")), [holds(["Anne Robertson", "Anne Robertsen"])]
    other = read(tmp_path, "other", HOLDS.format("Anne Robertsen")), [holds("Anne Robertsen")]
    assert merges([one, other]) == []


def test_a_merge_within_one_document_is_found_alone_and_in_the_folder(tmp_path: Path) -> None:
    text = f"{HOLDS.format('Anne Robertson')} Anne Robertsen was elected leader of Ambridge Borough Council in 2015."
    document = read(tmp_path, "one", text), [holds("Anne Robertson"), holds("Anne Robertsen")]
    assert [scope for scope, _, _ in merges([document])] == ["document", "folder"]


def test_a_shortened_name_is_no_false_merge(tmp_path: Path) -> None:
    text = f"{HOLDS.format('Sir Robert Bold')} Bob Bold was elected leader of Ambridge Borough Council in 2015."
    document = read(tmp_path, "one", text), [holds("Robert Bold"), holds("Bob Bold"), holds("Bold")]
    merging = find_false_merges([document])
    assert merging.entities["folder"] >= 2
    assert merging.false == ()


def test_names_that_may_be_one_persons_or_one_bodys() -> None:
    facts = [
        gold("post", person=name, role="member", body=body)
        for name, body in [
            ("Ada Byron", "Ambridge Improvement Panel"),
            ("A Byron", "Improvement Panel"),
            ("Ida Byron", "Ambridge"),
            ("Cllr Byron", "Ambridge Borough Council"),
        ]
    ]
    namings = gather_namings([*facts, gold("link", kind="oversees", subject="Felpersham", object="Ambridge")])
    assert namings.may_be_one("ada byron", "a byron")
    assert namings.may_be_one("ada byron", "byron")
    assert not namings.may_be_one("ada byron", "ida byron")
    assert namings.may_be_one("ambridge", "ambridge borough council")
    assert not namings.may_be_one("ambridge", "ambridge improvement panel")
    assert not namings.may_be_one("ada byron", "ambridge")
    assert namings.find_sort("felpersham") is None
