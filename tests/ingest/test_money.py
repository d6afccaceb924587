"""This file is the sums that documents state: how much, of what kind, whose, over what time."""

from __future__ import annotations

import pytest

from govgraph.ingest.analyse import analyse
from govgraph.ingest.extraction.amounts import find_amounts
from govgraph.ingest.extraction.money import extract_money
from govgraph.ingest.language import Parser, open_parser
from govgraph.ingest.reading import read_bytes
from govgraph.ontology.claims import Claim, check_claim
from govgraph.ontology.documents import Meta


@pytest.fixture(scope="module", params=["spacy", "rules"])
def parser(request: pytest.FixtureRequest) -> Parser:
    if request.param == "spacy":
        pytest.importorskip("spacy")
    return open_parser(request.param)


def tell(parser: Parser, text: str) -> list[Claim]:
    document, blocks = read_bytes("a.txt", text.encode(), ".txt", Meta(published="2019-03-06"))
    analysis = analyse(document, blocks, parser)
    claims = list(extract_money(analysis))
    for claim in claims:
        check_claim(claim, analysis.text)
    return claims


@pytest.mark.parametrize(
    ("words", "pounds"),
    [
        ("£4.4m", [4_400_000]),
        ("£4.4 million", [4_400_000]),
        ("£1bn", [1_000_000_000]),
        ("£1.2 billion", [1_200_000_000]),
        ("£186,400", [186_400]),
        ("£68,508.50", [68_508.5]),
        ("£600k", [600_000]),
        ("£ 20 million", [20_000_000]),
        ("3 million pounds", [3_000_000]),
        ("£12-15m", [12_000_000, 15_000_000]),
        ("£12m to £15m", [12_000_000, 15_000_000]),
        ("£1bn-plus", [1_000_000_000]),
        ("£5", []),
        ("£99.99", []),
        ("£50 a day", [50]),
        ("12 million people", []),
        ("Rs 3.6 crore", [36_000_000]),
        ("R212 million", [212_000_000]),
        ("£2¼ million", [2_250_000]),
        ("half a million pounds", [500_000]),
        ("two hundred and ten thousand pounds", [210_000]),
        ("£18 a month", [18]),
        ("$4m and €5m", [4_000_000, 5_000_000]),
    ],
)
def test_an_amount_is_read_in_pounds(words: str, pounds: list[float]) -> None:
    assert [amount.pounds for amount in find_amounts(f"It was {words}.")] == pounds


@pytest.mark.parametrize(
    ("sentence", "pounds", "kind"),
    [
        ("The council has to find £35m of savings.", 35_000_000, "saving"),
        ("It proposed savings of around £216m over the next four years.", 216_000_000, "saving"),
        ("It sets out the £34m budget reductions in full.", 34_000_000, "saving"),
        ("We have taken out £38m a year since 2017.", 38_000_000, "saving"),
        ("There is £9.5m still to find by 2025.", 9_500_000, "saving"),
        ("It ran a deficit of £65m.", 65_000_000, "deficit"),
        ("The council is trying to close a £65m gap.", 65_000_000, "deficit"),
        ("The year's shortfall could be as much as £70m, he warned.", 70_000_000, "deficit"),
        ("It has been losing more than £1m a week.", 1_000_000, "deficit"),
        ("Borrowing had gone past £1bn.", 1_000_000_000, "debt"),
        ("The council owes £310m to the lenders.", 310_000_000, "debt"),
        ("The council borrowed £12.4m for it.", 12_400_000, "loan"),
        ("Ministers agreed a £15m loan.", 15_000_000, "loan"),
        ("The council was given a £4.4 million Government grant.", 4_400_000, "grant"),
        ("RESOLVED that £18.5m be granted from the fund to Pellworth Council.", 18_500_000, "grant"),
        ("The department will make a grant of £650,000 to the council.", 650_000, "grant"),
        ("An improvement fund of £2m was set up.", 2_000_000, "budget"),
        ("It has found £850,000 from reserves for this work.", 850_000, "budget"),
        ("A budget of £1.2bn was approved.", 1_200_000_000, "budget"),
        ("The board cost £186,400 in 2017/18.", 186_400, "cost"),
        ("He left with a £60,000 pay-off.", 60_000, "cost"),
        ("He left the £147,500 post.", 147_500, "cost"),
        ("A settlement of £210,000 was paid to him.", 210_000, "cost"),
        ("Around £60m a year (16% of income) is spent on two contracts.", 60_000_000, "cost"),
        ("It sold the airport for £35m.", 35_000_000, "income"),
        ("It had an income of £140m.", 140_000_000, "income"),
    ],
)
def test_the_words_beside_a_sum_say_what_it_is(parser: Parser, sentence: str, pounds: float, kind: str) -> None:
    claims = tell(parser, f"{sentence}\n")
    assert [(claim.fields["amount"], claim.fields["kind"]) for claim in claims] == [(pounds, kind)]
    assert claims[0].evidence[0].exact == sentence


