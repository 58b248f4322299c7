"""When somebody spoke is told apart from when something happened; invented reports, read with the tagger."""

from __future__ import annotations

import pytest

from synopse import RawArticle, compare
from synopse.model import TimelineEntry

DAY = "2024-05-08"


def timeline(*texts: str, language: str) -> tuple[TimelineEntry, ...]:
    raws = [
        RawArticle(id=f"a{n}", source=f"a{n}", content=text, language=language, published=DAY)
        for n, text in enumerate(texts)
    ]
    return compare(*raws).timeline


@pytest.mark.parametrize(
    ("text", "language", "is_speech"),
    [
        ("Ministerin Ada Kern sagte am Dienstag, der Hafen werde bald geschlossen.", "de", True),
        ("„Der Hafen wird bald geschlossen“, sagte Ministerin Ada Kern am Dienstag.", "de", True),
        ("Ministerin Ada Kern sagte, der Hafen sei am Dienstag geschlossen worden.", "de", False),
        ("Arbeiter schlossen am Dienstag den Hafen von Norden.", "de", False),
        ("Arbeiter haben den Hafen von Norden geschlossen. Das teilte die Polizei am Dienstag mit.", "de", False),
        ("Mayor Ada Kern said on Tuesday that the port would be closed.", "en", True),
        ("Mayor Ada Kern on Tuesday said that the port would be closed.", "en", True),
        ("Mayor Ada Kern said that workers had closed the port on Tuesday.", "en", False),
    ],
)
def test_a_date_of_speaking(text: str, language: str, is_speech: bool) -> None:
    filler = "Am Rande spielte eine Kapelle." if language == "de" else "A band played beside it."
    (entry,) = timeline(f"{filler} {text}", filler, language=language)
    assert (entry.date, entry.speech) == ("2024-05-07", is_speech)


def test_what_one_tells_as_fact_and_another_by_a_source_is_one_event() -> None:
    fact = "Workers closed the old port of Norden early on Tuesday after a fire on a ferry."
    told = "Police said that workers closed the old port of Norden early on Tuesday after a fire on a ferry."
    (entry,) = timeline(fact, told, language="en")
    assert {span.article for span in entry.spans} == {"a0", "a1"}
    assert not entry.speech
