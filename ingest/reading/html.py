"""This file is how a page becomes text: its main part in lines, with headings, lists, tables and quotations marked.

The marks are markdown's, so that one set of rules finds the blocks of pages and of plain texts. Navigation, scripts,
forms, sharing, comments and notices are left out by what their elements are and are called.
"""

from __future__ import annotations

import re

from lxml import html  # type: ignore[import-untyped]  # lxml ships no types
from lxml.etree import ParserError  # type: ignore[import-untyped]  # as above
from lxml.html import HtmlElement  # type: ignore[import-untyped]  # as above

from govgraph.errors import InputError
from govgraph.ingest.reading.decoding import decode
from govgraph.ingest.reading.extract import Extract
from govgraph.ingest.reading.writing import Page

DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s{0,3}=\s{0,3}["']?([\w.:-]{2,40})""", re.IGNORECASE)
PROLOGUE = re.compile(r"\s{0,100}<\?xml[^>]{0,200}\?>")
DROPPED = re.compile(
    r"script|style|noscript|template|nav|aside|footer|form|button|select|input|textarea|iframe|svg|canvas|figure|video"
    r"|audio|object|embed|dialog|menu"
)
FURNITURE = re.compile(
    r"(?<![a-z])(?:cookies?|consent|nav|navbar|navigation|menu|breadcrumbs?|share|sharing|social|related|sidebar"
    r"|comments|newsletter|subscribe|promo|adverts?|advertisement|ads|skip|pagination|toolbar|popup|modal|hidden"
    r"|footer|offscreen)(?![a-z])"
)
HIDDEN = re.compile(r"display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden", re.IGNORECASE)
DATED = (
    "//meta[@property='article:published_time' or @name='article:published_time']/@content",
    "//*[@itemprop='datePublished']/@content | //*[@itemprop='datePublished']/@datetime | //time[@pubdate]/@datetime",
    "//meta[@name='govuk:first-published-at']/@content",
    "//meta[@name='dcterms.issued' or @name='DCTERMS.issued' or @name='DC.date.issued']/@content",
)
ISO = re.compile(r"(?:19|20)\d\d(?:-\d\d(?:-\d\d)?)?")


def read_html(name: str, data: bytes, charset: str | None = None) -> Extract:
    """Return the main text of the page `data`, and the day its own meta data say it was published.

    `charset` is the encoding named outside the page, as mail does. Raises InputError where it is no page or has no
    text.
    """
    source = PROLOGUE.sub("", _decode_page(name, data, charset), count=1)
    try:
        root = html.document_fromstring(source)
    except (ParserError, ValueError) as error:
        raise InputError(f"{name} cannot be read as HTML ({error}): save the page again, or its text as .txt") from None
    published = next((iso[0] for path in DATED for value in root.xpath(path) if (iso := ISO.match(value))), None)
    _drop_furniture(root)
    page = Page()
    main = _find_main(root)
    title = root.findtext(".//title")
    if title and title.strip() and main.find(".//h1") is None:
        page.add_heading(1, re.split(r"\s[|–—-]\s", " ".join(title.split()))[0])
    page.walk(main)
    text = page.render()
    if not text.strip():
        raise InputError(f"{name} holds no text outside its navigation and scripts: save its text as .txt")
    return Extract(text, published=published)


def _decode_page(name: str, data: bytes, charset: str | None) -> str:
    """The encoding a page declares is believed, where its bytes bear it out."""
    declared = DECLARED.search(data[:4096])
    encoding = charset or (declared[1].decode("ascii").lower() if declared else "utf-8")
    if encoding in ("iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii"):
        encoding = "cp1252"  # as browsers read them
    if encoding not in ("utf-8", "utf8") and data[:3] != b"\xef\xbb\xbf":
        try:
            return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            pass
    return decode(name, data)


def _drop_furniture(root: HtmlElement) -> None:
    for element in list(root.iter()):
        if element.getparent() is None or element.tag in ("body", "main", "article"):
            continue
        if not isinstance(element.tag, str) or _is_furniture(element):
            element.drop_tree()


def _is_furniture(element: HtmlElement) -> bool:
    if DROPPED.fullmatch(element.tag):
        return True
    if element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    if HIDDEN.search(element.get("style", "")):
        return True
    if element.tag == "header":
        return element.find(".//h1") is None and not any(a.tag in ("main", "article") for a in element.iterancestors())
    named = " ".join(element.get(key, "") for key in ("class", "id", "role")).lower()
    return FURNITURE.search(named) is not None


def _find_main(root: HtmlElement) -> HtmlElement:
    """The element that holds the page's own text: `main`, the longest `article`, otherwise the body."""
    for path in ("//main", "//*[@role='main']", "//article"):
        found = [element for element in root.xpath(path) if len(element.text_content().strip()) > 40]
        if found:
            return max(found, key=lambda element: len(element.text_content()))
    body = root.find("body")
    return root if body is None else body
