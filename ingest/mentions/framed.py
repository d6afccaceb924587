"""This file is the finding of bodies by the frame of their names: "Shire of X", "Board of Supervisors", "X council"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from govgraph.ingest.language.sieve import Screened
from govgraph.ingest.mentions.body_words import HEADS, KINDS, NO_PLACE, STARTERS
from govgraph.ingest.mentions.names import DAYS_AND_MONTHS
from govgraph.ingest.mentions.parties import find_party_name

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class FoundBody:
    """A body's proper name as it stands in flat text, with the kind of body its last word makes."""

    start: int
    end: int
    name: str
    kind: str


_CAP = r"[A-ZÀ-Þ][\w-]*(?:'(?!s\b)[A-Za-zÀ-ÿ]\w*)*"
_SAINT = r"(?:St\.? [A-ZÀ-Þ][\w-]*(?:'s)?)"
_PART = rf"(?:{_SAINT}|{_CAP})"
_NAME = rf"{_PART}(?:(?: and the | and | upon | on | in | under | the | de | y | & | ){_PART}){{0,3}}"
_AREA = (
    r"(?:(?:(?:London|Royal|Metropolitan|Rural|Urban|Regional|Local|District|County|Unitary|Charter|united) )*"
    r"(?:Borough|City|County|Town|Township|Village|Shire|Municipality|Municipal District|District|Parish|Province|"
    r"Commonwealth|Territory|Bailiwick|Corporation|(?:Parish|Town|City|County|District|Borough|Shire|Regional|Island) "
    r"Council|Council|borough|county|township|village|shire|municipality|city|diocese|archdiocese|"
    r"Diocese|Archdiocese|Lieutenancy|Royal Burgh|Burgh))"
)
_AREA_OF = Screened.compile(rf"(?<![\w'-])(?P<area>{_AREA}) of (?:the )?(?P<place>{_NAME})")
_SEATED = (
    r"Board|Court|Association|Society|Union|Federation|Guild|Chamber|Institute|Bureau|Friends|College|School|Archive|"
    r"Archives|Museum|Library|Alliance|Confederation|Commission|Governing Body|Bank|Corporation|Academy|Office|"
    r"Inspectorate|Regulator|Directorate"
)
_BOARD_OF = Screened.compile(
    rf"(?<![\w'-])(?P<lead>(?:{_CAP}(?:'s|')? (?:and |& )?){{0,5}}?)(?P<head>{_SEATED})(?: (?:of|for)(?: the| all)? "
    rf"{_PART}(?:(?: and | & | ){_PART}){{0,4}}){{1,3}}"
)
_LOWER = (
    r"(?:(?:city|county|borough|district|town|parish|village|shire|regional|unitary|metropolitan|community|rural|"
    r"municipal|local|provincial|island|islands) )*"
    r"(?:council|corporation|authority|township|municipality|school board|school district|board of education|"
    r"health board|health authority|fire authority|fire service|fire brigade|fire and rescue service|police|"
    r"constabulary|police force|police authority|police department|combined authority|hospital trust|schools trust|"
    r"water board|drainage board|harbour board|housing association|building society|hospital|polytechnic|school)"
)
_X_COUNCIL = Screened.compile(rf"(?<![\w'-])(?P<place>{_NAME}) (?P<head>{_LOWER})(?![\w'-]*(?:-|\w))")
_TAILS = (
    r"County|Township|Shire|Borough|District|Metro|Municipality|Metropolitan Municipality|Local Municipality|RDC|UDC|"
    r"Rural District|Urban District|Zilla Parishad|Zilla Panchayat"
)
_X_DISTRICT = re.compile(
    rf"(?<![\w'-])(?P<place>{_PART}(?:(?: and | ){_PART}){{0,3}}?) (?P<head>(?:Unified |Independent |Public )?"
    r"(?:School|Hospital|Water|Fire|Park|Transit|Utility) District(?: No\.? ?\d+)?)(?![\w-])"
)
_X_COUNTY = Screened.compile(
    rf"(?<![\w'-])(?P<place>{_PART}(?:(?: and | & | upon | on | ){_PART}){{0,3}}?) (?P<head>{_TAILS})(?![\w-])"
)
_HEALTH = re.compile(rf"(?<![\w'-])NHS(?: {_CAP}(?: and| &)?){{1,4}}")
_CROWN = re.compile(
    rf"(?<![\w'-])(?:H(?:er|is) Majesty's|HM) (?!Government\b){_CAP}(?:(?: of| for| and| &)?(?: the)? {_CAP}){{0,6}}"
)
_LAND = frozenset({"Lake District", "Peak District"})
_SEPARATE = frozenset({"and", "the", "upon", "on", "in", "under", "de", "y", "&", "of"})
_LOWER_KINDS = (
    ("police", "police"),
    ("constab", "police"),
    ("school", "university"),
    ("education", "university"),
    ("polytechnic", "university"),
    ("health", "trust"),
    ("hospital", "trust"),
    ("fire", "authority"),
    ("water", "agency"),
    ("drainage", "agency"),
    ("harbour", "agency"),
    ("housing", "association"),
    ("building", "company"),
    ("combined", "authority"),
)


