import re
from pathlib import Path

import pytest

import synopse.web
from synopse.present.words import LANGUAGES, TEXTS
from synopse.registry import find_unit, unit_names
from synopse.web.speech import WebWords, accepted_language
from web_client import WebClient

TEMPLATES = sorted((Path(synopse.web.__file__).parent / "templates").glob("*.j2"))


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("", "en"),
        ("de-AT,de;q=0.9,en;q=0.8", "de"),
        ("fr,en;q=0.5,de;q=0.7", "de"),
        ("en-GB,de", "en"),
        ("de;q=0,en;q=0.1", "en"),
        ("de;q=x", "en"),
        ("fr", "en"),
    ],
)
def test_the_browser_s_language_is_followed(header: str, language: str) -> None:
    assert accepted_language(header) == language


def test_the_switch_outranks_the_browser() -> None:
    client = WebClient()
    german = {"accept-language": "de"}
    assert '<html lang="de">' in client.get("/", headers=german).text
    assert client.get("/ui/en?to=/x").headers["location"] == "/x"
    assert '<html lang="en">' in client.get("/", headers=german).text


def test_errors_are_pages_that_say_what_to_do() -> None:
    client = WebClient()
    for path in ("/nothing", "/ui/xx", "/assets/none"):
        response = client.get(path)
        assert response.status_code == 404
        assert '<a href="/">' in response.text
    assert client.post("/").status_code == 405
    answer = client.get("/api/nothing")
    assert answer.status_code == 404
    assert set(answer.json()) == {"type", "title", "status", "detail"}
    assert answer.headers["content-type"] == "application/problem+json"


def test_a_fault_shows_no_traces() -> None:
    client = WebClient()

    def fail() -> None:
        raise RuntimeError("secret detail")

    client.app.add_api_route("/fails", fail)
    response = client.get("/fails")
    assert response.status_code == 500
    assert "secret" not in response.text
    assert "Traceback" not in response.text
    assert "frame-ancestors" in response.headers["content-security-policy"]


def test_nothing_is_reported_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OTEL_EXPORTER_OTLP_ENDPOINT", "http://collector.example:4318")
    client = WebClient()
    assert client.get("/").status_code == 200
    assert not client.app._native_telemetry.enabled()


def test_words_are_there_once_in_both_languages() -> None:
    seen = set(TEXTS)
    for name in unit_names("web.words"):
        texts = find_unit("web.words", name, "TEXTS")
        assert not seen & set(texts)
        seen |= set(texts)
        assert all(len(pair) == len(LANGUAGES) and all(pair) for pair in texts.values())


@pytest.mark.parametrize("name", unit_names("web.pages"))
def test_pages_are_found_by_their_file(name: str) -> None:
    page = find_unit("web.pages", name, "PAGE")
    assert page.name == name
    assert not page.path or f"nav.{name}" in {
        key for n in unit_names("web.words") for key in find_unit("web.words", n, "TEXTS")
    }
    assert len(page.sentence.split()) >= 3


def test_nothing_is_loaded_from_elsewhere() -> None:
    page = WebClient().get("/").text
    named = re.findall(r'(?:src|href|action)="([^"]+)"', page)
    assert len(named) > 5
    assert all(address.startswith(("/", "#")) and not address.startswith("//") for address in named)


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_templates_use_words_that_there_are(template: Path) -> None:
    words = WebWords("de")
    used = re.findall(r"\bw(?:\.count|\.noun)?\('([^']+)'(?! ~)", template.read_text(encoding="utf-8"))
    missing = [key for key in used if not words.get(key, "") and not words.get(f"{key}.many", "")]
    assert missing == []
