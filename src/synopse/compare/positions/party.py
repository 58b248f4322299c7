"""Whose position it is: the name, party or speaker that a subject stands for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from synopse.compare.positions.cues import PositionCues
from synopse.compare.trees import Tree, tree_of
from synopse.languages import load_language
from synopse.model import Name, Quotation, Reading, Span
from synopse.text.normalise import word_spans

_OUTSIDE = frozenset({"acl", "punct", "conj", "cc", "parataxis", "advcl"})
_ATTACHED = frozenset({"flat", "appos", "nmod", "compound"})
_BEFORE = frozenset({"det", "amod", "compound", "nmod"})
_KINDS = frozenset({"PER", "ORG", "LOC"})
_LOOK_BACK = 400
_LONGEST = 600
"""Characters of a sentence beyond which it is no sentence."""
_MOST_NESTED = 24
"""Quotations that may begin before a place and still hold it; more stand in no real text."""
_PLAIN = frozenset({"DET", "ADJ", "NOUN"})
_FURTHEST_BACK = 3
"""Sentences before within which a pronoun finds its person, while no other one comes up."""


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence with its tree."""

    reading: Reading
    cues: PositionCues
    tree: Tree
    start: int
    end: int

    @property
    def is_quoting(self) -> bool:
        """Whether somebody's words stand in the sentence."""
        quotations = self.reading.article.quotations
        last = bisect_left(quotations, self.end, key=lambda q: q.start)
        return any(q.end > self.start for q in quotations[max(0, last - _MOST_NESTED) : last])


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


def cue_speaker(scene: Scene, offset: int) -> Party | None:
    """Who speaks by the verb at ``offset``, when it introduces somebody's words."""
    quotations = scene.reading.article.quotations
    first = bisect_left(quotations, scene.start - _LOOK_BACK, key=lambda q: q.start)
    last = bisect_left(quotations, scene.end + _LOOK_BACK, key=lambda q: q.start)
    by_cue = [q for q in quotations[first:last] if q.cue and q.cue.start <= offset < q.cue.end and q.kind != "reported"]
    return _speaker(scene, by_cue[0]) if by_cue else None


def innermost_quotation(scene: Scene, offset: int) -> Quotation | None:
    """The shortest direct or indirect quotation around ``offset`` that has a speaker."""
    quotations = scene.reading.article.quotations
    last = bisect_right(quotations, offset, key=lambda q: q.start)
    near = quotations[max(0, last - _MOST_NESTED) : last]
    around = [q for q in near if offset < q.end and q.speaker and q.kind != "reported"]
    return min(around, key=lambda q: (q.end - q.start, q.start), default=None)


def _speaker(scene: Scene, quotation: Quotation) -> Party | None:
    speaker, article = quotation.speaker, scene.reading.article
    if speaker is None or (
        quotation.cue and scene.cues.sources.match(article.text[quotation.cue.start : quotation.cue.end])
    ):
        return None
    names = _names_in(scene, speaker.start, speaker.end)
    first = next((name for name in names if name.kind == "PER"), None)
    if first is not None and "," in speaker.text and first.start == speaker.start:
        return _party(scene, first.start, first.end)  # "Ada Kern, mayor since 2012"
    is_named = bool(names)
    words = [word.strip(",.;:\"'“”„»«()") for word in speaker.text.split()]
    if not is_named and not any(scene.cues.groups.match(w) or scene.cues.organs.match(w) for w in words):
        return None
    return _party(scene, speaker.start, speaker.end)


def names_person_before(scene: Scene, offset: int) -> bool:
    """Whether a person is named in the sentence before ``offset``."""
    return any(name.kind == "PER" for name in _names_in(scene, scene.start, offset))


def names_person(scene: Scene, start: int, end: int) -> bool:
    """Whether ``start:end`` is a person's name, with or without what stands before it."""
    return any(name.kind == "PER" and name.end == end for name in _names_in(scene, start, end))


def _names_in(scene: Scene, start: int, end: int) -> list[Name]:
    """The names of persons, organisations and places in ``start:end``."""
    names = scene.reading.article.names
    first, last = (bisect_left(names, place, key=lambda name: name.start) for place in (start, end))
    return [name for name in names[first:last] if name.end <= end and name.kind in _KINDS]


def _behind_pronoun(scene: Scene, subject: int) -> Party | None:
    token = scene.tree.tokens[subject]
    quotation = innermost_quotation(scene, token.start)
    if "Person=1" in token.feats:
        return _speaker(scene, quotation) if quotation is not None and quotation.kind == "direct" else None
    if (
        "PronType=Prs" not in token.feats
        or token.lemma.lower() in scene.tree.grammar.expletives
        or "Person=2" in token.feats
    ):
        return None
    if quotation is not None:
        return _speaker(scene, quotation) if quotation.kind == "indirect" else None
    return _last_group(scene, token.start) if "Number=Plur" in token.feats else _only_person(scene, token.start)


def _last_group(scene: Scene, offset: int) -> Party | None:
    """The only group named in the sentence before, or in this one before ``offset``."""
    article = scene.reading.article
    at = bisect_left(article.sentences, scene.start, key=lambda s: s.start) - 1
    start = max(0, scene.start - _LOOK_BACK, article.sentences[at].start if at >= 0 else scene.start)
    words = [(a, b) for a, b in word_spans(article.text, start, offset) if scene.cues.groups.match(article.text[a:b])]
    if len({article.text[a:b].lower() for a, b in words}) != 1:
        return None
    return _party(scene, *words[0])


