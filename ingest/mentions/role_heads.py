"""This file is the roles told by their head: "county engineer", "registrar", "senior planning officer"."""

from __future__ import annotations

from govgraph.ingest.mentions.portfolio_words import PORTFOLIO_WORDS

_RANKS = (
    "chief deputy depute assistant associate senior junior principal head lead executive area regional district divisional "
    "county city borough town parish burgh state national federal provincial municipal village township shire corporate "
    "general group joint lay honorary hon ceremonial temporary strategic technical scientific clinical returning presiding "
    "harbour port dock airport station school college academic pro vice probation prison borough divisional field press "
    "company university hospital museum site estate fleet night works"
).split()
_ALONE = (
    "registrars? bursars? wardens? provosts? rectors? deans? surveyors? engineers? librarians? curators? archivists? "
    "architects? constables? headmasters? headmistress(?:es)? matrons? investigators? conven[eo]rs? "
    "cathaoirleach leas-chathaoirleach controllers? bailiffs? coroners? vice-presidents? postmasters? "
    "prosecutors? sheriffs? marshals? stewards? actuary quartermasters? moderators? "
    "harbourmasters?"
).split()
_RANKED = (
    "officers? managers? engineers? surveyors? clerks? secretar(?:y|ies) executives? solicitors? treasurers? "
    "accountants? administrators? superintendents? controllers? registrars? librarians? architects? auditors? "
    "constables? commissioners? presidents? principals? inspectors? planners? valuers? analysts? scientists? economists? "
    "investigators? coordinators? masters? wardens? members? consultants? directors? curates? stewards?"
).split()
_JOINTS = r"(?:,? (?:and|&) | )"


def _list_modifiers() -> str:
    return "|".join(sorted({*_RANKS, *PORTFOLIO_WORDS}, key=len, reverse=True))


def list_wordings() -> tuple[str, ...]:
    """Return the wordings of the offices that are told by their head, as patterns."""
    ranks = "|".join(sorted(set(_RANKS), key=len, reverse=True))
    ranked = "|".join(w for w in _RANKED if w not in ("commissioners?", "members?", "directors?", "secretar(?:y|ies)"))
    before = rf"(?:(?:{ranks})[ -])?(?:(?:{_list_modifiers()}){_JOINTS}){{1,3}}"
    of = r"(?: of (?:audit|works|science|medicine|law|arts|engineering|education|studies|students|police|health))?"
    return (
        rf"{before}(?:{ranked})",
        rf"(?:(?:{ranks}) ){{0,2}}(?:{'|'.join(_ALONE)}){of}",
        r"(?:county|city|borough|town|burgh|company|parish|university|college) secretar(?:y|ies)",
        r"(?:vice[- ]|deputy |assistant |acting )?principals?(?= of\b|,|$|\n)",
        r"(?:deputy |vice[- ])?(?:presiding|council|shire) (?:members?|officers?|presidents?)",
        r"clerks?(?: to (?:the )?(?:council|governors|trustees|authority|board|corporation))?",
        r"(?:port|harbour|airport|works|museum) directors?",
        r"harbour ?masters?",
        r"lord provosts?",
    )
