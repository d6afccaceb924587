"""This file is the structure found in a text: what each of its lines is."""

from __future__ import annotations

from itertools import pairwise

import pytest

from govgraph.ingest.analysis import Block
from govgraph.ingest.reading import find_blocks

PROSE = "The council said that it would meet in public next week to settle the matter."


def kinds(text: str) -> list[tuple[str, str]]:
    return [(block.kind, text[block.start : block.end]) for block in find_blocks(text)]


def only(text: str, kind: str) -> list[Block]:
    return [block for block in find_blocks(text) if block.kind == kind]


def test_every_line_that_is_not_blank_lies_in_one_block_in_order() -> None:
    text = f"# Title\n\n{PROSE}\n\n- one\n- two\n\n| a | b |\n|---|---|\n| c | d |\n\n17\n"
    blocks = find_blocks(text)
    assert all(one.end <= other.start for one, other in pairwise(blocks))
    outside = text
    for block in blocks:
        outside = outside.replace(text[block.start : block.end], "", 1)
    assert not outside.strip()


@pytest.mark.parametrize(
    "heading",
    [
        "## What happens next",
        "**What happens next**",
        "WHAT HAPPENS NEXT",
        "What happens next",
        "What happens next?",
        "What happens next\n=================",
    ],
)
def test_a_heading_is_known_by_its_marks_its_capitals_or_its_standing_alone(heading: str) -> None:
    text = f"{PROSE}\n\n{heading}\n\n{PROSE}\n"
    assert [kind for kind, _ in kinds(text)] == ["paragraph", "heading", "paragraph"]
    assert find_blocks(text)[2].section.lower() == heading.split("\n")[0].strip("#* ").lower()


@pytest.mark.parametrize("line", ["Stellmouth has a new mayor.", "and so it went on,", "RESOLVED:", "She said: no;"])
def test_a_short_line_that_ends_or_begins_as_prose_is_no_heading(line: str) -> None:
    assert kinds(f"{PROSE}\n\n{line}\n\n{PROSE}\n")[1][0] == "paragraph"


def test_hard_wrapped_and_hyphenated_lines_are_one_paragraph() -> None:
    text = (
        "The Commissioners, who report to the Secretary of State every six months, sent\n"
        "him their second report on 10 June 2022. It concluded that the council was not\n"
        "meeting its duty. Governance remained weak across the authority, its achieve-\n"
        "ments notwithstanding. The Commissioners called for action by the council.\n"
    )
    assert [kind for kind, _ in kinds(text)] == ["paragraph"]


def test_lines_that_are_paragraphs_of_their_own_stay_apart() -> None:
    text = f"{PROSE} {PROSE}\n{PROSE} {PROSE}\n"
    assert [kind for kind, _ in kinds(text)] == ["paragraph", "paragraph"]


def test_items_of_lists_carry_their_number_and_their_continuation() -> None:
    text = (
        "We recommend that the service should:\n\n"
        "    (a) complete background checks on all of its staff; and\n"
        "    (b) put in place a reporting line run by somebody\n        outside the service.\n\n"
        "1. Publish a plan.\n2. Appoint a director.\n\n- **N1** brings a plan;\n- **N2** asks for help.\n\n"
        "Recommendation 3: Hold elections.\n"
    )
    items = only(text, "list item")
    assert [item.number for item in items] == ["a", "b", "1", "2", "N1", "N2", "3"]
    assert text[items[1].start : items[1].end].endswith("outside the service.")


def test_a_numbered_paragraph_keeps_its_number() -> None:
    text = "4.1  The Board was set up in March 2015 and met seven times.\n\n4.2  It reported to ministers.\n"
    assert [(block.kind, block.number) for block in find_blocks(text)] == [("paragraph", "4.1"), ("paragraph", "4.2")]


@pytest.mark.parametrize(
    "line",
    [
        "- **9 January** Ministers act.",
        "**11 April 2024** Ann Bell is appointed.",
        "12 May 2018 – Ann Bell resigns.",
        "2010: Ann Bell becomes leader.",
        "1994-2011: Westmoor Council, director",
        "* **2 November to 13 December 2012** - the consultation",
        "19 August 2022. In a letter he said so.",
    ],
)
def test_an_entry_of_a_timeline_is_an_item(line: str) -> None:
    assert [kind for kind, _ in kinds(f"{PROSE}\n\n{line}\n{line}\n")] == ["paragraph", "list item", "list item"]


def test_a_table_gives_its_cells_and_the_heads_of_its_columns() -> None:
    text = "| Ref | Status |\n|:----|:-------|\n| H1 | Implemented |\n| H2 | Not implemented |\n"
    rows = only(text, "table row")
    assert [[text[a:b] for a, b in row.cells] for row in rows] == [["H1", "Implemented"], ["H2", "Not implemented"]]
    assert {row.header for row in rows} == {("Ref", "Status")}


def test_columns_of_tabs_or_spaces_are_a_table() -> None:
    tabbed = "Name\tRole\nAnn Bell\tLeader\nTom Reed\tMayor\n"
    spaced = "Name          Role\nAnn Bell      Leader\nTom Reed      Mayor\n"
    for text in (tabbed, spaced):
        rows = only(text, "table row")
        assert [[text[a:b] for a, b in row.cells] for row in rows] == [["Ann Bell", "Leader"], ["Tom Reed", "Mayor"]]
        assert rows[0].header == ("Name", "Role")


