"""This file is the person a verb of office is about: its subject, found by the parse and by the order of words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from govgraph.ingest.analysis import Analysis, Entity, Mention
from govgraph.ingest.extraction.name_lists import read_names
from govgraph.ingest.extraction.role_phrases import RolePhrase
from govgraph.ingest.extraction.slots import Slotted, classify, compile_slots
from govgraph.ingest.extraction.subjects import find_subject

JOINED = (
    r"(?:,? (?:and|but|then|who|before|then also))?(?: (?:has|had|have|was|were|will|would|is|"
    r"also|then|later|finally|suddenly|now|to|on|in|be|been|both|have|since|himself|herself|"
    r"in turn|all|abruptly|in the end|at first|reluctantly|not|never|<D>,?|<N>))*,? ?"
)
ASIDE = r"(?:,[^,;]{0,140},|,(?:[^,;]{0,80},){2,3}| ?\([^()]{0,80}\)| -[^-]{0,100}-)?"
RESUMED = r",? (?:and|but|then) (?:then |also |later |\w+ly )?\Z"


def find_person(analysis: Analysis, slotted: Slotted, start: int, end: int) -> list[tuple[Entity, int]]:
    """Return the people who are subject of the verb phrase at start..end, each with a position in the slotted text."""
    near = _adjacent(slotted, start)
    if near is not None:
        return _with_partners(slotted, near)
    word = re.compile(r"[A-Za-z][\w-]*\Z|[A-Za-z][\w-]*").search(
        slotted.text, max(start, end - 1 - len(slotted.text[start:end].split(" ")[-1])), end
    )
    offset = slotted.starts[word.start() if word else start]
    phrase = find_subject(analysis, _last_word(slotted, start, end))
    mention = phrase.mention if phrase is not None else None
    if mention is None or not _is_person(mention):
        phrase = find_subject(analysis, offset)
        mention = phrase.mention if phrase is not None else None
    if mention is not None and _is_person(mention) and mention.entity is not None:
        position = _position(slotted, mention)
        if (
            position is not None
            and _is_held(slotted.text, position)
            and not re.match(r",? who\b", slotted.text[position + 1 :])
        ):
            opener = _opener(slotted, start)
            return _with_partners(slotted, opener) if opener is not None and opener != position else []
        if position is None:
            return [(mention.entity, start)] if analysis.text[mention.start : mention.end] else []
        if position < start or slotted.text[start:end].startswith(("resign",)):
            return _with_partners(slotted, position)
    if mention is not None and mention.kind in ("body", "group"):
        return []
    far = _clause_opener(slotted, start) if mention is None or mention.entity is None else None
    return _with_partners(slotted, far) if far is not None else []


def _last_word(slotted: Slotted, start: int, end: int) -> int:
    """Return the offset of the verb itself in "was formally appointed": the last full word of the phrase."""
    found = list(re.compile(r"[a-z]{3,}(?:ed|en|n|t|s|e|d|ing|gn|st)\b").finditer(slotted.text, start, end))
    return slotted.starts[found[0 if len(found) == 1 else -1].start() if found else start]


def _is_person(mention: Mention) -> bool:
    return mention.entity is not None and mention.entity.kind == "person"


def _is_held(text: str, position: int) -> bool:
    """The person is governed by a preposition or owns what comes next, so it does nothing itself."""
    held = re.search(r"\b(?:of|by|from|with|under|for|to|like|following)(?: Gov\.| President)? \Z", text[:position])
    return bool(held) or (
        text[position + 1 : position + 3] == "'s" and bool(re.match(r"'s [a-z]", text[position + 1 :]))
    )


def _opener(slotted: Slotted, start: int) -> int | None:
    """The person with whom the sentence opens."""
    match = compile_slots(r"\W*(?:<D>,? )?(?:The |the )?(?:<B>(?:'s)? )?(?:<R>,? )?(?=<PN>)").match(slotted.text)
    return match.end() if match and match.end() < start else None


def _position(slotted: Slotted, mention: Mention) -> int | None:
    return next((i for i, c in enumerate(slotted.text) if slotted.signs.get(c) is mention), None)


def _adjacent(slotted: Slotted, start: int) -> int | None:
    """The person right before the verb, past an aside in commas, a role or auxiliaries."""
    text = slotted.text
    for position in range(start - 1, -1, -1):
        kind = classify(text[position]) if ord(text[position]) >= 0xE000 else ""
        if kind not in ("P", "N"):
            continue
        gap = text[position + 1 : start]
        mention = slotted.mention(text[position])
        if _is_held(text, position) and gap.strip() and not re.match(r",? who\b", gap):
            continue
        if mention is not None and _is_person(mention) and compile_slots(JOINED).fullmatch(gap):
            if text[:position].endswith(("'s ", "of ")) and not gap.strip():
                return None
            return position
        if (
            kind == "P"
            and mention is not None
            and _is_person(mention)
            and compile_slots(ASIDE + JOINED).fullmatch(gap)
            and _opens(text, position)
        ):
            return position
        if kind == "P" and len(gap) < 6:
            return None
    return None


def _opens(text: str, position: int) -> bool:
    """The person opens a clause, so that an aside may follow: nothing but a title, a date or a joint before it."""
    return bool(
        compile_slots(
            r"(?:\A|[.;:] ?|, (?:and |but |while )?| (?:and|but|while|when|after|that|because|before|"
            r"as) )(?:(?:[Tt]he |[Ii]ts |[Oo]n |[Ii]n )?(?:<B>(?:'s)? )?<RD>,? (?:<D>,? )?)?\Z"
        ).search(text, 0, position)
    )


def _clause_opener(slotted: Slotted, start: int) -> int | None:
    """The first person of the clause, where the parse tells nothing and only one stands before the verb."""
    text = slotted.text
    begin = max((m.end() for m in re.compile(r"; |: |\. ").finditer(text, 0, start)), default=0)
    people = [i for i in range(begin, start) if ord(text[i]) >= 0xE000 and classify(text[i]) in "PN"]
    people = [i for i in people if (m := slotted.mention(text[i])) is not None and _is_person(m)]
    distinct = {id(m.entity) for i in people if (m := slotted.mention(text[i])) is not None}
    return people[0] if len(distinct) == 1 and re.match(r"(?:\W|and |but )*\Z", text[begin : people[0]]) else None


def _with_partners(slotted: Slotted, position: int) -> list[tuple[Entity, int]]:
    """The person at `position`, with those joined to it by "and" before it: "Ms Foster and Mr Jones left"."""
    text = slotted.text
    begin = position
    while (before := compile_slots(r"<P>(?:,? and |, )\Z").search(text, 0, begin)) and classify(text[position]) == "P":
        begin = before.start()
    if begin != position and re.search(
        r"(?:\A|[.;:,] ?|\bboth |\band |that both |\bwhen |\bthat |after )\Z", text[:begin]
    ):
        names = read_names(slotted, begin)
        if names and names[-1][1] >= position:
            return [n for n in names if n[1] <= position]
    mention = slotted.mention(text[position])
    return [(mention.entity, position)] if mention is not None and mention.entity is not None else []


def find_object(
    analysis: Analysis, slotted: Slotted, phrases: Sequence[RolePhrase], end: int, kind: str
) -> Iterator[tuple[Entity, int, RolePhrase | None]]:
    """Yield the people put into (or out of) office by the verb that ends at `end`, each with the role, if named."""
    text = slotted.text
    titled = compile_slots(r"(?::| as)? (?:the |its |a |an |their )?(?:<B>(?:'s)? )?(?:<R>,? )?(?=<PN:who>)").match(
        text, end
    )
    plural = compile_slots(
        r" (?:the |(?:\w+ ){0,3})?<GR:many>(?P<tail>[^:;.]{0,60}:|(?: of| for| to)? ?(?:the )?<B>?)? ?(?=<P>)"
    ).match(text, end)
    if plural and _is_many(analysis, slotted, plural["many"]):
        phrase = next((p for p in phrases if p.sign == plural["many"]), None)
        for person, position in read_names(slotted, plural.end()):
            own = own_role(slotted, phrases, position)
            yield person, position, own or phrase
        return
    if not titled:
        return
    mention = slotted.mention(titled["who"])
    if mention is None or mention.entity is None or mention.entity.kind != "person":
        return
    many = read_names(slotted, titled.end()) if classify(titled["who"]) == "P" else []
    last = many[-1][1] if many else titled.end()
    phrase = own_role(slotted, phrases, last)
    inspects = compile_slots(r"[^.;]{0,20}? to inspect\b").match(text, last + 1)
    if kind == "start" and phrase is None and not inspects:
        return
    for person, position in many or [(mention.entity, titled.end())]:
        yield person, position, (own_role(slotted, phrases, position) or phrase)


def _is_many(analysis: Analysis, slotted: Slotted, sign: str) -> bool:
    mention = slotted.mention(sign)
    return mention is not None and analysis.text[mention.start : mention.end].lower().endswith("s")


def own_role(slotted: Slotted, phrases: Sequence[RolePhrase], position: int) -> RolePhrase | None:
    """The role that the person at `position` is put into: "P as R", "P (past an aside) as R", "P R", "P to be R"."""
    glue = (
        r"(?:,[^;]{3,120}?,)?(?: on <D>| in <D>| <D>)?(?:,? as(?: (?:its|their|the|a|an|<N>))?| "
        r"to be(?: the)?| to (?:the )?(?:post|role|position) of| in charge of <N> as| the| its| "
        r"their| to serve as|,? to act as)? (?:\w+ )?"
    )
    for phrase in phrases:
        if phrase.start <= position:
            continue
        gap = slotted.text[position + 1 : phrase.start]
        if (compile_slots(glue).fullmatch(gap) and not re.fullmatch(r",? ?", gap.replace("the", ""))) or re.fullmatch(
            r" (?:the |their |its |<N> )?", gap
        ):
            return phrase
        if (
            re.search(r"\bas (?:\w+ )?\Z", gap)
            and len(gap) < 90
            and not re.search(r"\b(?:retir|resign|step|stand|quit|took|take|work|serv)", gap)
            and not re.search(r"[;.]", gap)
            and not compile_slots("<P>").search(gap)
        ):
            return phrase
        return (
            None
            if classify(slotted.text[phrase.start]) == "P"
            else own_role(slotted, [p for p in phrases if p.start > phrase.start], position)
        )
    return None
