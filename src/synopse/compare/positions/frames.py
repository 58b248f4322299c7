"""Frames that the order of the words tells better than the tree: whom one asks to do what, the object before its verb."""

from __future__ import annotations

import re

from synopse.compare.positions.cues import CompiledVerb
from synopse.compare.positions.grammar import LOOSE_PHRASE, ends, is_framed
from synopse.compare.positions.party import party_of
from synopse.compare.positions.scene import Party, Scene
from synopse.compare.trees import Tree

_LONGEST_ADDRESS = 16
"""Words between "urged" and "to" that name whom one asks."""
_FEWEST_ASKED = 3
"""Words of an infinitive that says what is asked for."""
_LOOSE = frozenset({"parataxis", "discourse"})
_ENDS = frozenset({";", ":", '"', "“", "”"})
_NAMING = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "ADV"})
_OPENING = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM"})


def asked_clause(tree: Tree, verb: int, rules: CompiledVerb) -> tuple[int, int] | None:
    """Offsets of the infinitive that says what those right behind the verb are asked to do ("urged X to pay").

    The parser hangs it on the verb, on X, or on what stands between.
    """
    if not rules.asks:
        return None
    words, grammar = tree.tokens, tree.grammar
    ends = _ENDS | grammar.complementisers
    start = _address(tree, verb, rules)
    if start >= len(words) or words[start].upos not in _NAMING:
        return None
    for at in range(start, min(len(words) - 1, verb + _LONGEST_ADDRESS)):
        lemma = words[at].lemma.lower()
        if lemma in grammar.asking_marks and (words[at].upos == "PART" or _opens_deed(tree, at)):
            return _infinitive(tree, at) if at > start else None
        if "VerbForm=Fin" in words[at].feats or lemma in ends:
            return None
        if words[at].upos in {"ADP", "SCONJ"} and lemma not in grammar.attributive:
            return None
    return None


def _opens_deed(tree: Tree, at: int) -> bool:
    """Whether a "to" that the tagger took for a preposition stands before a verb ("to either recall or rewrite")."""
    return any(word.upos == "VERB" for word in tree.tokens[at + 1 : at + 3])


def _address(tree: Tree, verb: int, rules: CompiledVerb) -> int:
    """Where the words begin that name whom one asks: right behind the verb, or behind its preposition near by."""
    if rules.preposition is None:
        return verb + 1
    near = range(verb + 1, min(verb + 4, len(tree.tokens)))
    first = next((i for i in near if tree.tokens[i].upos == "ADP"), None)
    if first is None or not rules.preposition.fullmatch(tree.tokens[first].lemma):
        return len(tree.tokens)
    return first + 1


def _infinitive(tree: Tree, at: int) -> tuple[int, int] | None:
    """Offsets of the infinitive that opens with "to" at ``at``, with what hangs on it."""
    words = tree.tokens
    deed = next((i for i in range(at + 1, min(at + 4, len(words))) if words[i].upos in {"VERB", "AUX"}), None)
    if deed is None or words[deed].lemma.lower() in tree.grammar.doing:
        return None
    places = [p for p in tree.phrase(deed, without=_LOOSE) if p >= at and words[p].upos != "PUNCT"]
    last = places[0]
    for place in places:
        if place > last + 2:  # one mark between
            break
        last = place
    return (words[at].start, words[last].end) if last - at >= _FEWEST_ASKED - 1 else None


def infinitive_behind(tree: Tree, end: int) -> tuple[int, int] | None:
    """Offsets of the infinitive that opens right behind offset ``end`` ("calls for them to pay")."""
    at = next((i for i, token in enumerate(tree.tokens) if token.start >= end), len(tree.tokens))
    if at >= len(tree.tokens) or tree.tokens[at].lemma.lower() not in tree.grammar.asking_marks:
        return None
    return _infinitive(tree, at) if tree.tokens[at].upos == "PART" or _opens_deed(tree, at) else None


def told_subject(tree: Tree, verb: int) -> int | None:
    """Place of the subject of the verb that a participle hangs on."""
    head = tree.heads[verb]
    if head < 0 or "VerbForm=Fin" in tree.tokens[verb].feats:
        return None
    return next((i for i in tree.children(head) if tree.tokens[i].deprel == "nsubj" and i < verb), None)


def object_first(scene: Scene, verb: int, rules: CompiledVerb) -> tuple[Party, tuple[int, int]] | None:
    """A party right behind its verb and the topic that opens the clause ("Eine Entschuldigung lehnte die Zeitung ab").

    Only where the verb's particle closes the frame: what opens a German main clause is one phrase, and one that is no
    party rejects and demands nothing. Forms that only a subject has are left alone.
    """
    tree, words = scene.tree, scene.tree.tokens
    if not scene.cues.verb_second or rules.particle is None or rules.preposition is not None:
        return None
    particles = [words[i] for i in tree.children(verb) if words[i].deprel == "compound:prt"]
    is_closed = any(rules.closes(particle) for particle in particles)
    is_open = not particles and not rules.needs_particle and rules.stance == "demands"
    if "VerbForm=Fin" not in words[verb].feats or not (is_closed or is_open):
        return None
    first = _field(tree, verb)
    if first is None or words[first].upos not in _OPENING or _is_nominative(tree, first):
        return None
    own = tree.tokens[verb].start
    behind = [i for i in tree.children(verb) if i > verb and tree.relation(i) in {"nsubj", "obj", "iobj"}]
    party = party_of(scene, behind[0]) if len(behind) == 1 else None
    opening = next((i for i in range(first, verb) if words[i].upos in {"NOUN", "PROPN"}), None)
    if party is None or opening is None or party.span.start < own or party_of(scene, opening) is not None:
        return None
    return party, (words[first].start, words[verb - 1].end)


def _field(tree: Tree, verb: int) -> int | None:
    """Where the clause begins that the verb is the second part of; None where marks or another verb stand between."""
    first = verb
    while first > 0:
        word = tree.tokens[first - 1]
        if word.upos == "CCONJ" or (word.upos == "PUNCT" and word.lemma in {";", ":", "–", "-"}):
            break
        if word.upos in {"PUNCT", "VERB", "AUX", "SCONJ"}:
            return None
        first -= 1
    return first if first < verb else None


def _is_nominative(tree: Tree, first: int) -> bool:
    """Whether the opening phrase is masculine singular with "der" or "ein": a subject, whatever the verb."""
    word = tree.tokens[first]
    return word.upos == "DET" and "Gender=Masc" in word.feats and "Case=Nom" in word.feats and "Plur" not in word.feats


def exchanged_topic(tree: Tree, verb: int, rules: CompiledVerb, exchanges: re.Pattern[str]) -> tuple[int, int] | None:
    """The topic that the parser hung on what is to be given for it ("sets out, in return for X, for Y").

    It is the last phrase with the verb's preposition below the exchange, which takes the one before.
    """
    if rules.preposition is None or not is_framed(tree, tree.children(verb), rules):
        return None
    for i in tree.children(verb):
        if not exchanges.fullmatch(tree.tokens[i].lemma.lower()):
            continue
        below = [
            j
            for j in tree.phrase(i)
            if j > i
            and any(
                tree.relation(c) == "case" and rules.preposition.fullmatch(tree.tokens[c].lemma)
                for c in tree.children(j)
            )
        ]
        if len(below) > 1:
            cases = {c for c in tree.children(below[-1]) if tree.relation(c) == "case"}
            return ends(tree, [p for p in tree.phrase(below[-1], without=LOOSE_PHRASE) if p not in cases])
    return None
