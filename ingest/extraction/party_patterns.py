"""This file is the wording of party membership: patterns over slotted text that name a person and a party."""

from __future__ import annotations

TITLED = (
    r"(?:councillor|mayor|veteran|stalwart|colleague|candidate|group leader|rival|member|MP|predecessor|successor|"
    r"deputy|counterpart|challenger|newcomer|nominee|incumbent|grandee|backbencher|senator|congressman|"
    r"congresswoman|alderman|convener|spokesman|spokeswoman|man|woman)"
)
HELD = r"(?:a|an|the|himself|herself|also|now|only|first|second|third|fourth|fifth|long-standing|lifelong|fellow)"
STAND = r"(?:standing|stood|running|ran|elected|campaigning|sitting|sat|sits|won(?: \w+){0,3}|held(?: \w+){0,3})"
PATTERNS: tuple[tuple[str, str], ...] = (
    ("bracket", r"<P:who>,? ?\((?:[^()<]{0,40}[,;] ?)?<Y:party>[^()]{0,60}\)"),
    (
        "before name",
        rf"<Y:party>(?: group| party)?(?:'s|'|’)? (?:{TITLED}?,? ?(?:<R>,? )?)?<P:who>",
    ),
    (
        "after name",
        r"<P:who>,? (?:like <P> )?(?:of [^,;.<]{2,40}, )?(?:who )?(?:is |was |an? |the |himself |herself |also |now "
        r")*(?:only |former |lifelong )?<Y:party>(?= (?:who|first|elected|from|since|until)\b|[ .,;)]|\Z)",
    ),
    (
        "sits as",
        r"<PN:who>,? (?:an? [^;.<]{3,60}, )?(?:\w+ ){0,4}(?:sits|sit|sat|represents|represented|stands|stood|serves|"
        r"continues|now)\b[^.;]{0,40}? as an? <Y:party>",
    ),
    (
        "is",
        rf"<PN:who>(?:(?: from [^,;.<]{{2,40}})?, (?:who(?: is|'s) )?<N>? ?<R>,)?(?: is|'s| was)(?: {HELD})* "
        r"<Y:party>(?= as well|[.,;]|\Z| in (?:the|<D>)| on the)",
    ),
    (
        "leads group",
        r"<PN:who>(?:'s|,?(?: who)?(?: has| have| had)?) (?:leads?|led|chairs?|heads?|headed)(?: the| its)? "
        r"<Y:party> group",
    ),
    (
        "led by",
        r"<Y:party>(?: group| party)?(?:,[^;.]{3,60},)? is (?:now |currently )?(?:led|headed) by (?:<R>,? )?<P:who>",
    ),
    ("of the party", r"<P:who>,? (?:of|from|for) (?:the )?<Y:party>(?: [Pp]arty| group)?(?=[ .,;)])"),
    ("own administration", r"<P:who>(?:'s|') <Y:party> (?:administration|group|cabinet|government|party|colleagues)"),
    (
        "head of group",
        r"<PN:who> [^.;<]{0,60}\bas (?:the )?(?:<R>|head|leader|chair|convener)(?: of)?(?: the)? <Y:party> group",
    ),
    ("own", r"<N:who> (?:own |fellow )+<Y:party>(?= (?:colleagues|councillors|members|group|party|<P>))"),
    ("fellow", r"<N:who> fellow <Y:party>(?= [a-z]|[.,;]|\Z)"),
    ("stands for", rf"<P:who>,? (?:an? (?:<R>|[a-z -]{{3,40}}),? )?(?:who )?{STAND} for (?:the )?<Y:party>(?=[ ,.;)])"),
    (
        "joined party",
        r"<PN:who> (?:had |has )?(?:joined|rejoined|defected to|switched to) (?:the )?<Y:party>(?: [Pp]arty)?"
        r"(?= (?:at|in|as|on|from|last|when)\b|[.,;]| <D>)",
    ),
    ("both", r"(?:both|all)(?: of (?:them|whom))?(?: are)? <Y:party>(?:: |, )<P:who>"),
    ("both", r"(?:both|all)(?: of (?:them|whom))?(?: are)? <Y:party>(?:: |, )<P>(?: \([^()]*\))?,? and <P:who>"),
    ("like", r"<P>,? like <P:who>,? an? <Y:party>"),
    ("among", r"<Y:party>(?: \w+){0,6},? (?:among them|including) <P:who>"),
)
"""Each rule's name with its pattern: the groups `who` and `party`."""
INDEPENDENT = r"(?:\A|(?<=[.;,] )|(?<=and ))Independent (?:councillor |<R> )?<P:who>"
"""A capital is no name where the word opens the clause: "Independent Ann Hope"."""
