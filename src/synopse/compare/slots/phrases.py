"""The phrases of a sentence that another report could fill otherwise, with what tells their place in it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from synopse.compare.actors.forms import name_words
from synopse.compare.acts import act_at
from synopse.compare.measures.cues import measure_cues
from synopse.compare.trees import Tree, tree_of
from synopse.languages.rules.alternatives import Member, alternatives_of
from synopse.model import Name, Reading, Span
from synopse.text.normalise import fold
from synopse.text.stems import stem

_GLUED = re.compile(r"[a-zäöüß]{2,}[A-ZÄÖÜ]")
"""An agency and a place run together ("dpaWien") are no name of anybody."""
_NOUNS = frozenset({"NOUN", "PROPN", "X"})
_DESCRIBING = frozenset({"ADJ", "ADV", "VERB"})
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "X"})
_JOINED = frozenset({"conj", "appos", "flat", "compound", "parataxis"})
_GOVERNORS = 2
"""Content words above a phrase that are looked at; parsers hang "in the hall" on the noun or on the verb before it."""
_HIGHEST = 8
_LONGEST = 4
"""Words that a listed expression can end in."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A name, or a word of a set of which only one holds, and its place in sentence ``sentence`` of ``reading``.

    ``role`` is "subject", "object", the preposition before it, "attribute" of the word above, or another relation;
    ``above`` what the content words above tell. ``kind`` is a name's, empty for a word; ``words`` the name's, folded;
    ``members`` the sets a word stands in; ``stems`` its own; ``is_listed`` when it is one of several joined by "and".
    """

    reading: int
    sentence: int
    span: Span
    surface: str
    role: str
    above: frozenset[str]
    kind: str
    words: tuple[str, ...]
    members: frozenset[Member]
    stems: frozenset[str]
    is_plural: bool
    is_listed: bool


def phrases(reading: Reading, number: int, at: int) -> Iterator[Phrase]:
    """The names and listed words of sentence ``at`` of the story's reading ``number``."""
    sentence = reading.article.sentences[at]
    tree = tree_of(reading, sentence.start, sentence.end)
    if tree is None:
        return
    named = _names(reading, tree, sentence.start, sentence.end)
    told: set[int] = set()
    for place, token in enumerate(tree.tokens):
        name = named.get(place)
        if name is not None:
            if name.start in told:
                continue
            told.add(name.start)
            top = _top(tree, name)
            yield _phrase(reading, number, at, tree, top, (name.start, name.end), name.kind)
            head, members = _members_of_name(reading, tree, name)
            if members and name.kind != "PER":  # "Old Opera House"
                token = tree.tokens[head]
                yield _phrase(reading, number, at, tree, top, (token.start, token.end), "", members)
        elif token.upos in _NOUNS | _DESCRIBING:
            members = members_at(reading, tree, place)
            if members:
                yield _phrase(reading, number, at, tree, place, (token.start, token.end), "", members)


def _names(reading: Reading, tree: Tree, start: int, end: int) -> dict[int, Name]:
    names = reading.article.names
    named: dict[int, Name] = {}
    for at in range(bisect_left(names, start, key=lambda name: name.start), len(names)):
        if names[at].start >= end:
            break
        if _GLUED.match(reading.article.text, names[at].start):
            continue
        named.update(dict.fromkeys(tree.inside(names[at].start, names[at].end), names[at]))
    return named


def _top(tree: Tree, name: Name) -> int:
    """The word of a name that the others hang on."""
    inside = tree.inside(name.start, name.end)
    return next((i for i in inside if tree.heads[i] not in inside), inside[0])


def members_at(reading: Reading, tree: Tree, place: int) -> frozenset[Member]:
    """The sets in which the words that end here stand, in this part of speech."""
    article, token = reading.article, tree.tokens[place]
    known = alternatives_of(article.language)
    near = tree.tokens[max(0, place - _LONGEST + 1) : place + 1]
    words = [fold(article.text[one.start : one.end]) for one in near]
    found = known.members(words)
    if not found and token.upos == "NOUN":
        found = known.members([fold(token.lemma)])
    return frozenset(m for m in found if m.is_quality == (token.upos in _DESCRIBING))


def _members_of_name(reading: Reading, tree: Tree, name: Name) -> tuple[int, frozenset[Member]]:
    """The sets in which a name's first noun stands or its last words do, and where: "Academy of Arts", "City Hall"."""
    inside = tree.inside(name.start, name.end)
    found = ((i, members_at(reading, tree, i)) for i in (inside[-1], inside[0]))
    return next(((i, members) for i, members in found if members), (inside[0], frozenset()))


def _phrase(
    reading: Reading,
    number: int,
    at: int,
    tree: Tree,
    head: int,
    span: tuple[int, int],
    kind: str,
    members: frozenset[Member] = frozenset(),
) -> Phrase:
    article = reading.article
    surface = " ".join(article.text[span[0] : span[1]].split())
    stemmer = measure_cues(article.language).stemmer
    own = [tree.tokens[i] for i in tree.inside(*span)]
    return Phrase(
        number,
        at,
        Span(article.id, *span),
        surface,
        _role(reading, tree, head),
        frozenset(_above(reading, tree, head)),
        kind,
        name_words(surface),
        members,
        frozenset(stem(article.text[token.start : token.end], stemmer) for token in own),
        "Number=Plur" in tree.tokens[head].feats,
        tree.relation(head) == "conj" or any(tree.relation(i) == "conj" for i in tree.children(head)),
    )


def _role(reading: Reading, tree: Tree, head: int) -> str:
    """What the phrase is in its clause; one that is joined to another is what that is."""
    text = reading.article.text
    for _ in range(_HIGHEST):
        has_case = any(tree.relation(i) == "case" for i in tree.children(head))
        if has_case or tree.relation(head) not in _JOINED or tree.heads[head] < 0:
            break
        head = tree.heads[head]
    relation = tree.tokens[head].deprel
    case = next((i for i in tree.children(head) if tree.relation(i) == "case"), None)
    if case is not None:
        token = tree.tokens[case]
        word = text[token.start : token.end].lower()
        cues = measure_cues(reading.article.language)
        if relation == "obl:agent" or word in cues.agents:
            return "subject"
        return "attribute" if word in cues.genitives else token.lemma.lower()
    if relation in {"obj", "iobj", "nsubj:pass"}:
        return "object"
    return {"nsubj": "subject", "amod": "attribute", "nmod": "attribute", "compound": "attribute"}.get(
        relation.split(":")[0], relation.split(":")[0]
    )


def _above(reading: Reading, tree: Tree, head: int) -> Iterator[str]:
    """What the content words tell on which a phrase hangs, and the verbs joined to them, without those that tell nothing."""
    bare = measure_cues(reading.article.language).bare_verbs
    for clause in tree.children(head):  # "it was the guard who saw it"
        own = (i for i in tree.children(clause) if tree.tokens[i].upos == "PRON")
        if tree.relation(clause) == "acl" and any(tree.relation(i) == "nsubj" for i in own):
            yield act_at(tree.tokens, clause, reading.article)
    at, found = tree.heads[head], 0
    for _ in range(_HIGHEST):
        if at < 0 or found == _GOVERNORS:
            return
        if tree.tokens[at].upos in _CONTENT:
            joined = [i for i in tree.children(at) if tree.relation(i) == "conj" and tree.tokens[i].upos == "VERB"]
            for place in (at, *joined):
                if tree.tokens[place].lemma.lower() not in bare:
                    yield act_at(tree.tokens, place, reading.article)
            found += 1
        at = tree.heads[at]
