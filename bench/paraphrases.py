"""Same words, same fact? PAWS-X German, and the folds that the shipped weights were learnt in.

Run: python bench/paraphrases.py SHARED_DATA [--file TSV]

On the dev part the figure is cross-validated (ten folds of blocks of 20 pairs), since the shipped weights were learnt
from it; ``--file`` scores any other part with the shipped weights. Beside it stands the majority class.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.table import print_row
from synopse.compare.align.roles import compare_words, read_words, same_roles
from synopse.model import Article, Block
from synopse.pipeline import annotate

Floats = NDArray[np.float64]
_FOLDS, _BLOCK, _RIDGE = 10, 20, 3.0


def read_pairs(path: Path) -> tuple[list[tuple[str, str]], Floats]:
    """Sentence pairs and labels, 1.0 for the same fact."""
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[1:]]
    return [(row[1], row[2]) for row in rows], np.array([float(row[3]) for row in rows])


def _words_of(sentences: list[str]) -> list[tuple[object, NDArray[np.float32]]]:
    articles = [
        Article(id=f"s{number:06d}", text=text, language="de", blocks=(Block("paragraph", 0, len(text)),))
        for number, text in enumerate(sentences)
    ]
    readings, _ = annotate(articles)
    return [
        (
            read_words(reading.article, reading.tokens, 0, len(reading.article.text)),
            np.zeros(1, np.float32) if reading.vectors is None else reading.vectors.mean(axis=0),
        )
        for reading in readings
    ]


def _read(path: Path) -> tuple[list[tuple[object, object, float]], Floats]:
    pairs, labels = read_pairs(path)
    words = _words_of([sentence for pair in pairs for sentence in pair])
    compared = []
    for (one, left), (other, right) in zip(words[::2], words[1::2], strict=True):
        norm = float(np.linalg.norm(left) * np.linalg.norm(right)) or 1.0
        compared.append((one, other, float(left @ right) / norm))
    return compared, labels


def read_features(path: Path) -> tuple[Floats, Floats]:
    """Features and labels of a file of pairs."""
    compared, labels = _read(path)
    return np.array([compare_words(one, other, vector) for one, other, vector in compared]), labels  # type: ignore[arg-type]


def fit(values: Floats, labels: Floats) -> Floats:
    """Ridge-regularised logistic regression by Newton's method; the bias comes first."""
    rows = np.column_stack([np.ones(len(values)), values])
    penalty = np.diag([0.0] + [_RIDGE] * values.shape[1])
    weights = np.zeros(rows.shape[1])
    for _ in range(50):
        chance = 1 / (1 + np.exp(-rows @ weights))
        gradient = rows.T @ (labels - chance) - penalty @ weights
        step = np.linalg.solve((rows.T * (chance * (1 - chance))) @ rows + penalty, gradient)
        weights += step
        if np.abs(step).max() < 1e-8:
            break
    return weights


def accuracy_in_folds(values: Floats, labels: Floats) -> float:
    """Cross-validated accuracy."""
    fold = np.arange(len(labels)) // _BLOCK % _FOLDS
    right = 0
    for number in range(_FOLDS):
        held = fold == number
        means, spreads = values[~held].mean(axis=0), values[~held].std(axis=0) + 1e-9
        weights = fit((values[~held] - means) / spreads, labels[~held])
        scores = weights[0] + ((values[held] - means) / spreads) @ weights[1:]
        right += int(((scores > 0) == (labels[held] > 0.5)).sum())
    return right / len(labels)


def main() -> None:
    """Print the rows."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--file", type=Path)
    arguments = parser.parse_args()
    if arguments.file:
        compared, labels = _read(arguments.file)
        scores = np.array([same_roles(one, other, vector) for one, other, vector in compared])  # type: ignore[arg-type]
        accuracy, said = float(((scores > 0) == (labels > 0.5)).mean()), arguments.file.name
    else:
        values, labels = read_features(arguments.data / "statements-de" / "pawsx" / "dev.tsv")
        accuracy, said = accuracy_in_folds(values, labels), "dev, ten folds"
    majority = max(labels.mean(), 1 - labels.mean())
    print_row(
        f"PAWS-X German {said}, {len(labels)} pairs", "accuracy", f"{accuracy:.3f}", f"majority {majority:.3f}", "0.75"
    )


if __name__ == "__main__":
    main()
