"""Whole classes of verbs, nouns and predicates that take a position, on invented reports."""

from __future__ import annotations

import pytest
from tests.unit.compare.positions.test_stances import found, positions


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Die Mieter hatten dazu aufgerufen, sich aus Respekt vor der Stadt vom Rathaus zurückzuziehen.",
            ("Mieter", "demands", "sich aus Respekt vor der Stadt vom Rathaus zurückzuziehen"),
        ),
        ("Der Wetterdienst mahnte zur Vorsicht.", ("Wetterdienst", "demands", "Vorsicht")),
        (
            "Lisa Kern will, dass die Gemeinde eine neue Brücke baut.",
            ("Lisa Kern", "demands", "dass die Gemeinde eine neue Brücke baut"),
        ),
        ("Eine neue Brücke fordert die Opposition.", ("Opposition", "demands", "Eine neue Brücke")),
        ("Lisa Kern betonte, es sei nötig, neue Wege zu gehen.", ("Lisa Kern", "demands", "neue Wege zu gehen")),
        ("Norland sagte den Nachbarn rasche Hilfe zu.", ("Norland", "offers", "rasche Hilfe")),
        ("Die Landesgruppe bekannte sich zu der Brücke.", ("Landesgruppe", "supports", "die Brücke")),
        ("58 Abgeordnete stellten sich hinter den Entwurf.", ("Abgeordnete", "supports", "den Entwurf")),
        (
            "Die Abgeordneten stimmten dafür, die Frist zu verlängern.",
            ("Abgeordneten", "supports", "die Frist zu verlängern"),
        ),
        ("Lisa Kern distanzierte sich von dem Entwurf.", ("Lisa Kern", "rejects", "der Entwurf")),
        ("Lisa Kern betonte, sie wolle keinen Streit mit Norland.", ("Lisa Kern", "rejects", "Streit mit Norland")),
        ("Lisa Kern ist eine Gegnerin der Brücke.", ("Lisa Kern", "rejects", "die Brücke")),
        ("Norland will die Erweiterung vorantreiben.", ("Norland", "supports", "die Erweiterung")),
        (
            "Norland hatte sich lange gegen gemeinsame Schulden gesträubt.",
            ("Norland", "rejects", "gemeinsame Schulden"),
        ),
        ("Norland blockiert neue Schulden.", ("Norland", "rejects", "neue Schulden")),
        (
            "Die Mehrheit der Iraner lehnte den Entwurf ab.",
            ("Mehrheit der Iraner", "rejects", "den Entwurf"),
        ),
        (
            "Während Lisa Kern neue Steuern ablehnt, auf strenge Regeln Wert legt und sparen will, wartet der Rat.",
            ("Lisa Kern", "supports", "strenge Regeln"),
        ),
        (
            "Norland bezichtigt Südland, die Gespräche zu stören.",
            ("Norland", "rejects", "die Gespräche zu stören"),
        ),
    ],
)
def test_german(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in found(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Lisa Kern emphasized the need to protect the harbor.",
            ("Lisa Kern", "demands", "to protect the harbor"),
        ),
        ("Lisa Kern stood by the plan.", ("Lisa Kern", "supports", "the plan")),
        ("Lisa Kern spoke in favor of the bridge.", ("Lisa Kern", "supports", "the bridge")),
        ("Lisa Kern took issue with the ruling.", ("Lisa Kern", "rejects", "the ruling")),
        ("Lisa Kern is a supporter of the bridge.", ("Lisa Kern", "supports", "the bridge")),
        ("“I am not pro-free trade,” Lisa Kern said.", ("Lisa Kern", "rejects", "free trade")),
        (
            "“The matter must be decided by the states,” Lisa Kern said.",
            ("Lisa Kern", "demands", "The matter must be decided by the states"),
        ),
        ("“More money is necessary,” Lisa Kern said.", ("Lisa Kern", "demands", "More money")),
        ("Lisa Kern charged the board with keeping secrets.", ("Lisa Kern", "rejects", "keeping secrets")),
        ("Lisa Kern sees no reason to change the law.", ("Lisa Kern", "rejects", "to change the law")),
        (
            "Norland intends to cooperate with the court.",
            ("Norland", "offers", "to cooperate with the court"),
        ),
        ("Lisa Kern says Norland will not pay for the wall.", ("Norland", "rejects", "pay for the wall")),
        ("Lisa Kern wants to ban the fireworks.", ("Lisa Kern", "rejects", "the fireworks")),
        ("Several senators opposed the bridge.", ("Several senators", "rejects", "the bridge")),
    ],
)
def test_english(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in found(text, "en")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Die Feuerwehr kämpfte gegen die Flammen.", "de"),
        ("Sollten die Abgeordneten den Entwurf ablehnen, beginnt die Arbeit von vorn.", "de"),
        ("Die Demonstranten blockieren die Straße nach Ostrau.", "de"),
        ("Norland könnte den Entwurf ablehnen.", "de"),
        ("„Das muss einfach nachklingen“, sagte Lisa Kern.", "de"),
        ("Lisa Kern sagte, der Umbau sei nötig gewesen.", "de"),
        ("Norland ist Teil der pro-südländischen Gruppe.", "de"),
        ("Lisa Kern might reject the plan.", "en"),
        ("Twelve officers accused of hacking the council were named.", "en"),
        ("Lisa Kern stopped short of endorsing the plan.", "en"),
        ("Lisa Kern demanded to know where the money was.", "en"),
    ],
)
def test_what_is_no_position(text: str, language: str) -> None:
    assert positions(text, language) == []


