"""This file is the tests that the guides say what the code does."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from rdflib import OWL, RDF, RDFS, SKOS, Graph, Literal

from govgraph.ingest.analysis import Block, Sentence
from govgraph.ingest.dates import find_dates
from govgraph.ingest.reading import SUFFIXES
from govgraph.ingest.reading.meta import FIELDS
from govgraph.ontology.dates import find_bounds
from govgraph.ontology.documents import DocumentDate

HOUSE = Path(__file__).parents[2]
GOV = "https://w3id.org/govgraph/ontology#"


def read_guide(name: str) -> str:
    return (HOUSE / "docs" / f"{name}.md").read_text(encoding="utf-8")


def read_table(name: str, first_column: str) -> list[list[str]]:
    """The rows of the guide's table whose first column is headed `first_column`."""
    lines = iter(read_guide(name).splitlines())
    for line in lines:
        if line.startswith(f"| {first_column} |"):
            break
    next(lines)
    rows = []
    for line in lines:
        if not line.startswith("|"):
            break
        rows.append([cell.strip() for cell in line.strip("|").split("|")])
    return rows


def test_every_class_of_the_ontology_has_an_entry_in_the_glossary() -> None:
    graph = Graph()
    for module in (HOUSE / "ontology" / "modules").glob("*.ttl"):
        graph.parse(module)
    labels = {str(graph.value(c, RDFS.label)) for c in graph.subjects(RDF.type, OWL.Class) if c.startswith(GOV)}
    entries = set(re.findall(r"^\*\*(.+?)\*\*", read_guide("glossary"), re.MULTILINE))
    assert labels - entries == set()


def test_the_glossary_lists_the_modalities_and_capacities_of_the_schemes() -> None:
    glossary = re.sub(r"\s+", " ", read_guide("glossary"))
    for scheme, listed in (
        ("modality", "asserted, denied, planned, hedged or rumoured"),
        ("capacity", "substantive, acting, interim or designate"),
        ("verdict", "meets, gap, overlap, possible gap, possible overlap, not determinable"),
    ):
        graph = Graph().parse(HOUSE / "ontology" / "schemes" / f"{scheme}.ttl")
        concepts = {str(graph.value(c, SKOS.prefLabel)) for c in graph.subjects(RDF.type, SKOS.Concept)}
        assert listed in glossary
        assert set(re.split(", | or ", listed)) == concepts


def test_the_guide_to_sources_lists_the_kinds_of_document() -> None:
    graph = Graph().parse(HOUSE / "ontology" / "schemes" / "document-kind.ttl")
    guide = read_guide("sources")
    assert all(
        str(label) in guide for label in graph.objects(None, SKOS.prefLabel) if label != Literal("document kinds", "en")
    )


def test_the_guide_to_sources_lists_the_fields_of_the_meta_file() -> None:
    assert [row[0].strip("`") for row in read_table("sources", "field")] == list(FIELDS)


def test_the_guide_to_sources_lists_the_endings_that_are_read() -> None:
    guide = read_guide("sources")
    assert set(re.findall(r"`(\.\w+)`", guide)) == set(SUFFIXES)


@pytest.mark.parametrize("row", read_table("dates", "wording"), ids=lambda row: row[0])
def test_a_wording_means_what_the_guide_to_dates_says(row: list[str]) -> None:
    wording, published, edtf, earliest, latest = row
    text = f"The leader resigned {wording}."
    block = Block("paragraph", 0, len(text))
    dated = DocumentDate(published, *find_bounds(published), "meta")
    (when,) = find_dates(text, dated, (Sentence(0, len(text), block),))
    assert when.edtf == edtf
    assert find_bounds(edtf) == (date.fromisoformat(earliest), date.fromisoformat(latest))


@pytest.mark.parametrize("guide", sorted(path.stem for path in (HOUSE / "docs").glob("*.md")))
def test_every_link_of_a_guide_leads_somewhere(guide: str) -> None:
    for target in re.findall(r"\]\(([^)#]+)", read_guide(guide)):
        assert target.startswith("https://") or (HOUSE / "docs" / target).exists()
