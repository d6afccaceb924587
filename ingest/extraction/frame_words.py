"""This file is the words of office as the parse meets them: who moves, in or out, how, and what must be named."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from govgraph.ingest.extraction.wordsets import list_words


class Sense(NamedTuple):
    """What a verb says: `who` of its arguments moves, whether in or out of office, and in what manner.

    `needs` is `office` where it says so only with a role or a word for one beside it, `object` where its object must
    be an office, a body or nothing, `only` where it may have no object, `future` where it is a move only to come, ""
    where the verb speaks for itself. `fills` says that a gap was filled: the office is the one spoken of.
    """

    who: str
    kind: str
    manner: str
    needs: str = ""
    fills: bool = False


def _list(who: str, kind: str, needs: str, fills: bool = False, **manners: str) -> dict[str, Sense]:
    return {
        word.replace("_", " "): Sense(who, kind, manner.replace("_", " "), needs, fills)
        for manner, words in manners.items()
        for word in words.split()
    }


SENSES: Mapping[str, Sense] = {
    **_list(
        "subject",
        "end",
        "",
        resigned="resign",
        stepped_down="step_down stand_down step_aside bow_out step_back stand_aside abdicate demit",
    ),
    **_list("subject", "end", "", retired="retire", died="die pass_away"),
    **_list(
        "subject",
        "end",
        "object",
        left="leave depart exit",
        resigned="quit",
        stepped_down="relinquish vacate give_up surrender hand_over lay_down step_away hand_back",
    ),
    **_list("subject", "end", "only", left="go walk walk_away move_on go_off finish withdraw", resigned="walk_out"),
    **_list("subject", "end", "office", lost="lose forfeit", left="cease complete"),
    **_list(
        "subject",
        "start",
        "office",
        became="become",
        joined="join come arrive return transfer",
        elected="win regain recapture",
    ),
    **_list(
        "subject",
        "start",
        "office",
        appointed="start begin commence take take_up take_on assume accept land secure step_up move go enter "
        "gain get obtain clinch receive bag switch progress rise graduate ascend accede",
    ),
    **_list("subject", "start", "future", appointed="serve act work"),
    **_list("subject", "start", "object", True, took_over="take_over step_in act_up"),
    **_list("subject", "start", "office", True, took_over="fill_in stand_in inherit deputise cover caretake"),
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
        "enlist poach elevate upgrade nominate employ contract move transfer redeploy assign unveil parachute headhunt "
        "put_in install_in commission depute lend",
    ),
    **_list("object", "start", "office", elected="vote_in return vote crown acclaim inaugurate invest induct"),
    **_list("object", "start", "office", confirmed="confirm"),
    **_list(
        "object",
        "end",
        "",
        removed="sack dismiss oust depose topple axe unseat vote_out force_out throw_out kick_out eject overthrow "
        "boot_out push_out edge_out ease_out turf_out drum_out squeeze_out dethrone fire",
    ),
    **_list("object", "end", "office", removed="remove relieve strip drop discharge recall expel impeach dump purge"),
    **_list(
        "object", "end", "", suspended="suspend interdict", lost="defeat beat", died="kill murder assassinate drown"
    ),
}
"""By lemma, with its particle, what a verb of office says."""
BOTH: Mapping[str, Sense] = {
    **_list("subject", "start", "office", appointed="move transfer", became="return"),
}
"""What verbs that mostly put others in or out say of their subject where they have no such object: "moved to R"."""
GIVE = frozenset({"give", "hand", "offer", "award", "grant", "accord"})
"""Verbs in whose passive somebody receives an office: "was handed the reins"."""
TAKING = list_words(
    "take assume inherit accept enter start begin commence pick grasp don get land secure win clinch gain obtain "
    "receive fill seize"
)
LIGHT: Mapping[tuple[str, str], Sense] = {
    **{
        (verb, noun): Sense("subject", "start", "took over", "", True)
        for verb in TAKING
        for noun in list_words(
            "helm rein reins baton mantle torch gavel charge control command gap breach void vacancy shoe hotseat "
            "throne crown"
        )
    },
    **{
        (verb, noun): Sense("subject", "start", "appointed", "", True)
        for verb in TAKING
        for noun in list_words("oath office duty duties")
    },
    ("hold", "fort"): Sense("subject", "start", "took over", "", True),
    ("hold", "rein"): Sense("subject", "start", "took over", "", True),
    ("hold", "ring"): Sense("subject", "start", "took over", "", True),
    ("mind", "shop"): Sense("subject", "start", "took over", "", True),
    ("mind", "store"): Sense("subject", "start", "took over", "", True),
    ("tender", "resignation"): Sense("subject", "end", "resigned"),
    ("submit", "resignation"): Sense("subject", "end", "resigned"),
    ("hand", "resignation"): Sense("subject", "end", "resigned"),
    ("give", "resignation"): Sense("subject", "end", "resigned"),
    ("send", "resignation"): Sense("subject", "end", "resigned"),
    ("announce", "resignation"): Sense("subject", "end", "resigned"),
    ("hand", "notice"): Sense("subject", "end", "resigned"),
    ("give", "notice"): Sense("subject", "end", "resigned"),
    ("tender", "notice"): Sense("subject", "end", "resigned"),
    ("announce", "retirement"): Sense("subject", "end", "retired"),
    ("take", "retirement"): Sense("subject", "end", "retired"),
    ("announce", "departure"): Sense("subject", "end", "left"),
    ("throw", "towel"): Sense("subject", "end", "resigned"),
    ("call", "day"): Sense("subject", "end", "left"),
    ("clear", "desk"): Sense("subject", "end", "left"),
    ("make", "way"): Sense("subject", "end", "stepped down"),
    ("give", "way"): Sense("subject", "end", "stepped down"),
    **{
        ("hang", noun): Sense("subject", "end", "stepped down")
        for noun in list_words("chain robe robes gown boot boots hat")
    },
    **{("seek", noun): Sense("subject", "end", "left") for noun in ("re", "election", "term", "reelection")},
}
"""By verb and object, what a light verb with its noun says: "took the helm", "handed in his notice"."""
DENIED_SEEKING = "seek"
"""Of this verb only the denial tells an end."""
FOLLOWING = frozenset({"succeed", "replace", "follow", "displace", "supplant", "relieve", "supersede"})
"""Verbs whose subject comes into the office of their object."""
BEATING = frozenset({"defeat", "beat", "oust", "unseat", "topple", "depose", "dethrone", "edge", "pip"})
"""Verbs by which one person wins an office from another."""
YIELDING = frozenset({"hand", "pass", "cede", "yield", "lose", "give", "make", "transfer"})
"""Verbs whose subject leaves an office "to" or "for" another."""
PASSING = frozenset({"pass", "go", "fall", "transfer", "devolve", "revert", "switch", "move"})
"""Verbs that an office does in going "to" somebody."""
OFFICES: Mapping[str, str] = {
    "leadership": "leader",
    "chairmanship": "chair",
    "chairpersonship": "chair",
    "chairwomanship": "chair",
    "mayoralty": "mayor",
    "mayorship": "mayor",
    "presidency": "president",
    "premiership": "premier",
    "governorship": "governor",
    "convenership": "convener",
    "convenorship": "convener",
    "provostship": "provost",
    "headship": "head teacher",
    "clerkship": "clerk",
    "treasurership": "treasurer",
    "directorship": "director",
    "commissionership": "commissioner",
    "trusteeship": "trustee",
    "chancellorship": "chancellor",
    "speakership": "speaker",
    "registrarship": "registrar",
    "shrievalty": "sheriff",
    "stewardship": "",
}
"""The nouns that name an office by what its holder does."""
OFFICE_NOUN = list_words(
    """
    post role job position office leadership chair chairmanship helm reins mayoralty presidency premiership seat title
    command directorship brief portfolio throne mantle chain council authority board cabinet panel committee trust
    organisation organization department ministry service force university college company body executive commission
    town city county borough district duty duties responsibility responsibilities governorship shadow bench team
    """
) | frozenset(OFFICES)
"""What one may take up or leave and be in or out of office."""
UNSURE = list_words(
    """
    want expect seek hope plan intend propose offer refuse decline fail ask urge consider threaten try tip rumour
    rumor likely wish invite call prepare attempt suggest recommend deny vow demand stop prevent contemplate pledge
    reject rule oppose resist block delay postpone fear discuss press aim aspire apply campaign bid nominate
    """
)
"""What is only wished, asked or expected of somebody has not been done."""
RESOLVING = frozenset(
    {"resolve", "agree", "decide", "vote", "order", "determine", "carry", "approve", "confirm", "choose"}
)
"""What is resolved is done."""
CARRIED = re.compile(
    r"\b(?:carried|RESOLVED|resolved|unanimous\w*|agreed|approved|without dissent|nem\.? con|duly|ALL IN FAVOUR|"
    r"all in favour|so ordered|adopted)\b"
)
"""By these words a motion has passed."""
TELLING = list_words("say announce confirm tell reveal report add state disclose make explain note write")
DOUBTFUL = frozenset({"may", "might", "could", "would", "should", "must", "can", "ought"})
NEARLY = frozenset(
    {"nearly", "almost", "never", "reportedly", "allegedly", "supposedly", "hardly", "perhaps", "possibly"}
)
GATE = re.compile(
    r"\b(?:resign|quit|st[eo]o?p|stand|stood|bow|abdicat|demit|retir|die[ds]?|pass|le[af][vt]|depart|exit|relinquish|"
    r"vacat|g[iae]ven?|surrender|hand|los[ets]|ceas|bec[ao]m|join|c[oa]me|arriv|mov|return|transfer|w[io]n|start|"
    r"beg[iau]n|t[ao]k|took|assum|accept|land|secur|appoint|reappoint|recruit|hir|instal|co-?opt|designat|elect|"
    r"re-elect|sw[oe][ra]|nam|chos|choos|select|pick|promot|br[io]|draft|engag|second|ma[dk]e|enlist|poach|vot|confirm|"
    r"sack|dismiss|oust|fire|depos|toppl|ax|unseat|forc|thr[eo]w|kick|eject|overthr|remov|reliev|strip|drop|suspend|"
    r"defeat|succe|replac|follow|displac|supplant|supersed|go|went|gone|serv|act|commenc|enter|gain|g[eo]t|fill|"
    r"inherit|"
    r"elevat|nominat|cover|deput|hold|held|mind|kept|keep|cede|yield|beat|hang|hung|clear|call|tender|submit|announc|"
    r"end|expir|until|till|since|between|from|kill|murder|drown|ran|run|death|predecessor|place|fell|fall|walk|crown|assign|lent|loan|[a-z]+ship\b|mayoralty|office)",
    re.I,
)
"""Whether a sentence can hold any of these verbs: what cannot is not parsed."""
NOUNS: Mapping[str, tuple[str, str]] = {
    **dict.fromkeys(("appointment", "recruitment", "selection", "hiring", "reappointment"), ("start", "appointed")),
    **dict.fromkeys(("promotion", "elevation"), ("start", "appointed")),
    **dict.fromkeys(("co", "cooption", "co-option"), ("start", "appointed")),
    **dict.fromkeys(("election", "re-election", "inauguration", "installation", "swearing"), ("start", "elected")),
    "confirmation": ("start", "confirmed"),
    "accession": ("start", "took over"),
    **dict.fromkeys(("arrival", "coming", "advent"), ("start", "joined")),
    "resignation": ("end", "resigned"),
    **dict.fromkeys(("departure", "exit"), ("end", "left")),
    "retirement": ("end", "retired"),
    **dict.fromkeys(
        ("removal", "dismissal", "sacking", "ousting", "ouster", "overthrow", "deposition"), ("end", "removed")
    ),
    **dict.fromkeys(("death", "passing", "demise"), ("end", "died")),
    "suspension": ("end", "suspended"),
    "defeat": ("end", "lost"),
}
"""Nouns that tell a move of the person whose they are."""
TENURES = list_words(
    "term tenure contract secondment stint spell reign mandate appointment time year tenancy premiership leadership "
    "chairmanship mayoralty presidency service"
)
"""What of somebody's may end."""
ENDING = frozenset({"end", "expire", "finish", "lapse", "run out", "cease", "conclude", "come", "terminate"})
