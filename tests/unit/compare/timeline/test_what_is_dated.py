"""What a date hangs on and which way it lies, read with the tagger, on invented reports."""

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
        RawArticle(id="b", source="b", content=FILLER[language], published="2021-03-10", language=language),
    )
    return list(synopsis.timeline)


@pytest.mark.parametrize(
    ("text", "language", "date", "status"),
    [
        ("Der Minister habe zugestimmt, teilte die Botschaft von Norland am Dienstag mit.", "de", "2021-03-09", "said"),
        ("Der 2013 aufgenommene Staat übernimmt am Freitag den Vorsitz des Bundes.", "de", "2021-03-12", "planned"),
        ("Die Gruppe wird seit 2009 von Norland als Gefahr eingestuft und beobachtet.", "de", "2009", "happened"),
        ("The two are due to be heard by the court in Ostrau on Thursday morning.", "en", "2021-03-11", "planned"),
        ("On Tuesday, in view of the vote, Ada Brenk laid out what should be kept.", "en", "2021-03-09", "happened"),
        ("Ada Brenk, a candidate in the party's primary on June 3, talked to farmers.", "en", "2021-06-03", "planned"),
        ("Ada Brenk is running for office again in November against Ole Fint.", "en", "2021-11", "planned"),
    ],
)
def test_date_and_status(text: str, language: str, date: str, status: str) -> None:
    assert (date, status) in {(entry.date, entry.status) for entry in entries(text, language)}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Zum ersten Mal seit 2011 gewann der Verein aus Ostrau wieder ein Spiel.", "de"),
        ("Die Anlage in Ostrau läuft nicht vor Samstag wieder an, sagte niemand.", "de"),
        ("„Heute ist die Jugend in unserem Land so gut ausgebildet wie nie“, sagte Ada Brenk.", "de"),
        ("Our children cannot openly celebrate Christmas in the schools of Ostrau.", "en"),
        ("At that March 2 event, Ada Brenk clearly praised the veterans of Ostrau.", "en"),
    ],
)
def test_what_dates_no_event(text: str, language: str) -> None:
    assert entries(text, language) == []


def test_two_dates_of_one_sentence_date_two_things() -> None:
    text = "Nach dem Anschlag vom Sonntag in Ostrau trat der Minister am Dienstag zurück."
    found = {entry.date: entry.text for entry in entries(text)}
    assert set(found) == {"2021-03-07", "2021-03-09"}
    assert "Anschlag" in found["2021-03-07"]
    assert "zurück" not in found["2021-03-07"]
    assert "zurück" in found["2021-03-09"]


def test_a_report_that_takes_up_the_sentence_before_is_told_with_it() -> None:
    text = "Die Fähre ist vor Ostrau auf Grund gelaufen. Das teilte die Reederei am Dienstag in Ostrau mit."
    (entry,) = entries(text)
    assert entry.text.startswith("Die Fähre")


def test_an_inferred_date_is_marked() -> None:
    (entry,) = entries("Die Fähre lief am Dienstag vor Ostrau auf Grund.", published=None)
    assert (entry.date, entry.inferred) == ("2021-03-09", True)
    (entry,) = entries("Die Fähre lief am Dienstag vor Ostrau auf Grund.")
    assert (entry.date, entry.inferred) == ("2021-03-09", False)


def test_differing_dates_of_one_event_are_shown() -> None:
    one = "Der Gipfel zwischen Ada Brenk und Ole Fint in Ostrau war Ende Februar ohne Ergebnis abgebrochen worden."
    two = "Der Gipfel zwischen Ada Brenk und Ole Fint in Ostrau war am 26. Februar ohne Ergebnis abgebrochen worden."
    synopsis = compare(
        RawArticle(id="a", source="a", content=f"{FILLER['de']} {one}", published="2021-03-10", language="de"),
        RawArticle(id="b", source="b", content=f"{FILLER['de']} {two}", published="2021-03-10", language="de"),
    )
    (entry,) = synopsis.timeline
    assert entry.date == "2021-02-26"
    assert [given.date for given in entry.dates] == ["2021-02-26", "2021-02"]


def test_a_relative_clause_is_told_with_the_whole_of_what_it_is_about() -> None:
    text = "Nach Zahlen des Rates, die im Januar veröffentlicht wurden, fehlen seit dem 4. März tausend Lehrer."
    assert "Zahlen des Rates, die im Januar veröffentlicht wurden" in [entry.text for entry in entries(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Auch am Dienstag lief es für den Verein nicht nach Wunsch: Er wollte im Saal bleiben, das Gericht sagte Nein.",
        "Ein Lehrer, der in Norden studiert hatte, muss sich seit Dienstag in Plön vor Gericht verantworten.",
    ],
)
def test_what_goes_on_is_no_plan_and_no_demand(text: str) -> None:
    assert [(entry.date, entry.status) for entry in entries(text, published="2021-03-10")] == [
        ("2021-03-09", "happened")
    ]
