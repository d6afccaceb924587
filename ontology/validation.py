"""This file is the check of data against the SHACL shapes: what it finds, one finding a fault."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from rdflib import RDF, RDFS, SH, Graph, Node

from govgraph.ontology.loading import load_shapes


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One fault: the node that has it, the rule it breaks in words, the property and the value at fault if any."""

    focus: str
    message: str
    path: str = ""
    value: str = ""

    def __str__(self) -> str:
        return " ".join(part for part in (f"{self.focus}:", self.message, self._detail()) if part)

    def _detail(self) -> str:
        return f"({' = '.join(part for part in (self.path, self.value) if part)})" if self.path else ""


def validate(data: Graph) -> tuple[Finding, ...]:
    """Return what in `data` breaks the shapes, sorted; empty where nothing does.

    `data` is the accepted view or one document's named graph: the shapes need no triple from another graph.
    Nothing is inferred, and `data` is not changed. Method: SHACL Core (W3C, 2017), by pyshacl.

    >>> validate(Graph())
    ()
    """
    import pyshacl

    _, report, _ = pyshacl.validate(data, shacl_graph=_shapes(), inference="none", inplace=True)
    assert isinstance(report, Graph)
    return tuple(sorted({_read_finding(report, node) for node in report.subjects(RDF.type, SH.ValidationResult)}))


@lru_cache(maxsize=1)
def _shapes() -> Graph:
    """Return the shapes, put so that pyshacl takes each rule over all nodes at once instead of node by node.

    Same meaning, a small part of the time: a rule on a property gets the targets of the shape it is in, and the shape
    of a concept is written out where it is named.
    """
    graph = load_shapes()
    for shape, named in list(graph.subject_objects(SH.node)):
        graph.remove((shape, SH.node, named))
        for predicate, value in graph.predicate_objects(named):
            if predicate not in (RDF.type, RDFS.label):
                graph.add((shape, predicate, value))
    for shape, rule in list(graph.subject_objects(SH.property)):
        graph.remove((shape, SH.property, rule))
        for target in graph.objects(shape, SH.targetClass):
            graph.add((rule, SH.targetClass, target))
    return graph


def _read_finding(report: Graph, node: Node) -> Finding:
    focus, path, value = (report.value(node, key) for key in (SH.focusNode, SH.resultPath, SH.value))
    messages = sorted(str(message) for message in report.objects(node, SH.resultMessage))
    return Finding(str(focus), "; ".join(messages), str(path or ""), str(value) if value is not None else "")
