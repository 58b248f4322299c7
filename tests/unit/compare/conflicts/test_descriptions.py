"""What is said of one person; read with the tagger, all persons are invented."""

from __future__ import annotations

import pytest

from told_values import values_told


def values(first: str, second: str, language: str) -> list[set[str]]:
    return values_told(first, second, language, "name")


DE = "Der Hafen von Ostrau bleibt zu. {} kritisierte am Montag den Beschluss des Rates."
EN = "The harbour of Ostrau stays closed. {} criticised the decision of the council on Monday."


@pytest.mark.parametrize(
    ("first", "second", "told", "language"),
    [
        ("Ihr Onkel, Hafenmeister Jan Kern,", "Ihr Cousin Jan Kern", {"Onkel", "Cousin"}, "de"),
        ("Jan Kern (SPD)", "Jan Kern (CDU)", {"SPD", "CDU"}, "de"),
        ("Innenminister Jan Kern", "Justizminister Jan Kern", {"Innenminister", "Justizminister"}, "de"),
        ("Jan Kern, a cousin who lives abroad,", "Her brother, Jan Kern,", {"cousin", "brother"}, "en"),
        ("Jan Kern of Selby", "Jan Kern of Thornham", {"Selby", "Thornham"}, "en"),
        ("IT-Leiter Jan Kern", "Der Datenschutzbeauftragte Jan Kern", {"IT-Leiter", "Datenschutzbeauftragte"}, "de"),
        ("Oberarzt Jan Kern", "Jan Kern, Chefarzt des Spitals,", {"Oberarzt", "Chefarzt"}, "de"),
        ("Jan Kern, his wife's brother,", "His cousin Jan Kern", {"brother", "cousin"}, "en"),
        ("Bishop Jan Kern", "Jan Kern, the deacon of the parish,", {"Bishop", "deacon"}, "en"),
        ("Jan Kern, then a district attorney,", "Jan Kern, then an assistant district attorney,",
         {"attorney", "assistant district attorney"}, "en"),
    ],
)  # fmt: skip
def test_what_excludes_each_other(first, second, told, language):
    text = DE if language == "de" else EN
    assert values(text.format(first), text.format(second), language) == [told]


@pytest.mark.parametrize(
    ("first", "second", "language"),
    [
        ("Jan Kern, whose son was hurt,", "Jan Kern, father of a boy who was hurt,", "en"),
        ("Jan Kern, dessen Sohn verletzt wurde,", "Jan Kern, Vater eines verletzten Kindes,", "de"),
        ("Jan Kern, husband of the mayor,", "Jan Kern, whose wife is the mayor,", "en"),
        ("Ihr Onkel Jan Kern", "Hafenmeister Jan Kern", "de"),
        ("Ihr Cousin Jan Kern", "Ihr Vetter Jan Kern", "de"),
        ("Jan Kern (SPD)", "Jan Kern (Sozialdemokrat)", "de"),
        ("Jan Kern (SPD)", "Lena Vogt (CDU)", "de"),
        ("Jan Kern of Selby", "Jan Kern of Ohio", "en"),
        ("Jan Kern, bislang Finanzchef der Werft,", "Konzernchef Jan Kern", "de"),
        ("Jan Kern, his wife's brother,", "His brother-in-law Jan Kern", "en"),
        ("Her brother, Jan Kern,", "Jan Kern, brother and cousin of two councillors,", "en"),
    ],
)
def test_what_fits_together(first, second, language):
    text = DE if language == "de" else EN
    assert values(text.format(first), text.format(second), language) == []


def test_who_is_described_in_the_sentence_after_the_name():
    first = DE.format("Jan Kern, Direktor des Gymnasiums,")
    second = "In Ostrau klingt Jan Kern müde. Der Konrektor des Gymnasiums hat seit Tagen viel Arbeit."
    assert values(first, second, "de") == [{"Direktor", "Konrektor"}]
    other = "In Ostrau sprach der Direktor Jan Kern. Der Konrektor des Gymnasiums hat seit Tagen viel Arbeit."
    assert values(first, other, "de") == []
    named = "In Ostrau klingt Jan Kern müde. Der Konrektor des Gymnasiums, Max Vogt, hat seit Tagen viel Arbeit."
    assert values(first, named, "de") == []


def test_a_deputy_in_one_word_and_in_several():
    first, second = DE.format("Präsidentin Lena Vogt"), DE.format("Vizepräsidentin Lena Vogt")
    assert values(first, second, "de") == [{"Präsidentin", "Vizepräsidentin"}]
    other = f"{DE.format('Jan Kern')} Lena Vogt blieb still. Sie ist stellvertretende Leiterin der Bücherei."
    head = f"{DE.format('Jan Kern')} Lena Vogt, Leiterin der Bücherei, blieb still."
    assert {"stellvertretende Leiterin", "Leiterin"} in values(other, head, "de")


def test_somebody_known_by_age():
    first = "Bei dem Brand in Ostrau starb ein 67-Jähriger. Jan Kern sah das Feuer am Morgen."
    second = "Eine 67-Jährige kam in Ostrau ums Leben, als es am Morgen brannte, so Jan Kern."
    assert values(first, second, "de") == [{"67-Jähriger", "67-Jährige"}]
    assert values(first, second.replace("Eine 67", "Eine 76"), "de") == []
