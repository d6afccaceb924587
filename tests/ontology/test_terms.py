"""Each term is defined once, in full, and nothing is used that is not defined."""

import re
from pathlib import Path

import pytest
from rdflib import OWL, RDF, RDFS, SDO, SKOS, BNode, Graph, URIRef

from govgraph.ontology.claims import FIELDS
from govgraph.ontology.fields import FIELD_SCHEMES, field_property
from govgraph.ontology.loading import (
    PARTS,
    list_turtle,
    load_alignments,
    load_ontology,
    load_part,
    load_shapes,
    load_vocabulary,
)
from govgraph.ontology.namespace import GOV, PREFIXES, concept, make_slug
from govgraph.ontology.vocabularies import BIBO, CRM, OA

OWN = "https://w3id.org/govgraph/"
TERMS = sorted(str(term) for term in dir(GOV) if str(term).startswith(OWN))
FILES = [path for part in PARTS for path in list_turtle(part)]
VOCABULARIES = ("dcterms", "foaf", "oa", "org", "prov", "skos")


def test_the_closed_namespace_is_what_the_turtle_defines() -> None:
    defined = {str(term) for term in load_part("modules").subjects(RDFS.isDefinedBy) if str(term).startswith(str(GOV))}
    assert sorted(defined) == TERMS


def test_a_misspelt_term_fails_where_it_is_written() -> None:
    with pytest.raises(AttributeError, match="Tenur"):
        GOV.Tenur  # noqa: B018  the access is what is tested


@pytest.mark.parametrize("term", TERMS)
def test_each_term_has_type_label_definition_example_and_home(term: str) -> None:
    graph, node = load_part("modules"), URIRef(term)
    kinds = {OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty}
    assert len(kinds & set(graph.objects(node, RDF.type))) == 1
    for predicate in (RDFS.label, SKOS.definition, SKOS.example, RDFS.isDefinedBy):
        assert len(set(graph.objects(node, predicate))) == 1, predicate
    assert "Not " in str(graph.value(node, SKOS.definition)), "a definition says what the thing is not"
    assert (graph.value(node, RDFS.isDefinedBy), RDF.type, OWL.Ontology) in graph


