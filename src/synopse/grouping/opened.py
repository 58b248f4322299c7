"""The open articles and stories of a stream, and their form on a disk."""

from __future__ import annotations

import zlib
from dataclasses import dataclass, field, replace

import msgspec
import numpy as np

from synopse.grouping.likeness import Vector
from synopse.grouping.terms import NAMED, WEIGHTINGS, Terms
from synopse.grouping.vocabulary import Vocabulary

RECENT = 64
"""Latest articles of a story that are kept with it: no decision looks at more."""


@dataclass(slots=True)
class Opened:
    """An article that may still be joined: its place in the stream, its terms, the story it was put into.

    ``day`` is the day by which it is closed, None for one that came before any that is dated. ``vector`` is that of its
    lead; ``is_read`` says whether it was asked for.
    """

    place: int
    terms: Terms
    story: str
    day: float | None
    vector: Vector | None = None
    is_read: bool = False


@dataclass(slots=True)
class Story:
    """A story with open articles: ``opened`` is its rank in order of opening, ``recent`` its latest places, in order.

    One that was merged names the story that it went ``into``.
    """

    id: str
    opened: int
    size: int = 0
    recent: list[int] = field(default_factory=list)
    into: str | None = None

    def take(self, places: list[int], number: int) -> None:
        """``number`` more articles, the latest of which have these places."""
        self.size += number
        self.recent = sorted([*self.recent, *places])[-RECENT:]


class _WeightsRecord(msgspec.Struct, array_like=True):
    stems: str
    weights: bytes


class _OpenedRecord(msgspec.Struct, array_like=True):
    id: str
    language: str
    outlet: str | None
    stated: float | None
    lead: str
    story: str
    day: float | None
    is_read: bool
    weights: _WeightsRecord
    alone: _WeightsRecord | None
    vector: bytes


class _StoryRecord(msgspec.Struct, array_like=True):
    opened: int
    size: int
    recent: list[int]
    into: str | None


def encode_opened(opened: Opened, vocabulary: Vocabulary) -> bytes:
    """An open article as bytes."""
    terms = opened.terms
    record = _OpenedRecord(
        id=terms.id,
        language=terms.language,
        outlet=terms.outlet,
        stated=terms.day,
        lead=terms.lead,
        story=opened.story,
        day=opened.day,
        is_read=opened.is_read,
        weights=_record_of(terms, vocabulary),
        alone=None if terms.alone is None else _record_of(terms.alone, vocabulary),
        vector=b"" if opened.vector is None else opened.vector.astype("<f4").tobytes(),
    )
    return zlib.compress(msgspec.msgpack.encode(record), 1)


def decode_opened(place: int, record: bytes, vocabulary: Vocabulary) -> Opened:
    """The article of `encode_opened`."""
    kept = msgspec.msgpack.decode(zlib.decompress(record), type=_OpenedRecord)
    terms = _terms_of(kept, kept.weights, vocabulary)
    return Opened(
        place=place,
        terms=terms if kept.alone is None else replace(terms, alone=_terms_of(kept, kept.alone, vocabulary)),
        story=kept.story,
        day=kept.day,
        vector=np.frombuffer(kept.vector, "<f4") if kept.vector else None,
        is_read=kept.is_read,
    )


def _record_of(terms: Terms, vocabulary: Vocabulary) -> _WeightsRecord:
    numbers, at = np.unique(terms.keys.astype(np.int64) // WEIGHTINGS, return_inverse=True)
    stems = vocabulary.spelled(numbers)
    ranks = np.empty(len(stems), np.int64)
    ranks[sorted(range(len(stems)), key=stems.__getitem__)] = np.arange(len(stems))
    weights = np.zeros((WEIGHTINGS, len(stems)), "<f4")
    weights[terms.keys % WEIGHTINGS, ranks[at]] = terms.weights
    return _WeightsRecord("\n".join(sorted(stems)), weights.tobytes())


def _terms_of(kept: _OpenedRecord, record: _WeightsRecord, vocabulary: Vocabulary) -> Terms:
    stems = record.stems.split("\n") if record.stems else []
    numbers = np.array([vocabulary.number(stem) for stem in stems], np.int32)
    weights = np.frombuffer(record.weights, "<f4").astype(np.float32).reshape(WEIGHTINGS, len(stems))
    kinds, places = np.nonzero(weights)
    return Terms(
        id=kept.id,
        language=kept.language,
        outlet=kept.outlet,
        day=kept.stated,
        lead=kept.lead,
        keys=numbers[places] * np.int32(WEIGHTINGS) + kinds.astype(np.int32),
        weights=weights[kinds, places],
        names=int(np.count_nonzero(kinds == NAMED)),
    )


def encode_story(story: Story) -> bytes:
    """A story as bytes, without its id."""
    return msgspec.msgpack.encode(_StoryRecord(story.opened, story.size, story.recent, story.into))


def decode_story(name: str, record: bytes) -> Story:
    """The story of `encode_story`."""
    kept = msgspec.msgpack.decode(record, type=_StoryRecord)
    return Story(name, kept.opened, kept.size, kept.recent, kept.into)
