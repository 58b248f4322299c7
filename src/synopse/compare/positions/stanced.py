"""A party's stance on a topic, and clauses that state none."""

from __future__ import annotations

from dataclasses import dataclass

from synopse.compare.positions.party import Party, Scene
from synopse.model import Stance


@dataclass(frozen=True, slots=True)
class Stanced:
    """A party's stance and the offsets of its topic, and of the word that tells it."""

    party: Party
    stance: Stance
    topic: tuple[int, int]
    cue: tuple[int, int] = (0, 0)


def is_hypothetical(scene: Scene, verb: int) -> bool:
    """Whether a conjunction makes the clause a case that may be ("if he supports the plan")."""
    tree = scene.tree
    return any(
        tree.relation(i) in {"mark", "advmod"} and scene.cues.hypotheses.match(tree.tokens[i].lemma)
        for i in tree.children(verb)
    )