@pytest.mark.parametrize(
    ("sentence", "pounds", "kind"),
    [
        ("The police grant was cut to £88m.", 88_000_000, "grant"),
        ("Members' allowances came to £412,000.", 412_000, "cost"),
        ("The city owed its pension funds $61 million.", 61_000_000, "debt"),
        ("Auditors say the trust is £4m adrift.", 4_000_000, "deficit"),
        ("£740,000 had been paid to a contractor.", 740_000, "cost"),
        ("Savings of £740,000 have been paid for.", 740_000, "saving"),
        ("The £14.2 million rebuild has begun.", 14_200_000, "cost"),
        ("It opened with £400,000 from the Welsh Government.", 400_000, "grant"),
        ("It received £12,000 from the sale of maps.", 12_000, "income"),
        ("The council has put by £5m.", 5_000_000, "budget"),
    ],
)
def test_the_frame_that_a_sum_stands_in_says_what_it_is(
    parser: Parser, sentence: str, pounds: float, kind: str
) -> None:
    """The subject of a linking verb, the verb over whom it is done to, what was done with it, whence it comes."""
    assert [(c.fields["amount"], c.fields["kind"]) for c in tell(parser, f"{sentence}\n")] == [(pounds, kind)]


def test_another_figure_of_the_same_thing_is_of_its_kind(parser: Parser) -> None:
    claims = tell(parser, "We spent £1.1m on agency staff. In 2012/13 it was £640,000.\n")
    assert [claim.fields["kind"] for claim in claims] == ["cost", "cost"]


@pytest.mark.parametrize("sentence", ["Payments over £500 are listed.", "Bids totalling £3m were seen."])
def test_a_threshold_and_a_bid_are_not_sums_spent(parser: Parser, sentence: str) -> None:
    assert not [claim for claim in tell(parser, f"{sentence}\n") if claim.modality == "asserted"]


@pytest.mark.parametrize("sentence", ["The stadium, valued at £50m, is closed.", "A figure of £3m was heard."])
def test_a_sum_of_no_told_kind_is_left_out(parser: Parser, sentence: str) -> None:
    assert tell(parser, f"{sentence}\n") == []


def test_a_second_sum_is_of_the_kind_and_rate_of_the_first(parser: Parser) -> None:
    claims = tell(parser, "The lead commissioner will receive £1,200 a day and the others £1,100.\n")
    assert [(c.fields["amount"], c.fields["kind"], c.fields["period"]) for c in claims] == [
        (1_200, "cost", "day"),
        (1_100, "cost", "day"),
    ]


def test_a_total_is_not_paid_by_the_day(parser: Parser) -> None:
    claims = tell(parser, "Commissioners cost £1,000 a day each, a total of £240,000 in 2017/18.\n")
    assert [(claim.fields["amount"], claim.fields["period"]) for claim in claims] == [
        (1_000, "day"),
        (240_000, "2017/18"),
    ]


@pytest.mark.parametrize(
    ("sentence", "period"),
    [
        ("It ran a deficit of £65m in 2011/12.", "2011/12"),
        ("The council borrowed £12.4m for it in 2017.", "2017"),
        ("It must find £35m of savings this year.", "2019"),
        ("It must make savings of £216m over the next four years.", "4 years"),
        ("It has a four-year plan that closes the £41m gap.", "4 years"),
        ("A gap of £53 million has opened for the year beginning in April.", "2019/20"),
        ("It ran a deficit of £65m by 2017.", None),
    ],
)
def test_a_year_or_a_span_of_years_is_the_period_of_a_sum(parser: Parser, sentence: str, period: str | None) -> None:
    assert [claim.fields.get("period") for claim in tell(parser, f"{sentence}\n")] == [period]


def test_a_sum_says_who_pays_and_who_gets_it(parser: Parser) -> None:
    text = "Westmoor Council gave it up. RESOLVED that £18.5m be granted from the reserves to Pellworth Council.\n"
    assert tell(parser, text)[0].fields["to"] == "Pellworth Council"
    text = "His services turned out to cost Westmoor Council £270,000 a year.\n"
    assert tell(parser, text)[0].fields["from"] == "Westmoor Council"
    text = "The Home Office grant of £300,000 ran out.\n"
    assert tell(parser, text)[0].fields["from"] == "Home Office"


def test_a_bare_sum_in_a_table_is_what_heads_its_column(parser: Parser) -> None:
    text = "| Year | Savings | Note |\n|---|---|---|\n| 2017/18 | £78m | a grant of £2m |\n"
    assert [(c.fields["amount"], c.fields["kind"]) for c in tell(parser, text)] == [
        (78_000_000, "saving"),
        (2_000_000, "grant"),
    ]


def test_a_sum_over_a_broken_line_is_read_and_shown_as_it_stands(parser: Parser) -> None:
    text = (
        "The Authority has found money from reserves for this work in the year. The Home Office grant of\n"
        "£300,000 ran out on 31 March, and there was no sign of another grant from ministers at that time.\n"
    )
    claims = tell(parser, text)
    assert [claim.fields["amount"] for claim in claims] == [300_000]
    assert "grant of\n£300,000" in claims[0].evidence[0].exact


@pytest.mark.parametrize(
    "sentence",
    [
        "The council did not make savings of £5m.",
        "There is no £5m gap.",
        "Members rejected a request for a loan of £5m.",
    ],
)
def test_a_sum_that_is_denied_or_only_asked_for_is_not_asserted(parser: Parser, sentence: str) -> None:
    assert all(claim.modality != "asserted" for claim in tell(parser, f"{sentence}\n"))


def test_a_sum_that_may_be_reached_is_asserted(parser: Parser) -> None:
    claims = tell(parser, "The costs, which could reach £650,000 a year, fall to the council.\n")
    assert [(claim.modality, claim.fields["kind"]) for claim in claims] == [("asserted", "cost")]
