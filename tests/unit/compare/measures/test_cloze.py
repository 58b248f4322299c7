import pytest

from builders import comparison, reading
from synopse.compare.measures.cloze import cloze
from synopse.compare.measures.mentions import mentions_of


def opened(text: str, amount: str) -> str | None:
    one = reading("a", text, quantities=[(amount, 12.0, "Boote")])
    whole = comparison(one)
    return cloze(whole, mentions_of(whole))


@pytest.mark.parametrize(
    ("text", "amount", "expected"),
    [
        ("Im Hafen sanken 12 Boote.", "12", "Im Hafen sanken … Boote"),
        ("12 Boote sanken im Hafen.", "12", "… Boote sanken im Hafen"),
        ("Rund 12 Boote.", "Rund 12", None),
    ],
)
def test_amount_is_left_open(text: str, amount: str, expected: str | None) -> None:
    assert opened(text, amount) == expected


def test_long_statements_are_cut_around_the_gap() -> None:
    text = (
        "Weit draußen "
        + "und immer weiter " * 10
        + "sanken 12 Boote in der "
        + "sehr langen und dunklen " * 8
        + "Nacht."
    )
    found = opened(text, "12")
    assert found is not None
    assert len(found) <= 114
    assert "sanken … Boote in der" in found
    assert found.startswith("… ")
    assert found.endswith(" …")
