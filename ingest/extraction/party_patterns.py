"""This file is the wording of party membership: patterns over slotted text that name a person and a party."""

from __future__ import annotations

TITLED = (
    r"(?:councillor|mayor|veteran|stalwart|colleague|candidate|group leader|rival|member|MP|predecessor|successor|"
    r"deputy|counterpart|challenger|newcomer|nominee|incumbent|grandee|backbencher|senator|congressman|"
    r"congresswoman|alderman|convener|spokesman|spokeswoman|man|woman)"
)
HELD = (
    r"(?:a|an|registered|paid-up|committed|the|himself|herself|also|now|only|first|"
    r"second|third|fourth|fifth|long-standing|lifelong|fellow)"
)
STAND = (
    r"(?:standing|stood|running|ran|elected|campaigning|sitting|sat|sits|returned|contested|fought|"
    r"won(?: [^ .;,()]+){0,4}|held(?: [^ .;,()]+){0,4}|resigned to stand|stands|runs)"
)
SEAT = (
    r"(?:sits|sit|sat|sitting|represents|represented|stands|stood|standing|serves|served|continues|now|won|elected|ran|"
    r"running|returned|campaigned|campaigning|chosen|describe|describes|described|styles|entered|came in|got in)"
)
JOIN = (
    r"(?:joined|joins|joining|rejoined|rejoins|defected to|defects to|defecting to|switched to|switches to|"
    r"crossed the floor(?: yesterday| today| last \w+| on <D>)? to(?: join)?|"
    r"went over to|goes over to|crosses to|crossed to|moved to|sit with|sits with|"
    r"sat with|goes back to|returned to|returns to|sits on|resigned to join|signed up with|"
    r"threw in (?:his|her) lot with)"
)
BENCH = r"(?: [Pp]arty| group| benches| ranks| colleagues)?"
PATTERNS: tuple[tuple[str, str], ...] = (
    ("bracket", r"<P:who>,? ?\((?:[^()]{0,40}[,;] ?)?(?:<R>,? ?)?<Y:party>\.?[^()]{0,60}\)"),
    (
        "before name",
        rf"<Y:party>(?:'s|'|\u2019)? (?:{TITLED}?,? ?(?:<R>,? )?)?<P:who>",
    ),
    (
        "after name",
        r"<P:who>,? (?:like <P> )?(?:of [^,;.<]{2,40}, )?(?:who )?(?:is |was |an? |the |himself |herself |also |now "
        r")*(?:only |lifelong )?<Y:party>(?= (?:who|first|elected|from|since|until)\b|[.;)]|,(?! <P>)| \(|\Z)",
    ),
    ("apposed", r"(?:\A|[.;:,(] |\b(?:and|with|by|to) )(?:[Aa]n? |[Aa]nother |fellow |[Tt]he )<Y:party>, <P:who>"),
    ("apposed", r"(?:[Aa]n?|[Aa]nother|fellow|[Tt]he) <Y:party>, (?:[a-z]+ ){1,3}<P:who>"),
    (
        "held by",
        r"<P:who>, (?:the |an? )?<Y:party> (?:<R>|councillor|member|incumbent|candidate|veteran|mayor)(?![a-z])",
    ),
    (
        "sits as",
        rf"<PN:who>,? (?:an? [^;.<]{{3,60}}, )?(?:\w+ ){{0,4}}{SEAT}\b[^.;]{{0,40}}? as an? (?:\w+ )?<Y:party>",
    ),
    (
        "is",
        rf"<PN:who>(?:(?: from [^,;.<]{{2,40}})?, (?:who(?: is|'s) )?<N>? ?<R>,)?(?: is|'s| was)(?: {HELD})* "
        r"<Y:party>(?= as well|[.,;]|\Z| in (?:the|<D>)| on the)",
    ),
    (
        "leads group",
        r"<PN:who>(?:'s|,?(?: who)?(?: has| have| had)?) (?:leads?|led|chairs?|heads?|headed|speaks? for|spoke for)"
        r"(?: the| its| that| <N>)? <Y:party>(?: group|s\b)?",
    ),
    (
        "led by",
        r"<Y:party>(?: group| party)?(?:,[^;.]{3,60},)? (?:is|are|will be|was|were) (?:now |currently )?"
        r"(?:led|headed) by (?:<R>,? )?<P:who>",
    ),
    ("followed", r"<Y:party>,(?:[^;.]{3,60},)? is now led by <P> in succession to <P:who>"),
    ("of the party", rf"<P:who>,? (?:of|from) (?:the )?<Y:party>{BENCH}(?=[ .,;)]|\Z)"),
    ("for the party", rf"<P:who>,? for (?:the )?<Y:party>{BENCH}(?=[ .,;)]|\Z)"),
    ("own administration", r"<P:who>(?:'s|') <Y:party> (?:administration|group|cabinet|government|party|colleagues)"),
    (
        "head of group",
        r"<PN:who> [^.;<]{0,60}\bas (?:the )?(?:<R>|head|leader|chair|convener)(?: of)?(?: the| its| <N>)? "
        r"<Y:party> (?:group|benches)",
    ),
    ("own", r"<N:who> (?:own |fellow )+<Y:party>(?= (?:colleagues|councillors|members|group|party|<[PG]>))"),
    ("own", r"<N:who> (?:own |fellow |ruling )*<Y:party> (?:group|colleagues|benches|allies|administration)\b"),
    ("fellow", r"<N:who> fellow <Y:party>(?= [a-z]|[.,;]|\Z)"),
    (
        "stands for",
        rf"<PN:who>,? (?:an? (?:<R>|[a-z -]{{3,40}}),? )?(?:who )?(?:(?:is|was|has|had|will|first|re-) ?){{0,2}}"
        rf"{STAND} (?:as an? <R> )?for (?:the )?<Y:party>(?=[ ,.;)]|\Z)",
    ),
    ("elected for", r"<P:who>[^.;<]{0,60}, (?:first )?(?:elected|returned|chosen) (?:for|as an?) (?:the )?<Y:party>"),
    ("wins for", r"<P:who> (?:wins|takes|gains|holds|keeps) [^.;,]{1,40} for (?:the )?<Y:party>(?=[ ,.;)]|\Z)"),
    (
        "joined party",
        rf"<PN:who>,? (?:who )?(?:(?:had|has|have|will|is|was|yesterday|today|then|later) ?){{0,3}} ?{JOIN} "
        rf"(?:the |a )?(?:new )?<Y:party>{BENCH}(?= (?:at|in|as|on|from|last|when|after|and|over|this|yesterday|who)\b|"
        r"[.,;)]| <D>|\Z)",
    ),
    (
        "quit to join",
        rf"<PN:who> (?:has |had )?(?:quit|left|leaves|resigned from|deserted|abandoned) (?:the )?<Y>{BENCH}"
        rf"[^.;]{{0,30}} to (?:sit with|join|sit as an?|become an?|stand for) (?:the )?<Y:party>",
    ),
    ("both", r"(?:both|all)(?: of (?:them|whom))?(?: are)? <Y:party>(?:: |, )<P:who>"),
    ("both", r"(?:both|all)(?: of (?:them|whom))?(?: are)? <Y:party>(?:: |, )<P>(?: \([^()]*\))?,? and <P:who>"),
    ("like", r"<P>,? like <P:who>,? an? <Y:party>"),
    ("among", r"<Y:party>(?: \w+){0,6},? (?:among them|including) <P:who>"),
    ("left", r"(?:one|lone|sole|only) <Y:party>(?: left| remaining| on [^.;:]{2,30})?: <P:who>"),
    (
        "group's leader",
        r"<Y:party> (?:group|benches)(?:'s)?[^.;<]{0,30} (?:<R>|leader)(?: is|,|:) <P:who>",
    ),
    ("turned", r"<P:who>: <Y> to <Y:party>"),
    ("turned", r"<P:who>, (?:an? |the )?<Y>[- ]turned[- ]<Y:party>"),
)
"""Each rule's name with its pattern: the groups `who` and `party`."""
NAMED_AGAIN = (
    r"(?<!of )(?<!with )(?<!by )(?<!for )(?<!from )(?<!to )(?<!and )\b[Tt]he (?:veteran )?<Y:party>"
    r"(?:(?= (?:veteran|man|woman|stalwart|politician|grandee|councillor)\b)|, (?:\d\d|who)\b|"
    r"(?= (?:said|told|added|has|will|is|was)\b))"
)
"""The party alone means the person last named: "The Tory, 74, told"."""
LINE = r"\A\W{0,3}<Y:party>(?: (?:group|members|councillors))?(?: ?\(\d{1,3}\))?(?::| -) ?(?=(?:<R> |[A-Z]\w+ )?<P>)"
"""A line that lists a party's people: "Labour (3): A, B and C"."""
INDEPENDENT = r"(?:\A|(?<=[.;,] )|(?<=and ))Independent (?:councillor |<R> )?<P:who>"
"""A capital is no name where the word opens the clause: "Independent Ann Hope"."""
