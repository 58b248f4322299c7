"""Who takes which position, read with the tagger, on invented reports."""

from __future__ import annotations

import pytest

from synopse import RawArticle, compare
from synopse.model import Position

FILLER = {
    "de": "Am Rande der Sitzung spielte eine Kapelle aus dem Nachbarort.",
    "en": "A band from the next village played beside the meeting.",
}


def positions(text: str, language: str = "de") -> list[Position]:
    content = f"{FILLER[language]} {text}"
    synopsis = compare(
        RawArticle(id="a", source="a", content=content, language=language),
        RawArticle(id="b", source="b", content=FILLER[language], language=language),
    )
    return list(synopsis.positions)


def found(text: str, language: str = "de") -> set[tuple[str, str, str]]:
    return {(p.actor, p.stance, p.topic) for p in positions(text, language)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Die Bundesregierung verurteilte die Angriffe auf die Botschaft in Bagdad.",
            ("Bundesregierung", "rejects", "die Angriffe auf die Botschaft in Bagdad"),
        ),
        (
            "Obwohl Sebastian Brandt neue Steuern ablehnt, kam eine Einigung zustande.",
            ("Sebastian Brandt", "rejects", "neue Steuern"),
        ),
        (
            "Sebastian Brandt kritisierte den Entwurf und sprach sich für neue Gespräche aus.",
            ("Sebastian Brandt", "supports", "neue Gespräche"),
        ),
        (
            "Minister Sebastian Brandt zeigte sich offen für Gespräche mit Ada Kern, er stellte aber die Bedingung, "
            "dass alle Seiten teilnehmen.",
            ("Sebastian Brandt", "conditions", "dass alle Seiten teilnehmen"),
        ),
        (
            "Die Umweltorganisation Küstenwacht verlangte, das Tanklager stillzulegen.",
            ("Küstenwacht", "demands", "das Tanklager stillzulegen"),
        ),
        (
            "Norland unterstützt die Truppen des Generals Karl Feld.",
            ("Norland", "supports", "die Truppen des Generals Karl Feld"),
        ),
    ],
)
def test_german(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in found(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Lisa Kern, who supports a new amendment, told a local station that she opposes the bill.",
            ("Lisa Kern", "supports", "a new amendment"),
        ),
        (
            "On Friday, Lisa Kern issued a statement voicing her opposition to the new road.",
            ("Lisa Kern", "rejects", "the new road"),
        ),
        ("Lisa Kern said that she does not support the new road.", ("Lisa Kern", "rejects", "the new road")),
        (
            "“We are not going to pay for the wall,” Lisa Kern said on Friday.",
            ("Lisa Kern", "rejects", "to pay for the wall"),
        ),
        ("“The council must protect us,” Lisa Kern said.", ("Lisa Kern", "demands", "The council must protect us")),
        (
            "Lisa Kern called on the council to close the road.",
            ("Lisa Kern", "demands", "to close the road"),
        ),
        ("Lisa Kern demanded the vote to be postponed.", ("Lisa Kern", "demands", "the vote to be postponed")),
    ],
)
def test_english(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in found(text, "en")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Rund 3000 Anwohner mussten nach Angaben der Polizei ihre Wohnungen verlassen.", "de"),
        ("Sebastian Brandt soll laut Staatsanwaltschaft Geld auf andere Konten übertragen haben.", "de"),
        ("Sebastian Brandt wurde am Montag zu einer Geldstrafe verurteilt.", "de"),
        ("Norland fordert keine sofortige Aufgabe des Programms.", "de"),
        ("Lisa Kern wies dies zurück: „Es ist nichts falsch daran.“", "de"),
        ("Lisa Kern refused to comment on the road.", "en"),
        ("If Lisa Kern supports the new road, the council will be divided.", "en"),
        ("Lisa Kern left for the August break.", "en"),
    ],
)
def test_what_is_no_position(text: str, language: str) -> None:
    assert positions(text, language) == []


