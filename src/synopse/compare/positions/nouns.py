"""Stances that a noun names: "their opposition to the plan", "die Forderung der Kammer nach mehr Geld"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from synopse.compare.positions.cues import CompiledNoun
from synopse.compare.positions.frames import infinitive_behind
from synopse.compare.positions.grammar import clause_after, is_negated, phrase_span, subject_head
from synopse.compare.positions.party import party_of
from synopse.compare.positions.scene import Party, Scene, names_person_before
from synopse.compare.positions.stanced import Stanced

_LOOSE = frozenset({"parataxis", "discourse"})


def by_nouns(scene: Scene) -> Iterator[tuple[int, Stanced]]:
    """What stands behind a noun of stance, and whose it is."""
    for at, token in enumerate(scene.tree.tokens):
        if token.upos != "NOUN":
            continue
        for noun in scene.cues.nouns:
            if noun.lemmas.match(token.lemma.lower()):
                found = _of_noun(scene, noun, at)
                if found is not None:
                    yield at, found


def _of_noun(scene: Scene, noun: CompiledNoun, at: int) -> Stanced | None:
    topic = _noun_topic(scene, noun, at)
    party = possessor(scene, at) if topic is not None else None
    if topic is None or party is None:
        return None
    return Stanced(party, noun.stance, topic)


def _noun_topic(scene: Scene, noun: CompiledNoun, at: int) -> tuple[int, int] | None:
    """The phrase behind the noun's preposition, whether it hangs on the noun or on its verb; or its infinitive."""
    tree = scene.tree
    around = [*tree.children(at), *(tree.children(tree.heads[at]) if tree.heads[at] >= 0 else ())]
    for i in around:
        cases = [c for c in tree.children(i) if tree.relation(c) == "case"]
        if tree.tokens[i].upos == "PRON":
            continue
        if i > at and cases and cases[0] == at + 1 and noun.prepositions.match(tree.tokens[cases[0]].lemma.lower()):
            start, end = phrase_span(tree, i)
            asked = infinitive_behind(tree, end) if noun.stance == "demands" else None
            return asked or (max(start, tree.tokens[cases[-1] + 1].start), end)
    if not noun.takes_clause:
        return None
    behind = [i for i in tree.children(at) if i > at]
    return clause_after(tree, at, behind) or _infinitive(scene, at, behind)


def _infinitive(scene: Scene, at: int, behind: Sequence[int]) -> tuple[int, int] | None:
    """The infinitive that hangs on the noun as its attribute ("the need to protect them")."""
    tree = scene.tree
    for i in behind:
        if tree.relation(i) not in {"acl", "advcl", "xcomp"} or "VerbForm=Inf" not in tree.tokens[i].feats:
            continue
        marks = [m for m in tree.children(i) if tree.relation(m) == "mark"]
        word = scene.reading.article.text[tree.tokens[i].start : tree.tokens[i].end].lower()
        if not marks and word == tree.tokens[i].lemma.lower():
            continue  # "vorzulegen" holds its "zu"
        places = [p for p in tree.phrase(i, without=_LOOSE) if p > at and tree.tokens[p].upos != "PUNCT"]
        return tree.tokens[places[0]].start, tree.tokens[places[-1]].end
    return None


def possessor(scene: Scene, at: int) -> Party | None:
    """Whose stance the noun at ``at`` is."""
    tree, verb = scene.tree, scene.tree.heads[at]
    for i in tree.children(at):
        token = tree.tokens[i]
        cases = [tree.tokens[c].lemma.lower() for c in tree.children(i) if tree.relation(c) == "case"]
        if "Poss=Yes" in token.feats:
            subject = subject_head(tree, verb) if verb >= 0 else None
            if subject is not None and subject > at and names_person_before(scene, token.start):
                return None  # "after her remarks in its support": of the one named before, or of the one behind
            return party_of(scene, i if subject is None or subject == at else subject)
        if tree.relation(i) == "nmod" and any(case in {"'s", "’s"} or scene.cues.doers.match(case) for case in cases):
            return party_of(scene, i)
        if tree.relation(i) == "nmod" and not cases and "Case=Gen" in token.feats:
            return party_of(scene, i)
    if (
        verb < 0
        or tree.relation(at) not in {"obj", "obl"}
        or not scene.cues.utterances.match(tree.tokens[verb].lemma.lower())
    ):
        return None
    if is_negated(tree, verb):
        return None
    subject = subject_head(tree, verb)
    return party_of(scene, subject) if subject is not None else None


def by_reasons(scene: Scene) -> Iterator[tuple[int, Stanced]]:
    """What somebody sees no reason for, or no need to do."""
    tree = scene.tree
    for at, token in enumerate(tree.tokens):
        verb = tree.heads[at]
        if token.upos != "NOUN" or verb < 0 or tree.relation(at) != "obj":
            continue
        if not scene.cues.reasons.match(token.lemma.lower()) or not scene.cues.seeing.match(
            tree.tokens[verb].lemma.lower()
        ):
            continue
        subject = subject_head(tree, verb) if is_negated(tree, at) else None
        party = party_of(scene, subject) if subject is not None else None
        topic = _behind_reason(scene, at) if party is not None else None
        if party is not None and topic is not None:
            yield at, Stanced(party, "rejects", topic)


def _behind_reason(scene: Scene, at: int) -> tuple[int, int] | None:
    """The infinitive behind the noun, or the phrase right behind it with a preposition."""
    tree = scene.tree
    behind = [i for i in (*tree.children(at), *tree.children(tree.heads[at])) if i > at]
    clause = _infinitive(scene, at, behind)
    if clause is not None:
        return clause
    for i in behind:
        cases = [c for c in tree.children(i) if tree.relation(c) == "case"]
        if cases and cases[0] == at + 1 and tree.tokens[i].upos in {"NOUN", "PROPN"}:
            start, end = phrase_span(tree, i)
            return max(start, tree.tokens[cases[-1] + 1].start), end
    return None
