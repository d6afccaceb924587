"""This file is the extraction of communications: letters, reports, statements and the like, from whom and to whom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from govgraph.ingest.analysis import Analysis
from govgraph.ingest.extraction.genres import is_press
from govgraph.ingest.extraction.letters import read_letter
from govgraph.ingest.extraction.messages import find_messages
from govgraph.ingest.extraction.minutes import find_minutes
from govgraph.ingest.extraction.modality import judge_modality
from govgraph.ingest.extraction.naming import main_council
from govgraph.ingest.extraction.own_reports import read_report, read_statement
from govgraph.ingest.extraction.paper import Paper
from govgraph.ingest.extraction.paper_frames import find_framed_papers
from govgraph.ingest.extraction.paper_words import ACTIVITY, ORDINAL
from govgraph.ingest.extraction.papers import find_papers
from govgraph.ontology.claims import Claim, Modality, Value, When

BYLINE = re.compile(r"(?:(?:special )?report|words|story|review)\s+by:?\s+[^.;]{3,60}", re.I)
UNDERTAKEN = re.compile(
    r"\b(?:undert\w+|carr\w+ out|conduct\w*|commission\w*|launch\w*|pending|fac(?:es|ed|ing)|underway|under way|opened|"
    r"order(?:s|ed)|call(?:s|ed) for|await\w*|co-?operat\w+)\b",
    re.I,
)
PAPERLIKE = re.compile(r"\b(?:by|published|issued|found|called|said|rated|graded|concluded|gave|judged|scored)\b")
READ_OUT = re.compile(
    r"\W*(?:\w+\W+){0,4}?(?:read|consider(?:ed)?|receiv(?:ed)?|noted|submitted|tabled|before the meeting)\b", re.I
)
OUT = re.compile(r"\b(?:issued|published|released)\b", re.I)
CAME = re.compile(r"\b(?:came|arrived|to us|to me|to this|reached us)\b|letter[^.;]{0,40}\bfrom\b", re.I)
REPORTS = frozenset({"report", "review"})
SETTLED = frozenset({"possessive", "paper by", "signed by", "paper of", "in a paper"})
"""Rules whose authors the parse overrules only where it tells the readers as well."""
MERGING = frozenset({"same as before", "named after", "possessive", "compound", "paper by"})


@dataclass(slots=True)
class Sent:
    """One communication, gathered from every place that speaks of it."""

    kind: str
    papers: list[Paper] = field(default_factory=list)

    @property
    def first(self) -> Paper:
        return self.papers[0]

    @property
    def authors(self) -> tuple[str, ...]:
        return max((p.authors for p in self.papers), key=len)

    @property
    def when(self) -> When | None:
        """The first date told of it, as the place tells it that tells it most precisely."""
        told = [p.when for p in self.papers if p.when is not None]
        first = next(iter(told), None)
        within = [w for w in told if first and first.edtf and w.edtf and w.edtf.startswith(first.edtf)]
        return max(within, key=lambda when: len(when.edtf or ""), default=first)


def extract_communications(analysis: Analysis) -> Iterator[Claim]:
    """Yield a claim for the document itself where it is a letter, and for each paper and message it speaks of."""
    own = read_letter(analysis)
    if own is not None:
        yield own
    yield from read_report(analysis)
    yield from read_statement(analysis)
    told = _join(analysis, [*find_papers(analysis), *find_messages(analysis)])
    papers = [_address(analysis, paper) for paper in told if _is_paper(analysis, paper)]
    title = own.evidence[0] if own is not None else None
    papers = [p for p in papers if title is None or not title.start <= p.start < title.end]
    for sent in gather(analysis, [p for p in papers if p.authors and not _is_own(analysis, p)]):
        if sent.kind != "letter" or any(p.readers for p in sent.papers):
            yield _claim(analysis, sent)


def _is_paper(analysis: Analysis, paper: Paper) -> bool:
    """Not the byline of an article, an inspection as an activity, nor a plan that has no day."""
    words = analysis.text[paper.start : paper.end].lower()
    sentence = analysis.text[slice(*paper.sentence)]
    if is_press(analysis) and BYLINE.fullmatch(sentence.strip()):
        return False
    dated = paper.when is not None and bool(paper.when.edtf)
    if paper.kind == "plan" and not dated:
        return False
    if words not in ACTIVITY:
        return True
    after = analysis.text[paper.end : paper.sentence[1]]
    return dated and not UNDERTAKEN.search(sentence) and (words != "assessment" or bool(PAPERLIKE.search(after)))


def _address(analysis: Analysis, paper: Paper) -> Paper:
    """Give a paper without a reader the one its place tells: the body whose minutes say that it was read."""
    if paper.readers or paper.kind not in ("letter", "report", "review", "notice"):
        return paper
    sentence = analysis.text[slice(*paper.sentence)]
    minutes = find_minutes(analysis)
    body = minutes.body.name if minutes is not None else None
    if body and READ_OUT.match(sentence) and not OUT.search(sentence) and body not in paper.authors:
        return replace(paper, readers=(body,))
    council = main_council(analysis)
    if paper.kind != "letter" or paper.when is None or not council or council in paper.authors:
        return paper
    came = CAME.search(analysis.text, paper.start, paper.sentence[1])
    return replace(paper, readers=(council,)) if came else paper


def _join(analysis: Analysis, told: list[Paper]) -> Iterator[Paper]:
    """Yield in order what patterns and parse tell of papers; of one place, who and to whom by the parse first."""
    framed = {paper.start: paper for paper in find_framed_papers(analysis)}
    by_place = {paper.start: paper for paper in told}
    for start in sorted({*framed, *by_place}):
        paper, frame = by_place.get(start), framed.get(start)
        if paper is not None and paper.rule == "to be issued":
            continue
        if paper is None or frame is None:
            yield from [found for found in (paper, frame) if found is not None]
        else:
            yield replace(
                paper,
                authors=_choose_authors(paper, frame),
                readers=frame.readers or paper.readers,
                when=frame.when or paper.when,
            )


def _choose_authors(paper: Paper, frame: Paper) -> tuple[str, ...]:
    """Who wrote it by the parse, unless the words around name more, or name whom the parse knows by a noun alone."""
    if not paper.authors or not frame.authors:
        return paper.authors or frame.authors
    plain = frame.authors[0][:1].islower()
    if plain or len(paper.authors) > len(frame.authors) or (paper.rule in SETTLED and not frame.readers):
        return paper.authors
    return frame.authors


def gather(analysis: Analysis, papers: list[Paper]) -> list[Sent]:
    """Put together what is said of one paper in several places."""
    found: list[Sent] = []
    for paper in papers:
        known = next((sent for sent in reversed(found) if _same(analysis, sent, paper)), None)
        if known is not None:
            known.papers.append(paper)
        elif paper.rule != "same as before":
            found.append(Sent(paper.kind, [paper]))
    return found


def _same(analysis: Analysis, sent: Sent, paper: Paper) -> bool:
    alike = sent.kind == paper.kind or {sent.kind, paper.kind} <= REPORTS
    if not alike or not set(sent.authors) & set(paper.authors):
        return False
    if paper.rule == "same as before":
        return True
    if _mark(analysis, sent.first) != _mark(analysis, paper):
        return False
    if paper.readers and sent.first.readers and not set(paper.readers) & set(sent.first.readers):
        return False
    if sent.when is None or paper.when is None or sent.when.edtf is None or paper.when.edtf is None:
        return True
    return sent.when.edtf == paper.when.edtf or paper.kind in REPORTS


def _mark(analysis: Analysis, paper: Paper) -> str:
    """What tells the paper from others of its author: "second", "draft"."""
    marks = ORDINAL.findall(analysis.text[max(paper.sentence[0], paper.start - 40) : paper.start])
    word = marks[-1].lower() if marks else ""
    return "" if word in ("last", "latest", "next", "final", "annual") else word


def _is_own(analysis: Analysis, paper: Paper) -> bool:
    """Whether the words mean the document itself: "a copy of this letter"."""
    return analysis.text[max(0, paper.start - 6) : paper.start].lower().endswith("this ")


def _claim(analysis: Analysis, sent: Sent) -> Claim:
    paper = sent.first
    kind = "report" if sent.kind in REPORTS and any(p.kind == "report" for p in sent.papers) else sent.kind
    readers = next((p.readers for p in sent.papers if p.readers), ())
    fields: dict[str, Value] = {"kind": kind, "from": sent.authors, "to": readers, "title": paper.title}
    when = sent.when
    if when is not None and when.edtf:
        fields["date"] = when.edtf
    evidence = [analysis.evidence(*p.sentence) for p in sent.papers[:3]]
    return Claim(
        "communication",
        {name: value for name, value in fields.items() if value},
        tuple(dict.fromkeys(evidence)),
        modality=_modality(analysis, paper),
        when=when,
        rule=f"{kind}: {paper.rule}",
        confidence=0.8 if paper.rule != "named after" else 0.7,
    )


def _modality(analysis: Analysis, paper: Paper) -> Modality:
    """A paper that is due or will be sent counts; one denied or only asked for does not."""
    force = judge_modality(analysis, paper.start, paper.end)
    return force if force in ("denied", "rumoured") else "asserted"
