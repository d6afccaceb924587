"""Each concept is named, defined and in its scheme; whatever the benchmark's fields may hold has a concept."""

import pytest
from rdflib import RDF, SKOS, Graph

from govgraph.ontology.claims import FIELDS
from govgraph.ontology.loading import list_concepts, load_part
from govgraph.ontology.namespace import SCHEME, SCHEMES, concept

BENCHMARK = {
    "role": "leader, deputy leader, group leader, mayor, cabinet member, councillor, MP, secretary of state, minister, "
    "chief executive, deputy chief executive, chief finance officer, monitoring officer, director, assistant director, "
    "commissioner, lead commissioner, chair, vice chair, member, adviser, inspector, reviewer, spokesperson",
    "status": "current, former, future, acting",
    "capacity": "substantive, acting, interim, designate",
    "change-kind": "start, end",
    "manner": "appointed, elected, took over, confirmed, joined, resigned, stepped down, removed, lost, retired, died, "
    "left, suspended",
    "modality": "asserted, denied, planned, hedged, rumoured",
    "verdict": "meets, gap, overlap, possible gap, possible overlap, not determinable",
    "claim-type": ", ".join(FIELDS),
    "basis": "self, independent, press",
    "polarity": "positive, negative, mixed",
    "link-kind": "appointed_by, established_by, oversees, reports_to, part_of, reviewed_by, works_with, funded_by,"
    " renamed_as, replaced_by",
    "communication-kind": "letter, report, statement, plan, consultation, notice, review",
    "directive-kind": "recommendation, finding, commitment, requirement",
    "directive-status": "proposed, accepted, in progress, implemented, not implemented",
    "money-kind": "grant, saving, budget, debt, deficit, loan, cost, income",
    "judgement": "same, different, unsure",
}


@pytest.fixture(scope="module")
def schemes() -> Graph:
    return load_part("schemes")


def test_every_scheme_has_its_file_and_no_other(schemes: Graph) -> None:
    assert {str(scheme) for scheme in schemes.subjects(RDF.type, SKOS.ConceptScheme)} == {SCHEME + s for s in SCHEMES}


def test_every_concept_is_named_defined_and_in_its_scheme(schemes: Graph) -> None:
    for scheme in SCHEMES:
        for listed in list_concepts(scheme):
            assert listed.iri == concept(scheme, listed.label), "a concept's IRI follows from its label"
            assert set(schemes.objects(listed.iri, SKOS.inScheme)) == set(
                schemes.objects(listed.iri, SKOS.topConceptOf)
            )
            assert str(schemes.value(listed.iri, SKOS.inScheme)) == SCHEME + scheme
            assert listed.definition.endswith(".")


@pytest.mark.parametrize("scheme", sorted(BENCHMARK))
def test_a_scheme_has_just_the_values_its_field_may_hold(scheme: str) -> None:
    expected = {str(concept(scheme, label)) for label in BENCHMARK[scheme].split(", ")}
    assert {str(listed.iri) for listed in list_concepts(scheme)} == expected


def test_no_name_stands_for_two_roles() -> None:
    names = [name.lower() for role in list_concepts("role") for name in (role.label, *role.other_labels)]
    assert len(names) == len(set(names))


def test_an_unknown_scheme_is_refused() -> None:
    with pytest.raises(ValueError, match="no scheme 'roles'"):
        concept("roles", "leader")
    with pytest.raises(ValueError, match="no scheme 'roles'"):
        list_concepts("roles")
