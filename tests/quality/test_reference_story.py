"""The reference story: what a careful reader finds in the five reports, Synopse finds too."""

from pathlib import Path

import pytest

from synopse import Span, Synopsis, compare
from synopse.model import BODY_KINDS

pytestmark = pytest.mark.quality
ORF, ZDF, UNNAMED, KRONE, BACKFISCH = "000", "001", "002", "003", "004"


@pytest.fixture(scope="module")
def synopsis(shared: Path) -> Synopsis:
    return compare(shared / "seeds")


def outlet(name: str) -> str:
    return name[:3]


def words(synopsis: Synopsis, span: Span) -> str:
    text = next(article.text for article in synopsis.articles if article.id == span.article)
    return text[span.start : span.end]


def test_six_passages_of_three_pairs_and_none_with_zdf(synopsis: Synopsis) -> None:
    pairs = [frozenset(outlet(span.article) for span in passage.spans) for passage in synopsis.passages]
    assert len(synopsis.passages) >= 6
    assert {frozenset({ORF, UNNAMED}), frozenset({ORF, BACKFISCH}), frozenset({KRONE, BACKFISCH})} <= set(pairs)
    assert not any(ZDF in pair for pair in pairs)


def test_length_of_the_private_talk_differs(synopsis: Synopsis) -> None:
    durations = [entry for entry in synopsis.discrepancies if entry.kind == "duration"]
    sides = [{outlet(span.article) for reading in entry.readings for span in reading.spans} for entry in durations]
    assert any(ORF in side and (KRONE in side or BACKFISCH in side) for side in sides)


def test_day_of_the_hanoi_summit_does_not(synopsis: Synopsis) -> None:
    for entry in synopsis.discrepancies:
        said = " ".join(
            reading.value + " " + " ".join(words(synopsis, span) for span in reading.spans)
            for reading in entry.readings
        )
        assert not (entry.kind == "date" and "Februar" in said)


def test_father_and_son_are_two(synopsis: Synopsis) -> None:
    sons = [actor for actor in synopsis.actors if any("Kim Jong Un" in variant.text for variant in actor.variants)]
    fathers = [actor for actor in synopsis.actors if any("Kim Jong Il" in variant.text for variant in actor.variants)]
    assert len(sons) == len(fathers) == 1
    assert sons[0].id != fathers[0].id
    assert any("Jong-un" in variant.text for variant in sons[0].variants)


@pytest.mark.parametrize(
    ("word", "date"),
    [("Grenze", "2019-04-24"), ("Donnerstag", "2019-04-25"), ("Freitag", "2019-04-26"), ("Samstag", "2019-04-27")],
)
def test_days_of_the_visit_get_their_dates(synopsis: Synopsis, word: str, date: str) -> None:
    assert any(entry.date.startswith(date) and word in entry.text for entry in synopsis.timeline)


def test_furniture_and_captions_state_nothing(synopsis: Synopsis) -> None:
    bodies = {
        article.id: [(block.start, block.end) for block in article.blocks if block.kind in BODY_KINDS]
        for article in synopsis.articles
    }
    for point in synopsis.points:
        for report in point.reports:
            for span in report.spans:
                assert any(start <= span.start and span.end <= end for start, end in bodies[span.article])
        for word in (
            "Cookies",
            "Fotostrecke",
            "play_arrow",
            "Videoquelle",
            "Nutzungsbedingungen",
            "Community-Team",
            "Loading",
        ):
            assert word not in point.text
