"""What sites do to a collection: none of it stops the rest, and each host is treated with manners."""

from __future__ import annotations

import gzip
import io
import json
import sys
import threading
import time
from pathlib import Path

import pytest

from synopse.collect.collector import Collector
from synopse.collect.summary import Summary
from synopse.ingest.fetch import Fetcher
from synopse.settings import Settings
from synopse.store import open_archive
from web_site import ARTICLE, Reply, Site, anywhere

SITEMAP = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{}</urlset>'


@pytest.fixture
def collector(tmp_path: Path):
    """Collectors of one archive, for which every host's name leads here."""

    def made(archive, **settings) -> Collector:
        chosen = Settings(**{"host_delay_s": 0.0, "fetch_timeout_s": 2.0} | settings)
        return Collector(archive, chosen, fetcher=Fetcher(chosen, anywhere))

    return made


@pytest.fixture
def collect(tmp_path: Path, collector):
    def run(*inputs: str, **settings) -> Summary:
        with open_archive(str(tmp_path / "a.db"), writing=True) as archive:
            return collector(archive, **settings).run(inputs)

    return run


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("synopse.collect.manners._FIRST_RETRY_S", 0.1)


def test_one_large_host_does_not_keep_others_waiting(site: Site, collect) -> None:
    many, few = site.named("a-viele.example"), site.named("wenige.example")
    for number in range(60):
        site.page(f"/{number}", f"Titel {number}", f"Meldung {number}.")
    site.page("/w", "Wenig", "Nur eine.")
    site.feed("/viele", *(f"{many}/{number}" for number in range(60)))
    site.feed("/wenige", f"{few}/w")
    summary = collect(f"{many}/viele", f"{few}/wenige", fetch_workers=1)
    assert summary.articles["new"] == 61
    assert site.paths().index("/w") < 40


def test_list_that_fails_for_now_is_tried_again(site: Site, collect, quick) -> None:
    replies = [Reply("busy", 503), Reply("busy", 429, headers={"Retry-After": "1"})]
    site.page("/hafen", "Hafen", "Da.")
    site.feed("/gut", "/hafen")
    site.routes["/feed"] = lambda _headers: replies.pop() if replies else site.routes["/gut"]
    started = time.monotonic()
    summary = collect(f"{site.address}/feed")
    assert dict(summary.lists) == {"read": 1}
    assert dict(summary.articles) == {"new": 1}
    assert time.monotonic() - started > 1.0


def test_list_that_fails_for_good_is_named_once_with_its_reason(site: Site, collect, quick) -> None:
    site.routes["/feed"] = Reply("broken", 500)
    summary = collect(f"{site.address}/feed")
    assert dict(summary.lists) == {"failed": 1}
    assert [entry.reason for entry in summary.rejected] == ["the server answered 500"]
    assert 1 < site.paths().count("/feed") <= 5


def test_a_list_that_wants_a_long_pause_holds_up_no_round(site: Site, tmp_path: Path, collector) -> None:
    rude, kind = site.named("rude.example"), site.named("kind.example")
    site.routes["/rude"] = Reply("busy", 429, headers={"Retry-After": "3600"})
    site.feed("/kind")
    with open_archive(str(tmp_path / "a.db"), writing=True) as archive:
        running = collector(archive)
        threading.Timer(20, running.stop).start()

        def count(_summary: Summary) -> None:
            if site.paths().count("/kind") >= 3:
                running.stop()

        running.run([f"{rude}/rude", f"{kind}/kind"], every_s=0.2, after_round=count)
    assert site.paths().count("/kind") == 3
    assert site.paths().count("/rude") == 1
    with open_archive(str(tmp_path / "a.db"), writing=True) as archive:
        summary = collector(archive).run([f"{rude}/rude"])
    assert dict(summary.lists) == {"left alone": 1}
    assert site.paths().count("/rude") == 1, "the next run keeps to it, too"


def test_lists_are_asked_again_while_pages_of_their_host_wait(site: Site, tmp_path: Path, collector) -> None:
    for number in range(30):
        site.page(f"/{number}", f"Titel {number}", f"Meldung {number}.")
    site.feed("/feed", *(f"/{number}" for number in range(30)))
    with open_archive(str(tmp_path / "a.db"), writing=True) as archive:
        running = collector(archive, host_delay_s=0.1)
        threading.Timer(20, running.stop).start()

        def enough(_summary: Summary) -> None:
            if site.paths().count("/feed") >= 3:
                running.stop()

        running.run([f"{site.address}/feed"], every_s=0.5, after_round=enough)
    assert site.paths().count("/feed") == 3
    assert len(site.paths()) < 25, "not after all pages"


def test_host_that_does_not_answer_is_not_asked_for_each_page(site: Site, collect, quick) -> None:
    dead = site.named("tot.example").rsplit(":", 1)[0] + ":1"
    site.page("/hafen", "Hafen", "Da.")
    site.feed("/feed", *(f"{dead}/{number}" for number in range(30)), "/hafen")
    started = time.monotonic()
    summary = collect(f"{site.address}/feed", fetch_timeout_s=1.0)
    assert dict(summary.articles) == {"new": 1}
    assert sum(left.number for left in summary.pages_later) == 30
    assert "left alone" in summary.pages_later[0].reason
    assert time.monotonic() - started < 20


