"""This folder is measuring what extraction finds against what people annotated in the same documents."""

from govgraph.ingest.evaluation.measure import Evaluation, Measured, evaluate
from govgraph.ingest.evaluation.page import render_page, write_page
from govgraph.ingest.evaluation.record import list_rows, render_record

__all__ = ["Evaluation", "Measured", "evaluate", "list_rows", "render_page", "render_record", "write_page"]
