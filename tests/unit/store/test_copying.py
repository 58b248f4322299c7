from __future__ import annotations

import json
from pathlib import Path

import pytest

from postgres_server import emptied
from synopse.errors import UsageError
from synopse.model import Article
from synopse.store import open_archive
from synopse.store.copying import back_up, copy_archive, export
from synopse.store.frontier import Frontier
from synopse.store.records import StoryChange


@pytest.fixture
def archive(address: str):
    with open_archive(address, writing=True) as archive:
        with archive.batch() as batch:
            for number in range(5):
                url = f"https://blatt.example/{number}"
                batch.add(Article(id=f"r{number}", url=url, text=f"Bericht {number} vom Hafen.", language="de"))
            batch.add(Article(id="r0", url="https://blatt.example/0", text="Nachtrag zum Hafen.", language="de"))
            batch.record_changes([StoryChange("opened", "r0", "r0")])
            Frontier(batch.connection).want(
                "https://blatt.example/9", named_by="f", title=None, published=None, updated="1"
            )
        yield archive


def test_backup_is_a_whole_archive(archive, tmp_path: Path) -> None:
    copy = tmp_path / "copy" / "backup.db"
    back_up(archive, copy)
    assert [path.name for path in copy.parent.iterdir()] == ["backup.db"]
    with open_archive(str(copy), writing=True) as opened:
        assert opened.counts() == archive.counts()
        assert opened.check() == []
        assert {hit.id for hit in opened.search("Hafen")} == {f"r{number}" for number in range(5)}
        assert [version.article.text for version in opened.versions("r0")] == [
            "Bericht 0 vom Hafen.",
            "Nachtrag zum Hafen.",
        ]
        with opened.batch() as batch:
            assert Frontier(batch.connection).left() == {"waiting": 1}
            assert batch.add(Article(id="neu", text="Neu.")).number == 6
    with pytest.raises(UsageError, match="exists"):
        back_up(archive, copy)


def test_reader_backs_up_while_another_writes(archive, address: str, tmp_path: Path) -> None:
    with open_archive(address) as reader, archive.batch() as batch:
        batch.add(Article(id="neu", text="Neu."))
        back_up(reader, tmp_path / "backup.db")
    with open_archive(str(tmp_path / "backup.db")) as copy:
        assert copy.counts()["articles"] == 5
    assert archive.counts()["articles"] == 6


def test_archive_moves_to_another_database(
    archive, address: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """From SQLite to a server and the other way round, and on writing there."""
    if address.startswith("postgresql"):
        target = str(tmp_path / "target.db")
    else:
        target = emptied(request.getfixturevalue("postgres"))
    with open_archive(target, writing=True) as opened:
        copy_archive(archive, opened)
        assert opened.counts() == archive.counts()
        assert [hit.id for hit in opened.search("Nachtrag")] == ["r0"]
        with opened.batch() as batch:
            assert batch.add(Article(id="neu", text="Neu.")).number == 6
        with pytest.raises(UsageError, match="not empty"):
            copy_archive(archive, opened)


def test_export_gives_newest_versions_with_stories(archive, tmp_path: Path) -> None:
    assert export(archive, tmp_path / "all.jsonl") == 5
    records = [json.loads(line) for line in (tmp_path / "all.jsonl").read_text().splitlines()]
    assert [(record["id"], record["story"]) for record in records][:2] == [("r0", "r0"), ("r1", None)]
    assert records[0]["text"] == "Nachtrag zum Hafen."
    pq = pytest.importorskip("pyarrow.parquet", reason="needs the extra parquet")
    assert export(archive, tmp_path / "all.parquet") == 5
    rows = pq.read_table(tmp_path / "all.parquet").to_pylist()
    assert [row["text"] for row in rows] == [record["text"] for record in records]
    with pytest.raises(UsageError, match=r"\.jsonl or \.parquet"):
        export(archive, tmp_path / "all.csv")


def test_parquet_says_which_extra_is_missing(archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    with pytest.raises(UsageError, match=r"synopse\[parquet\]"):
        export(archive, tmp_path / "all.parquet")
    assert list(tmp_path.glob("*parquet*")) == []
