"""This file is the test of what a query's text tells: no SERVICE slips by, terms go in as terms, places are right."""

from __future__ import annotations

import pytest
from rdflib import RDFS, Literal, URIRef

from govgraph.errors import InputError
from govgraph.graph_store.sparql_text import explain_syntax, fill_values, read_tokens, refuse_outside
from govgraph.graph_store.store import memory_store

OUTSIDE = "<http://127.0.0.1:9/sparql>{?a ?b ?c}"


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE " + OUTSIDE + " }",
        "SELECT * { service silent " + OUTSIDE + " }",
        "SELECT * {SERVICESILENT" + OUTSIDE + "}",
        "SELECT * {?s ?p trueSERVICE" + OUTSIDE + "}",
        "SELECT * {?s ?p 1e5SERVICE" + OUTSIDE + "}",
        "SELECT * {?s ?p 'a'^^<http://x>SERVICE" + OUTSIDE + "}",
        "PREFIX : <http://x/> SELECT * {?s ?p trueSERVICE:x{?a ?b ?c}}",
        "SELECT * { # it's\n SERVICE " + OUTSIDE + " } # '",
        "SELECT * { ?s ?p 'it\\'s' SERVICE " + OUTSIDE + " }",
        "SELECT * { ?s ?p '''a'b'' ''' SERVICE " + OUTSIDE + " }",
        "SELECT * { ?s gov:a\\'b ?o . SERVICE " + OUTSIDE + " ?s gov:c\\'d ?o }",
        "SELECT * { ?s gov:a℀\\'b ?o . SERVICE " + OUTSIDE + " ?s gov:c\\'d ?o }",
        "SELECT * { ?s gov:a\\#b ?o . SERVICE " + OUTSIDE + " }",
        "SELECT * { ?s <http://x/\\u0041#y> ?o . SERVICE " + OUTSIDE + " }",
        "SELECT * { ?s <http://x/o'brien> ?o . SERVICE " + OUTSIDE + " ?s <http://x/o'brien> ?o }",
        "SELECT * { ?s <urn:a'b> ?o . SERVICE " + OUTSIDE + " ?s <urn:c'd> ?o }",
        "SELECT * { ?s ?p ?o FILTER(?s<'x>')SERVICE" + OUTSIDE + " FILTER(?b='y') }",
        "SELECT * { ?s ?p ?o FILTER(?s<gov:x&&?o='y>')SERVICE" + OUTSIDE + " FILTER(?b='z') }",
        "SELECT * { ?s ?p ?o FILTER(?s<?o)SERVICE#>\n" + OUTSIDE + " }",
        "SELECT * { ?s ?p ?o FILTER(?s<gov:x#>'''\n)SERVICE" + OUTSIDE + "#'''\n }",
        "SELECT * { \\u0053ERVICE " + OUTSIDE + " }",
        "SELECT * { \\U00000053ERVICE " + OUTSIDE + " }",
    ],
)
def test_no_query_asks_another_server_however_it_is_hidden(query: str) -> None:
    """The engine reads queries without tokens, so a keyword may hide in what looks like a word, a name or an IRI."""
    with pytest.raises(InputError, match=r"line \d+, column \d+"):
        refuse_outside(query)


@pytest.mark.parametrize(
    "query",
    [
        'SELECT * { ?s ?p "children\'s services" }',
        "SELECT * { ?s ?p ?service } # SERVICE",
        "SELECT * { ?s <http://example.org/service#Post> ?o }",
        "SELECT * { ?s gov:service ?o . ?service ?p ?o FILTER(?o > 3 && ?o < 5) }",
        "SELECT * { ?s ?p 'Civil Service'@en ; gov:rule '''SERVICE''' }",
        "SELECT * { ?s ?p ?o FILTER(?o<3&&?o>1) }",
    ],
)
def test_the_word_may_stand_in_names_and_quotations(query: str) -> None:
    refuse_outside(query)
    with memory_store() as store:
        store.select(query)


def test_tokens_are_strings_names_and_signs() -> None:
    tokens = [(token.kind, token.text) for token in read_tokens('?s gov:x "a # b"@en-GB . # no\n<http://x/#y> 1.5e3')]
    assert tokens == [
        ("variable", "?s"),
        ("name", "gov:x"),
        ("string", '"a # b"'),
        ("tag", "@en-GB"),
        ("sign", "."),
        ("iri", "<http://x/#y>"),
        ("number", "1.5e3"),
    ]


def test_hostile_text_is_read_in_time_that_grows_with_its_length() -> None:
    for piece in ("a.", "é.", "é-", "'''", '"', "<", "a-", "\\", "?", "''", "#", "a:b.", "1.e"):
        assert sum(1 for _ in read_tokens(piece * 10_000)) >= 0


