"""This file is offices told in passing: a list after "has nominated:", "passed to P", "until recently"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from govgraph.ingest.extraction.bodies_of_roles import clean_name
from govgraph.ingest.extraction.clause_dates import find_when
from govgraph.ingest.extraction.office import Handover, Holding, Move, Office
from govgraph.ingest.extraction.role_phrases import RolePhrase, Scene
from govgraph.ingest.extraction.slots import compile_slots, screen_slots
from govgraph.ingest.mentions.portfolio_words import PORTFOLIO_WORDS

LISTED = r"\W*<P:who>,? (?:as|to be|-) (?:the )?(?=<R>)"
LEADS_IN = re.compile(
    r"\b(?:appoint\w*|nominat\w*|elect\w*|named?|chos\w+|select\w*|confirm\w*)\b[^.:]*:\s*(?:[*•-][^\n]*\s*)*\W*\Z",
    re.I,
)
PASSED = (
    r",? (?:(?:has|had|then|now|which|that|in turn|duly|since) )*(?:passed|passes|went|goes|"
    r"gone|fell|falls|been given|given|handed|gives way) (?:over )?to (?:<R>,? )?<P:new>"
)
GAPPED = r"(?:,|;)? (?:and|with) <P:who>(?: as)? (?:the )?\Z"
FORMER_JOB = r"<N:old> (?:former|old|previous) (?:job|post|role|position|place|seat) (?:of|as) (?:the )?\Z"
VERB_BEFORE = r"\b(?:(?:re-?)?elected|appointed|chosen|named|confirmed|voted in)\b"
GIVEN_UP = (
    r"(?:position|post|job|role|seat|office|title) (?:that |which )?<PN:who> (?:had |has "
    r")?(?:also )?(?:given up|relinquished|vacated|resigned|left|quit|lost)"
)
WITH_IT = r"and with it (?:the |<N> )?\Z"
UNTIL = (
    r",? (?:until|till) (?P<when>recently|then|(?:last|this) \w+|<D:date>|earlier this \w+),? (?:<B>'s |the |<N> )?\Z"
)
STARTED = (
    r"(?:until|till) <PN:new>(?:, [^,;]{3,60},)?(?:'s| had| has)? (?:started|arrived|took over|takes over|came|"
    r"joined|arrival|took (?:up|on) [^.;,]{2,20}|began|starts)(?: (?:on |in )?<D:date>)?"
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
    r"<P:who>,? (?:who )?(?:(?:now|also|will|currently) )?(?:gets?|has|holds?|takes?(?: on| over)?|took(?: on| "
    r"over)?|keeps?|is given|was given) the (?P<brief>[a-z][a-z', -]+?) (?:brief|portfolio)\b"
)
BRIEF_TO = (
    r"(?:\A|[.;] )(?P<brief>[A-Z][a-z' -]+(?:, [a-z' -]+)*(?: and [a-z' -]+)?) (?:goes|go|"
    r"went|passes|falls?) to (?:<R>,? )?(?:<Y>(?:'s|')? )?<P:who>"
)


BRIEF_PASSED = (
    r"(?:<N:old>|<P:old2>'s|[Tt]he) (?P<brief>[a-z][a-z', -]+?) (?:brief|portfolio)s? (?:has |have |now |then |will )*"
    r"(?:goes|go|gone|went|passes|pass|passed|falls?) to (?:<R>,? )?(?:<Y>(?:'s|')? )?<P:who>"
)


def find_in_passing(scene: Scene, lead: str, holdings: Sequence[Holding]) -> Iterator[Holding | Move | Handover]:
    """Yield what the sentence tells in passing; `lead` is the text right before it."""
    yield from _listed(scene, lead)
    for phrase in scene.phrases:
        yield from _passed(scene, phrase)
        yield from _lost_with(scene, phrase)
        yield from _gapped(scene, phrase)
        yield from _until(scene, phrase, holdings)
    yield from _followed(scene)
    yield from _briefs(scene)


def _listed(scene: Scene, lead: str) -> Iterator[Holding | Move]:
    match = compile_slots(LISTED).match(scene.text)
    phrase = scene.within(0, match.end() + 1) if match else None
    person = scene.person(match["who"]) if match else None
    if match is None or phrase is None or person is None or not LEADS_IN.search(lead[-400:]):
        return
    start, end = scene.slotted.span(match.start("who"), phrase.end)
    manner = "elected" if re.search(r"elect\w*[^.]*\Z", lead[-200:], re.I) else "appointed"
    when = find_when(scene, 0, phrase.end)
    yield Holding(person, phrase.office, start, end, _said(phrase), "", "list", 0.85)
    yield Move("start", person, phrase.office, manner, when, start, end, rule="list", place=start)


def _said(phrase: RolePhrase) -> frozenset[str]:
    return frozenset(phrase.mention.capacity.split())


def _passed(scene: Scene, phrase: RolePhrase) -> Iterator[Move | Handover]:
    """ "The leadership passed to P", "his former job of R has gone to P"."""
    match = compile_slots(PASSED).match(scene.text, phrase.end)
    new = scene.person(match["new"]) if match else None
    if match is None or new is None:
        return
    start, end = scene.slotted.span(phrase.start, match.end())
    when = find_when(scene, match.start(), match.end())
    yield Move("start", new, phrase.office, "took over", when, start, end, rule="passed to", place=start)
    own = compile_slots(FORMER_JOB).search(scene.text, 0, phrase.start)
    old = scene.person(own["old"]) if own else None
    if own is not None and old is not None and old is not new:
        span = scene.slotted.span(own.start(), phrase.end)
        yield Move("end", old, phrase.office, "", None, *span, rule="former job", place=start)
        yield Handover(old, new, phrase.office, *scene.slotted.span(own.start(), match.end()), "passed to")


def _lost_with(scene: Scene, phrase: RolePhrase) -> Iterator[Move]:
    """ "lost the vote on 3 May, and with it the leadership"."""
    lost = compile_slots(WITH_IT).search(scene.text, 0, phrase.start) or compile_slots(WITH_IT).search(
        scene.text, 0, phrase.start + 4
    )
    before = compile_slots(r"<PN:who>").search(scene.text, 0, lost.start()) if lost else None
    old = scene.person(before["who"]) if before else None
    if lost is None or before is None or old is None:
        return
    dates = [scene.slotted.when(c) for c in scene.text[: lost.start()]]
    when = find_when(scene, lost.start(), lost.start() + 1) or next((d for d in reversed(dates) if d), None)
    span = scene.slotted.span(before.start(), phrase.end)
    yield Move("end", old, phrase.office, "lost", when, *span, rule="with it", place=scene.slotted.starts[phrase.start])


def _gapped(scene: Scene, phrase: RolePhrase) -> Iterator[Move | Holding]:
    """ "P was elected chair, and Q vice-chair": the verb is not said again."""
    text, slotted = scene.text, scene.slotted
    same = compile_slots(r"<R>[^.;]{0,30}? and <P:who> \Z").search(text, 0, phrase.start)
    if same and re.search(r"\b(?:is|are|was|were)\b", text[: same.start()]) and (one := scene.person(same["who"])):
        span = slotted.span(same.start("who"), phrase.end)
        yield Holding(one, phrase.office, *span, _said(phrase), "", "gapped", 0.8)
        return
    match = compile_slots(GAPPED).search(text, 0, phrase.start)
    verbs = list(re.finditer(VERB_BEFORE, text[: match.start()])) if match else []
    person = scene.person(match["who"]) if match else None
    if match is None or not verbs or person is None:
        return
    verb = verbs[-1]
    manner = "elected" if re.search("elect|voted|chosen", verb.group()) else "appointed"
    span, place = slotted.span(match.start("who"), phrase.end), slotted.starts[phrase.start]
    when = find_when(scene, verb.start(), verb.end())
    yield Move("start", person, phrase.office, manner, when, *span, rule="gapped", place=place)


def _until(scene: Scene, phrase: RolePhrase, holdings: Sequence[Holding]) -> Iterator[Move]:
    """ "until recently director of X": the holder has left."""
    start, end = scene.slotted.span(phrase.start, phrase.end)
    match = compile_slots(UNTIL).search(scene.text, 0, phrase.start)
    holder = next((h for h in holdings if h.office in phrase.offices and h.start <= start and end <= h.end), None)
    if match and holder is not None and match["when"] != "then" and "then" not in _said(phrase):
        when = scene.slotted.when(match["date"])
        span = (holder.start, holder.end)
        yield Move("end", holder.person, holder.office, "left", when, *span, rule="until", place=start)


def _followed(scene: Scene) -> Iterator[Move | Handover]:
    text, slotted = scene.text, scene.slotted
    for match in screen_slots(AND_THEN).finditer(text):
        old, new = scene.person(match["old"]), scene.person(match["new"])
        if old is not None and new is not None:
            yield Handover(old, new, None, *slotted.span(match.start(), match.end()), "and then")
    for match in screen_slots(GIVEN_UP).finditer(text):
        if old := scene.person(match["who"]):
            span, place = slotted.span(match.start("who"), match.end()), slotted.starts[match.start()]
            yield Move("end", old, None, "stepped down", None, *span, rule="given up", place=place, fills=True)
    for match in screen_slots(ABSENT).finditer(text):
        new, old = scene.person(match["who"]), scene.person(match["old"] or match["old2"] or match["old3"])
        if new is not None and old is not None and new is not old:
            yield Handover(old, new, None, *slotted.span(match.start(), match.end()), "in absence")
    yield from _named_successors(scene)


def _named_successors(scene: Scene) -> Iterator[Handover]:
    """ "P, director at X, is named as Q's successor with the title ..."."""
    for match in screen_slots(NAMED_SUCCESSOR).finditer(scene.text):
        before = compile_slots(r"<P:new>(?:,[^;]{3,150},)? \Z").search(scene.text, 0, match.start())
        old, new = scene.person(match["old"]), scene.person(before["new"]) if before else None
        if before is None or old is None or new is None:
            continue
        phrase = scene.within(match.end(), match.end() + 25)
        span = scene.slotted.span(before.start(), phrase.end if phrase else match.end())
        when = find_when(scene, match.start(), match.end())
        yield Handover(old, new, phrase.office if phrase else None, *span, "named successor", when=when)


def _briefs(scene: Scene) -> Iterator[Holding | Move | Handover]:
    """ "Ann Hope gets finance", near talk of a cabinet; "Bo Reed takes the economy brief" anywhere."""
    here = scene.slotted.sentence.start
    near = re.search(r"\b(?:cabinet|executive)\b", scene.analysis.text[max(0, here - 900) : here], re.I)
    for pattern in (BRIEF, BRIEF_TO, BRIEF_OF, BRIEF_PASSED):
        for match in screen_slots(pattern).finditer(scene.text):
            brief, person = match["brief"].strip().lower(), scene.person(match["who"])
            if (
                person is None
                or not (near or pattern in (BRIEF_OF, BRIEF_PASSED))
                or not _is_brief(brief, pattern == BRIEF)
            ):
                continue
            first = min(match.start("brief"), match.start("who"))
            body = clean_name(scene.analysis.subject.name) if scene.analysis.subject else ""
            span = scene.slotted.span(first, match.end())
            office, place = Office("cabinet member", body, brief), scene.slotted.starts[match.start()]
            yield Holding(person, office, *span, frozenset(), "", "brief", 0.7)
            old = scene.person(match.groupdict().get("old") or match.groupdict().get("old2"))
            if old is not None and old is not person:
                yield Handover(old, person, office, *span, "passed to")
            if re.search(r"\b(?:gets?|takes?|took|given|goes|go|gone|went|pass\w*|falls?)\b", match.group()):
                when = find_when(scene, *match.span())
                yield Move("start", person, office, "appointed", when, *span, rule="brief", place=place, confidence=0.7)


def _is_brief(brief: str, strict: bool) -> bool:
    words = set(re.findall(r"[a-z']+", brief)) - {"and"}
    known = len(words & PORTFOLIO_WORDS)
    return bool(words) and known >= (len(words) if strict else max(1, len(words) - 1))


def find_end_by_arrival(scene: Scene, moves: Sequence[Move]) -> Iterator[Move]:
    """Yield the end of a stand-in that another's arrival sets: "acted up until Dr Smith started on 21 March"."""
    for match in screen_slots(STARTED).finditer(scene.text):
        when, place = scene.slotted.when(match["date"]), scene.slotted.starts[match.start()]
        begun = [m for m in moves if m.kind == "start" and m.place < place and m.fills]
        if begun and when is not None:
            span = (begun[-1].start, scene.slotted.span(match.start(), match.end())[1])
            end = Move("end", begun[-1].person, None, "", when, *span, rule="until arrival", place=place)
            yield end