def test_a_proposed_duty_is_told_once() -> None:
    (position,) = positions("Die Opposition schlägt vor, dass die Bürger zu Hause bleiben sollen.")
    assert position.stance == "offers"


def test_a_pronoun_stands_for_the_subject_of_the_sentence_before() -> None:
    text = "Lisa Kern warns of the cost and says Ada Brandt too often borrows. She supports a higher tax on land."
    assert ("Lisa Kern", "supports", "a higher tax on land") in found(text, "en")


def test_a_bank_is_not_they() -> None:
    text = "Die Klimaschützer trafen sich vor der Bank. Sie forderten, dass sie schließt."
    assert "Bank" not in {p.actor for p in positions(text)}


def test_a_party_has_no_article() -> None:
    assert {p.actor for p in positions("“We reject the plan,” the FPN said.", "en")} <= {"FPN"}


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "The FPN met on Friday. But the organization criticized the mayor for the delay.",
            "en",
            ("FPN", "rejects", "the mayor"),
        ),
        (
            "Several senators called on him to step aside – and one of them said he should drop out.",
            "en",
            ("Several senators", "demands", "to step aside"),
        ),
        (
            "Die Gewerkschaft rief zu einer Kundgebung vor dem Rathaus auf.",
            "de",
            ("Gewerkschaft", "demands", "eine Kundgebung vor dem Rathaus"),
        ),
    ],
)
def test_party_and_topic_stand_alone(text: str, language: str, expected: tuple[str, str, str]) -> None:
    assert expected in found(text, language)


def test_whose_deed_a_gerund_tells_takes_the_stance() -> None:
    assert positions("Karl Feld stayed in the room despite her rejecting his offer.", "en") == []


def test_what_holds_not_only_then_is_no_condition() -> None:
    (position,) = positions(
        "Die Opposition fordert mehr Geld für Schulen, und das nicht nur, wenn die Kassen voll sind."
    )
    assert position.condition is None


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "Lisa Kern opposes the new bridge, a few hours after Ada Brandt said that she supports it.",
            "en",
            ("supports", "the new bridge"),
        ),
        (
            "Norland unterstützt den neuen Vertrag, Südland aber lehnt ihn nicht ab, Ostland lehnt dies ab.",
            "de",
            ("rejects", "den neuen Vertrag"),
        ),
    ],
)
def test_a_pronoun_stands_for_the_topic_before(text: str, language: str, expected: tuple[str, str]) -> None:
    assert expected in {(stance, topic) for _, stance, topic in found(text, language)}


def test_who_is_praised_for_a_deed_does_it() -> None:
    stances = found("Lisa Kern praised Ada Brandt for proposing a law.", "en")
    assert {actor for actor, stance, _ in stances if stance == "offers"} == {"Ada Brandt"}
