from datetime import UTC, datetime

import pytest

from synopse.collect.manners import Queue, next_try, pause_after
from synopse.ingest.answers import retry_after

NOW = datetime(2020, 1, 3, 10, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        (None, 0),
        ("", 0),
        ("120", 120),
        ("999999999999999999", 86_400),
        ("-5", 0),
        ("soon", 0),
        ("٣", 0),
        ("Fri, 03 Jan 2020 10:01:00 GMT", 60),
        ("Fri, 03 Jan 2020 09:00:00 GMT", 0),
        ("Fri, 99 Jan 2020 09:00:00 GMT", 0),
    ],
)
def test_retry_after_in_seconds_or_as_a_date(header: str | None, seconds: float) -> None:
    assert retry_after(header, NOW) == seconds


def test_tries_lie_further_and_further_apart_and_end() -> None:
    delays = [next_try(attempts) for attempts in range(1, 5)]
    assert delays == sorted(delays)
    assert next_try(5) is None


def test_longer_of_our_pause_and_the_sites_counts() -> None:
    assert pause_after(2.0, 0.0) == 2.0
    assert pause_after(2.0, 10.0) == 10.0
    assert pause_after(2.0, 86_400.0) == 60.0


def test_one_request_to_a_host_at_a_time() -> None:
    queue: Queue[int] = Queue()
    for number in range(2):
        queue.put("a", number)
    queue.put("b", 7)
    assert queue.take(0.0) == ("a", 0)
    assert queue.take(0.0) == ("b", 7)
    assert queue.take(0.0) is None
    queue.done("a", 5.0)
    assert queue.take(4.9) is None
    assert queue.next_free() == 5.0
    assert queue.take(5.0) == ("a", 1)
    assert len(queue) == 0
    queue.put("b", 8)
    assert queue.drop("b") == [8]
    assert len(queue) == 0
    assert queue.drop("none") == []
