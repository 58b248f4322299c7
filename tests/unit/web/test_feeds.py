"""The feeds against RFC 4287: what must be there is there once, names are stable, nothing breaks the XML."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import etree

from builders_archive import filled, note, put_story
from synopse.store import open_archive
from synopse.store.story_records import Development, Stated
from synopse.store.story_writing import write_developments
from synopse.web.atom import timestamp
from web_client import WebClient

NAMESPACES = {"a": "http://www.w3.org/2005/Atom"}
BAD = "<b>&amp;\x00\x1b\u202e]]>\ud800 \ufffe"
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\Z")


@pytest.fixture
def client(tmp_path: Path) -> WebClient:
    address = filled(str(tmp_path / "news.db"))
    with open_archive(address, writing=True) as archive, archive.batch() as batch:
        put_story(batch, [note(7, id="x/../y ü?#", title=BAD.replace("\ud800", ""), text="Die Notiz steht hier.")])
        told = Development(
            story="bote",
            kind="discrepancy",
            headline="Feuer",
            what="Verletzte",
            values=(Stated("2", ("A",)), Stated("3")),
        )
        write_developments(batch.connection, [told], seen="2024-06-02T10:00:00.000000+00:00")
    return WebClient(archive=address)


def read(client: WebClient, path: str, **more: object) -> etree._Element:
    response = client.get(path, **more)
    assert response.status_code == 200, response.text
    assert response.headers["content-type"].startswith("application/atom+xml")
    return etree.fromstring(response.content)


def texts(element: etree._Element, path: str) -> list[str]:
    return [found if isinstance(found, str) else found.text for found in element.xpath(path, namespaces=NAMESPACES)]


@pytest.mark.parametrize("path", ["/feeds/stories.atom", "/feeds/developments.atom", "/feeds/stories.atom?q=nichts"])
def test_feeds_hold_what_the_standard_asks_for(client: WebClient, path: str) -> None:
    feed = read(client, path)
    for element in (feed, *feed.xpath("a:entry", namespaces=NAMESPACES)):
        for name in ("id", "title", "updated"):
            (text,) = texts(element, f"a:{name}")
            assert text
            assert name != "updated" or MOMENT.match(text)
            assert name != "id" or text.startswith("urn:uuid:")
        (link,) = texts(element, "a:link[@rel='alternate']/@href")
        assert link.startswith("http://localhost/")
    assert texts(feed, "a:link[@rel='self']/@href") == [f"http://localhost{path}"]
    assert texts(feed, "a:author/a:name") == ["Synopse"]
    identities = texts(feed, "a:entry/a:id")
    assert len(identities) == len(set(identities))


def test_stories_carry_filters_and_names_that_last(client: WebClient) -> None:
    everything = read(client, "/feeds/stories.atom")
    one = read(client, "/feeds/stories.atom?q=ferry")
    (identity,) = texts(one, "a:entry/a:id")
    assert identity in texts(everything, "a:entry/a:id")
    assert texts(one, "a:entry/a:title") == ["Ferry service halted"]
    assert texts(one, "a:link[@rel='alternate']/@href") == ["http://localhost/stories?q=ferry"]


def test_developments_are_told_in_words_and_by_kind(client: WebClient) -> None:
    feed = read(client, "/feeds/developments.atom?kind=discrepancy&ui=de")
    assert texts(feed, "a:entry/a:title") == ["Abweichung: Feuer"]
    assert texts(feed, "a:entry/a:summary") == ["Verletzte: 2 (A) ≠ 3"]
    assert texts(feed, "a:entry/a:category/@term") == ["discrepancy"]
    assert len(texts(read(client, "/feeds/developments.atom?story=bote"), "a:entry/a:id")) == 2


def test_a_reader_that_has_the_feed_is_told_so(client: WebClient) -> None:
    first = client.get("/feeds/stories.atom")
    again = client.get("/feeds/stories.atom", headers={"if-none-match": f'W/{first.headers["etag"]}, "x"'})
    assert (again.status_code, again.content) == (304, b"")
    assert client.get("/feeds/stories.atom", headers={"if-none-match": '"x"'}).status_code == 200


def test_feeds_of_what_is_not_there_are_not_found(client: WebClient) -> None:
    assert client.get("/feeds/developments.atom?kind=none").status_code == 404
    assert client.get("/feeds/developments.atom?story=none").status_code == 404
    assert client.get("/feeds/stories.atom?since=gestern").status_code == 400


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("2024-06-02T10:00:00.123456+00:00", "2024-06-02T10:00:00Z"),
        ("2024-06-02T10:00:00+02:00", "2024-06-02T08:00:00Z"),
        ("2024-06-02", "2024-06-02T00:00:00Z"),
        ("nonsense", "1970-01-01T00:00:00Z"),
    ],
)
def test_moments_are_said_in_utc(given: str, said: str) -> None:
    assert timestamp(given) == said
