"""Speakers are named without the case of their sentence; read with the tagger, all events are invented."""

from __future__ import annotations

import pytest

from synopse import RawArticle, compare


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Dem Bericht zufolge war die Brücke von Ostrau baufällig.", "Der Bericht"),
        ("Die Brücke von Ostrau sei baufällig, teilte der Bericht mit.", "Der Bericht"),
        ("Laut dem Leiter der zuständigen Abteilung war die Brücke von Ostrau baufällig.", "Der Leiter der zuständigen Abteilung"),
        ("Einem Bericht zufolge war die Brücke von Ostrau baufällig.", "Ein Bericht"),
        ("Laut einem Bericht war die Brücke von Ostrau baufällig.", "Ein Bericht"),
        ("Einer vorläufigen Zählung zufolge kamen 300 Menschen nach Ostrau.", "Eine vorläufige Zählung"),
        ("Laut dem Präsidenten war die Brücke von Ostrau baufällig.", "Der Präsident"),
        ("Laut einem neuen Gutachten war die Brücke von Ostrau baufällig.", "Ein neues Gutachten"),
        ("Laut dem neuen Bericht war die Brücke von Ostrau baufällig.", "Der neue Bericht"),
        ("Nach Angaben des Kreises war die Brücke von Ostrau baufällig.", "Der Kreis"),
        ("Nach Angaben der norländischen Behörden war die Brücke von Ostrau baufällig.", "Die norländischen Behörden"),
        ("Laut Medienberichten war die Brücke von Ostrau baufällig.", "Medienberichte"),
        ("Nach norländischen Angaben war die Brücke von Ostrau baufällig.", "Norländische Angaben"),
        ("Aus Regierungskreisen hieß es, die Brücke von Ostrau sei baufällig.", "Regierungskreise"),
        ("Nach Ansicht Norlands war die Brücke von Ostrau baufällig.", "Norland"),
        ("Nach Angaben von Menschenrechtlern war die Brücke von Ostrau baufällig.", "Menschenrechtler"),
        ("The bridge of Ostrau was in a bad state, the ministry said.", "The ministry"),
        ('Ostrau Technologies ("Ostrau") announced that the bridge is open.', "Ostrau Technologies"),
        ("The company, which was sold to a buyer from Ostrau, said it will stay.", "The company"),
        ("The newspaper, citing two officials, reported that the talks in Ostrau failed.", "The newspaper"),
    ],
)  # fmt: skip
def test_a_speaker_stands_in_the_nominative(text, name):
    language = "en" if text.startswith(("The", "Ostrau")) else "de"
    (told,) = compare(RawArticle(id="a", source="a", content=text, language=language)).quotations
    assert told.speaker_text == name


def test_a_speaker_with_and_without_article_is_one():
    told = compare(
        RawArticle(id="a", source="a", content="Die Brücke sei gesperrt, teilte die Polizei mit.", language="de"),
        RawArticle(id="b", source="b", content="Laut Polizei kam niemand zu Schaden.", language="de"),
    ).quotations
    assert {quotation.speaker_text for quotation in told} == {"Die Polizei"}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Der frühere norländische Minister Karl Feld kam nach Ostrau.", "früherer norländischer Minister"),
        ("Sie traf den früheren Bürgermeister Karl Feld in Ostrau.", "früherer Bürgermeister"),
        ("Die Rede der norländischen Ministerin Rosa Feld in Ostrau war kurz.", "norländische Ministerin"),
        ("Der Abgeordnete Karl Feld kam nach Ostrau.", "Abgeordneter"),
        ("Das sagte er dem Präsidenten Karl Feld in Ostrau.", "Präsident"),
        ("Norlands Präsident Karl Feld kam nach Ostrau.", "Norlands Präsident"),
    ],
)  # fmt: skip
def test_a_role_is_an_apposition(text, role):
    persons = [
        a for a in compare(RawArticle(id="a", source="a", content=text, language="de")).actors if a.kind == "person"
    ]
    assert [actor.roles for actor in persons] == [(role,)]


def test_anothers_noun_is_no_role():
    text = "Was das Virus Professor Karl Feld gelehrt hat, steht in Ostrau im Archiv."
    persons = [
        a for a in compare(RawArticle(id="a", source="a", content=text, language="de")).actors if a.kind == "person"
    ]
    assert all("Virus" not in role for actor in persons for role in actor.roles)


