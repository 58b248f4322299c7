from __future__ import annotations

import itertools
import json
import threading
from pathlib import Path

import pytest

from synopse.collect.collector import Collector
from synopse.collect.schedule import Schedule
from synopse.collect.summary import Summary
from synopse.settings import Settings
from synopse.store import open_archive
from web_site import Reply, Site, conditional


@pytest.fixture
def collect(tmp_path: Path):
    """Collect into one archive; gives the summary."""

    def run(*inputs: str, **settings) -> Summary:
        chosen = {"allow_private_addresses": True, "host_delay_s": 0.0} | settings
        with open_archive(str(tmp_path / "a.db"), writing=True) as archive:
            return Collector(archive, Settings(**chosen)).run(inputs)

    return run


@pytest.fixture
def archive(tmp_path: Path):
    """The archive as a reader sees it."""
    return lambda: open_archive(str(tmp_path / "a.db"))


def test_feed_becomes_articles_with_stories(site: Site, collect, archive) -> None:
    site.page("/hafen", "Hafen wächst", "Der Hafen wird ausgebaut.")
    site.page("/brand", "Brand im Lager", "In der Nacht brannte ein Lager.")
    site.feed("/feed", "/hafen", "/brand")
    summary = collect(f"{site.address}/feed")
    assert dict(summary.articles) == {"new": 2}
    assert dict(summary.lists) == {"read": 1}
    with archive() as reader:
        counts = reader.counts()
        assert (counts["articles"], counts["versions"], counts["addresses"]) == (2, 2, 2)
        assert all(story in reader.story_ids() for _, story in reader.articles())
        assert [hit.title for hit in reader.search("Lager")] == ["Brand im Lager"]
        assert reader.check() == []


def test_second_run_asks_conditionally_and_fetches_nothing_again(site: Site, collect) -> None:
    site.page("/hafen", "Hafen wächst", "Der Hafen wird ausgebaut.")
    site.feed("/feed", "/hafen", etag='"1"')
    collect(f"{site.address}/feed")
    site.asked.clear()
    summary = collect(f"{site.address}/feed")
    assert site.paths() == ["/feed"]
    assert dict(summary.lists) == {"unchanged": 1}
    assert dict(summary.articles) == {}


def test_changed_page_is_a_new_version_and_an_unchanged_one_is_asked_conditionally(
    site: Site, collect, archive
) -> None:
    def feed(day: int) -> None:
        items = "".join(
            f"<entry><title>{name}</title><link href='{site.address}/{name}'/><updated>2020-01-0{day}T10:00:00Z</updated></entry>"
            for name in ("hafen", "brand")
        )
        body = f'<feed xmlns="http://www.w3.org/2005/Atom"><title>Blatt</title>{items}</feed>'
        site.routes["/feed"] = Reply(body, kind="application/atom+xml")

    feed(1)
    site.page("/hafen", "Hafen wächst", "Der Hafen wird ausgebaut.")
    from web_site import ARTICLE

    site.routes["/brand"] = conditional(ARTICLE.format(title="Brand", text="Es brannte."), '"b"', "text/html")
    collect(f"{site.address}/feed")
    feed(2)
    site.page("/hafen", "Hafen wächst doch nicht", "Der Ausbau des Hafens ist abgesagt.")
    summary = collect(f"{site.address}/feed")
    assert dict(summary.articles) == {"revised": 1, "unchanged": 1}
    with archive() as reader:
        assert [version.article.title for version in reader.versions(f"{site.address}/hafen")] == [
            "Hafen wächst",
            "Hafen wächst doch nicht",
        ]


