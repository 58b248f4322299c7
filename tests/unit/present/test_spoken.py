"""What was only said on a day stands under what happened on it."""

from __future__ import annotations

from synopse.model import TimelineEntry
from synopse.present.spoken import fold_spoken
from synopse.present.views import Moment, Statement


def moment(number: int, date: str, *, speech: bool = False, background: bool = False) -> Moment:
    entry = TimelineEntry(date, "happened", f"text {number}", (), speech=speech, background=background)
    return Moment(number, date, (), (), _statement(number), entry)


def _statement(number: int) -> Statement:
    return Statement(f"t-{number}", f"text {number}", "en", None, (), 1, 1)


def shown(*moments: Moment) -> list[tuple[int, str, list[str]]]:
    return [(m.number, m.statement.id, [s.statement.id for s in m.spoken]) for m in fold_spoken(moments)]


def test_an_utterance_stands_under_the_last_event_of_its_day() -> None:
    told = [
        moment(1, "2024-05-06"),
        moment(2, "2024-05-07", speech=True),
        moment(3, "2024-05-07"),
        moment(4, "2024-05-07"),
        moment(5, "2024-05-08"),
    ]
    assert shown(*told) == [(1, "t-1", []), (2, "t-3", []), (3, "t-4", ["t-2"]), (4, "t-5", [])]


def test_an_utterance_alone_keeps_its_place() -> None:
    told = [
        moment(1, "2024-05", speech=True),
        moment(2, "2024-05"),
        moment(3, "2024-05-07", speech=True),
        moment(4, "2024-05-08", speech=True),
        moment(5, "2024-05-08", background=True),
    ]
    assert shown(*told) == [(n, f"t-{n}", []) for n in range(1, 6)]
