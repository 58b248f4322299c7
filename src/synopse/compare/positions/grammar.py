"""Subject and topic of a stance verb read off the dependency tree (Universal Dependencies)."""

from __future__ import annotations

from collections.abc import Sequence

from synopse.compare.positions.cues import CompiledVerb
from synopse.compare.trees import Tree

_CLAUSES = ("ccomp", "xcomp")
_LOOSE = frozenset({"punct", "parataxis", "advcl", "discourse", "cc", "mark"})
_NOUNS = frozenset({"NOUN", "PROPN", "PRON", "ADJ", "NUM"})


def verb_at(tree: Tree, start: int, end: int) -> int | None:
    """Place of the verb among the words ``start:end`` of the text; None when they are no verb there."""
    inside = [i for i, t in enumerate(tree.tokens) if start <= t.start and t.end <= end]
    verbs = [i for i in inside if tree.tokens[i].upos == "VERB"]
    return verbs[-1] if verbs else None


def subject_phrase(tree: Tree, verb: int) -> tuple[int, int, int] | None:
    """Offsets of the subject's phrase without relative clauses, and of its head; None when it has none or is passive."""
    head = next((i for i in tree.children(verb) if tree.tokens[i].deprel == "nsubj"), None)
    if head is None:
        return None
    phrase = tree.phrase(head, without=frozenset({"acl", "punct", "conj", "cc", "parataxis"}))
    return tree.tokens[phrase[0]].start, tree.tokens[phrase[-1]].end, tree.tokens[head].start


def topic_phrase(tree: Tree, verb: int, rules: CompiledVerb) -> tuple[int, int] | None:
    """Offsets of the object, clause or prepositional phrase that is the verb's topic; None where it has none."""
    children = tree.children(verb)
    if not _is_framed(tree, children, rules):
        return None
    if rules.preposition is not None:
        addressed = _prepositional(tree, children, rules)
        return _clause_after(tree, verb, children, rules) if addressed and rules.addresses else addressed
    objects = [i for i in children if tree.tokens[i].deprel == "obj" and tree.tokens[i].upos in _NOUNS]
    clauses = [
        i for i in children if tree.tokens[i].deprel in _CLAUSES and tree.tokens[i].start > tree.tokens[verb].start
    ]
    chosen = clauses if rules.needs_clause or not objects else objects + clauses
    if not chosen:
        return None
    return _span(tree, verb, chosen, rules)


def _clause_after(tree: Tree, verb: int, children: Sequence[int], rules: CompiledVerb) -> tuple[int, int] | None:
    clauses = [i for i in children if tree.tokens[i].deprel in _CLAUSES]
    return _span(tree, verb, clauses, rules) if clauses else None


def _is_framed(tree: Tree, children: Sequence[int], rules: CompiledVerb) -> bool:
    """Whether particle and reflexive pronoun are there, and no other particle and no negation."""
    words = [tree.tokens[i] for i in children]
    particles = [t for t in words if t.deprel == "compound:prt"]
    if rules.needs_particle and not any(rules.closes(t) for t in particles):
        return False
    if particles and rules.particle is None:
        return False
    if rules.is_reflexive and not any(t.lemma == "sich" or t.upos == "PRON" for t in words):
        return False
    return not any("Polarity=Neg" in t.feats or t.lemma in {"nicht", "nie", "not", "never"} for t in words)


def _prepositional(tree: Tree, children: Sequence[int], rules: CompiledVerb) -> tuple[int, int] | None:
    prepositions = rules.preposition
    for i in children:
        token = tree.tokens[i]
        if not token.deprel.startswith(("obl", "nmod", "obj")) or prepositions is None:
            continue
        cases = [c for c in tree.children(i) if tree.tokens[c].deprel == "case"]
        if any(prepositions.fullmatch(tree.tokens[c].lemma) for c in cases):
            phrase = [p for p in tree.phrase(i) if p not in cases]
            closing = [p for p in phrase[1:] if rules.closes(tree.tokens[p])]
            kept = [p for p in phrase if p < closing[0]] if closing else phrase
            return tree.tokens[kept[0]].start, tree.tokens[kept[-1]].end
    return None


def _span(tree: Tree, verb: int, chosen: list[int], rules: CompiledVerb) -> tuple[int, int]:
    inside = sorted({p for i in chosen for p in tree.phrase(i, without=_LOOSE - {"mark", "punct", "cc"})})
    after = [p for p in inside if p > verb]
    kept = after if after and len(after) >= len(inside) / 2 else [p for p in inside if p < verb]
    particle = next((p for p in kept[1:] if p > verb and rules.closes(tree.tokens[p])), None)
    if particle is not None:
        kept = [p for p in kept if p < particle]
    while len(kept) > 1 and tree.tokens[kept[-1]].upos == "PUNCT":
        kept.pop()
    while len(kept) > 1 and tree.tokens[kept[0]].upos == "PUNCT":
        kept.pop(0)
    return tree.tokens[kept[0]].start, tree.tokens[kept[-1]].end
