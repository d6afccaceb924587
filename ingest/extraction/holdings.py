"""This file is who is said to hold which office: by titles, appositions, brackets, verbs, lists, tables, letters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from govgraph.ingest.analysis import Analysis, Entity
from govgraph.ingest.extraction.attendance import has_roll
from govgraph.ingest.extraction.first_person import name_writer
from govgraph.ingest.extraction.name_lists import read_names
from govgraph.ingest.extraction.office import Holding
from govgraph.ingest.extraction.role_phrases import RolePhrase, Scene
from govgraph.ingest.extraction.slots import Slotted, classify, compile_slots

ADVERB = (
    r"(?:then|now|once|formerly|previously|currently|until then|until recently|at the time|at "
    r"that time|at that point|by now|"
    r"by then|already|also|himself|herself|himself|still|today|these days|earlier|before that|"
    r"later|latterly|until <D>|since <D>|"
    r"until|both|in turn|just|simply|himself once|long|meanwhile|long-serving|the council's|"
    r"in effect|effectively|for many years|at present|"
    r"from <D>(?: (?:to|until) <D>)?|as it happens|like <N>)"
)
LEFT = rf"(?:,| -|:)? ?\(?(?:\b{ADVERB},? )*\Z"
COPULA = (
    rf"(?:'s(?: {ADVERB})*|\)?(?:,? (?:who|and|when))?(?: (?:{ADVERB}|<D>),?)* (?P<verb>is|was|"
    rf"were|are|'s|has been|had been|had earlier been|had also been|remains|remained|"
    rf"had previously been|has previously been|used to be|served|serves|acts|acted|has served|"
    rf"had served|works|worked|continues|stays|stays on|goes into <N> [a-z]+ term|is (?:now )?in <N> [a-z]+ term|"
    rf"is serving|"
    rf"(?:has|had|have) been (?:filling in|standing in|acting up|acting|serving|minding the "
    rf"shop|deputising)|(?:is|was) (?:acting|standing in|filling in)|"
    rf"will be|is to be|would be|has since been|was once|was then|is now|was previously|is "
    rf"also|was also|had once been|is currently|stayed on|doubles)"
    rf"(?: {ADVERB},?)*(?: (?:as|to be))?(?: {ADVERB},?)*| ?\)?,? when)(?: {ADVERB})* ?\Z"
)
AFTER_ASIDE = (
    r"(?:, [^;.]{3,120}?,| \([^()]*\),?|,) (?P<verb>is|was|will be|is to be|has been|had been|remains|has also been|"
    r"served as|serves as|acted as|acts as)(?: (?:also|now|still|currently))? ?\Z"
)
DISTANT = (
    rf", (?:an?|the) (?:[a-z -]|<YR>){{1,50}}?,? (?:who|and) (?P<verb>is|was|has been|had been|had also been|"
    rf"used to be|had previously been)(?: {ADVERB})* ?\Z"
)
CHAIN = rf"(?:,|;)?(?: and)?(?: {ADVERB},?)* ?"
RIGHT = r"(?:(?:,| -|:| \()? ?\(?| (?:is|was|will be|is to be|remains)(?: now| still| to be)? )\Z"
PAST = re.compile(
    r"\b(?:was|were|had|used|served|acted|worked|remained|stayed|once|formerly|previously|earlier|before)\b"
)
FUTURE = re.compile(r"\b(?:will be|is to be)\b|^ to be\b")
GONE = re.compile(
    r"\b(?:then|once|formerly|previously|until|earlier|before that|at the time|at that time|"
    r"used to be|at that point|by then)\b"
)


def find_holdings(scene: Scene) -> list[Holding]:
    """Return who is said in the sentence to hold what."""
    analysis, slotted, phrases = scene.analysis, scene.slotted, scene.phrases
    found: list[Holding] = []
    holders: dict[int, Holding] = {}
    for index, _phrase in enumerate(phrases):
        for holding in _attach(analysis, slotted, phrases, index, holders):
            found.append(holding)
            holders[index] = holding
    return found


def _attach(
    analysis: Analysis, slotted: Slotted, phrases: Sequence[RolePhrase], index: int, holders: dict[int, Holding]
) -> Iterator[Holding]:
    phrase = phrases[index]
    if is_possessive(slotted.text, phrase):
        return
    if phrase.plural or _is_plural(analysis, phrase):
        yield from _attach_list(analysis, slotted, phrase)
        return
    left, right = _find_left(analysis, slotted, phrase), _find_right(slotted, phrase)
    if right and left and _titled_before(slotted, phrases, index, left, holders):
        left = None
    if right and left and right[1] != phrase.end + 1 and not slotted.text[phrase.end : right[1]].endswith("("):
        right = None if not _owns_another(slotted, phrases, index, right[1]) and _is_apposed(slotted, left) else right
        right = None if _owns_another(slotted, phrases, index, phrase.end) else right
    if right and not (left and left[3] == "copula"):
        person, position, gap = right
        yield from _hold(slotted, phrase, person, phrase.start, position + 1, gap, "title")
    elif left:
        person, position, gap, how = left
        yield from _hold(slotted, phrase, person, position, phrase.stop, gap, how)
    elif index - 1 in holders and (joint := _chain(slotted, phrases[index - 1], phrase)) is not None:
        known = holders[index - 1]
        if known.rule.startswith(("apposition", "copula", "chain", "bracket")):
            yield from _hold(slotted, phrase, known.person, None, phrase.stop, joint, "chain", known)


def is_possessive(text: str, phrase: RolePhrase) -> bool:
    """ "He is the chairman's son": the role is somebody else's."""
    after = text.index(phrase.sign) + 1
    return text.startswith(("'s ", "’s "), after)


