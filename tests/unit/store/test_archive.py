from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import text

from synopse.errors import InputError, UsageError
from synopse.model import Article, Block
from synopse.store import open_archive
from synopse.store.migrations import STEPS, migrate
from synopse.store.records import StoryChange

HARBOUR = "Der Rat der Stadt hat den Ausbau des Hafens beschlossen. Die Bürgermeisterin sprach von einem Neuanfang."


def report(text: str = HARBOUR, *, url: str | None = "https://blatt.example/hafen", **fields) -> Article:
    fields = {"id": "hafen", "outlet": "Blatt", "language": "de", "published": "2020-01-03"} | fields
    return Article(text=text, url=url, **fields)


def test_article_comes_back_as_it_went_in(address: str) -> None:
    article = report(blocks=(Block("paragraph", 0, len(HARBOUR)),), authors=("Ada Beispiel",), title="Hafen\x00 wächst")
    with open_archive(address, writing=True) as archive:
        with archive.batch() as batch:
            assert batch.add(article).outcome == "new"
        assert archive.article("hafen") == article
        assert archive.article("http://www.blatt.example/hafen?utm_source=feed#top") == article
        assert archive.article("nirgends") is None
        assert archive.check() == []


def test_changed_wording_is_a_new_version_and_the_old_one_stays(address: str) -> None:
    with open_archive(address, writing=True) as archive:
        with archive.batch() as batch:
            batch.add(report(), seen="2020-01-03T10:00:00")
        with archive.batch() as batch:
            stored = batch.add(report(HARBOUR.replace("Neuanfang", "Irrweg")), seen="2020-01-03T12:00:00")
        assert (stored.outcome, stored.version) == ("revised", 2)
        versions = archive.versions("hafen")
        assert [(version.version, version.seen[:13]) for version in versions] == [
            (1, "2020-01-03T10"),
            (2, "2020-01-03T12"),
        ]
        assert versions[0].article.text == HARBOUR
        assert [hit.id for hit in archive.search("Irrweg")] == ["hafen"]
        assert archive.search("Neuanfang") == []
        assert archive.counts() == {"articles": 1, "versions": 2, "addresses": 1, "stories": 0}
        assert archive.check() == []


def test_white_space_alone_is_no_new_version(address: str) -> None:
    with open_archive(address, writing=True) as archive, archive.batch() as batch:
        batch.add(report())
        assert batch.add(report(HARBOUR.replace(". ", ".\n\n"))).outcome == "known"


def test_same_wording_at_another_address_is_a_duplicate_in_one_outlet_and_a_report_of_its_own_in_another(
    address: str,
) -> None:
    with open_archive(address, writing=True) as archive:
        with archive.batch() as batch:
            first = batch.add(report())
            again = batch.add(report(url="https://blatt.example/stadt/hafen-2", id="hafen-2"))
            other = batch.add(report(url="https://anzeiger.example/hafen", outlet="Anzeiger"))
        assert (again.outcome, again.id) == ("duplicate", first.id)
        assert (other.outcome, other.id) == ("new", "hafen#2")
        assert archive.article("https://blatt.example/stadt/hafen-2").id == "hafen"


def test_file_lines_are_known_again_by_their_place(address: str) -> None:
    with open_archive(address, writing=True) as archive, archive.batch() as batch:
        assert batch.add(report(url=None), ["/a.jsonl:1"], raw_hash="x").outcome == "new"
        assert batch.add(report(HARBOUR + " Mehr folgt.", url=None), ["/a.jsonl:1"]).outcome == "revised"
        assert batch.add(report("Ein anderer Text.", url=None), ["/b.jsonl:1"]).outcome == "new"


def test_an_alias_that_leads_elsewhere_later_does_not_mix_articles(address: str) -> None:
    latest = "https://blatt.example/aktuell"
    with open_archive(address, writing=True) as archive, archive.batch() as batch:
        batch.add(report(), [latest])
        assert batch.known_as(latest) == "hafen"
        assert batch.add(report("Es brennt.", url="https://blatt.example/brand", id="brand"), [latest]).outcome == "new"


def test_raw_content_is_known_again(address: str) -> None:
    with open_archive(address, writing=True) as archive, archive.batch() as batch:
        batch.add(report(), raw_hash="abc")
        assert batch.known_as("https://blatt.example/hafen", "abc") == "hafen"
        assert batch.known_as("https://blatt.example/hafen", "def") is None


def test_a_batch_that_fails_leaves_nothing(address: str) -> None:
    with open_archive(address, writing=True) as archive:

        def add_and_fail() -> None:
            with archive.batch() as batch:
                batch.add(report())
                raise RuntimeError

        with pytest.raises(RuntimeError):
            add_and_fail()
        assert archive.counts()["articles"] == 0
        assert archive.check() == []


def test_half_a_character_is_named(address: str) -> None:
    with open_archive(address, writing=True) as archive:
        with pytest.raises(InputError, match="surrogate"), archive.batch() as batch:
            batch.add(report("kaputt \ud800"))
        assert archive.counts()["articles"] == 0


