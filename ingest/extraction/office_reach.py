"""This file is which offices one person holds at a time, and how far apart in a text two things can be one."""

from __future__ import annotations

SINGLE = frozenset(
    {
        "leader",
        "deputy leader",
        "mayor",
        "chief executive",
        "chief finance officer",
        "monitoring officer",
        "secretary of state",
        "chair",
        "vice chair",
        "lead commissioner",
        "managing director",
        "chief constable",
        "prime minister",
        "group leader",
        "deputy mayor",
        "deputy chief executive",
        "chief fire officer",
        "first minister",
        "city manager",
        "deputy chief fire officer",
        "lord mayor",
        "emergency manager",
        "police and crime commissioner",
        "deputy group leader",
        "general manager",
        "town clerk",
        "county clerk",
        "city clerk",
        "clerk",
        "county manager",
        "county secretary",
        "county engineer",
        "county executive",
        "city administrator",
        "administrator",
        "vice-chancellor",
        "chancellor",
        "provost",
        "lord provost",
        "convener",
        "president",
        "vice president",
        "governor",
        "premier",
        "deputy prime minister",
        "deputy first minister",
        "treasurer",
        "director general",
        "permanent secretary",
        "head teacher",
        "headteacher",
        "principal",
        "medical director",
        "chief officer",
        "chief operating officer",
        "finance director",
        "police chief",
        "fire chief",
        "sheriff",
        "reeve",
        "warden",
        "speaker",
        "presiding officer",
        "cathaoirleach",
        "leas-chathaoirleach",
        "shire president",
        "deputy shire president",
        "council president",
        "improvement director",
        "auditor general",
        "deputy chief constable",
        "deputy police and crime commissioner",
        "port director",
        "controller of audit",
    }
)
"""Roles that one person holds at a time, so that whoever comes next follows whoever left."""
NEAR = 400
"""How many characters apart a leaving and an arrival may be told to be one handover."""
AFTER = 400
"""How far after a verb a person's office may be told that it is about."""
FAR = 900
"""How far back "the job" may reach."""
CLOSE = 150
"""How near before a verb a person's office must be told to be what it is about."""
MANY = frozenset({"commissioner", "member", "cabinet member"})
GONE = frozenset({"former", "previous", "then"})
