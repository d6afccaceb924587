"""This folder is the registers that are loaded in the form in which they are published: each row becomes claims."""

from govgraph.ingest.registers.loading import FORMS, Change, Loaded, compare_releases, read_register

__all__ = ["FORMS", "Change", "Loaded", "compare_releases", "read_register"]
