"""This file is the vocabulary of what posts are for, and of the roles that are for something."""

from __future__ import annotations

from govgraph.ingest.mentions.word_lists import list_words

PORTFOLIO_ROLES = frozenset(
    {
        "cabinet member",
        "secretary of state",
        "minister",
        "director",
        "assistant director",
        "deputy director",
        "commissioner",
        "spokesperson",
        "lead commissioner",
        "adviser",
        "deputy chief executive",
        "assistant chief executive",
    }
)
"""Roles that are for something: "director of place", "minister for local government"."""

PRENOUN_ROLES = frozenset(
    {
        "commissioner",
        "minister",
        "director",
        "spokesperson",
        "secretary of state",
        "cabinet member",
        "assistant director",
    }
)
"""Roles before which what they are for may stand: "finance commissioner", "housing minister"."""

PORTFOLIO_WORDS = list_words(
    """adult adults adult's children children's child childrens families family youth young people education
    schools skills learning finance financial resources corporate services service commercial procurement assets
    property estates treasury governance legal law democratic human hr workforce organisational development
    transformation change improvement performance strategy strategic policy communications communication
    engagement customer customers digital ict it technology data information innovation business economy
    economic growth regeneration enterprise investment jobs employment trade industry energy climate environment
    environmental sustainability waste recycling bins cleansing streetscene parks leisure culture cultural
    heritage sport sports arts libraries tourism events media place places planning housing homes homelessness
    building construction infrastructure highways roads road transport transportation traffic travel rail
    railways aviation maritime shipping ports port fisheries fishing farming agriculture food rural coastal
    islands regional regions region devolution local government communities community neighbourhoods
    neighbourhood cohesion equalities equality diversity inclusion levelling up cities city towns town health
    healthcare wellbeing well-being social care public safety safer crime policing police fire rescue justice
    prisons immigration security defence veterans foreign home cabinet business industrial science universities
    higher further pensions work welfare tax exchequer revenue revenues benefits licensing regulatory regulation
    enforcement audit risk partnership partnerships commissioning delivery operations operational provider
    programme programmes projects decision decisions decision-making elections electoral constitutional northern
    ireland scotland wales international commonwealth overseas europe european brexit exiting union water
    flooding floods nature biodiversity countryside capital major intelligence leadership external internal
    affairs relations insight marketing inspection inspections standards quality nursing clinical medical inward
    urban city-wide citizens citizen consumer postal competition devolved civil contingencies resilience
    emergency emergencies streets street cemeteries cemetery museums markets parking buses bus trams ferries
    highways"""
)
"""Words of what a post can be for, in lower case."""
