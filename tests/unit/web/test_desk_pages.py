"""From the form to the report and away again, without a browser."""

import gzip
import json
import re
from typing import Any

import httpx
import msgspec
import pytest

from synopse.model import Article, Rejected, Used
from synopse.web.desk import Job
from synopse.web.options import Limits
from synopse.web.pages.report import steps
from synopse.web.work import Result, Work
from web_client import WebClient
from web_jobs import HeldRunner, client_with, plain_result, wait_for

GERMAN = {"accept-language": "de"}
TWO = [("text", "Der Hafen wird ausgebaut."), ("text", "Der Hafen wird nicht ausgebaut.")]


def send(client: WebClient, fields: list[tuple[str, str]] = TWO, files: Any = (), **more: Any) -> httpx.Response:
    parts = [(name, (None, value.encode())) for name, value in fields] + [("files", file) for file in files]
    return client.post("/compare", files=parts, **more)


def report(client: WebClient, *args: Any, **more: Any) -> tuple[str, httpx.Response]:
    response = send(client, *args, **more)
    assert response.status_code == 303, response.text
    address = response.headers["location"]
    return address, wait_for(client, address)


def test_pasted_texts_become_a_report() -> None:
    runner = HeldRunner()
    fields = [("text", "Eins."), ("outlet", " Der  Bote "), ("published", "2026-02-03"), ("text", " ")]
    fields += [("outlet", ""), ("published", ""), ("text", "<!DOCTYPE html><p>Zwei."), ("published", "nonsense")]
    _, page = report(client_with(runner), fields)
    assert page.status_code == 200
    first, second = runner.works[0].articles
    assert (first.id, first.outlet, first.published, first.is_html) == ("Text 1", "Der Bote", "2026-02-03", False)
    assert (second.id, second.outlet, second.published, second.is_html) == ("Text 3", None, None, True)


def test_the_report_runs_its_own_script_only() -> None:
    _, page = report(client_with(HeldRunner()))
    policy = page.headers["content-security-policy"]
    assert re.fullmatch(
        r"default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'; base-uri 'none'; "
        r"form-action 'none'; frame-ancestors 'none'",
        policy,
    )
    assert page.headers["cache-control"] == "no-store"


def test_the_report_speaks_the_reader_s_language() -> None:
    client = client_with(HeldRunner())
    address, english = report(client)
    german = client.get(address, headers=GERMAN)
    assert '<html lang="en">' in english.text
    assert '<html lang="de">' in german.text
    assert "Neuer Vergleich" in german.text
    assert "60 minutes" in english.text


@pytest.mark.parametrize(
    ("form", "kind"),
    [("html", "text/html"), ("json", "application/json"), ("markdown", "text/markdown"), ("csv", "text/csv")],
)
def test_the_report_is_there_to_take_away(form: str, kind: str) -> None:
    client = client_with(HeldRunner())
    address, page = report(client)
    link = re.search(rf'href="({address}/download/{form}[^"]*)"', page.text)
    assert link
    taken = client.get(link[1])
    assert taken.status_code == 200
    assert taken.headers["content-type"].startswith(kind)
    assert taken.headers["content-disposition"].startswith("attachment")
    assert "Text 1" in taken.text
    assert client.get(f"{address}/download/exe").status_code == 404
    assert client.get(f"{address}/download/json?ui=xx").status_code == 404


def test_the_html_to_take_away_has_no_links_to_this_site() -> None:
    client = client_with(HeldRunner())
    address, _ = report(client)
    assert "/r/" not in client.get(f"{address}/download/html").text


def test_a_report_is_deleted_after_asking() -> None:
    client = client_with(HeldRunner())
    address, _ = report(client)
    assert "<form" in client.get(f"{address}/delete").text
    assert client.post(f"{address}/delete", headers={"origin": "http://evil.example"}).status_code == 403
    assert client.get(address).status_code == 200
    assert client.post(f"{address}/delete").status_code == 200
    assert client.get(address).status_code == 404
    assert client.post(f"{address}/delete").status_code == 404


