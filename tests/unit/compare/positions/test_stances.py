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
            ("Die Bundesregierung", "rejects", "die Angriffe auf die Botschaft in Bagdad"),
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
