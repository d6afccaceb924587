"""This file is the door to dates: the wordings of a text and what they mean, and the document's own date."""

from __future__ import annotations

from govgraph.ingest.dates.document_date import find_document_date
from govgraph.ingest.dates.finding import find_dates

__all__ = ["find_dates", "find_document_date"]
