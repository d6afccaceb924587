"""Events that words date in part, and undated documents: each narrows the other, and the reason is told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from govgraph.resolve import View, resolve
from govgraph.resolve.view import DateInference

Make = Callable[..., Any]
COUNCIL, PANEL, REVIEWER = "Ambridge Borough Council", "Ambridge Improvement Panel", "Jane Moss"


def review(draft: Make) -> Any:
    """A letter that dates the review."""
    words = "In December 2014 Jane Moss published her review of Ambridge Borough Council."
    letter = draft("letter", "2016-02-01", "letter")
    letter.say(words, "communication", when="2014-12", kind="review", from_=(REVIEWER,))
    return letter.say(words, "link", kind="reviewed_by", subject=COUNCIL, object=REVIEWER)


def press(draft: Make, wording: str = "Friday, September 11", lag: tuple[int, int] = (0, 366)) -> Any:
    """An undated article that speaks of the review and of a meeting to come."""
    told = draft("press")
    told.say("Jane Moss's review was damning.", "communication", kind="review", from_=(REVIEWER,))
    told.say("Leader Ada Lovelace spoke.", "post", person="Ada Lovelace", role="leader", body=COUNCIL, status="current")
    words = f"The panel meets Ada Lovelace on {wording}."
    return told.say(words, "meeting", lag=lag, wording=wording, body=PANEL, participants=("Ada Lovelace",))


def successor(draft: Make) -> Any:
    """A dated article by which the leader had gone, and who came next."""
    words = "On 1 December 2015 Bob Hall was elected leader after Ada Lovelace."
    later = draft("later", "2016-03-01")
    later.say(words, "change", when="2015-12-01", change="start", person="Bob Hall", role="leader", body=COUNCIL)
    return later.say(words, "succession", predecessor="Ada Lovelace", successor="Bob Hall", role="leader", body=COUNCIL)


def read(*drafts: Any) -> View:
    return resolve([draft.read() for draft in drafts])


def find_inference(view: View, part: str) -> DateInference:
    [found] = [d for d in view.dates if part in d.about]
    return found


def test_a_meeting_is_in_the_one_year_that_weekday_review_and_leader_leave(draft: Make) -> None:
    view = read(review(draft), press(draft), successor(draft))
    [meeting] = view.meetings
    assert (meeting.edtf, meeting.earliest, meeting.latest) == ("2015-09-11", date(2015, 9, 11), date(2015, 9, 11))


def test_the_reason_names_the_review_the_words_and_the_successor(draft: Make) -> None:
    view = read(review(draft), press(draft), successor(draft))
    inference = find_inference(view, "/meeting/")
    for part in ("the review of Jane Moss is of 2014-12", "Friday, September 11", "Bob Hall became leader"):
        assert part in inference.words
    assert {view.claims[c].document.name for c in inference.claims} == {"letter", "press", "later"}


def test_what_an_article_announces_is_not_before_it(draft: Make) -> None:
    view = read(review(draft), press(draft), successor(draft))
    inference = find_inference(view, "/document/press")
    assert (inference.earliest, inference.latest) == (date(2014, 12, 1), date(2015, 9, 11))


def test_without_a_successor_the_year_stays_open(draft: Make) -> None:
    [meeting] = read(review(draft), press(draft)).meetings
    assert meeting.edtf is None
    assert (meeting.earliest, meeting.latest) == (date(2015, 9, 11), None), "the first that fits after the review"


def test_where_two_years_fit_neither_is_chosen(draft: Make) -> None:
    """Without the weekday both the September before and the one after the leader left can be meant."""
    [meeting] = read(review(draft), press(draft, "11 September"), successor(draft)).meetings
    assert meeting.edtf is None
    assert (meeting.earliest, meeting.latest) == (date(2015, 9, 11), date(2016, 9, 11))


def test_a_meeting_without_a_year_is_the_one_told_elsewhere_with_somebody_who_is_at_both(draft: Make) -> None:
    other = draft("notice")
    other.say("Jane Moss's review was damning.", "communication", kind="review", from_=(REVIEWER,))
    words = "The panel will meet Ada Lovelace on 11 September."
    other.say(words, "meeting", lag=(0, 366), wording="11 September", body=PANEL, participants=("Ada Lovelace",))
    view = read(review(draft), press(draft), successor(draft), other)
    [meeting] = view.meetings
    assert {view.claims[c].document.name for c in meeting.claims} == {"press", "notice"}


def test_nobody_in_common_no_one_meeting(draft: Make) -> None:
    other = draft("notice")
    other.say("Jane Moss's review was damning.", "communication", kind="review", from_=(REVIEWER,))
    words = "The panel will meet Cy Dow on 11 September."
    other.say(words, "meeting", lag=(0, 366), wording="11 September", body=PANEL, participants=("Cy Dow",))
    assert len(read(review(draft), press(draft), successor(draft), other).meetings) == 2


def test_a_panel_set_up_after_a_review_judged_nothing_before_it(draft: Make) -> None:
    told = press(draft)
    words = "The panel was appointed by the government after Jane Moss's review."
    told.say(words, "link", kind="appointed_by", subject=PANEL, object="UK Government")
    told.say(words, "communication", kind="review", from_=(REVIEWER,))
    concern = "In June the panel raised concerns."
    told.say(concern, "assessment", lag=(-366, 0), wording="June", by=PANEL, polarity="negative")
    [judged] = read(review(draft), told, successor(draft)).assessments
    assert judged.edtf == "2015-06"


def test_a_document_with_a_date_is_not_dated_by_what_it_tells(draft: Make) -> None:
    dated = draft("dated", "2016-05-05")
    words = "The panel meets on Friday, September 11."
    dated.say(words, "meeting", lag=(0, 366), wording="Friday, September 11", body=PANEL)
    view = read(review(draft), dated)
    assert not [d for d in view.dates if "/document/" in d.about]
