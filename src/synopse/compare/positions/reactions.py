"""Stances that something meets with: "the plan drew criticism from the mayors"."""

from __future__ import annotations

from collections.abc import Iterator

from synopse.compare.positions.grammar import is_negated, phrase_span
from synopse.compare.positions.party import party_of
from synopse.compare.positions.scene import Party, Scene
from synopse.compare.positions.stanced import Stanced

_BESIDE = frozenset({"obj", "obl", "nmod"})


def by_reactions(scene: Scene) -> Iterator[tuple[int, Stanced]]:
    """The stances that nouns name, of those who hold them towards the subject of their verb."""
    tree, cues = scene.tree, scene.cues
    for at, token in enumerate(tree.tokens):
        verb = tree.heads[at]
        if token.upos != "NOUN" or verb < 0 or tree.relation(at) not in {"obj", "obl"}:
            continue
        noun = next(
            (n for n in cues.nouns if n.stance in {"rejects", "supports"} and n.lemmas.match(token.lemma.lower())), None
        )
        if noun is None or not cues.stirring.match(tree.tokens[verb].lemma.lower()) or is_negated(tree, verb):
            continue
        subject = next((i for i in tree.children(verb) if tree.tokens[i].deprel == "nsubj"), None)
        party = _holder(scene, at, verb)
        if subject is None or party is None or tree.tokens[subject].upos not in {"NOUN", "PROPN"}:
            continue
        yield at, Stanced(party, noun.stance, phrase_span(tree, subject))


def _holder(scene: Scene, at: int, verb: int) -> Party | None:
    """Who holds the stance: the noun's genitive, or who stands behind "from" or "bei"."""
    tree = scene.tree
    for i in [*tree.children(at), *tree.children(verb)]:
        if i == at or i <= verb or tree.relation(i) not in _BESIDE:
            continue
        cases = [tree.tokens[c].lemma.lower() for c in tree.children(i) if tree.relation(c) == "case"]
        is_genitive = not cases and tree.heads[i] == at and "Case=Gen" in tree.tokens[i].feats
        if is_genitive or (cases and scene.cues.stirred_by.match(cases[0])):
            return party_of(scene, i)
    return None
