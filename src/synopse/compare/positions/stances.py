"""The stances that one sentence tells, read off its tree: by verbs, by nouns, by what a quotation demands or refuses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from synopse.compare.positions.cues import CompiledNoun, CompiledVerb, has_stance_verb
from synopse.compare.positions.grammar import (
    clause_after,
    is_negated,
    object_behind,
    phrase_span,
    state_subject,
    subject_head,
    topic_phrase,
    verb_at,
)
from synopse.compare.positions.party import Party, Scene, cue_speaker, innermost_quotation, party_of, speaker_of
from synopse.compare.trees import Tree
from synopse.model import Stance

_OPPOSITE: dict[Stance, Stance] = {"supports": "rejects"}
"""What a negation makes of a stance; no demand is no position, and who does not reject something may not support it."""
_EMPTY_SUBJECTS = frozenset({"it", "es", "man", "there", "one", "who", "what", "das", "dies", "this", "that"})
_LONGEST_CLAUSE = 160
_REACH = 80
"""Characters around a verb within which the rest of its phrase stands."""


@dataclass(frozen=True, slots=True)
class Stanced:
    """A party's stance and the offsets of its topic, and of the word that tells it."""

    party: Party
    stance: Stance
    topic: tuple[int, int]
    cue: tuple[int, int] = (0, 0)


def stances_in(scene: Scene) -> Iterator[Stanced]:
    """All stances of the sentence, each verb and noun at most once."""
    taken: set[int] = set()
    for at, found in [*_by_verbs(scene), *_by_nouns(scene), *_by_obligations(scene), *_by_refusals(scene)]:
        if at not in taken:
            taken.add(at)
            yield replace(found, cue=(scene.tree.tokens[at].start, scene.tree.tokens[at].end))


def _by_verbs(scene: Scene) -> Iterator[tuple[int, Stanced]]:
    text = scene.reading.article.text
    if not has_stance_verb(scene.cues, text, scene.start, scene.end):
        return
    for verb in scene.cues.verbs:
        for match in verb.forms.finditer(text, scene.start, scene.end):
            at = verb_at(scene.tree, match.start(), match.end())
            found = _of_verb(scene, verb, at, match.end()) if at is not None and not verb.has_own_frame else None
            if at is not None and found is not None:
                yield at, found


def _of_verb(scene: Scene, verb: CompiledVerb, at: int, end: int) -> Stanced | None:
    text, tree = scene.reading.article.text, scene.tree
    if verb.complement and not verb.preposition and not verb.complement.match(text, end):
        return None
    if (
        verb.complement
        and verb.needs_grammar
        and not verb.complement.search(text, max(scene.start, end - _REACH), min(end + _REACH, scene.end))
    ):
        return None
    if _is_hypothetical(scene, at) or _says_nothing(scene, verb, at):
        return None
    subject = state_subject(tree, at) if verb.is_state else subject_head(tree, at)
    topic = topic_phrase(tree, at, verb)
    party = cue_speaker(scene, tree.tokens[at].start) if subject is None else None
    if party is not None and topic is None and verb.preposition is None and not verb.needs_clause:
        topic = object_behind(tree, at)  # what a quotation behind it pulled off its verb
    if topic is None or (subject is None and party is None):
        return None
    stance = verb.stance
    if is_negated(tree, at):
        if stance not in _OPPOSITE:
            return None
        stance = _OPPOSITE[stance]
    if verb.objects is not None and scene.cues.negations.match(text, *topic):
        stance = "rejects"
    if verb.of_speaker and (subject is None or "Person=1" not in tree.tokens[subject].feats):
        return None
    party = party_of(scene, subject) if subject is not None else party
    return Stanced(party, stance, topic) if party is not None else None


