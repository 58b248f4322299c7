"""Whose position it is: the name, party or speaker that a subject stands for."""

from __future__ import annotations

from bisect import bisect_left

from synopse.compare.positions.named import named, speaker_in
from synopse.compare.positions.scene import MOST_NESTED, Party, Scene, innermost_quotation, names_in, party_at
from synopse.compare.trees import Tree, tree_of
from synopse.text.normalise import word_spans

_LOOK_BACK = 400
_LONGEST = 600
"""Characters of a sentence beyond which it is no sentence."""
_FURTHEST_BACK = 3
"""Sentences before within which a pronoun finds its person, while no other one comes up."""


def party_of(scene: Scene, subject: int) -> Party | None:
    """The party that the subject at place ``subject`` names; None where it names none for sure."""
    token = scene.tree.tokens[subject]
    if token.upos == "PRON" or token.upos == "DET":
        return _behind_pronoun(scene, subject)
    return _named_before(scene, subject) or named(scene, subject)


def _named_before(scene: Scene, subject: int) -> Party | None:
    """The only body named in this sentence or the one before, for "the group" and its like."""
    tree, article = scene.tree, scene.reading.article
    token = tree.tokens[subject]
    beside = [i for i in tree.children(subject) if tree.relation(i) not in {"punct", "case"}]
    is_definite = len(beside) == 1 and "Definite=Def" in tree.tokens[beside[0]].feats
    if not is_definite or not scene.cues.generic.match(article.text[token.start : token.end]):
        return None
    at = bisect_left(article.sentences, scene.start, key=lambda s: s.start) - 1
    start = max(0, scene.start - _LOOK_BACK, article.sentences[at].start if at >= 0 else scene.start)
    bodies = [name for name in names_in(scene, start, token.start) if name.kind == "ORG"]
    if len({article.text[name.start : name.end] for name in bodies}) != 1:
        return None
    return party_at(scene, bodies[-1].start, bodies[-1].end)


def speaker_of(scene: Scene, offset: int) -> Party | None:
    """Whose words stand at ``offset``."""
    quotation = innermost_quotation(scene, offset)
    return speaker_in(scene, quotation) if quotation is not None else None


def _behind_pronoun(scene: Scene, subject: int) -> Party | None:
    token = scene.tree.tokens[subject]
    quotation = innermost_quotation(scene, token.start)
    if "Person=1" in token.feats:
        return speaker_in(scene, quotation) if quotation is not None and quotation.kind == "direct" else None
    if (
        "PronType=Prs" not in token.feats
        or token.lemma.lower() in scene.tree.grammar.expletives
        or "Person=2" in token.feats
    ):
        return None
    if quotation is not None:
        return speaker_in(scene, quotation) if quotation.kind == "indirect" else None
    if "Number=Plur" in token.feats:
        return _last_group(scene, token.start)
    return _only_person(scene, token.start) or _same_speaker(scene, subject)


def _same_speaker(scene: Scene, subject: int) -> Party | None:
    """Who speaks by the verb of a pronoun, or by the one joined to it ("he denies it all and calls himself a victim")."""
    tree, verb = scene.tree, scene.tree.heads[subject]
    if verb < 0:
        return None
    verbs = {verb, *(i for i in tree.children(verb) if tree.relation(i) == "conj")}
    quotations = scene.reading.article.quotations
    last = bisect_left(quotations, scene.end, key=lambda q: q.start)
    for quotation in quotations[max(0, last - MOST_NESTED) : last]:
        cue = quotation.cue
        if cue is not None and cue.start >= scene.start and verbs.intersection(tree.inside(cue.start, cue.end)):
            return speaker_in(scene, quotation)
    return None


def _last_group(scene: Scene, offset: int) -> Party | None:
    """The only group named in the sentence before, or in this one before ``offset``."""
    article = scene.reading.article
    at = bisect_left(article.sentences, scene.start, key=lambda s: s.start) - 1
    start = max(0, scene.start - _LOOK_BACK, article.sentences[at].start if at >= 0 else scene.start)
    words = [(a, b) for a, b in word_spans(article.text, start, offset) if scene.cues.groups.match(article.text[a:b])]
    if len({article.text[a:b].lower() for a, b in words}) != 1 or not _can_be_they(scene, words[0][0]):
        return None
    return party_at(scene, *words[0])


def _can_be_they(scene: Scene, offset: int) -> bool:
    """Whether the group at ``offset`` is more than one: "sie fordern" stands for no bank, "they demand" may for a panel."""
    tokens = scene.reading.tokens
    at = bisect_left(tokens, offset, key=lambda token: token.start)
    is_it = at < len(tokens) and tokens[at].start == offset and "Number=Sing" in tokens[at].feats
    return scene.cues.they_may_be_one or not is_it


def _only_person(scene: Scene, offset: int) -> Party | None:
    """The person who is the last subject before in the sentence, or the only one of the sentence before."""
    article = scene.reading.article
    own = _subject_persons(scene, offset)
    if own:
        return own[-1]
    at = bisect_left(article.sentences, scene.start, key=lambda s: s.start)
    for before in reversed(article.sentences[max(0, at - _FURTHEST_BACK) : at]):
        if article.text.count("\n\n", before.end, scene.start) > 1 or before.end - before.start > _LONGEST:
            return None
        tree = tree_of(scene.reading, before.start, before.end)
        if tree is None:
            return None
        earlier = Scene(scene.reading, scene.cues, tree, before.start, before.end)
        found = _subject_persons(earlier, before.end)
        if found and len({party.text.split()[-1] for party in found}) > 1:
            found = [
                party for place, party in zip(_subject_places(earlier), found, strict=True) if _is_main(tree, place)
            ]
            return found[0] if len(found) == 1 else None
        if found:
            return found[0]
        if any(name.kind == "PER" for name in names_in(earlier, before.start, before.end)):
            return None  # somebody else has come up
    return None


def _is_main(tree: Tree, subject: int) -> bool:
    """Whether a subject is that of the sentence, not of one of its clauses."""
    verb = tree.heads[subject]
    return verb >= 0 and (tree.heads[verb] < 0 or (tree.relation(verb) == "conj" and tree.heads[tree.heads[verb]] < 0))


def _subject_places(scene: Scene) -> list[int]:
    return [place for place, _ in _subjects(scene, scene.end)]


def _subject_persons(scene: Scene, offset: int) -> list[Party]:
    """The persons who are subjects before ``offset``, in order."""
    return [party for _, party in _subjects(scene, offset)]


def _subjects(scene: Scene, offset: int) -> list[tuple[int, Party]]:
    found = []
    for place, token in enumerate(scene.tree.tokens):
        if token.start >= offset or scene.tree.relation(place) != "nsubj" or token.upos == "PRON":
            continue
        party = named(scene, place)
        if party is not None and any(n.kind == "PER" for n in names_in(scene, party.span.start, party.span.end)):
            found.append((place, party))
    return found
