"""What a party wants to further or to do away with: "wants to ban it", "will die Erweiterung vorantreiben"."""

from __future__ import annotations

from collections.abc import Iterator

from synopse.compare.positions.grammar import around, ends, is_negated, phrase_span, subject_head
from synopse.compare.positions.party import party_of
from synopse.compare.positions.scene import Scene
from synopse.compare.positions.stanced import Stanced, is_denied, is_hypothetical
from synopse.compare.trees import Tree
from synopse.model import Stance

_AIMS, _LOOSE = frozenset({"obj", "obl"}), frozenset({"parataxis", "discourse", "punct", "advcl"})
_THINGS = frozenset({"NOUN", "PROPN"})


def by_aims(scene: Scene) -> Iterator[tuple[int, Stanced]]:
    """What a party says, or is said, to want to further or to end."""
    tree = scene.tree
    for at, token in enumerate(tree.tokens):
        stance = _stance(scene, at) if token.upos == "VERB" and "VerbForm=Inf" in token.feats else None
        wish = _wish(scene, at) if stance is not None else None
        if stance is None or wish is None or is_hypothetical(scene, wish) or is_denied(tree, wish):
            continue
        if is_negated(tree, at) or is_negated(tree, wish):
            continue
        things = [i for i in tree.children(at) if tree.relation(i) in _AIMS and tree.tokens[i].upos in _THINGS]
        things = [i for i in things if stance == "offers" or tree.relation(i) == "obj"]
        subject = subject_head(tree, wish) if things else None
        party = party_of(scene, subject) if subject is not None else None
        if party is not None:
            yield at, Stanced(party, stance, _deed(tree, at) if stance == "offers" else phrase_span(tree, things[0]))


def _deed(tree: Tree, at: int) -> tuple[int, int]:
    """The infinitive with what hangs on it, without subject and modal verb."""
    left = {p for i in tree.children(at) if tree.relation(i) in {"nsubj", "aux", "cc", "conj"} for p in tree.phrase(i)}
    return ends(tree, around([p for p in tree.phrase(at, without=_LOOSE) if p not in left], at))


def _stance(scene: Scene, at: int) -> Stance | None:
    lemma = scene.tree.tokens[at].lemma.lower()
    if scene.cues.furthering.match(lemma):
        return "supports"
    if scene.cues.helping.match(lemma):
        return "offers"
    return "rejects" if scene.cues.ending.match(lemma) else None


def _wish(scene: Scene, at: int) -> int | None:
    """Place of the verb that has the wish's subject: the infinitive itself beside a modal verb, or the verb before it."""
    tree = scene.tree
    if any(
        tree.relation(i) == "aux" and scene.cues.wishing.match(tree.tokens[i].lemma.lower()) for i in tree.children(at)
    ):
        return at
    head = tree.heads[at]
    if tree.relation(at) != "xcomp" or head < 0 or not scene.cues.wishing.match(tree.tokens[head].lemma.lower()):
        return None
    return head
