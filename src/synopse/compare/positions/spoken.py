"""What somebody's own words demand of others, or refuse."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from synopse.compare.positions.grammar import is_negated, subject_head
from synopse.compare.positions.party import party_of, speaker_of
from synopse.compare.positions.scene import Party, Scene, innermost_quotation
from synopse.compare.positions.stanced import Stanced, is_denied, is_hypothetical
from synopse.compare.trees import Tree
from synopse.model import Quotation, Stance

_LONGEST_CLAUSE = 160


def by_obligations(scene: Scene) -> Iterator[tuple[int, Stanced]]:
    """What somebody's words, or what somebody thinks, say that others must do."""
    tree = scene.tree
    for at, token in enumerate(tree.tokens):
        if token.upos != "AUX" or not scene.cues.obligations.match(token.lemma.lower()) or tree.heads[at] < 0:
            continue
        verb = tree.heads[at]
        if tree.relation(at) != "aux" or is_hypothetical(scene, verb) or not _is_owed(scene, verb):
            continue
        if tree.relation(verb) in {"acl", "csubj"} or is_denied(tree, verb) or _is_mentioned(scene, verb):
            continue  # "rejected the notion that it should": what the noun makes of it decides
        quotation = innermost_quotation(scene, token.start)
        if _is_consequence(scene, verb, at) or _is_own_duty(scene, verb, quotation):
            continue
        if not _is_demanding(scene, at, verb, is_direct=quotation is not None and quotation.kind == "direct"):
            continue
        party = speaker_of(scene, token.start) if quotation is not None else _thinker(scene, verb)
        if party is None:
            continue
        first = min(p for i in tree.children(verb) if tree.relation(i) == "nsubj" for p in tree.phrase(i))
        places = tree.phrase(verb, without=frozenset({"parataxis", "discourse", "advcl"}))
        low, high = (quotation.start, quotation.end) if quotation is not None else (scene.start, scene.end)
        inside = [p for p in places if p >= min(first, at) and low <= tree.tokens[p].start < high]
        if not inside:
            continue
        start, end = tree.tokens[inside[0]].start, tree.tokens[inside[-1]].end
        if end - start <= _LONGEST_CLAUSE:
            yield verb, Stanced(party, _stance(scene, verb, at), (start, end))


def _is_consequence(scene: Scene, verb: int, modal: int) -> bool:
    """Whether the clause says what would follow ("sonst müssten wir schließen", "otherwise we must close")."""
    tree = scene.tree
    is_open = not scene.cues.mood_tells or "Mood=Sub" in tree.tokens[modal].feats
    below = [*tree.children(verb), *tree.children(modal)]
    return is_open and any(scene.cues.consequences.match(tree.tokens[i].lemma) for i in below)


def _is_mentioned(scene: Scene, verb: int) -> bool:
    """Whether the clause of duty is what another verb of the same words is about ("it is a shame that she must fight")."""
    tree, head = scene.tree, scene.tree.heads[verb]
    if head < 0 or not any(tree.relation(i) == "mark" for i in tree.children(verb)):
        return False
    quotation = innermost_quotation(scene, tree.tokens[verb].start)
    if quotation is None or not quotation.start <= tree.tokens[head].start < quotation.end:
        return False
    return not scene.cues.opining.match(tree.tokens[head].lemma.lower())


def _is_own_duty(scene: Scene, verb: int, quotation: Quotation | None) -> bool:
    """Whether somebody says in reported speech what they must do themselves ("sie müsse noch lernen")."""
    if quotation is None or quotation.kind != "indirect":
        return False
    subjects = [scene.tree.tokens[i] for i in scene.tree.children(verb) if scene.tree.relation(i) == "nsubj"]
    return any("PronType=Prs" in t.feats and "Person=3" in t.feats and "Number=Sing" in t.feats for t in subjects)


def _thinker(scene: Scene, verb: int) -> Party | None:
    """Who holds the opinion that the clause of ``verb`` is ("she thinks that the council should")."""
    tree, head = scene.tree, scene.tree.heads[verb]
    if head < 0 or tree.relation(verb) != "ccomp" or not scene.cues.opining.match(tree.tokens[head].lemma.lower()):
        return None
    subject = subject_head(tree, head)
    return party_of(scene, subject) if subject is not None and not is_negated(tree, head) else None


def _is_demanding(scene: Scene, at: int, verb: int, *, is_direct: bool) -> bool:
    """Whether the verb of obligation demands: "soll" in reported speech is hearsay, "dürfen" demands only negated."""
    tree, token = scene.tree, scene.tree.tokens[at]
    if scene.cues.permitting.match(token.lemma) and not is_negated(tree, verb):
        return False
    if "Tense=Past" in token.feats and "Mood=Sub" not in token.feats:
        return False  # what had to be done
    if scene.cues.hearsay.match(token.lemma) and not is_direct and "Mood=Sub" not in token.feats:
        return False
    unreal = any(t.lemma in tree.grammar.unreal and "Mood=Sub" in t.feats and "Tense=Past" in t.feats
                 for t in tree.tokens)  # fmt: skip
    return not unreal


def _stance(scene: Scene, verb: int, modal: int) -> Stance:
    """What others must do is demanded, what they should be able or allowed to do is supported."""
    tree = scene.tree
    if is_negated(tree, verb):
        return "rejects"
    if scene.cues.strict.match(tree.tokens[modal].lemma.lower()):
        return "demands"
    return "supports" if scene.cues.permissions.match(tree.tokens[verb].lemma.lower()) else "demands"


