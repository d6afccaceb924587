"""This file is the public face of the registers that govgraph carries itself: councils, department, ministers."""

from govgraph.ontology.registers.bodies import KnownBody, Party, find_body, find_party, known_bodies, parties
from govgraph.ontology.registers.councils import (
    Council,
    councils,
    find_candidates,
    find_council,
    find_council_by_code,
    suggest_councils,
)
from govgraph.ontology.registers.departments import Department, departments, find_department
from govgraph.ontology.registers.names import fold_name, names_a_council
from govgraph.ontology.registers.reading import register_reading
from govgraph.ontology.registers.secretaries import (
    Appointment,
    appointments_of,
    local_government_secretaries,
    secretary_on,
)

__all__ = [
    "Appointment",
    "Council",
    "Department",
    "KnownBody",
    "Party",
    "appointments_of",
    "councils",
    "departments",
    "find_body",
    "find_candidates",
    "find_council",
    "find_council_by_code",
    "find_department",
    "find_party",
    "fold_name",
    "known_bodies",
    "local_government_secretaries",
    "names_a_council",
    "parties",
    "register_reading",
    "secretary_on",
    "suggest_councils",
]
