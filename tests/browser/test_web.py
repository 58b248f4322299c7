"""The web page in a real browser, served by `synopse serve` as a reader starts it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from synopse.examples import example_folder

Open = Callable[..., Any]
Barriers = Callable[[Any], list[tuple[str, str]]]
STORY = [
    json.loads(line) for line in (example_folder("de-hafen") / "story.jsonl").read_text(encoding="utf-8").splitlines()
]
USUAL = ("Failed to load resource", "Autofocus processing")
"""The browser's own words for an answer that is an error page, and for a new field that takes the focus."""
PATIENCE_MS = 90_000
"""A busy machine takes its time; a comparison takes two seconds on a quiet one."""


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """`synopse serve` on a free port; it stops cleanly when told to."""
    command = [sys.executable, "-c", "from synopse.cli.main import main; main()", "serve", "--port", "0"]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONUNBUFFERED": "1"}
    server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment)
    assert server.stdout is not None
    yield server.stdout.readline().split()[-1].rstrip("/")
    server.send_signal(signal.SIGINT)
    _, errors = server.communicate(timeout=60)
    assert (server.returncode, errors) == (0, "")


@pytest.fixture
def visit(open_page: Open, address: str) -> Open:
    """Opens a page of the site."""

    def visited(path: str = "/", *, locale: str = "de-DE", **options: Any) -> Any:
        place = path if path.startswith("http") else address + path
        return open_page(place, address, locale=locale, usual=USUAL, **options)

    return visited


@pytest.fixture(scope="module")
def example(browser: Any, address: str) -> str:
    """The address of the report on the German example story, which the tests look at and leave as it is."""
    page = browser.new_page(locale="de-DE")
    page.set_default_timeout(PATIENCE_MS)
    page.goto(address)
    page.get_by_role("button", name="Erfundenes Beispiel zeigen").click()
    page.wait_for_selector("#summary")
    page.close()
    return str(page.url)


def background(page: Any, selector: str) -> str:
    return str(page.eval_on_selector(selector, "e => getComputedStyle(e).backgroundColor"))


def paste(page: Any, number: int, text: str, outlet: str = "", published: str = "") -> None:
    page.locator(f"#text-{number}").fill(text)
    page.locator(f"#outlet-{number}").fill(outlet)
    page.locator(f"#published-{number}").fill(published)


def test_five_pasted_texts_become_a_report_whose_differences_show_both_passages(visit: Open) -> None:
    page = visit()
    for number, told in enumerate(STORY, start=1):
        if number > 3:
            page.get_by_role("button", name="Weiterer Text").click()
            page.wait_for_selector(f"#text-{number}")
            assert page.evaluate("document.activeElement.id") == f"text-{number}"
        paste(page, number, told["text"], told["outlet"], (told.get("published") or "")[:10])
    assert page.locator("#text-1").input_value() == STORY[0]["text"]
    page.get_by_role("button", name="Vergleichen").click()
    page.wait_for_selector("#differences")
    assert page.locator("article.text").count() == 5
    assert page.locator(".facts b").first.inner_text() == "5"
    difference = page.locator(".difference").first
    links = difference.locator(".reading").evaluate_all("all => all.map((r) => r.querySelector('.g a').hash)")
    assert len(links) >= 2
    difference.locator(".both").click()
    for link in links:
        mark = page.locator(f"[id='{link[1:]}']")
        assert mark.is_visible()
        assert "lit" in mark.get_attribute("class").split()


def test_without_script_the_way_is_the_same(visit: Open) -> None:
    page = visit(java_script_enabled=False)
    paste(page, 1, STORY[0]["text"], "Bote")
    paste(page, 2, STORY[1]["text"], "Kurier")
    page.get_by_role("button", name="Weiterer Text").click()
    assert page.locator("textarea[name=text]").count() == 4
    assert page.locator("#outlet-1").input_value() == "Bote"
    paste(page, 4, STORY[3]["text"])
    page.get_by_role("button", name="Vergleichen").click()
    page.wait_for_selector("#summary", state="attached")
    assert page.locator("article.text").count() == 3
    page.get_by_text("Speichern").click()
    assert page.get_by_role("link", name="JSON .json", exact=True).is_visible()


def test_files_are_uploaded_and_what_cannot_be_used_is_named(visit: Open, tmp_path: Path) -> None:
    (tmp_path / "eins.txt").write_text(STORY[0]["text"], encoding="utf-8")
    (tmp_path / "zwei.html").write_text(f"<!DOCTYPE html><p>{STORY[1]['text']}", encoding="utf-8")
    (tmp_path / "drei.pdf").write_bytes(b"%PDF-1.7")
    page = visit()
    page.locator("#files").set_input_files(sorted(tmp_path.iterdir()))
    page.get_by_role("button", name="Vergleichen").click()
    page.wait_for_selector("#inputs")
    assert page.locator("article.text").count() == 2
    assert "drei.pdf eine PDF-Datei" in " ".join(page.locator("#inputs").inner_text().split())


DROP = """(names) => {
  const data = new DataTransfer();
  for (const name of names) data.items.add(new File(["Text von " + name], name, {type: "text/plain"}));
  const event = new DragEvent("drop", {dataTransfer: data, bubbles: true, cancelable: true});
  document.querySelector("h1").dispatchEvent(event);
  return event.defaultPrevented;
}"""


