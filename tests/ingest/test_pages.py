"""This file is how a page of HTML becomes text: its own words in lines, without what surrounds them."""

from __future__ import annotations

import pytest

from govgraph.errors import InputError
from govgraph.ingest.analysis import Block
from govgraph.ingest.reading import read_bytes
from govgraph.ontology.documents import Document

PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Panel reports | Westmoor</title></head>
<body><div id="cookie-banner">We use cookies. <button>Accept all</button></div>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/jobs">Jobs</a></li></ul></nav></header>
<main><article><h1>Panel reports on Westmoor</h1>
<p class="meta">Published 4 March 2016</p>
<p>The <strong>Westmoor Improvement Panel</strong> met on
2 March at the Town Hall. It said: &ldquo;Progress is slow.&rdquo;</p>
<h2>Members</h2>
<ul><li>Ann Bell, chair</li><li>Cllr Tom Reed<ul><li>deputy</li></ul></li></ul>
<ol><li>publish a plan</li><li>appoint a chief executive</li></ol>
<dl><dt>May 2015</dt><dd>Panel set up</dd></dl>
<table><thead><tr><th>Date</th><th>Event</th></tr></thead><tbody>
<tr><td>1 May 2015</td><td>Panel <b>set up</b></td></tr></tbody></table>
<blockquote><p>This council must do better.</p></blockquote>
<p><b>What next?</b></p>
<p>Town Hall<br>Westmoor</p>
</article></main>
<aside><h3>Most read</h3><ul><li><a href="x">Potholes</a></li></ul></aside>
<footer>© Westmoor | Privacy</footer><script>var x = "He resigned";</script></body></html>"""

TEXT = """# Panel reports on Westmoor

Published 4 March 2016

The Westmoor Improvement Panel met on 2 March at the Town Hall. It said: “Progress is slow.”

## Members

- Ann Bell, chair
- Cllr Tom Reed
  - deputy

1. publish a plan
2. appoint a chief executive

- **May 2015** Panel set up

| Date | Event |
|---|---|
| 1 May 2015 | Panel set up |

> This council must do better.

**What next?**

Town Hall
Westmoor
"""


def read(page: str | bytes) -> tuple[Document, tuple[Block, ...]]:
    return read_bytes("page.html", page if isinstance(page, bytes) else page.encode(), ".html")


def test_a_page_is_read_as_its_own_words_with_its_structure_marked() -> None:
    assert read(PAGE)[0].snapshot.text == TEXT


def test_the_blocks_of_a_page_are_those_of_its_text() -> None:
    assert [block.kind for block in read(PAGE)[1] if block.kind != "boilerplate"] == [
        *("heading", "metadata", "paragraph", "heading"),
        *("list item", "list item", "list item", "list item", "list item", "list item"),
        *("table row", "block quote", "heading", "paragraph", "paragraph"),
    ]


def test_the_shortest_page_is_read() -> None:
    assert read("<p>Ann Bell was elected.</p>")[0].snapshot.text == "Ann Bell was elected.\n"


def test_a_page_without_a_heading_is_headed_by_its_title() -> None:
    page = "<html><head><title>Ann Bell elected | Westmoor</title></head><body><p>She won.</p></body></html>"
    assert read(page)[0].snapshot.text == "# Ann Bell elected\n\nShe won.\n"


@pytest.mark.parametrize("declared", ["windows-1252", "iso-8859-1"])
def test_the_encoding_a_page_declares_is_believed(declared: str) -> None:
    page = f'<html><head><meta charset="{declared}"></head><body><p>Siân’s café</p></body></html>'
    assert "Siân’s café" in read(page.encode("cp1252"))[0].snapshot.text


def test_a_page_that_declares_what_it_is_not_is_read_as_it_is() -> None:
    page = '<html><head><meta charset="ascii-nonsense"></head><body><p>Siân’s café</p></body></html>'
    assert "Siân’s café" in read(page)[0].snapshot.text


@pytest.mark.parametrize(
    "part",
    [
        '<div class="site-nav">Bins</div>',
        "<div hidden>Bins</div>",
        '<div style="display: none">Bins</div>',
        '<p aria-hidden="true">Bins</p>',
        "<!-- Bins -->",
        "<form><label>Bins</label></form>",
        '<section id="comments">Bins</section>',
    ],
)
def test_what_is_hidden_or_only_leads_elsewhere_is_left_out(part: str) -> None:
    assert read(f"<body>{part}<p>Ann Bell was elected.</p></body>")[0].snapshot.text == "Ann Bell was elected.\n"


def test_an_entity_of_the_pages_own_making_is_not_expanded() -> None:
    bomb = '<!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><html><body><p>So &b; it was.</p></body></html>'
    assert "haha" not in read(bomb)[0].snapshot.text


def test_a_page_nested_without_end_is_read_or_refused_in_one_line() -> None:
    page = "<div>" * 5000 + "<p>Ann Bell was elected.</p>" + "</div>" * 5000
    try:
        document, _ = read(page)
    except InputError as refusal:
        assert "\n" not in str(refusal)
    else:
        assert document.snapshot.text


@pytest.mark.parametrize("page", ["<html><body><nav>Home</nav><script>x</script></body></html>", "<html></html>"])
def test_a_page_without_words_is_refused(page: str) -> None:
    with pytest.raises(InputError, match=r"^page\.html "):
        read(page)
