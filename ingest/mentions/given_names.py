"""This file is common first names by the sex they mostly tell: for "he" and "she", never to find people by."""

from __future__ import annotations

from govgraph.ingest.mentions.word_lists import list_words

MEN = list_words(
    """aaron adam adrian alan alasdair albert alexander alistair andrew andy anthony arthur barry ben benjamin
    bernard bill bob brendan brian bruce carl charles chris christopher clive colin craig damian damon daniel
    darren david dean declan dennis derek desmond donald douglas duncan eamonn edward eric ernest ethan farid
    frank frederick gareth gary gavin geoff geoffrey george gerald gerard giles glen glenn gordon graham greg
    gregory guy harold harry henry howard hugh hugo iain ian ivan jack jacob james jason jeff jeffrey jeremy jim
    joe john jonathan joseph joshua julian justin keith ken kenneth kevin kieran lawrence lee len leonard liam
    luke malcolm marc mark martin matt matthew max michael mick mike mohammed mohammad muhammad neil nicholas
    nick nigel noel norman oliver oscar owen patrick paul peter phil philip phillip piers rajbir ralph raymond
    rhys richard rob robert rodney roger ronald rory roy russell ryan samuel scott sean sebastian shaun simon
    stephen steve steven stuart terence terry thomas tim timothy toby tom tony trevor victor vincent walter
    wayne wilfred will william winston"""
)
WOMEN = list_words(
    """abigail alice alison amanda amber amy andrea angela ann anna anne annette barbara bernadette beth bethany
    beverley brenda bridget carol caroline catherine cathy charlotte cheryl christine claire clare debbie
    deborah denise diana diane donna doreen dorothy eileen elaine eleanor elizabeth ellen emily emma esther
    fiona frances gail georgina geraldine gillian grace hannah hazel heather helen henrietta ingrid irene isabel
    jacqueline jane janet janice jayne jennifer jenny jessica jill joanna joanne josephine joyce judith judy
    julia julie karen kate katherine kathleen kathryn katie kerrie kerry kirsty laura linda lisa liz lorraine
    louise lucy lynn lynne margaret maria marie marion mary maureen megan melanie michelle miriam moira monica
    nadia nancy naomi natalie niamh nicola nicole nina olivia pam pamela patricia paula pauline penny philippa
    priti rachel rebecca rita rosalind rosemary ruth sadia sally samantha sandra sara sarah sharon sheila
    shirley sian siân sophie stella stephanie susan suzanne tanya teresa theresa tina tracey tracy valerie
    vanessa vera veronica victoria vivien vivienne wendy yasmin yvonne zoe"""
)


def guess_sex(given: str) -> str:
    """Return `m` or `f` where a first name mostly tells it, else "".

    >>> guess_sex("Brian"), guess_sex("Robin Hood"), guess_sex("Sharon")
    ('m', '', 'f')
    """
    name = given.casefold()
    return "m" if name in MEN else "f" if name in WOMEN else ""
