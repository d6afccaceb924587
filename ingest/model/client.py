"""This file is the one place where a language model is asked: any server that speaks the OpenAI protocol."""

from __future__ import annotations

import importlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from govgraph.errors import InputError, UsageError
from govgraph.ingest.model.prompt import render_document, render_instructions, render_schema

TIMEOUT = 120.0
"""Seconds that one answer may take."""
RETRIES = 4
"""How often a call is made again after a time-out, a refusal for its rate, or a fault of the server."""
LONGEST_ANSWER = 4096
"""Tokens of one answer."""


@dataclass(frozen=True, slots=True)
class ModelSettings:
    """Which model is asked and where. `prices` are what a million tokens cost, those sent and those answered."""

    model: str
    base_url: str | None = None
    api_key: str = field(default="none", repr=False)
    timeout: float = TIMEOUT
    retries: int = RETRIES
    prices: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Usage:
    """What asking has cost: calls, calls made again, tokens sent and answered."""

    calls: int = 0
    retries: int = 0
    sent: int = 0
    answered: int = 0

    def __add__(self, other: Usage) -> Usage:
        return Usage(
            self.calls + other.calls,
            self.retries + other.retries,
            self.sent + other.sent,
            self.answered + other.answered,
        )

    def render(self, prices: tuple[float, float] | None = None) -> str:
        """Return the usage in words, with what it costs where `prices` are known.

        >>> Usage(2, 1, 3000, 500).render((0.5, 2.0))
        '2 calls (1 repeated), 3,000 tokens sent, 500 answered, cost 0.0025'
        """
        again = f" ({self.retries} repeated)" if self.retries else ""
        words = f"{self.calls} calls{again}, {self.sent:,} tokens sent, {self.answered:,} answered"
        if prices is None:
            return words
        return f"{words}, cost {(self.sent * prices[0] + self.answered * prices[1]) / 1e6:.4f}"


def read_settings() -> ModelSettings:
    """Return what the environment says of the model to ask.

    GOVGRAPH_MODEL and GOVGRAPH_MODEL_URL name the model and its server, GOVGRAPH_MODEL_KEY or OPENAI_API_KEY the key,
    GOVGRAPH_MODEL_TIMEOUT the seconds to wait for one answer, GOVGRAPH_MODEL_PRICES ("0.15,0.60") the cost of a million
    tokens sent and answered. Raises UsageError where no model is named or a number cannot be read.
    """
    model = os.environ.get("GOVGRAPH_MODEL")
    if not model:
        raise UsageError("no model is named: set GOVGRAPH_MODEL, as to gpt-4.1-mini")
    url = os.environ.get("GOVGRAPH_MODEL_URL") or os.environ.get("OPENAI_BASE_URL")
    key = os.environ.get("GOVGRAPH_MODEL_KEY") or os.environ.get("OPENAI_API_KEY")
    if not key and not url:
        raise UsageError("no server is named and no key is set: set GOVGRAPH_MODEL_URL or GOVGRAPH_MODEL_KEY")
    seconds = _read_numbers("GOVGRAPH_MODEL_TIMEOUT", 1)
    return ModelSettings(
        model,
        url,
        key or "none",
        timeout=seconds[0] if seconds else TIMEOUT,
        prices=read_prices(),
    )


def read_prices() -> tuple[float, float] | None:
    """Return what a million tokens cost, sent and answered, by GOVGRAPH_MODEL_PRICES; None where it is not set."""
    prices = _read_numbers("GOVGRAPH_MODEL_PRICES", 2)
    return (prices[0], prices[1]) if prices else None


def _read_numbers(name: str, count: int) -> list[float] | None:
    words = os.environ.get(name)
    if not words:
        return None
    try:
        numbers = [float(part) for part in words.split(",")]
    except ValueError:
        numbers = []
    if len(numbers) != count or any(number < 0 for number in numbers):
        raise UsageError(f"{name}={words!r}: give {count} number{'s' if count > 1 else ''}, with a comma between")
    return numbers


