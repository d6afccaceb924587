"""This file is the test that the guide to measuring says what is measured, and that its example can be measured."""

from __future__ import annotations

import re
from pathlib import Path

from govgraph.ingest.evaluation import evaluate
from govgraph.ingest.evaluation.datings import CONTAINMENTS
from govgraph.ingest.evaluation.matching import ATTRIBUTES, KEYS
from govgraph.ingest.evaluation.scoring import SUMS

GUIDE = (Path(__file__).parents[2] / "docs" / "evaluate.md").read_text(encoding="utf-8")


def test_the_table_has_the_key_and_the_attributes_of_every_type() -> None:
    rows = re.findall(r"^\| `(\w+)` \| ([^|]*) \| ([^|]*)\|$", GUIDE, re.MULTILINE)
    names = {type: [re.sub(r" \([^)]*\)", "", cells).strip() for cells in row] for type, *row in rows}
    assert {type: tuple(key.split(", ")) for type, (key, _) in names.items()} == dict(KEYS)
    for type, (_, attributes) in names.items():
        assert tuple(filter(None, attributes.split(", "))) == ATTRIBUTES[type]


def test_every_sum_and_every_way_a_date_can_lie_is_explained() -> None:
    for name in (*SUMS, *CONTAINMENTS):
        assert f"`{name}`" in GUIDE


def test_the_example_can_be_measured(tmp_path: Path) -> None:
    lines = [line.strip() for line in GUIDE.splitlines() if line.startswith('    {"type"')]
    assert len(lines) == 2
    text = "Councillor Ada Lovelace is the leader of Ambridge Borough Council. She was elected leader in May 2013.\n"
    (tmp_path / "letter.txt").write_text(text, encoding="utf-8")
    (tmp_path / "letter.gold.jsonl").write_text("\n".join(lines), encoding="utf-8")
    measured = evaluate(tmp_path, extractor="rules")
    assert measured.faults == ()
    assert measured.figures["ALL"].gold == 2
    assert measured.figures["post"].hit == 1
