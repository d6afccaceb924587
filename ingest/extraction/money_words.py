"""This file is the words that tell what an amount of money is: a saving, a deficit, a debt, a loan, a grant ..."""

from __future__ import annotations

import re

NOUNS: dict[str, str] = {
    "saving": r"savings?|cuts?|cutbacks?|reductions?|efficienc(?:y|ies)|economies|retrenchments?|underspends?",
    "deficit": r"gaps?|shortfalls?|deficits?|overspends?|overspending|overspen[dt]|black holes?|holes?|loss"
    "|losses|pressures?"
    r"|imbalance|overruns?|overdrafts?|deficienc(?:y|ies)",
    "debt": r"debts?|borrowings?|liabilit(?:y|ies)|arrears|indebtedness|bonds outstanding",
    "loan": r"loans?|mortgage|bail-?outs?|advances?|credit facilit(?:y|ies)|facility"
    "|capitalisation (?:directions?|loans?)|bonds?",
    "grant": r"pupil premium|(?:extra|additional|new|more) (?:money|cash)|levelling[- ]up money|(?:grant"
    "|funding|finance) settlements?|from (?:the |central |UK |Welsh |Scottish )?government|grants?"
    "|grant[- ]in[- ]aid|funding|subsid(?:y|ies)|award|donations?|gifts?|support package|cash injection"
    r"|bursary|bequest|sponsorship|financial support|(?:recovery )?assistance|endowment|legacy|relief",
    "budget": r"total (?:spending|expenditure)|(?:gross|net) (?:revenue )?(?:spending|expenditure)|budgets?"
    "|reserves?|pots?|funds?|allocations?|spending plans?|programme|balances|contingency|envelope"
    r"|estimates for|provision|appropriation|vote of|spending limit|capital plan|precept for",
    "cost": r"costs?|bills?|fees?|salar(?:y|ies)|pay|pay-?offs?|pay-?outs?|settlements?|contracts?|(?:work"
    "|contracts?|deals?|orders?)(?:, | )(?:worth|valued at)|price|expenses?"
    r"|penalty|fines?|package|compensation|wages?|spending|expenditure|outlay|charges?|post|job|role|allowances?"
    r"|severance|payments?|redundancy|refurbishment|damages|remuneration|stipend|honorari(?:um|a)|tenders?|estimate"
    r"|quotations?|purchase|acquisition|invoices?|retainer|bonus|surcharge|levy on|ransom|claim|premiums?|rebate"
    r"|pension pot|golden goodbye|rebuild|project|scheme|extension|renovation|upgrade",
    "income": r"income|revenues?|receipts?|turnover|profits?|surplus(?:es)?|dividends?|takings|rents?|proceeds"
    "|windfall|rates levy"
    r"|council tax|business rates|precept|(?<!tax )levy|sale|sales|royalties|tolls?|licence fees|parking fees"
    r"|market fees",
}
VERBS: dict[str, str] = {
    "saving": r"sav(?:e|es|ed|ing)|cut(?:s|ting)?(?= (?:by )?(?:$|[£$€]))|tak(?:e|en|ing) out|took out"
    "|strip(?:ped)? out"
    r"|shav(?:e|ed|es)|still to find|left to find|still (?:needs?|has|have) to find|slash(?:ed|es)?|com(?:e|es"
    r"|ing) out of"
    r"|trim(?:med|s)?|shed(?:s|ding)?|strip(?:ped|s)? (?:out|from)|lop(?:ped|s)?|claw(?:ed|s)? back|prun(?:e|ed"
    r"|es)|economis(?:e|ed)|identif(?:y|ied)(?= (?:$|[£$€]))",
    "deficit": r"los(?:e|es|ing)|lost|overspen(?:t|d|ds)|in the red|short of|overdrawn",
    "debt": r"ow(?:e|es|ed|ing)|in debt",
    "loan": r"borrow(?:s|ed)?|lent|lend(?:s|ing)?|loaned|advanc(?:e|es|ed)",
    "grant": r"grant(?:s|ed|ing)|award(?:s|ed|ing)?|donat(?:e|ed|es)|fund(?:ed|s)(?= by)|hand(?:s|ed"
    "|ing)(?: (?:over|out))?"
    r"|(?:giv(?:e|en(?! above)|es|ing)|gave)(?! back| up| away)|contribut(?:e|ed|es|ing)|provid(?:e|ed|es|ing)"
    r"|chip(?:s|ped)? in|put(?:s|ting)? (?:up|in)(?= (?:$|[£$€]))"
    r"|pledg(?:e|ed|es)|promis(?:e|ed|es)(?: of)?|inject(?:ed|s)?|releas(?:e|ed|es)|make available|stump(?:ed|s)? up"
    r"|com(?:e|es) through|came through|cough(?:ed|s)? up|receiv(?:e|es|ed|ing)|gets?|got|secur(?:e|es|ed)"
    r"|w[io]n|wins"
    r"|subsidis(?:e|es|ed)|sponsor(?:s|ed)?|offer(?:s|ed)?",
    "budget": r"set(?:s|ting)? aside|put(?:s|ting)? by|earmark(?:s|ed)?|allocat(?:e|es|ed|ing)|found(?= (?:$"
    "|[£$€]))|ring-?fenced|put aside|budgeted"
    r"|reserv(?:e|ed)|sets? its budget at|vot(?:e|ed)(?= (?:$|[£$€]))",
    "cost": r"(?:giv(?:e|es|en|ing)|gave|pa(?:y|id)|hand(?:ed)?) back|cost(?:s|ing)?|spen(?:d|ds|t|ding)|pa(?:y"
    "|ys|id|ying)|repa(?:y|ys|id|ying)|r[ua]ns? up|topped|pocket(?:s|ed)?|charg(?:e|es|ed|ing)|bill(?:ed)"
    r"|earn(?:s|ed|ing)?|fined?|shell(?:ed)? out|bought|buys?|buying|price[sd]?(?: at)?|advertis(?:e|ed)"
    r"|swallow(?:s|ed)?|meet|came in at|com(?:e|es) in at|come to|came to|purchas(?:e|ed)|settle[ds]?|draw(?:s"
    r"|ing)? a salary"
    r"|written off|w[ro][io]te(?:s)? off|burn(?:ed|t)? through|splash(?:ed|es)? out|fork(?:ed|s)? out"
    r"|lavish(?:ed)?|hired? at",
    "income": r"rais(?:e|es|ed|ing)|sold|sell(?:s|ing)?|bring(?:s|ing)?(?: in)?|brought(?: in)?|generat(?:e|es"
    "|ed|ing)"
    r"|collect(?:s|ed|ing)?|recoup(?:ed|s)?|mak(?:e|es|ing) a profit|fetch(?:ed|es)?|net(?:ted|s)|yield(?:s"
    r"|ed)?|levied"
    r"|gross(?:ed|es)|recover(?:ed|s)?|let(?= for (?:$|[£$€]))|under offer",
}


