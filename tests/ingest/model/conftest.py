"""This file is a server that speaks the OpenAI protocol over real HTTP and answers what a test has laid down."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from govgraph.ingest.analyse import analyse
from govgraph.ingest.analysis import Analysis
from govgraph.ingest.language import open_parser
from govgraph.ingest.reading import read_bytes
from govgraph.ontology.documents import Meta


class ScriptedServer:
    """Answers each request with the next of `answers`: a status with a body, or facts; the last one for ever."""

    def __init__(self) -> None:
        self.answers: list[Any] = [[]]
        self.requests: list[dict[str, Any]] = []
        self.keys: list[str] = []
        script = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                script.requests.append(body)
                script.keys.append(self.headers.get("Authorization", ""))
                answer = script.answers.pop(0) if len(script.answers) > 1 else script.answers[0]
                status, sent = script.render(answer, body)
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(sent)))
                if status == 429:
                    self.send_header("Retry-After", "0")
                self.end_headers()
                self.wfile.write(sent)

            def log_message(self, format: str, *args: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self._server.server_port}/v1"

    def render(self, answer: Any, body: dict[str, Any]) -> tuple[int, bytes]:
        if isinstance(answer, tuple):
            return answer[0], json.dumps({"error": {"message": answer[1]}}).encode()
        content = answer if isinstance(answer, str) else json.dumps({"facts": answer})
        message = {"role": "assistant", "content": content}
        choice = {"index": 0, "finish_reason": "stop", "message": message}
        usage = {"prompt_tokens": 100, "completion_tokens": 20, "total_tokens": 120}
        sent = {"id": "1", "object": "chat.completion", "created": 0, "model": body["model"]}
        return 200, json.dumps({**sent, "choices": [choice], "usage": usage}).encode()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


@pytest.fixture
def scripted() -> Iterator[ScriptedServer]:
    server = ScriptedServer()
    yield server
    server.close()


@pytest.fixture
def read() -> Callable[[str], Analysis]:
    """A text as the extractors see it, of 1 March 2020."""

    def read_text(text: str) -> Analysis:
        document, blocks = read_bytes("note", text.encode(), ".txt", Meta(published="2020-03-01"))
        return analyse(document, blocks, open_parser("rules"))

    return read_text
