"""The page in a real browser: links arrive, marks light up, nothing runs that is not ours."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from builders_present import STORIES
from synopse.present.form import View
from synopse.registry import find_unit

Open = Callable[..., Any]
Barriers = Callable[[Any], list[tuple[str, str]]]


@pytest.fixture
def visit(open_page: Open, tmp_path: Path) -> Open:
    """Opens a story's page."""

    def visited(name: str, *, language: str = "de", hash: str = "", **options: Any) -> Any:
        file = tmp_path / f"{name}-{language}.html"
        rendered = find_unit("present.formats", "html", "FORMAT").render(STORIES[name](), View(language=language))
        file.write_text(rendered, encoding="utf-8")
        return open_page(file.as_uri() + (f"#{hash}" if hash else ""), "file:", **options)

    return visited


def background(page: Any, selector: str) -> str:
    found = page.eval_on_selector(selector, "e => getComputedStyle(e).backgroundColor")
    assert isinstance(found, str)
    return found


@pytest.mark.parametrize("script", [True, False])
def test_a_click_on_a_reading_shows_and_marks_its_place(visit: Open, script: bool) -> None:
    page = visit("fire", java_script_enabled=script)
    link = page.locator(".reading blockquote a", has_text="Etwa 500 Menschen")
    link.click()
    target = page.locator(":target")
    assert target.inner_text().startswith("Etwa 500 Menschen")
    box, pane = target.bounding_box(), page.locator("#articles").bounding_box()
    assert pane["x"] <= box["x"] <= pane["x"] + pane["width"]
    assert 0 <= box["y"] <= 900


def test_the_reader_keeps_the_place_in_the_synopsis(visit: Open) -> None:
    page = visit("fire")
    link = page.locator("#agreements td a").last
    link.scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    link.click()
    assert before > 0
    assert page.evaluate("scrollY") == before


def test_a_mark_leads_back(visit: Open) -> None:
    page = visit("fire")
    page.locator("#summary .q-text").first.click()
    page.locator(":target > .b").first.click()
    assert page.evaluate("document.querySelector(':target').closest('main') !== null")


def test_both_passages_of_a_difference_stand_side_by_side(visit: Open) -> None:
    page = visit("fire")
    page.locator("#d-2 .both").click()
    lit = page.locator(".lit")
    assert {"Rund 300 Anwohner", "Etwa 500 Menschen"} <= {text.split("≠")[0].strip() for text in lit.all_inner_texts()}
    for article in page.locator(".text.on").all():
        shown, mark = article.bounding_box(), article.locator(".lit").first.bounding_box()
        assert shown["y"] <= mark["y"] <= shown["y"] + shown["height"]
    page.locator("#all").click()
    assert page.locator(".text:visible").count() == 5


def test_all_places_of_a_statement_light_up_with_the_one_that_is_opened(visit: Open) -> None:
    page = visit("fire")
    links = page.locator("#agreements tbody tr").first.locator("td a")
    keys = links.evaluate_all("all => all.map((link) => link.hash.slice(1))")
    links.first.click()
    page.locator("#articles .lit[id]").first.wait_for(state="attached")  # the address changes first
    lit = page.locator("#articles .lit[id]").evaluate_all("all => all.map((mark) => mark.id)")
    assert sorted(lit) == sorted(keys)
    assert page.locator("article.text:visible").count() == 5
    page.locator("#beside").click()
    shown = page.locator("article.text:visible")
    assert 2 <= shown.count() <= 4
    letters = [article.locator("header .l").inner_text() for article in shown.all()]
    assert len(set(letters)) == len(letters)
    page.locator("#all").click()
    assert page.locator("#articles .lit").count() == 0
    links.last.click()
    box = page.locator(":target").bounding_box()
    assert 0 <= box["y"] < 900


def test_what_one_article_alone_reports_is_one_click_from_it(visit: Open) -> None:
    page = visit("fire")
    page.locator("article.text").nth(1).locator(".own a").first.click()
    assert page.locator(":target").get_attribute("class") == "single"
    assert page.locator("nav.toc").get_by_text("Nur in einem").is_visible()


def test_every_section_is_in_sight_in_the_bar(visit: Open) -> None:
    page = visit("fire")
    assert page.locator("#omissions, #singles, #positions").count() == 3
    bar = page.locator("nav.toc ul").bounding_box()
    for link in page.locator("nav.toc li:visible").all():
        box = link.bounding_box()
        assert box["x"] + box["width"] <= bar["x"] + bar["width"]


def choose(page: Any, label: str, option: str) -> None:
    page.get_by_label(label, exact=True).select_option(label=option)