def test_who_is_urged_takes_no_stance() -> None:
    assert {(p.actor, p.stance) for p in positions("Lisa Kern urged Ada Brandt to reject the measure.", "en")} == {
        ("Lisa Kern", "demands")
    }


def test_conditions_are_given() -> None:
    (one,) = positions("Sebastian Brandt unterstützt den Plan der Stadt, wenn die Mieten nicht steigen.")
    assert (one.stance, one.topic, one.condition) == ("supports", "den Plan der Stadt", "wenn die Mieten nicht steigen")


def test_actors_are_linked() -> None:
    (one,) = positions("Sebastian Brandt unterstützt den Plan der Stadt.")
    assert one.actor_id is not None


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "Der Rat müsse die Werft von Ostrau schließen, forderte Ada Kern.",
            "de",
            ("Ada Kern", "demands", "Der Rat müsse die Werft von Ostrau schließen"),
        ),
        (
            "Die Gewerkschaft warf der Reederei grobe Fahrlässigkeit vor.",
            "de",
            ("Gewerkschaft", "rejects", "grobe Fahrlässigkeit"),
        ),
        (
            "Ada Kern warnte davor, die Werft von Ostrau zu schließen.",
            "de",
            ("Ada Kern", "rejects", "die Werft von Ostrau zu schließen"),
        ),
        (
            "Die Regierung in Norland wird von der Ostrauer Union unterstützt.",
            "de",
            ("Ostrauer Union", "supports", "Die Regierung in Norland"),
        ),
        (
            "Die Gewerkschaft fordert, den Lotsen den Urlaub nicht zu kürzen.",
            "de",
            ("Gewerkschaft", "demands", "den Lotsen den Urlaub nicht zu kürzen"),
        ),
        (
            '"Every family in Norland should be able to keep the house," Ada Kern said.',
            "en",
            ("Ada Kern", "supports", "Every family in Norland should be able to keep the house"),
        ),
        (
            "Ada Kern has criticized the plan of the harbour board.",
            "en",
            ("Ada Kern", "rejects", "the plan of the harbour board"),
        ),
    ],
)
def test_stances_of_passives_reproaches_and_permissions(
    text: str, language: str, expected: tuple[str, str, str]
) -> None:
    assert expected in found(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ada Kern sagte, dass große Hürden überwunden werden müssten.", "de"),
        ("„Wir müssen auch mit Regen rechnen“, sagte Ada Kern.", "de"),
        ("„Ostrau soll zum Vorreiter werden“, sagte Ada Kern.", "de"),
        ("Die Regierung von Norland ordnete die Schließung der Häfen an.", "de"),
        ("Zunächst muss das Gericht in Ostrau den Plan billigen.", "de"),
        ("Norland werde seine Würde verteidigen.", "de"),
        ("Ada Kern warnte vor der Gefahr neuer Brände.", "de"),
        ("Ada Kern warnte vor einem Scheitern der Gespräche.", "de"),
        ("Ada Kern begrüßte Sebastian Brandt in Ostrau.", "de"),
        ("Minister Sebastian Brandt war von Ada Kern begrüßt worden.", "de"),
        ("„Sonst müssten wir die Werft von Ostrau schließen“, sagte Ada Kern.", "de"),
        ("Ada Kern sagte, sie müsse die Bürger von Ostrau um Geduld bitten.", "de"),
        ('"The light of this season must defeat the dark," Ada Kern said.', "en"),
        ("Ada Kern said the court must approve the plan.", "en"),
    ],
)
def test_what_must_come_what_is_done_and_what_is_feared_are_no_positions(text: str, language: str) -> None:
    assert {stance for _, stance, _ in found(text, language)} <= ({"demands"} if "approve" in text else set())


