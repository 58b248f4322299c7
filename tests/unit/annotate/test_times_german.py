"""German times: extents and TIMEX3 values, on invented text."""

from __future__ import annotations

import pytest

from synopse.annotate.sentences import find_sentences
from synopse.annotate.times import find_times
from synopse.languages import load_language
from synopse.model import Article

PUBLISHED = "2019-04-25"  # a Thursday


def times(text: str, published: str | None = PUBLISHED) -> list[tuple[str, str, str]]:
    article, language = Article(id="a", text=text, published=published, language="de"), load_language("de")
    return [
        (text[t.start : t.end], t.type, t.value)
        for t in find_times(article, find_sentences(article, language), language)
    ]


DATES = {
    "Er kam am 25. April 2018 an.": [("25. April 2018", "2018-04-25")],
    "Das Treffen am Mittwoch, dem 24. April, war kurz.": [("Mittwoch, dem 24. April", "2019-04-24")],
    "Sie trafen sich vom 3. bis 5. Mai 2018.": [("3.", "2018-05-03"), ("5. Mai 2018", "2018-05-05")],
    "Am 27.02.2019 begann der Gipfel.": [("27.02.2019", "2019-02-27")],
    "Am Mittwoch überquerte der Zug die Grenze.": [("Mittwoch", "2019-04-24")],
    "Am Freitag (10.5.) wird gewählt.": [("Freitag", "2019-05-10"), ("10.5.", "2019-05-10")],
    "Am Freitag, 10. Mai, wird gewählt.": [("Freitag, 10. Mai", "2019-05-10")],
    "Am Freitagabend (12. April) brannte es.": [("Freitagabend", "2019-04-12TEV"), ("12. April", "2019-04-12")],
    "Am Mittwoch (10.5.) stimmt etwas nicht.": [("Mittwoch", "2019-04-24"), ("10.5.", "2019-05-10")],
    "Am Donnerstag kam es zu Gesprächen.": [("Donnerstag", "2019-04-25")],
    "Am Freitag wird er weiterreisen.": [("Freitag", "2019-04-26")],
    "Am kommenden Samstag ist Ruhe.": [("kommenden Samstag", "2019-04-27")],
    "Seit Montag streiken sie.": [("Montag", "2019-04-22")],
    "Er verschob die Wahl auf Mittwoch.": [("Mittwoch", "2019-05-01")],
    "Hinzu kam am Donnerstag der Landrat.": [("Donnerstag", "2019-04-25")],
    "Um die Mittagszeit fiel der Strom aus.": [("die Mittagszeit", "2019-04-25TMI")],
    "Um 16:40 fiel der Strom aus.": [("16:40", "2019-04-25T16:40")],
    "Im vergangenen Februar war es kalt.": [("vergangenen Februar", "2019-02")],
    "Im Mai vergangenen Jahres trafen sie sich.": [("Mai vergangenen Jahres", "2018-05")],
    "Ende Februar scheiterte der Gipfel.": [("Ende Februar", "2019-02")],
    "Mitte Mai soll gewählt werden.": [("Mitte Mai", "2019-05")],
    "Bis Jahresende soll das Werk stehen.": [("Jahresende", "2019")],
    "In der vergangenen Woche tagte der Rat.": [("der vergangenen Woche", "2019-W16")],
    "Das gilt seit 2015.": [("2015", "2015")],
    "Er lebte in den achtziger Jahren dort.": [("den achtziger Jahren", "198")],
    "Die Burg stammt aus dem 15. Jahrhundert.": [("dem 15. Jahrhundert", "14")],
    "Im Herbst 2017 brach der Streit aus.": [("Herbst 2017", "2017-FA")],
    "Im dritten Quartal 2018 sank der Gewinn.": [("dritten Quartal 2018", "2018-Q3")],
    "Vorgestern und gestern regnete es.": [("Vorgestern", "2019-04-23"), ("gestern", "2019-04-24")],
    "Im Vorjahr war es besser, damals schien die Sonne.": [("Vorjahr", "2018"), ("damals", "PAST_REF")],
    "Von 1933 bis 1945 lebte sie im Exil.": [("1933", "1933"), ("1945", "1945")],
    "Zwei Jahre später, 1951 schon, kehrte er heim.": [("Zwei Jahre später", "XXXX"), ("1951", "1951")],
    "In den Siebzigern trug man das.": [("den Siebzigern", "197")],
    "Die zweite Hälfte des 18. Jahrhunderts war ruhig.": [("Die zweite Hälfte des 18. Jahrhunderts", "17")],
    "Letzte Woche fehlte das Brot.": [("Letzte Woche", "2019-W16")],
    "An einem Sonntag im Mai 1951 brannte es.": [("Sonntag", "XXXX-WXX-7"), ("Mai 1951", "1951-05")],
    "Das Haus stand 1951 leer. Im Herbst desselben Jahres zog sie ein.": [
        ("1951", "1951"),
        ("Herbst desselben Jahres", "1951-FA"),
    ],
    "Sie zog 1951 ein. Im Sommer 1963 wurde das Haus verkauft und im selben Jahr abgetragen.": [
        ("1951", "1951"),
        ("Sommer 1963", "1963-SU"),
        ("selben Jahr", "1963"),
    ],
    "Zu jener Zeit war das Dorf groß.": [("jener Zeit", "PAST_REF")],
    "Am Sonntag fiel die Brücke. Am Tag zuvor war sie geprüft worden.": [
        ("Sonntag", "2019-04-21"),
        ("Tag zuvor", "2019-04-20"),
    ],
}
OTHERS = {
    "Er sprach nach einem mehr als einstündigen Gespräch.": [("mehr als einstündigen", "DURATION", "PT1H")],
    "Vor gut zwei Monaten begann es.": [("gut zwei Monaten", "DURATION", "P2M")],
    "Das dauerte fünf Stunden und mehrere Minuten.": [
        ("fünf Stunden", "DURATION", "PT5H"),
        ("mehrere Minuten", "DURATION", "PTXM"),
    ],
    "Sie warten seit Jahren.": [("Jahren", "DURATION", "PXY")],
    "Eine halbe Stunde blieb ihnen.": [("Eine halbe Stunde", "DURATION", "PT30M")],
    "Sie erhielten zweijährige Haftstrafen.": [("zweijährige", "DURATION", "P2Y")],
    "Sie treffen sich jeden Montag.": [("jeden Montag", "SET", "XXXX-WXX-1")],
    "Jeden Morgen um sechs Uhr bläst er.": [
        ("Jeden Morgen", "SET", "XXXX-XX-XXTMO"),
        ("sechs Uhr", "TIME", "T06:00"),
    ],
    "Nachts ist es still im Tal.": [("Nachts", "SET", "XXXX-XX-XXTNI")],
    "Am Dienstag gegen halb acht fiel der Strom aus.": [
        ("Dienstag", "DATE", "2019-04-23"),
        ("halb acht", "TIME", "2019-04-23T07:30"),
    ],
    "Am Dienstag um 8 Uhr abends kam er wieder.": [
        ("Dienstag", "DATE", "2019-04-23"),
        ("8 Uhr abends", "TIME", "2019-04-23T20:00"),
    ],
    "Alle paar Wochen kommt der Arzt.": [("Alle paar Wochen", "SET", "PXW")],
    "Die halbstündige Rede langweilte.": [("halbstündige", "DURATION", "PT30M")],
    "Das geschieht täglich.": [("täglich", "SET", "P1D")],
    "Am Mittwochabend um 17.30 Uhr begann es.": [
        ("Mittwochabend", "TIME", "2019-04-24TEV"),
        ("17.30 Uhr", "TIME", "2019-04-24T17:30"),
    ],
}