def _says_nothing(scene: Scene, verb: CompiledVerb, at: int) -> bool:
    """Whether a refusal is one to talk ("refused to comment")."""
    if verb.stance != "rejects" or not verb.needs_clause:
        return False
    deeds = [i for i in scene.tree.children(at) if scene.tree.relation(i) in {"xcomp", "ccomp"}]
    return any(scene.cues.no_deeds.match(scene.tree.tokens[i].lemma.lower()) for i in deeds)


def _is_hypothetical(scene: Scene, verb: int) -> bool:
    """Whether a conjunction makes the clause a case that may be ("if he supports the plan")."""
    tree = scene.tree
    return any(
        tree.relation(i) in {"mark", "advmod"} and scene.cues.hypotheses.match(tree.tokens[i].lemma)
        for i in tree.children(verb)
    )


def _by_nouns(scene: Scene) -> Iterator[tuple[int, Stanced]]:
    for at, token in enumerate(scene.tree.tokens):
        if token.upos != "NOUN":
            continue
        for noun in scene.cues.nouns:
            if noun.lemmas.match(token.lemma.lower()):
                found = _of_noun(scene, noun, at)
                if found is not None:
                    yield at, found


def _of_noun(scene: Scene, noun: CompiledNoun, at: int) -> Stanced | None:
    tree = scene.tree
    topic = _noun_topic(tree, noun, at)
    party = _possessor(scene, at) if topic is not None else None
    if topic is None or party is None:
        return None
    return Stanced(party, noun.stance, topic)


def _noun_topic(tree: Tree, noun: CompiledNoun, at: int) -> tuple[int, int] | None:
    """The phrase behind the noun's preposition, whether it hangs on the noun or on its verb; or its infinitive."""
    around = [*tree.children(at), *(tree.children(tree.heads[at]) if tree.heads[at] >= 0 else ())]
    for i in around:
        cases = [c for c in tree.children(i) if tree.relation(c) == "case"]
        if tree.tokens[i].upos == "PRON":
            continue
        if i > at and cases and cases[0] == at + 1 and noun.prepositions.match(tree.tokens[cases[0]].lemma.lower()):
            start, end = phrase_span(tree, i)
            return max(start, tree.tokens[cases[-1] + 1].start), end
    if noun.stance == "demands":
        return clause_after(tree, at, [i for i in tree.children(at) if i > at])
    return None


def _possessor(scene: Scene, at: int) -> Party | None:
    tree, verb = scene.tree, scene.tree.heads[at]
    for i in tree.children(at):
        token = tree.tokens[i]
        cases = [tree.tokens[c].lemma.lower() for c in tree.children(i) if tree.relation(c) == "case"]
        if "Poss=Yes" in token.feats:
            subject = subject_head(tree, verb) if verb >= 0 else None
            return party_of(scene, i if subject is None or subject == at else subject)
        if tree.relation(i) == "nmod" and any(case in {"'s", "’s"} or scene.cues.agents.match(case) for case in cases):
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


def _by_obligations(scene: Scene) -> Iterator[tuple[int, Stanced]]:
    """What somebody's words say that others must do."""
    tree = scene.tree
    if not scene.is_quoting:
        return
    for at, token in enumerate(tree.tokens):
        if token.upos != "AUX" or not scene.cues.obligations.match(token.lemma.lower()) or tree.heads[at] < 0:
            continue
        verb = tree.heads[at]
        if tree.relation(at) != "aux" or _is_hypothetical(scene, verb) or not _is_owed(tree, verb):
            continue
        if tree.relation(verb) == "acl":
            continue  # "rejected the notion that it should": what the noun makes of it decides
        quotation = innermost_quotation(scene, token.start)
        if not _is_demanding(scene, at, verb, is_direct=quotation is not None and quotation.kind == "direct"):
            continue
        party = speaker_of(scene, token.start)
        if party is None or quotation is None:
            continue
        first = min(p for i in tree.children(verb) if tree.relation(i) == "nsubj" for p in tree.phrase(i))
        places = tree.phrase(verb, without=frozenset({"parataxis", "discourse", "advcl"}))
        inside = [p for p in places if p >= min(first, at) and quotation.start <= tree.tokens[p].start < quotation.end]
        if not inside:
            continue
        start, end = tree.tokens[inside[0]].start, tree.tokens[inside[-1]].end
        if end - start <= _LONGEST_CLAUSE:
            yield verb, Stanced(party, "rejects" if is_negated(tree, verb) else "demands", (start, end))


