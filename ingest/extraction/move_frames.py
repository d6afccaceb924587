"""This file is more wording of taking up and leaving office: idioms, command, desks, terms and contracts."""

from __future__ import annotations

from govgraph.ingest.extraction.move_verbs import BE, PLACE, Wording

WHEN = (
    r"(?=,? (?:by|on|in|at|after|last|for|following|amid|with|this|from|until|when|as|earlier|some)\b|,? <D>|"
    r"[.;,]|\Z)"
)
DESK = r"(?:desk|office|offices|things)"

LEAVING_MORE: tuple[Wording, ...] = (
    Wording(r"(?:demit|demits|demitted|demitting) (?:office|the \w+)\b", "stepped down"),
    Wording(r"(?:clean|cleans|cleaned|clear|clears|cleared) (?:out )?(?:<N>|his|her) " + DESK, "left"),
    Wording(r"(?:called|calls|calling|call) (?:it a day|time on)\b", "left"),
    Wording(
        r"(?:lay|lays|laid|hang|hangs|hung) (?:down|up) (?:<N>|his|her|the) (?:chain|robes?|mantle|office|boots|"
        r"hat|seals|gavel)\b",
        "stepped down",
    ),
    Wording(r"(?:walk|walks|walked|walking) (?:out|away)" + WHEN, "resigned"),
    Wording(r"(?:made|makes|make) way\b" + WHEN, "stepped down"),
    Wording(r"(?:made|makes|make) way for\b", "stepped down"),
    Wording(r"(?:cease|ceases|ceased) to (?:be|hold)\b(?=[^.;<]{0,20}<R>)", "left", "office"),
    Wording(
        r"(?:returns?|returned|returning|goes|went|gone) (?:back )?to (?:<N>|his|her|full-time|private|the back) "
        r"(?:old |former |previous |home |own )?(?:employers?|job|authority|practice|surgery|benches|post|force|"
        r"council)\b",
        "left",
    ),
    Wording(
        r"(?:went|goes|gone|going) back to (?:full-time|private|teaching|practice|academia|surgery|the law)\b", "left"
    ),
    Wording(
        r"(?:left|leaves|leaving) (?:us|the (?:cabinet|executive|board|council|service|force|party))\b" + WHEN, "left"
    ),
    Wording(r"(?:pack|packs|packed) (?:it in|<N> bags|his bags|her bags)\b", "left"),
    Wording(
        r"(?:bade|said|says) (?:farewell|goodbye) to (?=(?:the |<N> )?(?:<R>|<B>|PLACE))".replace("PLACE", PLACE),
        "left",
    ),
    Wording(
        r"(?:did not|didn't|does not|will not|chose not to|chooses not to|declined to|decided not to|not) "
        r"(?:seek|sought|stand for|stood for) (?:re-?election|another term|a (?:second|third|further|fresh) term)",
        "left",
    ),
    Wording(r"having not (?:sought|stood for) (?:re-?election|another term)", "left"),
    Wording(r"(?:is|was) out\b(?=[.;,]|\Z| on <D>| after| in <D>)", "removed"),
)
"""Said of the person who leaves."""

REMOVING_MORE: tuple[Wording, ...] = (
    Wording(
        BE
        + (
            r"(?:shown (?:the|<N>|his|her) (?:door|exit|cards|marching orders)|given (?:the|<N>|his|her) "
            r"(?:boot|sack|push|elbow|chop|marching orders|notice|cards)|(?:eased|pushed|edged|squeezed|booted|"
            r"turfed|"
            r"drummed|hounded|bundled|driven|levered|drubbed) out|dumped|dethroned|displaced|let go|jettisoned|"
            r"discharged|ejected|expelled|purged|impeached|recalled|retired off|pensioned off|dropped)\b"
        )
        + WHEN,
        "removed",
    ),
    Wording(BE + r"(?:relieved of|stripped of) (?:<N>|his|her|all)\b", "removed"),
    Wording(BE + r"(?:placed|put) on (?:gardening|garden) leave\b", "suspended"),
    Wording(BE + r"unseated\b", "lost"),
)
"""Said of the person in the passive, who leaves."""

