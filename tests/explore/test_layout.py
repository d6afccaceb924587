"""This file is the test of where nodes of a picture stand."""

from __future__ import annotations

from itertools import combinations

import networkx as nx
import pytest

from govgraph.explore.layout import place_nodes


def make_council(graph: nx.MultiDiGraph[str], name: str, posts: int, holders: int) -> None:
    """A body with so many posts, each with so many holders."""
    graph.add_node(name, kind="body", sort="council", label=name)
    for p in range(posts):
        post = f"{name}/{p:03}"
        graph.add_node(post, kind="post", sort="post", label=post, role="role", rank=p)
        graph.add_edge(post, name, kind="in", iri=post)
        for h in range(holders):
            holder = f"{post}/{h:03}"
            graph.add_node(holder, kind="person", sort="person", label=holder)
            graph.add_edge(holder, post, kind="holds", iri=f"{holder}@")


@pytest.mark.parametrize(("posts", "holders"), [(1, 1), (1, 3), (5, 3), (12, 4), (2, 40)])
def test_no_two_nodes_stand_on_each_other(posts: int, holders: int) -> None:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    make_council(graph, "a", posts, holders)
    make_council(graph, "b", 2, 2)
    graph.add_edge("a", "b", kind="oversees", iri="l")
    places = place_nodes(graph)
    assert set(places) == set(graph)
    for (x, y), (v, w) in combinations(places.values(), 2):
        assert abs(x - v) > 60 or abs(y - w) > 25


def test_the_same_graph_gives_the_same_picture_whatever_the_order() -> None:
    graphs: list[nx.MultiDiGraph[str]] = [nx.MultiDiGraph(), nx.MultiDiGraph()]
    for graph, names in zip(graphs, ("abcd", "dcba"), strict=True):
        for name in names:
            make_council(graph, name, 3, 2)
    assert place_nodes(graphs[0]) == place_nodes(graphs[1])


def test_a_thousand_nodes_are_placed_in_seconds() -> None:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for number in range(100):
        make_council(graph, f"council {number:03}", 3, 2)
    assert len(place_nodes(graph)) == 1000


def test_whoever_has_no_tie_still_has_a_place() -> None:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_node("p", kind="person", sort="person", label="p")
    graph.add_node("q", kind="post", sort="post", label="q", role="leader", rank=0)
    assert len(set(place_nodes(graph).values())) == 2
    assert place_nodes(nx.MultiDiGraph()) == {}
