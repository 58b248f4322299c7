"""Mentions of known persons where names were not read: in titles, headings and captions, and overlooked ones."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from synopse.compare.actors.forms import Words
from synopse.compare.actors.mentions import Mention
from synopse.languages import load_language
from synopse.model import Reading
from synopse.text.normalise import fold

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]{2,})?")
_POSSESSIVE = re.compile(r"['’]s?$")
_NOT_READ = frozenset({"furniture", "byline", "credit"})
_SHORTEST = 3
_LONGEST_NAME = 6
_TWO = 2


class _Word(NamedTuple):
    start: int
    end: int
    folded: str
    surface: str


class _Known(NamedTuple):
    """Persons by the words of their names: whole names, and the surnames used alone."""

    full: Mapping[Words, int]
    short: Mapping[str, tuple[int, ...]]


def add_unmarked(persons: Sequence[Sequence[Mention]], readings: Sequence[Reading]) -> list[list[Mention]]:
    """``persons`` with the mentions that the encoder passed over or never saw, in order of reading and place."""
    known = _known(persons)
    added: list[list[Mention]] = [list(mentions) for mentions in persons]
    present: list[set[int]] = [set() for _ in readings]
    for number, mentions in enumerate(persons):
        for mention in mentions:
            present[mention.reading].add(number)
    for index, reading in enumerate(readings):
        taken = sorted((name.start, name.end) for name in reading.article.names)
        for start, end, owner, words in _matches(reading, known, present[index]):
            place = bisect_right(taken, (start, len(reading.article.text)))
            if (place and taken[place - 1][1] > start) or (place < len(taken) and taken[place][0] < end):
                continue
            surface = reading.article.text[start:end]
            added[owner].append(Mention(index, start, end, surface, words, "person", False))
    return [sorted(mentions, key=lambda m: (m.reading, m.start)) for mentions in added]


def _known(persons: Sequence[Sequence[Mention]]) -> _Known:
    full: dict[Words, int] = {}
    short: dict[str, set[int]] = defaultdict(set)
    for number, mentions in enumerate(persons):
        is_full = any(len(mention.words) > 1 for mention in mentions)
        alone = {mention.words[0] for mention in mentions if len(mention.words) == 1}
        for mention in mentions:
            if len(mention.words) > 1:
                full.setdefault(mention.words, number)
                if len(mention.words) > _TWO:
                    full.setdefault(mention.words[1:], number)
                short[mention.words[-1]].add(number)
        if is_full or len(mentions) > 1:
            for word in alone:
                short[word].add(number)
    return _Known(full, {word: tuple(sorted(owners)) for word, owners in short.items() if len(word) >= _SHORTEST})


def _matches(reading: Reading, known: _Known, present: set[int]) -> Iterator[tuple[int, int, int, Words]]:
    """Places, owners and words of names in a reading; a surname alone must be that of one person of the article."""
    text = reading.article.text
    lower_case = {word for word in _WORD.findall(text) if word.islower()}
    language = load_language(reading.article.language)
    speech = {token.start: token.upos for token in reading.tokens}
    for low, high in _stretches(reading):
        words = list(_words(text, low, high))
        at = 0
        while at < len(words):
            found = _full_at(words, at, known)
            if found:
                size, owner, form = found
                yield words[at].start, words[at + size - 1].end, owner, form
                at += size
                continue
            word = words[at]
            at += 1
            is_noun = speech.get(word.start, "PROPN") == "PROPN" or not language.quotations.nouns_are_capitalised
            if not is_noun or not word.surface[0].isupper():
                continue
            owners, plain = _owners(word.folded, known, present), word.surface.lower()
            if not owners and language.quotations.nouns_are_capitalised and word.folded.endswith("s"):
                owners, plain = _owners(word.folded[:-1], known, present), plain[:-1]
            if len(owners) == 1 and plain not in lower_case:
                yield word.start, word.end, owners[0], (word.folded,)


def _owners(word: str, known: _Known, present: set[int]) -> list[int]:
    owners = known.short.get(word, ())
    return [owner for owner in owners if owner in present]


def _full_at(words: Sequence[_Word], at: int, known: _Known) -> tuple[int, int, Words] | None:
    """Number of words, owner and form of the longest whole name that begins at ``at``."""
    if not words[at].surface[0].isupper():
        return None
    for size in range(min(_LONGEST_NAME, len(words) - at), 1, -1):
        form = tuple(word.folded for word in words[at : at + size])
        owner = known.full.get(form)
        if owner is not None and words[at + size - 1].surface[0].isupper():
            return size, owner, form
    return None


def _words(text: str, low: int, high: int) -> Iterator[_Word]:
    for match in _WORD.finditer(text, low, high):
        surface = _POSSESSIVE.sub("", match.group())
        yield _Word(match.start(), match.start() + len(surface), fold(surface.lower()), surface)


def _stretches(reading: Reading) -> Iterator[tuple[int, int]]:
    """Sentences, and blocks that are none: titles, headings, captions."""
    sentences = reading.article.sentences
    for sentence in sentences:
        yield sentence.start, sentence.end
    starts = [sentence.start for sentence in sentences]
    for block in reading.article.blocks:
        place = bisect_right(starts, block.start)
        before = sentences[place - 1].end if place else 0
        after = sentences[place].start if place < len(sentences) else len(reading.article.text)
        if block.kind not in _NOT_READ and before <= block.start and block.end <= after:
            yield block.start, block.end
