"""Every rule of the shapes finds its fault, and nothing else does."""

from pathlib import Path

import pytest
from rdflib import RDF, SH, Graph, URIRef

from govgraph.ontology.loading import list_concepts, load_shapes, load_vocabulary
from govgraph.ontology.namespace import GOVID, PREFIXES, SCHEMES
from govgraph.ontology.validation import validate

WORLD = Path(__file__).parent / "world.ttl"
HEAD = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items())
NOWHERE = "scheme:nowhere"
DAY = '"2020-01-01"^^xsd:date'
EDTF = "<http://id.loc.gov/datatypes/edtf/EDTF>"

# The node, the property whose values are replaced, the values put there (none: taken away), the rule that is broken.
FAULTS = [
    ("doc", "dcterms:identifier", "", "a document has one name"),
    ("doc", "gov:snapshot", "id:snap, id:other", "a document version has one snapshot"),
    ("doc", "dcterms:issued", '"2015-12"', "a document's date is one EDTF literal"),
    ("doc", "gov:issuedEarliest", DAY, "a document's earliest day is one date, not after its latest"),
    ("doc", "gov:issuedLatest", '"2015-12-31"', "a document's latest day is one date"),
    ("snap", "gov:sha256", '"9F86"', "a snapshot is named by one SHA-256 of 64 hex digits"),
    ("c1", "gov:claimType", NOWHERE, "a claim is of one type of the scheme"),
    ("c1", "gov:modality", "", "a claim has one modality of the scheme"),
    ("c1", "gov:evidence", "", "a claim has evidence"),
    ("c1", "prov:wasDerivedFrom", "", "a claim is derived from one document"),
    ("c1", "gov:confidence", "1.1", "a claim's confidence is one decimal from 0 to 1"),
    ("c1", "gov:date", DAY, "a claim's date is one EDTF literal"),
    ("c1", "gov:dateEarliest", DAY, "a claim's earliest day is one date, not after its latest"),
    ("c1", "gov:dateLatest", f'"2015-12-01"^^{EDTF}', "a claim's latest day is one date"),
    ("c1", "gov:lagLeast", "5", "a claim's least lag is one number of days, not above its most"),
    ("c1", "gov:polarity", NOWHERE, "a claim's polarity is one of the scheme"),
    ("c1", "gov:changeKind", NOWHERE, "a claim's change is a start or an end"),
    ("c1", "gov:manner", NOWHERE, "a claim's manner is one of the scheme"),
    ("e1", "oa:hasSource", "", "evidence stands in one snapshot"),
    ("e1", "oa:hasSelector", "id:position", "evidence is selected by its position and by its words"),
    ("e1", "gov:order", "-1", "evidence has one place among its claim's, counted from 0"),
    ("position", "oa:start", "12", "a position starts at 0 or later and before its end"),
    ("position", "oa:end", "", "a position has one end"),
    ("quote", "oa:exact", '""', "a quote has words"),
    ("page", "rdf:value", '"page=0"', "a page is given by its number, as page=3"),
    ("page", "dcterms:conformsTo", "", "a page says by what standard it is given"),
    ("ann", "foaf:name", '"Ann", "Anne"', "a person has one name to go by"),
    ("ann", "prov:wasDerivedFrom", "", "a person rests on at least one claim"),
    ("ann", "rdf:type", "foaf:Person, org:Organization", "a person is not a body"),
    ("council", "rdfs:label", "", "a body has one label"),
    ("council", "gov:registerCode", '"EXF", "EXE"', "a body has one register code at most"),
    ("oversight", "gov:subject", "id:council", "a relationship has one subject, which is not its object"),
    ("oversight", "gov:object", "", "a relationship has one object"),
    ("oversight", "gov:linkKind", NOWHERE, "a relationship is of one kind of the scheme"),
    ("oversight", "prov:wasDerivedFrom", "", "a relationship rests on at least one claim"),
    ("post", "rdfs:label", "", "a post has a label"),
    ("post", "org:postIn", "id:council, id:panel", "a post is in one body"),
    ("post", "org:role", NOWHERE, "a post is of one role, a concept's IRI"),
    ("post", "gov:singleHolder", '"yes"', "whether a post has a single holder is said once, true or false"),
    ("post", "gov:lastSightedHolder", '"Ann"', "a post's last sighted holder is a tenure"),
    ("t2", "org:member", "id:ann, id:bob", "a tenure has one holder"),
    ("t2", "gov:inPost", "", "a tenure is in one post"),
    ("t2", "gov:capacity", NOWHERE, "a tenure has a capacity of the scheme"),
    ("t2", "prov:wasDerivedFrom", "", "a tenure rests on at least one claim"),
    ("t2", "crm:P82a_begin_of_the_begin", '"2016-01-01"^^xsd:date', "earliest start is one date, not after its latest"),
    ("t2", "crm:P82a_begin_of_the_begin", DAY, "a tenure's earliest start is not after its latest end"),
    ("t2", "crm:P81a_end_of_the_begin", '"2015-12"', "a tenure's latest start is one date"),
    ("t2", "crm:P81b_begin_of_the_end", DAY, "a tenure's earliest end is one date, not after its latest end"),
    ("t2", "crm:P82b_end_of_the_end", '"2017"^^xsd:gYear', "a tenure's latest end is one date"),
    ("t2", "gov:firstSighted", '"2016-02-01"^^xsd:date', "a tenure's first sighting is one date, not after its last"),
    ("t2", "gov:lastSighted", DAY, "a tenure's last sighting is one date, not after its latest end"),
    ("t2", "gov:began", NOWHERE, "how a tenure began is one manner of the scheme"),
    ("t2", "gov:ended", NOWHERE, "how a tenure ended is one manner of the scheme"),
    ("t2", "gov:order", "0", "a tenure has one place in its post's row, counted from 1"),
    ("vacancy", "gov:inPost", "", "a vacancy is of one post"),
    ("vacancy", "org:member", "id:ann", "a vacancy has no holder"),
    ("membership", "org:member", "", "a party membership is of one person"),
    ("membership", "gov:party", '"Labour"', "a party membership is in one party"),
    ("membership", "prov:wasDerivedFrom", "", "a party membership rests on at least one claim"),
    ("boundary", "gov:inPost", "", "a boundary is in one post"),
    ("boundary", "gov:earlierTenure", "id:t2", "a boundary has one earlier tenure, which is not the later"),
    ("boundary", "gov:laterTenure", "", "a boundary has one later tenure"),
    ("boundary", "gov:verdict", NOWHERE, "a boundary has one verdict of the scheme"),
    ("account", "gov:bound", '"start"', "an explanation is of one of the four bounds"),
    ("account", "gov:boundDate", "", "an explanation gives the bound's day"),
    ("account", "rdfs:comment", "", "an explanation is put in words"),
    ("account", "prov:wasDerivedFrom", "", "an explanation names the claims it follows from"),
    ("inference", "gov:dateEarliest", DAY, "an inferred date's earliest day is one date, not after its latest"),
    ("inference", "rdfs:comment", "", "an inferred date is accounted for in words"),
    ("inference", "prov:wasDerivedFrom", "", "an inferred date names the claims it follows from"),
    ("letter", "dcterms:type", NOWHERE, "a communication is of one kind of the scheme"),
    ("letter", "dcterms:creator", '"the panel"', "a communication comes from identified actors"),
    ("letter", "schema:recipient", '"the council"', "a communication goes to identified actors"),
    ("letter", "gov:dateEarliest", DAY, "a communication's earliest day is one date, not after its latest"),
    ("letter", "prov:wasDerivedFrom", "", "a communication rests on at least one claim"),
    ("meeting", "gov:heldBy", "", "a meeting is held by a body"),
    ("meeting", "gov:participant", '"Ann"', "a meeting's participants are identified actors"),
    ("meeting", "gov:dateEarliest", DAY, "a meeting's earliest day is one date, not after its latest"),
    ("meeting", "prov:wasDerivedFrom", "", "a meeting rests on at least one claim"),
    ("words", "gov:speaker", "", "a quotation has one speaker"),
    ("words", "dcterms:description", "", "a quotation has words"),
    ("words", "prov:wasDerivedFrom", "", "a quotation rests on at least one claim"),
    ("sum", "gov:amount", "-1.0", "a money statement is of one sum in pounds, not negative"),
    ("sum", "gov:kind", NOWHERE, "a money statement is of one kind of the scheme"),
    ("sum", "prov:wasDerivedFrom", "", "a money statement rests on at least one claim"),
    ("advice", "dcterms:description", "", "a directive has words"),
    ("advice", "gov:by", '"the panel"', "a directive comes from identified actors"),
    ("advice", "gov:addressedTo", '"the council"', "a directive is aimed at identified actors"),
    ("advice", "gov:status", NOWHERE, "a directive's status is one of the scheme"),
    ("advice", "prov:wasDerivedFrom", "", "a directive rests on at least one claim"),
    ("view", "dcterms:description", '""', "an assessment has words"),
    ("view", "gov:polarity", "", "an assessment has one polarity of the scheme"),
    ("view", "gov:basis", NOWHERE, "an assessment has one basis of the scheme at most"),
    ("view", "prov:wasDerivedFrom", "", "an assessment rests on at least one claim"),
    ("judgement", "gov:mentionName", "", "an identity judgement is on one name"),
    ("judgement", "gov:judgedAs", "", "an identity judgement holds a name against one actor"),
    ("judgement", "gov:judgement", NOWHERE, "an identity judgement comes out as one of the scheme"),
    ("judgement", "rdfs:comment", "", "an identity judgement gives its reason"),
    ("judgement", "gov:score", "2.0", "an identity judgement's score is one decimal from 0 to 1"),
    ("conflict", "gov:conflictType", NOWHERE, "a conflict is of one type of the scheme"),
    ("conflict", "prov:wasDerivedFrom", "", "a conflict rests on at least one claim"),
]