def test_what_is_to_be_given_in_return_is_the_condition() -> None:
    text = (
        "Zugleich setzt sich die Regierung in Moorstedt im Gegenzug für ein Entgegenkommen beim Hafen "
        "für eine Lockerung der Abgaben gegen die Reederei ein."
    )
    (position,) = positions(text)
    assert (position.actor, position.stance) == ("Moorstedt", "supports")
    assert position.topic.startswith("eine Lockerung der Abgaben")
    assert position.condition == "im Gegenzug für ein Entgegenkommen beim Hafen"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Eine Umgehungsstraße lehnt Bürgermeisterin Ada Kern ab.", ("Ada Kern", "rejects", "Eine Umgehungsstraße")),
        (
            "Die Schließung des Hafens lehnte die Gewerkschaft ab.",
            ("Gewerkschaft", "rejects", "Die Schließung des Hafens"),
        ),
        ("Die Partei hat angekündigt, gegen den Vertrag zu stimmen.", ("Partei", "rejects", "den Vertrag")),
        (
            "Ada Kern ist bereit, über die Preise zu verhandeln.",
            ("Ada Kern", "offers", "über die Preise zu verhandeln"),
        ),
        (
            "Die Regierung erklärte sich bereit, die Hilfen zu verdoppeln.",
            ("Regierung", "offers", "die Hilfen zu verdoppeln"),
        ),
        (
            "Ada Kern zeigte sich offen für Gespräche mit den Fischern.",
            ("Ada Kern", "offers", "Gespräche mit den Fischern"),
        ),
        ("Der Konzern ist nicht bereit, die Löhne zu erhöhen.", ("Konzern", "rejects", "die Löhne zu erhöhen")),
        ("Der Entwurf stieß auf Kritik der Opposition.", ("Opposition", "rejects", "Der Entwurf")),
        ("Der Vorschlag stieß bei der Opposition auf Ablehnung.", ("Opposition", "rejects", "Der Vorschlag")),
        ("„Der Verkauf des Hafens ist ein Fehler“, sagte Ada Kern.", ("Ada Kern", "rejects", "Der Verkauf des Hafens")),
        ("Ada Kern bezeichnete den Verkauf des Hafens als Skandal.", ("Ada Kern", "rejects", "den Verkauf des Hafens")),
        (
            "Es sei nicht hinzunehmen, dass der Hafen schließe, sagte Ada Kern.",
            ("Ada Kern", "rejects", "dass der Hafen schließe"),
        ),
    ],
)
def test_german_by_construction(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in found(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mayor Ada Kern urged the attorneys present to leave the hall.", ("Ada Kern", "demands", "to leave the hall")),
        (
            "The union called on the owners of the port to raise wages.",
            ("union", "demands", "to raise wages"),
        ),
        ("Ada Kern called Friday for the council to cancel the sale.", ("Ada Kern", "demands", "to cancel the sale")),
        ("Ada Kern is willing to reopen the talks.", ("Ada Kern", "offers", "to reopen the talks")),
        ("The company is not willing to raise wages.", ("company", "rejects", "to raise wages")),
        ("The plan drew criticism from the union.", ("union", "rejects", "The plan")),
        ("“The sale of the port is a mistake,” Ada Kern said.", ("Ada Kern", "rejects", "The sale of the port")),
        ("Ada Kern called the sale unacceptable.", ("Ada Kern", "rejects", "the sale")),
    ],
)
def test_english_by_construction(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in found(text, "en")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ada Kern gave no sign that she was ready to drop the plan.", "en"),
        ("The mayor declined to say whether she supports or opposes the sale.", "en"),
        ("Two men, Ada Kern said, pleaded guilty to fraud.", "en"),
        ("Ada Kern, for the record, called the night a success.", "en"),
        ("Die Anwaltschaft wirft Ada Kern Betrug und Untreue vor, sie sei aber nicht gemeint.", "de"),
        ("„Der Verkauf des Hafens ist kein Fehler“, sagte Ada Kern.", "de"),
    ],
)
def test_what_is_denied_doubted_or_no_stance_of_hers_is_left_alone(text: str, language: str) -> None:
    assert not any(p.actor == "Ada Kern" for p in positions(text, language))


