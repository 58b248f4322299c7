"""What assistants ask of an archive."""

from __future__ import annotations

from typing import Any

import pytest

from builders_archive import filled
from builders_present import STORIES

pytest.importorskip("mcp", reason="needs the extra mcp")

from assistant_client import call, talk, words
from synopse.assistant.shelf import Shelf
from synopse.settings import Settings
from synopse.store import open_archive


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    return filled(str(tmp_path_factory.mktemp("archive") / "news.db"))


def ask(address: str, tool: str, **arguments: Any) -> dict[str, Any]:
    with open_archive(address) as archive:
        result = call(tool, arguments, shelf=Shelf(archive, Settings()))
    assert not result.is_error, words(result)
    return result.structured_content or {}


def test_search_gives_articles_with_their_words_and_stories(address: str) -> None:
    (found,) = ask(address, "search_archive", words="ferry")["found"][:1]
    assert found["story"] == "gazette"
    quote = found["quote"]
    with open_archive(address) as archive:
        article = archive.article(found["article"])
    assert article is not None
    assert " ".join(article.text[quote["start"] : quote["end"]].split()) == quote["verbatim"]
    assert ask(address, "search_archive", words="Nilpferd")["found"] == []


def test_stories_are_listed_newest_first_page_by_page(address: str) -> None:
    first = ask(address, "stories", limit=2)
    rest = ask(address, "stories", limit=50, after=first["next"])
    assert [line["story"] for line in first["stories"] + rest["stories"]][:2] == ["bote", "o00"]
    assert rest["next"] is None
    alone = {line["story"]: line["origins"] for line in rest["stories"]}
    assert alone["notiz1"] is None
    confirmed = ask(address, "stories", least_origins=5)["stories"]
    assert [line["story"] for line in confirmed] == ["o00"]


def test_a_story_comes_from_the_archive_as_it_was_compared(address: str) -> None:
    story = ask(address, "story", story="bote")
    synopsis = STORIES["fire"]()
    assert story["origins"] == len(synopsis.origins)
    assert [entry["id"] for entry in story["differences"]] == [entry.id for entry in synopsis.discrepancies]


def test_what_somebody_said_is_found_over_all_stories(address: str) -> None:
    said = ask(address, "who_said", speaker="Feuerwehr 6")
    assert [story["story"] for story in said["stories"]] == ["o00"]
    assert {entry["speaker"] for entry in said["stories"][0]["utterances"]} == {"Die Feuerwehr 6"}


def test_differences_of_the_newest_stories_and_of_one_kind(address: str) -> None:
    stories = ask(address, "differences", max_characters=60000)["stories"]
    assert [story["story"] for story in stories] == ["bote", "o00", "gazette"]
    kinds = ask(address, "differences", kind="date", max_characters=60000)["stories"]
    assert {entry["kind"] for story in kinds for entry in story["differences"]} <= {"date"}


def test_without_an_archive_its_tools_are_not_there() -> None:
    names = {tool.name for tool in talk(lambda client: client.list_tools()).tools}
    assert not names & {"search_archive", "stories"}
