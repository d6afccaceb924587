"""This file is offices told in passing: a list after "has nominated:", "passed to P", "until recently"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from govgraph.ingest.analysis import Analysis, Entity
from govgraph.ingest.extraction.clause_dates import find_when
from govgraph.ingest.extraction.office import Handover, Holding, Move, Office
from govgraph.ingest.extraction.role_phrases import RolePhrase, find_role_phrases
from govgraph.ingest.extraction.slots import Slotted, compile_slots
from govgraph.ingest.mentions.role_words import PORTFOLIO_WORDS
from govgraph.ontology.claims import When

LISTED = r"\W*<P:who>,? (?:as|to be|-) (?:the )?(?=<R>)"
LEADS_IN = re.compile(
    r"\b(?:appoint\w*|nominat\w*|elect\w*|named?|chos\w+|select\w*|confirm\w*)\b[^.:]*:\s*(?:[*•-][^\n]*\s*)*\W*\Z",
    re.I,
)
PASSED = (
    r",? (?:(?:has|had|then|now|which|that|in turn|duly|since) )*(?:passed|passes|went|goes|"
    r"gone|fell|falls|been given|given|handed|gives way) (?:over )?to (?:<R>,? )?<P:new>"
)
GAPPED = r"(?:,|;)? and <P:who> (?=<R>)"
VERB_BEFORE = r"\b(?:(?:re-?)?elected|appointed|chosen|named|confirmed|voted in)\b"
GIVEN_UP = (
    r"(?:position|post|job|role|seat|office|title) (?:that |which )?<PN:who> (?:had |has "
    r")?(?:also )?(?:given up|relinquished|vacated|resigned|left|quit|lost)"
)
WITH_IT = r"and with it (?:the |<N> )?(?=<R>)"
UNTIL = (
    r",? (?:until|till) (?P<when>recently|then|(?:last|this) \w+|<D:date>|earlier this \w+),? (?:<B>'s |the |<N> )?\Z"
)
STARTED = (
    r"(?:until|till) <PN:new>(?:'s| had| has)? (?:started|arrived|took over|takes over|came|"
    r"joined|arrival|took up [^.;,]{2,20}|began|starts)(?: (?:on |in )?<D:date>)?"
)
NAMED_SUCCESSOR = (
    r"(?:was|is|been|were) (?:\w+ )?(?:named|chosen|announced|unveiled|appointed|selected|"
    r"lined up)(?: as| to be)? (?:the )?<PN:old>(?:'s)? (?:successor|replacement)"
)
AND_THEN = (
    r"<P:old>,? and (?:then|later|after <N>) <P:new> (?:both )?(?:had|held|did|took|got|were "
    r"in|occupied|filled) (?:the )?(?:\w+ ){0,2}(?:job|post|role|position|chair|office)"
)
ABSENT = (
    r"<PN:who> (?:is |was |has been |had been )?(?:acting|acts|acted|standing in|deputising|"
    r"covering|covers) (?:in <N:old> absence|in <N:old2> place|for <PN:old3>)"
)
BRIEF = (
    r"<P:who> (?:(?:now|also|will) )?(?:gets?|has|takes?(?: on)?|keeps?|is given|looks? after|"
    r"takes charge of|is responsible for|handles) (?P<brief>[a-z][a-z' -]+?(?:(?:, [a-z' "
    r"-]+)* and [a-z' -]+)?)(?=[.;]|, (?!and)|\Z)"
)
BRIEF_OF = (
    r"<P:who> (?:(?:now|also|will) )?(?:gets?|has|holds?|takes?(?: on| over)?|took(?: on| "
    r"over)?|keeps?|is given|was given) the (?P<brief>[a-z][a-z', -]+?) (?:brief|portfolio)\b"
)
BRIEF_TO = (
    r"(?:\A|[.;] )(?P<brief>[A-Z][a-z' -]+(?:, [a-z' -]+)*(?: and [a-z' -]+)?) (?:goes|go|"
    r"went|passes|falls?) to <P:who>"
)


def find_in_passing(
    analysis: Analysis, slotted: Slotted, lead: str, holdings: Sequence[Holding]
) -> Iterator[Holding | Move | Handover]:
    """Yield what the slotted sentence tells in passing; `lead` is the text right before it."""
    phrases = list(find_role_phrases(analysis, slotted))
    yield from _listed(analysis, slotted, phrases, lead)
    yield from _passed(analysis, slotted, phrases)
    yield from _gapped(analysis, slotted, phrases)
    yield from _until(analysis, slotted, phrases, holdings)
    yield from _followed(analysis, slotted)
    yield from _briefs(analysis, slotted)


def _listed(analysis: Analysis, slotted: Slotted, phrases: Sequence[RolePhrase], lead: str) -> Iterator[Holding | Move]:
    match = compile_slots(LISTED).match(slotted.text)
    if match is None or not phrases or not LEADS_IN.search(lead[-400:]):
        return
    person, phrase = _person(slotted, match["who"]), phrases[0]
    if person is not None and phrase.start <= match.end() < phrase.end + 1:
        start, end = slotted.span(match.start("who"), phrase.end)
        manner = "elected" if re.search(r"elect\w*[^.]*\Z", lead[-200:], re.I) else "appointed"
        yield Holding(person, phrase.office, start, end, frozenset(phrase.mention.capacity.split()), "", "list", 0.85)
        yield Move(
            "start",
            person,
            phrase.office,
            manner,
            find_when(analysis, slotted, 0, phrase.end),
            start,
            end,
            rule="list",
            place=start,
        )


def _passed(analysis: Analysis, slotted: Slotted, phrases: Sequence[RolePhrase]) -> Iterator[Move | Handover]:
    for phrase in phrases:
        if match := compile_slots(PASSED).match(slotted.text, phrase.end):
            new = _person(slotted, match["new"])
            start, end = slotted.span(phrase.start, match.end())
            if new is None:
                continue
            when = find_when(analysis, slotted, match.start(), match.end())
            yield Move("start", new, phrase.office, "took over", when, start, end, rule="passed to", place=start)
            own = compile_slots(
                r"<N:old> (?:former|old|previous) (?:job|post|role|position|place|seat) (?:of|as) (?:the )?\Z"
            ).search(slotted.text, 0, phrase.start)
            if own and (old := _person(slotted, own["old"])) and old is not new:
                yield Move(
                    "end",
                    old,
                    phrase.office,
                    "",
                    None,
                    *slotted.span(own.start(), phrase.end),
                    rule="former job",
                    place=start,
                )
                yield Handover(old, new, phrase.office, *slotted.span(own.start(), match.end()), "passed to")
        if lost := compile_slots(WITH_IT + r"\Z").search(slotted.text, 0, phrase.start + 1) or compile_slots(
            r"and with it (?:the |<N> )?\Z"
        ).search(slotted.text, 0, phrase.start):
            before = compile_slots(r"<PN:who>").search(slotted.text, 0, lost.start())
            old = _person(slotted, before["who"]) if before else None
            if old is not None and before:
                when = find_when(analysis, slotted, lost.start(), lost.start() + 1)
                yield Move(
                    "end",
                    old,
                    phrase.office,
                    "lost",
                    when or _last(slotted, lost.start()),
                    *slotted.span(before.start(), phrase.end),
                    rule="with it",
                    place=slotted.starts[phrase.start],
                )


def _last(slotted: Slotted, end: int) -> When | None:
    dates = [slotted.when(c) for c in slotted.text[:end] if slotted.when(c)]
    return dates[-1] if dates else None


def _gapped(analysis: Analysis, slotted: Slotted, phrases: Sequence[RolePhrase]) -> Iterator[Move | Holding]:
    """ "P was elected chair, and Q vice-chair": the verb is not said again."""
    for phrase in phrases:
        same = compile_slots(r"<R>[^.;]{0,30}? and <P:who> \Z").search(slotted.text, 0, phrase.start)
        if (
            same
            and re.search(r"\b(?:is|are|was|were)\b", slotted.text[: same.start()])
            and (person := _person(slotted, same["who"]))
        ):
            yield Holding(
                person,
                phrase.office,
                *slotted.span(same.start("who"), phrase.end),
                frozenset(phrase.mention.capacity.split()),
                "",
                "gapped",
                0.8,
            )
            continue
        match = compile_slots(GAPPED + r"\Z").search(slotted.text, 0, phrase.start) or compile_slots(
            r"(?:,|;)? (?:and|with) <P:who>(?: as)? (?:the )?\Z"
        ).search(slotted.text, 0, phrase.start)
        verb = list(re.finditer(VERB_BEFORE, slotted.text[: match.start()])) if match else []
        if match and verb and (person := _person(slotted, match["who"])):
            when = find_when(analysis, slotted, verb[-1].start(), verb[-1].end())
            manner = (
                "elected"
                if "elect" in verb[-1].group() or "voted" in verb[-1].group() or "chosen" in verb[-1].group()
                else "appointed"
            )
            yield Move(
                "start",
                person,
                phrase.office,
                manner,
                when,
                *slotted.span(match.start("who"), phrase.end),
                rule="gapped",
                place=slotted.starts[phrase.start],
            )


def _until(
    analysis: Analysis, slotted: Slotted, phrases: Sequence[RolePhrase], holdings: Sequence[Holding]
) -> Iterator[Move]:
    """ "until recently director of X": the holder has left."""
    for phrase in phrases:
        start, end = slotted.span(phrase.start, phrase.end)
        match = compile_slots(UNTIL).search(slotted.text, 0, phrase.start)
        holder = next((h for h in holdings if h.office in phrase.offices and h.start <= start and end <= h.end), None)
        if match and holder is not None and match["when"] != "then" and "then" not in phrase.mention.capacity.split():
            when = slotted.when(match["date"]) if match["date"] else None
            yield Move(
                "end", holder.person, holder.office, "left", when, holder.start, holder.end, rule="until", place=start
            )


def _followed(analysis: Analysis, slotted: Slotted) -> Iterator[Move | Handover | Holding]:
    text = slotted.text
    for match in compile_slots(AND_THEN).finditer(text):
        old, new = _person(slotted, match["old"]), _person(slotted, match["new"])
        if old is not None and new is not None:
            yield Handover(old, new, None, *slotted.span(match.start(), match.end()), "and then")
    for match in compile_slots(GIVEN_UP).finditer(text):
        if old := _person(slotted, match["who"]):
            yield Move(
                "end",
                old,
                None,
                "stepped down",
                None,
                *slotted.span(match.start("who"), match.end()),
                rule="given up",
                place=slotted.starts[match.start()],
                fills=True,
            )
    for match in compile_slots(NAMED_SUCCESSOR).finditer(text):
        before = compile_slots(r"<P:new>(?:,[^;]{3,150},)? \Z").search(text, 0, match.start())
        old, new = _person(slotted, match["old"]), _person(slotted, before["new"]) if before else None
        if old is not None and new is not None:
            phrase = next(
                (p for p in find_role_phrases(analysis, slotted) if match.end() <= p.start <= match.end() + 24), None
            )
            office = phrase.office if phrase else None
            when = find_when(analysis, slotted, match.start(), match.end())
            span = slotted.span(before.start() if before else match.start(), phrase.end if phrase else match.end())
            yield Handover(old, new, office, *span, "named successor", when=when)
    for match in compile_slots(ABSENT).finditer(text):
        new, old = _person(slotted, match["who"]), _person(slotted, match["old"] or match["old2"] or match["old3"])
        if new is not None and old is not None and new is not old:
            yield Handover(old, new, None, *slotted.span(match.start(), match.end()), "in absence")


def _briefs(analysis: Analysis, slotted: Slotted) -> Iterator[Holding]:
    """ "Ann Hope gets finance", near talk of a cabinet."""
    here = slotted.sentence.start
    near = re.search(r"\b(?:cabinet|executive)\b", analysis.text[max(0, here - 900) : here], re.I)
    if not near and not re.search(r"\b(?:brief|portfolio)\b", slotted.text):
        return
    for pattern in (BRIEF, BRIEF_TO, BRIEF_OF):
        for match in compile_slots(pattern).finditer(slotted.text):
            brief = match["brief"].strip().lower()
            words = set(re.findall(r"[a-z']+", brief)) - {"and"}
            known = len(words & PORTFOLIO_WORDS)
            if not words or known < max(1, len(words) - 1) or (pattern == BRIEF and known < len(words)):
                continue
            if person := _person(slotted, match["who"]):
                start, end = slotted.span(match.start("brief") if pattern == BRIEF_TO else match.start(), match.end())
                body = next((h for h in [analysis.subject.name if analysis.subject else ""] if h), "")
                yield Holding(person, Office("cabinet member", body, brief), start, end, frozenset(), "", "brief", 0.7)


def find_end_by_arrival(slotted: Slotted, moves: Sequence[Move]) -> Iterator[Move]:
    """ "acted up until Dr Smith started on 21 March": the stand-in's end is the other's start."""
    for match in compile_slots(STARTED).finditer(slotted.text):
        when, place = slotted.when(match["date"]) if match["date"] else None, slotted.starts[match.start()]
        before = [
            m for m in moves if m.kind == "start" and m.place < place and m.start >= slotted.sentence.start and m.fills
        ]
        if before and when is not None:
            start, end = before[-1].start, slotted.span(match.start(), match.end())[1]
            yield replace(
                before[-1],
                kind="end",
                manner="",
                when=when,
                start=start,
                end=end,
                rule="until arrival",
                place=place,
                fills=False,
                office=None,
            )


def _person(slotted: Slotted, sign: str | None) -> Entity | None:
    mention = slotted.mention(sign)
    return (
        mention.entity
        if mention is not None and mention.entity is not None and mention.entity.kind == "person"
        else None
    )
