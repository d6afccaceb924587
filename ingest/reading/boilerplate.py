"""This file is what a page carries beside its document: navigation, cookie notices, sign-ups, comments, furniture.

The rules are about the language of web pages and printed sheets. A line is furniture when it says something that only
furniture says, or when it is a row of short labels with marks between them. A heading such as "Most read" makes
furniture of the short lines under it.
"""

from __future__ import annotations

import re

LONGEST = 400
"""A longer line is prose, whatever it mentions."""

PHRASES = re.compile(
    r"\b(?:we(?:'ll| will)? (?:use|assume .{0,40}use of|have your consent).{0,60}cookies"
    r"|(?:this|our) (?:web)?site uses cookies|cookies? (?:on|policy|settings|preferences|disabled|from your browser)"
    r"|use (?:of )?(?:\w+ ){0,3}cookies|(?:accept|reject|allow|view|enable|manage)(?: all| additional)? cookies"
    r"|accept all|reject all|let me choose|skip to (?:main |the )?(?:content|navigation)"
    r"|sign[- ]?up (?:to|for) (?:our|the|your)|thanks for signing up|subscribe (?:now|today|or|for|to our)"
    r"|log ?in (?:or|to (?:comment|continue|carry))|sign in (?:/|or|to)|register now|you have \d+ free"
    r"|(?:read|have) your free article|free articles? (?:left|remaining)|unlock the archive"
    r"|(?:print|share|email) this (?:page|article|story)|email to a friend|text size"
    r"|(?:is|was) this page (?:useful|helpful)|report a problem with this page|back to top|top of page"
    r"|have your say|(?:post|add|leave) a comment|want to comment|sign in to make a comment"
    r"|comments? (?:are|have been) (?:closed|turned off|moderated)|submission of any material"
    r"|terms and conditions apply|html is not permitted|your browser|newer version or another browser"
    r"|all rights reserved|privacy (?:policy|notice)|to stop, reply|to unsubscribe|unsubscribe"
    r"|you are (?:getting|receiving) this|view (?:this )?in (?:your )?browser|(?:on|via) your smart speaker"
    r"|live stream|watch live|follow us on|like us on|download (?:the|our) app|read more:"
    r"|more (?:from|on) (?:the archive|this story)|corrections and clarifications|use arrow keys"
    r"|this was published under|opens in (?:a )?new (?:tab|window)|advertisement(?=\W*$| ?[-–—|:(]))",
    re.IGNORECASE,
)
WHOLE = re.compile(
    r"[\W_]*(?:(?:learn|read|find out|see|show) more|comments?|share|menu|search|close|top|home|tags?|print|next"
    r"|previous|advert(?:isement)?|sponsored(?: content)?|on air now.{0,80}|loading|image|photo|video|listen|watch"
    r"|follow|page \d{1,4}(?: of \d{1,4})?|p\.? ?\d{1,4}|sign in(?: / register)?|contents?|ends"
    r"|(?:for immediate release|not for publication|embargoed? until .{1,60})"
    r"|(?:image|photo|picture|photograph)(?: credit| by)?: .{1,80}|cookies?(?: on .{1,40})?"
    r"|continued (?:on|overleaf).{0,40})[\W_]*",
    re.IGNORECASE,
)
LABELLED = re.compile(
    r"(?:tags?|topics?|filed under|categor(?:y|ies)|share(?: this)?(?: page| article| story)?|related(?: \w{1,20}){0,2}"
    r"|see also|you may also like|read next|next|most read|follow|you are here|breadcrumbs?)\s?:",
    re.IGNORECASE,
)
PICTURE = re.compile(
    r"!\[[^\]]{0,200}\]\([^)]{0,300}\)|\[(?:image|photo|picture|video|advert)[^\]]{0,80}\]", re.IGNORECASE
)
DESCRIBED = re.compile(
    r"(?:an? |the )?(?:\w+ )?(?:signature|logo|crest|photo(?:graph)?|picture|image|headshot|portrait|icon)\b[^.]{0,30}"
    r"\b(?:in (?:black|blue)|consisting|showing|depicting|of (?:a|the))\b",
    re.IGNORECASE,
)
LISTS = re.compile(
    r"(?:most (?:read|popular|viewed|shared)|more (?:local |top |latest )?(?:news|stories|articles|like this)"
    r"|related(?: \w{1,20}){0,2}|comments?(?: \(\d+\))?|readers'? comments.{0,30}|contents|you may also like|trending"
    r"|latest (?:news|stories)|menu|in this section|share this.{0,40}|popular now|recommended(?: for you)?"
    r"|editor'?s'? picks|don'?t miss|on this page|also in (?:the )?news|follow us)[\s:]{0,4}",
    re.IGNORECASE,
)
FOLIO = re.compile(r"[-–—|\[( ]{0,4}\d{1,3}[-–—|\]) ]{0,4}")
RULE = re.compile(r"(?:[-=_*~#·.•|+] ?){3,300}")
DOTS = re.compile(r"\.{6}|_{6}|(?:\. ){6}")
COPYRIGHT = re.compile(r"©|\(c\) ?(?:19|20)\d\d|\bcopyright (?:19|20)\d\d", re.IGNORECASE)
ENTRY = re.compile(r"(?:[-*•‣▪◦·>]{1,2}|\d{1,2}[.)]?)\s+")
SEPARATED = re.compile(r"\s*[|›»·•]\s*|\s+[>~*]{1,2}\s+|\s{3,}")
NUMBERED_DATE = re.compile(r"\d{1,2}[ /.-]\w{2,9}[ /.-]\d{2,4}|\b(?:19|20)\d\d\b")
LABEL = re.compile(
    r"(?:home|news|sport|politics|business|jobs|events|comment|finance|listen|travel|win|schedule|menu|search|twitter"
    r"|facebook|x|email|whatsapp|linkedin|youtube|instagram|accessibility|privacy|contact|cookies|terms|help|login"
    r"|register|subscribe|cymraeg|english|print|share|yes|no)\b",
    re.IGNORECASE,
)


