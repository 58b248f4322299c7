"""Which side a party is said to be on: "is against the plan", "is in favour of it", "is critical of it"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from synopse.compare.positions.grammar import is_negated, phrase_span
from synopse.compare.positions.party import party_of
from synopse.compare.positions.scene import Scene, names_person
from synopse.compare.positions.stanced import Stanced, is_denied, is_hypothetical
from synopse.model import Stance

_NOUNS = frozenset({"NOUN", "PROPN"})
_FEWEST_WORDS = 2


def by_sides(scene: Scene) -> Iterator[tuple[int, Stanced]]:
    """Parties that are for or against something, or critical of it."""
    tree = scene.tree
    for at in range(len(tree.tokens)):
        is_apposed = tree.relation(at) == "appos" and tree.heads[at] >= 0
        if not is_apposed and not any(tree.relation(i) == "cop" for i in tree.children(at)):
            continue
        found = (
            _partisan(scene, at) if is_apposed else _against(scene, at) or _inclined(scene, at) or _prefixed(scene, at)
        )
        if found is None or is_hypothetical(scene, at) or is_denied(tree, at):
            continue
        if is_negated(tree, at):
            if found[0] != "supports":
                continue
            found = "rejects", found[1]
        subject = next((i for i in tree.children(at) if tree.tokens[i].deprel == "nsubj"), None)
        subject = tree.heads[at] if is_apposed else subject
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
    if any("Degree=Cmp" in tree.tokens[i].feats for i in tree.children(at)):
        return None  # "more supportive of it than she was"
    if scene.cues.critical.match(lemma):
        stance = "rejects"
    elif scene.cues.favourable.match(lemma):
        stance = "supports"
    else:
        return _partisan(scene, at)
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


def _partisan(scene: Scene, at: int) -> tuple[Stance, tuple[int, int]] | None:
    """What somebody is an opponent or an advocate of."""
    tree, lemma = scene.tree, scene.tree.tokens[at].lemma.lower()
    stance: Stance
    if scene.cues.opponents.match(lemma):
        stance = "rejects"
    elif scene.cues.advocates.match(lemma):
        stance = "supports"
    else:
        return None
    for i in tree.children(at):
        cases = [c for c in tree.children(i) if tree.relation(c) == "case"]
        is_of = bool(cases) and scene.cues.partitives.match(tree.tokens[cases[0]].lemma.lower()) is not None
        is_genitive = not cases and "Case=Gen" in tree.tokens[i].feats
        if i > at and tree.relation(i) == "nmod" and tree.tokens[i].upos in _NOUNS and (is_of or is_genitive):
            start, end = phrase_span(tree, i)
            is_person = names_person(scene, start, end) or scene.cues.organs.match(tree.tokens[i].lemma) is not None
            return (
                None if is_person else (stance, (max(start, tree.tokens[cases[-1] + 1].start) if cases else start, end))
            )
    return None


def _prefixed(scene: Scene, at: int) -> tuple[Stance, tuple[int, int]] | None:
    """What somebody is "pro-" or "anti-", said in two words at least ("is pro-free trade")."""
    tree, text = scene.tree, scene.reading.article.text
    if any(tree.relation(i) == "det" for i in tree.children(at)):
        return None  # "is a pro-Norland group": the group is no topic
    own = [at, *(i for i in tree.children(at) if tree.relation(i) in {"amod", "compound"})]
    start, end = tree.tokens[min(own)].start, phrase_span(tree, at)[1]
    sides: tuple[tuple[Stance, re.Pattern[str]], ...] = (("supports", scene.cues.pro), ("rejects", scene.cues.anti))
    for stance, opening in sides:
        found = opening.match(text, start, end)
        if found is not None and len(text[found.end() : end].split()) >= _FEWEST_WORDS:
            return stance, (found.end(), end)
    return None
