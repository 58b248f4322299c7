"""Who shares wording with whom, beside MinHash (rensa, datasketch) on one corpus in one run: processor time, pairs found.

Run: python bench/reuse_peers.py [SHARED_DATA] [--articles 3000]

Articles of `bench/made_corpus.py`. A pair is true when both articles have twenty words or more of one planted run; pairs are told apart by what share of
the shorter article that is. A pair is found when it stands in one group of those the method connects, whatever the
share. MinHash has 128 permutations over sequences of five words in 32 bands of 4, and its pairs are those of exact
Jaccard 0.2 or more; it says that two articles are alike, not where. Peers that are not installed are left out.
"""

from __future__ import annotations

import argparse
import importlib
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from itertools import combinations
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from bench.made_corpus import make
from bench.table import print_row
from synopse.reuse.corpus import find_reuse

MIN_WORDS = 20
PERMUTATIONS, BANDS, GRAM, LEAST = 128, 32, 5, 0.2
CLASSES = ((0.5, 2.0, "half or more"), (0.2, 0.5, "a fifth to half"), (0.0, 0.2, "less than a fifth"))

Pair = tuple[str, str]


def true_pairs(rows: list[dict[str, Any]]) -> dict[Pair, float]:
    """Pairs that share planted words, and the share of the shorter article."""
    takers: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    words = {row["id"]: len(row["text"].split()) for row in rows}
    for row in rows:
        for run in row["copied"]:
            takers[run["source"]].append((run["first"], run["stop"], row["id"]))
    shared: dict[Pair, int] = defaultdict(int)
    for runs in takers.values():
        for (first, stop, one), (begin, end, other) in combinations(sorted(runs), 2):
            if one != other:
                shared[min(one, other), max(one, other)] += max(0, min(stop, end) - max(first, begin))
    return {pair: count / min(words[pair[0]], words[pair[1]]) for pair, count in shared.items() if count >= MIN_WORDS}


def shingles(text: str) -> set[str]:
    """All sequences of five words."""
    found = text.lower().split()
    return {" ".join(found[at : at + GRAM]) for at in range(max(1, len(found) - GRAM + 1))}


def verified(candidates: Iterable[Pair], grams: dict[str, set[str]]) -> list[Pair]:
    """Pairs of enough Jaccard."""
    kept = []
    for one, other in sorted(set(candidates)):
        common = len(grams[one] & grams[other])
        if common >= LEAST * (len(grams[one]) + len(grams[other]) - common):
            kept.append((one, other))
    return kept


def by_rensa(rows: list[dict[str, Any]]) -> list[Pair]:
    """Pairs by rensa."""
    rensa = importlib.import_module("rensa")
    grams = {row["id"]: shingles(row["text"]) for row in rows}
    index = rensa.RMinHashLSH(LEAST, PERMUTATIONS, BANDS)
    candidates = []
    for number, row in enumerate(rows):
        sketch = rensa.RMinHash(PERMUTATIONS, 1)
        sketch.update(list(grams[row["id"]]))
        candidates += [(rows[other]["id"], row["id"]) for other in index.query(sketch)]
        index.insert(number, sketch)
    return verified(candidates, grams)


def by_datasketch(rows: list[dict[str, Any]]) -> list[Pair]:
    """Pairs by datasketch."""
    datasketch = importlib.import_module("datasketch")
    grams = {row["id"]: shingles(row["text"]) for row in rows}
    index = datasketch.MinHashLSH(num_perm=PERMUTATIONS, params=(BANDS, PERMUTATIONS // BANDS))
    candidates = []
    for row in rows:
        sketch = datasketch.MinHash(num_perm=PERMUTATIONS, seed=1)
        sketch.update_batch([gram.encode() for gram in grams[row["id"]]])
        candidates += [(other, row["id"]) for other in index.query(sketch)]
        index.insert(row["id"], sketch)
    return verified(candidates, grams)


def by_us(rows: list[dict[str, Any]]) -> list[Pair]:
    """Pairs by `synopse.reuse`, with their passages."""
    columns = [{name: row[name] for name in ("id", "outlet", "published", "text")} for row in rows]
    tables = list(find_reuse([pa.Table.from_pylist(columns)]))
    return [
        pair
        for table in tables
        for pair in zip(*(table.column(s).to_pylist() for s in ("earlier", "later")), strict=True)
    ]


def connected(pairs: Iterable[Pair]) -> dict[str, str]:
    """Group of each article."""
    parent: dict[str, str] = {}

    def root(article: str) -> str:
        while parent.setdefault(article, article) != article:
            article = parent[article]
        return article

    for one, other in pairs:
        a, b = root(one), root(other)
        parent[max(a, b)] = min(a, b)
    return {article: root(article) for article in list(parent)}


def main() -> None:
    """Run all that are there on one corpus."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, nargs="?")
    parser.add_argument("--articles", type=int, default=3_000)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        rows = [row for path in make(Path(folder), arguments.articles, 1) for row in pq.read_table(path).to_pylist()]
    truth = true_pairs(rows)
    name = f"{len(rows):,} made articles"
    methods: dict[str, Callable[[list[dict[str, Any]]], list[Pair]]] = {
        "ours": by_us,
        "rensa": by_rensa,
        "datasketch": by_datasketch,
    }
    results: dict[str, tuple[float, list[str]]] = {}
    for method, find in methods.items():
        try:
            started = time.process_time()
            pairs = find(rows)
            seconds = time.process_time() - started
        except ImportError:
            print(f"{method} is not installed")
            continue
        right = sum((min(pair), max(pair)) in truth for pair in pairs)
        group = connected(pairs)
        shares = [f"{right / max(1, len(pairs)):.3f}"]
        for low, high, _ in CLASSES:
            wanted = [pair for pair, share in truth.items() if low <= share < high]
            found = sum(group.get(one, one) == group.get(other, other) for one, other in wanted)
            shares.append(f"{found / max(1, len(wanted)):.3f}")
        results[method] = seconds, shares
    ours, shares = results.pop("ours")
    measures = ["pairs right", *(f"pairs found that share {label}" for _, _, label in CLASSES)]
    times = "; ".join(f"{peer} {seconds:.1f} ({seconds / ours:.1f} times)" for peer, (seconds, _) in results.items())
    print_row(name, "processor s", f"{ours:.1f}", times)
    for place, measure in enumerate(measures):
        print_row(
            name, measure, shares[place], "; ".join(f"{peer} {found[place]}" for peer, (_, found) in results.items())
        )


if __name__ == "__main__":
    main()
