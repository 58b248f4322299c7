"""What the encoder tells about one sentence."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import msgspec

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class TokenReading(msgspec.Struct, frozen=True, gc=False):
    """One word: offsets within the sentence, half-open; ``head`` is a place in the tokens, -1 the root."""

    start: int
    end: int
    upos: str
    feats: str  # "Mood=Sub|Number=Sing" as in Universal Dependencies, "" if none
    lemma: str
    head: int
    deprel: str


class NameReading(msgspec.Struct, frozen=True, gc=False):
    """One name: offsets within the sentence and its kind.

    Kinds are ``PER``, ``LOC``, ``ORG``, ``MISC``; derived words ("russisch", "Berliner") are
    ``LOCderiv`` or ``MISCderiv``, words with a name inside ("ARD-Chef") ``ORGpart`` and so on.
    """

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True, eq=False)
class SentenceReading:
    """One sentence: its words, its names and its vector of unit length (zeros for a blank one).

    ``meanings`` has a row for each of ``meaning_of`` (places of content words in ``tokens``): eight-bit
    steps of a vector whose length says nothing.
    """

    tokens: tuple[TokenReading, ...]
    names: tuple[NameReading, ...]
    vector: "NDArray[np.float32]"
    meaning_of: "NDArray[np.int32]"
    meanings: "NDArray[np.int8]"


class SentenceReader(Protocol):
    """Whatever reads sentences one by one: the shipped model, or a pipeline in its place."""

    def read(self, sentences: Sequence[str]) -> list[SentenceReading]:
        """Readings of the sentences, in order; each depends on its sentence alone."""
