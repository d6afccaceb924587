"""This file is the sums of money and the quotations that the claims tell of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from govgraph.resolve.actors import Actors
from govgraph.resolve.grouping import group, identify_by, level, list_claims, read_words
from govgraph.resolve.sources import Sourced, name_document
from govgraph.resolve.view import Money, Quotation

Key = tuple[object, ...]


def find_money(sources: Sequence[Sourced], actors: Actors) -> tuple[Money, ...]:
    """Return the sums that claims tell of; across documents one is the same only where somebody pays or receives it."""

    def key(source: Sourced) -> Key | None:
        amount = source.claim.fields.get("amount")
        if source.claim.type != "money" or not isinstance(amount, int | float):
            return None
        payers, payees = actors.find_all(source, "from"), actors.find_all(source, "to")
        where = "" if payers or payees else name_document(source.document)
        return float(amount), source.words("kind"), payers, payees, source.words("period"), where

    found = [
        Money(
            iri=identify_by("money", *k),
            amount=float(str(k[0])),
            kind=str(k[1]),
            payers=actors.find_all(claims[0], "from"),
            payees=actors.find_all(claims[0], "to"),
            period=str(k[4]),
            claims=list_claims(claims),
        )
        for k, claims in group(sources, key).items()
    ]
    return tuple(sorted(found, key=lambda m: m.iri))


def find_quotations(sources: Sequence[Sourced], actors: Actors) -> tuple[Quotation, ...]:
    """Return the words that people are quoted with; the same words of the same speaker are one quotation."""
    grouped: dict[tuple[str, str], list[Sourced]] = defaultdict(list)
    for source in sources:
        if source.claim.type == "quote":
            for speaker in actors.find_all(source, "speaker"):
                grouped[speaker, level(read_words(source))].append(source)
    found = [
        Quotation(identify_by("quotation", *key), key[0], read_words(claims[0]), list_claims(claims))
        for key, claims in grouped.items()
    ]
    return tuple(sorted(found, key=lambda q: q.iri))
