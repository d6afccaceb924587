"""This file is whom others put into office or out of it: the object of "appointed", with the role it is put into."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from govgraph.ingest.analysis import Entity
from govgraph.ingest.extraction.name_lists import read_names
from govgraph.ingest.extraction.role_phrases import RolePhrase, Scene
from govgraph.ingest.extraction.slots import classify, compile_slots

TITLED = r"(?::| as)? (?:the |its |a |an |their )?(?:<B>(?:'s)? )?(?:<R>,? )?(?=<PN:who>)"
PLURAL = (
    r" (?:the |(?:\w+ ){0,3})?<GR:many>(?P<tail>[^:;.]{0,60}:|(?: of| for| to)? ?(?:the )?<B>?|"
    r"(?: of <N> cabinet)?,)? ?(?=<P>)"
)
INSPECTS = r"[^.;]{0,20}? to (?:inspect|review)\b"
AS = (
    r"(?:,[^;]{3,120}?,)?(?: on <D>| in <D>| <D>)?(?:,? as(?: (?:its|their|the|a|an|<N>))?| to be(?: the)?|"
    r" to (?:the )?(?:post|role|position) of| in charge of <N> as| the| its| their| to serve as|"
    r",? to act as)? (?:\w+ )?"
)
OTHER_VERB = re.compile(r"\b(?:retir|resign|step|stand|quit|took|take|work|serv)|[;.]")


def find_object(scene: Scene, end: int, kind: str) -> Iterator[tuple[Entity, int, RolePhrase | None]]:
    """Yield the people put into (or out of) office by the verb that ends at `end`, each with the role, if named."""
    plural = compile_slots(PLURAL).match(scene.text, end)
    if plural and _is_many(scene, plural["many"]):
        phrase = next((p for p in scene.phrases if p.sign == plural["many"]), None)
        for person, position in read_names(scene.slotted, plural.end()):
            yield person, position, own_role(scene, position) or phrase
        return
    titled = compile_slots(TITLED).match(scene.text, end)
    first = scene.person(titled["who"]) if titled else None
    if titled is None or first is None:
        return
    many = read_names(scene.slotted, titled.end()) if classify(titled["who"]) == "P" else []
    last = many[-1][1] if many else titled.end()
    phrase = own_role(scene, last)
    if kind == "start" and phrase is None and not compile_slots(INSPECTS).match(scene.text, last + 1):
        return
    for person, position in many or [(first, titled.end())]:
        yield person, position, own_role(scene, position) or phrase


def _is_many(scene: Scene, sign: str) -> bool:
    mention = scene.slotted.mention(sign)
    return mention is not None and scene.analysis.text[mention.start : mention.end].lower().split(" of ")[0].endswith(
        "s"
    )


def own_role(scene: Scene, position: int) -> RolePhrase | None:
    """Return the role that the person at `position` is put into: "P as R", past an aside, "P R", "P to be R"."""
    return _next_role(scene, [p for p in scene.phrases if p.start > position], position)


def _next_role(scene: Scene, phrases: Sequence[RolePhrase], position: int) -> RolePhrase | None:
    if not phrases:
        return None
    gap = scene.text[position + 1 : phrases[0].start]
    if re.fullmatch(r" (?:the |their |its )?", gap) or compile_slots(r" <N> ").fullmatch(gap):
        return phrases[0]
    if compile_slots(AS).fullmatch(gap) and not re.fullmatch(r",? ?", gap.replace("the", "")):
        return phrases[0]
    plain = not OTHER_VERB.search(gap) and not compile_slots("<P>").search(gap)
    if re.search(r"\bas (?:\w+ )?\Z", gap) and len(gap) < 90 and plain:
        return phrases[0]
    return _next_role(scene, phrases[1:], position)
