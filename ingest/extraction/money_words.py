"""This file is the words that tell what an amount of money is: a saving, a deficit, a debt, a loan, a grant ..."""

from __future__ import annotations

import re

NOUNS: dict[str, str] = {
    "saving": r"savings?|cuts?|cutbacks?|reductions?|efficienc(?:y|ies)|economies",
    "deficit": r"gaps?|shortfalls?|deficits?|overspends?|overspending|black holes?|holes?|losses|pressures|imbalance",
    "debt": r"debts?|borrowings?|liabilit(?:y|ies)|arrears",
    "loan": r"loans?|mortgage|bail-?outs?|advance",
    "grant": r"grants?|funding|subsid(?:y|ies)|award|donation|support package|cash injection|bursary",
    "budget": r"budgets?|reserves?|pots?|funds?|allocation|spending plans?|programme|balances|contingency|envelope",
    "cost": r"costs?|bills?|fees?|salar(?:y|ies)|pay|pay-?offs?|pay-?outs?|settlements?|contracts?|price|expenses?"
    r"|penalty|fines?|package|compensation|wages?|spending|expenditure|outlay|charges?|post|job|role|allowances?"
    r"|severance|payments?|redundancy|refurbishment|damages",
    "income": r"income|revenues?|receipts?|profits?|surplus|dividends?|takings|rents?|proceeds|windfall",
}
VERBS: dict[str, str] = {
    "saving": r"sav(?:e|es|ed|ing)|cut(?:s|ting)?(?= (?:by )?£)|tak(?:e|en|ing) out|took out|strip(?:ped)? out"
    r"|shav(?:e|ed)|still to find|left to find|still (?:needs?|has|have) to find|slash(?:ed)?",
    "deficit": r"los(?:e|es|ing)|lost|overspen(?:t|d)|in the red|short of",
    "debt": r"ow(?:e|es|ed|ing)|in debt",
    "loan": r"borrow(?:s|ed)?|lent|lend(?:s|ing)?|loaned",
    "grant": r"grant(?:s|ed|ing)|award(?:s|ed|ing)|donat(?:e|ed|es)|fund(?:ed|s)(?= by)|hand(?:s|ed) (?:over )?"
    r"|giv(?:e|en|es)|gave|contribut(?:e|ed|es)|provid(?:e|ed|es)",
    "budget": r"set(?:ting)? aside|earmark(?:s|ed)?|allocat(?:e|es|ed)|found|ring-?fenced|put aside|budgeted",
    "cost": r"cost(?:s|ing)?|spen(?:d|ds|t|ding)|pa(?:y|ys|id|ying)|repay|charg(?:e|es|ed|ing)|bill(?:ed)"
    r"|earn(?:s|ed|ing)?|receiv(?:e|es|ed|ing)|fined|shell(?:ed)? out|bought|buys?",
    "income": r"rais(?:e|es|ed|ing)|sold|sell(?:s|ing)?|bring(?:s|ing)? in|brought in|generat(?:e|es|ed|ing)"
    r"|collect(?:s|ed)|recoup(?:ed)?|mak(?:e|es|ing) a profit",
}


def _compile(table: dict[str, str]) -> re.Pattern[str]:
    kinds = "|".join(f"(?P<{kind}>{words})" for kind, words in table.items())
    return re.compile(rf"\b(?:{kinds})\b", re.IGNORECASE)


NOUN, VERB = _compile(NOUNS), _compile(VERBS)
HEADED = re.compile(
    r"(?:[- ](?:worth )?(?:of |in )?)(?P<phrase>(?:(?!(?:on|for|to|by|from|with|is|was|are|were|will|be|been|has|had"
    r"|have|and|or|that|which|who|at|as|over|since|until|if|but|of|in|a|an|the)\b)[\w'’&-]+ ?){1,5})"
)
"""What follows an amount and is what it is an amount of: "£34m budget reductions", "£35m of savings"."""
NP_ONLY = re.compile(r"\b(?:post|job|role)\b", re.IGNORECASE)
"""Nouns that are a cost only where the amount stands right before them: "the £147,500 post"."""
BRACKETS = re.compile(r"\([^()]{0,200}\)")
CLAUSE = re.compile(r"[;:]|\.\s|, (?:and|but|while|although|which|who|where) |\s[–—]\s")
FROM_RESERVES = re.compile(r" from (?:its |the |their |our )?(?:reserves|balances)\b")
STILL_TO_FIND = re.compile(r" (?:(?:a year|more) )?(?:is |are )?(?:still )?to (?:find|save|be (?:found|saved|cut))\b")
SPELL = re.compile(
    r"\b(?:over|in|within|across) (?:the )?(?:next |last |past |coming )?"
    r"(?P<count>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten) years\b"
    r"|\b(?P<long>two|three|four|five|six|ten|\d{1,2})[- ]year\b"
)
YEAR_FROM = re.compile(r"\byear (?:beginning|starting|from) (?:in |on )?$")
NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