def test_bad_pages_and_lists_are_recorded_and_stop_nothing(site: Site, collect, archive) -> None:
    site.routes["/robots.txt"] = Reply("User-agent: *\nDisallow: /privat", kind="text/plain")
    site.page("/hafen", "Hafen wächst", "Der Hafen wird ausgebaut.")
    site.routes["/bild"] = Reply(b"\x89PNG", kind="image/png")
    site.routes["/leer"] = Reply("")
    site.feed("/feed", "/weg", "/bild", "/privat/x", "/leer", "/hafen")
    site.routes["/kaputt"] = Reply("<rss><channel><item>", kind="application/rss+xml")
    site.routes["/seite"] = Reply('<html><head><link type="application/rss+xml" href="/feed"></head></html>')
    summary = collect(*(f"{site.address}/{name}" for name in ("feed", "kaputt", "seite", "nichts")), "nirgends.txt")
    assert dict(summary.articles) == {"new": 1}
    assert summary.lists["read"] + summary.lists["failed"] == 4
    failed = {entry.input.removeprefix(site.address): entry.reason for entry in summary.pages_failed}
    assert set(failed) == {"/weg", "/bild", "/privat/x", "/leer"}
    assert "404" in failed["/weg"]
    assert "robots" in failed["/privat/x"]
    reasons = {entry.input.removeprefix(site.address): entry.reason for entry in summary.rejected}
    assert f"{site.address}/feed" in reasons["/seite"]
    assert "404" in reasons["/nichts"]
    assert "no such file" in reasons["nirgends.txt"]
    site.asked.clear()
    collect(f"{site.address}/feed")
    assert site.paths() == ["/feed"], "pages given up are not asked for again"


def test_page_that_fails_for_now_is_tried_again(site: Site, collect, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("synopse.collect.manners._FIRST_RETRY_S", 0.2)
    replies = [Reply("busy", 503), Reply("busy", 503)]
    from web_site import ARTICLE

    site.routes["/hafen"] = lambda _headers: (
        replies.pop() if replies else Reply(ARTICLE.format(title="Hafen", text="Da."))
    )
    site.feed("/feed", "/hafen")
    summary = collect(f"{site.address}/feed")
    assert dict(summary.articles) == {"new": 1}
    assert site.paths() == ["/feed", "/hafen", "/hafen", "/hafen"]


def test_host_that_asks_for_a_long_pause_is_left_alone(site: Site, collect) -> None:
    site.routes["/hafen"] = Reply("busy", 429, headers={"Retry-After": "3600"})
    site.page("/brand", "Brand", "Es brannte.")
    site.feed("/feed", "/hafen", "/brand")
    summary = collect(f"{site.address}/feed")
    assert "/hafen" in site.paths()
    assert sum(left.number for left in summary.pages_later) >= 1
    assert "429" in summary.pages_later[0].reason
    assert len(site.paths()) <= 3


def test_requests_to_one_host_keep_their_distance(site: Site, collect) -> None:
    for number in range(4):
        site.page(f"/{number}", f"Titel {number}", f"Text {number}.")
    site.feed("/feed", "/0", "/1", "/2", "/3")
    collect(f"{site.address}/feed", host_delay_s=0.3)
    times = [at for path, at in site.asked if path != "/robots.txt"]
    assert all(later - earlier >= 0.29 for earlier, later in itertools.pairwise(times))


def test_opml_leads_to_feeds_sitemaps_and_json_feeds(site: Site, collect, tmp_path: Path) -> None:
    for name in "abc":
        site.page(f"/{name}", f"Titel {name}", f"Wortlaut {name}.")
    site.feed("/rss", "/a")
    items = [{"id": "1", "url": f"{site.address}/b", "title": "b"}]
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "x", "items": items}
    site.routes["/json"] = Reply(json.dumps(feed), kind="application/feed+json")
    site.routes["/index.xml"] = Reply(
        f'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>{site.address}/news.xml</loc>'
        "</sitemap></sitemapindex>",
        kind="application/xml",
    )
    site.routes["/news.xml"] = Reply(
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">'
        f"<url><loc>{site.address}/c</loc><n:news><n:publication_date>2020-01-03</n:publication_date>"
        "<n:title>c</n:title></n:news></url></urlset>",
        kind="application/xml",
    )
    outlines = "".join(f'<outline xmlUrl="{site.address}/{name}"/>' for name in ("rss", "json", "index.xml"))
    opml = tmp_path / "feeds.opml"
    opml.write_text(f'<?xml version="1.0"?><opml version="2.0"><body>{outlines}</body></opml>')
    summary = collect(str(opml))
    assert dict(summary.articles) == {"new": 3}
    assert dict(summary.lists) == {"read": 5}