@pytest.mark.parametrize("script", [True, False])
def test_the_choice_of_an_outlet_hides_what_does_not_concern_it(visit: Open, script: bool) -> None:
    page = visit("fire", java_script_enabled=script)
    page.locator(".tools summary").click()
    choose(page, "Medium", "Neue Allgemeine")
    assert page.locator("#d-1").is_visible()
    assert page.locator("article.text:visible").count() == 1
    assert page.locator("#singles .single:visible").count() == 1


@pytest.mark.parametrize("script", [True, False])
def test_the_choice_of_a_kind_leaves_its_section(visit: Open, script: bool) -> None:
    page = visit("fire", java_script_enabled=script)
    page.locator(".tools summary").click()
    choose(page, "Art der Aussage", "Wer was sagt")
    assert page.locator("#quotations").is_visible()
    assert not page.locator("#agreements").is_visible()
    assert not page.locator("#timeline").is_visible()


@pytest.mark.parametrize("script", [True, False])
def test_the_choice_of_an_actor_leaves_what_is_about_it(visit: Open, script: bool) -> None:
    page = visit("fire", java_script_enabled=script)
    page.locator(".tools summary").click()
    before = page.locator("main [data-a]:visible").count()
    name = page.locator("#who option").nth(1).inner_text()
    number = page.locator("#who option").nth(1).get_attribute("value")
    choose(page, "Beteiligte", name)
    left = page.locator("main [data-a]:visible")
    assert 0 < left.count() < before
    assert all(number in (part.get_attribute("data-a") or "").split() for part in left.all())


def test_search_leaves_the_statements_with_the_words(visit: Open) -> None:
    page = visit("fire")
    page.locator(".tools summary").click()
    page.locator("#find").fill("löscharbeiten")
    assert page.locator("#d-3").is_visible()
    assert not page.locator("#d-1").is_visible()


def test_filters_work_together_by_keyboard_alone(visit: Open) -> None:
    page = visit("fire")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "find"
    page.keyboard.type("der")
    alone = int(page.locator("#found").inner_text().split()[0])
    page.keyboard.press("Tab")
    page.keyboard.type("Neue")  # a list takes the typed name
    assert page.locator("#only option:checked").inner_text() == "Neue Allgemeine"
    number = page.locator("#only").input_value()
    both = page.locator("#found").inner_text()
    assert both.endswith("Aussagen") or both == "1 Aussage"
    assert int(both.split()[0]) < alone
    for part in page.locator("main [data-a]:visible").all():
        assert "der" in part.text_content().casefold()
        assert number in (part.get_attribute("data-o") or "").split()
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"
    page.keyboard.press("Enter")
    page.locator("#reset").click()
    assert page.locator("#found").inner_text() == ""
    assert page.locator("#d-1").is_visible()


@pytest.mark.parametrize("script", [True, False])
def test_a_deep_link_opens_and_marks_its_statement(visit: Open, script: bool) -> None:
    page = visit("fire", hash="d-2", java_script_enabled=script)
    box = page.locator("#d-2").bounding_box()
    assert 0 <= box["y"] < 900
    assert background(page, "#d-2") != background(page, "#d-1")


def test_a_deep_link_opens_what_is_folded(visit: Open) -> None:
    folded = "details.rest [data-a][id]"
    key = visit("wide").locator(folded).first.get_attribute("id")
    page = visit("wide", hash=key)
    target = page.locator(":target")
    assert target.get_attribute("id") == key
    assert target.is_visible()
    assert 0 <= target.bounding_box()["y"] < 900


def test_a_link_to_a_statement_that_is_filtered_away_shows_it(visit: Open) -> None:
    page = visit("fire")
    page.locator(".tools summary").click()
    page.locator("#find").fill("löscharbeiten")
    page.evaluate("location.hash = 'd-1'")
    page.wait_for_selector("#d-1:target", state="visible")
    assert page.locator("#find").input_value() == ""


def test_every_statement_has_an_address_of_its_own(visit: Open) -> None:
    page = visit("fire")
    ids = page.eval_on_selector_all("main [data-a]", "parts => parts.map((part) => part.id)")
    links = set(page.eval_on_selector_all("main a.here", "parts => parts.map((part) => part.hash.slice(1))"))
    assert all(ids)
    assert set(ids) <= links


BODY = """() => {
  const copy = document.body.cloneNode(true);
  copy.querySelectorAll("script").forEach((script) => script.remove());
  return [document.documentElement.lang, document.title, copy.outerHTML];
}"""


