"""This file is the words that tell what an amount of money is: a saving, a deficit, a debt, a loan, a grant ..."""

from __future__ import annotations

import re

NOUNS: dict[str, str] = {
    "saving": r"savings?|cuts?|cutbacks?|reductions?|efficienc(?:y|ies)|economies|retrenchments?|underspends?",
    "deficit": r"gaps?|shortfalls?|deficits?|overspends?|overspending|overspen[dt]|black holes?|holes?|loss|losses|pressures?"
    r"|imbalance|overruns?|overdrafts?|deficienc(?:y|ies)",
    "debt": r"debts?|borrowings?|liabilit(?:y|ies)|arrears|indebtedness|bonds outstanding",
    "loan": r"loans?|mortgage|bail-?outs?|advances?|credit facilit(?:y|ies)|facility|capitalisation (?:directions?|loans?)|bonds?",
    "grant": r"grants?|grant[- ]in[- ]aid|funding|subsid(?:y|ies)|award|donations?|gifts?|support package|cash injection"
    r"|bursary|bequest|sponsorship|financial support|(?:recovery )?assistance|endowment|legacy|relief",
    "budget": r"budgets?|reserves?|pots?|funds?|allocations?|spending plans?|programme|balances|contingency|envelope"
    r"|estimates for|provision|appropriation|vote of|spending limit|capital plan|precept for",
    "cost": r"costs?|bills?|fees?|salar(?:y|ies)|pay|pay-?offs?|pay-?outs?|settlements?|contracts?|price|expenses?"
    r"|penalty|fines?|package|compensation|wages?|spending|expenditure|outlay|charges?|post|job|role|allowances?"
    r"|severance|payments?|redundancy|refurbishment|damages|remuneration|stipend|honorari(?:um|a)|tenders?|estimate"
    r"|quotations?|purchase|acquisition|invoices?|retainer|bonus|surcharge|levy on|ransom|claim|premiums?|rebate"
    r"|pension pot|golden goodbye|rebuild|project|scheme|extension|renovation|upgrade",
    "income": r"income|revenues?|receipts?|profits?|surplus(?:es)?|dividends?|takings|rents?|proceeds|windfall|rates levy"
    r"|council tax|business rates|precept|(?<!tax )levy|sale|sales|royalties|tolls?|licence fees|parking fees|market fees",
}
VERBS: dict[str, str] = {
    "saving": r"sav(?:e|es|ed|ing)|cut(?:s|ting)?(?= (?:by )?[£$€])|tak(?:e|en|ing) out|took out|strip(?:ped)? out"
    r"|shav(?:e|ed|es)|still to find|left to find|still (?:needs?|has|have) to find|slash(?:ed|es)?|com(?:e|es|ing) out of"
    r"|trim(?:med|s)?|lop(?:ped|s)?|claw(?:ed|s)? back|prun(?:e|ed|es)|economis(?:e|ed)|identif(?:y|ied)(?= [£$€])",
    "deficit": r"los(?:e|es|ing)|lost|overspen(?:t|d|ds)|in the red|short of|overdrawn",
    "debt": r"ow(?:e|es|ed|ing)|in debt",
    "loan": r"borrow(?:s|ed)?|lent|lend(?:s|ing)?|loaned|advanc(?:e|es|ed)",
    "grant": r"grant(?:s|ed|ing)|award(?:s|ed|ing)?|donat(?:e|ed|es)|fund(?:ed|s)(?= by)|hand(?:s|ed|ing)(?: (?:over|out))?"
    r"|giv(?:e|en|es|ing)|gave|contribut(?:e|ed|es|ing)|provid(?:e|ed|es|ing)|chip(?:s|ped)? in|put(?:s|ting)? (?:up|in)"
    r"|pledg(?:e|ed|es)|promis(?:e|ed|es)(?: of)?|inject(?:ed|s)?|releas(?:e|ed|es)|make available|stump(?:ed|s)? up"
    r"|com(?:e|es) through|came through|cough(?:ed|s)? up|receiv(?:e|es|ed|ing)|gets?|got|secur(?:e|es|ed)|w[io]n|wins"
    r"|subsidis(?:e|es|ed)|sponsor(?:s|ed)?|offer(?:s|ed)?|put(?= [£$€][^.;]{1,25} into)",
    "budget": r"set(?:s|ting)? aside|earmark(?:s|ed)?|allocat(?:e|es|ed|ing)|found(?= [£$€])|ring-?fenced|put aside|budgeted"
    r"|reserv(?:e|ed)|sets? its budget at|vot(?:e|ed)(?= [£$€])",
    "cost": r"cost(?:s|ing)?|spen(?:d|ds|t|ding)|pa(?:y|ys|id|ying)|repay|charg(?:e|es|ed|ing)|bill(?:ed)"
    r"|earn(?:s|ed|ing)?|fined?|shell(?:ed)? out|bought|buys?|buying|price[sd]?(?: at)?|advertis(?:e|ed)"
    r"|swallow(?:s|ed)?|meet|came in at|com(?:e|es) in at|come to|came to|purchas(?:e|ed)|settle[ds]?|draw(?:s|ing)? a salary"
    r"|written off|w[ro][io]te(?:s)? off|burn(?:ed|t)? through|splash(?:ed|es)? out|fork(?:ed|s)? out|lavish(?:ed)?|hired? at",
    "income": r"rais(?:e|es|ed|ing)|sold|sell(?:s|ing)?|bring(?:s|ing)? in|brought in|generat(?:e|es|ed|ing)"
    r"|collect(?:s|ed|ing)?|recoup(?:ed|s)?|mak(?:e|es|ing) a profit|fetch(?:ed|es)?|net(?:ted|s)|yield(?:s|ed)?|levied"
    r"|gross(?:ed|es)|recover(?:ed|s)?|let(?= for [£$€])|under offer",
}


