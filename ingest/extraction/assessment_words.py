"""This file is the vocabulary of praise and concern: attitudes held, and words that weigh a state."""

from __future__ import annotations

import re
from typing import Literal

from govgraph.ingest.language.sieve import Screened

Polarity = Literal["positive", "negative", "mixed"]


def _any(*patterns: str) -> Screened:
    return Screened.compile(r"\b(?:" + "|".join(patterns) + r")\b", re.I)


PLEASED = _any(
    "encouraged",
    "pleased",
    "heartened",
    "impressed",
    "satisfied",
    "confident",
    "delighted",
    "convinced",
    "reassured",
    "glad",
    "proud",
    "relieved",
    "optimistic",
    "thrilled",
    "cheered",
    "buoyed",
    "comforted",
    "upbeat",
)
"""How one is who judges well: "The Panel is encouraged that ..." """

WORRIED = _any(
    "concerned",
    "worried",
    "disappointed",
    "alarmed",
    "dismayed",
    "troubled",
    "frustrated",
    "shocked",
    "appalled",
    "anxious",
    "unconvinced",
    "not satisfied",
    "not convinced",
    "unhappy",
    "unimpressed",
    "dissatisfied",
    "saddened",
    "sorry to see",
    "angry",
    "furious",
    "horrified",
    "disturbed",
    "uneasy",
    "sceptical",
    "skeptical",
    "pessimistic",
    "perturbed",
    "exasperated",
    "dispirited",
    "nervous",
    "less taken",
    "not taken",
    "ashamed",
    "embarrassed",
    "disgusted",
    "outraged",
    "scathing",
)
"""How one is who judges ill."""

PRAISES = _any(
    r"welcom(?:e|es|ed|ing)\s+(?:the\s+|this\s+|these\s+)?(?:\w+\s+){0,2}(?:progress|improvements?|reports?|findings|steps|work|changes|commitment|"
    r"fact|transformation|achievements?|openness|candou?r|honesty|frankness|transparency|engagement|efforts?|determination|willingness|"
    r"leadership|stability|energy|approach|pace|response|professionalism|resolve|focus|co-?operation|investment|turnaround|recovery)",
    r"prais(?:e|es|ed)",
    r"commend(?:s|ed)?",
    r"credit(?:s|ed)",
    r"applaud(?:s|ed)?",
    r"congratulat(?:e|es|ed)",
    r"hail(?:s|ed)",
    r"pa(?:y|id|ys)\s+tribute\s+to",
    r"recognis(?:e|es|ed)\s+(?:the\s+)?(?:\w+\s+)?(?:progress|improvements?|achievements?)",
    r"acknowledg(?:e|es|ed)\s+(?:the\s+)?(?:\w+\s+)?(?:progress|improvements?|work|efforts?|contribution|dedication)",
    r"thank(?:s|ed)?\s+(?:\w+\s+){1,6}?for\s+(?:their|his|her|its|your)\s+(?:\w+\s+){0,2}(?:work|efforts?|service|dedication|leadership|commitment)",
    r"(?:has|have|had)\s+(?:every|full|complete|great|total)\s+(?:confidence|faith|trust)\s+in",
    r"(?:spoke|speaks|spoken)\s+(?:highly|warmly|well)\s+of",
    r"admir(?:e|es|ed)|sing(?:s|ing)?\s+the\s+praises",
    r"rat(?:e|es|ed)\s+(?:him|her|it|them|the\s+[\w\s’']{2,30}?)\s+(?:an?\s+)?(?:good|brilliant|outstanding|excellent|highly)",
)
"""Verbs by which somebody praises."""