def find_framed(text: str, people: Sequence[Span], roles: Sequence[Span]) -> Iterator[FoundBody]:
    """Yield the bodies of the flat `text` whose names are told by their frame, past the `people` already known.

    `roles` are the offices of the text: none of them is cut out of a name's first words.
    """
    if " of " in text or " for " in text or " to " in text:
        yield from _find_areas(text, people)
        yield from _find_boards(text, people, roles)
    if "NHS " in text or "Majesty's " in text or "HM " in text:
        yield from _find_crown(text, people)
    yield from _find_lower(text, people, roles)
    yield from _find_tails(text, people, roles)


def keep_longest(found: Iterable[FoundBody]) -> list[FoundBody]:
    """Return `found` in order without what lies in a longer name."""
    kept: list[FoundBody] = []
    for body in sorted(found, key=lambda b: (b.start, -b.end)):
        if not kept or body.start >= kept[-1].end:
            kept.append(body)
    return kept


def _find_areas(text: str, people: Sequence[Span]) -> Iterator[FoundBody]:
    """ "the Shire of X", "City of X", "the borough of X"; not "City of X Police", which is read by its last word."""
    for match in _AREA_OF.finditer(text):
        place, end = _settle(match["place"], match.start("place"))
        if not place or _touches(match.start(), end, people) or _is_more(text, match.start("place"), match.end()):
            continue
        kind = "other" if match["area"].lower() in ("diocese", "archdiocese", "lieutenancy") else "council"
        yield FoundBody(match.start(), end, text[match.start() : end], kind)


def _find_boards(text: str, people: Sequence[Span], roles: Sequence[Span]) -> Iterator[FoundBody]:
    for match in _BOARD_OF.finditer(text):
        start, head = match.start(), match.start("head")
        for word in re.finditer(r"\S+ ", match["lead"]):
            at = match.start() + word.start()
            bare = word.group().strip()
            office = any(s <= at < e for s, e in roles)
            if office or bare in STARTERS | DAYS_AND_MONTHS | _SEPARATE or _touches(at, at + len(bare), people):
                start = match.start() + word.end()
        name = text[start : match.end()]
        if _touches(head, match.end(), people) or _is_loud(name):
            continue
        last = name.split()[-1]
        kind = KINDS.get(last if last in HEADS else match["head"], "other")
        yield FoundBody(start, match.end(), name, kind)


def _find_crown(text: str, people: Sequence[Span]) -> Iterator[FoundBody]:
    """ "NHS Somewhere", "His Majesty's Inspectorate of ...": what stands after is part of the name."""
    for pattern, kind in ((_HEALTH, "trust"), (_CROWN, "agency")):
        for match in pattern.finditer(text):
            words = match.group().split()
            loose = STARTERS | _SEPARATE | (NO_PLACE if pattern is _HEALTH else frozenset())
            while words and words[-1] in loose:
                words.pop()
            name = " ".join(words)
            heads = [w for w in words[1:] if w in HEADS]
            if len(words) > 1 and not _is_loud(name) and not _touches(match.start(), match.end(), people):
                if words[1] in ("Trust", "Foundation", "Trusts") or {"Inspector", "Inspectors"} & set(words):
                    continue
                yield FoundBody(match.start(), match.start() + len(name), name, KINDS[heads[-1]] if heads else kind)


