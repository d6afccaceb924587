"""This file is the shape of a line: heading, item of a list, metadata, quotation, or plain words."""

from __future__ import annotations

import re

MONTHS = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
WEEKDAYS = r"(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?"
ORDINAL = r"\d{1,2}(?:st|nd|rd|th)?"
YEAR = r"(?:19|20)\d\d"
DATE = (
    rf"(?:{WEEKDAYS},? (?:the )?)?(?:{ORDINAL}(?: of)? {MONTHS},? {YEAR}|{MONTHS} {ORDINAL},? {YEAR}|{MONTHS} {YEAR}"
    rf"|\d{{1,2}}[/.]\d{{1,2}}[/.](?:19|20)?\d\d|{YEAR}-\d\d-\d\d)"
)
CLOCK = r"(?:,?\s*(?:at )?\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?|,? ?\d{1,2} ?[ap]\.?m\.?)"

MARKED_HEADING = re.compile(r"(#{1,6})\s{1,9}(\S.{0,300})")
BOLD_LINE = re.compile(r"(?:[*_]{2,3})(\S[^*]{0,200}?)[*_]{2,3}:?")
ITEM = re.compile(
    r"(?P<bullet>[-*+•‣▪◦·–—>]{1,2}\s+(?=\S))"
    r"|\(?(?P<number>\d{1,3}|[a-z]|[ivx]{1,5}|[A-Z])[.)]\s+(?=\S)"
    r"|(?P<deep>\d{1,2}(?:\.\d{1,3}){1,3})[.)]?\s+(?=[A-Z“\"'‘*])"
    r"|(?:\*\*)?(?P<named>(?:[Rr]ecommendation|[Ff]inding|[Aa]ction|R|Rec\.?) ?\d{1,3}[a-z]?)(?:\*\*)?"
    r"\s?[:.–—-](?:\*\*)?\s+(?=\S)",
)
LABEL = re.compile(r"\*\*\(?([A-Z]{0,3}\d{1,3}[a-z]?|[A-Z])[.):]?\*\*[.):]?\s")
TIMED = (
    rf"(?:(?:early|late|mid|spring|summer|autumn|winter)[ -])?(?:{DATE}|{ORDINAL} {MONTHS}|{MONTHS} {ORDINAL}"
    rf"|{MONTHS}|{YEAR}(?:[-–/](?:\d\d){{1,2}})?)"
)
SPELL = rf"{TIMED}(?: ?(?:to|until|and|-|–|—) ?{TIMED})?"
DATE_LABEL = re.compile(
    rf"(?:(?:\*\*|__|\[){SPELL}(?:\*\*|__|\])|{SPELL}(?=\s?[:–—]\s|\s-\s|\. [A-Z]|\s{{2,9}}\S))\s?[:–—.-]?\s{{0,9}}",
    re.IGNORECASE,
)
DATE_LINE = re.compile(
    rf"[*_\[( ]{{0,4}}(?:date:? )?{DATE}{CLOCK}?[*_\]).,; ]{{0,4}}(?:[·|]\s?.{{0,80}})?", re.IGNORECASE
)
DATED = re.compile(
    rf"(?:[^.!?|·,]{{1,60}}[|·,–—-]\s{{0,4}}){{1,3}}(?:published )?{DATE}{CLOCK}?(?:\s{{0,4}}[|·–—-].{{0,100}})?",
    re.IGNORECASE,
)
METADATA = re.compile(
    r"[*_]{0,3}(?:(?:first |last |originally )?(?:published|updated|modified|posted|reviewed|issued)(?: on| at)?"
    r"\b(?: date)?:?\s|(?:from|to|by|author|source|date|subject|re|ref|our ref|your ref|reference|sent|cc|bcc|copy to"
    r"|copies to|tel|telephone|email|e-mail|enc|contact|reading time|editor|media contact|department|organisation)"
    r"\s?:\s?\S|this page was (?:last )?(?:updated|published)|reading time|\d+ min(?:ute)?s? read)",
    re.IGNORECASE,
)
BYLINE = re.compile(
    r"(?:by |from )(?:our |the |a )?[A-Z]?[\w'’. -]{2,60}(?:, [\w '’-]{2,60})?"
    r"|(?:our |staff |local )[\w ]{2,30} (?:reporter|correspondent|staff)",
    re.IGNORECASE,
)
ROLL = re.compile(
    r"[*_]{0,3}(?:members )?(?:also )?(?:present|in attendance|attendance|apologies|absent|in the chair|chair|place"
    r"|venue|location|time)\b[^:]{0,30}:",
    re.IGNORECASE,
)
"""What minutes and notices say before a colon: a statement, not a heading."""
COPIED = re.compile(r"(?:cc|bcc|c\.c\.|copy to|copies to)\b[:.]?\s", re.IGNORECASE)
LETTERS = re.compile(r"[^\W\d_]")


def is_capitals(text: str) -> bool:
    """Whether `text` is a line set in capitals: two words or a long one, at most twenty, no lower case in it."""
    letters = LETTERS.findall(text)
    return (
        len(letters) >= 4
        and text[-1] != ":"
        and "".join(letters).isupper()
        and len(text.split()) <= 20
        and len(text) <= 160
    )


def is_title(text: str) -> bool:
    """Whether `text` could be an unmarked heading: short, begins with a capital or number, has no sentence's end."""
    bare = text.strip("*_ ")
    if not bare or ROLL.match(text) or re.match(r"[*_][^*_]", text) or len(bare) > 110 or len(bare.split()) > 15:
        return False
    return (bare[0].isupper() or bare[0].isdigit() or bare[0] in "‘“\"'") and bare[-1] not in ".,;:!”\"’'"


def is_metadata(text: str, near_top: bool) -> bool:
    """Whether `text` tells of the document rather than in it: who published it and when."""
    if len(text) > 160:
        return False
    if re.match(r"[*+•-]\s", text):
        return False
    if DATE_LINE.fullmatch(text) or METADATA.match(text):
        return True
    bare = text.strip("*_ ")
    return near_top and (DATED.fullmatch(bare) is not None or (BYLINE.fullmatch(bare) is not None and bare[-1] != "."))
