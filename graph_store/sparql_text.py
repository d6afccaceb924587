"""This file is what can be told of a query from its text: its tokens, the VALUES that take parameters, SERVICE.

The engine reads a query without a tokenizer (`trueSERVICE<...>` calls out), so the tokens here are cut such that no
other reading of the text can hide a SERVICE from us: where `<...>` could be an IRI as well as a comparison, and would
shift the quotes or comments behind it, the query is refused and the way to write it plainly is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from govgraph.errors import InputError

_IRI = r"(?:[^<>\"{}|^`\\\x00-\x20]|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8})*"
_LETTER = r"[A-Za-z\x80-\U0010FFFF]"
_WORD = r"[A-Za-z0-9_\x80-\U0010FFFF]"
_TOKEN = re.compile(
    rf"""
    (?P<space>\s+|\#[^\r\n]*)
  | (?P<iri><{_IRI}>)
  | (?P<string>\"\"\"(?:[^\\]|\\.)*?\"\"\"|'''(?:[^\\]|\\.)*?'''|"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\\\r\n]|\\.)*')
  | (?P<variable>[?$]{_WORD}+)
  | (?P<tag>@[A-Za-z]+(?:-[A-Za-z0-9]+)*)
  | (?P<name>(?:_|{_LETTER}(?:[\-.]*{_WORD}){{0,127}})?:(?:{_WORD}|[:\-]|\.(?=[\w.:\-%\\])|%[0-9A-Fa-f]{{2}}|\\.)*)
  | (?P<number>\d+\.\d*[eE][+-]?\d+|\.?\d+[eE][+-]?\d+|\d*\.\d+|\d+)
  | (?P<word>[A-Za-z_]{_WORD}*)
  | (?P<sign>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_PLAIN_IRI = re.compile(r"<[A-Za-z][A-Za-z0-9+.\-]*://")
_TOLD = {
    "Prefix not found": "the prefix of '{}' is not declared",
    "IRI parsing failed": "'{}' is no whole IRI: it begins with a scheme, as http:",
}
"""What the engine says of the word before its place, and how it is said here."""
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U00([0-9A-Fa-f]{6})")


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a query that is neither space nor comment: its kind, its text, and where it starts."""

    kind: str
    text: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def read_tokens(query: str) -> Iterator[Token]:
    """Yield the tokens of `query` in order; whatever is no token of SPARQL comes as single signs."""
    for match in _TOKEN.finditer(query):
        if match.lastgroup and match.lastgroup != "space":
            yield Token(match.lastgroup, match.group(), match.start())


def refuse_outside(query: str) -> None:
    """Raise InputError, with line and column, where `query` would ask another server: SERVICE, hidden or not.

    >>> refuse_outside('SELECT * { ?s ?p "SERVICE" }')
    >>> refuse_outside('SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }')
    Traceback (most recent call last):
    ...
    govgraph.errors.InputError: line 1, column 12: SERVICE asks another server, which is not allowed here: leave it out
    """
    for token in read_tokens(query):
        if token.kind == "iri" and _is_doubtful(token.text):
            where = find_place(query, token.start)
            raise InputError(
                f"{where}: {token.text} can be read in two ways: put spaces around < and >, or write %27, %23"
            )
        if _names_service(token):
            where = find_place(query, token.start)
            raise InputError(f"{where}: SERVICE asks another server, which is not allowed here: leave it out")
    if "\\" in query and (plain := _ESCAPE.sub(_unescape, query)) != query:
        refuse_outside(plain)


def fill_values(query: str, bindings: Mapping[str, str]) -> tuple[str, frozenset[str]]:
    """Put terms, written as the engine writes them, into each `VALUES ?name { UNDEF }` of their names.

    Returns the query and the names that had such a place. Only a token UNDEF of that very shape is replaced: what a
    term holds can never become anything but a term.

    >>> fill_values("SELECT ?s { VALUES ?name { UNDEF } ?s rdfs:label ?name }", {"name": '"x"'})[0]
    'SELECT ?s { VALUES ?name { "x" } ?s rdfs:label ?name }'
    """
    tokens = list(read_tokens(query))
    pieces, filled, end = list[str](), set[str](), 0
    for values, variable, opening, undef, closing in zip(*(tokens[n:] for n in range(5)), strict=False):
        words = [values.text.upper(), opening.text, undef.text.upper(), closing.text]
        name = variable.text[1:]
        if words == ["VALUES", "{", "UNDEF", "}"] and variable.kind == "variable" and name in bindings:
            pieces += [query[end : undef.start], bindings[name]]
            filled.add(name)
            end = undef.end
    return "".join([*pieces, query[end:]]), frozenset(filled)


def find_place(query: str, offset: int) -> str:
    """Return `line L, column C` of an offset into `query`, both counted from 1."""
    line = query.count("\n", 0, offset) + 1
    return f"line {line}, column {offset - (query.rfind(chr(10), 0, offset) + 1) + 1}"


def explain_syntax(query: str, message: str) -> str:
    """Return what the engine says of a faulty query as one line: where, at which words, and why if that is told.

    The engine tries a keyword over as many characters as it has before it finds that they are others, and gives the
    place behind them: where it waited for keywords only, the fault lies that much earlier.

    >>> explain_syntax("SELECT ?s WHERE { ?s ?p }", "error at 1:26: expected OPTIONAL")
    "line 1, column 18: this is not SPARQL 1.1 at '?s ?p }'"
    """
    found = re.match(r"error at (\d+):(\d+): expected (.*)", message, re.DOTALL)
    if not found:
        return f"this is not SPARQL 1.1: {' '.join(message.split())[:200]}"
    line, column, expected = int(found[1]), int(found[2]), found[3].replace("\n", "")
    end = sum(len(row) + 1 for row in query.split("\n")[: line - 1]) + column - 1
    keywords = [] if re.search(r"[\[\"]", expected) else re.findall(r"\b[A-Z][A-Z_]+\b", expected)
    start = min(end - min(map(len, keywords), default=0), len(query.rstrip()))
    reasons = re.findall(r"(?:one of |, |^)([A-Z]\w*(?: [\w?]+){2,})", expected)
    before = [token for token in read_tokens(query) if token.end <= end][-1:]
    for reason in reasons:
        if before and reason in _TOLD:
            return f"{find_place(query, before[0].start)}: {_TOLD[reason].format(before[0].text)}"
    at = next((token.text for token in read_tokens(query) if token.end > start), "")
    words = " ".join(query[start:end].split()) or at
    place = f"at {words[:40]!r}" if at else "at its end"
    why = f": {reasons[0].lower()}" if reasons else ""
    return f"{find_place(query, start)}: this is not SPARQL 1.1 {place}{why}"


def _is_doubtful(text: str) -> bool:
    """Whether `<...>` may be a comparison whose other reading opens a string, a comment, or ends a filter."""
    return not _PLAIN_IRI.match(text) and any(sign in text for sign in "'#)")


def _names_service(token: Token) -> bool:
    """Whether the token holds the keyword, alone or run together with others, or before the colon of a name."""
    text = token.text.partition(":")[0] if token.kind == "name" else token.text
    return token.kind in ("word", "name") and "service" in text.lower()


def _unescape(match: re.Match[str]) -> str:
    return chr(min(int(match[1] or match[2], 16), 0x10FFFF))
