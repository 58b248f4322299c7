import re
from collections.abc import AsyncIterator

import pytest

from synopse.errors import UsageError
from synopse.web.access import local_path
from synopse.web.options import Limits, Options
from web_client import WebClient

TOKEN = "0123456789abcdef-token"


@pytest.mark.parametrize("host", ["localhost", "localhost:8765", "127.0.0.1:8765", "[::1]:8765", "LOCALHOST."])
def test_this_machine_s_names_are_answered(host: str) -> None:
    assert WebClient().get("/", headers={"host": host}).status_code == 200


@pytest.mark.parametrize(
    "host", ["evil.example", "localhost.evil.example", "127.0.0.1.nip.example", "", "[::1", "a:b:c"]
)
def test_foreign_names_that_lead_here_are_refused(host: str) -> None:
    response = WebClient().get("/", headers={"host": host})
    assert response.status_code == 421
    assert "--host-name" in response.text


def test_named_hosts_are_answered() -> None:
    client = WebClient(host_names=("News.Example.org",))
    assert client.get("/", headers={"host": "news.example.org:80"}).status_code == 200


def test_other_machines_need_a_token_and_names() -> None:
    with pytest.raises(UsageError, match="--token"):
        Options(host="0.0.0.0")
    with pytest.raises(UsageError, match="--host-name"):
        Options(host="0.0.0.0", token=TOKEN)
    with pytest.raises(UsageError, match="characters"):
        Options(token="short")
    assert Options(host="192.0.2.7", token=TOKEN).names == {"192.0.2.7"}
    assert Options(host="::1", port=1).address == "http://[::1]:1/"


def test_every_answer_carries_the_policy() -> None:
    client = WebClient()
    for path in ("/", "/nothing", "/assets/site.css", "/api/nothing"):
        headers = client.get(path).headers
        assert "default-src 'none'" in headers["content-security-policy"]
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert "unsafe" not in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "same-origin"


def test_pages_have_no_script_and_no_style_of_their_own() -> None:
    page = WebClient().get("/").text
    assert not re.search(r"<style|\sstyle=|\son\w+=", page)
    assert all("src=" in tag for tag in re.findall(r"<script[^>]*>", page))


def test_without_the_token_nothing_but_the_login_is_shown() -> None:
    client = WebClient(token=TOKEN)
    for path in ("/", "/nothing", "/api/openapi.json"):
        response = client.get(path)
        assert response.status_code == 401
        assert response.headers["www-authenticate"] == "Bearer"
    assert "/login" in client.get("/").text
    assert client.get("/assets/site.css").status_code == 200
    assert client.get("/favicon.ico").headers["content-type"].startswith("image/svg+xml")


def test_the_login_form_sets_a_cookie_that_is_not_the_token() -> None:
    client = WebClient(token=TOKEN)
    wrong = client.post("/login", data={"token": "x" * 20})
    assert (wrong.status_code, "synopse-access" in client.cookies) == (401, False)
    response = client.post("/login", data={"token": TOKEN, "to": "/ui/de"})
    assert (response.status_code, response.headers["location"]) == (303, "/ui/de")
    cookie = response.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert TOKEN not in cookie
    assert client.get("/").status_code == 200


def test_the_token_in_an_address_is_exchanged_for_the_cookie_at_once() -> None:
    client = WebClient(token=TOKEN)
    response = client.get(f"/nothing?a=1&token={TOKEN}&b=2")
    assert (response.status_code, response.headers["location"]) == (303, "/nothing?a=1&b=2")
    assert client.get("/").status_code == 200
    assert (
        WebClient(token=TOKEN).get(f"http://localhost//evil.example/?token={TOKEN}").headers["location"]
        == "/evil.example/"
    )


def test_a_program_shows_the_token_in_a_header() -> None:
    client = WebClient(token=TOKEN)
    assert client.get("/", headers={"authorization": f"Bearer {TOKEN}"}).status_code == 200
    assert client.get("/", headers={"authorization": "Bearer wrong"}).status_code == 401
    assert client.get("/", headers={"authorization": "Bearer ü".encode()}).status_code == 401


@pytest.mark.parametrize(
    "path", ["//evil.example", "/\\evil.example", "https://evil.example", "x", "", "/\t/evil.example"]
)
def test_no_link_leads_astray(path: str) -> None:
    assert local_path(path) == "/"


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"origin": "http://localhost:1"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
    ],
)
def test_forms_of_other_sites_are_refused(headers: dict[str, str]) -> None:
    assert WebClient().post("/login", data={"token": "x"}, headers=headers).status_code == 403


def test_forms_of_this_site_are_taken() -> None:
    headers = {"origin": "http://localhost", "sec-fetch-site": "same-origin"}
    response = WebClient(token=TOKEN).post("/login", data={"token": TOKEN}, headers=headers)
    assert response.status_code == 303


def test_an_announced_body_beyond_the_limit_is_refused() -> None:
    client = WebClient(limits=Limits(request_bytes=1000))
    response = client.post("/login", data={"token": "x" * 2000})
    assert response.status_code == 413
    assert "too much" in response.text


def test_a_body_of_unknown_length_is_counted_while_it_comes() -> None:
    async def pieces() -> AsyncIterator[bytes]:
        for _ in range(100):
            yield b"token=" + b"x" * 100

    client = WebClient(limits=Limits(request_bytes=1000))
    headers = {"content-type": "application/x-www-form-urlencoded"}
    assert client.post("/login", content=pieces(), headers=headers).status_code == 413


def test_a_body_that_does_not_come_is_not_waited_for() -> None:
    async def pieces() -> AsyncIterator[bytes]:
        import asyncio

        yield b"token="
        await asyncio.sleep(5)
        yield b"x"

    client = WebClient(limits=Limits(request_s=0.05))
    headers = {"content-type": "application/x-www-form-urlencoded"}
    assert client.post("/login", content=pieces(), headers=headers).status_code == 408


def test_what_can_be_read_can_be_asked_about() -> None:
    response = WebClient().ask("HEAD", "/")
    assert response.status_code == 200
    assert response.headers["content-type"].startswith("text/html")
