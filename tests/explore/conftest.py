"""This file is the small world of this folder's tests: three documents about a council that does not exist.

What they say, and what follows by hand for the leader of Ambridge Borough Council:

- letter (2014-06-10): Ada Lovelace is leader.
- report (2015-05-20): Grace Hopper was elected leader on 1 May 2015, in succession to Ada Lovelace.
- article (2016-03-02): Grace Hopper is leader; a panel oversees the council.

So Lovelace began by 2014-06-10 and ended between that day and 2015-05-01; Hopper began on 2015-05-01 and was last seen
on 2016-03-02.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from govgraph.explore import Graph
from govgraph.graph_store.index import catch_up
from govgraph.graph_store.ledger import Ledger
from govgraph.graph_store.store import open_store
from govgraph.ingest.view import compute_view
from govgraph.ontology.claims import Claim, Evidence, Value, When
from govgraph.ontology.dates import find_bounds
from govgraph.ontology.documents import Document, DocumentDate, Meta, Reading, take_snapshot

COUNCIL = "Ambridge Borough Council"
PANEL = "Ambridge Improvement Panel"
LETTER = f"Dear Minister, I write as one who knows. Ada Lovelace, leader of {COUNCIL}, is <b>\u201cready\u201d</b>."
REPORT = f"On 1 May 2015 Grace Hopper was elected leader of {COUNCIL} in succession to Ada Lovelace."
ARTICLE = f"Grace Hopper, leader of {COUNCIL}, met the press. The {PANEL} oversees {COUNCIL}."


def make_claim(text: str, type: str, words: str, day: str | None = None, **fields: Value) -> Claim:
    """A claim whose main words are `words`, which stand in `text`; `day` is the date among them."""
    start = text.index(words)
    when = When("1 May 2015", text.index("1 May 2015"), text.index("1 May 2015") + 10, day) if day else None
    given = fields | ({"date": day} if day else {})
    return Claim(type, given, (Evidence(start, start + len(words), words),), when=when, rule="by hand")


def make_reading(name: str, day: str, text: str, *claims: Claim, kind: str = "letter") -> Reading:
    earliest, latest = find_bounds(day)
    meta = Meta(published=day, kind=kind, title=name.capitalize())
    document = Document(
        name, take_snapshot(text, text.encode()), meta, DocumentDate(day, earliest, latest, "meta"), kind
    )
    return Reading(document, claims, "by hand/1")


def list_readings() -> list[Reading]:
    leader = {"role": "leader", "body": COUNCIL}
    return [
        make_reading(
            "letter",
            "2014-06-10",
            LETTER,
            make_claim(
                LETTER,
                "post",
                f"Ada Lovelace, leader of {COUNCIL}, is <b>\u201cready\u201d</b>",
                person="Ada Lovelace",
                status="current",
                **leader,
            ),
        ),
        make_reading(
            "report",
            "2015-05-20",
            REPORT,
            make_claim(
                REPORT,
                "change",
                f"On 1 May 2015 Grace Hopper was elected leader of {COUNCIL}",
                "2015-05-01",
                change="start",
                manner="elected",
                person="Grace Hopper",
                **leader,
            ),
            make_claim(
                REPORT, "succession", REPORT[:-1], predecessor="Ada Lovelace", successor="Grace Hopper", **leader
            ),
            kind="report",
        ),
        make_reading(
            "article",
            "2016-03-02",
            ARTICLE,
            make_claim(
                ARTICLE, "post", f"Grace Hopper, leader of {COUNCIL}", person="Grace Hopper", status="current", **leader
            ),
            make_claim(
                ARTICLE, "link", f"The {PANEL} oversees {COUNCIL}", kind="oversees", subject=PANEL, object=COUNCIL
            ),
            kind="press",
        ),
    ]


@pytest.fixture(scope="session")
def ambridge_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    directory = tmp_path_factory.mktemp("ambridge") / "store"
    with Ledger(directory) as ledger, open_store(directory) as store:
        for reading in list_readings():
            ledger.put(reading, reading.document.snapshot.text.encode())
        catch_up(ledger, store, compute_view)
    return directory


@pytest.fixture
def ambridge(ambridge_store: Path) -> Iterator[Graph]:
    with Graph(ambridge_store, read_only=True) as graph:
        yield graph
