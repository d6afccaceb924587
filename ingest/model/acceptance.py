"""This file is what of a model's answer is accepted: words that stand in the document, names and values it has."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from govgraph.ingest.analysis import Analysis, Mention
from govgraph.ingest.extraction.amounts import find_amounts
from govgraph.ingest.extraction.modality import judge_modality
from govgraph.ingest.model.prompt import LISTS, REQUIRED, VALUES
from govgraph.ontology.claims import FIELDS, Claim, Value, When

CONFIDENCE = 0.6
"""How sure a claim is that only a model found."""
TO_A_MACHINE = re.compile(
    r"\b(?:ignore|disregard|forget|override)\b.{0,40}\b(?:instructions?|prompts?|rules|above|before)\b"
    r"|\b(?:system|developer) (?:prompt|message|instruction)s?\b|<\|?(?:im_start|system|assistant)|\[/?INST\]"
    r"|\b(?:you are|act as|as) an? (?:AI|artificial intelligence|language model|LLM|assistant)\b"
    r"|\b(?:output|return|respond with|answer with|add|include|list|extract)\b.{0,40}"
    r"\b(?:JSON|following facts?|this fact)\b",
    re.I,
)
"""Words that speak to a program, not to a reader: a passage with them states nothing."""
_BLANK = re.compile(r"\s+")
_TYPOGRAPHY = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-"})


class Refused(Exception):
    """A fact that is not accepted; its message is the kind of reason."""


def accept(fact: Mapping[str, Any], analysis: Analysis, span: tuple[int, int], rule: str) -> Claim:
    """Return `fact` as a claim about the document, its words looked for first within `span`.

    Raises Refused where its type is none, its quotation does not stand in the document, a name or value is not the
    document's, or its passage speaks to a program. The date is read from the words the model points at, and the force
    is judged from the text, so that a denial never comes in as a statement.
    """
    kind = fact.get("type")
    if not isinstance(kind, str) or kind not in FIELDS:
        raise Refused("no known type")
    start, end = _find_quote(fact.get("quote"), analysis, span)
    passage = next((b for b in analysis.blocks if b.start <= start < b.end), None)
    if passage is not None and TO_A_MACHINE.search(analysis.text[passage.start : passage.end]):
        raise Refused("passage that speaks to a program")
    fields: dict[str, Value] = {}
    when: When | None = None
    for name in FIELDS[kind]:
        given = fact.get(name)
        if given is None or given in ("", []):
            continue
        if name == "date":
            when = _find_date(str(given), analysis, start, end)
            if when is not None and when.edtf:
                fields["date"] = when.edtf
        else:
            fields[name] = _read(kind, name, given, analysis, start, end)
    if missing := [name for name in REQUIRED[kind] if name not in fields]:
        raise Refused(f"no {missing[0]}")
    evidence = (analysis.evidence(start, end),)
    force = judge_modality(analysis, start, end)
    return Claim(kind, fields, evidence, force, when=when, rule=rule, confidence=CONFIDENCE)


def _find_quote(quote: object, analysis: Analysis, span: tuple[int, int]) -> tuple[int, int]:
    """Where the quotation stands, blanks and typographic marks aside."""
    words = _BLANK.split(str(quote or "").strip().translate(_TYPOGRAPHY))
    if words == [""]:
        raise Refused("no quotation")
    pattern = re.compile(r"\s+".join(re.escape(word) for word in words))
    text = analysis.text.translate(_TYPOGRAPHY)  # one character for one: offsets hold
    match = pattern.search(text, *span) or pattern.search(text)
    if match is None:
        raise Refused("quotation that does not stand in the document")
    return match.span()


def _read(kind: str, name: str, given: object, analysis: Analysis, start: int, end: int) -> Value:
    """The value of a field as the document has it."""
    if (kind, name) in VALUES:
        if given not in VALUES[kind, name]:
            raise Refused(f"unknown {name}")
        return str(given)
    if name == "amount":
        return _find_amount(given, analysis.text[start:end])
    if name in LISTS and kind not in ("directive", "money"):
        parties = given if isinstance(given, list) else [given]
        return tuple(_find_name(str(party), analysis, name) for party in parties)
    if isinstance(given, list):
        given = given[0]
    if name == "role":
        return _find_role(str(given), analysis)
    return _find_name(str(given), analysis, name)


def _find_amount(given: object, words: str) -> float:
    amounts = [amount.pounds for amount in find_amounts(words)]
    try:
        wanted = float(str(given).replace(",", "").lstrip("£"))
    except ValueError:
        raise Refused("amount that is no number") from None
    found = next((amount for amount in amounts if abs(amount - wanted) <= 0.005 * wanted), None)
    if found is None:
        raise Refused("amount that its quotation does not tell")
    return found


def _find_role(given: str, analysis: Analysis) -> str:
    """A role is the document's own word for one, or what such a word means."""
    role = given.strip().lower()
    if any(mention.role.lower() == role for mention in analysis.mentions if mention.role):
        return next(m.role for m in analysis.mentions if m.role and m.role.lower() == role)
    if not _stands(role, analysis.text):
        raise Refused("role that the document does not have")
    return role


def _find_name(given: str, analysis: Analysis, name: str) -> str:
    """A name that the document has; a person's or body's at its fullest there."""
    plain = _fold(given)
    named = next(
        (m for m in _named(analysis.mentions) if m.entity and plain in {_fold(f) for f in m.entity.forms}), None
    )
    if named is not None and named.entity is not None:
        return named.entity.name
    if not plain or not _stands(given, analysis.text):
        raise Refused(f"{name} that the document does not have")
    return given.strip()


def _named(mentions: Sequence[Mention]) -> list[Mention]:
    return [m for m in mentions if m.entity is not None and m.kind in ("person", "body")]


def _stands(words: str, text: str) -> bool:
    """Whether `words` stand in the text as whole words, blanks, case and typographic marks aside."""
    return re.search(rf"(?<!\w){re.escape(_fold(words))}(?!\w)", _fold(text)) is not None


def _fold(words: str) -> str:
    return _BLANK.sub(" ", words.translate(_TYPOGRAPHY)).strip().casefold()


def _find_date(given: str, analysis: Analysis, start: int, end: int) -> When | None:
    """The date of the text that the words name, the nearest to the quotation; None where they name none."""
    wanted = _fold(given)
    known = [when for when in analysis.dates if wanted in (_fold(when.wording), (when.edtf or "").casefold())]
    known = known or [when for when in analysis.dates if _fold(when.wording) in wanted and len(when.wording) > 3]
    return min(known, key=lambda when: max(start - when.end, when.start - end, 0), default=None)
