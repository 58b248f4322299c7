"""Whom words name: a name, a group that is a party itself, or the speaker of a quotation."""

from __future__ import annotations

import re

from synopse.compare.positions.cues import PositionCues
from synopse.compare.positions.scene import Party, Scene, names_in, party_at
from synopse.compare.trees import Tree
from synopse.model import Name, Quotation

_OUTSIDE = frozenset({"acl", "punct", "conj", "cc", "parataxis", "advcl"})
_ATTACHED = frozenset({"flat", "appos", "nmod", "compound"})
_BEFORE = frozenset({"det", "amod", "compound", "nmod"})
_LONGEST_WHOLE = 6
"""Words behind "thousands" that say of whom."""


def speaker_in(scene: Scene, quotation: Quotation) -> Party | None:
    """Who speaks in a quotation, where that is somebody and no source."""
    speaker, article = quotation.speaker, scene.reading.article
    if speaker is None or (
        quotation.cue and scene.cues.sources.match(article.text[quotation.cue.start : quotation.cue.end])
    ):
        return None
    names = names_in(scene, speaker.start, speaker.end)
    persons = [name for name in names if name.kind == "PER"]
    is_last = len(persons) == 1 and persons[0].end == speaker.end
    if is_last and not scene.cues.links.search(article.text, speaker.start, persons[0].start):
        return party_at(scene, persons[0].start, speaker.end)  # "last year Ada Kern"
    person = persons[0].end - speaker.start if persons else 0
    comma = speaker.text.find(",", person)
    for end in (speaker.start + comma, speaker.end) if comma > 0 else (speaker.end,):
        words = [word.strip(",.;:\"'“”„»«()") for word in article.text[speaker.start : end].split()]
        if names_in(scene, speaker.start, end) or any(
            scene.cues.groups.match(word) or scene.cues.organs.match(word) for word in words
        ):
            return party_at(scene, speaker.start, end)  # "Ada Kern, mayor since 2012"
    return None


def named(scene: Scene, subject: int) -> Party | None:
    """A name that the subject's phrase is, or that its office belongs to; a group that is a party itself."""
    tree, text = scene.tree, scene.reading.article.text
    places = tree.phrase(subject, without=_OUTSIDE)
    start, end = tree.tokens[places[0]].start, tree.tokens[places[-1]].end
    head = tree.tokens[subject]
    names = names_in(scene, start, end)
    at_head = [n for n in names if n.start <= head.start < n.end]
    if at_head:
        return party_at(scene, at_head[0].start, at_head[0].end)
    apposed = [n for n in names if _is_apposed(tree, subject, n)]
    persons = [n for n in apposed if n.kind == "PER"]
    if apposed and not persons and tree.relation(tree.inside(apposed[0].start, apposed[0].end)[0]) in {"appos", "flat"}:
        return party_at(scene, apposed[0].start, apposed[0].end)
    word = text[head.start : head.end]
    person = _person_behind(scene, subject) if scene.cues.organs.match(word) and not persons else None
    if person is not None:
        return person
    whole = _with_whole(scene, subject) if scene.cues.quantities.match(word) and not persons else None
    if whole is not None:
        return whole
    if scene.cues.groups.match(word) and not persons:
        return _group(scene, subject)
    if head.upos == "PROPN" and not names:
        return _group(scene, subject)
    seat = _seat(scene, subject) if scene.cues.organs.match(word) and not names else None
    if seat is not None:
        return party_at(scene, seat.start, seat.end)
    if scene.cues.organs.match(word) or persons:
        chosen = next(iter(persons or names), None)
        return party_at(scene, chosen.start, chosen.end) if chosen is not None else _group(scene, subject)
    match = scene.cues.parties.match(text, start, end)
    return party_at(scene, match.start(), match.end()) if match is not None and match.end() >= head.end else None


def _seat(scene: Scene, subject: int) -> Name | None:
    """The place right behind an organ, whatever the parser hung it on ("die Regierung in Norland")."""
    tokens = scene.tree.tokens
    if subject + 2 >= len(tokens) or tokens[subject + 1].lemma.lower() != "in":
        return None
    place = tokens[subject + 2]
    return next(
        (n for n in names_in(scene, place.start, scene.end) if n.start == place.start and n.kind == "LOC"), None
    )


def _is_apposed(tree: Tree, subject: int, name: Name) -> bool:
    """Whether a name says who the subject is ("CEO Lisa Kern"), not whose ("critics of Lisa Kern")."""
    places = tree.inside(name.start, name.end)
    top = next((i for i in places if tree.heads[i] not in places), None)
    if top is None or (tree.heads[top] != subject and tree.relation(top) != "appos"):
        return False
    if tree.relation(top) not in _ATTACHED:
        return False
    # "leaders, including the former mayor Lisa Kern": the mayor is one of them
    linked = (top,) if tree.heads[top] == subject else (top, tree.heads[top])
    is_linked = any(tree.relation(i) == "case" for word in linked for i in tree.children(word))
    return not is_linked and "Case=Gen" not in tree.tokens[top].feats


def _person_behind(scene: Scene, subject: int) -> Party | None:
    """The person whose name stands right behind an office, whatever the parser hung it on ("Speaker Ada Kern")."""
    tokens = scene.tree.tokens
    if subject + 1 >= len(tokens) or tokens[subject + 1].upos != "PROPN":
        return None
    behind = names_in(scene, tokens[subject + 1].start, scene.end)
    if not behind or behind[0].kind != "PER" or behind[0].start != tokens[subject + 1].start:
        return None
    return party_at(scene, behind[0].start, behind[0].end)


def _with_whole(scene: Scene, subject: int) -> Party | None:
    """A part or number of people with what it is taken from ("thousands of farmers"), where that can be a party."""
    tree, text = scene.tree, scene.reading.article.text
    for i in tree.children(subject):
        word = tree.tokens[i]
        is_of = any(
            scene.cues.partitives.match(tree.tokens[c].lemma.lower())
            for c in tree.children(i)
            if tree.relation(c) == "case"
        )
        is_genitive = any("Case=Gen" in tree.tokens[c].feats for c in (i, *tree.children(i)))
        if i < subject or tree.relation(i) != "nmod" or not (is_of or is_genitive):
            continue
        places = [p for p in tree.phrase(i, without=_OUTSIDE) if p > subject]
        can_act = bool(names_in(scene, word.start, tree.tokens[places[-1]].end)) or word.upos == "PROPN"
        can_act = can_act or any(one.match(text[word.start : word.end]) for one in _parties(scene.cues))
        if can_act and places == list(range(subject + 1, subject + 1 + len(places))) and len(places) <= _LONGEST_WHOLE:
            return party_at(scene, tree.tokens[_first_of_group(scene, subject)].start, tree.tokens[places[-1]].end)
    return None


def _parties(cues: PositionCues) -> tuple[re.Pattern[str], ...]:
    return cues.groups, cues.organs, cues.people


def _first_of_group(scene: Scene, subject: int) -> int:
    tree = scene.tree
    before = [i for i in tree.children(subject) if i < subject and tree.relation(i) in _BEFORE]
    first = subject
    while first - 1 in before:
        first -= 1
    return first


def _group(scene: Scene, subject: int) -> Party:
    """The noun with what stands right beside it ("the protesters", "viele Bischöfe", "Ministerin Ada Brenk")."""
    tree = scene.tree
    behind = [i for i in tree.phrase(subject) if i > subject and tree.tokens[i].upos == "PROPN"]
    first, last = _first_of_group(scene, subject), subject
    while last + 1 in behind:
        last += 1
    return party_at(scene, tree.tokens[first].start, tree.tokens[last].end)
