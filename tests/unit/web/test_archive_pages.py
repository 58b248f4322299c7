"""The archive's pages, asked as a browser without script asks them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from builders_archive import filled, note, put_story
from builders_present import STORIES
from synopse.model import Article, Block
from synopse.store import open_archive
from synopse.store.story_records import Development, Stated
from synopse.store.story_writing import write_developments
from web_client import WebClient

BAD = "<script>alert(1)</script><img src=x onerror=alert(2)>\u202e\u2066\x1b'\"&{{7*7}}"


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> WebClient:
    address = filled(str(tmp_path_factory.mktemp("archive") / "news.db"))
    with open_archive(address, writing=True) as archive, archive.batch() as batch:
        story = STORIES["hostile"]()
        put_story(batch, story.articles, story)
        put_story(
            batch, [note(7, id="host/a//b ?#ü", title=BAD, outlet=BAD, url=None, text=f"Die Notiz {BAD} steht hier.")]
        )
        first = "Die Brücke wird gesperrt.\nDrei Menschen wurden verletzt, teilte die Polizei am Abend mit.\n"
        second = "Die Brücke wird gesperrt.\nVier Menschen wurden verletzt, teilte die Polizei am Abend mit.\nEin Zug hielt an.\n"
        for text in (first, second):
            blocks = (Block("paragraph", 0, len(text)),)
            article = Article(id="bruecke", url="https://bote.example/bruecke", outlet="Bote", text=text, blocks=blocks)
            batch.add(article)
        told = [
            Development(
                story="bote", kind="discrepancy", what=BAD, values=(Stated(BAD, (BAD,), 1), Stated("2", ("B",), 1))
            ),
            Development(story="bote", kind="confirmed", text=BAD, headline=BAD, outlets=("A", "B", "C", "D", "E", BAD)),
        ]
        write_developments(batch.connection, told, seen="2024-06-02T10:00:00.000000+00:00")
    return WebClient(archive=address)


PATHS = [
    "/stories",
    "/stories?q=ferry&since=2020&origins=2",
    "/developments",
    "/developments?kind=discrepancy",
    "/story/bote",
    "/story/notiz1",
    "/story/host%2Fa%2F%2Fb%20%3F%23%C3%BC",
    "/article/bruecke",
    "/article/host%2Fa%2F%2Fb%20%3F%23%C3%BC",
    "/search?q=Notiz",
    "/outlets",
    "/outlet/bote.example",
    "/actors",
    "/actors?q=Pell&kind=person",
    "/actor/joan%20pell",
]


@pytest.mark.parametrize("path", PATHS)
def test_pages_run_nothing_and_show_text_as_text(client: WebClient, path: str) -> None:
    for language in ("de", "en"):
        response = client.get(path, headers={"accept-language": language})
        assert response.status_code == 200, response.text
        page = response.text
        assert f'<html lang="{language}">' in page
        assert "<script>alert" not in page
        assert "<img src=x" not in page
        assert not re.search("[\u202e\u2066\x1b]", page)
        assert "unsafe" not in response.headers["content-security-policy"]
        if "/story/bote" not in path:
            assert not re.search(r"<style|\sstyle=|\son\w+=\"", page)
        assert 'href="javascript' not in page


def test_stories_are_listed_with_their_weight(client: WebClient) -> None:
    page = client.get("/stories", headers={"accept-language": "en"}).text
    assert page.index("Chemiewerk") < page.index("Notiz 1")
    assert 'href="/story/bote#differences">3 differences' in page
    assert "one outlet only" in page
    assert '<link rel="alternate" type="application/atom+xml"' in page


@pytest.mark.parametrize(
    ("query", "there", "missing"),
    [
        ("q=ferry", "/story/gazette", "/story/bote"),
        ("origins=5", "/story/o00", "/story/bote"),
        ("language=en", "/story/gazette", "/story/bote"),
        ("outlet=Tagblatt", "/story/notiz1", "/story/bote"),
        ("since=2024-03-01&until=2024-03-31", "/story/bote", "/story/notiz1"),
        ("actor=joan+pell", "/story/gazette", "/story/bote"),
    ],
)
def test_filters_narrow_the_list(client: WebClient, query: str, there: str, missing: str) -> None:
    page = client.get(f"/stories?{query}").text
    assert f'href="{there}"' in page
    assert f'href="{missing}"' not in page
    assert 'href="/stories"' in page


def test_every_story_is_reached_page_by_page(tmp_path: Path) -> None:
    address = str(tmp_path / "many.db")
    with open_archive(address, writing=True) as archive, archive.batch() as batch:
        for number in range(70):
            put_story(batch, [note(number)])
    client = WebClient(archive=address)
    path, seen = "/stories?outlet=Tagblatt", []
    while path:
        page = client.get(path).text
        seen += re.findall(r'<h3><a href="/story/([^"]+)"', page)
        following = re.search(r'rel="next" href="([^"]+)"', page)
        path = following[1].replace("&amp;", "&") if following else ""
    assert sorted(seen) == sorted(f"notiz{number}" for number in range(70))


@pytest.mark.parametrize("query", ["origins=many", "since=gestern", "after=x", "q=-"])
def test_values_that_do_not_exist_are_named(client: WebClient, query: str) -> None:
    response = client.get(f"/stories?{query}")
    assert response.status_code == 400
    assert '<a href="/">' in response.text


@pytest.mark.parametrize(
    "path",
    [
        "/story/none",
        "/article/none",
        "/article/bruecke?version=9",
        "/outlet/none",
        "/actor/none",
        "/developments?kind=none",
        "/actors?kind=none",
        "/download/html/none",
        "/download/none/bote",
        "/download/html/notiz1",
    ],
)
def test_what_is_not_there_is_not_found(client: WebClient, path: str) -> None:
    assert client.get(path).status_code == 404


def test_a_story_is_the_report_within_the_site(client: WebClient) -> None:
    page = client.get("/story/bote", headers={"accept-language": "de"}).text
    assert 'id="differences"' in page
    assert 'href="/stories">Alle Ereignisse' in page
    assert 'href="/download/json/bote"' in page
    assert 'href="/article/bote"' in page
    assert "Was geschah (3)" in page


def test_downloads_are_the_stored_synopsis_in_every_form(client: WebClient) -> None:
    data = client.get("/download/json/bote")
    assert data.json()["schema"] == "synopse/1"
    assert "attachment" in data.headers["content-disposition"]
    assert client.get("/download/markdown/bote?ui=en").text.startswith("# ")


def test_an_article_shows_its_versions_and_what_changed(client: WebClient) -> None:
    page = client.get("/article/bruecke", headers={"accept-language": "en"}).text
    assert "2 paragraphs differ" in page
    assert "<del>Drei</del>" in page
    assert "<ins>Vier</ins>" in page
    assert "<ins>Ein Zug hielt an.</ins>" in page
    old = client.get("/article/bruecke?version=1", headers={"accept-language": "en"}).text
    assert "earlier version" in old
    assert "Vier Menschen" not in old


def test_an_address_can_name_a_passage(client: WebClient) -> None:
    page = client.get("/article/bote?at=10-20").text
    assert 'id="a-1-10-20"' in page
    for wrong in ("20-10", "0-99999999", "x", "-1-5"):
        assert client.get(f"/article/bote?at={wrong}").status_code == 200


def test_an_actor_is_quoted_by_outlet_and_wording(client: WebClient) -> None:
    page = client.get("/actor/joan%20pell", headers={"accept-language": "en"}).text
    assert re.search("[Cc]ooperating fully|cooperating", page), page
    assert "Harwick Gazette" in page
    assert re.search(r'href="/article/gazette\?at=\d+-\d+#a-1-', page)


def test_search_marks_the_words_it_found(client: WebClient) -> None:
    assert "<mark>ferry</mark>" in client.get("/search?q=ferry").text
    assert "0 " in client.get("/search?q=Nilpferd").text


def test_without_an_archive_its_pages_are_not_there() -> None:
    client = WebClient()
    assert client.get("/stories").status_code == 404
    assert 'href="/stories"' not in client.get("/").text
