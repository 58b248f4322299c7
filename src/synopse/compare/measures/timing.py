"""Whether two lengths, clock times or bounds of a state are of one event, by the sum of what speaks for and against it.

The same model as `weighing` (Fellegi and Sunter 1969), on what the frames of two times have in common. The weights were
fitted on labelled stories with a strong prior towards none, and rounded.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from synopse.compare.comparison import Comparison
from synopse.compare.measures.circumstances import is_other_day
from synopse.compare.measures.frames import CLOSED, PLANNED, Frame, keys_in, kind_of
from synopse.compare.measures.likeness import give_other_figures
from synopse.compare.measures.mention import Mention
from synopse.compare.measures.same import Evidence
from synopse.compare.measures.spaces import apart_in, are_days_apart, verdict_of
from synopse.compare.measures.story import Story
from synopse.compare.measures.timed import NearWords, Timed, times_of
from synopse.compare.measures.verdicts import compare_mentions

WEIGHTS = {
    "statements alike": 1.1,
    "close values": 1.0,
    "more than of others": 0.9,
    "alone": 0.9,
    "one phase": 0.7,
    "closure": 0.7,
    "two figures swapped": 2.0,
    "one thing": 0.6,
    "what is said around them": 0.6,
    "words near both": 0.4,
    "two languages": 0.3,
    "clock": 0.2,
    "other phases": -0.3,
    "other figures": -0.3,
    "a plan and what was done": -0.3,
    "another day": -0.4,
    "other names": -0.4,
    "only names in common": -0.5,
    "other grains": -0.5,
    "speech": -0.5,
    "another thing": -0.5,
    "anchor": -0.6,
    "other acts": -0.6,
    "known there": -0.6,
    "the value is known": -0.6,
    "far apart": -1.0,
}
"""Log odds that each piece of evidence adds; some come in degrees, up to 1."""

_PRIOR = -1.7
_LEAST = 0.5
"""Log odds from which two times are taken for one; each takes its best partner only, and the value must be in neither's report."""
_SURE = 6.0
"""Log odds of two statements by which they are measured."""
_MARGIN = 0.5
_CLOSURES = 4
"""Sentences that tell of a closure: what is told with it weighs as a word that so many have."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """Two differing times with the evidence that they are of one event, and its sum (log odds)."""

    a: Timed
    b: Timed
    evidence: Mapping[str, float]
    sum: float


def weigh_times(comparison: Comparison, mentions: Sequence[Mention], story: Story) -> dict[tuple[int, int], Evidence]:
    """Pairs of indices of ``mentions`` that are taken to time one event, with the evidence; each takes its best partner only."""
    found: dict[tuple[int, int], list[Weighed]] = {}
    for pair in weighed_pairs(comparison, mentions, story, _LEAST):
        found.setdefault((pair.a.mention.reading, pair.b.mention.reading), []).append(pair)
    kept = (pair for told in found.values() for pair in _partners(told))
    return {(pair.a.place, pair.b.place): _explained(pair) for pair in kept}


def weighed_pairs(comparison: Comparison, mentions: Sequence[Mention], story: Story, least: float) -> Iterator[Weighed]:
    """The differing times of two reports that may be compared and for which as much speaks as ``least`` (log odds)."""
    times = times_of(comparison, mentions)
    if len(times) < 2:
        return
    sources = (comparison.readings,)
    meanings = comparison.once("meanings of words", sources, lambda: _meanings(comparison))
    shared = NearWords(times)
    for reading in sorted(times):
        for other, places in shared.with_later(reading):
            first, second = times[reading], times[other]
            if story.can_tell_of_one(first[0].mention, second[0].mention):
                pairs = _Pairs(first, second, meanings)
                weighed = (_weighed(pairs, first[i], second[j], story, least) for i, j in places)
                yield from (pair for pair in weighed if pair is not None)


@dataclass(frozen=True, slots=True)
class _Meanings:
    """How rare the words of a story are by what they mean, over its sentences (nats), and those of each reading."""

    weights: Mapping[str, float]
    words: Sequence[frozenset[str]]


def _meanings(comparison: Comparison) -> _Meanings:
    counts: Counter[str] = Counter()
    words = []
    for reading in comparison.readings:
        told = [keys_in(reading, sentence) for sentence in reading.article.sentences]
        counts.update(key for keys in told for key in keys)
        words.append(frozenset[str]().union(*told))
    total = sum(len(reading.article.sentences) for reading in comparison.readings)
    rarest = math.log(1 + total)
    weights = defaultdict(lambda: rarest, {key: math.log(1 + total / n) for key, n in counts.items()})
    weights[CLOSED] = math.log(1 + total / _CLOSURES)
    return _Meanings(weights, words)


class _Pairs:
    """The times of two reports, and what those near each other share; asked only where it matters."""

    def __init__(self, first: Sequence[Timed], second: Sequence[Timed], meanings: _Meanings) -> None:
        self.first, self.second = first, second
        self.weights, self.words = meanings.weights, meanings.words
        self._shares: dict[tuple[int, int], float] = {}
        self._sums: dict[int, float] = {}

    def share(self, a: Timed, b: Timed) -> float:
        """Weight of the words that stand near both times, as a share of the lighter side."""
        key = a.place, b.place
        if key not in self._shares:
            one, other = a.frame.told, b.frame.told
            both = math.fsum(
                self.weights[word] * math.sqrt(one[word] * other[word]) for word in one.keys() & other.keys()
            )
            least = min(self._sum(a), self._sum(b))
            self._shares[key] = both / least if least > 0 else 0.0
        return self._shares[key]

    def others(self, a: Timed, b: Timed) -> Iterator[tuple[Timed, Timed]]:
        """The pairs of the same measure that have one of the two times."""
        yield from ((a, one) for one in self.second if one is not b and one.mention.measured == a.mention.measured)
        yield from ((one, b) for one in self.first if one is not a and one.mention.measured == b.mention.measured)

    def are_other_things(self, a: Timed, b: Timed) -> bool:
        """Whether what stands nearest differs, though one report has a word for the other's ("street", "school")."""
        one, other = a.frame.core, b.frame.core
        if not one or not other or one & other:
            return False
        return bool(self.words[a.mention.reading] & other or self.words[b.mention.reading] & one)

    def _sum(self, time: Timed) -> float:
        if time.place not in self._sums:
            self._sums[time.place] = math.fsum(self.weights[word] * near for word, near in time.frame.told.items())
        return self._sums[time.place]


