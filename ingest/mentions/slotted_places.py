"""This file is the finding of bodies by their slot: "mayor of X", "X chief executive", "a report on X"."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from govgraph.ingest.mentions.body_links import settle_case
from govgraph.ingest.mentions.body_words import GENERIC, PLACE_KINDS, STARTERS
from govgraph.ingest.mentions.framed import open_name
from govgraph.ingest.mentions.names import DAYS_AND_MONTHS
from govgraph.ingest.mentions.person_words import NO_PERSON
from govgraph.ingest.mentions.portfolio_words import PORTFOLIO_WORDS
from govgraph.ingest.mentions.roles import FoundRole
from govgraph.ingest.mentions.scan import Scanned
from govgraph.ingest.mentions.short_forms import CAPITAL_RUN, cut_pieces
from govgraph.ontology.registers import find_council

_INTO = re.compile(r" (?:of|at|for|in|with) (?:the |neighbou?ring |nearby |then |what is now )*(?:isle of |city of )?")
_OWNER = re.compile(r"(?:'[sS])? (?:\w+ )?")
_SPOKEN_OF = re.compile(
    r"\b(?:(?:came|come|joined|moved|arrived|recruited|poached|hired) from|sent commissioners (?:in)?to|"
    r"intervention (?:in|at)|report(?:ed|s)? (?:on|into)|inspection (?:of|at)|review (?:of|at)|inspect(?:ed)?) "
    r"(?:the )?$"
)
_LABEL = re.compile(
    r"(?P<name>[A-ZÀ-Þ][\w'’-]*(?: [A-ZÀ-Þ][\w'’-]*){0,3}) ?\("
    r"(?:(?:metropolitan|london|royal|unitary|shire|non-metropolitan) )?"
    r"(?:borough|county|unitary|district|city|town|shire|parish|burgh|authority|township)"
    r"(?: (?:council|authority))?\)[.:]?",
    re.I,
)
_CAPITALS = re.compile(
    r"(?P<name>[A-ZÀ-Þ]{4}[A-ZÀ-Þ'-]*(?: (?:AND|OF|UPON|ON|THE|[A-ZÀ-Þ'-]{3,})){0,3})(?:\.| --?) (?=[A-Z])"
)
_LABEL_BEFORE = re.compile(
    r"(?P<name>[A-ZÀ-Þ][A-ZÀ-Þ'’-]+(?: (?:AND|OF|UPON|ON|THE|[A-ZÀ-Þ'’-]{2,})){0,4})"
    r"(?: \((?:(?:metropolitan|london|royal|unitary|shire) )?(?:borough|county|unitary|district|city|town|shire|parish|"
    r"township)(?: (?:council|authority))?\)| (?:COUNCIL|COUNTY|BOROUGH|DISTRICT))[.:] (?=[A-Z])"
)
"""An item of a digest is headed by its council: "SOMEWHERE (district)"."""
_LOOSE_END = re.compile(rf" (?:in|on|of|and|under|&|the|of the|upon)(?: (?:{'|'.join(DAYS_AND_MONTHS)})\b.*)?$")
"""What a run of capitalised words has taken in past the name: "Mill Ward on", "Denby in May"."""
_JOINTS = frozenset({"of", "and", "the", "for", "in"})
_OF_A_PLACE = frozenset({"MP", "councillor", "senator"})
"""Roles held for a ward or constituency, which is no council."""


_OF_COUNCILS = frozenset(
    {"leader", "deputy leader", "chief executive", "mayor", "monitoring officer", "chief finance officer", "town clerk"}
)
_ENDS = re.compile(r"(?:'s)?(?:[;.)]|, (?:and|who|has|was|is)\b|\Z)")
"""After "Ann Hope, leader, Netherham": the place ends what is said of her."""
_OF_A_FIRM = re.compile(
    r"managing director|partner|editor|accountant|president|founder|owner|secretary|professor|bishop"
)


def find_slotted(scanned: Scanned, running: Container[str] = ()) -> Iterator[tuple[int, int, str, str]]:
    """Yield (start, end, name, kind) of the capitalised words that stand in the slot of a body, each once.

    `running` are the words that the running text has in capitals: a label in capitals alone must be among them.
    """
    text, taken = scanned.segment.text, scanned.taken()
    label = _read_label(text, running)
    if label and not any(s < label.end("name") for s, _ in taken):
        yield label.start("name"), label.end("name"), settle_case(label["name"]), "council"
        taken.append(label.span("name"))
    for match in CAPITAL_RUN.finditer(text):
        for begin, end in cut_pieces(text, match.span(), taken):
            end = begin + len(_LOOSE_END.sub("", text[begin:end]))
            start = open_name(text, begin, end, ())
            words = text[start:end].removesuffix("'s")
            if not words or _is_loud(scanned, words, text[end : end + 2]) or not _can_be_place(words):
                continue
            if words not in running and _only_opens(text, start, end, words):
                continue
            role = next((r for r in scanned.roles if _is_beside(text, r, start, end, words)), None)
            if role is not None:
                yield start, start + len(words), settle_case(words), _kind(role.role, words)
            elif (_is_label(scanned, start, end) or _SPOKEN_OF.search(text[:start])) and find_council(words):
                yield start, start + len(words), words, "council"


def _read_label(text: str, running: Container[str]) -> re.Match[str] | None:
    """Return the name that heads the item of a digest; in capitals alone it must stand in running text too."""
    label = _LABEL.fullmatch(text) or _LABEL_BEFORE.match(text)
    capitals = None if label else _CAPITALS.match(text)
    if capitals and all(word.capitalize() in running for word in re.findall(r"\w{4,}", capitals["name"])):
        return capitals
    return label


def _kind(role: str, words: str) -> str:
    """A place that has a mayor or director stands for its council; what has a managing director is a firm."""
    if role in _OF_A_PLACE:
        return "place"
    return "other" if _OF_A_FIRM.search(role) and not find_council(words) else "council"


def _is_loud(scanned: Scanned, words: str, after: str) -> bool:
    """Capitals alone are no sign of a name in a headline."""
    return words.isupper() and scanned.segment.block.kind == "heading" and after != "'S"


def _can_be_place(words: str) -> bool:
    first, last = words.split()[0], words.split()[-1]
    if all(word.lower() in PORTFOLIO_WORDS for word in words.split()) and not find_council(words):
        return False
    if first.lower() in PORTFOLIO_WORDS and first.endswith("s") and " " in words and not find_council(words):
        return False
    if not words[:1].isupper() or len(words) < 3 or words in DAYS_AND_MONTHS or first in NO_PERSON | STARTERS:
        return False
    if last.lower() in _JOINTS:
        return False
    return words.lower() not in GENERIC and not all(word in PLACE_KINDS for word in words.split())


def _only_opens(text: str, start: int, end: int, words: str) -> bool:
    """One word that is capital because it opens a sentence or a headline: "Formidable leader", "Musical chairs"."""
    if " " in words or "'s" in (text[end - 2 : end].lower(), text[end : end + 2].lower()) or text[end : end + 1] == ":":
        return False
    return bool(re.search(r"(?:^|[.!?:\"(] )$", text[:start])) and find_council(words) is None


def _is_beside(text: str, role: FoundRole, start: int, end: int, words: str) -> bool:
    """The role is held in the place ("mayor of X"), or the place owns the role ("X's mayor", "X mayor")."""
    if role.end <= start:
        gap = text[role.end : start]
        member = gap == " " and text[role.start : role.end].lower().endswith("member for")
        listed = gap == ", " and role.role in _OF_COUNCILS and _ENDS.match(text, end) is not None
        return (member or listed or bool(_INTO.fullmatch(gap))) and words.split()[-1] not in STARTERS
    if role.start < end or not _OWNER.fullmatch(text[start + len(words) : role.start]):
        return False
    return (
        "'s" in (text[end - 2 : end].lower(), text[end : end + 2].lower())
        or find_council(words) is not None
        or role.start == end + 1
    )


def _is_label(scanned: Scanned, start: int, end: int) -> bool:
    """The words open a heading as its label: "Slough: how it unravelled"."""
    return start == 0 and scanned.segment.block.kind == "heading" and scanned.segment.text[end : end + 1] == ":"
