"""Two findings of one thing are told once, and in words that differ; read with the tagger, all events are invented."""

from __future__ import annotations

import pytest

from told_values import values_told

EN = "Coach Jan Kern hit a cyclist in Ostrau on Friday night. Kern {} after the crash, police said."
DE = "Trainer Jan Kern fuhr am Freitag in Ostrau einen Radfahrer an. Kern {} nach dem Unfall {}, so die Polizei."


@pytest.mark.parametrize(
    ("first", "second", "language", "values"),
    [
        (EN.format("was not arrested"), EN.format("was arrested"), "en", {"not arrested", "arrested"}),
        (DE.format("wurde", "nicht festgenommen"), DE.format("wurde", "festgenommen"), "de",
         {"nicht festgenommen", "festgenommen"}),
    ],
)  # fmt: skip
def test_a_denial_and_its_opposite_are_one_difference(first, second, language, values):
    (told,) = values_told(first, second, language, "status", "polarity", "attribution")
    assert told == values
