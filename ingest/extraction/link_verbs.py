"""This file is the verbs that link two parties: which link, and which of the verb's arguments it is between."""

from __future__ import annotations

import re
from dataclasses import dataclass

from govgraph.ingest.extraction.wordsets import list_words


@dataclass(frozen=True, slots=True)
class LinkSense:
    """What a verb says: the link, and the arguments that are its subject and object.

    An argument is `doer` (who acts, "by" in the passive), `done` (whom it is done to), `taker` (to whom something
    is given) or a preposition.
    """

    kind: str
    subject: str
    object: str
    needs: str = ""
    """What must be beside the verb: `office`, `verdict`, `sum`, `report`, `body`, `outside` ...; "" where nothing."""


_TABLE: tuple[tuple[str, str, str, str, str], ...] = (
    (
        "appointed_by",
        "done",
        "doer",
        "",
        """
        appoint reappoint re-appoint recruit hire poach headhunt handpick handpicke hand-pick hand_pick
        install instal co-opt coopt
        nominate select bring_in send_in draft_in call_in put_in parachute_in fly_in employ engage depute
        shoulder-tap shoulder_tap designate bring_back
        """,
    ),
    (
        "appointed_by",
        "done",
        "doer",
        "office",
        """
        name choose pick promote elevate draft parachute tap make put commission retain instruct ask invite task
        send place
        second bring charge get enlist assign line_up
        """,
    ),
    (
        "established_by",
        "done",
        "doer",
        "body",
        """
        establish found set_up convene constitute institute inaugurate incorporate charter create form launch start
        put_in put_together spin_off appoint
        """,
    ),
    (
        "oversees",
        "doer",
        "done",
        "",
        "oversee supervise monitor scrutinise scrutinize superintend regulate police invigilate",
    ),
    ("oversees", "doer", "done", "ruler", "run administer direct control govern take_over manage"),
    ("oversees", "doer", "over", "", "watch"),
    ("oversees", "doer", "on", "watch", "keep"),
    ("oversees", "doer", "over", "watch", "keep have"),
    ("oversees", "doer", "done", "account", "hold call bring"),
    ("oversees", "doer", "in", "", "intervene"),
    ("reports_to", "doer", "to", "", "report answer account"),
    ("reports_to", "doer", "to", "report", "send submit furnish give make provide deliver issue present"),
    ("reports_to", "doer", "taker", "report", "send submit furnish give make provide"),
    ("reports_to", "doer", "done", "often", "brief update"),
    ("reports_to", "doer", "to", "often", "write"),
    ("reports_to", "doer", "from", "orders", "take"),
    ("reviewed_by", "done", "doer", "", "inspect audit peer-review"),
    (
        "reviewed_by",
        "done",
        "doer",
        "outside",
        "review investigate examine assess evaluate probe scrutinise study visit",
    ),
    ("reviewed_by", "into", "doer", "outside", "look inquire enquire delve dig probe"),
    ("reviewed_by", "at", "doer", "outside", "look"),
    ("reviewed_by", "done", "doer", "verdict", "rate grade judge brand label rank deem class classify find call"),
    ("works_with", "doer", "with", "", "work partner collaborate cooperate co-operate team team_up liaise"),
    ("works_with", "doer", "alongside", "", "work"),
    ("works_with", "doer", "with", "shared", "join share pool merge"),
    ("funded_by", "done", "doer", "", "fund finance bankroll subsidise subsidize sponsor underwrite bail_out"),
    ("funded_by", "for", "doer", "", "pay"),
    ("funded_by", "owner", "doer", "cost", "meet bear cover foot pick_up shoulder defray pay fund take_on"),
    ("funded_by", "owner", "to", "cost", "fall go"),
    ("funded_by", "owner", "on", "cost", "fall"),
    ("established_by", "done", "doer", "being", "call bring"),
    ("reports_to", "author", "to", "report", "go"),
    (
        "funded_by",
        "taker",
        "doer",
        "sum",
        """
        give award grant provide lend loan advance pay contribute allocate hand hand_over donate inject put release
        offer
        put_in put_up invest make_available chip_in send gift commit pledge agree approve
        """,
    ),
    (
        "funded_by",
        "doer",
        "from",
        "sum",
        "receive get have win secure obtain borrow attract take draw accept land gain",
    ),
    ("funded_by", "taker", "from", "sum", "give award grant lend loan advance pay allocate hand"),
    ("part_of", "doer", "under", "", "sit fall come"),
    ("part_of", "doer", "within", "", "sit fall lie"),
    ("part_of", "doer", "to", "organ", "belong"),
    ("part_of", "done", "doer", "organ", "own"),
)


def _read_table() -> dict[str, tuple[LinkSense, ...]]:
    senses: dict[str, tuple[LinkSense, ...]] = {}
    for kind, subject, object_, needs, verbs in _TABLE:
        for verb in verbs.split():
            word = verb.replace("_", " ")
            senses[word] = (*senses.get(word, ()), LinkSense(kind, subject, object_, needs))
    return senses


SENSES = _read_table()
"""By verb with its particle: all that it may say."""
RULER = re.compile(
    r"\b(?:commissioners?|administrators?|panel|board|receivers?|monitor|supervisor|team|caretaker|task\s?force)\b",
    re.I,
)
"""Who takes over or runs a body in its stead; a council runs its own services."""
SOUND = list_words(
    """
    good poor weak fair excellent outstanding inadequate failing adequate unsatisfactory satisfactory improving mediocre
    c1 c2 c3 c4 g1 g2 g3 g4 v1 v2 v3 special unfit unsafe strong red amber green worst improvement
    """
)
"""Words of a verdict."""
REVIEWS = list_words(
    """
    review inspection audit inquiry enquiry investigation evaluation assessment examination probe visitation scrutiny
    challenge health-check healthcheck stocktake study
    """
)
"""Nouns of an examination from outside."""
DOING = list_words(
    "carry_out conduct lead undertake do complete perform hold chair make write produce begin finish head"
)
"""Verbs of doing a review."""
ACTS = list_words(
    """
    review inspect audit investigate examine assess evaluate look inquire enquire study see advise find lead chair run
    head act serve
    take oversee supervise manage hold step fill cover be succeed replace become deputise help turn sort guide
    watch keep monitor conduct carry undertake
    """
)
"""What somebody is asked in to do."""
POSTS = list_words("post job role reins portfolio brief chair seat stead place charge helm position charge board")
FREQUENT = re.compile(
    r"\b(?:every|each|monthly|quarterly|weekly|annually|yearly|regularly|twice|once a|"
    r"six-monthly|half-yearly|fortnightly)\b",
    re.I,
)
WATCHING = list_words("eye watch check tab tabs grip oversight control supervision authority jurisdiction power powers")
PAPERS = list_words("report account update briefing statement return accounts letter")
COSTS = list_words("cost bill fee salary expense wage charge pay expenditure invoice")
"""What is paid for somebody."""
NOT_OUTSIDE = re.compile(
    r"\b(?:council|cabinet|committee|executive|leader|councillors?|members|minister|ministers|secretary of state|"
    r"government|mayor|corporation|officers|chief executive|director)\b",
    re.I,
)
"""Who examines what is its own, or looks at what others report to it."""