@pytest.mark.parametrize("text", DATES)
def test_dates(text: str) -> None:
    assert [(t, v) for t, _, v in times(text)] == DATES[text]


@pytest.mark.parametrize("text", OTHERS)
def test_durations_sets_and_times_of_day(text: str) -> None:
    assert times(text) == OTHERS[text]


@pytest.mark.parametrize(
    "text",
    [
        "Ein 35-jähriger Mann und ein 35-Jähriger stritten.",
        "Der Fahrer ist 22 Jahre alt.",
        "Mit 17 Jahren zog sie fort.",
        "Es kamen 2000 Menschen, es kosteten 1500 Euro.",
        "Die zweijährige Tochter schlief.",
        "Guten Morgen!",
        "Die Zweite Bundesliga und Paragraf 2001 zählen nicht.",
        "Sie gingen über die Straße des 17. Juni.",
    ],
)
def test_no_times(text: str) -> None:
    assert times(text) == []


def test_publication_known_to_the_month() -> None:
    assert [v for _, _, v in times("Am Donnerstag und gestern, im Mai und 2018 regnete es.", "2019-04")] == [
        "XXXX-WXX-4",
        "XXXX-XX-XX",
        "2018-05",
        "2018",
    ]


def test_publication_unknown() -> None:
    assert [
        v
        for _, _, v in times("Am Donnerstag, gestern, am 3. Mai, im Mai, dieses Jahr, nächste Woche, im Winter.", None)
    ] == [
        "XXXX-WXX-4",
        "XXXX-XX-XX",
        "XXXX-05-03",
        "XXXX-05",
        "XXXX",
        "XXXX-WXX",
        "XXXX-WI",
    ]


def test_today_is_nowadays_in_a_long_text_that_names_no_days() -> None:
    essay = "Die Mühle steht am Bach. " * 400
    assert [v for _, _, v in times(essay + "Am Montag war Markt. Heute wohnt dort niemand.")][-1] == "PRESENT_REF"
