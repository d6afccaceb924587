"""This file is the wordings of meetings: the nouns and verbs that tell of one, and what only looks like one."""

from __future__ import annotations

import re

KINDS = (
    r"(?:public|private|annual|general|special|extraordinary|emergency|inaugural|formal|monthly|quarterly|regular|open"
    r"|virtual|online|remote|joint|full|first|second|third|fourth|next|last|final|latest|further|previous|crunch|budget"
    r"|council|cabinet|executive|board|committee|panel|authority|group|assembly|scrutiny|governing|mayor-making)"
)
NOUN = re.compile(rf"\b(?P<lead>(?:(?i:{KINDS}) ){{0,5}})(?P<noun>[Mm]eeting|AGM|[Hh]earing|MEETING)\b(?!s|-)")
GERUND = re.compile(r"\b(?:is|are|was|were|be|been|being|not|now|of|by|for|in|without|still|yet|towards|to) $")
"""Behind these "meeting" without an article is what somebody is doing: "is meeting its duty"."""
OF = re.compile(r" of (?:the |its |their |our )?")
HEAD = re.compile(
    r"\b(?P<head>council|cabinet|executive|authority|board|panel|committee|group|assembly) $", re.IGNORECASE
)
AT_COUNCIL = re.compile(
    r"(?:^|\b(?:at|to|before|by) )(?:[Tt]he |an? |its |their )?"
    r"(?P<lead>(?:(?:[Ff]ull|extraordinary|special|annual|last|next) ){0,3})"
    r"(?P<noun>[Cc]ouncil|[Cc]abinet|[Ee]xecutive)"
    r"(?=,? (?:on |last |yesterday|this |next |(?:Mon|Tues|Wednes|Thurs|Fri)day|\d{1,2} [A-Z]))"
)
"""A council or cabinet by itself can be its meeting: "goes to full council on 25 February"."""
PEOPLE = re.compile(
    r" of (?:the |its |their |an? )?(?!(?:the|its|their|an?|full|council|cabinet|executive|board|committee|panel"
    r"|authority|group|members|councillors|trust|commission|assembly|governing)\b)(?-i:[a-z])"
)
"""A meeting of what is no body by its name: of residents, of minds, of the two cabinets."""
STRANGERS = re.compile(
    r"\b(?:residents|parents|campaigners|protesters|traders|villagers|shareholders|unions?|workers|neighbours|businesses)\b"
    r"[^.;]{0,40}\b(?:held|hold|called|organised|arranged|staged)\b",
    re.IGNORECASE,
)
"""People who are no body of the document's, and hold a meeting of their own."""
GROUP = re.compile(
    r" of (?:the |its |their )?(?P<group>(?:council['’]s )?(?:[A-Z][\w-]+ ){1,3}"
    r"(?:group|caucus|councillors|association))\b"
)
AFTER_MET = (
    r"(?: (?:again|formally|in public|in private|privately|publicly|together|for the (?:first|second|last) time"
    r"|virtually|online|briefly|behind closed doors|here|next)){0,3}"
)
VERB = re.compile(
    r"\b(?P<verb>meets?|met|(?:(?<=\bis )|(?<=\bare )|(?<=\bbe ))meeting|convened?|convenes|gathers|gathered|sits"
    r"|sat(?: down)?|assembled?|reconvenes?)\b"
    + AFTER_MET
    + r"(?= (?:on|at|in|yesterday|today|tonight|tomorrow|last|this|next|earlier|later|to|for|and|from|under|behind)\b"
    r"|[.,;)]|$)"
)
ASIDE = re.compile(
    r"(?:\b(?:never|not|seldom|rarely|often|regularly|usually|always) |n['’]t |\bto be )$", re.IGNORECASE
)
VOTED = re.compile(
    r"(?:(?:On|Last|Yesterday|This|Earlier)\b[^;:.]{0,30}? )?"
    r"(?P<who>(?:[Tt]he )?(?:[Ff]ull [Cc]ouncil|(?:(?:[Cc]ity|[Cc]ounty|[Bb]orough|[Dd]istrict|[Tt]own) )?"
    r"[Cc]ouncillors|[Mm]embers(?! of (?:the public|parliament|Parliament|staff))))\b[^.;:]{0,60}?"
    r"\b(?P<verb>vot(?:ed?|es)|approve[sd]?|endorse[sd]?|back(?:s|ed)|agree[sd]?|reject(?:s|ed)|resolve[sd]?"
    r"|elect(?:s|ed)?|confirm(?:s|ed)|adopt(?:s|ed)|decide[sd]?)\b"
)
CALLED_OFF = re.compile(r"\b(?:cancelled|canceled|postponed|called off|abandoned|scrapped)\b", re.IGNORECASE)
HOLD = re.compile(r"\b(?:hold|holds|held|holding|convenes?|convened|called|hosts?|hosted|chaired)\b")
PLACE = re.compile(
    r"\b(?:at|in|inside) (?:the )?(?P<place>(?!January|February|March|April|May|June|July|August|September|October"
    r"|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Spring|Summer|Autumn|Winter)"
    r"[A-Z][\w'’&-]*(?:(?: (?:of|and|the|upon|on|&))* [A-Z][\w'’&-]*){0,5}(?: \d{1,3}(?=,))?"
    r"(?:, (?:the )?[A-Z][\w'’&-]+(?: [A-Z][\w'’&-]+){0,4}){0,2})"
)
NO_PLACE = re.compile(r"(?:Council|Cabinet|Committee|Board|Panel|Parliament|Commons|Lords|Group|Authority)$")
REMOTE = re.compile(r"\b(?:by|via|over) (?:a )?(?P<place>video call|video link|telephone|conference call|Zoom|Teams)\b")
BUILDING = re.compile(
    r"\b(?:House|Hall|Guildhall|Centre|Center|Chamber|Rooms?|Offices?|Building|Suite|Library|Theatre|College|School"
    r"|Church|Hotel|Palace|Institute|Street|Road|Square|Place|Court|Castle|Forum|Hub|Exchange|Academy|Stadium"
    r"|Pavilion)\b"
)
IT_IS = re.compile(
    r"(?:It|This|The meeting)(?:['’]s| is| will (?:be(?: held)?|take place)| takes place| was held) (?=in|at)"
)
PRESENT = re.compile(
    r"\b(?:with|heard from|took evidence from|evidence from|attended by|joined by|presence of|questions from"
    r"|addressed by|between)\b"
)
TAKE_PART = re.compile(
    r"\b(?:will (?:respond|attend|answer|take part|appear|speak|give evidence)|attended|were present|was present"
    r"|took part|told the meeting|spoke at the meeting|answered questions|gave evidence)\b"
)
MINUTES = re.compile(
    r"(?:(?:draft |confirmed |approved |unconfirmed |summary |action )?(?:minutes?|notes?|record|summary|proceedings)"
    r" of (?:the |an? )?(?:[\w’'-]+ ){0,8}?(?:meeting|sitting|session|proceedings)\b"
    r"|(?:[\w-]+ ){0,2}(?:meeting|sitting|session) of (?:the )?[\w ’'&-]{3,60}, .{0,20}\d{4}\b"
    r"|(?:[\w’'-]+ ){0,8}?meeting (?:of|held)\b.{0,120}(?<!be )(?<!was )\bheld\b|(?:[\w’'-]+ ){0,8}?minutes\b"
    r"|at (?:the |an? )?(?:[\w’'-]+ ){0,6}?meeting of .{3,80}\bheld\b)",
    re.IGNORECASE,
)
VENUE = re.compile(r"(?:place|venue|location)\s?:\s?(?P<place>[A-Z][^\n;:]{2,80})", re.IGNORECASE)
NEXT = re.compile(r"\bdates? of (?:the )?(?:next|future) meetings?\b|\bnext meeting\b", re.IGNORECASE)
ATTENDED = re.compile(
    r"[*_]{0,3}(?:members )?(?:present|in attendance|attendance|also present|attendees|sederunt|in the chair"
    r"|members(?= ?:)|officers(?= ?:)|councillors(?= ?:))\b",
    re.IGNORECASE,
)
ABSENT = re.compile(r"[*_]{0,3}(?:apologies|absent|not present)\b", re.IGNORECASE)