BLAMES = _any(
    r"criticis(?:e|es|ed)",
    r"condemn(?:s|ed)?",
    r"rais(?:e|es|ed|ing)\s+(?:\w+\s+)?(?:concerns?|alarm|doubts)",
    r"express(?:es|ed)?\s+(?:\w+\s+)?(?:concerns?|disappointment|alarm|frustration|dismay)",
    r"voic(?:e|es|ed)\s+(?:\w+\s+)?(?:concerns?|doubts)",
    r"warn(?:s|ed)",
    r"attack(?:s|ed)",
    r"(?:censure|rebuke|chide|castigate|denounce|berate|pillorie|upbraid|fault|slate|rubbishe|bemoan|lament|regret)(?:s|d|ed)?\b",
    r"slam(?:s|med)|blast(?:s|ed)|hit\s+out\s+at|took\s+[\w\s]{2,30}?to\s+task|poured\s+scorn",
    r"(?:has|have|had)\s+(?:no|little|lost)\s+(?:confidence|faith|trust)\s+in|lost\s+(?:confidence|faith|patience)",
    r"question(?:s|ed)\s+(?:whether|why|the\s+(?:judgement|competence|wisdom|value|handling))",
    r"deplor(?:e|es|ed)",
    r"lambast(?:s|ed)",
    r"rat(?:e|es|ed)\s+(?:[\w’'&-]+\s+){1,8}?(?:inadequate|poor|weak|unsatisfactory)",
    r"gave\s+[^.;]{0,30}\b(?:adverse|qualified)|given\s+[^.;]{0,20}\b(?:adverse|qualified)",
)
"""Verbs by which somebody blames or warns."""

GOOD = _any(
    r"(?:good|great|real|steady|significant|substantial|considerable|positive|excellent|strong|encouraging|tangible|rapid|solid|clear)\s+"
    r"(?:\w+\s+)?(?:progress|improvements?|start|strides?|foundations?|leadership|governance|management)",
    r"(?:good|great|excellent|hard)\s+work",
    r"significant\s+(?:and\s+\w+\s+)?(?:changes|progress|improvements?)",
    r"progress\s+(?:had|has|have)\s+been\s+(?:made|stepped\s+up)|made\s+(?:\w+\s+){0,2}progress|progress\s+made",
    r"improved|improving|improvement\s+(?:was|is|has|had|had\s+been)",
    r"impressive|outstanding|excellent|remarkabl[ey]|exemplary|brilliant|commendable|robust|well[\s-]run|well[\s-]led",
    r"lay(?:ing|s)?\s+the\s+foundations?|foundations?\s+(?:for\s+\w+\s+)?(?:had|have)\s+been\s+laid",
    r"steadied|transformed|strengthened|turned\s+(?:a|the)\s+corner|back\s+on\s+track|on\s+track|new\s+(?:energy|momentum)",
    r"meeting\s+its\s+(?:best\s+value\s+)?dut(?:y|ies)|fit\s+for\s+purpose|in\s+good\s+(?:heart|hands|order|shape)|safe\s+hands",
    r"long\s+way\s+since|come\s+a\s+(?:\w+\s+)?long\s+way|proper\s+challenge|without\s+(?:outside|further)\s+help|now\s+good",
    r"stopped\s+\w+\s+and\s+started|more\s+stable|got\s+better|get\s+better",
    r"(?:good|great|promising|encouraging|right|real)\s+(?:\w+\s+)?(?:steps?|signs?|results?|outcomes?|direction|performance|practice|value)",
    r"triumph|success(?:es)?|breakthrough|milestone|credit\s+to|step\s+forward|a\s+model\s+for|beacon|well\s+(?:managed|governed|organised)",
    r"better\s+run|best[\s-]run|first[\s-]class|world[\s-]class|admirable|praiseworthy|dedicated|courageous|unfailingly|heartening|reassuring|inspir\w+",
    r"rapidly\s+improv\w+|doubled|reached\s+a\s+high\s+standard|high\s+standards?|striking\s+improvement|every\s+faith|undiminished\s+confidence",
)
"""Words by which a state of things is good."""

