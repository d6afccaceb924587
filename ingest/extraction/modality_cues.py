"""This file is the vocabulary of force: words that make what they govern denied, rumoured, planned or hedged."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from govgraph.ontology.claims import Modality

STRENGTH: tuple[Modality, ...] = ("denied", "rumoured", "planned", "hedged", "asserted")
"""The strongest first: of several cues over one clause the strongest counts."""


def _table(**words: str) -> Mapping[str, Modality]:
    known: dict[str, Modality] = {}
    for label in STRENGTH:
        known.update(dict.fromkeys(words.get(label, "").split(), label))
    return MappingProxyType(known)


GOVERNORS = _table(
    denied="""deny reject refute dismiss refuse decline fail quash rebut rubbish avoid prevent stop block veto abandon
        scrap oppose resist disclaim repudiate rebuff defeat forget shun""",
    rumoured="""rumour rumor tip speculate whisper gossip moot allege suspect surmise understand fancy""",
    planned="""plan propose intend mean aim seek suggest recommend consider contemplate mull moot prepare
        pledge promise vow undertake resolve mind weigh discuss aspire earmark shortlist""",
    hedged="""hope wish want try attempt ask urge call demand press threaten offer invite tell order expect
        encourage pressure wonder doubt depend request consult vote fear assume presume warn beg challenge lobby
        persuade await clamour campaign bid stand apply fight toy nominate""",
)
"""Verbs by lemma: what stands under one as its complement is no fact of its own."""

PASSIVE = _table(
    rumoured="""report say think believe understand rumour rumor tip speculate know suppose reckon allege
        expect suggest moot fancy link""",
    planned="propose plan intend mean earmark line schedule",
    hedged="invite tell urge order press call shortlist consider nominate",
)
"""Verbs in the passive that take a to-infinitive: "is understood to be leaving"."""

PASSIVE_SURE = frozenset({"ask", "appoint", "elect", "choose", "select", "force", "confirm", "agree", "know"})
"""In the passive these report that it happened: "she was asked to act up"."""

NOUNS = _table(
    denied="refusal failure denial rejection",
    rumoured="rumour rumor rumours speculation talk suggestion whisper whispers gossip allegation story claim hint",
    planned="proposal plan intention intent recommendation ambition aim suggestion idea",
    hedged="""attempt bid hope wish request demand call offer possibility prospect chance risk threat option pressure
        motion question doubt move campaign effort invitation fear likelihood petition vote favourite favorite contender
        candidate report desire need""",
)
"""Nouns whose complement ("rumours that ...", "a bid to ...") is no fact."""

ADJECTIVES = _table(
    denied="unlikely unable unwilling reluctant untrue false wrong impossible",
    rumoured="rumoured alleged supposed purported reported",
    planned="minded proposed planned intended keen ready willing eager determined prospective hopeful",
    hedged="likely possible potential probable able free unclear uncertain unknown conceivable open favourite",
)
"""Adjectives that govern a clause ("minded to appoint") or qualify a noun ("the proposed appointment")."""

QUALIFIERS = _table(
    denied="",
    rumoured="rumoured alleged supposed purported reported mooted touted tipped",
    planned="proposed planned intended",
    hedged="possible potential probable likely prospective attempted would-be",
)
"""The adjectives that take the force out of a noun they stand before: "his rumoured departure"."""

ADVERBS = _table(
    denied="never hardly nearly almost neither nor nowhere",
    rumoured="reportedly allegedly supposedly apparently seemingly purportedly ostensibly",
    hedged="perhaps possibly maybe potentially probably likely conceivably presumably",
)

MODALS = _table(hedged="may might could should must ought")
"""Auxiliaries; `would`, `will` and `can` are judged with what stands around them."""

REPORTING = frozenset(
    _table(
        asserted="""say tell add announce confirm state write report explain reveal disclose inform declare note insist
            claim admit stress predict agree decide remind argue maintain resolve determine require"""
    )
)
"""Verbs of saying, after which `would` only shifts `will` into the past."""

SEEMING_NEGATION = re.compile(
    r"not\s+(?:only|just|merely|simply|least|long|until|till|surprisingly|before)\b|no\s+(?:longer|sooner|doubt|fewer)\b",
    re.I,
)
"""Negative words that deny nothing: "not until May", "no longer"."""

TAKEN_BACK = re.compile(
    r"\b(?:but|yet|though|although|and|only to|then)\s+(?:(?:she|he|they|it|has|had|have|the\s+\w+)\s+)*"
    r"(?:never|did\s+not|didn['’]t|has\s+not|had\s+not|hasn['’]t|hadn['’]t|later|then|soon|promptly)?\s*"
    r"(?:tak(?:e|en)\s+(?:it\s+|the\s+(?:post|job|role|position|seat|office)\s+)?up|took\s+(?:it\s+)?up|"
    r"(?:take|taken|took)\s+up\s+(?:the|it|his|her)|withdr(?:ew|awn)(?=\s+before|\s+(?:his|her|their)\s+acceptance|\s*[.,;]|\s*$)|pulled\s+out|start(?:ed)?\s+work|materiali[sz]ed?|"
    r"came?\s+to\s+nothing|fell\s+through|fallen\s+through|turned\s+(?:it|the\s+\w+)\s+down|declined(?!\s+to)|"
    r"arrived?|took\s+(?:his|her|the)\s+(?:seat|place))",
    re.I,
)
"""After a clause, in the same sentence: it was said, and then it did not come about."""
NEGATED_TAKE = re.compile(
    r"never|did\s+not|didn|has\s+not|had\s+not|hasn|hadn|withdr|pulled|through|nothing|down|declin", re.I
)

ANNULLED = re.compile(
    r"^\W*(?:it|that|this|these|they|he|she|i|we|mr|ms|mrs|none\s+of\s+(?:it|this|that)|nothing)\b[^.!?]{0,40}?"
    r"\b(?:(?:did|has|had|have|was|were|does|is|would)(?:\s+not|n['’]t)(?:\s+(?:happen(?:ed)?|true|so|materiali[sz]ed?))?\s*[.!]"
    r"|(?:came|has\s+come|had\s+come)\s+to\s+(?:nothing|nought|naught)|never\s+(?:happened|materiali[sz]ed|did|came\s+about)"
    r"|(?:is|was|are|were)\s+(?:untrue|false|nonsense|wrong|unfounded)|fell\s+through|c(?:a|o)me\s+of\s+it)",
    re.I,
)
"""A following sentence that takes the one before it back: "It came to nothing." """
