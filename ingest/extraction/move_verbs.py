"""This file is the wording of taking up and leaving office: verbs and nouns as patterns, with manners."""

from __future__ import annotations

from typing import NamedTuple


class Wording(NamedTuple):
    """A way of saying that somebody took up or left an office; `needs` says what must be named with it.

    `needs` is `office` where the words mean nothing without a role ("became"), `future` where they say nothing but
    after "will", `gap` where they fill an office spoken of before ("stepped in"), "" where they speak for themselves.
    """

    pattern: str
    manner: str
    needs: str = ""


HAS = (
    r"(?:has |have |had |having |'s |'d |will |would |is to |was to |are to |to |then |also |"
    r"now |later |since |finally |suddenly |<D> |on <D> |in <D> |formally |himself |herself |"
    r"<N> |recently |already |duly |promptly |unexpectedly |abruptly )*"
)
BE = (
    r"(?:(?:was|were|is|are|be|been|being|'s been|got|gets|get)(?: (?:later|then|also|today|"
    r"<D>|on <D>|in <D>|formally|duly|unanimously|subsequently|himself|herself|finally|since|"
    r"recently|first|now|both|all|<N>|unexpectedly|eventually|quickly|yesterday|officially|"
    r"narrowly|re))* )"
)
PLACE = (
    r"(?:post|role|job|position|office|title|chair|seat|leadership|top job|helm|reins|brief|"
    r"portfolio|chairmanship|mayoralty)"
)

LEAVING: tuple[Wording, ...] = (
    Wording(r"resign(?:s|ed|ing)?\b", "resigned"),
    Wording(r"quit(?:s|ting)?\b", "resigned"),
    Wording(
        r"(?:tender(?:s|ed)|offered|submitted|handed in|hands in|hand in|gave|gives|announced|"
        r"announces) (?:<N>|his|her|their)(?: own)? (?:notice|resignation|departure|retirement)\b",
        "resigned",
    ),
    Wording(r"(?:threw|throws|throw) in the towel\b", "resigned"),
    Wording(r"(?:fell|fall|falls) on (?:<N>|his|her) sword\b", "resigned"),
    Wording(r"(?:stand|stands|stood|standing|step|steps|stepped|stepping)(?: down| aside| back)\b", "stepped down"),
    Wording(
        (
            r"(?:bow|bows|bowed) out\b|(?:relinquish|vacat|surrender)(?:es|s|ed|ing)?\b(?= )|(?:gave|"
            r"gives|give|given|giving) up (?=(?:the |<N> |his |her |a |that )?(?:<R>|<B>|\w+ seat|"
            r"PLACE))"
        ).replace("PLACE", PLACE),
        "stepped down",
    ),
    Wording(r"retir(?:es|ed|e)\b(?! to\b)", "retired"),
    Wording(r"(?:died|dies)\b", "died"),
    Wording(r"(?<=<N> )(?:post|job|role|position) is (?:now |currently |still )?vacant\b", ""),
    Wording(
        (
            r"(?:left|leaves|(?<!maternity )(?<!paternity )(?<!sick )(?<!extended )(?<!annual )(?<!on "
            r")(?<!of )(?<!gardening )leave|leaving|departed|departs|depart|exited|exits)\b(?=(?: the|"
            r" <N>| his| her| <B>)*(?: <B>| <R>| PLACE| council\b| [Cc]abinet\b| authority\b| team\b)|,? (?:by|on|"
            r"in|at|after|last|for|following|amid|with|under|under a cloud|with immediate effect|"
            r"suddenly|some|weeks|months)\b| <D>|[.;,]|\Z)"
        ).replace("PLACE", PLACE),
        "left",
    ),
    Wording(r"(?:went|goes|finish|finishes|finished|moved on|moves on)\b(?=,? (?:on |in |at |from )?<D>)", "left"),
    Wording(
        (
            r"(?:lost|loses) (?:<N>|the|his|her|a)? ?(?:own )?(?:vote of (?:no )?confidence|no[- "
            r"]confidence (?:vote|motion)|leadership|seat|election|re-election|mayoralty|PLACE)\b"
        ).replace("PLACE", PLACE),
        "lost",
    ),
)

