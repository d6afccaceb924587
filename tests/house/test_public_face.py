"""This file is the test of the public face: what `import govgraph` gives, and that it costs nothing."""

from __future__ import annotations

import ast
import inspect
import subprocess
import sys
from pathlib import Path

import pytest

import govgraph
from govgraph import errors

CHECKOUT = Path(__file__).resolve().parents[2]


def test_all_is_sorted_and_complete() -> None:
    public = {name for name in vars(govgraph) if not name.startswith("_")}
    own = {name for name in public if not inspect.ismodule(getattr(govgraph, name))} - {"TYPE_CHECKING", "annotations"}
    assert govgraph.__all__ == sorted(govgraph.__all__)
    assert set(govgraph.__all__) == own | {"Graph", "__version__"}
    for name in govgraph.__all__:
        assert getattr(govgraph, name) is not None


def test_every_error_is_public_and_has_a_documented_exit_status() -> None:
    tree = [e for e in vars(errors).values() if inspect.isclass(e) and issubclass(e, errors.GovgraphError)]
    for error in tree:
        assert error.__name__ in govgraph.__all__
        assert error.__name__ in str(errors.__doc__)
        assert error.exit_code in (1, 2, 3, 4)


def test_public_methods_say_what_they_do() -> None:
    for name, method in inspect.getmembers(govgraph.Graph, callable):
        if not name.startswith("_"):
            assert inspect.getdoc(method), name


def test_importing_it_imports_nothing_heavy() -> None:
    code = "import sys, govgraph; print([m for m in ('rdflib', 'networkx', 'spacy', 'click') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'grapf'"):
        govgraph.grapf  # noqa: B018 - the access is what is tested


def test_the_version_is_said_once() -> None:
    """setup.cfg, the package, the citation and the changelog agree."""
    setup = (CHECKOUT / "setup.cfg").read_text("utf-8")
    assert f"version = {govgraph.__version__}\n" in setup
    assert f"\nversion: {govgraph.__version__}\n" in (CHECKOUT / "CITATION.cff").read_text("utf-8")
    assert f"## {govgraph.__version__}" in (CHECKOUT / "CHANGELOG.md").read_text("utf-8")


def test_every_package_init_names_what_it_gives_in_order() -> None:
    for file in sorted(CHECKOUT.glob("*/__init__.py")):
        for node in ast.parse(file.read_text("utf-8")).body:
            if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "__all__":
                names = ast.literal_eval(node.value)
                assert names == sorted(names), file
