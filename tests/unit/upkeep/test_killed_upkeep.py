"""kill -9 while stories are made anew: each is as it was and marked, or as it is now with what developed told once."""

from __future__ import annotations

from pathlib import Path

from arriving import FIRST, SECOND, THIRD, Desk, report
from killed_writers import kill_an_upkeep
from synopse.store import open_archive
from synopse.store.archive import Archive

_PLACES = ["Rothenau", "Lindfeld", "Harwick", "Brennhagen", "Ostau", "Kellen"]


def test_killed_upkeep_ends_with_every_development_once(tmp_path: Path) -> None:
    address = str(tmp_path / "a.db")
    with open_archive(address, writing=True) as archive:
        desk = Desk(archive)
        for number, place in enumerate(_PLACES):
            _take(desk, number, place, ("bote", FIRST), ("anzeiger", SECOND))
        desk.keep_up()
        for number, place in enumerate(_PLACES):
            _take(desk, number, place, ("kurier", THIRD))
        assert len(archive.stale_stories()) == len(_PLACES)
    assert kill_an_upkeep(address, 2), "the upkeep was over before it was killed"
    with open_archive(address) as archive:
        _check(archive)
    assert not kill_an_upkeep(address, 100)
    with open_archive(address) as archive:
        _check(archive)
        assert archive.stale_stories() == []
        assert archive.check() == []


def _take(desk: Desk, number: int, place: str, *told: tuple[str, str]) -> None:
    for name, text in told:
        desk.take(report(f"{name}{number}", text.replace("Rothenau", place)), story=f"bote{number}")


def _check(archive: Archive) -> None:
    """A story is made and not marked, or marked and not made."""
    stale = archive.stale_stories()
    for row in archive.stories().rows:
        stored = archive.synopsis(row.id)
        told = [one.kind for one in reversed(archive.developments(row.id))]
        if row.id in stale:
            assert (row.revision, row.articles, len(stored.synopsis.articles), told) == (1, 2, 2, ["opened"])
        else:
            assert (row.revision, row.articles, len(stored.synopsis.articles)) == (2, 3, 3)
            assert told == ["opened", "joined", "discrepancy"]
