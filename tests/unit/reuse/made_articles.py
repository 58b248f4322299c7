"""Articles of invented words, with planted copies."""

from __future__ import annotations

import random
from typing import Any

import pyarrow as pa

_RNG = random.Random(5)
WORDS = ["".join(_RNG.choice("aeioulnrstkmb") for _ in range(_RNG.randint(5, 9))) for _ in range(3_000)]


def sentences(rng: random.Random, number: int) -> list[str]:
    """Sentences of eight to sixteen words that nobody else writes."""
    return [" ".join(rng.choices(WORDS, k=rng.randint(8, 16))).capitalize() + "." for _ in range(number)]


def table(rows: list[dict[str, Any]]) -> pa.Table:
    """Articles as a table."""
    return pa.Table.from_pylist(rows)


def corpus(number: int = 60) -> list[dict[str, Any]]:
    """Articles of five outlets over a month; every fourth carries three sentences of the one before it."""
    rng = random.Random(7)
    rows: list[dict[str, Any]] = []
    lifted: list[str] = []
    for count in range(number):
        own = sentences(rng, 8)
        told = [*own[:3], *lifted, *own[3:]] if count % 4 == 3 else own
        lifted = own[4:7]
        rows.append(
            {
                "id": f"a{count:03}",
                "outlet": f"o{count % 5}",
                "published": f"2020-01-{count * 28 // number + 1:02}",
                "text": " ".join(told),
            }
        )
    return rows
