"""This file is the test of the page of errors: it marks every fact, loads nothing, and shows words as words."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest

from govgraph.errors import InputError
from govgraph.ingest.evaluation import evaluate, render_page, write_page

HOSTILE = "<script>document.title = 'taken'</script>"
TEXT = f"""Ada <b>Byron</b> & Co {HOSTILE}

Ada Byron is leader of Ambridge Borough Council. Ida Pool is chief executive of Ambridge Borough Council.
"We will <i>publish</i> the whole plan {HOSTILE} by the end of the year," Ada Byron said.
"""
FACTS = [
    {"type": "post", "person": "Ada Byron", "role": "leader", "body": "Ambridge Borough Council", "status": "former",
     "quote": "Ada Byron is leader of Ambridge Borough Council"},
    {"type": "post", "person": f"Zed {HOSTILE}", "role": "chair", "body": ["</mark>", '" onclick="x'],
     "quote": f"Byron</b> & Co {HOSTILE}"},
    {"type": "post", "person": "Ida Pool", "role": "director", "body": "Ambridge Borough Council",
     "quote": "Ida Pool is chief executive of Ambridge"},
]  # fmt: skip
LOADING = {"src", "href", "srcset", "data", "poster", "action", "formaction", "background", "style", "onclick"}


class Elements(HTMLParser):
    """Collects a page's elements, what they would load or run, and the text between them."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.loads: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self.loads += [f"{tag} {name}={value}" for name, value in attrs if name in LOADING]

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.fixture(scope="module")
def html(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("annotated")
    (folder / "a<b>.txt").write_text(TEXT, encoding="utf-8")
    (folder / "a<b>.gold.jsonl").write_text("\n".join(map(json.dumps, FACTS)) + "\nbroken", encoding="utf-8")
    (folder / "bare.txt").write_text("Nothing is said here.", encoding="utf-8")
    (folder / "bare.gold.jsonl").touch()
    return render_page(evaluate(folder, extractor="rules"))


@pytest.fixture
def page(html: str) -> Elements:
    elements = Elements()
    elements.feed(html)
    return elements


def test_the_page_loads_nothing_and_runs_no_script_but_its_own(html: str, page: Elements) -> None:
    names = [tag for tag, _ in page.tags]
    assert page.loads == []
    assert names.count("script") == 1
    assert not {"link", "iframe", "object", "img"} & set(names)
    (policy,) = (
        attrs["content"] for tag, attrs in page.tags if tag == "meta" and "content" in attrs and "http-equiv" in attrs
    )
    assert policy is not None
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe" not in policy
    assert "url(" not in html


def test_words_of_a_document_open_no_element(html: str, page: Elements) -> None:
    """A script in the text, in an annotated name, in a quote or a file's name is shown, not run."""
    assert HOSTILE not in html
    assert html.count("&lt;script&gt;") >= 4
    assert "a&lt;b&gt;" in html
    assert unescape(re.sub(r"<[^<>]*>", "", find_text(html))) == TEXT


def find_text(html: str) -> str:
    """The first document's text as it stands in the page."""
    found = re.search(r'<div class="text"[^>]*>(.*?)</div>', html, re.DOTALL)
    assert found
    return found[1]


def test_every_fact_is_listed_with_what_came_of_it_and_marked_in_the_text(page: Elements) -> None:
    cards = [attrs for tag, attrs in page.tags if tag == "li" and "data-fate" in attrs]
    marks = [attrs for tag, attrs in page.tags if tag == "mark"]
    fates = {attrs["data-fate"] for attrs in cards}
    assert {"hit", "missed", "false"} <= fates
    marked = {n for attrs in marks for side in ("data-gold", "data-found") for n in str(attrs[side]).split()}
    assert marked == {attrs["data-fact"] for attrs in cards}
    assert {fate for attrs in marks for fate in str(attrs["class"]).split()} == fates


def test_a_fact_shows_its_fields_its_rule_and_what_was_found_instead(html: str) -> None:
    assert (
        '<tr class="wrong"><th scope="row">status</th><td><bdi>former</bdi></td><td><bdi>current</bdi></td></tr>'
        in html
    )
    assert re.search(r"found: characters \d+–\d+, rule [^,<]+, confidence", html)
    assert "Found instead (role: <bdi>chief executive</bdi>)" in html


def test_what_was_left_out_is_said(page: Elements) -> None:
    assert "a<b>.gold.jsonl, line 4: not JSON" in page.text


def test_names_stand_apart_from_the_direction_around_them(html: str) -> None:
    assert "<bdi>Ada Byron</bdi> · <bdi>leader</bdi> · <bdi>Ambridge Borough Council</bdi>" in html


def test_a_page_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "one.gold.jsonl").touch()
    with pytest.raises(InputError, match="cannot be written"):
        write_page(evaluate(tmp_path, extractor="rules"), tmp_path / "one.txt" / "page.html")


CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
QUIET = ["--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"]


@pytest.mark.skipif(not CHROMIUM, reason="no Chromium is installed to open the page in")
def test_a_browser_runs_the_filters_and_not_what_is_in_the_text(html: str, tmp_path: Path) -> None:
    """The counts are filled in by the page's own script; the title is what the text's script would have changed."""
    path = tmp_path / "page.html"
    path.write_text(html, encoding="utf-8")
    root = ["--no-sandbox"] if os.geteuid() == 0 else []
    options = [
        *QUIET,
        *root,
        "--headless",
        "--disable-gpu",
        "--disable-quic",
        f"--user-data-dir={tmp_path / 'profile'}",
    ]
    command = [str(CHROMIUM), *options, "--virtual-time-budget=4000", "--dump-dom", path.as_uri()]
    shown = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False).stdout
    facts = len(re.findall('data-fact="', html))
    assert f"{facts} of {facts} facts" in shown
    assert '<body class="script">' in shown
    assert "<title>What was found, and what was not</title>" in shown