def test_progress_is_shown_with_and_without_script() -> None:
    runner = HeldRunner()
    client = client_with(runner, is_open=False)
    address = send(client).headers["location"]
    assert runner.started.wait(10)
    page = client.get(address).text
    assert '<noscript><meta http-equiv="refresh"' in page
    assert f'hx-get="{address}/state"' in page
    assert "1 of 2" in client.get(f"{address}/state").text
    second = send(client).headers["location"]
    assert "1 comparison" in client.get(second).text
    assert client.get(f"{address}/download/json").status_code == 404
    runner.gate.set()
    wait_for(client, second)
    assert client.get(f"{address}/state").headers["hx-refresh"] == "true"
    client.site.close()


@pytest.mark.parametrize(
    ("stage", "done", "fetches", "expected"),
    [
        ("", 0, False, ["now", "later", "later"]),
        ("", 0, True, ["now", "later", "later", "later"]),
        ("fetch", 1, True, ["now", "later", "later", "later"]),
        ("extract", 1, True, ["over", "now", "later", "later"]),
        ("extract", 2, False, ["over", "now", "later"]),
        ("annotate", 2, False, ["over", "over", "now"]),
        ("compare", 2, False, ["over", "over", "over"]),
    ],
)
def test_steps_of_a_job(stage: str, done: int, fetches: bool, expected: list[str]) -> None:
    job = Job("key", None, fetches, state="running", stage=stage, done=done, total=2)
    assert [state for _, state in steps(job)] == expected


def test_a_full_row_keeps_what_was_typed() -> None:
    runner = HeldRunner()
    client = client_with(runner, is_open=False, limits=Limits(jobs_waiting=1))
    send(client)
    assert runner.started.wait(10)
    send(client)
    response = send(client)
    assert response.status_code == 503
    assert "Der Hafen wird ausgebaut." in response.text
    client.site.close()


def test_another_field_keeps_what_was_typed() -> None:
    client = client_with(HeldRunner())
    response = send(client, [*TWO, ("text", "Drei"), ("outlet", 'Der "Bote"'), ("add", "1")])
    assert response.status_code == 200
    assert response.text.count('name="text"') == 4
    assert "Der &#34;Bote&#34;" in response.text
    piece = client.get("/field?n=4").text
    assert 'id="text-4"' in piece
    assert 'hx-get="/field?n=5"' in piece
    assert client.get("/field?n=x").status_code == 422
    assert 'id="add"' not in client.get("/field?n=9999").text


def test_a_text_is_added_to_a_comparison() -> None:
    def outcome(work: Work) -> Result:
        synopsis = plain_result(work).synopsis
        fetched = Article(id="c", language="de", text="Geholt.", url="https://a.example/")
        used = (*synopsis.used, Used("https://a.example/1", "c"))
        return Result(synopsis=msgspec.structs.replace(synopsis, articles=(*synopsis.articles, fetched), used=used))

    client = client_with(HeldRunner(outcome))
    address, page = report(client, [*TWO, ("outlet", "Bote"), ("published", "2026-02-03")])
    link = f"/?add_to={address.removeprefix('/r/')}"
    assert link in page.text
    form = client.get(link).text
    assert "Der Hafen wird nicht ausgebaut." in form
    assert 'value="Bote"' in form
    assert 'value="2026-02-03"' in form
    assert "https://a.example/1</textarea>" in form
    assert "Geholt." not in form
    assert form.count('name="text"') == 3
    assert client.get("/?add_to=unknown").text.count('name="text"') == 3


def test_line_ends_are_those_of_the_text() -> None:
    runner = HeldRunner()
    report(client_with(runner), [("text", "Titel\r\n\r\nText."), ("text", "Zwei.")])
    assert runner.works[0].articles[0].content == "Titel\n\nText."


