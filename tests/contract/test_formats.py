"""Every form: renders every story, the same bytes each time, and keeps hostile text text."""

from __future__ import annotations

import base64
import hashlib
import html
import html.parser
import re
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from builders_present import STORIES, article
from synopse.model import Origin, Span, Synopsis, Used
from synopse.present.form import Format, View
from synopse.registry import find_unit, unit_names

NAMES = unit_names("present.formats")
FOR_READERS = [name for name in NAMES if name not in {"csv", "json", "jsonld", "parquet"}]
LANGUAGES = ("de", "en", "auto")


def form(name: str) -> Format:
    found = find_unit("present.formats", name, "FORMAT")
    assert isinstance(found, Format)
    return found


def shown(name: str, story: Synopsis, view: View) -> bytes:
    """The form as the bytes of a file; Parquet only where pyarrow is installed."""
    if name == "parquet":
        pytest.importorskip("pyarrow", reason="needs pyarrow")
    rendered = form(name).render(story, view)
    return rendered if isinstance(rendered, bytes) else rendered.encode("utf-8")


@pytest.fixture(params=sorted(STORIES))
def story(request: pytest.FixtureRequest) -> Synopsis:
    return STORIES[request.param]()


@pytest.mark.parametrize("name", NAMES)
def test_form_describes_itself(name: str) -> None:
    unit = form(name)
    assert unit.name == name
    assert unit.suffix.startswith(".")
    assert "/" in unit.media_type
    assert unit.sentence.endswith(".")


@pytest.mark.parametrize("name", NAMES)
def test_form_is_documented(name: str) -> None:
    unit = form(name)
    row = f"| `{name}` | `{unit.suffix}` | {unit.sentence} |"
    page = Path(__file__).parents[2] / "docs" / "formats.md"
    assert row in page.read_text("utf-8"), f"docs/formats.md lacks the row {row}"


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_form_renders_every_story_the_same_each_time(name: str, language: str, story: Synopsis) -> None:
    view = View(language=language)
    rendered = shown(name, story, view)
    assert rendered.strip()
    assert rendered == shown(name, story, view)


@pytest.mark.parametrize("name", NAMES)
def test_form_names_the_inputs_that_were_not_used(name: str) -> None:
    assert b"texte/bild.jpg" in shown(name, STORIES["empty"](), View())


def spans_of(value: object) -> Iterator[Span]:
    """Every span anywhere in a synopsis."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, msgspec.Struct):
        for field in value.__struct_fields__:
            yield from spans_of(getattr(value, field))
    elif isinstance(value, tuple):
        for part in value:
            yield from spans_of(part)


class Page(html.parser.HTMLParser):
    """The elements of a page with their attributes, and its text outside style and script."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.text: list[str] = []
        self._silent = ""
        self.feed(markup)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {key: value or "" for key, value in attrs}))
        if tag in {"style", "script"}:
            self._silent = tag

    def handle_endtag(self, tag: str) -> None:
        if tag == self._silent:
            self._silent = ""

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.text.append(data)

    def values(self, attribute: str) -> list[str]:
        return [attributes[attribute] for _, attributes in self.elements if attribute in attributes]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_span_is_a_place_on_the_page_and_every_link_arrives(language: str, story: Synopsis) -> None:
    page = Page(form("html").render(story, View(language=language)))
    numbers = {article.id: number for number, article in enumerate(story.articles, start=1)}
    ids = page.values("id")
    assert len(ids) == len(set(ids)), "an id stands twice on the page"
    wanted = {f"a-{numbers[span.article]}-{span.start}-{span.end}" for span in spans_of(story)}
    assert wanted <= set(ids)
    inner = {href[1:] for href in page.values("href") if href.startswith("#")}
    assert inner <= set(ids), f"links that lead nowhere: {sorted(inner - set(ids))[:5]}"