def is_furniture(text: str) -> bool:
    """Whether the line `text` is furniture by its own words.

    >>> is_furniture("Home | News | Sport | Jobs")
    True
    >>> is_furniture("The council met on 2 May 2018 | minutes")
    False
    """
    if len(text) > LONGEST:
        return False
    if (
        PICTURE.match(text)
        or RULE.fullmatch(text)
        or FOLIO.fullmatch(text)
        or DOTS.search(text)
        or WHOLE.fullmatch(text)
    ):
        return True
    if PHRASES.search(text) or LABELLED.match(text.lstrip("*_[#> ")) or DESCRIBED.match(text):
        return not _is_prose(text)
    if COPYRIGHT.search(text) and len(text) < 150:
        return True
    return is_navigation(text)


def is_navigation(text: str) -> bool:
    """Whether `text` is a row of short labels: three or more, or two that are web labels, and no date among them."""
    if text.startswith("|") or NUMBERED_DATE.search(text):
        return False
    parts = [part.strip("[]()*_ ") for part in SEPARATED.split(text) if part.strip("[]()*_ ")]
    if any(len(part.split()) > 5 or part[-1] in ".,;:" for part in parts):
        return False
    known = sum(LABEL.match(part) is not None for part in parts)
    if len(parts) >= 3:
        return known >= 1 or "|" in text or "›" in text or "»" in text
    return len(parts) == 2 and known == 2


def heads_furniture(text: str) -> bool:
    """Whether `text` is a heading under which only furniture stands, as "Most read"."""
    return LISTS.fullmatch(text.strip("*_#[]> ")) is not None


def is_entry(text: str) -> bool:
    """Whether `text`, under such a heading, is one of its entries: marked, or short and no sentence."""
    if ENTRY.match(text):
        return True
    return len(text.split()) <= 14 and text[-1] not in '.!?"”’'


def _is_prose(text: str) -> bool:
    """A mention of a newsletter in a long sentence about something is not a sign-up."""
    return len(text.split()) > 45
