"""What somebody's words condemn or approve: predicates that judge their subject or object."""

from __future__ import annotations

from collections.abc import Iterator

from synopse.compare.positions.grammar import is_negated, phrase_span, subject_head
from synopse.compare.positions.party import party_of, speaker_of
from synopse.compare.positions.scene import Scene, innermost_quotation
from synopse.compare.positions.stanced import Stanced, is_denied, is_hypothetical
from synopse.compare.trees import Tree
from synopse.model import Stance

_CLAUSES = frozenset({"ccomp", "csubj", "advcl", "xcomp"})
_FEWEST_WORDS, _LONGEST_TOPIC = 3, 160
"""Words and characters of a clause that is judged."""


def by_verdicts(scene: Scene) -> Iterator[tuple[int, Stanced]]:
    """What is said to be a mistake, unacceptable, right: by whoever says so, or names it so."""
    for at, token in enumerate(scene.tree.tokens):
        stance = _stance(scene, at) if token.upos in {"ADJ", "NOUN", "ADV", "VERB"} else None
        if stance is None or is_hypothetical(scene, at) or is_denied(scene.tree, at):
            continue
        found = _named_so(scene, at, stance) or _said_to_be(scene, at, stance)
        if found is not None:
            yield at, found


def _stance(scene: Scene, at: int) -> Stance | None:
    tree, cues = scene.tree, scene.cues
    lemma = tree.tokens[at].lemma.lower()
    lemma = lemma[:-1] if tree.tokens[at].upos == "ADJ" and lemma.endswith(cues.adjectives_in_e) else lemma
    negated = is_negated(tree, at)
    if cues.unacceptable.match(lemma):
        return "rejects" if negated else None
    if negated:
        return None
    if cues.condemning.match(lemma):
        return "rejects"
    if cues.needed.match(lemma):
        return None if _is_over(tree, at) else "demands"
    return "supports" if cues.approving.match(lemma) else None


def _is_over(tree: Tree, at: int) -> bool:
    """Whether the predicate tells what had been ("was needed", "sei nötig gewesen")."""
    below = [tree.tokens[i] for i in tree.children(at) if tree.relation(i) in {"cop", "aux"}]
    return any(("Tense=Past" in t.feats and "Mood=Sub" not in t.feats) or "VerbForm=Part" in t.feats for t in below)


def _said_to_be(scene: Scene, at: int, stance: Stance) -> Stanced | None:
    """ "The plan is a mistake", in somebody's words."""
    tree = scene.tree
    if not scene.is_quoting or not any(_is_copula(tree, i) for i in tree.children(at)):
        return None
    quotation = innermost_quotation(scene, tree.tokens[at].start)
    party = speaker_of(scene, tree.tokens[at].start) if quotation is not None else None
    topic = _judged(scene, at)
    if quotation is None or party is None or topic is None:
        return None
    return Stanced(party, stance, topic) if quotation.start <= topic[0] < quotation.end else None


def _is_copula(tree: Tree, at: int) -> bool:
    known = tree.grammar.copulas | tree.grammar.remaining
    return tree.relation(at) in {"cop", "aux"} and tree.tokens[at].lemma.lower() in known


def _judged(scene: Scene, at: int) -> tuple[int, int] | None:
    """What the predicate says it of: its subject, the clause that "it" stands for, or what somebody is wrong about."""
    tree = scene.tree
    children = tree.children(at)
    subject = next((i for i in children if tree.relation(i) == "nsubj"), None)
    if subject is not None and tree.tokens[subject].upos in {"NOUN", "PROPN"}:
        return phrase_span(tree, subject)
    clause = next((i for i in children if i > at and tree.relation(i) in _CLAUSES), None)
    is_empty = subject is None or tree.tokens[subject].lemma.lower() in tree.grammar.expletives
    if clause is not None and is_empty and any(tree.relation(i) == "mark" for i in tree.children(clause)):
        places = tree.phrase(clause, without=frozenset({"parataxis", "punct"}))
        span = tree.tokens[places[0]].start, tree.tokens[places[-1]].end
        return span if len(places) >= _FEWEST_WORDS and span[1] - span[0] <= _LONGEST_TOPIC else None
    for i in children:
        cases = [c for c in tree.children(i) if tree.relation(c) == "case"]
        is_on = bool(cases) and scene.cues.wrong_on.match(tree.tokens[cases[0]].lemma.lower()) is not None
        if i > at and tree.relation(i) == "obl" and is_on:
            start, end = phrase_span(tree, i)
            return max(start, tree.tokens[cases[-1] + 1].start), end
    return None


def _named_so(scene: Scene, at: int, stance: Stance) -> Stanced | None:
    """ "The minister called the plan a mistake": the verb's object, or the clause before it."""
    tree = scene.tree
    verb = tree.heads[at]
    if verb < 0 or tree.relation(at) not in {"xcomp", "obl", "ccomp", "obj", "advcl"}:
        return None
    if not scene.cues.naming.match(tree.tokens[verb].lemma.lower()) or is_negated(tree, verb):
        return None
    subject = subject_head(tree, verb)
    party = party_of(scene, subject) if subject is not None else None
    things = [i for i in tree.children(verb) if i != at and tree.relation(i) in {"obj", "iobj", "ccomp", "csubj"}]
    things += [i for i in tree.children(at) if i > at and tree.relation(i) == "ccomp"]  # "found it good that"
    things = [i for i in things if tree.tokens[i].upos in {"NOUN", "PROPN"} or tree.relation(i) in {"ccomp", "csubj"}]
    if party is None or not things:
        return None
    return Stanced(party, stance, phrase_span(tree, things[0]))
