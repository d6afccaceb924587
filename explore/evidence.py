"""This file is the evidence of a statement: the claims it rests on, and the words of the documents that make them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from govgraph.explore.asking import View, ask
from govgraph.explore.context import Texts
from govgraph.ontology.claims import Evidence as Words
from govgraph.ontology.namespace import ID

CLAIM = f"{ID}claim/"
PREFIXES = """
PREFIX gov: <https://w3id.org/govgraph/ontology#>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX prov: <http://www.w3.org/ns/prov#>
"""
# No OPTIONAL within GRAPH: Oxigraph would scan every graph for it. What a claim may lack comes as rows of its own.
WORDS = """
  GRAPH ?document {
    ?claim gov:evidence ?evidence ; ?predicate ?value .
    ?evidence gov:order ?order ; oa:hasSelector ?position , ?quote .
    ?position oa:start ?start ; oa:end ?end .
    ?quote oa:exact ?exact .
  }
}
ORDER BY ?claim ?order ?predicate
"""
COLUMNS = "SELECT ?claim ?document ?order ?start ?end ?exact ?predicate ?value"
QUOTES = f"""{PREFIXES}{COLUMNS}
WHERE {{
  VALUES ?subject {{ UNDEF }}
  VALUES ?predicate {{ gov:claimType gov:rule gov:speakerName }}
  ?subject prov:wasDerivedFrom ?claim .{WORDS}"""
QUOTES_OF_CLAIM = f"""{PREFIXES}{COLUMNS}
WHERE {{
  VALUES ?claim {{ UNDEF }}
  VALUES ?predicate {{ gov:claimType gov:rule gov:speakerName }}{WORDS}"""
DOCUMENT = f"""{PREFIXES}
SELECT ?predicate ?value
WHERE {{
  VALUES ?document {{ UNDEF }}
  GRAPH ?document {{ ?document ?predicate ?value }}
}}
ORDER BY ?predicate ?value
"""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a document: its name and date, offsets in code points (end exclusive), the claim they make."""

    document: str
    issued: str | None
    title: str | None
    start: int
    end: int
    exact: str
    claim: str
    rule: str = ""
    speaker: str | None = None
    page: str | None = None
    """Where the document is published on the web."""
    sentence: Words | None = None
    """The sentence that the words stand in, where the text is at hand and has one."""
    leaf: int | None = None
    """The page of the source that the words begin on, counted from 1, where it has pages."""

    @property
    def place(self) -> tuple[str, int, int]:
        """Where the words stand: equal for equal passages."""
        return self.document, self.start, self.end

    def row(self) -> dict[str, object]:
        """The quote as a row, with the keys that the command prints."""
        row: dict[str, object] = {"quote": self.exact, "document": self.document, "start": self.start, "end": self.end}
        sentence = self.sentence.exact if self.sentence else None
        optional = {"page": self.leaf, "sentence": sentence, "issued": self.issued, "speaker": self.speaker}
        return row | {key: value for key, value in optional.items() if value} | {"claim": self.claim}


def leave_out(words: str, quotes: Iterable[Quote]) -> str:
    """Return an explanation without the quotations in it that are shown beside it."""
    for quote in quotes:
        words = words.replace(f": “{quote.exact}”", "")
    return words


class Evidence:
    """Reads the words that statements of one store rest on; remembers what it has read of each document.

    With `texts`, the documents' texts, each quote comes with the sentence around it.
    """

    def __init__(self, store: View, texts: Texts | None = None) -> None:
        self._store = store
        self._texts = texts
        self._documents: dict[str, dict[str, str]] = {}

    def read(self, *subjects: str) -> tuple[Quote, ...]:
        """Return the words that the statements about `subjects` rest on, or, of a claim, those that make it.

        Each passage once; those of the first subject first, and of each by date of document and place in it.
        """
        kept: dict[tuple[str, int, int], Quote] = {}
        for subject in subjects:
            for quote in sorted(self._read(subject), key=lambda q: (q.issued or "", *q.place)):
                kept.setdefault(quote.place, quote)
        return tuple(kept.values())

    def read_claim(self, claim: str) -> tuple[Quote, ...]:
        """Return the words that make `claim`, the main ones first."""
        return tuple(self._make(ask(self._store, QUOTES_OF_CLAIM, claim=claim)))

    def _read(self, subject: str) -> Iterator[Quote]:
        if subject.startswith(CLAIM):
            return iter(self.read_claim(subject))
        return self._make(ask(self._store, QUOTES, subject=subject))

    def _make(self, rows: list[dict[str, str]]) -> Iterator[Quote]:
        """Yield a quote for each piece of evidence, from its rows: one for each thing said of its claim."""
        pieces: dict[tuple[str, str], dict[str, str]] = {}
        for row in rows:
            piece = pieces.setdefault((row["claim"], row["order"]), row)
            piece[row["predicate"].rpartition("#")[2]] = row["value"]
        for piece in pieces.values():
            document = self.describe(piece["document"])
            name, start, end = document["identifier"], int(piece["start"]), int(piece["end"])
            yield Quote(
                document=name,
                issued=document.get("issued"),
                title=document.get("title"),
                start=start,
                end=end,
                exact=piece["exact"],
                sentence=self._texts.find_sentence(name, start, end) if self._texts else None,
                claim=piece["claim"],
                rule=piece.get("rule", ""),
                speaker=piece.get("speakerName"),
                page=document.get("page"),
                leaf=self._texts.find_page(name, start) if self._texts else None,
            )

    def describe(self, document: str) -> dict[str, str]:
        """Return what is said of a document itself: identifier, issued, title ... by name."""
        if document not in self._documents:
            rows = ask(self._store, DOCUMENT, document=document)
            self._documents[document] = {row["predicate"].rpartition("/")[2]: row["value"] for row in rows}
        return self._documents[document]
