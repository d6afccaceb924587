"""This file is the words that tell a name of a place or a thing from a person's."""

from __future__ import annotations

from govgraph.ingest.mentions.word_lists import list_words

PLACE_WORDS = list_words(
    """Street Road Lane Avenue Square House Hall Park Gardens Court Centre Center Building Buildings Bridge Hill Green
    Way Close Place Drive Station Airport Docks Quay Wharf Town City County Borough District Village Parish Valley
    Region Island Isle Islands Coast North South East West Northern Southern Eastern Western Upper Lower Greater
    Great New Kingdom States England Wales Scotland Ireland Britain London Yorkshire Midlands Humber Tyne Wear
    Thames Mersey Guildhall Castle Arena Theatre Library School Hospital Interchange Pier Ward"""
)

SURE_PLACES = list_words(
    """Quarter Exchange Band Choir Pastors Naturalists Instagram Teams Services Jail Headquarters Street Road Avenue
    Square Airport Station Library School Hospital Guildhall Interchange Building Buildings Centre Center Bridge
    Drive Docks Wharf Town City County Borough District Valley Region Island Theatre Arena Gardens Harbour Harbor
    Marina Baths Parade Terrace Crescent Aggregates Affairs"""
)
"""Words that close no surname: a name that ends in one is a place's."""

NO_PERSON = list_words(
    """Act Acts Report Review Plan Strategy Statement Directions Direction Regulations Order Code Framework Scheme Fund
    Grant's Programme Project Campaign Vision Agenda Budget Audit Value Local Government Public Private Social Care
    Health Housing Communities Levelling Finance Corporate Children Education Environment Transport Planning Future
    Forward Together Improvement Recovery Independent National Royal Annual Interim General Special Extraordinary
    Full Press Release Notice Letter Minutes News Home Next Last Key Related Share Sign Skip Cookies Table Section
    Appendix Chapter Part Note Notes Item Ref Recommendation Recommendations Status Comment Comments Position Yours
    Sincerely Faithfully Kind Regards Dear Subject Date Time Present Apologies Attendance Resolved Agreed Members
    Councillors Commissioners Ministers Officers Inspectors Residents Labour Conservative Conservatives Tory Tories
    Liberal Democrat Democrats Lib Dem Dems UKIP Plaid Cymru Sinn Reform UK EU US NHS BBC PFI Covid Brexit Brexit's
    Whitehall Westminster Downing Number One Two Three Four Five First Second Third Equal Pay Council Councils
    Authority Mayoral Freedom Information Civil Servants Chamber Meeting More Most Image Photo Picture Video
    Advertisement Queen Princess Saint British English Welsh Scottish Irish European Deputy Chief Executive Director
    Officer Lead Acting Assembly Secretary State Prime Lords Commons Question Answer Motion Amendment Election
    Elections Referendum University College Lessons Learned Retiring Appointed Elected Vacant Resigned Continuing
    Outgoing Incoming Recorded Political Correspondent Reporter Editor Says Quits Taken Shown Retirement Vote
    Scrutiny Arrangements Landlord Manager Governance Community Road Roads Grants Superseded Who Handing Speaker Mrs
    Mr Ms HMS H.M HM Incumbent Newcomer Challenger Honourable None Money Consultants Auditors Accountants Solicitors
    Ousted Sacked"""
)
"""Words that stand in no person's name."""

PLACE_ENDS = PLACE_WORDS | list_words(
    """Vale Water Waters Marsh Sands Fields Forks Flats Hills Heath Moor Moors Common Bay Falls Springs Creek River
    Lake Lakes Harbour Harbor Beach Point Ridge Grove Wood Woods Forest Mill Mills Mere Sound Cross End Bottom Wells
    Abbey Priory Baths Haven Rapids Junction Heights Plains Landing Crossing Marches Levels Fens Fen Dale Dales
    Downs Wolds Head Port Ferry Mouth Peninsula Firth Cove Burn Brook Norton Regis Magna Parva Minor Major Sandwich
    Hospitals Homes Enterprise Enterprises Housing Energy Carers Trust Society Interim Minster Fold Green Spa Parade
    Terrace Crescent"""
)
"""Words that close the names of places at least as often as surnames."""

PLACE_STARTS = list_words(
    """Town City Civic County Port Fort Mount Lake North South East West Upper Lower Great Greater Little Much Old New
    Nether Cape Isle Loch Lough Market Royal Castle Abbey Saint Stoke Kings Bishops Neuadd Ysbyty Cwm Llan Inner
    Outer Central Mid High Low Long Western Eastern Northern Southern Temple Church Chapel Bad Los Las San Santa El
    Val Ponte Inver Ben Strath"""
)
"""Words that open the names of places, hardly ever a person's."""

FIRMS = (
    r"(?:consultants|consultancy|accountants|auditors|solicitors|lawyers|advisers|surveyors|architects|builders|"
    r"developers|contractors|firm|company|agents|stockbrokers|bankers|barristers|recruiters|headhunters|charity|"
    r"[Cc]onstituency|ward|district|village|town|hamlet|parish|suburb|port|resort|county|borough)"
)
"""Nouns before a name that make it a firm's or a place's."""