def test_every_place_of_a_parameter_is_filled_and_nothing_else() -> None:
    query = "SELECT ?x { VALUES ?x { UNDEF } { VALUES ?y { UNDEF } } UNION { values $x{undef} } } # VALUES ?x { UNDEF }"
    filled, names = fill_values(query, {"x": '"1"'})
    expected = 'SELECT ?x { VALUES ?x { "1" } { VALUES ?y { UNDEF } } UNION { values $x{"1"} } } # VALUES ?x { UNDEF }'
    assert (filled, names) == (expected, {"x"})


def test_a_place_in_a_quotation_is_no_place() -> None:
    query = 'SELECT ?x { ?x ?p "VALUES ?x { UNDEF }" }'
    assert fill_values(query, {"x": '"1"'}) == (query, frozenset())


@pytest.mark.parametrize(
    "words",
    [
        '" } ; DROP ALL #',
        "'''\"\"\"\\",
        'x" } UNION { ?s ?p ?o } #',
        "\n}\r\n",
        "} VALUES ?name { UNDEF }",
        "\u0000\u202e😀",
    ],
)
def test_hostile_words_are_only_words(words: str) -> None:
    """Bound in a VALUES and bound by the engine: found where they are the value, and nowhere else."""
    here, there = URIRef("http://example.org/here"), URIRef("http://example.org/there")
    with memory_store() as store:
        store.replace_graph(None, [(here, RDFS.label, Literal(words)), (there, RDFS.label, Literal("other"))])
        for query in (
            "SELECT ?s { VALUES ?name { UNDEF } ?s rdfs:label ?name }",
            "SELECT ?s ?name { ?s rdfs:label ?name }",
        ):
            rows = store.select(query, {"name": Literal(words)})
            assert [row[0] for row in rows] == [here]
        assert len(store.select("SELECT ?s { ?s ?p ?o }")) == 2


@pytest.mark.parametrize("iri", ["http://x/> <http://y", "http://x/ y", 'http://x/"', "not an iri"])
def test_an_iri_that_is_none_is_refused(iri: str) -> None:
    with memory_store() as store, pytest.raises(InputError, match="IRI"):
        store.select("SELECT ?s { VALUES ?s { UNDEF } ?s ?p ?o }", {"s": URIRef(iri)})


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("SELECT ?s WHERE {\n  ?s ?p }\n", "line 2, column 3: this is not SPARQL 1.1 at '?s ?p }'"),
        ("SELECT ?s\nWHERE { ?s foo:bar ?o }", "line 2, column 12: the prefix of 'foo:bar' is not declared"),
        ("SELECT ?s WHERE { ?s ?p ?o", "line 1, column 27: this is not SPARQL 1.1 at its end"),
        ("SELECT * {\n ?s ?p ?o\n FILTER(?o > ) }", "line 3, column 14: this is not SPARQL 1.1 at ') }'"),
        ("SELECT * { ?s ?p ?o FILTER(nofunc(?s)) }", "line 1, column 28: this is not SPARQL 1.1 at 'nofunc"),
        ("SELECT * { <relative> ?p ?o }", "line 1, column 12: '<relative>' is no whole IRI"),
        ("", "line 1, column 1: this is not SPARQL 1.1 at its end"),
        ("DELETE WHERE { ?s ?p ?o }", "line 1, column 1: this is not SPARQL 1.1 at 'DELETE WH'"),
        ("LOAD <http://example.org/>", "line 1, column 1: this is not SPARQL 1.1 at 'LOAD <htt'"),
    ],
)
def test_a_faulty_query_is_told_where_in_one_line(query: str, said: str) -> None:
    with memory_store() as store, pytest.raises(InputError) as caught:
        store.run(query)
    assert str(caught.value).startswith(f"the query: {said}")
    assert "\n" not in str(caught.value)


def test_a_function_that_is_not_there_is_named() -> None:
    with memory_store() as store, pytest.raises(InputError, match=r"custom function <http.*#foo> is not supported"):
        store.run("SELECT * { ?s ?p ?o FILTER(xsd:foo(?s)) }")


def test_the_place_is_that_of_the_query_as_it_was_written() -> None:
    """Not as it became when a long term was put in front of the fault."""
    query = "SELECT ?s { VALUES ?s { UNDEF } ?s ?p }"
    with memory_store() as store, pytest.raises(InputError, match="line 1, column 33"):
        store.select(query, {"s": URIRef("http://example.org/" + "long/" * 20)})


def test_a_message_of_another_kind_is_passed_on_in_one_line() -> None:
    assert explain_syntax("x", "something\nwent wrong") == "this is not SPARQL 1.1: something went wrong"
