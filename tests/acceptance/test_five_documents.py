"""What five real letters and articles say of who led Birmingham, and what they do not say."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

pytestmark = pytest.mark.shared
Run = Callable[..., str]
COUNCIL = "Birmingham City Council"


def _who(run: Run, store: Path, role: str, body: str, on: str) -> list[dict[str, str]]:
    rows: list[dict[str, str]] = json.loads(run(store, "who", role, body, "--on", on, "--format", "json"))
    return rows


def test_the_leader_of_a_day_is_certain_where_a_letter_says_so(govgraph: Run, five_documents: Path) -> None:
    rows = _who(govgraph, five_documents, "leader", COUNCIL, "2016-01-11")
    assert [(row["person"], row["verdict"]) for row in rows] == [("John Clancy", "certain")]
    assert "On 1 December Cllr John Clancy was elected as the new leader of the City Council." in json.dumps(rows)


def test_the_holder_before_is_named(govgraph: Run, five_documents: Path) -> None:
    assert [row["person"] for row in _who(govgraph, five_documents, "leader", COUNCIL, "2015-09-11")] == ["Albert Bore"]


def test_a_day_between_two_sightings_is_not_certain(govgraph: Run, five_documents: Path) -> None:
    assert "certain" not in {row["verdict"] for row in _who(govgraph, five_documents, "leader", COUNCIL, "2015-11-20")}


def test_no_end_date_is_not_still_in_office(govgraph: Run, five_documents: Path) -> None:
    verdicts = {row["verdict"] for row in _who(govgraph, five_documents, "leader", COUNCIL, "2020-01-01")}
    assert verdicts == {"unknown"}


def test_the_secretary_of_state_comes_from_letter_and_register(govgraph: Run, five_documents: Path) -> None:
    rows = _who(govgraph, five_documents, "secretary of state", "Communities and Local Government", "2015-12-15")
    assert [row["person"] for row in rows] == ["Greg Clark"]


def test_the_ledger_reads_bore_clancy_ward(govgraph: Run, five_documents: Path) -> None:
    rows = json.loads(govgraph(five_documents, "succession", "leader", COUNCIL, "--format", "json"))
    assert [row["person"] for row in rows] == ["Albert Bore", "John Clancy", "Ian Ward"]
    bore, clancy, ward = rows
    assert bore["end_latest"] <= "2015-12-01"
    assert (clancy["start_earliest"], clancy["start_latest"]) == ("2015-12-01", "2015-12-01")
    assert (clancy["end_earliest"], clancy["end_latest"]) == ("2017-09-01", "2017-09-30")
    assert ward["end_latest"] is None


@pytest.mark.parametrize(("surname", "spellings"), [("Crabtree", 2), ("Kerslake", 4)])
def test_one_person_under_several_spellings(govgraph: Run, five_documents: Path, surname: str, spellings: int) -> None:
    question = """
      PREFIX foaf: <http://xmlns.com/foaf/0.1/>
      PREFIX gov: <https://w3id.org/govgraph/ontology#>
      SELECT ?person (COUNT(DISTINCT ?spelling) AS ?spellings) WHERE {
        ?person a foaf:Person ; foaf:name ?name .
        ?judgement gov:judgedAs ?person ; gov:mentionName ?spelling .
        FILTER(CONTAINS(?name, "SURNAME"))
      } GROUP BY ?person ORDER BY ?person
    """
    path = five_documents.parent / f"{surname}.rq"
    path.write_text(question.replace("SURNAME", surname), encoding="utf-8")
    rows = json.loads(govgraph(five_documents, "query", str(path), "--format", "json"))
    assert len(rows) == 1
    assert int(rows[0]["spellings"]) >= spellings


def test_the_store_holds_its_contract(govgraph: Run, five_documents: Path) -> None:
    assert json.loads(govgraph(five_documents, "check", "--format", "json")) == []