@pytest.mark.parametrize("name", ["fire", "english", "wide"])
def test_a_statement_leads_to_the_very_words_it_shows(name: str) -> None:
    story = STORIES[name]()
    rendered = form("html").render(story, View())
    shown = re.findall(r'<a class="q-text" href="#a-(\d+)-(\d+)-(\d+)"[^>]*><bdi>(.*?)</bdi>', rendered)
    assert shown
    for number, start, end, words in shown:
        text = story.articles[int(number) - 1].text[int(start) : int(end)]
        assert html.unescape(words) == " ".join(text.split())


def test_page_asks_for_nothing_and_runs_nothing_of_the_articles(story: Synopsis) -> None:
    page = Page(form("html").render(story, View()))
    tags = [tag for tag, _ in page.elements]
    kinds = [attributes.get("type") for tag, attributes in page.elements if tag == "script"]
    assert kinds == ["application/json", None]  # data, then our own script
    assert tags.count("style") == 1
    assert not {"link", "iframe", "object", "embed", "img", "base", "form"} & set(tags)
    names = {name for _, attributes in page.elements for name in attributes}
    assert not [name for name in names if name.startswith("on") or name in {"src", "style", "srcdoc"}]
    outer = [href for href in page.values("href") if not href.startswith("#")]
    assert all(re.match(r"https?://[^\s\"'<>]+$", href) for href in outer)
    for tag, attributes in page.elements:
        if tag == "a" and not attributes["href"].startswith("#"):
            assert {"noreferrer", "noopener"} <= set(attributes["rel"].split())


def test_page_policy_admits_its_own_style_and_script_only(story: Synopsis) -> None:
    page = form("html").render(story, View())
    policy = next(a["content"] for _, a in Page(page).elements if a.get("http-equiv") == "Content-Security-Policy")
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    for tag in ("style", "script"):
        body = re.search(rf"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        assert body is not None
        digest = base64.b64encode(hashlib.sha256(body[1].encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy


@pytest.mark.parametrize("name", FOR_READERS)
def test_no_control_or_bidirectional_override_gets_through(name: str) -> None:
    rendered = form(name).render(STORIES["hostile"](), View())
    assert not re.findall("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", rendered)


def test_markdown_keeps_markup_of_articles_as_text() -> None:
    rendered = form("markdown").render(STORIES["hostile"](), View())
    assert not re.search(r"<[a-z/]", rendered.replace("(<https://", "(https://"), re.IGNORECASE)
    assert not re.search(r"(?<!\\)\]\(javascript", rendered)


def test_json_reads_back_as_the_same_synopsis(story: Synopsis) -> None:
    rendered = form("json").render(story, View())
    assert msgspec.json.decode(rendered, type=Synopsis) == story


def test_forms_survive_a_lone_surrogate() -> None:
    broken = article("x", [("paragraph", "kaputt \ud800 hier")], outlet="Blatt \udfff")
    synopsis = Synopsis(articles=(broken,), used=(Used("x.txt", "x"),))
    for name in NAMES:
        assert shown(name, synopsis, View())


@pytest.mark.parametrize("name", FOR_READERS)
def test_equal_reports_say_so(name: str) -> None:
    assert "Keine Abweichungen gefunden." in form(name).render(STORIES["pair"](), View())
    assert "No differences found." in form(name).render(STORIES["pair"](), View(language="en"))


@pytest.mark.parametrize("name", FOR_READERS)
def test_copies_of_one_text_are_not_taken_for_confirmation(name: str) -> None:
    copies = msgspec.structs.replace(STORIES["pair"](), origins=(Origin("1", ("eins", "zwei"), (), "dpa"),))
    said = "none of them confirms"
    view = View(language="en")
    assert said in " ".join(form(name).render(copies, view).split())
    assert said not in " ".join(form(name).render(STORIES["pair"](), view).split())


def test_page_of_twenty_outlets_is_under_two_megabytes() -> None:
    assert len(form("html").render(STORIES["wide"](), View()).encode()) < 2_000_000


def test_notebook_shows_the_page_in_a_frame() -> None:
    shown = STORIES["pair"]()._repr_html_()
    frame = Page(shown).elements
    assert [tag for tag, _ in frame] == ["iframe"]
    assert frame[0][1]["srcdoc"] == form("html").render(STORIES["pair"](), View())
    assert "allow-same-origin" not in frame[0][1]["sandbox"]
