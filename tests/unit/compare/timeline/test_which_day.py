"""Which day an open time mark means, and which marks mean none, on invented reports of Wednesday, 10 March 2021."""

from __future__ import annotations

import pytest

from synopse import RawArticle, compare

FILLER = {
    "de": "Die Bürgermeisterin besuchte das Museum und sprach lange mit den Leuten im Saal.",
    "en": "The mayor visited the museum and talked with the people in the hall for a long time.",
}


def dates(text: str, language: str) -> dict[str, str]:
    synopsis = compare(
        RawArticle(id="a", source="a", content=f"{FILLER[language]} {text}", published="2021-03-10", language=language),
        RawArticle(id="b", source="b", content=FILLER[language], published="2021-03-10", language=language),
    )
    return {entry.date: entry.status for entry in synopsis.timeline}


@pytest.mark.parametrize(
    ("text", "language", "date"),
    [
        # a weekday beside the German present lies ahead, unless somebody says it or it has been so since
        ("Die neue Brücke in Ostrau öffnet am Montag für alle Fahrzeuge.", "de", "2021-03-15"),
        ("„Wir hoffen das sehr“, sagt Ada Brenk am Montag im Rathaus von Ostrau.", "de", "2021-03-08"),
        ("Seit Montag wirbt die Reederei aus Ostrau für ihre neue Fähre.", "de", "2021-03-08"),
        ("Die neue Brücke in Ostrau öffnete am Montag für alle Fahrzeuge.", "de", "2021-03-08"),
        # what was settled for a day or from a day on: the nearest
        ("Die Reederei in Ostrau kündigte für Freitag einen Streik der Lotsen an.", "de", "2021-03-12"),
        ("Der Rat von Ostrau verbot ab Donnerstag alle großen Feste in der Stadt.", "de", "2021-03-11"),
        # past forms that look like a present
        ("Im Februar trat der Trainer von Ostrau schließlich auch als Manager zurück.", "de", "2021-02"),
        # two verbs share one auxiliary
        ("Die Ministerin soll sich am Montag mit Ole Fint getroffen und ihm gedankt haben.", "de", "2021-03-08"),
        ("In an interview to be shown on Friday, Ada Brenk thanked the pilots of Ostrau.", "en", "2021-03-12"),
        # a day counted from the report, not from the end of a time
        ("Die Regeln gelten bis 30. April. Der Kanton Ostrau hatte sie am Vortag verhängt.", "de", "2021-03-09"),
        # the weekday that its own date follows
        ("Der Rat von Ostrau wählt am Dienstag, den 23. März, einen neuen Vorstand.", "de", "2021-03-23"),
        # a week counted from the report, whatever stands behind it
        ("Der Sänger Ole Fint kehrte vergangene Woche nach Ostrau zurück.", "de", "2021-03-01"),
        ("Nächste Woche vor der Wahl tritt Ada Brenk in Ostrau auf.", "de", "2021-03-15"),
        ("The singer Ole Fint returned to Ostrau last week after a show in Norden.", "en", "2021-03-01"),
        # a full date in apposition is no caption
        ("The council of Ostrau chose Ada Brenk as its head today, March 10, 2021.", "en", "2021-03-10"),
    ],
)
def test_day_that_is_meant(text: str, language: str, date: str) -> None:
    assert date in dates(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ada Brenk sagte, das Leben in Ostrau werde nicht von heute auf morgen wieder gut.", "de"),
        ("Im Hafen von Ostrau arbeiten heute nur noch einige hundert Leute.", "de"),
        ("Ein Fünftel klagte über Lärm, während es im Vorjahr erst dreizehn Prozent waren.", "de"),
        ("Ada Brenk war über Weihnachten im Urlaub in Norland gewesen.", "de"),
        ("Agentur 3/12 Die Bürgermeisterin besucht am Freitag die Werft in Ostrau.", "de"),
        ("Ada Brenk wants changes so that the plan mirrors a 1993 federal law.", "en"),
        ("The fires in Norland have killed five people over the past week.", "en"),
        ("An aerial scene shows smoke above the port of Ostrau, December 30, 2020.", "en"),
        ("Ada Brenk on the deck of the ferry to Norland on March 3.", "en"),
        ("This was the first New Year's Eve that Ostrau held a fair.", "en"),
    ],
)
def test_marks_that_date_nothing(text: str, language: str) -> None:
    assert dates(text, language) == {}


@pytest.mark.parametrize(
    ("text", "language", "date"),
    [
        ("Der Rat von Ostrau verkündete heute seinen Entschluss.", "de", "2021-03-10"),
        ("Ada Brenk kam an Weihnachten 2019 aus dem Urlaub in Norland zurück.", "de", "2019-12-25"),
        ("Ada Brenk signed the federal law in 1993 in the town hall of Ostrau.", "en", "1993"),
        ("The fires in Norland killed five people last week near the port.", "en", "2021-03-01"),
        ("The council of Ostrau met for the last time on December 30, 2020.", "en", "2020-12-30"),
    ],
)
def test_marks_like_them_that_date_something(text: str, language: str, date: str) -> None:
    assert date in dates(text, language)


@pytest.mark.parametrize(
    ("text", "language", "status"),
    [
        ("Ada Brenk wies am Montag alle Vorwürfe der Reederei von Ostrau zurück.", "de", "happened"),
        ("Das kündigte Ada Brenk am Mittwoch bei einer Rede in Ostrau an.", "de", "happened"),
        ("Die Lotsen müssen am Freitag ihre Scheine im Hafen von Ostrau abgeben.", "de", "planned"),
        ("Der Streik der Lotsen von Ostrau war für Montag geplant gewesen.", "de", "planned"),
    ],
)
def test_the_date_is_that_of_the_act(text: str, language: str, status: str) -> None:
    assert set(dates(text, language).values()) == {status}


def test_what_stands_before_the_finite_verb_is_one_thing() -> None:
    found = dates("Nach einem Brand am Sonntag zog der Verein am Montag aus seinem Haus in Ostrau aus.", "de")
    assert set(found) == {"2021-03-07", "2021-03-08"}
