"""Which two dates date one event; read with the tagger, all events are invented."""

from __future__ import annotations

import pytest

from synopse import RawArticle, compare
from synopse.model import Discrepancy


def dates(first: str, second: str, language: str = "en", published: str | None = None) -> list[Discrepancy]:
    articles = [
        RawArticle(id=i, source=i, content=text, language=language, published=published)
        for i, text in (("a", first), ("b", second))
    ]
    return [one for one in compare(*articles).discrepancies if one.kind == "date"]


FOUNDED = "Ada Brenk founded the Kelm shipyard in Ostrau in 1987."


@pytest.mark.parametrize(
    ("first", "second", "language"),
    [
        (
            "Mayor Ada Brenk on Friday apologized for a letter that insulted the fishermen of Ostrau.",
            "Mayor Ada Brenk apologized Saturday for a letter about the fishermen of Ostrau.",
            "en",
        ),
        (
            "The strikes have shaken Ostrau since March 12, when the council passed a law that cuts the pensions of nurses.",
            "The council of Ostrau passed a law on March 11 that cuts the pensions of nurses.",
            "en",
        ),
        (
            "Mayor Ada Brenk said on Monday that Ostrau had a one-in-three chance of losing its harbour.",
            "In an interview Tuesday, Mayor Ada Brenk admitted a one-in-three chance that Ostrau is losing its harbour.",
            "en",
        ),
        (
            "Ada Brenk is the second woman on the council of Ostrau after Mira Holt, who served from 1967 to 1979. "
            "She grew up by the river. Her father was a baker.",
            "The mayor announced the choice at noon. After Mira Holt, who held her seat from 1966 to 1978, Ada Brenk "
            "will be the second woman on the council of Ostrau.",
            "en",
        ),
        (
            "Police detained the bank robber Jan Kern in a guest house of Ostrau on March 12, a spokesman said.",
            "The bank robber Jan Kern was arrested by police on March 11 in a guest house of Ostrau. He had fled by boat.",
            "en",
        ),
        (FOUNDED, FOUNDED.replace("1987", "1989").replace("founded", "had founded"), "en"),
        (
            "Die Polizei nahm den Bankräuber Jan Kern am Dienstag in einer Pension in Ostrau fest.",
            "In einer Pension in Ostrau nahm die Polizei den Bankräuber Jan Kern am Mittwoch fest.",
            "de",
        ),
    ],
)
def test_one_act_of_the_same_people_on_two_days(first: str, second: str, language: str) -> None:
    (one,) = dates(first, second, language)
    assert one.class_ == "contradiction"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Ada Brenk on Wednesday criticised the harbour plan of Prime Minister Jan Kern in Ostrau.",
            "Prime Minister Jan Kern will open the harbour museum in Ostrau on Thursday with Ada Brenk.",
        ),
        (
            "Since Monday, seven people have died in Ostrau as fires burned through the hills of Kelm.",
            "Over the past week, seven people have died in Ostrau as fires burned through the hills of Kelm.",
        ),
        (
            "A litter of wolf cubs was born at the Kelm park in Ostrau on Nov. 8, 2019.",
            "A litter of wolf cubs was born at the Kelm park in Ostrau on Nov. 8 of last year.",
        ),
        (
            "Ada Brenk on Thursday insisted that nothing improper happened with Jan Kern in Ostrau.",
            "The report comes one day after Ada Brenk insisted that nothing improper happened with Jan Kern in Ostrau.",
        ),
        (
            "On January 15 the parliament of Ostrau voted on the harbour treaty for the first time.",
            "On December 20 the parliament of Ostrau voted for the harbour treaty of Jan Kern.",
        ),
        (
            "Ada Brenk did not sign the harbour treaty with Jan Kern in Ostrau on Monday.",
            "Ada Brenk signed the harbour treaty with Jan Kern in Ostrau on Tuesday.",
        ),
    ],
)
def test_other_acts_frames_reckoned_years_and_repetitions_are_none(first: str, second: str) -> None:
    assert dates(first, second) == []


def test_a_month_and_a_day_of_another_differ_where_the_statements_are_one() -> None:
    first = "Ada Brenk met Prime Minister Jan Kern in Ostrau in December to talk about the river."
    assert dates(first, first.replace("in December", "on January 2"))
    assert dates(first, first.replace("in December", "on December 2")) == []
    assert dates(first, first.replace("in December", "in 2017")) == []


