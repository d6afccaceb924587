"""This file is the judgements given in somebody's own quoted words: "Keith thinks improvement is a document"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govgraph.ingest.analysis import Analysis
from govgraph.ingest.extraction.polarity import judge
from govgraph.ingest.extraction.spans import trim
from govgraph.ingest.extraction.voices import find_quotations
from govgraph.ontology.claims import Claim

OWN = re.compile(r"\b(?:we|our|us|I|my|me)\b(?!['’]ve\s+(?:seen|never))", re.I)
OF_ANOTHER = re.compile(
    r"\b(?:he|she|they|his|her|their|it|its|council(?:lors?)?|minister|leader|staff|government|board|trust|authority|members|officers|department|"
    r"the\s+\w+|this|that|you|your|nobody|[A-Z][a-z]+)\b"
)
OWN_PROGRESS = re.compile(
    r"\b(?:make|made|making|seen|achieved?|achieving|delivered)\s+(?:[\w-]+\s+){0,5}?(?:progress|improvements?|strides)\b",
    re.I,
)
PLAN = re.compile(r"\b(?:will|shall|would|must|should|going\s+to|hope|want|wish|need)\b|['’]ll\b", re.I)
END = re.compile(r"(?<=[.!?])\s+(?=[A-Z“\"])")
LEAST = 2.0
OWN_LEAST = 1.0
"""How strongly words must judge; those that tell of progress made say by themselves that they do."""


def find_quoted_judgements(analysis: Analysis) -> Iterator[Claim]:
    """Yield an assessment for each sentence of a quotation that judges another strongly."""
    for quotation in find_quotations(analysis):
        piece = quotation.evidence[0]
        if quotation.modality != "asserted" or quotation.speaker is None:
            continue
        place = piece.start
        for sentence in END.split(piece.exact):
            start = analysis.text.find(sentence, place, piece.end)
            place = start + len(sentence)
            polarity = judge(sentence, OWN_LEAST if OWN_PROGRESS.search(sentence) else LEAST)
            if start < 0 or polarity is None or len(sentence.split()) < 4 or not _is_of_another(sentence, polarity):
                continue
            low, high = trim(analysis.text, start, place)
            yield Claim(
                "assessment",
                {"by": quotation.speaker, "polarity": polarity},
                (analysis.evidence(low, high),),
                speaker=quotation.speaker,
                rule="assessment: quoted words",
                confidence=0.55,
            )


def _is_of_another(words: str, polarity: str) -> bool:
    """Whether the words judge somebody or something else, or progress made: no mere pride, no plan, no grief."""
    if PLAN.search(words) or words.rstrip().endswith("?"):
        return False
    own = len(OWN.findall(words))
    if own and polarity == "positive":
        return OWN_PROGRESS.search(words) is not None
    return bool(OF_ANOTHER.search(words)) or own == 0
