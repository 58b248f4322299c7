from __future__ import annotations

from pathlib import Path

import pytest

from arriving import CORRECTED, FIRST, INDEPENDENT, SECOND, THIRD, Desk, report
from synopse.pipeline import compare
from synopse.store import open_archive
from synopse.store.records import StoryChange


@pytest.fixture
def desk(tmp_path: Path):
    with open_archive(str(tmp_path / "a.db"), writing=True) as archive:
        yield Desk(archive)


def kinds(found) -> list[str]:
    return [one.kind for one in found]


@pytest.fixture
def two(desk: Desk) -> Desk:
    """A story of two outlets that agree."""
    desk.take(report("bote", FIRST))
    desk.arrives(report("anzeiger", SECOND, hour=9))
    return desk


def test_story_of_one_outlet_is_listed_without_a_synopsis(desk: Desk) -> None:
    assert desk.arrives(report("bote", FIRST)) == []
    row = desk.archive.stories().rows[0]
    assert (row.id, row.is_compared, row.outlets, row.is_stale) == ("bote", False, 1, False)
    assert (desk.made.single, desk.made.compared) == (1, 0)


def test_second_outlet_opens_the_story(desk: Desk) -> None:
    desk.take(report("bote", FIRST))
    desk.keep_up()
    found = desk.arrives(report("anzeiger", SECOND, hour=9))
    assert kinds(found) == ["opened"]
    assert found[0].outlets == ("Bote", "Anzeiger")
    stored = desk.archive.synopsis("bote")
    assert stored.row.revision == 2
    assert stored.synopsis == compare(report("bote", FIRST), report("anzeiger", SECOND, hour=9))


def test_third_report_contradicts_and_its_correction_resolves_it(two: Desk) -> None:
    found = two.arrives(report("kurier", THIRD, hour=9))
    assert kinds(found) == ["joined", "discrepancy"]
    told = found[1]
    assert {value.value.lower(): value.outlets for value in told.values} == {
        "zwölf": ("Bote", "Anzeiger"),
        "15": ("Kurier",),
    }
    assert two.archive.article(told.span.article).text[told.span.start : told.span.end] == told.text
    found = two.arrives(report("kurier", CORRECTED, hour=9))
    assert [one for one in kinds(found) if one != "confirmed"] == ["revised", "resolved"]
    resolved = next(one for one in found if one.kind == "resolved")
    assert (resolved.reason, resolved.outlets, resolved.articles) == ("corrected", ("Kurier",), ("kurier",))
    assert {value.value.lower() for value in resolved.before} == {"zwölf", "15"}
    assert two.archive.stories().rows[0].discrepancies == 0


def test_copy_confirms_nothing_and_an_independent_report_does(two: Desk) -> None:
    copy = two.arrives(report("kreisblatt", FIRST, hour=10))
    assert kinds(copy) == ["joined"]
    found = two.arrives(report("abendpost", INDEPENDENT, hour=12))
    confirmed = [one for one in found if one.kind == "confirmed"]
    assert len(confirmed) == 1
    assert "Brennecke" in confirmed[0].text
    assert confirmed[0].outlets == ("Abendpost",)
    assert confirmed[0].before[0].outlets == ("Bote", "Kreisblatt")
    assert confirmed[0].origins == 2


def test_two_new_reports_bring_a_new_point(two: Desk) -> None:
    one = "Wende nach dem Brand in Rothenau: Am Dienstag nahm die Polizei einen Verdächtigen fest. Er schweigt bisher."
    other = "Nach dem Brand hat die Polizei am Dienstag einen Verdächtigen festgenommen. Der Mann ist 34 Jahre alt."
    two.take(report("kurier", one, day="2024-03-12"), story="bote")
    two.take(report("abendpost", other, day="2024-03-12", hour=9), story="bote")
    found = two.keep_up()
    assert kinds(found) == ["joined", "point"]
    assert "Verdächtigen" in found[1].text
    assert found[1].outlets == ("Kurier", "Abendpost")
    assert two.arrives(report("merkur", one, day="2024-03-12", hour=11))[1:] == []


def test_running_count_moves_on(two: Desk) -> None:
    later = "Nach dem Brand in der Lagerhalle in Rothenau ist die Zahl der Verletzten auf 17 gestiegen."
    found = two.arrives(report("kurier", later, day="2024-03-12"))
    assert kinds(found) == ["joined", "update"]
    assert [value.value for value in found[1].values] == ["17"]
    assert [value.value.lower() for value in found[1].before] == ["zwölf"]
    again = two.arrives(report("merkur", later.replace("Nach dem", "Tags nach dem"), day="2024-03-12", hour=9))
    assert kinds(again) == ["joined"]