def test_weekdays_in_other_words_are_left_alone() -> None:
    """Of seven such pairs in labelled stories five were of two things."""
    first = "Police detained the bank robber Jan Kern in a guest house of Ostrau on Tuesday, a spokesman said."
    second = (
        "The bank robber Jan Kern was arrested by police on Monday in a guest house of Ostrau. He had fled by boat."
    )
    assert dates(first, second) == []
    assert dates(first.replace("Tuesday", "March 12"), second.replace("Monday", "March 11"))


def test_a_report_that_knows_the_other_day_of_the_act_tells_of_two() -> None:
    first = "Mayor Ada Brenk on Friday apologized for a letter that insulted the fishermen of Ostrau."
    second = "Mayor Ada Brenk apologized Saturday for a letter about the fishermen of Ostrau."
    both = f"{second} On Friday she had apologized for it to the fishermen, too."
    assert dates(first, both) == []


ALARM = "The first call from the quarry of Ostrau reached the fire brigade at 7.40 a.m. on Tuesday."


@pytest.mark.parametrize(
    ("first", "second", "language"),
    [
        (ALARM, "At 8.10 a.m. the fire brigade received the first call from the quarry of Ostrau.", "en"),
        (
            ALARM,
            f"Smoke stood over Kelm that morning. {ALARM.replace('7.40', '8.10')}",
            "en",
        ),  # "that morning" fits both
        (
            "Der erste Notruf aus dem Steinbruch von Ostrau ging bei der Feuerwehr um 7.40 Uhr ein.",
            "Bei der Feuerwehr ging der erste Notruf aus dem Steinbruch von Ostrau gegen 8.10 Uhr ein.",
            "de",
        ),
        (
            "Der Bankräuber Jan Kern landete am Sonntagabend auf dem Flughafen von Ostrau.",
            "Auf dem Flughafen von Ostrau landete der Bankräuber Jan Kern am Montagmorgen.",
            "de",
        ),
        (
            "Am 7. Mai soll in Ostrau über den Lohn der Fischer weiter verhandelt werden, sagte Ada Brenk.",
            "Fortgesetzt werden die Tarifverhandlungen über den Lohn der Fischer am 9. Mai in Ostrau, sagte Ada Brenk.",
            "de",
        ),
    ],
)
def test_clock_times_parts_of_the_day_and_acts_told_with_a_noun(first: str, second: str, language: str) -> None:
    assert dates(first, second, language)


@pytest.mark.parametrize(
    ("first", "second", "language"),
    [
        (ALARM, ALARM.replace("7.40 a.m.", "shortly before 8 a.m."), "en"),
        (ALARM, ALARM.replace("at 7.40 a.m.", "around 7.45 a.m."), "en"),
        (ALARM, ALARM.replace("7.40 a.m.", "6.40 a.m. GMT"), "en"),
        (ALARM, ALARM.replace("at 7.40 a.m. on Tuesday", "on Tuesday morning"), "en"),
        (
            "15.28 Uhr: Ada Brenk eröffnet das Hafenfest in Ostrau.",
            "10.49 Uhr: Ada Brenk eröffnet das Hafenfest in Ostrau.",
            "de",
        ),
    ],
)
def test_rounded_hedged_and_zoned_clock_times_and_those_of_writing_are_none(
    first: str, second: str, language: str
) -> None:
    assert dates(first, second, language) == []


def test_a_verb_of_taking_place_and_its_prefix_beyond_the_first_sentence_tell_no_other_act() -> None:
    (one,) = dates(
        "Ostrau trauert um Jan Kern. Die Gemeinde will am Donnerstag in der Pfarrkirche von Ostrau des Fischers Jan Kern gedenken.",
        "Ostrau trauert um Jan Kern. Der Gottesdienst für den Fischer Jan Kern in der Pfarrkirche von Ostrau findet am Freitag "
        "statt, die Bischöfin hat ihr Kommen zugesagt.",
        "de",
        published="2025-10-14",
    )
    assert one.points


