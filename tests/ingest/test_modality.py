"""This file is the trap set of force: 152 clauses that no text asserts, and 40 beside cues that it does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from govgraph.ingest.analysis import Analysis, Block, Sentence, Token
from govgraph.ingest.extraction.modality import judge_modality
from govgraph.ontology.documents import Document, take_snapshot

Parse = Callable[[Sentence], tuple[Token, ...]]

TRAPS = """
denied|The council denied that [the chief executive had resigned].
denied|Ms Patel has rejected claims that [she was appointed by the mayor].
denied|[The leader did not resign].
denied|[Mr Osei was never appointed chief executive].
denied|[She was offered the post of deputy leader but did not take it up].
denied|[Mr Byrne was named monitoring officer] but never took up the post.
denied|He dismissed reports that [he would stand down].
denied|[No commissioner was appointed].
denied|[Nobody was elected leader] at the meeting.
denied|The mayor refused to [appoint a deputy].
denied|Councillors declined to [confirm him as chief executive].
denied|The group failed to [elect a leader].
denied|There is no truth in rumours that [the director has left].
denied|The authority has no plans to [remove the chair].
denied|[She is not the leader of the council].
denied|[The panel has not been abolished].
denied|Ministers ruled out [sending commissioners to the town].
denied|It was not true that [she resigned in May].
denied|Neither [Mr Ward nor Ms Khan was chosen as leader].
denied|He stayed on instead of [resigning].
denied|The council carried on without [appointing a permanent director].
denied|[Mr Reid wasn't elected].
denied|[The board hasn’t appointed anyone].
denied|It is untrue that [the treasurer was suspended].
denied|Cllr Shaw was tipped for the job. [She was to become leader]. It came to nothing.
denied|[The treasurer had been sacked], one blog said. He hadn't.
denied|The leader turned down [an offer to become commissioner].
denied|A move to [oust the leader] was defeated.
denied|Her attempt to [unseat him as leader] failed.
denied|He avoided [being removed as leader].
denied|The deputy never [became leader].
denied|The council insisted that [he had not left his post].
denied|She is unlikely to [be appointed].
denied|[He almost resigned] in the spring.
denied|[None of the candidates was appointed].
denied|The minister stopped short of [sending in commissioners].
denied|The claim that [he was removed by the panel] is false.
denied|Members voted against a motion to [remove her as chair].
denied|[She was elected chair in May but withdrew before taking office].
denied|[Mr Cole was appointed finance director] in June but later turned the job down.
rumoured|[Ms Grant is rumoured to be leaving the council].
rumoured|There is speculation that [the leader will resign].
rumoured|[Mr Howe is understood to be considering the post of chief executive].
rumoured|It was rumoured that [she would become mayor].
rumoured|[He was tipped to become leader].
rumoured|Rumours that [the chief executive has quit] swept the town hall.
rumoured|[The chair has reportedly resigned].
rumoured|[She was allegedly removed as chair].
rumoured|There was talk of [him becoming commissioner].
rumoured|[The director is said to have left].
rumoured|[The mayor is thought to have dismissed two members].
rumoured|[A former minister is believed to have been appointed].
rumoured|The press has suggested that [commissioners might be sent in].
rumoured|There had been whispers that [the chief executive was leaving].
rumoured|It is understood that [the post has gone to an outsider].
rumoured|[Mr Ali was reported to be on his way out].
rumoured|Sources speculated that [the deputy had been sacked].
rumoured|[His rumoured departure] unsettled staff.
rumoured|[She has been linked with the job of chief executive], it is said to be hers.
planned|The Secretary of State is minded to [appoint commissioners].
planned|The mayor plans to [appoint a deputy next year].
planned|The government proposed to [send commissioners to the borough].
planned|[The proposed appointment of Ms Holt] will be debated.
planned|He intends to [stand down as leader].
planned|The minister is considering [appointing an inspector].
planned|She pledged to [resign as chair].
planned|The group proposed that [Lord Bewley be appointed chair].
planned|The panel recommended that [a new chief executive be appointed].
planned|It is proposed that [the board be abolished].
planned|The leader has a plan to [remove the chief executive].
planned|Mr Finn vowed to [quit as leader].
planned|There are proposals to [appoint three commissioners].
planned|The council intends [to appoint a permanent director].
planned|The department was planning to [replace the board].
planned|His intention to [resign as chair] surprised nobody.
hedged|[The leader may resign].
hedged|[The chair could be removed].
hedged|[Commissioners might be appointed].
hedged|If [she is elected leader], taxes will fall.
hedged|[Mr Dunn would have become leader].
hedged|[She will become leader] if the vote is carried.
hedged|[He should resign as leader].
hedged|The opposition called on [him to resign].
hedged|Protesters demanded that [the leader resign].
hedged|She hopes to [become leader].
hedged|He threatened to [resign as chair].
hedged|He offered to [resign].
hedged|[Perhaps she was removed].
hedged|Was [he appointed by the mayor]?
hedged|It is not clear whether [she has resigned].
hedged|The council has not said whether [he was dismissed].
hedged|A bid to [remove the leader] is under way.
hedged|[The leader had been expected to resign].
hedged|The union urged [the director to step down].
hedged|Labour wants [the mayor to resign].
hedged|[She is likely to be appointed chief executive].
hedged|[He possibly left in 2011].
hedged|Unless [he resigns], a vote will be held.
hedged|The mayor asked [him to resign].
hedged|There is a possibility that [she will be appointed].
hedged|There were calls for [the chief executive to go].
hedged|[The leader was told to resign].
hedged|She considered [resigning as leader].
hedged|[He was invited to chair the board].
hedged|The party tried to [remove her as leader].
hedged|The risk that [commissioners would be appointed] was real.
hedged|[Mr Pike was shortlisted to be chief executive].
hedged|[She must resign as leader].
hedged|The committee wondered if [he had been dismissed].
hedged|[He had been due to become chair] in June.
denied|[Ms Lowe did not step down or retire].
denied|[She neither resigned nor retired].
denied|The authority has rejected the suggestion that [the panel be replaced].
denied|Mr Hale has always denied [resigning].
denied|I have not [asked for the director to be dismissed].
denied|The mayor said [he had not been sacked].
hedged|[She could have become leader].
hedged|[He ought to stand down].
hedged|Members are to vote on a motion to [remove the chair].
rumoured|According to gossip, [the leader is supposedly quitting].
planned|The board is preparing to [appoint an interim chief executive].
denied|The spokesman denied reports that [the treasurer had been suspended].
denied|Contrary to what was said, [no inspector was sent in].
denied|[The post of deputy mayor was never filled].
denied|[The council's request to dissolve the board has not been agreed to].
denied|The group voted against [making her leader].
denied|[Neither candidate was appointed chief executive].
denied|He ruled out [standing for mayor].
denied|The minister has refused to [extend the panel].
denied|She denied ever [being a member of the board].
denied|An attempt to [remove the chair] has failed.
rumoured|[The finance director is reported to have resigned].
rumoured|Speculation that [he would be made a commissioner] grew.
rumoured|It is whispered that [she has been offered the chair].
rumoured|[The leader is tipped to become mayor].
rumoured|There have been suggestions that [the panel was misled].
rumoured|[The mayor had supposedly promised the post to a friend].
planned|Ministers are minded to [send in an inspector].
planned|The party intends to [expel Councillor Bright].
planned|It has been proposed that [a joint committee be set up].
planned|The board recommended that [the director be dismissed].
planned|[The planned appointment of a mayor] has been delayed.
hedged|[Two members may leave the board].
hedged|Residents called for [the leader to stand down].
hedged|[The council would have appointed her] had she applied.
hedged|Could [the panel be abolished]?
hedged|He wants to [become mayor].
hedged|Should he win, [he will appoint a new cabinet] if members agree.
hedged|The motion asked [the chief executive to resign].
hedged|The chance that [she will be elected leader] is small.
hedged|[Mr Stone is expected to be named chair].
hedged|The council was urged to [appoint an outsider].
"""
"""The force, then the sentence with the clause in brackets."""

SURE = """
[Ms Patel was appointed chief executive in May], and denied that she had sought the job.
[Mr Ward resigned as leader] after denying that he had misled the council.
[The leader, John Smith], denied that the council was broke.
[Cllr Khan was not appointed until May], when the post fell vacant.
[She was elected leader] although she did not have a majority.
[Mr Reid, the chief executive], may face questions.
[The council's leader Ann Hope] said she would not resign.
[He became leader in 2014], not deputy leader.
[Ms Lowe took over as chair] after he refused to stay.
[Mr Osei was appointed chief executive] and did not apply for another post.
[She succeeded him as leader], which nobody had expected.
[The panel was set up by the minister], who could have sent commissioners.
[Mr Byrne, who was never a councillor, was appointed chair].
[He has been leader since 2012] and may stand again.
[She will become chief executive next month].
[He is due to start on 4 May].
He said [he would step down in June].
[Not only was she elected leader], but her party won outright.
[He was forced to resign].
[She was asked to act up as chief executive] and did so for a year.
[The chief executive resigned] because he could not work with the mayor.
Rumours spread, and [the chief executive resigned].
If the rumours were false, [the minister still sent commissioners].
[Sir Alan Hay was chosen as chair], beating a candidate who had been tipped to win.
[The board appointed Ms Fry] instead of waiting.
[Mr Boyd left in March] without giving reasons.
[She was removed as leader] by members who had never trusted her.
It was announced that [Mr Quill had resigned].
The mayor confirmed that [the director was leaving].
The report says that [the chair was dismissed].
[He is no longer leader].
[She agreed to take over as chair].
[Ms Ford became leader] when the group rejected his plan.
[The commissioners were appointed on 4 May] to prevent collapse.
[The new leader, Beth Moss, has promised a review].
[Dr Hill was elected mayor], and said nothing might change at once.
[Mr Grey was suspended] pending an inquiry that may take months.
[The deputy leader, who is considering his position, is Tom Yates].
[He was re-elected leader] unopposed: nobody stood against him.
[The secretary of state has appointed three commissioners] and is considering a fourth.
"""


def open_parse(kind: str) -> Callable[[str], Parse]:
    """Return what makes the `parse` of a text: nothing at all, or spaCy's."""
    if kind == "words":
        return lambda text: lambda sentence: ()
    language = pytest.importorskip("govgraph.ingest.language")
    parser = language.open_parser("spacy")

    def parse(text: str, sentence: Sentence) -> tuple[Token, ...]:
        tokens = parser.parse_words(text[sentence.start : sentence.end])
        return tuple(replace(t, start=t.start + sentence.start, end=t.end + sentence.start) for t in tokens)

    return lambda text: lambda sentence: parse(text, sentence)


def read(line: str, parse: Callable[[str], Parse]) -> tuple[Analysis, int, int]:
    """The analysis of a line without its brackets, and where they stood."""
    start, end = line.index("["), line.index("]") - 1
    text = line.replace("[", "").replace("]", "")
    block = Block("paragraph", 0, len(text))
    edges = [
        0,
        *(i + 2 for i in range(len(text) - 2) if text[i] in ".?!" and text[i - 2 : i] not in ("Mr", "Ms", "Dr")),
    ]
    spans = zip(edges, [e - 1 for e in edges[1:]] + [len(text)], strict=True)
    sentences = tuple(Sentence(low, high, block) for low, high in spans)
    document = Document("trap", take_snapshot(text, text.encode()))
    return Analysis(document, (block,), sentences, (), parse=parse(text)), start, end


@pytest.mark.parametrize("kind", ["spacy", "words"])
def test_what_is_denied_rumoured_planned_or_hedged_is_never_asserted(kind: str) -> None:
    """A single trap that passes for a fact would stand in the graph as one."""
    parse = open_parse(kind)
    lines = [line.split("|", 1)[1] for line in TRAPS.strip().splitlines()]
    assert len(lines) >= 150
    assert [line for line in lines if judge_modality(*read(line, parse)) == "asserted"] == []


@pytest.mark.parametrize("kind", ["spacy", "words"])
def test_a_cue_of_another_clause_takes_nothing_away(kind: str) -> None:
    """Negation, doubt and denial count only for what they govern."""
    parse = open_parse(kind)
    lines = SURE.strip().splitlines()
    assert len(lines) >= 40
    assert [line for line in lines if judge_modality(*read(line, parse)) != "asserted"] == []


def test_the_kind_of_force_is_told_apart() -> None:
    """The first traps of each kind come out as that kind, by the parse."""
    parse = open_parse("spacy")
    rows = [line.split("|", 1) for line in TRAPS.strip().splitlines()]
    right = sum(judge_modality(*read(line, parse)) == force for force, line in rows)
    assert right >= 0.8 * len(rows)


def test_a_place_outside_every_sentence_is_asserted() -> None:
    """Boilerplate has no sentences and so no force to judge."""
    analysis = Analysis(Document("empty", take_snapshot("", b"")), (), (), ())
    assert judge_modality(analysis, 0, 0) == "asserted"
