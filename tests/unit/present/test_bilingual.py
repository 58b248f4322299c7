"""The page in the other language, as differences from the page in the first."""

from __future__ import annotations

import json
import re

import msgspec
import pytest

import synopse
from builders_present import STORIES
from synopse.present.page.bilingual import find_replacements


def test_texts_and_attributes_that_differ_are_listed_with_their_place() -> None:
    german = '<p title="Warum">Zwei <b>Wörter</b> hier<br>Ende</p>'
    english = '<p title="Why">Two <b>words</b> here<br>End &lt;3</p>'
    found = json.loads(find_replacements(german, english, "en", "Title"))
    triples = [tuple(found["at"][i : i + 3]) for i in range(0, len(found["at"]), 3)]
    assert [(element, place, found["texts"][text]) for element, place, text in triples] == [
        (0, 2, "Why"),
        (0, 0, "Two "),
        (1, 0, "words"),
        (1, 1, " here"),
        (2, 1, "End <3"),
    ]
    assert found["attributes"] == ["title"]


def test_what_is_the_same_is_not_listed() -> None:
    assert json.loads(find_replacements("<p>a</p>", "<p>a</p>", "en", "t"))["at"] == []


def test_nothing_closes_the_script_element() -> None:
    assert "<" not in find_replacements("<p>a</p>", "<p>&lt;/script&gt;</p>", "en", "</script>")


def test_pages_that_are_not_built_alike_are_refused() -> None:
    with pytest.raises(ValueError, match="zip"):
        find_replacements("<p>a</p>", "<p>a<b>c</b></p>", "en", "t")


@pytest.mark.parametrize(("name", "language"), [("fire", "de"), ("english", "en"), ("empty", "de")])
def test_without_a_choice_the_story_s_language_is_shown(name: str, language: str) -> None:
    assert f'<html lang="{language}">' in synopse.render(STORIES[name](), "html")
    for form in ("terminal", "markdown"):
        assert synopse.render(STORIES[name](), form) == synopse.render(STORIES[name](), form, language=language)


BLOCKS = frozenset(
    "article aside blockquote details div dl fieldset figure h1 h2 h3 h4 hr ol p section table ul".split()
)


VOID = frozenset("input br col meta link hr wbr".split())
TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)([^>]*)>")


@pytest.mark.parametrize("name", sorted(STORIES))
def test_a_browser_reads_the_elements_as_they_are_written(name: str) -> None:
    story = STORIES[name]()
    reasons = tuple(msgspec.structs.replace(actor, why="named in full twice") for actor in story.actors)
    page = synopse.render(msgspec.structs.replace(story, actors=reasons), "html")
    inside: list[str] = []
    for closing, tag, rest in TAG.findall(page[page.index("<body") : page.index("<script")]):
        if closing:
            assert inside.pop() == tag
        elif tag not in VOID and not rest.endswith("/"):
            assert tag not in BLOCKS or "p" not in inside, f"<{tag}> closes the <p> around it"
            inside.append(tag)
