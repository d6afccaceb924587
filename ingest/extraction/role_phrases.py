"""This file is the role as a phrase: "the county's executive director of place", "leader of X and of Y", since when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from govgraph.ingest.analysis import Analysis, Entity, Mention
from govgraph.ingest.extraction.bodies_of_roles import find_body
from govgraph.ingest.extraction.implied_bodies import find_implied
from govgraph.ingest.extraction.office import Office
from govgraph.ingest.extraction.slots import Slotted, compile_slots, signs_of
from govgraph.ontology.claims import When

BEFORE = (
    r"(?:(?:the|its|their|our|a|an|his|her|this|another|one|both|<N>) )?"
    r"(?:(?:the )?<BY:owner>(?:(?:'s|') (?:(?!and |or |to |as |is |was |in |for |at |by |who )[a-z-]+ ){0,2}|"
    r" (?:(?!and |or |to |as |is |was |in |for |at |by |who |the |an? |its |their |his |her |our )[a-z-]+ ){0,2}))?\Z"
)
AFTER = (
    r"(?: of the (?:day|time)(?=,? )| at (?:the|that) time(?=[,.; )])"
    r"|(?:,? (?:of|at|in|with|on)| for| to| over) (?:the |both |our |its |their |your |what is "
    r"now |neighbou?ring |nearby |its successor,? |their successor,? )?(?:<B:holder>(?:'s|') (?:\w+ )?)?<B:body>"
    r"(?P<more>(?:,? and (?:of |at |for )?(?:the )?<B>(?!'| <R>))*)|,?[ \n]*\n<B:line>|, <B:comma>(?=$|[;.,)\n]| \())"
)
FOR_PLACE = r" (?:the )?<B:body>(?P<more>)(?P<line>)(?P<comma>)"
SINCE = r"(?:,? (?:since|from) <D:since>)?(?:,? (?:until|till|to|-) <D:until>)?"


@dataclass(frozen=True, slots=True)
class RolePhrase:
    """A role with what stands about it: `start`..`end` in the slotted text, its offices, its dates."""

    sign: str
    mention: Mention
    start: int
    end: int
    offices: tuple[Office, ...]
    since: When | None = None
    until: When | None = None
    plural: bool = False
    at_the_time: bool = False
    """The words add "of the day" or "at the time"."""
    stop: int = 0
    """Where the phrase ends with its dates."""

    @property
    def office(self) -> Office:
        return self.offices[0]


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence as the readers of office see it: the document, the slotted text, its roles as phrases."""

    analysis: Analysis
    slotted: Slotted
    phrases: tuple[RolePhrase, ...]

    @property
    def text(self) -> str:
        return self.slotted.text

    def person(self, sign: str | None) -> Entity | None:
        """Return the person whom `sign` stands for, None where it stands for none or for somebody unknown."""
        mention = self.slotted.mention(sign)
        entity = mention.entity if mention is not None else None
        return entity if entity is not None and entity.kind == "person" else None

    def within(self, start: int, end: int) -> RolePhrase | None:
        """Return the first role that begins in start..end of the text."""
        return next((p for p in self.phrases if start <= p.start < end), None)


def open_scene(analysis: Analysis, slotted: Slotted) -> Scene:
    """Return the slotted sentence with its roles read."""
    known, key = _known(analysis), (slotted.sentence.start, slotted.starts[:1], slotted.text)
    if key not in known:
        known[key] = Scene(analysis, slotted, tuple(find_role_phrases(analysis, slotted)))
    return known[key]


@lru_cache(maxsize=4)
def _known(analysis: Analysis) -> dict[tuple[int, tuple[int, ...], str], Scene]:
    """The scenes of a document, by where their sentences and words begin and what they are read as."""
    return {}


def find_role_phrases(analysis: Analysis, slotted: Slotted) -> Iterator[RolePhrase]:
    """Yield every role in the slotted text as a phrase, in order."""
    for position, sign in signs_of(slotted, "RG"):
        mention = slotted.mention(sign)
        if mention is not None and mention.role:
            yield _read(analysis, slotted, position, sign, mention)


def _read(analysis: Analysis, slotted: Slotted, position: int, sign: str, mention: Mention) -> RolePhrase:
    text = slotted.text
    before = compile_slots(BEFORE).search(text, 0, position)
    start = before.start() if before else position
    end, bodies, past = _read_bodies(analysis, slotted, position, mention)
    owner = slotted.mention(before["owner"]) if before and before["owner"] else None
    owner = owner or find_implied(analysis, slotted, mention.role, start, end, before.group() if before else "")
    named: list[Mention | None] = [*bodies] or [owner]
    offices = tuple(_office(analysis, mention, body, slotted.starts[position]) for body in named)
    dates = compile_slots(SINCE).match(text, end)
    since, until = (slotted.when(dates["since"]), slotted.when(dates["until"])) if dates else (None, None)
    stop = dates.end() if dates else end
    return RolePhrase(sign, mention, start, end, offices, since, until, mention.kind == "group", past, stop)


def _read_bodies(
    analysis: Analysis, slotted: Slotted, position: int, mention: Mention
) -> tuple[int, list[Mention], bool]:
    """Return where the role ends with its bodies, them, and whether it is said to be of a past day."""
    after = compile_slots(AFTER).match(slotted.text, position + 1)
    if after is None and analysis.text[mention.start : mention.end].lower().endswith("member for"):
        after = compile_slots(FOR_PLACE).match(slotted.text, position + 1)
    if after is None:
        return position + 1, [], False
    signs = [s for s in (after["body"], after["line"], after["comma"]) if s]
    if after["more"]:
        signs += [s for _, s in signs_of(slotted, "B", after.start("more"), after.end("more"))]
    bodies = [body for s in signs if (body := slotted.mention(s)) is not None]
    return after.end(), bodies, after.group().endswith(("day", "time"))


def _office(analysis: Analysis, mention: Mention, body: Mention | None, offset: int) -> Office:
    role, name = find_body(analysis, mention, body, offset)
    portfolio = mention.portfolio
    return Office(role, name, re.sub(r"[*_]", "", portfolio), body is not None)
