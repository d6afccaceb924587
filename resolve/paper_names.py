"""This file is the names that a document has only inside the name of a paper: "the Kerslake report" names no person."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from govgraph.resolve.sources import Sourced, name_document
from govgraph.resolve.view import Judgement

ONLY = "only in the name of a paper"
PAPER = r"\s+(?:report|review|recommendations?|inquiry|proposals|principles)\b"


def note_paper_names(
    judgements: Iterable[Judgement], sources: Sequence[Sourced], people: Iterable[str]
) -> tuple[Judgement, ...]:
    """Return `judgements`, those on `people` whom their document names only so with that in the reason."""
    texts = {name_document(s.document): s.document.snapshot.text for s in sources if s.document.kind != "register"}
    persons = set(people)
    return tuple(
        replace(j, reason=f"{j.reason}; {ONLY}")
        if j.entity in persons and _is_paper_name(j.name, texts.get(j.document, ""))
        else j
        for j in judgements
    )


def _is_paper_name(name: str, text: str) -> bool:
    """Whether the last word of a name stands in the text, and there always before a paper, with nothing of its own.

    >>> _is_paper_name("Moss", "As the Moss review says, the Moss recommendations stand."), _is_paper_name(
    ...     "Jane Moss", "The Moss review by Jane Moss.")
    (True, False)
    """
    word = re.escape(name.split()[-1]) if name.split() else ""
    places = list(re.finditer(rf"\b{word}\b(?P<paper>{PAPER})?", text)) if word else []
    return bool(places) and all(place["paper"] for place in places)