def test_untouched_stories_are_left_alone(two: Desk) -> None:
    before = two.archive.synopsis("bote")
    two.arrives(report("wochenblatt", "Die Fähre nach Norderfeld fährt wieder."), story="wochenblatt")
    assert two.made.compared == 0
    assert two.archive.synopsis("bote") == before
    assert two.keep_up() == []


def test_known_articles_are_not_annotated_again(two: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    from synopse.upkeep import annotated

    read: list[str] = []
    real = annotated.annotate

    def counted(articles, **given):
        articles = list(articles)
        read.extend(article.id for article in articles)
        return real(articles, **given)

    monkeypatch.setattr(annotated, "annotate", counted)
    two.arrives(report("kurier", THIRD, hour=10))
    assert read == ["kurier"]
    everything = [report("bote", FIRST), report("anzeiger", SECOND, hour=9), report("kurier", THIRD, hour=10)]
    assert two.archive.synopsis("bote").synopsis == compare(*everything)


def test_merged_story_goes_into_the_other_and_says_so(two: Desk) -> None:
    two.take(report("kurier", THIRD, hour=10))
    two.arrives(report("abendpost", INDEPENDENT, hour=11), story="kurier")
    with two.archive.batch() as batch:
        batch.record_changes([StoryChange("merged", "bote", "abendpost", "kurier")])
    found = two.keep_up()
    assert kinds(found)[0] == "merged"
    assert found[0].other == "kurier"
    assert "joined" not in kinds(found)
    stored = two.archive.synopsis("kurier")
    assert (stored.row.id, stored.moved_from) == ("bote", "kurier")
    assert len(stored.synopsis.articles) == 4
    assert [one.story for one in two.archive.developments("kurier", kinds=["opened"])] == ["kurier", "bote"]


def test_split_story_opens_and_the_old_one_says_so(two: Desk) -> None:
    two.take(report("kurier", THIRD, hour=10), report("abendpost", INDEPENDENT, hour=11), story="bote")
    two.keep_up()
    with two.archive.batch() as batch:
        batch.record_changes([StoryChange("split", "bote", "abendpost", "kurier", ("kurier", "abendpost"))])
    found = two.keep_up()
    by_story = {one.story: one for one in found if one.kind in {"opened", "split"}}
    assert (by_story["bote"].kind, by_story["bote"].other) == ("split", "kurier")
    assert (by_story["kurier"].kind, by_story["kurier"].other) == ("opened", "bote")
    assert two.archive.synopsis("bote").row.articles == 2


def test_a_story_that_cannot_be_compared_keeps_its_last_synopsis_and_the_reason(
    two: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    from synopse.upkeep import upkeep

    before = two.archive.synopsis("bote").synopsis

    def broken(*_given: object, **_named: object) -> None:
        raise ValueError("nonsense")

    monkeypatch.setattr(upkeep, "compare_annotated", broken)
    assert two.arrives(report("kurier", THIRD, hour=10)) == []
    stored = two.archive.synopsis("bote")
    assert stored.synopsis == before
    assert "nonsense" in stored.row.note
    assert two.made.failed[0].input == "bote"
    assert two.archive.stale_stories() == []


def test_stopping_leaves_the_rest_marked(two: Desk) -> None:
    from synopse.settings import Settings
    from synopse.upkeep.upkeep import Upkeep

    two.take(report("kurier", THIRD, hour=10), story="bote")
    made = Upkeep(two.archive, Settings(), stopped=lambda: True).run()
    assert (made.compared, made.left) == (0, 1)
    assert two.archive.stale_stories() == ["bote"]
    assert kinds(two.keep_up())[0] == "joined"


def test_a_story_lives_alike_in_both_databases(address: str) -> None:
    with open_archive(address, writing=True) as archive:
        desk = Desk(archive)
        desk.take(report("bote", FIRST), report("kurier", THIRD), story="bote")
        assert kinds(desk.keep_up()) == ["opened", "discrepancy"]
        assert "resolved" in kinds(desk.arrives(report("kurier", CORRECTED)))
        desk.take(report("abendpost", INDEPENDENT, hour=12), story="abendpost")
        with archive.batch() as batch:
            batch.record_changes([StoryChange("merged", "bote", "abendpost", "abendpost")])
        assert "joined" in kinds(desk.keep_up())
        assert archive.synopsis("abendpost").row.articles == 3
        assert [row.id for row in archive.stories("Spediteur Brennecke").rows] == ["bote"]
