"""`govgraph ingest --extractor llm` asks the model that the environment names, and says what it took."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

FACTS = [
    {
        "type": "post",
        "person": "Ann Hope",
        "role": "leader",
        "body": "Dunmere Council",
        "status": "current",
        "quote": "Ann Hope is leader of Dunmere Council",
    },
    {"type": "party", "person": "Ann Hope", "party": "Labour", "quote": "Labour's Ann Hope"},
]


class Answering(BaseHTTPRequestHandler):
    """Gives the same facts of every document."""

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        message = {"role": "assistant", "content": json.dumps({"facts": FACTS})}
        answer: dict[str, Any] = {"id": "1", "object": "chat.completion", "created": 0, "model": asked["model"]}
        answer["choices"] = [{"index": 0, "finish_reason": "stop", "message": message}]
        answer["usage"] = {"prompt_tokens": 1000, "completion_tokens": 50, "total_tokens": 1050}
        sent = json.dumps(answer).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(sent)))
        self.end_headers()
        self.wfile.write(sent)

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def model(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Answering)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    url = f"http://127.0.0.1:{server.server_port}/v1"
    monkeypatch.setenv("GOVGRAPH_MODEL", "tiny")
    monkeypatch.setenv("GOVGRAPH_MODEL_URL", url)
    monkeypatch.setenv("GOVGRAPH_MODEL_PRICES", "1,2")
    yield url
    server.shutdown()
    server.server_close()


def run(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "govgraph", *words], capture_output=True, text=True, check=False)


def test_claims_come_from_the_model_and_the_summary_tells_what_it_took(model: str, tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / f"{name}.txt").write_text(f"Document {name}. Ann Hope is leader of Dunmere Council.")
    store = str(tmp_path / "store")
    paths = [str(tmp_path / f"{name}.txt") for name in ("one", "two")]
    done = run("ingest", *paths, "--extractor", "llm", "--workers", "2", "--store", store)
    assert done.returncode == 0, done.stderr
    assert "claims: 2 (2 post)" in done.stdout
    assert (
        "model: 2 calls, 2,000 tokens sent, 100 answered, cost 0.0022; "
        "2 facts not accepted (2 quotation that does not stand in the document)" in done.stdout
    )
    facts = [json.loads(line) for line in run("facts", "--format", "jsonl", "--store", store).stdout.splitlines()]
    assert {fact["rule"] for fact in facts} == {"model: tiny, prompt 1"}
    again = run("ingest", *paths, "--extractor", "llm", "--store", store)
    assert again.stdout.strip() == "documents: 2 unchanged"


def test_without_a_model_named_the_usage_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("GOVGRAPH_MODEL", raising=False)
    (tmp_path / "one.txt").write_text("Ann Hope is leader of Dunmere Council.")
    done = run("ingest", str(tmp_path / "one.txt"), "--extractor", "llm", "--store", str(tmp_path / "store"))
    assert done.returncode == 2
    assert "no model is named: set GOVGRAPH_MODEL" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_server_that_is_not_there_refuses_the_document(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("GOVGRAPH_MODEL", "tiny")
    monkeypatch.setenv("GOVGRAPH_MODEL_URL", "http://127.0.0.1:9/v1")
    monkeypatch.setenv("GOVGRAPH_MODEL_TIMEOUT", "2")
    (tmp_path / "one.txt").write_text("Ann Hope is leader of Dunmere Council.")
    done = run("ingest", str(tmp_path / "one.txt"), "--extractor", "llm", "--store", str(tmp_path / "store"))
    assert done.returncode == 3
    assert "refused: the model tiny at http://127.0.0.1:9/v1: it cannot be reached" in done.stderr