def _is_demanding(scene: Scene, at: int, verb: int, *, is_direct: bool) -> bool:
    """Whether the verb of obligation demands: "soll" in reported speech is hearsay, "dürfen" demands only negated."""
    tree, token = scene.tree, scene.tree.tokens[at]
    if token.lemma == "dürfen" and not is_negated(tree, verb):
        return False
    if "Tense=Past" in token.feats and "Mood=Sub" not in token.feats:
        return False  # what had to be done
    if token.lemma == "sollen" and not is_direct and "Mood=Sub" not in token.feats:
        return False
    unreal = any(t.lemma in {"haben", "sein", "werden"} and "Mood=Sub" in t.feats and "Tense=Past" in t.feats
                 for t in tree.tokens)  # fmt: skip
    return not unreal


def _is_owed(tree: Tree, verb: int) -> bool:
    """Whether somebody is told to do something: no impersonal subject, and nothing that lies behind ("should have")."""
    if any(tree.tokens[i].lemma == "have" and tree.relation(i) == "aux" for i in tree.children(verb)):
        return False
    subjects = [i for i in tree.children(verb) if tree.relation(i) == "nsubj"]
    if not subjects or tree.tokens[subjects[0]].lemma.lower() in _EMPTY_SUBJECTS:
        return False
    token = tree.tokens[subjects[0]]
    return "Person=1" not in token.feats or "Number=Plur" in token.feats


def _by_refusals(scene: Scene) -> Iterator[tuple[int, Stanced]]:
    """What somebody says of themselves that they will not do."""
    tree = scene.tree
    if not scene.is_quoting:
        return
    for at, token in enumerate(tree.tokens):
        if not scene.cues.intentions.match(token.lemma.lower()) or token.upos not in {"AUX", "VERB", "ADJ"}:
            continue
        verb = tree.heads[at] if tree.relation(at) == "aux" else at
        deeds = [verb] if verb != at else [i for i in tree.children(at) if tree.relation(i) in {"xcomp", "ccomp"}]
        if verb < 0 or not deeds or not is_negated(tree, verb) or _is_hypothetical(scene, verb):
            continue
        subject = subject_head(tree, verb)
        if subject is None or not _speaks_of_itself(scene, subject):
            continue
        if scene.cues.no_deeds.match(tree.tokens[deeds[0]].lemma.lower()) or not _has_aim(tree, deeds[0]):
            continue
        party = party_of(scene, subject)
        if party is not None:
            places = [p for p in tree.phrase(deeds[0], without=frozenset({"parataxis", "advcl", "nsubj", "aux", "acl"}))
                      if tree.tokens[p].upos != "PUNCT"]  # fmt: skip
            yield deeds[0], Stanced(party, "rejects", (tree.tokens[places[0]].start, tree.tokens[places[-1]].end))


def _speaks_of_itself(scene: Scene, subject: int) -> bool:
    """Whether the subject is the speaker: "I" and "we" in their words, "he" and "she" in what is told of them."""
    token = scene.tree.tokens[subject]
    if "Person=1" in token.feats:
        return True
    quotation = innermost_quotation(scene, token.start)
    return (
        token.upos == "PRON"
        and "PronType=Prs" in token.feats
        and quotation is not None
        and quotation.kind == "indirect"
    )


def _has_aim(tree: Tree, verb: int) -> bool:
    return any(tree.relation(i) in {"obj", "obl", "xcomp", "ccomp"} for i in tree.children(verb))
