"""Stories of an archive go on over restarts, whichever database it is in and whatever became of the last run."""

from __future__ import annotations

from pathlib import Path

import pytest

from invented_streams import Stream
from synopse.collect.stories import Stories
from synopse.grouping.ledger import Ledger
from synopse.model import Article
from synopse.pipeline import open_grouper
from synopse.settings import Settings
from synopse.store import open_archive
from synopse.store.archive import Archive
from synopse.store.stream_state import StreamRows


@pytest.fixture(autouse=True)
def no_encoder(monkeypatch: pytest.MonkeyPatch) -> None:
    """Vectors have tests of their own, and take their time."""
    monkeypatch.setattr("synopse.encoder.load_encoder", lambda _folder: None)


def expected(articles: list[Article]) -> dict[str, str]:
    grouper, ledger = open_grouper(Settings()), Ledger()
    for article in articles:
        ledger.note(grouper.add(article))
    return {article.id: ledger.story_of(article.id) for article in articles}


def put(archive: Archive, stories: Stories, articles: list[Article], *, fails: bool = False) -> None:
    stories.open()
    with archive.batch() as batch:
        for article in articles:
            stored = batch.add(article, [article.id])
            stories.add(batch, article, stored.id)
        stories.write(batch)
        if fails:
            raise ValueError("on purpose")


def standing(archive: Archive) -> dict[str, str | None]:
    return {article.id: story for article, story in archive.articles()}


def test_runs_one_after_the_other_group_as_one_run(address: str) -> None:
    articles = Stream(21).articles(60)
    for first in range(0, len(articles), 15):
        with open_archive(address, writing=True) as archive:
            put(archive, Stories(archive, Settings()), articles[first : first + 15])
    with open_archive(address) as archive:
        assert standing(archive) == expected(articles)
        assert set(archive.story_ids()) == set(expected(articles).values())


def test_a_batch_that_fails_changes_no_story(tmp_path: Path) -> None:
    articles = Stream(22).articles(50)
    with open_archive(str(tmp_path / "a.db"), writing=True) as archive:
        stories = Stories(archive, Settings())
        put(archive, stories, articles[:30])
        with pytest.raises(ValueError, match="on purpose"):
            put(archive, stories, articles[30:40], fails=True)
        stories.forget()
        put(archive, stories, articles[30:])
        assert standing(archive) == expected(articles)


def test_an_archive_without_a_stream_gets_one_of_its_articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    articles = Stream(23).articles(80, days=10.0)
    monkeypatch.setattr("synopse.collect.stories._AT_ONCE", 16)
    with open_archive(str(tmp_path / "a.db"), writing=True) as archive:
        put(archive, Stories(archive, Settings()), articles[:64])
        with archive.batch() as batch:
            stories = Stories(archive, Settings())
            StreamRows(batch.connection).clear()
        put(archive, stories, articles[64:])
        found = standing(archive)
    before = expected(articles[:64])
    assert {name: found[name] for name in before} == before
    joined = sum(story != name for name, story in found.items() if int(name[1:]) >= 64)
    assert joined > 5, "new articles join stories that stood before"


def test_a_stream_of_other_code_is_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[int] = []
    monkeypatch.setattr(Stories, "_make", _counted(Stories._make, made))
    articles = Stream(24).articles(30, days=5.0)
    with open_archive(str(tmp_path / "a.db"), writing=True) as archive:
        put(archive, Stories(archive, Settings()), articles[:10])
        put(archive, Stories(archive, Settings()), articles[10:20])
        assert len(made) == 1
        monkeypatch.setattr("synopse.collect.stories.maker_of", lambda *_: "other")
        put(archive, Stories(archive, Settings()), articles[20:])
        assert len(made) == 2


def _counted(function, made: list[int]):
    def counted(*arguments):
        made.append(1)
        return function(*arguments)

    return counted
