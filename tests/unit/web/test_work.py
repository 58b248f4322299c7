"""What a job does: fetching with manners, telling events apart, and the process that does it."""

import time
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from synopse.errors import FetchError
from synopse.ingest.addresses import Target, check_address
from synopse.model import RawArticle, Rejected
from synopse.settings import Settings
from synopse.web.desk import Desk
from synopse.web.options import Limits
from synopse.web.work import Result, Work, carry_out, check_public
from synopse.web.worker import JobFailed, ProcessRunner
from web_site import Reply, Site, running_site

HARBOUR = (
    "Brand im Hafen von Nordstedt\n\nIn einer Lagerhalle im Hafen von Nordstedt ist am Montagabend ein Brand "
    "ausgebrochen. {n} Menschen wurden verletzt, sagte ein Sprecher der Feuerwehr. Der Hafen bleibt bis Dienstag gesperrt."
)
CHOIR = (
    "Kinderchor gewinnt Preis\n\nDer Kinderchor aus Bad Linden hat beim Wettbewerb in Graz den ersten Platz gewonnen. "
    "Die Leiterin Eva Sommer lobte die Probenarbeit ihrer Sängerinnen und Sänger."
)
QUICK = Settings(host_delay_s=0)


def silent(stage: str, done: int, total: int) -> None: ...


def text(key: str, content: str) -> RawArticle:
    return RawArticle(id=key, source=key, content=content, published="2026-02-03")


def loopback_as_public(url: str, *, allow_private: bool) -> Target:
    """The test's own site counts as public; all else is checked as for a reader of the site."""
    if urlsplit(url).hostname == "127.0.0.1":
        return check_address(url, allow_private=True)
    return check_public(url, allow_private=allow_private)


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://localhost:8765/",
        "http://[::1]/",
        "http://10.0.0.1/",
        "http://192.168.1.1/",
        "http://169.254.169.254/latest/meta-data",
        "http://[::ffff:127.0.0.1]/",
        "http://[fe80::1]/",
        "http://0.0.0.0/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://[64:ff9b:1::a00:1]/",
        "http://[fec0::1]/",
        "http://[::127.0.0.1]/",
        "http://192.0.0.8/",
    ],
)
def test_no_reader_reaches_this_machine_s_network(url: str) -> None:
    with pytest.raises(FetchError, match=r"private or local|was not found"):
        check_public(url, allow_private=True)


def test_unusual_ports_are_not_knocked_at() -> None:
    with pytest.raises(FetchError, match="usual ports"):
        check_public("http://8.8.8.8:22/", allow_private=True)
    assert check_public("https://8.8.8.8/", allow_private=False).ip == "8.8.8.8"


def fetch(site: Site, *paths: str, settings: Settings = QUICK) -> Result:
    addresses = tuple(path if "://" in path else site.address + path for path in paths)
    return carry_out(Work(addresses=addresses, settings=settings), silent, loopback_as_public)


def test_settings_do_not_open_the_network_to_readers() -> None:
    work = Work(addresses=("http://127.0.0.1:9/",), settings=Settings(allow_private_addresses=True))
    assert "private or local" in carry_out(work, silent).synopsis.rejected[0].reason


def test_addresses_are_fetched_with_manners_and_failures_named() -> None:
    with running_site() as site:
        site.routes["/robots.txt"] = Reply("User-agent: *\nDisallow: /zu\n", kind="text/plain")
        site.page("/a", "Hafen", HARBOUR.format(n=3))
        site.routes["/um"] = Reply(status=302, headers={"Location": "http://169.254.169.254/latest"})
        site.routes["/um-hier"] = Reply(status=302, headers={"Location": "http://[::1]/"})
        found = fetch(site, "/a", "/zu", "/weg", "/um", "/um-hier", "http://[kaputt").synopsis
    reasons = {entry.input.removeprefix(site.address): entry.reason for entry in found.rejected}
    assert [article.url for article in found.articles] == [f"{site.address}/a"]
    assert "robots.txt" in reasons["/zu"]
    assert "404" in reasons["/weg"]
    assert "private or local" in reasons["/um"]
    assert "private or local" in reasons["/um-hier"]
    assert "not a well-formed address" in reasons["http://[kaputt"]
    assert "/zu" not in site.paths()


def test_one_host_is_asked_with_pauses() -> None:
    with running_site() as site:
        site.page("/a", "Hafen", HARBOUR.format(n=3))
        site.page("/b", "Hafen", HARBOUR.format(n=4))
        fetch(site, "/a", "/b", settings=Settings(host_delay_s=0.3))
        first, second = (moment for path, moment in site.asked if path != "/robots.txt")
    assert second - first >= 0.3


def test_different_events_are_told_apart() -> None:
    texts = (text("a", HARBOUR.format(n=3)), text("b", HARBOUR.format(n=5)), text("c", CHOIR))
    assert carry_out(Work(articles=texts), silent).apart == (("a", "b"), ("c",))
    assert carry_out(Work(articles=texts[:2]), silent).apart == ()
    assert carry_out(Work(articles=texts[:1]), silent).apart == ()


def test_what_fell_out_before_is_named_in_the_synopsis() -> None:
    work = Work(rejected=(Rejected("x.pdf", "this is a PDF file"),))
    assert carry_out(work, silent).synopsis.rejected == work.rejected


def test_a_process_of_its_own_does_the_jobs() -> None:
    desk = Desk(Limits(), Settings(), ProcessRunner)
    work = Work(articles=(text("a", HARBOUR.format(n=3)), text("b", HARBOUR.format(n=5))))
    first, second = desk.submit(work), desk.submit(work)
    assert first is not None
    assert second is not None
    until = time.monotonic() + 100
    while "done" not in {second.state} and time.monotonic() < until:
        assert second.state != "failed", second.failure
        time.sleep(0.05)
    assert desk.result(first) == desk.result(second)
    assert desk.result(first).synopsis.points
    desk.close()


def test_a_job_that_takes_too_long_is_ended_and_the_next_one_done() -> None:
    runner = ProcessRunner()
    with pytest.raises(JobFailed, match="slow"):
        runner.run(Work(articles=(text("a", CHOIR),)), silent, Limits(job_s=0.0), lambda: False)
    with pytest.raises(JobFailed, match="cancelled"):
        runner.run(Work(articles=(text("a", CHOIR),)), silent, Limits(), lambda: True)
    runner.close()


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="this system tells nobody how much a process holds")
def test_a_job_that_takes_too_much_memory_is_ended() -> None:
    runner = ProcessRunner()
    with pytest.raises(JobFailed, match="large"):
        runner.run(Work(articles=(text("a", CHOIR),)), silent, Limits(job_bytes=1_000_000), lambda: False)
    assert runner._process is None
    runner.close()


def test_each_article_that_is_read_moves_the_progress() -> None:
    told: list[tuple[str, int, int]] = []
    texts = tuple(text(str(n), HARBOUR.format(n=n)) for n in (3, 4, 5))
    carry_out(Work(articles=texts), lambda *step: told.append(step))
    assert [(done, total) for stage, done, total in told if stage == "annotate"] == [(n, 3) for n in (0, 1, 2, 3)]


def test_a_process_that_dies_is_a_failed_job() -> None:
    runner = ProcessRunner()

    def kill() -> bool:
        assert runner._process is not None
        runner._process.kill()
        return False

    with pytest.raises(JobFailed, match="crashed"):
        runner.run(Work(articles=(text("a", CHOIR),)), silent, Limits(), kill)
    runner.close()
