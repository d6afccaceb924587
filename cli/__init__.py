"""This folder is the command line: one command a file, each imported only when it is called."""

from govgraph.cli.main import main

__all__ = ["main"]