def test_a_list_that_is_gone_rests_in_a_run_that_goes_on(site: Site, tmp_path: Path, collector) -> None:
    site.routes["/weg"] = Reply("gone", 410)
    site.feed("/feed")
    with open_archive(str(tmp_path / "a.db"), writing=True) as archive:
        running = collector(archive)
        rounds: list[str] = []

        def count(summary: Summary) -> None:
            rounds.append(summary.line())
            if len(rounds) == 3:
                running.stop()

        summary = running.run([f"{site.address}/weg", f"{site.address}/feed"], every_s=0.1, after_round=count)
    assert site.paths().count("/weg") == 1
    assert site.paths().count("/feed") >= 2  # a round that starts late may find that nothing is due
    assert len(summary.rejected) == 1
    assert "left alone" in rounds[-1]


def test_compressed_sitemaps_and_lists_with_broken_addresses(site: Site, collect, tmp_path: Path) -> None:
    for name in "abcd":
        site.page(f"/{name}", f"Titel {name}", f"Wortlaut {name}.")
    site.routes["/karte.xml.gz"] = Reply(
        gzip.compress(SITEMAP.format(f"<url><loc>{site.address}/a</loc></url>").encode()), kind="application/gzip"
    )
    site.routes["/index.xml"] = Reply(
        f"<sitemapindex><sitemap><loc>http://[halb/</loc></sitemap><sitemap><loc>{site.address}/karte.xml.gz</loc>"
        "</sitemap></sitemapindex>",
        kind="text/xml",
    )
    host = site.address.removeprefix("http:")
    (tmp_path / "liste.opml").write_text(
        f'<opml><body><outline xmlUrl="http://[halb/"/><outline xmlUrl="feed:{host}/feed"/></body></opml>'
    )
    site.feed("/feed", "/b", "http://[halb/x")
    (tmp_path / "karte.xml.gz").write_bytes(
        gzip.compress(SITEMAP.format(f"<url><loc>{site.address}/c</loc></url>").encode())
    )
    items = [{"id": "d"}, {"id": f"{site.address}/d"}]
    site.routes["/json"] = Reply(json.dumps({"version": "https://jsonfeed.org/version/1", "items": items}))
    summary = collect(
        f"{site.address}/index.xml",
        f"{site.address}/json",
        str(tmp_path / "liste.opml"),
        str(tmp_path / "karte.xml.gz"),
        "http://[halb/y",
    )
    assert summary.articles["new"] == 4
    assert [entry.input for entry in summary.rejected] == ["http://[halb/y"]
    assert not summary.pages_failed


def test_date_of_a_list_is_that_of_the_page_only_if_the_page_has_none(site: Site, collect, tmp_path: Path) -> None:
    dated = ARTICLE.replace("<head>", '<head><meta property="article:published_time" content="2020-01-02T08:00:00Z">')
    site.routes["/mit"] = Reply(dated.format(title="Mit", text="Datum steht da."))
    site.page("/ohne", "Ohne", "Kein Datum.")
    entries = "".join(f"<url><loc>{site.address}/{n}</loc><lastmod>2020-02-05</lastmod></url>" for n in ("mit", "ohne"))
    site.routes["/karte"] = Reply(SITEMAP.format(entries), kind="text/xml")
    collect(f"{site.address}/karte")
    with open_archive(str(tmp_path / "a.db")) as archive:
        found = {article.title: article.published for article, _ in archive.articles()}
    assert found["Ohne"] == "2020-02-05"
    assert found["Mit"].startswith("2020-01-02")


def test_front_page_as_canonical_address_does_not_make_all_articles_one(site: Site, collect) -> None:
    for name in "ab":
        page = ARTICLE.replace("<head>", f'<head><link rel="canonical" href="{site.address}/">')
        site.routes[f"/{name}"] = Reply(page.format(title=f"Titel {name}", text=f"Wortlaut {name}."))
    site.feed("/feed", "/a", "/b")
    assert dict(collect(f"{site.address}/feed").articles) == {"new": 2}


def test_pages_that_are_not_what_their_servers_say(site: Site, collect) -> None:
    site.routes["/json"] = Reply('{"a": [1, 2]}')
    site.routes["/klartext"] = Reply(ARTICLE.format(title="Klar", text="Als Text."), kind="text/plain")
    site.routes["/ohne"] = Reply(ARTICLE.format(title="Ohne", text="Ohne Art."), kind="")
    latin = ARTICLE.format(title="Größe", text="Übermäßig.").encode("latin-1")
    site.routes["/latin"] = Reply(latin, kind="text/html; charset=utf-8")
    site.feed("/feed", "/json", "/klartext", "/ohne", "/latin")
    summary = collect(f"{site.address}/feed")
    assert dict(summary.articles) == {"new": 3}
    assert [entry.reason for entry in summary.pages_failed] == ["is JSON, not a page of text"]


def test_redirect_into_what_robots_forbid_is_not_followed(site: Site, collect) -> None:
    site.routes["/robots.txt"] = Reply("User-agent: *\nDisallow: /privat", kind="text/plain")
    site.routes["/offen"] = Reply(status=302, headers={"Location": "/privat/x"})
    site.feed("/feed", "/offen")
    summary = collect(f"{site.address}/feed")
    assert "robots" in summary.pages_failed[0].reason
    assert "/privat/x" not in site.paths()


def test_standard_input_is_articles_or_a_list(site: Site, collect, monkeypatch: pytest.MonkeyPatch) -> None:
    def given(text: str) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))

    given('{"id": "1", "text": "Es brannte im Lager.", "url": "https://blatt.example/brand"}\n{"id": 2}\n')
    summary = collect("-")
    assert dict(summary.articles) == {"new": 1}
    assert len(summary.rejected) == 1
    site.page("/hafen", "Hafen", "Da.")
    given(f"<opml><body><outline xmlUrl='{site.address}/feed'/></body></opml>")
    site.feed("/feed", "/hafen")
    assert dict(collect("-").articles) == {"new": 1}