def test_nothing_to_compare_is_said() -> None:
    response = send(client_with(HeldRunner()), [("text", "  "), ("addresses", "\n")], headers=GERMAN)
    assert response.status_code == 422
    assert 'role="alert"' in response.text


def test_files_are_read_by_their_kind() -> None:
    runner = HeldRunner()
    lines = "\n".join(json.dumps({"id": f"l{n}", "text": f"Zeile {n}."}) for n in range(2)) + "\nkeine"
    files = [
        ("a.txt", b"Ein Text."),
        ("C:\\fakepath\\b.html", b"<html><body><p>Eine Seite."),
        ("c.jsonl", lines.encode()),
        ("d.txt.gz", gzip.compress(b"Gepackt.")),
        ("e.pdf", b"%PDF-1.7"),
        ("f.warc", b"WARC/1.0"),
        ("g.txt", b""),
    ]
    report(client_with(runner), [], files)
    work = runner.works[0]
    assert [(raw.id, raw.is_html) for raw in work.articles] == [
        ("a", False),
        ("b", True),
        ("d", False),
        ("l0", False),
        ("l1", False),
    ]
    assert [entry.input for entry in work.rejected] == ["c.jsonl:3", "e.pdf", "f.warc", "g.txt"]


def test_a_file_or_a_packed_file_that_is_too_large_is_named() -> None:
    runner = HeldRunner()
    files = [("a.txt", b"x" * 2000), ("b.txt.gz", gzip.compress(b"x" * 2000)), ("c.txt", b"gut"), ("d.txt", b"auch")]
    report(client_with(runner, limits=Limits(file_bytes=1000)), [], files)
    assert [(entry.input, entry.reason.split(",")[0]) for entry in runner.works[0].rejected] == [
        ("a.txt", "larger than 1"),
        ("b.txt.gz", "larger than 1"),
    ]


def test_packed_files_are_counted_unpacked() -> None:
    runner = HeldRunner()
    files = [(f"{n}.txt.gz", gzip.compress(b"x" * 1000)) for n in range(6)]
    report(client_with(runner, limits=Limits(request_bytes=2500)), [], files)
    assert len(runner.works[0].articles) == 3
    assert [entry.input for entry in runner.works[0].rejected] == ["3.txt.gz", "4.txt.gz", "5.txt.gz"]


def test_a_text_that_is_too_long_is_named() -> None:
    runner = HeldRunner()
    files = [("a.txt", b"x" * 300), ("b.html", b"<html>" + b"x" * 300), ("c.txt", b"kurz")]
    report(client_with(runner, limits=Limits(text_bytes=200)), [], files)
    assert [raw.id for raw in runner.works[0].articles] == ["b", "c"]
    assert runner.works[0].rejected[0].reason.startswith("longer than 200")


def test_the_answer_to_a_form_leads_back_to_the_first_page() -> None:
    assert 'href="/ui/de?to=/"' in send(client_with(HeldRunner()), [("text", "")]).text


@pytest.mark.parametrize(
    "limits", [Limits(text_bytes=20), Limits(files=1), Limits(fields=1), Limits(request_bytes=100)]
)
def test_more_than_the_form_may_hold_is_refused_with_words(limits: Limits) -> None:
    response = send(client_with(HeldRunner(), limits=limits), files=[("a.txt", b"a"), ("b.txt", b"b")], headers=GERMAN)
    assert response.status_code == 413
    assert "zu viel" in response.text


def test_a_form_that_is_none_is_answered() -> None:
    client = client_with(HeldRunner())
    assert client.post("/compare", content=b"{}", headers={"content-type": "application/json"}).status_code == 422
    broken = {"content-type": "multipart/form-data; boundary=x"}
    assert client.post("/compare", content=b"--y nonsense", headers=broken).status_code in {400, 413, 422}


