"""This file is the vocabulary of roles: the wordings of each canonical role."""

from __future__ import annotations

ROLE_WORDINGS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("deputy group leader", (r"deputy group leaders?", r"deputy leaders? of the {party} (?:group|benches)")),
    (
        "group leader",
        (
            r"(?:political |party |main |minority |largest )*(?:group|party|opposition) leaders?",
            r"leaders? of (?:the |its |his |her )?(?:main |official )?opposition(?: group)?",
            (
                r"leaders? of (?:the |its |their |his |her )?(?:\w+ )?{party}s?(?: party)?(?:'s?)?(?: "
                r"group| councillors| party| benches)?"
            ),
            r"leadership of the {party} group",
            r"heads? of (?:the |its |their |his |her )?{party} (?:group|benches|councillors)",
        ),
    ),
    ("deputy leader", (r"deputy (?:council |civic )?leaders?",)),
    ("leader", (r"leaders?",)),
    (
        "deputy",
        (r"deput(?:y|e)(?=[.,;:)]|$| (?-i:[A-Z])| (?:to|in|is|will|was|has|had|left|and|who|until|since|from|at)\b)",),
    ),
    ("deputy mayor", (r"deputy (?:executive )?mayors?(?! for\b)",)),
    ("lord mayor", (r"lord mayors?",)),
    ("mayor", (r"(?:directly[- ])?(?:elected |executive |metro |regional |borough )*mayors?(?!al)",)),
    (
        "cabinet member",
        (
            r"(?:cabinet|executive|portfolio|lead|shadow cabinet) (?:members?|holders?|councillors?)",
            r"members? of (?:the |its |her |his )?(?:council's )?cabinet",
            r"cabinet leads?",
        ),
    ),
    (
        "councillor",
        (
            r"(?:county|city|town|district|borough|parish|ward|local|opposition|backbench|fellow) councillors?",
            r"councillors?",
            r"alder(?:man|men|woman)",
            r"council members?",
        ),
    ),
    (
        "MP",
        (
            r"members? of parliament",
            r"MPs?\b(?!')",
            r"(?:right hon(?:\.|ourable)? |rt\.? hon\.? )?members? for(?= [A-Z])",
        ),
    ),
    ("assembly member", (r"(?:london )?assembly members?(?: for(?= [A-Z]))?",)),
    ("prime minister", (r"prime ministers?",)),
    ("deputy prime minister", (r"deputy prime ministers?",)),
    ("first minister", (r"(?:deputy )?first ministers?",)),
    (
        "secretary of state",
        (r"(?:first )?secretar(?:y|ies) of state",),
    ),
    (
        "minister",
        (
            r"ministers? of state",
            r"parliamentary under[- ]secretar(?:y|ies)(?: of state)?",
            r"(?:junior |cabinet |state )?ministers?",
        ),
    ),
    ("deputy chief executive", (r"deputy chief executives?(?: officers?)?",)),
    ("assistant chief executive", (r"assistant chief executives?",)),
    (
        "chief executive",
        (
            r"(?:group )?chief executives?(?: officers?)?",
            r"CEOs?\b",
            r"(?:most senior|top|highest-ranking) (?:paid )?(?:officer|official)",
            r"heads? of (?:the )?paid service",
            (
                r"(?:council|town hall|county hall|city hall|civic centre) (?:boss|chief)(?:es|s)?(?! "
                r"officer| finance| exec)"
            ),
            r"chief exec\b",
        ),
    ),
    (
        "deputy chief finance officer",
        (
            r"deputy (?:section|s\.?) ?(?:151|73|95)(?: finance)? officers?",
            r"deputy (?:chief finance officer|treasurer|director of finance)",
        ),
    ),
    (
        "chief finance officer",
        (
            r"(?:section|s\.?) ?(?:151|73|95|114)(?: (?:chief )?(?:finance|financial))? officers?",
            r"chief financ(?:e|ial) officers?",
            r"CFO\b",
            r"(?:(?:city|county|borough|council|district|town|burgh|honorary|hon\.?) )?(?<!state )treasurers?",
            r"responsible financ(?:e|ial) officers?",
            r"(?:RFO|CIPFA officer)\b",
            r"(?:section |[Ss]\.? ?)(?:151|73|95)(?= (?:role|post|job|duties|responsibilit|here|at|,)|,|\.|\)|$)",
            r"chief accountants?",
            r"finance (?:chief|boss)",
        ),
    ),
    ("monitoring officer", (r"monitoring officers?",)),
    ("deputy monitoring officer", (r"deputy monitoring officers?",)),
    ("returning officer", (r"(?:acting )?returning officers?",)),
    ("assistant director", (r"assistant directors?",)),
    ("deputy director", (r"deputy directors?",)),
    ("managing director", (r"managing directors?(?! commissioner)",)),
    ("non-executive director", (r"non[- ]executive(?: directors?)?",)),
    ("medical director", (r"medical directors?",)),
    ("director general", (r"directors?[- ]general",)),
    (
        "director",
        (
            (
                r"(?:corporate|executive|strategic|service|group|national|regional|joint|divisional|"
                r"programme|operations?|principal) directors?"
            ),
            r"directors?(?!ate)",
            r"(?:DCS|DASS|DPH)\b",
        ),
    ),
    ("lead commissioner", (r"(?:lead|chief|senior|head) commissioners?",)),
    ("police and crime commissioner", (r"police (?:and|&) crime commissioners?", r"PCCs?\b")),
    ("information commissioner", (r"information commissioners?",)),
    (
        "commissioner",
        (
            (
                r"(?:managing director|political|assistant|deputy|government|government-appointed|fellow|"
                r"improvement) commissioners?"
            ),
            r"commissioners?",
        ),
    ),
    ("vice chair", (r"(?:vice|deputy)[- ]?chair(?:s|man|men|woman|person|persons)?",)),
    (
        "chair",
        (
            (
                r"(?:independent |interim )?(?:chair(?:man|men|woman|person|persons|s)|chair(?!ed|ing|"
                r"manship|woman|man|person|s))"
            ),
        ),
    ),
    ("reviewer", (r"(?:independent |lead |peer |government )*reviewers?",)),
    (
        "inspector",
        (
            (
                r"(?:H\.?M\.? |her majesty's |his majesty's )?(?:chief |lead |assistant |deputy |best value |"
                r"government |principal )*inspectors?(?! general)"
            ),
        ),
    ),
    ("adviser", (r"(?:special |senior |independent |government |improvement |policy )*advis[eo]rs?",)),
    (
        "spokesperson",
        (
            r"(?:opposition |group |party )?spokes(?:man|woman|person|men|people)",
            r"shadow (?:cabinet member|portfolio holder)",
        ),
    ),
    (
        "member",
        (
            (
                r"(?:board|panel|committee|commission|authority|executive board|co-opted|lay|independent|"
                r"founding|fellow|ordinary|trust) members?"
            ),
            r"members?(?= of\b)",
            r"members?",
        ),
    ),
    ("chief constable", (r"chief constables?",)),
    (
        "",
        (
            r"(?:deputy |assistant )?chief fire officers?",
            r"(?:deputy |assistant )?(?:city|county|town|emergency|area|general|programme|project) managers?",
            r"chief operating officers?",
            r"(?:deputy |assistant )(?:chief constables?|police (?:and|&) crime commissioners?|PCCs?)",
            (
                r"chief (?:medical|nursing|information|planning|legal|education|people|digital|scientific|"
                r"whip) ?(?:officer)?s?"
            ),
            r"(?:trust |city |county |town )?(?:special )?administrators?",
            r"state treasurers?",
            r"(?:external |internal |district |appointed )?auditors?(?! general)",
            r"(?:deputy )?auditors? general",
            r"comptrollers?(?: and auditor general)?",
            r"(?:deputy |lieutenant )?governors?(?! general)",
            r"(?:town|city|parish|county|chief) clerks?",
            r"(?:vice |deputy )?presidents?",
            r"(?:vice|pro)[- ]chancellors?",
            r"chancellors?(?: of the exchequer)?",
            r"attorneys? general",
            r"city attorneys?",
            r"(?:permanent|general|private|company|state|chief) secretar(?:y|ies)",
            (
                r"(?:deputy )?(?:provosts?|conven[eo]rs?|ombudsm[ae]n|premiers?|taoiseach|speakers?|"
                r"sheriffs?|ceremonial mayors?)"
            ),
            r"(?:special )?envoys?(?: (?:for|on|to) [\w-]+(?: [\w-]+)?)?",
            r"senators?",
            r"(?:CAO|COO|CIO|CTO|MEC|MMC|DCIO|CDO|CMO|CNO)s?\b",
            r"(?:council|shire) presidents?",
            r"(?:deputy )?presiding (?:members?|officers?)",
            r"lay treasurers?",
            r"(?:member |safer )?champions?(?= for\b)",
            r"chiefs? of (?:police|operations|service|department)",
            r"chiefs? of staff",
            r"police chiefs?",
            r"fire chiefs?",
            r"coroners?",
            r"head ?teachers?",
            r"independent persons?",
            r"receivers?",
            r"chief officers?",
            r"vice principals?",
            r"ambassadors?(?= to\b)",
        ),
    ),
)
"""Canonical role and its wordings as patterns (a plural's `s` allowed); "" keeps the document's own words.

`{party}` stands for any party's name. Longer wordings win over shorter ones at the same place.
"""
