"""A party's stance on a topic, and clauses that state none."""

from __future__ import annotations

from dataclasses import dataclass

from synopse.compare.positions.grammar import is_negated
from synopse.compare.positions.scene import Party, Scene
from synopse.compare.trees import Tree
from synopse.model import Stance

_FURTHEST = 3
_DEPENDENT = frozenset({"ccomp", "xcomp", "acl", "conj", "advcl", "obj", "obl"})


@dataclass(frozen=True, slots=True)
class Stanced:
    """A party's stance and the offsets of its topic, and of the word that tells it."""

    party: Party
    stance: Stance
    topic: tuple[int, int]
    cue: tuple[int, int] = (0, 0)


def is_hypothetical(scene: Scene, verb: int) -> bool:
    """Whether a conjunction makes the clause a case that may be ("if he supports the plan", "whether he supports or opposes it")."""
    tree = scene.tree
    clauses = [verb]
    if verb >= 0 and tree.relation(verb) == "conj" and tree.heads[verb] >= 0:
        clauses.append(tree.heads[verb])
    if any(_opens_case(scene, clause) for clause in clauses):
        return True
    return any(
        tree.relation(i) in {"mark", "advmod"} and i < verb and scene.cues.hypotheses.match(tree.tokens[i].lemma)
        for clause in clauses
        for i in tree.children(clause)
    )


def is_unfound(tree: Tree, verb: int) -> bool:
    """Whether a verb stands in a relative clause on somebody who is denied to be ("there is no majority that supports it")."""
    noun = tree.heads[verb]
    if tree.relation(verb) != "acl" or noun < 0 or verb < noun:
        return False
    subject = next((i for i in tree.children(verb) if tree.relation(i) == "nsubj"), None)
    if subject is None or "PronType=Rel" not in tree.tokens[subject].feats or tree.tokens[subject - 1].lemma == ",":
        return False
    for _ in range(_FURTHEST):
        if is_negated(tree, noun):
            return True
        noun = tree.heads[noun]
        if noun < 0:
            return False
    return False


def _opens_case(scene: Scene, clause: int) -> bool:
    """Whether the clause opens with its auxiliary ("sollten sie ablehnen", "should they refuse")."""
    tree = scene.tree
    if clause < 0 or tree.relation(clause) != "advcl":
        return False
    first = tree.phrase(clause)[0]
    return (
        first in tree.children(clause) and scene.cues.case_openers.match(tree.tokens[first].lemma.lower()) is not None
    )


def is_undone(scene: Scene, verb: int) -> bool:
    """Whether the stance is only possible, or somebody fails to take it ("might reject", "declined to endorse")."""
    tree, at = scene.tree, verb
    for _ in range(_FURTHEST):
        if any(tree.relation(i) == "aux" and _is_open(scene, i) for i in tree.children(at)):
            return True
        relation, head = tree.relation(at), tree.heads[at]
        if relation not in {"xcomp", "acl", "advcl"} or head < 0 or "VerbForm=Fin" in tree.tokens[at].feats:
            return False
        if scene.cues.failing.match(tree.tokens[head].lemma.lower()):
            return True
        if relation == "advcl":
            return False  # "they could lose, with the mayor insisting on it"
        at = head
    return False


def _is_open(scene: Scene, auxiliary: int) -> bool:
    token = scene.tree.tokens[auxiliary]
    is_real = scene.cues.open_if_unreal.match(token.lemma.lower()) is not None and "Mood=Sub" not in token.feats
    return scene.cues.possibilities.match(token.lemma.lower()) is not None and not is_real


def is_denied(tree: Tree, at: int) -> bool:
    """Whether the clause of ``at`` hangs on words that deny or doubt it ("gave no sign that she was ready")."""
    for _ in range(_FURTHEST):
        relation, at = tree.relation(at), tree.heads[at]
        if at < 0 or relation not in _DEPENDENT:
            return False
        if relation in {"ccomp", "acl"} and is_negated(tree, at):
            return True
    return False