BAD = _any(
    r"(?:serious|significant|major|grave|deep|real|persistent|continuing|systemic|fundamental)\s+(?:\w+\s+)?"
    r"(?:concerns?|failings?|failures?|weakness(?:es)?|problems?|risks?|challenges?|shortcomings?|doubts?|deficienc(?:y|ies))",
    r"troubling|worrying|alarming|disturbing|"
    r"extremely\s+serious|deeply\s+worrying|not\s+good\s+enough|less\s+good|falls?\s+short|fell\s+short",
    r"inadequate|unacceptable|unsatisfactory|dysfunctional|ineffective|insufficient|poor(?:ly)?|weak(?:ness(?:es)?)?|damning|fragile",
    r"failing|failings?|failed\s+to|failure|slippage|setbacks?|deteriorat\w+|worsen\w+|stall(?:ed|ing)?|slow\s+(?:pace|progress)|too\s+slow(?:ly)?",
    r"(?:had|has|have)\s+not\s+(?:yet\s+)?(?:been\s+)?(?:acted|done|met|delivered|improved)|no\s+(?:movement|progress|improvement|evidence)",
    r"remains?\s+(?:a\s+)?(?:concern|concerned|behind|weak|poor|fragile|\w+\s+full\s+year\s+behind)|behind\s+(?:schedule|where)",
    r"not\s+meeting|breach(?:ed|es)?\s+(?:of\s+)?its|broken\s+down|breakdown|at\s+risk|lack(?:s|ed|ing)?\s+(?:of\s+)?",
    r"(?:long|hard)\s+(?:road|way)\s+(?:still\s+)?(?:to|ahead|lay)|much\s+(?:more\s+)?(?:still\s+)?(?:left\s+)?to\s+(?:be\s+done|do)|difficult\s+to\s+overstate",
    r"(?:was|is|were|are)n[’']t(?=[.]?$)|no\s+longer\s+fit|unsustainable|intolerable|chaos|crisis|toxic|mistrust|distrust|disappointment|"
    r"disast(?:er|rous)|(?:a|the|this|such\s+a|complete|total|utter)\s+(?:mess|joke|farce|failure|nightmare|insult)|shambles|shambolic|disgrace(?:ful)?|"
    r"scandal(?:ous)?|fiasco|betrayal|whitewash|outrage(?:ous)?|travesty|shameful|catastroph\w+|embarrassment|folly|blunder\w*|sham|stitch-up|"
    r"slap\s+in\s+the\s+face|cronyism|dereliction|incompeten\w+|negligen\w+|reckless\w*|complacen\w+|appalling|dreadful|woeful\w*|lamentable|"
    r"abysmal|dire|dismal|unsafe|dangerous(?:ly)?|unlawful\w*|mismanage\w+|misconduct|secretive|bullying|blame\s+culture|out\s+of\s+control|"
    r"let\s+down|letting\s+down|on\s+its\s+knees|not\s+(?:\w+\s+){0,6}(?:hard|far|fast|well)\s+enough|nowhere\s+near|too\s+(?:late|little|long)|"
    r"so\s+little\s+has|little\s+has\s+been|requires\s+improvement|special\s+measures|overstretched|under-?resourced|drift|"
    r"in\s+search\s+of\s+a|pace\s+of\s+(?:progress|change|improvement)",
)
"""Words by which a state of things is bad."""

UNEVEN = _any("uneven", "patchy", "mixed", "inconsistent", "variable", "a\\s+mixed\\s+picture", "in\\s+parts?")
"""Words by which it is both."""

CONTRAST = _any("but", "however", "although", "though", "while", "yet", "nevertheless", "despite", "offset")
NO_LONGER = re.compile(r"\b(?:no\s+longer|not|nor|never)\s+(?:\w+\s+)?$", re.I)
NO_PRAISE = re.compile(r"\b(?:not|never|hardly|n['’]t|no\s+longer|far\s+from)\s+(?:\w+\s+){0,2}$", re.I)


def weigh(words: str) -> Polarity | None:
    """Return how `words` judge: the good and the bad in them together, None where there is neither.

    >>> weigh("good progress but serious concerns"), weigh("It was not impressive"), weigh("on Friday")
    ('mixed', 'negative', None)
    """
    if UNEVEN.search(words):
        return "mixed"
    good = bad = False
    for found in [*GOOD.finditer(words), *PLEASED.finditer(words), *PRAISES.finditer(words)]:
        if NO_PRAISE.search(words[: found.start()]):
            bad = True
        else:
            good = True
    for found in BAD.finditer(words):
        if NO_LONGER.search(words[: found.start()]):
            good = True
        else:
            bad = True
    bad = bad or any(pattern.search(words) for pattern in (WORRIED, BLAMES))
    if good and bad:
        return "mixed"
    return "positive" if good else "negative" if bad else None
