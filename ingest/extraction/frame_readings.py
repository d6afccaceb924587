"""This file is what the frames of a sentence tell joined with what its patterns told: of two readings the fuller."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from govgraph.ingest.extraction.frame_words import SENSES
from govgraph.ingest.extraction.frames import denied_seeking, find_in_tree, is_told, open_framed
from govgraph.ingest.extraction.office import Handover, Move
from govgraph.ingest.extraction.role_phrases import Scene
from govgraph.ingest.extraction.trees import Tree


def add_frames(scene: Scene, moves: list[Move], handovers: list[Handover]) -> None:
    """Add what the frames of the sentence tell to `moves` and `handovers`; of two readings keep the fuller.

    What the parse shows to be doubted, denied or only wished is taken out of `moves`.
    """
    tree = open_framed(scene)
    if tree is None:
        return
    doubted = set(_doubted_verbs(tree))
    moves[:] = [m for m in moves if m.rule not in ("verb", "passive", "object") or not _at_verb(tree, m, doubted)]
    for found in find_in_tree(tree):
        if isinstance(found, Handover):
            pair = {id(found.predecessor), id(found.successor)}
            if not any({id(h.predecessor), id(h.successor)} == pair for h in handovers):
                handovers.append(found)
            continue
        known = next((i for i, m in enumerate(moves) if _same(found, m)), None)
        if known is None:
            moves.append(found)
        else:
            moves[known] = _fuller(moves[known], found)


def _doubted_verbs(tree: Tree) -> Iterator[int]:
    """Where in the document a verb of office stands that is not told."""
    for place, token in enumerate(tree.tokens):
        known = token.lemma.lower() in SENSES or tree.word(place) in SENSES
        if token.pos == "VERB" and known and not is_told(tree, place) and not denied_seeking(tree, place):
            yield tree.scene.slotted.starts[token.start]


def _at_verb(tree: Tree, move: Move, doubted: set[int]) -> bool:
    return any(0 <= place - move.place < 25 for place in doubted) and move.manner not in ("", "left")


def _same(found: Move, known: Move) -> bool:
    """Two readings of one verb, or of one leaving told twice."""
    if known.kind != found.kind or known.person is not found.person:
        return False
    return known.office == found.office or (found.rule != "further office" and abs(known.place - found.place) < 20)


def _fuller(known: Move, found: Move) -> Move:
    when = known.when or found.when
    if found.rule == "voted" and known.modality == "asserted":
        known = replace(known, rule="voted")
    if known.office is not None and found.office is not None and known.office.role != found.office.role:
        return replace(found, when=found.when or known.when, rule=known.rule)
    if known.office is None and found.office is not None:
        return replace(found, when=found.when or known.when, manner=found.manner or known.manner, rule=known.rule)
    return replace(known, when=when)
