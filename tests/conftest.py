"""This file is what the tests of every folder share."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parent.parent
SHARED = CHECKOUT.parent / "shared"


@pytest.fixture(scope="session")
def shared_dir() -> Path:
    """The benchmark and registers kept beside a development checkout; a test that uses it is marked `shared`."""
    if (SHARED / "eval").is_dir():
        return SHARED
    reason = f"there is no folder {SHARED}: it is kept beside a development checkout only"
    if os.environ.get("GOVGRAPH_REQUIRE_SHARED") == "1":
        pytest.fail(reason)
    pytest.skip(reason)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Hold every test that uses `shared_dir` to its marker, so that `-m "not shared"` leaves them all out."""
    for item in items:
        if "shared_dir" in getattr(item, "fixturenames", ()) and item.get_closest_marker("shared") is None:
            raise pytest.UsageError(f"{item.nodeid} uses shared_dir and needs @pytest.mark.shared")
