"""This file is the tree of errors: everything govgraph raises for a reason of the user's.

GovgraphError
├── UsageError      exit 2: the command or call was put wrongly (unknown role, council, question, parameter)
├── InputError      exit 3: a source or query cannot be read; says what, where, and what to do
│   ├── EvidenceError   a claim's words do not stand in its snapshot at its offsets
│   └── LimitError      a query ran past the time or memory it was allowed
└── StoreError      exit 4: the store cannot be opened or reached
"""

from __future__ import annotations


class GovgraphError(Exception):
    """Base of every error with a message for a person; `exit_code` is the command's exit status."""

    exit_code = 1


class UsageError(GovgraphError):
    """The request names something that is not there; the message offers the nearest names."""

    exit_code = 2


class InputError(GovgraphError):
    """A source, register or query is unreadable: the message says what, where and what to do."""

    exit_code = 3


class EvidenceError(InputError):
    """A claim's evidence does not stand in the snapshot at its offsets; the claim is refused."""


class LimitError(InputError):
    """A query ran past the time or the memory it was allowed, and was stopped."""


class StoreError(GovgraphError):
    """The store cannot be opened, is locked, or does not match its ledger."""

    exit_code = 4