def _is_owed(scene: Scene, verb: int) -> bool:
    """Whether somebody is told to do something: somebody who can be asked, a deed, nothing that lies behind ("should
    have"), and more than what is bound to come ("we must reckon with it")."""
    tree = scene.tree
    below = [i for i in tree.children(verb) if tree.relation(i) in {"aux", "cop"}]
    if any(tree.tokens[i].lemma in tree.grammar.having for i in below):
        return False
    lemma = tree.tokens[verb].lemma.lower()
    if scene.cues.no_demands.match(lemma) or scene.cues.no_deeds.match(lemma):
        return False
    subject = next((i for i in tree.children(verb) if tree.relation(i) == "nsubj"), None)
    if subject is None or scene.cues.empty_subjects.match(tree.tokens[subject].lemma.lower()):
        return False
    return _can_be_asked(scene, subject) or any(_can_be_asked(scene, i) for i in _agents(scene, verb))


def _agents(scene: Scene, verb: int) -> list[int]:
    """Who shall do what a passive tells ("the matter must be decided by the states")."""
    tree = scene.tree
    if not any(tree.tokens[i].deprel in {"nsubj:pass", "aux:pass"} for i in tree.children(verb)):
        return []
    cases = {i: [tree.tokens[c].lemma.lower() for c in tree.children(i) if tree.relation(c) == "case"]
             for i in tree.children(verb) if tree.relation(i) == "obl"}  # fmt: skip
    return [i for i, words in cases.items() if any(scene.cues.doers.match(word) for word in words)]


def _can_be_asked(scene: Scene, subject: int) -> bool:
    """Whether the subject is a person, a body or a group: of "the hurdles must be cleared" nothing is demanded."""
    token, text = scene.tree.tokens[subject], scene.reading.article.text
    if token.upos in {"PRON", "DET"}:
        if "PronType=Dem" in token.feats or "PronType=Art" in token.feats:
            return False  # "das muss weiter gehen"
        return "Person=2" not in token.feats and ("Person=1" not in token.feats or "Number=Plur" in token.feats)
    word = text[token.start : token.end]
    if scene.cues.groups.match(word) or scene.cues.organs.match(word) or scene.cues.people.match(word):
        return True
    names = scene.reading.article.names
    first = bisect_left(names, token.start + 1, key=lambda name: name.start) - 1
    return first >= 0 and names[first].end >= token.end and names[first].kind in {"PER", "ORG", "LOC"}


def by_refusals(scene: Scene) -> Iterator[tuple[int, Stanced]]:
    """What somebody says of themselves that they will not do."""
    tree = scene.tree
    for at, token in enumerate(tree.tokens):
        if not scene.cues.intentions.match(token.lemma.lower()) or token.upos not in {"AUX", "VERB", "ADJ"}:
            continue
        verb = tree.heads[at] if tree.relation(at) == "aux" else at
        deeds = [verb] if verb != at else [i for i in tree.children(at) if tree.relation(i) in {"xcomp", "ccomp"}]
        if verb < 0 or not deeds or not is_negated(tree, verb) or is_hypothetical(scene, verb):
            continue
        subject = subject_head(tree, verb)
        if subject is None or not (_speaks_of_itself(scene, subject) or _is_spoken_for(scene, subject)):
            continue
        if scene.cues.no_deeds.match(tree.tokens[deeds[0]].lemma.lower()) or not _has_aim(tree, deeds[0]):
            continue
        party = party_of(scene, subject)
        if party is not None:
            places = [p for p in tree.phrase(deeds[0], without=frozenset({"parataxis", "advcl", "nsubj", "aux", "acl"}))
                      if tree.tokens[p].upos != "PUNCT" and tree.tokens[p].lemma.lower() not in tree.grammar.negating_adverbs]  # fmt: skip
            yield deeds[0], Stanced(party, "rejects", (tree.tokens[places[0]].start, tree.tokens[places[-1]].end))


def _speaks_of_itself(scene: Scene, subject: int) -> bool:
    """Whether the subject is the speaker: "I" and "we" in their words, "he" and "she" in what is told of them."""
    token = scene.tree.tokens[subject]
    if "Person=1" in token.feats:
        return True
    if token.upos != "PRON" or "PronType=Prs" not in token.feats:
        return False
    quotation = innermost_quotation(scene, token.start)
    return quotation.kind == "indirect" if quotation is not None else _is_told(scene.tree, subject)


def _is_spoken_for(scene: Scene, subject: int) -> bool:
    """Whether the subject is a country or body of which somebody says what it will not do ("Norland will not pay")."""
    token = scene.tree.tokens[subject]
    names = scene.reading.article.names
    first = bisect_left(names, token.start + 1, key=lambda name: name.start) - 1
    is_body = first >= 0 and names[first].end >= token.end and names[first].kind in {"ORG", "LOC"}
    return is_body and (innermost_quotation(scene, token.start) is not None or _is_told(scene.tree, subject))


def _is_told(tree: Tree, subject: int) -> bool:
    """Whether the clause hangs on a verb of the same sentence ("made it clear that she would not pay")."""
    verb = tree.heads[subject]
    if verb < 0 or tree.heads[verb] < 0:
        return False
    marks = {tree.tokens[i].lemma.lower() for i in tree.children(verb) if tree.relation(i) == "mark"}
    return tree.relation(verb) == "ccomp" or (
        tree.relation(verb) == "advcl" and bool(marks & tree.grammar.complementisers)
    )


def _has_aim(tree: Tree, verb: int) -> bool:
    return any(tree.relation(i) in {"obj", "obl", "xcomp", "ccomp"} for i in tree.children(verb))
