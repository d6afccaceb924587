"""This file is the verbs of judgement as the parse meets them: calling, rating, praising, blaming; attitudes."""

from __future__ import annotations

import re

from govgraph.ingest.extraction.wordsets import list_words

CALLING = list_words(
    """
    call describe brand dub label term denounce dismiss liken compare characterise characterize portray hail
    pronounce deem consider find judge think ridicule deride decry depict regard slate
    """
)
"""Verbs that give what they judge a name."""
FORMULAS = list_words(
    """
    call brand dub dismiss denounce liken label deride ridicule compare slate
    """
)
"""Verbs that name a thing ill where the words they quote do not tell."""
RATING = list_words(
    """
    rate grade score rank assess mark judge label class classify pronounce deem find consider brand describe
    """
)
"""Verbs that give what they judge a mark."""
PRAISING = list_words(
    """
    praise commend applaud congratulate hail credit pay welcome salute admire acclaim laud compliment thank
    acknowledge recognise recognize endorse extol
    """
)
BLAMING = list_words(
    """
    criticise criticize condemn attack slam blast censure rebuke castigate lambast lambaste chide fault accuse
    blame deplore bemoan lament regret berate upbraid admonish reprimand savage pillory scold question warn
    complain express raise voice deride mock rubbish
    """
)
SAYING = list_words(
    """
    say tell warn feel think believe argue admit add insist write note observe claim declare complain state
    remark suggest concede acknowledge maintain reckon allow contend protest agree stress emphasise emphasize
    highlight grumble
    """
)
REPORTING = list_words("report find conclude state")
"""Verbs whose content is a finding where it is ill, and praise where it is good or mixed."""
HOLDING = list_words(
    """
    be remain feel become have lose seem express sound stay look profess declare pronounce
    """
)
ATTITUDES = re.compile(
    r"\b(?:(?P<good>(?:much\s+|greatly\s+|deeply\s+|very\s+)?(?:encouraged|pleased|heartened|impressed|satisfied|delighted|reassured|gratified|cheered|buoyed|comforted|thrilled|"
    r"complimentary|appreciative|struck\s+by\s+the\s+(?:commitment|quality|energy)|full\s+of\s+(?:praise|admiration)|proud|relieved|confident|content|"
    r"generous\s+(?:about|to|in)|warm\s+(?:about|in)|equally\s+clear|upbeat|(?:every|full|complete|great|total|absolute)\s+(?:confidence|faith|trust)\s+in|no\s+(?:criticism|complaints?|quarrel)|"
    r"admiration\s+for|taken\s+(?:with|by)|sanguine|nothing\s+but\s+praise))"
    r"|(?P<bad>concerned|worried|disappointed|alarmed|dismayed|troubled|frustrated|shocked|appalled|anxious|unconvinced|unhappy|unimpressed|dissatisfied|"
    r"saddened|angry|furious|horrified|disturbed|uneasy|sceptical|skeptical|pessimistic|perturbed|exasperated|ashamed|disgusted|outraged|scathing|damning|"
    r"critical\s+of|disquieted|unpersuaded|unsparing|scornful|withering|baffled|bewildered|astonished|nervous|"
    r"(?:lost|no|little|run\s+out\s+of)\s+(?:confidence|faith|trust|patience)\s+(?:in|with)|patience\s+with|(?:grave|serious|deep|real|continuing|significant)\s+(?:concerns?|doubts?|reservations?|misgivings)|"
    r"(?:disappointment|concern|alarm|dismay|frustration|unease)\s+(?:at|about|over|that|with)|cross))\b",
    re.I,
)
TELLING_MARK = re.compile(
    r"\b(?:(?P<good>outstanding|excellent|good|strong|satisfactory|green|effective|well[\s-]led|exemplary|sound|clean|substantial\s+assurance|best)|"
    r"(?P<bad>inadequate|weak|poor|unsatisfactory|failing|requir(?:es|ing)\s+improvement|needs\s+improvement|adverse|red|ineffective|worst(?:-\w+)?|"
    r"uncertain|limited\s+assurance|critical|C3|C4|no\s+stars))\b",
    re.I,
)
GATE = re.compile(
    r"\b(?:call|describ|brand|dub|label|term(?:s|ed)\b|denounc|dismiss|liken|compar|character|portray|hail|pronounc|deem|consider|f(?:ind|ound)|judg|th(?:ink|ought)|"
    r"ridicul|derid|decr|depict|regard|rat(?:e|es|ed|ing)\b|grad|scor|rank|assess|mark|class|prais|commend|applau|congratul|credit|pa(?:y|id|ys)\b|welcom|salut|admir|"
    r"acclaim|laud|complim|thank|acknowledg|recogni|endors|criticis|criticiz|condemn|attack|slam|blast|censur|rebuk|castigat|lambast|chid|fault|accus|blam|deplor|"
    r"bemoan|lament|regret|berat|upbraid|admonish|reprimand|savag|scold|question|warn|complain|express|rais|voic|mock|rubbish|sa(?:y|ys|id)\b|t(?:ell|old)|fe(?:el|lt)|believ|"
    r"argu|admit|add|insist|wr(?:ite|ote)|report|not(?:e|ed|es)\b|observ|claim|declar|stat(?:e|ed|es)\b|remark|suggest|conced|maintain|reckon|conclu|allow|contend|protest|"
    r"is|was|are|were|am|be|been|remain|had|has|have|lost)",
    re.I,
)
"""Without one of these no verb of the sentence judges."""
