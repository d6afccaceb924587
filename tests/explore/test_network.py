"""This file is the test of the NetworkX projection and of the files made of it."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import networkx as nx
import pytest

from govgraph import Graph, UsageError
from govgraph.explore.part import cut

COUNCIL = "Ambridge Borough Council"


def name_edges(graph: nx.MultiDiGraph[str]) -> set[tuple[str, str, str]]:
    label = {node: str(graph.nodes[node]["label"]) for node in graph}
    return {(label[s], data["kind"], label[t]) for s, t, data in graph.edges(data=True)}


def test_over_all_time_everybody_and_every_link_is_there(ambridge: Graph) -> None:
    post = f"Leader, {COUNCIL}"
    assert name_edges(ambridge.network()) == {
        ("Ada Lovelace", "holds", post),
        ("Grace Hopper", "holds", post),
        (post, "in", COUNCIL),
        ("Ambridge Improvement Panel", "oversees", COUNCIL),
    }


def test_on_a_day_only_those_are_there_who_may_have_held_the_post(ambridge: Graph) -> None:
    graph = ambridge.network(on="2015-01-01")
    held = {graph.nodes[s]["label"]: d["certainty"] for s, _, d in graph.edges(data=True) if d["kind"] == "holds"}
    assert held == {"Ada Lovelace": "possible"}


def test_edges_lead_to_their_explanation(ambridge: Graph) -> None:
    for _, _, data in ambridge.network().edges(data=True):
        assert ambridge.explain(data["iri"]).rows()


def test_around_a_name_a_post_is_no_step(ambridge: Graph) -> None:
    """One step leads from the panel to the council it oversees, a second to those who led it."""
    one = ambridge.network(around="Ambridge Improvement Panel", hops=1)
    assert {data["label"] for _, data in one.nodes(data=True)} == {"Ambridge Improvement Panel", COUNCIL}
    two = ambridge.network(around="Ambridge Improvement Panel", hops=2)
    assert "Ada Lovelace" in {data["label"] for _, data in two.nodes(data=True)}


def test_around_an_unknown_name_offers_the_nearest(ambridge: Graph) -> None:
    with pytest.raises(UsageError, match=r"did you mean .*'Grace Hopper'"):
        ambridge.network(around="Grace Hoper")


def test_a_part_holds_no_more_than_its_limit_and_counts_what_it_leaves_out() -> None:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for number in range(50):
        graph.add_edge(f"p{number:02}", "hub", kind="holds")
    part, hidden = cut(graph, 21)
    assert part.number_of_nodes() + part.number_of_edges() == 21
    assert hidden == 101 - 21
    assert "hub" in part


@pytest.mark.parametrize("ending", [".graphml", ".gexf", ".json"])
def test_a_network_reads_back_from_each_kind_of_file(ambridge: Graph, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"network{ending}"
    drawn = ambridge.draw(path)
    readers = {
        ".graphml": lambda: nx.read_graphml(path, force_multigraph=True),
        ".gexf": lambda: nx.read_gexf(path),
        ".json": lambda: nx.node_link_graph(json.loads(path.read_text("utf-8")), edges="edges"),
    }
    graph = readers[ending]()
    assert (graph.number_of_nodes(), graph.number_of_edges()) == (drawn.nodes, drawn.edges) == (5, 4)
    assert "Grace Hopper" in {data["label"] for _, data in graph.nodes(data=True)}


def test_gexf_carries_the_spells(ambridge: Graph, tmp_path: Path) -> None:
    ambridge.draw(tmp_path / "n.gexf")
    edges = ElementTree.parse(tmp_path / "n.gexf").getroot().iterfind(".//{*}edge")
    assert {edge.get("start") for edge in edges} == {None, "2015-05-01"}


def test_the_same_store_gives_the_same_files(ambridge: Graph, tmp_path: Path) -> None:
    for name in ("a.json", "b.json", "a.html", "b.html"):
        ambridge.draw(tmp_path / name)
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()
    assert (tmp_path / "a.html").read_bytes() == (tmp_path / "b.html").read_bytes()


def test_another_ending_is_refused(ambridge: Graph, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"\.html, \.graphml, \.gexf, \.json"):
        ambridge.draw(tmp_path / "network.png")
