"""Well-formed names from label scores."""

import numpy as np

from synopse.encoder.names import NameDecoder

LABELS = ["O", "B-PER", "I-PER", "E-PER", "S-PER", "B-LOC", "I-LOC", "E-LOC", "S-LOC"]


def scores_of(*rows: dict[str, float]) -> np.ndarray:
    table = np.zeros((len(rows), len(LABELS)), np.float32)
    for place, row in enumerate(rows):
        for label, score in row.items():
            table[place, LABELS.index(label)] = score
    return table


def test_spans_joins_the_words_of_a_name() -> None:
    scores = scores_of({"O": 5}, {"B-PER": 5}, {"I-PER": 5}, {"E-PER": 5}, {"S-LOC": 5})
    assert NameDecoder(LABELS).spans(scores) == [(1, 4, "PER"), (4, 5, "LOC")]


def test_spans_never_mixes_kinds_within_a_name() -> None:
    scores = scores_of({"B-PER": 5}, {"E-LOC": 6, "E-PER": 4})
    assert NameDecoder(LABELS).spans(scores) == [(0, 2, "PER")]


def test_spans_never_leaves_a_name_open() -> None:
    assert NameDecoder(LABELS).spans(scores_of({"B-PER": 5, "S-PER": 4})) == [(0, 1, "PER")]


def test_spans_of_plain_words_are_none() -> None:
    assert NameDecoder(LABELS).spans(scores_of({"O": 1}, {"O": 1})) == []