def test_an_evening_is_not_the_next_day_but_a_night_is() -> None:
    first = "Der Dampfer Kelm lief am Samstagabend vor Ostrau mit vierzig Fischern auf ein Riff."
    assert dates(first, first.replace("Samstagabend", "Sonntag"), "de")
    assert dates(first.replace("am Samstagabend", "in der Nacht zum Sonntag"), first, "de") == []
    assert (
        dates(
            first.replace("am Samstagabend", "in der Nacht zum Sonntag"), first.replace("Samstagabend", "Sonntag"), "de"
        )
        == []
    )


def test_the_other_day_in_the_edited_copy_of_a_report_is_told() -> None:
    lede = "Ada Brenk opens the harbour museum of Ostrau, and forty fishermen row her across the bay in old boats."
    first = (
        f"{lede} The museum was built by Jan Kern. Talks with the guild of Ostrau go on in the hall of Kelm on June 17."
    )
    second = f"{lede} The museum was built by Jan Kern. The talks with the guild of Ostrau in the hall of Kelm go on June 19."
    assert dates(first, second)


@pytest.mark.parametrize(
    ("first", "second", "language"),
    [
        (
            "Ein Fass Öl kostete in Ostrau am Dienstag 97,40 Kronen.",
            "In Ostrau kostete ein Fass Öl am Freitag 100,60 Kronen.",
            "de",
        ),
        (
            "Seventeen people in Ostrau have fallen ill since July and one has died, officials of Kelm said Wednesday.",
            "In Ostrau 23 people have fallen ill and a second has died, authorities of Kelm said Saturday.",
            "en",
        ),
        (
            "Nine miners were trapped underground on Tuesday morning by a rockfall in the Ostrau copper mine.",
            "The last of nine miners trapped underground by the rockfall in the Ostrau mine was found dead on Friday.",
            "en",
        ),
        (
            "Der Bankräuber Jan Kern betrat die Bank am Marktplatz von Ostrau um 10.40 Uhr.",
            "Um 17.45 Uhr trat der Bankräuber Jan Kern auf den Marktplatz von Ostrau.",
            "de",
        ),
    ],
)
def test_series_two_statements_and_what_happened_hours_apart_are_none(first: str, second: str, language: str) -> None:
    assert dates(first, second, language) == []


def test_clock_times_minutes_apart_in_one_point_need_no_common_verb() -> None:
    (one,) = dates(
        "Schweres Zugunglück bei Kelm: Der Regionalzug von Ostrau nach Kelm ist am Dienstag um 6.47 Uhr am Torfwerk entgleist.",
        "Der Regionalzug von Ostrau nach Kelm verließ am Dienstag um 6.57 Uhr am Torfwerk die Schienen.",
        "de",
    )
    assert {reading.value for reading in one.readings} == {"6.47 Uhr", "6.57 Uhr"}


def test_what_is_let_be_done_is_the_act() -> None:
    assert dates(
        "Die Fischerin Ada Brenk will sich am 11. November im Landtag von Ostrau zur Präsidentin wählen lassen.",
        "Gewählt wird die Präsidentin im Landtag von Ostrau nun am 18. November, sagte die Fischerin Ada Brenk.",
        "de",
        published="2026-10-15",
    )


def test_days_in_two_languages_differ_where_the_statements_surely_are_one() -> None:
    texts = {
        "de": "Der Bankräuber Jan Kern ist am 7. Mai in einer Pension in Ostrau festgenommen worden.",
        "en": "The bank robber Jan Kern was arrested on May 8 in a guest house in Ostrau.",
    }
    articles = [RawArticle(id=k, source=k, content=text, language=k) for k, text in texts.items()]
    found = [one for one in compare(*articles).discrepancies if one.kind == "date"]
    same = [
        RawArticle(id="en", source="en", content=texts["en"].replace("May 8", "May 7"), language="en"),
        articles[0],
    ]
    assert len(found) == 1
    assert not [one for one in compare(*same).discrepancies if one.kind == "date"]


def test_a_day_that_is_only_counted_from_an_act_is_not_its_day() -> None:
    released = "Auditor Ada Brenk's four-page summary of the Kelm harbour inquiry was released Sunday."
    before = "auditor Ada Brenk released a short summary of the Kelm harbour inquiry, a councillor spoke of a cover-up."
    assert dates(released, f"And on Saturday {before}")
    assert dates(released, f"And on Saturday, one day before {before}") == []
