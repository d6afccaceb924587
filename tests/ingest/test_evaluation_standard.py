"""This file is the test that figures are those of the benchmark's scorer, on real readings and on mangled facts."""

from __future__ import annotations

import importlib.util
import json
import random
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from govgraph.ingest.evaluation import Evaluation, evaluate
from govgraph.ingest.evaluation.levelling import level_name, level_words, share_words
from govgraph.ingest.evaluation.matching import ATTRIBUTES, KEYS, find_right_attributes, same_fact
from govgraph.ingest.evaluation.scoring import SUMS, Figures, compare, count

pytestmark = pytest.mark.shared
CORPUS = Path(__file__).parents[1] / "corpus" / "checking"
Facts = list[dict[str, Any]]


@pytest.fixture(scope="module", params=["dev", "corpus"])
def evaluation(request: pytest.FixtureRequest, shared_dir: Path) -> tuple[Path, Evaluation]:
    """A folder of annotated documents, and what was measured on it by rules alone."""
    folder = CORPUS if request.param == "corpus" else shared_dir / "eval" / "dev"
    return folder, evaluate(folder, extractor="rules")


def run_scorer(shared_dir: Path, gold: Path, facts: Iterable[dict[str, Any]], tmp_path: Path, *options: str) -> str:
    predicted = tmp_path / "predicted.jsonl"
    predicted.write_text("".join(f"{json.dumps(fact)}\n" for fact in facts), encoding="utf-8")
    command = [sys.executable, str(shared_dir / "eval" / "score.py"), str(gold), str(predicted), *options]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def assert_same(ours: dict[str, Figures], scored: dict[str, Any]) -> None:
    assert set(ours) == {name for name, value in scored.items() if isinstance(value, dict)}
    for name, figures in ours.items():
        assert {key: getattr(figures, key) for key in scored[name]} == scored[name], name


def test_the_figures_are_those_of_the_scorer(
    evaluation: tuple[Path, Evaluation], shared_dir: Path, tmp_path: Path
) -> None:
    folder, measured = evaluation
    found = [fact for document in measured.documents for fact in document.found]
    scored = json.loads(run_scorer(shared_dir, folder, found, tmp_path, "--json"))
    assert scored["documents"] == len(measured.documents)
    assert scored["unsupported_quotes"] == measured.unsupported == 0
    assert measured.figures["ALL"].hit > 40
    assert measured.exactness.share == 1.0
    assert_same(measured.figures, scored)


def test_the_share_of_right_attributes_is_that_of_the_scorer(
    evaluation: tuple[Path, Evaluation], shared_dir: Path, tmp_path: Path
) -> None:
    """The scorer prints it in its table only, for the types that have attributes."""
    folder, measured = evaluation
    found = [fact for document in measured.documents for fact in document.found]
    table = run_scorer(shared_dir, folder, found, tmp_path)
    printed = {line.split()[0]: line.split()[7:] for line in table.splitlines()[1:12]}
    assert set(printed) == set(KEYS)
    for type, figures in measured.figures.items():
        if type in printed:
            assert printed[type] == ([] if figures.attributes is None else [f"{figures.attributes:.3f}"])


def mangle(said: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    """A fact as a careless reader might find it: other names, fields lost, quotes cut or not in the text."""
    fact = {name: value for name, value in said.items() if name != "optional" and chance.random() > 0.05}
    fact["type"] = said["type"]
    for name, value in fact.items():
        if isinstance(value, list) and value and not isinstance(value[0], list) and chance.random() < 0.8:
            fact[name] = chance.choice(value)
        if isinstance(value, str) and name not in ("type", "quote") and chance.random() < 0.2:
            fact[name] = chance.choice([f"Sir {value} MP", value.upper(), "The " + value, value.split()[0], ""])
    if said["type"] == "communication":
        for name in ("from", "to"):
            parties = [party[0] if isinstance(party, list) else party for party in said.get(name) or []]
            fact[name] = [party for party in parties if chance.random() < 0.9]
    words = str(said["quote"]).split()
    if chance.random() < 0.3:
        fact["quote"] = " ".join(words[: chance.randint(0, len(words))] + ["nowhere"] * chance.randint(0, 1))
    return fact


@pytest.mark.parametrize("seed", range(3))
def test_mangled_facts_come_to_the_same_figures(
    evaluation: tuple[Path, Evaluation], shared_dir: Path, tmp_path: Path, seed: int
) -> None:
    folder, measured = evaluation
    chance = random.Random(seed)
    outcomes, all_facts = [], []
    for document in measured.documents:
        said = [dict(fact.said) for fact in document.gold]
        facts = [mangle(chance.choice(said), chance) for _ in range(2 * len(said))] + [dict(f) for f in document.found]
        chance.shuffle(facts)
        all_facts += [{**fact, "doc": document.name} for fact in facts]
        outcomes.append(compare(document.gold, facts, document.text))
    scored = json.loads(run_scorer(shared_dir, folder, all_facts, tmp_path, "--json"))
    assert scored["unsupported_quotes"] == sum(outcome.unsupported for outcome in outcomes) > 0
    assert 0.1 < scored["ALL"]["precision"] < 0.9
    assert_same(count(outcomes), scored)


@pytest.fixture(scope="module")
def scorer(shared_dir: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", shared_dir / "eval" / "score.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


PIECES = """
The Rt. rt Hon hon. Right Honourable Sir sir. Dame Cllr Cllr. COUNS Mrs Mr. Dr Prof Professor. Ald Alderman Lord MP M.P.
OBE, CBE QC JP mp Ada Byron’s Council's & R&D DCLG Government Communities and Local of Ⅷ ﬁnance Zoë — , . '"""
NAMES = st.lists(st.sampled_from(PIECES.split()) | st.text(max_size=4), max_size=7).map(" ".join)
VALUES = st.none() | NAMES | st.lists(NAMES, max_size=3) | st.integers(-3, 10**9) | st.floats(allow_nan=False)
once = settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@once
@given(name=NAMES, other=NAMES)
def test_names_and_words_are_levelled_alike(scorer: ModuleType, name: str, other: str) -> None:
    assert level_words(name) == scorer.plain(name)
    assert level_name(name) == scorer.name(name)
    assert share_words(name, other) == scorer.overlap(name, other)


@once
@given(data=st.data(), type=st.sampled_from(sorted(KEYS)))
def test_facts_match_alike(scorer: ModuleType, data: st.DataObject, type: str) -> None:
    names = [*KEYS[type], *scorer.ATTRIBUTES.get(type, ())]
    gold = data.draw(st.fixed_dictionaries(dict.fromkeys(names, VALUES)))
    found = gold | data.draw(st.fixed_dictionaries({}, optional=dict.fromkeys(names, VALUES)))
    for fact in (gold, found):
        fact |= {"quote": str(fact.get("quote") or "")}
        if type == "communication":
            fact |= {name: fact[name] if isinstance(fact[name], list) else [] for name in ("from", "to")}
    assert same_fact(type, gold, found) == scorer.same_key(type, gold, found)
    assert len(find_right_attributes(type, gold, found)) == scorer.agreement(type, gold, found)


def test_the_lists_of_fields_are_those_of_the_scorer(scorer: ModuleType) -> None:
    assert dict(KEYS) == scorer.KEYS
    assert {type: fields for type, fields in ATTRIBUTES.items() if fields} == scorer.ATTRIBUTES
    assert {name: SUMS[name] for name in ("STRUCTURED", "TEXTUAL")} == {
        "STRUCTURED": scorer.STRUCTURED,
        "TEXTUAL": scorer.TEXTUAL,
    }
