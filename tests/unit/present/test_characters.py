"""Characters that steer are shown, not obeyed."""

from __future__ import annotations

import pytest

from synopse.present.characters import one_line, show_controls


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x1b[31mb", "a␛[31mb"),
        ("\x00", "␀"),
        ("\u202eevil", "⟦RLO⟧evil"),
        ("\u2066x\u2069", "⟦LRI⟧x⟦PDI⟧"),
        ("\x9b", "\ufffd"),
        ("\ud800", "\ufffd"),
        ("Grüße, שלום 👩‍👩‍👧", "Grüße, שלום 👩‍👩‍👧"),
        ("a\tb\nc", "a\tb\nc"),
    ],
)
def test_show_controls(text: str, shown: str) -> None:
    assert show_controls(text) == shown


@pytest.mark.parametrize(
    ("text", "limit", "shown"),
    [
        ("  viel \n\n Raum ", None, "viel Raum"),
        ("ein langer Satz mit Worten", 15, "ein langer…"),
        ("x" * 100, 10, "x" * 9 + "…"),
        ("", 10, ""),
        ("kurz", 10, "kurz"),
    ],
)
def test_one_line(text: str, limit: int | None, shown: str) -> None:
    assert one_line(text, limit) == shown
