"""robots.txt: what the site says, for a day, and what holds while it says nothing."""

from __future__ import annotations

import pytest

from synopse.errors import FetchError
from synopse.ingest.answers import Answer
from synopse.ingest.robots import KEPT_S, Robots

PAGE = "https://blatt.example/privat/x"
RULES = b"\xef\xbb\xbfUser-agent: *\nDisallow: /privat\nCrawl-delay: 7\n"


class Asked:
    """Answers in turn; the last one for ever."""

    def __init__(self, *answers: Answer | FetchError) -> None:
        self.answers = list(answers)
        self.times = 0
        self.now = 0.0
        self.robots = Robots("Synopse", self.ask, lambda: self.now)

    def ask(self, address: str) -> Answer:
        assert address == "https://blatt.example/robots.txt"
        self.times += 1
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if isinstance(answer, FetchError):
            raise answer
        return answer


def answer(status: int, content: bytes = b"", **headers: str) -> Answer:
    return Answer("https://blatt.example/robots.txt", status, "text/plain", None, content, headers)


def test_rules_are_asked_for_once_a_day() -> None:
    asked = Asked(answer(200, RULES), answer(200, b""))
    assert not asked.robots.allows(PAGE)
    assert asked.robots.allows("https://blatt.example/offen")
    assert asked.robots.crawl_delay(PAGE) == 7.0
    assert asked.times == 1
    asked.now = KEPT_S + 1
    assert asked.robots.allows(PAGE)
    assert asked.times == 2


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 501])
def test_a_site_without_rules_allows_all(status: int) -> None:
    assert Asked(answer(status)).robots.allows(PAGE)


@pytest.mark.parametrize("status", [429, 500, 503, 522])
def test_a_site_that_cannot_say_says_no_for_now(status: int) -> None:
    asked = Asked(answer(status, **{"retry-after": "90"}), answer(404))
    for _ in range(3):
        with pytest.raises(FetchError, match=str(status)) as error:
            asked.robots.allows(PAGE)
        assert error.value.is_temporary
        assert error.value.wait_s == 90.0
    assert asked.times == 1, "not asked again for every page"
    asked.now = 91.0
    assert asked.robots.allows(PAGE)


def test_what_a_site_said_holds_while_it_cannot_say() -> None:
    asked = Asked(answer(200, RULES), FetchError(PAGE, "no answer", is_temporary=True))
    assert not asked.robots.allows(PAGE)
    asked.now = KEPT_S + 1
    assert not asked.robots.allows(PAGE)
    assert asked.robots.allows("https://blatt.example/offen")
    assert asked.times == 2


def test_redirects_without_end_count_as_no_rules() -> None:
    assert Asked(FetchError(PAGE, "more than 5 redirects")).robots.allows(PAGE)
    assert Asked(answer(404)).robots.crawl_delay("http://[half") == 0.0