def test_a_role_of_several_is_nobodys_alone():
    text = "Die neuen Parteichefs Rosa Feld und Karl Kern kamen nach Ostrau."
    persons = [
        a for a in compare(RawArticle(id="a", source="a", content=text, language="de")).actors if a.kind == "person"
    ]
    assert [actor.roles for actor in persons] == [(), ()]


def test_a_person_s_aide_or_campaign_is_not_the_person():
    text = (
        "Rosa Feld said the dam will hold. A Feld aide said the dam is old. The Feld campaign said the vote was fair."
    )
    synopsis = compare(RawArticle(id="a", source="a", content=text, language="en"))
    assert [(q.speaker is not None, q.speaker_text) for q in synopsis.quotations] == [
        (True, "Rosa Feld"),
        (False, "A Feld aide"),
        (False, "The Feld campaign"),
    ]


def test_a_role_begins_with_the_name_of_its_owner():
    text = "Norland’s Supreme Leader, Karl Feld, said the dam will hold."
    (actor,) = (
        a for a in compare(RawArticle(id="a", source="a", content=text, language="en")).actors if a.kind == "person"
    )
    assert actor.roles == ("Norland’s Supreme Leader",)


def test_a_frame_of_somebodys_words_is_no_utterance():
    text = "Minister Feld stellte nach Angaben aus Regierungskreisen bei dem Treffen klar, dass er keine neuen Schulden wolle."
    told = compare(RawArticle(id="a", source="a", content=text, language="de")).quotations
    assert [text[q.reports[0].spans[0].start : q.reports[0].spans[0].end] for q in told] == [
        "stellte nach Angaben aus Regierungskreisen bei dem Treffen klar, dass er keine neuen Schulden wolle"
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Das sagte er der Deutschen Presse-Agentur in Ostrau.", "Deutsche Presse-Agentur"),
        ("Das Rote Kreuz half am Montag in Ostrau.", "Rotes Kreuz"),
        ("Der Zug hielt an einer Schule des Roten Kreuzes in Ostrau.", "Rotes Kreuz"),
        ("Er sprach am Montag vor den Vereinten Nationen in New York.", "Vereinte Nationen"),
        ("Er klagte am Montag vor dem Internationalen Gerichtshof in Ostrau.", "Internationaler Gerichtshof"),
    ],
)
def test_a_body_is_called_in_the_nominative(text, name):
    actors = compare(RawArticle(id="a", source="a", content=text, language="de")).actors
    assert name in {actor.name for actor in actors}


def test_what_is_denied_is_shown_with_its_verb():
    text = "The mayor denied that he had sold the old harbour of Ostrau."
    (told,) = compare(RawArticle(id="a", source="a", content=text, language="en")).quotations
    span = told.reports[0].spans[0]
    assert text[span.start : span.end] == "denied that he had sold the old harbour of Ostrau"


@pytest.mark.parametrize(
    ("text", "shown", "language"),
    [
        (
            "Feld bestritt am Montag, dass er den Hafen verkauft habe.",
            "bestritt am Montag, dass er den Hafen verkauft habe",
            "de",
        ),
        (
            "Die Stadt empfahl allen Bürgern in Ostrau, auf die Fähre auszuweichen.",
            "empfahl allen Bürgern in Ostrau, auf die Fähre auszuweichen",
            "de",
        ),
        (
            "Nach Angaben der Stadt warten rund 300 Menschen am Hafen.",
            "Nach Angaben der Stadt warten rund 300 Menschen am Hafen",
            "de",
        ),
        ("The mayor vowed to rebuild the harbour.", "vowed to rebuild the harbour", "en"),
        (
            "The mayor said on Monday that the old harbour of Ostrau will be rebuilt.",
            "said on Monday that the old harbour of Ostrau will be rebuilt",
            "en",
        ),
        (
            "The mayor said he would rebuild the old harbour of Ostrau.",
            "he would rebuild the old harbour of Ostrau",
            "en",
        ),
        ("Der Damm werde halten, sagte Bürgermeisterin Eva Stein.", "Der Damm werde halten", "de"),
        ("Das Feuer entstand nach Angaben der Polizei auf einem Balkon.", "Das Feuer entstand", "de"),
    ],
)
def test_what_makes_no_clause_of_its_own_is_shown_with_the_words_it_hangs_on(text, shown, language):
    (told,) = compare(RawArticle(id="a", source="a", content=text, language=language)).quotations
    span = told.reports[0].spans[0]
    assert text[span.start : span.end] == shown
