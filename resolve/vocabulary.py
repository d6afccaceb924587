"""This file is the loading of the tables of words and rules that lie beside it as data."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def load_table(name: str) -> dict[str, Any]:
    """Return the table `name`.toml of this folder."""
    return tomllib.loads(files("govgraph.resolve").joinpath(f"{name}.toml").read_text(encoding="utf-8"))


def read_words(section: str, name: str) -> frozenset[str]:
    """Return the words listed under `name` in a section of name_words.toml.

    >>> "baroness" in read_words("person", "honorifics")
    True
    """
    return frozenset(load_table("name_words")[section][name].split())


def read_phrases(name: str) -> frozenset[str]:
    """Return the phrases listed under `name`, with bars between them."""
    return frozenset(p.strip() for p in load_table("name_words")["body_phrases"][name].split("|"))
