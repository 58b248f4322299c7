"""Pages that are made once: for all who ask at the same time, until something is written."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import event

from builders_archive import fill, filled, note, put_story
from synopse.store import open_archive
from synopse.web.archived import archive_mark
from synopse.web.rendered import Rendered
from web_client import WebClient


def test_of_several_who_ask_one_makes_it() -> None:
    rendered, made, begun = Rendered(), [], threading.Event()

    def make() -> bytes:
        made.append(1)
        begun.wait(5)
        return b"page"

    with ThreadPoolExecutor(8) as pool:
        asked = [pool.submit(rendered.get, "key", make) for _ in range(8)]
        begun.set()
        assert {one.result() for one in asked} == {b"page"}
    assert len(made) == 1


def test_what_fails_is_made_again() -> None:
    rendered = Rendered()

    def fail() -> bytes:
        raise LookupError

    with pytest.raises(LookupError):
        rendered.get("key", fail)
    assert rendered.get("key", lambda: b"page") == b"page"


def test_the_pages_not_asked_for_longest_go_first() -> None:
    rendered = Rendered(most_bytes=10)
    for key in "abc":
        rendered.get(key, lambda: b"1234")
    assert [rendered.find(key) for key in "abc"] == [None, b"1234", b"1234"]
    rendered.find("b")
    rendered.get("d", lambda: b"1234")
    assert rendered.find("c") is None
    assert rendered.get("large", lambda: b"x" * 99) == b"x" * 99
    assert rendered.find("large") is None


def test_everything_that_is_written_changes_the_mark(tmp_path: Path) -> None:
    address = str(tmp_path / "news.db")
    with open_archive(address, writing=True) as archive:
        fill(archive, ("english",), 0)
        marks = [archive_mark(archive)]
        for number in range(3):
            with archive.batch() as batch:
                put_story(batch, [note(number)])
            marks.append(archive_mark(archive))
        archive.stories()
        assert archive_mark(archive) == marks[-1]
    assert len(set(marks)) == 4


def test_a_list_asks_the_archive_once_until_something_is_written(tmp_path: Path) -> None:
    address = filled(str(tmp_path / "news.db"))
    client = WebClient(archive=address)
    asked: list[str] = []
    event.listen(client.site.archive._engine, "before_cursor_execute", lambda *told: asked.append(told[2]))
    for path, most in (("/stories", 4), ("/stories?q=ferry", 3), ("/developments", 3), ("/actor/joan%20pell", 8)):
        asked.clear()
        first = client.get(path).text
        assert 0 < len([one for one in asked if one.startswith("SELECT")]) <= most
        asked.clear()
        assert client.get(path).text == first
        assert asked == []
    with open_archive(address, writing=True) as archive, archive.batch() as batch:
        put_story(batch, [note(99, title="Eine neue Notiz")])
    assert "Eine neue Notiz" in client.get("/stories").text


def test_readers_of_two_languages_get_their_own(tmp_path: Path) -> None:
    client = WebClient(archive=filled(str(tmp_path / "news.db")))
    pages = {code: client.get("/stories", headers={"accept-language": code}).text for code in ("de", "en", "de")}
    assert "Ereignisse" in pages["de"]
    assert "Stories" in pages["en"]