def test_files_and_folders_are_taken_once(collect, archive, tmp_path: Path) -> None:
    folder = tmp_path / "texte"
    folder.mkdir()
    (folder / "a.txt").write_text("Der Hafen wird ausgebaut. Der Rat hat es beschlossen.")
    lines = [{"id": "1", "text": "Es brannte im Lager.", "url": "https://blatt.example/brand"}, {"id": "2"}]
    (folder / "b.jsonl").write_text("\n".join(json.dumps(line) for line in lines))
    first = collect(str(folder))
    assert dict(first.articles) == {"new": 2}
    assert [entry.input.rsplit("/", 1)[1] for entry in first.rejected] == ["b.jsonl:2"]
    assert dict(collect(str(folder)).articles) == {"known": 2}
    (folder / "a.txt").write_text("Der Hafen wird doch nicht ausgebaut. Der Rat hat es abgelehnt.")
    assert dict(collect(str(folder)).articles) == {"known": 1, "revised": 1}
    with archive() as reader:
        assert len(reader.versions("a")) == 2


def test_grouping_goes_on_where_it_was(collect, archive, tmp_path: Path) -> None:
    report = (
        "Der Ausbau des Hafens von Neustadt ist beschlossen. Bürgermeisterin Ada Beispiel nannte 40 Millionen Euro. "
        * 3
    )
    for number, name in enumerate(["erst", "zweit"]):
        record = {
            "id": name,
            "title": "Hafen Neustadt: Ausbau beschlossen",
            "text": report + f"Teil {number}.",
            "published": "2020-01-03",
        }
        (tmp_path / f"{name}.jsonl").write_text(json.dumps(record))
        collect(str(tmp_path / f"{name}.jsonl"))
    with archive() as reader:
        assert [(article.id, story) for article, story in reader.articles()] == [("erst", "erst"), ("zweit", "erst")]


def test_a_killed_run_finds_the_pages_that_its_list_named(site: Site, collect, monkeypatch: pytest.MonkeyPatch) -> None:
    site.page("/hafen", "Hafen wächst", "Der Hafen wird ausgebaut.")
    site.feed("/feed", "/hafen", etag='"1"')
    with monkeypatch.context() as patched:
        patched.setattr("synopse.collect.schedule.Schedule.look_again", _killed)
        with pytest.raises(KeyboardInterrupt):
            collect(f"{site.address}/feed")
    summary = collect(f"{site.address}/feed")
    assert dict(summary.lists) == {"unchanged": 1}
    assert dict(summary.articles) == {"new": 1}


def _killed(_schedule: Schedule) -> None:
    """Dies as soon as a list has been written."""
    raise KeyboardInterrupt


def test_continuous_run_asks_again_until_it_is_stopped(site: Site, tmp_path: Path) -> None:
    site.page("/hafen", "Hafen wächst", "Der Hafen wird ausgebaut.")
    site.feed("/feed", "/hafen")
    settings = Settings(allow_private_addresses=True, host_delay_s=0.0)
    with open_archive(str(tmp_path / "a.db"), writing=True) as archive:
        collector = Collector(archive, settings)
        timer = threading.Timer(20, collector.stop)
        timer.start()

        def feed(_headers: dict[str, str]) -> Reply:
            if site.paths().count("/feed") >= 3:
                collector.stop()
            return Reply("<rss><channel/></rss>", kind="text/xml")

        site.routes["/feed"] = feed
        collector.run([f"{site.address}/feed"], every_s=0.1)
        timer.cancel()
    assert site.paths().count("/feed") == 3