@pytest.mark.parametrize("name", sorted(STORIES))
def test_the_interface_follows_the_browser(visit: Open, name: str) -> None:
    """The page shown in the other language is the very page that is rendered in it."""
    for locale, language, other in (("de-AT", "de", "en"), ("en-GB", "en", "de"), ("fr-FR", "en", "de")):
        page = visit(name, language="auto", locale=locale)
        assert page.evaluate("document.documentElement.lang") == language
        shown = page.evaluate(BODY)
        page.locator("#ui").click()
        switched = page.evaluate(BODY)
        assert switched[0] == other
        page.locator("#ui").click()
        assert page.evaluate(BODY) == shown
        fixed = visit(name, language=language).evaluate("() => document.body.innerText")
        without_button = page.evaluate(
            "() => { document.querySelector('#ui').remove(); return document.body.innerText; }"
        )
        assert " ".join(without_button.split()) == " ".join(fixed.split())


def test_without_script_the_interface_is_in_the_story_s_language(visit: Open) -> None:
    assert (
        visit("english", language="auto", locale="de-DE", java_script_enabled=False)
        .locator("html")
        .get_attribute("lang")
        == "en"
    )
    german = visit("fire", language="auto", locale="en-US", java_script_enabled=False)
    assert german.locator("html").get_attribute("lang") == "de"
    assert not german.locator("#ui").is_visible()


def test_reasons_and_rejections_are_in_the_reader_s_language(visit: Open) -> None:
    page = visit("fire")
    assert "die Datei ist leer" in page.locator("#inputs").inner_text()
    page.locator("#origins .why summary").first.click()
    assert "zählen sie zusammen als ein Ursprung" in page.locator("#origins .why[open] p").inner_text()


def test_a_folded_caption_opens_when_a_link_leads_there(visit: Open) -> None:
    page = visit("hostile")
    assert page.locator(".fold p").first.is_hidden()
    page.locator(".fold summary").first.click()
    assert page.locator(".fold p").first.is_visible()


def test_nothing_of_a_hostile_article_runs(visit: Open) -> None:
    page = visit("hostile")
    assert page.locator("script:not([type='application/json'])").count() == 1
    assert "<script>alert(1)</script>" in page.locator("h1").inner_text()
    assert page.locator("a[href^='javascript']").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= 1300


@pytest.mark.parametrize("name", sorted(STORIES))
@pytest.mark.parametrize("width", [320, 390, 900, 1300, 1920])
def test_the_page_never_scrolls_sideways(visit: Open, name: str, width: int) -> None:
    page = visit(name, width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_dark_follows_the_reader(visit: Open) -> None:
    light, dark = visit("pair"), visit("pair", color_scheme="dark")
    assert background(light, "body") != background(dark, "body")


def test_paper_shows_all_articles_and_no_controls(visit: Open) -> None:
    page = visit("fire")
    page.emulate_media(media="print")
    assert page.locator("article.text:visible").count() == 5
    assert not page.locator(".toc").is_visible()
    assert not page.locator(".both").first.is_visible()


def test_paper_has_no_patterns_which_a_browser_would_draw_as_pictures(visit: Open) -> None:
    page = visit("wide")
    cell = "getComputedStyle(document.querySelector('.matrix td.no')).backgroundImage"
    assert "gradient" in page.evaluate(cell)
    page.emulate_media(media="print")
    assert page.evaluate(cell) == "none"


def test_keyboard_reaches_the_first_statement(visit: Open) -> None:
    page = visit("fire")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.querySelector(':target').closest('#articles') !== null")


def test_links_arrive_in_a_notebook_too(browser: Any, tmp_path: Path) -> None:
    file = tmp_path / "notebook.html"
    file.write_text(f"<!DOCTYPE html><body>{STORIES['fire']()._repr_html_()}", encoding="utf-8")
    page = browser.new_page()
    page.goto(file.as_uri())
    frame = page.frame_locator("iframe")
    frame.locator("#summary .q-text").first.click()
    assert frame.locator(":target").inner_text().startswith("Bei einem Brand")
    page.close()


def test_twenty_outlets_paint_within_half_a_second(visit: Open) -> None:
    page = visit("wide")
    page.wait_for_function("performance.getEntriesByName('first-contentful-paint').length > 0")
    painted = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
    assert painted < 2000  # 500 ms on a machine of its own; a shared one needs room


@pytest.mark.parametrize("name", ["empty", "english", "fire"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1300])
def test_axe_finds_nothing(visit: Open, find_barriers: Barriers, name: str, scheme: str, width: int) -> None:
    assert find_barriers(visit(name, width=width, color_scheme=scheme)) == []
