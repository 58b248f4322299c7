"""Every form: renders every story, the same bytes each time, and keeps hostile text text."""

from __future__ import annotations

import pytest

from builders_present import STORIES
from synopse.model import Synopsis
from synopse.present.form import Format, View
from synopse.registry import find_unit, unit_names

NAMES = unit_names("present.formats")
LANGUAGES = ("de", "en")


def form(name: str) -> Format:
    found = find_unit("present.formats", name, "FORMAT")
    assert isinstance(found, Format)
    return found


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
@pytest.mark.parametrize("language", LANGUAGES)
def test_form_renders_every_story_the_same_each_time(name: str, language: str, story: Synopsis) -> None:
    view = View(language=language)
    rendered = form(name).render(story, view)
    assert rendered.strip()
    assert rendered.encode("utf-8")
    assert rendered == form(name).render(story, view)


@pytest.mark.parametrize("name", NAMES)
def test_form_names_the_inputs_that_were_not_used(name: str) -> None:
    assert "texte/bild.jpg" in form(name).render(STORIES["empty"](), View())
