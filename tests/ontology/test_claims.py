"""A claim's words stand in its snapshot, or there is no claim."""

import pytest

from govgraph.errors import EvidenceError, InputError
from govgraph.ontology.claims import Claim, Evidence, check_claim
from govgraph.ontology.documents import take_snapshot

TEXT = "Cllr Ann Poole is the leader of Exford Council."


def _claim(**changes: object) -> Claim:
    values: dict[str, object] = {
        "type": "post",
        "fields": {"person": "Ann Poole", "role": "leader", "body": "Exford Council"},
        "evidence": (Evidence(5, 28, "Ann Poole is the leader"),),
        "rule": "copula",
    }
    return Claim(**(values | changes))  # type: ignore[arg-type]


def test_a_claim_whose_words_stand_is_accepted() -> None:
    check_claim(_claim(), TEXT)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"type": "rumour"}, "no type of claim 'rumour'"),
        ({"fields": {"person": "Ann Poole", "mood": "cheerful"}}, "no field mood"),
        ({"evidence": ()}, "has no evidence"),
        ({"evidence": (Evidence(6, 29, "Ann Poole is the leader"),)}, "do not stand at 6..29"),
        ({"evidence": (Evidence(5, 28, "Ann Poole is the leader"), Evidence(0, 4, "Coun"))}, "do not stand at 0..4"),
        ({"evidence": (Evidence(5, 5, ""),)}, "do not stand at 5..5"),
    ],
)
def test_a_claim_without_its_words_is_refused(change: dict[str, object], message: str) -> None:
    with pytest.raises(EvidenceError, match=message):
        check_claim(_claim(**change), TEXT)


def test_a_refused_claim_is_bad_input() -> None:
    assert issubclass(EvidenceError, InputError)
    assert EvidenceError.exit_code == 3


def test_the_same_claim_has_the_same_identifier_and_another_has_another() -> None:
    snapshot = take_snapshot(TEXT, TEXT.encode()).sha256
    reordered = {"body": "Exford Council", "role": "leader", "person": "Ann Poole"}
    assert _claim().identify(snapshot) == _claim(fields=reordered).identify(snapshot)
    assert _claim().identify(snapshot) != _claim(modality="denied").identify(snapshot)
    assert _claim().identify(snapshot) != _claim().identify("0" * 64)
    assert _claim().identify(snapshot) == _claim(rule="another rule", confidence=0.4).identify(snapshot)


def test_offsets_count_code_points() -> None:
    text = "Crème 𝔘 brûlée: Zoë is chair"
    start = text.index("Zoë")
    check_claim(_claim(evidence=(Evidence(start, start + 3, "Zoë"),)), text)
