from __future__ import annotations

import pytest
from sqlalchemy import select

from synopse.store import open_archive
from synopse.store.frontier import NOT_YET, WAITING, Frontier, Validators, rejected

PAGE = "https://www.blatt.example/a?utm_source=feed"
FEED = "https://blatt.example/feed"


@pytest.fixture
def frontier(address: str):
    with open_archive(address, writing=True) as archive, archive.batch() as batch:
        yield Frontier(batch.connection)


def want(frontier: Frontier, url: str = PAGE, stated: str = "1") -> bool:
    return frontier.want(url, named_by=FEED, title="T\x00", updated=stated)


def test_page_is_wanted_once_until_its_list_says_that_it_changed(frontier: Frontier) -> None:
    assert want(frontier)
    assert not want(frontier, "http://blatt.example/a")
    (page,) = frontier.due(0.0, 10)
    assert (page.address, page.url, page.attempts) == ("https://blatt.example/a", PAGE, 0)
    frontier.note_page(page.address, Validators('"1"', None))
    assert frontier.due(1e12, 10) == []
    assert not want(frontier)
    assert want(frontier, stated="2")
    assert frontier.due(0.0, 10)[0].validators.headers() == {"If-None-Match": '"1"'}


def test_failed_page_waits_for_its_time_or_is_given_up(frontier: Frontier) -> None:
    want(frontier)
    frontier.note_page_failure("https://blatt.example/a", "busy", retry_at=100.0)
    assert frontier.due(99.0, 10) == []
    (page,) = frontier.due(100.0, 10)
    assert page.attempts == 1
    frontier.postpone_host("blatt.example", 200.0, "busy")
    assert frontier.due(199.0, 10) == []
    frontier.note_page_failure(page.address, "gone", retry_at=None)
    assert frontier.due(1e12, 10) == []
    assert frontier.left() == {"failed": 1}
    assert not want(frontier), "what was given up is not fetched for being listed again"


def test_pages_that_are_held_are_left_out(frontier: Frontier) -> None:
    for name in "abc":
        want(frontier, f"https://blatt.example/{name}")
    assert [page.url[-1] for page in frontier.due(0.0, 2, {"https://blatt.example/a"})] == ["b", "c"]


def test_list_keeps_its_validators_when_it_fails(frontier: Frontier) -> None:
    assert frontier.validators_of(FEED) == Validators()
    frontier.note_list_failure(FEED, "busy", checked="2020-01-01")
    frontier.note_list(FEED, kind="feed", title="Blatt", validators=Validators('"1"', "Fri"), checked="2020-01-02")
    frontier.note_list_failure(FEED, "busy", checked="2020-01-03")
    assert frontier.validators_of(FEED) == Validators('"1"', "Fri")


def test_rejected_input_keeps_its_latest_reason(frontier: Frontier) -> None:
    frontier.reject("a.jsonl:3", "empty", seen="1")
    frontier.reject("a.jsonl:3", "broken", seen="2")
    rows = frontier._connection.execute(select(rejected)).all()
    assert [tuple(row) for row in rows] == [("a.jsonl:3", "broken", "2")]


def test_each_host_is_seen_and_can_be_left_alone(frontier: Frontier) -> None:
    for place in ("https://a.example/1", "https://a.example/2", "https://www.b.example/1", "https://c.example:8080/1"):
        want(frontier, place)
    assert frontier.waiting_hosts() == ["a.example", "b.example", "c.example"]
    assert [page.url for page in frontier.due(10.0, 5, host="a.example")] == [
        "https://a.example/1",
        "https://a.example/2",
    ]
    frontier.postpone_host("a.example", 100.0, "wants to be left alone")
    assert frontier.due(10.0, 5, host="a.example") == []
    assert len(frontier.due(100.0, 5, host="a.example")) == 2
    for page in frontier.due(10.0, 5):
        frontier.note_page(page.address, Validators())
    assert frontier.waiting_hosts() == ["a.example"]
    assert [(left.kind, left.reason, left.number) for left in frontier.reasons()] == [
        (WAITING, "wants to be left alone", 2)
    ]


def test_what_is_left_is_told_by_reason(frontier: Frontier) -> None:
    assert frontier.reasons() == []
    frontier.note_list_failure(FEED, "the server answered 500", checked="2020-01-03", not_before=50.0)
    assert frontier.left_alone_until(FEED) == 50.0
    for name in "abc":
        want(frontier, f"https://blatt.example/{name}")
    frontier.note_page_failure("https://blatt.example/b", "the server answered 404", retry_at=None)
    frontier.note_page_failure("https://blatt.example/c", "the server answered 404", retry_at=None)
    frontier.reject("lines.jsonl:3", "is no JSON", seen="2020-01-03")
    assert [(left.kind, left.reason, left.number, left.example) for left in frontier.reasons()] == [
        ("list", "the server answered 500", 1, FEED),
        (WAITING, NOT_YET, 1, "https://blatt.example/a"),
        ("page not had", "the server answered 404", 2, "https://blatt.example/b"),
        ("input", "is no JSON", 1, "lines.jsonl:3"),
    ]
    frontier.note_list(FEED, kind="rss", validators=Validators(), checked="2020-01-03")
    assert frontier.left_alone_until(FEED) == 0.0
