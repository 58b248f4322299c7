"""Grouping of files: in memory is one article, however many the file has."""

from __future__ import annotations

import json
import tracemalloc
from pathlib import Path

import pytest

from invented_streams import Stream
from synopse.grouping.ledger import Ledger
from synopse.model import RawArticle
from synopse.pipeline import group, open_grouper, read
from synopse.settings import Settings


@pytest.fixture(autouse=True)
def no_encoder(monkeypatch: pytest.MonkeyPatch) -> None:
    """Vectors have tests of their own, and take their time."""
    monkeypatch.setattr("synopse.encoder.load_encoder", lambda _folder: None)


def write(path: Path, number: int, filler: str = "") -> None:
    lines = (
        {name: getattr(one, name) for name in ("id", "title", "published", "outlet", "language")}
        | {"text": one.text + filler}
        for one in Stream(31).articles(number)
    )
    path.write_text("".join(json.dumps(line) + "\n" for line in lines))


def test_a_file_is_grouped_as_its_articles_are_in_order_of_publication(tmp_path: Path) -> None:
    write(tmp_path / "a.jsonl", 120)
    ordered = sorted(read(tmp_path / "a.jsonl"), key=lambda article: (article.published or "", article.id))
    grouper, ledger = open_grouper(Settings()), Ledger()
    for article in ordered:
        ledger.note(grouper.add(article))
    found = group(tmp_path / "a.jsonl")
    assert found.stories == tuple((article.id, ledger.story_of(article.id)) for article in ordered)
    assert found.used == read(tmp_path / "a.jsonl").used
    assert group(read(tmp_path / "a.jsonl")).stories == found.stories


def test_equal_ids_get_names_and_bad_inputs_stop_nothing(tmp_path: Path) -> None:
    same = [RawArticle(id="a", source=f"s{number}", content=f"Der Hafen, Teil {number}.") for number in range(2)]
    found = group(*same, tmp_path / "nirgends.txt")
    assert [article for article, _ in found.stories] == ["a", "a#2"]
    assert [entry.reason for entry in found.rejected] == ["no such file or folder"]


def test_texts_are_not_held_in_memory(tmp_path: Path) -> None:
    write(tmp_path / "a.jsonl", 60, filler=" ." * 100_000)
    size = (tmp_path / "a.jsonl").stat().st_size
    tracemalloc.start()
    group(tmp_path / "a.jsonl")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert size > 12_000_000
    assert peak < 0.6 * size
