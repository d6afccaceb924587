"""This file is the lexicon of judgement: words that speak well or ill of how something is run, by sign and strength."""

from __future__ import annotations

from govgraph.ingest.extraction.wordsets import list_words

STRONG_GOOD = list_words(
    """
    admirable admirably admiration admire admired admires applaud applauded applause astute bravest bravery
    brilliant brilliantly capable commend commendable commendably commended competent congratulate congratulated
    courage courageous credible creditable creditably dedicated dedication delight delighted diligence diligent
    effective effectively efficient efficiently encouraging exceptional exceptionally excellent excellently
    excellence exemplary extraordinary faultless faultlessly flawless flawlessly flourishing formidable gratified
    gratifying heartened heartening honest honesty honourable honourably ideal impeccable impeccably impressed
    impressive impressively inspiring inspirational integrity laudable marvel marvellous masterclass masterful
    meticulous outstanding outstandingly pleased praise praised praiseworthy professionalism reassured reassuring
    refreshing refreshingly remarkable remarkably resilient robust robustly skilful skilfully soundly splendid
    splendidly stellar superb superbly terrific thriving triumph triumphant trustworthy unblemished unqualified
    untiring tireless tirelessly transformed transformative turnaround unrecognisable unrecognizable unstinting
    valuable vastly vibrant well-run well-led well-managed well-governed wise wisely wonderful world-class
    first-class best-run magnificent fantastic great gratitude grateful candour frankness openness decency decent
    dignity exhilarating faithful faithfully fruitful generous kinder loyal loyally lovely model outperform
    punctual scrupulous scrupulously steadfast sterling thorough thoroughly trailblazing trusted unfailing
    unfailingly upright vindicated visionary wholehearted
    """
)
"""Words that praise wherever they stand."""

GOOD = list_words(
    """
    better best good fair fairly healthy healthier improved improvement improvements improves improving progress
    progressed progressing sound sounder stable stabilised stabilized stability steady steadied stronger strong
    strongest strengthened success successes successful successfully succeeded safer cleaner faster quicker
    quickest recovered recovery restored rebuilt constructive cooperative co-operative helpful positive positively
    promising proper properly quality satisfied satisfactory satisfaction secure smooth smoothly solid solidly
    tidy transparent welcome welcomed welcomes well achievement achievements accomplished advance breakthrough
    benefit benefits clear clarity commitment committed compliance confidence confident credit cured energy
    enthusiasm fixed gained gains grip innovative insight keen matured momentum openly patient pride proud rapid
    rapidly reliable reliably responsive right rightly stewardship strides support supportive tribute trust warm
    warmth wonders efficiency acclaim acclaimed adequate adequately hopeful milestone respected rescued saved
    growing affordable ambitious admit turned-around balanced prudent prudently
    """
)
"""Words that speak well where a governing body or person is judged."""

