"""Stances on what a pronoun stands for: the topic of the stance before it in the sentence ("she opposes the ban, he supports it")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from synopse.compare.positions.cues import CompiledNoun, CompiledVerb
from synopse.compare.positions.grammar import is_negated, subject_head, verb_at
from synopse.compare.positions.nouns import possessor
from synopse.compare.positions.party import party_of
from synopse.compare.positions.scene import Scene
from synopse.compare.positions.stanced import Stanced, is_hypothetical, is_undone
from synopse.model import Stance

_JUDGING = frozenset({"supports", "rejects"})


def by_echoes(scene: Scene, told: Sequence[Stanced]) -> Iterator[tuple[int, Stanced]]:
    """Stances that only a pronoun gives a topic, after those that the sentence has ``told``."""
    if not told:
        return
    text = scene.reading.article.text
    for verb in scene.cues.verbs:
        if verb.stance not in _JUDGING or verb.preposition or verb.complement or verb.needs_clause or verb.objects:
            continue
        for match in verb.forms.finditer(text, scene.start, scene.end):
            at = verb_at(scene.tree, match.start(), match.end())
            found = _of_verb(scene, verb, at, told) if at is not None else None
            if at is not None and found is not None:
                yield at, found
    for at, token in enumerate(scene.tree.tokens):
        for noun in scene.cues.nouns if token.upos == "NOUN" else ():
            found = _of_noun(scene, noun, at, told) if noun.lemmas.match(token.lemma.lower()) else None
            if found is not None:
                yield at, found


def _of_verb(scene: Scene, verb: CompiledVerb, at: int, told: Sequence[Stanced]) -> Stanced | None:
    tree = scene.tree
    if not any(tree.relation(i) == "obj" and _is_it(scene, i) for i in tree.children(at)):
        return None
    particles = [tree.tokens[i] for i in tree.children(at) if tree.tokens[i].deprel == "compound:prt"]
    if verb.needs_particle != any(verb.closes(token) for token in particles):
        return None
    if is_hypothetical(scene, at) or is_undone(scene, at):
        return None
    subject = subject_head(tree, at, scene.cues.announcing)
    party = party_of(scene, subject) if subject is not None else None
    topic = _topic_before(scene, at, told)
    if party is None or topic is None:
        return None
    if not is_negated(tree, at):
        return Stanced(party, verb.stance, topic)
    return Stanced(party, "rejects", topic) if verb.stance == "supports" else None


def _of_noun(scene: Scene, noun: CompiledNoun, at: int, told: Sequence[Stanced]) -> Stanced | None:
    tree, stance = scene.tree, noun.stance
    held: Stance = stance
    for i in tree.children(at):
        cases = [tree.tokens[c].lemma.lower() for c in tree.children(i) if tree.relation(c) == "case"]
        if i < at or not _is_it(scene, i) or not cases or not noun.prepositions.match(cases[0]):
            continue
        party, topic = possessor(scene, at), _topic_before(scene, at, told)
        return Stanced(party, held, topic) if party is not None and topic is not None and held in _JUDGING else None
    return None


def _is_it(scene: Scene, at: int) -> bool:
    """Whether a word is a pronoun that stands for a thing."""
    token = scene.tree.tokens[at]
    is_dem = "PronType=Dem" in token.feats and token.upos in {"PRON", "DET"}
    return is_dem or (token.upos == "PRON" and token.lemma.lower() in scene.tree.grammar.expletives)


def _topic_before(scene: Scene, at: int, told: Sequence[Stanced]) -> tuple[int, int] | None:
    """The topic that ended last before the word at ``at``."""
    before = [one.topic for one in told if one.topic[1] <= scene.tree.tokens[at].start]
    return max(before, key=lambda topic: topic[1], default=None)
