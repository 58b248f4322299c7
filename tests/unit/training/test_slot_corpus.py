"""The invented sentences by what they state: the form is read, and all files of the repository keep it."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[3] / "training"))

from slot_corpus import Side, load_events, side_of, split

EVENT = """# mixed brand
= Verletzte | quantity
de:a Es gab [[14]] Verletzte.
en:b [[Twelve]] people were hurt.

= ob es brannte | status
de:a Es [[hat]] dort [[nicht gebrannt]].
en:b It [[burnt]].
"""


def test_the_form_is_read(tmp_path: Path) -> None:
    (tmp_path / "01.txt").write_text(EVENT, encoding="utf-8")
    (event,) = load_events(tmp_path)
    hurt, burnt = event.slots
    assert [(line.language, line.letter) for line in hurt.lines] == [("de", "a"), ("en", "b")]
    assert (hurt.family, burnt.family) == ("number", "act")
    side = burnt.lines[0].side
    assert [side.sentence[start:end] for start, end in side.marked] == ["hat", "nicht gebrannt"]


def test_marks_are_offsets_of_the_plain_sentence() -> None:
    assert side_of("[[14]] von [[20]]") == Side("14 von 20", ((0, 2), (7, 9)))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("# mixed", "# fr"),
        ("| quantity", "| number"),
        ("[[14]]", "14"),
        ("de:a Es gab", "Es gab"),
        ("# mixed brand", ""),
    ],
)
def test_another_form_is_refused_with_its_place(tmp_path: Path, old: str, new: str) -> None:
    path = tmp_path / "01.txt"
    path.write_text(EVENT.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ValueError, match=r"01\.txt:\d+: "):
        load_events(tmp_path)


def test_the_sentences_of_the_repository() -> None:
    events = load_events(Path(__file__).parents[3] / "training" / "slots")
    train, held = split(events)
    assert len(train) + len(held) == len(events) > 1300
    lines = [line for event in events for slot in event.slots for line in slot.lines]
    assert len(lines) > 34_000
    for side in (line.side for line in lines):
        assert "[[" not in side.sentence
        assert "]]" not in side.sentence
        assert all(0 <= start < end <= len(side.sentence) for start, end in side.marked)
