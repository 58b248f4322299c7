"""The MCP server over the SDK's in-memory client, and once over real standard input and output."""

from __future__ import annotations

import os
import sys
from functools import partial
from pathlib import Path
from typing import Any

import anyio
import pytest

import synopse
from builders_present.hostile import hostile_story
from builders_present.wide import wide_story
from synopse.examples import example_folder

pytest.importorskip("mcp", reason="needs the extra mcp")

from mcp import Client, MCPError, StdioServerParameters
from mcp_types import CallToolResult

from assistant_client import call, kept, talk, words
from synopse.assistant.inputs import Inputs

TEXTS = [
    {
        "outlet": "Hafenblatt",
        "published": "2026-03-02",
        "text": "Brand in Lagerhalle\n\nIn einer Lagerhalle am Kai sind am Montag drei Menschen verletzt worden, sagte die Feuerwehr.\n",
    },
    {
        "outlet": "Kurier am Fluss",
        "published": "2026-03-02",
        "text": "Feuer am Kai\n\nBei einem Brand in einer Lagerhalle am Kai wurden am Montag fünf Menschen verletzt, sagte die Feuerwehr.\n",
    },
]


def test_texts_are_compared_and_every_quote_stands_at_its_place() -> None:
    told: list[str] = []

    async def work(client: Client) -> CallToolResult:
        async def progress(done: float, total: float | None, message: str | None) -> None:
            told.append(message or "")

        return await client.call_tool("compare", {"texts": TEXTS}, progress_callback=progress)

    result = talk(work)
    assert not result.is_error, words(result)
    story = result.structured_content
    assert story["origins"] == 2
    (difference,) = story["differences"]
    assert {reading["value"] for reading in difference["readings"]} == {"drei", "fünf"}
    texts = {f"text-{number}": text["text"] for number, text in enumerate(TEXTS, start=1)}
    quotes = [quote for point in story["summary"] + story["points"] for quote in point["quotes"]]
    assert quotes
    for quote in quotes:
        assert texts[quote["article"]][quote["start"] : quote["end"]] == quote["verbatim"]
        assert quote["outlet"] in {"Hafenblatt", "Kurier am Fluss"}
    assert "2 independent origins" in words(result)
    assert "compare" in told


def test_every_tool_says_what_it_is_and_what_it_answers() -> None:
    tools = talk(lambda client: client.list_tools()).tools
    assert [tool.name for tool in tools] == ["compare", "story", "who_said", "differences", "article"]
    for tool in tools:
        assert len(tool.description or "") > 80
        assert tool.output_schema
        assert tool.annotations
        assert tool.annotations.read_only_hint


def test_an_answer_keeps_within_its_length_and_counts_what_it_leaves_out() -> None:
    shelf = kept(wide_story())
    short = call("story", {"story": "compared:x", "max_characters": 6000}, shelf=shelf)
    assert len(words(short)) < 7000
    left = short.structured_content["left_out"]  # type: ignore[index]
    assert left
    assert "ask for part" in words(short)
    part = next(iter(left))
    first = call("story", {"story": "compared:x", "parts": [part], "max_characters": 60000}, shelf=shelf)
    rest = call("story", {"story": "compared:x", "parts": [part], "skip": 2, "max_characters": 60000}, shelf=shelf)
    assert rest.structured_content[part] == first.structured_content[part][2:]  # type: ignore[index]


def test_text_of_articles_cannot_leave_its_marks() -> None:
    shelf = kept(hostile_story())
    answers = [
        call("story", {"story": "compared:x", "parts": list(_ALL), "max_characters": 60000}, shelf=shelf),
        call("differences", {}, shelf=shelf),
        call("article", {"article": 'a"><script>alert(5)</script>', "story": "compared:x"}, shelf=shelf),
    ]
    for answer in answers:
        assert not answer.is_error, words(answer)
        text = words(answer)
        assert text.startswith("Text between <quote> and </quote>, names, and the fields verbatim")
        assert "<script" not in text.replace("<quote", "")
        assert text.count("<quote") - 1 == text.count("</quote>") - 1
        assert not any(sign in text for sign in "\u202e\u2066\x1b\x00\x9b")
        assert answer.structured_content["notice"]  # type: ignore[index]


_ALL = (
    "summary",
    "differences",
    "points",
    "quotations",
    "timeline",
    "positions",
    "omissions",
    "shared_wording",
    "actors",
)


