"""This file is what a post is for: the words after "director of" or before "minister"."""

from __future__ import annotations

import re

from govgraph.ingest.mentions.body_words import HEADS
from govgraph.ingest.mentions.given_names import guess_sex
from govgraph.ingest.mentions.portfolio_words import PORTFOLIO_WORDS
from govgraph.ingest.mentions.word_lists import list_words

WORD = r"[^\W\d_][\w'-]*"
_LEAD = re.compile(r"\s+(?:of|for|on|with responsibility for|responsible for|in charge of)\s+")
_OTHER_ROLE = re.compile(r" (?:secretary|minister|commissioner|director|boss|chief)\b")
_TOKEN = re.compile(rf"{WORD}|[,&]|\S")
_STOP = list_words(
    """who which that at in on by from with to as is was were are has had have will would said says told or the a
    an his her its their our your my this these since until after before during when where while for of he she
    they it but also than then not mr mrs ms dr sir dame lord cllr coun councillor both each none all england
    wales scotland section"""
)
_HEADS_IN_SUBJECTS = list_words("Services Service Office Police Society Partnership Group Union Government")
_BRACKET = re.compile(
    r" ?\((?P<inside>[A-Z][A-Za-z',& -]{2,50})\)|(?::| -|,)? (?P<after>[A-Z][a-z]+(?: (?:(?:and|&) )?[A-Z][a-z]+){0,3})"
    r"(?=[,.;)\n]|$)"
)
_JOINTS = frozenset({",", "&", "and"})


def find_tail(text: str, end: int) -> tuple[int, str] | None:
    """Return where "of place" or "for adults, housing and health" after a role ends, and what the role is for."""
    lead = _LEAD.match(text, end)
    stop = _read_list(text, lead.end()) if lead else None
    if lead is None or stop is None or _OTHER_ROLE.match(text, stop):
        return None
    words = " ".join(text[lead.end() : stop].split())
    return (stop, words) if words and not _names_body(words) else None


def find_bracket(text: str, end: int) -> tuple[int, str] | None:
    """Return where "(Governance)" or ": Community Services" after a role ends, and what the role is for."""
    match = _BRACKET.match(text, end)
    if match is None:
        return None
    words = match["inside"] or match["after"]
    subjects = re.findall(WORD, words)
    if not any(word.lower() in PORTFOLIO_WORDS for word in subjects) or _names_body(words):
        return None
    return match.end(), words


def _read_list(text: str, start: int) -> int | None:
    """Read words, commas and "and" that make one list of subjects; return where it ends."""
    tokens = list(_TOKEN.finditer(text, start, start + 140))
    capital = bool(tokens) and tokens[0].group()[0].isupper()
    end: int | None = None
    index = 0
    while index < len(tokens):
        word = tokens[index].group().lower()
        if index and capital and _begins_name(tokens, index):
            break
        if index and text[tokens[index - 1].end() : tokens[index].start()] == "\n" and not _is_joint(tokens[index - 1]):
            break
        if word in _JOINTS:
            following = index + 1
            while following < len(tokens) and _is_joint(tokens[following]):
                following += 1
            if following == len(tokens) or not _is_subject(tokens[following].group(), capital):
                break
            if word == "," and following == index + 1 and not _closes(tokens, following, capital):
                break
            index = following
        elif not (
            _is_subject(word if not capital else tokens[index].group(), capital) or (end is None and _may_open(word))
        ):
            break
        end = tokens[index].end()
        index += 1
    return end


def _begins_name(tokens: list[re.Match[str]], index: int) -> bool:
    """A first name, or two words that are no subjects after one that is: "Director of Environment Jim Stinson"."""
    word = tokens[index].group()
    if word.lower() in PORTFOLIO_WORDS or not word[0].isupper() or _is_joint(tokens[index - 1]):
        return False
    if guess_sex(word):
        return True
    following = tokens[index + 1].group() if index + 1 < len(tokens) else ""
    known = tokens[index - 1].group().lower() in PORTFOLIO_WORDS
    return known and following[:1].isupper() and following.lower() not in PORTFOLIO_WORDS


def _is_joint(token: re.Match[str]) -> bool:
    return token.group().lower() in _JOINTS


def _closes(tokens: list[re.Match[str]], index: int, capital: bool) -> bool:
    """A comma belongs to the list where an "and" ends it; each word up to the "and" must be a subject."""
    for token in tokens[index:]:
        word = token.group()
        if word.lower() in ("and", "&"):
            return True
        if word != "," and not _is_subject(word, capital):
            return False
    return False


def _is_subject(word: str, capital: bool) -> bool:
    lower = word.lower().removesuffix("'s")
    if lower in _STOP or not word[0].isalpha():
        return False
    if lower in PORTFOLIO_WORDS or all(part in PORTFOLIO_WORDS for part in lower.split("-")):
        return True
    return capital and word[0].isupper() and len(word) > 2


def _may_open(word: str) -> bool:
    """The first word may be one not known to be a subject."""
    return word[0].isalpha() and word not in _STOP and not word.endswith("ed")


def _names_body(words: str) -> bool:
    return bool(set(re.findall(r"[\w']+", words)) & (HEADS - _HEADS_IN_SUBJECTS))


def find_prenoun(text: str, core: int) -> tuple[int, str] | None:
    """Return where the words before a role begin that say what it is for, and them: "local government" minister."""
    lead = text[max(0, core - 80) : core]
    tokens = list(re.finditer(rf"{WORD}|[,&]|\S", lead))
    if not lead.endswith(" ") or not tokens:
        return None
    first = len(tokens)
    while first and (
        tokens[first - 1].group().lower() in PORTFOLIO_WORDS or (first < len(tokens) and _is_joint(tokens[first - 1]))
    ):
        first -= 1
    while first < len(tokens) and _is_joint(tokens[first]):
        first += 1
    if first == len(tokens):
        return None
    start = tokens[first].start()
    return core - len(lead) + start, " ".join(lead[start:].split())
