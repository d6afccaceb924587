"""This file is the verbs that people in office do: before or after one, an unknown name is a person's."""

from __future__ import annotations

OFFICE_VERBS = (
    r"said|says|told|tells|added|adds|replied|announced|announces|wrote|writes|warned|warns|"
    r"insisted|argued|claimed|promised|pledged|"
    r"thanked|welcomed|explained|admitted|resigned|resigns|quit|quits|retired|retires|stood|"
    r"stands|stepped|steps|left|leaves|died|"
    r"became|becomes|took|takes|replaced|replaces|succeeded|succeeds|joined|joins|appointed|"
    r"elected|re-elected|named|chosen|selected|"
    r"ousted|removed|sacked|dismissed|suspended|led|leads|chaired|chairs|served|serves|held|"
    r"holds|remains|won|wins|lost|loses|beat|"
    r"represents|represented|started|starts|handed|succumbed|confirmed|nominated|issued|"
    r"proposed|seconded|moved|asked|agreed|"
    r"filled|acted|stays|stayed|arrived|covers|covered|followed|follows|departed|wished|voted|"
    r"rang|used|is|was|has|had|will|gets|declared|informed"
)
"""Alternatives for a pattern: verbs of speech, office and election."""
