"""A parameter's value becomes a term of its type, or is refused with what would do; never text of the query."""

import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest
from rdflib import XSD, Literal, URIRef

from govgraph.errors import UsageError
from govgraph.ontology.namespace import GOVID, concept
from govgraph.queries import Parameter, Question, bind, catalogue, find_question, parse_question
from govgraph.queries.binding import NAMED, PLAIN, list_types


def _question(type_: str, optional: bool = False) -> Question:
    return Question("test", "", parameters=(Parameter("value", type_, "What is asked for.", optional),))


def _bind(type_: str, value: str) -> URIRef | Literal:
    return bind(_question(type_), {"value": value})["value"]


@pytest.mark.parametrize(
    ("type_", "value", "term"),
    [
        ("date", "2016-02-29", Literal("2016-02-29", datatype=XSD.date)),
        ("integer", "-12", Literal(-12)),
        ("text", 'O\'Neill "and" \\ sons', Literal('O\'Neill "and" \\ sons')),
        ("iri", "urn:isbn:0", URIRef("urn:isbn:0")),
        ("role", "Leader of the Council", concept("role", "leader")),
        ("role", "mp", concept("role", "MP")),
        ("link-kind", "appointed_by", concept("link-kind", "appointed by")),
        ("claim-type", "quote", concept("claim-type", "quote")),
        ("body", "https://w3id.org/govgraph/id/exford", GOVID.exford),
        ("verdict", " possible gap ", concept("verdict", "possible gap")),
    ],
)
def test_a_value_becomes_a_term_of_its_type(type_: str, value: str, term: URIRef | Literal) -> None:
    assert _bind(type_, value) == term


@pytest.mark.parametrize(
    ("type_", "value", "message"),
    [
        ("date", "2015-02-29", "value is a day as 2016-01-31, not '2015-02-29'"),
        ("date", "2016", "a day as 2016-01-31"),
        ("date", "20160131", "a day as 2016-01-31"),
        ("date", "٢٠١٦-٠١-٣١", "a day as 2016-01-31"),
        ("integer", "1.5", "a whole number"),
        ("iri", "no iri", "is an IRI as"),
        ("iri", "http://a/> } DROP ALL #", "is an IRI as"),
        ("body", "https://example.org/a b", "is an IRI as"),
        ("role", "leadr", "there is no role 'leadr': did you mean 'leader'"),
        ("basis", "selfish", "did you mean 'self'"),
        ("basis", "hearsay", r"\(there are independent, press, self\)"),
        ("body", "Exford Council", "no store to look it up in"),
        ("text", "  ", "value is empty"),
    ],
)
def test_a_value_of_another_type_is_refused_with_what_would_do(type_: str, value: str, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        _bind(type_, value)


def test_an_unknown_question_is_refused_with_the_nearest() -> None:
    with pytest.raises(UsageError, match="no question 'holder': did you mean 'holders'"):
        find_question("holder")


def test_an_unknown_parameter_is_refused_with_the_nearest() -> None:
    with pytest.raises(UsageError, match=r"no parameter 'rol': did you mean 'role'\? \(it takes role, body\)"):
        bind(find_question("holders"), {"rol": "leader"})


def test_a_missing_parameter_is_named_with_its_meaning() -> None:
    with pytest.raises(UsageError, match=r'holders needs role \(The role, as "leader"\), body'):
        bind(find_question("holders"), {})


def test_an_optional_parameter_may_be_left_out() -> None:
    assert bind(_question("date", optional=True), {}) == {}


def test_a_name_is_looked_up_where_there_is_a_store(open_world: Callable[[str], Any]) -> None:
    world = open_world("holders")
    assert bind(_question("body"), {"value": "Exford Council"}, world) == {"value": GOVID.exford}
    with pytest.raises(UsageError, match="no body 'Exfrod'"):
        bind(_question("body"), {"value": "Exfrod"}, world)


HOSTILE = [
    'x" } UNION { ?speaker ?document_name ?type . #',
    "x' ) || true || CONTAINS('a",
    '"""',
    "\\",
    "UNDEF } VALUES ?speaker_name { UNDEF",
    "\u202e",
    "}\n} ; DROP ALL",
    "?speaker_name",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_like_sparql_stays_a_text(text: str, open_world: Callable[[str], Any]) -> None:
    """The question finds the speakers whose name has these letters: none. Pasted, it would find more or fail."""
    world, question = open_world("said-by"), find_question("said-by")
    assert len(world.ask(question.text, bind(question, {"speaker": text}))) == 1


def test_a_text_like_sparql_is_found_where_it_stands(open_world: Callable[[str], Any]) -> None:
    """The same letters do match where a name has them, so the empty answers above are answers."""
    world, question = open_world("said-by"), find_question("said-by")
    assert [row[0] for row in world.ask(question.text, bind(question, {"speaker": "n P"}))[1:]] == ["Ann Poole"]


def test_a_head_is_read_with_its_continued_lines() -> None:
    text = (
        "# question: Who?\n# topic: tenures\n# answers: One row\n#   a person.\n"
        "# param on: date?  The day,\n#   in full.\nSELECT ?s WHERE { ?s ?p ?o }\n# param no: text  No.\n"
    )
    question = parse_question("who", text)
    assert (question.question, question.topic, question.answers) == ("Who?", "tenures", "One row a person.")
    assert question.parameters == (Parameter("on", "date", "The day, in full.", optional=True),)


def test_a_query_without_a_head_has_no_parameters() -> None:
    question = parse_question("mine", "# my own\nSELECT ?s WHERE { ?s ?p ?o } ORDER BY ?s")
    assert question.parameters == () and question.question == ""


@pytest.mark.parametrize("line", ["# param role:", "# param : role  The role.", "# param role: ROLE  The role."])
def test_a_parameter_written_wrongly_is_refused(line: str) -> None:
    with pytest.raises(UsageError, match="write a parameter as"):
        parse_question("mine", f"{line}\nSELECT ?s WHERE {{ ?s ?p ?o }}")


def test_every_type_of_parameter_is_of_one_sort() -> None:
    assert not set(PLAIN) & set(NAMED)
    assert set(PLAIN) | set(NAMED) <= set(list_types())


def test_listing_the_catalogue_does_not_wait_for_rdflib() -> None:
    code = "import sys, govgraph.queries as q; q.catalogue(); sys.exit('rdflib' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
    assert catalogue() is catalogue()
