"""Well-formed names from label scores."""

from itertools import pairwise, product

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


def test_spans_are_the_same_with_and_without_the_short_cut() -> None:
    """What each word's best label gives is kept only where the search would give it too."""

    def searched(scores: np.ndarray) -> list[str]:
        allowed = [
            (total, path)
            for path in product(range(len(LABELS)), repeat=len(scores))
            if is_well_formed([LABELS[number] for number in path])
            for total in [sum(float(row[number]) for row, number in zip(scores, path, strict=True))]
        ]
        return [LABELS[number] for number in max(allowed)[1]]

    def is_well_formed(path: list[str]) -> bool:
        for first, second in pairwise(["O", *path, "O"]):
            inside = first[0] in "BI"
            if inside != (second[0] in "IE") or (inside and first[2:] != second[2:]):
                return False
        return True

    generator = np.random.default_rng(5)
    decoder = NameDecoder(LABELS)
    for _ in range(40):
        scores = generator.normal(size=(3, len(LABELS))).astype(np.float32)
        best = searched(scores)
        ends = [(place, label[2:]) for place, label in enumerate(best) if label[0] in "ES"]
        assert [(last - 1, kind) for _, last, kind in decoder.spans(scores)] == ends
