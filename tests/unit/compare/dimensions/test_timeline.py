"""Dated events of a story, on hand-made marks; texts are invented."""

from __future__ import annotations

from dataclasses import replace

import pytest

from builders import comparison, reading
from synopse.annotate.times import set_clocks
from synopse.compare.comparison import Statement
from synopse.compare.dimensions.timeline import DIMENSION

THURSDAY = "2019-04-25T17:00"


def entries(*readings, **fields):
    return DIMENSION.compare(comparison(*set_clocks(readings), **fields))


def dated(id_, text, *times, published=None):
    return reading(id_, text, times=[(words, "DATE", value, *mod) for words, value, *mod in times], published=published)


PUBLISHED = dated(
    "a", "Am Donnerstag traf der Präsident seinen Gast.", ("Donnerstag", "2019-04-25"), published=THURSDAY
)


@pytest.mark.parametrize(
    ("text", "words", "value", "date"),
    [
        ("Der Gast hatte am Mittwoch die Grenze überquert.", "Mittwoch", "XXXX-WXX-3", "2019-04-24"),
        ("Der Gast bleibt am Freitag in der Stadt.", "Freitag", "XXXX-WXX-5", "2019-04-26"),
        ("Der Gast soll am Samstag heimreisen.", "Samstag", "XXXX-WXX-6", "2019-04-27"),
        ("Das Treffen am Donnerstag findet auf einer Insel statt.", "Donnerstag", "XXXX-WXX-4", "2019-04-25"),
        ("Die Gespräche waren am 28. Februar gescheitert.", "28. Februar", "XXXX-02-28", "2019-02-28"),
        ("Das Land hatte ihn im Mai eingeladen.", "Mai", "XXXX-05", "2018-05"),
        ("Im Jahr 2011 kam er dort an die Macht.", "2011", "2011", "2011"),
    ],
)
def test_an_undated_article_counts_from_the_day_of_the_story(text, words, value, date):
    found = [e for e in entries(PUBLISHED, dated("b", text, (words, value))) if e.spans[0].article == "b"]
    assert [e.date for e in found] == [date]


def test_without_any_day_open_weekdays_are_left_out():
    assert entries(dated("a", "Der Gast kam am Mittwoch in der Stadt an.", ("Mittwoch", "XXXX-WXX-3"))) == ()


def test_one_event_over_two_outlets_is_one_entry():
    other = dated("b", "Der Präsident traf am Donnerstag erstmals den Gast.", ("Donnerstag", "XXXX-WXX-4"))
    (entry,) = entries(PUBLISHED, other)
    assert {s.article for s in entry.spans} == {"a", "b"}
    assert entry.date == "2019-04-25"


def test_a_coarse_and_a_fine_date_of_one_point_give_the_fine_one():
    coarse = dated("b", "Ende Februar platzte der Gipfel in Hanoi.", ("Ende Februar", "2019-02", "END"))
    fine = dated("c", "Am 28. Februar endete der Gipfel ohne Ergebnis.", ("28. Februar", "2019-02-28"))
    (entry,) = entries(coarse, fine, points=[[("b", 0), ("c", 0)]])
    assert entry.date == "2019-02-28"
    assert len(entry.spans) == 2


def test_different_events_of_a_day_stay_apart():
    other = dated("b", "Am Donnerstag fiel der Aktienkurs der Bahn.", ("Donnerstag", "XXXX-WXX-4"))
    assert len(entries(PUBLISHED, other)) == 2


def test_history_is_background_and_the_news_is_not():
    old = dated("b", "Im Juni 2018 kam es zur ersten Begegnung.", ("Juni 2018", "2018-06"))
    assert [(e.date, e.background) for e in entries(PUBLISHED, old)] == [("2018-06", True), ("2019-04-25", False)]


def test_what_lies_ahead_is_planned():
    ahead = dated("b", "Der Gast bleibt am Freitag in der Stadt.", ("Freitag", "XXXX-WXX-5"))
    assert [e.status for e in entries(PUBLISHED, ahead)] == ["happened", "planned"]


def test_a_range_has_an_end():
    text = "Das Fest dauert vom 3. Mai bis 5. Mai im Park."
    (entry,) = entries(dated("a", text, ("3. Mai", "2019-05-03"), ("5. Mai", "2019-05-05"), published=THURSDAY))
    assert (entry.date, entry.end) == ("2019-05-03", "2019-05-05")


@pytest.mark.parametrize(
    "text", ["Der Mann sei geflohen, teilte die Behörde am Mittwoch mit.", "Das schrieb die „Post“ (Mittwoch-Ausgabe)."]
)
def test_the_date_of_a_report_dates_no_event(text):
    assert len(entries(PUBLISHED, dated("b", text, ("Mittwoch", "XXXX-WXX-3")))) == 1


@pytest.mark.parametrize("value", ["PAST_REF", "201", "XXXX", "2019-02-31"])
def test_what_has_no_date_is_left_out(value):
    assert entries(dated("a", "Damals war alles ganz anders geplant.", ("Damals", value), published=THURSDAY)) == ()


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Er regiert dort seit dem Jahr 2011 allein.", "2011", "2011"),
        ("Das sieht die Vereinbarung von 2017 vor.", "2017", "2017"),
        ("Im Vergleich zu 2018 sank die Zahl der Brände.", "2018", "2018"),
        ("In der Saison 2018/19 gewann der Verein alles.", "2018", "2018"),
        ("Die Frist läuft bis zum 3. Mai weiter.", "3. Mai", "2019-05-03"),
        ("Wie bereits 2017 geht das Amt an Ada Brenk.", "2017", "2017"),
        ("Der Preis steigt 2019 leicht an.", "2019", "2019"),
    ],
)
def test_limits_names_and_frames_date_no_event(text, words, value):
    assert len(entries(PUBLISHED, dated("b", text, (words, value)))) == 1


def test_a_plan_whose_day_is_past_has_happened():
    told = Statement(0, 0, 0, 52, status="planned")
    text = "Die Bahn kündigte am Montag geplante Neubauten an."
    one = dated("a", text, ("Montag", "2019-04-22"), published=THURSDAY)
    assert [e.status for e in entries(one, statements=[replace(told, end=len(text))])] == ["happened"]
    text = "Ursprünglich sollte der Bau am Montag beginnen."
    one = dated("a", text, ("Montag", "2019-04-22"), published=THURSDAY)
    assert [e.status for e in entries(one, statements=[replace(told, end=len(text))])] == ["planned"]


def test_a_malformed_date_of_publication_is_no_date():
    broken = replace(PUBLISHED, article=replace_published(PUBLISHED.article, "2019-99-99"))
    assert [e.date for e in entries(broken)] == ["2019-04-25"]


def replace_published(article, published):
    return type(article)(**{f: getattr(article, f) for f in article.__struct_fields__} | {"published": published})
