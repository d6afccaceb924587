"""This folder is the graph as a graph: who, succession, explanations, networks, pictures."""

from govgraph.explore.graph import Graph

__all__ = ["Graph"]
