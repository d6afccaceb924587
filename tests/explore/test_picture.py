"""This file is the test of the picture: one page that asks for nothing outside itself, and shows words as words."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from govgraph import Graph
from govgraph.explore.drawing import draw

LOADING = {"src", "href", "srcset", "data", "poster", "action", "formaction", "background"}


class Outside(HTMLParser):
    """Collects what a page would load, and its element names."""

    def __init__(self) -> None:
        super().__init__()
        self.loads: list[str] = []
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.loads += [f"{tag} {name}={value}" for name, value in attrs if name in LOADING]


def read_data(html: str) -> dict[str, Any]:
    found = re.search(r'<script id="page-data" type="application/json">(.*?)</script>', html, re.DOTALL)
    assert found
    data: dict[str, Any] = json.loads(found[1])
    return data


def test_the_page_loads_nothing(ambridge: Graph) -> None:
    page = Outside()
    html = ambridge.draw().html
    page.feed(html)
    assert page.loads == []
    assert "link" not in page.tags
    assert "default-src 'none'" in html
    style = "".join(re.findall(r"<style>(.*?)</style>", html, re.DOTALL))
    assert "url(" not in style
    assert "@import" not in style


def test_a_click_shows_the_words_of_the_documents(ambridge: Graph) -> None:
    data = read_data(ambridge.draw().html)
    entry = ambridge.succession("leader", "Ambridge Borough Council").entries[0]
    shown = data["details"][entry.tenure.iri]
    quotes = [data["quotes"][number] for number in shown["quotes"]]
    assert shown["title"] == "Ada Lovelace"
    assert "Ada Lovelace, leader of Ambridge Borough Council, is <b>“ready”</b>" in {q["exact"] for q in quotes}
    assert all(quote["document"] and quote["end"] > quote["start"] >= 0 for quote in quotes)


def test_words_cannot_break_out_of_the_page(ambridge: Graph) -> None:
    """Names and quotes are data in the page's script: whatever is in them opens no element."""
    html = draw(ambridge.store, None, None, None, 1).html
    page = Outside()
    page.feed(html)
    assert page.tags.count("script") == 3
    assert "b" not in page.tags


def test_places_are_fixed_and_physics_is_off(ambridge: Graph) -> None:
    html = ambridge.draw().html
    nodes = json.loads(re.findall(r"const nodes = new vis.DataSet\((.*?)\);\n", html)[0])
    assert len(nodes) == 5
    assert all(isinstance(node["x"], float) and isinstance(node["y"], float) for node in nodes)
    assert '"physics": {"enabled": false}' in html


def test_a_picture_says_how_much_it_leaves_out(ambridge: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("govgraph.explore.drawing.LIMIT", 5)
    picture = ambridge.draw()
    assert picture.nodes + picture.edges <= 5
    assert picture.hidden == 9 - picture.nodes - picture.edges
    assert f"{picture.hidden} more elements are not shown" in picture.html


def test_in_a_notebook_it_stands_in_a_frame_of_its_own(ambridge: Graph) -> None:
    frame = ambridge.draw()._repr_html_()
    assert frame.startswith("<iframe srcdoc=")
    assert "<script" not in frame


CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
QUIET = ["--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
COUNT = """<script>setTimeout(() => {
  document.body.dataset.asked = performance.getEntriesByType("resource").map((entry) => entry.name).join(" ");
}, 1500)</script></body>"""
needs_browser = pytest.mark.skipif(not CHROMIUM, reason="no Chromium is installed to open the page in")


def open_page(html: str, folder: Path) -> str:
    """Open the page in a browser and return it as its scripts left it, with what it asked for in `data-asked`."""
    path = folder / "page.html"
    path.write_text(html.replace("</body>", COUNT), encoding="utf-8")
    root = ["--no-sandbox"] if os.geteuid() == 0 else []
    options = [*QUIET, *root, "--headless", "--disable-gpu", "--disable-quic", f"--user-data-dir={folder / 'profile'}"]
    command = [str(CHROMIUM), *options, "--virtual-time-budget=4000", "--dump-dom", path.as_uri()]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    return done.stdout


@needs_browser
def test_a_browser_draws_it_and_asks_nobody(ambridge: Graph, tmp_path: Path) -> None:
    """The legend is filled in by the page's script, which therefore ran."""
    shown = open_page(ambridge.draw().html, tmp_path)
    assert "person" in re.findall(r"</svg>([^<]+)</span>", shown)
    assert re.findall(r'data-asked="([^"]*)"', shown) == [""]


@needs_browser
def test_a_page_that_asks_would_be_seen(tmp_path: Path) -> None:
    shown = open_page('<html><body><img src="http://127.0.0.1:9/x.png"></body></html>', tmp_path)
    assert re.findall(r'data-asked="([^"]*)"', shown) == ["http://127.0.0.1:9/x.png"]