def _compile(table: dict[str, str]) -> re.Pattern[str]:
    kinds = "|".join(f"(?P<{kind}>{words})" for kind, words in table.items())
    return re.compile(rf"\b(?:{kinds})\b", re.IGNORECASE)


NOUN, VERB = _compile(NOUNS), _compile(VERBS)
HEADED = re.compile(
    r"(?:[- ](?:worth )?(?:of |in )?)(?P<phrase>(?:(?!(?:on|for|to|by|from|with|is|was|are|were|will|be|been|has|had"
    r"|have|and|or|that|which|who|at|as|over|since|until|if|but|of|in|a|an|the|it|they|we|he|she|out|more|less|this|last"
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
    (
        "deficit",
        re.compile(r" (?:short|adrift|over ?spent|overdrawn|over budget|in the red|in the hole|behind|down)\b"),
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
            r" less (?:to spend|than)\b|(?: already)? (?:saved|cut|lopped|stripped out)\b| must (?:come out|be cut|go)\b"
        ),
    ),
    (
        "debt",
        re.compile(
            r" (?:(?:that|which) )?(?:it|they|we|he|she|the \w+) (?:still )?ow(?:es?|ed)\b|[, ]+(?:is |was |were )?owed\b"
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
            r" (?:coming |came )?from (?:the )?(?:[\w’'&-]+ ){0,4}?(?:Government|Department|Ministry|Office|Fund|Trust|Lottery|Council"
            r"|Foundation|Treasury|State|Crown|Commission|Agency|Union|Programme|Corporation|Executive|Association|Charity)\b"
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
            r" (?:a year )?(?:in|from) (?:the )?(?:[\w-]+ )?(?:fees|fines|rents?|charges|sales?|ticket\w*|tolls|parking|dividends|licen[cs]es)\b"
        ),
    ),
)
"""What follows an amount and tells what it is, before any word in front of it is asked."""
PROJECT = re.compile(
    r"[- ](?:\"|“|‘|')?(?P<phrase>(?!(?:a|an|the|per|each|or|and|by|in|on|for|to|of|from|with|at|as)\b)[a-z][\w-]+)"
)
"""A bare noun straight behind an amount: "the £14.2 million rebuild" is what something costs."""
SALARIED = re.compile(r"\b(?:salar(?:y|ies)|remuneration|stipend|p\.a\.)|\bannual\b|\byearly\b", re.IGNORECASE)
FLOOR = re.compile(
    r"\b(?:payments?|contracts?|items?|orders?|awards?|invoices?|transactions?|commitments?|purchases?|spending|salar(?:y|ies)"
    r"|officers|staff|paid|earning|gifts?|grants|anything|decisions?|sums?|amounts?|deals?|properties|works?)"
    r" (?:worth |of |paid |earning |costing |valued at )?(?:over|above|exceeding|more than|under|below|up to|in excess of|at or above) $",
    re.IGNORECASE,
)
"""A threshold, not a sum of money: "payments over £500"."""
SAME = re.compile(
    r"\b(?:it|that|this|figure|total|sum|year['’]s|month['’]s|they)\s+(?:is|was|were|stood at|had been|came to|are|['’]re at) (?:now |about |only |just )?$",
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
