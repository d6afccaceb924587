"""This file is the verbs of saying, and who says what stands beside them."""

from __future__ import annotations

import re

SPEECH = re.compile(
    r"\b(?:said|say|says|saying|state|write|add|argue|warn|insist|told|tells|telling|added|adds|adding|wrote|writes|stated|states|stating|declared|declares|"
    r"announced|announces|explained|explains|insisted|insists|continued|continues|commented|comments|replied|replies|"
    r"responded|warned|warns|argued|argues|claimed|claims|concluded|concludes|noted|notes|observed|observes|remarked|"
    r"asked|asks|admitted|admits|stressed|stresses|urged|urges|tweeted|posted|recalled|joked|repeated|reads|read|"
    r"acknowledged|acknowledges|maintained|maintains|reported|reports|found|finds|described|describes|called|calls|"
    r"promised|promises|pledged|vowed|confirmed|confirms|demanded|agreed|predicted|recommended|hailed|branded|"
    r"suggested|suggests|emphasised|emphasized|emphasises|highlighted|highlights|summed\s+up|put\s+it|went\s+on|"
    r"rang|minuted|thundered|quipped|countered|protested|complained|lamented|conceded|remembered|reflected)\b",
    re.I,
)
"""Words that introduce or follow what somebody says."""

ACCORDING = re.compile(r"\b(?:according\s+to|in\s+the\s+words\s+of|as)\s+$", re.I)
ASKED = re.compile(r"\basked\b", re.I)
