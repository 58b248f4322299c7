"""One utterance put into the mouths of two persons."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from synopse.compare.actors.forms import Words, name_words
from synopse.compare.comparison import Comparison
from synopse.compare.conflicts.conflict import Conflict
from synopse.compare.measures.cues import measure_cues, sentence_at
from synopse.compare.measures.tolls import content_stems
from synopse.compare.slots.fillers import is_one_word
from synopse.languages.rules.alternatives import Member, alternatives_of
from synopse.model import Quotation, Reading, Sentence, Span, Speaker
from synopse.text.normalise import fold, words

_FEWEST_WORDS = 6
"""Words from which an utterance is somebody's own, though a word of it may differ."""
_FEWEST_EXACT = 3
"""Words from which it is where every word is the same and one carries meaning; "Das ist es" many may say."""
_SAME = 0.85
"""Similarity of the word sequences of one utterance in two articles."""
_WITNESSES = frozenset({"witness"})
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
    members: frozenset[Member]
    language: str


def attribution_conflicts(comparison: Comparison) -> list[Conflict]:
    """Direct quotations that two articles give word for word and ascribe to two different persons.

    A ministry and its spokeswoman, a paper and its author are ways of naming one source: two persons must be named, or
    described by words that exclude each other ("the judge", "prosecutor Nolte").
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
        if quotation.kind != "direct" or speaker is None:
            continue
        person = next((p for p in persons if p.start < speaker.end and speaker.start < p.end), None)
        if person is None:  # "said the coach, Bryn Vale"
            person = next((p for p in persons if article.text[speaker.end : p.start] == ", "), None)
        if not _is_sure(reading, quotation, speaker):
            continue
        content = tuple(fold(word) for word in words(article.text, quotation.start, quotation.end))
        members = _members(reading, speaker.start, speaker.end)
        if not _is_own(reading, quotation, content) or (person is None and not members):
            continue
        named = speaker if person is None else person
        name = article.text[named.start : named.end]
        found.append(
            _Said(
                content,
                " ".join(article.text[quotation.start : quotation.end].split()),
                Span(article.id, quotation.start, quotation.end),
                Span(article.id, named.start, named.end),
                " ".join(name.split()),
                () if person is None else name_words(name),
                members,
                article.language,
            )
        )
    return found


def _is_sure(reading: Reading, quotation: Quotation, speaker: Speaker) -> bool:
    """Whether the speaker stands beside the quotation, or "he" can only be the one person of another sentence."""
    if speaker.via is None:
        return max(quotation.start - speaker.end, speaker.start - quotation.end) <= _NEAR
    article = reading.article
    at = sentence_at(article.sentences, speaker.start)
    if at is None:
        return False
    sentence = article.sentences[at]
    named = [n for n in article.names if n.kind == "PER" and sentence.start <= n.start < sentence.end]
    return len(named) == 1


def _members(reading: Reading, start: int, end: int) -> frozenset[Member]:
    """What the words of a speaker's description say of trade or office."""
    known = alternatives_of(reading.article.language)
    spoken = [fold(word.strip(",.")) for word in reading.article.text[start:end].split()]
    personal = measure_cues(reading.article.language).personal | _WITNESSES
    found = (member for n in range(len(spoken)) for member in known.members(spoken[: n + 1]))
    return frozenset(member for member in found if member.set in personal)


def _is_own(reading: Reading, quotation: Quotation, content: tuple[str, ...]) -> bool:
    """Whether an utterance is long enough, or says something, so that not many may say it."""
    if len(content) >= _FEWEST_WORDS:
        return True
    said = (Sentence(quotation.start, quotation.end),)
    return len(content) >= _FEWEST_EXACT and bool(content_stems(reading.article, said))


def _is_conflict(a: _Said, b: _Said) -> bool:
    if min(len(a.content), len(b.content)) < _FEWEST_WORDS and a.content != b.content:
        return False
    if a.span.article == b.span.article or Indel.normalized_similarity(a.content, b.content) < _SAME:
        return False
    if a.words and b.words:
        return not is_one_word(a.words[-1], b.words[-1]) and not set(a.words) & set(b.words)
    shared = {member.set for member in a.members} & {member.set for member in b.members}
    return bool(shared) and not a.members & b.members


def _conflict(a: _Said, b: _Said) -> Conflict:
    same = Indel.normalized_similarity(a.content, b.content)
    return Conflict(
        kind="attribution",
        class_="contradiction",
        what=a.text,
        readings=((a.name, (a.speaker,)), (b.name, (b.speaker,))),
        points=(),
        why=f"{a.name} / {b.name}: one utterance (words alike {same:.2f}), each has a speaker of its own",
    )