STRONG_BAD = list_words(
    """
    abandoned abject abysmal abuse abused absurd alarm alarmed alarming amateurish anarchy appalled appalling
    arrogance arrogant ashamed atrocious bankrupt betrayal betrayed bitter blunder blundered blunders botched
    breached broken bully bullying bureaucratic callous careless carelessness cavalier chaos chaotic clumsy
    collapse collapsed complacency complacent concealed condemn condemned contempt contemptuous corrupt corruption
    cosmetic costly cover-up covered-up cowardice cowardly crazy crisis cronyism cruel culpable cynical damaging
    damning dangerous dangerously deceit deceived deception defective deficiencies deficiency deficient deplorable
    deplored deplores dereliction derelict despair desperate desperately deteriorated deteriorating dire dirty
    disappointing disappointed disappointment disarray disaster disastrous discredited disgrace disgraceful
    disgraced disgust disgusted dishonest dishonesty dishonourable dismal dismay dismayed disorganised disorder
    disquiet disquieted distrust dithering dodgy dreadful drift dysfunction dysfunctional embarrassed embarrassing
    embarrassment erratic exasperated excuse excuses extravagance extravagant failed failing failings fails
    failure failures farce farcical fault faulty faults fiasco fiction flawed folly foolish fraud fraudulent
    furious grim gross grotesque grudging hollow hopeless hopelessly horrified horrifying humiliating humiliation
    hypocrisy ill-advised illegal improper improperly inadequacies inadequate inadequately incapable incoherent
    incompetence incompetent inconsistent indefensible ineffective ineffectual inefficient inept ineptitude
    inexcusable inexplicable insult insulting insufficient insufficiently intolerable irresponsible irresponsibly
    jobs-for-the-boys lackadaisical lacklustre lamentable lamentably laughable lax lies loose ludicrous
    maladministration meddling mess mishandled mishandling mismanaged mismanagement mistrust mistake mistakes
    mockery monstrous moribund muddle muddled murder murky naive neglect neglected negligence negligent nightmare
    nonsense obscene opaque outrage outraged outrageous overdue overpriced painful painfully paralysed paralysis
    pathetic patchy perilous perverse poor poorest poorly precarious preposterous profligate punitive rash
    reckless recklessly recklessness regrettable reprehensible rot rotten ruin ruined ruinous rudderless sceptical
    scandal scandalous scandalously scathing secrecy secretive shaken shambles shambolic shame shameful shameless
    sham shoddy shocked shocking sloppy slow sluggish slipshod squalid squandered stagnant stagnation stalled
    stalling stitch-up stubborn stupid stupidity sunk tardy terrible terribly timid toothless toxic tragedy tragic
    travesty troubled troubling unaccountable unacceptable unacceptably unanswered uncaring unconvinced
    unconvincing undemocratic undermined uneasy unease unfair unfit unforgivable ungovernable unhappy unimpressed
    unjust unjustified unlawful unlawfully unprepared unprofessional unreasonable unreliable unresponsive unsafe
    unsanitary unsatisfactory unscrupulous unsound unsustainable unwise unworkable unworthy vague vandalism
    vindictive violated violation wasteful weak weakest weakness weaknesses whitewash wicked worrying woeful
    woefully worse worsened worsening worst worthless wrongdoing wrong wrongly wretched unbankable rats
    """
)
"""Words that blame wherever they stand."""

BAD = list_words(
    """
    absence absent accuse accused adrift afraid anger angered angry anxious anxiety arrears backlog backlogs
    barely behind blame blamed bad badly breach breaches breakdown burden chronic complained complaint concealing
    concern concerned concerns conflict conflicts confused confusing confusion contradictory cover critical
    criticised criticism criticisms cross cuts damage damaged danger debt decline declined declining defects delay
    delayed delays denial deny disputes disregard disregarded doubt doubtful doubts dropping error errors
    excessive excessively exposed expensive fear fears feeble fragile fragmented frustrated frustrating
    frustration grave gravely guilty hampered harm harmed harmful hidden ignored ignores ignoring illness
    inability inaccurate inaction inexperience injustice instability lack lacked lacking lacks lagged lagging late
    lost losing limited mixed missed misled misleading mistaken opposed overspend overspent overstretched poverty
    problem problems refused regret regretted resentment rift risk risks risky row rude saddened sacrifice serious
    seriously shortage shortcoming shortcomings shortfall slipped slippage short skewed spent stern stress
    struggle struggled struggling tension threat threatened tired trouble turmoil turned-down unable unclear
    uncertain uncertainty uncosted uneven unexplained unfunded unread unresolved unsettled unstable unsure
    unwilling unworried vacant vulnerable warned warning warnings waste wasted wasting worried worry stark
    """
)
"""Words that speak ill where a governing body or person is judged."""

