"""What is shown of a dated sentence; read with the tagger, on invented reports."""

from __future__ import annotations

import pytest

from synopse import RawArticle, compare
from synopse.model import TimelineEntry

FILLER = {
    "de": "Die Bürgermeisterin besuchte das Museum und sprach lange mit den Leuten im Saal.",
    "en": "The mayor visited the museum and talked with the people in the hall for a long time.",
}


def entries(text: str, language: str = "de", published: str | None = "2021-03-10") -> list[TimelineEntry]:
    synopsis = compare(
        RawArticle(id="a", source="a", content=f"{FILLER[language]} {text}", published=published, language=language),
        RawArticle(id="b", source="b", content=FILLER[language], published=published, language=language),
    )
    return list(synopsis.timeline)


@pytest.mark.parametrize(
    ("language", "text", "date", "shown"),
    [
        (
            "en",
            "“There is a cover-up,” Ada Brenk told The Kurier after Ole Fint's summary of the inquiry was released Sunday.",
            "2021-03-07",
            "Ole Fint's summary of the inquiry was released Sunday.",
        ),
        (
            "en",
            "The clinic in Ostrau knows that on April 1 the fees of its patients will go up, and that in May the ward closes.",
            "2021-04-01",
            "on April 1 the fees of its patients will go up",
        ),
        (
            "en",
            "Ada Brenk on Monday signed the April 2 order for a report on the harbour of Ostrau.",
            "2021-03-08",
            "Ada Brenk on Monday signed the April 2 order for a report on the harbour of Ostrau.",
        ),
        (
            "de",
            "Ada Brenk leitete ein Museum, bis Ole Fint sie bei der Wahl im September 2019 zu einer Kandidatur überredete.",
            "2019-09",
            "Ada Brenk leitete ein Museum, bis Ole Fint sie bei der Wahl im September 2019 zu einer Kandidatur überredete.",
        ),
    ],
)
def test_a_part_is_shown_where_it_can_be_read_alone(language: str, text: str, date: str, shown: str) -> None:
    found = {entry.date: entry.text for entry in entries(text, language)}
    assert found.get(date, "").rstrip(".") == shown.rstrip(".")


def test_the_words_shown_are_those_of_the_first_span() -> None:
    text = "Ada Brenk on Monday signed a letter demanding the full report of the harbour inquiry by April 2."
    whole = f"{FILLER['en']} {text}"
    for entry in entries(text, "en"):
        assert whole[entry.spans[0].start : entry.spans[0].end] == entry.text


def test_a_part_of_a_time_is_no_event() -> None:
    text = (
        "The ferry line of Ostrau earned a quarter of its sales in the first three quarters of 2019, the company said."
    )
    assert [entry.text for entry in entries(text, "en") if entry.date == "2019"] == []


def test_what_is_said_of_the_time_ahead_is_no_background() -> None:
    (entry,) = entries("Das soll sich im Jahr 2022 ändern, wie der Konzern ankündigt.", published=None)
    assert (entry.status, entry.background) == ("said", False)


def test_last_week_after_something_is_last_week() -> None:
    (entry,) = entries("Ada Brenk had returned to Ostrau last week after a concert in Kelm.", "en")
    assert (entry.date, entry.end) == ("2021-03-01", "2021-03-07")


def test_two_dates_of_one_sentence_are_two_events() -> None:
    text = (
        "The Ostrau ferry line, valued at 3 million dollars after raising money from a bank this month, will stop its "
        "service to the islands from Tuesday."
    )
    assert len({entry.date for entry in entries(text, "en")}) == 2


def test_what_was_told_of_months_ahead_had_been() -> None:
    text = "The letters revealed no details about the mayor's account of the Sept. 11 fire, which killed four people."
    assert [entry.date for entry in entries(text, "en", "2021-05-15")] == ["2020-09-11"]
