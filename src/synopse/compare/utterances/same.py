"""Whether two utterances are the same words or the same content."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from synopse.compare.utterances.collect import Utterance

_SHARED = 2
"""Stems that two utterances must share; one is chance."""
_CONTAINED = 0.60
_OVERLAP = 0.34
"""Weight of the shared stems relative to the lighter utterance and to both together, for one and the same speaker."""
_CONTAINED_UNKNOWN = 0.75
_OVERLAP_UNKNOWN = 0.50
"""The same where the speakers are not known to be one."""
_VERBATIM = 0.80
"""Similarity of the word sequences from which even different speakers do not part two utterances."""


@dataclass(frozen=True, slots=True)
class Weights:
    """Weight of each stem: the rarer among the story's utterances, the heavier."""

    of: Mapping[str, float]

    def total(self, stems: frozenset[str]) -> float:
        """Sum of the weights; summed in sorted order so that it is the same in every run."""
        return sum(self.of[s] for s in sorted(stems))


def weigh(utterances: Sequence[Utterance]) -> Weights:
    """Inverse document frequency over the utterances, smoothed."""
    counts = Counter(s for utterance in utterances for s in utterance.content)
    total = len(utterances) + 1
    return Weights({s: math.log(1 + total / n) for s, n in counts.items()})


def similarity(first: Utterance, second: Utterance, weights: Weights, *, same_speaker: bool | None) -> float:
    """How surely two utterances are one (0 when they are not); ``same_speaker`` is None when unknown.

    Numbers must not contradict: utterances with different figures are different.
    """
    shared = first.content & second.content
    if len(shared) < _SHARED or _figures_differ(first, second):
        return 0.0
    common = weights.total(shared)
    lighter = min(weights.total(first.content), weights.total(second.content))
    union = weights.total(first.content | second.content)
    contained, overlap = common / lighter, common / union
    verbatim = Indel.normalized_similarity(first.stems, second.stems)
    if same_speaker is False:
        return verbatim if verbatim >= _VERBATIM else 0.0
    if "reported" in {first.kind, second.kind} and not same_speaker:
        return 0.0
    least = (_CONTAINED, _OVERLAP) if same_speaker else (_CONTAINED_UNKNOWN, _OVERLAP_UNKNOWN)
    if verbatim >= _VERBATIM or (contained >= least[0] and overlap >= least[1]):
        return max(verbatim, (contained + overlap) / 2)
    return 0.0


def likeness(first: Utterance, second: Utterance, weights: Weights, *, same_speaker: bool | None) -> str:
    """Why two utterances are one, with the thresholds that they pass; see `similarity`."""
    verbatim = Indel.normalized_similarity(first.stems, second.stems)
    if verbatim >= _VERBATIM:
        return f"the sequences of words agree by {verbatim:.2f}, {_VERBATIM:.2f} needed"
    common = weights.total(first.content & second.content)
    contained = common / min(weights.total(first.content), weights.total(second.content))
    overlap = common / weights.total(first.content | second.content)
    least = (_CONTAINED, _OVERLAP) if same_speaker else (_CONTAINED_UNKNOWN, _OVERLAP_UNKNOWN)
    speaker = "the same speaker" if same_speaker else "speakers not known to be one"
    return (
        f"shared words weigh {contained:.2f} of the shorter and {overlap:.2f} of both, "
        f"{least[0]:.2f} and {least[1]:.2f} needed with {speaker}"
    )


def _figures_differ(first: Utterance, second: Utterance) -> bool:
    one = {s for s in first.stems if s.isdigit()}
    other = {s for s in second.stems if s.isdigit()}
    return bool(one and other) and one.isdisjoint(other)


def wordings_differ(utterances: Sequence[Utterance]) -> bool:
    """Whether two outlets give the utterance in other words; an excerpt of the other is no difference.

    Words in quotation marks are compared where two articles have them, else all words.
    """
    quoted = [utterance.quoted for utterance in utterances if utterance.quoted]
    texts = quoted if len(quoted) > 1 else [utterance.words for utterance in utterances]
    return any(not _contains(texts[i], texts[j]) for i in range(len(texts)) for j in range(i))


def _contains(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    shorter, longer = sorted((" ".join(first), " ".join(second)), key=len)
    return f" {shorter} " in f" {longer} "