def _titled_before(
    slotted: Slotted,
    phrases: Sequence[RolePhrase],
    index: int,
    left: tuple[Entity, int, str, str],
    holders: dict[int, Holding],
) -> bool:
    """ "The leader, A, the deputy leader, B": the person on the left has the role before."""
    before = holders.get(index - 1)
    if before is None or before.rule != "title" or before.person is not left[0]:
        return False
    return "," in slotted.text[phrases[index - 1].end : left[1]]


def _is_plural(analysis: Analysis, phrase: RolePhrase) -> bool:
    words = analysis.text[phrase.mention.start : phrase.mention.end]
    return bool(
        re.search(
            r"(?:leaders|members|directors|commissioners|inspectors|chairs|councillors|ministers|"
            r"mayors|officers|executives|advisers)\b",
            words,
            re.I,
        )
    )


def _find_left(analysis: Analysis, slotted: Slotted, phrase: RolePhrase) -> tuple[Entity, int, str, str] | None:
    """Return the person before the role, where, the words between, and how they are joined."""
    text = slotted.text
    for position in range(phrase.start - 1, max(-1, phrase.start - 90), -1):
        kind = classify(text[position]) if ord(text[position]) >= 0xE000 else ""
        if kind not in ("P", "N", "R"):
            continue
        mention = slotted.mention(text[position])
        gap = text[position + 1 : phrase.start]
        if kind == "R" and (mention is None or mention.entity is None or not compile_slots(COPULA).match(gap)):
            if gap.strip(" ,") == "":
                return None
            continue
        holder = mention.entity if mention is not None else None
        holder = holder or (name_writer(analysis, mention) if kind == "N" else None)
        if holder is None or holder.kind != "person":
            continue
        joined = _join(gap, kind)
        if joined == "to be" and re.search(r"[^\s\W]\s*\Z", text[:position].rpartition(";")[2]):
            return None
        if joined:
            return holder, position, gap, joined
        if kind == "P":
            return None
    return None


def _join(gap: str, kind: str) -> str:
    if kind == "P" and gap.startswith(("'s", "’s")):
        return ""
    if kind == "P" and gap in (" to be ", " to be the "):
        return "to be"
    if compile_slots(COPULA).match(gap):
        return "copula"
    if kind == "P" and compile_slots(AFTER_ASIDE).match(gap) and not compile_slots("<P>").search(gap):
        return "copula"
    if kind != "P":
        return ""
    if compile_slots(DISTANT).match(gap):
        return "copula"
    if gap.strip() and compile_slots(LEFT).match(gap):
        return "bracket" if "(" in gap else "apposition"
    if compile_slots(r" ?\(<B>, \Z").match(gap):
        return "bracket"
    return "line" if re.fullmatch(r"[ ,]*\n[ \n]*", gap) else ""


def _find_right(slotted: Slotted, phrase: RolePhrase) -> tuple[Entity, int, str] | None:
    text = slotted.text
    begin = phrase.stop if re.match(r",? (?:is|was) |, [\ue000-\ue2ff]", text[phrase.stop :]) else phrase.end
    for position in range(begin, min(len(text), begin + 16)):
        if ord(text[position]) >= 0xE000:
            mention = slotted.mention(text[position])
            gap = text[begin:position]
            fits = classify(text[position]) == "P" and mention and mention.entity and compile_slots(RIGHT).match(gap)
            if (fits and mention and mention.entity and gap.strip() != "") or (
                fits and gap == " " and mention and mention.entity
            ):
                return (mention.entity, position, gap) if not _is_object(text, phrase, gap) else None
            return None
    return None


