"""This file is the vocabulary of bodies: the words that make a name a body's, and what kind of body they make."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from govgraph.ingest.mentions.word_lists import list_words

KINDS: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(list_words("Council Councils Corporation CC MBC MDC BC DC LBC"), "council"),
        **dict.fromkeys(("Borough of", "Combined Authority", "City Region"), "council"),
        **dict.fromkeys(list_words("Authority"), "authority"),
        **dict.fromkeys(list_words("Panel Board Committee Taskforce Forum Commission"), "panel"),
        **dict.fromkeys(list_words("Trust NHS Hospital Hospitals Infirmary Hospice"), "trust"),
        **dict.fromkeys(list_words("Department Ministry Treasury Office"), "department"),
        **dict.fromkeys(list_words("Government Executive Cabinet Administration"), "government"),
        **dict.fromkeys(list_words("Parliament Senedd Assembly Senate Legislature"), "parliament"),
        **dict.fromkeys(
            list_words(
                """Association Federation Union Society Institute Institution Network Confederation Convention Alliance
                Consortium Coalition Guild Fellowship Congress"""
            ),
            "association",
        ),
        **dict.fromkeys(
            list_words(
                """LLP Ltd Limited plc PLC Inc Company Holdings Group Energy Enterprises Homes Consulting Associates
                Workshops Industries Developments Solutions Ventures
                Enterprise Water Rail Railways Airways"""
            ),
            "company",
        ),
        **dict.fromkeys(
            list_words(
                """Agency Service Inspectorate Ombudsman Bank Court Regulator Watchdog Tribunal Fund Registry Unit
                Brigade Secretariat Directorate Observatory"""
            ),
            "agency",
        ),
        **dict.fromkeys(
            list_words("University College School Schools Academy Polytechnic Conservatoire Primary Comprehensive"),
            "university",
        ),
        **dict.fromkeys(list_words("Police Constabulary"), "police"),
        **dict.fromkeys(list_words("Party"), "party"),
        **dict.fromkeys(list_words("Museum Museums Gallery Galleries Library Archive Archives"), "museum"),
        **dict.fromkeys(
            list_words(
                "Partnership Partners Foundation Charity Church Club Bureau Diocese Almshouses Co-operative Cooperative"
            ),
            "other",
        ),
    }
)
"""The last word of a body's name, and the kind of body it makes."""

HEADS = frozenset(word for word in KINDS if " " not in word)
"""Single words that close the name of a body."""

OPENERS = frozenset(
    {
        "Department",
        "Ministry",
        "House",
        "University",
        "Court",
        "Bank",
        "Office",
        "Institute",
        "Inspectorate",
        "Borough",
        "Association",
        "Society",
        "College",
        "Federation",
        "Board",
        "Isle",
        "City",
        "County",
        "Commission",
        "Council",
        "Church",
        "Diocese",
        "Government",
        "Convention",
        "Institution",
    }
)
"""Heads after which "of" or "for" carries the name on: "University of ...", "Department for ..."."""

DESCRIBING = list_words(
    """independent improvement assurance recovery advisory emergency scrutiny audit transformation intervention
    oversight task interim shadow joint executive management governance governing standards appointments
    appointment employment select school safeguarding health wellbeing planning licensing review strategic
    business growth transition implementation delivery partnership monitoring challenge peer inspection expert
    ministerial turnaround control financial finance fiscal supervisory supervisory steering cross-party
    all-party public accounts overview budget"""
)
"""Words that, in lower case, make "panel" or "board" one of its kind: "the improvement panel"."""

DESCRIBED = frozenset({"panel", "board", "committee", "commission", "taskforce", "team"})

