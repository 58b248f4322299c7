"""Agencies that a text names as its source, told from agencies it cites or credits for pictures."""

from __future__ import annotations

import pytest

from passage_stories import reading
from synopse.compare.agencies import find_agencies

BODY = "Der Damm brach am Morgen. Vierzig Familien kamen in einer Turnhalle unter."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Nordheim (dpa) - {BODY}", ["dpa"]),
        (f"dpa Nordheim {BODY}", ["dpa"]),
        (f"Nordheim/Südheim (dpa/lno) – {BODY}", ["dpa"]),
        (f"NORDHEIM, Jan 3 (Reuters) - {BODY}", ["Reuters"]),
        (f"NORDHEIM (AP) — {BODY}", ["AP"]),
        (f"{BODY} (APA/AP)", ["APA", "AP"]),
        (f"{BODY}\n(APA, 1.1.2020)", ["APA"]),
        (f"{BODY}\nsda/dpa/apa/afp", ["Keystone-SDA", "dpa", "APA", "AFP"]),
        (f"{BODY}\nkw/dpa", ["dpa"]),
        (f"{BODY} dpa/est", ["dpa"]),
        (f"{BODY}\nMit Material von dpa und AFP", ["dpa", "AFP"]),
        (f"{BODY}\nQuelle: Reuters", ["Reuters"]),
        (f"{BODY}\nAssociated Press writer Jane Poole contributed to this report.", ["AP"]),
        (f"{BODY}\n© 2020 AFP", ["AFP"]),
        (f"{BODY} - Reuters", ["Reuters"]),
        (f"{BODY}\n– Bloomberg", ["Bloomberg"]),
    ],
)
def test_named_as_source(text: str, expected: list[str]) -> None:
    assert list(find_agencies(reading("a", text).article)) == expected


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        f"{BODY} Das sagte eine Sprecherin der Nachrichtenagentur dpa.",
        f"Wie Reuters berichtet, war der Damm alt. {BODY}",
        f"Reuters Schaden sei groß, sagte der Verlag. {BODY}",
        f"Foto: dpa\n{BODY}",
        f"{BODY} Es berichtete zuerst die Zeitung - Reuters folgte am Abend.",
        f"© dpa\n{BODY}",
        f"APA/AFP/Eva Muster\n{BODY}",
        f"{BODY} (Videoquelle: Reuters)",
        f"Die Partei (AP) tagt. {BODY}",
        f"{BODY} Sprecher der Autonomiebehörde (PA) schwiegen.",
    ],
)
def test_merely_cited_or_a_photo_credit(text: str) -> None:
    assert find_agencies(reading("a", text).article) == ()


def test_a_caption_block_names_no_source() -> None:
    text = f"Der Damm am Morgen. (dpa)\n{BODY}"
    assert find_agencies(reading("a", text, kinds=["caption"]).article) == ()


@pytest.mark.parametrize(
    ("below", "expected"),
    [("Quelle: APA", ["APA"]), ("(Quelle: APA)", ["APA"]), ("dpa/cu", ["dpa"]), ("Foto: dpa", [])],
)
def test_the_credit_right_below_the_last_paragraph_is_the_text_s(below: str, expected: list[str]) -> None:
    text = f"{BODY}\n{below}\nMehr zum Thema"
    marked = reading("a", text, kinds=["paragraph", "credit", "furniture"])
    assert list(find_agencies(marked.article)) == expected
