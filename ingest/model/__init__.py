"""This file is the model extractor's face: claims found by a language model and borne out by the document."""

from __future__ import annotations

from govgraph.ingest.model.client import ModelClient, ModelSettings, Usage, read_settings
from govgraph.ingest.model.extraction import ModelReading, extract_by_model, render_costs
from govgraph.ingest.model.prompt import PROMPT_VERSION

__all__ = [
    "PROMPT_VERSION",
    "ModelClient",
    "ModelReading",
    "ModelSettings",
    "Usage",
    "extract_by_model",
    "read_settings",
    "render_costs",
]