def test_texts_and_addresses_beyond_the_limits_are_named() -> None:
    runner = HeldRunner()
    addresses = "https://a.example/1 https://a.example/2\nftp://a.example/3 https://a.example/4 https://a.example/1"
    limits = Limits(articles=3, addresses=2)
    report(client_with(runner, limits=limits), [*TWO, ("addresses", addresses)])
    work = runner.works[0]
    assert (len(work.articles), work.addresses) == (2, ("https://a.example/1",))
    assert [entry.input for entry in work.rejected] == [
        "ftp://a.example/3",
        "https://a.example/4",
        "https://a.example/2",
    ]


def test_one_usable_article_is_no_comparison() -> None:
    client = client_with(HeldRunner())
    address, page = report(client, [("text", "Nur einer."), ("addresses", "https://a.example/")], headers=GERMAN)
    assert "Only one article" in page.text
    german = client.get(address, headers=GERMAN).text
    assert "der Server antwortete mit 404" in german
    shown = client.get(f"{address}?anyway=1")
    assert "Nur einer." in shown.text


def test_nothing_usable_says_why() -> None:
    _, page = report(client_with(HeldRunner()), [("addresses", "https://a.example/<script>")])
    assert "None of it" in page.text
    assert "the server answered 404" in page.text
    assert "<script>" not in page.text.split("<main", 1)[1]


@pytest.mark.parametrize("failure", ["slow", "large", "crashed"])
def test_a_failed_job_says_what_to_do(failure: str) -> None:
    runner = HeldRunner()
    runner.failure = failure
    _, page = report(client_with(runner))
    assert page.status_code == 500
    assert '<a href="/">' in page.text


def test_texts_of_different_events_are_said_to_be() -> None:
    def outcome(work: Work) -> Result:
        found = plain_result(work)
        return Result(synopsis=found.synopsis, apart=(("Text 1",), ("Text 2",)))

    _, page = report(client_with(HeldRunner(outcome)))
    assert "seem not to be about one event" in page.text


def test_rejected_inputs_stand_in_the_report() -> None:
    _, page = report(client_with(HeldRunner()), [*TWO, ("addresses", "https://a.example/x")])
    assert "https://a.example/x" in page.text


def test_the_example_is_compared_in_the_reader_s_language() -> None:
    runner = HeldRunner()
    client = client_with(runner)
    for language, beginning in (("de", "Nach"), ("en", "T")):
        response = client.post("/example", headers={"accept-language": language})
        assert wait_for(client, response.headers["location"]).status_code == 200
        assert len(runner.works[-1].articles) >= 4
        assert any(beginning in raw.content for raw in runner.works[-1].articles)


HOSTILE = '<script>alert(1)</script><img src=x onerror=alert(1)>"><svg onload=alert(1)> \u202e javascript:alert(1)'


def test_hostile_names_are_text_on_every_page() -> None:
    client = client_with(HeldRunner())
    pages = [
        send(client, [("text", "x"), ("outlet", HOSTILE), ("addresses", HOSTILE), ("add", "1")]).text,
        report(client, [("text", HOSTILE), ("outlet", HOSTILE), ("addresses", HOSTILE)])[1].text,
        report(client, [*TWO, ("outlet", HOSTILE)], [(HOSTILE.replace("/", "") + ".pdf", b"%PDF-")])[1].text,
        client.get("/?x=" + HOSTILE.replace("#", "")).text,
    ]
    for page in pages:
        assert not re.search(r"<(script>alert|img|svg onload)", page)
        assert "\u202e" not in page


def test_rejections_are_bounded() -> None:
    runner = HeldRunner(lambda work: Result(synopsis=plain_result(work).synopsis))
    client = client_with(runner, limits=Limits(articles=2))
    report(client, TWO, [("a.jsonl", b"x\n" * 500)])
    assert len(runner.works[0].rejected) == 20
    assert all(isinstance(entry, Rejected) for entry in runner.works[0].rejected)
