"""A statement with what is needed to read its dates: its sentence, the sentence's tree, the time marks."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace

import msgspec

from synopse.compare.comparison import Statement
from synopse.compare.timeline.cues import timeline_cues
from synopse.compare.trees import Tree, tree_of
from synopse.model import Reading, Sentence, TimeExpression

_LOOKS_PRESENT = "Number=Sing|Person=3"


@dataclass(frozen=True, slots=True)
class Place:
    """A statement in its sentence, with the sentence's tree (None without a tagger) and dates."""

    reading: Reading
    statement: Statement
    sentence: Sentence
    tree: Tree | None
    dated: frozenset[int]


def place_of(reading: Reading, statement: Statement) -> Place:
    """The statement with what is needed to read its dates."""
    sentence = reading.article.sentences[statement.sentence]
    whole = Sentence(min(sentence.start, statement.start), max(sentence.end, statement.end))
    tree = _tree(reading, whole)
    dated: frozenset[int] = frozenset()
    if tree is not None:
        dated = frozenset(i for t in times_in(reading, whole.start, whole.end) for i in tree.inside(t.start, t.end))
    return Place(reading, statement, whole, tree, dated)


def _tree(reading: Reading, sentence: Sentence) -> Tree | None:
    """The sentence's tree; past forms that look like a present of the third person are put right ("trat")."""
    article = reading.article
    tree = tree_of(reading, sentence.start, sentence.end)
    preterites = timeline_cues(article.language).preterites
    if tree is None:
        return None
    wrong = [
        i
        for i, token in enumerate(tree.tokens)
        if _LOOKS_PRESENT in token.feats
        and token.upos == "VERB"
        and "Tense=Pres" in token.feats
        and preterites.match(article.text, token.start, token.end)
    ]
    if not wrong:
        return tree
    tokens = [
        msgspec.structs.replace(token, feats=token.feats.replace("Tense=Pres", "Tense=Past")) if i in wrong else token
        for i, token in enumerate(tree.tokens)
    ]
    return replace(tree, tokens=tokens)


def times_in(reading: Reading, start: int, end: int) -> tuple[TimeExpression, ...]:
    """The dates and times of day that begin in ``start:end``."""
    times = reading.article.times
    first = bisect_left(times, start, key=lambda time: time.start)
    last = bisect_left(times, end, key=lambda time: time.start)
    return tuple(time for time in times[first:last] if time.type in {"DATE", "TIME"})
