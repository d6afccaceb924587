"""This file is drawing: from the accepted view to a file, a picture or a network for other programs, by its ending."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from govgraph.errors import InputError, UsageError
from govgraph.explore.asking import View
from govgraph.explore.context import Texts
from govgraph.explore.details import describe
from govgraph.explore.exports import EXPORTS
from govgraph.explore.network import project
from govgraph.explore.part import cut, find_around
from govgraph.explore.picture import Caption, Picture, render_picture
from govgraph.explore.wording import name_day

LIMIT = 1500
"""The most nodes and edges a picture shows: more cannot be read."""
PAGES = (".html", ".htm")


def draw(
    store: View,
    path: Path | None,
    on: date | None,
    around: str | None,
    hops: int,
    texts: Texts | None = None,
    known: date | None = None,
) -> Picture:
    """Draw the accepted view in `store`, on a day or over all time, whole or around a name, and write it to `path`.

    `known` is told below the title: the store is to hold what was known then. A page shows at most LIMIT elements and
    says how many it leaves out; .graphml, .gexf and .json hold them all.
    Raises UsageError for another ending or an unknown name, InputError where the file cannot be written.
    """
    ending = path.suffix.lower() if path else ".html"
    if ending not in (*PAGES, *EXPORTS):
        raise UsageError(f"{path}: a drawing ends in {', '.join(('.html', *EXPORTS))}")
    graph = project(store, on)
    if around is not None:
        graph = find_around(store, graph, around, hops)
    if path and ending in EXPORTS:
        _write(path, EXPORTS[ending](graph))
        return Picture("", graph.number_of_nodes(), graph.number_of_edges(), 0, path)
    shown, hidden = cut(graph, LIMIT)
    title = f"Around {around}" if around else "People, posts and bodies"
    subtitle = f"Who held what on {name_day(on)}" if on else "All that the documents tell, over all time"
    subtitle += f", from documents up to {name_day(known)}" if known else ""
    picture = render_picture(shown, describe(shown, store, texts), Caption(title, subtitle, on is not None, hidden))
    if path is None:
        return picture
    _write(path, picture.html.encode())
    return replace(picture, path=path)


def _write(path: Path, content: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    except OSError as error:
        raise InputError(f"{path}: cannot be written ({error.strerror})") from None
