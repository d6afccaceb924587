"""This file is the verbs that people in office do: before or after one, an unknown name is a person's."""

from __future__ import annotations

OFFICE_VERBS = (
    r"said|says|told|tells|added|adds|replied|announced|announces|wrote|writes|warned|warns|insisted|argued|claimed|promised|pledged|"
    r"thanked|welcomed|explained|admitted|resigned|resigns|quit|quits|retired|retires|stood|stands|stepped|steps|left|leaves|died|"
    r"became|becomes|took|takes|replaced|replaces|succeeded|succeeds|joined|joins|appointed|elected|re-elected|named|chosen|selected|"
    r"ousted|removed|sacked|dismissed|suspended|led|leads|chaired|chairs|served|serves|held|holds|remains|won|wins|lost|loses|beat|"
    r"represents|represented|started|starts|handed|succumbed|confirmed|nominated|issued|proposed|seconded|moved|asked|agreed|"
    r"filled|acted|stays|stayed|arrived|covers|covered|followed|follows|departed|wished|voted|rang|used|is|was|has|had|will|gets|declared|informed"
)
"""Alternatives for a pattern: verbs of speech, office and election."""
