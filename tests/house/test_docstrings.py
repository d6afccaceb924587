"""This file is the test that the examples in docstrings run, and that every module can be imported."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import pytest

import govgraph

MODULES = sorted(
    module.name
    for module in pkgutil.walk_packages(govgraph.__path__, "govgraph.")
    if not module.name.endswith("__main__")
)


@pytest.mark.parametrize("package", sorted({name.split(".")[1] for name in MODULES}))
def test_the_examples_in_docstrings_run(package: str) -> None:
    for name in MODULES:
        if name.split(".")[1] == package:
            result = doctest.testmod(importlib.import_module(name), optionflags=doctest.NORMALIZE_WHITESPACE)
            assert result.failed == 0, name
