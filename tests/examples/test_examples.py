"""This file is the tests of the examples as documents: described, dated, in our own words."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from rdflib import RDF, SKOS, Graph

from govgraph.ingest.reading import SUFFIXES, read_document, read_meta

HOUSE = Path(__file__).parents[2]
EXAMPLES = sorted(path for path in (HOUSE / "examples").iterdir() if path.suffix in SUFFIXES)
QUOTED = {
    "kerslake-review": ["the robust challenge and support the council requires"],
    "society-letter": [
        "That the society shall keep a copy of every letter of the panel, in order of date, where members may read it."
    ],
}
"""What stands in quotation marks: a phrase of the published review, and a resolution of a society that is invented."""


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_example_says_what_it_is(path: Path) -> None:
    scheme = Graph().parse(HOUSE / "ontology" / "schemes" / "document-kind.ttl")
    kinds = {str(scheme.value(concept, SKOS.prefLabel)) for concept in scheme.subjects(RDF.type, SKOS.Concept)}
    meta = read_meta(path)
    assert meta.title and meta.kind in kinds
    assert (meta.publisher, meta.licence) == ("govgraph example", "MIT")


def test_every_meta_file_describes_an_example() -> None:
    described = {path.name.removesuffix(".meta.json") for path in (HOUSE / "examples").glob("*.meta.json")}
    assert described == {path.stem for path in EXAMPLES}


def test_one_example_bears_no_date_and_several_are_dated_by_the_month() -> None:
    dates = [json.loads(path.read_text()).get("published") for path in (HOUSE / "examples").glob("*.meta.json")]
    assert dates.count(None) == 1
    assert sum(len(date) == 7 for date in dates if date) >= 3


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_no_words_are_put_into_the_mouth_of_a_real_person(path: Path) -> None:
    text = read_document(path)[0].snapshot.text
    assert re.findall(r"[\"“]([^\"”]+)[\"”]", text) == QUOTED.get(path.stem, [])


def test_the_menus_of_web_pages_are_not_read_as_their_text() -> None:
    (page,) = [path for path in EXAMPLES if path.stem == "new-chief-executive"]
    document, blocks = read_document(page)
    read = " ".join(document.snapshot.text[b.start : b.end] for b in blocks if b.kind != "boilerplate")
    assert "Dawn Baxendale will become chief executive" in read
    assert "cookies" not in read and "Log in" not in read


@pytest.mark.shared
def test_no_sentence_is_taken_from_the_benchmark(shared_dir: Path) -> None:
    """No ten words in a row of an example stand in one of the benchmark's real documents, titles apart."""
    title = "The way forward: an independent review of the governance and organisational capabilities"
    theirs = " ".join(path.read_text(encoding="utf-8") for path in (shared_dir / "eval" / "dev").glob("*.txt"))
    runs = set(find_runs(theirs)) - set(find_runs(title + " of Birmingham City Council"))
    for path in EXAMPLES:
        shared = runs & set(find_runs(read_document(path)[0].snapshot.text))
        assert not shared, path.name


def find_runs(text: str, length: int = 10) -> list[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return [tuple(words[n : n + length]) for n in range(len(words) - length + 1)]
