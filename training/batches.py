"""Turn sentences into padded tensors and draw batches of like lengths from the corpora in fixed shares."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch
from corpora import MASKED, Sentence
from labels import FEATURES, Labels, feature_value, lemma_script, plain_deprel
from network import Batch
from numpy.typing import NDArray
from torch import Tensor

from synopse.encoder.pieces import BEGIN, END, PieceTable

IGNORED = -100
LONGEST = 200  # pieces of a training sentence


@dataclass
class Example:
    """A sentence as numbers."""

    source: str
    rows: list[int]
    first: list[int]
    last: list[int]
    upos: list[int]
    feats: list[list[int]]  # one list a feature
    lemmas: list[int]
    heads: list[int]
    deprels: list[int]
    names: list[tuple[int, ...] | None]  # allowed classes, None where all are
    vector: NDArray[np.float32] | None
    number: int = -1  # among the training sentences


class Encoding:
    """From sentences to examples, by one table of pieces and one set of labels."""

    def __init__(self, table: PieceTable, labels: Labels) -> None:
        self._table = table
        self._upos = _places(labels.upos)
        self._feats = {name: _places(values) for name, values in labels.feats.items()}
        self._names = _places(labels.names)
        self._deprels = _places(labels.deprels)
        self._lemmas = _places(labels.lemmas)

    def example(self, sentence: Sentence, vector: NDArray[np.float16] | None) -> Example | None:
        """The example, or nothing if the sentence is too long or empty."""
        rows, first, last = [BEGIN], [], []
        for word, spaced in zip(sentence.words, sentence.spaced, strict=True):
            pieces = self._table.rows(word, after_space=spaced)
            first.append(len(rows))
            rows += pieces
            last.append(len(rows) - 1)
        rows.append(END)
        if not first or len(rows) > LONGEST:
            return None
        number = range(len(first))
        is_tree = bool(sentence.heads)
        return Example(
            source=sentence.source,
            rows=rows,
            first=first,
            last=last,
            upos=[self._upos.get(tag, IGNORED) for tag in sentence.upos],
            feats=[
                [self._feats[name].get(feature_value(sentence, i, name), IGNORED) for i in number] for name in FEATURES
            ]
            if sentence.feats
            else [],
            lemmas=[self._lemmas.get(lemma_script(sentence, i), IGNORED) for i in number] if sentence.lemmas else [],
            heads=sentence.heads,
            deprels=[self._deprels[plain_deprel(deprel)] for deprel in sentence.deprels] if is_tree else [],
            names=[self._allowed(labels) for labels in sentence.names],
            vector=None if vector is None or not vector.any() else vector.astype(np.float32),
        )

    def _allowed(self, labels: tuple[str, ...]) -> tuple[int, ...] | None:
        if MASKED in labels:
            return None
        return tuple(self._names[label] for label in labels)


def _places(values: list[str]) -> dict[str, int]:
    return {value: place for place, value in enumerate(values)}


def padded(lists: list[list[int]], filler: int) -> Tensor:
    """A rectangular tensor of integer lists."""
    width = max(1, *(len(values) for values in lists))
    return torch.tensor([values + [filler] * (width - len(values)) for values in lists])


def inputs_of(examples: list[Example]) -> Batch:
    """The network's inputs for some examples."""
    rows = padded([example.rows for example in examples], END)
    lengths = torch.tensor([len(example.rows) for example in examples])
    words = torch.tensor([len(example.first) for example in examples])
    first = padded([example.first for example in examples], 0)
    return Batch(
        rows=rows,
        mask=torch.arange(rows.shape[1])[None] < lengths[:, None],
        first=first,
        last=padded([example.last for example in examples], 0),
        present=torch.arange(first.shape[1])[None] < words[:, None],
    )


def draw(pools: dict[str, list[Example]], shares: dict[str, float], pieces: int, seed: int) -> Iterator[list[Example]]:
    """Endless batches of one pool each, pools by their shares of sentences, every pool in full rounds."""
    chooser = random.Random(seed)
    names = sorted(pools)
    rounds = {name: _rounds(pools[name], pieces, random.Random(f"{seed} {name}")) for name in names}
    mean = {name: np.mean([len(e.rows) for e in pools[name]]) for name in names}
    weights = [shares[name] * float(mean[name]) for name in names]
    while True:
        yield next(rounds[chooser.choices(names, weights)[0]])


def _rounds(pool: list[Example], pieces: int, chooser: random.Random) -> Iterator[list[Example]]:
    while True:
        keys = {id(e): len(e.rows) + chooser.random() * 6 for e in pool}
        ordered = sorted(pool, key=lambda example: keys[id(example)])
        batches: list[list[Example]] = []
        batch: list[Example] = []
        for example in ordered:
            if batch and (len(batch) + 1) * len(example.rows) > pieces:
                batches.append(batch)
                batch = []
            batch.append(example)
        batches.append(batch)
        chooser.shuffle(batches)
        yield from batches