REMOVING: tuple[Wording, ...] = (
    Wording(
        BE
        + (
            r"(?:ousted|removed|sacked|dismissed|fired|deposed|toppled|unseated|voted out|forced out|"
            r"stripped of|thrown out|axed|kicked out|overthrown|voted down|relieved of)\b"
        ),
        "removed",
    ),
    Wording(BE + r"suspended\b", "suspended"),
    Wording(BE + r"(?:defeated|beaten)\b", "lost"),
    Wording(BE + r"(?:replaced)\b(?= (?:as|in|on|at|with)\b|[.,;]| <D>)", "removed"),
)
"""Said of the person in the passive, who leaves."""

SENDING_AWAY: tuple[Wording, ...] = (
    Wording(
        r"(?:ousted|ousts|ousting|unseating|removed|removes|sacked|sacks|dismissed|dismisses|"
        r"fired|fires|deposed|toppled|unseated|voted out|forced out)\b(?= (?:the |its |their |<N> "
        r")?(?:two |three |four |five |both |several )?(?:<B>(?:'s)? )?(?:<RG>(?: of <N> cabinet)?,? )?<PN>)",
        "removed",
    ),
    Wording(r"suspended\b(?= (?:the |its |their )?(?:<B>(?:'s)? )?(?:<R>,? )?<PN>)", "suspended"),
)
"""Said of others, who make the person after the verb leave."""

ENTERING: tuple[Wording, ...] = (
    Wording(
        r"(?:became|becomes|become|becoming)\b(?! (?:a |an )?(?:clear|known|available|part|aware))", "became", "office"
    ),
    Wording(
        r"(?:took|takes|take|taking|taken) over\b"
        r"(?! (?:responsibility|the work|(?:the )?[a-z ,]{3,40} (?:portfolio|brief)\b))",
        "took over",
        "gap",
    ),
    Wording(
        (
            r"(?:has|have|had|'s) (?:held|had|been in|done|occupied|been (?:acting up|acting|filling "
            r"in|standing in))\b(?: (?:the|this|that) PLACE| it)?(?=[^.;<]{0,30} since <D>)"
        ).replace("PLACE", PLACE),
        "",
        "gap",
    ),
    Wording(r"won\b(?=(?: on| in)? <D>|[.,;]| by [\d,]+ votes| with )", "elected", "gap"),
    Wording(
        (
            r"(?:took|takes|take|taking|taken) (?:up|on) (?!an? )(?=(?:the |<N> |his |her "
            r")?(?:<B>(?:'s)? )?(?:\w+ ){0,2}(?:<R>|<B> |PLACE))"
        ).replace("PLACE", PLACE),
        "appointed",
    ),
    Wording(
        r"(?:took|takes|take|taken|picked|picks) (?:up )?(?:the (?:helm|reins|chair|top job|hot "
        r"seat|leadership)|charge(?! of)|office|the oath)\b",
        "took over",
        "gap",
    ),
    Wording(
        (
            r"(?:assumed|assumes|assume|inherited|inherits) (?=(?:the |<N> |his |her )?(?:<B>(?:'s)? "
            r")?(?:\w+ ){0,2}(?:<R>|PLACE))"
        ).replace("PLACE", PLACE),
        "took over",
    ),
    Wording(
        r"(?:joined|joins|join|joining)\b(?=(?: the| our)? (?:<B>|<R>|us\b|them\b|from\b|as\b|in\b|on\b|<N>|<D>))",
        "joined",
    ),
    Wording(
        r"(?:started|starts|start|began|begins|begin|arrived|arrives)\b(?=(?: here| there| work| "
        r"the job| in the (?:job|post|role))?(?:,)?(?: on| in| from| at| as)? (?:<D>|<R>|the "
        r"<R>))",
        "appointed",
    ),
    Wording(
        r"(?:stepped|steps|step|stood|stands|filled|fills|moved|moves|came|comes|drafted|acted|"
        r"acts|stepping) (?:in|up)\b(?! to (?!the))(?! (?:the|its|their|a) )",
        "took over",
        "gap",
    ),
    Wording(
        (
            r"(?:came|comes|moved|moves) (?:to|into|over to|across to) (?:the )?(?:PLACE|<B>)(?=(?: "
            r"in| on)? <D>| as\b| (?:in|on) <D> as)"
        ).replace("PLACE", PLACE),
        "joined",
    ),
    Wording(
        (
            r"(?:got|gets|landed|lands|secured|won|wins|clinched) (?:the |<N> )?(?:PLACE|leadership|"
            r"mayoralty|election|contest|vote)\b"
        ).replace("PLACE", PLACE),
        "elected",
        "gap",
    ),
    Wording(r"(?:act|acts|serve|acting|serving|deputise|cover|covers)\b(?= as (?:the )?<R>)", "appointed", "future"),
    Wording(r"(?:kept|keeps|minded) the (?:seat|shop|chair)(?: warm)?\b", "took over", "gap"),
)

