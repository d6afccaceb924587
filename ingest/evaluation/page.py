"""This file is the page of errors: in one HTML file, every document with its hits, misses and false facts marked."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from html import escape
from pathlib import Path
from string import Template

from govgraph.errors import InputError
from govgraph.ingest.evaluation.cards import render_card
from govgraph.ingest.evaluation.marking import render_text
from govgraph.ingest.evaluation.measure import Evaluation, Measured
from govgraph.ingest.evaluation.scoring import count
from govgraph.ingest.evaluation.sheet import render_sheet, render_tiles
from govgraph.ingest.evaluation.shown import FATES, list_shown
from govgraph.ontology.claims import FIELDS

FOLDER = Path(__file__).parent
TITLE = "What was found, and what was not"


def write_page(evaluation: Evaluation, path: Path) -> None:
    """Write the page of `evaluation` to `path`; raises InputError where that cannot be written."""
    page = render_page(evaluation)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page, encoding="utf-8")
    except OSError as error:
        raise InputError(f"{path}: cannot be written ({error.strerror}): give another file") from None


def render_page(evaluation: Evaluation) -> str:
    """Return `evaluation` as one HTML page that needs no connection and runs no script but its own."""
    template, style, script = (_read(name) for name in ("page.html", "page.css", "page.js"))
    documents = evaluation.documents
    number = f"{len(documents)} document{'' if len(documents) == 1 else 's'}"
    chips = (f'<button type="button" data-fate="{fate}" aria-pressed="true">{fate} <b></b></button>' for fate in FATES)
    return Template(template).substitute(
        title=TITLE,
        subtitle=escape(f"{number}, extractor {evaluation.extractor}"),
        style=style,
        style_hash=_hash(style),
        script=script,
        script_hash=_hash(script),
        tiles=render_tiles(evaluation),
        figures=render_sheet(evaluation),
        documents="".join(f"<option>{escape(document.name)}</option>" for document in documents),
        types="".join(f'<option value="{type}">{type}</option>' for type in FIELDS),
        chips="".join(chips),
        articles="".join(map(_render_article, documents)),
    )


def _read(name: str) -> str:
    return (FOLDER / name).read_text(encoding="utf-8")


def _hash(content: str) -> str:
    """The content of an element as a policy names it, so that no other style or script is let in."""
    return f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"


def _render_article(document: Measured) -> str:
    """A document: its text with the words of its facts marked, and the facts beside it."""
    facts = list_shown(document)
    all_ = count([document.outcome])["ALL"]
    shares = f"F1 {all_.f1:.3f} (precision {all_.precision:.2f}, recall {all_.recall:.2f})"
    cards = "".join(render_card(number, fact) for number, fact in enumerate(facts))
    return (
        f'<article aria-label="{escape(document.name)}"><div class="text" dir="auto" tabindex="0">'
        f'{render_text(document.text.text, facts)}</div><section class="side" aria-label="Facts">'
        f"<h2><bdi>{escape(document.name)}</bdi><small>{shares}</small></h2>"
        f'<ol class="facts">{cards or "<li>No facts.</li>"}</ol></section></article>'
    )