ENTERING_MORE: tuple[Wording, ...] = (
    Wording(
        r"(?:assume|assumes|assumed|takes?|took|taking) (?:temporary |interim |overall )?(?:command|"
        r"charge(?! of)|control(?! of)|office|duty)\b",
        "took over",
        "gap",
    ),
    Wording(r"(?:commence|commences|commenced) (?:duties|work|<N> duties|in post)\b", "appointed", "gap"),
    Wording(
        r"(?:pick|picks|picked|take|takes|took|taken|grasped|grabbed|seized) (?:up )?the (?:baton|reins|mantle|"
        r"torch|cudgels|gavel)\b",
        "took over",
        "gap",
    ),
    Wording(
        r"(?:inherit|inherits|inherited) the (?:crown|mantle|throne|keys|hot seat|job|post|role|chair|title)\b",
        "took over",
        "gap",
    ),
    Wording(
        r"(?:step|steps|stepped|stepping) into (?:the|<N>) (?:breach|vacancy|void|gap|shoes|role|job|post)\b",
        "took over",
        "gap",
    ),
    Wording(
        r"(?:fill|fills|filled|filling) the (?:gap|vacancy|void|breach|post|job|role|position)\b", "took over", "gap"
    ),
    Wording(
        r"(?:has |have |had |'s |is |was |are |were )?(?:been )?(?:minding (?:the (?:shop|store)|things)|filling in|"
        r"holding the (?:fort|reins|ring)|keeping the seat warm|standing in|acting up|caretaking)\b(?! for <)",
        "took over",
        "gap",
    ),
    Wording(
        r"(?:took|takes|take|taken) up the (?:permanent |new |substantive |vacant )?(?:appointment|presidency|"
        r"command)\b",
        "appointed",
        "gap",
    ),
    Wording(
        r"(?:has|have|had|'s) (?:held|been in|been at|served in|been doing|done) (?:the |this |that )?"
        r"(?:charge|post|place|office|role|job|chair|position|helm|hot seat|saddle|command)\b(?=[^.;]{0,90} since\b)",
        "",
        "gap",
    ),
    Wording(
        r"(?:came|comes|arrived|arrives|joined|joins) (?:to us |here |over |across |us )?from (?:the )?(?:<B>|"
        r"[A-Z]\w+)",
        "joined",
    ),
    Wording(r"(?:came|comes|arrived|arrives) (?:to us|here)\b(?! from)", "joined"),
    Wording(r"joined us\b(?! from)", "joined"),
    Wording(r"joined the (?:cabinet|executive)\b", "joined"),
    Wording(
        r"(?:romped|swept|stormed|cruised|squeaked|returned) (?:home|to (?:power|office)|back)\b", "elected", "gap"
    ),
)
"""Said of the person who takes office."""

APPOINTED_MORE: tuple[Wording, ...] = (
    Wording(
        BE
        + (
            r"(?:handed the (?:keys|job|reins|post|role|chain|brief|gavel|top job)|given the (?:job|post|role|"
            r"nod|reins|"
            r"top job)|tapped|poached|headhunted|lured|enlisted|elevated|upgraded|bumped up|moved up|co-opted|"
            r"ushered in|"
            r"lined up|slotted in|redeployed|borrowed|loaned)\b(?! to (?!be|serve|act|lead|the|succeed|replace|"
            r"take|fill))"
        ),
        "appointed",
        "gap",
    ),
    Wording(
        BE + r"(?:inaugurated|invested|installed in office|acclaimed|anointed|returned to office|inducted)\b",
        "elected",
        "gap",
    ),
)
"""Said of the person in the passive, who takes office."""