def test_files_are_read_below_the_opened_folders_only(tmp_path: Path) -> None:
    opened, outside = tmp_path / "open", tmp_path / "outside"
    for folder in (opened, outside, opened / ".hidden"):
        folder.mkdir()
        (folder / "a.txt").write_text("Die Brücke über den Fluss ist seit Montag gesperrt. Das teilte die Stadt mit.")
    (opened / "link.txt").symlink_to(outside / "a.txt")
    inputs = Inputs((opened,))
    for name in ("../outside/a.txt", str(outside / "a.txt"), "link.txt", ".hidden/a.txt", "/etc/passwd"):
        refused = call("compare", {"files": [name]}, inputs=inputs)
        assert refused.is_error
        assert "may not be read" in words(refused)
    assert inputs.collect([], ["."], []) == [(opened / "a.txt").resolve()]
    assert "no such file" in words(call("compare", {"files": ["b.txt"]}, inputs=inputs))
    assert "--root" in words(call("compare", {"files": ["a.txt"]}))


def test_addresses_of_this_machine_are_refused() -> None:
    for address in ("http://127.0.0.1/x", "http://[::1]/x", "http://10.0.0.1/", "http://169.254.169.254/latest"):
        refused = call("compare", {"addresses": [address]})
        assert refused.is_error
        assert "private or local address" in words(refused)
    assert "no http or https address" in words(call("compare", {"addresses": ["file:///etc/passwd"]}))
    offline = call("compare", {"addresses": ["https://blatt.example/"]}, inputs=Inputs(is_offline=True))
    assert "--offline" in words(offline)


@pytest.mark.parametrize(
    ("tool", "arguments", "said"),
    [
        ("compare", {}, "nothing to compare"),
        ("compare", {"texts": [{"text": "   "}]}, "nothing could be used"),
        ("story", {"story": "compared:nothing"}, "no story"),
        ("article", {"article": "nothing"}, "no article"),
        ("story", {"story": "compared:x", "max_characters": 3}, "max_characters"),
        ("differences", {"kind": "colour"}, "kind"),
    ],
)
def test_what_cannot_be_answered_says_why(tool: str, arguments: dict[str, Any], said: str) -> None:
    result = call(tool, arguments)
    assert result.is_error
    assert said in words(result)


def test_who_said_finds_speakers_by_any_of_their_names() -> None:
    synopsis = wide_story()
    speaker = next(actor for actor in synopsis.actors if any(q.speaker == actor.id for q in synopsis.quotations))
    for name in (speaker.name, speaker.name.upper(), " ".join(reversed(speaker.name.split()))):
        answer = call("who_said", {"speaker": name}, shelf=kept(synopsis)).structured_content
        assert speaker.name in {entry["speaker"] for entry in answer["stories"][0]["utterances"]}  # type: ignore[index]
    nobody = call("who_said", {"speaker": "Nobody Known"}, shelf=kept(synopsis))
    assert nobody.structured_content["stories"] == []  # type: ignore[index]
    assert "No quotation of Nobody Known" in words(nobody)


def test_an_excerpt_is_verbatim_and_goes_on() -> None:
    synopsis = wide_story()
    article = synopsis.articles[0]
    excerpt = call("article", {"article": article.id, "start": 3, "end": 20}, shelf=kept(synopsis)).structured_content
    assert excerpt["verbatim"] == article.text[3:20]  # type: ignore[index]
    assert excerpt["next_start"] == 20  # type: ignore[index]
    beyond = call("article", {"article": article.id, "start": 10**6}, shelf=kept(synopsis))
    assert beyond.is_error
    assert str(len(article.text)) in words(beyond)


def test_a_synopsis_is_a_resource_too() -> None:
    shelf = kept(wide_story())
    read = talk(lambda client: client.read_resource("synopse://story/compared:x"), shelf=shelf)
    assert '"schema": "synopse/1"' in read.contents[0].text
    with pytest.raises(ExceptionGroup) as failed:
        talk(lambda client: client.read_resource("synopse://report/compared:y"), shelf=shelf)
    assert failed.group_contains(MCPError, match="no story")


def test_a_client_talks_to_the_command_over_standard_input_and_output() -> None:
    folder = example_folder("en-cable-car")
    environment = {**os.environ, "PYTHONPATH": str(Path(synopse.__file__).parents[1])}
    arguments = ["-m", "synopse", "mcp", "--root", str(folder)]
    command = StdioServerParameters(command=sys.executable, args=arguments, env=environment)

    async def main() -> tuple[CallToolResult, str | None]:
        async with Client(command) as client:
            result = await client.call_tool("compare", {"files": ["story.jsonl"], "parts": ["differences"]})
            return result, client.instructions

    with anyio.from_thread.start_blocking_portal() as portal:
        result, instructions = portal.call(partial(main))
    assert not result.is_error, words(result)
    assert result.structured_content["outlets"] == 4  # type: ignore[index]
    assert "independent origins" in (instructions or "")
