"""Which side a party is said to be on: "is against the plan", "is in favour of it", "is critical of it"."""

from __future__ import annotations

from collections.abc import Iterator

from synopse.compare.positions.grammar import is_negated, phrase_span
from synopse.compare.positions.party import Scene, party_of
from synopse.compare.positions.stanced import Stanced, is_denied, is_hypothetical
from synopse.model import Stance

_NOUNS = frozenset({"NOUN", "PROPN"})


def by_sides(scene: Scene) -> Iterator[tuple[int, Stanced]]:
    """Parties that are for or against something, or critical of it."""
    tree = scene.tree
    for at in range(len(tree.tokens)):
        if not any(tree.relation(i) == "cop" for i in tree.children(at)):
            continue
        found = _against(scene, at) or _inclined(scene, at)
        if found is None or is_negated(tree, at) or is_hypothetical(scene, at) or is_denied(tree, at):
            continue
        subject = next((i for i in tree.children(at) if tree.tokens[i].deprel == "nsubj"), None)
        party = party_of(scene, subject) if subject is not None else None
        if party is not None:
            yield at, Stanced(party, *found)


def _against(scene: Scene, at: int) -> tuple[Stance, tuple[int, int]] | None:
    """The noun that the party is against."""
    tree, against = scene.tree, scene.cues.against
    cases = [i for i in tree.children(at) if tree.relation(i) == "case"]
    if tree.tokens[at].upos not in _NOUNS or not any(against.match(tree.tokens[i].lemma.lower()) for i in cases):
        return None
    places = [
        p
        for p in tree.phrase(at, without=frozenset({"nsubj", "cop", "case", "advmod", "parataxis", "punct"}))
        if p > cases[-1]
    ]
    return ("rejects", (tree.tokens[places[0]].start, tree.tokens[places[-1]].end)) if places else None


def _inclined(scene: Scene, at: int) -> tuple[Stance, tuple[int, int]] | None:
    """What stands behind "of" beside an adjective or noun that tells the side ("critical of", "in favour of")."""
    tree, lemma = scene.tree, scene.tree.tokens[at].lemma.lower()
    stance: Stance
    if scene.cues.critical.match(lemma):
        stance = "rejects"
    elif scene.cues.favourable.match(lemma):
        stance = "supports"
    else:
        return None
    for i in tree.children(at):
        cases = [c for c in tree.children(i) if tree.relation(c) == "case"]
        if (
            i > at
            and tree.tokens[i].upos in _NOUNS
            and cases
            and scene.cues.side_on.match(tree.tokens[cases[0]].lemma.lower())
        ):
            start, end = phrase_span(tree, i)
            return stance, (max(start, tree.tokens[cases[-1] + 1].start), end)
    return None