def _spoil(node: str, predicate: str, values: str) -> Graph:
    graph = Graph().parse(WORLD)
    prefix, _, name = predicate.partition(":")
    graph.remove((GOVID[node], URIRef(PREFIXES[prefix] + name), None))
    return graph.parse(data=f"{HEAD}id:{node} {predicate} {values} .", format="turtle") if values else graph


def test_the_shapes_find_nothing_in_a_sound_world() -> None:
    assert validate(Graph().parse(WORLD)) == ()


def test_the_vocabulary_beside_the_data_changes_nothing() -> None:
    graph = Graph().parse(WORLD)
    for triple in load_vocabulary():
        graph.add(triple)
    assert validate(graph) == ()


@pytest.mark.parametrize(("node", "predicate", "values", "message"), FAULTS)
def test_each_rule_finds_its_fault_at_its_node(node: str, predicate: str, values: str, message: str) -> None:
    found = validate(_spoil(node, predicate, values))
    assert {finding.focus for finding in found} == {str(GOVID[node])}
    assert any(message in finding.message for finding in found), found


def test_each_rule_has_a_fault_here() -> None:
    """A rule that nothing has broken may be one that nothing can break."""
    rules = {str(message) for message in load_shapes().objects(None, SH.message)}
    assert [rule for rule in sorted(rules) if not any(fault[3] in rule for fault in FAULTS)] == []


def test_each_shape_with_a_target_has_a_node_in_the_sound_world() -> None:
    """Else the sound world would be sound for want of anything to look at."""
    shapes, world = load_shapes(), Graph().parse(WORLD)
    types = set(world.objects(None, RDF.type))
    for shape in shapes.subjects(RDF.type, SH.NodeShape):
        targets = set(shapes.objects(shape, SH.targetClass))
        assert not targets or targets & types, shape


def test_a_shape_of_concepts_lists_just_what_its_scheme_has() -> None:
    shapes = load_shapes()
    listed = {frozenset(shapes.items(items)) for items in shapes.objects(None, SH["in"])}
    schemes = {frozenset(concept.iri for concept in list_concepts(scheme)) for scheme in SCHEMES}
    assert {values for values in listed if any(isinstance(value, URIRef) for value in values)} <= schemes


def test_a_finding_reads_as_a_sentence() -> None:
    [finding] = validate(_spoil("t2", "gov:order", "0"))
    assert str(finding) == (
        "https://w3id.org/govgraph/id/t2: a tenure has one place in its post's row, counted from 1 "
        "(https://w3id.org/govgraph/ontology#order = 0)"
    )
