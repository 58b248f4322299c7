"""Whose position it is: the name, party or speaker that a subject stands for."""

from __future__ import annotations

from dataclasses import dataclass

from synopse.compare.positions.cues import PositionCues
from synopse.compare.trees import Tree
from synopse.model import Name, Quotation, Reading, Span

_OUTSIDE = frozenset({"acl", "punct", "conj", "cc", "parataxis", "appos", "advcl"})
_KINDS = frozenset({"PER", "ORG", "LOC"})
_LOOK_BACK = 400


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence with its tree."""

    reading: Reading
    cues: PositionCues
    tree: Tree
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Party:
    """Where the party is named, and by which words."""

    span: Span
    text: str


def party_of(scene: Scene, subject: int) -> Party | None:
    """The party that the subject at place ``subject`` names; None where it names none for sure."""
    token = scene.tree.tokens[subject]
    if token.upos == "PRON" or token.upos == "DET":
        return _behind_pronoun(scene, subject)
    return _named(scene, subject)


def speaker_of(scene: Scene, offset: int) -> Party | None:
    """Whose words stand at ``offset``."""
    quotation = innermost_quotation(scene, offset)
    return _speaker(scene, quotation) if quotation is not None else None


def innermost_quotation(scene: Scene, offset: int) -> Quotation | None:
    """The shortest direct or indirect quotation around ``offset`` that has a speaker."""
    around = [
        q for q in scene.reading.article.quotations if q.start <= offset < q.end and q.speaker and q.kind != "reported"
    ]
    return min(around, key=lambda q: (q.end - q.start, q.start), default=None)


def _speaker(scene: Scene, quotation: Quotation) -> Party | None:
    speaker = quotation.speaker
    if speaker is None or len(speaker.text) <= 3:
        return None
    return Party(Span(scene.reading.article.id, speaker.start, speaker.end), " ".join(speaker.text.split()))


def _behind_pronoun(scene: Scene, subject: int) -> Party | None:
    token = scene.tree.tokens[subject]
    quotation = innermost_quotation(scene, token.start)
    if "Person=1" in token.feats:
        return _speaker(scene, quotation) if quotation is not None and quotation.kind == "direct" else None
    if "PronType=Prs" not in token.feats or token.lemma.lower() in {"it", "es"} or "Person=2" in token.feats:
        return None
    if quotation is not None:
        return _speaker(scene, quotation) if quotation.kind == "indirect" else None
    is_plural = "Number=Plur" in token.feats
    return None if is_plural else _only_person(scene, token.start)


def _only_person(scene: Scene, offset: int) -> Party | None:
    """The only person named before in the sentence, or else the only one in what stands right before it."""
    names, text = scene.reading.article.names, scene.reading.article.text
    for start in (scene.start, scene.start - _LOOK_BACK):
        persons = [n for n in names if start <= n.start and n.end <= offset and n.kind == "PER"]
        if persons:
            last = {text[n.start : n.end].split()[-1] for n in persons}
            found = max(persons, key=lambda n: (n.end - n.start, -n.start))
            return _party(scene, found.start, found.end) if len(last) == 1 else None
    return None


def _named(scene: Scene, subject: int) -> Party | None:
    """A name that the subject's phrase is, or that its office belongs to; a group that is a party itself."""
    tree, text = scene.tree, scene.reading.article.text
    places = tree.phrase(subject, without=_OUTSIDE)
    start, end = tree.tokens[places[0]].start, tree.tokens[places[-1]].end
    head = tree.tokens[subject]
    names = [n for n in scene.reading.article.names if start <= n.start and n.end <= end and n.kind in _KINDS]
    at_head = [n for n in names if n.start <= head.start < n.end]
    persons = [n for n in names if n.kind == "PER"]
    if at_head:
        return _party(scene, at_head[0].start, at_head[0].end)
    word = text[head.start : head.end]
    if scene.cues.groups.match(word):
        return _group(scene, subject)
    if scene.cues.organs.match(word) or persons:
        chosen: Name | None = (persons or names or [None])[0]
        return _party(scene, chosen.start, chosen.end) if chosen else _group(scene, subject)
    match = scene.cues.parties.match(text, start, end)
    return _party(scene, match.start(), match.end()) if match is not None and match.end() >= head.end else None


def _group(scene: Scene, subject: int) -> Party:
    """The noun with what stands right before it ("the protesters", "viele Bischöfe")."""
    tree = scene.tree
    before = [i for i in tree.children(subject) if i < subject and tree.relation(i) in {"det", "amod", "compound"}]
    first = subject
    while first - 1 in before:
        first -= 1
    return _party(scene, tree.tokens[first].start, tree.tokens[subject].end)


def _party(scene: Scene, start: int, end: int) -> Party:
    article = scene.reading.article
    return Party(Span(article.id, start, end), " ".join(article.text[start:end].split()))
