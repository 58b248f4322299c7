"""How a sentence puts what it tells: what goes on, what is due, what is only a chance, on invented sentences."""

from __future__ import annotations

import pytest
from tests.unit.compare.test_status_attributes import status_of_first


@pytest.mark.parametrize(
    ("language", "text", "status"),
    [
        ("en", "A complaint is being lodged at the police station of Ostrau.", "happened"),
        ("en", "The pair is due to be arraigned in Ostrau on Thursday morning.", "planned"),
        ("en", "Many bakers had expected such a step from the council.", "happened"),
        ("en", "There was a chance the winds from the north turn on the harbor.", "possible"),
        ("en", "Several bakers have closed their shops in the hopes of keeping the others away.", "happened"),
        ("de", "Eine Zustimmung des Rates von Ostrau gilt als sicher.", "expected"),
        ("de", "Der Rat muss den Vertrag mit Ostrau noch vom Kongress absegnen lassen.", "planned"),
    ],
)
def test_status(language: str, text: str, status: str) -> None:
    assert status_of_first(language, text) == status