LETTER = f"""![](crest.png)

Ann Bell
Leader, Westmoor Council

9 February 2021

Dear Councillor Bell,

**A subject**

{PROSE}

Yours sincerely

![](signature.png)

**Tom Reed**
Chair

cc   Jo March, Chief Executive
     Sam Poole, Monitoring Officer
                          Page 1 of 1
"""


def test_a_letter_has_a_head_a_body_a_signature_and_copies() -> None:
    assert [kind for kind, _ in kinds(LETTER)] == [
        "boilerplate",
        "letterhead",
        "letterhead",
        "letterhead",
        "heading",
        "paragraph",
        "signature",
        "boilerplate",
        "signature",
        "metadata",
        "boilerplate",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Published: Thursday, 19th July 2018, 4:10 pm",
        "Thursday, 19 July 2018",
        "By our local government reporter",
        "From: Department for Housing and Ann Bell MP",
        "*This page was last updated on 9 January 2019*",
        "Issue 14  |  6 February 2013  |  for members",
    ],
)
def test_a_line_about_the_document_is_metadata(line: str) -> None:
    assert kinds(f"A heading of the page\n\n{line}\n\n{PROSE}\n")[1] == ("metadata", line)


@pytest.mark.parametrize(
    "line",
    [
        "Home | News | Sport | What's On | Jobs",
        "Home > Local government > Councils in crisis",
        "You are here: Home » News » 2024 » March",
        "Skip to main content",
        "We use cookies to make this site simpler. Find out about the cookies we use.",
        "[Accept all] [Reject all]",
        "Sign up to our free daily newsletter",
        "Share this page:  Facebook  X  Email",
        "Tags: , , ,",
        "• Comment",
        "You must sign in to make a comment",
        "READ MORE: Bins go uncollected | Pool reopens",
        "Was this page helpful?  Yes  No",
        "Print this page  |  Email to a friend  |  Text size A A A",
        "Subscribe or log in to carry on reading.",
        "© Westmoor Council 2024",
        "Accessibility | Privacy | © Westmoor Council",
        "Page 3 of 12",
        "17",
        "- 17 -",
        "---",
        "![](crest.png)",
        "[Image] The town hall at Westmoor",
        "A handwritten signature in black ink, consisting of a large letter",
        "Signed ........................................ Chair",
        "Your browser is no longer supported",
    ],
)
def test_what_is_not_the_documents_own_is_furniture(line: str) -> None:
    assert kinds(f"{PROSE}\n\n{line}\n\n{PROSE}\n")[1] == ("boilerplate", line)


@pytest.mark.parametrize(
    "line",
    [
        "She said that the council would consult on its home care and news service.",
        "The council will sign up a contractor. It is to share the cost with the county.",
        "He was the home secretary; the environment, sport and jobs were hers.",
        "The council's cookery school closed in 2017.",
        "(c) report to the Panel each month.",
    ],
)
def test_prose_that_only_mentions_such_things_is_kept(line: str) -> None:
    assert kinds(f"{PROSE}\n\n{line}\n\n{PROSE}\n")[1][0] in ("paragraph", "list item")


def test_what_stands_under_a_heading_of_furniture_goes_with_it_until_prose_returns() -> None:
    text = f"{PROSE}\n\nMOST READ\n1 Road closed\n2 Striker signed\n\n## Next steps\n\n{PROSE}\n"
    found = [kind for kind, _ in kinds(text)]
    assert found == ["paragraph", *["boilerplate"] * 3, "heading", "paragraph"]


def test_a_quotation_set_apart_is_a_block_quote() -> None:
    text = f"{PROSE}\n\n> This council must\n> do better.\n\n*'The roles have become blurred. This must change.'*\n"
    assert [kind for kind, _ in kinds(text)] == ["paragraph", "block quote", "block quote"]


def test_a_column_of_names_is_not_run_together() -> None:
    text = f"{PROSE}\n\nSir Albert Hill, leader of the council\nCouncillor Ian Wood, deputy leader\n"
    assert [kind for kind, _ in kinds(text)] == ["paragraph", "paragraph", "paragraph"]


def test_a_numbered_title_between_paragraphs_is_a_heading_and_in_a_list_an_item() -> None:
    text = f"{PROSE}\n\n1. Election of the Leader\n\n{PROSE}\n\n2. Deputy Leader\n\n{PROSE}\n"
    assert [(b.kind, b.number) for b in find_blocks(text) if b.kind == "heading"] == [
        ("heading", "1"),
        ("heading", "2"),
    ]
    text = f"{PROSE}\n\n1. Publish a plan\n\n2. Appoint a director\n\n{PROSE}\n"
    assert [kind for kind, _ in kinds(text)] == ["paragraph", "list item", "list item", "paragraph"]


def test_what_minutes_say_before_a_colon_is_no_heading() -> None:
    text = f"{PROSE}\n\nPRESENT: the Lord Mayor, Councillor Anne Wood\n\nPlace: Shire Hall\n\n{PROSE}\n"
    assert [kind for kind, _ in kinds(text)] == ["paragraph"] * 4