def test_files_dropped_anywhere_are_taken_and_added_up(visit: Open) -> None:
    page = visit()
    paste(page, 1, "Getippt.")
    assert page.evaluate(DROP, ["a.txt", "b.txt"])
    assert page.evaluate(DROP, ["<img src=x onerror=alert(1)>.txt"])
    assert page.locator("#chosen li").all_inner_texts() == ["a.txt", "b.txt", "<img src=x onerror=alert(1)>.txt"]
    assert page.evaluate("document.querySelector('#files').files.length") == 3
    assert page.locator("#text-1").input_value() == "Getippt."


def test_addresses_of_this_machine_are_not_fetched(visit: Open, address: str) -> None:
    page = visit()
    page.locator("#addresses").fill(f"{address}/\nhttp://localhost/\nhttp://169.254.169.254/latest")
    page.get_by_role("button", name="Vergleichen").click()
    page.wait_for_selector("#h-rejected")
    assert page.locator(".inputs li").count() == 3
    assert page.get_by_text("private oder lokale Adresse").count() == 3


def test_the_keyboard_alone_is_enough(visit: Open) -> None:
    page = visit()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "text-1"
    page.keyboard.type("Nur ein Satz.")
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.className") == "main":
            break
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Nur ein Artikel ließ sich verwenden").wait_for()


def test_a_report_is_deleted_after_asking(visit: Open) -> None:
    page = visit()
    paste(page, 1, "Nur ein Satz.")
    page.get_by_role("button", name="Vergleichen").click()
    page.get_by_role("link", name="Zeigen, was in diesem einen steht").click()
    report = page.url.partition("?")[0]
    page.get_by_role("link", name="Löschen").click()
    page.get_by_role("button", name="Ja, löschen").click()
    page.get_by_role("heading", name="Gelöscht").wait_for()
    page.goto(report)
    assert page.get_by_role("heading", name="Hier ist nichts").is_visible()


@pytest.mark.parametrize(("name", "suffix"), [("HTML-Seite", ".html"), ("CSV-Tabelle", ".csv"), ("Markdown", ".md")])
def test_a_report_is_saved(visit: Open, example: str, name: str, suffix: str, tmp_path: Path) -> None:
    page = visit(example)
    page.get_by_text("Speichern", exact=True).click()
    with page.expect_download() as download:
        page.get_by_role("link", name=f"{name} {suffix}").click()
    assert download.value.suggested_filename == f"synopse-2026-06-10{suffix}"
    saved = tmp_path / "saved"
    download.value.save_as(saved)
    assert STORY[0]["outlet"] in saved.read_text(encoding="utf-8")


def test_the_switch_changes_the_language_and_stays(visit: Open, example: str) -> None:
    page = visit(example)
    assert page.get_attribute("html", "lang") == "de"
    page.get_by_role("link", name="Switch to English").click()
    assert page.url == example
    assert page.get_attribute("html", "lang") == "en"
    page.get_by_role("link", name="New comparison").click()
    assert page.get_attribute("html", "lang") == "en"
    assert visit(locale="en-GB").get_attribute("html", "lang") == "en"


def test_the_report_is_filtered_on_the_site_too(visit: Open, example: str) -> None:
    page = visit(example)
    page.locator(".tools summary").click()
    page.get_by_label("Medium", exact=True).select_option(label=STORY[1]["outlet"])
    assert page.locator("article.text:visible").count() == 1


def test_dark_follows_the_reader(visit: Open, example: str) -> None:
    for path in ("/", example):
        assert background(visit(path), "body") != background(visit(path, color_scheme="dark"), "body")


def test_paper_shows_no_bar(visit: Open, example: str) -> None:
    page = visit(example)
    assert page.locator(".around").is_visible()
    page.emulate_media(media="print")
    assert not page.locator(".around").is_visible()


@pytest.mark.parametrize("width", [320, 390, 900, 1300])
def test_no_page_scrolls_sideways(visit: Open, example: str, width: int) -> None:
    for path in ("/", "/nothing", example, f"{example}/delete"):
        page = visit(path, width=width)
        for summary in page.locator(".around summary").all():
            summary.click()
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path


HOSTILE = (
    "<script>alert(1)</script><img src=x onerror=alert(2)><svg onload=alert(3)></style><style>*{display:none}</style>"
    "<a href='javascript:alert(4)'>x</a></textarea>\u202e{{7*7}}"
)


def test_nothing_of_a_hostile_text_runs(visit: Open) -> None:
    page = visit()
    paste(page, 1, HOSTILE * 600 + f"\n\nRauch im Hafen {HOSTILE}. Drei Menschen wurden verletzt.", HOSTILE)
    paste(page, 2, f"Rauch im Hafen\n\nDrei Menschen wurden im Hafen verletzt {HOSTILE}.", f"Bote {HOSTILE}")
    page.locator("#addresses").fill(HOSTILE.replace(" ", ""))
    page.get_by_role("button", name="Weiterer Text").click()
    page.wait_for_selector("#text-4")
    page.get_by_role("button", name="Vergleichen").click()
    page.wait_for_selector("#articles")
    assert page.locator("script").count() == 1
    assert page.locator("img, a[href^=javascript]").count() == 0
    assert "<script>alert(1)</script>" in page.locator("#articles").inner_text()
    assert "\u202e" not in page.content()
    assert page.evaluate("document.documentElement.scrollWidth") <= 1300


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1300])
@pytest.mark.parametrize("path", ["/", "/nothing", "", "/delete"])
def test_axe_finds_nothing(
    visit: Open, find_barriers: Barriers, example: str, scheme: str, width: int, path: str
) -> None:
    place = path if path in {"/", "/nothing"} else example + path
    assert find_barriers(visit(place, width=width, color_scheme=scheme)) == []
