"""This file is how a reading is written as JSON, the same bytes for the same reading, and read back equal to itself."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from govgraph.graph_store.records import Refusal
from govgraph.ontology.claims import Claim, Evidence, When
from govgraph.ontology.documents import DocumentDate, Meta, Reading

Json = Mapping[str, Any]


def write_json(value: object) -> str:
    """Return `value` as JSON in the one form that hashes are taken of: keys sorted, no spaces, no escapes."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def hash_json(value: object) -> str:
    """Return the SHA-256 of `value` as JSON, as hex digits."""
    return hashlib.sha256(write_json(value).encode()).hexdigest()


def hash_reading(reading: Reading, refusals: Iterable[Refusal] = ()) -> str:
    """Return the SHA-256 of all that `reading` says: `reading.claims` are the accepted ones, `refusals` the rest.

    The path is left out: a file that is moved says nothing new.
    """
    document = reading.document
    pages = {"pages": document.snapshot.pages} if document.snapshot.pages else {}
    return hash_json(
        pages
        | {
            "name": document.name,
            "snapshot": document.snapshot.sha256,
            "source": document.snapshot.source_sha256,
            "meta": write_meta(document.meta),
            "date": write_date(document.date),
            "kind": document.kind,
            "extractor": reading.extractor,
            "claims": [write_claim(claim) for claim in reading.claims],
            "refused": [[write_claim(refusal.claim), refusal.reason] for refusal in refusals],
        }
    )


def write_claim(claim: Claim) -> Json:
    """Return a claim as JSON values."""
    return {
        "type": claim.type,
        "fields": dict(claim.fields),
        "evidence": [_write_evidence(piece) for piece in claim.evidence],
        "modality": claim.modality,
        "speaker": claim.speaker,
        "when": _write_when(claim.when) if claim.when else None,
        "rule": claim.rule,
        "confidence": claim.confidence,
        "as_written": dict(claim.as_written),
    }


def read_claim(value: Json) -> Claim:
    """Return the claim that `write_claim` wrote."""
    when = value["when"]
    return Claim(
        type=value["type"],
        fields={key: tuple(words) if isinstance(words, list) else words for key, words in value["fields"].items()},
        evidence=tuple(Evidence(*piece) for piece in value["evidence"]),
        modality=value["modality"],
        speaker=value["speaker"],
        when=_read_when(when) if when else None,
        rule=value["rule"],
        confidence=value["confidence"],
        as_written=value["as_written"],
    )


def write_meta(meta: Meta) -> Json:
    """Return meta data as JSON values, what is not given left out."""
    values = {name: getattr(meta, name) for name in Meta.__slots__}
    return {name: value for name, value in values.items() if value is not None}


def read_meta(value: Json) -> Meta:
    """Return the meta data that `write_meta` wrote."""
    return Meta(**value)


def write_date(day: DocumentDate) -> Json:
    """Return a document's date as JSON values."""
    return {
        "edtf": day.edtf,
        "earliest": day.earliest.isoformat() if day.earliest else None,
        "latest": day.latest.isoformat() if day.latest else None,
        "source": day.source,
        "evidence": _write_evidence(day.evidence) if day.evidence else None,
    }


def read_date(value: Json) -> DocumentDate:
    """Return the date that `write_date` wrote."""
    earliest, latest, evidence = value["earliest"], value["latest"], value["evidence"]
    return DocumentDate(
        value["edtf"],
        date.fromisoformat(earliest) if earliest else None,
        date.fromisoformat(latest) if latest else None,
        value["source"],
        Evidence(*evidence) if evidence else None,
    )


def _write_evidence(piece: Evidence) -> list[int | str]:
    return [piece.start, piece.end, piece.exact]


def _write_when(when: When) -> Json:
    lag = list(when.lag) if when.lag else None
    return {"wording": when.wording, "start": when.start, "end": when.end, "edtf": when.edtf, "lag": lag}


def _read_when(value: Json) -> When:
    lag = value["lag"]
    return When(value["wording"], value["start"], value["end"], value["edtf"], (lag[0], lag[1]) if lag else None)