def test_no_two_terms_of_a_sort_have_one_label() -> None:
    graph = load_part("modules")
    for sort in (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty):
        labels = [str(label) for term in graph.subjects(RDF.type, sort) for label in graph.objects(term, RDFS.label)]
        assert len(labels) == len(set(labels))


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_each_file_parses_says_what_it_is_and_sorts_its_prefixes(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    prefixes = re.findall(r"^@prefix ([a-z0-9-]+): <([^>]+)> \.$", text, re.MULTILINE)
    assert text.startswith("# ")
    assert [name for name, _ in prefixes] == sorted(name for name, _ in prefixes)
    assert len(Graph().parse(path)) > 0
    known = {**PREFIXES, "shape": f"{OWN}shape/"}
    if path.parent.name != "alignments":
        assert [name for name, iri in prefixes if known.get(name) != iri] == []
    body = "".join(re.split(r"^@prefix.*$", text, flags=re.MULTILINE))
    assert [name for name, _ in prefixes if f"{name}:" not in body] == [], "an unused prefix"


def test_each_ontology_has_its_own_version() -> None:
    for graph in (load_part("modules"), load_alignments()):
        ontologies = set(graph.subjects(RDF.type, OWL.Ontology))
        versions = [str(graph.value(ontology, OWL.versionIRI)) for ontology in ontologies]
        assert len(versions) == len(set(versions))
        assert all("/0.1.0" in version for version in versions)


def test_the_whole_imports_every_module() -> None:
    graph = load_part("modules")
    root = URIRef(f"{OWN}ontology")
    assert set(graph.objects(root, OWL.imports)) | {root} == set(graph.subjects(RDF.type, OWL.Ontology))


def test_every_term_that_is_used_is_declared() -> None:
    """A property of another vocabulary is declared among the terms reused, so that nothing is looked up elsewhere."""
    graph = load_ontology()
    builtin = (str(OWL), str(RDF), str(RDFS))
    used = {term for _, predicate, thing in graph for term in (predicate, thing) if isinstance(term, URIRef)}
    used |= {term for shape in load_shapes() for term in shape[2:] if isinstance(term, URIRef)}
    namespaces = tuple(str(space) for space in (GOV, BIBO, CRM, OA, SKOS)) + tuple(
        PREFIXES[prefix] for prefix in ("dcterms", "foaf", "org", "prov", "schema")
    )
    terms = {term for term in used if term.startswith(namespaces) and not term.startswith(builtin)}
    bare = {URIRef(space) for space in namespaces} | set(graph.objects(None, RDFS.isDefinedBy))
    assert sorted(term for term in terms - bare if (term, RDF.type, None) not in graph) == []


def test_what_python_lists_of_other_vocabularies_is_declared() -> None:
    declared = set(load_part("modules").subjects(RDF.type))
    listed = {term for space in (BIBO, CRM, OA) for term in dir(space) if str(term).startswith("http")}
    assert listed and listed <= declared


@pytest.mark.shared
@pytest.mark.parametrize("name", VOCABULARIES)
def test_terms_reused_stand_in_their_own_vocabulary(name: str, shared_dir: Path) -> None:
    theirs = set(Graph().parse(shared_dir / "data" / "vocabularies" / f"{name}.ttl").subjects())
    ours = load_part("modules", "alignments")
    used = {term for triple in ours for term in triple if str(term).startswith(PREFIXES[name])}
    homes = set(ours.objects(None, RDFS.isDefinedBy)) | {URIRef(PREFIXES[name])}
    assert used and sorted(used - theirs - homes) == []


@pytest.mark.shared
def test_matches_with_parliament_stand_in_its_ontology(shared_dir: Path) -> None:
    theirs = set(Graph().parse(shared_dir / "data" / "vocabularies" / "ukparliament.ttl").subjects())
    matched = {term for term in load_alignments().objects() if str(term).startswith("https://id.parliament.uk/")}
    assert matched and matched <= theirs


def test_matches_start_from_our_own_terms_and_infer_nothing() -> None:
    graph, own = load_alignments(), set(load_ontology().subjects())
    for subject, predicate, thing in graph:
        if str(predicate).endswith("Match"):
            assert subject in own and not str(thing).startswith(OWN)
        else:
            assert (subject, RDF.type, OWL.Ontology) in graph


@pytest.mark.filterwarnings("ignore:Code. PoliticalParty is not defined:UserWarning")
def test_terms_of_schema_org_are_those_that_rdflib_lists() -> None:
    """Except PoliticalParty, which is younger than rdflib's list."""
    used = {str(term) for triple in load_part("modules", "alignments") for term in triple}
    names = {term.removeprefix(str(SDO)) for term in used if term.startswith(str(SDO))} - {""}
    assert names - {"PoliticalParty"} <= {str(term).removeprefix(str(SDO)) for term in dir(SDO)}


def test_the_vocabulary_for_data_has_no_blank_nodes_and_one_order() -> None:
    triples = load_vocabulary()
    assert not any(isinstance(term, BNode) for triple in triples for term in triple)
    assert list(triples) == sorted(triples, key=lambda triple: tuple(term.n3() for term in triple))
    assert (concept("role", "leader"), SKOS.prefLabel) in {triple[:2] for triple in triples}
    assert (GOV.Recommendation, RDFS.subClassOf, GOV.Directive) in triples


def test_each_field_of_each_claim_has_a_property() -> None:
    graph = load_part("modules")
    for claim_type, fields in FIELDS.items():
        for field in fields:
            kind = OWL.ObjectProperty if (claim_type, field) in FIELD_SCHEMES else OWL.DatatypeProperty
            assert (field_property(claim_type, field), RDF.type, kind) in graph


@pytest.mark.parametrize(
    ("label", "slug"),
    [("MP", "mp"), ("Vice  Chair ", "vice-chair"), ("Ynys Môn", "ynys-mon"), ("King's Lynn", "kings-lynn")],
)
def test_a_slug_is_plain_ascii(label: str, slug: str) -> None:
    assert make_slug(label) == slug


def test_a_label_in_another_script_has_a_slug_of_its_own() -> None:
    assert make_slug("Лидер") != make_slug("Мэр")
    assert re.fullmatch("[0-9a-f]{10}", make_slug("Лидер"))
