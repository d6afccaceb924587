"""This file is the titles before people's names and the letters after them, of all English-speaking countries."""

from __future__ import annotations

from govgraph.ingest.mentions.word_lists import list_words

_OF_MEN = list_words(
    """mr sir lord baron viscount earl marquess alderman sheikh councilman congressman assemblyman father fr alhaji
    shri sri datuk dato seigneur rabbi imam master brother oba ratu señor herr monsieur"""
)
_OF_WOMEN = list_words(
    """mrs ms miss dame lady baroness viscountess countess alderwoman councilwoman congresswoman assemblywoman sister
    sr hajia alhaja smt shrimati kumari madam madame mme mlle señora sra frau begum"""
)
_OF_EITHER = list_words(
    """cllr cllrs councillor councillors councilor councilors coun couns clr cr crs mx dr doctor prof professor
    professors ald rev revd reverend revs pastor judge justice senator senators sen colonel captain capt commander
    cdr cmdr commodore admiral adm brigadier brig major maj general gen lt lieut lieutenant leut col sgt sergeant
    cpl supt insp det flt sqn bishop archbishop canon prebendary monsignor msgr ambassador councilmember gov rep
    representative eng engr adv advocate barrister deacon venerable ven squadron wing hon honourable honorable pte
    constable chieftain"""
) - {"hon", "constable", "general", "doctor", "master", "representative", "squadron", "wing", "advocate"}
TITLES = {**dict.fromkeys(_OF_EITHER, ""), **dict.fromkeys(_OF_MEN - {"master"}, "m"), **dict.fromkeys(_OF_WOMEN, "f")}
"""Titles before a name, folded, with the sex that they tell (`m`, `f` or "")."""

RANKS = (
    r"(?:Wing Commander|Group Captain|Squadron Leader|Flight Lieutenant|Air (?:Chief |Vice-)?Marshal|Air Commodore|"
    r"Rear[ -]Admiral|Vice[ -]Admiral|Lieutenant[ -](?:Colonel|Commander|General)|Major[ -]General|Field Marshal|"
    r"(?:Detective )?Chief Superintendent|(?:Detective )?Chief Supt|Detective Superintendent|"
    r"Detective (?:Chief )?Inspector|Mr Justice|Mrs Justice|Ms Justice|Lord Justice|"
    r"Lady Justice|Tan Sri|Wg Cdr|Gp Capt|Sqn Ldr|Ch Supt)"
)
"""Titles of two or more words."""

STYLES = (
    r"(?:[Tt]he )?(?:(?:Rt|Right|Very|Most)\.? (?:Hon(?:\.|ourable|orable)?|Rev(?:\.|d\.?|erend)?)|Hon\.?|"
    r"Hono(?:u?)rable|Venerable|Worshipful|(?:His|Her) (?:Excellency|Worship|Honou?r|Grace|Majesty))"
)
"""Styles before a title or a name: "the Rt Hon", "the Very Rev"."""

_MARKS = list_words(
    """OBE CBE MBE KBE DBE GBE KCB DCB CB GCB CMG KCMG DCMG GCMG CVO LVO MVO KCVO DCVO BEM QPM KPM QFSM KFSM QSO QSM
    CNZM ONZM MNZM DNZM KNZM AO AC OAM PSM APM OC CM ONB OJ CH OM KG KT VC GC DSO DSC DFC AFC MC MM TD JP DL QC KC
    MP MSP MS AM MEP MLA MHK MLC MHA MPP MNA TC PC RM CPFA IPFA IRRV CIPFA FCPFA FCA ACA FCCA ACCA ACMA FCMA CPA
    CGMA FRICS MRICS ARICS FRIBA RIBA FRTPI MRTPI FCIH MCIH FCIPD MCIPD FCILT FICE MICE FIMechE FIMunE FRSE FRS FBA
    FREng FRSA FRCP FRCS FRCGP FFPH MRCP MRCGP FRCN RGN FCIOB FSA FLA PhD DPhil EdD DLitt LLD DD DSc BA BSc MSc LLB
    LLM MBA MPA MPhil BEd MEd BCom BEng MEng CEng Esq Bart Bt RN RNR USN OSB SJ FCIS FRGS ICMA ICMA-CM"""
)


def _letters() -> str:
    """Return a pattern of the letters after a name, with or without points: "O.B.E.", "PhD"."""
    plain = sorted(_MARKS - {"MP"}, key=lambda mark: (-len(mark), mark))
    pointed = [r"\.? ?".join(mark) if mark.isupper() and len(mark) < 5 else mark for mark in plain]
    doctor = [r"Ph\. ?D", r"D\. ?Phil", r"Ed\. ?D", r"B\. ?Sc", r"M\. ?Sc", r"LL\. ?[BDM]", r"D\. ?Litt", r"M\. ?Ed"]
    return "|".join([r"M\.?P(?!\.? for\b)", *doctor, *(p.replace(r"\.? ?", r"\.?") for p in pointed)])


LETTERS = rf"(?:,? (?:{_letters()})\.?(?![\w'-]))+"
"""Letters after a name, one after the other."""

RISKY = list_words(
    "major justice judge father sister brother deacon commander ambassador senator senators general eng gen lord pastor"
)
"""Titles that are also ordinary words: "Justice Department"."""
