"""This folder is the way from claims to what is held true: identity, time, tenures, conflicts, accountability."""

from govgraph.resolve.body_records import identify_body
from govgraph.resolve.posts import identify_post
from govgraph.resolve.resolution import resolve
from govgraph.resolve.triples import view_triples
from govgraph.resolve.verdicts import verdict_on
from govgraph.resolve.view import Bounds, View

__all__ = ["Bounds", "View", "identify_body", "identify_post", "resolve", "verdict_on", "view_triples"]
