"""The only relative, finder or cause of two reports; read with the tagger, all events are invented."""

from __future__ import annotations

import pytest

from told_values import values_told


def values(first: str, second: str, language: str) -> list[set[str]]:
    return values_told(first, second, language, "name", "attribution")


GUN = "Police in Ostrau stopped Jan Kern on Friday. The gun belongs to {} of the young man, an officer said."
GUN_OTHER = (
    "Jan Kern was let go on Sunday, the police of Ostrau said. He got the old weapon from {}, who collects them."
)
FIND = "In Ostrau wurde ein Säugling ausgesetzt. {} fand das Baby am Morgen vor der Tür des Rathauses, so Jan Kern."
FIND_OTHER = "Es weinte laut: {} hörte in Ostrau ein Baby und brachte es zu Jan Kern, der im Rathaus arbeitet."


@pytest.mark.parametrize(
    ("first", "second", "language"),
    [
        (FIND.format("Ein Jogger"), FIND_OTHER.format("Ein Postbote"), "de"),
        (FIND.format("Eine Nachbarin"), FIND_OTHER.format("Ein Taxifahrer"), "de"),
    ],
)
def test_one_member_each_in_one_role(first, second, language):
    assert len(values(first, second, language)) == 1


@pytest.mark.parametrize(
    ("first", "second", "language"),
    [
        (FIND.format("Ein Jogger"), FIND_OTHER.format("Ein Läufer"), "de"),
        (FIND.format("Ein Jogger"), FIND_OTHER.format("Ein Mann"), "de"),
        (FIND.format("Ein Jogger"), f"{FIND_OTHER.format('Ein Postbote')} Ein Jogger half ihm.", "de"),
        (GUN.format("an uncle"), f"{GUN_OTHER.format('his grandfather')} His uncle hunts.", "en"),
    ],
)
def test_synonyms_and_reports_with_more_members_are_none(first, second, language):
    assert values(first, second, language) == []


def test_relatives_of_two_persons_are_two():
    first = (
        "The club of Ostrau lost two climbers. Jan Kern's wife said that the club had climbed in the hills for years."
    )
    second = (
        "The club of Ostrau lost two climbers. Lena Vogt's brother said that he had climbed in the hills for years."
    )
    assert values(first, second, "en") == []


@pytest.mark.parametrize(
    ("first", "second", "number"),
    [
        (
            "Jan Kern wurde am Arm verletzt und kam in die Klinik.",
            "Jan Kern kam mit gebrochenem Bein in die Klinik.",
            1,
        ),
        ("Jan Kern hat gute Karten in der Hand.", "Jan Kern neigt den Kopf zur Seite und lacht in der Klinik.", 0),
    ],
)
def test_a_part_of_the_body_counts_where_somebody_is_hurt(first, second, number):
    about = "In Ostrau fiel Jan Kern am Montag vom Dach der Kirche von Ostrau. {}"
    assert len(values(about.format(first), about.format(second), "de")) == number


def test_two_relatives_of_two_names_are_two():
    first = "Mira Kern aus Ostrau spielt wieder. Ihr Sohn, der Regisseur Jan Kern, drehte in Ostrau mit ihr."
    second = "Mira Kern aus Ostrau spielt wieder. Ihr Ehemann, der Regisseur Karl Kern, drehte oft in Ostrau mit ihr."
    assert {"Sohn", "Ehemann"} not in values(first, second, "de")