def _find_lower(text: str, people: Sequence[Span], roles: Sequence[Span]) -> Iterator[FoundBody]:
    """ "Somewhere council", "Somewhere school board": a place and the common noun of its body."""
    for match in _X_COUNCIL.finditer(text):
        start = open_name(text, match.start("place"), match.end("place"), roles)
        place = text[start : match.end("place")]
        if not is_place(place) or _touches(start, match.end(), people):
            continue
        kind = next((k for word, k in _LOWER_KINDS if word in match["head"]), "council")
        yield FoundBody(start, match.end(), text[start : match.end()], kind)


def _find_tails(text: str, people: Sequence[Span], roles: Sequence[Span]) -> Iterator[FoundBody]:
    """ "Somewhere County", "Somewhere Township": where no further word makes it the name of another body."""
    for match in _X_DISTRICT.finditer(text) if " District" in text else ():
        start = open_name(text, match.start("place"), match.end("place"), roles)
        place = re.sub(r" (?:County|City|Township|Shire)$", "", text[start : match.end("place")])
        if is_place(place) and not _touches(start, match.end(), people):
            kind = "university" if "School" in match["head"] else "agency"
            yield FoundBody(start, match.end(), text[start : match.end()], kind)
    for match in _X_COUNTY.finditer(text):
        start = open_name(text, match.start("place"), match.end("place"), roles)
        following = re.compile(rf"'s|(?: and| &| of)? ({_CAP})").match(text, match.end())
        more = following is not None and following.group()[0] == " " and following[1] not in STARTERS
        named = is_place(text[start : match.end("place")]) and text[start : match.end()] not in _LAND
        if named and not more and not _touches(start, match.end(), people) and not _is_loud(match.group()):
            yield FoundBody(start, match.end(), text[start : match.end()], "council")


def open_name(text: str, start: int, end: int, roles: Sequence[Span]) -> int:
    """Return where a name begins past the words that open the sentence, an owner, an office."""
    for word in re.compile(r"\S+").finditer(text, start, end):
        bare = word.group()
        office = any(s <= word.start() < e for s, e in roles)
        if office or bare in STARTERS | DAYS_AND_MONTHS or bare.endswith(("-run", "-led", "-controlled")):
            start = word.end() + 1
    while lead := re.compile(r"(?:and|the|upon|on|in|under|de|y|&|of) ").match(text, start, end):
        start = lead.end()
    return min(start, end)


def is_place(words: str) -> bool:
    """Tell whether capitalised words can name a place: no party or common word opens them, none makes a body."""
    parts = words.removesuffix("'s").split()
    if not parts or not words[:1].isupper() or _is_loud(words) or find_party_name(words):
        return False
    if parts[0] in NO_PLACE or find_party_name(parts[0]) or any(p in HEADS - {"Church", "Court"} for p in parts):
        return False
    return len(words) > 3 and parts[-1] not in NO_PLACE and not parts[0].endswith("'s")


def _settle(words: str, start: int) -> tuple[str, int]:
    """Cut from a place what is no part of it: a day, a word that opens the next sentence."""
    kept: list[str] = []
    for word in words.split(" "):
        if word in STARTERS | DAYS_AND_MONTHS or (not kept and word in NO_PLACE):
            break
        kept.append(word)
    while kept and kept[-1] in _SEPARATE:
        kept.pop()
    name = " ".join(kept).removesuffix("'s") if not (kept and kept[0].startswith("St")) else " ".join(kept)
    return name, start + len(name)


def _is_more(text: str, start: int, end: int) -> bool:
    """The name goes on to another body's last word: "City of Somewhere Police"."""
    stretch = re.compile(rf"{_CAP}(?:(?: and| &| of| for)? {_CAP})*").match(text, start)
    words = text[start : max(end, stretch.end() if stretch else end)].split()
    return any(word.removesuffix("'s") in HEADS for word in words[1:])


def _is_loud(words: str) -> bool:
    return words.isupper() and " " in words


def _touches(start: int, end: int, spans: Sequence[Span]) -> bool:
    return any(s < end and start < e for s, e in spans)
