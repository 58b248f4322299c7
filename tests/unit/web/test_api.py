"""The HTTP API over an archive and for comparisons."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest

from builders_archive import filled
from builders_present import STORIES
from synopse.model import Synopsis
from synopse.web.api.describing import describe_api
from synopse.web.app import create_app
from synopse.web.options import Options
from synopse.web.work import Result, Work
from synopse.web.worker import DirectRunner
from web_client import WebClient

V1 = "/api/v1"


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> WebClient:
    return WebClient(archive=filled(str(tmp_path_factory.mktemp("archive") / "news.db")))


def read(client: WebClient, path: str) -> Any:
    response = client.get(V1 + path)
    assert response.status_code == 200, response.text
    assert response.headers["content-type"] == "application/json"
    return response.json()


def references(data: Any) -> Iterator[str]:
    if isinstance(data, dict):
        yield from (value for key, value in data.items() if key == "$ref")
        for value in data.values():
            yield from references(value)
    elif isinstance(data, list):
        for value in data:
            yield from references(value)


def test_the_description_names_only_what_it_describes(client: WebClient) -> None:
    described = client.get("/api/openapi.json").json()
    schemas = described["components"]["schemas"]
    assert described["openapi"].startswith("3.1")
    assert {reference.rsplit("/", 1)[-1] for reference in references(described)} <= set(schemas)
    assert set(schemas["Synopsis"]["properties"]) == set(Synopsis.__struct_encode_fields__)
    for path, operations in described["paths"].items():
        assert path.startswith(V1)
        for operation in operations.values():
            assert len(operation["description"].split()) >= 3
            assert "default" in operation["responses"] or "204" in operation["responses"]


def test_every_path_answers_with_the_record_that_it_describes(client: WebClient) -> None:
    filled_in = {"{story}": "bote", "{outlet}": "bote.example", "{actor}": "joan%20pell", "{article}": "bote"}
    from synopse.web.api import describing

    classes = {one.__name__: one for one in describing._GIVEN}
    for path, operations in describe_api(client.app)["paths"].items():
        if "get" not in operations or "{key}" in path:
            continue
        for name, value in filled_in.items():
            path = path.replace(name, value)
        response = client.get(path + ("?q=ferry" if path.endswith("/search") else ""))
        assert response.status_code == 200, (path, response.text)
        named = operations["get"]["responses"]["200"]["content"]["application/json"]["schema"]["$ref"].rsplit("/", 1)[
            -1
        ]
        msgspec.json.decode(response.content, type=classes[named], strict=True)


def test_a_synopsis_is_the_contract_s(client: WebClient) -> None:
    response = client.get(f"{V1}/stories/bote/synopsis")
    assert msgspec.json.decode(response.content, type=Synopsis) == STORIES["fire"]()
    assert client.get(f"{V1}/stories/bote/synopsis?form=markdown&ui=de").text.startswith("# ")
    page = client.get(f"{V1}/stories/bote/synopsis?form=html")
    assert page.headers["content-type"].startswith("text/html")
    assert client.get(f"{V1}/stories/bote/synopsis?form=none").status_code == 404
    assert client.get(f"{V1}/stories/notiz1/synopsis").status_code == 404


def test_lists_go_on_where_they_ended(client: WebClient) -> None:
    path: str | None = f"{V1}/stories?limit=2&language=de"
    seen: list[str] = []
    while path:
        response = client.get(path)
        seen += [row["id"] for row in response.json()["rows"]]
        link = response.headers.get("link")
        assert bool(link) == (response.json()["after"] is not None)
        path = link[1 : link.index(">")] if link else None
    assert seen == ["bote", "o00", "notiz1", "notiz0"]
    first = read(client, "/developments?limit=1")
    assert read(client, f"/developments?after={first['after']}")["rows"][0]["number"] == first["after"] - 1


def test_what_did_not_change_is_not_sent_again(client: WebClient) -> None:
    for path in ("/stories", "/stories/bote/synopsis", "/outlets"):
        first = client.get(V1 + path)
        again = client.get(V1 + path, headers={"if-none-match": first.headers["etag"]})
        assert (again.status_code, again.content) == (304, b"")
        assert "no-cache" in first.headers["cache-control"]


@pytest.mark.parametrize(
    ("path", "status", "said"),
    [
        ("/stories/none", 404, ""),
        ("/stories?since=gestern", 400, "gestern"),
        ("/stories?limit=0", 422, "limit"),
        ("/stories?after=x", 400, "x"),
        ("/search", 422, "q"),
        ("/search?q=-", 400, "word"),
        ("/articles/none", 404, ""),
        ("/articles/bote?version=7", 404, ""),
        ("/developments?kind=none", 422, "kind"),
        ("/comparisons/none", 404, ""),
        ("/none", 404, ""),
    ],
)
def test_errors_are_problems_in_words(client: WebClient, path: str, status: int, said: str) -> None:
    response = client.get(V1 + path)
    assert response.status_code == status
    assert response.headers["content-type"] == "application/problem+json"
    problem = response.json()
    assert problem["status"] == status
    assert said in problem["detail"]
    assert problem["title"]


def test_the_page_shows_every_path(client: WebClient) -> None:
    page = client.get("/api").text
    for path in describe_api(client.app)["paths"]:
        assert f"<code>{path}</code>" in page
    assert "<script" not in page


def comparing(work: Work, progress: Any) -> Result:
    progress("compare", 1, 1)
    assert [article.outlet for article in work.articles] == ["A", "B"]
    return Result(synopsis=STORIES["fire"]())


def test_reports_are_handed_in_asked_about_taken_and_deleted() -> None:
    app = create_app(Options(), lambda: DirectRunner(comparing))
    client = WebClient(app)
    given = {"articles": [{"text": "Eins.", "outlet": "A"}, {"html": "<p>Zwei.</p>", "outlet": "B"}]}
    handed = client.post(f"{V1}/comparisons", json=given)
    assert handed.status_code == 202
    address = handed.headers["location"]
    assert handed.json()["address"] == address
    for _ in range(500):
        told = client.get(address).json()
        if told["state"] == "done":
            break
    assert told["state"] == "done"
    taken = client.get(told["synopsis"])
    assert msgspec.json.decode(taken.content, type=Synopsis) == STORIES["fire"]()
    assert client.get(told["page"]).status_code == 200
    assert client.ask("DELETE", address).status_code == 204
    assert client.get(address).status_code == 404
    assert client.ask("DELETE", address).status_code == 404
    client.site.close()


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"", "body"),
        (b"[1]", "body"),
        (b'{"articles": [{}]}', "article 1 has neither"),
        (b'{"articles": [], "addresses": []}', "nothing to compare"),
        (b'{"texts": []}', "texts"),
        (json.dumps({"addresses": [f"https://a.example/{n}" for n in range(99)]}).encode(), "at most"),
        (b"\xff\xfe", "body"),
        (b"[" * 100_000, "body"),
    ],
)
def test_what_cannot_be_compared_says_why(body: bytes, said: str) -> None:
    response = WebClient().post(f"{V1}/comparisons", content=body)
    assert response.status_code == 400, response.text
    assert said in response.json()["detail"]


def test_the_api_needs_the_token_where_there_is_one() -> None:
    client = WebClient(token="0123456789abcdef-token")
    refused = client.post(f"{V1}/comparisons", json={})
    assert refused.status_code == 401
    assert refused.headers["content-type"] == "application/problem+json"
    assert (
        client.get("/api/openapi.json", headers={"authorization": "Bearer 0123456789abcdef-token"}).status_code == 200
    )