GENERIC: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "city council": frozenset({"council"}),
        "county council": frozenset({"council"}),
        "borough council": frozenset({"council"}),
        "district council": frozenset({"council"}),
        "town council": frozenset({"council"}),
        "unitary council": frozenset({"council"}),
        "local authority": frozenset({"council", "authority"}),
        "combined authority": frozenset({"council", "authority"}),
        "council": frozenset({"council"}),
        "authority": frozenset({"council", "authority"}),
        "town hall": frozenset({"council"}),
        "county": frozenset({"council"}),
        "borough": frozenset({"council"}),
        "unitary": frozenset({"council"}),
        "city hall": frozenset({"council"}),
        "county hall": frozenset({"council"}),
        "council house": frozenset(),
        "parish council": frozenset({"council"}),
        "regional council": frozenset({"council"}),
        "township": frozenset({"council"}),
        "municipality": frozenset({"council"}),
        "corporation": frozenset({"council", "agency"}),
        "health board": frozenset({"trust", "panel"}),
        "health authority": frozenset({"authority"}),
        "fire authority": frozenset({"authority"}),
        "police authority": frozenset({"authority"}),
        "school board": frozenset({"university", "panel"}),
        "school district": frozenset({"university"}),
        "polytechnic": frozenset({"university"}),
        "hospital": frozenset({"trust"}),
        "society": frozenset({"association"}),
        "federation": frozenset({"association"}),
        "alliance": frozenset({"association"}),
        "union": frozenset({"association"}),
        "partnership": frozenset({"other"}),
        "foundation": frozenset({"other"}),
        "panel": frozenset({"panel"}),
        "board": frozenset({"panel", "trust"}),
        "committee": frozenset({"panel"}),
        "commission": frozenset({"panel", "agency"}),
        "trust": frozenset({"trust"}),
        "department": frozenset({"department"}),
        "ministry": frozenset({"department"}),
        "service": frozenset({"agency"}),
        "force": frozenset({"police"}),
        "agency": frozenset({"agency"}),
        "association": frozenset({"association"}),
        "inspectorate": frozenset({"agency"}),
        "team": frozenset({"panel"}),
        "company": frozenset({"company"}),
        "university": frozenset({"university"}),
        "college": frozenset({"university"}),
        "academy": frozenset({"university"}),
        "museum": frozenset({"museum"}),
        "gallery": frozenset({"museum"}),
        "constabulary": frozenset({"police"}),
        "shire": frozenset({"council"}),
    }
)
"""Common nouns that stand for a body named elsewhere, and the kinds of body they can stand for."""

NOT_A_BODY_AFTER = list_words(
    """tax taxes house houses housing home homes meeting meetings chamber estate estates worker workers staff
    officer officers tenant tenants programme programmes project projects campaign initiative services service
    budget taxpayers taxpayer employees elections election plan plans seat seats area papers offices buildings
    building headquarters car minutes policy"""
)
"""After "council" or "board", words that make it another thing: "council tax"."""

STARTERS = list_words(
    """The A An In On At By For From To With Under Over After Before Since Until During When While Where As If But
    And Or Nor Yet So This That These Those It Its He She They His Her Their We Our You Your My I Who Which What
    Why How There Here Then Now Today Yesterday Tomorrow Both All Some Many Most Several Each Every Any No Not
    Only Also Even Once Last Next Former New Current Then-Secretary Councillors Members Ministers Residents
    Officers Inspectors Commissioners According Following Despite Although Though Because Earlier Later
    Meanwhile However Instead Moreover Finally Recently Asked Speaking Writing Based Said Per Via Labour-run
    Tory-run Conservative-run Conservative-led Labour-led Lib-Dem-run Troubled Full Does Did Do Is Was Were Are
    Has Had Have Can Could Would Should May Might Must Let Among Within Without Between Against Across About
    Through Dear Named Exclusive Breaking Updated Published Copy See Note Notes Summary Present Apologies
    Attendance Report Review Letter Statement Minutes"""
)
"""Capitalised words that open a sentence and belong to no name."""

PLACE_KINDS = list_words(
    """City County Borough District Metropolitan Town Parish Unitary Council Corporation CC MBC MDC BC DC LBC
    London Royal Combined Authority Mayoral Region Shire Township Village Municipality Municipal Metro Metropolitan
    RDC UDC Rural Urban Burgh Local"""
)
"""Words of a council's name that are not its place."""

NO_PLACE = list_words(
    """British English Welsh Scottish Irish European American Australian Canadian Indian African Asian French German
    Labour Conservative Conservatives Tory Tories Liberal Liberals Democrat Democrats Republican Republicans Green
    Greens Independent Independents Residents Nationalist Unionist Lib Dem Dems Lab Con Ind UKIP SNP DUP GOP Plaid
    Combined
    Local Central Regional National Public Private Rural Urban Municipal Metropolitan Unitary Neighbouring Joint
    Shadow Full Special Ordinary Annual General Whole Entire Other Another Big Small Good Bad Poor Rich Best Worst
    Every Each Such Same Own Fellow Senior Junior Chief Deputy Assistant Leader Mayor Councillor Cllr Chair Chairman
    Council Councils Cabinet Committee Board Panel Trust Authority County City Borough District Town Parish Village
    Township Shire State Government Parliament Ward Division Region Police Fire Health Housing Education Planning
    Finance Children Social Care Services Transport Environment Development Governance Audit Standards Scrutiny
    One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve First Second Third
    Appendix Annex Section Part Paragraph Item Table Figure Chapter Schedule Article Page Volume Issue Minute Minutes
    Report Letter Notice Statement Plan Strategy Budget Review Act Order Bill Code Scheme Policy Press Release
    Mr Mrs Ms Miss Dr Sir Dame Lord Lady Prof Professor Rev Hon Rt Messrs Sr Fr Lt Maj Capt Col Cdr
    AM PM GMT BST Covid Brexit Christmas Easter Parliamentary Royal Her His Majesty's HM NHS UK EU US USA BBC"""
)
"""Capitalised words that alone, or first in a name, make no place that stands for its council."""
