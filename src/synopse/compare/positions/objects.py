"""What a stance verb governs: the object, clause or prepositional phrase that is its topic."""

from __future__ import annotations

import re
from collections.abc import Sequence

from synopse.compare.positions.cues import CompiledVerb
from synopse.compare.positions.grammar import LOOSE_PHRASE, NOUNS, around, clause_after, ends, is_framed, phrase_span
from synopse.compare.positions.topics import is_another_s, passive_behind
from synopse.compare.trees import Tree

_LOOSE = frozenset({"parataxis", "discourse", "advcl"})


def topic_phrase(tree: Tree, verb: int, rules: CompiledVerb) -> tuple[int, int] | None:
    """Offsets of the object, clause or prepositional phrase that is the verb's topic; None where it has none."""
    children = tree.children(verb)
    if not is_framed(tree, children, rules):
        return None
    if rules.preposition is not None:
        addressed = _prepositional(tree, verb, rules) or _gerund(tree, verb, rules) or _announced(tree, verb, rules)
        wants_clause = rules.addresses or rules.needs_clause
        if addressed and wants_clause:
            return clause_after(tree, verb, children)
        return (addressed[0], passive_behind(tree, addressed[1]) or addressed[1]) if addressed else None
    objects = [i for i in children if tree.relation(i) == "obj" and tree.tokens[i].upos in NOUNS]
    objects = objects or _second_subject(tree, verb)
    objects = [i for i in objects if tree.tokens[i].upos != "PRON" or rules.needs_clause]
    if rules.objects is not None and not any(_has_word(tree, i, rules) for i in objects):
        return None
    clause = clause_after(tree, verb, children)
    if clause is not None and is_another_s(tree, verb, clause):
        clause = None
    things = [i for i in objects if "Case=Dat" not in tree.tokens[i].feats]  # whom one reproaches is no topic
    objects = things or ([] if clause else objects)
    if rules.needs_clause and clause is not None and objects and _is_done_to(tree, clause):
        return phrase_span(tree, objects[0])[0], clause[1]  # "wants changes made"
    if rules.needs_clause or not objects or _is_addressed(tree, children, clause, rules):
        return clause
    thing = phrase_span(tree, _reproach(tree, objects))
    return thing[0], passive_behind(tree, thing[1]) or thing[1]


def _gerund(tree: Tree, verb: int, rules: CompiledVerb) -> tuple[int, int] | None:
    """The deed behind the verb's preposition ("charged them with keeping it", "fought against raising it")."""
    for i in tree.children(verb):
        feats = tree.tokens[i].feats
        if i < verb or "VerbForm=Fin" in feats or not ("VerbForm=Part" in feats or "VerbForm=Ger" in feats):
            continue
        marks = [m for m in tree.children(i) if tree.relation(m) in {"mark", "case"} and m < i]
        if marks and rules.preposition is not None and rules.preposition.fullmatch(tree.tokens[marks[0]].lemma.lower()):
            places = [p for p in tree.phrase(i, without=_LOOSE) if p > marks[0]]
            return ends(tree, around(places, i))
    return None


def _announced(tree: Tree, verb: int, rules: CompiledVerb) -> tuple[int, int] | None:
    """The clause that "dafür" and its like announce ("stimmten dafür, die Frist zu verlängern")."""
    for i in tree.children(verb):
        word = tree.tokens[i]
        if word.upos == "ADV" and rules.preposition is not None and rules.preposition.fullmatch(word.lemma.lower()):
            behind = [c for c in (*tree.children(verb), *tree.children(i)) if c > i]
            return clause_after(tree, max(verb, i), behind)
    return None


def _reproach(tree: Tree, objects: Sequence[int]) -> int:
    """The first object, or the one right behind it where the first is whom one reproaches ("warf Kern Betrug vor")."""
    first, *rest = objects
    if not rest or tree.tokens[first].upos != "PROPN" or "Case=" not in tree.tokens[rest[0]].feats:
        return first
    between = range(first + 1, rest[0])
    is_near = all(tree.tokens[i].upos in {"DET", "ADJ", "PROPN", "ADV"} for i in between)
    return rest[0] if is_near and tree.tokens[rest[0]].upos == "NOUN" else first


def _second_subject(tree: Tree, verb: int) -> list[int]:
    """The object that the parser took for another subject ("weil Kern neue Steuern ablehnt")."""
    subjects = [i for i in tree.children(verb) if tree.tokens[i].deprel == "nsubj" and i < verb]
    is_dependent = tree.relation(verb) in {"advcl", "acl", "ccomp"} and "VerbForm=Fin" in tree.tokens[verb].feats
    return subjects[1:2] if is_dependent and len(subjects) == 2 and tree.tokens[subjects[1]].upos == "NOUN" else []


def _is_done_to(tree: Tree, clause: tuple[int, int]) -> bool:
    """Whether a clause is nothing but a participle."""
    inside = tree.inside(*clause)
    return (
        len(inside) == 1
        and tree.tokens[inside[0]].upos == "VERB"
        and "VerbForm=Inf" not in tree.tokens[inside[0]].feats
    )


def _has_word(tree: Tree, index: int, rules: CompiledVerb) -> bool:
    words = [tree.tokens[index].lemma, *(tree.tokens[i].lemma for i in tree.children(index))]
    return rules.objects is not None and any(rules.objects.fullmatch(word) for word in words)


def _is_addressed(tree: Tree, children: Sequence[int], clause: tuple[int, int] | None, rules: CompiledVerb) -> bool:
    """Whether the object is whom one turns to and the topic what they shall do ("urge X to", "fordert X auf, zu")."""
    if clause is None or rules.stance not in {"demands", "conditions"}:
        return False
    return any(tree.relation(i) == "xcomp" for i in children)


def _prepositional(tree: Tree, verb: int, rules: CompiledVerb) -> tuple[int, int] | None:
    """The phrase that the verb's preposition governs; "dafür" and its like hand on to the clause behind them."""
    prepositions = rules.preposition
    if prepositions is None:
        return None
    for i in (*tree.children(verb), *_inner(tree, verb, prepositions)):
        if tree.relation(i) not in {"obl", "nmod", "obj", "advmod"}:
            continue
        if tree.tokens[i].upos == "PRON" and not rules.addresses:
            continue
        cases = [c for c in tree.children(i) if tree.relation(c) == "case"]
        if cases and prepositions.fullmatch(tree.tokens[cases[-1]].lemma) and not _is_set_off(tree, i, verb):
            inside = [p for p in tree.phrase(i, without=LOOSE_PHRASE) if p not in cases]
            particles = [p for p in inside if p > i and tree.tokens[p].deprel == "compound:prt"]
            return ends(tree, around([p for p in inside if not particles or p < particles[0]], i))
    return None


def _inner(tree: Tree, verb: int, prepositions: re.Pattern[str]) -> list[int]:
    """Phrases with "of" inside a prepositional phrase of the verb ("spoke in favor of it")."""
    if not prepositions.fullmatch("of"):
        return []
    outer = [i for i in tree.children(verb) if i > verb and any(tree.relation(c) == "case" for c in tree.children(i))]
    return [i for phrase in outer for i in tree.children(phrase) if i > phrase and tree.relation(i) == "nmod"]


def _is_set_off(tree: Tree, index: int, verb: int) -> bool:
    """Whether a phrase before its verb is closed by a comma ("X, for the record, called")."""
    behind = range(index + 1, verb)
    return index < verb and any(tree.tokens[i].lemma == "," for i in behind)
