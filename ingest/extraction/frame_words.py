"""This file is the verbs of office as the parse meets them: who moves, in or out, how, and what must be named."""

from __future__ import annotations

import re
from typing import NamedTuple

from govgraph.ingest.extraction.wordsets import list_words


class Sense(NamedTuple):
    """What a verb says: `who` of its arguments moves, whether in or out of office, and in what manner.

    `needs` is `office` where it says so only with a role or a word for one beside it, `object` where its object must be
    an office, a body or nothing, "" where the verb speaks for itself.
    """

    who: str
    kind: str
    manner: str
    needs: str = ""


def _list(who: str, kind: str, needs: str, **manners: str) -> dict[str, Sense]:
    return {
        word.replace("_", " "): Sense(who, kind, manner.replace("_", " "), needs)
        for manner, words in manners.items()
        for word in words.split()
    }


SENSES: dict[str, Sense] = {
    **_list(
        "subject",
        "end",
        "",
        resigned="resign quit",
        stepped_down="step_down stand_down step_aside bow_out step_back stand_aside abdicate demit",
    ),
    **_list("subject", "end", "", retired="retire", died="die pass_away"),
    **_list(
        "subject",
        "end",
        "object",
        left="leave depart exit",
        stepped_down="relinquish vacate give_up surrender hand_over",
    ),
    **_list("subject", "end", "office", lost="lose", left="cease"),
    **_list(
        "subject", "start", "office", became="become", joined="join come arrive move return transfer", elected="win"
    ),
    **_list("subject", "start", "office", appointed="start begin take_up take_on assume accept land secure step_up"),
    **_list("subject", "start", "object", took_over="take_over step_in"),
    **_list(
        "object",
        "start",
        "",
        appointed="appoint reappoint recruit hire instal install co-opt coopt designate",
        elected="elect re-elect reelect swear swear_in",
    ),
    **_list(
        "object",
        "start",
        "office",
        appointed="name choose select pick promote bring_in draft draft_in take_on engage second make bring_back "
        "enlist poach",
    ),
    **_list("object", "start", "office", elected="vote_in return vote", confirmed="confirm"),
    **_list(
        "object",
        "end",
        "",
        removed="sack dismiss oust fire depose topple axe unseat vote_out force_out throw_out kick_out eject overthrow",
    ),
    **_list("object", "end", "office", removed="remove relieve strip drop"),
    **_list("object", "end", "", suspended="suspend", lost="defeat"),
}
"""By lemma, with its particle, what a verb of office says."""
FOLLOWING = frozenset({"succeed", "replace", "follow", "displace", "supplant", "relieve", "supersede"})
"""Verbs whose subject comes into the office of their object."""
OFFICE_NOUN = list_words(
    """
    post role job position office leadership chair chairmanship helm reins mayoralty presidency premiership seat title
    command directorship brief portfolio throne mantle chain council authority board cabinet panel committee trust
    organisation organization department ministry service force university college company body executive commission
    town city county borough district
    """
)
"""What one may take up or leave and be in or out of office."""
UNSURE = list_words(
    """
    want expect seek hope plan intend propose offer refuse decline fail ask urge consider threaten try tip rumour
    rumor likely wish invite call prepare attempt suggest recommend deny vow demand stop prevent contemplate pledge
    """
)
"""What is only wished, asked or expected of somebody has not been done."""
DOUBTFUL = frozenset({"may", "might", "could", "would", "should", "must", "can", "ought"})
GATE = re.compile(
    r"\b(?:resign|quit|st[eo]o?p|stand|stood|bow|abdicat|demit|retir|die[ds]?|pass|le[af][vt]|depart|exit|relinquish|vacat|g[iae]ven?|"
    r"surrender|hand|los[ets]|ceas|bec[ao]m|join|c[oa]me|arriv|mov|return|transfer|w[io]n|start|beg[iau]n|t[ao]k|took|assum|accept|"
    r"land|secur|appoint|reappoint|recruit|hir|instal|co-?opt|designat|elect|re-elect|sw[oe][ra]|nam|chos|choos|select|pick|"
    r"promot|br[io]|draft|engag|second|ma[dk]e|enlist|poach|vot|confirm|sack|dismiss|oust|fire|depos|toppl|ax|unseat|forc|"
    r"thr[eo]w|kick|eject|overthr|remov|reliev|strip|drop|suspend|defeat|succe|replac|follow|displac|supplant|supersed)",
    re.I,
)
"""Whether a sentence can hold any of these verbs: what cannot is not parsed."""
