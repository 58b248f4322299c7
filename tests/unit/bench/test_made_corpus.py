"""The made corpus: the same from a seed, its truth is true, and the search finds it."""

from __future__ import annotations

from pathlib import Path

import pytest

pq = pytest.importorskip("pyarrow.parquet")

from bench.made_corpus import make  # noqa: E402
from bench.scale import score_reuse, search_reuse  # noqa: E402


def test_a_made_corpus_is_the_same_from_a_seed_and_its_copies_are_found(tmp_path: Path) -> None:
    (path,) = make(tmp_path / "one", 300, 3, 20_000)
    (again,) = make(tmp_path / "two", 300, 3, 20_000)
    rows = pq.read_table(path).to_pylist()
    assert rows == pq.read_table(again).to_pylist()
    assert len({row["id"] for row in rows}) == 300
    assert [row["published"] for row in rows] == sorted(row["published"] for row in rows)

    whole: dict[tuple[str, int, int], set[int]] = {}
    for row in rows:
        for run in row["copied"]:
            assert row["text"][run["start"] : run["end"]].strip() == row["text"][run["start"] : run["end"]]
            words = len(row["text"][run["start"] : run["end"]].split())
            assert abs(words - (run["stop"] - run["first"])) <= 6 + words // 5
            whole.setdefault((run["source"], run["first"], run["stop"]), set()).add(words)
    assert any(len(sizes) > 1 for sizes in whole.values()), "some copies are edited"

    search_reuse(tmp_path / "one", 1)
    score = score_reuse(tmp_path / "one")
    assert score["planted"] > 60
    assert score["recall"] > 0.97
    assert score["edge_precision"] > 0.6, "so small a corpus does not show what is furniture"
    assert score["character_precision"] > 0.85, "the same"