APPOINTED: tuple[Wording, ...] = (
    Wording(
        BE
        + (
            r"(?:appointed|hired|recruited|brought in|drafted in|sent in|parachuted in|installed|"
            r"engaged|seconded|promoted|unveiled|put in charge|assigned)\b"
        ),
        "appointed",
    ),
    Wording(
        BE
        + (
            r"(?:re-?)?(?:elected|voted in|returned|chosen|selected|sworn in|crowned|picked|declared "
            r"elected)\b(?! to (?!(?:the )?<B>|be|serve|lead|succeed|replace|the (?:post|role|position|job|office|"
            r"chair|cabinet|board)))"
        ),
        "elected",
    ),
    Wording(
        BE + r"(?:named|announced|nominated)\b(?= (?:as|to|the|<B>|<R>|its|in)\b| <R>| the| as)", "appointed", "office"
    ),
    Wording(BE + r"confirmed\b(?= (?:as|in|to|on)\b| <R>| (?:the )?<D>|[.,;]|\Z)", "confirmed"),
    Wording(BE + r"made (?=(?:the |its |a |an |acting |<B>(?:'s)? )*<R>)", "appointed", "office"),
    Wording(BE + r"asked to (?:act up|step in|take over|step up|stand in)\b", "took over", "gap"),
    Wording(
        BE + r"(?:moved|switched|transferred|shifted) (?:over |across )?(?=to (?:replace|succeed|be|become|take))",
        "appointed",
        "gap",
    ),
)
"""Said of the person in the passive, who takes office."""

APPOINTING: tuple[Wording, ...] = (
    Wording(
        r"(?:appoint(?:s|ed|ing)?|hir(?:ed|es|ing)|recruit(?:ed|s|ing)|engag(?:ed|es)|"
        r"install(?:ed|s)|brought in|brings in|sen(?:t|ds) in|sent|send|draft(?:ed|s) in|"
        r"promot(?:ed|es)|put|put forward|assigned|took <N> on|take <N> on)\b",
        "appointed",
    ),
    Wording(
        r"(?:re-?)?(?:elect(?:s|ed|ing)?|chose|chosen|choos(?:es|ing)|select(?:s|ed|ing)?|"
        r"pick(?:ed|s)|vot(?:ed|es) in)\b",
        "elected",
    ),
    Wording(r"(?:nam(?:ed|es|ing)|nominat(?:ed|es|ing))\b", "appointed"),
    Wording(r"(?:confirm(?:ed|s|ing))\b", "confirmed"),
    Wording(r"(?:made|makes|make|making)\b", "appointed"),
)
"""Said of others, who put the person after the verb into office."""

STARTING_NOUNS: tuple[Wording, ...] = (
    Wording(r"(?:appointment|recruitment|selection|hiring)", "appointed"),
    Wording(r"(?:re-?)?election", "elected"),
    Wording(r"confirmation", "confirmed"),
    Wording(r"(?:arrival|coming)", "joined"),
    Wording(r"(?:promotion|elevation)", "appointed"),
)

ENDING_NOUNS: tuple[Wording, ...] = (
    Wording(r"resignation", "resigned"),
    Wording(r"(?:departure|exit)", "left"),
    Wording(r"retirement", "retired"),
    Wording(r"(?:removal|dismissal|sacking|ousting|ouster|overthrow)", "removed"),
    Wording(r"(?:death|passing)", "died"),
    Wording(r"suspension", "suspended"),
)