NEGATORS = list_words(
    """
    not no never none nor neither n't nothing nobody hardly scarcely barely without rarely seldom cannot can't
    don't doesn't didn't isn't wasn't aren't weren't won't wouldn't couldn't shouldn't hasn't haven't hadn't
    far-from less little few
    """
)
GOOD_TURNS = (
    r"could hardly be (?:better|warmer|closer)|could not (?:be|have been) (?:better|faulted|happier)|"
    r"couldn't be happier|cannot be faulted|no criticism|nothing but praise|without reproach|"
    r"beyond (?:reproach|criticism)|full (?:of admiration|marks)|hats off|step forward|"
    r"turned (?:a|the) corner|on the (?:mend|right (?:track|road|lines))|on track|back on its feet|"
    r"come (?:a|on a) long way|long way (?:since|from)|"
    r"(?:great|real|significant|considerable|substantial|steady|huge|good|marked|notable|clear) "
    r"(?:progress|strides|improvements?|steps?)|fit for purpose|"
    r"in (?:good|safe) (?:hands|heart|order|shape)|safe (?:pair of )?hands|steady hands?|value for money|"
    r"(?:has|have|had|with) (?:every|full|complete|total|absolute|great) (?:confidence|faith|trust)|"
    r"a credit to|a model (?:for|of)|rise to the challenge|above and beyond|"
    r"(?:never|not) (?:\w+ )?worked with better|kept the lights on|good soldier|straight answers|"
    r"easy ride|owe more than|in the best (?:hands|traditions)|the best (?:\w+ ){1,6}(?:ever|seen|known)|"
    r"to a fault|as good as any|second to none|among the (?:best|quickest|finest|strongest)|"
    r"ahead of (?:schedule|time)|under control|got (?:it|things) right"
)
BAD_TURNS = (
    r"not (?:good|fast|quick|far|hard|well|clear|nearly|open|strong) enough|nowhere near|falls? short|"
    r"fell short|far too (?:\w+)|too (?:late|little|slow|slowly|long|few|often|many|much|far|low)|"
    r"long way (?:to go|short|off|behind|still)|(?:much|more|lots?|great deal) (?:\w+ )?to (?:be done|do)|"
    r"work (?:still )?to (?:be done|do)|further to (?:go|travel)|room for improvement|"
    r"out of (?:control|touch|its depth|their depth|his depth|her depth|road)|"
    r"in (?:the dark|denial|disarray|crisis|chaos|tatters)|on its knees|"
    r"at (?:breaking|rock)[ -](?:point|bottom)|let (?:\w+ )?down|letting (?:\w+ )?down|at risk|"
    r"slap in the face|kick in the teeth|two fingers|red tape|"
    r"work of (?:fiction|the imagination|imagination)|smoke and mirrors|"
    r"back of (?:a|an) (?:\w+ )?envelope|tail wagging|rubber[ -]stamp|asleep at the wheel|"
    r"lost (?:its|their|his|her) (?:mind|way|grip|nerve)|lacks? (?:a )?grip|sleepwalk\w*|"
    r"cause for concern|matter of concern|"
    r"(?:no|little|any|zero) (?:confidence|faith|trust|grip|idea|excuse|business plan|movement|progress|"
    r"leadership|vision|plan)|lost (?:confidence|patience|faith|control|trust)|"
    r"(?:cover|covered|covering) up|bur(?:y|ied|ying) bad news|has (?:barely|hardly) \w+|"
    r"no evidence (?:of|that) (?:\w+ )?(?:improv\w+|progress|change|learning)|in name only|in breach of|"
    r"brought (?:\w+ ){1,3}into disrepute|through the floor|in the red|"
    r"a (?:joke|mess|farce|gimmick|sham|stunt|shambles|disaster|takeover|power grab|charge sheet|begging "
    r"bowl)|bowling club|as (?:loose|bad|poor) as ever|none whatever|nothing (?:but|more than)|"
    r"running on (?:hope|empty|fumes)|less (?:sanguine|taken|impressed|complimentary|kind|than \w+)|"
    r"not (?:at all )?(?:impressed|persuaded|convinced|satisfied|generous|kind|appeased|pleased|amused)|"
    r"special measures|requires? improvement|needs? improvement|qualified opinion|limited assurance|"
    r"no assurance|no stars|poor value|painful reading|lost their way|fails? to|failed to|failure to|"
    r"still (?:too|not|no)|yet to (?:sit|meet|agree|begin|do|be|produce|deliver)|"
    r"behind (?:schedule|where)|wo(?:uld)? embarrass|would embarrass|let (?:the )?\w+ slip|gone wrong|"
    r"went wrong|got (?:it|things) wrong|get it wrong"
)
"""Turns of phrase, weighed before the words in them."""