def _only_person(scene: Scene, offset: int) -> Party | None:
    """The person who is the last subject before in the sentence, or the only one of the sentence before."""
    article = scene.reading.article
    own = _subject_persons(scene, offset)
    if own:
        return own[-1]
    at = bisect_left(article.sentences, scene.start, key=lambda s: s.start)
    for before in reversed(article.sentences[max(0, at - _FURTHEST_BACK) : at]):
        if "\n" in article.text[before.end : scene.start] or before.end - before.start > _LONGEST:
            return None
        tree = tree_of(scene.reading, before.start, before.end)
        if tree is None:
            return None
        earlier = Scene(scene.reading, scene.cues, tree, before.start, before.end)
        found = _subject_persons(earlier, before.end)
        if found:
            return found[0] if len({party.text.split()[-1] for party in found}) == 1 else None
        if any(name.kind == "PER" for name in _names_in(earlier, before.start, before.end)):
            return None  # somebody else has come up
    return None


def _subject_persons(scene: Scene, offset: int) -> list[Party]:
    """The persons who are subjects before ``offset``, in order."""
    found = []
    for place, token in enumerate(scene.tree.tokens):
        if token.start >= offset or scene.tree.relation(place) != "nsubj" or token.upos == "PRON":
            continue
        party = _named(scene, place)
        if party is not None and any(n.kind == "PER" for n in _names_in(scene, party.span.start, party.span.end)):
            found.append(party)
    return found


def _named(scene: Scene, subject: int) -> Party | None:
    """A name that the subject's phrase is, or that its office belongs to; a group that is a party itself."""
    tree, text = scene.tree, scene.reading.article.text
    places = tree.phrase(subject, without=_OUTSIDE)
    start, end = tree.tokens[places[0]].start, tree.tokens[places[-1]].end
    head = tree.tokens[subject]
    names = _names_in(scene, start, end)
    at_head = [n for n in names if n.start <= head.start < n.end]
    if at_head:
        return _party(scene, at_head[0].start, at_head[0].end)
    apposed = [n for n in names if _is_apposed(tree, subject, n)]
    persons = [n for n in apposed if n.kind == "PER"]
    if apposed and not persons and tree.relation(tree.inside(apposed[0].start, apposed[0].end)[0]) in {"appos", "flat"}:
        return _party(scene, apposed[0].start, apposed[0].end)
    word = text[head.start : head.end]
    if scene.cues.groups.match(word) and not persons:
        return _group(scene, subject)
    if head.upos == "PROPN" and not names:
        return _group(scene, subject)
    seat = _seat(scene, subject) if scene.cues.organs.match(word) and not names else None
    if seat is not None:
        return _party(scene, seat.start, seat.end)
    if scene.cues.organs.match(word) or persons:
        chosen = next(iter(persons or names), None)
        return _party(scene, chosen.start, chosen.end) if chosen is not None else _group(scene, subject)
    match = scene.cues.parties.match(text, start, end)
    return _party(scene, match.start(), match.end()) if match is not None and match.end() >= head.end else None


def _seat(scene: Scene, subject: int) -> Name | None:
    """The place right behind an organ, whatever the parser hung it on ("die Regierung in Norland")."""
    tokens = scene.tree.tokens
    if subject + 2 >= len(tokens) or tokens[subject + 1].lemma.lower() != "in":
        return None
    place = tokens[subject + 2]
    return next(
        (n for n in _names_in(scene, place.start, scene.end) if n.start == place.start and n.kind == "LOC"), None
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


def _group(scene: Scene, subject: int) -> Party:
    """The noun with what stands right beside it ("the protesters", "viele Bischöfe", "Ministerin Ada Brenk")."""
    tree = scene.tree
    before = [i for i in tree.children(subject) if i < subject and tree.relation(i) in _BEFORE]
    behind = [i for i in tree.phrase(subject) if i > subject and tree.tokens[i].upos == "PROPN"]
    first = last = subject
    while first - 1 in before:
        first -= 1
    while last + 1 in behind:
        last += 1
    return _party(scene, tree.tokens[first].start, tree.tokens[last].end)


def _as_heading(scene: Scene, start: int, end: int) -> str:
    """A party's words as they stand alone: without article, in the nominative ("der irakischen Regierung" is the
    "irakische Regierung", "das Auswärtige Amt" is "Auswärtiges Amt")."""
    tokens, text = scene.reading.tokens, scene.reading.article.text
    first, last = (bisect_left(tokens, place, key=lambda token: token.start) for place in (start, end))
    own = tokens[first:last]
    head = next((i for i, token in enumerate(own) if token.upos == "NOUN"), None)
    if head is None or any(token.upos not in _PLAIN for token in own[: head + 1]):
        return " ".join(text[start:end].split())
    rules = load_language(scene.cues.language).declension
    feats, words = own[head].feats, []
    ending = rules.strong.get(_gender(feats), rules.weak_endings[0])
    for at, token in enumerate(own):
        word = text[token.start : token.end]
        if at < head and token.upos == "DET" and token.lemma.lower() in scene.tree.grammar.articles:
            continue
        if at < head and token.upos == "ADJ" and not rules.of_place.match(word):
            word = rules.adjective_end.sub(ending, word, count=1)
        if rules.nominatives and at == head and "Case=Gen" in feats and _gender(feats) in {"m", "n"}:
            word = token.lemma if word.startswith(token.lemma) and len(word) - len(token.lemma) <= 2 else word
        words.append(word)
    return " ".join(words)


def _gender(feats: str) -> str:
    """The gender as `DeclensionRules` names it: ``m``, ``n``, ``f``, ``p`` for the plural; "" where the tags tell none."""
    if "Number=Plur" in feats:
        return "p"
    return next((part.split("=")[1][:1].lower() for part in feats.split("|") if part.startswith("Gender=")), "")


def _party(scene: Scene, start: int, end: int) -> Party:
    return Party(Span(scene.reading.article.id, start, end), _as_heading(scene, start, end))