@pytest.mark.parametrize(
    ("text", "language", "stance", "topic", "condition"),
    [
        (
            "Die Regierung will nur verhandeln, wenn die Fischer ihre Blockade beenden.",
            "de",
            "conditions",
            "verhandeln",
            "wenn die Fischer ihre Blockade beenden",
        ),
        (
            "Die Regierung stimmt dem Vertrag unter der Bedingung zu, dass der Hafen offen bleibt.",
            "de",
            "supports",
            "der Vertrag",
            "unter der Bedingung zu, dass der Hafen offen bleibt",
        ),
        (
            "Im Gegenzug für neue Kredite fordert die Bank einen Sparplan.",
            "de",
            "demands",
            "einen Sparplan",
            "Im Gegenzug für neue Kredite",
        ),
        (
            "The government will only negotiate if the fishermen end their blockade.",
            "en",
            "conditions",
            "negotiate",
            "if the fishermen end their blockade",
        ),
        (
            "Ada Kern opposed the bill then but has said she would support it if the port stays open.",
            "en",
            "rejects",
            "the bill",
            None,
        ),
        (
            "Ada Kern opposed the bill then but has said she would support it if the port stays open.",
            "en",
            "supports",
            "the bill",
            "if the port stays open",
        ),
    ],
)
def test_a_position_has_its_own_condition_and_no_other(
    text: str, language: str, stance: str, topic: str, condition: str | None
) -> None:
    (one,) = [position for position in positions(text, language) if position.stance == stance]
    assert (one.stance, one.topic, one.condition) == (stance, topic, condition)


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Der Angriff stieß auf Kritik der örtlichen Gewerkschaft.", "örtliche Gewerkschaft"),
        ("Das Auswärtige Amt verurteilte den Angriff auf die Fähre.", "Auswärtiges Amt"),
        ("Viele Anwohner lehnen den Deich ab.", "Viele Anwohner"),
        ("„Die Stadt muss den Hafen schließen“, erklärte das norländische Ministerium.", "norländisches Ministerium"),
    ],
)
def test_a_group_is_named_as_it_stands_alone(text: str, party: str) -> None:
    assert {p.actor for p in positions(text)} == {party}


def test_a_possessive_before_its_subject_may_be_somebody_elses() -> None:
    text = "After Ada Kern's remarks expressing her support for the port, her rival Lisa Holm said she was surprised."
    assert not any(p.actor == "Lisa Holm" for p in positions(text, "en"))


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Ada Kern is against the sale of the port.", "en", ("Ada Kern", "rejects", "the sale of the port")),
        ("Ada Kern is critical of the sale.", "en", ("Ada Kern", "rejects", "the sale")),
        ("Ada Kern questioned the sale of the port.", "en", ("Ada Kern", "rejects", "the sale of the port")),
        ("The union pushed back against the sale.", "en", ("union", "rejects", "the sale")),
        (
            "Ada Kern believes the council should close the road.",
            "en",
            ("Ada Kern", "demands", "the council should close the road"),
        ),
    ],
)
def test_sides_and_opinions(text: str, language: str, expected: tuple[str, str, str]) -> None:
    assert expected in found(text, language)


@pytest.mark.parametrize(
    "text",
    [
        "Das Landgericht Talheim hat den Unternehmer Karl Feld verurteilt.",
        "Die Richterin Rosa Kern verurteilte Karl Feld zu drei Jahren und sechs Monaten Haft.",
    ],
)
def test_a_court_that_sentences_somebody_takes_no_stance(text: str) -> None:
    assert found(text) == set()


def test_an_opinion_that_somebody_does_not_hold_demands_nothing() -> None:
    assert positions("Ada Kern does not think that the council should close the road.", "en") == []


def test_a_pronoun_is_no_topic() -> None:
    assert positions("Diese wird von der Gewerkschaft unterstützt.") == []
