"""This file is the words that tell a name of a place or a thing from a person's."""

from __future__ import annotations

from govgraph.ingest.mentions.word_lists import list_words

PLACE_WORDS = list_words(
    """Street Road Lane Avenue Square House Hall Park Gardens Court Centre Center Building Buildings Bridge Hill
    Green Way Close Place Drive Station Airport Docks Quay Wharf Town City County Borough District Village
    Parish Valley Region Island Isle Islands Coast North South East West Northern Southern Eastern Western Upper
    Lower Greater Great New Kingdom States England Wales Scotland Ireland Britain London Yorkshire Midlands
    Humber Tyne Wear Thames Mersey Guildhall Castle Arena Theatre Library School Hospital Interchange Pier Ward"""
)

SURE_PLACES = list_words(
    """Street Road Avenue Square Airport Station Library School Hospital Guildhall Interchange Building Buildings
    Centre Center Bridge Drive Docks Wharf Town City County Borough District Valley Region Island Theatre Arena
    Gardens"""
)
"""Words that close no surname: a name that ends in one is a place's."""

NO_PERSON = list_words(
    """Act Acts Report Review Plan Strategy Statement Directions Direction Regulations Order Code Framework Scheme
    Fund Grant's Programme Project Campaign Vision Agenda Budget Audit Value Local Government Public Private
    Social Care Health Housing Communities Levelling Finance Corporate Children Education Environment Transport
    Planning Future Forward Together Improvement Recovery Independent National Royal Annual Interim General
    Special Extraordinary Full Press Release Notice Letter Minutes News Home Next Last Key Related Share Sign
    Skip Cookies Table Section Appendix Chapter Part Note Notes Item Ref Recommendation Recommendations Status
    Comment Comments Position Yours Sincerely Faithfully Kind Regards Dear Subject Date Time Present Apologies
    Attendance Resolved Agreed Members Councillors Commissioners Ministers Officers Inspectors Residents Labour
    Conservative Conservatives Tory Tories Liberal Democrat Democrats Lib Dem Dems UKIP Plaid Cymru Sinn Reform
    UK EU US NHS BBC PFI Covid Brexit Brexit's Whitehall Westminster Downing Number One Two Three Four Five
    First Second Third Equal Pay Council Councils Authority Mayoral Freedom Information Civil Servants Chamber
    Meeting Full More Most Image Photo Picture Video Advertisement Queen Princess Saint British
    English Welsh Scottish Irish European Deputy Chief Executive Director Officer Lead Acting Assembly Secretary
    State Prime Lords Commons Question Answer Motion Amendment Election Elections Referendum University College
    Lessons Learned"""
)
"""Words that stand in no person's name."""