def _compile(table: dict[str, str]) -> re.Pattern[str]:
    kinds = "|".join(f"(?P<{kind}>{words})" for kind, words in table.items())
    return re.compile(rf"\b(?:{kinds})\b", re.IGNORECASE)


NOUN, VERB = _compile(NOUNS), _compile(VERBS)
HEADED = re.compile(
    r"(?:[- ](?:worth )?(?:of |in )?)(?P<phrase>(?:(?!(?:on|for|to|by|from|with|is|was|are|were|will|be|been|has|had"
    r"|have|and|or|that|which|who|at|as|over|since|until|if|but|of|in|a|an|the|it|they|we|he|she|out|more|less"
    r"|this|last"
    r"|next|into|towards|after|before|under|than|so|not|would|could|may|must|when|while|per|each|already)\b)"
    r"[\w'’&-]+ ?){1,5})"
)
"""What follows an amount and is what it is an amount of: "£34m budget reductions", "£35m of savings"."""
NP_ONLY = re.compile(
    r"\b(?:post|job|role|project|scheme|extension|renovation|upgrade|rebuild|sale|claim|sales)\b", re.IGNORECASE
)
"""Nouns that tell only where the amount stands right before them: "the £147,500 post"."""
BRACKETS = re.compile(r"\([^()]{0,200}\)")
CLAUSE = re.compile(r"[;:]|\.\s|, (?:and|but|while|although|which|who|where) |\s[–—]\s")
FROM_RESERVES = re.compile(r" from (?:its |the |their |our )?(?:reserves|balances)\b")
STILL_TO_FIND = re.compile(r" (?:(?:a year|more) )?(?:is |are )?(?:still )?to (?:find|save|be (?:found|saved|cut))\b")
BEHIND: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("saving", re.compile(r" from (?:its|the|their|our) (?:[£$€][\d.,]+\w* )?(?:[\w-]+ )?budgets?\b")),
    ("grant", re.compile(r" into (?:the )?(?=[A-Z])")),
    (
        "deficit",
        re.compile(r" (?:short|adrift|over ?spent|overdrawn|over budget|in the red|in the hole|light)\b"),
    ),
    (
        "deficit",
        re.compile(
            r"(?: a year)? more than (?:it|they|was|is|the \w+) (?:raise|earn|t[ao]k|took|receiv|had coming|could)"
        ),
    ),
    ("cost", re.compile(r" (?:over|more than|above) (?:the )?(?:budget(?:ed)?|estimate[ds]?|planned|forecast)\b")),
    (
        "saving",
        re.compile(
            r" less (?:to spend|than)\b|(?: already)? (?:saved|cut|lopped|stripped out)\b| must (?:come out"
            r"|be cut|go)\b"
        ),
    ),
    (
        "debt",
        re.compile(
            r" (?:(?:that|which) )?(?:it|they|we|he|she|the \w+) (?:still )?ow(?:es?|ed)\b|[, ]+(?:is |was "
            r"|were )?owed\b"
        ),
    ),
    (
        "loan",
        re.compile(
            r" (?:(?:that|which) )?(?:it|they|we|the \w+) (?:(?:was|were|had been|been) lent|had borrowed|borrowed)\b"
        ),
    ),
    ("grant", re.compile(r" (?:has |have |had )?(?:already )?(?:gone|went|goes|will go|is going) to (?=[A-Z])")),
    (
        "grant",
        re.compile(
            r" (?:coming |came )?from (?:the )?(?:[\w’'&-]+ ){0,4}?(?:Government|Department|Ministry|Office"
            r"|Fund|Trust|Lottery|Council"
            r"|Foundation|Treasury|State|Crown|Commission|Agency|Union|Programme|Corporation|Executive"
            r"|Association|Charity|Whitehall|Westminster|Brussels|Washington|Canberra|Ottawa|Cardiff|Holyrood"
            r"|Dublin|ministers|taxpayers)\b"
        ),
    ),
    (
        "budget",
        re.compile(
            r" (?:has been |have been |was |is )?(?:put |set )?aside\b| in the (?:pot|kitty|bank|budget|coffers)\b"
        ),
    ),
    (
        "income",
        re.compile(
            r" (?:a year )?(?:in|from) (?:the )?(?:[\w-]+ )?(?:fees|fines|rents?|charges|sales?|ticket\w*|tolls"
            r"|parking|dividends|licen[cs]es)\b"
        ),
    ),
)
"""What follows an amount and tells what it is, before any word in front of it is asked."""
PROJECT = re.compile(
    r"[- ](?:\"|“|‘|')?(?P<phrase>(?!(?:an?|the|per|each|or|and|by|in|on|for|to|of|from|with|at|as|when|while"
    r"|since|before|after|until|if|but|so|than|that|which|who"
    r"|it|they|we|he|she|this|last|next|now|then|has|have|had|is|are|was|were|will|would|could|not|more|less"
    r"|already|went|goes|out|up|into"
    r"|over|under|between|towards|because|plus|short|apiece)\b)[a-z][\w-]+)"
)
"""A bare noun straight behind an amount: "the £14.2 million rebuild" is what something costs."""
SALARIED = re.compile(r"\b(?:salar(?:y|ies)|remuneration|stipend|p\.a\.)|\bannual\b|\byearly\b", re.IGNORECASE)
FLOOR = re.compile(
    r"\b(?:payments?|contracts?|items?|orders?|awards?|invoices?|transactions?|commitments?|purchases?|spending"
    r"|salar(?:y|ies)"
    r"|officers|staff|paid|earning|gifts?|grants|anything|decisions?|sums?|amounts?|deals?|properties|works?)"
    r" (?:worth |of |paid |earning |costing |valued at )?(?:over|above|exceeding|more than|under|below|up to"
    r"|in excess of|at or above) $",
    re.IGNORECASE,
)
"""A threshold, not a sum of money: "payments over £500"."""
SAME = re.compile(
    r"\b(?:it|that|this|figure|total|sum|year['’]s|month['’]s|they)\s+(?:is|was|were|stood at|had been|came to"
    r"|are|['’]re at) (?:now |about |only |just )?$",
    re.IGNORECASE,
)
"""What takes up the sum spoken of before: "In 2012/13 it was £640,000"."""
SPELL = re.compile(
    r"\b(?:over|in|within|across|for|during) (?:the )?(?:next |last |past |coming )?"
    r"(?P<count>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eighteen|twelve) (?P<unit>years|months)\b"
    r"|\b(?P<long>two|three|four|five|six|ten|\d{1,2})[- ]year\b"
)
YEAR_FROM = re.compile(r"\byear (?:beginning|starting|from) (?:in |on )?$")
GETTING = re.compile(r"(?:receiv|get|got|secur|w[io]n|offer|giv|gave)", re.IGNORECASE)
"""Verbs of getting: a body gets a grant, a person is paid."""
LED = re.compile(r"\b(?:valued|worth|figure|sum|turnover|market|profit)\b[^.;]{0,25}$", re.IGNORECASE)
FISCAL = re.compile(
    r"\b(?:th(?:is|e) (?:present |current )?financial year|the year(?!s| to| before| after)|in-year|month \w+)\b",
    re.IGNORECASE,
)
"""The financial year in which the document is written."""
COPULA = re.compile(
    r" (?:is|was|are|were) (?:an? |the )?(?P<phrase>(?:(?!(?:to|for|in|on|by|of|at|from|not|being"
    r"|still)\b)[\w’'-]+ ?){1,4})"
)
"""What an amount is said to be: "£61m is Home Office grant"."""
DATIVE = re.compile(
    r"\b(?:ow(?:e[sd]?|ing)|len[dt]s?|lending|pa(?:id|y|ys|ying)|gave|giv(?:en?|es|ing)|award(?:s|ed)?"
    r"|grant(?:s|ed)|cost(?:s|ing)?|charg(?:es?|ed)"
    r"|sav(?:es?|ed|ing)|fin(?:es|ed)|bill(?:s|ed))\b(?= (?:(?!(?:of|for|in|from|by|with|and|to|at|that|which"
    r"|on)\b)[\w’'-]+ ){1,6}$)",
    re.IGNORECASE,
)
"""A verb with whom it is done to before the amount: "owed its pension funds $61m"."""
MOVED = re.compile(
    r"\b(?:down|up|ris(?:e|es|en|ing)|rose|fell|falls?|fallen|grow(?:s|n|ing)?|grew|reduced|cut|climb(?:s|ed)"
    r"|swell(?:s|ed)|swollen"
    r"|increas(?:es|ed)|drop(?:s|ped)|trimmed|lowered|halved|compared with|against|instead of|rather than"
    r"|not) (?:(?:from|to) )?"
    r"(?:about |around |some |nearly |just |the |only )?$",
    re.IGNORECASE,
)
"""What leads to another figure of the same thing: "had been brought down to £0.74m"."""
REQUESTED = re.compile(
    r"\b(?:(?:ask(?:ed|ing|s)|appl(?:y|ied|ies)|appeal(?:ed)?|plead(?:ed|ing)?|lobb(?:y|ied))\b[^.;:]{0,50}? for"
    r"|(?:applications?|bids?|requests?|pleas?|claims?)\b[^.;:]{0,30}? (?:for|of|totalling|worth)"
    r"|(?:wants?|seeks?|sought|seeking|demand(?:s|ed|ing)?|requested))"
    r"(?: (?:a|an|the|about|another|up to|further|some|extra))* $",
    re.IGNORECASE,
)
"""A sum asked for has not been given."""
CORRECTED = re.compile(r",? (?:by the way, |and |rather, )?(?:not|rather than|instead of) (?:the )?[£$€]")
"""What a sum is said not to be, behind it."""
LINKING = re.compile(
    r"\b(?:com(?:e|es|ing) to|came to|amount(?:s|ed|ing)? to|total(?:s|led|ling)?|reach(?:es|ed|ing)?|st(?:ood"
    r"|ands?) at|(?:put|set|estimated) at"
    r"|(?:is|was|were|are|be|been)|(?:raised|cut|reduced|increased|lowered|held|kept|limited) (?:to|at|by)"
    r"|r(?:ise|ises|ose|isen) (?:to|by)"
    r"|(?:fall|falls|fell|fallen|grow|grows|grew|grown|gone|climbed|widened|narrowed|swollen|dwindled|shrunk"
    r"|dropped) (?:to|by)"
    r"|topped|exceed(?:s|ed)?|passed|now)(?: (?:about|around|some|nearly|almost|just|over|under|only|more than"
    r"|at least|now|up to|an?))* $",
    re.IGNORECASE,
)
"""What joins an amount to the noun that it measures: "fees came to", "the grant was cut to"."""
MEASURED = re.compile(
    r"\b(?:of|for|at|:) (?:about |around |some |nearly |up to |just |over |more than |an? |another |the )*$",
    re.IGNORECASE,
)
"""What joins an amount to the noun before it: "savings of"."""
DONE = re.compile(
    r" (?:(?:has|have|had|will have) been|was|were|is|are|will be|to be|being) (?:already |since |now |\w+ly )?(?=\w)"
)
"""What leads from an amount to what was done with it: "£740,000 had been paid"."""
REFUSED = re.compile(
    r"\b(?:turn(?:s|ed|ing)? down|reject(?:s|ed|ing)?|refus(?:es|ed|ing)|declin(?:es|ed|ing)|withdr[ae]w[ns]?"
    r"|scrapp?(?:ed|s)|shelved?)"
    r"\b[^.;:]{0,50} $",
    re.IGNORECASE,
)
"""A sum that was refused has not been given."""
