"""This file is what is said about a document from outside it: NAME.meta.json beside NAME.txt."""

from __future__ import annotations

import json
import re
from pathlib import Path

from govgraph.errors import InputError
from govgraph.ontology.dates import find_bounds
from govgraph.ontology.documents import Meta

FIELDS = ("published", "title", "kind", "url", "publisher", "licence")
CLOCK = re.compile(r"[T ]\d{2}:\d{2}.{0,20}$")


def read_meta(path: Path) -> Meta:
    """Return the meta data kept beside the source `path`, empty where there is none; raises InputError."""
    beside = path.with_name(f"{path.stem}.meta.json")
    if not beside.is_file():
        return Meta()
    try:
        lines = beside.read_text(encoding="utf-8-sig").strip()
        content, _ = json.JSONDecoder().raw_decode(lines)
    except (ValueError, OSError) as error:
        raise InputError(f"{beside} cannot be read as JSON ({error}): mend it or take it away") from None
    if not isinstance(content, dict):
        raise InputError(f'{beside} must hold one JSON object, as {{"published": "2015-12-01"}}')
    given = {key: str(content[key]) for key in FIELDS if content.get(key) not in (None, "")}
    if "published" in given:
        given["published"] = check_published(given["published"], str(beside))
    return Meta(**given)


def check_published(published: str, where: str) -> str:
    """Return `published` as an EDTF date without its time of day; raises InputError naming `where` it was given."""
    edtf = CLOCK.sub("", published.strip())
    try:
        find_bounds(edtf)
    except ValueError:
        message = f"{where}: published {published!r} is not a date: write 2015-12-01, 2015-12 or 2015"
        raise InputError(message) from None
    return edtf
