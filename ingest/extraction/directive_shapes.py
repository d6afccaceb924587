"""This file is the shapes of a directive's complement: a clause, an infinitive, somebody told to do it, a thing."""

from __future__ import annotations

from dataclasses import dataclass

from govgraph.ingest.extraction.directive_verbs import Sense
from govgraph.ingest.extraction.sentence_trees import find_subject_of, words_under
from govgraph.ingest.extraction.trees import Tree


@dataclass(frozen=True, slots=True)
class Frame:
    """A verb that gives a directive: where it stands, what it governs, whom it addresses."""

    tree: Tree
    verb: int
    sense: Sense
    shape: str
    content: int
    told: int | None = None

    @property
    def lemma(self) -> str:
        return self.tree.tokens[self.verb].lemma.lower()

    def word(self, place: int) -> str:
        return self.tree.tokens[place].text.lower()


def read_frame(tree: Tree, verb: int, sense: Sense) -> Frame | None:
    """Return the verb with the complement that it takes, None where it has none such."""
    for child in tree.children[verb]:
        dep = tree.tokens[child].dep
        if child < verb and dep != "ccomp":
            continue
        read = {"ccomp": _clause, "xcomp": _infinitive, "dobj": _thing, "prep": _governed}.get(dep)
        found = read(tree, verb, child, sense) if read else None
        if found is not None:
            return found
    return None


def _clause(tree: Tree, verb: int, child: int, sense: Sense) -> Frame | None:
    """ "Recommended that X be done", "told X to do it" where X is taken for the subject of doing."""
    told = next(iter(tree.of(child, "nsubj", "nsubjpass")), None)
    if "to" in words_under(tree, child, "aux"):
        return Frame(tree, verb, sense, "who", child, told) if "who" in sense.takes and told is not None else None
    if "that" in sense.takes:
        return Frame(tree, verb, sense, "that", child, next(iter(tree.of(verb, "dobj", "dative")), None))
    return Frame(tree, verb, sense, "obj", child) if "obj" in sense.takes and child > verb else None


def _infinitive(tree: Tree, verb: int, child: int, sense: Sense) -> Frame | None:
    told = next(iter(tree.of(verb, "dobj", "dative")), None)
    passive = tree.is_passive(verb)
    infinitive = "to" in words_under(tree, child, "aux")
    if infinitive and "who" in sense.takes and (told is not None or passive):
        return Frame(tree, verb, sense, "who", child, find_subject_of(tree, verb) if passive else told)
    if infinitive and "to" in sense.takes and not passive:
        return Frame(tree, verb, sense, "to", child)
    gerund = "ing" in sense.takes and tree.tokens[child].text.lower().endswith("ing")
    return Frame(tree, verb, sense, "ing", child) if gerund else None


def _thing(tree: Tree, verb: int, child: int, sense: Sense) -> Frame | None:
    """ "Promised the agency a plan": the thing, not whom it is promised to."""
    if "obj" not in sense.takes or tree.of(verb, "xcomp", "ccomp"):
        return None
    things = [c for c in tree.of(verb, "dobj") if not _is_party(tree, c)]
    return Frame(tree, verb, sense, "obj", things[-1] if things else child, next(iter(tree.of(verb, "dative")), None))


def _is_party(tree: Tree, place: int) -> bool:
    mention = tree.mention(place)
    return mention is not None and mention.kind in ("person", "body")


def _governed(tree: Tree, verb: int, child: int, sense: Sense) -> Frame | None:
    """ "Called for X", "called on Y to do X", "asked for X"."""
    preposition = tree.tokens[child].text.lower()
    inner = next(iter(tree.of(child, "pobj", "pcomp")), None)
    if inner is None or preposition not in sense.takes:
        return None
    if preposition == "for":
        return Frame(tree, verb, sense, "for", inner)
    done = next((c for c in (*tree.of(verb, "xcomp", "advcl"), *tree.of(inner, "acl", "relcl")) if c > child), None)
    return Frame(tree, verb, sense, "who", done, inner) if done is not None else None
