"""kill -9 at any moment: nothing acknowledged is lost, nothing is half there, nothing is double."""

from __future__ import annotations

import random
from pathlib import Path

from killed_writers import kill_a_collection, kill_a_writer, what_is_wrong, write_lines
from synopse.store import open_archive


def test_killed_writer_loses_nothing_that_it_acknowledged(address: str) -> None:
    rng = random.Random(7)
    first = 0
    for _ in range(4):
        last = kill_a_writer(address, first, rng)
        assert what_is_wrong(address, last) == []
        with open_archive(address) as archive:
            first = archive.counts()["articles"]


def test_killed_collection_ends_with_every_article_once(tmp_path: Path) -> None:
    lines, archive = tmp_path / "lines.jsonl", str(tmp_path / "a.db")
    write_lines(lines, 500)
    kills = sum(kill_a_collection(archive, lines, 1.0 + 0.4 * number) for number in range(3))
    assert kills, "the collection was over before it was killed"
    assert not kill_a_collection(archive, lines, 100.0)
    with open_archive(archive) as opened:
        assert sorted(article.id for article, _ in opened.articles()) == sorted(f"r{number}" for number in range(500))
        counts = opened.counts()
        assert (counts["articles"], counts["versions"], counts["addresses"]) == (500, 500, 500)
        found = {article.id: story for article, story in opened.articles()}
        assert opened.check() == []
    whole = str(tmp_path / "whole.db")
    assert not kill_a_collection(whole, lines, 100.0)
    with open_archive(whole) as opened:
        assert found == {article.id: story for article, story in opened.articles()}
