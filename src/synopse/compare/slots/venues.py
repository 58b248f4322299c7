"""Where a sentence says that an event of a listed sort is held: "the vigil in the church", "auf dem Marktplatz versammelten sich"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from synopse.compare.trees import Tree, told_sentences
from synopse.languages.rules.venues import Venues, venues_of
from synopse.model import Reading, Span
from synopse.text.normalise import fold

_HIGHEST = 5
_NOMINAL = frozenset({"NOUN", "PROPN", "X"})
_PARTS = frozenset({"compound", "amod", "flat"})
_TOWN = "LOC"


@dataclass(frozen=True, slots=True)
class Venue:
    """A place where an event is held: its class (a town's is "LOC"), its head noun and all its words, folded.

    ``is_moved`` where the sentence tells of a change of place.
    """

    event: str
    reading: int
    sentence: int
    span: Span
    surface: str
    place: str
    head: str
    words: frozenset[str]
    is_moved: bool


def held_at(reading: Reading, number: int) -> Iterator[Venue]:
    """The places of the events that the sentences of the story's reading ``number`` tell."""
    known = venues_of(reading.article.language)
    if not known.events.values:
        return
    for at, tree, words in told_sentences(reading):
        for one in known.events.find(words):
            is_moved = any(known.is_moved(fold(word)) for word in words)
            for head in _places(reading, tree, one.at, known):
                yield from _venue(reading, tree, head, known, (one.value.value, number, at, is_moved))


def _places(reading: Reading, tree: Tree, event: Sequence[int], known: Venues) -> Iterator[int]:
    """The nouns behind a preposition of place that hang on the event's words or on their verb."""
    verbs = {_clause(tree, i) for i in event}
    for at, token in enumerate(tree.tokens):
        if token.upos not in _NOMINAL or at in event:
            continue
        cases = {_word(reading, tree, i) for i in tree.children(at) if tree.relation(i) == "case"}
        if cases and any(at in _above(tree, i) and tree.relation(_clause(tree, i)) == "acl" for i in event):
            yield at  # "in the hall where the vigil was held"
        elif cases & known.prepositions and (_clause(tree, at) in verbs or any(i in event for i in _within(tree, at))):
            yield at


def _within(tree: Tree, at: int) -> list[int]:
    """What a word hangs on up to the verb of its clause, and over that of a relative clause."""
    above = _above(tree, at)
    last = next(
        (n for n, i in enumerate(above) if tree.tokens[i].upos == "VERB" and tree.relation(i) != "acl"), len(above)
    )
    return above[: last + 1]


def _above(tree: Tree, at: int) -> list[int]:
    found: list[int] = []
    while tree.heads[at] >= 0 and len(found) < _HIGHEST:
        at = tree.heads[at]
        found.append(at)
    return found


def _clause(tree: Tree, at: int) -> int:
    """The verb over a word, or the root."""
    return next((i for i in (at, *_above(tree, at)) if tree.tokens[i].upos == "VERB" or tree.heads[i] < 0), at)


def _venue(reading: Reading, tree: Tree, head: int, known: Venues, told: tuple[str, int, int, bool]) -> Iterator[Venue]:
    event, number, sentence, is_moved = told
    article = reading.article
    own = sorted([head, *(i for i in tree.children(head) if tree.relation(i) in _PARTS and abs(i - head) < _HIGHEST)])
    token = tree.tokens[head]
    name = next((n for n in article.names if n.start <= token.start < n.end), None)
    if name is not None:
        own = sorted({*own, *tree.inside(name.start, name.end)})
        head = tree.inside(name.start, name.end)[-1] if tree.grammar.head_is_last else head
    noun = fold(_word(reading, tree, head))
    place = known.class_of(noun) or known.class_of(fold(tree.tokens[head].lemma.lower()))
    if not place and name is not None and name.kind == _TOWN:
        place = _TOWN
    if place:
        span = (name.start, name.end) if name is not None else (tree.tokens[head].start, tree.tokens[head].end)
        words = frozenset(fold(_word(reading, tree, i)) for i in own)
        yield Venue(
            event,
            number,
            sentence,
            Span(article.id, *span),
            article.text[span[0] : span[1]],
            place,
            noun,
            words,
            is_moved,
        )


def _word(reading: Reading, tree: Tree, at: int) -> str:
    token = tree.tokens[at]
    return reading.article.text[token.start : token.end].lower()