class ModelClient:
    """Asks one model; repeats what failed for the moment; takes the strictest form of answer a server knows."""

    def __init__(self, settings: ModelSettings) -> None:
        try:
            self._openai = importlib.import_module("openai")
        except ImportError:
            raise UsageError("the model extractor is not installed: pip install 'govgraph[model]'") from None
        self.settings = settings
        self._client = self._openai.OpenAI(
            base_url=settings.base_url,
            api_key=settings.api_key,
            timeout=settings.timeout,
            max_retries=settings.retries,
        )
        schema = {"name": "facts", "strict": True, "schema": render_schema()}
        self._forms: list[dict[str, Any] | None] = [
            {"type": "json_schema", "json_schema": schema},
            {"type": "json_object"},
            None,
        ]

    def ask(self, words: str, published: str = "") -> tuple[list[Mapping[str, Any]], Usage]:
        """Return the facts that the model lists for `words`, as it gave them, and what asking cost.

        Raises InputError where the server cannot be reached, refuses, or answers what is no JSON.
        """
        usage = Usage()
        while True:
            try:
                answer, spent = self._call(words, published)
            except self._openai.BadRequestError as error:
                if len(self._forms) == 1:
                    raise InputError(f"{self._where()} refuses the request: {_first_line(error)}") from None
                self._forms.pop(0)  # a server that does not know this form of answer says so
                continue
            except self._openai.OpenAIError as error:
                raise InputError(f"{self._where()}: {self._explain(error)}") from None
            return _read_facts(answer, self._where()), usage + spent

    def _call(self, words: str, published: str) -> tuple[str, Usage]:
        form = self._forms[0]
        raw = self._client.chat.completions.with_raw_response.create(
            model=self.settings.model,
            messages=[
                {"role": "system", "content": render_instructions()},
                {"role": "user", "content": render_document(words, published)},
            ],
            temperature=0,
            max_tokens=LONGEST_ANSWER,
            **({"response_format": form} if form else {}),
        )
        response = raw.parse()
        told = response.usage
        spent = Usage(1, raw.retries_taken, told.prompt_tokens if told else 0, told.completion_tokens if told else 0)
        return (response.choices[0].message.content or "" if response.choices else ""), spent

    def _where(self) -> str:
        return f"the model {self.settings.model} at {self.settings.base_url or 'api.openai.com'}"

    def _explain(self, error: Exception) -> str:
        if isinstance(error, self._openai.APITimeoutError):
            return (
                f"no answer within {self.settings.timeout:g} seconds: raise GOVGRAPH_MODEL_TIMEOUT or ask a faster one"
            )
        if isinstance(error, self._openai.APIConnectionError):
            return "it cannot be reached: is the server running, and the address right?"
        if isinstance(error, self._openai.AuthenticationError):
            return "it does not accept the key: set GOVGRAPH_MODEL_KEY"
        if isinstance(error, self._openai.RateLimitError):
            return (
                f"it still refuses for the rate of requests after {self.settings.retries} tries: wait, then try again"
            )
        return _first_line(error)


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0][:200]


def _read_facts(answer: str, where: str) -> list[Mapping[str, Any]]:
    """Read the facts of an answer; words around the object, and an end that was cut off, are borne with."""
    decoder = json.JSONDecoder()
    begin = answer.find("{")
    if begin < 0:
        raise InputError(f"{where} answered no JSON: {answer.strip()[:80]!r}")
    try:
        value, _ = decoder.raw_decode(answer, begin)
    except ValueError:
        return list(_read_cut(answer[begin + 1 :], decoder))
    facts = value.get("facts", []) if isinstance(value, dict) else []
    return [fact for fact in facts if isinstance(fact, dict)] if isinstance(facts, list) else []


def _read_cut(answer: str, decoder: json.JSONDecoder) -> list[Mapping[str, Any]]:
    """The whole facts of an answer that ends in the middle of one."""
    facts: list[Mapping[str, Any]] = []
    place = answer.find("{")
    while place >= 0:
        try:
            value, end = decoder.raw_decode(answer, place)
        except ValueError:
            break
        facts.append(value)
        place = answer.find("{", end)
    return facts
