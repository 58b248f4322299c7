"""One utterance put into the mouths of two persons."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from synopse.compare.actors.forms import Words, is_like, name_words
from synopse.compare.comparison import Comparison
from synopse.compare.conflicts.conflict import Conflict
from synopse.model import Reading, Span
from synopse.text.normalise import fold, words

_FEWEST_WORDS = 6
"""Words from which an utterance is somebody's own; shorter ones ("Das ist gut") many may say."""
_SAME = 0.85
"""Similarity of the word sequences of one utterance in two articles."""
_NEAR = 120
"""Characters between an utterance and its speaker, so that no sentence about others stands between them."""


@dataclass(frozen=True, slots=True)
class _Said:
    content: tuple[str, ...]
    text: str
    span: Span
    speaker: Span
    name: str
    words: Words
    language: str


def attribution_conflicts(comparison: Comparison) -> list[Conflict]:
    """Direct quotations that two articles give word for word and ascribe to two different persons.

    Only speakers who are named as persons beside the quotation count: "he", a ministry and its spokeswoman,
    a paper and its author are ways of naming one source.
    """
    said = [one for reading in comparison.readings for one in _said(reading)]
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, one in enumerate(said):
        for gram in sorted({one.content[n : n + 3] for n in range(len(one.content) - 2)}):
            blocks[(one.language, *gram)].append(number)
    pairs = {(a, b) for members in blocks.values() for n, a in enumerate(members) for b in members[n + 1 :]}
    found = []
    used: set[int] = set()
    for a, b in sorted(pairs):
        if used & {a, b} or not _is_conflict(said[a], said[b]):
            continue
        used |= {a, b}
        found.append(_conflict(said[a], said[b]))
    return found


def _said(reading: Reading) -> list[_Said]:
    article = reading.article
    persons = [name for name in article.names if name.kind == "PER"]
    found = []
    for quotation in article.quotations:
        speaker = quotation.speaker
        if quotation.kind != "direct" or speaker is None or speaker.via is not None:
            continue
        if max(quotation.start - speaker.end, speaker.start - quotation.end) > _NEAR:
            continue
        person = next((p for p in persons if p.start < speaker.end and speaker.start < p.end), None)
        content = tuple(fold(word) for word in words(article.text, quotation.start, quotation.end))
        if person is None or len(content) < _FEWEST_WORDS:
            continue
        name = article.text[person.start : person.end]
        found.append(
            _Said(
                content,
                " ".join(article.text[quotation.start : quotation.end].split()),
                Span(article.id, quotation.start, quotation.end),
                Span(article.id, person.start, person.end),
                " ".join(name.split()),
                name_words(name),
                article.language,
            )
        )
    return found


def _is_conflict(a: _Said, b: _Said) -> bool:
    if a.span.article == b.span.article or not a.words or not b.words:
        return False
    if is_like(a.words[-1], b.words[-1]) or set(a.words) & set(b.words):
        return False
    return Indel.normalized_similarity(a.content, b.content) >= _SAME


def _conflict(a: _Said, b: _Said) -> Conflict:
    same = Indel.normalized_similarity(a.content, b.content)
    return Conflict(
        kind="attribution",
        class_="contradiction",
        what=a.text,
        readings=((a.name, (a.speaker,)), (b.name, (b.speaker,))),
        points=(),
        why=f"{a.name} / {b.name}: one utterance (words alike {same:.2f}), each speaker named as a person beside it",
    )
