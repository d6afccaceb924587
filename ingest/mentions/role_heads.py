"""This file is the open class of offices: the nouns that head the name of one, and the words that may rank it."""

from __future__ import annotations

from govgraph.ingest.mentions.word_lists import list_words

ALONE = list_words(
    """accountant adjudicator administrator almoner ambassador arbiter arbitrator archdeacon archivist auditor
    bailie bailiff beadle bishop burgess bursar captain chamberlain chancellor chaplain clerk collector commandant
    commissioner comptroller constable controller convener convenor coordinator co-ordinator coroner councillor
    counsel counsellor curate curator custodian dean deemster director editor elder engineer envoy examiner factor
    fiscal founder co-founder forester freeholder governor greffier guardian harbourmaster headmaster headmistress
    headteacher intendant investigator jailer judge jurat keeper librarian liquidator magistrate manager marshal
    master matron mediator moderator monitor nurse observer ombudsman organiser organizer overseer partner patron
    planner portreeve postmaster prefect premier president principal prior proctor procurator professor prosecutor
    provost quartermaster recorder rector receiver reeve registrar remembrancer seigneur selectman selectwoman
    sheriff solicitor steward superintendent supervisor surveyor taoiseach tánaiste treasurer trustee valuer verger
    vicar viceroy visitor warden whip cathaoirleach leas-chathaoirleach lord-lieutenant lieutenant-governor
    secretary-general secretary-treasurer comptroller-general receiver-general auditor-general solicitor-general
    attorney-general surveyor-general registrar-general governor-general director-general adjutant-general
    vice-chancellor pro-vice-chancellor vice-president vice-principal vice-provost vice-dean vice-convener
    vice-convenor vice-captain mayor-president burgomaster mukhtar tahsildar"""
)
"""Nouns that name an office by themselves."""

WEAK = list_words(
    """accountant burgess captain collector counsel counsellor custodian editor elder engineer envoy examiner factor
    fiscal founder co-founder forester guardian keeper manager marshal master mediator monitor nurse observer
    organiser organizer overseer partner patron planner prior receiver recorder solicitor steward supervisor
    surveyor visitor warden whip judge bishop vicar dean principal constable controller investigator librarian
    prefect clerk chaplain magistrate valuer"""
)
"""Those of them that are common words too: an office only where they stand as one ("the engineer, X", "as warden")."""

RANKED = list_words(
    """officer executive lead attorney coordinator co-ordinator analyst scientist economist consultant technician
    adviser advisor advocate agent actuary architect statistician physician psychologist inspector delegate
    representative crier chairman magistrate strategist champion"""
)
"""Nouns that name an office with a word before them: "grants officer", "city attorney"."""

OUTSIDE = list_words(
    """accountant bishop captain counsel editor elder factor judge jurat magistrate master partner patron professor
    prior solicitor vicar visitor chaplain founder co-founder receiver examiner keeper rector dean"""
)
"""Callings: an office only with its house named right after, "partner at Such LLP"."""

LEARNED = frozenset({"professor", "dean", "reader"})
"""Heads after which "of" gives a subject: "dean of science"."""

OPEN = list_words("officer manager coordinator co-ordinator lead supervisor controller engineer surveyor")
"""Heads before which any noun may say what they are for: "grants officer", "estates surveyor"."""

RANKS = list_words(
    """chief deputy depute assistant associate adjunct senior junior principal head lead executive area regional
    district divisional county city borough town parish burgh state national federal provincial municipal village
    township shire corporate general group joint lay honorary hon hon. ceremonial temporary strategic technical
    scientific clinical returning presiding harbour port dock airport station school college academic vice probation
    prison field press company university hospital museum site estate fleet night works accounting monitoring
    accountable responsible reporting statutory designated administrative operating financial nursing visiting
    emeritus additional under sub special crown commonwealth royal apostolic parliamentary legislative electoral
    high supreme circuit resident managing founding non-executive permanent private political metropolitan suburban
    urban rural inspecting supervising staff shop branch trade union pro personal appellate presbytery synod
    diocesan cathedral pension pensions payroll wages rates rating rent rents valuation grants contracts buildings
    building drainage sewer estates lands land burial conservation heritage welfare veterinary sanitary weights food
    nuisance relief relieving boatyard caldicott safeguarding privacy diversity training recruitment compliance
    counter-fraud insurance records archives election elections registration licensing enforcement protection
    secretarial sergeant-at corporation transition campaign election-night team crime music tree dog flood rail road
    mail mace bell court"""
)
"""Words before a head that rank it or say of what house it is."""

DEPUTIES = ("deputy", "depute", "vice", "assistant", "associate", "sub", "under")
"""Words that make of any office the one below it."""


def plural_of(head: str) -> str:
    """Return the pattern of `head` in the singular or the plural."""
    if head.endswith("y") and not head.endswith(("ey", "oy")):
        return head[:-1] + "(?:y|ies)"
    if head.endswith("man"):
        return head[:-3] + "m[ae]n"
    if head.endswith(("ss", "ch", "x")):
        return head + "(?:es)?"
    general = head.removesuffix("-general")
    return general + "s?[- ]general" if general != head else head + "s?"


def list_heads() -> str:
    """Return the alternatives of every head, the longest first."""
    heads = sorted(ALONE | RANKED | {"secretary"}, key=lambda head: (-len(head), head))
    return "|".join(plural_of(head) for head in heads)
