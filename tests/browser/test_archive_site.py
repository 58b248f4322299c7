"""The archive's pages in a real browser: filtered, paged, read and clicked through; nothing runs that is not ours."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from builders_archive import filled, note, put_story
from builders_present import STORIES
from synopse.store import open_archive
from synopse.store.story_records import Development, Stated
from synopse.store.story_writing import write_developments
from synopse.web.app import create_app
from synopse.web.options import Options
from synopse.web.worker import DirectRunner

uvicorn = pytest.importorskip("uvicorn", reason="needs the extra serve")

Open = Callable[..., Any]
Barriers = Callable[[Any], list[tuple[str, str]]]
BAD = (
    "<script>alert(1)</script><img src=x onerror=alert(2)><svg onload=alert(3)></style><style>*{display:none}</style>"
    "<a href='javascript:alert(4)'>x</a>{{7*7}}\u202e\u2066\x00" + "T" * 100_000
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a running site over an invented archive."""
    address = filled(str(tmp_path_factory.mktemp("archive") / "news.db"))
    with open_archive(address, writing=True) as archive, archive.batch() as batch:
        hostile = STORIES["hostile"]()
        put_story(batch, hostile.articles, hostile)
        put_story(batch, [note(7, id="bad", title=BAD, outlet=BAD, url=None, text=f"Die Notiz {BAD} steht hier.")])
        for number in range(10, 60):
            put_story(batch, [note(number)])
        told = [
            Development(
                story="bote",
                kind="discrepancy",
                headline="Feuer",
                what="Verletzte",
                values=(Stated("zwölf", ("Rothenauer Bote",), 1), Stated("elf", ("Nordwest-Rundschau",), 1)),
            ),
            Development(story="bote", kind="confirmed", headline=BAD, text=BAD, outlets=("A", BAD)),
        ]
        write_developments(batch.connection, told, seen="2024-06-02T10:00:00.000000+00:00")
    listening = socket.create_server(("127.0.0.1", 0))
    app = create_app(Options(archive=address), DirectRunner)
    server = uvicorn.Server(uvicorn.Config(app, log_level="error"))
    running = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    running.start()
    while not server.started:
        time.sleep(0.01)
    yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    server.should_exit = True
    running.join(10)
    listening.close()


@pytest.fixture
def visit(open_page: Open, site: str) -> Open:
    """Opens a page of the site."""

    def visited(path: str, *, language: str = "en", **options: Any) -> Any:
        return open_page(site + path, site, locale=language, **options)

    return visited


PATHS = [
    "/stories",
    "/stories?q=Notiz",
    "/developments",
    "/story/bote",
    "/story/bad",
    "/article/bote?at=10-60",
    "/article/bad",
    "/search?q=Notiz",
    "/outlets",
    "/outlet/bote.example",
    "/actors",
    "/actor/die%20feuerwehr%206",
    "/api",
]


@pytest.mark.parametrize("path", PATHS)
def test_nothing_runs_and_nothing_sticks_out(visit: Open, path: str) -> None:
    for width in (320, 1200):
        page = visit(path, width=width)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.locator("script:not([src]):has-text('alert')").count() == 0
        assert page.locator("img, a[href^=javascript], a[href^=data], [onerror], [onload], [style]").count() == 0
        assert "\u202e" not in page.content()
        assert "\u2066" not in page.content()


def test_a_filter_changes_the_list_in_place_and_can_be_shared(visit: Open) -> None:
    page = visit("/stories")
    page.evaluate("window.stayed = true")
    page.get_by_label("Independent origins").select_option("5")
    page.wait_for_url("**/stories?*origins=5*")
    page.locator(".stories li").first.wait_for()
    assert page.evaluate("window.stayed")
    assert page.locator(".stories h3").all_inner_texts() == ["Streit um die Brücke, Bericht o19"]
    page.reload()
    assert page.locator(".stories h3").all_inner_texts() == ["Streit um die Brücke, Bericht o19"]
    assert page.get_by_label("Independent origins").input_value() == "5"


def test_without_script_the_form_does_the_same(visit: Open) -> None:
    page = visit("/stories", java_script_enabled=False)
    page.get_by_label("Search", exact=True).fill("ferry")
    page.keyboard.press("Enter")
    page.wait_for_url("**/stories?q=ferry*")
    assert page.locator(".stories h3").all_inner_texts() == ["Ferry service halted"]


def test_older_stories_are_reached_by_keyboard(visit: Open) -> None:
    page = visit("/stories?outlet=Tagblatt")
    first = page.locator(".stories h3").first.inner_text()
    page.get_by_role("link", name="Older").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**after=*")
    assert page.locator(".stories h3").first.inner_text() != first
    page.get_by_role("link", name="Back to the first").click()
    assert page.locator(".stories h3").first.inner_text() == first


def test_from_a_difference_in_the_list_to_the_passages(visit: Open) -> None:
    page = visit("/stories")
    page.get_by_role("link", name="3 differences").click()
    page.wait_for_url("**/story/bote#differences")
    assert page.locator("#differences").is_visible()
    page.get_by_text("What happened", exact=False).first.click()
    assert page.get_by_text("zwölf (Rothenauer Bote)", exact=False).first.is_visible()


def test_from_an_actor_to_the_words_in_the_article(visit: Open) -> None:
    page = visit("/actor/joan%20pell")
    page.locator(".quotation .by a").first.click()
    page.wait_for_url("**/article/*")
    marked = page.locator(".m.x")
    assert marked.is_visible()
    assert "cooperating" in marked.inner_text()


def test_the_interface_is_german_for_german_browsers(visit: Open) -> None:
    page = visit("/stories", language="de-AT")
    assert page.get_by_role("heading", name="Ereignisse").is_visible()
    assert page.get_by_role("link", name="3 Abweichungen").is_visible()


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1300])
def test_axe_finds_nothing(visit: Open, find_barriers: Barriers, path: str, scheme: str, width: int) -> None:
    assert find_barriers(visit(path, width=width, color_scheme=scheme)) == []
