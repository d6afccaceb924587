"""This file is the catalogue: every question that ships, read from its .rq file, and how one is found by name.

A question's file begins with a head of comments, then holds one SPARQL 1.1 query:

    # question: Who held a post, in order?
    # topic: tenures
    # verdict: bounds
    # answers: One row a tenure; what is not known is left empty.
    #   A further line of the same.
    # param role: role  The role, as "leader".
    # param on: date?  Only those that may have run on this day.

A type with `?` is of a parameter that may be left out. In the query each parameter is a `VALUES ?on { UNDEF }` at the
head of every group that uses it; the value is put there as a term, never as text.

The verdict says what an answer rests on: `words` of documents, a `rule` or join, `bounds` of days; `because`, a rule
where a row has a reason; `rows`, each row has its own. A question that SPARQL alone cannot answer has a file NAME.ask
with a head only: it is worked out from the graph by who asks.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from govgraph.errors import UsageError

FOLDER = Path(__file__).parent / "questions"
ENTRY = re.compile(r"# (question|topic|verdict|answers|param) ?([A-Za-z_][A-Za-z0-9_]*)?: *(.*)")
CONTINUED = re.compile(r"#   +(\S.*)")
PARAMETER = re.compile(r"([a-z][a-z-]*)(\?)? +(\S.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Parameter:
    """A value that a question takes: its name, its type (see binding), what it means, whether it may be left out."""

    name: str
    type: str
    description: str
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """A question: the name it is called by, what it asks and answers in words, its parameters, its SPARQL.

    `verdict` is what its answers rest on; `worked_out` tells that it has no SPARQL of its own.
    """

    name: str
    text: str
    question: str = ""
    topic: str = ""
    answers: str = ""
    parameters: tuple[Parameter, ...] = ()
    verdict: str = ""
    worked_out: bool = False


@lru_cache(maxsize=1)
def catalogue() -> tuple[Question, ...]:
    """Return every question that ships, by topic and name.

    >>> "holders" in [question.name for question in catalogue()]
    True
    """
    files = (*FOLDER.glob("*.rq"), *FOLDER.glob("*.ask"))
    questions = (parse_question(path.stem, path.read_text(encoding="utf-8"), path.suffix == ".ask") for path in files)
    return tuple(sorted(questions, key=lambda question: (question.topic, question.name)))


def find_question(name: str) -> Question:
    """Return the question called `name`; raises UsageError, with the nearest names, where there is none."""
    for question in catalogue():
        if question.name == name:
            return question
    raise UsageError(f"there is no question {name!r}{offer(name, (question.name for question in catalogue()))}")


def parse_question(name: str, text: str, worked_out: bool = False) -> Question:
    """Return the question that the SPARQL `text` asks, with what its head says; without a head it has no parameters.

    Raises UsageError where a parameter of the head is not written as name, type and description.
    """
    entries = list(_read_head(text))
    said = {key: words for key, _, words in entries if key != "param"}
    return Question(
        name=name,
        text=text,
        question=said.get("question", ""),
        topic=said.get("topic", ""),
        answers=said.get("answers", ""),
        parameters=tuple(_read_parameter(name, param, words) for key, param, words in entries if key == "param"),
        verdict=said.get("verdict", ""),
        worked_out=worked_out,
    )


def _read_head(text: str) -> Iterator[tuple[str, str, str]]:
    """Yield the entries of the head, as key, parameter's name and words, continued lines joined."""
    current: list[str] = []
    for line in text.splitlines():
        if entry := ENTRY.fullmatch(line.rstrip()):
            if current:
                yield current[0], current[1], current[2]
            current = [entry[1], entry[2] or "", entry[3]]
        elif current and (more := CONTINUED.fullmatch(line.rstrip())):
            current[2] += " " + more[1]
        elif not line.startswith("#"):
            break
    if current:
        yield current[0], current[1], current[2]


def _read_parameter(question: str, name: str, words: str) -> Parameter:
    parts = PARAMETER.fullmatch(words)
    if not name or parts is None:
        raise UsageError(f"{question}: write a parameter as `# param NAME: TYPE description`, not {words!r}")
    return Parameter(name, parts[1], parts[3], optional=parts[2] is not None)


def offer(word: str, names: Iterable[str]) -> str:
    """Return the names nearest to `word` as the end of a sentence; nothing where none is near.

    >>> offer("holder", ["holders", "career"])
    ": did you mean 'holders'?"
    """
    near = difflib.get_close_matches(word, list(names), n=3, cutoff=0.5)
    return f": did you mean {' or '.join(map(repr, near))}?" if near else ""