def test_readers_see_whole_batches_while_one_writes(address: str) -> None:
    with open_archive(address, writing=True) as writer, open_archive(address) as reader:
        with writer.batch() as batch:
            batch.add(report())
            assert reader.counts()["articles"] == 0
        assert [hit.id for hit in reader.search("Hafen")] == ["hafen"]


def test_one_program_writes_at_a_time(address: str) -> None:
    with open_archive(address, writing=True):
        with pytest.raises(UsageError, match="another program is writing"):
            open_archive(address, writing=True)
        with open_archive(address) as reader, pytest.raises(UsageError, match="read only"), reader.batch():
            pass
    open_archive(address, writing=True).close()


def test_stories_open_join_merge_and_split(address: str) -> None:
    with open_archive(address, writing=True) as archive:
        with archive.batch() as batch:
            for name in "abcd":
                batch.add(report(f"Bericht {name}.", url=f"https://blatt.example/{name}", id=name))
            batch.record_changes(
                [
                    StoryChange("opened", "a", "a"),
                    StoryChange("joined", "a", "b"),
                    StoryChange("opened", "c", "c"),
                    StoryChange("joined", "c", "d"),
                ]
            )
        assert archive.story_ids() == ["a", "c"]
        assert [article.id for article, _ in archive.articles(story="c")] == ["c", "d"]
        with archive.batch() as batch:
            batch.record_changes(
                [StoryChange("merged", "a", "d", "c"), StoryChange("split", "a", "d", "b", ("b", "d"))]
            )
        assert {article.id: story for article, story in archive.articles()} == {"a": "a", "b": "b", "c": "a", "d": "b"}
        assert archive.story_ids() == ["a", "b"]


def test_articles_come_in_order_of_arrival_from_a_time_on(address: str) -> None:
    with open_archive(address, writing=True) as archive:
        with archive.batch() as batch:
            for number, day in enumerate(["2020-01-05", "2020-01-01", "2020-01-03", None]):
                batch.add(
                    report(f"Text {number}.", url=f"https://blatt.example/{number}", id=str(number), published=day)
                )
        since = 1_577_923_200.0  # 2020-01-02
        assert [article.id for article, _ in archive.articles(since=since)] == ["0", "2"]


def test_older_form_is_brought_up_to_date_and_a_newer_one_refused(address: str) -> None:
    with open_archive(address, writing=True) as archive:
        with archive.batch() as batch:
            batch.add(report())

        def added(connection, _index) -> None:
            connection.execute(text("CREATE TABLE later (number integer)"))

        migrate(archive._writing_engine, archive._index, (*STEPS, added))
    with pytest.raises(UsageError, match="newer Synopse"):
        open_archive(address)
    with pytest.raises(UsageError, match="newer Synopse"):
        open_archive(address, writing=True)


def test_a_step_that_fails_leaves_the_form_before_it(address: str) -> None:
    with open_archive(address, writing=True) as archive:
        with archive.batch() as batch:
            batch.add(report())

        def broken(connection, _index) -> None:
            connection.execute(text("CREATE TABLE later (number integer)"))
            raise RuntimeError

        with pytest.raises(RuntimeError):
            migrate(archive._writing_engine, archive._index, (*STEPS, broken))
    with open_archive(address) as archive:
        assert archive.article("hafen") is not None
        with archive.connected() as connection, pytest.raises(Exception, match="later"):
            connection.execute(text("SELECT * FROM later"))


def test_index_of_another_revision_is_made_anew(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_archive(address, writing=True) as archive, archive.batch() as batch:
        batch.add(report())
    monkeypatch.setattr("synopse.store.archive.TERMS_REVISION", "other")
    monkeypatch.setattr("synopse.store.archive.article_terms", lambda article: _terms_without_text(article))
    with open_archive(address, writing=True) as archive:
        assert archive.search("Hafen") == []
        assert archive.check() == []


def _terms_without_text(_article: Article):
    from synopse.store.terms import ArticleTerms

    return ArticleTerms((), ("anders",), ())


def test_missing_archive_and_foreign_file_are_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no archive"):
        open_archive(str(tmp_path / "none.db"))
    assert not (tmp_path / "none.db").exists()
    other = tmp_path / "letter.txt"
    other.write_text("Sehr geehrte Damen und Herren, " * 100)
    for writing in (False, True):
        with pytest.raises(UsageError, match="letter"):
            open_archive(str(other), writing=writing)
    empty = tmp_path / "empty.db"
    sqlite3.connect(empty).close()
    empty.touch()
    with pytest.raises(UsageError, match="older form"):
        open_archive(str(empty))


def test_unreachable_server_is_named() -> None:
    with pytest.raises(UsageError, match="archive"):
        open_archive("postgresql://nobody@127.0.0.1:1/none", writing=True)
    with pytest.raises(UsageError, match="archive"):
        open_archive("postgresql://nobody@127.0.0.1:1/none")
