"""Learn the weights of `synopse.compare.align.roles` from PAWS-X (Yang et al. 2019), German, free of use.

    python training/roles.py PAWSX_DEV_TSV > src/synopse/compare/align/roles.json

Prints the cross-validated accuracy to standard error: blocks of 20 pairs, ten folds, so that pairs made from one
sentence, which stand side by side in the file, do not fall on both sides.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np
from bench.paraphrases import accuracy_in_folds, fit, read_features
from numpy.typing import NDArray

from synopse.compare.align.roles import FEATURES

Floats = NDArray[np.float64]


def main(path: Path) -> None:
    """Print the model."""
    values, labels = read_features(path)
    print(f"accuracy in ten folds: {accuracy_in_folds(values, labels):.4f}", file=sys.stderr)
    means, spreads = values.mean(axis=0), values.std(axis=0) + 1e-9
    weights = fit((values - means) / spreads, labels)
    model = {
        "source": "PAWS-X German dev, 2,000 pairs; made by training/roles.py",
        "bias": round(float(weights[0]), 4),
        "weights": _named(weights[1:]),
        "means": _named(means),
        "spreads": _named(spreads),
    }
    print(json.dumps(model, indent=1))


def _named(values: Floats) -> dict[str, float]:
    return {name: round(float(value), 5) for name, value in zip(FEATURES, values, strict=True)}


if __name__ == "__main__":
    main(Path(sys.argv[1]))