def _is_object(text: str, phrase: RolePhrase, gap: str) -> bool:
    """ "as leader, Ian Ward said": after "as" a comma ends the role, it does not name its holder."""
    return "," in gap and bool(
        re.search(r"\b(?:as|become|became|becomes|was|is|been)(?: (?:the|its|their))? $", text[: phrase.start])
    )


def _is_apposed(slotted: Slotted, left: tuple[Entity, int, str, str]) -> bool:
    return left[3] in ("apposition", "bracket", "copula")


def _owns_another(slotted: Slotted, phrases: Sequence[RolePhrase], index: int, position: int) -> bool:
    """The person to the right has a role of its own right behind it, so the one in hand is the left person's."""
    following = phrases[index + 1] if index + 1 < len(phrases) else None
    return following is not None and bool(re.fullmatch(r"[ ,]*.[ ,(]*", slotted.text[position : following.start]))


def _chain(slotted: Slotted, before: RolePhrase, phrase: RolePhrase) -> str | None:
    gap = slotted.text[before.stop : phrase.start]
    return gap if gap and compile_slots(CHAIN).fullmatch(gap) else None


def _attach_list(analysis: Analysis, slotted: Slotted, phrase: RolePhrase) -> Iterator[Holding]:
    """The names that a plural role is given: "commissioners Ann Hope and Bo Reed", "its members were ..."."""
    text = slotted.text
    label = phrase.start == 0 and phrase.mention.role == "member" and re.match(r"(?: present)?:", text[phrase.end :])
    if label and has_roll(analysis):
        return
    match = compile_slots(
        r"(?:,|:| -)? ?(?:(?:were|are|is|include|included|remain|being) )?(?=<P>)|(?: to "
        r"[^:.]{1,40}| [^:.<]{0,40})?: ?(?=<P>)"
    ).match(text, phrase.end)
    names = read_names(slotted, match.end()) if match else []
    if not names:
        before = compile_slots(r"(?:with|and) (?:<P>,? (?:and )?)+(?:as|the) (?:the )?(?:\w+ )?$").search(
            text, 0, phrase.start
        )
        names = (
            read_names(slotted, text.index(next(c for c in text[before.start() :] if ord(c) >= 0xE000), before.start()))
            if before
            else []
        )
    if len(names) == 1 and match and ":" not in match.group() and not match.group().startswith(","):
        names = []
    for person, position in names:
        start, end = slotted.span(min(phrase.start, position), max(phrase.end, position + 1))
        yield Holding(person, phrase.office, start, end, _capacity(phrase, ""), "", "list of names", 0.85)


def _hold(
    slotted: Slotted,
    phrase: RolePhrase,
    person: Entity,
    first: int | None,
    last: int,
    gap: str,
    how: str,
    known: Holding | None = None,
) -> Iterator[Holding]:
    if known is not None and first is None:
        start, end = known.start, slotted.span(phrase.start, last)[1]
    else:
        start, end = slotted.span(first if first is not None else phrase.start, last)
    verb = (
        gap.rstrip().rpartition(",")[2] if re.search(r",[^,]*\b(?:is|was|remains|had|has|will)\b[^,]*\Z", gap) else gap
    )
    tense = "past" if PAST.search(verb) else "future" if FUTURE.search(verb) else "present" if how == "copula" else ""
    if known is not None and known.tense and not tense:
        tense = known.tense
    capacity = _capacity(phrase, gap)
    if known is not None and "former" in known.capacity and how == "chain":
        capacity |= {"former"}
    for office in phrase.offices:
        yield Holding(person, office, start, end, capacity, tense, f"{how}", 0.8 if how == "chain" else 0.9)


def verb_part(gap: str) -> str:
    """Return the last part of the words between a person and a role, where the verb is."""
    return gap.rstrip().rpartition(",")[2] or gap


def _capacity(phrase: RolePhrase, gap: str) -> frozenset[str]:
    said = set(phrase.mention.capacity.split()) | ({"then"} if phrase.at_the_time else set())
    if re.search(r"\b(?:filling|standing|acting|acted|minding|deputising)\b", verb_part(gap)):
        said.add("acting")
    if GONE.search(gap):
        said.add("former" if re.search(r"once|formerly|previously|earlier|before that|until|used to", gap) else "then")
    return frozenset(said)