def _weighed(pairs: _Pairs, a: Timed, b: Timed, story: Story, least: float) -> Weighed | None:
    """Two times near which a word is shared, with their evidence; None where they may not be compared, fit, or too little speaks
    for one event."""
    kind = kind_of(a.frame, b.frame)
    if kind is None:
        return None
    evidence = _evidence(kind, a, b, story)
    evidence["words near both"] = pairs.share(a, b)
    evidence |= {"another thing": 1.0} if pairs.are_other_things(a, b) else {}
    if _sum(evidence) + WEIGHTS["alone"] + WEIGHTS["more than of others"] * _MARGIN < least:
        return None
    if verdict_of(a.frame, b.frame) in {None, "fits"}:
        return None
    evidence |= _among_others(pairs, a, b)
    total = _sum(evidence)
    return Weighed(a, b, evidence, total) if total >= least else None


def _sum(evidence: Mapping[str, float]) -> float:
    return _PRIOR + math.fsum(WEIGHTS[name] * degree for name, degree in evidence.items())


def _evidence(kind: str, a: Timed, b: Timed, story: Story) -> dict[str, float]:
    """What two times say for and against one event, each with its degree."""
    one, other = a.frame, b.frame
    first, second = one.mention, other.mention
    phases = one.phases & other.phases
    facts = {
        "one phase": bool(phases),
        "other phases": bool(one.phases and other.phases and not phases),
        kind: True,
        "another day": are_days_apart(one, other) or (one.grain in {"clock", "length"} and is_other_day(first, second)),
        "speech": one.is_said or other.is_said,
        "a plan and what was done": (first.status in PLANNED) != (second.status in PLANNED),
        "two languages": first.language != second.language,
        "other grains": one.grain != other.grain,
        "other names": bool(one.names and other.names and not one.names & other.names),
        "one thing": bool(one.core & other.core),
        "only names in common": one.told.keys() & other.told.keys() <= one.names | other.names,
        "other acts": kind != "closure" and _are_other_acts(one, other),
        "other figures": give_other_figures(first, second),
    }
    found = {name: 1.0 for name, holds in facts.items() if holds and name in WEIGHTS}
    found |= apart_in(one, other)
    found["statements alike"] = _alike(first, second, story) / _SURE
    if a.context is not None and b.context is not None:
        found["what is said around them"] = max(0.0, float(a.context @ b.context))
    return found


def _among_others(pairs: _Pairs, a: Timed, b: Timed) -> dict[str, float]:
    """What the other times of the two reports say: whether each is alone, its best partner, or known to the other report."""
    best = 0.0
    known: list[float] = []
    for one, other in pairs.others(a, b):
        share = pairs.share(one, other)
        best = max(best, share)
        if one.frame.grain == other.frame.grain and verdict_of(one.frame, other.frame) == "fits":
            known.append(share)
    return {
        "more than of others": max(-_MARGIN, min(_MARGIN, pairs.share(a, b) - best)),
        "the value is known": 1.0 if known else 0.0,
        "known there": max(known, default=0.0),
        "alone": 1 / (1 + _differing(a, pairs.first)) + 1 / (1 + _differing(b, pairs.second)) - 1,
    }


def _are_other_acts(a: Frame, b: Frame) -> bool:
    return bool(a.act and b.act and a.act != b.act and a.mention.language == b.mention.language)


def _alike(a: Mention, b: Mention, story: Story) -> float:
    """Log odds that the statements which hold the two speak of one thing, little where they were never compared."""
    if story.alike is None:
        return -_SURE
    return max((story.alike.of(i, j) for i in a.statements for j in b.statements), default=-_SURE)


def _differing(time: Timed, own: Sequence[Timed]) -> int:
    """Times of the same grain in the report that differ from this one."""
    return sum(
        one.frame.grain == time.frame.grain and compare_mentions(one.mention, time.mention) != "fits"
        for one in own
        if one is not time
    )


def _partners(pairs: Sequence[Weighed]) -> Iterator[Weighed]:
    """The pairs in which each time has its best partner in the other report, best first."""
    used: set[int] = set()
    for pair in sorted(pairs, key=lambda one: (-one.sum, one.a.place, one.b.place)):
        if not used & {pair.a.place, pair.b.place}:
            used |= {pair.a.place, pair.b.place}
            yield pair


def _explained(pair: Weighed) -> Evidence:
    """The evidence in words, what counts most first."""
    weighed = sorted(((WEIGHTS[name] * degree, name) for name, degree in pair.evidence.items()), reverse=True)
    grounds = ", ".join(name for weight, name in weighed if weight >= 0.2)
    return Evidence(f"taken for one event by {grounds}", 1 / (1 + math.exp(-pair.sum)), frozenset())
