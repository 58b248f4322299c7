"""Where topics end, and whose a position is; read with the tagger, all events are invented."""

from __future__ import annotations

import pytest

from synopse import RawArticle, compare
from synopse.compare.positions.topics import with_marks


def told(text: str) -> list[tuple[str, str, str]]:
    synopsis = compare(RawArticle(id="a", source="a", content=text, language="en"))
    names = {actor.id: actor.name for actor in synopsis.actors}
    return [(names.get(p.actor_id or "", p.actor), p.stance, p.topic) for p in synopsis.positions]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Rosa Feld rejected claims that she betrayed the party.",
            ("Rosa Feld", "rejects", "claims that she betrayed the party"),
        ),
        ("Rosa Feld called for the report to be released.", ("Rosa Feld", "demands", "the report to be released")),
        (
            "Opposition leaders, including former mayor Rosa Feld, slammed the idea.",
            ("Opposition leaders", "rejects", "the idea"),
        ),
        (
            "They have criticized Rosa Feld for demanding a new harbour.",
            ("Rosa Feld", "demands", "a new harbour"),
        ),
        ("Rosa Feld signed a letter demanding the full report.", ("Rosa Feld", "demands", "the full report")),
        ("Rosa Feld is insisting on a new harbour.", ("Rosa Feld", "demands", "a new harbour")),
    ],
)
def test_a_topic_is_whole_and_the_party_its_own(text: str, found: tuple[str, str, str]) -> None:
    assert found in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Rosa Feld questioned why the harbour was closed when the bridge was not.",
        "Rosa Feld dismissed them, adding that the old harbour would not satisfy the voters.",
        "Rosa Feld warned the embassy of reports calling for a demonstration and asking students to storm the gate.",
        "The harbour that Rosa Feld had lobbied for on Monday was closed.",
        "There does not seem to be a majority of the members who support the deal.",
        "Rosa Feld gave no sign that she was ready to leave, insisting that she would compete in the next race.",
    ],
)
def test_no_position_is_read_into_other_words(text: str) -> None:
    assert not [one for one in told(text) if one[0] in {"Rosa Feld", "the members", "members"}]


@pytest.mark.parametrize(
    ("text", "topic", "whole"),
    [
        ('the "bold plan" she made', 'the "bold plan', 'the "bold plan"'),
        ("the plan “now,” he said", "the plan “now", "the plan “now,”"),
        ("she opposes “cap and trade” laws", "cap and trade” laws", "“cap and trade” laws"),
        ("the plan, he said", "the plan", "the plan"),
        ("the plan.” he said", "the plan", "the plan"),
    ],
)
def test_a_topic_keeps_both_quotation_marks(text: str, topic: str, whole: str) -> None:
    start = text.index(topic)
    low, high = with_marks(text, start, start + len(topic))
    assert text[low:high] == whole
