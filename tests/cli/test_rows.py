"""This file is the test of how rows are printed, for people and for programs."""

from __future__ import annotations

import csv
import io
import json

import pytest

from govgraph.cli.rows import guard, print_rows, render_csv, render_markdown

ROWS = [
    {
        "person": "John Clancy",
        "order": 2,
        "end": None,
        "evidence": [{"quote": "a  b", "document": "d", "start": 1, "end": 5}],
    },
    {"person": "=HYPERLINK(1)", "order": -3, "end": "2017-09-30", "evidence": []},
]


def test_csv_reads_back_as_the_same_rows() -> None:
    rows = list(csv.DictReader(io.StringIO(render_csv(ROWS, list(ROWS[0])))))
    assert rows[0] == {"person": "John Clancy", "order": "2", "end": "", "evidence": "“a b” (d 1–5)"}


@pytest.mark.parametrize("cell", ["=1+1", "+44 20", "-x", "@SUM(A1)", "\t=1", "\r=1", "＝1", "  =1"])
def test_no_spreadsheet_takes_words_for_a_formula(cell: str) -> None:
    assert guard(cell).startswith("'")


def test_numbers_stay_numbers_in_csv() -> None:
    assert render_csv([{"lag": -3}], ["lag"]) == "lag\r\n-3\r\n"


def test_column_heads_are_guarded_too() -> None:
    assert render_csv([{"=1": 1}], ["=1"]).startswith("'=1")


def test_markdown_holds_one_line_a_row_whatever_the_words() -> None:
    lines = render_markdown([{"words": "a|b\nc <b>d</b> `x` [y](z)"}], ["words"]).splitlines()
    assert lines == ["| words |", "| --- |", r"| a\|b c \<b\>d\</b\> \`x\` \[y\](z) |"]


def test_json_and_json_lines_keep_what_is_nested(capsys: pytest.CaptureFixture[str]) -> None:
    print_rows(ROWS, "json")
    assert json.loads(capsys.readouterr().out) == ROWS
    print_rows(ROWS, "jsonl")
    assert [json.loads(line) for line in capsys.readouterr().out.splitlines()] == ROWS


def test_nothing_found_is_an_empty_list_in_json(capsys: pytest.CaptureFixture[str]) -> None:
    print_rows([], "json", ["where"])
    assert json.loads(capsys.readouterr().out) == []


def test_a_table_cannot_move_the_terminal_s_cursor(capsys: pytest.CaptureFixture[str]) -> None:
    """A quotation may hold escape sequences and characters that turn the direction of writing."""
    print_rows([{"quote": "red \x1b[31m now\x07 \u202egnirts [bold]"}], "table")
    out = capsys.readouterr().out
    assert "\x1b" not in out
    assert "\x07" not in out
    assert "\u202e" not in out
    assert "[bold]" in out


def test_a_table_off_the_terminal_wraps_nothing(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    print_rows([{"words": "word " * 60}], "table")
    assert len(capsys.readouterr().out.splitlines()) == 3
